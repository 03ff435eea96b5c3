import Diagnostics
import Semantics
import Testing
import Vocabulary

@Suite("Names and what they stand for")
struct NameTests {
  @Test("a rule file without a mistake has none told")
  func nothingToTell() { expectMistakes(in: "规则 甲 { 当：紧急  主办：平台 }") }

  @Test("an unknown name is told with the nearest")
  func unknownName() {
    expectMistakes("M001", in: "规则 甲 { 主办：⟦公按⟧ }")
    expectMistakes("M001", in: "规则 甲 { 当：事项 为 ⟦纠分⟧  主办：公安 }")
    expectMistakes("M001", in: "规则 甲 { 限时：⟦结案⟧ 1天内 }")
    expectMistakes("M001", in: "规则 甲 例外于 ⟦没有的规则⟧ { 主办：公安 }")
    #expect(CheckedText("规则 甲 { 主办：公按 }").diagnostics[0].message(.chinese).contains("公安"))
  }

  @Test("the fix is the one name that is near")
  func nearestIsFix() {
    #expect(fixed("规则 甲 { 限时：派法 1天内 }") == "规则 甲 { 限时：派发 1天内 }")
  }

  @Test("a declaration that is missing is told once, with the other places that need it")
  func missingOnce() {
    expectMistakes("M001", in: "规则 甲 { 主办：⟦水利站⟧；协办：公安 }  规则 乙 { 主办：水利站 }  规则 丙 { 抄送：水利站 }")
    #expect(CheckedText("规则 甲 { 主办：水利站 } 规则 乙 { 主办：水利站 }").diagnostics[0].notes.count == 2)
    expectMistakes("M001", "M001", in: "规则 甲 { 限时：⟦派法⟧ 1天内 }  规则 乙 { 限时：⟦派法⟧ 1天内 }")
  }

  @Test(
    "a name that is near to none comes with a declaration that mends it",
    arguments: [
      "规则 甲 { 主办：水利站 }", "规则 甲 { 当：汛期红色 且 紧急  主办：公安 }", "规则 甲 { 当：在 汛期红色  主办：公安 }",
      "规则 甲 { 主办：公安  督促：红黄牌警告 }", "督促 甲 { 当 办结 逾期：通报批评 主办 }  规则 乙 { 督促：甲 }", "单位 站 { 层级：市辖区 }",
    ])
  func declaration(text: String) throws {
    for language in [Language.chinese, .english] {
      let told = try #require(CheckedText(text).diagnostics.first)
      let note = try #require(told.notes.first)
      let colon = language == .chinese ? "：" : ": "
      let message = language == .chinese ? note.message.zh : note.message.en
      let example = try #require(message.split(separator: colon, maxSplits: 1).last)
      let mended = CheckedText("\(text)\n\(example)")
      #expect(!mended.diagnostics.contains { $0.code == "M001" || $0.code.hasPrefix("S") }, "\(example)")
    }
  }

  @Test("a name of another kind is told as such, with its place")
  func wrongKind() {
    expectMistakes("M003", in: "规则 甲 { 主办：⟦纠纷⟧ }")
    #expect(CheckedText("规则 甲 { 主办：纠纷 }").diagnostics[0].notes.count == 1)
  }

  @Test("words run together are told with their spaces")
  func runTogether() {
    expectMistakes("M004", in: "规则 甲 { 当：⟦事项为纠纷⟧  主办：公安 }")
    #expect(fixed("规则 甲 { 当：事项为纠纷  主办：公安 }") == "规则 甲 { 当：事项 为 纠纷  主办：公安 }")
  }

  @Test("what is declared twice is told at the second place, with a note at the first")
  func declaredTwice() {
    let alone = "规则集 测试 { }\n层级 村社 < 乡镇\n"
    for text in [
      "层级 甲 < ⟦甲⟧", "措施 甲 < ⟦甲⟧", "单位 甲 { 层级：村社 } 单位 ⟦甲⟧ { 层级：村社 }",
      "类别 甲 { 事项 乙 } 类别 ⟦甲⟧ { 事项 丙 }", "类别 甲 { 事项 乙、⟦乙⟧ }",
      "单位 甲 { 层级：村社；又称：“丙” } 单位 乙 { 层级：村社；又称：⟦“丙”⟧ }",
      "字段 { 甲 是否；⟦甲⟧ 文本 }", "字段 { 甲 （一些、⟦一些⟧） }", "时段 甲 { 每日 08:00 至 09:00 } 时段 ⟦甲⟧ { 每日 08:00 至 09:00 }",
      "流程 { 里程碑 甲 → ⟦甲⟧ }", "流程 { 里程碑 甲（乙、⟦乙⟧） }", "流程 { 里程碑 甲  允许 ⟦甲⟧ }",
      "单位 甲 { 层级：村社 } 规则 一号 { 主办：甲 } 规则 ⟦一号⟧ { 主办：甲 }",
      "单位 甲 { 层级：村社 } 情景 “一” { 当 非 不予受理 应 主办 为 甲 } 情景 ⟦“一”⟧ { 当 非 不予受理 应 主办 为 甲 }",
    ] {
      expectMistakes("M002", in: CheckedText(text + "\n", within: alone))
    }
  }

  @Test("a word of the language that is no field is told")
  func noField() { expectMistakes("M019", in: "清单 甲（⟦单位⟧、事项） {\n| 事项 |\n| 纠纷 |\n}") }

  @Test("an alias stands for its entity")
  func aliases() {
    let text = CheckedText("单位 甲 { 层级：乡镇；又称：“乙、丙”、“丁” }  规则 一号 { 主办：丁 }")
    #expect(text.shown == [])
    #expect(text.rule("一号")?.says == [.lead(.unit(Ref(0)))])
  }

  @Test("a place is named by its name or the end of its path, and by the whole path where that is not enough")
  func places() {
    let areas = """
      名录 { 区域 {
        | 区域 | 层级 |
        | 东县 | 县区 |
        | "东县/河镇" | 乡镇 |
        | "东县/河镇/中村" | 村社 |
        | 西县 | 县区 |
        | "西县/湖镇" | 乡镇 |
        | "西县/湖镇/中村" | 村社 |
      } }

      """
    let text = CheckedText(areas + "规则 甲 { 当：地点 属于 “河镇/中村”  主办：公安 }")
    #expect(text.shown == [])
    #expect(text.rule("甲")?.condition == .test(.within(Ref(4))))
    expectMistakes("M026", in: areas + "规则 甲 { 当：地点 属于 ⟦中村⟧  主办：公安 }")
    expectMistakes("M001", in: areas + "规则 甲 { 当：地点 属于 ⟦江镇⟧  主办：公安 }")
    expectMistakes("M027", in: "规则 甲 { 当：地点 属于 ⟦江镇⟧  主办：公安 }")
  }
}
