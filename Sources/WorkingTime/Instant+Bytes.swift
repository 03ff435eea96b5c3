extension Instant {
  /// RFC 3339 as clocks of the offset show it, in ASCII, without a string: the first 25 bytes of these words. Nil outside
  /// the supported dates, and for UTC itself, whose text is shorter.
  package func rfc3339Bytes(in offset: UTCOffset) -> [4 of UInt64]? {
    guard offset.minutes != 0, let (date, time) = civil(in: offset) else { return nil }
    let (year, month, day) = date.parts
    let (years, seconds) = (UInt64(year), UInt64(time.seconds))
    let away = UInt64(offset.minutes.magnitude)
    var text: [4 of UInt64] = .init(repeating: 0)
    // 2017-04-14T15:48:00+08:00
    put(digits(years / 100), at: 0, in: &text)
    put(digits(years % 100), at: 2, in: &text)
    put(byte("-"), at: 4, in: &text)
    put(digits(UInt64(month)), at: 5, in: &text)
    put(byte("-"), at: 7, in: &text)
    put(digits(UInt64(day)), at: 8, in: &text)
    put(byte("T"), at: 10, in: &text)
    put(digits(seconds / 3600), at: 11, in: &text)
    put(byte(":"), at: 13, in: &text)
    put(digits(seconds / 60 % 60), at: 14, in: &text)
    put(byte(":"), at: 16, in: &text)
    put(digits(seconds % 60), at: 17, in: &text)
    put(byte(offset.minutes < 0 ? "-" : "+"), at: 19, in: &text)
    put(digits(away / 60), at: 20, in: &text)
    put(byte(":"), at: 22, in: &text)
    put(digits(away % 60), at: 23, in: &text)
    put(digits(away % 60) &>> 8, at: 24, in: &text)
    for index in text.indices { text[index] = text[index].littleEndian }
    return text
  }
}

/// Puts bytes, the first lowest, where there are none yet; what would stand in the next word is left out.
@inline(__always)
private func put(_ bytes: UInt64, at place: Int, in text: inout [4 of UInt64]) {
  text[place / 8] |= bytes &<< UInt64(place % 8 * 8)
}

/// Two digits of a number below 100, the first lowest.
@inline(__always)
private func digits(_ number: UInt64) -> UInt64 {
  // A tenth, exact below 179.
  let tens = (number &* 103) &>> 10
  let ones = number &- tens &* 10
  return 0x3030 | tens | ones &<< 8
}

@inline(__always)
private func byte(_ character: Unicode.Scalar) -> UInt64 { UInt64(character.value) }
