/// A text brought to UTF-8.
package struct TextDecoding: Sendable {
  /// Valid UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// How many bytes of a byte order mark stood before the text.
  package let markLength: Int

  /// Decodes what says or shows how it is encoded: a byte order mark decides; zero bytes, which no
  /// text of the other encodings holds, show UTF-16; then what is valid UTF-8 is, and the rest is
  /// read as GB18030, in which Excel writes CSV on Chinese systems.
  ///
  /// A text that is UTF-8 but for a few bytes is not read as GB18030, which would accept much of
  /// it and give other characters: its first bad byte is the error.
  /// - Complexity: linear in the bytes.
  package init(_ bytes: [UInt8]) throws(TextDecodingError) {
    if let (encoding, _) = Self.mark(of: bytes) {
      try self.init(bytes, as: encoding)
    } else if let encoding = Self.unmarkedUTF16(of: bytes.span), let text = try? Self(bytes, as: encoding) {
      self = text
    } else if let bad = UTF8Sequence.firstBadByte(in: bytes) {
      guard !Self.isDamagedUTF8(bytes.span) else {
        throw .badByte(offset: bad, encoding: .utf8)
      }
      try self.init(bytes, as: .gb18030)
    } else {
      self.init(bytes: bytes, encoding: .utf8, markLength: 0)
    }
  }

  /// Decodes a text in an encoding that is known; its byte order mark may stand before it.
  ///
  /// - Complexity: linear in the bytes.
  package init(_ bytes: [UInt8], as encoding: TextEncoding) throws(TextDecodingError) {
    let mark = Self.mark(of: bytes)
    if encoding == .utf16 {
      let marked = mark.flatMap { $0.encoding == .utf8 ? nil : $0.encoding }
      try self.init(bytes, as: marked ?? Self.unmarkedUTF16(of: bytes.span) ?? .utf16le)
      return
    }
    let markLength = mark?.encoding == encoding ? mark?.length ?? 0 : 0
    let text = bytes[markLength...]
    let decoded: [UInt8]
    switch encoding {
    case .utf8:
      if let bad = UTF8Sequence.firstBadByte(in: text.span) {
        throw .badByte(offset: bad + markLength, encoding: .utf8)
      }
      decoded = Array(text)
    case .utf16, .utf16le, .utf16be:
      decoded = try Self.utf8(fromUTF16: text, encoding)
    case .gb18030:
      decoded = try utf8FromGB18030(bytes)
    }
    self.init(bytes: decoded, encoding: encoding, markLength: markLength)
  }

  private init(bytes: [UInt8], encoding: TextEncoding, markLength: Int) {
    self.bytes = bytes
    self.encoding = encoding
    self.markLength = markLength
  }

  private static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
    return nil
  }

  /// UTF-16 by its zero bytes: signs, digits and line ends have one each, always on the same side;
  /// a few Han characters, such as U+4E00, have one on the other. A stray zero byte shows nothing: what
  /// is UTF-8 too is UTF-16 only with the zero bytes of ASCII.
  private static func unmarkedUTF16(of bytes: Span<UInt8>) -> TextEncoding? {
    guard bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for at in bytes.indices where bytes[at] == 0 {
      if at % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let leastShare = UTF8Sequence.firstBadByte(in: bytes) == nil ? 4 : 20
    guard (zeros.even + zeros.odd) * leastShare >= bytes.count else { return nil }
    if zeros.odd > 2 * zeros.even { return .utf16le }
    if zeros.even > 2 * zeros.odd { return .utf16be }
    return nil
  }

  /// Chinese in UTF-8 is all sequences of three bytes; the two-byte pairs of GB18030 form one
  /// only by chance.
  private static func isDamagedUTF8(_ bytes: Span<UInt8>) -> Bool {
    var (at, sequences, badBytes) = (0, 0, 0)
    while at < bytes.count {
      let length = UTF8Sequence.length(in: bytes, at: at)
      if length >= 3 { sequences += 1 }
      if length == 0 { badBytes += 1 }
      at += max(length, 1)
    }
    return sequences > badBytes
  }

  private static func utf8(
    fromUTF16 text: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(TextDecodingError) -> [UInt8] {
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < text.endIndex else { return nil }
      let (first, second) = (UInt16(text[index]), UInt16(text[index + 1]))
      return encoding == .utf16be ? first << 8 | second : second << 8 | first
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count * 3 / 2)
    var at = text.startIndex
    while at < text.endIndex {
      guard let first = unit(at: at) else { throw .badByte(offset: at, encoding: encoding) }
      var value = UInt32(first)
      var length = 2
      if UTF16.isLeadSurrogate(first), let second = unit(at: at + 2),
        UTF16.isTrailSurrogate(second)
      {
        value = 0x10000 + ((value - 0xD800) << 10 | (UInt32(second) - 0xDC00))
        length = 4
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw .badByte(offset: at, encoding: encoding)
      }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      at += length
    }
    return decoded
  }
}
