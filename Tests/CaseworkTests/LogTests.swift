import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

@Suite struct LogTests {
  private func refusal(_ one: inout Case, _ entry: CaseEntry) -> CaseRefusal? {
    let before = one
    do throws(CaseRefusal) {
      try one.take(entry)
      return nil
    } catch {
      #expect(one.record.log == before.record.log)
      #expect(one.clock == before.clock)
      #expect(one.effects == before.effects)
      #expect(one.timeline == before.timeline)
      #expect(one.wakeUp == before.wakeUp)
      return error
    }
  }

  @Test func milestonesComeInOrderAndOnlyOptionalOnesMayBeLeftOut() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    #expect(refusal(&one, try town.entry("2017-05-08 09:10", "办结")) == .missing(try town.milestone("派发")))
    #expect(refusal(&one, try town.entry("2017-05-08 09:10", "派发")) == nil)
    #expect(refusal(&one, try town.entry("2017-05-08 09:11", "派发")) == .alreadyReached(try town.milestone("派发")))
    #expect(
      refusal(&one, try town.entry("2017-05-08 09:12", "受理"))
        == .passedBy(try town.milestone("受理"), later: try town.milestone("派发")))
    #expect(refusal(&one, try town.entry("2017-05-08 09:12", "办结")) == nil)
    #expect(refusal(&one, try town.entry("2017-05-08 09:13", "回访")) == .resultMissing(try town.milestone("回访")))
  }

  @Test func aSkippedMilestoneIsNotJudged() throws {
    let town = try TestTown(rest: TestTown.rest.replacing("派发 3分钟内；", with: "派发 3分钟内；出动 40分钟内；"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "派发")
    try one.take(town, "2017-05-08 12:00", "办结")
    #expect(try one.judgement(town, "出动") == Judgement.none)
    #expect(try one.judgement(town, "派发") == .onTime)
  }

  @Test func whoMayRecordAndAfterWhatIsSaidByTheProcess() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "派发")
    try one.take(town, "2017-05-08 10:00", "办结")
    try one.take(town, "2017-05-08 11:00", "回访（不满意）")
    #expect(refusal(&one, try town.entry("2017-05-08 11:05", "关闭", by: "网格长")) == .requirementNotMet)
    try one.take(town, "2017-05-08 11:10", "回访（满意）")
    #expect(
      refusal(&one, try town.entry("2017-05-08 11:15", "关闭", by: "公安")) == .mayNotRecord(by: try town.unit("公安")))
    #expect(refusal(&one, try town.entry("2017-05-08 11:15", "关闭", by: "网格长")) == nil)
    #expect(one.isClosed)
  }

  @Test func aWindowClosesAtItsEnd() throws {
    let town = try TestTown()
    for (text, isIn) in [("2017-05-09 17:30", true), ("2017-05-09 17:31", false)] {
      var one = try town.open("2017-05-08 09:00")
      try one.take(town, "2017-05-08 09:01", "派发")
      #expect((refusal(&one, try town.entry(text, "退单", by: "主办")) == nil) == isIn)
    }
  }

  @Test func timesOfAnEntryMustFitTheLog() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    #expect(
      refusal(&one, try town.entry("2017-05-08 10:00", "派发", recorded: "2017-05-08 09:30")) == .recordedBeforeItHappened)
    #expect(
      refusal(&one, try town.entry("2017-05-08 08:00", "派发", recorded: "2017-05-08 09:30")) == .beforeReport)
    try one.advance(to: "2017-05-08 12:00")
    #expect(
      refusal(&one, try town.entry("2017-05-08 10:00", "派发")) == .recordedBeforeLast(try TestTown.at("2017-05-08 12:00")))
  }

  /// Nobody knows when it is due, and everybody that it is not yet.
  @Test func aDeadlinePastTheCalendarCanBeExtendedWhileItIsCertainlyAhead() throws {
    let town = try TestTown()
    var one = try town.open("2026-12-28 09:00")
    try one.take(town, "2026-12-28 09:02", "派发")
    try one.take(town, "2026-12-29 09:00", "延期", by: "指挥室")
    #expect(one.clock(of: try town.milestone("办结"))?.steps == [.granted(TimeSpan(amount: Exact(5), unit: .workday))])
    try one.advance(to: "2027-01-20 09:00")
    #expect(throws: CaseRefusal.self) { try one.take(town, "2027-01-20 09:00", "延期", by: "指挥室") }
  }

  @Test func aResultThatContradictsItsNameIsRefused() throws {
    let town = try TestTown()
    var written = WrittenEntry("回访（满意）", at: "2017-05-09 09:00")
    written.result = "不满意"
    #expect(throws: EntryMistake.severalResults("满意", "不满意")) { try town.rules.entry(written) }
    written.result = "满意"
    #expect(try town.rules.entry(written).result == 0)
  }

  @Test func aMeasureTakenByHandStandsInAScenarioAsInARecord() throws {
    let scenario = """
      情景 “当面督办” {
        事件 2017-05-08 09:00 { 事项 纠纷；地点 甲镇 }
        09:02 派发
        10:00 督办单 由 指挥室 至 公安
        应 已 督办单 公安 且 未 督办单 平台
        11:00 督办单
        应 已 督办单 平台
      }
      """
    let found = try #require(try TestTown(rest: TestTown.rest + scenario).rules.runScenarios().first)
    #expect(found.reasons.map(\.words.zh) == [])
  }

  @Test func aStepOfAScenarioBeforeTheTimeReachedIsRecordedLate() throws {
    let scenario = """
      情景 “补记” {
        事件 2017-05-08 09:00 { 事项 纠纷；地点 甲镇 }
        09:02 派发
        经过 6个工作日
        应 已 督办单
        2017-05-15 17:00 办结
        应 办结 按时 且 办结 期限 为 2017-05-15 17:30
        2017-05-16 18:00 派发
        应 被拒
        +1小时 回访（满意）
        应 回访 按时
      }
      """
    let town = try TestTown(rest: TestTown.rest + scenario)
    let found = try #require(town.rules.runScenarios().first)
    #expect(found.reasons.map(\.words.zh) == [])
  }

  @Test func aLateRecordMayNotContradictWhatStandsInTheLog() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "派发")
    try one.take(town, "2017-05-08 10:00", "办结")
    let late = try town.entry("2017-05-08 09:30", "退单", by: "主办", recorded: "2017-05-08 11:00")
    guard case .contradicts(entry: 1, _)? = refusal(&one, late) else {
      Issue.record("it was taken up, or refused for another reason")
      return
    }
  }

  @Test func aCorrectionDecidesAgainAndKeepsTheBase() throws {
    let town = try TestTown(
      "规则 急 例外于 派 { 当：紧急  限时：办结 1个工作日内 }\n",
      rest: TestTown.rest.replacing("规则 派 兜底", with: "规则 派"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "派发")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
    try one.take(
      CaseEntry(
        at: TestTown.at("2017-05-08 15:00"), .correction, set: [FieldSetting(try town.field("紧急"), .yesNo(true))]))
    #expect(try one.due(town, "办结") == "2017-05-09 17:30")
    #expect(one.clock(of: try town.milestone("办结"))?.base == (try TestTown.at("2017-05-08 09:01")))
  }

  @Test func whatHasNoEffectLeavesTheClocksGoing() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:01", "派发")
    try one.take(town, "2017-05-08 10:00", "告知")
    #expect(try one.due(town, "办结") == "2017-05-15 17:30")
  }

  @Test func standingStillTwiceIsRefused() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    #expect(refusal(&one, try town.entry("2017-05-08 09:10", "恢复")) == .notPaused)
    try one.take(town, "2017-05-08 09:12", "挂起", by: "指挥室")
    #expect(refusal(&one, try town.entry("2017-05-08 09:13", "挂起", by: "指挥室")) == .alreadyPaused)
  }
}
