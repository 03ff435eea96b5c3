// The standard library normalises for its own comparison, but keeps that behind an SPI; its tables
// are those by which `String ==` compares, so names made equal here are equal there too.
@_spi(_Unicode) import Swift

/// Unicode normalisation form C, the form in which the language compares texts.
package enum TextNormalization {
  /// Whether a quick look shows that the bytes are valid UTF-8 in NFC: everything below U+0300,
  /// unified Han, Chinese punctuation and full-width forms. False means that
  /// a closer look is needed.
  ///
  /// - Complexity: linear in the bytes, no allocation.
  package static func isSurelyNFC(_ bytes: Span<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      guard let scalar = UTF8Sequence.scalar(in: bytes, at: at),
        needsNoLook(scalar.value)
      else { return false }
      at += UTF8.width(scalar)
    }
    return true
  }

  /// Whether the bytes are valid UTF-8 in NFC.
  package static func isNFC(_ bytes: [UInt8]) -> Bool {
    if isSurelyNFC(bytes.span) { return true }
    guard UTF8Sequence.firstBadByte(in: bytes.span) == nil else { return false }
    return composed(bytes[...]).elementsEqual(bytes)
  }

  /// The NFC form of UTF-8 bytes; what is not UTF-8 becomes U+FFFD.
  ///
  /// - Complexity: linear in the bytes.
  package static func nfc(_ bytes: [UInt8]) -> [UInt8] {
    isSurelyNFC(bytes.span) ? bytes : composed(bytes[...])
  }

  /// The NFC form of a part of a UTF-8 text, clamped to it.
  package static func nfc(_ bytes: [UInt8], _ range: ByteRange) -> [UInt8] {
    let part = bytes[range.offsets.clamped(to: 0..<bytes.count)]
    return isSurelyNFC(part.span) ? Array(part) : composed(part)
  }

  /// The NFC form of a text.
  package static func nfc(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return isSurelyNFC(bytes.span)
      ? text : String(decoding: composed(bytes[...]), as: UTF8.self)
  }

  /// Ranges whose scalars are all starters, decompose into nothing and compose with nothing
  /// before them. Kana stays out: U+3099 composes with it and U+304C decomposes.
  private static func needsNoLook(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  private static func composed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self)._nfc { scalars.append(scalar) }
    return Array(String(scalars).utf8)
  }
}
