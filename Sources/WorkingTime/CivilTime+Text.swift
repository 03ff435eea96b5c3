extension CivilDate: CustomStringConvertible {
  /// Reads `2017-04-12`.
  package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
    var reader = CivilTimeReader()
    self = try reader.date(in: text)
    guard reader.isAtEnd(of: text) else { throw .malformed }
  }

  /// Reads `2017-04-12`.
  package init(parsing text: String) throws(CivilTimeError) {
    try self.init(parsing: Array(text.utf8).span)
  }

  /// `2017-04-12`
  package var description: String {
    let (year, month, day) = parts
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// Reads `15:48` or `15:48:30`; `24:00` is the end of the day.
  package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
    var reader = CivilTimeReader()
    self = try reader.time(in: text)
    guard reader.isAtEnd(of: text) else { throw .malformed }
  }

  /// Reads `15:48` or `15:48:30`; `24:00` is the end of the day.
  package init(parsing text: String) throws(CivilTimeError) {
    try self.init(parsing: Array(text.utf8).span)
  }

  /// `15:48`, or `15:48:30` where there are seconds.
  package var description: String {
    let minutes = "\(twoDigits(hour)):\(twoDigits(minute))"
    return second == 0 ? minutes : "\(minutes):\(twoDigits(second))"
  }
}

extension UTCOffset: CustomStringConvertible {
  /// Reads `+08:00`, `-03:30` or `Z`.
  package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
    var reader = CivilTimeReader()
    self = try reader.offset(in: text)
    guard reader.isAtEnd(of: text) else { throw .malformed }
  }

  /// Reads `+08:00`, `-03:30` or `Z`.
  package init(parsing text: String) throws(CivilTimeError) {
    try self.init(parsing: Array(text.utf8).span)
  }

  /// `+08:00`; UTC itself is `Z`.
  package var description: String {
    guard minutes != 0 else { return "Z" }
    let magnitude = Int(minutes.magnitude)
    let sign = minutes < 0 ? "-" : "+"
    return "\(sign)\(twoDigits(magnitude / 60)):\(twoDigits(magnitude % 60))"
  }
}

extension Instant: CustomStringConvertible {
  /// Reads RFC 3339: `2017-04-14T15:48:00+08:00`. A space or `t` may stand for `T`, `24:00:00` is
  /// the end of the day, and a fraction of a second is cut off. Allocates nothing.
  package init(rfc3339 text: Span<UInt8>) throws(CivilTimeError) {
    if let instant = Instant(wholeSeconds: text) {
      self = instant
      return
    }
    var reader = CivilTimeReader()
    let date = try reader.date(in: text)
    guard let separator = reader.peek(text) else { throw .malformed }
    switch separator {
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
      try reader.skip(separator, in: text)
    default: throw .malformed
    }
    let time = try reader.time(in: text, needsSeconds: true)
    try reader.fraction(in: text)
    let offset = try reader.offset(in: text)
    guard reader.isAtEnd(of: text) else { throw .malformed }
    self.init(date: date, time: time, offset: offset)
  }

  /// Reads the form that most clocks write, `2017-04-14T15:48:00+08:00`, eight bytes at a time; nil for any other,
  /// right or wrong.
  @inline(__always)
  private init?(wholeSeconds text: Span<UInt8>) {
    guard text.count == 25 else { return nil }
    let sign = text[19]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), text[24] &- 0x30 <= 9,
      let date = Digits(text, at: 0, form: 0x2D30_302D_3030_3030),
      let middle = Digits(text, at: 8, form: 0x3030_3A30_3054_3030),
      let end = Digits(text, at: 16, form: 0x303A_3030_0030_303A | UInt64(sign) << 24)
    else { return nil }
    let offsetMinutes = end.ones(7) * 10 + Int(text[24] &- 0x30)
    guard offsetMinutes <= 59,
      let day = CivilDate(year: date.pair(0) * 100 + date.pair(2), month: date.pair(5), day: middle.pair(0)),
      let time = TimeOfDay(hour: middle.pair(3), minute: middle.pair(6), second: end.pair(1)),
      let offset = UTCOffset(
        minutes: (end.pair(4) * 60 + offsetMinutes) * (sign == UInt8(ascii: "-") ? -1 : 1))
    else { return nil }
    self.init(date: day, time: time, offset: offset)
  }

  /// Reads RFC 3339; see ``init(rfc3339:)-(Span<UInt8>)``.
  package init(rfc3339 text: String) throws(CivilTimeError) {
    try self.init(rfc3339: Array(text.utf8).span)
  }

  /// Reads `2017-04-14 15:48` or `2017-04-14 15:48:30` as clocks of the offset show it.
  /// Allocates nothing.
  package init(civil text: Span<UInt8>, in offset: UTCOffset) throws(CivilTimeError) {
    var reader = CivilTimeReader()
    let date = try reader.date(in: text)
    try reader.skip(UInt8(ascii: " "), in: text)
    let time = try reader.time(in: text)
    guard reader.isAtEnd(of: text) else { throw .malformed }
    self.init(date: date, time: time, offset: offset)
  }

  /// Reads `2017-04-14 15:48` or `2017-04-14 15:48:30` as clocks of the offset show it.
  package init(civil text: String, in offset: UTCOffset) throws(CivilTimeError) {
    try self.init(civil: Array(text.utf8).span, in: offset)
  }

  /// Reads either form in which people and programs write times: RFC 3339, or what clocks of the offset show. Nil for
  /// anything else. Allocates nothing.
  package init?(written text: Span<UInt8>, in offset: UTCOffset) {
    if let instant = (try? Instant(rfc3339: text)) ?? (try? Instant(civil: text, in: offset)) {
      self = instant
    } else {
      return nil
    }
  }

  /// RFC 3339 as clocks of the offset show it: `2017-04-14T15:48:00+08:00`; nil outside the
  /// supported dates.
  package func rfc3339(in offset: UTCOffset) -> String? {
    guard let (date, time) = civil(in: offset) else { return nil }
    return "\(date)T\(twoDigits(time.hour)):\(twoDigits(time.minute)):\(twoDigits(time.second))"
      + offset.description
  }

  /// RFC 3339 in UTC; outside the supported dates the seconds since 1970.
  package var description: String { rfc3339(in: .utc) ?? "\(seconds) s" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Eight bytes of a fixed form: digits, and what stands between them.
private struct Digits {
  private let word: UInt64

  /// - Parameter form: `0` where a digit stands, else the byte itself; the first byte lowest.
  /// - Returns: nil where the bytes are not of the form.
  @inline(__always)
  init?(_ text: Span<UInt8>, at offset: Int, form: UInt64) {
    // Any eight bytes are a UInt64, and the load checks its bounds: nothing is unsafe in fact.
    let bytes = UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // Digits become their values and all else zero. What is added carries into a byte's highest bit where a value
    // passes 9, or a byte that stands between digits is another.
    word = bytes ^ form
    var room: UInt64 = 0
    for index in 0..<8 {
      let isPlace = form >> UInt64(index * 8) & 0xFF == 0x30
      room |= (isPlace ? 0x76 : 0x7F) << UInt64(index * 8)
    }
    guard (word &+ room | word) & 0x8080_8080_8080_8080 == 0 else { return nil }
  }

  @inline(__always) func ones(_ index: Int) -> Int { Int(word >> UInt64(index * 8) & 0xFF) }
  @inline(__always) func pair(_ index: Int) -> Int { ones(index) * 10 + ones(index + 1) }
}
