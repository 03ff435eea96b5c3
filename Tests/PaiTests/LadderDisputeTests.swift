import Testing

@testable import Pai

/// Rules that disagree on a ladder, run in spite of the finding.
@Suite struct LadderDisputeTests {
  private let rules: RuleSet

  init() throws {
    let text = """
      规则集 试 { 版本：“1” }
      层级 乡镇
      措施 提醒 < 督办
      单位 甲、乙 { 层级：乡镇 }
      类别 类 { 事项 乱搭 }
      字段 { 紧急 是否 默认 否 }
      流程 { 里程碑 上报 → 派发 → 办结 }
      督促 平时 { 当 派发 逾期：提醒 甲 }
      督促 加急 { 当 派发 逾期：督办 乙 }
      规则 全 { 主办：甲  限时：派发 1小时；办结 1天  督促：平时 }
      规则 急 { 当：紧急  督促：加急 }
      """
    rules = try RuleSet(RuleFiles(text: text), despiteFindings: true)
  }

  private func event(_ isUrgent: Bool) -> String {
    "{\"事项\":\"乱搭\",\"上报时间\":\"2026-03-02 09:00\",\"紧急\":\(isUrgent)}"
  }

  @Test func allPressAndAreMarked() throws {
    let decision = try rules.decide(json: event(true))
    #expect(decision.ladders.sorted() == ["加急", "平时"] && decision.disputedLadders == ["派发"])
    #expect(decision.json.contains("\"disputedLadders\":[\"派发\"]"))
    var one = try Case(recordJSON: "{\"event\":\(event(true))}", under: rules)
    #expect(try one.advance(to: "2026-03-02 11:00").compactMap(\.measure).sorted() == ["提醒", "督办"])
  }

  @Test func withoutADisputeNothingIsSaidOfIt() throws {
    let decision = try rules.decide(json: event(false))
    #expect(decision.ladders == ["平时"] && decision.disputedLadders.isEmpty && !decision.json.contains("disputedLadders"))
  }
}
