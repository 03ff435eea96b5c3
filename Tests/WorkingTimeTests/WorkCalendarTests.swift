import ExactNumbers
import Testing

@testable import WorkingTime

@Suite struct WorkCalendarTests {
  /// 08:30–12:00, 13:30–17:30 from Monday to Friday, with the days of two notices that the tests cross.
  private func office(_ change: (inout CalendarPlan) -> Void = { _ in }) throws -> WorkCalendar {
    var plan = CalendarPlan(
      first: try CivilDate(parsing: "2017-01-01"), last: try CivilDate(parsing: "2026-12-31"))
    let slots = [
      Slot(from: try TimeOfDay(parsing: "08:30"), to: try TimeOfDay(parsing: "12:00")),
      Slot(from: try TimeOfDay(parsing: "13:30"), to: try TimeOfDay(parsing: "17:30")),
    ]
    plan.hours = [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: slots)]
    for day in 1...8 { plan.notices.append(HolidayDay(name: "国庆节、中秋节", date: try date("2017-10-0\(day)"), isOffDay: true)) }
    plan.notices.append(HolidayDay(name: "国庆节、中秋节", date: try date("2017-09-30"), isOffDay: false))
    plan.notices.append(HolidayDay(name: "春节", date: try date("2026-02-14"), isOffDay: false))
    change(&plan)
    return WorkCalendar(plan)
  }

  private func date(_ text: String) throws -> CivilDate { try CivilDate(parsing: text) }
  private func at(_ text: String) throws -> Instant { try Instant(civil: text, in: .china) }
  private func span(_ amount: Int, _ unit: DurationUnit) -> TimeSpan { TimeSpan(amount: Exact(amount), unit: unit) }

  @Test(arguments: [
    ("2017-04-14 15:48", 3, DurationUnit.minute, "2017-04-14 15:51"),
    ("2017-05-08 10:01", 3, .workday, "2017-05-11 17:30"),
    ("2017-09-29 16:00", 1, .workday, "2017-09-30 17:30"),
    ("2017-09-30 10:00", 1, .workday, "2017-10-09 17:30"),
    ("2026-02-13 17:00", 2, .workHour, "2026-02-14 10:00"),
    ("2017-05-08 10:01", 24, .hour, "2017-05-09 10:01"),
    ("2017-05-08 10:01", 1, .calendarDay, "2017-05-10 00:00"),
    ("2017-05-08 10:01", 1, .sameDay, "2017-05-09 00:00"),
    ("2017-05-08 18:01", 1, .sameWorkday, "2017-05-09 17:30"),
    ("2017-05-08 10:01", 1, .sameWorkday, "2017-05-08 17:30"),
    ("2017-05-08 10:01", 1, .nextDay, "2017-05-10 00:00"),
    ("2017-01-31 10:00", 1, .month, "2017-03-01 00:00"),
    ("2017-05-06 10:00", 2, .workHour, "2017-05-08 10:30"),
    ("2017-05-08 11:30", 4, .workHour, "2017-05-08 17:00"),
    ("2017-05-08 15:30", 2, .workHour, "2017-05-08 17:30"),
  ])
  func `a limit is due`(from: String, amount: Int, unit: DurationUnit, due: String) throws {
    #expect(try office().deadline(span(amount, unit), from: at(from)) == at(due))
  }

  @Test func `a calendar says nothing past its last day`() throws {
    let calendar = try office()
    #expect(throws: CalendarRefusal.afterLast(try date("2026-12-31"))) {
      try calendar.deadline(self.span(10, .workday), from: self.at("2026-12-25 09:00"))
    }
    #expect(throws: CalendarRefusal.beforeFirst(try date("2017-01-01"))) {
      try calendar.deadline(self.span(1, .workday), from: self.at("2016-12-30 09:00"))
    }
    #expect(try calendar.deadline(span(10, .calendarDay), from: at("2026-12-25 09:00")) == at("2027-01-05 00:00"))
  }

  @Test func `a limit of nothing is refused`() throws {
    let calendar = try office()
    #expect(throws: CalendarRefusal.zero(span(0, .calendarDay))) {
      try calendar.deadline(self.span(0, .calendarDay), from: self.at("2017-05-08 10:00"))
    }
  }

  @Test func `counted at once, a pause keeps what was used`() throws {
    let calendar = try office { $0.countsFromNextDay = false }
    let start = try at("2026-03-02 09:00")
    let limit = span(5, .workday)
    #expect(try calendar.deadline(limit, from: start) == at("2026-03-09 09:00"))
    let left = try calendar.remaining(of: limit, begun: start, at: at("2026-03-06 09:00"))
    #expect(left == span(1, .workday))
    #expect(try calendar.deadline(left, from: at("2026-03-09 09:00")) == at("2026-03-10 09:00"))
    // Half a day of duty is half a workday, wherever the lunch lies.
    let half = try calendar.remaining(of: limit, begun: start, at: at("2026-03-06 13:45"))
    // Friday 09:00 to 13:45 is 195 of its 450 minutes.
    let expected = try Exact(1).subtracting(Exact(195, over: 450))
    #expect(half.amount == expected)
  }

  @Test func `a pause in duty hours adds no time of the wall clock`() throws {
    let calendar = try office()
    let left = try calendar.remaining(of: span(8, .workHour), begun: at("2017-05-12 16:30"), at: at("2017-05-15 09:30"))
    #expect(left == span(6, .workHour))
    #expect(try calendar.deadline(left, from: at("2017-05-15 13:30")) == at("2017-05-16 10:30"))
  }

  @Test func `what is so long before an end`() throws {
    let calendar = try office()
    #expect(try calendar.instant(span(1, .workday), before: at("2017-10-09 17:30")) == at("2017-09-30 17:30"))
    #expect(try calendar.instant(span(2, .workHour), before: at("2017-10-09 09:30")) == at("2017-09-30 16:30"))
    #expect(try calendar.instant(span(1, .calendarDay), before: at("2017-05-10 00:00")) == at("2017-05-09 00:00"))
  }

  @Test func `the derivation names what it skips`() throws {
    let found = try office().derivation(of: span(2, .workday), from: at("2017-09-29 16:00"))
    #expect(found.due == (try at("2017-10-09 17:30")))
    #expect(found.makeUps == [DeadlineDerivation.MakeUp(date: try date("2017-09-30"), holiday: "国庆节、中秋节")])
    #expect(found.skipped == [
      DeadlineDerivation.Skipped(days: try date("2017-10-01")...date("2017-10-08"), status: .holiday("国庆节、中秋节"))
    ])
    #expect(found.counted == [try date("2017-09-30")...date("2017-09-30"), try date("2017-10-09")...date("2017-10-09")])
    #expect(found.end == .close)
  }

  @Test func `seasons, half days and days of the calendar's own`() throws {
    let summer = [Slot(from: try TimeOfDay(parsing: "08:00"), to: try TimeOfDay(parsing: "12:00"))]
    let calendar = try office {
      $0.seasons = [
        CalendarPlan.Season(
          from: MonthDay(month: 6, day: 1)!, to: MonthDay(month: 9, day: 30)!,
          hours: [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: summer)])
      ]
      $0.off = [CivilDate(year: 2017, month: 5, day: 9)!...CivilDate(year: 2017, month: 5, day: 9)!]
      $0.halfDays = [(CivilDate(year: 2017, month: 5, day: 10)!...CivilDate(year: 2017, month: 5, day: 10)!, [])]
    }
    #expect(try calendar.deadline(span(1, .workday), from: at("2017-05-08 10:00")) == at("2017-05-10 12:00"))
    #expect(try calendar.deadline(span(1, .workday), from: at("2017-06-05 10:00")) == at("2017-06-06 12:00"))
  }
}
