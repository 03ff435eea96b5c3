import Diagnostics
import SourceText
import Vocabulary

/// Characters that people write for a sign of the language: told with that sign, and read as it.
extension Lexer {
  /// `'x'` and `‘x’` are told, and read as a text; false where the mark has no partner on its line.
  mutating func readSingleQuoted(to closing: Unicode.Scalar) -> Bool {
    let start = at
    let opening = String(scalar(at: start))
    let mark = Array(String(closing).utf8)
    let first = start + opening.utf8.count
    var end = first
    while end < limit, !bytes[end...].starts(with: mark) {
      if bytes[end] == 0x0A || bytes[end] == 0x0D || end - first > Self.longestQuoted { return false }
      end += 1
    }
    guard end < limit else { return false }
    let inside = String(decoding: bytes[first..<end], as: UTF8.self)
    let (left, right) = closing == "'" ? ("\"", "\"") : ("“", "”")
    let canBeQuoted = !inside.contains { "\"“”".contains($0) }
    log.tell(
      .strayCharacter(opening), at: range(start, end + mark.count), fix: canBeQuoted ? "\(left)\(inside)\(right)" : nil)
    append(.string, from: start, to: end + mark.count, payload: text(first..<end).index)
    at = end + mark.count
    return true
  }

  /// What one character, read already, stands for; false where it stands for nothing.
  mutating func readStandIn(_ character: Unicode.Scalar, from start: Int) -> Bool {
    let kind: TokenKind
    let meant: String
    switch character {
    case "【", "〔": (kind, meant) = (.symbol(.leftBrace), "{")
    case "】", "〕": (kind, meant) = (.symbol(.rightBrace), "}")
    case "[": (kind, meant) = (.symbol(.leftParenthesis), "（")
    case "]": (kind, meant) = (.symbol(.rightParenthesis), "）")
    case "㎡" where tokens.last?.kind == .number: (kind, meant) = (.word(.squareMetre), "平方米")
    case "~", "～":
      // From one end to the other; the parser reads the dash so.
      guard !startsLine else { return false }
      (kind, meant) = (.symbol(.dash), " \(Word.to.spelling(isEnglish(before: start) ? .english : .chinese)) ")
    case "‘":
      at = start
      if readSingleQuoted(to: "’") { return true }
      at = start + 3
      return false
    default: return false
    }
    log.tell(.strayCharacter(String(character)), at: range(start, at), fix: meant)
    append(kind, from: start, to: at)
    return true
  }

  /// Whether the last bytes before an offset, a line's worth at most, are ASCII alone.
  private func isEnglish(before offset: Int) -> Bool {
    bytes[max(0, offset - 80)..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }.allSatisfy { $0 < 0x80 }
  }

  /// A text in marks of ours may be longer; one in marks of others is hardly meant as one.
  private static let longestQuoted = 1_024
}
