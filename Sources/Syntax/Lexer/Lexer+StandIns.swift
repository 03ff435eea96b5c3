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
    case _ where Self.ticks.contains(character): return readTick(.yes, from: start)
    case _ where Self.crosses.contains(character):
      if readTick(.no, from: start) { return true }
      guard let symbol = Self.operators[character], !isInsideRow, !startsLine else { return false }
      return readForeignSign(symbol, from: start)
    case "㎡" where tokens.last?.kind == .number: (kind, meant) = (.word(.squareMetre), "平方米")
    case "&":
      if at < limit, bytes[at] == UInt8(ascii: "&") { at += 1 }
      return readForeignJoint(.and, from: start)
    case "!", "！":
      // Before what it denies; at the end of a sentence it is nothing.
      guard at < limit, scalar(at: at) == "(" || scalar(at: at) == "（" || endOfRun(from: at) > at else { return false }
      let meant = Word.not.spelling(isEnglish(before: start) ? .english : .chinese)
      log.tell(.strayCharacter(String(character)), at: range(start, at), fix: meant + " ")
      append(.word(.not), from: start, to: at)
      return true
    case _ where Self.minuses.contains(character): return readMinus(from: start)
    case _ where Self.operators[character] != nil:
      guard let symbol = Self.operators[character], isInsideRow || !startsLine else { return false }
      return readForeignSign(symbol, from: start)
    case "~", "～", "〜", "∼":
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

  /// Tells a sign, read already, that is another for one of ours, and reads it as that.
  private mutating func readForeignSign(_ symbol: Symbol, from start: Int) -> Bool {
    log.tell(
      .strayCharacter(String(decoding: bytes[start..<at], as: UTF8.self)), at: range(start, at),
      fix: symbol.spelling(isEnglish(before: start) ? .english : .chinese))
    append(.symbol(symbol), from: start, to: at)
    return true
  }

  /// As `-` is read in the same place.
  private mutating func readMinus(from start: Int) -> Bool {
    let standsForDash = isInsideRow && isDash(before: at)
    log.tell(
      .strayCharacter(String(decoding: bytes[start..<at], as: UTF8.self)), at: range(start, at), fix: standsForDash ? "—" : "-")
    append(.symbol(standsForDash ? .dash : .minus), from: start, to: at)
    return true
  }

  /// A sign of two characters, the one in full and the other in half width: `！＝`, `＞=`. Told, and read as it.
  mutating func readMixedPair(_ first: Unicode.Scalar, _ width: Int) -> Bool {
    guard let one = Self.narrowed(first), at + width < limit else { return false }
    let second = scalar(at: at + width)
    guard let other = Self.narrowed(second), (first, second) != (one, other) else { return false }
    guard let symbol = one == "=" && other == "<" ? .lessOrEqual : symbols.symbol(one, other) else { return false }
    let start = at
    at += width + UTF8.width(second)
    return readForeignSign(symbol, from: start)
  }

  /// A sign of which pairs are made, in half width.
  private static func narrowed(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign {
    case "!", "！": "!"
    case "=", "＝": "="
    case "<", "＜": "<"
    case ">", "＞": ">"
    default: nil
    }
  }

  /// What typesetting and small forms have for a minus. An en dash is a dash here, and left to the parser.
  private static let minuses = "−﹣‐‑‒➖".unicodeScalars
  private static let operators: [Unicode.Scalar: Symbol] = [
    "﹢": .plus, "➕": .plus, "∗": .multiplied, "✕": .multiplied, "✖": .multiplied, "⋅": .multiplied, "∙": .multiplied, "∕": .divided,
    "⁄": .divided,
    "／": .divided, "➗": .divided, "⩽": .lessOrEqual, "≯": .lessOrEqual, "⩾": .greaterOrEqual, "≮": .greaterOrEqual, "﹤": .less,
    "﹥": .greater, "﹦": .equal, "⩵": .equal, "≡": .equal, "≢": .notEqual,
  ]

  /// Signs of ours that stand together as in other languages: `||` and `=<`; false where they do not.
  mutating func readForeign(_ symbol: Symbol, to end: Int) -> Bool {
    let start = at
    switch symbol {
    case .multiplied:
      guard isInsideRow, scalar(at: start) == "×" else { return false }
      at = end
      if readTick(.no, from: start) { return true }
      at = start
      return false
    case .bar:
      guard !isInsideRow, !startsLine, bytes[start] == UInt8(ascii: "|"), end < limit, bytes[end] == UInt8(ascii: "|") else {
        return false
      }
      at = end + 1
      return readForeignJoint(.or, from: start)
    case .equal:
      guard bytes[start] == UInt8(ascii: "="), end == start + 1, end < limit, bytes[end] == UInt8(ascii: "<") else { return false }
      at = end + 1
      log.tell(
        .strayCharacter("=<"), at: range(start, at),
        fix: Symbol.lessOrEqual.spelling(isEnglish(before: start) ? .english : .chinese))
      append(.symbol(.lessOrEqual), from: start, to: at)
      return true
    default: return false
    }
  }

  /// A tick or a cross, read already, that is all of a cell in a column of 是 and 否: told, and read as the one that it means. False
  /// anywhere else, where nobody can tell what it means.
  private mutating func readTick(_ word: Word, from start: Int) -> Bool {
    guard isInsideRow, !log.isFull, let heading = headingOfCell, isYesNo(heading) else { return false }
    var next = at
    while next < limit, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    guard next < limit, symbols.symbol(scalar(at: next)) == .bar else { return false }
    let isEnglish = bytes[Int(heading.lower - base)..<Int(heading.upper - base)].allSatisfy { $0 < 0x80 }
    log.tell(
      .strayCharacter(String(decoding: bytes[start..<at], as: UTF8.self)), at: range(start, at),
      fix: word.spelling(isEnglish ? .english : .chinese))
    append(.word(word), from: start, to: at)
    return true
  }

  /// The heading over the cell that begins here; nil in the middle of a cell and in the row of the headings.
  private var headingOfCell: Token? {
    let isBar: (Token) -> Bool = { $0.kind == .row || $0.kind == .symbol(.bar) }
    guard let last = tokens.last, isBar(last), let row = tokens.lastIndex(where: { $0.kind == .row }),
      let brace = tokens[..<row].lastIndex(where: { $0.kind == .symbol(.leftBrace) }),
      let first = tokens[brace...].firstIndex(where: { $0.kind == .row }), first < row
    else { return nil }
    let column = tokens[row...].count(where: isBar)
    let bars = tokens.indices[first..<row].filter { isBar(tokens[$0]) }
    guard bars.indices.contains(column - 1) else { return nil }
    return tokens[bars[column - 1] + 1]
  }

  /// Whether a field of that name has been declared before as 是否.
  private func isYesNo(_ heading: Token) -> Bool {
    guard heading.kind == .name else { return false }
    return tokens.indices.dropLast().contains {
      tokens[$0].kind == .name && tokens[$0].payload == heading.payload && tokens[$0 + 1].kind == .word(.yesNo)
    }
  }

  private static let ticks = "√✓✔☑".unicodeScalars
  private static let crosses = "✗✘✕✖☒".unicodeScalars

  /// Tells a sign, read already, that joins conditions elsewhere, and reads it as the word that does so here.
  private mutating func readForeignJoint(_ word: Word, from start: Int) -> Bool {
    guard !startsLine, start > 0 else { return false }
    func isBlank(_ index: Int) -> Bool { index >= limit || bytes[index] <= 0x20 }
    let spelling = word.spelling(isEnglish(before: start) ? .english : .chinese)
    log.tell(
      .strayCharacter(String(decoding: bytes[start..<at], as: UTF8.self)), at: range(start, at),
      fix: (isBlank(start - 1) ? "" : " ") + spelling + (isBlank(at) ? "" : " "))
    append(.word(word), from: start, to: at)
    return true
  }

  /// Whether the last bytes before an offset, a line's worth at most, are ASCII alone.
  private func isEnglish(before offset: Int) -> Bool {
    bytes[max(0, offset - 80)..<offset].reversed().prefix { $0 != 0x0A && $0 != 0x0D }.allSatisfy { $0 < 0x80 }
  }

  /// A text in marks of ours may be longer; one in marks of others is hardly meant as one.
  private static let longestQuoted = 1_024
}
