import Diagnostics
import SourceText
import Vocabulary

// Signs that people write where another belongs: told with the one that is meant, and read as that.

extension Parser {
  /// Takes a sign, or one that stands for it before the next name of its chain: `上报 - 派发`, `村社、乡镇`.
  mutating func takesJoint(_ symbol: Symbol) -> Bool {
    if takes(symbol) || symbol == .arrow && takesDrawnArrow() { return true }
    guard joinsInstead || symbol == .less && stands(.greater), !current.startsLine, !log.isFull,
      peek(1).isName || peek(1).kind == .symbol(.leftParenthesis)
    else { return false }
    let spelling = symbol.spelling(language(of: peek(1).range))
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    log.tell(
      .syntax(.expected(Wording.quoted(symbol), found: found)), at: current.range,
      // From high to low it would have to be turned round as a whole.
      fix: stands(.greater) ? nil : log.fix(between, " \(spelling) "))
    at += 1
    return true
  }

  /// Takes an arrow drawn with other signs, telling it: `—>`, `=>`.
  private mutating func takesDrawnArrow() -> Bool {
    var count = 0
    while [.symbol(.dash), .symbol(.minus), .symbol(.equal)].contains(peek(count).kind), peek(count).upper == peek(count + 1).lower
    {
      count += 1
    }
    guard 1...4 ~= count, peek(count).kind == .symbol(.greater), !current.startsLine, !log.isFull, !isToldByLexer else {
      return false
    }
    let whole = ByteRange(lower: start, upper: peek(count).upper)
    tell(whole, as: Symbol.arrow.spelling(keywordLanguage))
    at += count + 1
    return true
  }

  private var joinsInstead: Bool {
    switch kind {
    case .symbol(.minus), .symbol(.dash), .symbol(.comma), .symbol(.arrow), .symbol(.divided), .word(.to): at > 0
    default: false
    }
  }

  mutating func needTo() throws(Abandoned) {
    if !takesTo() { throw unexpected(Wording.quoted(.to)) }
  }

  /// Takes 至, or what people write between two ends: `08:00-12:00`, `周一—周五`.
  ///
  /// - Parameter takesAnd: Whether no condition can go on here, so that a word that joins means the same: `在 3 和 6 之间`.
  mutating func takesTo(takesAnd: Bool = false) -> Bool {
    if takes(.to) { return true }
    let isSpelledOut = kind == .name && ["到", "till", "until", "through"].contains(text(current.range))
    let isAnd = takesAnd && (stands(.and) || everydayWord == .and)
    guard stands(.minus) || stands(.dash) || isSpelledOut || isAnd, at > 0, !peek(1).startsLine, !log.isFull,
      Self.beginsValue(peek(1)) || Self.isWeekday(peek(1))
    else { return false }
    // What the lexer told of the sign is all that is wrong.
    if !isToldByLexer {
      let spelling = Word.to.spelling(language(ofLineAt: current.lower))
      let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
      log.tell(
        .syntax(.expected(Wording.quoted(.to), found: found)), at: current.range, fix: log.fix(between, " \(spelling) "))
    }
    at += 1
    return true
  }

  /// The language of the last name or word before an offset.
  private func language(ofLineAt offset: Int32) -> Language {
    let last = tokens[..<at].last { token in
      if case .word = token.kind { true } else { token.kind == .name }
    }
    return last.map { language(of: $0.range) } ?? .chinese
  }

  /// The language of the last word of the language before here, whatever the names are written in.
  var keywordLanguage: Language {
    let last = tokens[..<at].last { token in
      if case .word = token.kind { !token.isName } else { false }
    }
    return last.map { language(of: $0.range) } ?? .chinese
  }

  /// The comma between two names, or its place where it is missing: `事项 占道经营 无证经营`.
  mutating func takesComma() -> Bool {
    if clauseFollowsComma { return false }
    if takes(.comma) { return true }
    if takesSemicolonForComma() || takesAndForComma() { return true }
    guard kind == .name, !current.startsLine, !log.isFull, !isToldByLexer, at > 0, tokens[at - 1].isName,
      endsNames(peek(1)), everydayWord == nil, startingRun == nil
    else { return false }
    let written = text(current.range)
    guard NearWords(to: written, among: Self.wordsBesideNames).found.isEmpty, RunPieces(of: written) == nil else { return false }
    let comma = language(of: current.range) == .english ? ", " : "、"
    let between = ByteRange(lower: tokens[at - 1].upper, upper: current.lower)
    log.tell(.syntax(.expected(Wording.listComma, found: found)), at: current.range, fix: log.fix(between, comma))
    return true
  }

  /// Takes a semicolon between two names of one clause of a rule, telling it: `协办：甲；乙`.
  private mutating func takesSemicolonForComma() -> Bool {
    let isText = peek(1).kind == .string
    guard stands(.semicolon), peek(1).kind == .name || isText, !peek(1).startsLine, !log.isFull, !isToldByLexer, !namesEntry(at: 1)
    else { return false }
    let next = peek(2)
    if isInRule {
      guard next.startsLine || next.kind != .name && endsNames(next) || next.kind == .symbol(.semicolon) || Block.rule.begins(next)
      else { return false }
    } else {
      // Elsewhere entries may begin with names; where nothing comes after them they begin none.
      var ahead = 2
      while peek(ahead).kind == .symbol(.comma), peek(ahead + 1).kind == .name { ahead += 2 }
      let last = peek(ahead)
      guard last.startsLine || [.symbol(.leftBrace), .symbol(.rightBrace), .symbol(.semicolon), .end].contains(last.kind) else {
        return false
      }
    }
    let comma = language(of: peek(1).range) == .english ? "," : "、"
    log.tell(
      .syntax(.expected(Wording.listComma, found: found)), at: current.range, fix: log.fix(current.range, comma))
    at += 1
    return true
  }

  /// Takes 和 between two names of a list, telling it: `协办：甲 和 乙`.
  private mutating func takesAndForComma() -> Bool {
    guard stands(.and) || kind == .name && everydayWord == .and || stands(.divided),
      peek(1).kind == .name || peek(1).kind == .string && at > 0 && tokens[at - 1].kind == .string, !current.startsLine, at > 0,
      !log.isFull, endsNames(peek(2)) || Block.rule.begins(peek(2))
    else { return false }
    let comma = keywordLanguage == .english ? ", " : "、"
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    log.tell(.syntax(.expected(Wording.listComma, found: found)), at: current.range, fix: log.fix(between, comma))
    at += 1
    return true
  }

  /// Whether a comma stands here that only goes on to the next clause: `主办：甲，限时：…`.
  var clauseFollowsComma: Bool {
    guard stands(.comma), case .word(let word) = peek(1).kind, Block.rule.starters.contains(word) else { return false }
    return peek(2).kind == .symbol(.colon)
  }

  /// Tells such a comma, and reads over it.
  mutating func dropsComma() {
    guard !log.isFull, at > 0 else { return }
    let whole = ByteRange(lower: current.lower, upper: peek(1).lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, " "))
    at += 1
  }

  /// Whether a list of names goes on or ends at a token that follows one of them.
  private func endsNames(_ token: Token) -> Bool {
    if token.startsLine { return true }
    return switch token.kind {
    case .symbol(.rightBrace), .symbol(.leftBrace), .symbol(.comma), .symbol(.rightParenthesis), .end: true
    case .name: true
    default: false
    }
  }

  /// What may follow a name and, misspelt, is no name of the list.
  private static let wordsBesideNames: WordSet = [
    .own, .from, .by, .overrides, .requires, .level, .alias, .basis, .note, .guidance, .kind, .deputy, .duty, .lead, .assist,
    .notify, .within, .ladder, .tag, .start, .decline, .meant, .calendar, .disputes, .appliesToOpen, .clauses, .version,
    .effective, .default, .unknownValue, .measuredIn, .in,
  ]

  /// Tells that the values of a field stand without their parentheses, and reads them: `大小 大、中、小`.
  mutating func bareValues() throws(Abandoned) -> [Identifier]? {
    // A single character is no type that was cut short: 小 is not 小数.
    guard kind == .name, !current.startsLine, peek(1).kind == .symbol(.comma), peek(2).isName, !log.isFull,
      text(current.range).count == 1 || NearWords(to: text(current.range), among: Self.typeWords).found.isEmpty
    else { return nil }
    let (lower, told, expected) = (start, log.mark, found)
    let first = current.range
    let names = try nameList()
    let whole = range(from: lower)
    guard log.mark == told else { return names }
    let values = text(whole)
    let inside = language(of: whole) == .english ? "(\(values))" : "（\(values)）"
    log.tell(.syntax(.expected(Wording.quoted(.leftParenthesis), found: expected)), at: first, fix: log.fix(whole, inside))
    return names
  }

  /// Whether a block begins here that may as well be left out.
  mutating func opens(_ block: Block) -> Bool { stands(.leftBrace) || takesParenthesisAsBrace(of: block) }

  /// Tells a parenthesis that opens a block, and reads it and the one that closes it as braces.
  mutating func takesParenthesisAsBrace(of block: Block) -> Bool {
    guard stands(.leftParenthesis), !current.startsLine, !log.isFull, !isToldByLexer,
      block.begins(peek(1)) || peek(1).startsLine
    else { return false }
    var open = 0
    let closing = tokens[at...].firstIndex { token in
      switch token.kind {
      case .symbol(.leftParenthesis): open += 1
      case .symbol(.rightParenthesis): open -= 1
      default: break
      }
      return open == 0
    }
    guard let closing else { return false }
    let (opening, last) = (current, tokens[closing])
    let whole = ByteRange(lower: opening.lower, upper: last.upper)
    // One fix for both; over several lines it would be a wall of text.
    let isShort = !tokens[(at + 1)...closing].contains(where: \.startsLine)
    let inside = text(ByteRange(lower: opening.upper, upper: last.lower))
    log.tell(
      .syntax(.expected(Wording.quoted(.leftBrace), found: found)), at: opening.range,
      fix: isShort ? log.fix(whole, "{\(inside)}") : nil)
    tokens[at] = opening.replacing(kind: .symbol(.leftBrace), upper: opening.upper)
    tokens[closing] = last.replacing(kind: .symbol(.rightBrace), upper: last.upper)
    return true
  }

  /// Whether a token makes a subject of the name before it.
  func isCompared(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater), .symbol(.greaterOrEqual), .symbol(.equal), .symbol(.notEqual),
      .word(.is), .word(.isNot), .word(.has), .word(.hasNot), .word(.in), .word(.notIn), .word(.belongsTo),
      .word(.notBelongsTo), .word(.startsWith), .word(.and), .word(.or):
      true
    default: false
    }
  }
}
