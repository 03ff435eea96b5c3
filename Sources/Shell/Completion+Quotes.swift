/// A quote that is opened and not closed, and what stands around it.
struct QuoteBegun {
  let before: String
  let opening: Character
  let closing: Character
  /// After it, as far as it is typed.
  let typed: String

  /// - Returns: nil where every quote of the line is closed.
  init?(in line: String) {
    var open: (at: String.Index, closing: Character)?
    for index in line.indices {
      let character = line[index]
      if let quote = open {
        if character == quote.closing { open = nil }
      } else if let pair = QuotedName.marks.first(where: { $0.opening == character }) {
        open = (index, pair.closing)
      }
    }
    guard let open else { return nil }
    before = String(line[..<open.at])
    opening = line[open.at]
    closing = open.closing
    typed = String(line[line.index(after: open.at)...])
  }
}
