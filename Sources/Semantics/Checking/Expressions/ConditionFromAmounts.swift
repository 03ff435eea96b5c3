import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import WorkingTime

// Numbers and durations: one field against a constant wherever the comparison comes down to that.

extension Scope {
  /// - Parameter field: The field whose bare value the left side is; nil: it is computed.
  mutating func condition(
    _ left: Amount, _ comparison: Comparison, _ right: Expression, of field: Ref<Field>?, in file: FileID
  ) -> Condition? {
    if let field, right.isLiteral, !right.unwrapped.isAmountLiteral {
      report(
        .wrongKind(expected: words(forTypeOf: field), found: words(for: right)), at: right.range, in: file,
        notes: declarationNotes(field), fix: meant(by: right, as: program.fields[field.position].type, in: file))
      return nil
    }
    guard let right = amount(from: right, in: file) else { return nil }
    return condition(left, comparison, right, of: field, in: file)
  }

  private mutating func condition(
    _ left: Amount, _ comparison: Comparison, _ right: Amount, of field: Ref<Field>?, in file: FileID
  ) -> Condition? {
    if let field, !kindFits(left, right, field, in: file) { return nil }
    if field == nil, sharedKind(left, right, in: file) == nil { return nil }
    if case .notEqual = comparison {
      return condition(left, .equal, right, of: field, in: file)?.negated
    }
    switch (left.formula, right.formula) {
    case (.value(.number(let a)), .value(.number(let b))): return .constant(comparison.holds(a, b))
    case (.value(.duration(let a)), .value(.duration(let b))):
      guard let order = a.compare(b) else { return nil }
      return .constant(comparison.holds(order.rank, 0))
    case (.field(let field), .value(.duration(let span))):
      return condition(field, comparison, span, at: right.range, in: file)
    case (.value(.duration(let span)), .field(let field)):
      return condition(field, comparison.flipped, span, at: left.range, in: file)
    case (.field(let plain), .value(.number(let number))):
      if !number.isInteger, case .integer = program.fields[plain.position].type {
        return reportFraction(
          number, against: words(forField: plain), at: right.range, notes: declarationNotes(plain), in: file)
      }
      return test(left.formula, comparison, number, at: right.range, in: file)
    case (.count(let set), .value(.number(let number))) where !number.isInteger:
      let name = program.fields[set.position].entry.name
      let words = Words(zh: "“\(name)”的个数", en: "The number of members of “\(name)”")
      return reportFraction(number, against: words, at: right.range, notes: [], in: file)
    case _: break
    }
    guard left.kind != .duration, let isolated = LinearForm.isolated(left.formula, comparison, right.formula) else {
      return .test(.compare(left.formula, comparison, right.formula))
    }
    return test(isolated.atom, isolated.comparison, isolated.bound, at: right.range, in: file)
  }

  private mutating func reportFraction(
    _ number: Exact, against field: Words, at range: ByteRange, notes: [Note], in file: FileID
  ) -> Condition? {
    report(
      .wholeNumberExpected(field: field, found: Words(zh: "\(number)", en: "\(number)")), at: range, in: file,
      notes: notes)
    return nil
  }

  /// Whether a field can be compared with an amount; the note points at its declaration.
  private mutating func kindFits(
    _ left: Amount, _ right: Amount, _ field: Ref<Field>, in file: FileID
  ) -> Bool {
    switch (left.kind, right.kind) {
    case (.duration, .duration): return true
    case (.number(let first), .number(let second)):
      guard let first, let second, first != second else { return true }
      report(
        .unitsOfMeasureDiffer(Words(first), Words(second)), at: right.range, in: file, notes: declarationNotes(field))
      return false
    case (.duration, .number), (.number, .duration):
      let found = if case .duration = right.kind { words(for: .duration) } else { words(for: .decimal) }
      report(
        .wrongKind(expected: words(forTypeOf: field), found: found), at: right.range, in: file,
        notes: declarationNotes(field))
      return false
    }
  }

  /// A field of durations against a constant, which must count as its default does.
  private mutating func condition(
    _ field: Ref<Field>, _ comparison: Comparison, _ span: TimeSpan, at range: ByteRange, in file: FileID
  ) -> Condition? {
    if case .duration(let usual) = program.fields[field.position].defaultValue, usual.compare(span) == nil {
      reportDifferentCounting(usual, span, at: range, in: file, notes: declarationNotes(field))
      return nil
    }
    return test(field, comparison, .duration(span))
  }

  /// A field, or the number of a set's members, against a constant within its range.
  private mutating func test(
    _ atom: Formula, _ comparison: Comparison, _ bound: Exact, at range: ByteRange, in file: FileID
  ) -> Condition? {
    switch atom {
    case .field(let field):
      if let declared = program.fields[field.position].range, !declared.contains(bound) {
        return reportOutside(
          words(forField: field), declared, bound, notes: declarationNotes(field), at: range, in: file)
      }
      return test(field, comparison, .number(bound))
    case .count(let field): return test(count: field, comparison, bound, at: range, in: file)
    case .value, .negative, .sum, .difference, .product, .quotient, .larger, .smaller, .rounded:
      // A linear form's atoms are fields and counts alone.
      return .test(.compare(atom, comparison, .value(.number(bound))))
    }
  }

  private mutating func test(
    count field: Ref<Field>, _ comparison: Comparison, _ bound: Exact, at range: ByteRange, in file: FileID
  ) -> Condition? {
    guard case .several(let member) = program.fields[field.position].type else { return nil }
    let possible = Exact.zero...Exact(count(of: member))
    guard possible.contains(bound) else {
      let name = program.fields[field.position].entry.name
      return reportOutside(
        Words(zh: "“\(name)”的个数", en: "The number of members of “\(name)”"), possible, bound,
        notes: declarationNotes(field), at: range, in: file)
    }
    if case .attribute = program.fields[field.position].origin {
      return .test(.compare(.count(field), comparison, .value(.number(bound))))
    }
    // Of a count at most 7⁄2 the whole number 3 says the same.
    guard let floor = bound.floor.wholeValue else { return nil }
    if bound.isInteger { return .test(.count(field, comparison, floor)) }
    switch comparison {
    case .less, .lessOrEqual: return .test(.count(field, .lessOrEqual, floor))
    case .greater, .greaterOrEqual: return .test(.count(field, .greater, floor))
    case .equal: return .constant(false)
    case .notEqual: return .constant(true)
    }
  }

  private mutating func reportOutside(
    _ field: Words, _ declared: ClosedRange<Exact>, _ bound: Exact, notes: [Note], at range: ByteRange,
    in file: FileID
  ) -> Condition? {
    report(
      .outsideRange(
        field: field, from: "\(declared.lowerBound)", to: "\(declared.upperBound)", found: "\(bound)"), at: range,
      in: file, notes: notes)
    return nil
  }
}

extension TimeSpan.Order {
  /// Its sign against zero.
  fileprivate var rank: Int {
    switch self {
    case .shorter: -1
    case .equal: 0
    case .longer: 1
    }
  }
}
