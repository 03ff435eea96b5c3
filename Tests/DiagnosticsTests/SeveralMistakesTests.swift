import Testing

@testable import Diagnostics
@testable import Semantics
@testable import SourceText

/// All the mistakes of a file in one run: what could not be read hides nothing but what follows from it.
@Suite struct SeveralMistakesTests {
  private func told(_ text: String) -> [String] {
    let header = """
      规则集 示例 { 版本：“1”  施行：2026-01-01 }
      层级 村社 < 乡镇
      单位 综合执法、便民服务 { 层级：乡镇 }
      类别 市容 { 事项 占道经营、乱贴广告 }
      字段 { 金额 整数 计量 元；紧急 是否 }

      """
    return ProgramSource(["rules.pai": Array((header + text).utf8)]).editions().editions.flatMap(\.diagnostics)
      .map(\.code)
  }

  @Test(arguments: [
    ("规则 占道 { 当：金额 大于 5元  主办：综合执发 }", ["S019", "M001"]),
    ("规则 占道 { 当；紧急  主办：综合执发  协办：便民服物 }", ["S010", "M001", "M001"]),
    ("规则 占道 { 当：（紧急  主办：综合执发 }\n规则 其二 { 当：紧集  主办：综合执法 }", ["S001", "M001", "M001"]),
    ("规则 占道 { 当：事项 为 乱贴广吿 且 金额 > > 5元  主办：综合执法 }", ["S001"]),
  ])
  func `an unknown name is told beside what could not be read on its line`(text: String, codes: [String]) {
    #expect(told(text) == codes)
  }

  @Test func `what an unread declaration would have declared is no mistake of its own`() {
    #expect(told("单位 城管 {{ 层级：乡镇 }\n规则 占道 { 主办：城管 }") == ["S003"])
  }

  /// Names in which a slip could be seen, where they are declared as they stand.
  @Test(arguments: [
    "字段 { 甲 是否 范围 文本 默认值 整数 布尔 是否 成立 是否 }\n规则 占道 { 当：甲 且 成立 且 布尔  主办：综合执法 }",
    "字段 { 除紧急外 是否；急 ＝ 紧急 的确 是否 }\n规则 占道 { 当：除紧急外 且 的确  主办：综合执法 }",
    "措施 通知 < 通知主办\n流程 { 里程碑 上报 → 受理 → 自受理 → 核查 → 核查三日  计时 受理 自 上报；自受理 自 受理；核查 自 自受理；核查三日 自 核查 }\n"
      + "督促 催 { 当 核查三日 逾期：通知主办 主办 }\n规则 占道 { 当：紧急  限时：受理 1小时；自受理 1小时；核查 2小时；核查三日 5小时  督促：催 }",
    "字段 { 为民服务 是否；民服务 是否 }\n规则 占道 { 当：紧急 且 为民服务 且 民服务  主办：综合执法 }",
    "单位 水务和电力、水务、电力 { 层级：乡镇 }\n规则 占道 { 当：紧急  主办：水务和电力  协办：水务、电力 }",
  ])
  func `a name is what it is declared as, whatever could be read into it`(text: String) {
    #expect(told(text) == [])
  }
}
