import Diagnostics
import ExactNumbers
import Semantics
import Testing
import Vocabulary

@Suite("Declarations")
struct DeclarationTests {
  @Test("rules need a header, and a file has one")
  func header() {
    expectMistakes("M005", in: CheckedText("⟦⟧层级 甲 < 乙", within: ""))
    expectMistakes("M006", in: "规则集 ⟦又一套⟧ { }\n".reversedWithSurroundings)
    expectMistakes("M007", in: CheckedText("规则集 甲 { ⟦施行：2021-01-02 至 2021-01-01⟧ }", within: ""))
    expectMistakes("M013", in: CheckedText("规则集 甲 { 版本：“1”；⟦版本：“2”⟧ }", within: ""))
    expectMistakes("M001", in: CheckedText("规则集 甲 { 日历：⟦机关工作曰⟧ }", within: ""))
  }

  @Test("the built-in calendar has one name in the program, whatever the language")
  func builtInCalendar() {
    #expect(CheckedText("ruleset a { calendar: office_days }", within: "").program.header.calendar == "机关工作日")
  }

  @Test("clauses of the source are named, covered, or explained")
  func clauses() {
    let unit = "\n单位 甲"
    expectMistakes(
      "M008", in: CheckedText("规则集 甲 { 条款：A1、A2 } 规则 一号 { 依据：A1、⟦A3⟧；主办：甲 } 未编码 A2 “人事安排”", within: unit))
    expectMistakes("M009", in: CheckedText("规则集 甲 { 条款：A1、⟦A2⟧ } 规则 一号 { 依据：A1；主办：甲 }", within: unit))
    expectMistakes("M002", in: CheckedText("规则集 甲 { 条款：A1、⟦A1⟧ } 规则 一号 { 依据：A1；主办：甲 }", within: unit))
    expectMistakes(in: CheckedText("规则集 甲 { } 规则 一号 { 依据：A1；主办：甲 }", within: unit))
  }

  @Test("units have levels from the lowest up, and deputies that end somewhere")
  func units() {
    expectMistakes("M010", in: "单位 甲 { ⟦层级：县区、乡镇⟧ }")
    expectMistakes("M012", in: "单位 ⟦甲⟧ { 类型：平台 }")
    expectMistakes("M011", in: "单位 ⟦甲⟧ { 层级：乡镇；代理：乙 } 单位 乙 { 层级：乡镇；代理：甲 }")
    expectMistakes("M011", in: "名录 { ⟦并入 平台 → 公安⟧；并入 公安 → 平台 }")
    expectMistakes("M013", in: "单位 甲 { 层级：乡镇；⟦层级：乡镇⟧ }")
  }

  @Test("fields keep type, default, unit of measure and range")
  func fields() throws {
    let text = CheckedText("字段 { 人数 整数 计量 人 在 1 至 100 默认 3人；原因 （甲、乙） 不详 }")
    #expect(text.shown == [])
    let people = try #require(text.field("人数"))
    #expect(people.type == .integer && people.measuredIn == .person && people.defaultValue == .number(.init(3)))
    #expect(people.range == .init(1)...(.init(100)))
    #expect(text.field("原因")?.admitsUnknownAnswer == true)
    expectMistakes("M024", in: "字段 { 甲 整数 在 1 至 3 默认 ⟦5⟧ }")
    expectMistakes("M025", in: "字段 { 甲 文本 ⟦计量 元⟧ }")
    expectMistakes("M025", in: "字段 { 甲 文本 ⟦在 1 至 2⟧ }")
    expectMistakes("M007", in: "字段 { 甲 整数 ⟦在 3 至 2⟧ }")
    expectMistakes("M013", in: "字段 { 甲 是否 默认 是 ⟦默认 否⟧ }")
  }

  @Test("derived fields are read whatever their order, and not in a circle")
  func derivedFields() {
    let text = CheckedText("字段 { 大案 ＝ 多 且 紧急；多 ＝ 个数（涉及） ≥ 2 }  规则 甲 { 当：大案  主办：公安 }")
    #expect(text.shown == [])
    #expect(text.field("大案")?.type == .yesNo)
    expectMistakes("M011", in: "字段 { ⟦甲⟧ ＝ 乙 且 紧急；乙 ＝ 非 甲 }")
    expectMistakes("M035", in: "名录 { 属性 ⟦甲⟧ ＝ 紧急 }")
    expectMistakes("M037", in: "字段 { 甲 ＝ 紧急 }  清单 乙（⟦甲⟧） {\n| 甲 |\n| 是 |\n}")
  }

  @Test("calendars and periods begin before they end")
  func times() {
    expectMistakes("M007", in: "日历 甲 { ⟦办公 周一 至 周五 13:30 至 12:00⟧ }")
    expectMistakes("M007", in: "日历 甲 { 办公 周一 至 周五 08:30 至 12:00；休息 ⟦2021-01-03 至 2021-01-01⟧ }")
    expectMistakes("M012", in: "日历 ⟦甲⟧ { 时区 “+08:00” }")
    expectMistakes("M034", in: "日历 甲 { 办公 周一 08:30 至 12:00；时区 ⟦“北京”⟧ }")
    expectMistakes("M007", in: "时段 甲 { ⟦2021-01-03 至 2021-01-01⟧ }")
    expectMistakes("M012", in: "时段 ⟦甲⟧ { }")
    expectMistakes("M038", in: "时段 甲 { ⟦每日 08:00 至 次日 09:00⟧ }")
    let text = CheckedText("时段 甲 { 每日 22:00 至 次日 06:00；每年 11月1日 至 3月31日；每周 周六 至 周一 }")
    #expect(text.shown == [])
    #expect(text.program.periods[0].spans.count == 3)
    #expect(text.program.periods[0].spans[2] == .everyWeek([1, 6, 7], []))
  }

  @Test("only what a field may hold can be set, and one value where one fits")
  func settings() {
    expectMistakes("M036", in: "情景 “甲” { 事件 { ⟦乡镇⟧ 河镇 } 应 主办 为 公安 }")
    expectMistakes("M041", in: "情景 “甲” { 事件 { ⟦渠道 热线、网格⟧ } 应 主办 为 公安 }")
    expectMistakes("M030", in: "情景 “甲” { 事件 { 紧急 是；⟦紧急⟧ 否 } 应 主办 为 公安 }")
    let text = CheckedText("情景 “甲” { 事件 { 涉及 公安、平台 } 应 主办 为 公安 }")
    guard case .event(nil, let values) = text.program.scenarios.first?.situation else {
      Issue.record("\(text.shown)")
      return
    }
    #expect(values.map(\.1) == [.members([0, 1])])
  }
}

extension String {
  /// Behind the usual surroundings instead of before them.
  var reversedWithSurroundings: CheckedText { CheckedText(CheckedText.surroundings + self, within: "") }
}
