/// Chinese numerals, as notices write them: 十五, 一百零五, 三万五千, 两, 半, 廿, 二〇一七, 5万.
///
/// Reading is strict. What people read in two ways (`一百五`: 105 or 150) or what breaks the rules of
/// 零 (`一千五十`) is no number, so that a limit can't silently become another one.
package enum ChineseNumeral {
  /// The value of a numeral; nil when the text is not one. Plain ASCII digits without a Chinese
  /// unit are not: ``Exact`` reads those.
  ///
  /// - Complexity: linear in the text.
  package static func value(of text: some Collection<Unicode.Scalar>) -> Exact? {
    // Longer than any number of 18 digits can be written.
    guard !text.isEmpty, text.count <= 48 else { return nil }
    let scalars = Array(text)
    if scalars == ["半"] { return try? Exact(1, over: 2) }
    if scalars == ["两"] { return Exact(2) }
    if asciiDigit(scalars[0]) != nil { return mixed(scalars) }
    let whole = positional(scalars) ?? structured(scalars[...])
    return whole.flatMap { try? Exact($0, over: 1) }
  }

  /// The value of a numeral; see ``value(of:)-(Collection<Unicode.Scalar>)``.
  package static func value(of text: String) -> Exact? { value(of: text.unicodeScalars) }

  /// `二〇一七`: digit for digit. One digit is its own value.
  private static func positional(_ scalars: [Unicode.Scalar]) -> Int128? {
    guard scalars.count <= Exact.integerDigitLimit else { return nil }
    var value: Int128 = 0
    for scalar in scalars {
      guard let digit = digit(scalar), scalar != "两" else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// `5万`, `3.5万`, `2百万`: an ASCII or full-width decimal before one or more units.
  private static func mixed(_ scalars: [Unicode.Scalar]) -> Exact? {
    let decimal = scalars.prefix { asciiDigit($0) != nil || $0 == "." || $0 == "．" }
    let units = scalars.dropFirst(decimal.count)
    guard !units.isEmpty, var value = try? Exact(parsing: decimal.map(asciiByte)) else {
      return nil
    }
    var last: Int128 = 0
    for scalar in units {
      // 百万, 千亿, 万亿: units grow, and only 万 and 亿 follow another.
      guard let unit = unit(scalar), unit > last, last == 0 || unit >= 10_000,
        let factor = try? Exact(unit, over: 1),
        let product = try? value.multiplied(by: factor)
      else { return nil }
      (value, last) = (product, unit)
    }
    return value
  }

  /// `三万五千`, `一亿零五万`, `三万五千亿`.
  private static func structured(_ scalars: ArraySlice<Unicode.Scalar>) -> Int128? {
    guard let split = scalars.lastIndex(of: "亿") else {
      return belowHundredMillion(scalars, leads: true, beforeUnit: false)
    }
    return joined(
      belowHundredMillion(scalars[..<split], leads: true, beforeUnit: true),
      scalars[(split + 1)...], unit: 100_000_000
    ) { belowHundredMillion($0, leads: false, beforeUnit: false) }
  }

  private static func belowHundredMillion(
    _ scalars: ArraySlice<Unicode.Scalar>, leads: Bool, beforeUnit: Bool
  ) -> Int128? {
    guard let split = scalars.lastIndex(of: "万") else {
      return belowTenThousand(scalars, leads: leads, beforeUnit: beforeUnit)
    }
    return joined(
      belowTenThousand(scalars[..<split], leads: leads, beforeUnit: true),
      scalars[(split + 1)...], unit: 10_000
    ) { belowTenThousand($0, leads: false, beforeUnit: false) }
  }

  /// What stands before and after 万 or 亿. 零 must follow when the next place is empty; it may
  /// when what stands before ends in one (十万零五千), as older texts have it.
  private static func joined(
    _ upper: Int128?, _ rest: ArraySlice<Unicode.Scalar>, unit: Int128,
    read: (ArraySlice<Unicode.Scalar>) -> Int128?
  ) -> Int128? {
    guard let upper else { return nil }
    guard let first = rest.first else { return upper * unit }
    let hasZero = isZero(first)
    guard let lower = read(hasZero ? rest.dropFirst() : rest) else { return nil }
    let needsZero = lower < unit / 10
    guard needsZero == hasZero || (hasZero && upper % 10 == 0) else { return nil }
    return upper * unit + lower
  }

  /// One to four places: `一千零五十`. Bare 十, 廿 and 卅 only where the whole number begins.
  private static func belowTenThousand(
    _ scalars: ArraySlice<Unicode.Scalar>, leads: Bool, beforeUnit: Bool
  ) -> Int128? {
    var value: Int128 = 0
    var lastUnit: Int128 = 10_000
    var at = scalars.startIndex
    while at < scalars.endIndex {
      let isFirst = at == scalars.startIndex
      let hasZero = isZero(scalars[at])
      if hasZero { at += 1 }
      guard at < scalars.endIndex else { return nil }

      var count: Int128
      var place: Int128 = 1
      if let tens = bareTens(scalars[at]) {
        guard isFirst, leads, !hasZero else { return nil }
        (count, place) = (tens, 10)
        at += 1
      } else {
        guard let digit = digit(scalars[at]), digit > 0 else { return nil }
        let isColloquialTwo = scalars[at] == "两"
        count = digit
        at += 1
        if at < scalars.endIndex, let unit = unit(scalars[at]) {
          place = unit
          at += 1
        }
        if isColloquialTwo {
          let standsAlone = scalars.count == 1 && beforeUnit
          guard place >= 100 || standsAlone else { return nil }
        }
      }
      guard place < lastUnit else { return nil }
      if isFirst {
        guard !hasZero else { return nil }
      } else {
        guard hasZero == (place < lastUnit / 10) else { return nil }
      }
      value += count * place
      lastUnit = place
    }
    return value > 0 ? value : nil
  }

  private static func bareTens(_ scalar: Unicode.Scalar) -> Int128? {
    switch scalar {
    case "十": 1
    case "廿": 2
    case "卅": 3
    default: nil
    }
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "零" || scalar == "〇"
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int128? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int128? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(truncatingIfNeeded: scalar.value)
    case 0xFF10...0xFF19: UInt8(truncatingIfNeeded: scalar.value - 0xFF10 + 0x30)
    default: nil
    }
  }

  private static func asciiByte(_ scalar: Unicode.Scalar) -> UInt8 {
    asciiDigit(scalar) ?? UInt8(ascii: ".")
  }
}
