import SourceText

/// Text broken into lines by terminal cells: English at spaces, Chinese between any two characters, but never before a
/// mark that closes or after one that opens.
package struct WrappedText {
  package let lines: [String]
  private static let cells = TerminalCells(ambiguousIsWide: false)
  private static let noStart = Set<Character>("，。、；：！？）》」』】”’,.;:!?)]}…")
  private static let noEnd = Set<Character>("（《「『【“‘([{")

  package init(_ text: String, width: Int) {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += Self.wrapped(Self.chunks(paragraph), width: max(width, 8))
    }
    self.lines = lines
  }

  package func joined(indent: Int) -> String {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
  }

  private static func wrapped(_ chunks: [String], width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for chunk in chunks {
      let size = cells.width(of: chunk)
      let visible = cells.width(of: chunk.trimmedAtEnd)
      if used > 0, used + visible > width {
        lines.append(line.trimmedAtEnd)
        (line, used) = ("", 0)
      }
      line += chunk
      used += size
    }
    lines.append(line.trimmedAtEnd)
    return lines
  }

  /// The parts between which a line may end; a space stays with what stands before it.
  private static func chunks(_ text: Substring) -> [String] {
    var chunks: [String] = []
    var current = ""
    for character in text {
      if let last = current.last, mayBreak(between: last, character) {
        chunks.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { chunks.append(current) }
    return chunks
  }

  private static func mayBreak(between a: Character, _ b: Character) -> Bool {
    if b == " " { return false }
    if a == " " { return true }
    if noStart.contains(b) || noEnd.contains(a) { return false }
    return cells.width(of: a) == 2 || cells.width(of: b) == 2
  }
}

extension String {
  package var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
