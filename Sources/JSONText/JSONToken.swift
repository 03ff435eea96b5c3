/// What a scanner finds next in a JSON text.
package enum JSONToken: Hashable, Sendable {
  case objectStart, objectEnd, arrayStart, arrayEnd
  /// A member's name; its colon has been read too.
  case key(JSONSlice)
  case string(JSONSlice)
  case number(JSONSlice)
  case `true`, `false`, null
  /// The text is over, and was valid JSON.
  case end
}

/// Where a name, string or number stands: offsets of its bytes, for strings without the quotes.
package struct JSONSlice: Hashable, Sendable {
  package let lower: Int32
  package let upper: Int32
  /// Whether a backslash stands in it, so that its bytes are not yet its text.
  package let hasEscapes: Bool

  init(_ lower: Int, _ upper: Int, hasEscapes: Bool = false) {
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: upper)
    self.hasEscapes = hasEscapes
  }

  package var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// Why a text is not JSON, and where.
package struct JSONProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Another byte was expected here.
    case unexpectedByte(UInt8)
    /// The text ends in the middle of a value.
    case unexpectedEnd
    /// The string that begins here has no closing quote.
    case unterminatedString
    /// A control character below U+0020 stands in a string.
    case controlCharacter
    case badEscape
    /// An escaped surrogate without its partner.
    case loneSurrogate
    case badUTF8
    case badNumber
    /// Something follows the value.
    case trailingText
    /// More than ``JSONScanner/nestingLimit`` arrays and objects in one another.
    case tooDeep
    /// More bytes than 32-bit offsets can address.
    case tooLarge
    /// A name stands twice in one object. Found by ``JSONValue``; a scanner does not look.
    case duplicateKey
  }

  package let kind: Kind
  /// The offset of the first byte that is at fault.
  package let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
