/// Well-formed UTF-8 as the Unicode Standard's table 3-7 has it: no surrogates, nothing overlong,
/// nothing past U+10FFFF.
package enum UTF8Sequence {
  /// The offset of the first byte that belongs to no well-formed sequence; nil for valid UTF-8.
  ///
  /// - Complexity: linear in the bytes.
  package static func firstBadByte(in bytes: Span<UInt8>) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = length(in: bytes, at: at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// The offset of the first byte that belongs to no well-formed sequence; nil for valid UTF-8.
  package static func firstBadByte(in bytes: [UInt8]) -> Int? { firstBadByte(in: bytes.span) }

  /// The length of the well-formed sequence at an offset, 1 to 4; 0 where none begins.
  package static func length(in bytes: Span<UInt8>, at offset: Int) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for at in (offset + 2)..<(offset + max(length, 2)) where bytes[at] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  /// The scalar that the well-formed sequence at an offset stands for; nil where none begins.
  package static func scalar(in bytes: Span<UInt8>, at offset: Int) -> Unicode.Scalar? {
    let length = length(in: bytes, at: offset)
    guard length > 0 else { return nil }
    let first = UInt32(bytes[offset])
    if length == 1 { return Unicode.Scalar(first) }
    var value = first & (0x7F >> UInt32(length))
    for at in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[at] & 0x3F) }
    return Unicode.Scalar(value)
  }
}
