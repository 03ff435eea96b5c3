import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// `left comparison right`; a constant on the left changes sides.
  mutating func condition(
    _ left: Expression, _ comparison: ComparisonOperator, _ right: Expression, in file: FileID
  ) -> Condition? {
    let (subject, other, turned) =
      left.isLiteral && !right.isLiteral
      ? (right, left, comparison.comparison.flipped) : (left, right, comparison.comparison)
    guard let operand = operand(from: subject, in: file) else { return nil }
    return condition(operand, comparison, turned, other, at: subject.range, in: file)
  }

  /// The operand against one value.
  ///
  /// - Parameter written: The comparison as it was written, whose word must fit the values.
  mutating func condition(
    _ operand: Operand, _ written: ComparisonOperator, _ comparison: Comparison, _ right: Expression,
    at range: ByteRange, in file: FileID
  ) -> Condition? {
    switch comparison {
    case .equal: return condition(operand, is: [right], in: file)
    case .notEqual: return condition(operand, is: [right], in: file)?.negated
    case .less, .lessOrEqual, .greaterOrEqual, .greater: break
    }
    switch operand {
    case .condition:
      report(.noOrder(Words(zh: "条件", en: "A condition")), at: range, in: file)
      return nil
    case .amount(let amount):
      guard fits(written, times: false, range, right.range, in: file) else { return nil }
      return condition(amount, comparison, right, of: nil, in: file)
    case .field(let field):
      switch program.fields[field.position].type {
      case .integer, .decimal, .duration:
        guard fits(written, times: false, range, right.range, in: file) else { return nil }
      case .date, .instant, .timeOfDay:
        guard fits(written, times: true, range, right.range, in: file) else { return nil }
      case .several:
        report(
          .noOrder(words(forField: field), isSet: true), at: range, in: file, notes: declarationNotes(field),
          fix: counted(range, against: right, in: file))
        return nil
      case .text, .yesNo, .unit, .item, .category, .area, .choice:
        report(.noOrder(words(forField: field)), at: range, in: file, notes: declarationNotes(field))
        return nil
      }
      return condition(field, comparison, right, in: file)
    }
  }

  /// Whether a comparison's word says what its values are: 早于 of times, 至少 of amounts; signs serve both.
  mutating func fits(
    _ comparison: ComparisonOperator, times: Bool, _ subject: ByteRange, _ value: ByteRange, in file: FileID
  ) -> Bool {
    let pair: (found: Word, fitting: Word)? =
      switch comparison {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: nil
      case .before: times ? nil : (.before, .atMost)
      case .after: times ? nil : (.after, .atLeast)
      case .notBefore: times ? nil : (.notBefore, .atLeast)
      case .notAfter: times ? nil : (.notAfter, .atMost)
      case .atLeast: times ? (.atLeast, .notBefore) : nil
      case .atMost: times ? (.atMost, .notAfter) : nil
      }
    guard let pair else { return true }
    let fitting = fitting(comparison, pair.fitting)
    let written = self.comparison(between: subject, and: value, in: file)
    report(
      .comparisonWord(found: Words(pair.found), fitting: fitting), at: subject.joined(to: value), in: file,
      fix: written.map { Fix(replace: place($0.range, file), by: fitting($0.language)) })
    return false
  }

  /// Less and more have signs alone where amounts are meant.
  private func fitting(_ comparison: ComparisonOperator, _ word: Word) -> Words {
    switch comparison {
    case .before: Words(zh: "<", en: "<")
    case .after: Words(zh: ">", en: ">")
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .notBefore, .notAfter, .atLeast, .atMost:
      Words(word)
    }
  }

  /// A field of numbers, durations or times against one value.
  mutating func condition(
    _ field: Ref<Field>, _ comparison: Comparison, _ right: Expression, in file: FileID
  ) -> Condition? {
    switch program.fields[field.position].type {
    case .integer, .decimal, .duration:
      // The place of the left side is the field's own in every message below.
      guard let amount = amount(of: field, at: right.range, in: file) else { return nil }
      return condition(amount, comparison, right, of: field, in: file)
    case .date, .instant, .timeOfDay: return timeCondition(field, comparison, right, in: file)
    case .text, .yesNo, .unit, .item, .category, .area, .choice, .several:
      report(.noOrder(words(forField: field)), at: right.range, in: file, notes: declarationNotes(field))
      return nil
    }
  }

  // MARK: Ranges

  /// 在 a 至 b, both ends included.
  mutating func condition(
    _ operand: Operand, at range: ByteRange, from: Expression, to: Expression, in file: FileID
  ) -> Condition? {
    let reported = diagnostics.count
    let low = condition(operand, .greaterOrEqual, .greaterOrEqual, from, at: range, in: file)
    // One mistake in the operand itself is not told twice.
    if low == nil, diagnostics.count > reported, isUnordered(operand) || areBothTimes(from, to) { return nil }
    let high = condition(operand, .lessOrEqual, .lessOrEqual, to, at: range, in: file)
    guard let low, let high, isOrdered(from, to, in: file) else { return nil }
    return .conjunction([low, high])
  }

  /// Two times of day that do not fit are one mistake.
  private func areBothTimes(_ from: Expression, _ to: Expression) -> Bool {
    if case (.timeOfDay, .timeOfDay) = (from.content, to.content) { true } else { false }
  }

  private func isUnordered(_ operand: Operand) -> Bool {
    switch operand {
    case .condition: return true
    case .amount: return false
    case .field(let field):
      switch program.fields[field.position].type {
      case .integer, .decimal, .duration, .date, .instant, .timeOfDay: return false
      case .text, .yesNo, .unit, .item, .category, .area, .choice, .several: return true
      }
    }
  }

  /// Whether a range of constants has its ends in order.
  mutating func isOrdered(_ from: Expression, _ to: Expression, in file: FileID) -> Bool {
    guard from.isLiteral, to.isLiteral, isLater(from.unwrapped, than: to.unwrapped) else { return true }
    // From 22:00 to 06:00 is a night: turned round it would be the day.
    let isOfTimes = if case .timeOfDay = from.unwrapped.content { true } else { false }
    let (first, last) = (sources[file]?.text(from.range) ?? "", sources[file]?.text(to.range) ?? "")
    let night = Note(
      Words(
        zh: "跨过半夜的写成两个条件，用“或”相连：≥ \(first) 或 ≤ \(last)，前面都写上字段。",
        en: "Over midnight it takes two conditions with “or”: >= \(first) or <= \(last), each with the field before it."))
    report(
      .rangeReversed(from: words(for: from), to: words(for: to)), at: from.range.joined(to: to.range), in: file,
      notes: isOfTimes ? [night] : [], fix: isOfTimes ? nil : swapped(from.range, to.range, in: file))
    return false
  }

  private mutating func isLater(_ from: Expression, than to: Expression) -> Bool {
    switch (from.content, to.content) {
    case (.moment(let a), .moment(let b)):
      return (a.date, a.time ?? .startOfDay) > (b.date, b.time ?? .endOfDay)
    case (.timeOfDay(let a), .timeOfDay(let b)): return a.time > b.time
    case (.duration(let a), .duration(let b)): return a.span.compare(b.span) == .longer
    case _:
      // Both of one kind, or told already.
      guard let a = Self.number(from), let b = Self.number(to) else { return false }
      return a > b
    }
  }
}
