import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

extension Parser {
  /// NUMBER
  mutating func number() throws(Abandoned) -> NumberLiteral {
    guard kind == .number else { throw unexpected(Wording.number) }
    let token = current
    at += 1
    let written = written(token.range)
    let isPercent = written.last == UInt8(ascii: "%") || written.suffix(3).elementsEqual("％".utf8)
    return NumberLiteral(value: numbers[Int(token.payload)], isPercent: isPercent, range: token.range)
  }

  /// DATE
  mutating func date() throws(Abandoned) -> DateLiteral {
    if let date = dateInRun() ?? dateInParts() { return date }
    guard kind == .date else { throw unexpected(Wording.date) }
    at += 1
    return DateLiteral(date: date(of: tokens[at - 1]), range: tokens[at - 1].range)
  }

  private func date(of token: Token) -> CivilDate { CivilDate(days: Int(token.payload)) ?? .earliest }

  /// MONTHDAY
  mutating func monthDay() throws(Abandoned) -> MonthDay {
    guard kind == .monthDay else { throw unexpected(Wording.monthDay) }
    at += 1
    let payload = Int(tokens[at - 1].payload)
    return MonthDay(month: payload >> 5, day: payload & 31) ?? MonthDay(of: .earliest)
  }

  /// TIME
  mutating func time() throws(Abandoned) -> TimeLiteral {
    guard kind == .time else { throw unexpected(Wording.time) }
    at += 1
    let token = tokens[at - 1]
    return TimeLiteral(time: TimeOfDay(seconds: Int(token.payload)) ?? .startOfDay, range: token.range)
  }

  /// `moment_value = DATE | INSTANT`
  mutating func momentValue() throws(Abandoned) -> MomentLiteral {
    let token = current
    if kind == .instant {
      at += 1
      let (date, time) = moments[Int(token.payload)]
      return MomentLiteral(date: date, time: time, range: token.range)
    }
    let date = try date()
    return MomentLiteral(date: date.date, time: nil, range: date.range)
  }

  // MARK: Durations

  /// `duration = NUMBER duration_unit | "当日" | "当个工作日" | "次日" | "即时"`
  mutating func duration() throws(Abandoned) -> DurationLiteral {
    let lower = start
    if let word, Word.fixedDurations.contains(word), let unit = word.durationUnit {
      at += 1
      return DurationLiteral(span: TimeSpan(amount: .one, unit: unit), range: range(from: lower))
    }
    dropsAtMost()
    if let word = everydayWord, Word.fixedDurations.contains(word), !log.isFull, !isToldByLexer {
      corrects(to: word)
      return try duration()
    }
    if let literal = durationInOneRun() ?? durationOfUnits() ?? durationInEnglishUnit() ?? nextWorkday() ?? durationNearly() {
      return literal
    }
    if let literal = try stretchOfDurations() { return literal }
    guard kind == .number else { throw unexpected(Wording.duration) }
    guard case .word(let word) = peek(1).kind, Word.durationUnits.contains(word), let unit = word.durationUnit else {
      let amount = numbers[Int(current.payload)]
      at += 1
      if let unit = workingDays() {
        return DurationLiteral(span: TimeSpan(amount: amount, unit: unit), range: range(from: lower))
      }
      at -= 1
      if case .word(let word) = peek(1).kind, Word.measureWords.contains(word) {
        advance()
        throw unexpected(Wording.durationUnit)
      }
      log.tell(.syntax(.durationWithoutUnit(text(current.range))), at: current.range)
      advance()
      throw Abandoned()
    }
    let amount = try number()
    at += 1
    return DurationLiteral(span: TimeSpan(amount: amount.value, unit: unit), range: range(from: lower))
  }

  // MARK: Values

  /// `value = reference | STRING | [ "－" ] NUMBER [ measure_word | "次" ] | …`
  mutating func value() throws(Abandoned) -> Expression {
    let lower = start
    let content = try valueContent()
    return Expression(content, range: range(from: lower))
  }

  private mutating func valueContent() throws(Abandoned) -> ExpressionContent {
    splitsCutMeasure()
    let token = current
    switch token.kind {
    case .string: return .text(textLiteral())
    case .number, .symbol(.minus): return try numberValue()
    case .date, .instant: return .moment(try momentValue())
    case .time: return .timeOfDay(try time())
    case .monthDay: return .monthDay(try monthDay())
    case .word(let word): return try wordValue(word)
    case .name: return .reference(try reference(Wording.value))
    case .symbol, .title, .row, .step, .end: throw unexpected(Wording.value)
    }
  }

  private mutating func numberValue() throws(Abandoned) -> ExpressionContent {
    let lower = start
    let isNegative = takes(.minus)
    if !isNegative, case .word(let unit) = peek(1).kind, Word.durationUnits.contains(unit) {
      return .duration(try duration())
    }
    var number = try number()
    if isNegative {
      number.value = number.value.negated
      number.range = range(from: lower)
    }
    if let unit = cutMeasureWord() {
      at += 1
      return .measured(number, MeasureWord(unit, spelling: unit.spelling(.chinese)))
    }
    if let word, Word.measureWords.contains(word), !standsName {
      at += 1
      return .measured(number, MeasureWord(word, spelling: text(tokens[at - 1].range)))
    }
    return takes(.times) ? .count(number) : .number(number)
  }

  private mutating func wordValue(_ word: Word) throws(Abandoned) -> ExpressionContent {
    if Word.fixedDurations.contains(word) { return .duration(try duration()) }
    if takes(.yes) { return .yes }
    if takes(.no) { return .no }
    if takes(.none) { return .none }
    if takes(.unknownValue) { return .unknownValue }
    if Word.functions.contains(word), peek(1).kind == .symbol(.leftParenthesis) {
      at += 1
      return .reference(ReferenceSyntax(target: .word(word), range: tokens[at - 1].range))
    }
    return .reference(try reference(Wording.value))
  }

  /// Whether a value may begin with this token.
  static func beginsValue(_ token: Token) -> Bool {
    switch token.kind {
    case .name, .string, .number, .date, .monthDay, .time, .instant, .symbol(.minus): true
    case .word(let word): token.isName || valueWords.contains(word)
    case .symbol, .title, .row, .step, .end: false
    }
  }

  private static let valueWords: WordSet = Word.builtInFields.union(Word.fixedDurations)
    .union([.yes, .no, .none, .unknownValue])

  /// The number of tokens of the value that begins so many tokens ahead; 0 where none begins.
  func lengthOfValue(_ ahead: Int) -> Int {
    let token = peek(ahead)
    guard Self.beginsValue(token) else { return 0 }
    var length = 1
    var number = token
    if token.kind == .symbol(.minus) {
      number = peek(ahead + 1)
      guard number.kind == .number else { return 0 }
      length = 2
    }
    guard number.kind == .number, case .word(let unit) = peek(ahead + length).kind else { return length }
    let isUnit =
      unit == .times || (length == 1 && Word.durationUnits.contains(unit))
      || (Word.measureWords.contains(unit) && !peek(ahead + length).isName)
    return isUnit ? length + 1 : length
  }
}

extension Word {
  /// The unit of duration that the word stands for; nil for every other word.
  var durationUnit: DurationUnit? { Self.unitsOfDuration[Int(rawValue)] }

  private static let unitsOfDuration: [DurationUnit?] = {
    var units: [DurationUnit?] = Array(repeating: nil, count: allCases.count)
    let pairs: [(Word, DurationUnit)] = [
      (.minute, .minute), (.hour, .hour), (.urgentWorkHour, .urgentWorkHour), (.calendarDay, .calendarDay),
      (.day, .day), (.week, .week), (.months, .month), (.years, .year), (.urgentWorkday, .urgentWorkday),
      (.workHour, .workHour), (.workday, .workday), (.sameDay, .sameDay), (.sameWorkday, .sameWorkday),
      (.nextDay, .nextDay), (.immediate, .immediate),
    ]
    for (word, unit) in pairs { units[Int(word.rawValue)] = unit }
    return units
  }()
}
