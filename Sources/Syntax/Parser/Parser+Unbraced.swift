import Diagnostics
import SourceText
import Vocabulary

// Blocks of one line without braces, as lists stand in notices: told with the braces and with the word that begins the entry, and
// read so.

extension Parser {
  /// `规则集 青山镇 版本：“1”`, its name read. Where nothing follows it, what a header holds is told.
  mutating func bracesRuleset() throws(Abandoned) {
    let first = peek(stands(.colon) ? 1 : 0)
    if Block.ruleset.begins(first), !first.startsLine { bracesLine() }
    guard current.startsLine || kind == .end, !Block.ruleset.begins(current), !stands(.leftBrace), !isToldByLexer else { return }
    log.tell(
      .syntax(
        .expected(
          Words(
            zh: "版本和施行的日子，如 { 版本：“1”  施行：2026-01-01 }",
            en: "its version and the day from which it is in force, such as { version: \"1\"  effective: 2026-01-01 }"),
          found: found)),
      at: ByteRange(at: at > 0 ? tokens[at - 1].upper : start))
    throw Abandoned()
  }

  /// `字段 摊位：整数`, the name of the first field here.
  mutating func bracesFields() {
    let first = peek(stands(.colon) ? 1 : 0)
    guard first.isName, !first.startsLine else { return }
    bracesLine()
  }

  /// `事件 事项 违法建筑 应 …` in a scenario.
  mutating func bracesEvent() {
    let first = stands(.colon) ? 1 : 0
    guard settingBegins(first), !peek(first).startsLine else { return }
    let end = tokens[(at + first)...].firstIndex { token in
      switch token.kind {
      case .word(let word): Block.scenario.starters.contains(word)
      case .symbol(.rightBrace), .time, .step, .end: true
      default: token.startsLine
      }
    }
    if let end { braces(to: end) }
  }

  /// `类别 市容：占道经营、乱倒垃圾`, its name read.
  mutating func bracesCategory() {
    guard stands(.colon) || current.isName, !current.startsLine else { return }
    bracesLine(beginning: [.item])
  }

  /// `单位 执法中队：乡镇`, its name read.
  mutating func bracesUnit() {
    guard stands(.colon), peek(1).isName, !peek(1).startsLine else { return }
    bracesLine(beginning: [.level])
  }

  /// `单位 执法中队 乡镇`, its name here.
  mutating func bracesLevel() {
    guard current.isName, peek(1).kind == .name, !peek(1).startsLine, endOfLine(from: at) == at + 2, !log.isFull,
      stands(text(peek(1).range), beside: .less, orAfter: .level)
    else { return }
    at += 1
    bracesLine(beginning: [.level])
    at -= 1
  }

  /// `流程 上报 → 办结`, the first milestone here.
  mutating func bracesProcess() {
    let first = stands(.colon) ? 1 : 0
    guard peek(first).isName, !peek(first).startsLine, peek(first + 1).kind == .symbol(.arrow) else { return }
    bracesLine(beginning: [.milestones])
  }

  /// `名录 自 “areas.csv”`, the file or what is before it here.
  mutating func bracesDirectory() {
    let first = stands(.colon) ? 1 : 0
    let isSource = peek(first).kind == .string || peek(first).kind == .word(.from) && peek(first + 1).kind == .string
    guard isSource, !peek(first).startsLine else { return }
    bracesLine(beginning: peek(first).kind == .string ? [.areas, .from] : [.areas])
  }

  /// Braces round the rest of a line, where a declaration follows; elsewhere `{` is what will be told.
  private mutating func bracesLine(beginning words: [Word] = []) {
    let first = at + (stands(.colon) ? 1 : 0)
    guard let end = endOfLine(from: first), end > first, tokens[end].kind == .end || beginsDeclaration(end) else { return }
    braces(to: end, beginning: words)
  }

  /// Tells that a block stands here without braces, and puts them round its tokens.
  ///
  /// - Parameter words: with what the entry begins, where it is left out.
  private mutating func braces(to end: Int, beginning words: [Word] = []) {
    let first = at + (stands(.colon) ? 1 : 0)
    guard !log.isFull, !isToldByLexer, first < end, !tokens[first..<end].contains(where: { $0.kind == .symbol(.leftBrace) }) else {
      return
    }
    let language = keywordLanguage
    let colon = language == .english ? ":" : "："
    let heading = words.map { $0 == .level ? $0.spelling(language) + colon : $0.spelling(language) + " " }.joined()
    let (lower, upper) = (tokens[first].lower, tokens[end - 1].upper)
    var content = Array(tokens[first..<end])
    var shown = text(ByteRange(lower: lower, upper: upper))
    // `摊位：整数`
    if words.isEmpty, content.count > 2, content[0].kind == .name, content[1].kind == .symbol(.colon) {
      shown = "\(text(content[0].range)) \(text(ByteRange(lower: content[2].lower, upper: upper)))"
      content.remove(at: 1)
    }
    let meant = "{ \(heading)\(heading.hasSuffix(":") ? " " : "")\(shown) }"
    let whole = ByteRange(lower: start, upper: upper)
    let touches = at > 0 && tokens[at - 1].upper == whole.lower
    tell(whole, as: meant)
    if touches { log.amend(since: log.mark - 1, fix: log.fix(whole, " " + meant)) }
    let beginning = words.map { current.replacing(kind: .word($0), upper: start) }
    tokens.replaceSubrange(
      at..<end,
      with: [Token(kind: .symbol(.leftBrace), at: whole.lower)] + beginning + content
        + [Token(kind: .symbol(.rightBrace), at: whole.upper)])
  }

  /// The first token of the next line; nil where this one has a brace.
  private func endOfLine(from first: Int) -> Int? {
    var index = first
    while index < tokens.count - 1, index == first || !tokens[index].startsLine {
      if [.symbol(.leftBrace), .symbol(.rightBrace)].contains(tokens[index].kind) { return nil }
      index += 1
    }
    return index
  }

  /// `区域 自 “areas.csv”` where a declaration should begin: told, and read as a directory of its own.
  mutating func bracesEntryOfDirectory() -> Bool {
    guard stands(.areas) || stands(.area) || stands(.posts), !log.isFull, !isToldByLexer else { return false }
    let source = peek(1).kind == .word(.from) || EverydayWord.meaning(of: text(peek(1).range)) == .from ? 2 : 1
    guard peek(source).kind == .string, !peek(source).startsLine, !peek(1).startsLine else { return false }
    let language = language(of: current.range)
    let words = [stands(.posts) ? Word.posts : .areas, .from].map { $0.spelling(language) }.joined(separator: " ")
    let whole = ByteRange(lower: start, upper: peek(source).upper)
    tell(whole, as: "\(Word.directory.spelling(language)) { \(words) \(text(peek(source).range)) }")
    let entry = stands(.posts) ? Word.posts : .areas
    let token = current
    tokens.replaceSubrange(
      at...(at + source),
      with: [
        token.replacing(kind: .word(.directory), upper: start), Token(kind: .symbol(.leftBrace), at: start),
        Token(kind: .word(entry), at: start), Token(kind: .word(.from), at: start), peek(source),
        Token(kind: .symbol(.rightBrace), at: whole.upper),
      ])
    tokens[at].startsLine = token.startsLine
    return true
  }

  /// `流程 { 上报 → 办结 }`, `类别 市容 { 占道经营 }`, `名录 { 地点 自 “areas.csv” }` where an entry should begin: told with its word,
  /// and read so.
  mutating func insertsBeginning(of block: Block) -> Bool {
    guard !log.isFull, !isToldByLexer else { return false }
    if block.starters.contains(.areas), stands(.area), [.string, .word(.from)].contains(peek(1).kind) {
      correctsWord(to: .areas)
      return true
    }
    guard kind == .name else { return false }
    let (next, language) = (peek(1), language(of: current.range))
    let word: Word
    if block.starters.contains(.milestones), next.kind == .symbol(.arrow) {
      word = .milestones
    } else if block.starters.contains(.item), everydayWord == nil,
      NearWords(to: text(current.range), among: block.starters).found.isEmpty,
      [.symbol(.comma), .symbol(.rightBrace)].contains(next.kind) || next.startsLine && (next.kind == .name || block.begins(next))
    {
      word = .item
    } else {
      return false
    }
    tell(current.range, as: "\(word.spelling(language)) \(text(current.range))")
    let startsLine = current.startsLine
    tokens.insert(current.replacing(kind: .word(word), upper: start), at: at)
    tokens[at].startsLine = startsLine
    tokens[at + 1].startsLine = false
    return true
  }
}
