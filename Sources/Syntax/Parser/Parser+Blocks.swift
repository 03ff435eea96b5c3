import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `"{" { entry [ end ] } "}"`: the entries that could be read.
  mutating func block<Content>(
    _ block: Block, entry: (inout Parser) throws(Abandoned) -> Content
  ) throws(Abandoned) -> [Entry<Content>] {
    let opening = try openingBrace(of: block)
    return entries(of: block, openedAt: opening, entry: entry)
  }

  /// The entries of a block up to and with its closing brace.
  mutating func entries<Content>(
    of block: Block, openedAt opening: ByteRange, entry: (inout Parser) throws(Abandoned) -> Content
  ) -> [Entry<Content>] {
    var entries: [Entry<Content>] = []
    while moreEntries(of: block, openedAt: opening) {
      if stands(.rightBrace) {
        at += 1
        break
      }
      let (first, told) = (at, log.mark)
      do {
        let lower = start
        let content = try entry(&self)
        entries.append(Entry(content, range: range(from: lower)))
        end()
      } catch {
        // What was read as another word and then not understood was told already.
        if correctedAt == first, pendingSplit == nil { log.forget(since: told) }
        recover(to: block, from: first, told: told)
      }
    }
    return entries
  }

  /// Reads over what begins no entry, telling it; true at an entry and at the closing brace, false where the block is
  /// cut off.
  mutating func moreEntries(of block: Block, openedAt opening: ByteRange) -> Bool {
    while true {
      if stands(.rightBrace) { return true }
      if declarationWordIsName(in: block), quotesReservedWord() { return true }
      if kind == .end || beginsDeclaration(at) {
        tellUnclosed(block, opening)
        return false
      }
      if block.begins(current) { return true }
      if clauseFollowsComma, !log.isFull {
        dropsComma()
        continue
      }
      if block.startsWithName, quotesReservedWord() { return true }
      if turnsClause(of: block) || correctsWithin(in: block) || insertsWhen(in: block) || insertsBeginning(of: block) {
        return true
      }
      if let split, split.mark != nil, split.range.lower <= current.lower, current.lower < split.range.upper {
        takesBackSplit()
        advance()
        skip(to: block)
        continue
      }
      let corrected = corrects(to: block.starters) {
        .noEntry(of: block.words, found: $0, nearest: $1, beginnings: block.beginnings)
      }
      if corrected { continue }
      advance()
      skip(to: block)
    }
  }

  /// Whether a word with which declarations begin stands before what no declaration has after it, and an entry of a block has
  /// after its name: the type of a field, or a value.
  func declarationWordIsName(in block: Block) -> Bool {
    guard block.startsWithName, case .word(let word) = kind, Self.declarationWords.contains(word),
      !block.starters.contains(word)
    else { return false }
    let (next, second) = (peek(1), peek(2))
    let isOpened = [
      .symbol(.leftBrace), .symbol(.comma), .symbol(.less), .symbol(.leftParenthesis), .word(.own), .word(.overrides),
    ]
    .contains(second.kind)
    switch next.kind {
    case .symbol(.equal): return true
    case .symbol(.leftParenthesis): return word != .list && !next.startsLine
    case .word(let type) where Self.typeWords.contains(type): return !next.startsLine && (!isOpened || type == .several)
    case .name, .number, .word(.yes), .word(.no):
      // `事件 { 时段 夜里；… }`
      return block.starters.contains(.area) && ![.measure, .level].contains(word)
        && [.symbol(.semicolon), .symbol(.comma), .symbol(.rightBrace)].contains(second.kind)
    default: return false
    }
  }

  /// The opening brace, or its place where it is missing but the entries follow.
  mutating func openingBrace(of block: Block) throws(Abandoned) -> ByteRange {
    if peek(1).kind == .symbol(.leftBrace) { dropsColon() }
    if takes(.leftBrace) || (takesParenthesisAsBrace(of: block) && takes(.leftBrace)) { return tokens[at - 1].range }
    let told = log.mark
    let abandoned = unexpected(Wording.quoted(.leftBrace))
    if pendingSplit != nil { throw abandoned }
    // A few stray words before the brace, all on its line, are read over.
    for ahead in 1...8 {
      let token = peek(ahead)
      if token.startsLine || token.kind == .end { break }
      if token.kind == .symbol(.leftBrace) {
        at += ahead + 1
        return tokens[at - 1].range
      }
    }
    guard block.begins(current), !beginsDeclaration(at) else { throw abandoned }
    let before = range(from: start).upper
    log.amend(since: told, fix: log.fix(ByteRange(at: before), " {"))
    return ByteRange(at: before)
  }

  private mutating func tellUnclosed(_ block: Block, _ opening: ByteRange) {
    let place = ByteRange(at: at > 0 ? tokens[at - 1].upper : 0)
    let note = Note(
      Words(zh: "从这里开始。", en: "It begins here."), at: Place(file: log.file, range: opening))
    log.tell(.syntax(.unclosedBlock(of: block.words)), at: place, notes: [note], fix: log.fix(place, "\n}"))
  }

  // MARK: Recovery

  /// After an entry was given up: reads it again when a run in it was taken apart, else goes on at the next entry.
  mutating func recover(to block: Block, from first: Int, told: Int) {
    if retries(from: first, told: told) { return }
    takesBackSplit()
    if at == first { advance() }
    skip(to: block)
  }

  /// Goes back to read a construct again after a run in it was taken apart.
  mutating func retries(from first: Int, told: Int) -> Bool {
    guard let split = pendingSplit else { return false }
    pendingSplit = nil
    log.forget(since: told)
    self.split?.mark = log.mark
    log.tell(split)
    at = first
    return true
  }

  /// Where reading gave up at a run that was taken apart before, or right after it: the pieces do not fit, and what
  /// was expected instead of the run is told.
  mutating func takesBackSplit() {
    guard let split, let mark = split.mark else { return }
    self.split = nil
    let after = tokens[at - (at > 0 ? 1 : 0)].lower
    guard after < split.range.upper, current.upper > split.range.lower else { return }
    log.forget(since: mark)
    log.tell(split.untold)
  }

  /// To the next token at which an entry of the block, its closing brace or a declaration begins.
  mutating func skip(to block: Block) {
    var open = 0
    while kind != .end {
      if beginsDeclaration(at) { return }
      if stands(.leftBrace) {
        open += 1
      } else if stands(.rightBrace) {
        if open == 0 { return }
        open -= 1
      } else if open == 0, beginsSurely(block) {
        return
      }
      advance()
    }
  }

  /// Whether this is an entry's beginning and not a part of one that could not be read.
  private func beginsSurely(_ block: Block) -> Bool {
    guard block.begins(current) else { return false }
    if case .word(let word) = kind, block.starters.contains(word), !Block.standInside.contains(word) { return true }
    if kind == .row || current.startsLine { return true }
    guard at > 0 else { return true }
    switch tokens[at - 1].kind {
    case .symbol(.semicolon), .symbol(.stop): return true
    case .name, .word, .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end:
      return stands(in: block.starters) && peek(1).kind == .symbol(.colon)
    }
  }

  /// Whether a declaration begins at a token. Words that mean something inside blocks too must be followed by what
  /// only a declaration has.
  func beginsDeclaration(_ index: Int) -> Bool {
    func following(_ ahead: Int) -> Token { tokens[min(index + ahead, tokens.count - 1)] }
    guard case .word(let word) = tokens[index].kind else { return false }
    let next = following(1)
    if Self.onlyDeclarations.contains(word) {
      return tokens[index].startsLine || next.isName || next.kind == .string || next.kind == .symbol(.leftBrace)
    }
    guard next.isName, tokens[index].startsLine || (index > 0 && tokens[index - 1].kind == .symbol(.rightBrace)) else {
      return false
    }
    let second = following(2).kind
    let opens = second == .symbol(.leftBrace) || second == .word(.own)
    if word == .level { return second == .symbol(.less) }
    if word == .unit { return opens || second == .symbol(.comma) || second == .word(.unit) }
    return opens && Self.declarationWords.contains(word)
  }

  /// Words that begin a declaration and nothing else.
  static let onlyDeclarations: WordSet = [
    .ruleset, .import, .measure, .directory, .fields, .list, .period, .process, .rule, .table, .assessment, .scenario,
    .unencoded,
  ]
  static let declarationWords = onlyDeclarations.union([.level, .unit, .category, .calendar, .ladder])
}
