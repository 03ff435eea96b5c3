import Diagnostics
import SourceText

/// Comments as other languages write them: told with how they are written here, and read over.
extension Lexer {
  /// Whether the `#` here stands where a comment may begin: first on its line or after a blank, with something after
  /// it on the line. In a cell it is a part of what is written.
  var beginsHashComment: Bool {
    guard !isCell, startsLine || at > 0 && (bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09) else { return false }
    let end = endOfLine(from: at)
    let said = bytes[at..<end].drop { $0 == 0x23 }.drop { $0 == 0x20 || $0 == 0x09 }
    return said.first.map { $0 != 0x7D } ?? false
  }

  /// Whether the `--` here begins a line and something is said after it.
  var beginsDashComment: Bool {
    guard !isCell, startsLine, at + 2 < limit, bytes[at + 1] == 0x2D else { return false }
    let said = bytes[at..<endOfLine(from: at)].drop { $0 == 0x2D }
    guard let first = said.first, first == 0x20 || first == 0x09 || first >= 0x80 else { return false }
    return !said.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// A comment that goes on to the end of its line.
  mutating func readLineComment(marked mark: String) {
    let end = endOfLine(from: at)
    let first = bytes[at]
    var marks = at
    while bytes[marks] == first { marks += 1 }
    log.tell(.lexical(.foreignComment(mark: mark)), at: range(at, end), fix: log.fix(range(at, marks), "//"))
    at = end
  }

  /// `/* … */`, over several lines too; one that is never closed ends with its line.
  mutating func readBlockComment() {
    let start = at
    var close = start + 2
    while close + 1 < limit, bytes[close] != 0x2A || bytes[close + 1] != 0x2F { close += 1 }
    let isClosed = close + 1 < limit
    let inner = (start + 2)..<(isClosed ? close : endOfLine(from: start))
    let end = isClosed ? close + 2 : inner.upperBound
    let rest = bytes[end..<endOfLine(from: end)]
    // What goes on after it on its line can't follow a comment of ours.
    let endsLine = rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    log.tell(
      .lexical(.foreignComment(mark: "/*")), at: range(start, end),
      fix: endsLine ? log.fix(range(start, end), Self.lineComments(of: bytes[inner])) : nil)
    startsLine = startsLine || bytes[start..<end].contains(0x0A)
    at = end
  }

  /// Every line of a comment with our mark, without the stars at which such comments are aligned.
  private static func lineComments(of text: ArraySlice<UInt8>) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x2A }
    var lines: [String] = []
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: true) {
      let said = line.drop(while: isBlank)
      let length = said.count - said.reversed().prefix(while: isBlank).count
      if length > 0 { lines.append("// " + String(decoding: said.prefix(length), as: UTF8.self)) }
    }
    return lines.isEmpty ? "//" : lines.joined(separator: "\n")
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start..<limit].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
  }
}
