/// Reads fixed-width ASCII dates and times from bytes, without allocating.
///
/// Every read advances past what it read and throws where the form ends.
struct CivilTimeReader: ~Copyable {
  private(set) var at = 0

  func isAtEnd(of text: borrowing Span<UInt8>) -> Bool { at == text.count }

  /// The next byte, which stays to be read; nil at the end.
  func peek(_ text: borrowing Span<UInt8>) -> UInt8? { at < text.count ? text[at] : nil }

  mutating func skip(_ byte: UInt8, in text: borrowing Span<UInt8>) throws(CivilTimeError) {
    guard at < text.count, text[at] == byte else { throw .malformed }
    at += 1
  }

  /// Exactly two digits.
  mutating func pair(in text: borrowing Span<UInt8>) throws(CivilTimeError) -> Int {
    guard text.count - at >= 2 else { throw .malformed }
    let (tens, ones) = (text[at] &- 0x30, text[at + 1] &- 0x30)
    guard tens <= 9, ones <= 9 else { throw .malformed }
    at += 2
    return Int(tens) * 10 + Int(ones)
  }

  /// `2017-04-12`
  mutating func date(in text: borrowing Span<UInt8>) throws(CivilTimeError) -> CivilDate {
    let year = try pair(in: text) * 100 + pair(in: text)
    try skip(UInt8(ascii: "-"), in: text)
    let month = try pair(in: text)
    try skip(UInt8(ascii: "-"), in: text)
    let day = try pair(in: text)
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDate }
    return date
  }

  /// `15:48`, `15:48:30`, `24:00`
  mutating func time(
    in text: borrowing Span<UInt8>, needsSeconds: Bool = false
  ) throws(CivilTimeError) -> TimeOfDay {
    let hour = try pair(in: text)
    try skip(UInt8(ascii: ":"), in: text)
    let minute = try pair(in: text)
    var second = 0
    if needsSeconds || peek(text) == UInt8(ascii: ":") {
      try skip(UInt8(ascii: ":"), in: text)
      second = try pair(in: text)
    }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
      throw .noSuchTime
    }
    return time
  }

  /// `.123`: at least one digit after the point, their value not kept. Nothing where no point is.
  mutating func fraction(in text: borrowing Span<UInt8>) throws(CivilTimeError) {
    guard peek(text) == UInt8(ascii: ".") else { return }
    at += 1
    let start = at
    while at < text.count, text[at] &- 0x30 <= 9 { at += 1 }
    guard at > start else { throw .malformed }
  }

  /// `Z`, `z`, `+08:00`, `-03:30`
  mutating func offset(in text: borrowing Span<UInt8>) throws(CivilTimeError) -> UTCOffset {
    guard let sign = peek(text) else { throw .malformed }
    at += 1
    if sign | 0x20 == UInt8(ascii: "z") { return .utc }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .malformed }
    let hours = try pair(in: text)
    try skip(UInt8(ascii: ":"), in: text)
    let minutes = try pair(in: text)
    let total = hours * 60 + minutes
    guard minutes <= 59,
      let offset = UTCOffset(minutes: sign == UInt8(ascii: "-") ? -total : total)
    else { throw .noSuchOffset }
    return offset
  }
}
