import Pai
import Testing

/// Fields of the event and of its place that say who leads and takes part.
@Suite struct UnitFieldTests {
  private static func text(_ rules: String) -> String {
    """
    规则集 测试 { 版本：“1”  施行：2026-01-01 至 2026-12-31 }
    层级 乡镇 < 县区
    单位 甲办、乙办 { 层级：乡镇 }
    单位 县办 { 层级：县区 }
    类别 日常 { 事项 占道、井盖 }
    流程 { 里程碑 上报 → 办结 }
    字段 { 产权 单位；涉及 若干 单位 }
    \(rules)
    """
  }

  private static func places(_ more: String = "") -> String {
    """
    名录 {
        属性 责任单位 单位
        区域 {
            | 区域 | 层级 | 责任单位 |
            | 安县 | 县区 | — |
            | "安县/青山镇" | 乡镇 | 甲办 |
            | "安县/白水镇" | 乡镇 | 乙办 |
        }
        \(more)
    }
    """
  }

  private func rules(_ text: String) throws -> RuleSet {
    try RuleSet(RuleFiles(text: Self.text(text)), despiteFindings: true)
  }

  private func findings(_ text: String) -> [String] {
    RuleCheck(RuleFiles(text: Self.text(text))).diagnostics.map { "\($0.code) \($0.message("zh"))" }
  }

  @Test func `properties over units hold of what fields say`() throws {
    let found = findings(
      """
      规则 甲 { 主办：产权  抄送：涉及  限时：办结 1天 }
      情景 “一” { 当 产权 为 甲办  应 主办 为 甲办 }
      情景 “二” { 当 事项 为 占道  应 主办 不为 甲办 }
      情景 “三” { 当 涉及 含 乙办  应 抄送 含 乙办 }
      情景 “四” { 当 事项 为 占道  应 非 （抄送 含 乙办） }
      情景 “五” { 当 事项 为 占道  应 主办 为 产权 }
      情景 “六” { 当 涉及 为 无  应 抄送 为 无 }
      情景 “七” { 当 产权 为 乙办  应 层级 为 乡镇 }
      """)
    #expect(found.count == 2 && found[0].contains("情景“二”") && found[1].contains("情景“四”"), "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("F010") } && found[0].contains("产权 甲办") && found[1].contains("涉及 乙办"))
  }

  /// By what the field holds, and the lead is never its own assistant: as a decision has it.
  @Test func `a field is among the assistants where all that it holds is`() throws {
    let found = findings(
      """
      规则 甲 { 主办：甲办  协办：产权、涉及  限时：办结 1天 }
      情景 “一” { 当 事项 为 占道  应 协办 含 产权 }
      情景 “二” { 当 产权 为 甲办  应 协办 不含 产权 }
      情景 “三” { 当 涉及 为 无  应 协办 不含 涉及 }
      情景 “四” { 当 涉及 为 乙办  应 协办 含 涉及 }
      """)
    #expect(found.count == 1 && found[0].contains("情景“一”") && found[0].contains("产权 甲办"), "\(found)")
  }

  @Test func `nothing is proved of a unit that may stand in for another`() throws {
    let rule = "规则 甲 { 主办：甲办  限时：办结 1天 }  情景 “一” { 当 事项 为 占道  应 主办 不为 乙办 }"
    #expect(findings(Self.places() + rule) == [])
    let found = findings(Self.places("并入 甲办 → 乙办 自 2026-06-01") + rule)
    #expect(found.count == 1 && found[0].hasPrefix("F009"), "\(found)")
  }

  @Test func `an attribute of the place says who leads and helps`() throws {
    let rules = try rules(
      """
      \(Self.places())
      规则 甲 { 当：事项 为 占道  主办：责任单位  限时：办结 1天 }
      规则 乙 { 当：事项 为 井盖  主办：县办  协办：责任单位  限时：办结 1天 }
      """)
    for (town, unit) in [("青山镇", "甲办"), ("白水镇", "乙办")] {
      #expect(try rules.decide(json: #"{"事项":"占道","地点":"\#(town)"}"#).lead?.unit == unit)
      #expect(try rules.decide(json: #"{"事项":"井盖","地点":"\#(town)"}"#).assist.map(\.unit) == [unit])
    }
    let open = try rules.decide(json: #"{"事项":"井盖"}"#)
    #expect(open.outcome == .undetermined && open.questions.map(\.field) == ["地点"])
    #expect(open.questions[0].decides == ["lead", "assist:责任单位"])
    let bare = try #require(throws: EventRefused.self) { try rules.decide(json: #"{"事项":"占道","地点":"安县"}"#) }
    #expect(bare.code == "E017" && bare.message("zh") == "规则让“责任单位”定主办，名录里这个地方却没有它的值。")
  }

  @Test func `a place without a value of the attribute that says who leads is a gap`() throws {
    let found = findings("\(Self.places())\n规则 甲 { 主办：责任单位  限时：办结 1天 }")
    #expect(found.count == 1 && found[0].hasPrefix("F001") && found[0].contains("安县"), "\(found)")
  }

  @Test func `who may turn out to lead is no assistant yet`() throws {
    let rules = try rules("规则 甲 { 主办：产权  协办：甲办、乙办  限时：办结 1天 }  规则 乙 例外于 甲 { 当：事项 为 井盖  主办：县办 }")
    let open = try rules.decide(json: #"{"事项":"占道"}"#)
    #expect(open.outcome == .undetermined && open.lead == nil && open.assist.isEmpty)
    #expect(open.questions.map(\.field) == ["产权"] && open.questions[0].decides == ["lead", "assist:甲办", "assist:乙办"])
    #expect(try rules.decide(json: #"{"事项":"占道","产权":"甲办"}"#).assist.map(\.unit) == ["乙办"])
    #expect(try rules.decide(json: #"{"事项":"井盖"}"#).assist.map(\.unit) == ["甲办", "乙办"])
  }

  @Test func `what hangs on an answer that is still open is asked for with it`() throws {
    let rules = try rules(
      """
      \(Self.places())
      规则 甲 { 主办：县办  限时：办结 1天 }
      规则 乙 { 当：产权 为 甲办  抄送：甲办  协办：涉及 }
      规则 丙 例外于 甲 { 当：事项 为 井盖  主办：甲办 }
      """)
    let open = try rules.decide(json: #"{"事项":"占道","地点":"安县"}"#)
    #expect(open.questions.map(\.field) == ["产权", "地点", "涉及"])
    #expect(open.questions.map(\.decides) == [["notify:甲办", "assist:涉及"], ["notify:甲办"], ["assist:涉及"]])
    let unled = try rules.decide(json: #"{"地点":"安县","产权":"乙办"}"#)
    #expect(unled.questions.map(\.field) == ["事项", "地点"] && unled.questions[1].decides == ["lead"])
  }

  @Test func `a place and a row may have nobody`() throws {
    let rules = try rules(
      """
      名录 {
          属性 配合 若干 单位
          区域 {
              | 区域 | 层级 | 配合 |
              | 安县 | 县区 | 县办 |
              | "安县/青山镇" | 乡镇 | 无 |
              | "安县/白水镇" | 乡镇 | — |
          }
      }
      清单 两可（事项，涉及） {
          | 事项 | 涉及 |
          | 占道 | 无 |
          | 井盖 | 甲办、乙办 |
      }
      规则 甲 { 主办：甲办  协办：配合  限时：办结 1天 }
      规则 乙 例外于 甲 { 当：（事项，涉及） 属于 两可  主办：乙办 }
      """)
    func decided(_ town: String, _ units: String) throws -> (String?, [String]) {
      let decision = try rules.decide(json: #"{"事项":"占道","地点":"安县/\#(town)","涉及":[\#(units)]}"#)
      return (decision.lead?.unit, decision.assist.map(\.unit))
    }
    #expect(try decided("青山镇", "") == ("乙办", []))
    #expect(try decided("白水镇", #""甲办""#) == ("甲办", ["县办"]))
  }

  @Test func `a helper of a finer place than was given is asked for`() throws {
    let rules = try rules("\(Self.places())  规则 甲 { 主办：县办  抄送：甲办  限时：办结 1天 }")
    let open = try rules.decide(json: #"{"事项":"占道","地点":"安县"}"#)
    #expect(open.outcome == .undetermined && open.lead?.unit == "县办" && open.notify.map(\.area) == [nil])
    #expect(open.questions.map(\.field) == ["地点"] && open.questions[0].decides == ["notify:甲办"])
    let known = try rules.decide(json: #"{"事项":"占道","地点":"安县/青山镇"}"#)
    #expect(known.outcome == .routed && known.notify.map(\.area) == ["安县/青山镇"] && known.questions.isEmpty)
  }
}
