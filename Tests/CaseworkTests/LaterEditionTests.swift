import Casework
import Diagnostics
import Interpreter
import Semantics
import Testing
import Vocabulary
import WorkingTime

/// 适用在办: later clocks of open cases have the limits of a later edition. 2017-05-10 is a Wednesday.
@Suite struct LaterEditionTests {
  private static let later = "规则 派 兜底 { 主办：平台；限时：派发 9分钟内；办结 2个工作日内；回访 1个工作日内；督促：督办 }"

  /// The town until the day before the second edition, 2017-05-10.
  private func town(
    _ rest: String = later, header: String = "适用在办", rules: String = TestTown.firstRule
  ) throws -> TestTown {
    try TestTown(until: "2017-05-09", followedBy: [("施行：2017-05-10  \(header)", rest)], rules: rules)
  }

  private func whose(_ one: Case, _ town: TestTown, _ name: String) throws -> ClockEdition? {
    one.clock(of: try town.milestone(name))?.edition
  }

  @Test func aClockThatBeginsLaterFollowsAndOneThatRunsKeepsItsDeadline() throws {
    let town = try town()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-09 10:00", "派发")
    try one.take(town, "2017-05-11 10:00", "办结")
    #expect(try one.due(town, "办结") == "2017-05-16 17:30")
    #expect(try whose(one, town, "办结") == .own)
    #expect(try one.due(town, "回访") == "2017-05-12 17:30")
    #expect(try whose(one, town, "回访") == .later(0))
    // What is decided stays decided by the edition of the report.
    #expect(one.limit(of: try town.milestone("回访"))?.span.written(.chinese) == "2个工作日")
    #expect(one.countedLimit(of: try town.milestone("回访"))?.span.written(.chinese) == "1个工作日")
  }

  @Test func withoutItNothingChanges() throws {
    let town = try town(header: "")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-10 10:00", "派发")
    #expect(try one.due(town, "办结") == "2017-05-17 17:30")
    #expect(try whose(one, town, "办结") == .own)
  }

  @Test func itBeginsWithItsFirstDayByItsOwnClock() throws {
    for (at, due) in [("2017-05-09 23:59:59", "2017-05-16 17:30"), ("2017-05-10 00:00", "2017-05-12 17:30")] {
      let town = try town()
      var one = try town.open("2017-05-08 09:00")
      try one.take(town, at, "派发")
      #expect(try one.due(town, "办结") == due)
    }
    // 00:00 in the east is 23:00 of the day before here.
    let town = try town("日历 东 { 办公 周一 至 周五 08:30 至 17:30  时区 “+09:00” }\n" + Self.later, header: "日历 东  适用在办")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-09 23:00", "派发")
    #expect(try whose(one, town, "办结") == .later(0))
    #expect(try one.due(town, "办结") == "2017-05-12 16:30")
  }

  @Test func aClockThatBeginsAnewFollowsAndOneThatIsMovedDoesNot() throws {
    let town = try town()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-09 10:00", "派发", by: "指挥室")
    try one.take(town, "2017-05-10 10:00", "挂起", by: "指挥室")
    try one.take(town, "2017-05-11 10:00", "恢复")
    try one.take(town, "2017-05-11 11:00", "延期", by: "指挥室")
    #expect(try whose(one, town, "办结") == .own)
    #expect(try one.due(town, "办结") == "2017-05-25 17:30")
    try one.take(town, "2017-05-11 15:00", "办结")
    try one.take(town, "2017-05-11 15:10", "回访（不满意）")
    try one.take(town, "2017-05-11 15:20", "返工")
    #expect(try whose(one, town, "派发") == .later(0))
    #expect(try one.due(town, "派发") == "2017-05-11 15:29")
    try one.take(town, "2017-05-11 15:25", "派发")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
    // One more limit is one more of the limit that it has.
    try one.take(town, "2017-05-12 09:00", "延期", by: "指挥室")
    #expect(try one.due(town, "办结") == "2017-05-17 17:30")
  }

  @Test func itsCalendarCountsPausesAndWarnings() throws {
    let town = try town(
      "日历 天天 { 办公 周一 至 周日 08:00 至 20:00  起算 即时 }\n" + Self.later.replacing("2个工作日内", with: "20个工作时内"),
      header: "日历 天天  适用在办")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-12 18:00", "派发", by: "指挥室")
    #expect(try one.due(town, "办结") == "2017-05-14 14:00")
    try one.take(town, "2017-05-13 12:00", "挂起", by: "指挥室")
    let clock = try #require(one.clock(of: town.milestone("办结")))
    #expect(one.left(of: clock)?.map { $0.written(.chinese) } == ["14个工作时"])
    try one.take(town, "2017-05-13 18:00", "恢复")
    #expect(try one.due(town, "办结") == "2017-05-14 20:00")
    one.advance(to: try TestTown.at("2017-05-14 20:00:01"))
    #expect(
      one.told(town) == [
        "2017-05-14 16:00 提醒 平台（甲镇）", "2017-05-14 20:00 督办单 平台（甲镇）", "2017-05-14 20:00 抄送 指挥室（甲镇）",
      ])
  }

  @Test func aPeriodThatAloneCountsIsThatOfItsOwnEdition() throws {
    // The other edition has a period in its place.
    let town = try town(
      "时段 夜 { 每日 20:00 至 24:00 }\n时段 晨 { 每日 06:00 至 08:00 }\n"
        + Self.later.replacing("办结 2个工作日内", with: "办结 3小时内 只计 晨"),
      rules: "时段 午 { 每日 12:00 至 13:00 }\n" + TestTown.firstRule.replacing("5个工作日内", with: "3小时内 只计 午"))
    var early = try town.open("2017-05-08 09:00")
    try early.take(town, "2017-05-08 09:01", "派发")
    #expect(try early.due(town, "办结") == "2017-05-10 13:00")
    var late = try town.open("2017-05-08 09:00")
    try late.take(town, "2017-05-11 09:01", "派发")
    #expect(try late.due(town, "办结") == "2017-05-13 07:00")
  }

  @Test func aCorrectionDecidesAgainUnderBoth() throws {
    let town = try town(Self.later + "\n规则 急 { 当：紧急  限时：办结 1个工作日内 }")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-11 09:00", "派发")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
    try one.take(town, "2017-05-11 10:00", "加急")
    #expect(try one.due(town, "办结") == "2017-05-12 17:30")
    // A clock that began before keeps to its own text, in which nothing is urgent.
    var before = try town.open("2017-05-08 09:00")
    try before.take(town, "2017-05-09 09:00", "派发")
    try before.take(town, "2017-05-11 10:00", "加急")
    #expect(try before.due(town, "办结") == "2017-05-16 17:30")
  }

  @Test func aMilestoneThatItAloneLimitsHasAClock() throws {
    let town = try town(Self.later + "\n规则 急 { 当：紧急 为 否  限时：出动 30分钟内；关闭 1个工作日内 }")
    let out = try town.milestone("出动")
    // Its base was reached before: there is nothing to begin.
    var before = try town.open("2017-05-08 09:00")
    try before.take(town, "2017-05-09 10:00", "派发")
    before.advance(to: try TestTown.at("2017-05-11 09:00"))
    #expect(before.clock(of: out) == nil)

    var one = try town.open("2017-05-08 09:00")
    #expect(one.countedLimit(of: out) == nil)
    #expect(try one.latest(town.milestone("关闭")) == TestTown.at("2017-05-17 17:30"))
    try one.take(town, "2017-05-10 10:00", "派发")
    #expect(try one.due(town, "出动") == "2017-05-10 10:30")
    #expect(try whose(one, town, "出动") == .later(0))
    // A correction after which it has no limit for it takes it away, and one that brings it back begins from its base.
    try one.take(town, "2017-05-10 10:10", "加急")
    #expect(one.clock(of: out) == nil)
    let calm = FieldSetting(try town.field("紧急"), .yesNo(false))
    try one.take(CaseEntry(at: try TestTown.at("2017-05-10 10:20"), .correction, set: [calm]))
    #expect(try one.due(town, "出动") == "2017-05-10 10:30")
  }

  @Test func aReportIsNotCorrectedIntoTheDaysOfAnotherEdition() throws {
    let town = try town()
    var one = try town.open("2017-05-08 09:00")
    let moved = FieldSetting(try town.field("上报时间"), .instant(try TestTown.at("2017-05-10 09:00")))
    let entry = CaseEntry(at: try TestTown.at("2017-05-11 10:00"), .correction, set: [moved])
    #expect(throws: CaseRefusal.leavesEdition(day: "2017-05-10")) { try one.take(entry) }
    let said = CaseWords(town.rules).words(.leavesEdition(day: "2017-05-10"))
    #expect(said.zh.contains("测试 1") && said.zh.contains("另报一件"))
  }

  @Test func aDeadlineThatItsCalendarCanNotTellNamesIt() throws {
    let town = try town("日历 短 { 办公 周一 至 周五 08:30 至 17:30 }\n" + Self.later, header: "日历 短  适用在办")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2026-12-31 10:00", "派发")
    let said = one.effects.filter { if case .noDeadline(_, of: .later) = $0.content { true } else { false } }
    #expect(said.count == 1)
    #expect(CaseWords(town.rules).words(try #require(said.first), in: one.effects).zh.contains("依“测试 2”"))
  }

  @Test func whatHappenedBeforeAndIsRecordedLaterDoesNotFollow() throws {
    let town = try town()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-09 10:00", "派发", recorded: "2017-05-11 10:00")
    #expect(try one.due(town, "办结") == "2017-05-16 17:30")
  }

  @Test func itsConditionsAskWhenTheEventWasReported() throws {
    let rest = """
      时段 节后 { 每年 5月1日 至 5月8日 }
      规则 早 { 当：在 节后  限时：办结 4个工作日内 }
      规则 夜 例外于 早 { 当：在 节后 且 不在 工作时间  限时：办结 3个工作日内 }

      """
    let town = try town(rest + Self.later)
    for (reported, due) in [
      ("2017-05-08 09:00", "2017-05-16 17:30"), ("2017-05-08 20:00", "2017-05-15 17:30"),
      ("2017-05-09 09:00", "2017-05-12 17:30"),
    ] {
      var one = try town.open(reported)
      try one.take(town, "2017-05-10 10:00", "派发")
      #expect(try one.due(town, "办结") == due)
    }
  }

  @Test func aTransitionalRuleIsForCasesReportedBefore() throws {
    let town = try town(Self.later + "\n规则 过渡 { 当：上报时间 早于 2017-05-10  限时：回访 4个工作日内 }")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-09 10:00", "派发")
    try one.take(town, "2017-05-11 10:00", "办结")
    #expect(try one.due(town, "回访") == "2017-05-17 17:30")
  }

  // MARK: What it can't decide

  @Test(arguments: [
    ("规则 派 { 当：事项 为 盗窃  主办：平台；限时：派发 3分钟内；办结 2个工作日内；督促：督办 }", NotFollowed.noLimit, "没有给“办结”定时限"),
    ("字段 { 涉众 是否 }\n规则 派 { 主办：平台；限时：派发 3分钟内；办结 2个工作日内；督促：督办 }\n规则 众 例外于 派 { 当：涉众  限时：办结 1个工作日内 }", .open, "没有问到的事"),
    ("规则 派 { 主办：平台；限时：派发 3分钟内；办结 自 出动 2个工作日内；出动 1小时内；督促：督办 }", .countsFrom("出动"), "从“出动”起算“办结”"),
  ])
  func itKeepsTheLimitThatItHasAndSaysWhy(rest: String, reason: NotFollowed, words: String) throws {
    let town = try town(rest)
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-10 10:00", "派发")
    #expect(try whose(one, town, "办结") == .kept(0, reason))
    #expect(try one.due(town, "办结") == "2017-05-17 17:30")
    let clock = try #require(one.clock(of: town.milestone("办结")))
    let said = try #require(CaseWords(town.rules).derivation(of: clock))
    #expect(said.zh.contains(words) && said.zh.contains("测试 2") && said.zh.contains("仍依“测试 1”"), "\(said.zh)")
  }

  /// What both editions have but the catalogue, which each has for itself.
  private func town(items: String, _ later: String) throws -> TestTown {
    let shared = TestTown.process + TestTown.ladder + TestTown.shared.replacing("类别 治安 { 事项 纠纷、盗窃、喧闹 }", with: "")
    return try TestTown(
      until: "2017-05-09", followedBy: [("施行：2017-05-10  适用在办", "类别 治安 { \(later) }\n" + Self.later)],
      rules: "类别 治安 { \(items) }\n" + TestTown.firstRule, shared: shared)
  }

  @Test func anEventThatItRefusesKeepsItsLimit() throws {
    let town = try town(items: "事项 纠纷、盗窃", "事项 矛盾纠纷、盗窃")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-10 10:00", "派发")
    guard case .kept(0, .refused(.noSuchValue(_, "纠纷", _)))? = try whose(one, town, "办结") else {
      Issue.record("it follows what can't be decided")
      return
    }
    #expect(try one.due(town, "办结") == "2017-05-17 17:30")
    // Corrected to what both know, it follows.
    try one.take(
      CaseEntry(
        at: try TestTown.at("2017-05-10 11:00"), .correction, set: [FieldSetting(try town.field("事项"), .member(1))]))
    #expect(try whose(one, town, "办结") == .later(0))
    #expect(try one.due(town, "办结") == "2017-05-12 17:30")
  }

  @Test func anAliasOfItsOwnEditionIsRead() throws {
    let town = try town(items: "事项 纠纷 { 又称：“吵架” }", "事项 盗窃、纠纷")
    var one = try town.open("2017-05-08 09:00", item: "吵架")
    try one.take(town, "2017-05-10 10:00", "派发")
    #expect(try whose(one, town, "办结") == .later(0))
  }

  // MARK: Several editions

  private func chain(third: String, header: String) throws -> TestTown {
    try TestTown(
      until: "2017-05-09",
      followedBy: [("施行：2017-05-10 至 2017-05-14  适用在办", Self.later), ("施行：2017-05-15  \(header)", third)])
  }

  @Test func ofSeveralTheLastCounts() throws {
    let third = Self.later.replacing("回访 1个工作日内", with: "回访 3个工作日内")
    let town = try chain(third: third, header: "适用在办")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-11 10:00", "派发")
    #expect(try whose(one, town, "办结") == .later(0))
    try one.take(town, "2017-05-15 10:00", "办结")
    #expect(try whose(one, town, "回访") == .later(1))
    #expect(try one.due(town, "回访") == "2017-05-18 17:30")
  }

  @Test func oneThatSaysNothingOfOpenCasesLeavesThemWithTheOneBefore() throws {
    let third = Self.later.replacing("回访 1个工作日内", with: "回访 3个工作日内")
    let town = try chain(third: third, header: "")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-11 10:00", "派发")
    try one.take(town, "2017-05-15 10:00", "办结")
    #expect(try whose(one, town, "回访") == .later(0))
    #expect(try one.due(town, "回访") == "2017-05-16 17:30")
  }

  // MARK: Before it begins

  @Test func whatIsDueAtTheLatestForeseesIt() throws {
    let town = try TestTown(
      until: "2017-05-09", followedBy: [("施行：2017-05-10  适用在办", Self.later)],
      rules: TestTown.firstRule.replacing("派发 3分钟内", with: "派发 2个工作日内"))
    let one = try town.open("2017-05-08 09:00")
    let done = try town.milestone("办结")
    // Dispatched at its last moment, on the 10th, it is to be done in two days.
    #expect(try one.latest(done) == TestTown.at("2017-05-12 17:30"))
    #expect(one.countedLimit(of: done)?.span.written(.chinese) == "2个工作日")
    let early = try TestTown(until: "2017-05-09", followedBy: [("施行：2017-05-10  适用在办", Self.later)])
    #expect(try early.open("2017-05-08 09:00").latest(done) == TestTown.at("2017-05-15 17:30"))
  }
}
