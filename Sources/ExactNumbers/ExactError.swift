/// Why a number could not be read or computed exactly.
package enum ExactError: Error, Hashable, Sendable {
  /// The text is not a decimal number.
  case malformed
  /// More than ``Exact/integerDigitLimit`` digits stand before the point.
  case tooManyIntegerDigits
  /// More than ``Exact/fractionDigitLimit`` digits stand after the point.
  case tooManyFractionDigits
  /// The exact result does not fit.
  case overflow
  case divisionByZero
}
