import ExactNumbers
import Semantics

/// Bounds of numbers and of sums of their multiples, with what numbers may be whole or may not be: whether all can be met.
struct LinearConstraints {
  enum Answer {
    case impossible
    /// With values that meet everything.
    case possible(LinearConstraints)
    /// Numbers do not fit, or it takes too long.
    case unknown
  }

  /// How many cases of whole and of forbidden numbers are told apart before it is given up.
  private static let caseLimit = 200

  private var simplex = Simplex()
  /// By variable: of what each of its values is a multiple; nil: of nothing.
  private var steps: [Exact?] = []
  private var forbidden: [(variable: Int, number: Exact)] = []
  /// Whether some variable can have no value, or arithmetic passed what numbers hold and nothing is claimed any more.
  private var isImpossible = false
  private var isUnknown = false

  /// - Parameter isWhole: Whether its values are numbers without fractions.
  mutating func addVariable(isWhole: Bool) -> Int {
    steps.append(isWhole ? .one : nil)
    return simplex.addVariable()
  }

  /// The sum of multiples of variables that are no sums. To be added before any bound.
  mutating func addSum(of terms: [(variable: Int, coefficient: Exact)]) -> Int {
    // Of multiples of whole numbers it is a multiple of what all of them are multiples of.
    var step: Exact? = .zero
    for (variable, coefficient) in terms {
      step = step.flatMap { step in
        steps[variable].flatMap { try? $0.multiplied(by: coefficient) }.flatMap { step.commonDivisor(with: $0) }
      }
    }
    steps.append(step.flatMap { $0.isZero ? nil : $0 })
    return simplex.addSum(of: terms)
  }

  /// Between which numbers a variable lies by its own bounds; nil where one is missing.
  func bounds(of variable: Int) -> AmountBounds? {
    guard let low = simplex.lower[variable], let high = simplex.upper[variable] else { return nil }
    return AmountBounds(
      AmountBounds.End(number: low.number, isOpen: !low.small.isZero),
      AmountBounds.End(number: high.number, isOpen: !high.small.isZero))
  }

  /// - Parameters:
  ///   - low: nil: no bound there.
  mutating func bound(_ variable: Int, from low: AmountBounds.End?, to high: AmountBounds.End?) {
    guard !isImpossible, !isUnknown else { return }
    do throws(ExactError) {
      let least = try low.map { low throws(ExactError) in try floor(low, of: variable) }
      let most = try high.map { high throws(ExactError) in try ceiling(high, of: variable) }
      if try !simplex.bound(variable, from: least, to: most) { isImpossible = true }
    } catch { isUnknown = true }
  }

  mutating func bound(_ variable: Int, to bounds: AmountBounds) { bound(variable, from: bounds.low, to: bounds.high) }
  mutating func fix(_ variable: Int, _ number: Exact) { bound(variable, to: AmountBounds(number)) }
  mutating func forbid(_ variable: Int, _ number: Exact) { forbidden.append((variable, number)) }

  /// Whether bounds alone leave nothing; whole and forbidden numbers are not looked at. What it learns makes the next call
  /// faster.
  mutating func isRefuted() -> Bool {
    if isImpossible || isUnknown { return isImpossible }
    do throws(ExactError) {
      if try !simplex.solve() { isImpossible = true }
    } catch { isUnknown = true }
    return isImpossible
  }

  /// Whether numbers meet everything; of those that need not be whole any within the bounds.
  func answer() -> Answer {
    var cases = 0
    return answer(&cases)
  }

  private func answer(_ cases: inout Int) -> Answer {
    var attempt = self
    if attempt.isRefuted() { return .impossible }
    cases += 1
    guard !attempt.isUnknown, cases <= Self.caseLimit else { return .unknown }
    guard let (variable, below, above) = attempt.split() else { return .possible(attempt) }
    var isOpen = false
    for (low, high) in [(nil, below), (above, nil)] as [(AmountBounds.End?, AmountBounds.End?)] {
      var one = attempt
      one.bound(variable, from: low, to: high)
      switch one.answer(&cases) {
      case .possible(let met): return .possible(met)
      case .unknown: isOpen = true
      case .impossible: continue
      }
    }
    return isOpen ? .unknown : .impossible
  }

  /// A variable whose value can't be, and the ends of what is left of it on both sides.
  private func split() -> (variable: Int, below: AmountBounds.End, above: AmountBounds.End)? {
    for (variable, step) in steps.enumerated() {
      guard let step else { continue }
      let value = simplex.values[variable]
      guard let count = try? value.number.divided(by: step), !count.isInteger || !value.small.isZero else { continue }
      // With something smaller than any number added it lies beside the multiple that it is near to.
      let isBelow = count.isInteger && value.small.isNegative
      guard let least = isBelow ? try? count.subtracting(.one) : count.floor,
        let below = try? least.multiplied(by: step), let above = try? below.adding(step)
      else { continue }
      return (variable, AmountBounds.End(number: below), AmountBounds.End(number: above))
    }
    for (variable, number) in forbidden where simplex.values[variable] == Simplex.Quantity(number: number) {
      let end = AmountBounds.End(number: number, isOpen: true)
      return (variable, end, end)
    }
    return nil
  }

  /// The values by variable, with something small enough for what is smaller than any number.
  func numbers() -> [Exact] {
    var small = Exact.one
    let all = simplex.values.indices.map { (simplex.values[$0], simplex.lower[$0], simplex.upper[$0]) }
    func isFine(_ small: Exact) -> Bool {
      func number(_ quantity: Simplex.Quantity) -> Exact? {
        (try? quantity.small.multiplied(by: small)).flatMap { try? quantity.number.adding($0) }
      }
      return all.allSatisfy { value, low, high in
        guard let value = number(value) else { return false }
        return (low.map { number($0).map { $0 <= value } ?? false } ?? true)
          && (high.map { number($0).map { value <= $0 } ?? false } ?? true)
      }
    }
    for _ in 0..<40 where !isFine(small) { small = (try? small.divided(by: Exact(4))) ?? small }
    return simplex.values.map { value in
      (try? value.small.multiplied(by: small)).flatMap { try? value.number.adding($0) } ?? value.number
    }
  }

  // MARK: Ends on the steps of a variable

  private func floor(_ low: AmountBounds.End, of variable: Int) throws(ExactError) -> Simplex.Quantity {
    guard let step = steps[variable] else { return Simplex.Quantity(number: low.number, small: low.isOpen ? .one : .zero) }
    let count = try low.number.divided(by: step)
    if count.isInteger, !low.isOpen { return Simplex.Quantity(number: low.number) }
    return Simplex.Quantity(number: try count.floor.adding(.one).multiplied(by: step))
  }

  private func ceiling(_ high: AmountBounds.End, of variable: Int) throws(ExactError) -> Simplex.Quantity {
    guard let step = steps[variable] else { return Simplex.Quantity(number: high.number, small: high.isOpen ? Exact(-1) : .zero) }
    let count = try high.number.divided(by: step)
    if count.isInteger, high.isOpen { return Simplex.Quantity(number: try high.number.subtracting(step)) }
    return Simplex.Quantity(number: try count.floor.multiplied(by: step))
  }
}

extension Exact {
  /// The greatest number that both are whole multiples of; nil where it does not fit.
  fileprivate func commonDivisor(with other: Exact) -> Exact? {
    var (a, b) = (magnitude, other.magnitude)
    while !b.isZero {
      guard let whole = (try? a.divided(by: b))?.floor,
        let rest = (try? whole.multiplied(by: b)).flatMap({ try? a.subtracting($0) })
      else { return nil }
      (a, b) = (b, rest)
    }
    return a
  }
}
