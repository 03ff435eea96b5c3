import Diagnostics
import SourceText
import Vocabulary

// Clauses in the order in which notices word them: told with how they are written here, and read so.

extension Parser {
  // MARK: Who does it

  /// `由派出所主办`, `由 派出所 主办`, `派出所协办` where a clause of a rule should begin: told, and the tokens put in order. False
  /// where no such clause stands.
  mutating func turnsClause(of block: Block) -> Bool {
    guard block.starters.contains(.lead), block.starters.contains(.within), !log.isFull, !isToldByLexer else { return false }
    var index = at
    func written(_ index: Int) -> String { text(tokens[index].range) }
    if tokens[index].kind == .word(.by) || Self.handingOver.contains(written(index)) { index += 1 }
    let isHandedOver = index > at
    var parties: [ByteRange] = []
    var verb: Word?
    while verb == nil, index < tokens.count, tokens[index].isName {
      var range = tokens[index].range
      let run = text(range)
      if !isHandedOver, parties.isEmpty, let prefix = Self.handingOver.first(where: { run.hasPrefix($0) }),
        names.find(String(run.dropFirst(prefix.count))) != nil || Self.verb(endingRun: String(run.dropFirst(prefix.count))) != nil
      {
        range = ByteRange(lower: range.lower + Int32(clamping: prefix.utf8.count), upper: range.upper)
      }
      if let (word, length) = Self.verb(endingRun: text(range)),
        case let shorter = ByteRange(lower: range.lower, upper: range.upper - length),
        names.find(text(shorter)) != nil
      {
        range = shorter
        verb = word
      }
      parties.append(range)
      index += 1
      if verb != nil { break }
      if tokens[index].kind == .symbol(.comma), tokens[index + 1].isName {
        index += 1
      } else if !tokens[index].startsLine, let word = Self.verbs[written(index)] {
        verb = word
        index += 1
      } else {
        return false
      }
    }
    guard let verb, verb == .assist || parties.count == 1, endsClause(tokens[index]) else { return false }
    let whole = ByteRange(lower: start, upper: tokens[index - 1].upper)
    // A comma after it is part of the same sentence.
    let comma = tokens[index].kind == .symbol(.comma) ? 1 : 0
    let meant = "\(verb.spelling(.chinese))：\(parties.map { text($0) }.joined(separator: "、"))"
    tell(whole, as: meant)
    if comma > 0 {
      log.amend(
        since: log.mark - 1, fix: log.fix(ByteRange(lower: whole.lower, upper: tokens[index + 1].lower), meant + "  "))
    }
    var parts = [current.replacing(kind: .word(verb), upper: start)]
    for party in parties {
      if parts.count > 1 { parts.append(Token(kind: .symbol(.comma), at: party.lower)) }
      parts += tokens(party)
    }
    let startsLine = current.startsLine
    tokens.replaceSubrange(at..<(index + comma), with: parts)
    tokens[at].startsLine = startsLine
    return true
  }

  private static let handingOver = ["交由", "由", "交给", "交"]

  /// What a notice says of who does it.
  private static let verbs: [String: Word] = [
    "主办": .lead, "牵头": .lead, "牵头办理": .lead, "承办": .lead, "负责": .lead, "负责办理": .lead, "办理": .lead, "主责": .lead,
    "协办": .assist, "配合": .assist, "协助": .assist,
  ]

  private static func verb(endingRun run: String) -> (Word, length: Int32)? {
    let longest = verbs.keys.filter { run.hasSuffix($0) && run != $0 }.max { $0.utf8.count < $1.utf8.count }
    return longest.flatMap { spelling in verbs[spelling].map { ($0, Int32(clamping: spelling.utf8.count)) } }
  }

  /// Whether a clause of a rule is over before a token.
  func endsClause(_ token: Token) -> Bool {
    if token.startsLine || token.kind == .end || Block.rule.begins(token) { return true }
    switch token.kind {
    case .symbol(let symbol): return [.rightBrace, .semicolon, .stop, .comma].contains(symbol)
    default: return false
    }
  }

  /// Who may do it, before what is allowed: `允许 指挥室 挂起：停表`. Told, and read in the other order; nil where the order is right.
  mutating func turnedAllowance() throws(Abandoned) -> (name: Identifier, by: Entry<Allowance>)? {
    let party = stands(.by) ? 1 : 0
    let (first, second, after) = (peek(party), peek(party + 1), peek(party + 2))
    guard first.isName || [.word(.lead), .word(.assist), .word(.reporter)].contains(first.kind), second.kind == .name,
      !second.startsLine, !log.isFull, !Self.isAllowance(text(second.range)),
      after.startsLine || after.kind == .symbol(.colon) || after.kind == .symbol(.rightBrace) || after.kind == .word(.requires)
    else { return nil }
    let lower = start
    let language = keywordLanguage
    at += party
    let recipient = try recipient()
    let name = try name()
    let whole = range(from: lower)
    tell(whole, as: "\(text(name.range)) \(Word.by.spelling(language)) \(text(recipient.range))")
    return (name, Entry(.by([recipient]), range: recipient.range))
  }

  private static func isAllowance(_ written: String) -> Bool {
    EverydayWord.meaning(of: written).map { allowanceWords.contains($0) } ?? false
      || !NearWords(to: written, among: allowanceWords).found.isEmpty
  }

  /// `主办 提醒`, `向 主办 提醒`: told, and read as the measure and who has it; nil where the order is right.
  mutating func turnedAction() throws(Abandoned) -> ActionSyntax? {
    let to = kind == .name && ["向", "给", "对"].contains(text(current.range)) ? 1 : 0
    let (party, measure) = (peek(to), peek(to + 1))
    let isParty = [.word(.lead), .word(.assist), .word(.reporter)].contains(party.kind) || to > 0 && party.isName
    guard isParty, measure.kind == .name, !measure.startsLine, !log.isFull else { return nil }
    let lower = start
    at += to
    let recipient = try recipient()
    let name = try name(Wording.action)
    let whole = range(from: lower)
    tell(whole, as: "\(text(name.range)) \(text(recipient.range))")
    return ActionSyntax(act: .measure(name), recipients: [recipient], hold: nil, range: whole)
  }

  private func standsParty(ahead: Int) -> Bool {
    !peek(ahead).startsLine && [.word(.lead), .word(.assist), .word(.reporter)].contains(peek(ahead).kind)
  }

  /// `提醒主办`, `抄送指挥室`: told, and taken apart.
  mutating func splitsAction() {
    guard kind == .name, !log.isFull, !isToldByLexer, endsClause(peek(1)), !standsParty(ahead: 1) else { return }
    let run = text(current.range)
    for middle in run.indices.dropFirst() {
      let (measure, party) = (String(run[..<middle]), String(run[middle...]))
      let isMeasure = Word.notify.row.zh.contains(measure) || names.find(measure) != nil
      let isRole = [Word.lead, .assist, .reporter].contains { $0.row.zh.contains(party) }
      // A measure that is not declared will be told as that.
      guard isRole || isMeasure && names.find(party) != nil else { continue }
      let apart = "\(measure) \(party)"
      log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
      return replaceCurrent(by: tokens(current.range, cutInto: [measure, party]))
    }
  }

  // MARK: Limits without 限时

  /// `时限：办结 3天`, `办结时限：3天`, `办结 3天内` where a clause of a rule should begin: told, and read as 限时.
  mutating func correctsWithin(in block: Block) -> Bool {
    guard block.starters.contains(.lead), block.starters.contains(.within), !log.isFull, !isToldByLexer else { return false }
    if stands(.limit) || stands(.deadline), peek(1).kind == .symbol(.colon) {
      correctsWord(to: .within)
      return true
    }
    if limitBeforeMilestone() { return true }
    guard kind == .name else { return false }
    var (name, count) = (current.range, 1)
    if peek(1).kind == .symbol(.colon) {
      let run = text(name)
      if let tail = ["办理时限", "时限", "期限"].first(where: { run.hasSuffix($0) && run != $0 }) {
        name = ByteRange(lower: name.lower, upper: name.upper - Int32(clamping: tail.utf8.count))
        guard names.find(text(name)) != nil else { return false }
      } else {
        guard isDeclaredMilestone(run) else { return false }
      }
      count = 2
    }
    guard lengthOfValue(count) == 2, case .word(let unit) = peek(count + 1).kind, Word.durationUnits.contains(unit) else {
      return false
    }
    let whole = ByteRange(lower: start, upper: peek(count - 1).upper)
    let isEnglish = language(of: whole) == .english
    let meant = isEnglish ? "within: \(text(name))" : "\(Word.within.spelling(.chinese))：\(text(name))"
    tell(whole, as: meant)
    if count == 2, !peek(2).startsLine, peek(2).lower == whole.upper {
      log.amend(since: log.mark - 1, fix: log.fix(whole, meant + " "))
    }
    let parts = [current.replacing(kind: .word(.within), upper: start)] + tokens(name)
    let startsLine = current.startsLine
    tokens.replaceSubrange(at..<(at + count), with: parts)
    tokens[at].startsLine = startsLine
    return true
  }

  /// `3个工作日内办结`, `3个工作日内 办结`: told, and read as 限时 in the order of the language.
  private mutating func limitBeforeMilestone() -> Bool {
    var (name, duration, count) = (current.range, current.range, 1)
    if kind == .name {
      let run = text(name)
      guard run.first?.isNumber == true,
        let cut = run.indices.dropFirst().first(where: { isDeclaredMilestone(String(run[$0...])) })
      else { return false }
      let middle = name.lower + Int32(clamping: run[..<cut].utf8.count)
      (duration, name) = (ByteRange(lower: name.lower, upper: middle), ByteRange(lower: middle, upper: name.upper))
    } else {
      while count < 4, case .word = peek(count).kind, !peek(count).isName { count += 1 }
      guard kind == .number, peek(count).isName, !peek(count).startsLine, isDeclaredMilestone(text(peek(count).range)) else {
        return false
      }
      name = peek(count).range
      duration = ByteRange(
        lower: start,
        upper: name.lower
          - Int32(clamping: written(ByteRange(lower: start, upper: name.lower)).reversed().prefix { $0 == 0x20 }.count))
      count += 1
    }
    let parts = tokens(duration)
    guard endsClause(peek(count)), parts.first?.kind == .number, parts.count > 1, case .word(let unit) = parts[1].kind,
      Word.durationUnits.contains(unit)
    else { return false }
    tell(ByteRange(lower: start, upper: name.upper), as: "\(Word.within.spelling(.chinese))：\(text(name)) \(text(duration))")
    let startsLine = current.startsLine
    tokens.replaceSubrange(
      at..<(at + count), with: [current.replacing(kind: .word(.within), upper: start)] + tokens(name) + parts)
    tokens[at].startsLine = startsLine
    return true
  }

  // MARK: From when

  /// `从 派发 起 办结`, `办结自派发起`: told, and read in the order of the language; nil where the order is right.
  mutating func turnedClock() throws(Abandoned) -> ClockSyntax? {
    let (lower, told) = (start, log.mark)
    if stands(.from) || everydayWord == .from || startingRun != nil, !log.isFull {
      guard let base = try startingPoint() else { return nil }
      let milestones = try nameList()
      guard let first = milestones.first, let last = milestones.last else { return nil }
      log.forget(since: told)
      let whole = range(from: lower)
      let list = text(first.range.joined(to: last.range))
      tell(whole, as: "\(list) \(Word.from.spelling(language(of: whole))) \(text(base.range))")
      return ClockSyntax(milestones: milestones, base: base)
    }
    guard kind == .name, !log.isFull else { return nil }
    let (token, run) = (current, text(current.range))
    if !run.contains(where: { $0 == "自" || $0 == "从" }) || isDeclaredMilestone(run) { return nil }
    for middle in run.indices.dropFirst() where run[middle] == "自" || run[middle] == "从" {
      let name = String(run[..<middle])
      let upper = token.lower + Int32(clamping: name.utf8.count)
      guard let milestone = names.find(name), let base = startingRun(ByteRange(lower: upper, upper: token.upper)),
        case let known = names.intern(text(base))
      else { continue }
      tell(token.range, as: "\(name) \(Word.from.spelling(.chinese)) \(text(base))")
      at += 1
      let identifier = Identifier(name: milestone, range: ByteRange(lower: token.lower, upper: upper))
      return ClockSyntax(milestones: [identifier], base: Identifier(name: known, range: base))
    }
    return nil
  }

  /// `自 NAME`, and what people put round it: `从 派发 起`, `自派发之日起`. Nil where none of it stands here.
  mutating func startingPoint() throws(Abandoned) -> Identifier? {
    let lower = start
    var name: ByteRange
    var count = 1
    if let run = startingRun {
      name = run
    } else {
      guard stands(.from) || everydayWord == .from else { return nil }
      guard peek(1).kind == .name else {
        if !stands(.from) { corrects(to: .from) }
        at += 1
        return try self.name()
      }
      name = peek(1).range
      count = 2
      if let tail = Self.tails.first(where: { text(name).hasSuffix($0) }) {
        let shorter = ByteRange(lower: name.lower, upper: name.upper - Int32(clamping: tail.utf8.count))
        if names.find(text(shorter)) != nil, !isDeclaredMilestone(text(name)) { name = shorter }
      }
    }
    let next = peek(count)
    if !next.startsLine, next.isName || next.kind == .word(.later), Self.tails.contains(text(next.range)) { count += 1 }
    let whole = ByteRange(lower: lower, upper: peek(count - 1).upper)
    let isRegular = stands(.from) && whole.upper == name.upper
    if isRegular || log.isFull {
      at += 1
      return try self.name()
    }
    let known = names.intern(text(name))
    tell(whole, as: "\(Word.from.spelling(keywordLanguage)) \(text(name))")
    at += count
    return Identifier(name: known, range: name)
  }

  /// The name within `自派发起`; nil where no such run stands here.
  var startingRun: ByteRange? { kind == .name ? startingRun(current.range) : nil }

  private func startingRun(_ whole: ByteRange) -> ByteRange? {
    let run = text(whole)
    guard run.hasPrefix("自") || run.hasPrefix("从"), !isDeclaredMilestone(run) else { return nil }
    for tail in Self.tails + [""] where run.hasSuffix(tail) {
      let range = ByteRange(lower: whole.lower + 3, upper: whole.upper - Int32(clamping: tail.utf8.count))
      if range.lower < range.upper, isDeclaredMilestone(text(range)) { return range }
    }
    return nil
  }

  private static let tails = ["之日起", "之时起", "以后", "之后", "开始", "算起", "起算", "起", "后"]

  /// Whether a name stands between arrows in this file.
  private func isDeclaredMilestone(_ name: String) -> Bool { stands(name, beside: .arrow, orAfter: .milestones) }

  /// Whether a name stands in this file before or after a sign, or right after a word.
  func stands(_ name: String, beside sign: Symbol, orAfter word: Word) -> Bool {
    let bytes = Array(name.utf8)
    return tokens.indices.contains { index in
      guard tokens[index].isName, written(tokens[index].range).elementsEqual(bytes) else { return false }
      if index + 1 < tokens.count, tokens[index + 1].kind == .symbol(sign) { return true }
      return index > 0 && [.symbol(sign), .word(word)].contains(tokens[index - 1].kind)
    }
  }

  /// Tells what stands in a range with how it is written here.
  mutating func tell(_ whole: ByteRange, as meant: String) {
    let written = text(whole)
    log.tell(
      .syntax(.expected(Words(zh: "“\(meant)”", en: "“\(meant)”"), found: Words(zh: "“\(written)”", en: "“\(written)”"))),
      at: whole, fix: log.fix(whole, spaced(meant, in: whole)))
  }

  /// A replacement with spaces where it would touch a word.
  private func spaced(_ replacement: String, in whole: ByteRange) -> String {
    func touches(_ neighbour: Character?) -> Bool { neighbour.map { $0.isLetter || $0.isNumber } ?? false }
    let before = text(ByteRange(lower: max(whole.lower - 3, base), upper: whole.lower)).last
    let after = text(ByteRange(lower: whole.upper, upper: whole.upper + 3)).first
    return (touches(before) ? " " : "") + replacement + (touches(after) ? " " : "")
  }
}

extension Token {
  /// A sign that stands nowhere.
  init(kind: TokenKind, at offset: Int32) {
    self.init(kind: kind, isName: false, startsLine: false, payload: 0, lower: offset, upper: offset)
  }
}
