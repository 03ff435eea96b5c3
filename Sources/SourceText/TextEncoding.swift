/// The encodings in which tables and texts reach a Chinese office.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// Of the order that a byte order mark or the zero bytes show, and little-endian where nothing does.
  case utf16 = "utf-16"
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  case gb18030

  /// As people call it.
  package var shown: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16, .utf16le, .utf16be: "UTF-16"
    case .gb18030: "GB18030"
    }
  }
}

/// Why bytes could not be decoded.
package enum TextDecodingError: Error, Hashable, Sendable {
  /// The byte at this offset of what was given begins no character of the encoding.
  case badByte(offset: Int, encoding: TextEncoding)
  /// This system has no decoder for it.
  case unavailable(TextEncoding)
}
