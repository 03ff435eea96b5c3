import Diagnostics
import SourceText
import Vocabulary
import WorkingTime

extension Parser {
  /// `rule = "规则" NAME [ "兜底" ] [ "例外于" names ] [ "自拟" ] "{" { clause [ end ] } "}"`
  mutating func rule() throws(Abandoned) -> RuleSyntax {
    let language = language(of: tokens[at - 1].range)
    var name = nameOfFallback() ?? nameWithBrackets()
    if name == nil { name = try declaredName() }
    let isFallback = takes(.fallback)
    let overrides = try overrides()
    let own = ownMark()
    isInRule = true
    defer { isInRule = false }
    let clauses = try block(.rule) { (parser) throws(Abandoned) in try parser.clause() }
    return RuleSyntax(
      name: try needed(name), isFallback: isFallback, overrides: overrides, own: own, clauses: clauses,
      language: language)
  }

  /// `规则 兜底 { … }`, `规则 兜底 其他 { … }`: told, with the name before 兜底, and read so; nil where a name stands first.
  private mutating func nameOfFallback() -> Identifier? {
    guard stands(.fallback), !current.startsLine, !log.isFull, !isToldByLexer else { return nil }
    let place = current.range
    let language = language(of: place)
    let word = text(place)
    if peek(1).kind == .name, !peek(1).startsLine, everydayName(peek(1)) == nil {
      let name = peek(1)
      let whole = ByteRange(lower: place.lower, upper: name.upper)
      tell(whole, as: "\(text(name.range)) \(word)")
      tokens.swapAt(at, at + 1)
      at += 1
      return Identifier(name: NameID(index: name.payload), range: name.range)
    }
    // A name that nobody has yet: what it is called is for its writer to say.
    let proposed = language == .english ? "all_others" : "其他情况"
    let expected = Words(
      zh: "规则的名称，“\(word)”写在名称后面（如“规则 其他情况 \(Word.fallback.spelling(.chinese))”）",
      en: "the name of the rule, before “\(word)”, as in “rule all_others \(Word.fallback.spelling(.english))”")
    let isFree = names.find(proposed) == nil
    log.tell(
      .syntax(.expected(expected, found: found)), at: place,
      fix: isFree ? log.fix(ByteRange(at: place.lower), proposed + " ") : nil)
    return Identifier(name: names.intern(isFree ? proposed : word), range: ByteRange(at: place.lower))
  }

  /// The word of a rule's head that a name stands for.
  private func everydayName(_ token: Token) -> Word? {
    EverydayWord.meaning(of: text(token.range)) ?? NearWords(to: text(token.range), among: [.overrides, .own]).single?.word
  }

  /// `规则 违建（一） { … }`: told, and read as one name; nil where no brackets follow the name.
  private mutating func nameWithBrackets() -> Identifier? {
    guard kind == .name, peek(1).kind == .symbol(.leftParenthesis), peek(1).lower == current.upper, !log.isFull, !isToldByLexer,
      let closing = (2...4).first(where: { peek($0).kind == .symbol(.rightParenthesis) }),
      (1...closing).allSatisfy({ !peek($0).startsLine })
    else { return nil }
    switch peek(closing + 1).kind {
    case .symbol(.leftBrace), .word(.fallback), .word(.overrides), .word(.own): break
    default: return nil
    }
    let whole = ByteRange(lower: start, upper: peek(closing).upper)
    let written = text(whole)
    if written.contains("`") { return nil }
    let quoted = "`\(written)`"
    let expected = Words(zh: "“\(quoted)”（名称里有括号的，前后加反引号）", en: "“\(quoted)”, as a name with parentheses stands between backticks")
    log.tell(
      .syntax(.expected(expected, found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole, fix: log.fix(whole, quoted))
    at += closing + 1
    return Identifier(name: names.intern(written), range: whole)
  }

  mutating func clause() throws(Abandoned) -> RuleClause {
    guard let word, Block.rule.starters.contains(word) else {
      throw unexpected(Wording.oneOf(Block.rule.starters.words))
    }
    let lower = start
    at += 1
    if word == .basis { return .basis(try basis()) }
    colon()
    if word == .when, let every = everyEvent(from: lower) { return .when(every) }
    if word == .when { return .when(try wholeCondition()) }
    if word == .lead { return .lead(try lead()) }
    if word == .assist { return .assist(try members()) }
    if word == .notify { return .notify(try members()) }
    if word == .within { return .within(try limits()) }
    if word == .ladder { return .ladder(try ladderUses()) }
    if word == .tag { return .tag(try members()) }
    if word == .decline { return .decline(try string()) }
    if word == .start { return .start(try members()) }
    if word == .meant { return .meant(try wholeCondition()) }
    return .note(try string())
  }

  /// One unit; others after a comma are told, and read over.
  private mutating func lead() throws(Abandoned) -> ReferenceSyntax {
    if stands(.none), !log.isFull { throw unexpected(Wording.lead) }
    let lead = try reference()
    guard stands(.comma) || stands(.divided) || stands(.or) || everydayWord == .and, peek(1).isName, !current.startsLine,
      !hasAssistClause
    else { return lead }
    let isEnglish = language(of: lead.range) == .english
    log.tell(
      .syntax(.expected(Wording.assisting, found: found)), at: current.range,
      fix: stands(.or)
        ? nil
        : log.fix(
          ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower), isEnglish ? "  assist: " : "  协办："))
    at += 1
    _ = try references()
    return lead
  }

  /// Whether the block around has a clause of its own that begins with 协办.
  private var hasAssistClause: Bool {
    func assists(_ index: Int) -> Bool {
      tokens[index].kind == .word(.assist) && tokens[min(index + 1, tokens.count - 1)].kind == .symbol(.colon)
    }
    var index = at
    while index < tokens.count, tokens[index].kind != .symbol(.rightBrace) {
      if assists(index) { return true }
      index += 1
    }
    index = at
    while index > 0, tokens[index].kind != .symbol(.leftBrace) {
      if assists(index) { return true }
      index -= 1
    }
    return false
  }

  /// `members = [ "仅" ] member { "，" member } | "仅" "无"`
  private mutating func members() throws(Abandoned) -> MembersSyntax {
    let lower = start
    let only = takes(.only) ? tokens[at - 1].range : nil
    if only != nil, takes(.none) { return MembersSyntax(only: only, members: [], range: range(from: lower)) }
    if only == nil, stands(.none) {
      log.tell(.syntax(.expected(Wording.assistants, found: found)), at: current.range)
      at += 1
      return MembersSyntax(only: nil, members: [], range: range(from: lower))
    }
    var members: [MemberSyntax] = []
    repeat {
      members.append(kind == .string ? .text(textLiteral()) : .reference(try reference()))
    } while takesComma()
    return MembersSyntax(only: only, members: members, range: range(from: lower))
  }

  /// `limit { "；" limit }`
  private mutating func limits() throws(Abandoned) -> [LimitSyntax] {
    var limits = [try limit()]
    while separatesLimits {
      if current.isName {
        let place = ByteRange(lower: tokens[at - 1].upper, upper: start)
        log.tell(
          .syntax(.expected(Wording.quoted(.semicolon), found: found)), at: current.range,
          fix: log.fix(place, language(of: current.range) == .english ? "; " : "；"))
        limits.append(try limit())
        continue
      }
      if stands(.comma) {
        log.tell(
          .syntax(.expected(Wording.quoted(.semicolon), found: found)), at: current.range,
          fix: log.fix(current.range, language(of: current.range) == .english ? ";" : "；"))
      }
      at += 1
      limits.append(try limit())
    }
    return limits
  }

  /// Whether another limit follows: after its sign, or where that is missing and nothing but a limit can stand.
  private var separatesLimits: Bool {
    if stands(.semicolon) || stands(.comma) { return peek(1).isName || peek(1).kind == .number && lengthOfValue(1) == 2 }
    return kind == .name && !current.startsLine && peek(1).kind == .number && lengthOfValue(1) == 2 && !log.isFull && !isToldByLexer
  }

  /// `limit = NAME [ "自" NAME ] duration [ "只计" NAME ]`
  private mutating func limit() throws(Abandoned) -> LimitSyntax {
    let lower = start
    if kind == .number, lengthOfValue(0) == 2, peek(2).isName, !peek(2).startsLine { return try reversedLimit() }
    if let limit = limitInOneRun() ?? turnedLimitInOneRun() { return limit }
    if let limit = try limitAfter() { return limit }
    if kind == .number, lengthOfValue(0) == 2 { throw unexpected(Wording.milestone) }
    let milestone = try name()
    let base = try startingPoint()
    dropsColon()
    dropsFillers()
    let duration = try duration()
    let countingOnly = takes(.countingOnly) ? try name() : nil
    return LimitSyntax(
      milestone: milestone, base: base, duration: duration, countingOnly: countingOnly, range: range(from: lower))
  }

  /// `3个工作日内办结`: told, and read in the other order and apart.
  private mutating func turnedLimitInOneRun() -> LimitSyntax? {
    guard kind == .name, !log.isFull, current.range.count <= 96 else { return nil }
    let token = current
    let run = text(token.range)
    guard let first = run.unicodeScalars.first, first.isNumeral else { return nil }
    for index in run.indices.reversed() {
      let (before, after) = (String(run[..<index]), String(run[index...]))
      guard let milestone = names.find(after), let literal = LiteralRun(RunScalars(before.utf8)), literal.rest == nil,
        literal.mistake == nil, case .number(let amount) = literal.value, let unit = literal.unit?.word.durationUnit
      else { continue }
      let middle = token.lower + Int32(clamping: before.utf8.count)
      let duration = ByteRange(lower: token.lower, upper: middle)
      log.tell(
        .syntax(.expected(Wording.milestone, found: Words(zh: "时长“\(before)”", en: "the duration “\(before)”"))),
        at: duration, fix: log.fix(token.range, "\(after) \(before)"))
      at += 1
      return LimitSyntax(
        milestone: Identifier(name: milestone, range: ByteRange(lower: middle, upper: token.upper)), base: nil,
        duration: DurationLiteral(span: TimeSpan(amount: amount, unit: unit), range: duration), countingOnly: nil,
        range: token.range)
    }
    return nil
  }

  /// `派发后 3个工作日内 办结`: told, and read as the limit of what stands last. From where it counts the process says.
  private mutating func limitAfter() throws(Abandoned) -> LimitSyntax? {
    guard kind == .name, !log.isFull, Self.afterEnds.ends(written(current.range)), lengthOfValue(1) == 2, peek(3).isName,
      !peek(3).startsLine
    else { return nil }
    let lower = start
    let told = current.range
    log.tell(.syntax(.expected(Wording.milestone, found: found)), at: told)
    at += 1
    let duration = try duration()
    let milestone = try name()
    return LimitSyntax(milestone: milestone, base: nil, duration: duration, countingOnly: nil, range: range(from: lower))
  }

  private static let afterEnds = LetterSet(ending: ["后", "起"])

  /// A duration before its milestone: told, and read in the other order.
  private mutating func reversedLimit() throws(Abandoned) -> LimitSyntax {
    let lower = start
    let duration = try duration()
    let milestone = try name()
    let whole = range(from: lower)
    var upper = milestone.range.lower
    while upper > lower, written(ByteRange(lower: upper - 1, upper: upper)).first == 0x20 { upper -= 1 }
    let limit = text(ByteRange(lower: lower, upper: upper))
    log.tell(
      .syntax(.expected(Wording.milestone, found: Words(zh: "时长“\(limit)”", en: "the duration “\(limit)”"))),
      at: duration.range, fix: log.fix(whole, "\(text(milestone.range)) \(limit)"))
    return LimitSyntax(milestone: milestone, base: nil, duration: duration, countingOnly: nil, range: whole)
  }

  /// `ladder_use { "，" ladder_use }`
  private mutating func ladderUses() throws(Abandoned) -> [LadderUse] {
    var uses: [LadderUse] = []
    repeat {
      let ladder = try name()
      uses.append(LadderUse(ladder: ladder, entry: takes(.from) ? try name() : nil))
    } while takesComma()
    return uses
  }
}
