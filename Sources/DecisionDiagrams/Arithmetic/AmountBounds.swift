import ExactNumbers
import Semantics

/// Between which numbers an amount lies: all that it can be, and no more than its parts can make where each field stands in
/// it once. An open end is not reached.
struct AmountBounds {
  struct End {
    var number: Exact
    var isOpen = false
  }

  var low: End
  var high: End

  init(_ low: End, _ high: End) { (self.low, self.high) = (low, high) }
  init(_ range: ClosedRange<Exact>) { self.init(End(number: range.lowerBound), End(number: range.upperBound)) }
  init(_ number: Exact) { self.init(number...number) }

  /// Whether a number may be it.
  func contains(_ number: Exact) -> Bool {
    (low.isOpen ? low.number < number : low.number <= number) && (high.isOpen ? number < high.number : number <= high.number)
  }

  /// Whether a number strictly between two others may be it; nil: no end there.
  func meets(above: Exact?, below: Exact?) -> Bool {
    // Where it is one number, that has to lie between; else what lies between has room, or there is none.
    if low.number == high.number {
      return contains(low.number) && (above.map { $0 < low.number } ?? true) && (below.map { low.number < $0 } ?? true)
    }
    return (above.map { $0 < high.number } ?? true) && (below.map { low.number < $0 } ?? true)
  }

  /// Of a formula, from those of its fields; nil where it can't be told, or its numbers do not fit.
  init?(of formula: Formula, _ field: (Formula) -> AmountBounds?) {
    func part(_ formula: Formula) -> AmountBounds? { AmountBounds(of: formula, field) }
    let found: AmountBounds?
    switch formula {
    case .value(.number(let number)): found = AmountBounds(number)
    case .value: found = nil
    case .field, .count: found = field(formula)
    case .negative(let inner): found = part(inner)?.negated
    case .sum(let a, let b): found = part(a).flatMap { a in part(b).flatMap { a.adding($0) } }
    case .difference(let a, let b): found = part(a).flatMap { a in part(b).flatMap { a.adding($0.negated) } }
    case .product(let a, let b): found = part(a).flatMap { a in part(b).flatMap { a.multiplied(by: $0) } }
    case .quotient(let a, let b): found = part(a).flatMap { a in part(b)?.inverted.flatMap { a.multiplied(by: $0) } }
    case .larger(let parts): found = Self.extreme(parts.map(part)) { $0 < $1 }
    case .smaller(let parts): found = Self.extreme(parts.map(part)) { $0 > $1 }
    case .rounded(let inner):
      found = part(inner).map { AmountBounds($0.low.number.rounded...$0.high.number.rounded) }
    }
    guard let found else { return nil }
    self = found
  }

  private var negated: AmountBounds {
    AmountBounds(
      End(number: high.number.negated, isOpen: high.isOpen), End(number: low.number.negated, isOpen: low.isOpen))
  }

  private func adding(_ other: AmountBounds) -> AmountBounds? {
    guard let least = try? low.number.adding(other.low.number), let most = try? high.number.adding(other.high.number)
    else { return nil }
    return AmountBounds(
      End(number: least, isOpen: low.isOpen || other.low.isOpen), End(number: most, isOpen: high.isOpen || other.high.isOpen))
  }

  /// The ends of a product with a constant stay open; of others they are taken to be reached.
  private func multiplied(by other: AmountBounds) -> AmountBounds? {
    if other.low.number == other.high.number { return scaled(by: other.low.number) }
    if low.number == high.number { return other.scaled(by: low.number) }
    var products: [Exact] = []
    for a in [low.number, high.number] {
      for b in [other.low.number, other.high.number] {
        guard let product = try? a.multiplied(by: b) else { return nil }
        products.append(product)
      }
    }
    guard let least = products.min(), let most = products.max() else { return nil }
    return AmountBounds(least...most)
  }

  private func scaled(by factor: Exact) -> AmountBounds? {
    if factor.isZero { return AmountBounds(.zero) }
    guard let a = try? low.number.multiplied(by: factor), let b = try? high.number.multiplied(by: factor) else { return nil }
    let ends = (End(number: a, isOpen: low.isOpen), End(number: b, isOpen: high.isOpen))
    return factor.isNegative ? AmountBounds(ends.1, ends.0) : AmountBounds(ends.0, ends.1)
  }

  /// Nil where it may be 0.
  private var inverted: AmountBounds? {
    guard !contains(.zero), !low.number.isZero, !high.number.isZero, low.number.isNegative == high.number.isNegative,
      let a = try? Exact.one.divided(by: high.number), let b = try? Exact.one.divided(by: low.number)
    else { return nil }
    return AmountBounds(End(number: a, isOpen: high.isOpen), End(number: b, isOpen: low.isOpen))
  }

  private static func extreme(_ parts: [AmountBounds?], _ replaces: (Exact, Exact) -> Bool) -> AmountBounds? {
    var result: AmountBounds?
    for part in parts {
      guard let part else { return nil }
      guard let known = result else {
        result = part
        continue
      }
      // An end is taken to be reached: the other parts may reach it.
      let low = replaces(known.low.number, part.low.number) ? part.low.number : known.low.number
      let high = replaces(known.high.number, part.high.number) ? part.high.number : known.high.number
      result = AmountBounds(low...high)
    }
    return result
  }
}
