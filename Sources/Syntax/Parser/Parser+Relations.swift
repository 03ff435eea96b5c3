import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `sum [ relation ]`
  mutating func relation(of subject: Expression) throws(Abandoned) -> Expression {
    let content = try relationContent(subject)
    guard let content else { return subject }
    return Expression(content, range: range(from: subject.range.lower))
  }

  private mutating func relationContent(_ subject: Expression) throws(Abandoned) -> ExpressionContent? {
    let isName = if case .reference = subject.content { true } else { false }
    joinsDenial()
    correctsComparison(afterName: isName)
    if let word = everydayWord, Self.clockWords.contains(word), !current.startsLine, !log.isFull, !namesEntry(at: 0) {
      corrects(to: word)
    }
    splitsClockFromDuration()
    if let comparison = takesComparison() {
      let right = try sum()
      dropsBound()
      if let chain = try chained(subject, comparison, right) { return chain }
      return .comparison(subject, comparison, right)
    }
    if isName, try readsColonAsIs() { return .is(subject, try choices(), negated: false) }
    if isName, stands(.not), Self.beginsValue(peek(1)), !current.startsLine, !log.isFull, !isToldByLexer,
      !isDeclared(text(subject.range), as: [.yesNo])
    {
      correctsWord(to: .isNot)
    }
    if let emptiness = try emptiness(of: subject) { return emptiness }
    if isName, let bound = try boundAfterValue(of: subject) { return bound }
    if let bound = try amountWithin(subject) { return bound }
    if isName, standsNumberStretch, !log.isFull {
      log.tell(
        .syntax(.expected(Wording.quoted(.in), found: found)), at: current.range,
        fix: log.fix(ByteRange(at: subject.range.upper), " " + Word.in.spelling(keywordLanguage)))
      return try inRelation(subject, negated: false)
    }
    guard case .word(let word) = kind, Self.relationWords.contains(word) else {
      guard standsValueWithoutRelation || standsUnit(of: subject) else { return nil }
      if splitsComparison(off: subject) { throw Abandoned() }
      return try missingIs(subject)
    }
    at += 1
    if isName, word == .is || word == .in, let bound = try boundAfterValue(of: subject, after: tokens[at - 1].range) {
      return bound
    }
    if word == .is, stands(.not), Self.beginsValue(peek(1)) {
      let whole = ByteRange(lower: tokens[at - 1].lower, upper: current.upper)
      let spelling = Word.isNot.spelling(language(of: whole))
      log.tell(
        .syntax(.everydayComparison(text(whole), meant: spelling)), at: whole, fix: log.fix(whole, spelling))
      at += 1
      return .is(subject, try choices(), negated: true)
    }
    if word == .is || word == .isNot {
      let told = tokens[at - 1].range
      let choices = try choices()
      if word == .is, choices.count == 1, let bound = atMost(choices[0], of: subject, from: told.lower) { return bound }
      if let range = try rangeAfterIs(subject, told, choices, negated: word == .isNot) { return range }
      return .is(subject, choices, negated: word == .isNot)
    }
    if word == .has || word == .hasNot { return .has(subject, try choices(isOne: false), negated: word == .hasNot) }
    if word == .belongsTo || word == .notBelongsTo {
      return .belongs(subject, try choices(), negated: word == .notBelongsTo)
    }
    if word == .in || word == .notIn { return try inRelation(subject, negated: word == .notIn) }
    if word == .startsWith { return .startsWith(subject, try startings()) }
    if word == .onTime { return .onTime(subject) }
    if word == .overdue { return .overdue(subject, by: standsDuration ? try duration() : nil) }
    if word == .left { return .left(subject, try leftAmount()) }
    if word == .later { return .later(subject, try duration()) }
    if word == .reaches, let amount = try reachesAmount(subject, tokens[at - 1].range) { return amount }
    let consecutive = word == .consecutive
    if consecutive { try need(.reaches) }
    let count = try number()
    try need(.times)
    return .reaches(subject, count, consecutive: consecutive)
  }

  /// Whether a value follows here that nothing after a whole condition can begin with: `产权单位 不详`.
  private var standsValueWithoutRelation: Bool {
    switch kind {
    case .word(.yes), .word(.no), .word(.none), .word(.unknownValue), .string, .number, .date, .monthDay: true
    case .name: isInRule && !current.startsLine && !isNearOtherWord
    case .word, .symbol, .title, .time, .instant, .row, .step, .end: false
    }
  }

  /// Whether a unit stands right after 主办: `应 主办 综合执法`.
  private func standsUnit(of subject: Expression) -> Bool {
    guard case .decided(.lead) = subject.content else { return false }
    return current.isName && !current.startsLine && !isNearOtherWord
  }

  /// Whether the name here is likely a misspelt word that joins conditions or begins the next clause.
  private var isNearOtherWord: Bool {
    let next = peek(1).kind
    if next == .symbol(.colon) || standsThen || standsParticle { return true }
    if let word = everydayWord, !Self.wordsOfCases.contains(word) { return true }
    let written = text(current.range)
    return !NearWords(to: written, among: Self.wordsAfterTerm.union(Block.rule.starters)).found.isEmpty
      || RunPieces(of: written) != nil
      || Block.rule.starters.words.contains { $0.row.zh.contains { written.hasPrefix($0) } }
  }

  /// Tells that 为 is missing, and reads as if it stood there.
  private mutating func missingIs(_ subject: Expression) throws(Abandoned) -> ExpressionContent? {
    switch subject.content {
    case .reference, .decided(.lead): break
    default: return nil
    }
    // Before a text or a number a name is no value of its own: `面积 约 200`.
    let isNoValue = kind == .name && !peek(1).startsLine && (peek(1).kind == .string || peek(1).kind == .number)
    if beginsWithComparison || isNoValue {
      log.tell(.syntax(.expected(Wording.comparison, found: found)), at: current.range)
      throw Abandoned()
    }
    let place = ByteRange(at: subject.range.upper)
    log.tell(
      .syntax(.missingIs(value: text(current.range))), at: current.range,
      fix: log.fix(place, " \(Word.is.spelling(keywordLanguage))"))
    return .is(subject, try choices(), negated: false)
  }

  private static let relationWords: WordSet = [
    .is, .isNot, .in, .notIn, .has, .hasNot, .startsWith, .belongsTo, .notBelongsTo, .onTime, .overdue, .left, .later,
    .reaches, .consecutive,
  ]

  /// `( "在" | "不在" ) ( sum "至" sum | time_frame )`, its first word read.
  private mutating func inRelation(
    _ subject: Expression, negated: Bool
  ) throws(Abandoned) -> ExpressionContent {
    if takes(.dutyHours) { return .inTime(subject, .dutyHours(tokens[at - 1].range), negated: negated) }
    if takes(.workday) { return .inTime(subject, .workday(tokens[at - 1].range), negated: negated) }
    if let month = month() { return .inRange(subject, from: month.from, to: month.to, negated: negated) }
    let lower = start
    let (first, token) = (at, current)
    let verb = at > 0 ? tokens[at - 1].lower : lower
    let from = standsNumberStretch ? try value() : try sum()
    if !negated, let bound = atMost(from, of: subject, from: verb) { return bound }
    try nightAfterIn(subject, from)
    if let side = try sideOfDay(subject, from, negated: negated) { return side }
    if takesTo(takesAnd: Self.isLiteral(tokens[at - 1])) {
      let to = try sum()
      dropsBetween()
      let range = ExpressionContent.inRange(subject, from: from, to: to, negated: negated)
      return try listAfterRange(subject, range, from: subject.range.lower, negated: negated) ?? range
    }
    // One name alone is a period.
    guard at == first + 1, token.isName else { throw unexpected(Wording.quoted(.to)) }
    at = first
    let name = try name()
    return .inTime(subject, .period(Identifier(name: name.name, range: range(from: lower))), negated: negated)
  }

  /// `逾期 [ duration ]`: 次日 before a time of day begins the next step of a scenario.
  private var standsDuration: Bool {
    if kind == .number { return true }
    if stands(.nextDay), peek(1).kind == .time { return false }
    return stands(in: Word.fixedDurations)
  }

  /// `"剩" ( NUMBER | duration )`
  private mutating func leftAmount() throws(Abandoned) -> LeftAmount {
    if kind == .number {
      guard case .word(let word) = peek(1).kind, Word.durationUnits.contains(word) else { return .number(try number()) }
    }
    return .duration(try duration())
  }

  /// The operator of a comparison, read where one stands.
  mutating func takesComparison() -> ComparisonOperator? {
    let comparison: ComparisonOperator
    switch kind {
    case .symbol(.less): comparison = .less
    case .symbol(.lessOrEqual): comparison = .lessOrEqual
    case .symbol(.greater): comparison = .greater
    case .symbol(.greaterOrEqual): comparison = .greaterOrEqual
    case .symbol(.equal): comparison = .equal
    case .symbol(.notEqual): comparison = .notEqual
    case .word(.before): comparison = .before
    case .word(.after): comparison = .after
    case .word(.notBefore): comparison = .notBefore
    case .word(.notAfter): comparison = .notAfter
    case .word(.atLeast): comparison = .atLeast
    case .word(.atMost): comparison = .atMost
    case .name, .word, .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end:
      return nil
    }
    at += 1
    return comparison
  }

  // MARK: Choices

  /// `choices = choice { "，" choice }`
  private mutating func choices(isOne: Bool = true) throws(Abandoned) -> [Expression] {
    var list = [try choice()]
    while takesOrForComma() || takesChoiceComma() || takesAndForChoice(afterIs: isOne) || takesSemicolonForChoice() {
      list.append(try choice())
    }
    dropsOneOf()
    return list
  }

  private mutating func takesChoiceComma() -> Bool {
    guard stands(.comma), choiceFollowsComma(lengthOfChoice(1)) else { return false }
    at += 1
    return true
  }

  /// `strings` after 以, which end where the next argument of a call begins.
  private mutating func startings() throws(Abandoned) -> [TextLiteral] {
    var list = [try string()]
    while takesOrForComma() || takesStartingComma() { list.append(try string()) }
    dropsOpening()
    return list
  }

  private mutating func takesStartingComma() -> Bool {
    guard stands(.comma), choiceFollowsComma(peek(1).kind == .string ? 1 : 0) else { return false }
    at += 1
    return true
  }

  /// `choice = value | "主办" | "协办"`
  private mutating func choice() throws(Abandoned) -> Expression {
    if stands(.lead) || stands(.assist), let word {
      at += 1
      return Expression(.decided(word), range: tokens[at - 1].range)
    }
    return try value()
  }

  private func lengthOfChoice(_ ahead: Int) -> Int {
    let kind = peek(ahead).kind
    return kind == .word(.lead) || kind == .word(.assist) ? 1 : lengthOfValue(ahead)
  }

  /// Whether the comma here goes on with the choices, and does not begin another argument of a call or tuple: what
  /// follows the value must not make it the subject of a condition of its own.
  func choiceFollowsComma(_ length: Int) -> Bool {
    guard length > 0, !standsCommaThen, !clauseFollowsComma else { return false }
    switch peek(1 + length).kind {
    case .symbol(let symbol): return !Self.symbolsAfterSubject.contains(symbol)
    case .word(let word):
      if word == .and || word == .or { return connective == nil || connective == word }
      return !Self.wordsAfterSubject.contains(word)
    case .name, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end: return true
    }
  }

  /// Words with which a condition goes on after one of its terms.
  static let wordsAfterTerm = wordsAfterSubject.union([.and, .or])

  private static let symbolsAfterSubject: Set<Symbol> = [
    .leftParenthesis, .plus, .minus, .multiplied, .divided, .equal, .notEqual, .less, .lessOrEqual, .greater,
    .greaterOrEqual,
  ]
  private static let wordsAfterSubject = relationWords.union([
    .before, .after, .notBefore, .notAfter, .atLeast, .atMost, .deadline, .limit,
  ])

  /// What is said of a deadline, after a milestone.
  static let clockWords: WordSet = [.overdue, .onTime, .left]

  /// Words for which people write what may as well be a value in a rule: 过期, 暂停.
  private static let wordsOfCases = clockWords.union([
    .pauses, .resumes, .extends, .backTo, .restarts, .exempts, .nextDay, .elapse,
  ])
}
