import Casework
import Diagnostics
import Interpreter
import Pai
import SourceText
import Testing
import Vocabulary

@testable import Shell

/// What a session does with rules that are tried, with files that change, and with what it keeps.
@Suite struct SessionTests {
  private static let town = MemoryTown.text
  private static let noiseByDay = "规则 白天的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 白天  主办：指挥室  限时：派发 30分钟内；办结 3个工作日内 }"
  private static let event = "事项 占道经营，地点 桐溪镇"

  // MARK: Trials

  @Test func `a declaration that is tried takes the place of the one with its name`() throws {
    let disk = MemoryDisk()
    let session = disk.session()
    #expect(!session.take(Self.noiseByDay).isError)
    #expect(session.take("事项 噪声扰民，地点 桐溪镇，昼夜 白天").text.contains("主办  指挥室"))
    #expect(!session.take(":写出").isError)
    let written = try #require(disk["town/rules.pai"])
    #expect(written.ranges(of: "规则 白天的噪声").count == 1)
    #expect(written.contains(Self.noiseByDay))
    // All else is as it was.
    #expect(written.split(separator: "\n").count == Self.town.split(separator: "\n").count)
    #expect(!RuleCheck(RuleFiles(text: written)).hasErrors)
  }

  @Test func `a row that is tried stands before the one for all others`() throws {
    let table = Self.town.replacing(
      "    | 无证经营 | 市场监管 | 30分钟 | 5个工作日 |\n",
      with: "    | 其余     | 市场监管 | 30分钟 | 5个工作日 |\n")
    let disk = MemoryDisk(["town/rules.pai": table])
    let session = disk.session()
    let reply = session.take("| 无证经营 | 指挥室 | 5分钟 | 1个工作日 |")
    #expect(!reply.isError, "\(reply.text)")
    #expect(session.take("事项 无证经营，地点 桐溪镇").text.contains("主办  指挥室"))
    #expect(!session.take(":写出").isError)
    let lines = try #require(disk["town/rules.pai"]).split(separator: "\n").map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("| 无证经营 | 指挥室") })
    #expect(lines[row - 1].contains("占道经营") && lines[row + 1].contains("其余"))
  }

  @Test(arguments: [Language.chinese, .english]) func `a mistake is marked under what was typed`(language: Language) throws {
    let session = MemoryDisk().session(language)
    let before = session.fingerprint
    let typed = "规则 错的 { 当：事项 为 没有的  主办：指挥室 }"
    let reply = session.take(typed)
    #expect(reply.isError && session.fingerprint == before)
    let lines = reply.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let shown = try #require(lines.firstIndex { $0.contains(typed) }, "\(reply.text)")
    let cells = TerminalCells(ambiguousIsWide: false)
    let column = try #require(lines[shown].ranges(of: "没有的").first).lowerBound
    let caret = try #require(lines[shown + 1].firstIndex(of: "^"))
    #expect(cells.width(of: String(lines[shown + 1][..<caret])) == cells.width(of: String(lines[shown][..<column])))
    #expect(lines[shown + 1].count { $0 == "^" } == 6)
    #expect(reply.text.contains(language == .chinese ? "输入:1:" : "input:1:"))
  }

  /// As its neighbours are: indented, with the comment of the row before where it was, and before the end of the table.
  @Test(arguments: [
    ("| 5个工作日 |\n    }", "| 5个工作日 |\n        | 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |\n    }"),
    ("| 5个工作日 |  // 从前的\n    }", "| 5个工作日 |  // 从前的\n        | 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |\n    }"),
    ("| 5个工作日 | }", "| 5个工作日 |\n        | 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |\n }"),
  ])
  func `a row that is written stands as its neighbours do`(end: String, written: String) throws {
    let indented = Self.town.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
    let disk = MemoryDisk(["town/rules.pai": indented.replacing("| 5个工作日 |\n    }", with: end)])
    let session = disk.session()
    #expect(!session.take("| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |").isError)
    #expect(!session.take(":写出").isError)
    #expect(try #require(disk["town/rules.pai"]).contains(written), "\(disk["town/rules.pai"] ?? "")")
  }

  @Test(arguments: ["“甲", "\"甲", "「甲", "“", "“甲 town/more.pai"])
  func `a name whose quotes are not closed is told, and is nothing else`(typed: String) {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    let before = disk.files
    for command in [":存", ":分支"] {
      let reply = session.take("\(command) \(typed)")
      #expect(reply.isError && reply.text.contains("没有合上"), "\(reply.text)")
    }
    #expect(session.take(":分支 甲 乙").text == "写法：:分支 名字\n")
    #expect(disk.files == before && session.take(":列 分支").text.hasPrefix("* 主"))
  }

  @Test func `a path for a scenario is read from the current folder`() {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    let refused = session.take(":存 “甲” more.pai")
    #expect(refused.isError && refused.text.contains("从当前文件夹算起的“more.pai”"), "\(refused.text)")
    #expect(session.take(":存 “甲” /town/more.pai").isError)
    #expect(!session.take(":存 “甲” town/./more.pai").isError)
  }

  @Test(arguments: [Language.chinese, .english]) func `rows that are tried are told apart, and dropped by number`(
    language: Language
  ) {
    let session = MemoryDisk().session(language)
    let rows = ["| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |", "| 噪声扰民 | 派出所 | 5分钟 | 1个工作日 |"]
    for row in rows { #expect(!session.take(row).isError) }
    let lines = session.take(":list trials").text.split(separator: "\n")
    #expect(lines.count == 2 && zip(lines, rows).allSatisfy { $0.contains($1) && $0.contains("派单") }, "\(lines)")
    #expect(session.completions(after: ":drop ").candidates.map(\.meaning).last?.contains(rows[1]) == true)
    for number in ["9", "0", "-1"] {
      let refused = session.take(":drop \(number)")
      #expect(refused.isError && refused.text.contains("1–2") && refused.text.contains(number), "\(refused.text)")
    }
    #expect(session.take(":drop x").text.contains(language == .chinese ? "写法：:撤" : "Usage: :drop"))
    #expect(!session.take(":drop １").isError)
    let left = session.take(":list trials").text
    #expect(left.contains(rows[1]) && !left.contains(rows[0]), "\(left)")
    #expect(session.take(":drop 2").text.contains(language == .chinese ? "只有 1；" : "only 1;"))
  }

  @Test func `what is dropped is gone, and scenarios that a trial breaks are named`() {
    let session = MemoryDisk().session()
    let start = session.take(Self.event).text
    let tried = session.take("规则 都归指挥室 例外于 派单 { 当：事项 为 占道经营  主办：指挥室 }")
    #expect(tried.text.contains("情景“占道归执法”会不通过"))
    #expect(session.take(Self.event).text.contains("主办  指挥室"))
    #expect(session.take(":撤").text.contains("情景“占道归执法”会通过了"))
    #expect(session.take(Self.event).text == start)
  }

  // MARK: Files

  @Test func `a changed file is read at the next line, once, with the event kept`() {
    let disk = MemoryDisk()
    let session = disk.session()
    #expect(session.take(Self.event).text.contains("主办  综合执法"))
    disk["town/rules.pai"] = Self.town.replacing("| 占道经营 | 综合执法 |", with: "| 占道经营 | 市场监管 |")
    let news = session.take("").text
    #expect(news.contains("rules.pai变了") && news.contains("主办  市场监管"))
    #expect(session.take("").text.isEmpty)
    // The reading is no step: what is taken back is the event, and it comes again under the rules as they are.
    #expect(!session.take(":退").text.contains("主办"))
    #expect(session.take(":进").text.contains("主办  市场监管"))
  }

  @Test func `what somebody else wrote into a file is not lost by going back`() throws {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    disk["town/rules.pai"] = Self.town + "\n// 别人写的\n"
    _ = session.take("")
    _ = session.take(":save 甲")
    _ = session.take(":退")
    _ = session.take("规则 都归指挥室 例外于 派单 { 当：事项 为 占道经营  主办：指挥室 }")
    #expect(!session.take(":写出").isError)
    let text = try #require(disk["town/rules.pai"])
    #expect(text.contains("别人写的") && text.contains("都归指挥室"))
    // Written, it is tried no more, however far one goes back.
    #expect(session.take(":退 全部").text.contains("退了") && !session.prompt.contains("*"))
  }

  @Test func `a scenario is kept only where it would be run`() {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    for place in ["其他.pai", "town/笔记.txt", "town/下/甲.pai"] { #expect(session.take(":save “甲” \(place)").isError) }
    #expect(!session.take(":save “甲” town/more.pai").isError)
  }

  @Test func `what this session did not write is not written over`() {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    disk.files["笔记.txt"] = Array("记".utf8)
    let before = disk.files
    for path in before.keys {
      #expect(session.take(":录 \(path)").isError && session.take(":导出 \(path)").isError)
    }
    #expect(disk.files == before)
    // Its own it may.
    #expect(!session.take(":导出 判定.json").isError)
    #expect(!session.take(":导出 判定.json").isError)
    _ = session.take("规则 试 例外于 派单 { 当：紧急  主办：指挥室 }")
    #expect(session.take(":写出 笔记.txt").isError && disk.files["笔记.txt"] == before["笔记.txt"])
  }

  @Test func `a step that is taken back is named, and may be counted in wide digits`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    _ = session.take("紧急 是")
    #expect(session.take(":退 １").text.hasPrefix("退了 1 步：“紧急 是”"))
    #expect(session.take(":进").text.hasPrefix("进了 1 步：“紧急 是”"))
    #expect(session.take(":退 头").text.contains("“紧急 是”、“\(Self.event)”"))
    #expect(session.take(":推进 ３个工作日").text.contains("2026-03-05 17:30"))
  }

  @Test func `the first situation has a name in each language, and answers to both`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    _ = session.take(":分支 乙")
    #expect(session.take(":换 main").text == "在“主”。\n")
    _ = session.take(":lang en")
    #expect(session.take(":switch").text.contains("main"))
    #expect(session.take(":fork 主").isError)
    #expect(!session.take(":compare 主 乙").isError)
  }

  @Test func `a part of the decision is asked for by its word alone`() {
    let session = MemoryDisk().session()
    #expect(session.take("主办").isError)
    _ = session.take(Self.event)
    #expect(session.take("主办").text.hasPrefix("综合执法"))
    #expect(session.take("主办").text == "综合执法（桐溪镇）  单位\n")
    #expect(session.take("协办").text == "无  若干单位\n")
    #expect(session.take("层级").text == "乡镇  层级\n")
    #expect(session.take("督促").text == "办结督办  督促\n")
    #expect(session.take("层级 为 乡镇").text == "是  是否\n")
    #expect(session.take("督促 为 办结督办").text == "是  是否\n")
    // They are declared by the same words.
    #expect(session.take("督促 新的 {").isUnfinished && session.take("层级 村社 <").isUnfinished)
  }

  @Test func `each situation has the rules that are tried in it`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    _ = session.take(":fork 乙")
    _ = session.take("规则 都归指挥室 例外于 派单 { 当：事项 为 占道经营  主办：指挥室 }")
    _ = session.take(":switch 主")
    #expect(session.take("主办 为 综合执法").text.hasPrefix("是"))
    let table = session.take(":compare 主 乙").text
    #expect(table.contains("≠ 主办"), "\(table)")
    _ = session.take(":switch 乙")
    #expect(session.take("主办 为 指挥室").text.hasPrefix("是"))
  }

  @Test func `why one milestone, and a row of a table that is named`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    #expect(session.take(":为何 办结").text.contains("“办结”的时限"))
    #expect(session.take(":为何 协办").text.contains("没有规则说到“协办”"))
  }

  @Test func `a file that is gone is told once, and noticed when it is there again`() {
    let disk = MemoryDisk()
    let session = disk.session()
    disk["town/rules.pai"] = nil
    let told = session.take(Self.event)
    #expect(!told.isError && told.text.contains("接着用先前读到的规则") && told.text.contains("主办  综合执法"))
    #expect(session.take("").text.isEmpty)
    disk["town/rules.pai"] = Self.town.replacing("| 占道经营 | 综合执法 |", with: "| 占道经营 | 市场监管 |")
    #expect(session.take("").text.contains("主办  市场监管"))
  }

  @Test func `a file that was broken is told at its place, and the event waits for it`() {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    disk["town/rules.pai"] = Self.town.replacing("规则 督促办结 {", with: "规则 督促办结 {{")
    #expect(session.take("").text.contains("rules.pai:"))
    #expect(session.take("紧急 是").isError)
    disk["town/rules.pai"] = Self.town
    #expect(session.take("紧急 是").text.contains("办结 1个工作日"))
  }

  @Test func `what can't be written is told, and kept`() {
    let disk = MemoryDisk()
    let session = disk.session()
    disk.locked = ["town/rules.pai", "town/scenarios-saved.pai"]
    _ = session.take(Self.event)
    #expect(session.take(":存 “甲”").isError)
    _ = session.take(Self.noiseByDay)
    #expect(session.take(":写出").isError)
    #expect(session.take(":列 试").text.contains("白天的噪声"))
  }

  // MARK: Editions

  @Test func `the edition in force when the event was reported decides it`() {
    let later = Self.town.replacing("施行：2026-01-01", with: "施行：2026-06-01")
      .replacing("| 占道经营 | 综合执法 |", with: "| 占道经营 | 市场监管 |").replacing("应 主办 为 综合执法", with: "应 主办 为 市场监管")
      .replacing("事件 2026-03-02", with: "事件 2026-07-02")
    let earlier = Self.town.replacing("施行：2026-01-01", with: "施行：2026-01-01 至 2026-05-31")
    let session = MemoryDisk(["town/a.pai": earlier, "town/b.pai": later]).session()
    #expect(session.take("事件 2026-03-02 09:00 { 事项 占道经营；地点 “桐溪镇” }").text.contains("主办  综合执法"))
    #expect(session.take("事件 2026-07-02 09:00 { 事项 占道经营；地点 “桐溪镇” }").text.contains("主办  市场监管"))
    #expect(!session.take(":存 “七月”").isError)
  }

  @Test(arguments: [
    (Language.chinese, "依“桐溪镇 2”（适用在办）"), (.english, "by “桐溪镇 2”, which applies to open cases"),
  ])
  func `a clock that begins under an edition that applies to open cases says so`(language: Language, says: String) {
    let later = Self.town.replacing("版本：“1”  施行：2026-01-01", with: "版本：“2”  施行：2026-03-04  适用在办")
      .replacing("| 占道经营 | 综合执法 | 30分钟 | 3个工作日 |", with: "| 占道经营 | 综合执法 | 30分钟 | 2个工作日 |")
      .replacing("事件 2026-03-02", with: "事件 2026-03-05")
    let earlier = Self.town.replacing("施行：2026-01-01", with: "施行：2026-01-01 至 2026-03-03")
    let session = MemoryDisk(["town/a.pai": earlier, "town/b.pai": later]).session(language)
    _ = session.take(Self.event)
    let first = session.take("派发").text
    #expect(first.contains("2026-03-05 17:30") && !first.contains(says), "\(first)")
    _ = session.take(":到 2026-03-04 10:00")
    _ = session.take("退单 由 主办")
    let again = session.take("派发").text
    #expect(again.contains("2026-03-06 17:30") && again.contains(says), "\(again)")
    #expect(session.take("办结 时限").text.hasPrefix(language == .chinese ? "3个工作日" : "3 workdays"))
  }

  // MARK: Steps

  @Test func `going back to the start keeps the rules that the session began with`() {
    let session = MemoryDisk().session()
    #expect(session.take(":退 头").isError)
    _ = session.take(Self.event)
    #expect(!session.take(":退 头").isError)
    #expect(!session.take(Self.event).isError)
  }

  @Test func `a transcript has no colours`() throws {
    var kept: [String] = []
    for isColoured in [false, true] {
      let disk = MemoryDisk()
      let session = disk.session(isColoured: isColoured)
      _ = session.take(":录 t.txt")
      let shown = ["主 办", "事项 占道经营，地点 桐溪镇", "紧急 是", ":为何"].map { session.take($0).text }.joined()
      #expect(shown.contains("\u{1B}[") == isColoured)
      _ = session.take(":录 停")
      kept.append(try #require(disk["t.txt"]))
    }
    #expect(kept[0] == kept[1] && kept[0].contains("错误[") && kept[0].contains("← 变了"))
  }

  @Test func `a transcript has each line once, the tutorial's too`() throws {
    let disk = MemoryDisk()
    let session = disk.session(rules: nil)
    _ = session.take(":录 t.txt")
    _ = session.take(":教程")
    _ = session.take(":录 停")
    let text = try #require(disk["t.txt"])
    #expect(text.ranges(of: "> 事项").count == 1)
  }

  @Test func `an unfinished text from the editor is an error and not the beginning of more`() {
    let disk = MemoryDisk()
    let session = disk.session()
    disk.edited = "规则 没完 {"
    let reply = session.take(":编辑")
    #expect(reply.isError && !reply.isUnfinished)
    #expect(session.take("规则 没完 {").isUnfinished)
  }

  @Test func `a file that is mended is compared with what was decided before it broke`() {
    let disk = MemoryDisk()
    let session = disk.session()
    _ = session.take(Self.event)
    _ = session.take("派发")
    for broken in ["规则 督促办结 {{", "规则 督促办结 {{{", "规则 督促办结 { 坏 "] {
      disk["town/rules.pai"] = Self.town.replacing("规则 督促办结 {", with: broken)
      #expect(!session.take("").text.contains("变了\n  "))
    }
    disk["town/rules.pai"] = Self.town.replacing("| 占道经营 | 综合执法 | 30分钟 | 3个工作日 |", with: "| 占道经营 | 市场监管 | 30分钟 | 4个工作日 |")
    let told = session.take("").text
    #expect(told.contains("主办  市场监管（桐溪镇）  ← 变了"), "\(told)")
    #expect(told.contains("办结  2026-03-06 17:30  在走  ← 变了"), "\(told)")
    // Mended as it was, it has changed nothing.
    disk["town/rules.pai"] = Self.town.replacing("规则 督促办结 {", with: "规则 督促办结 {{")
    _ = session.take("")
    disk["town/rules.pai"] = Self.town.replacing("| 占道经营 | 综合执法 | 30分钟 | 3个工作日 |", with: "| 占道经营 | 市场监管 | 30分钟 | 4个工作日 |")
    #expect(!session.take("").text.contains("← 变了"))
    // Where one was elsewhere when they broke, what changed is told where one is when they are mended.
    _ = session.take(":分支 空")
    _ = session.take(":新")
    disk["town/rules.pai"] = Self.town.replacing("规则 督促办结 {", with: "规则 督促办结 {{")
    _ = session.take(":换 主")
    disk["town/rules.pai"] = Self.town.replacing("| 占道经营 | 综合执法 | 30分钟 | 3个工作日 |", with: "| 占道经营 | 指挥室 | 30分钟 | 4个工作日 |")
    #expect(session.take("").text.contains("主办  指挥室（桐溪镇）  ← 变了"))
    // Of an item that was gone meanwhile, too.
    disk["town/rules.pai"] = Self.town.replacing("占道经营", with: "占道摆摊")
    _ = session.take("")
    disk["town/rules.pai"] = Self.town
    #expect(session.take("").text.contains("主办  综合执法（桐溪镇）  ← 变了"))
  }

  @Test func `a number needs no space before it`() {
    let session = MemoryDisk().session()
    for line in [Self.event, "紧急 是", "摊位 3"] { _ = session.take(line) }
    #expect(session.take(":退2").text.hasPrefix("退了 2 步：“摊位 3”、“紧急 是”"))
    #expect(session.take(":forward２").text.hasPrefix("进了 2 步"))
    #expect(session.take(":推进3个工作日").text.contains("2026-03-05 17:30"))
    #expect(session.take(":到2026-03-06 09:00").text.contains("2026-03-06 09:00"))
    #expect(!session.take("规则 都归指挥室 例外于 派单 { 当：事项 为 占道经营  主办：指挥室 }").isError)
    #expect(session.take(":撤1").text.hasPrefix("撤掉了。"))
    // What takes no number is no command with one behind it.
    #expect(session.take(":新2").text.hasPrefix("没有命令“:新2”"))
    #expect(session.take(":3").text.hasPrefix("没有命令“:3”"))
  }

  @Test(arguments: [
    (Language.chinese, "这只是 e.ndjson 的前 2 行：文件超过 100 字节", "e.ndjson 的前 100 字节 的 2 件里，", "  只是e.ndjson 的前 100 字节。\n"),
    (
      .english, "These are the first 2 lines of e.ndjson alone: it has more than 100 bytes",
      "Of 2 events of the first 100 bytes of e.ndjson,",
      "  These are of the first 100 bytes of e.ndjson alone.\n"
    ),
  ])
  func `of a file of events that is too large whole lines are read, and it is told`(
    language: Language, told: String, counted: String, listed: String
  ) {
    let disk = MemoryDisk()
    let line = "{\"事项\":\"占道经营\",\"地点\":\"桐溪镇\"}\n"
    disk["e.ndjson"] = String(repeating: line, count: 5)
    disk.fileBytes = 100
    #expect((34...50).contains(line.utf8.count))
    let session = disk.session(language)
    let reply = session.take(":load e.ndjson")
    #expect(!reply.isError && reply.text.contains(told), "\(reply.text)")
    #expect(!reply.text.contains("没有收") && !reply.text.contains("left out"), "\(reply.text)")
    let tried = session.take("规则 都归指挥室 例外于 派单 { 当：事项 为 占道经营  主办：指挥室 }").text
    #expect(tried.contains(counted), "\(tried)")
    #expect(session.take(":list events").text.hasSuffix(listed))
    // A file that fits is told as it is.
    disk["e.ndjson"] = line
    #expect(session.take(":load e.ndjson").text.split(separator: "\n").count == 1)
    // Of a line that does not fit nothing is read.
    disk["e.ndjson"] = String(repeating: " ", count: 200)
    #expect(session.take(":load e.ndjson").isError && session.take(":list events").text.split(separator: "\n").count == 1)
  }
}

/// The ten steps, on rules of their own.
@Suite struct TutorialTests {
  @Test func `its rules are without findings`() {
    #expect(RuleCheck(Tutorial.files).all.map { $0.message(.english) } == [])
  }

  @Test(arguments: [Language.chinese, .english]) func `every line of every step succeeds`(language: Language) {
    let session = MemoryDisk().session(language, rules: nil)
    for number in 1...Tutorial.steps.count {
      // As the command does it, and by itself: what a person may type in between changes nothing of this.
      let reply = session.take(":tutorial \(number)")
      #expect(!reply.isError, "\(reply.text)")
      #expect(!reply.text.contains("错误[") && !reply.text.contains("error["), "step \(number): \(reply.text)")
    }
    let lines = MemoryDisk().session(language, rules: nil)
    _ = lines.take(":tutorial 1")
    for (number, step) in Tutorial.steps.enumerated().dropFirst() {
      for line in step.lines {
        let reply = lines.take(line(language))
        #expect(!reply.isError, "step \(number + 1), \(line(language)): \(reply.text)")
      }
    }
    #expect(lines.take(":tutorial \(Tutorial.steps.count + 1)").isError)
  }
}
