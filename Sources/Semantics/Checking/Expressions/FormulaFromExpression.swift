import Diagnostics
import ExactNumbers
package import SourceText
package import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// A number or a duration computed from fields; nil after a reported mistake.
  package mutating func formula(from expression: Expression, in file: FileID) -> Formula? {
    amount(from: expression, in: file)?.formula
  }

  /// What `字段 多部门 ＝ …` defines: a condition or a formula, with the type that follows.
  package mutating func derivedField(from expression: Expression, in file: FileID) -> DerivedField? {
    guard let operand = operand(from: expression, in: file) else { return nil }
    switch operand {
    case .condition(let condition):
      return DerivedField(derivation: .condition(condition), type: .yesNo, measuredIn: nil)
    case .amount(let amount): return derivedField(amount)
    case .field(let field):
      if case .yesNo = program.fields[field.position].type {
        guard let condition = condition(field, at: expression.range, in: file) else { return nil }
        return DerivedField(derivation: .condition(condition), type: .yesNo, measuredIn: nil)
      }
      return amount(of: field, at: expression.range, in: file).map(derivedField)
    }
  }

  private func derivedField(_ amount: Amount) -> DerivedField {
    switch amount.kind {
    case .duration: DerivedField(derivation: .formula(amount.formula), type: .duration, measuredIn: nil)
    case .number(let unit):
      DerivedField(
        derivation: .formula(amount.formula), type: amount.isWhole ? .integer : .decimal,
        measuredIn: unit == .times ? nil : unit)
    }
  }

  mutating func amount(from expression: Expression, in file: FileID) -> Amount? {
    let range = expression.range
    switch expression.content {
    case .number(let number): return constant(number, nil, range)
    case .measured(let number, let unit): return constant(number, unit.word, range)
    case .count(let number): return constant(number, .times, range)
    case .duration(let duration):
      return Amount(formula: .value(.duration(duration.span)), kind: .duration, isWhole: true, range: range)
    case .reference(let reference):
      guard let field = resolveField(reference, in: file) else { return nil }
      return amount(of: field, at: range, in: file)
    case .parenthesized(let parts) where parts.count == 1: return amount(from: parts[0], in: file)
    case .parenthesized:
      report(.tupleWithoutList, at: range, in: file)
      return nil
    case .negative(let inner):
      guard var amount = amount(from: inner, in: file) else { return nil }
      amount.range = range
      amount.formula = amount.formula.negated
      return amount
    case .arithmetic(let left, let operation, let right):
      // Both sides are read before either mistake ends the reading.
      let a = amount(from: left, in: file)
      let b = amount(from: right, in: file)
      guard let a, let b else { return nil }
      if operation == .divide { checkDivisor(b, in: file) }
      return amount(a, operation, b, at: range, in: file)
    case .call(let callee, let arguments):
      return amount(calling: callee, arguments, at: range, in: file)
    case .text, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue, .all, .any, .enumeration, .not,
      .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs:
      report(.wrongKind(expected: numberOrDuration, found: words(for: expression)), at: range, in: file)
      return nil
    case .decided, .deadline, .limit, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      report(.caseInRule(words(for: expression)), at: range, in: file)
      return nil
    }
  }

  private var numberOrDuration: Words { Words(zh: "数或时长", en: "a number or a duration") }

  private func constant(_ number: NumberLiteral, _ unit: Word?, _ range: ByteRange) -> Amount {
    Amount(
      formula: .value(.number(number.value)), kind: .number(unit), isWhole: number.value.isInteger, range: range)
  }

  mutating func amount(of field: Ref<Field>, at range: ByteRange, in file: FileID) -> Amount? {
    if isUndefined(field) { return nil }
    let unit = program.fields[field.position].measuredIn
    var formula = Formula.field(field)
    if case .derived(let derivation) = program.fields[field.position].origin {
      switch derivation {
      case .formula(let definition): formula = definition
      case .condition: break
      }
    }
    switch program.fields[field.position].type {
    case .integer: return Amount(formula: formula, kind: .number(unit), isWhole: true, range: range)
    case .decimal: return Amount(formula: formula, kind: .number(unit), isWhole: false, range: range)
    case .duration: return Amount(formula: formula, kind: .duration, isWhole: true, range: range)
    case .text, .yesNo, .date, .instant, .timeOfDay, .unit, .item, .category, .area, .choice, .several:
      let found = words(forField: field)
      let type = words(forTypeOf: field)
      report(
        .wrongKind(
          expected: numberOrDuration,
          found: Words(zh: "\(found.zh)（\(type.zh)）", en: "\(found.en) (\(type.en))")), at: range, in: file,
        notes: declarationNotes(field))
      return nil
    }
  }

  // MARK: Arithmetic

  private mutating func amount(
    _ a: Amount, _ operation: ArithmeticOperator, _ b: Amount, at range: ByteRange, in file: FileID
  ) -> Amount? {
    switch operation {
    case .add, .subtract:
      guard let kind = sharedKind(a, b, in: file) else { return nil }
      return combined(a, operation, b, kind: kind, isWhole: a.isWhole && b.isWhole, at: range, in: file)
    case .multiply:
      switch (a.kind, b.kind) {
      case (.duration, .duration): return noProduct(of: b, in: file)
      case (.duration, .number), (.number, .duration):
        return combined(a, operation, b, kind: .duration, isWhole: true, at: range, in: file)
      case (.number(let first), .number(let second)):
        // 3人 × 500元 is neither persons nor yuan.
        let unit = first == nil ? second : second == nil ? first : nil
        return combined(
          a, operation, b, kind: .number(unit), isWhole: a.isWhole && b.isWhole, at: range, in: file)
      }
    case .divide:
      switch (a.kind, b.kind) {
      case (.number, .duration), (.duration, .duration): return noProduct(of: b, in: file)
      case (.duration, .number): return combined(a, operation, b, kind: .duration, isWhole: true, at: range, in: file)
      case (.number(let first), .number(let second)):
        return combined(
          a, operation, b, kind: .number(second == nil ? first : nil), isWhole: false, at: range, in: file)
      }
    }
  }

  /// Every division of the rules is worked out before an event is decided, so that no condition keeps one from it.
  private mutating func checkDivisor(_ divisor: Amount, in file: FileID) {
    guard case .field(let field) = divisor.formula else { return }
    let declared = program.fields[field.position]
    guard declared.range?.contains(.zero) ?? true else { return }
    report(.mayDivideByZero(field: declared.entry.name), at: place(divisor.range, file))
  }

  private mutating func noProduct(of amount: Amount, in file: FileID) -> Amount? {
    report(
      .wrongKind(expected: words(for: .decimal), found: words(for: .duration)), at: amount.range, in: file)
    return nil
  }

  /// The kind of both amounts, where they can be compared and added.
  mutating func sharedKind(_ a: Amount, _ b: Amount, in file: FileID) -> Amount.Kind? {
    switch (a.kind, b.kind) {
    case (.duration, .duration):
      guard case .value(.duration(let first)) = a.formula, case .value(.duration(let second)) = b.formula,
        first.compare(second) == nil
      else { return .duration }
      reportDifferentCounting(first, second, at: b.range, in: file)
      return nil
    case (.number(let first), .number(let second)):
      guard let first, let second, first != second else { return .number(first ?? second) }
      report(
        .unitsOfMeasureDiffer(Words(first), Words(second)), at: b.range, in: file,
        notes: [
          Note(
            Words(
              zh: "以“\(first.spelling(.chinese))”计的在这里。", en: "Counted in “\(first.spelling(.english))” here."),
            at: place(a.range, file))
        ])
      return nil
    case (.duration, .number), (.number, .duration):
      let (expected, found): (ValueType, ValueType) =
        if case .duration = a.kind { (.duration, .decimal) } else { (.decimal, .duration) }
      report(
        .wrongKind(expected: words(for: expected), found: words(for: found)), at: b.range, in: file,
        notes: [Note(Words(zh: "与它相对的在这里。", en: "Its other side is here."), at: place(a.range, file))])
      return nil
    }
  }

  mutating func reportDifferentCounting(
    _ first: TimeSpan, _ second: TimeSpan, at range: ByteRange, in file: FileID, notes: [Note] = []
  ) {
    report(
      .durationsCountDifferently(words(for: first), words(for: second)), at: range, in: file, notes: notes)
  }

  private mutating func combined(
    _ a: Amount, _ operation: ArithmeticOperator, _ b: Amount, kind: Amount.Kind, isWhole: Bool,
    at range: ByteRange, in file: FileID
  ) -> Amount? {
    do throws(FormulaError) {
      let formula = try Formula.combined(a.formula, operation, b.formula)
      var isWhole = isWhole
      if case .value(.number(let number)) = formula { isWhole = number.isInteger }
      return Amount(formula: formula, kind: kind, isWhole: isWhole, range: range)
    } catch {
      switch error {
      case .divisionByZero: report(.divisionByZero, at: b.range, in: file)
      case .overflow: report(.numberTooLarge, at: range, in: file)
      case .differentCounting(let first, let second):
        reportDifferentCounting(first, second, at: b.range, in: file)
      case .notWhole(let span): report(.durationNotWhole(found: words(for: span)), at: range, in: file)
      }
      return nil
    }
  }

  // MARK: Functions

  private mutating func amount(
    calling callee: Expression, _ arguments: [Expression], at range: ByteRange, in file: FileID
  ) -> Amount? {
    guard let function = BuiltInFunction(callee, names: names) else {
      if case .reference(let reference) = callee.content, case .name(let name) = reference.target,
        findHappened(name) != nil
      {
        report(.caseInRule(words(for: callee)), at: range, in: file)
      } else {
        reportUnknownFunction(callee, known: BuiltInFunction.ofEvents, in: file)
      }
      return nil
    }
    switch function {
    case .countOf:
      guard let set = only(arguments, of: function, at: range, in: file) else { return nil }
      return count(of: set, in: file)
    case .rounded:
      guard let inner = only(arguments, of: function, at: range, in: file),
        var amount = amount(from: inner, in: file)
      else { return nil }
      guard case .number = amount.kind else {
        report(.wrongKind(expected: words(for: .decimal), found: words(for: .duration)), at: inner.range, in: file)
        return nil
      }
      if case .value(.number(let number)) = amount.formula {
        amount.formula = .value(.number(number.rounded))
      } else if !amount.isWhole {
        amount.formula = .rounded(amount.formula)
      }
      amount.isWhole = true
      amount.range = range
      return amount
    case .larger, .smaller:
      return extreme(function, arguments, at: range, in: file)
    case .casesOf, .shareOf, .meanOf, .percentile, .workTimeBetween, .orElse:
      report(.caseInRule(Words(function.word)), at: callee.range, in: file)
      return nil
    }
  }

  mutating func reportUnknownFunction(_ callee: Expression, known: [BuiltInFunction], in file: FileID) {
    report(
      .unknownFunction(words(for: callee), known: known.map { Words($0.word) }), at: callee.range, in: file,
      fix: likelyFunction(callee, among: known, in: file))
  }

  /// The single argument of a function.
  mutating func only(
    _ arguments: [Expression], of function: BuiltInFunction, at range: ByteRange, in file: FileID
  ) -> Expression? {
    if arguments.count == 1 { return arguments[0] }
    reportArguments(of: function, Words(zh: "一项", en: "one thing"), found: arguments.count, at: range, in: file)
    return nil
  }

  mutating func reportArguments(
    of function: BuiltInFunction, _ expected: Words, found: Int, at range: ByteRange, in file: FileID
  ) {
    report(.arguments(function: Words(function.word), expected: expected, found: found), at: range, in: file)
  }

  private mutating func count(of set: Expression, in file: FileID) -> Amount? {
    guard case .reference(let reference) = set.content else {
      report(
        .wrongKind(
          expected: Words(zh: "有若干个值的字段", en: "a field of several values"), found: words(for: set)),
        at: set.range, in: file)
      return nil
    }
    guard let field = resolveField(reference, in: file) else { return nil }
    guard case .several = program.fields[field.position].type else {
      report(
        .wrongKind(
          expected: Words(zh: "有若干个值的字段", en: "a field of several values"), found: words(forField: field)),
        at: set.range, in: file, notes: declarationNotes(field))
      return nil
    }
    return Amount(formula: .count(field), kind: .number(nil), isWhole: true, range: set.range)
  }

  private mutating func extreme(
    _ function: BuiltInFunction, _ arguments: [Expression], at range: ByteRange, in file: FileID
  ) -> Amount? {
    guard arguments.count >= 2 else {
      reportArguments(
        of: function, Words(zh: "两项以上", en: "two things or more"), found: arguments.count, at: range, in: file)
      return nil
    }
    var amounts: [Amount] = []
    var isComplete = true
    for argument in arguments {
      guard let amount = amount(from: argument, in: file) else {
        isComplete = false
        continue
      }
      if let first = amounts.first, sharedKind(first, amount, in: file) == nil { isComplete = false }
      amounts.append(amount)
    }
    guard isComplete, var result = amounts.first else { return nil }
    for amount in amounts.dropFirst() {
      if case .number(nil) = result.kind { result.kind = amount.kind }
    }
    let formulas = amounts.map(\.formula)
    result.formula =
      function == .larger ? Formula.larger(of: formulas) : Formula.smaller(of: formulas)
    result.isWhole = amounts.allSatisfy(\.isWhole)
    result.range = range
    return result
  }
}
