/// A line and a column in UTF-16 units, both from zero, as editors count.
package struct UTF16Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: UTF16Position, right: UTF16Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension SourceFile {
  /// - Complexity: O(log lines) and the length of the line.
  package func utf16Position(at offset: Int32) -> UTF16Position {
    let line = line(at: offset)
    return UTF16Position(line: line, column: prefix(ofLine: line, before: offset).utf16.count)
  }

  /// How many Unicode scalars stand before an offset on its line, a byte order mark not counted: the
  /// column, from zero, that people are told.
  ///
  /// - Complexity: O(log lines) and the length of the line.
  package func scalarColumn(at offset: Int32) -> Int {
    let line = line(at: offset)
    let text = prefix(ofLine: line, before: offset)
    let mark = line == 0 && text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    return text.unicodeScalars.count - mark
  }

  /// The offset of a position; a column past the line's end, or inside a surrogate pair, is
  /// brought back to the end of the line or to the start of the pair.
  ///
  /// - Complexity: the length of the line.
  package func offset(of position: UTF16Position) -> Int32 {
    let range = range(ofLine: position.line)
    var column = 0
    var at = Int(range.lower)
    while at < Int(range.upper) {
      let length = UTF8Sequence.length(in: bytes.span, at: at)
      let next = column + (length == 4 ? 2 : 1)
      if next > position.column { break }
      column = next
      // A byte that begins no sequence is shown as one U+FFFD.
      at += max(length, 1)
    }
    return Int32(clamping: at)
  }

  /// How many terminal cells stand before an offset on its line; a tab counts as one.
  ///
  /// - Complexity: O(log lines) and the length of the line.
  package func cell(at offset: Int32, ambiguousIsWide: Bool) -> Int {
    let text = prefix(ofLine: line(at: offset), before: offset)
    return TerminalCells(ambiguousIsWide: ambiguousIsWide).width(of: text)
  }

  /// The part of a line before an offset; an offset inside a character or inside the line's end
  /// counts as the start of it.
  private func prefix(ofLine line: Int, before offset: Int32) -> String {
    let range = range(ofLine: line)
    var end = Int(min(max(offset, range.lower), range.upper))
    if end < Int(range.upper) {
      // Back over at most three continuation bytes to where a sequence begins.
      let least = max(Int(range.lower), end - 3)
      var start = end
      while start > least, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      if start + UTF8Sequence.length(in: bytes.span, at: start) > end { end = start }
    }
    return text(ByteRange(Int(range.lower)..<end))
  }
}
