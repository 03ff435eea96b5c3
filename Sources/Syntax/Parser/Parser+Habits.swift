import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

// Ways in which people write conditions and limits elsewhere: told with what belongs there, and read as that.

extension Parser {
  // MARK: Conditions

  /// Takes 或 between two values of one condition, telling it: `含 “烟” 或 “酒”`. Names may be fields, and are left to those
  /// who know what they name.
  mutating func takesOrForComma() -> Bool {
    guard stands(.or), !log.isFull, at > 0, Self.isLiteral(tokens[at - 1]), Self.isLiteral(peek(1)),
      choiceFollowsComma(lengthOfValue(1))
    else { return false }
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    let comma = keywordLanguage == .english ? ", " : "、"
    log.tell(.syntax(.expected(Wording.listComma, found: found)), at: current.range, fix: log.fix(between, comma))
    at += 1
    return true
  }

  static func isLiteral(_ token: Token) -> Bool {
    switch token.kind {
    case .string, .number, .date, .monthDay, .time, .instant: true
    case .word(let word): Word.measureWords.contains(word)
    case .name, .symbol, .title, .row, .step, .end: false
    }
  }

  /// `3 < 摊位 < 5`, read up to its second sign: told, and read as both; nil where there is no second.
  mutating func chained(
    _ left: Expression, _ comparison: ComparisonOperator, _ middle: Expression
  ) throws(Abandoned) -> ExpressionContent? {
    guard !current.startsLine, !log.isFull, !isToldByLexer else { return nil }
    if kind == .name { correctsComparison() }
    guard stands(.less) || stands(.lessOrEqual) || stands(.greater) || stands(.greaterOrEqual) else { return nil }
    let (sign, expected) = (current.range, found)
    guard let second = takesComparison() else { return nil }
    let right = try sum()
    let whole = ByteRange(lower: left.range.lower, upper: right.range.upper)
    let and = Word.and.spelling(keywordLanguage)
    let first = ByteRange(lower: whole.lower, upper: middle.range.upper)
    // `摊位 > 3 < 6` says both of the first, `3 < 摊位 < 6` of the one between.
    var subject = middle
    if case .reference = left.content { subject = left }
    let again = " \(and) \(text(subject.range))"
    let isDenied = tokens[..<at].last { $0.upper <= whole.lower }?.kind == .word(.not)
    let fix: Fix
    if isDenied || connective == .or || stands(.or) {
      let both = "\(text(first))\(again) \(text(ByteRange(lower: sign.lower, upper: whole.upper)))"
      fix = log.fix(whole, keywordLanguage == .english ? "(\(both))" : "（\(both)）")
    } else {
      fix = log.fix(ByteRange(at: middle.range.upper), again)
    }
    log.tell(.syntax(.expected(Wording.quoted(.and), found: expected)), at: sign, fix: fix)
    return .all([
      Expression(.comparison(left, comparison, middle), range: first),
      Expression(.comparison(subject, second, right), range: ByteRange(lower: middle.range.lower, upper: whole.upper)),
    ])
  }

  /// `为 3 至 6`, read up to its first value: told, and read as 在; nil where no range goes on here.
  mutating func rangeAfterIs(
    _ subject: Expression, _ word: ByteRange, _ choices: [Expression], negated: Bool
  ) throws(Abandoned) -> ExpressionContent? {
    let isStretch = (stands(.minus) || stands(.dash)) && peek(1).kind == .number
    guard choices.count == 1, Self.isLiteral(tokens[at - 1]), !current.startsLine, !log.isFull,
      stands(.to) || isStretch || kind == .name && text(current.range) == "到"
    else { return nil }
    if isStretch, !isToldByLexer {
      let spelling = (negated ? Word.notIn : .in).spelling(keywordLanguage)
      let first = text(choices[0].range)
      at += 1
      let to = try sum()
      let whole = ByteRange(lower: word.lower, upper: to.range.upper)
      let meant = "\(spelling) \(first) \(Word.to.spelling(keywordLanguage)) \(text(to.range))"
      log.tell(.syntax(.everydayComparison(text(whole), meant: meant)), at: whole, fix: log.fix(whole, meant))
      return .inRange(subject, from: choices[0], to: to, negated: negated)
    }
    let (written, meant) = (text(word), negated ? Word.notIn : .in)
    // Of another word for 为 it is told already.
    if [Word.is, .isNot].contains(where: { $0.row.zh.contains(written) || $0.row.en.contains(written) }) {
      let spelling = meant.spelling(language(of: word))
      log.tell(.syntax(.everydayComparison(written, meant: spelling)), at: word, fix: log.fix(word, spelling))
    }
    guard takesTo() else { return nil }
    return .inRange(subject, from: choices[0], to: try sum(), negated: negated)
  }

  /// A relation after 且 or 或 whose subject is that of the one before: `楼层 ≥ 3 且 ≤ 6`, `昼夜 为 夜里 或 为 白天`. Told, and
  /// read so; nil where none stands here.
  mutating func relationOfSameSubject(_ before: Expression) throws(Abandoned) -> Expression? {
    guard let subject = Self.subject(of: before), !log.isFull, !current.startsLine else { return nil }
    // `不是 紧急` speaks of the field after it.
    if stands(.isNot) || stands(.yes), peek(1).kind == .name, isDeclared(text(peek(1).range), as: [.yesNo]) { return nil }
    let told = log.mark
    correctsComparison()
    let isCompared = takesComparison() != nil
    if isCompared { at -= 1 }
    guard isCompared || stands(in: Self.wordsOfSubject) else { return nil }
    let sign = current.range
    let place = ByteRange(at: sign.lower)
    let again = "\(text(subject.range)) "
    // What is wrong with the comparison itself is mended with it: two fixes would change the same place.
    if told < log.mark, let own = log.diagnostics[told].fix, own.place.range.lower == sign.lower {
      log.amend(since: told, fix: log.fix(own.place.range, again + own.replacement))
    } else {
      log.tell(.syntax(.expected(Wording.condition, found: found)), at: sign, fix: log.fix(place, again))
    }
    return try relation(of: subject)
  }

  /// Words that compare and can't begin a condition.
  private static let wordsOfSubject: WordSet = [.is, .isNot, .has, .hasNot, .startsWith, .belongsTo, .notBelongsTo]

  private static func subject(of relation: Expression) -> Expression? {
    switch relation.content {
    // Of `3 ≤ 人数` the field is the subject.
    case .comparison(let left, _, let right): if case .reference = left.content { left } else { right }
    case .is(let subject, _, _), .has(let subject, _, _), .startsWith(let subject, _),
      .belongs(let subject, _, _), .inRange(let subject, _, _, _):
      subject
    default: nil
    }
  }

  /// `为空` of a text: told, and read as no characters; of a set, as none. Of which kind the field is its declaration says, where this
  /// file has it.
  mutating func emptiness(of subject: Expression) throws(Abandoned) -> ExpressionContent? {
    guard kind == .name, !log.isFull, !current.startsLine else { return nil }
    let written = text(current.range)
    let isDenied = ["不为空", "非空", "不空"].contains(written)
    guard isDenied || ["为空", "是空", "空着"].contains(written) else { return nil }
    let field = text(subject.range)
    let (verb, none) = (isDenied ? Word.isNot : .is, Word.none)
    let isSet = isDeclared(field, as: [.several])
    guard isSet || isDeclared(field, as: [.text]) else {
      let expected = Words(
        zh: """
          “\(verb.spelling(.chinese)) “””（文本）或“\(verb.spelling(.chinese)) \(none.spelling(.chinese))”（可有若干个值的字段；\
          其他字段没有给出时会问，不用写条件）
          """,
        en: """
          “\(verb.spelling(.english)) “”” for a text or “\(verb.spelling(.english)) \(none.spelling(.english))” for a field of \
          several values (any other that is not given is asked for, and needs no condition)
          """)
      log.tell(.syntax(.expected(expected, found: found)), at: current.range)
      throw Abandoned()
    }
    let spelling = "\(verb.spelling(.chinese)) \(isSet ? none.spelling(.chinese) : "“”")"
    log.tell(
      .syntax(.everydayComparison(written, meant: spelling)), at: current.range, fix: log.fix(current.range, spelling))
    at += 1
    if isSet { return .is(subject, [Expression(.none, range: tokens[at - 1].range)], negated: isDenied) }
    let empty = TextLiteral(text: names.intern(""), mark: .curly, range: tokens[at - 1].range)
    return .is(subject, [Expression(.text(empty), range: empty.range)], negated: isDenied)
  }

  /// Whether a field of this name is declared in this file with one of the types.
  func isDeclared(_ name: String, as types: WordSet) -> Bool {
    let bytes = Array(name.utf8)
    return tokens.indices.dropLast().contains { index in
      guard tokens[index].kind == .name, written(tokens[index].range).elementsEqual(bytes),
        case .word(let word) = tokens[index + 1].kind
      else { return false }
      return types.contains(word)
    }
  }

  /// Whether a field of this name is declared in this file with a type that is none of these.
  func isDeclaredOtherwise(_ field: String, than types: WordSet) -> Bool {
    let name = Array(field.utf8)
    return tokens.indices.dropLast().contains { index in
      let (token, next) = (tokens[index], tokens[index + 1])
      guard token.kind == .name, written(token.range).elementsEqual(name) else { return false }
      if case .word(let word) = next.kind { return Self.typeWords.contains(word) && !types.contains(word) }
      return next.kind == .symbol(.leftParenthesis)
    }
  }

  /// `20以上`, `20 以下` right after the subject: told, and read as ≥ and ≤, which hold the number itself.
  ///
  /// - Parameter verb: 在 or 为 before the value, which is told with it.
  mutating func boundAfterValue(of subject: Expression, after verb: ByteRange? = nil) throws(Abandoned) -> ExpressionContent? {
    guard !log.isFull, !current.startsLine, kind == .name || kind == .number else { return nil }
    var first = current
    var count = kind == .name ? 1 : lengthOfValue(0)
    if kind == .number {
      guard count > 0, peek(count).kind == .name else { return nil }
      count += 1
    }
    let last = peek(count - 1)
    guard Self.boundEnds.ends(written(last.range)) else { return nil }
    let run = text(last.range)
    guard let tail = ["及以上", "及以下", "以上", "以下"].first(where: { run.hasSuffix($0) }) else { return nil }
    let written = first.lower
    if kind == .name, let word = ["在", "为", "是"].first(where: { run.hasPrefix($0) }) {
      first = first.replacing(from: first.lower + Int32(clamping: word.utf8.count))
    }
    let value = ByteRange(lower: first.lower, upper: last.upper - Int32(clamping: tail.utf8.count))
    var shown = text(value)
    while shown.last == " " { shown.removeLast() }
    let literal = LiteralRun(RunScalars(shown.filter { $0 != " " }.utf8))
    guard literal.map({ $0.rest == nil && $0.mistake == nil }) == true else { return nil }
    let whole = ByteRange(lower: verb?.lower ?? written, upper: last.upper)
    let isLeast = tail.hasSuffix("上")
    let comparison: ComparisonOperator = isLeast ? .greaterOrEqual : .lessOrEqual
    let meant = "\((isLeast ? Symbol.greaterOrEqual : .lessOrEqual).spelling(.chinese)) \(shown)"
    log.tell(.syntax(.everydayComparison(text(whole), meant: meant)), at: whole, fix: log.fix(whole, meant))
    tokens.replaceSubrange(
      at..<(at + count), with: tokens(ByteRange(lower: first.lower, upper: value.lower + Int32(clamping: shown.utf8.count))))
    return .comparison(subject, comparison, try sum())
  }

  private static let boundEnds = LetterSet(ending: ["上", "下"])

  /// `3以上`, `3人以上`, `不超过3天` in a cell: told, and read as a comparison.
  mutating func boundInCell() throws(Abandoned) -> (ComparisonOperator, Expression)? {
    guard kind == .name || kind == .number, !isLengthOfTime(text(current.range)) else { return nil }
    correctsComparison()
    if let comparison = takesComparison() { return (comparison, try value()) }
    let place = ByteRange(at: start)
    let nothing = Expression(.none, range: place)
    guard case .comparison(_, let comparison, let value)? = try boundAfterValue(of: nothing) else { return nil }
    return (comparison, value)
  }

  /// Whether a run ends in a length of time, which in a table is a limit as a rule.
  private func isLengthOfTime(_ run: String) -> Bool {
    guard let digits = run.firstIndex(where: { $0.isNumber }), let literal = LiteralRun(RunScalars(run[digits...].utf8)) else {
      return false
    }
    return literal.unit?.word.durationUnit != nil
  }

  /// Whether a stretch of numbers stands here that reads as a subtraction: `3-6`.
  var standsNumberStretch: Bool {
    guard kind == .number, peek(1).kind == .symbol(.minus) || peek(1).kind == .symbol(.dash), peek(2).kind == .number else {
      return false
    }
    switch peek(3).kind {
    case .word(.to), .symbol(.plus), .symbol(.minus), .symbol(.multiplied), .symbol(.divided): return false
    default: return true
    }
  }

  /// `2026年2月` after 在: told, and read as its days.
  mutating func month() -> (from: Expression, to: Expression)? {
    guard kind == .name, !log.isFull else { return nil }
    let parts = text(current.range).split(separator: "年", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Int(parts[0]), let tail = parts[1].lastIndex(of: "月"),
      let month = Int(parts[1][..<tail]), ["", "份", "里", "内"].contains(parts[1][parts[1].index(after: tail)...]),
      let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(year: year, month: month, day: CivilDate.length(ofMonth: month, year: year))
    else { return nil }
    let spelling = "\(first) \(Word.to.spelling(.chinese)) \(last)"
    log.tell(
      .syntax(.expected(Wording.date, found: found)), at: current.range, fix: log.fix(current.range, spelling))
    let range = current.range
    at += 1
    func day(_ date: CivilDate) -> Expression {
      Expression(.moment(MomentLiteral(date: date, time: nil, range: range)), range: range)
    }
    return (day(first), day(last))
  }

  /// `在 1-2,5`, its range read: told, and read as one or the other; nil where no list goes on.
  mutating func listAfterRange(_ subject: Expression, _ range: ExpressionContent, from lower: Int32, negated: Bool)
    throws(Abandoned) -> ExpressionContent?
  {
    guard stands(.comma), peek(1).kind == .number, !peek(1).startsLine, !log.isFull, choiceFollowsComma(lengthOfValue(1)) else {
      return nil
    }
    let first = Expression(range, range: self.range(from: lower))
    let sign = current.range
    at += 1
    let value = try sum()
    let field = text(subject.range)
    let (joint, verb) = negated ? (Word.and, Word.isNot) : (Word.or, Word.is)
    let wanted = "\(joint.spelling(.chinese)) \(field) \(verb.spelling(.chinese)) …"
    let wantedEnglish = "\(joint.spelling(.english)) \(field) \(verb.spelling(.english)) …"
    // Beside other conditions brackets may be wanted.
    let isAlone =
      connective == nil && !stands(.and) && !stands(.or) && tokens[..<at].last { $0.upper <= lower }?.kind != .word(.not)
    let between = ByteRange(lower: first.range.upper, upper: value.range.lower)
    log.tell(
      .syntax(
        .expected(Words(zh: "“\(wanted)”", en: "“\(wantedEnglish)”"), found: Words(zh: "“\(text(sign))”", en: "“\(text(sign))”"))),
      at: sign,
      fix: isAlone ? log.fix(between, " \(joint.spelling(keywordLanguage)) \(field) \(verb.spelling(keywordLanguage)) ") : nil)
    let second = Expression(.is(subject, [value], negated: negated), range: value.range)
    return negated ? .all([first, second]) : .any([first, second])
  }

  /// `满 3人` of a field: told, and read as ≥; nil where times are counted.
  mutating func reachesAmount(_ subject: Expression, _ word: ByteRange) throws(Abandoned) -> ExpressionContent? {
    guard case .reference = subject.content, kind == .number, peek(1).kind != .word(.times), !log.isFull else { return nil }
    let spelling = Symbol.greaterOrEqual.spelling(language(of: word))
    let between = ByteRange(lower: word.lower, upper: start)
    log.tell(.syntax(.everydayComparison(text(word), meant: spelling)), at: word, fix: log.fix(between, spelling + " "))
    return .comparison(subject, .greaterOrEqual, try sum())
  }

  /// Takes a semicolon between two values of one condition of a rule, telling it: no clause begins with a value.
  mutating func takesSemicolonForChoice() -> Bool {
    guard isInRule, stands(.semicolon), !peek(1).startsLine, !log.isFull, !isToldByLexer,
      peek(1).kind == .name || Self.isLiteral(peek(1)),
      choiceFollowsComma(lengthOfValue(1)), peek(1 + lengthOfValue(1)).kind != .symbol(.colon)
    else { return false }
    let comma = keywordLanguage == .english ? "," : "、"
    log.tell(.syntax(.expected(Wording.listComma, found: found)), at: current.range, fix: log.fix(current.range, comma))
    at += 1
    return true
  }

  /// Takes 和 between two values of one condition, telling it. Of one thing only one of them can be meant; of what holds several,
  /// both as well.
  mutating func takesAndForChoice(afterIs isOne: Bool) -> Bool {
    guard kind == .name, everydayWord == .and, !current.startsLine, !log.isFull, at > 0, Self.isLiteral(peek(1)) || peek(1).isName,
      choiceFollowsComma(lengthOfValue(1)), !endsAsTerm(1 + lengthOfValue(1)), !isDeclared(text(peek(1).range), as: Self.typeWords)
    else { return false }
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    let comma = keywordLanguage == .english ? ", " : "、"
    let expected =
      isOne
      ? Wording.listComma
      : Words(
        zh: "“、”（有一个就算），或“且”和写全的条件（每个都要有）",
        en: "“,” (any of them), or “and” and a whole condition (each of them)")
    log.tell(.syntax(.expected(expected, found: found)), at: current.range, fix: isOne ? log.fix(between, comma) : nil)
    at += 1
    return true
  }

  /// Whether a word or sign stands so many tokens ahead that makes a subject of what is before it.
  func endsAsTerm(_ ahead: Int) -> Bool {
    isCompared(peek(ahead)) && peek(ahead).kind != .word(.and) && peek(ahead).kind != .word(.or)
  }

  /// `昼夜：夜里` in the condition of a rule: told, and read as 为.
  mutating func readsColonAsIs() throws(Abandoned) -> Bool {
    guard stands(.colon), isInRule, Self.beginsValue(peek(1)), !peek(1).startsLine, peek(2).kind != .symbol(.colon), !log.isFull,
      !isToldByLexer, at > 0
    else { return false }
    // Before a colon a clause's own word, misspelt, may stand.
    guard case let subject = text(tokens[at - 1].range), EverydayWord.meaning(of: subject) == nil,
      NearWords(to: subject, among: Block.rule.starters).found.isEmpty
    else { return false }
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    let spelling = Word.is.spelling(keywordLanguage)
    log.tell(
      .syntax(.everydayComparison(text(current.range), meant: spelling)), at: current.range, fix: log.fix(between, " \(spelling) "))
    at += 1
    return true
  }

  /// `在 2026-01-01 以前`, its date read: told with the word that is meant, and read as that. Whether the day itself counts its
  /// writer has to say.
  mutating func sideOfDay(_ subject: Expression, _ day: Expression, negated: Bool) throws(Abandoned) -> ExpressionContent? {
    guard case .moment = day.content, !current.startsLine, !log.isFull, kind == .name || stands(.later) else { return nil }
    let isBefore = ["前", "以前", "之前"].contains(text(current.range))
    guard isBefore || ["后", "以后", "之后", "起"].contains(text(current.range)) else { return nil }
    let (first, second): (Word, Word) = isBefore ? (.before, .notAfter) : (.after, .notBefore)
    let shown = text(day.range)
    let expected = Words(
      zh: "“\(first.spelling(.chinese)) \(shown)”（不算这一天）或“\(second.spelling(.chinese)) \(shown)”（算上这一天）",
      en: "“\(first.spelling(.english)) \(shown)” (without the day) or “\(second.spelling(.english)) \(shown)” (with it)")
    log.tell(.syntax(.expected(expected, found: found)), at: current.range)
    at += 1
    return .comparison(subject, isBefore == negated ? .notBefore : .before, day)
  }
}
