extension JSONSlice {
  /// The text of a name, string or number that a scanner found in these bytes.
  package func text(in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    append(to: &text, from: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a name or string is this text, byte for byte; allocates only for escapes.
  package func equals(_ text: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    if hasEscapes {
      var decoded: [UInt8] = []
      append(to: &decoded, from: bytes)
      return equal(decoded.span, 0..<decoded.count, text)
    }
    return equal(bytes, range.clamped(to: 0..<bytes.count), text)
  }

  /// Appends the text in UTF-8, escapes decoded.
  ///
  /// - Complexity: linear in the slice.
  package func append(to text: inout [UInt8], from bytes: Span<UInt8>) {
    let range = range.clamped(to: 0..<bytes.count)
    text.reserveCapacity(text.count + range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      guard hasEscapes, byte == UInt8(ascii: "\\"), at + 1 < range.upperBound else {
        text.append(byte)
        at += 1
        continue
      }
      let letter = bytes[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        var value = UInt32(hexUnit(in: bytes, at: at) ?? 0xFFFD)
        at += 4
        if 0xD800..<0xDC00 ~= value, let partner = hexUnit(in: bytes, at: at + 2) {
          value = 0x10000 + ((value & 0x3FF) << 10 | UInt32(partner & 0x3FF))
          at += 6
        }
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: text.append(letter)
      }
    }
  }

  private func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] {
      return false
    }
    return true
  }
}
