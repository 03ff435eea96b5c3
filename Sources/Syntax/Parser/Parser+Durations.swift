import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

// Durations as people write them elsewhere: told with what can be written, and read as near to it as may be.

extension Parser {
  /// `1天12小时`: told, and read as its first part. A day is not 24 hours where calendars count, so that only units of the clock
  /// have one sum.
  mutating func durationOfUnits() -> DurationLiteral? {
    guard kind == .name, !log.isFull, current.range.count <= 64 else { return nil }
    let run = text(current.range)
    for index in run.indices.dropFirst() {
      guard let first = Self.length(String(run[..<index])), let second = Self.length(String(run[index...])) else { continue }
      var fix: Fix?
      if let sum = Self.minutes(first).flatMap({ a in Self.minutes(second).flatMap { b in try? a.adding(b) } }) {
        fix = log.fix(current.range, TimeSpan(amount: sum, unit: .minute).shown)
      }
      log.tell(.syntax(.expected(Wording.oneUnit, found: found)), at: current.range, fix: fix)
      at += 1
      return DurationLiteral(span: first, range: tokens[at - 1].range)
    }
    return nil
  }

  private static func length(_ text: String) -> TimeSpan? {
    guard let literal = LiteralRun(RunScalars(text.utf8)), literal.rest == nil, literal.mistake == nil,
      case .number(let amount) = literal.value,
      let unit = literal.unit?.word.durationUnit
    else { return nil }
    return TimeSpan(amount: amount, unit: unit)
  }

  private static func minutes(_ span: TimeSpan) -> Exact? {
    switch span.unit {
    case .minute: span.amount
    case .hour: try? span.amount.multiplied(by: Exact(60))
    default: nil
    }
  }

  /// `72h`, `30min`: told, and read in the unit's own name.
  mutating func durationInEnglishUnit() -> DurationLiteral? {
    guard kind == .name, !log.isFull else { return nil }
    let run = text(current.range)
    let digits = run.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let amount = try? Exact(parsing: digits.utf8),
      let (unit, word) = Self.unit(String(run.dropFirst(digits.count)))
    else { return nil }
    let isEnglish = keywordLanguage == .english
    let spelling = isEnglish ? "\(digits) \(word.row.en.last ?? "")" : "\(digits)\(word.spelling(.chinese))"
    log.tell(.syntax(.expected(Wording.duration, found: found)), at: current.range, fix: log.fix(current.range, spelling))
    at += 1
    return DurationLiteral(span: TimeSpan(amount: amount, unit: unit), range: tokens[at - 1].range)
  }

  private static func unit(_ text: String) -> (DurationUnit, Word)? {
    switch text.lowercased() {
    case "h", "hr", "hrs": (.hour, .hour)
    case "m", "min", "mins", "分": (.minute, .minute)
    case "个钟头", "钟头": (.hour, .hour)
    case "个礼拜", "礼拜", "个星期", "星期": (.week, .week)
    case "个工作天", "工作天": (.workday, .workday)
    default: nil
    }
  }

  /// `3个工做日内`: told, and read in the unit that it is near to.
  mutating func durationNearly() -> DurationLiteral? {
    guard kind == .name, !log.isFull, current.range.count <= 64 else { return nil }
    let run = text(current.range)
    let digits = run.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let amount = try? Exact(parsing: digits.utf8) else { return nil }
    var written = run.dropFirst(digits.count)
    let classifier = written.hasPrefix(NoiseWord.classifier.rawValue) ? NoiseWord.classifier.rawValue : ""
    written.removeFirst(classifier.count)
    let within = NoiseWord.withins.filter { written.hasSuffix($0) }.max { $0.count < $1.count } ?? ""
    written.removeLast(within.count)
    guard let near = NearWords(to: String(written), among: Word.durationUnits).single, let unit = near.word.durationUnit else {
      return nil
    }
    log.tell(
      .syntax(.expected(Wording.duration, found: found)), at: current.range,
      fix: log.fix(current.range, "\(digits)\(classifier)\(near.spelling)\(within)"))
    at += 1
    return DurationLiteral(span: TimeSpan(amount: amount, unit: unit), range: tokens[at - 1].range)
  }

  /// `2026年1月1日起`: told, and read as the day.
  mutating func dateInRun() -> DateLiteral? {
    guard kind == .name, !log.isFull else { return nil }
    let run = text(current.range)
    for tail in ["起", "起施行", "之日起", "开始", "施行"] where run.hasSuffix(tail) {
      let shown = String(run.dropLast(tail.count))
      guard let literal = LiteralRun(RunScalars(shown.utf8)), literal.rest == nil, literal.mistake == nil,
        case .date(let date) = literal.value
      else { continue }
      log.tell(.syntax(.expected(Wording.date, found: found)), at: current.range, fix: log.fix(current.range, shown))
      at += 1
      return DateLiteral(date: date, range: tokens[at - 1].range)
    }
    return nil
  }

  /// `下个工作日`: told; whether that is one workday the calendar says, which may count from the day itself.
  mutating func nextWorkday() -> DurationLiteral? {
    guard kind == .name, !log.isFull, Self.nextWorkdays.contains(text(current.range)) else { return nil }
    log.tell(.syntax(.expected(Wording.oneWorkday, found: found)), at: current.range)
    at += 1
    return DurationLiteral(span: TimeSpan(amount: .one, unit: .workday), range: tokens[at - 1].range)
  }

  private static let nextWorkdays = ["下个工作日", "下一个工作日", "下一工作日", "次一工作日", "第二个工作日", "next_workday"]

  /// `3-5个工作日`: told, and read as the longest. A limit has one end.
  mutating func stretchOfDurations() throws(Abandoned) -> DurationLiteral? {
    let isStretch =
      kind == .number && (peek(1).kind == .symbol(.minus) || peek(1).kind == .symbol(.dash) || peek(1).kind == .word(.to))
    // Of words that were written together it is told that they were.
    let isTaken = split.map { $0.range.lower <= current.lower && current.upper <= $0.range.upper } ?? false
    guard isStretch, !isTaken, peek(2).kind == .number, case .word(let unit) = peek(3).kind, Word.durationUnits.contains(unit),
      !log.isFull
    else { return nil }
    let whole = ByteRange(lower: current.lower, upper: peek(3).upper)
    let written = text(whole)
    if !isToldByLexer {
      log.tell(
        .syntax(.expected(Wording.oneLength, found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole)
    }
    at += 2
    return try duration()
  }

}

extension TimeSpan {
  fileprivate var shown: String { "\(amount)\(unit == .minute ? Word.minute.spelling(.chinese) : Word.hour.spelling(.chinese))" }
}
