extension Exact {
  /// - Throws: ``ExactError/overflow``, also when only an intermediate product does not fit.
  package func adding(_ other: Exact) throws(ExactError) -> Exact {
    if isInteger && other.isInteger {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow, sum != .min else { throw .overflow }
      return Exact(reduced: sum, over: 1)
    }
    let common = Int128(
      clamping: greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let left = try product(numerator, other.denominator / common)
    let right = try product(other.numerator, denominator / common)
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return try Exact(sum, over: product(denominator, other.denominator / common))
  }

  /// - Throws: ``ExactError/overflow``, also when only an intermediate product does not fit.
  package func subtracting(_ other: Exact) throws(ExactError) -> Exact {
    try adding(other.negated)
  }

  /// - Throws: ``ExactError/overflow`` exactly when the reduced product does not fit.
  package func multiplied(by other: Exact) throws(ExactError) -> Exact {
    // Reduced crosswise first: what is then multiplied has no common factor left.
    let first = Int128(
      clamping: greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let second = Int128(
      clamping: greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    let top = try product(numerator / first, other.numerator / second)
    guard top != .min else { throw .overflow }
    return Exact(
      reduced: top, over: try product(denominator / second, other.denominator / first))
  }

  /// - Throws: ``ExactError/divisionByZero``, or ``ExactError/overflow`` exactly when the reduced
  ///   quotient does not fit.
  package func divided(by other: Exact) throws(ExactError) -> Exact {
    guard !other.isZero else { throw .divisionByZero }
    let inverse =
      other.isNegative
      ? Exact(reduced: -other.denominator, over: -other.numerator)
      : Exact(reduced: other.denominator, over: other.numerator)
    return try multiplied(by: inverse)
  }

  /// The nearest integer; a half goes away from zero (四舍五入).
  package var rounded: Exact {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    // rest × 2 could overflow; rest ≥ denominator − rest says the same.
    let up = rest.magnitude >= denominator.magnitude - rest.magnitude
    return Exact(reduced: up ? quotient + (isNegative ? -1 : 1) : quotient, over: 1)
  }

  /// The greatest integer that is not greater.
  package var floor: Exact {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Exact(reduced: rest < 0 ? quotient - 1 : quotient, over: 1)
  }

  private func product(_ a: Int128, _ b: Int128) throws(ExactError) -> Int128 {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow else { throw .overflow }
    return result
  }
}

extension Exact: Comparable {
  /// Compares by full-width cross products, so that it cannot overflow.
  package static func < (left: Exact, right: Exact) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}
