package import SourceText

/// A name or text of one program, interned: equal names (by NFC) have equal ids.
package struct NameID: Hashable, Sendable {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// Every distinct name and text of the files read together. Written by the lexer, read by all after it.
///
/// A hash table with open addressing over UTF-8 bytes: what is in NFC is equal when its bytes are, and need not be
/// hashed as `String` hashes.
package struct NameTable: Sendable {
  private var texts: [String] = []
  private var hashes: [UInt32] = []
  /// Indices of texts, negative in empty slots; a power of two, at most half of them full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  package init() {}

  /// The id of a text that is already in NFC. Amortised O(length).
  package mutating func intern(_ text: String) -> NameID {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash)
    if slots[slot] >= 0 { return NameID(index: slots[slot]) }
    let index = Int32(texts.count)
    texts.append(text)
    hashes.append(hash)
    slots[slot] = index
    if texts.count * 2 > slots.count { grow() }
    return NameID(index: index)
  }

  package func find(_ text: String) -> NameID? {
    let index = slots[slot(of: text, Self.hash(text))]
    return index >= 0 ? NameID(index: index) : nil
  }

  package subscript(id: NameID) -> String { texts[Int(id.index)] }

  package var count: Int { texts.count }

  /// Where a text stands, or would.
  private func slot(of text: String, _ hash: UInt32) -> Int {
    var at = Int(hash) & (slots.count - 1)
    while slots[at] >= 0 {
      let index = Int(slots[at])
      if hashes[index] == hash, texts[index].utf8.elementsEqual(text.utf8) { return at }
      at = (at + 1) & (slots.count - 1)
    }
    return at
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var at = Int(hash) & (slots.count - 1)
      while slots[at] >= 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = Int32(index)
    }
  }

  private static func hash(_ text: String) -> UInt32 { fowlerNollVo(text.utf8) }
}

/// The Fowler–Noll–Vo hash 1a of 64 bits, folded to 32.
func fowlerNollVo(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
}

/// A name where it stands.
package struct Identifier: Hashable, Sendable {
  package let name: NameID
  package let range: ByteRange

  package init(name: NameID, range: ByteRange) {
    self.name = name
    self.range = range
  }
}

/// The mark that opened a text.
package enum QuotationMark: Sendable {
  case straight
  case curly
  case corner
  /// 《…》
  case title
}

/// A text between quotation marks, where it stands; the range includes the marks.
package struct TextLiteral: Hashable, Sendable {
  package let text: NameID
  package let mark: QuotationMark
  package let range: ByteRange

  package init(text: NameID, mark: QuotationMark, range: ByteRange) {
    self.text = text
    self.mark = mark
    self.range = range
  }
}
