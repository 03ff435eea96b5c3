import Diagnostics
import Semantics
import Testing

@Suite("Rules and tables")
struct RuleTests {
  @Test("a rule says of each attribute what its clauses say")
  func clauses() throws {
    let text = CheckedText(
      """
      督促 甲梯 { 当 办结 逾期：督办 主办 }
      规则 甲 {
        主办：首接  协办：公安、涉及  抄送：平台  标记：“重大”、维稳  发起：盗窃
        当：事项 为 纠纷  限时：办结 自 派发 5天内 只计 汛期  督促：甲梯 自 督办
      }
      时段 汛期 { 每年 4月15日 至 10月15日 }
      """)
    #expect(text.shown == [])
    let rule = try #require(text.rule("甲"))
    #expect(rule.condition == .test(.item([Ref(0)])))
    #expect(rule.says.contains(.adds(.tag, .tag("重大"))) && rule.says.contains(.adds(.tag, .tag("维稳"))))
    #expect(rule.says.contains(.adds(.start, .item(Ref(1)))))
    #expect(rule.says.contains(.ladder(Ref(3), LadderChoice(ladder: Ref(0), entry: Ref(1)))))
    let limits = rule.says.compactMap { if case .limit(_, let limit) = $0 { limit } else { nil } }
    #expect(limits.map(\.base) == [Ref(2)] && limits.map(\.countingOnly) == [Ref(0)])
  }

  @Test("what a rule may not say is told")
  func refusedClauses() {
    expectMistakes("M014", in: "规则 ⟦甲⟧ { 主办：公安；不予受理：“不归我管” }")
    expectMistakes("M013", in: "规则 甲 { 主办：公安；⟦主办：平台⟧ }")
    expectMistakes("M012", in: "规则 ⟦甲⟧ { 当：紧急 }")
    expectMistakes("M015", in: "规则 甲 { 协办：⟦仅⟧ 公安 }")
    expectMistakes("M016", in: "规则 甲 { 主办：公安；⟦本意：紧急⟧ }")
    expectMistakes("M018", in: "规则 甲 { 主办：⟦渠道⟧ }")
    expectMistakes("M018", in: "规则 甲 { 主办：⟦涉及⟧ }")
    expectMistakes("M030", in: "规则 甲 { 协办：公安、⟦公安⟧ }")
  }

  @Test("limits count from what comes before, and are never nothing")
  func limits() {
    expectMistakes("M017", in: "规则 甲 { 限时：派发 ⟦0天⟧ }")
    expectMistakes("M020", in: "规则 甲 { 限时：派发 自 ⟦办结⟧ 1天 }")
    expectMistakes("M020", in: CheckedText("规则集 甲 { } 流程 { 里程碑 一开始 → 后来  计时 ⟦一开始⟧ 自 后来 }", within: ""))
    expectMistakes("M021", in: "规则 甲 { 限时：⟦办结 自 受理 1天⟧ }")
    expectMistakes("M030", in: "规则 甲 { 限时：办结 1天；⟦办结 2天⟧ }")
    expectMistakes("M032", in: "规则 甲 { 限时：办结 ⟦当日⟧ 只计 汛期 } 时段 汛期 { 每年 4月15日 至 10月15日 }")
    expectMistakes("M033", in: "规则 甲 { 限时：⟦上报 1天⟧ }")
  }

  @Test("ladders go by time and get no milder")
  func ladders() {
    expectMistakes("M022", in: "督促 梯 { 当 办结 逾期：督办 主办 } 规则 甲 { 督促：梯 自 ⟦问询⟧ }")
    expectMistakes("M039", in: "督促 梯 { 当 办结 逾期：督办 主办；⟦当 办结 剩 20%：督办 主办⟧ }")
    expectMistakes("M039", in: "督促 梯 { 当 办结 逾期 3天：督办 主办；⟦当 办结 逾期 2天：督办 主办⟧ }")
    expectMistakes("M040", in: "督促 梯 { 当 办结 逾期：督办 主办；⟦当 办结 逾期 2天：提醒 主办⟧ }")
    expectMistakes("M012", in: "督促 ⟦梯⟧ { }")
    // Each waits for the other.
    expectMistakes("M049", in: "督促 梯 { ⟦当 问询 后 1天：督办 主办⟧；当 督办 后 1天：问询 主办 } 规则 甲 { 督促：梯 }")
    let text = CheckedText("督促 梯 { 当 回访（不满意）：问询 主办 } 规则 甲 { 督促：梯 }")
    #expect(text.shown == [])
    #expect(text.program.ladders[0].milestones == [Ref(3)])
  }

  @Test("exceptions name rules and tables, and never in a circle")
  func exceptions() {
    let table = "表 丙 {\n| 事项 | 主办 |\n| 纠纷 | 公安 |\n| 盗窃 | 平台 |\n}\n"
    let text = CheckedText(table + "规则 甲 例外于 丙 { 主办：公安 }  规则 乙 例外于 甲、丙 { 主办：平台 }")
    #expect(text.shown == [])
    #expect(text.rule("甲")?.overrides == [Ref(0), Ref(1)])
    #expect(text.rule("乙")?.overrides == [Ref(0), Ref(1), Ref(2)])
    expectMistakes("M011", in: "规则 ⟦甲⟧ 例外于 乙 { 主办：公安 }  规则 乙 例外于 甲 { 主办：平台 }")
    expectMistakes("M011", in: "规则 ⟦甲⟧ 例外于 甲 { 主办：公安 }")
    expectMistakes("M011", in: "规则 甲 兜底 例外于 ⟦派⟧ { 主办：公安 }")
    expectMistakes("M030", in: "规则 甲 例外于 派、⟦派⟧ { 主办：公安 }")
  }

  @Test("no event starts itself by way of others")
  func starts() {
    expectMistakes("M011", in: "规则 ⟦甲⟧ { 当：事项 为 纠纷；发起：盗窃 } 规则 乙 { 当：事项 为 盗窃；发起：纠纷 }")
    expectMistakes("M011", in: "规则 ⟦甲⟧ { 当：紧急；发起：盗窃 }")
    expectMistakes(in: "规则 甲 { 当：紧急 且 事项 不为 盗窃；发起：盗窃 }")
  }

  @Test("a table's rows are rules, with the cells above repeated and the rest negated")
  func tables() throws {
    let text = CheckedText(
      """
      表 丙 {
        依据：《办法》；当：紧急
        | 事项 | 渠道 | 主办 | 协办      | 办结 |
        | 纠纷 | 热线 | 公安 | 平台、涉及 | 3天  |
        | 〃   | 网格 | 平台 | —         | 〃   |
        | 其余 | —    | 〃   | —         | —    |
      }
      """)
    #expect(text.shown == [])
    #expect(text.program.tables[0].rules == [Ref(0), Ref(1), Ref(2)])
    let rules = text.program.rules
    #expect(rules.map(\.name).prefix(3) == ["丙#1", "丙#2", "丙#3"])
    #expect(rules[0].basis == [.title("办法")])
    #expect(rules[0].says.count == 4 && rules[1].says.count == 2 && rules[2].says.count == 1)
    guard case .all(let parts) = rules[1].condition else {
      Issue.record("\(rules[1].condition)")
      return
    }
    #expect(parts.count == 3 && parts.contains(.test(.item([Ref(0)]))))
    guard case .all(let last) = rules[2].condition, case .not = last.last else {
      Issue.record("\(rules[2].condition)")
      return
    }
  }

  @Test("what does not fit into a table is told at its cell")
  func refusedTables() {
    func table(_ rows: String) -> String { "表 丙 {\n\(rows)\n}" }
    expectMistakes("R004", in: table("| 事项 | 主办 |\n⟦| 纠纷 | 公安 | 平台 |⟧"))
    expectMistakes("R005", in: table("| 事项 | ⟦渠到⟧ | 主办 |\n| 纠纷 | 热线 | 公安 |"))
    expectMistakes("R014", in: table("| 事项 | ⟦事项⟧ | 主办 |\n| 纠纷 | 纠纷 | 公安 |"))
    expectMistakes("R015", in: table("| 事项 | 主办 |\n⟦| 纠纷 | — |⟧"))
    expectMistakes("R016", in: table("| 事项 | 主办 |\n| ⟦〃⟧ | 公安 |"))
    expectMistakes("R017", in: table("| 事项 | 主办 |\n| ⟦其余⟧ | 公安 |\n| 纠纷 | 公安 |"))
    expectMistakes("R017", in: table("| 事项 | 主办 | 协办 |\n| 纠纷 | 公安 | ⟦其余⟧ |"))
    expectMistakes("R019", in: table("⟦| 主办 | 协办 |⟧\n| 公安 | 平台 |"))
    expectMistakes("R021", in: table("主办：平台\n| 事项 | ⟦主办⟧ |\n| 纠纷 | 公安 |"))
    expectMistakes("R024", in: table("| 事项 | 办结 |\n| 纠纷 | ⟦公安⟧ |"))
    expectMistakes("M014", in: table("| 事项 | 主办 | 不予受理 |\n⟦| 纠纷 | 公安 | “不归我管” |⟧"))
    expectMistakes("M001", in: table("| 事项 | 主办 |\n| ⟦纠份⟧ | 公安 |"))
    expectMistakes("M033", in: table("| 事项 | ⟦上报⟧ | 主办 |\n| 纠纷 | 1天 | 公安 |"))
  }

  @Test("scenarios expect something, and know what can happen")
  func scenarios() {
    expectMistakes("M023", in: "情景 ⟦“甲”⟧ { 事件 { 紧急 是 } }")
    expectMistakes("M029", in: "情景 “甲” { 事件 2021-03-05 09:00 { 紧急 是 } 09:30 ⟦结案⟧ 应 主办 为 公安 }")
    expectMistakes("R001", in: "情景 “甲” { 案卷 ⟦“x.ndjson”⟧ 应 主办 为 公安 }")
  }

  @Test("the process says each thing once")
  func process() {
    let header = "规则集 甲 { }\n"
    expectMistakes("M013", in: CheckedText("流程 { 里程碑 一开始 } ⟦流程 { }⟧\n", within: header))
    expectMistakes("M042", in: CheckedText("流程 { 里程碑 一开始  允许 挂起 至多 ⟦0⟧次：停表 }\n", within: header))
    expectMistakes("M036", in: CheckedText("层级 甲 < 乙\n流程 { 里程碑 一开始  允许 挂起：置 ⟦甲⟧ 一类 }\n", within: header))
  }

  @Test("an appeal exempts a measure that there is")
  func exemptions() {
    func within(_ allowance: String, _ more: String = "") -> CheckedText {
      CheckedText(
        CheckedText.surroundings
          .replacing("退至 派发", with: "退至 派发\n允许 申诉：\(allowance)")
          .replacing("计量 元", with: "计量 元；结果 （豁免、属实）") + more,
        within: "")
    }
    expectMistakes(in: within("免计 督办，顺延"))
    expectMistakes("M001", in: within("免计 ⟦问话⟧"))
    // What people say for it is corrected there, and a value elsewhere.
    expectMistakes("S001", in: within("⟦豁免⟧ 督办"))
    expectMistakes(in: within("免计 督办", "规则 乙 { 当：结果 为 豁免  主办：平台 }\n"))
  }

  @Test("assessments name their measures once, without a circle")
  func assessments() {
    let text = CheckedText("考核 甲 每 主办、月 归期 办结 期限 { 给定 评分 在 0 至 100；得分 ＝ 评分 × 60% ＋ 率；率 ＝ 占比（办结 按时，已 办结） }")
    #expect(text.shown == [])
    #expect(text.program.assessments.first?.measures.count == 2)
    expectMistakes("M011", in: "考核 甲 { ⟦一率⟧ ＝ 二率；二率 ＝ 一率 }")
    expectMistakes("M012", in: "考核 ⟦甲⟧ { }")
    expectMistakes("M007", in: "考核 甲 { ⟦给定 评分 在 100 至 0⟧；率 ＝ 件数（已 办结） }")
  }
}
