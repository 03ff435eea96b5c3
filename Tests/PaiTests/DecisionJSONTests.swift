import Foundation
import Pai
import Testing

/// A line of JSON says what the decision says that it is written from, whatever other decisions have in common with it.
@Suite struct DecisionJSONTests {
  private static let rules = """
    规则集 测试 { 版本：“1” }
    层级 村社 < 乡镇
    单位 平台 { 层级：乡镇 }
    单位 执法队 { 层级：乡镇 }
    类别 治安 { 事项 纠纷、盗窃、噪声、堵路 }
    字段 { 紧急 是否 默认 否 }
    名录 {
      区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
      }
    }
    流程 {
      里程碑 上报 → 派发 → 办结 → 回访
      计时 办结 自 派发；回访 自 办结
    }
    规则 甲 { 当：事项 为 纠纷  主办：平台  限时：派发 1小时内；办结 3个工作日内；回访 1个工作日内 }
    规则 乙 { 当：事项 为 盗窃  主办：执法队  限时：派发 1小时内；办结 3个工作日内；回访 1个工作日内 }
    规则 急 例外于 甲、乙 { 当：紧急  限时：办结 1个工作日内 }
    规则 丙 { 当：事项 为 噪声  主办：平台  限时：派发 1小时内；办结 3个工作日内；回访 1个工作日内 }
    规则 丙二 { 当：事项 为 噪声  限时：办结 5个工作日内 }
    规则 丁 { 当：事项 为 堵路  主办：平台  限时：派发 1小时内；办结 6个工作日内；回访 1个工作日内 }
    规则 丁二 { 当：事项 为 堵路  限时：办结 4个工作日内 }

    """

  @Test func `every member is the decision's own`() throws {
    let checked = RuleCheck(RuleFiles(text: Self.rules))
    try #require(!checked.isUnreadable, "\(checked.diagnostics.map { $0.message("zh") })")
    let rules = try RuleSet(checked, despiteFindings: true)
    var seen: [String: [String]] = [:]
    // Twice, in another order: what is written first may be what others share.
    for item in ["纠纷", "盗窃", "噪声", "堵路", "盗窃", "纠纷", "堵路", "噪声"] {
      for urgent in [true, false] {
        for day in ["2017-05-08", "2190-01-04"] {
          let decision = try rules.decide(
            json: #"{"id":"\#(item)\"\#(urgent)","事项":"\#(item)","地点":"甲镇","紧急":\#(urgent),"上报时间":"\#(day) 10:00"}"#)
          try agrees(decision)
          if day == "2017-05-08" { seen["\(item)\(urgent)"] = decision.rules + decision.milestones.map { $0.due ?? "—" } }
        }
      }
    }
    let (sent, back) = ("2017-05-08T11:00:00+08:00", "T17:30:00+08:00")
    #expect(seen["纠纷false"] == ["甲", sent, "2017-05-11\(back)", "2017-05-12\(back)"])
    #expect(seen["盗窃false"] == ["乙", sent, "2017-05-11\(back)", "2017-05-12\(back)"])
    #expect(seen["盗窃true"] == ["乙", "急", sent, "2017-05-09\(back)", "2017-05-10\(back)"])
    #expect(seen["噪声false"] == ["丙", "丙二", sent, "2017-05-11\(back)", "2017-05-12\(back)"])
    #expect(seen["堵路false"] == ["丁", "丁二", sent, "2017-05-12\(back)", "2017-05-15\(back)"])
  }

  private func agrees(_ decision: Decision) throws {
    let note = Comment(rawValue: decision.json)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(decision.json.utf8)) as? [String: Any], note)
    #expect(json["id"] as? String == decision.id, note)
    #expect(json["outcome"] as? String == decision.outcome.rawValue, note)
    #expect((json["lead"] as? [String: String])?["unit"] == decision.lead?.unit, note)
    #expect((json["lead"] as? [String: String])?["area"] == decision.lead?.area, note)
    #expect(json["rules"] as? [String] == decision.rules, note)
    #expect(json["overridden"] as? [String] == decision.overridden, note)
    #expect(json["receipt"] as? String == decision.receipt, note)
    let milestones = try #require(json["milestones"] as? [String: [String: Any]], note)
    #expect(milestones.count == decision.milestones.count, note)
    for milestone in decision.milestones {
      let written = try #require(milestones[milestone.name], note)
      #expect(written["limit"] as? String == milestone.limit, note)
      #expect(written["due"] as? String == milestone.due, note)
      #expect((written["conflict"] as? Bool ?? false) == milestone.isConflict, note)
    }
  }
}
