package import SourceText

/// A name or text of one program, interned: equal names (by NFC) have equal ids.
package struct NameID: Hashable, Sendable {
  package let index: Int32
  package init(index: Int32) { self.index = index }
}

/// Every distinct name and text of the files read together. Written by the lexer, read by all after it.
package struct NameTable: Sendable {
  private var ids: [String: NameID] = [:]
  private var texts: [String] = []

  package init() {}

  /// The id of a text that is already in NFC. Amortised O(length).
  package mutating func intern(_ text: String) -> NameID {
    if let id = ids[text] { return id }
    let id = NameID(index: Int32(texts.count))
    texts.append(text)
    ids[text] = id
    return id
  }

  package func find(_ text: String) -> NameID? { ids[text] }

  package subscript(id: NameID) -> String { texts[Int(id.index)] }

  package var count: Int { texts.count }
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
