import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  mutating func collectCalendars(_ declarations: [Filed<CalendarSyntax>]) {
    for declaration in declarations {
      let syntax = declaration.content
      let ref = Ref<CalendarDeclaration>(program.calendars.count)
      guard declare(syntax.name, aliases: [], as: ref, .calendar, in: \.calendars, file: declaration.file) else {
        continue
      }
      let entry = entry(syntax.name, own: syntax.own, documentation: declaration.documentation, in: declaration.file)
      var calendar = CalendarDeclaration(entry: entry)
      var said: Set<Word> = []
      for entry in syntax.entries {
        add(entry, to: &calendar, said: &said, in: declaration.file)
      }
      if calendar.hours.isEmpty, calendar.seasons.isEmpty {
        report(
          .missing(
            what: Words(.works), of: Words(zh: "日历“\(entry.name)”", en: "Calendar “\(entry.name)”")),
          at: entry.place)
      }
      checkEnd(of: calendar, syntax.entries, in: declaration.file)
      checkConsistency(of: calendar, syntax.entries, in: declaration.file)
      program.calendars.append(calendar)
    }
  }

  private mutating func add(
    _ entry: Syntax.Entry<CalendarEntry>, to calendar: inout CalendarDeclaration, said: inout Set<Word>,
    in file: FileID
  ) {
    let here = place(entry.range, file)
    /// Of clauses that may stand once.
    func once(_ word: Word) {
      if !said.insert(word).inserted { report(.saidTwice(Words(word)), at: here) }
    }
    switch entry.content {
    case .works(let hours): calendar.hours.append(workingHours(from: hours, at: here))
    case .season(let from, let to, let hours):
      calendar.seasons.append(
        CalendarPlan.Season(
          from: from, to: to, hours: hours.map { workingHours(from: $0.content, at: place($0.range, file)) }))
    case .off(let spans): calendar.off += spans.compactMap { dates(from: $0, in: file) }
    case .makeUp(let spans): calendar.makeUp += spans.compactMap { dates(from: $0, in: file) }
    case .halfDay(let spans, let written):
      let slots = slots(from: written, at: here)
      calendar.halfDays += spans.compactMap { dates(from: $0, in: file) }.map { ($0, slots) }
    case .offset(let text):
      once(.offset)
      if let offset = try? UTCOffset(parsing: names[text.text]) {
        calendar.offset = offset
      } else {
        report(.badOffset(names[text.text]), at: place(text.range, file))
      }
    case .countsFromNextDay:
      once(.countsFrom)
      calendar.countsFromNextDay = true
    case .countsAtOnce:
      once(.countsFrom)
      calendar.countsFromNextDay = false
    case .endsAtClosing:
      once(.endsAt)
      calendar.endsAt = nil
    case .endsAt(let time):
      once(.endsAt)
      calendar.endsAt = time.time
    case .data(let path):
      once(.dataFrom)
      let written = names[path.text]
      switch beside.other(written, file, true) {
      case .success(let resolved, let bytes):
        calendar.dataFile = resolved
        do {
          calendar.holidays = try HolidayYearReader.years(in: bytes)
        } catch {
          report(.badHolidays(written, line: error.line, error.reason), at: place(path.range, file))
        }
      case .failure(let mistake): report(mistake, at: place(path.range, file))
      }
    }
  }

  /// 止于 a time by which duty has not begun on some day of the week, in some season, as 00:00 where 24:00 is meant.
  private mutating func checkEnd(
    of calendar: CalendarDeclaration, _ entries: [Syntax.Entry<CalendarEntry>], in file: FileID
  ) {
    let openings = ([calendar.hours] + calendar.seasons.map(\.hours)).flatMap { hours in
      (1...7).compactMap { day in hours.filter { $0.weekdays.contains(day) }.flatMap(\.slots).map(\.from).min() }
    }
    guard let end = calendar.endsAt, let opening = openings.max(), end <= opening else { return }
    for entry in entries {
      guard case .endsAt(let time) = entry.content else { continue }
      let here = place(time.range, file)
      report(
        .endsBeforeDuty(time: end.description, opening: opening.description), at: here,
        fix: end == .startOfDay ? Fix(replace: here, by: TimeOfDay.endOfDay.description) : nil)
      return
    }
  }

  private mutating func workingHours(
    from syntax: WorkingHoursSyntax, at place: Place
  ) -> CalendarPlan.WeeklyHours {
    CalendarPlan.WeeklyHours(
      weekdays: Self.weekdays(from: syntax.weekdays), slots: slots(from: syntax.slots, at: place))
  }

  /// Slots of one day, ascending; they may not overlap.
  mutating func slots(from syntax: [SlotSyntax], at place: Place) -> [Slot] {
    let slots = syntax.map { Slot(from: $0.from.time, to: $0.to.time) }
    if slots.contains(where: { $0.to <= $0.from }) {
      report(.endsBeforeStart(Words(zh: "时间段", en: "stretch of the day")), at: place)
      return slots
    }
    // In whatever order they are written.
    let ordered = slots.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    if let (one, other) = zip(ordered, ordered.dropFirst()).first(where: { $0.to > $1.from }) {
      let stretch = { (slot: Slot) in Words(zh: "\(slot.from) 至 \(slot.to)", en: "\(slot.from) to \(slot.to)") }
      let time = other.from.description
      report(.saidOfOneTime(time: Words(zh: time, en: time), one: stretch(one), other: stretch(other)), at: place)
    }
    return ordered
  }

  /// 1 Monday … 7 Sunday, ascending. A stretch may go round the end of the week: 周六 至 周一.
  static func weekdays(from spans: [WeekdaySpan]) -> [Int] {
    var days: Set<Int> = []
    for span in spans {
      guard let from = number(ofWeekday: span.from), let to = number(ofWeekday: span.to) else { continue }
      var day = from
      days.insert(day)
      while day != to {
        day = day % 7 + 1
        days.insert(day)
      }
    }
    return days.sorted()
  }

  static let weekdayWords: [Word] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  private static func number(ofWeekday word: Word) -> Int? { weekdayWords.firstIndex(of: word).map { $0 + 1 } }

  private mutating func dates(from span: DateSpan, in file: FileID) -> ClosedRange<CivilDate>? {
    let to = span.to ?? span.from
    guard span.from.date <= to.date else {
      report(
        .endsBeforeStart(Words(zh: "日期", en: "stretch of dates")),
        at: place(span.from.range.joined(to: to.range), file))
      return nil
    }
    return span.from.date...to.date
  }

  mutating func collectPeriods(_ declarations: [Filed<PeriodSyntax>]) {
    for declaration in declarations {
      let syntax = declaration.content
      let ref = Ref<Period>(program.periods.count)
      guard declare(syntax.name, aliases: [], as: ref, .period, in: \.periods, file: declaration.file) else { continue }
      let entry = entry(syntax.name, own: syntax.own, documentation: declaration.documentation, in: declaration.file)
      var spans: [PeriodSpan] = []
      for span in syntax.spans {
        if let span = periodSpan(from: span.content, at: place(span.range, declaration.file)) { spans.append(span) }
      }
      if syntax.spans.isEmpty {
        report(
          .missing(
            what: Words(zh: "起止", en: "stretch of time"),
            of: Words(zh: "时段“\(entry.name)”", en: "Period “\(entry.name)”")), at: entry.place)
      }
      program.periods.append(Period(entry: entry, spans: spans))
    }
  }

  private mutating func periodSpan(from syntax: Syntax.PeriodSpan, at place: Place) -> PeriodSpan? {
    switch syntax {
    case .once(let from, let to):
      let first = (from.date, from.time ?? .startOfDay)
      let last = (to.date, to.time ?? .endOfDay)
      guard first < last else {
        report(.endsBeforeStart(Words(.period)), at: place)
        return nil
      }
      if from.time == nil, to.time == nil { return .dates(from.date, to.date) }
      return .instants(first.0, first.1, last.0, last.1)
    case .everyYear(let from, let to): return .everyYear(from, to)
    case .everyDay(let from, let to, let nextDay):
      if nextDay, from.time < to.time {
        report(.longerThanDay, at: place)
        return nil
      }
      return .everyDay(from.time, to.time)
    case .everyWeek(let weekdays, let slots):
      return .everyWeek(Self.weekdays(from: weekdays), self.slots(from: slots, at: place))
    }
  }
}
