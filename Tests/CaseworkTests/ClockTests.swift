import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

/// What others get wrong of deadlines, each by name.
@Suite struct ClockTests {
  @Test func theDaysOnWhichItBeganOrWentOnCountNothing() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-11 10:00", "恢复")
    func days(_ name: String) throws -> [String] {
      let clock = try #require(one.clock(of: try town.milestone(name)))
      return one.uncountedDays(of: clock).map(\.description)
    }
    #expect(try days("办结") == ["2017-05-08", "2017-05-11"])
    #expect(try days("派发") == [])
  }

  @Test func aLimitOfWorkdaysEndsAtTheCloseAndNotAtMidnight() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
  }

  @Test func oneWorkdayIsNeither24HoursNor24WorkingHours() throws {
    let town = try TestTown(
      rest: TestTown.rest.replacing("办结 5个工作日内", with: "办结 1个工作日内"))
    var one = try town.open("2017-05-08 10:00")
    try one.take(town, "2017-05-08 10:01", "派发")
    #expect(try one.due(town, "办结") == "2017-05-09 17:30")
  }

  @Test func aWarningOfAWorkdayLimitIsNotAtMidnight() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-15 17:00")
    #expect(one.told(town) == ["2017-05-12 17:30 提醒 平台（甲镇）"])
  }

  @Test func theVeryInstantOfTheDeadlineIsOnTime() throws {
    let town = try TestTown()
    for (text, judgement) in [("2017-05-15 17:30", Judgement.onTime), ("2017-05-15 17:31", .overdue)] {
      var one = try town.open("2017-05-08 09:00")
      try one.take(town, "2017-05-08 09:02", "派发")
      try one.take(town, text, "办结")
      try one.advance(to: "2017-05-15 18:00")
      #expect(try one.judgement(town, "办结") == judgement)
      #expect(one.told(town).contains { $0.contains("督办单") } == (judgement == .overdue))
    }
  }

  /// 5个工作日 counted at once, four of them used, is one more day afresh: not five days with the pause's hours added.
  @Test func aPauseKeepsWhatWasUsedInTheUnitOfTheLimit() throws {
    let town = try TestTown(
      "日历 机关 { 办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30；起算 即时 }\n",
      rest: TestTown.rest.replacing("版本：“1”", with: "版本：“1” 日历：机关"))
    var one = try town.open("2026-03-02 09:00")
    try one.take(town, "2026-03-02 09:00", "派发")
    #expect(try one.due(town, "办结") == "2026-03-09 09:00")
    try one.take(town, "2026-03-06 09:00", "挂起", by: "指挥室")
    try one.advance(to: "2026-03-09 09:00")
    try one.take(town, "2026-03-09 09:00", "恢复")
    #expect(try one.due(town, "办结") == "2026-03-10 09:00")
    #expect(!one.told(town).contains { $0.contains("督办单") })
  }

  /// At every half hour of some days with a weekend at their end, the very midnights among them, by either way of counting and in every
  /// kind of unit; after a pause that took time and after a grant too.
  @Test(
    arguments: ["次日", "即时"],
    ["5个工作日", "3个自然日", "1个月", "20工作时", "50小时", "90分钟", "当日", "次日", "当个工作日"])
  func aPauseOfNoTimeMovesNoDeadline(counting: String, limit: String) throws {
    let town = try TestTown(
      "日历 机关 { 办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30；起算 \(counting) }\n",
      rest: TestTown.rest.replacing("版本：“1”", with: "版本：“1” 日历：机关")
        .replacing("办结 5个工作日内", with: "办结 \(limit)"))
    var tried = 0
    for before in [[], ["延期"], ["挂起", "恢复"]] {
      var begun = try town.open("2017-05-10 16:00")
      try begun.take(town, "2017-05-10 16:10", "派发")
      if before == ["挂起", "恢复"] {
        try begun.take(town, "2017-05-10 16:20", "挂起", by: "指挥室")
        try begun.take(town, "2017-05-11 10:20", "恢复")
      } else if before == ["延期"] {
        try begun.take(town, "2017-05-10 16:20", "延期", by: "指挥室")
      }
      let due = try begun.due(town, "办结")
      let start = try TestTown.at(before.first == "挂起" ? "2017-05-11 10:30" : "2017-05-10 16:30")
      for halfHour in 0..<(4 * 48) {
        let instant = Instant(seconds: start.seconds + Int64(halfHour) * 1800)
        guard try begun.clock(of: town.milestone("办结"))?.isOverdue(at: instant) == false else { break }
        var one = begun
        let text = instant.shown(in: .china)
        try one.take(town, text, "挂起", by: "指挥室")
        try one.take(town, text, "恢复")
        #expect(try one.due(town, "办结") == due, "\(counting) \(limit) \(before) \(text)")
        tried += 1
      }
    }
    #expect(tried > 0)
  }

  /// What was granted in it stays, and a warning that was sent is not sent again.
  @Test func aPauseOfNoTimeTakesNothingBackAndSendsNothingTwice() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-15 10:00")
    let told = one.told(town)
    #expect(told.count == 1)
    try one.take(town, "2017-05-15 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-15 10:00", "恢复")
    try one.advance(to: "2017-05-15 12:00")
    #expect(one.told(town) == told)
    try one.take(town, "2017-05-15 13:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-15 13:00", "延期", by: "指挥室")
    try one.take(town, "2017-05-15 13:00", "恢复")
    #expect(try one.due(town, "办结") == "2017-05-22 17:30")
    // A limit that changes keeps what was granted, and knows of no pause.
    try one.take(town, "2017-05-15 14:00", "加急", by: nil)
    #expect(try one.due(town, "办结") == "2017-05-22 17:30")
  }

  @Test func whileItStandsStillNothingIsOverdue() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 10:00", "挂起", by: "指挥室")
    try one.advance(to: "2017-12-01 09:00")
    #expect(one.effects.isEmpty)
    #expect(one.holds(.overdue(try town.milestone("办结"), by: nil), at: try TestTown.at("2017-12-01 09:00")) == false)
  }

  @Test func whatWasGrantedSurvivesALaterPause() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-10 09:00", "延期", by: "指挥室")
    #expect(try one.due(town, "办结") == "2017-05-22 17:30")
    try one.take(town, "2017-05-11 09:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-18 09:00", "恢复")
    // Two of the first five days were over; three are left, and five were granted. The 27th is a make-up workday, the
    // three days after it are off.
    #expect(try one.due(town, "办结") == "2017-05-31 17:30")
  }

  /// 24:00 is the end of a day: what is granted after it begins with the next, and none is left out.
  @Test func whatIsGrantedAfter24OClockLosesNoDay() throws {
    let town = try TestTown(rest: TestTown.rest.replacing("办结 5个工作日内", with: "办结 5个自然日内"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    #expect(try one.due(town, "办结") == "2017-05-14 00:00")
    try one.take(town, "2017-05-09 09:00", "延期", by: "指挥室")
    #expect(try one.due(town, "办结") == "2017-05-19 00:00")
    // Paused within what was granted: the 17th and the 18th are left, and are laid out from the 22nd.
    try one.take(town, "2017-05-17 09:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-22 09:00", "恢复")
    #expect(try one.due(town, "办结") == "2017-05-25 00:00")
  }

  @Test func aLimitThatNamesItsEndIsExtendedByADay() throws {
    let town = try TestTown(rest: TestTown.rest.replacing("办结 5个工作日内", with: "办结 当日"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-08 10:00", "延期", by: "指挥室")
    #expect(try one.due(town, "办结") == "2017-05-10 00:00")
  }

  @Test func aClockThatBeginsWhileTheCaseStandsStillHasItsWholeLimit() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "挂起", by: "指挥室")
    try one.take(town, "2017-05-08 09:02", "派发")
    #expect(one.clock(of: try town.milestone("办结"))?.pausedAt == (try TestTown.at("2017-05-08 09:02")))
    try one.take(town, "2017-05-15 09:00", "恢复")
    #expect(try one.due(town, "办结") == "2017-05-22 17:30")
  }

  /// 办结 is reached while the case stands still: judged by the deadline that it had, whatever the clock of the case does then.
  @Test func whatIsJudgedKeepsItsDeadline() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-10 09:00", "办结", by: nil)
    let due = try one.due(town, "办结")
    try one.take(town, "2017-05-18 09:00", "恢复")
    #expect(try one.due(town, "办结") == due)
    #expect(one.clock(of: try town.milestone("办结"))?.steps.count == 1)
    // Another pause after it does as little.
    try one.take(town, "2017-05-18 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-19 10:00", "恢复")
    #expect(try one.due(town, "办结") == due)
  }

  /// Gone back over, its clock goes on as if it had never ended: its limit is laid out through the pauses of the meantime.
  @Test func whatIsToBeReachedAgainCountsThePausesOfTheMeantime() throws {
    let town = try TestTown()
    func end(reaching: Bool) throws -> String? {
      var one = try town.open("2017-05-08 09:00")
      try one.take(town, "2017-05-08 09:02", "派发")
      try one.take(town, "2017-05-09 10:00", "挂起", by: "指挥室")
      if reaching { try one.take(town, "2017-05-09 11:00", "办结") }
      try one.take(town, "2017-05-15 09:00", "恢复")
      try one.take(town, "2017-05-16 09:00", "挂起", by: "指挥室")
      try one.take(town, "2017-05-18 09:00", "恢复")
      if reaching {
        try one.take(town, "2017-05-18 10:00", "退回", by: "主办")
        try one.take(town, "2017-05-18 10:01", "派发")
      }
      return try one.due(town, "办结")
    }
    let straight = try end(reaching: false)
    #expect(straight == "2017-05-25 17:30")
    #expect(try end(reaching: true) == straight)
  }

  /// Gone back over while the case stands still, it stands still too.
  @Test func whatIsToBeReachedAgainStandsStillWithTheCase() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 10:00", "办结")
    try one.take(town, "2017-05-09 11:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-09 12:00", "退回", by: "主办")
    #expect(one.clock(of: try town.milestone("办结"))?.pausedAt == (try TestTown.at("2017-05-09 11:00")))
    try one.take(town, "2017-05-15 09:00", "恢复")
    #expect(try one.due(town, "办结") != "2017-05-15 17:30")
  }

  /// It is past the calendar's data when it begins, and stands still all the same.
  @Test func aClockWithoutADeadlineStandsStillToo() throws {
    let town = try TestTown()
    var one = try town.open("2026-12-29 09:00")
    try one.take(town, "2026-12-29 09:01", "挂起", by: "指挥室")
    try one.take(town, "2026-12-29 09:02", "派发")
    #expect(one.clock(of: try town.milestone("办结"))?.pausedAt != nil)
  }

  @Test func aRungPastTheDataOfTheCalendarSaysSo() throws {
    let town = try TestTown()
    var one = try town.open("2026-12-22 09:00")
    try one.take(town, "2026-12-22 09:02", "派发")
    try one.advance(to: "2027-03-01 09:00")
    // It is due on the 29th; two workdays later is the last day that the calendar knows.
    #expect(one.told(town).contains { $0.contains("问询") })
    var late = try town.open("2026-12-24 09:00")
    try late.take(town, "2026-12-24 09:02", "派发")
    try late.advance(to: "2027-03-01 09:00")
    let last = try #require(CivilDate(year: 2026, month: 12, day: 31))
    #expect(late.effects.contains { $0.content == .noDeadline(.afterLast(last), of: .own) })
    // A grant that carries a deadline past the data tells it at once.
    var granted = try town.open("2026-12-21 09:00")
    try granted.take(town, "2026-12-21 09:02", "派发")
    #expect(try granted.due(town, "办结") == "2026-12-28 17:30")
    try granted.take(town, "2026-12-25 09:00", "延期", by: "指挥室")
    #expect(granted.effects.map(\.content) == [.noDeadline(.afterLast(last), of: .own)])
    #expect(!late.told(town).contains { $0.contains("问询") })
  }

  /// A deadline for which the data do not suffice lies after the last day that they tell of: what is done by then is on
  /// time, and of what is done later nobody can tell.
  @Test func withoutADeadlineWhatIsDoneWithinTheDataIsOnTimeAndWhatComesLaterCantBeTold() throws {
    let town = try TestTown()
    for (text, judgement) in [
      ("2026-12-30 09:00", Judgement.onTime), ("2026-12-31 23:59", .onTime), ("2027-01-01 00:00", .unknown),
    ] {
      var one = try town.open("2026-12-29 09:00")
      try one.take(town, "2026-12-29 09:02", "派发")
      try one.take(town, text, "办结")
      let milestone = try town.milestone("办结")
      #expect(try one.judgement(town, "办结") == judgement, "\(text)")
      let isKnown = judgement != .unknown
      #expect(one.holds(.onTime(milestone), at: one.clock) == (isKnown ? true : nil))
      #expect(one.holds(.overdue(milestone, by: nil), at: one.clock) == (isKnown ? false : nil))
      #expect(one.clock(of: milestone).map { one.isVerdictUnknown(of: $0) } == !isKnown)
    }
    var open = try town.open("2026-12-29 09:00")
    try open.take(town, "2026-12-29 09:02", "派发")
    let milestone = try town.milestone("办结")
    for (text, isKnown) in [("2026-12-31 12:00", true), ("2027-01-04 09:00", false)] {
      try open.advance(to: text)
      #expect(open.holds(.overdue(milestone, by: nil), at: open.clock) == (isKnown ? false : nil))
      #expect(open.clock(of: milestone).map { open.isVerdictUnknown(of: $0) } == !isKnown)
    }
  }

  @Test func anExtensionComesBeforeTheDeadlineOnlyAndAtMostTwice() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    var late = one
    #expect(throws: CaseRefusal.self) { try late.take(town, "2017-05-15 17:30", "延期", by: "指挥室") }
    try one.take(town, "2017-05-10 09:00", "延期", by: "指挥室")
    try one.take(town, "2017-05-10 09:00", "延期", by: "指挥室")
    #expect(throws: CaseRefusal.tooOften(limit: 2)) { try one.take(town, "2017-05-11 09:00", "延期", by: "指挥室") }
  }

  @Test func aSecondUnitGetsItsOwnTime() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 16:00", "退单", by: "主办")
    #expect(try one.due(town, "办结") == nil)
    try one.take(town, "2017-05-10 09:00", "派发")
    #expect(try one.due(town, "办结") == "2017-05-17 17:30")
    #expect(one.formerClocks.contains { $0.milestone == (try? town.milestone("办结")) && $0.end?.judgement == Judgement.none })
  }

  @Test func whatWasDoneInTimeStaysSoWhenItIsSentBackLater() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 09:00", "办结")
    try one.take(town, "2017-05-31 10:00", "回访（不满意）")
    try one.take(town, "2017-05-31 11:00", "返工")
    for (milestone, judgement) in [("派发", Judgement.onTime), ("办结", .onTime), ("回访", .overdue)] {
      let name = try town.milestone(milestone)
      #expect(one.formerClocks.filter { $0.milestone == name }.map { $0.end?.judgement } == [judgement])
    }
  }

  @Test func goingBackWithoutRestartLeavesTheClockAsItWas() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-09 16:00", "退回", by: "主办")
    try one.take(town, "2017-05-10 09:00", "派发")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
  }

  @Test func aZeroLimitIsRefusedByTheCalendar() throws {
    let town = try TestTown()
    #expect(throws: CalendarRefusal.self) {
      try town.rules.calendar.deadline(TimeSpan(amount: .zero, unit: .workday), from: try TestTown.at("2017-05-08 09:00"))
    }
  }

  @Test func pastTheDataOfTheCalendarThereIsNoDeadlineAndTheCaseSaysSo() throws {
    let town = try TestTown()
    var one = try town.open("2026-12-29 09:00")
    try one.take(town, "2026-12-29 09:02", "派发")
    let last = try #require(CivilDate(year: 2026, month: 12, day: 31))
    #expect(one.clock(of: try town.milestone("办结"))?.deadline == .refused(.afterLast(last)))
    try one.advance(to: "2027-03-01 09:00")
    #expect(one.effects.map(\.content) == [.noDeadline(.afterLast(last), of: .own)])
  }

  @Test func beforeItsBaseADeadlineIsAtTheLatest() throws {
    let town = try TestTown()
    let one = try town.open("2017-05-08 09:00")
    #expect(try one.due(town, "办结") == nil)
    #expect(try one.latest(town.milestone("办结")) == TestTown.at("2017-05-15 17:30"))
    #expect(try one.latest(town.milestone("回访")) == TestTown.at("2017-05-17 17:30"))
  }
}
