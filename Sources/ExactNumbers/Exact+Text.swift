extension Exact {
  /// Reads an ASCII decimal: `12`, `-3.50`. No exponent, no `+`, digits on both sides of a point.
  ///
  /// Leading zeros and zeros at the end of the fraction do not count against the limits.
  /// - Complexity: linear in the text.
  package init(parsing text: Span<UInt8>) throws(ExactError) {
    try self.init(decimal: text, json: false)
  }

  /// Reads an ASCII decimal: `12`, `-3.50`; see ``init(parsing:)-(Span<UInt8>)``.
  package init(parsing text: some Collection<UInt8>) throws(ExactError) {
    try self.init(parsing: Array(text).span)
  }

  /// Reads a decimal with or without a final `%`, which divides by 100: `60%` is 0.6.
  package static func percent(parsing text: some Collection<UInt8>) throws(ExactError) -> Exact {
    var bytes = Array(text)
    guard bytes.last == UInt8(ascii: "%") else { return try Exact(parsing: bytes.span) }
    bytes.removeLast()
    return try Exact(parsing: bytes.span).divided(by: Exact(100))
  }

  /// Reads the text of a JSON number, exponent included, from its digits and never through a
  /// binary fraction. The limits hold for the value: `1e3` has four digits before the point.
  ///
  /// - Complexity: linear in the text, whatever the exponent.
  package init(jsonNumber text: Span<UInt8>) throws(ExactError) {
    try self.init(decimal: text, json: true)
  }

  /// Reads the text of a JSON number; see ``init(jsonNumber:)-(Span<UInt8>)``.
  package init(jsonNumber text: some Collection<UInt8>) throws(ExactError) {
    try self.init(jsonNumber: Array(text).span)
  }

  private init(decimal text: Span<UInt8>, json: Bool) throws(ExactError) {
    var digits = DecimalDigits()
    var at = 0
    let negative = at < text.count && text[at] == UInt8(ascii: "-")
    if negative { at += 1 }

    let integerStart = at
    while at < text.count, let digit = decimalDigit(text[at]) {
      digits.append(digit)
      at += 1
    }
    guard at > integerStart else { throw .malformed }
    if json && text[integerStart] == UInt8(ascii: "0") && at - integerStart > 1 {
      throw .malformed
    }

    var fractionDigits = 0
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      while at < text.count, let digit = decimalDigit(text[at]) {
        digits.append(digit)
        fractionDigits += 1
        at += 1
      }
      guard fractionDigits > 0 else { throw .malformed }
    }

    var exponent = 0
    if json, at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      let sign: UInt8? = at < text.count ? text[at] : nil
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
      let exponentStart = at
      while at < text.count, let digit = decimalDigit(text[at]) {
        // Far past any limit, yet far from where sums of it would overflow.
        if exponent < 1 << 40 { exponent = exponent * 10 + Int(digit) }
        at += 1
      }
      guard at > exponentStart else { throw .malformed }
      if sign == UInt8(ascii: "-") { exponent = -exponent }
    }
    guard at == text.count else { throw .malformed }
    try self.init(digits, scale: exponent - fractionDigits, negative: negative)
  }

  private init(_ digits: DecimalDigits, scale: Int, negative: Bool) throws(ExactError) {
    guard digits.count > 0 else {
      self = .zero
      return
    }
    let scale = scale + digits.trailingZeros
    guard digits.count + scale <= Exact.integerDigitLimit else { throw .tooManyIntegerDigits }
    guard scale >= -Exact.fractionDigitLimit else { throw .tooManyFractionDigits }
    var power: UInt128 = 1
    for _ in 0..<abs(scale) { power *= 10 }
    // At most 27 significant digits are left, which a UInt128 holds with room to spare.
    let (top, bottom) = scale >= 0 ? (digits.value * power, 1) : (digits.value, power)
    try self.init(magnitude: top, over: bottom, negative: negative)
  }
}

/// The significant digits of a decimal: without leading zeros, zeros at the end counted apart.
private struct DecimalDigits {
  /// Meaningful only up to 27 digits; the limits refuse what has more before it is read.
  private(set) var value: UInt128 = 0
  private(set) var count = 0
  private(set) var trailingZeros = 0

  mutating func append(_ digit: UInt8) {
    if digit == 0 {
      if count > 0 { trailingZeros += 1 }
      return
    }
    count += trailingZeros + 1
    if count <= Exact.integerDigitLimit + Exact.fractionDigitLimit {
      for _ in 0...trailingZeros { value *= 10 }
      value += UInt128(digit)
    }
    trailingZeros = 0
  }
}

private func decimalDigit(_ byte: UInt8) -> UInt8? {
  let digit = byte &- UInt8(ascii: "0")
  return digit <= 9 ? digit : nil
}

extension Exact: CustomStringConvertible {
  /// The plain decimal, without exponent and without zeros at the end of the fraction; always a
  /// valid JSON number. What has more than nine places is shown rounded to nine, a half away
  /// from zero: two different ratios can look the same.
  package var description: String {
    let scale: UInt128 = 1_000_000_000
    let bottom = denominator.magnitude
    let division = numerator.magnitude.quotientAndRemainder(dividingBy: bottom)
    var whole = division.quotient
    // The remainder is less than bottom, so the quotient is below 10⁹: no overflow.
    var fraction: UInt128
    let rest: UInt128
    (fraction, rest) = bottom.dividingFullWidth(
      division.remainder.multipliedFullWidth(by: scale))
    if rest >= bottom - rest { fraction += 1 }
    if fraction == scale { (whole, fraction) = (whole + 1, 0) }

    let sign = isNegative && (whole, fraction) != (0, 0) ? "-" : ""
    guard fraction != 0 else { return "\(sign)\(whole)" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: Exact.fractionDigitLimit - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }
}
