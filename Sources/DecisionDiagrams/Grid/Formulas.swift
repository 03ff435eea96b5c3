import ExactNumbers
package import Semantics
import WorkingTime

extension Program {
  /// The value of a formula; nil where a field of it is unknown, 不详, or its arithmetic passes what numbers hold.
  package func value(of formula: Formula, in circumstances: Circumstances) -> Value? {
    switch formula {
    case .value(let value): return value
    case .field(let field): return value(of: field, in: circumstances)
    case .count(let field):
      guard case .members(let members)? = value(of: field, in: circumstances) else { return nil }
      return .number(Exact(members.count))
    case .negative(let part):
      switch value(of: part, in: circumstances) {
      case .number(let number)?: return .number(number.negated)
      case .duration(let span)?: return .duration(TimeSpan(amount: span.amount.negated, unit: span.unit))
      default: return nil
      }
    case .sum(let a, let b):
      switch both(a, b, circumstances) {
      case (.duration(let a), .duration(let b))?: return a.adding(b).map { .duration($0) }
      case let sides: return combined(sides) { a, b throws(ExactError) in try a.adding(b) }
      }
    case .difference(let a, let b):
      switch both(a, b, circumstances) {
      case (.duration(let a), .duration(let b))?: return a.subtracting(b).map { .duration($0) }
      case let sides: return combined(sides) { a, b throws(ExactError) in try a.subtracting(b) }
      }
    case .product(let a, let b):
      switch both(a, b, circumstances) {
      case (.duration(let span), .number(let factor))?, (.number(let factor), .duration(let span))?:
        return span.multiplied(by: factor).map { .duration($0) }
      case let sides: return combined(sides) { a, b throws(ExactError) in try a.multiplied(by: b) }
      }
    case .quotient(let a, let b):
      switch both(a, b, circumstances) {
      case (.duration(let span), .number(let divisor))?:
        return (try? Exact.one.divided(by: divisor)).flatMap { span.multiplied(by: $0) }.map { .duration($0) }
      case let sides: return combined(sides) { a, b throws(ExactError) in try a.divided(by: b) }
      }
    case .larger(let parts): return chosen(parts, circumstances, .less)
    case .smaller(let parts): return chosen(parts, circumstances, .greater)
    case .rounded(let part): return number(part, circumstances).map { .number($0.rounded) }
    }
  }

  /// The first divisor in a formula that comes to 0: why the formula has no value.
  package func zeroDivisor(of formula: Formula, in circumstances: Circumstances) -> Formula? {
    switch formula {
    case .value, .field, .count: nil
    case .negative(let part), .rounded(let part): zeroDivisor(of: part, in: circumstances)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b):
      zeroDivisor(of: a, in: circumstances) ?? zeroDivisor(of: b, in: circumstances)
    case .quotient(let a, let b):
      zeroDivisor(of: a, in: circumstances) ?? zeroDivisor(of: b, in: circumstances)
        ?? (number(b, circumstances) == .zero ? b : nil)
    case .larger(let parts), .smaller(let parts):
      parts.lazy.compactMap { zeroDivisor(of: $0, in: circumstances) }.first
    }
  }

  private func number(_ formula: Formula, _ circumstances: Circumstances) -> Exact? {
    guard case .number(let number)? = value(of: formula, in: circumstances) else { return nil }
    return number
  }

  private func both(_ a: Formula, _ b: Formula, _ circumstances: Circumstances) -> (Value, Value)? {
    guard let a = value(of: a, in: circumstances), let b = value(of: b, in: circumstances) else { return nil }
    return (a, b)
  }

  private func combined(
    _ sides: (Value, Value)?, _ operation: (Exact, Exact) throws(ExactError) -> Exact
  ) -> Value? {
    guard case (.number(let a), .number(let b))? = sides else { return nil }
    return (try? operation(a, b)).map { .number($0) }
  }

  /// Of numbers, or of durations that count alike.
  /// - Parameter replaces: How the best so far stands to one that is better.
  private func chosen(_ parts: [Formula], _ circumstances: Circumstances, _ replaces: Comparison) -> Value? {
    var best: Value?
    for part in parts {
      guard let one = value(of: part, in: circumstances) else { return nil }
      switch (best, one) {
      case (nil, .number), (nil, .duration): best = one
      case (let known?, _):
        guard [.less, .equal, .greater].contains(where: { (order: Comparison) in order.holds(known, one) }) else { return nil }
        if replaces.holds(known, one) { best = one }
      default: return nil
      }
    }
    return best
  }
}

extension Formula {
  /// The fields that it reads, in order, with repeats.
  package var fields: [Ref<Field>] {
    switch self {
    case .value: []
    case .field(let field), .count(let field): [field]
    case .negative(let part), .rounded(let part): part.fields
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      a.fields + b.fields
    case .larger(let parts), .smaller(let parts): parts.flatMap(\.fields)
    }
  }
}

extension Test {
  /// The fields of the event that it looks at.
  package var fields: [Ref<Field>] {
    switch self {
    case .item: [BuiltInField.item.ref]
    case .within, .areaIs, .attribute, .attributeHas, .attributeNumber, .attributeYes: [BuiltInField.area.ref]
    case .dutyHours, .workday: [BuiltInField.reportedAt.ref]
    case .compare(let left, _, let right): left.fields + right.fields
    case .choice(let field, _), .yes(let field), .number(let field, _, _), .date(let field, _, _),
      .timeOfDay(let field, _, _), .instant(let field, _, _), .duration(let field, _, _), .textIs(let field, _),
      .textHas(let field, _), .textStarts(let field, _), .has(let field, _), .count(let field, _, _),
      .unknownAnswer(let field), .during(let field, _):
      [field]
    }
  }
}
