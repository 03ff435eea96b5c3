import ExactNumbers
package import Semantics

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
      return number(part, circumstances).map { .number($0.negated) }
    case .sum(let a, let b): return combined(a, b, circumstances) { a, b throws(ExactError) in try a.adding(b) }
    case .difference(let a, let b):
      return combined(a, b, circumstances) { a, b throws(ExactError) in try a.subtracting(b) }
    case .product(let a, let b):
      return combined(a, b, circumstances) { a, b throws(ExactError) in try a.multiplied(by: b) }
    case .quotient(let a, let b):
      return combined(a, b, circumstances) { a, b throws(ExactError) in try a.divided(by: b) }
    case .larger(let parts): return chosen(parts, circumstances) { $0 < $1 }
    case .smaller(let parts): return chosen(parts, circumstances) { $0 > $1 }
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

  private func combined(
    _ a: Formula, _ b: Formula, _ circumstances: Circumstances,
    _ operation: (Exact, Exact) throws(ExactError) -> Exact
  ) -> Value? {
    guard let a = number(a, circumstances), let b = number(b, circumstances) else { return nil }
    return (try? operation(a, b)).map { .number($0) }
  }

  private func chosen(
    _ parts: [Formula], _ circumstances: Circumstances, _ replaces: (Exact, Exact) -> Bool
  ) -> Value? {
    var best: Exact?
    for part in parts {
      guard let number = number(part, circumstances) else { return nil }
      if let known = best, !replaces(known, number) { continue }
      best = number
    }
    return best.map { .number($0) }
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
