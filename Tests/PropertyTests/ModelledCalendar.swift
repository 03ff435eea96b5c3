import ExactNumbers
import MinuteModel
import ProgramGenerator
import WorkingTime

/// A calendar and its model, and how the one says what the other says.
struct ModelledCalendar {
  let model: MinuteCalendar
  let calendar: WorkCalendar
  let offset: UTCOffset

  /// - Parameter told: What the calendar is told instead of the truth.
  init(_ plan: PlainCalendar, offset: UTCOffset, told: PlainCalendar? = nil) {
    model = MinuteCalendar(plan)
    calendar = WorkCalendar(CalendarPlan(told ?? plan, offset: offset))
    self.offset = offset
  }

  // MARK: Moments

  /// 1900-01-01 lies 25,567 days before 1970-01-01.
  func instant(_ moment: Int) -> Instant { Instant(seconds: Int64(moment - 25_567 * 86_400) - offset.seconds) }

  func text(_ moment: Int) -> String {
    let day = PlainDays.all[moment / 86_400]
    let time = moment % 86_400
    return "\(day.year)-\(day.month)-\(day.day) \(time / 3600):\(time / 60 % 60):\(time % 60)"
  }

  // MARK: Lengths

  func span(_ length: PlainLength) -> TimeSpan {
    TimeSpan(amount: exact(length.amount), unit: unit(length.unit))
  }

  func exact(_ fraction: PlainFraction) -> Exact {
    (try? Exact(Int128(fraction.top), over: Int128(fraction.bottom))) ?? .zero
  }

  func unit(_ unit: PlainUnit) -> DurationUnit {
    switch unit {
    case .minute: .minute
    case .hour: .hour
    case .urgentHour: .urgentWorkHour
    case .calendarDay: .calendarDay
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    case .urgentDay: .urgentWorkday
    case .dutyHour: .workHour
    case .dutyDay: .workday
    case .today: .sameDay
    case .thisDutyDay: .sameWorkday
    case .tomorrow: .nextDay
    case .immediately: .immediate
    }
  }

  /// A refusal as the calendar has it, of a span.
  private func refusal(_ refusal: PlainRefusal, of length: PlainLength) -> CalendarRefusal {
    switch refusal {
    case .beforeFirst: .beforeFirst(calendar.first)
    case .afterLast: .afterLast(calendar.last)
    case .notWhole: .notWhole(span(length))
    case .zero: .zero(span(length))
    case .tooLarge: .tooLarge
    }
  }

  // MARK: Agreement

  /// What the calendar says instead of what the model says, in words; nil: the same.
  func differs<Said: Equatable, Meant>(
    _ what: String, of length: PlainLength, _ said: () throws(CalendarRefusal) -> Said,
    _ meant: Result<Meant, PlainRefusal>, as translated: (Meant) -> Said
  ) -> String? {
    let said = Result(catching: said)
    let meant = meant.map(translated).mapError { refusal($0, of: length) }
    if said == meant { return nil }
    return "\(what) of \(length.amount) \(length.unit): the calendar says \(shown(said)), and it is \(shown(meant))"
  }

  private func shown<Said>(_ said: Result<Said, CalendarRefusal>) -> String {
    if case .success(let value) = said, let instant = value as? Instant, let civil = instant.civil(in: offset) {
      return "\(civil.date) \(civil.time)"
    }
    return "\(said)"
  }
}

extension CalendarPlan {
  init(_ plan: PlainCalendar, offset: UTCOffset) {
    self.init(first: Self.date(plan.days.lowerBound), last: Self.date(plan.days.upperBound))
    hours = Self.hours(plan.week)
    for season in plan.seasons {
      guard let from = MonthDay(month: season.from.month, day: season.from.day),
        let to = MonthDay(month: season.to.month, day: season.to.day)
      else { continue }
      seasons.append(Season(from: from, to: to, hours: Self.hours(season.week)))
    }
    off = plan.off.map(Self.dates)
    makeUp = plan.makeUp.map(Self.dates)
    halfDays = plan.halfDays.map { (Self.dates($0.days), Self.slots($0.slots)) }
    notices = plan.notices.map { HolidayDay(name: $0.name, date: Self.date($0.day), isOffDay: $0.isOff) }
    self.offset = offset
    countsFromNextDay = plan.countsFromNextDay
    endsAt = plan.endsAt.flatMap { TimeOfDay(seconds: $0 * 60) }
  }

  private static func hours(_ week: PlainCalendar.Week) -> [WeeklyHours] {
    week.indices.map { WeeklyHours(weekdays: [$0 + 1], slots: slots(week[$0])) }
  }

  private static func slots(_ slots: [PlainCalendar.Slot]) -> [Slot] {
    slots.map { Slot(from: time($0.from), to: time($0.to)) }
  }

  private static func time(_ minute: Int) -> TimeOfDay { TimeOfDay(seconds: minute * 60) ?? .startOfDay }

  private static func dates(_ days: ClosedRange<Int>) -> ClosedRange<CivilDate> {
    date(days.lowerBound)...date(days.upperBound)
  }

  private static func date(_ number: Int) -> CivilDate {
    let day = PlainDays.all[number]
    return CivilDate(year: day.year, month: day.month, day: day.day) ?? .earliest
  }
}
