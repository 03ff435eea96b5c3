import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// A condition that a clause ends with; a comma in place of 且 after it is told and read as 且.
  mutating func wholeCondition() throws(Abandoned) -> Expression {
    dropsIf()
    let lower = start
    var expression = try condition()
    while stands(.comma) {
      if dropsCommaThen() || clauseFollowsComma || actionFollowsComma { return expression }
      if peek(1).kind == .word(.and) || peek(1).kind == .word(.or), !log.isFull {
        dropsComma()
        let isAnd = takes(.and)
        if !isAnd { at += 1 }
        let next = try condition()
        expression = Expression(isAnd ? .all([expression, next]) : .any([expression, next]), range: range(from: lower))
        continue
      }
      log.tell(.syntax(.commaForAnd), at: current.range, fix: log.fix(current.range, " \(andSpelling) "))
      advance()
      let next = try condition()
      expression = Expression(.all([expression, next]), range: range(from: lower))
    }
    dropsThen()
    return expression
  }

  /// Whether the comma ends the condition of a rung: a measure and who is to have it follow.
  var actionFollowsComma: Bool {
    guard isInRung, stands(.comma), peek(1).isName || peek(1).kind == .word(.notify) else { return false }
    let next = peek(2)
    return !next.startsLine && (next.isName || [.word(.lead), .word(.assist), .word(.reporter)].contains(next.kind))
  }

  /// 且 or and, as the text before it is written.
  private var andSpelling: String { Word.and.spelling(keywordLanguage) }

  /// `condition = enumeration | term ( { "且" term } | { "或" term } )`
  mutating func condition() throws(Abandoned) -> Expression {
    try nested { (parser) throws(Abandoned) in
      if parser.stands(.allOf) || parser.stands(.anyOf) || parser.standsBareEnumeration { return try parser.enumeration() }
      return try parser.terms()
    }
  }

  /// One level deeper; told and given up past the limit.
  mutating func nested<Result>(
    _ read: (inout Parser) throws(Abandoned) -> Result
  ) throws(Abandoned) -> Result {
    guard depth < Limits.nesting else {
      log.tell(.syntax(.nestedTooDeep(limit: Limits.nesting)), at: current.range)
      throw Abandoned()
    }
    let outer = connective
    depth += 1
    connective = nil
    defer {
      depth -= 1
      connective = outer
    }
    return try read(&self)
  }

  /// `term ( { "且" term } | { "或" term } )`
  private mutating func terms() throws(Abandoned) -> Expression {
    let lower = start
    var terms = [try term()]
    var joints: [Word] = []
    dropsParticle()
    while correctsJoint(), let word, word == .and || word == .or {
      joints.append(word)
      if connective == nil { connective = word }
      at += 1
      dropsSecond(word)
      if let next = try relationOfSameSubject(terms[terms.count - 1]) {
        terms.append(next)
      } else {
        terms.append(try term())
      }
      dropsParticle()
    }
    guard let joint = joints.first else { return terms[0] }
    if joints.contains(where: { $0 != joint }) { return mixed(terms, joints, from: lower) }
    return Expression(joint == .and ? .all(terms) : .any(terms), range: range(from: lower))
  }

  /// Tells a name that people join conditions with, and puts 且 or 或 in its place. Always true.
  private mutating func correctsJoint() -> Bool {
    if let word = everydayWord, word == .and || word == .or, !current.startsLine, !log.isFull, !namesEntry(at: 0) {
      corrects(to: word)
    }
    splitsOffJoint()
    return true
  }

  /// 且 and 或 side by side: told, and read as 且 before 或, which is also the fix.
  private mutating func mixed(_ terms: [Expression], _ joints: [Word], from lower: Int32) -> Expression {
    var groups: [[Expression]] = [[terms[0]]]
    for (joint, term) in zip(joints, terms.dropFirst()) {
      if joint == .and { groups[groups.count - 1].append(term) } else { groups.append([term]) }
    }
    var fixed = ""
    var written = lower
    for group in groups {
      let whole = ByteRange(lower: group[0].range.lower, upper: group[group.count - 1].range.upper)
      fixed += text(ByteRange(lower: written, upper: whole.lower))
      fixed += group.count > 1 ? parenthesized(whole) : text(whole)
      written = whole.upper
    }
    let whole = range(from: lower)
    // A name after 或 may be one more value of the condition before it: brackets around it would say something else.
    let mayBeValue = zip(terms, zip(joints, terms.dropFirst())).contains { before, next in
      guard next.0 == .or, case .reference = next.1.content else { return false }
      return Self.takesValues(before)
    }
    // A relation that says its subject anew stands for text that is not there: `> 3 或 < 1`.
    let isWhole = zip(terms, terms.dropFirst()).allSatisfy { $0.range.upper <= $1.range.lower }
    let unmended = log.diagnostics.contains {
      whole.lower <= $0.place.range.lower && $0.place.range.upper <= whole.upper && $0.fix != nil
    }
    let isForeign = lexicalPlaces.contains { whole.lower <= $0.lower && $0.upper <= whole.upper }
    log.tell(
      .syntax(.mixedConnectives), at: whole, fix: mayBeValue || !isWhole || unmended || isForeign ? nil : log.fix(whole, fixed))
    let any = groups.map { group in
      group.count == 1
        ? group[0]
        : Expression(.all(group), range: group[0].range.joined(to: group[group.count - 1].range))
    }
    return Expression(.any(any), range: whole)
  }

  private static func takesValues(_ term: Expression) -> Bool {
    switch term.content {
    case .is, .has, .belongs: true
    default: false
    }
  }

  private func parenthesized(_ range: ByteRange) -> String {
    keywordLanguage == .english ? "(\(text(range)))" : "（\(text(range))）"
  }

  /// `enumeration = ( "下列各项" | "下列之一" ) [ "：" ] enumerated { "；" enumerated } [ "。" ]`
  private mutating func enumeration() throws(Abandoned) -> Expression {
    let lower = start
    let isAll = !stands(.anyOf)
    if standsBareEnumeration {
      let expected = Words(
        zh: "“下列各项：”（都要有）或“下列之一：”（有一项就算）", en: "“all_of:” or “any_of:”")
      log.tell(.syntax(.expected(expected, found: found)), at: current.range)
    } else {
      at += 1
      _ = takes(.colon)
    }
    var parts = [try enumerated()]
    while stands(.semicolon), standsItemNumber(1) {
      at += 1
      parts.append(try enumerated())
    }
    let whole = range(from: lower)
    _ = takes(.stop)
    return Expression(.enumeration(all: isAll, parts), range: whole)
  }

  /// Whether the items of an enumeration stand here without 下列各项 before them.
  private var standsBareEnumeration: Bool {
    standsItemNumber(0) && (peek(3).isName || peek(3).kind == .word(.not) || Self.beginsValue(peek(3))) && !log.isFull
      && peek(3).kind != .symbol(.minus)
  }

  private func standsItemNumber(_ ahead: Int) -> Bool {
    peek(ahead).kind == .symbol(.leftParenthesis) && peek(ahead + 1).kind == .number
      && peek(ahead + 2).kind == .symbol(.rightParenthesis)
  }

  /// `enumerated = "（" NUMBER "）" term ( { "且" term } | { "或" term } )`
  private mutating func enumerated() throws(Abandoned) -> Expression {
    guard standsItemNumber(0) else { throw unexpected(Wording.itemNumber) }
    at += 3
    connective = nil
    return try terms()
  }

  /// `term = "非" term | predicate`
  private mutating func term() throws(Abandoned) -> Expression {
    dropsYesBeforeField()
    joinsBoth()
    splitsBeforeBracket()
    splitsBeforeDate()
    splitsLater()
    if let negated = try exceptFor() { return negated }
    if everydayWord == .not, peek(1).isName || peek(1).kind == .symbol(.leftParenthesis), !peek(1).startsLine, !log.isFull {
      corrects(to: .not)
    }
    if stands(.isNot), connective != nil || !isAfterSubject, peek(1).kind == .name, !peek(1).startsLine, !log.isFull,
      isDeclared(text(peek(1).range), as: [.yesNo])
    {
      correctsWord(to: .not)
    }
    if stands(.not), standsFrame(1), !log.isFull {
      // What is denied of a time is that it lies there.
      let whole = ByteRange(lower: current.lower, upper: peek(1).lower)
      let spelling = Word.notIn.spelling(language(of: current.range))
      log.tell(
        .syntax(.expected(Wording.quoted(.notIn), found: found)), at: current.range, fix: log.fix(whole, spelling + " "))
      tokens[at] = current.replacing(kind: .word(.notIn), upper: current.upper)
    }
    guard stands(.not) else { return try predicate() }
    let lower = start
    at += 1
    let joint = connective
    let negated = try nested { (parser) throws(Abandoned) in
      parser.connective = joint
      return try parser.term()
    }
    return Expression(.not(negated), range: range(from: lower))
  }

  private mutating func predicate() throws(Abandoned) -> Expression {
    let lower = start
    if stands(.in) || stands(.notIn) {
      let negated = stands(.notIn)
      at += 1
      let frame = try timeFrame()
      return Expression(.inTime(nil, frame, negated: negated), range: range(from: lower))
    }
    if let word = everydayWord, word == .did || word == .didNot, peek(1).isName, !peek(1).startsLine, !log.isFull,
      !namesEntry(at: 0)
    {
      // Of a field it is denied, of what happens that it has not.
      let deniesField = word == .didNot && isDeclared(text(peek(1).range), as: [.yesNo])
      corrects(to: deniesField ? .not : word)
      if deniesField { return try term() }
    }
    if isInRule, stands(.didNot), peek(1).kind == .name, !peek(1).startsLine, !log.isFull,
      isDeclared(text(peek(1).range), as: [.yesNo])
    {
      correctsWord(to: .not)
      return try term()
    }
    if stands(.did) || stands(.didNot) { return try happened() }
    if standsFrame(0), !log.isFull {
      let spelling = Word.in.spelling(language(of: current.range))
      log.tell(
        .syntax(.expected(Wording.quoted(.in), found: found)), at: current.range, fix: log.fix(ByteRange(at: start), spelling + " ")
      )
      let frame = try timeFrame()
      return Expression(.inTime(nil, frame, negated: false), range: range(from: lower))
    }
    if let word, !current.isName, Block.period.starters.contains(word) {
      throw unexpected(Wording.declaredPeriod)
    }
    if stands(in: Self.clockWords), !isInRule { throw unexpected(Wording.milestoneBeforeClock) }
    if takes(.ownUnit) { return try unitReaches(from: lower) }
    return try relation(of: try sum())
  }

  /// Whether duty hours or workdays stand so many tokens ahead as a condition, without 在.
  private func standsFrame(_ ahead: Int) -> Bool {
    let token = peek(ahead)
    guard token.kind == .word(.dutyHours) || token.kind == .word(.workday), !token.isName,
      !isCompared(peek(ahead + 1)) || peek(ahead + 1).kind == .word(.and) || peek(ahead + 1).kind == .word(.or)
    else { return false }
    return isInRule
  }

  /// Whether what stands here follows the subject of a relation.
  private var isAfterSubject: Bool { at > 0 && tokens[at - 1].isName }

  /// Tells a word that stands for another, and puts that in its place.
  mutating func correctsWord(to word: Word) {
    let spelling = word.spelling(language(of: current.range))
    log.tell(
      .syntax(.expected(Wording.quoted(word), found: found)), at: current.range, fix: log.fix(current.range, spelling))
    tokens[at] = current.replacing(kind: .word(word), upper: current.upper)
  }

  /// `( "已" | "未" ) NAME [ "（" NAME "）" ] [ recipient ] [ "值守" NAME ]`
  private mutating func happened() throws(Abandoned) -> Expression {
    let lower = start
    let negated = stands(.didNot)
    at += 1
    let name = try name(Wording.happening)
    var result: Identifier?
    if takes(.leftParenthesis) {
      result = try self.name()
      try need(.rightParenthesis)
    }
    var to: Recipient?
    if (standsName && !standsOnCall && !namesEntry(at: 0)) || stands(.reporter) || standsDecidedRecipient { to = try recipient() }
    var onCall: Identifier?
    if standsOnCall {
      at += 1
      onCall = try self.name()
    }
    return Expression(
      .happened(name, result: result, to: to, onCall: onCall, negated: negated), range: range(from: lower))
  }

  /// Whether 值守 stands here with the unit that was on call; by itself it is a name, and so is the first of two.
  private var standsOnCall: Bool {
    guard stands(.duty), peek(1).isName, !namesEntry(at: 0), !namesEntry(at: 1) else { return false }
    guard case .word(.duty) = peek(1).kind else { return true }
    return !peek(2).isName || namesEntry(at: 2)
  }

  /// Whether 主办 or 协办 stands here and does not begin the next clause of a rule.
  private var standsDecidedRecipient: Bool {
    guard stands(.lead) || stands(.assist) else { return false }
    guard isInRule else { return true }
    let next = peek(1)
    switch next.kind {
    case .symbol(let symbol): return symbol != .colon
    // No clause of a rule begins with a name, so that the second is the unit that was on call.
    case .word(.duty) where peek(2).isName: return true
    case .word(let word): return !next.isName && !Word.builtInFields.contains(word) && word != .only
    case .name, .string: return false
    case .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end: return true
    }
  }

  /// Whether a name so many tokens ahead begins the next entry of its block: `名 ＝ …` or a field with its type.
  func namesEntry(at ahead: Int) -> Bool {
    guard peek(ahead).isName else { return false }
    return switch peek(ahead + 1).kind {
    case .symbol(.equal), .symbol(.leftParenthesis): true
    case .word(let word): Self.typeWords.contains(word)
    case .name, .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end: false
    }
  }

  /// `"本单位" [ "当月" | "当季" | "当年" ] NAME "满" NUMBER "次"`
  private mutating func unitReaches(from lower: Int32) throws(Abandoned) -> Expression {
    let scope: CountingScope? =
      if takes(.thisMonth) { .month } else if takes(.thisQuarter) { .quarter } else if takes(.thisYear) { .year } else { nil }
    let name = try name(Wording.happening)
    try need(.reaches)
    let count = try number()
    try need(.times)
    return Expression(.unitReaches(scope, name, count), range: range(from: lower))
  }

  /// `time_frame = NAME | "工作时间" | "工作日"`
  private mutating func timeFrame() throws(Abandoned) -> TimeFrame {
    if takes(.dutyHours) { return .dutyHours(tokens[at - 1].range) }
    if takes(.workday) { return .workday(tokens[at - 1].range) }
    return .period(try name())
  }
}
