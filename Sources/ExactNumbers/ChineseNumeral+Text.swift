extension ChineseNumeral {
  /// The standard numeral of an integer: 0 is 零, 11 is 十一, 105 is 一百零五, −3 is 负三.
  ///
  /// From 10¹⁶ on there is no agreed way of writing; the digits follow one another then.
  package static func text(_ number: Int) -> String {
    let magnitude = number.magnitude
    let sign = number < 0 ? "负" : ""
    if magnitude == 0 { return "零" }
    if magnitude >= 10_000_000_000_000_000 {
      return sign
        + String(magnitude).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] }.joined()
    }
    let text = large(magnitude)
    return sign + (text.hasPrefix("一十") ? String(text.dropFirst()) : text)
  }

  private static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let places: [(UInt, String)] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]

  private static func large(_ number: UInt) -> String {
    for (unit, name) in [(100_000_000 as UInt, "亿"), (10_000, "万")] where number >= unit {
      let rest = number % unit
      let zero = rest > 0 && rest < unit / 10 ? "零" : ""
      return large(number / unit) + name + zero + (rest > 0 ? large(rest) : "")
    }
    return small(number)
  }

  private static func small(_ number: UInt) -> String {
    var text = ""
    var owesZero = false
    for (unit, name) in places {
      let digit = Int(number / unit % 10)
      if digit == 0 {
        owesZero = !text.isEmpty
      } else {
        text += (owesZero ? "零" : "") + digits[digit] + name
        owesZero = false
      }
    }
    return text
  }
}
