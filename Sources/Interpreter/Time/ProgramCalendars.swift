package import ExactNumbers
package import Semantics
package import Vocabulary
package import WorkingTime

/// The calendars of one program, made once: its own, those that units and limits name.
package struct ProgramCalendars: Sendable {
  /// By which the program's limits count: the header's, or the Chinese office day.
  package let main: CountingCalendar
  /// The same, but where the header names none and the program declares one alone: then that.
  package let declared: CountingCalendar
  /// By period: counting only what lies in it.
  private let only: [CountingCalendar?]
  private let named: [String: WorkCalendar]

  /// - Parameter asOf: The day as of which holidays are known; nil: as they are known now.
  package init(_ program: Program, asOf: CivilDate? = nil) {
    var named: [String: WorkCalendar] = [:]
    for name in Set(program.units.compactMap(\.duty)) {
      let declared = program.calendars.first { $0.entry.name == name }
      if let plan = declared.map({ CalendarPlan($0, asOf: asOf) })
        ?? BuiltInCalendar(named: name).map({ CalendarPlan($0, asOf: asOf) })
      {
        named[name] = WorkCalendar(plan)
      }
    }
    self.named = named
    let plan =
      program.header.calendar.flatMap { name in
        program.calendars.first { $0.entry.name == name }.map { CalendarPlan($0, asOf: asOf) }
      } ?? CalendarPlan(.officeDays, asOf: asOf)
    main = CountingCalendar(plan, only: nil)
    declared =
      program.header.calendar == nil && program.calendars.count == 1
      ? CountingCalendar(CalendarPlan(program.calendars[0], asOf: asOf), only: nil) : main
    var isCounted = [Bool](repeating: false, count: program.periods.count)
    for rule in program.rules {
      for case .limit(_, let limit) in rule.says {
        if let period = limit.countingOnly { isCounted[period.position] = true }
      }
    }
    only = zip(program.periods, isCounted).map { $1 ? CountingCalendar(plan, only: $0) : nil }
  }

  /// The calendar by which a limit counts.
  package func calendar(of limit: Limit) -> CountingCalendar {
    limit.countingOnly.flatMap { only[$0.position] } ?? main
  }

  /// The calendar of 值守 by the name that units know it by; nil for a period, which is no calendar.
  package func named(_ name: String) -> WorkCalendar? { named[name] }
}

/// A calendar, and where only a period counts (只计), the hours of that period by themselves: minutes and dates are
/// counted by these, duty by what both have.
package final class CountingCalendar: Sendable {
  package let duty: WorkCalendar
  private let period: WorkCalendar?

  package init(_ plan: CalendarPlan, only period: Period?) {
    guard let period else {
      duty = WorkCalendar(plan)
      self.period = nil
      return
    }
    var within = plan
    within.only = { date, weekday in period.slots(of: date, weekday: weekday) }
    duty = WorkCalendar(within)
    var alone = CalendarPlan(first: plan.first, last: plan.last)
    alone.asOf = plan.asOf
    alone.offset = plan.offset
    alone.countsFromNextDay = plan.countsFromNextDay
    alone.endsAt = .endOfDay
    alone.hours = [CalendarPlan.WeeklyHours(weekdays: Array(1...7), slots: [.wholeDay])]
    alone.only = within.only
    self.period = WorkCalendar(alone)
  }

  /// When a limit that begins at an instant is due; see `WorkCalendar.deadline`.
  package func deadline(_ span: TimeSpan, from start: Instant) throws(CalendarRefusal) -> Instant {
    guard let period, let counted = span.countedWithin else { return try duty.deadline(span, from: start) }
    return try period.deadline(counted, from: start)
  }

  package func derivation(of span: TimeSpan, from start: Instant) throws(CalendarRefusal) -> DeadlineDerivation {
    guard let period, let counted = span.countedWithin else { return try duty.derivation(of: span, from: start) }
    return try period.derivation(of: counted, from: start)
  }

  /// What is left of a span whose clock stops; see `WorkCalendar.remaining`.
  package func remaining(
    of span: TimeSpan, begun start: Instant, at pause: Instant
  ) throws(CalendarRefusal) -> TimeSpan {
    guard let period, let counted = span.countedWithin else {
      return try duty.remaining(of: span, begun: start, at: pause)
    }
    // By the period's own calendar it is duty; it is dates or hours of the clock again for whoever lays it out.
    let left = try period.remaining(of: counted, begun: start, at: pause)
    return TimeSpan(amount: left.amount, unit: left.unit == .workday ? .calendarDay : .hour)
  }

  /// When what was left is due; see `WorkCalendar.deadline(ofRest:resumedAt:)`.
  package func deadline(ofRest rest: TimeSpan, resumedAt start: Instant) throws(CalendarRefusal) -> Instant {
    guard let period, let counted = rest.countedWithin else { return try duty.deadline(ofRest: rest, resumedAt: start) }
    return try period.deadline(ofRest: counted, resumedAt: start)
  }

  /// From when so much is left to an end; see `WorkCalendar.instant(_:before:)`.
  package func instant(_ span: TimeSpan, before end: Instant) throws(CalendarRefusal) -> Instant {
    guard let period, let counted = span.countedWithin else { return try duty.instant(span, before: end) }
    return try period.instant(counted, before: end)
  }

  /// How many hours that count lie between two instants, of the clock or of duty.
  package func hours(ofDuty isDuty: Bool, from start: Instant, to end: Instant) throws(CalendarRefusal) -> Exact {
    if isDuty { return try duty.amount(of: .workHour, from: start, to: end) }
    guard let period else { return try duty.amount(of: .hour, from: start, to: end) }
    return try period.amount(of: .workHour, from: start, to: end)
  }

  /// Whether a span counts duty, and not all time or that of a period by itself.
  package func isDuty(_ span: TimeSpan) -> Bool { period == nil || span.countedWithin == nil }

  /// The calendar whose duty is what counts of a span; nil: all time does.
  package func counted(_ span: TimeSpan) -> WorkCalendar? {
    switch span.unit.counting {
    case .dutyTime, .dutyDays: duty
    case .wallClock, .dates: span.countedWithin.flatMap { _ in period }
    case .fixed: nil
    }
  }

  /// When a deadline is due for which more time is granted; see `WorkCalendar.deadline(_:extendedBy:)`.
  package func deadline(_ end: Instant, extendedBy span: TimeSpan) throws(CalendarRefusal) -> Instant {
    guard let period, let counted = span.countedWithin else { return try duty.deadline(end, extendedBy: span) }
    return try period.deadline(end, extendedBy: counted)
  }
}

extension TimeSpan {
  /// A span of the wall clock or of dates as one of a calendar whose duty is the period; nil: duty as it is.
  fileprivate var countedWithin: TimeSpan? {
    switch unit.counting {
    case .wallClock:
      guard unit == .minute else { return TimeSpan(amount: amount, unit: .workHour) }
      return (try? amount.divided(by: Exact(60))).map { TimeSpan(amount: $0, unit: .workHour) }
    case .dates:
      switch unit {
      case .week: return (try? amount.multiplied(by: Exact(7))).map { TimeSpan(amount: $0, unit: .workday) }
      // A month of days of a season is not a thing: the checker has refused it.
      case .month, .year: return nil
      default: return TimeSpan(amount: amount, unit: .workday)
      }
    case .dutyTime, .dutyDays, .fixed: return nil
    }
  }
}

extension CalendarPlan {
  /// Monday to Friday, 08:30–12:00 and 13:30–17:30, with the State Council's notices.
  /// - Parameter asOf: The day as of which they are known; nil: as they are known now.
  package init(_ builtIn: BuiltInCalendar, asOf: CivilDate? = nil) {
    switch builtIn {
    case .officeDays:
      self.init(holidays: NationalHolidays.years, asOf: asOf)
      hours = [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: Self.officeSlots)]
    }
  }

  init(_ declared: CalendarDeclaration, asOf: CivilDate?) {
    self.init(holidays: NationalHolidays.years(replacedBy: declared.holidays), asOf: asOf)
    hours = declared.hours
    seasons = declared.seasons
    off = declared.off
    makeUp = declared.makeUp
    halfDays = declared.halfDays.map { (days: $0.0, slots: $0.1) }
    offset = declared.offset
    countsFromNextDay = declared.countsFromNextDay
    endsAt = declared.endsAt
  }

  /// - Parameter holidays: ascending. Of those that were not out by a day none counts as a year without holidays: the
  ///   calendar ends before them.
  private init(holidays: [HolidayYear], asOf: CivilDate?) {
    var known = holidays
    if let asOf {
      known = Array(holidays.prefix { $0.isKnown(on: asOf) })
      // Before all of them the calendar has nothing but its beginning.
      if known.isEmpty { known = Array(holidays.prefix(1)) }
    }
    let years = known.map(\.year)
    self.init(
      first: CivilDate(year: years.min() ?? 1900, month: 1, day: 1) ?? .earliest,
      last: CivilDate(year: years.max() ?? 2199, month: 12, day: 31) ?? .latest)
    notices = known.flatMap { $0.days(asOf: asOf) }
    // Where every year was out, what comes after the last is not known now either.
    self.asOf = known.count < holidays.count ? asOf : nil
  }

  private static let officeSlots = [(510, 720), (810, 1050)].compactMap { from, to in
    TimeOfDay(seconds: from * 60).flatMap { from in TimeOfDay(seconds: to * 60).map { Slot(from: from, to: $0) } }
  }
}

extension Period {
  /// The hours of a day that lie in the period, ascending and without overlap.
  package func slots(of date: CivilDate, weekday: Int) -> [Slot] {
    var slots: [Slot] = []
    for span in spans { slots += span.slots(of: date, weekday: weekday) }
    return slots.joined
  }
}

extension PeriodSpan {
  fileprivate func slots(of date: CivilDate, weekday: Int) -> [Slot] {
    switch self {
    case .dates(let first, let last): return first <= date && date <= last ? [.wholeDay] : []
    case .instants(let firstDay, let from, let lastDay, let to):
      guard firstDay <= date, date <= lastDay else { return [] }
      return [Slot(from: date == firstDay ? from : .startOfDay, to: date == lastDay ? to : .endOfDay)]
    case .everyYear(let from, let to):
      return MonthDay(of: date).isWithin(from, to) ? [.wholeDay] : []
    case .everyDay(let from, let to):
      return from < to
        ? [Slot(from: from, to: to)] : [Slot(from: .startOfDay, to: to), Slot(from: from, to: .endOfDay)]
    case .everyWeek(let weekdays, let slots):
      guard weekdays.contains(weekday) else { return [] }
      return slots.isEmpty ? [.wholeDay] : slots
    }
  }
}
