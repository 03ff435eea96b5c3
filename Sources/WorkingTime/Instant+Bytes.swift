extension Instant {
  /// RFC 3339 as clocks of the offset show it, in ASCII, without a string; nil outside the supported dates, and for
  /// UTC itself, whose text is shorter.
  package func rfc3339Bytes(in offset: UTCOffset) -> [25 of UInt8]? {
    guard offset.minutes != 0, let (date, time) = civil(in: offset) else { return nil }
    let (year, month, day) = date.parts
    let minutes = Int(offset.minutes.magnitude)
    var bytes: [25 of UInt8] = .init(repeating: UInt8(ascii: "-"))
    func put(_ number: Int, at place: Int) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
      bytes[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
    put(year / 100, at: 0)
    put(year % 100, at: 2)
    put(month, at: 5)
    put(day, at: 8)
    bytes[10] = UInt8(ascii: "T")
    put(time.hour, at: 11)
    bytes[13] = UInt8(ascii: ":")
    put(time.minute, at: 14)
    bytes[16] = UInt8(ascii: ":")
    put(time.second, at: 17)
    bytes[19] = offset.minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
    put(minutes / 60, at: 20)
    bytes[22] = UInt8(ascii: ":")
    put(minutes % 60, at: 23)
    return bytes
  }
}
