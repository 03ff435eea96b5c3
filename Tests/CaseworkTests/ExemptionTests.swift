import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

/// 免计: measures that a successful appeal exempted stay, and are counted no more.
@Suite struct ExemptionTests {
  private static let process = """
    流程 {
      里程碑 上报 → 派发 → 办结 → 回访（满意、不满意） → 关闭
      计时 办结 自 派发；回访 自 办结
      允许 申诉成功 由 指挥室：免计 督办单
      允许 告知
    }

    """

  private static let ladder = """
    督促 督办 {
      当 办结 逾期： 督办单 主办、公安
      当 督办单 后 3个工作日 且 未 办结： 追责 主办
      当 督办单 满 2次： 问询 主办
      当 本单位 当月 督办单 满 3次： 约谈 主办
    }

    """

  private func town(_ more: String = "") throws -> TestTown {
    try TestTown(more, process: Self.process, ladder: Self.ladder)
  }

  /// Due 2017-05-15 17:30 and not done.
  private func overdue(_ town: TestTown, day: String = "2017-05-08") throws -> Case {
    var one = try town.open("\(day) 09:00")
    try one.take(town, "\(day) 09:02", "派发")
    one.advance(to: Instant(seconds: one.clock.seconds + 7 * 86_400 + 10 * 3600))
    return one
  }

  @Test func anExemptedMeasureStaysAndItsConsequenceDoesNotCome() throws {
    let town = try town()
    var one = try overdue(town)
    let kept = one
    try one.take(town, "2017-05-16 10:00", "申诉成功", by: "指挥室")
    try one.advance(to: "2017-05-25 09:00")
    #expect(
      one.told(town) == [
        "2017-05-15 17:30 督办单 平台（甲镇）", "2017-05-15 17:30 督办单 公安（甲镇）",
        "2017-05-16 10:00 免计：督办单 平台（甲镇）", "2017-05-16 10:00 免计：督办单 公安（甲镇）",
      ])
    #expect(one.effects.indices.map { one.isExempt($0) } == [true, true, false, false])
    #expect(one.effects.indices.allSatisfy { !one.isWithdrawn($0) })
    #expect(one.timeline.map(\.words.zh).filter { $0.hasSuffix("（免计）") }.count == 2)
    // Without the appeal it goes on.
    var other = kept
    try other.advance(to: "2017-05-25 09:00")
    #expect(other.told(town).last == "2017-05-18 17:30 追责 平台（甲镇）")
  }

  @Test func scenariosAndAssessmentsDoNotCountIt() throws {
    let town = try town(
      """
      情景 “申诉” {
        事件 2017-05-08 09:00 { 事项 纠纷；地点 “甲镇” }
        09:02 派发
        2017-05-16 09:00 告知
        应 已 督办单 且 督办单 满 1次
        10:00 申诉成功 由 指挥室 至 公安
        应 已 督办单 且 已 督办单 平台 且 未 督办单 公安
        11:00 申诉成功 由 指挥室
        应 未 督办单
        12:00 申诉成功 由 指挥室
        应 被拒
      }
      考核 督办数 { 督办件 ＝ 件数（已 督办单） }

      """)
    let result = town.rules.runScenario(0)
    #expect(result.reasons.map(\.words.zh) == [])
    var appealed = try overdue(town)
    try appealed.take(town, "2017-05-16 10:00", "申诉成功")
    let rows = town.rules.assess(
      try #require(town.rules.program.assessments.first), [appealed, try overdue(town)], at: try TestTown.at("2017-05-17 09:00")
    ) { _ in [] }
    #expect(rows.map(\.values) == [[.number(Exact(1))]])
  }

  @Test func thereMustBeOneToExempt() throws {
    let town = try town()
    var one = try town.open("2017-05-08 09:00")
    let measure = try town.measure("督办单")
    #expect(throws: CaseRefusal.nothingToExempt(measure)) { try one.take(town, "2017-05-08 10:00", "申诉成功") }
    #expect(one.record.log.isEmpty && one.effects.isEmpty)
  }

  @Test func theLedgerOfTheUnitCountsItOut() throws {
    let town = try town()
    var cases = try ["2017-05-08", "2017-05-09", "2017-05-10"].map { try overdue(town, day: $0) }
    let unit = try #require(cases[0].decision.lead)
    var ledger = Ledger(of: unit)
    var sent: [Effect] = []
    func tell(_ effects: some Sequence<Effect>, of one: Case) {
      for effect in effects {
        let told = tally(ledger, effect, of: one)
        ledger = told.ledger
        sent += told.effects
      }
    }
    for one in cases { tell(one.effects, of: one) }
    let at = try TestTown.at("2017-05-20 09:00")
    let measure = try town.measure("督办单")
    #expect(town.told(sent, in: sent) == ["2017-05-17 17:30 约谈 平台（甲镇）"])
    let appeal = try advance(cases[1], town.entry("2017-05-18 10:00", "申诉成功"))
    tell(appeal.effects, of: appeal.case)
    #expect(ledger.count(of: measure, in: .month, at: at, .china) == 2)
    #expect(town.told(sent, in: sent).last == "2017-05-18 10:00 撤销：约谈 平台（甲镇）")
    // A late record that makes the measure undue takes nothing out twice.
    cases[1] = appeal.case
    let late = try advance(cases[1], town.entry("2017-05-12 10:00", "办结", recorded: "2017-05-19 10:00"))
    tell(late.effects, of: late.case)
    #expect(ledger.count(of: measure, in: .month, at: at, .china) == 2)
    #expect(late.case.effects.last?.content == .withdrawal(of: 1))
    // All at once comes to the same.
    #expect(Ledgers(over: [cases[0], late.case, cases[2]]).effects.map(\.effect.content).last == sent.last?.content)
  }

  @Test func aRecordReadAgainSaysTheSame() throws {
    let town = try town()
    var one = try overdue(town)
    try one.take(town, "2017-05-16 10:00", "申诉成功")
    // Late, and nothing changes by it.
    try one.take(town, "2017-05-16 09:00", "告知", recorded: "2017-05-17 09:00")
    try one.advance(to: "2017-05-25 09:00")
    var again = try Case(replaying: one.record, under: town.rules)
    try again.advance(to: "2017-05-25 09:00")
    #expect(again.effects == one.effects)
    #expect(again.effects.count == 4)
    #expect(again.isExempt(0))
  }

  /// What a refusal undoes is not said twice.
  @Test func aRefusedEntryLeavesExemptionsAsTheyWere() throws {
    let town = try town()
    var one = try overdue(town)
    try one.take(town, "2017-05-16 10:00", "申诉成功")
    let known = one.effects
    #expect(throws: CaseRefusal.self) { try one.take(town, "2017-05-16 11:00", "派发") }
    #expect(one.effects == known && one.isExempt(0))
    try one.take(town, "2017-05-16 12:00", "办结")
    #expect(one.effects == known)
  }
}
