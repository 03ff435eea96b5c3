/// The encodings in which tables and texts reach a Chinese office.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8
    case utf16le
    case utf16be
    case gb18030
}

/// Why bytes could not be decoded.
package enum TextDecodingError: Error, Hashable, Sendable {
    /// The byte at this offset of what was given begins no character of the encoding.
    case badByte(offset: Int, encoding: TextEncoding)
    /// This system has no decoder for it.
    case unavailable(TextEncoding)
}
