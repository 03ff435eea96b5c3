import Diagnostics
import ExactNumbers
package import SourceText
package import Syntax
import Vocabulary

extension Scope {
  /// A formula over the cases of one row of an assessment; nil after a reported mistake.
  ///
  /// - Parameters:
  ///   - inputs: What 给定 names, in the order of writing.
  ///   - measures: The measures of the assessment by name, in the order of writing.
  package mutating func assessmentFormula(
    from expression: Expression, inputs: [NameID: Int], measures: [NameID: Int], in file: FileID
  ) -> AssessmentFormula? {
    var reading = AssessmentReading(scope: self, inputs: inputs, measures: measures, file: file)
    let formula = reading.formula(from: expression)
    self = reading.scope
    return formula
  }
}

/// Reads one formula; knows the names of the assessment that it stands in.
private struct AssessmentReading {
  var scope: Scope
  let inputs: [NameID: Int]
  let measures: [NameID: Int]
  let file: FileID

  mutating func formula(from expression: Expression) -> AssessmentFormula? {
    switch expression.content {
    case .number(let number), .measured(let number, _), .count(let number): return .number(number.value)
    case .reference(let reference): return formula(named: reference)
    case .parenthesized(let parts) where parts.count == 1: return formula(from: parts[0])
    case .negative(let inner): return formula(from: inner).map(\.negated)
    case .arithmetic(let left, let operation, let right):
      let a = formula(from: left)
      let b = formula(from: right)
      guard let a, let b else { return nil }
      return combined(a, operation, b, right: right, at: expression.range)
    case .call(let callee, let arguments): return formula(calling: callee, arguments, at: expression.range)
    case .text, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue, .decided, .deadline,
      .limit, .parenthesized, .all, .any, .enumeration, .not, .comparison, .is, .inRange, .inTime, .has,
      .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      let expected = Words(zh: "一个数，如“件数（……）”", en: "a number, such as “cases_of(…)”")
      scope.report(
        .wrongKind(expected: expected, found: scope.words(for: expression)), at: expression.range, in: file)
      return nil
    }
  }

  /// Two constants are computed; a division by a constant zero is told.
  private mutating func combined(
    _ a: AssessmentFormula, _ operation: ArithmeticOperator, _ b: AssessmentFormula,
    right: Expression, at range: ByteRange
  ) -> AssessmentFormula? {
    if case .divide = operation, case .number(let divisor) = b, divisor.isZero {
      scope.report(.divisionByZero, at: right.range, in: file)
      return nil
    }
    guard case .number(let first) = a, case .number(let second) = b else {
      return .arithmetic(a, AssessmentFormula.Operation(operation), b)
    }
    let folded = try? Formula.combined(.value(.number(first)), operation, .value(.number(second)))
    guard case .value(.number(let number)) = folded else {
      scope.report(.numberTooLarge, at: range, in: file)
      return nil
    }
    return .number(number)
  }

  private mutating func formula(named reference: ReferenceSyntax) -> AssessmentFormula? {
    if case .name(let name) = reference.target {
      if let input = inputs[name] { return .input(input) }
      if let measure = measures[name] { return .measure(measure) }
    }
    guard let field = scope.resolveField(reference, in: file) else { return nil }
    switch scope.program.fields[field.position].type {
    case .integer, .decimal: return .field(field)
    case .text, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .area, .choice, .several:
      scope.reportType(of: field, expected: scope.words(for: .decimal), at: reference.range, in: file)
      return nil
    }
  }

  private mutating func formulas(from arguments: [Expression]) -> [AssessmentFormula]? {
    let formulas = arguments.compactMap { formula(from: $0) }
    return formulas.count == arguments.count ? formulas : nil
  }

  private mutating func formula(
    calling callee: Expression, _ arguments: [Expression], at range: ByteRange
  ) -> AssessmentFormula? {
    guard let function = BuiltInFunction(callee, names: scope.names), function != .countOf else {
      scope.reportUnknownFunction(callee, known: BuiltInFunction.ofCases, in: file)
      return nil
    }
    guard takes(function, arguments.count, at: range) else { return nil }
    switch function {
    case .countOf: return nil
    case .casesOf: return scope.caseCondition(from: arguments[0], in: file).map { .cases($0) }
    case .shareOf:
      let part = scope.caseCondition(from: arguments[0], in: file)
      let whole = scope.caseCondition(from: arguments[1], in: file)
      guard let part, let whole else { return nil }
      return .share(part, of: whole)
    case .meanOf: return formula(from: arguments[0]).map { .mean($0) }
    case .percentile:
      let formula = formula(from: arguments[0])
      guard let share = share(arguments[1]), let formula else { return nil }
      return .percentile(formula, share)
    case .workTimeBetween:
      let from = scope.milestone(arguments[0], in: file)
      let to = scope.milestone(arguments[1], in: file)
      guard let from, let to else { return nil }
      return .workTime(from, to)
    case .larger: return formulas(from: arguments).map { .larger($0) }
    case .smaller: return formulas(from: arguments).map { .smaller($0) }
    case .rounded: return formula(from: arguments[0]).map { .rounded($0) }
    case .orElse: return formulas(from: arguments).map { .orElse($0[0], $0[1]) }
    }
  }

  /// Whether a function takes so many arguments; tells where it does not.
  private mutating func takes(_ function: BuiltInFunction, _ count: Int, at range: ByteRange) -> Bool {
    let (possible, expected): (ClosedRange<Int>, Words) =
      switch function {
      case .countOf, .casesOf, .meanOf, .rounded: (1...1, Words(zh: "一项", en: "one thing"))
      case .shareOf, .percentile, .workTimeBetween, .orElse: (2...2, Words(zh: "两项", en: "two things"))
      case .larger, .smaller: (2...Int.max, Words(zh: "两项以上", en: "two things or more"))
      }
    if possible.contains(count) { return true }
    scope.reportArguments(of: function, expected, found: count, at: range, in: file)
    return false
  }

  /// Which percentile: from 0 to 100%.
  private mutating func share(_ expression: Expression) -> Exact? {
    if case .number(let share) = expression.unwrapped.content, (Exact.zero...Exact.one).contains(share.value) {
      return share.value
    }
    let expected = Words(zh: "0 至 100% 的比例，如 90%", en: "a share from 0 to 100%, such as 90%")
    scope.report(
      .wrongKind(expected: expected, found: scope.words(for: expression)), at: expression.range, in: file)
    return nil
  }
}

extension AssessmentFormula {
  fileprivate var negated: AssessmentFormula {
    if case .number(let number) = self { return .number(number.negated) }
    return .negative(self)
  }
}

extension AssessmentFormula.Operation {
  fileprivate init(_ operation: ArithmeticOperator) {
    switch operation {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    case .divide: self = .divide
    }
  }
}
