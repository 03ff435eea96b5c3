/// Letters with which texts begin, or with which they end. Of a correct file every name is asked whether it may be a slip of some
/// kind, and nearly all are told by one letter that they are not: before a text is made of their bytes.
struct LetterSet: Sendable {
  private let letters: Set<UInt32>

  init(beginning texts: [String]) { letters = Set(texts.map { Self.first(of: $0.utf8) }) }
  init(ending texts: [String]) { letters = Set(texts.map { Self.last(of: Array($0.utf8)[...]) }) }

  /// Whether a name begins with one of them.
  func begins(_ name: ArraySlice<UInt8>) -> Bool { letters.contains(Self.first(of: name)) }

  /// Whether a name ends with one of them.
  func ends(_ name: ArraySlice<UInt8>) -> Bool { letters.contains(Self.last(of: name)) }

  /// Its bytes as one number; those of three at most, as all of Chinese are.
  private static func first(of text: some Collection<UInt8>) -> UInt32 {
    text.prefix(text.first ?? 0 < 0x80 ? 1 : 3).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func last(of text: ArraySlice<UInt8>) -> UInt32 {
    text.suffix(text.last ?? 0 < 0x80 ? 1 : 3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
