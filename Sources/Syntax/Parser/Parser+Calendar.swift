import Diagnostics
import SourceText
import Vocabulary
import WorkingTime

extension Parser {
  /// `calendar = "日历" NAME [ "自拟" ] "{" { calendar_entry [ end ] } "}"`
  mutating func calendar() throws(Abandoned) -> CalendarSyntax {
    let name = try declaredName()
    let own = ownMark()
    let entries = try block(.calendar) { (parser) throws(Abandoned) in try parser.calendarEntry() }
    return CalendarSyntax(name: try needed(name), own: own, entries: entries)
  }

  private mutating func calendarEntry() throws(Abandoned) -> CalendarEntry {
    if stands(.works) { return .works(try workingHours()) }
    if takes(.season) {
      let from = try monthDay()
      try needTo()
      let to = try monthDay()
      let hours = try block(.season) { (parser) throws(Abandoned) in try parser.workingHours() }
      return .season(from, to, hours)
    }
    if takes(.off) { return .off(try dates()) }
    if takes(.makeUp) { return .makeUp(try dates()) }
    if takes(.halfDay) {
      let dates = try dates()
      // 办公 before a day of the week begins the next entry.
      guard stands(.works), peek(1).kind == .time else { return .halfDay(dates, []) }
      at += 1
      return .halfDay(dates, try slots())
    }
    if takes(.offset) { return .offset(try string()) }
    if takes(.countsFrom) {
      if takes(.nextDay) { return .countsFromNextDay }
      guard takes(.immediate) else { throw unexpected(Wording.oneOf([.nextDay, .immediate])) }
      return .countsAtOnce
    }
    if takes(.endsAt) {
      if takes(.closing) { return .endsAtClosing }
      return .endsAt(try time())
    }
    try need(.dataFrom)
    try need(.from)
    return .data(try string())
  }

  /// `working_hours = "办公" weekdays slots`
  private mutating func workingHours() throws(Abandoned) -> WorkingHoursSyntax {
    try need(.works)
    return WorkingHoursSyntax(weekdays: try weekdays(), slots: try slots())
  }

  private mutating func weekdays() throws(Abandoned) -> [WeekdaySpan] {
    var spans: [WeekdaySpan] = []
    repeat {
      let from = try weekday()
      spans.append(WeekdaySpan(from: from, to: takesTo() ? try weekday() : from))
    } while takes(.comma)
    return spans
  }

  private static let weekdayWords: WordSet = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  static func isWeekday(_ token: Token) -> Bool {
    if case .word(let word) = token.kind { weekdayWords.contains(word) } else { false }
  }

  private mutating func weekday() throws(Abandoned) -> Word {
    guard let word, Self.weekdayWords.contains(word) else { throw unexpected(Wording.weekday, among: Self.weekdayWords) }
    at += 1
    return word
  }

  /// `slots = TIME "至" TIME { "，" TIME "至" TIME }`
  private mutating func slots() throws(Abandoned) -> [SlotSyntax] {
    var slots: [SlotSyntax] = []
    repeat {
      let from = try time()
      try needTo()
      slots.append(SlotSyntax(from: from, to: try time()))
    } while takes(.comma)
    return slots
  }

  /// `dates = DATE [ "至" DATE ] { "，" DATE [ "至" DATE ] }`
  private mutating func dates() throws(Abandoned) -> [DateSpan] {
    var spans: [DateSpan] = []
    repeat {
      let from = try date()
      spans.append(DateSpan(from: from, to: takesTo() ? try date() : nil))
    } while takes(.comma)
    return spans
  }

  /// `period = "时段" NAME [ "自拟" ] "{" { span [ end ] } "}"`
  mutating func period() throws(Abandoned) -> PeriodSyntax {
    let name = try declaredName()
    let own = ownMark()
    let spans = try block(.period) { (parser) throws(Abandoned) in try parser.span() }
    return PeriodSyntax(name: try needed(name), own: own, spans: spans)
  }

  private mutating func span() throws(Abandoned) -> PeriodSpan {
    if takes(.everyYear) {
      let from = try monthDay()
      try needTo()
      return .everyYear(from, try monthDay())
    }
    if takes(.everyDay) {
      let from = try time()
      try needTo()
      let nextDay = takes(.nextDay)
      return .everyDay(from, try time(), nextDay: nextDay)
    }
    if takes(.everyWeek) {
      let weekdays = try weekdays()
      return .everyWeek(weekdays, kind == .time ? try slots() : [])
    }
    let from = try momentValue()
    try needTo()
    return .once(from, try momentValue())
  }
}
