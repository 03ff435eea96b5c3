import Pai
import Testing

/// 适用在办, as whoever embeds the library sees it.
@Suite struct LaterEditionTests {
  private static func ruleSet() throws -> RuleSet {
    let at = try #require(CaseTests.rules.firstRange(of: "规则 派")).lowerBound
    let shared = String(CaseTests.rules[..<at]).replacing("规则集 测试 { 版本：“1” }\n", with: "")
    let files = [
      "common.pai": shared,
      "1.pai": "规则集 测试 { 版本：“1”  施行：2017-01-01 至 2017-05-09 }\n" + CaseTests.rules[at...],
      "2.pai": """
      规则集 测试 { 版本：“2”  施行：2017-05-10  适用在办 }
      规则 派 { 主办：平台；限时：派发 3分钟内；办结 3个工作日内；督促：督办 }
      规则 急 例外于 派 { 当：紧急  限时：派发 3分钟内；办结 2个工作日内；回访 1个工作日内 }

      """,
    ]
    let checked = RuleCheck(RuleFiles(files.mapValues { Array($0.utf8) }))
    try #require(!checked.isUnreadable, "\(checked.diagnostics.map { $0.message("zh") })")
    return try RuleSet(checked, despiteFindings: true)
  }

  @Test func aClockTellsWhoseLimitItHas() throws {
    let rules = try Self.ruleSet()
    var one = try Case(json: CaseTests.event, under: rules)
    #expect(one.milestones[2].limit == "3个工作日")
    try one.record(CaseEntry("派发", at: "2017-05-10 10:00"))
    #expect(one.clocks.map(\.edition) == [nil, "测试 2"])
    #expect(one.clocks[1].notFollowed("zh") == nil)
    try one.record(CaseEntry("更正", at: "2017-05-10 11:00", set: ["紧急": true]))
    #expect(one.clocks[1].limit == "2个工作日" && one.milestones[2].limit == "2个工作日")
    #expect(one.clocks[1].due?.text == "2017-05-12 17:30")
    // The decision is that of the edition of its report.
    #expect(one.decision.milestones.map(\.limit) == ["3分钟", "1个工作日"])
    // Worked out again from what is stored, and from an event that is made here.
    let again = try Case(recordJSON: one.recordJSON, under: rules)
    #expect(again.timelineText() == one.timelineText() && again.clocks.map(\.edition) == one.clocks.map(\.edition))
    let made = try Case(record: one.stored, under: rules)
    #expect(made.timelineText() == one.timelineText())
  }

  @Test func aClockTellsWhyItKeepsItsLimit() throws {
    let rules = try RuleSet(
      RuleFiles([
        "1.pai": Array(
          """
          规则集 测试 { 版本：“1”  施行：2017-01-01 至 2017-05-09 }
          规则 派 { 主办：平台；限时：派发 1小时内；办结 3个工作日内 }

          """.utf8),
        "2.pai": Array(
          """
          规则集 测试 { 版本：“2”  施行：2017-05-10  适用在办 }
          规则 派 { 主办：平台；限时：办结 自 上报 2个工作日内 }

          """.utf8),
        "common.pai": Array(
          """
          层级 村社 < 乡镇
          单位 平台 { 层级：乡镇 }
          类别 治安 { 事项 纠纷 }
          流程 { 里程碑 上报 → 派发 → 办结  计时 办结 自 派发 }

          """.utf8),
      ]), despiteFindings: true)
    var one = try Case(json: #"{"事项":"纠纷","上报时间":"2017-05-08 10:00"}"#, under: rules)
    try one.record(CaseEntry("派发", at: "2017-05-10 10:00"))
    let clock = try #require(one.clocks.last)
    #expect(clock.edition == nil && clock.limit == "3个工作日")
    #expect(clock.notFollowed("zh") == "“测试 2”（适用在办）管不到，仍依“测试 1”：它从“上报”起算“办结”")
    #expect(clock.notFollowed("en") == "“测试 2” applies to open cases, but “测试 1” holds on: it counts “办结” from “上报”")
  }
}
