import Diagnostics
import Interpreter
import Pai
import Reports
import Testing
import Vocabulary

@testable import Shell

/// What is asked of an event that is not told whole, and what answers it.
@Suite struct QuestionTests {
  /// The town with a county above it and another town beside it.
  private static let county = MemoryTown.text
    .replacing("层级 村社 < 乡镇", with: "层级 村社 < 乡镇 < 县区")
    .replacing(
      "        | 桐溪镇 | 乡镇 |\n",
      with: """
                | 甲县 | 县区 |
                | “甲县/桐溪镇” | 乡镇 |
                | “甲县/桐溪镇/东村” | 村社 |
                | “甲县/西镇” | 乡镇 |
                | 乙县 | 县区 |

        """)

  private static func session(_ language: Language = .chinese) -> Session {
    MemoryDisk(["town/rules.pai": county]).session(language)
  }

  @Test func `where it is asked, the places of the lead's level are told and completed`() {
    let session = Self.session()
    _ = session.take("事项 占道经营")
    let asked = session.take(":问").text
    #expect(asked.hasPrefix("地点？  甲县/桐溪镇、甲县/西镇\n"), "\(asked)")
    #expect(session.completions(after: "xz").candidates.map(\.text) == ["甲县/西镇"])
    #expect(session.completions(after: "甲").candidates.map(\.text) == ["甲县/桐溪镇", "甲县/西镇"])
  }

  @Test(arguments: ["甲县/西镇", "“甲县/西镇”", "西镇", "甲县／西镇"])
  func `a path answers with and without quotes`(typed: String) {
    let session = Self.session()
    _ = session.take("事项 占道经营")
    _ = session.take(":问")
    #expect(session.take(typed).text.contains("主办  综合执法（甲县/西镇）"))
  }

  @Test func `no path of a place is told with the places that there are`() {
    let session = Self.session()
    _ = session.take("事项 占道经营")
    _ = session.take(":问")
    let told = session.take("丙县/东镇")
    #expect(told.isError && told.text.contains("问的是“地点”：甲县/桐溪镇、甲县/西镇"), "\(told.text)")
  }

  @Test(arguments: [
    (Language.chinese, "“甲县”不够具体：“综合执法”设在乡镇，地点要说到乡镇。"),
    (.english, "“甲县” is not exact enough: “综合执法” stands at the level 乡镇, so the area has to be given down to it."),
  ])
  func `a place that is too coarse is told with the level that is needed`(language: Language, says: String) {
    let session = Self.session(language)
    #expect(session.take("事项 占道经营，地点 甲县").text.contains(says))
    let asked = session.take(":ask").text
    #expect(asked.contains("甲县/桐溪镇") && asked.contains("甲县/西镇") && asked.contains(says), "\(asked)")
    #expect(!session.take("西镇").text.contains(says))
  }

  @Test func `while no lead is known the next step of the place is told`() {
    let session = Self.session()
    _ = session.take("事项 噪声扰民")
    _ = session.take("昼夜 白天")
    _ = session.take(":退")
    _ = session.take(":问")
    // What is typed as an answer to the one question is no answer to the other.
    #expect(session.take("甲县").isError)
    #expect(session.take("白天").text.contains("地点？  甲县/桐溪镇、甲县/西镇"))
  }

  @Test func `a path without quotes in an event is told with them`() {
    let told = Self.session().take("事项 占道经营，地点 甲县/西镇")
    #expect(told.isError && told.text.contains("带引号的“甲县/西镇”"), "\(told.text)")
  }

  @Test func `what has no end is asked with its type, and yes or no with both`() {
    let rules = MemoryTown.text.replacing("紧急  是否  默认 否", with: "紧急  是否").replacing("摊位  整数  默认 1 ", with: "摊位  整数 ")
      .replacing("情景 “占道归执法”", with: "规则 大摊 例外于 派单 { 当：摊位 ≥ 20  主办：指挥室 }\n\n情景 “占道归执法”")
      .replacing("应 主办 为 综合执法", with: "应 待定")
    let session = MemoryDisk(["town/rules.pai": rules]).session()
    _ = session.take("事项 占道经营，地点 桐溪镇")
    _ = session.take("摊位 3")
    #expect(session.take(":问").text.hasPrefix("紧急？  是、否\n"))
    #expect(session.take("否").text.contains("派办"))
    _ = session.take("事项 占道经营，地点 桐溪镇，紧急 否")
    #expect(session.take(":问").text.hasPrefix("摊位？  整数\n"))
  }

  @Test(arguments: ["办结 期限", "办结 due", "办结期限", "办结 的 期限", "办结 deadline"])
  func `the deadline of one milestone is told with what limits it`(asked: String) {
    let session = MemoryDisk().session()
    #expect(!session.take("事项 无证经营，地点 桐溪镇").isError)
    let reply = session.take(":为何 \(asked)")
    #expect(!reply.isError)
    #expect(reply.text.hasPrefix("  派单#2  rules.pai:40\n") && reply.text.contains("→ “办结”的时限：5个工作日"), "\(reply.text)")
    #expect(reply.text.contains("\n  办结  2026-03-09 17:30\n    2026-03-02 09:30 派发（最迟） 起；次日起算"), "\(reply.text)")
    #expect(!reply.text.contains("督促") && !reply.text.contains("  派发  "), "\(reply.text)")
    // Under way it is that of the clock.
    #expect(!session.take("派发 由 指挥室").isError && !session.take("挂起 由 指挥室").isError)
    #expect(session.take(":为何 \(asked)").text.contains("  办结  2026-03-09 17:30  2026-03-02 09:00 起停表\n"))
  }

  @Test func `of a milestone each thing is told alone, or all`() {
    let session = MemoryDisk().session()
    #expect(!session.take("事项 无证经营，地点 桐溪镇").isError)
    let limit = session.take(":为何 办结 时限").text
    let ladder = session.take(":为何 办结 督促").text
    #expect(limit.contains("的时限：5个工作日") && !limit.contains("2026-03-09"), "\(limit)")
    #expect(ladder.contains("→ “办结”的督促：办结督办") && !ladder.contains("时限"), "\(ladder)")
    let all = session.take(":为何 办结").text
    #expect(all == limit + ladder + session.take(":为何 办结 期限").text.dropFirst(limit.count), "\(all)")
    #expect(session.take(":为何 派发 督促").text == "没有规则说到“派发 督促”。\n")
    #expect(session.take(":为何 办结 天气").text.contains("可以问：") && session.take(":为何 办结 天气").isError)
    #expect(session.completions(after: ":为何 办结 ").candidates.map(\.text) == ["期限", "时限", "督促"])
  }

  @Test(arguments: [":为何不 派单", ":whynot 表 派单"]) func `a table is asked for as its rows are`(line: String) {
    let session = MemoryDisk().session()
    #expect(!session.take("事项 噪声扰民，地点 桐溪镇").isError)
    #expect(
      session.take(line).text == """
        为什么不是“派单”
          派单#1  rules.pai:39
            [否] 事项 为 占道经营
          派单#2  rules.pai:40
            [否] 事项 为 无证经营
          最少改成：事项 占道经营（派单#1）

        """)
    #expect(!session.take("事项 无证经营").isError)
    #expect(session.take(line).text == "为什么不是“派单”\n  正是它：派单#2。\n")
    #expect(session.take(":为何不 派弹").text == "没有叫“派弹”的单位、规则或表。是不是“派单”？\n")
    #expect(session.take(":为何不 单位 派单").isError)
    #expect(session.completions(after: ":为何不 派").candidates.map(\.text).contains("派单"))
  }

  @Test func `a rule that an exception silences in part is not so already`() {
    let session = MemoryDisk().session()
    _ = session.take("规则 大片 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 20  主办：指挥室 }")
    #expect(session.take("事项 占道经营，地点 桐溪镇，摊位 30").text.contains("主办  指挥室"))
    for (asked, reached) in [("派单#1", "最少改成：摊位 1\n"), ("派单", "最少改成：摊位 1（派单#1）\n"), ("“派单#1”", "最少改成：摊位 1\n")] {
      let reply = session.take(":为何不 \(asked)").text
      #expect(reply.contains("    → 主办：综合执法（被例外“大片”取代）\n    → “派发”的时限：30分钟\n"), "\(reply)")
      #expect(reply.hasSuffix(reached), "\(reply)")
    }
    #expect(session.take("摊位 1").text.contains("主办  综合执法"))
    #expect(session.take(":为何不 派单#1").text.hasSuffix("  正是它。\n"))
  }

  @Test func `a rule that may yet be silenced is not so already`() {
    let session = MemoryDisk().session()
    _ = session.take("字段 { 超大 是否 }")
    _ = session.take("规则 大片 例外于 派单 { 当：事项 为 占道经营 且 超大  主办：指挥室 }")
    _ = session.take("事项 占道经营，地点 桐溪镇")
    let open = session.take(":为何不 派单#1").text
    #expect(open.contains("    → 主办：综合执法（待定：要看“大片”）\n") && open.hasSuffix("  最少改成：超大 否\n"), "\(open)")
    #expect(!session.take("超大 否").isError)
    #expect(session.take(":为何不 派单#1").text.hasSuffix("  正是它。\n"))
  }

  @Test func `a rule that others dispute speaks, and they are told`() {
    let session = MemoryDisk().session()
    _ = session.take("规则 争 { 当：事项 为 占道经营  主办：派出所 }")
    _ = session.take("事项 占道经营，地点 桐溪镇")
    #expect(session.take(":为何不 争").text == "为什么不是“争”\n  正是它。\n    → 主办：派出所（与“派单#1”有争议）\n")
  }

  @Test func `who is disputed is told, whatever is answered`() {
    let session = MemoryDisk().session()
    for rule in ["规则 争一 { 当：昼夜 为 夜里 且 事项 为 占道经营  主办：派出所 }", "规则 争二 { 当：昼夜 为 白天 且 事项 为 占道经营  主办：指挥室 }"] {
      _ = session.take(rule)
    }
    let decided = session.take("事项 占道经营，地点 桐溪镇").text
    #expect(decided.contains("  主办  “综合执法、派出所、指挥室”有争议\n"), "\(decided)")
    #expect(session.take(":为何 主办").text.contains("→ 主办：综合执法（与“争一、争二”有争议）\n"))
    let whyNot = session.take(":为何不 综合执法").text
    #expect(whyNot.contains("    → 主办：综合执法（与“争一、争二”有争议）\n"), "\(whyNot)")
    #expect(session.take("昼夜 夜里").text.contains("  主办  “综合执法、派出所”有争议"))
  }

  @Test func `what a name is asked with may be quoted as the language quotes it`() {
    let session = Self.session()
    #expect(session.take("?“甲县/桐溪镇”").text == session.take("?甲县/桐溪镇").text)
    #expect(session.take("?`占道经营`").text == session.take("?占道经营").text)
    #expect(session.take(":规则 “派单”").text == session.take(":规则 派单").text)
    #expect(!session.take("?“甲县/桐溪镇”").isError)
    _ = session.take("规则 `怪“名”` { 当：摊位 为 9  标记：“怪” }")
    #expect(session.take(":规则 “怪“名””").text == session.take(":规则 怪“名”").text)
    #expect(!session.take(":规则 “怪“名””").isError && session.take(":规则 “怪名”").isError)
    #expect(!session.take(":分支 乙").isError && !session.take(":换 “主”").isError)
  }

  @Test func `of a long table the nearest rows are told`() {
    let rows = (1...20).map { "        | 占道经营 | \($0 * 10) | 否 | 甲\($0) |\n" }.joined()
    let table = "\n表 长的 {\n        | 事项 | 摊位 | 紧急 | 标记 |\n\(rows)        | 噪声扰民 | 7 | 否 | 近 |\n}\n"
    let session = MemoryDisk(["town/rules.pai": MemoryTown.text + table]).session()
    #expect(!session.take("事项 噪声扰民，地点 桐溪镇，摊位 8").isError)
    let reply = session.take(":为何不 长的").text
    #expect(reply.contains("长的#21") && reply.contains("另有 15 行，差得更远") && reply.hasSuffix("  最少改成：摊位 7（长的#21）\n"), "\(reply)")
    #expect(reply.ranges(of: "长的#").count == 7, "\(reply)")
  }

  // MARK: Parts of the decision

  private static let everything =
    "规则 全有 例外于 派单 { 当：事项 为 占道经营 且 紧急  协办：派出所  抄送：指挥室  标记：“重点”  发起：噪声扰民 }"

  @Test(arguments: [Language.chinese, .english], [":模式 表", ":模式 json"])
  func `every word by which a decision names a part asks for it`(language: Language, mode: String) throws {
    let session = MemoryDisk().session(language)
    for line in [Self.everything, "事项 占道经营，地点 桐溪镇，紧急 是", mode] { #expect(!session.take(line).isError, "\(line)") }
    let decision = try #require(session.enacted?.decision)
    var words: Set<String> = []
    for spoken in [Language.chinese, .english] {
      words.formUnion(DecisionSummary(decision).rows(spoken).map { $0.title(spoken) })
      for said in decision.raw.explanation.rules.flatMap(\.says) { words.insert(said.attribute(spoken)) }
      words.formUnion(DecisionPart.advised.map { $0.title(spoken) })
    }
    words.formUnion(decision.json.matches(of: /"([a-z]+)":/).map { String($0.1) })
    // Of a unit, and of what is not in this one.
    words.subtract(["unit", "area"])
    #expect(!decision.assist.isEmpty && !decision.notify.isEmpty && !decision.tags.isEmpty && !decision.starts.isEmpty)
    #expect(words.isSuperset(of: ["assist", "assistants", "协办", "ladders", "milestones", "overridden", "the lead", "“办结”的时限"]))
    for word in words.subtracting(["reason"]).sorted() {
      let reply = session.take(":why \(word)")
      #expect(!reply.isError && !reply.text.contains("没有规则说到") && !reply.text.contains("No rule speaks"), "\(word) \(reply.text)")
    }
    // There is none of a case that is taken on.
    #expect(!session.take(":why reason").isError)
  }

  @Test(arguments: [
    ["assist", "assistants", "协办", "Assist", "assist:派出所", "协办 派出所"], ["notify", "notified", "抄送", "notify 指挥室"],
    ["tag", "tags", "标记", "tag:重点", "标记 “重点”"], ["start", "starts", "linked events", "发起", "start:噪声扰民"],
    ["ladder", "ladders", "督促", "ladder:办结", "办结 ladders", "办结 督促"], ["limits", "limit", "时限", "milestones"],
    ["lead", "主办", "the lead"], ["due", "deadline", "deadlines", "期限", "到期"], ["办结 limits", "办结 时限", "“办结”的时限"],
  ])
  func `by whichever word it is asked for, a part is told alike`(words: [String]) throws {
    let session = MemoryDisk().session(.english)
    for line in [Self.everything, "事项 占道经营，地点 桐溪镇，紧急 是"] { #expect(!session.take(line).isError, "\(line)") }
    let told = session.take(":why \(words[0])").text
    #expect(told.contains("→") || told.contains("Deadlines"), "\(told)")
    for word in words { #expect(session.take(":why \(word)").text == told, "\(word)") }
    // What is no such word is no part, and not the end of one.
    for word in ["s", "的时限", "assist 城管"] {
      let reply = session.take(":why \(word)")
      #expect(reply.isError || reply.text == "No rule speaks of “\(word)”.\n", "\(reply.text)")
    }
  }
}
