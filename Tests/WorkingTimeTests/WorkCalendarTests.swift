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
    ("2017-05-08 17:29", 1, .sameWorkday, "2017-05-08 17:30"),
    ("2017-05-08 17:30", 1, .sameWorkday, "2017-05-09 17:30"),
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

  @Test func `what is left of this duty day after a pause is duty, and ends on duty`() throws {
    let calendar = try office()
    for (start, pause, resume, due) in [
      ("2017-05-12 12:30", "2017-05-12 15:00", "2017-05-13 23:00", "2017-05-15 11:00"),
      ("2017-05-12 09:00", "2017-05-12 11:00", "2017-05-12 17:00", "2017-05-15 14:30"),
      ("2017-05-12 09:00", "2017-05-12 11:00", "2017-05-12 11:30", "2017-05-15 09:00"),
    ] {
      let left = try calendar.remaining(of: span(1, .sameWorkday), begun: at(start), at: at(pause))
      #expect(try calendar.deadline(ofRest: left, resumedAt: at(resume)) == at(due))
    }
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
    #expect(found.unusual == [DeadlineDerivation.Unusual(date: try date("2017-09-30"), status: .makeUp("国庆节、中秋节"))])
    #expect(
      found.skipped == [
        DeadlineDerivation.Skipped(days: try date("2017-10-01")...date("2017-10-08"), status: .holiday("国庆节、中秋节"))
      ])
    #expect(found.counted == [try date("2017-09-30")...date("2017-09-30"), try date("2017-10-09")...date("2017-10-09")])
    #expect(found.end == .close)
  }

  @Test func `this duty day begun on a holiday is another day, and what lies between is named`() throws {
    let found = try office().derivation(of: span(1, .sameWorkday), from: at("2017-10-03 10:00"))
    #expect(found.begins == (try at("2017-10-09 08:30")))
    #expect(found.skipped.map(\.days) == [try date("2017-10-03")...date("2017-10-08")])
    let early = try office().derivation(of: span(1, .sameWorkday), from: at("2017-10-09 06:00"))
    #expect(early.begins == nil && early.skipped.isEmpty)
  }

  @Test func `a derivation in duty hours counts no stretch that holds a day off`() throws {
    let found = try office().derivation(of: span(30, .workHour), from: at("2017-09-28 16:30"))
    #expect(
      found.hours.map { "\($0.days) \($0.seconds)" } == [
        "2017-09-28...2017-09-28 3600", "2017-09-29...2017-09-30 54000", "2017-10-09...2017-10-09 27000",
        "2017-10-10...2017-10-10 23400",
      ])
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

  /// What counts at once ends in the summer's longer break where the spring had duty: then at the opening after it.
  @Test(arguments: [
    ("2017-05-31 09:00", "2017-06-01 09:00"), ("2017-05-31 11:45", "2017-06-01 14:30"), ("2017-05-31 13:30", "2017-06-01 14:30"),
    ("2017-05-31 15:00", "2017-06-01 15:00"), ("2017-09-30 17:45", "2017-10-09 17:00"),
  ])
  func `the same time of a day with other hours is its next duty, or its close`(from: String, due: String) throws {
    func slots(_ times: String...) throws -> [Slot] {
      try stride(from: 0, to: times.count, by: 2).map {
        Slot(from: try TimeOfDay(parsing: times[$0]), to: try TimeOfDay(parsing: times[$0 + 1]))
      }
    }
    let (spring, summer) = (try slots("08:00", "12:00", "13:15", "17:00"), try slots("08:00", "11:30", "14:30", "18:00"))
    let calendar = try office {
      $0.hours = [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: spring)]
      $0.seasons = [
        CalendarPlan.Season(
          from: MonthDay(month: 6, day: 1)!, to: MonthDay(month: 9, day: 30)!,
          hours: [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: summer)])
      ]
      $0.countsFromNextDay = false
    }
    #expect(try calendar.deadline(span(1, .workday), from: at(from)) == at(due))
  }

  // MARK: Faults that the minutes found

  @Test func `this duty day is known on the first day, and ends at its close whatever workdays end at`() throws {
    for end in [nil, TimeOfDay(hour: 16, minute: 0), .endOfDay] {
      let calendar = try office {
        $0.first = CivilDate(year: 2017, month: 5, day: 8)!
        $0.endsAt = end
      }
      #expect(try calendar.deadline(span(1, .sameWorkday), from: at("2017-05-08 16:30")) == at("2017-05-08 17:30"))
    }
  }

  @Test(arguments: [
    ("2017-01-31 10:00", "2017-03-01 00:00"), ("2017-01-29 10:00", "2017-03-01 00:00"),
    ("2017-01-28 10:00", "2017-02-28 00:00"), ("2017-02-01 10:00", "2017-03-01 00:00"),
    ("2017-03-01 10:00", "2017-04-01 00:00"),
  ])
  func `a month that counts its first date ends before the date of that number, or with the month`(
    from: String, due: String
  ) throws {
    let calendar = try office { $0.countsFromNextDay = false }
    #expect(try calendar.deadline(span(1, .month), from: at(from)) == at(due))
    #expect(try calendar.amount(of: .month, from: at(from), to: at(due)) == Exact(1))
  }

  @Test func `workdays counted at once are over when the time comes again, though the data end`() throws {
    let calendar = try office {
      $0.countsFromNextDay = false
      $0.last = CivilDate(year: 2017, month: 5, day: 14)!
    }
    let friday = try at("2017-05-12 09:00")
    // Saturday and Sunday, with no duty day after them.
    #expect(try calendar.amount(of: .workday, from: at("2017-05-11 09:00"), to: at("2017-05-13 10:00")) == Exact(1))
    #expect(try calendar.amount(of: .workday, from: friday, to: at("2017-05-12 17:30")) == .zero)
    #expect(try calendar.amount(of: .workday, from: at("2017-05-12 18:00"), to: at("2017-05-14 00:00")) == .zero)
    #expect(try calendar.amount(of: .workday, from: friday, to: at("2017-05-15 00:00")) == .zero)
  }

  @Test func `nothing is over between the edge of the data and itself`() throws {
    for countsFromNextDay in [true, false] {
      let calendar = try office { $0.countsFromNextDay = countsFromNextDay }
      for edge in [try at("2017-01-01 00:00"), try at("2027-01-01 00:00")] {
        #expect(try calendar.amount(of: .workday, from: edge, to: edge) == .zero)
      }
    }
  }

  @Test func `the first of two edges that are passed is named`() throws {
    let calendar = try office()
    for unit in [DurationUnit.workHour, .workday] {
      #expect(throws: CalendarRefusal.beforeFirst(calendar.first)) {
        try calendar.amount(of: unit, from: self.at("2016-12-31 10:00"), to: self.at("2027-01-01 10:00"))
      }
    }
  }

  @Test func `a day with other hours between two pauses takes no more than its part`() throws {
    let calendar = try office {
      $0.countsFromNextDay = false
      let half = CivilDate(year: 2017, month: 5, day: 9)!
      $0.halfDays = [(half...half, [])]
    }
    // From Monday 17:00 to Wednesday 17:00; the first workday is over on Tuesday at 12:00, the close of the half day.
    let start = try at("2017-05-08 17:00")
    #expect(try calendar.deadline(span(2, .workday), from: start) == at("2017-05-10 17:00"))
    let left = try calendar.remaining(of: span(2, .workday), begun: start, at: at("2017-05-10 13:45"))
    // Of 420 minutes of duty up to Wednesday 17:00 there are 195 left; they are not over at 12:00 as 210 of a half day.
    #expect(left.amount == (try Exact(195, over: 420)))
    #expect(try calendar.deadline(ofRest: left, resumedAt: at("2017-05-11 08:30")) == at("2017-05-11 11:58:55"))
  }

  @Test func `a limit of which nothing is left is due as its clock goes on`() throws {
    let atOnce = try office { $0.countsFromNextDay = false }
    // All the duty of the day is over, and the limit is due at the next opening.
    let start = try at("2017-05-08 08:30")
    let left = try atOnce.remaining(of: span(1, .workday), begun: start, at: at("2017-05-08 18:00"))
    #expect(left == span(0, .workday))
    #expect(try atOnce.deadline(ofRest: left, resumedAt: at("2017-05-08 19:00")) == at("2017-05-09 08:30"))

    let calendar = try office()
    for unit in [DurationUnit.hour, .workHour, .workday, .day, .month, .sameDay, .sameWorkday] {
      let due = try calendar.deadline(span(1, unit), from: start)
      #expect(try calendar.remaining(of: span(1, unit), begun: start, at: due).amount.isZero)
    }
    #expect(try calendar.deadline(ofRest: span(0, .day), resumedAt: at("2017-05-13 10:00")) == at("2017-05-13 10:00"))
    #expect(try calendar.deadline(ofRest: span(0, .workHour), resumedAt: at("2017-05-13 10:00")) == at("2017-05-15 08:30"))
  }

  @Test func `more time follows the end, and an end at midnight is no day of its own`() throws {
    let calendar = try office { $0.endsAt = .endOfDay }
    let start = try at("2017-05-08 10:01")
    #expect(
      try calendar.deadline(calendar.deadline(span(3, .workday), from: start), extendedBy: span(2, .workday))
        == at("2017-05-16 00:00"))
    #expect(
      try calendar.deadline(calendar.deadline(span(3, .day), from: start), extendedBy: span(2, .day))
        == at("2017-05-14 00:00"))
    let atOnce = try office { $0.countsFromNextDay = false }
    // From a close: the next close, not the hour of the next opening.
    #expect(try atOnce.deadline(at("2017-05-08 17:30"), extendedBy: span(1, .workday)) == at("2017-05-09 17:30"))
    #expect(try atOnce.deadline(at("2017-05-08 09:30"), extendedBy: span(8, .workHour)) == at("2017-05-09 10:00"))
  }
}
