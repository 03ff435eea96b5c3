import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import Vocabulary
import WorkingTime

@testable import Casework

/// How deadlines are said to come about, once something was done to their clocks.
@Suite struct DerivationTests {
  private func derivation(_ one: Case, _ town: TestTown) throws -> Words {
    let clock = try #require(one.clock(of: town.milestone("办结")))
    return try #require(CaseWords(town.rules).derivation(of: clock))
  }

  @Test func aPauseTellsWhatCountedWhatWasUsedAndWhatIsLeft() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-10 10:00", "挂起", by: "指挥室")
    let paused = "5个工作日，2017-05-08 09:02 起；2017-05-10 10:00 停表（计 5月9日，用去 1个工作日，余 4个工作日）"
    #expect(try derivation(one, town).zh == paused)
    try one.take(town, "2017-05-12 09:00", "恢复")
    #expect(
      try derivation(one, town).zh
        == paused + "；2017-05-12 09:00 复表；次日起算；计 5月15日至18日；跳过 5月13日至14日（休息日）；止于下班 17:30")
    #expect(
      try derivation(one, town).en == """
        5 workdays from 2017-05-08 09:02; paused 2017-05-10 10:00 (2017-05-09 counts, 1 workday used, 4 workdays left); \
        resumed 2017-05-12 09:00; counting from the next day; 2017-05-15 to 2017-05-18 count; \
        skipping 2017-05-13 to 2017-05-14 (rest day); until the close of duty at 17:30
        """)
  }

  @Test func whatIsGrantedIsLaidOutAfterTheLimitAndUsedLast() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-10 09:00", "延期", by: "指挥室")
    #expect(
      try derivation(one, town).zh
        == "5个工作日，2017-05-08 09:02 起；顺延 5个工作日；次日起算；计 5月9日至12日、5月15日；跳过 5月13日至14日（休息日）；止于下班 17:30；"
        + "顺延的 5个工作日：计 5月16日至19日、5月22日；跳过 5月20日至21日（休息日）；止于下班 17:30")
    // Within what was granted: the limit is used up, and two days more.
    try one.take(town, "2017-05-18 09:00", "挂起", by: "指挥室")
    #expect(try derivation(one, town).zh.hasSuffix("用去 5个工作日＋2个工作日，余 3个工作日）"))
    try one.take(town, "2017-05-22 09:00", "恢复")
    #expect(try derivation(one, town).zh.hasSuffix("2017-05-22 09:00 复表；次日起算；计 5月23日至25日；止于下班 17:30"))
  }

  /// Counted at once a pause leaves a part of a day, which is so much duty of the days that it falls on.
  @Test func aPartOfAWorkdayIsToldInMinutesOfDuty() throws {
    let town = try TestTown(
      "日历 机关 { 办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30；起算 即时 }\n",
      rest: TestTown.rest.replacing("版本：“1”", with: "版本：“1” 日历：机关").replacing("5个工作日", with: "3个工作日"))
    var one = try town.open("2026-03-02 09:00")
    try one.take(town, "2026-03-02 09:00", "派发")
    try one.take(town, "2026-03-04 15:00", "挂起", by: "指挥室")
    let paused = "3个工作日，2026-03-02 09:00 起；2026-03-04 15:00 停表（计 3月3日至4日，3月4日 09:00 起另计 270 分钟，用去 2.6个工作日，余 0.4个工作日）"
    #expect(try derivation(one, town).zh == paused)
    var other = one
    try one.take(town, "2026-03-13 15:00", "恢复")
    #expect(
      try derivation(one, town).zh == paused
        + "；2026-03-13 15:00 复表；即时起算；3月13日 计 150 分钟；3月16日 计 30 分钟；跳过 3月14日至15日（休息日）；到 2026-03-16 09:00")
    #expect(try one.due(town, "办结") == "2026-03-16 09:00")
    // Whole days again, from an opening: to the same time of day.
    try other.take(town, "2026-03-10 08:30", "恢复")
    try other.take(town, "2026-03-10 11:00", "延期", by: "指挥室")
    #expect(try derivation(other, town).zh.hasSuffix("3月10日 计 180 分钟；到 2026-03-10 11:30；顺延的 3个工作日：计 3月11日至13日；到当日同一时刻 11:30"))
  }

  @Test func aClockThatWentBackOverKeepsItsStoryAndANewOneBeginsItsOwn() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-08 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-09 09:00", "恢复")
    let told = try derivation(one, town).zh
    #expect(told.contains("停表（没有用去，余 5个工作日）"))
    var returned = one
    try returned.take(town, "2017-05-10 09:00", "办结")
    try returned.take(town, "2017-05-10 10:00", "退回", by: "主办")
    try returned.take(town, "2017-05-10 11:00", "派发")
    #expect(try derivation(returned, town).zh == told)
    try one.take(town, "2017-05-09 16:00", "退单", by: "主办")
    try one.take(town, "2017-05-10 11:00", "派发")
    #expect(try derivation(one, town).zh.hasPrefix("2017-05-10 11:00 起；次日起算；计 5月11日"))
  }

  /// Whatever is done: what is used and what is left come to what there was, and what is counted to the end ends at the
  /// deadline.
  @Test(
    arguments: ["次日", "即时"],
    ["5个工作日", "9个自然日", "1个月", "40工作时", "100小时", "5000分钟", "次日"])
  func everyStoryEndsAtTheDeadline(counting: String, limit: String) throws {
    let town = try TestTown(
      "日历 机关 { 办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30；起算 \(counting) }\n",
      process: TestTown.process.replacing("至多 2次", with: "至多 9次"),
      rest: TestTown.rest.replacing("版本：“1”", with: "版本：“1” 日历：机关").replacing("办结 5个工作日内", with: "办结 \(limit)"))
    let milestone = try town.milestone("办结")
    var seed: UInt64 = 20_170_508
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    for _ in 0..<30 {
      var one = try town.open("2017-05-08 09:00")
      var now = try TestTown.at("2017-05-08 09:02")
      try one.take(town, now.shown(in: .china), "派发")
      var isPaused = false
      for _ in 0..<6 {
        now = Instant(seconds: now.seconds + Int64(next(96)) * 1800)
        guard one.clock(of: milestone)?.isOverdue(at: now) == false else { break }
        let name = next(4) == 0 ? "延期" : isPaused ? "恢复" : "挂起"
        do { try one.take(town, now.shown(in: .china), name, by: "指挥室") } catch is CaseRefusal { continue }
        if name != "延期" { isPaused.toggle() }
      }
      let clock = try #require(one.clock(of: milestone))
      let calendar = town.rules.calendar(of: clock.limit, clock.edition)
      let seen: Comment = "\(clock.steps)"
      if !isPaused { #expect(try clock.stretches(calendar).last?.due == clock.deadline.instant, seen) }
      for case (.paused(let at), let before, let after) in try clock.history(calendar) {
        let used = try before.used(until: at, calendar)
        let whole = try ([before.rest] + before.grants).map(amount(calendar, before.begun))
        let left = try ([after.rest] + after.grants).map(amount(calendar, after.begun))
        // Of the same limit, or the same grant, in one unit.
        for (position, span) in used.enumerated() where position == used.count - 1 {
          let grants = before.grants.count - after.grants.count
          let all = before.rest.amount.isZero || grants > 0 ? nil : whole.first
          guard let all, all.unit == span.span.unit, left[0].unit == all.unit else { continue }
          #expect(try span.span.amount.adding(left[0].amount) == all.amount, seen)
        }
      }
      #expect(CaseWords(town.rules).derivation(of: clock) != nil, seen)
    }
  }

  /// What there is of it before any was used, in the unit in which a rest is kept.
  private func amount(_ calendar: CountingCalendar, _ begun: Instant) -> (TimeSpan) throws -> TimeSpan {
    { span in span.amount.isZero ? span : try calendar.remaining(of: span, begun: begun, at: begun) }
  }
}
