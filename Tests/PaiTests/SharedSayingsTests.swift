import Pai
import Testing

/// What rules say together: the same from several, and what they disagree on.
@Suite struct SharedSayingsTests {
  private func rules(_ text: String) throws -> RuleSet {
    try RuleSet(
      RuleFiles(
        text: """
          规则集 测试 { 版本：“1” }
          层级 乡镇
          单位 甲办、乙办、指挥室 { 层级：乡镇 }
          类别 日常 { 事项 占道、纠纷 }
          流程 { 里程碑 上报 → 办结 }
          字段 { 急 是否；面积 整数 在 0 至 1000 }
          \(text)
          """), despiteFindings: true)
  }

  @Test func `the lead is its own assistant in no question, scenario or decision`() throws {
    let rules = try rules("规则 甲 { 主办：甲办  限时：办结 1天 }  规则 乙 { 协办：乙办 }  规则 丙 { 当：急  协办：甲办 }")
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.outcome == .routed && open.assist.map(\.unit) == ["乙办"])
    #expect(open.questions.isEmpty)
  }

  @Test func `who leads by another rule does assist`() throws {
    let rules = try rules(
      "规则 甲 { 主办：甲办  限时：办结 1天 }  规则 乙 例外于 甲 { 当：面积 > 10  主办：乙办 }  规则 丙 { 协办：甲办 }")
    #expect(try rules.decide(json: #"{"事项":"占道","面积":5}"#).assist.isEmpty)
    #expect(try rules.decide(json: #"{"事项":"占道","面积":50}"#).assist.map(\.unit) == ["甲办"])
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.questions.map(\.field) == ["面积"] && open.questions[0].decides == ["lead", "assist:甲办"])
  }

  @Test func `a limit is the same whether a rule or the fallback says it`() throws {
    let rules = try rules(
      """
      规则 甲 { 当：事项 为 占道  主办：甲办 }
      规则 乙 { 当：事项 为 占道 且 面积 > 200  限时：办结 5个工作日 }
      规则 丙 兜底 { 主办：指挥室  限时：办结 5个工作日 }
      """)
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.outcome == .routed && open.milestones.map(\.limit) == ["5个工作日"] && open.questions.isEmpty)
  }

  @Test func `of limits that disagree the one that counts is asked for`() throws {
    let rules = try rules(
      "规则 甲 { 主办：甲办  限时：办结 3小时 }  规则 乙 { 限时：办结 2小时 }  规则 丙 { 当：急  限时：办结 1小时 }")
    for (urgent, limit) in [(true, "1小时"), (false, "2小时")] {
      let decision = try rules.decide(json: #"{"事项":"占道","急":\#(urgent)}"#)
      #expect(decision.milestones.map(\.limit) == [limit] && decision.milestones[0].isConflict)
    }
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.outcome == .undetermined && open.milestones.map(\.limit) == [nil])
    #expect(open.questions.map(\.field) == ["急"] && open.questions[0].decides == ["办结"])
  }

  @Test(arguments: [
    ("5工作时", "1小时", "1小时"), ("3个工作日", "1天", "1天"), ("1天", "1个工作日", "1个工作日"), ("1个工作日", "当日", "当日"),
    ("24小时", "当日", "当日"), ("2小时", "当日", "2小时"), ("60分钟", "5工作时", "60分钟"), ("1个月", "10个工作日", "10个工作日"),
  ]) func `of limits that count differently the one that is usually over first counts, in whichever order they stand`(
    one: String, other: String, first: String
  ) throws {
    for (a, b) in [(one, other), (other, one)] {
      let rules = try rules("规则 甲 { 主办：甲办  限时：办结 \(a) }  规则 乙 { 限时：办结 \(b) }")
      #expect(try rules.decide(json: #"{"事项":"占道"}"#).milestones.map(\.limit) == [first])
    }
  }

  @Test func `an area with a slash too many is named`() throws {
    let rules = try rules(
      """
      名录 {
          区域 {
              | 区域 | 层级 |
              | 青山镇 | 乡镇 |
          }
      }
      规则 甲 { 主办：甲办  限时：办结 1天 }
      """)
    do {
      _ = try rules.decide(json: #"{"事项":"占道","地点":"/青山镇"}"#)
      Issue.record("it was taken")
    } catch { #expect(error.message("zh").contains("青山镇")) }
  }

  /// A field that nobody was asked for holds neither nobody nor somebody.
  @Test func `assistants of a field that was not asked are asked for`() throws {
    let rules = try rules("字段 { 涉及 若干 单位 }  规则 甲 { 主办：甲办  协办：涉及  限时：办结 1天 }")
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.outcome == .undetermined && open.lead?.unit == "甲办" && open.milestones.map(\.limit) == ["1天"])
    #expect(open.questions.map(\.field) == ["涉及"] && open.questions[0].decides == ["assist:涉及"])
    let known = try rules.decide(json: #"{"事项":"占道","涉及":["乙办","甲办"]}"#)
    #expect(known.outcome == .routed && known.assist.map(\.unit) == ["乙办"] && known.questions.isEmpty)
    #expect(try rules.decide(json: #"{"事项":"占道","涉及":[]}"#).outcome == .routed)
  }

  @Test func `a dispute with open parts is undetermined`() throws {
    let rules = try rules("规则 甲 { 主办：甲办  限时：办结 1天 }  规则 乙 { 主办：乙办 }  规则 丙 例外于 甲 { 当：急  限时：办结 2天 }")
    #expect(try rules.decide(json: #"{"事项":"占道"}"#).outcome == .undetermined)
    #expect(try rules.decide(json: #"{"事项":"占道","急":true}"#).outcome == .disputed)
  }

  @Test func `a lead that a field says is a gap where the field holds 不详`() throws {
    func codes(_ rule: String) -> [String] {
      RuleCheck(
        RuleFiles(
          text: """
            规则集 测试 { 版本：“1” }
            层级 乡镇
            单位 甲办、乙办 { 层级：乡镇 }
            类别 日常 { 事项 占道 }
            字段 { 产权 单位 不详 }
            流程 { 里程碑 上报 → 办结 }
            规则 甲 { 主办：产权  限时：办结 1天 }
            \(rule)
            """)
      ).diagnostics.map { "\($0.code) \($0.message("zh"))" }
    }
    let found = codes("")
    #expect(found.count == 1 && found[0].hasPrefix("F001") && found[0].contains("产权 不详"), "\(found)")
    #expect(codes("规则 乙 例外于 甲 { 当：产权 为 不详  主办：乙办 }") == [])
  }
}
