/// An exact rational number: a reduced fraction of two 128-bit integers.
///
/// Decimals with up to 18 digits before the point and 9 after it enter exactly; a quotient stays a
/// ratio until it is shown. No operation rounds silently and none traps: a result that does not
/// fit is ``ExactError/overflow``.
package struct Exact: Hashable, Sendable {
  /// Never `Int128.min`, so that it can always be negated.
  package let numerator: Int128
  /// Greater than zero; has no common factor with the numerator.
  package let denominator: Int128

  /// Digits that a number may have before its point when it is read.
  package static let integerDigitLimit = 18
  /// Digits that a number may have after its point when it is read, and has at most when shown.
  package static let fractionDigitLimit = 9

  package static let zero = Exact(0)
  package static let one = Exact(1)

  package init(_ value: Int) {
    numerator = Int128(value)
    denominator = 1
  }

  /// The ratio of two integers.
  ///
  /// - Throws: ``ExactError/divisionByZero`` for a zero denominator; ``ExactError/overflow`` when
  ///   the reduced parts do not fit.
  package init(_ numerator: Int128, over denominator: Int128) throws(ExactError) {
    guard denominator != 0 else { throw .divisionByZero }
    try self.init(
      magnitude: numerator.magnitude, over: denominator.magnitude,
      negative: (numerator < 0) != (denominator < 0))
  }

  init(magnitude: UInt128, over divisor: UInt128, negative: Bool) throws(ExactError) {
    let common = greatestCommonDivisor(magnitude, divisor)
    guard let top = Int128(exactly: magnitude / common),
      let bottom = Int128(exactly: divisor / common)
    else { throw .overflow }
    self.init(reduced: negative ? -top : top, over: bottom)
  }

  /// The caller vouches for the invariants of both parts.
  init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var isInteger: Bool { denominator == 1 }
  package var isNegative: Bool { numerator < 0 }
  package var isZero: Bool { numerator == 0 }

  /// The value as an `Int`; nil when it is not whole or does not fit.
  package var wholeValue: Int? { isInteger ? Int(exactly: numerator) : nil }

  package var negated: Exact { Exact(reduced: -numerator, over: denominator) }
  package var magnitude: Exact { isNegative ? negated : self }

  /// The value × 10⁹, when it is a decimal of at most nine places and the product fits.
  package var scaled9: Int128? {
    let scale: Int128 = 1_000_000_000
    guard scale % denominator == 0 else { return nil }
    let (product, overflow) = numerator.multipliedReportingOverflow(by: scale / denominator)
    return overflow ? nil : product
  }
}

/// Euclid's algorithm; the greatest common divisor of anything and zero is the other, and at least 1.
func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (a, b) = (first, second)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}
