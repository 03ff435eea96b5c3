import Foundation
import Syntax
import Testing
import TextReading
import Vocabulary

@Suite struct FormatterTests {
  @Test func `The corpus keeps its meaning in both languages`() throws {
    for url in try corpus() {
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(flaws(of: text) == [], "\(url.lastPathComponent)")
    }
  }
}

/// Canonical text in Chinese and English, by example.
@Suite struct CanonicalFormTests {
  private func chinese(_ text: String) -> String { ReadText(text).formatted(.chinese) }
  private func english(_ text: String) -> String { ReadText(text).formatted(.english) }

  @Test func `a unit of measure stays as its author calls it, there and back`() {
    let text = "字段 { 气瓶 整数 计量 只；案件 整数 计量 起；住 整数 计量 间；人手 整数 计量 名 }\n规则 甲 { 当：气瓶 > 1只 且 案件 ≥ 三起 且 面积 > 5平米 }"
    let written = chinese(text)
    for kept in ["计量 只", "计量 起", "计量 间", "计量 名", "1只", "3起", "5平方米"] { #expect(written.contains(kept), "\(written)") }
    let translated = english(text)
    for word in ["measured_in cylinder", "1 cylinder ", "3 incidents", "measured_in room", "5 sqm"] {
      #expect(translated.contains(word), "\(translated)")
    }
    #expect(chinese(translated) == written)
  }

  @Test func `a rule has a clause a line, and a limit its noise words`() {
    let text = "rule 甲 overrides 乙{when 事项 is 丙,丁 and in 汛期 lead:戊;限时 办结 三个工作日；答复 2小时；受理 at_once}"
    #expect(
      chinese(text) == """
        规则 甲 例外于 乙 {
            当：事项 为 丙、丁 之一 且 在 汛期 内
            主办：戊
            限时：办结 3个工作日内；答复 2小时内；受理 即时
        }

        """)
    #expect(
      english(text) == """
        rule 甲 overrides 乙 {
            when: item is 丙, 丁 and in 汛期
            lead: 戊
            within: 办结 3 workdays; 答复 2 hours; 受理 at_once
        }

        """)
  }

  /// The meaning tells it: the text alone can't say which fields are sets.
  @Test func `a semicolon between values stays one`() {
    #expect(flaws(of: "情景 “甲” {\n    事件 2026-03-02 09:00 { 事项 占道；地点 “东镇”；环;节 运输 }\n}\n") == [])
  }

  @Test func `one is singular in English, everything else plural`() {
    #expect(english("情景 “甲” { 案卷 “x” 经过 1个月 经过 半天 经过 2个月 }").contains("1 month\n    elapse 0.5 days\n    elapse 2 months"))
  }

  @Test func `an enumeration has a line for each part, and its numbers are put right`() {
    let text = "规则 甲 { 当 下列各项：（2）乙 且 丙；（7）描述 以 “丁” 主办：己 }"
    #expect(
      chinese(text) == """
        规则 甲 {
            当：下列各项
                （一）乙 且 丙；
                （二）描述 以 “丁” 开头。
            主办：己
        }

        """)
    #expect(english(text).contains("when: all_of\n        (1) 乙 and 丙;\n        (2) 描述 starts_with “丁”.\n"))
  }

  @Test func `declarations of one line become one a line, tall ones stand apart`() {
    #expect(
      chinese("层级 甲 < 乙 单位 丙{层级 甲}单位 丁\n\n\n单位 戊\n规则 己{主办 丙}\n单位 庚") == """
        层级 甲 < 乙
        单位 丙 { 层级：甲 }
        单位 丁

        单位 戊

        规则 己 {
            主办：丙
        }

        单位 庚

        """)
  }

  @Test func `a block that is short stands on one line unless a comment or a blank line is in it`() {
    #expect(chinese("单位 甲 {\n层级：乙\n类型：丙\n}") == "单位 甲 { 层级：乙  类型：丙 }\n")
    #expect(chinese("单位 甲 { 层级：乙 // 注\n类型：丙 }") == "单位 甲 {\n    层级：乙  // 注\n    类型：丙\n}\n")
    #expect(chinese("单位 甲 { 层级：乙\n\n类型：丙 }") == "单位 甲 {\n    层级：乙\n\n    类型：丙\n}\n")
    let long = String(repeating: "长", count: 40)
    #expect(chinese("单位 甲 { 层级：乙 说明：“\(long)” }") == "单位 甲 {\n    层级：乙\n    说明：“\(long)”\n}\n")
  }

  @Test func `tables are padded by the cells of a terminal`() {
    #expect(
      english("表 甲 {\n|事项|派发|\n|丙丙丙|3分钟|\n|〃|—| }") == """
        table 甲 {
            | item   | 派发      |
            | 丙丙丙 | 3 minutes |
            | ditto  | —         |
        }

        """)
  }

  @Test func `fields, processes and rungs are aligned`() {
    #expect(
      chinese("字段 { 甲 是否 默认 否 说明 “丙”；甲乙 若干 单位 } 流程 { 里程碑 丁→（戊） 计时 戊 自 丁 允许 己:停表 }") == """
        字段 {
            甲    是否  默认 否  说明：“丙”
            甲乙  若干 单位
        }

        流程 {
            里程碑  丁 → （戊）
            计时    戊 自 丁
            允许 己：停表
        }

        """)
    #expect(
      english("督促 甲 { 当 乙 剩 20%：提醒 主办；抄送 丙 当 乙 逾期 1工作日：问询 主办 待 上班 }") == """
        ladder 甲 {
            when 乙 left 20%:           提醒 lead; notify 丙
            when 乙 overdue 1 workday:  问询 lead awaiting opening
        }

        """)
  }

  @Test func `what an appeal exempts is written in both languages, and the word may be a name`() {
    let text = "流程 {\n    允许 申诉成功 由 甲：免计 督办，停表\n}\n"
    #expect(chinese(text) == text)
    let translated = english(text)
    #expect(translated == "process {\n    allow 申诉成功 by 甲: exempts 督办, pauses\n}\n")
    #expect(chinese(translated) == text)
    #expect(chinese("措施 免计 < 督办 流程 { 允许 免计：免计 免计 }").hasSuffix("允许 免计：免计 免计\n}\n"))
  }

  @Test func `comments stay at the end of their line, above theirs, or before what follows`() {
    #expect(
      chinese("// 头\n规则 // 名\n甲 { // 开\n主办：乙 // 尾\n// 独\n协办：丙、 // 中\n丁\n// 末\n} // 后\n// 完") == """
        // 头
        // 名
        规则 甲 {  // 开
            主办：乙  // 尾
            // 独
            // 中
            协办：丙、丁
            // 末
        }  // 后
        // 完

        """)
  }

  @Test func `no comment comes between a declaration and its doc comment`() {
    #expect(chinese("/// 说\n规则 // 注\n甲 { }") == "/// 说\n规则 甲 {}  // 注\n")
    #expect(chinese("/// 说\n规则 /// 注\n甲 { 主办：乙 }") == "/// 说\n规则 甲 {  /// 注\n    主办：乙\n}\n")
  }

  @Test func `names keep their backticks where they need them`() {
    let text = "字段 { `规则` 文本 `版本` 文本 `三天` 文本 `a b` 文本 乙 ＝ `个数`（甲） 丙 ＝ 个数（甲） }"
    #expect(
      english(text) == """
        fields {
            `规则`  text
            版本    text
            `三天`  text
            `a b`   text
            乙      = `个数`(甲)
            丙      = count_of(甲)
        }

        """)
  }

  @Test func `quotation marks stay but for a pair turned the wrong way`() {
    #expect(chinese("引入 \"a\" 引入 「a」 引入 ”a“") == "引入 \"a\"\n引入 「a」\n引入 “a”\n")
  }

  @Test func `dates, days of the year and numbers have one form`() {
    let text = "时段 甲 { 二〇一七年四月十二日 至 2017-04-15；每年 四月十二日 至 may_3 }"
    #expect(chinese(text) == "时段 甲 { 2017-04-12 至 2017-04-15  每年 4月12日 至 5月3日 }\n")
    #expect(english(text) == "period 甲 { 2017-04-12 to 2017-04-15  every_year april_12 to may_3 }\n")
  }

  @Test func `a file keeps the language of most of its words`() {
    #expect(ReadText("rule 甲 { 主办 乙 assist 丙 }").formatted().hasPrefix("rule 甲 {\n    lead: 乙\n"))
    #expect(ReadText("规则 甲 { 主办 乙 assist 丙 }").formatted().hasPrefix("规则 甲 {\n    主办：乙\n"))
  }

  @Test func `of a literate file only the blocks are written anew`() {
    let text = "# 题\r\n\r\n规则  不动\n```pai\n\n层级  甲<乙 // 注\n\n```\n```\n层级  甲<乙\n```\n文\n```pai\n规则 丙{\n```\n中\n~~~pai\n主办 丁}\n~~~\n"
    let read = ReadText(text, path: "x.pai.md")
    #expect(read.told == "")
    #expect(
      read.formatted() == "# 题\r\n\r\n规则  不动\n```pai\n层级 甲 < 乙  // 注\n```\n```\n层级  甲<乙\n```\n文\n```pai\n规则 丙 {\n"
        + "```\n中\n~~~pai\n    主办：丁\n}\n~~~\n")
    #expect(flaws(of: text, path: "x.pai.md") == [])
  }

  @Test func `a block in an entry of a list stays in it`() {
    let text = "1. 一\n\n   ```pai\n   规则 丙{\n\n   主办 丁} // 注\n   ```\n\n- 二\n\n  ~~~pai\n层级  甲<乙\n  ~~~\n"
    let read = ReadText(text, path: "x.pai.md")
    #expect(read.told == "")
    #expect(
      read.formatted() == "1. 一\n\n   ```pai\n   规则 丙 {\n       主办：丁\n   }  // 注\n   ```\n\n- 二\n\n  ~~~pai\n  层级 甲 < 乙\n  ~~~\n")
    #expect(flaws(of: text, path: "x.pai.md") == [])
  }

  @Test func `nothing stays nothing, and a comment alone is kept`() {
    #expect(chinese("\n\n") == "")
    #expect(chinese("\n// 注\n\n\n// 二") == "// 注\n\n// 二\n")
  }
}
