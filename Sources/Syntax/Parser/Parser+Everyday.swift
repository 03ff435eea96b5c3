import Diagnostics
import SourceText
import Vocabulary
import WorkingTime

// Conditions as people say them: told as one mistake with what is written here, and read as that.

extension Parser {
  /// Joins 不 to the comparison that it stands apart from, telling it: `事项 不 为 占道经营`, `面积 不 超过 3`.
  mutating func joinsDenial() {
    guard kind == .name, written(current.range).elementsEqual("不".utf8), !current.startsLine, !peek(1).startsLine, !log.isFull,
      !isToldByLexer, Self.mayBeCompared(peek(2)), !namesEntry(at: 0)
    else { return }
    let whole = ByteRange(lower: start, upper: peek(1).upper)
    let joined = "不" + text(peek(1).range)
    let meant: EverydayComparison.Meant
    let shown: String
    if let word = Self.deniedWords.words.first(where: { $0.row.zh.contains(joined) }) {
      (meant, shown) = (.word(word), joined)
    } else if let found = EverydayComparison.meaning(of: joined) {
      (meant, shown) = (found, found.spelling(.chinese))
    } else {
      return
    }
    log.tell(.syntax(.everydayComparison(text(whole), meant: shown)), at: whole, fix: log.fix(whole, shown))
    tokens.replaceSubrange(at...(at + 1), with: [current.replacing(kind: Self.kind(of: meant), upper: whole.upper)])
  }

  private static let deniedWords: WordSet = [.isNot, .hasNot, .notIn, .notBelongsTo, .notBefore, .notAfter, .atLeast, .atMost]

  // MARK: Amounts

  /// 以内, which is read over wherever it stands, between the token before and the next one.
  private func within(after lower: Int32, before upper: Int32) -> ByteRange? {
    guard lower < upper else { return nil }
    let between = text(ByteRange(lower: lower, upper: upper))
    guard let first = between.firstIndex(where: { !$0.isWhitespace }) else { return nil }
    let word = between[first...].prefix { !$0.isWhitespace }
    guard NoiseWord.withins.contains(String(word)) else { return nil }
    let begin = lower + Int32(clamping: between[..<first].utf8.count)
    return ByteRange(lower: begin, upper: begin + Int32(clamping: word.utf8.count))
  }

  /// `面积 以内 200`, `面积 200 以内`: told, and read as ≤. Elsewhere 以内 says nothing, here all of it.
  mutating func amountWithin(_ subject: Expression) throws(Abandoned) -> ExpressionContent? {
    guard case .reference = subject.content, kind == .number, !current.startsLine, !log.isFull, !isToldByLexer, at > 0 else {
      return nil
    }
    let sign = Symbol.lessOrEqual.spelling(keywordLanguage)
    if let within = within(after: tokens[at - 1].upper, before: start) {
      log.tell(.syntax(.everydayComparison(text(within), meant: sign)), at: within, fix: log.fix(within, sign))
      return .comparison(subject, .lessOrEqual, try sum())
    }
    let length = lengthOfValue(0)
    guard within(after: peek(length - 1).upper, before: peek(length).lower) != nil else { return nil }
    let value = try value()
    return atMost(value, of: subject, from: value.range.lower)
  }

  /// `面积 为 200 以内`, `面积 在 200 以内`, read up to the number: told, and read as ≤; nil where 以内 does not follow.
  mutating func atMost(_ value: Expression, of subject: Expression, from lower: Int32) -> ExpressionContent? {
    guard case .reference = subject.content, !log.isFull, !isToldByLexer else { return nil }
    switch value.content {
    // Of a duration 内 is how it is written.
    case .number, .measured: break
    default: return nil
    }
    guard let within = within(after: value.range.upper, before: start) else { return nil }
    let whole = ByteRange(lower: lower, upper: within.upper)
    let meant = "\(Symbol.lessOrEqual.spelling(keywordLanguage)) \(text(value.range))"
    log.tell(.syntax(.everydayComparison(text(whole), meant: meant)), at: whole, fix: log.fix(whole, meant))
    return .comparison(subject, .lessOrEqual, value)
  }

  /// `200 平方` after a number: told, and read as the unit of measure that it begins; nil where it begins none.
  mutating func cutMeasureWord() -> Word? {
    guard isInRule, kind == .name, !current.startsLine, !log.isFull, !isToldByLexer, at > 0,
      let word = Self.measureWord(beginningWith: text(current.range))
    else { return nil }
    let spelling = word.spelling(.chinese)
    log.tell(.syntax(.expected(Wording.measureWord, found: found)), at: current.range, fix: log.fix(current.range, spelling))
    tokens[at] = current.replacing(kind: .word(word), upper: current.upper)
    return word
  }

  /// Takes a unit of measure that was cut short off its number: `200平`.
  mutating func splitsCutMeasure() {
    // Of a correct file every name in a condition is asked.
    guard isInRule, kind == .name, let first = written(current.range).first, 0x30...0x39 ~= first, !log.isFull, !isToldByLexer
    else {
      return
    }
    let run = text(current.range)
    let digits = run.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let word = Self.measureWord(beginningWith: String(run.dropFirst(digits.count))) else { return }
    let middle = current.lower + Int32(clamping: digits.utf8.count)
    let unit = ByteRange(lower: middle, upper: current.upper)
    let found = Words(zh: "“\(text(unit))”", en: "“\(text(unit))”")
    log.tell(.syntax(.expected(Wording.measureWord, found: found)), at: unit, fix: log.fix(unit, word.spelling(.chinese)))
    let number = tokens(ByteRange(lower: current.lower, upper: middle))
    var measure = current.replacing(kind: .word(word), upper: current.upper).replacing(from: middle)
    measure.startsLine = false
    replaceCurrent(by: number + [measure])
  }

  private static func measureWord(beginningWith run: String) -> Word? {
    guard !run.isEmpty else { return nil }
    let found = Word.measureWords.words.filter { $0.row.zh.contains { $0.hasPrefix(run) && $0 != run } }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Calls

  /// `个数 涉及部门 ≥ 2`: told, and read as 个数（涉及部门）; nil where none stands here.
  mutating func callWithoutBrackets() -> Expression? {
    guard peek(1).kind == .name, !peek(1).startsLine, !log.isFull, !isToldByLexer, !namesEntry(at: 0) else { return nil }
    let callee = current.range
    let spelling = text(callee)
    guard [Word.countOf, .rounded].contains(where: { $0.row.zh.contains(spelling) || $0.row.en.contains(spelling) }),
      !isDeclared(spelling, as: Self.typeWords), comparesAmount(peek(2))
    else { return nil }
    let argument = peek(1).range
    let whole = ByteRange(lower: callee.lower, upper: argument.upper)
    let isEnglish = language(of: callee) == .english
    tell(whole, as: isEnglish ? "\(spelling)(\(text(argument)))" : "\(spelling)（\(text(argument))）")
    at += 2
    func reference(_ range: ByteRange, _ name: NameID) -> Expression {
      Expression(.reference(ReferenceSyntax(target: .name(name), range: range)), range: range)
    }
    return Expression(
      .call(reference(callee, names.intern(spelling)), [reference(argument, NameID(index: tokens[at - 1].payload))]), range: whole)
  }

  private func comparesAmount(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(.less), .symbol(.lessOrEqual), .symbol(.greater), .symbol(.greaterOrEqual), .symbol(.equal), .symbol(.notEqual),
      .word(.atLeast), .word(.atMost), .word(.is), .word(.isNot), .word(.in), .word(.notIn):
      true
    case .name: EverydayComparison.meaning(of: text(token.range)) != nil
    default: false
    }
  }

  // MARK: Times

  /// `在 22:00 至 次日 6:00`, its first time read: told, and given up. A point in time lies in a period that is declared; of a time
  /// of day it takes two conditions.
  mutating func nightAfterIn(_ subject: Expression, _ from: Expression) throws(Abandoned) {
    guard case .timeOfDay = from.content, stands(.to), peek(1).kind == .word(.nextDay), peek(2).kind == .time, !log.isFull,
      !isToldByLexer
    else { return }
    let whole = ByteRange(lower: from.range.lower, upper: peek(2).upper)
    let (first, last, written) = (text(from.range), text(peek(2).range), text(whole))
    let expected: Words
    if isDeclared(text(subject.range), as: [.timeOfDay]) {
      let field = text(subject.range)
      expected = Words(zh: "“\(field) ≥ \(first) 或 \(field) ≤ \(last)”", en: "“\(field) >= \(first) or \(field) <= \(last)”")
    } else {
      expected = Words(
        zh: "时段的名称（先声明：时段 夜间 { 每日 \(first) 至 次日 \(last) }，再写“在 夜间”）",
        en: "the name of a period (declare “period night { every_day \(first) to next_day \(last) }”, and write “in night”)")
    }
    log.tell(.syntax(.expected(expected, found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole)
    throw Abandoned()
  }

  // MARK: Every event

  /// `当：所有 事件`, its word read: told, and read as what always holds; nil where a condition stands here.
  mutating func everyEvent(from lower: Int32) -> Expression? {
    guard !log.isFull, !isToldByLexer, current.isName || kind == .word(.item), Self.allStarts.begins(written(current.range)) else {
      return nil
    }
    let run = text(current.range)
    var count = 0
    if Self.alls.contains(run), Self.events.contains(text(peek(1).range)), !peek(1).startsLine {
      count = 2
    } else if Self.isEveryEvent(run) {
      count = 1
    }
    // 事项 after 任何 is no type.
    guard count > 0, count == 2 || !isDeclared(run, as: Self.typeWords), endsClause(peek(count), peek(count + 1)) else {
      return nil
    }
    let told = ByteRange(lower: lower, upper: peek(count - 1).upper)
    let next = peek(count)
    let upper = next.startsLine || next.kind == .symbol(.rightBrace) ? told.upper : next.lower
    let whole = ByteRange(lower: lower, upper: next.kind == .symbol(.semicolon) && !next.startsLine ? next.upper : upper)
    log.tell(.syntax(.superfluous(text(told))), at: told, fix: log.fix(whole, ""))
    at += count
    return Expression(.yes, range: told)
  }

  private func endsClause(_ token: Token, _ next: Token) -> Bool {
    switch token.kind {
    case .symbol(.rightBrace), .symbol(.semicolon), .symbol(.stop), .end: true
    case .word(let word): Block.rule.starters.contains(word) && (token.startsLine || next.kind == .symbol(.colon))
    default: false
    }
  }

  private static func isEveryEvent(_ run: String) -> Bool {
    if ["所有", "一切", "全部", "always", "all", "any", "every"].contains(run) { return true }
    guard let all = alls.first(where: { run.hasPrefix($0) && run != $0 }) else { return false }
    let rest = run.dropFirst(all.count)
    return events.contains(String(rest.first == "_" ? rest.dropFirst() : rest))
  }

  private static let allStarts = LetterSet(beginning: alls + ["always"])
  private static let alls = ["所有", "一切", "任何", "全部", "任意", "每件", "每个", "all", "any", "every"]
  private static let events: Set = [
    "事件", "情况", "情况下", "事项", "情形", "案件", "事情", "事", "event", "events", "item", "items", "case", "cases",
  ]

  // MARK: Dates

  /// `2026-1-1`: told, and read as the day.
  mutating func dateInParts() -> DateLiteral? {
    guard kind == .number, !log.isFull, !isToldByLexer else { return nil }
    for index in 1...4 {
      let token = peek(index)
      let isSign = index % 2 == 1
      guard token.lower == peek(index - 1).upper, token.kind == (isSign ? .symbol(.minus) : .number) else { return nil }
    }
    let whole = ByteRange(lower: start, upper: peek(4).upper)
    let parts = text(whole).split(whereSeparator: { !$0.isNumber }).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let written = text(whole)
    log.tell(
      .syntax(.expected(Wording.date, found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole,
      fix: log.fix(whole, "\(date)"))
    at += 5
    return DateLiteral(date: date, range: whole)
  }
}
