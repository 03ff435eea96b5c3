import Pai
import Testing
import Vocabulary

@testable import Shell

/// What the tabulator key finds of files.
@Suite struct FileCompletionTests {
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text, "town/.hidden.pai": "", "town/data/events.ndjson": "", "town/units.csv": "",
    "town/a plan.pai.md": "", "town/a plan, 2.pai": "", "town/附件/说明.txt": "", "tower.pai": "", "notes.txt": "",
  ])

  private func found(after line: String, _ language: Language = .chinese) -> [String] {
    disk.session(language).completions(after: line).candidates.map(\.text)
  }

  @Test(arguments: [":载入 ", "：载入　", ":load ", "  :LOAD  "]) func `rules and events are found where they are loaded`(line: String) {
    #expect(found(after: line + "t") == ["town/", "tower.pai"])
    #expect(found(after: line) == ["town/", "tower.pai"])
    #expect(found(after: line + "town/") == ["data/", "附件/", "a plan, 2.pai", "a plan.pai.md", "rules.pai"])
    #expect(found(after: line + "town/data/") == ["events.ndjson"])
    #expect(found(after: line + "town/.") == [".hidden.pai"])
    #expect(found(after: line + "nowhere/") == [])
  }

  @Test(arguments: [":写出 ", ":export ", ":录 "]) func `any file is found where one is written`(line: String) {
    #expect(found(after: line + "n") == ["notes.txt"])
    #expect(found(after: line + "town/u") == ["units.csv"])
    // By pinyin, as any name.
    #expect(found(after: line + "town/fj") == ["附件/"])
  }

  @Test func `only the last step is put in, and all of it where it has spaces`() throws {
    let session = disk.session()
    for (line, replaced) in [(":载入 town/a plan, ", "a plan, "), (":载入 town/a plan,", "a plan,")] {
      let completions = session.completions(after: line)
      #expect(completions.replacedCount == replaced.unicodeScalars.count)
      #expect(completions.candidates.map(\.text) == ["a plan, 2.pai"])
    }
    // As it is put in, the command takes it.
    #expect(!session.take(":录 town/a plan, 3.txt").isError && !session.take(":录 停").isError)
    #expect(session.completions(after: ":录 town/a plan, 3").candidates.map(\.text) == ["a plan, 3.txt"])
    let folder = try #require(session.completions(after: ":载入 tow").candidates.first)
    #expect(!folder.isWhole && folder.text == "town/")
    #expect(session.completions(after: ":载入 tow").common == "tow")
  }

  @Test func `the values of the field that was asked are its answers`() throws {
    let session = disk.session()
    _ = session.take("事项 噪声扰民，地点 桐溪镇")
    #expect(!session.take(":问").isError)
    let field = try #require(session.state.asked)
    let values = try #require(session.enacted?.decision?.questions.first { $0.field == field }).values
    #expect(values.count > 1 && session.completions(after: "").candidates.map(\.text) == values)
    // What is none of them is completed as ever.
    #expect(session.completions(after: "事").candidates.map(\.text).contains("事项"))
  }

  @Test func `the name of the command is found as before`() {
    #expect(found(after: ":载") == ["载入"])
    #expect(found(after: ":列 事").contains("事项"))
  }
}

/// What the tabulator key finds after a quote that is opened.
@Suite struct QuoteCompletionTests {
  private static let areas = "| 桐溪镇 | 乡镇 |\n            | “桐溪镇/东街村” | 村社 |\n            | “桐溪镇/北山村” | 村社 |"
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text.replacing("| 桐溪镇 | 乡镇 |", with: areas)
  ])

  /// The line after the key.
  private func completed(_ line: String) -> String {
    let found = disk.session().completions(after: line)
    guard let common = found.common else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.dropLast(found.replacedCount))) + common
  }

  @Test(arguments: [("“", "”"), ("\"", "\""), ("「", "」")])
  func `the quote that is there begins the value`(opening: String, closing: String) {
    let event = "事项 占道经营，地点 "
    #expect(completed(event + opening) == event + opening + "桐溪镇")
    #expect(completed(event + opening + "桐") == event + opening + "桐溪镇")
    #expect(completed(event + opening + "桐溪镇/东") == event + opening + "桐溪镇/东街村" + closing)
    // A step of the path, its initials, and after 为.
    #expect(completed(event + opening + "北山") == event + opening + "桐溪镇/北山村" + closing)
    #expect(completed(event + opening + "bsc") == event + opening + "桐溪镇/北山村" + closing)
    #expect(completed("地点 为 " + opening + "东街") == "地点 为 " + opening + "桐溪镇/东街村" + closing)
    let candidates = disk.session().completions(after: event + opening).candidates.map(\.text)
    #expect(candidates == ["桐溪镇", "桐溪镇/东街村", "桐溪镇/北山村"].map { opening + $0 + closing })
    // What is put in is understood.
    #expect(!disk.session().take(completed(event + opening + "桐溪镇/东")).isError)
  }

  @Test func `where no quote is open, and where values have none, all is as it was`() {
    #expect(completed("地点 北山") == "地点 “桐溪镇/北山村”")
    #expect(completed("地点 “桐溪镇”，事项 占道") == "地点 “桐溪镇”，事项 占道经营")
    #expect(completed("事项 “占道") == "事项 “占道经营")
  }

  @Test func `the answer to a question may begin with a quote`() throws {
    let session = disk.session()
    _ = session.take("事项 占道经营")
    #expect(session.take(":问").text.contains("地点"))
    // Of the places those that are asked for.
    #expect(session.completions(after: "“").candidates.map(\.text) == ["“桐溪镇”"])
    #expect(session.completions(after: "「桐").common == "「桐溪镇」")
    #expect(!session.take("“桐溪镇”").isError && session.state.asked == nil)
  }
}

/// What the tabulator key finds where the words before the cursor ask for something.
@Suite struct PlaceCompletionTests {
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text
      .replacing("昼夜  （白天、夜里）", with: "昼夜  （白天、夜里）\n    涉及  若干（餐饮、建筑、交通）")
      .replacing("上报 → 派发 → 办结", with: "上报 → 派发 → 办结 → 回访（满意、不满意）"),
    "town/more.pai.md": "", "town/units.csv": "",
  ])

  private func found(after line: String, _ language: Language = .chinese) -> [String] {
    disk.session(language).completions(after: line).candidates.map(\.text)
  }

  private static let units = ["综合执法", "市场监管", "派出所", "指挥室"]
  private static let items = ["占道经营", "无证经营", "噪声扰民"]
  private static let rules = ["夜里的噪声", "白天的噪声", "紧急的", "督促办结", "派单"]
  private static let milestones = ["上报", "派发", "办结", "回访"]
  private static let parties = ["主办", "协办", "上报人"] + units

  @Test(arguments: [
    ("规则 甲 例外于 ", rules), ("rule 甲 overrides ", rules), ("规则 甲 例外于 派单、", Array(rules.dropLast())),
    ("主办：", units), ("主办 不为 ", units), ("lead is_not ", units), ("主办 不是 ", units),
    ("协办：派出所、", units.filter { $0 != "派出所" }), ("    协办：派出所、指挥室、", ["综合执法", "市场监管"]),
    ("规则 甲 { 协办：派出所、", units.filter { $0 != "派出所" }), ("抄送 派出所、", units.filter { $0 != "派出所" }),
    ("事项 为 ", items), ("当：事项 为 占道经营、", ["无证经营", "噪声扰民"]), ("事项 为 占道经营、无证经营、", ["噪声扰民"]),
    ("事项 等于 占道经营、", ["无证经营", "噪声扰民"]), ("事项 属于 ", ["街面"]), ("事项 不为 ", items),
    ("涉及 餐饮、", ["建筑", "交通"]), ("涉及 含 餐饮、", ["建筑", "交通"]), ("涉及 不含 ", ["餐饮", "建筑", "交通"]),
    ("事项 占道经营，涉及 餐饮、", ["建筑", "交通"]), ("昼夜 为 白天、", ["夜里"]),
    ("督促：", ["办结督办"]), ("ladder: ", ["办结督办"]), ("规则 甲 { 督促：", ["办结督办"]), ("督促 含 ", ["办结督办"]),
    ("限时：", milestones), ("within: ", milestones), ("发起：", items), ("已 ", milestones + ["挂起", "恢复", "延期", "退单"]),
    ("回访（", ["满意", "不满意"]), ("应 已 回访(", ["满意", "不满意"]), ("2026-03-02 10:00 回访（", ["满意", "不满意"]),
    ("应 办结 ", ["按时", "逾期", "剩", "后", "期限", "时限"]), ("当 办结 ", ["按时", "逾期", "剩", "后", "期限", "时限"]),
    ("紧急 且 办结 ", ["按时", "逾期", "剩", "后", "期限", "时限"]), ("应 挂起 ", ["后", "满"]), ("派发 由 ", parties),
    ("挂起 ", ["由", "至", "后", "满"]), (":记 派发 由 ", parties),
  ])
  func `the words before ask for it`(line: String, candidates: [String]) {
    #expect(found(after: line) == candidates)
  }

  @Test func `in English words of the language are English`() {
    #expect(found(after: "expect 办结 ", .english) == ["on_time", "overdue", "left", "later", "deadline", "limit"])
    #expect(found(after: ":advance ", .english).contains("1 workday"))
    #expect(found(after: ":advance 3", .english).contains("3 workdays"))
    #expect(found(after: ":advance 3w", .english) == ["3 weeks", "3 workhours", "3 workdays"])
    #expect(found(after: ":advance 3 ", .english).contains("workdays"))
    #expect(found(after: ":advance 3 workd", .english) == ["workdays"])
  }

  @Test(arguments: [
    ("规则 甲 例外于 pd", ["派单"]), ("协办：派出所、zhzf", ["综合执法"]), ("涉及 餐饮、jz", ["建筑"]), ("督促：bj", ["办结督办"]),
    ("回访（bm", ["不满意"]), ("应 办结 as", ["按时"]), (":推进 3gzr", ["3个自然日", "3个工作日"]), (":推进 3xs", ["3小时"]), ("限时：hf", ["回访"]),
    (":推进 3workd", ["3个工作日"]), (":推进 三个工作", ["三个工作时", "三个工作日"]),
  ])
  func `what is asked for is found by pinyin`(line: String, candidates: [String]) {
    #expect(found(after: line) == candidates)
  }

  @Test(arguments: [
    (":推进 ", "1个工作日"), (":推进 ", "1小时"), (":推进 3", "3个工作日"), (":推进 2.5", "2.5小时"), ("经过 3", "3个工作日"),
    ("限时：派发 30", "30分钟"), ("限时：派发 30分钟内；办结 3", "3个工作日"), ("应 办结 剩 1", "1个工作日"), ("限时 办结 ", "1个工作日"),
    (":推进 3 ", "个工作日"), ("经过 3 ", "小时"), ("限时：办结 3 ", "天"),
  ])
  func `lengths of time are found with their units`(line: String, candidate: String) {
    let all = found(after: line)
    #expect(all.contains(candidate) && all.count == 11)
    // What is put in is a length of time.
    let text = line.hasSuffix(" ") && candidate.first?.isNumber == false ? line.trimmed + candidate : candidate
    if line.hasPrefix(":推进") {
      let session = disk.session()
      #expect(!session.take(text.hasPrefix(":") ? text : ":推进 " + text).isError)
    }
  }

  @Test func `after a comma that may end a value a part of the event may follow too`() {
    let fields = found(after: "事项 占道经营，")
    #expect(fields.first == "编号" && fields.contains("地点"))
    let several = found(after: "涉及 餐饮，")
    #expect(several.prefix(2) == ["建筑", "交通"] && several.contains("地点"))
    let again = found(after: "限时：派发 30分钟内；")
    #expect(again.prefix(4) == Self.milestones[...])
    #expect(found(after: "限时：派发 30分钟内；主办：派出所；").first == "编号")
  }

  @Test func `a name that is a word of the language is put in between backticks`() throws {
    let disk = MemoryDisk([
      "town/rules.pai": MemoryTown.text.replacing("昼夜  （白天、夜里）", with: "`时段` （白天、夜里、`规则`）").replacing("昼夜 为", with: "`时段` 为")
    ])
    let session = disk.session()
    func found(_ line: String) -> [String] { session.completions(after: line).candidates.map(\.text) }
    #expect(found("事项 占道经营，时") == ["`时段`"] && found("sd") == ["`时段`"])
    #expect(found("`时段` ") == ["白天", "夜里", "`规则`"] && found("`时段` 为 白天、gz") == ["`规则`"])
    #expect(!session.take("事项 占道经营，地点 桐溪镇，`时段` `规则`").isError)
    // It is asked about as it is; and whoever types it without is told so.
    #expect(!session.take("?时段").isError)
    for line in ["时段 夜里，事项 占道经营", "事项 占道经营，时段 夜里"] {
      let reply = session.take(line)
      #expect(reply.isError && reply.text.contains("S006") && reply.text.split(separator: "错误[").count == 2, "\(reply.text)")
    }
  }

  @Test(arguments: [":存 “夜里的” ", ":save \"夜里的\" ", ":存 夜里的 ", ":存 「夜 里」 "])
  func `after the name of what is kept its file is found`(line: String) {
    #expect(found(after: line) == ["town/"])
    #expect(found(after: line + "town/") == ["more.pai.md", "rules.pai"])
    #expect(found(after: line + "town/r") == ["rules.pai"])
    // Until the name is closed there is none.
    #expect(found(after: String(line.dropLast())).isEmpty)
  }
}

/// What the tabulator key finds where a field or a word of the language stands for a value.
@Suite struct ValueWordCompletionTests {
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text
      .replacing(
        "昼夜  （白天、夜里）",
        with: "昼夜  （白天、夜里）\n    产权  单位  不详\n    会办  若干 单位\n    涉及  若干（餐饮、建筑、交通）\n    破损  是否  不详"
      )
      .replacing("名录 {", with: "名录 {\n    属性 责任单位 单位")
      .replacing("| 区域   | 层级 |", with: "| 区域   | 层级 | 责任单位 |").replacing("| 桐溪镇 | 乡镇 |", with: "| 桐溪镇 | 乡镇 | 派出所 |")
  ])

  private func found(after line: String, _ language: Language = .chinese) -> [String] {
    disk.session(language).completions(after: line).candidates.map(\.text)
  }

  @Test(arguments: [
    ("产权 不", ["不详"]), ("产权 bux", ["不详"]), ("产权 为 不", ["不详"]), ("产权 不为 bx", ["不详"]), ("破损 b", ["不详"]),
    ("破损 ", ["是", "否", "不详"]), ("昼夜 不", []), ("涉及 w", ["无"]), ("涉及 无", ["无"]), ("涉及 为 w", ["无"]), ("会办 无", ["无"]),
    // With others, or as one of them, it says nothing.
    ("涉及 餐饮、w", []), ("涉及 餐饮，w", []), ("涉及 含 w", []), ("昼夜 w", []),
  ])
  func `unknown and none are offered where a field may be that`(line: String, candidates: [String]) {
    #expect(found(after: line) == candidates)
  }

  @Test func `in English they are English and found by either name`() {
    #expect(found(after: "产权 u", .english) == ["unknown"] && found(after: "产权 不", .english) == ["unknown"])
    #expect(found(after: "涉及 no", .english) == ["none"])
  }

  @Test func `what is put in is understood`() {
    for line in ["事项 占道经营，产权 不", "事项 占道经营，涉及 w"] {
      let session = disk.session()
      let found = session.completions(after: line)
      let taken = String(String.UnicodeScalarView(line.unicodeScalars.dropLast(found.replacedCount))) + (found.common ?? "")
      let reply = session.take(taken)
      #expect(!reply.isError && taken != line, "\(taken): \(reply.text)")
    }
  }

  @Test(arguments: [
    ("主办：产", ["产权"]), ("主办：责", ["责任单位"]), ("规则 甲 { 主办：zr", ["责任单位"]), ("主办 为 产", ["产权"]), ("应 主办 为 zrdw", ["责任单位"]),
    // One leads.
    ("主办：会", []), ("主办 为 会", []), ("协办：会", ["会办"]), ("协办：派出所、hb", ["会办"]), ("抄送：产", ["产权"]), ("协办 含 会", ["会办"]),
  ])
  func `fields and attributes of the place say who leads and takes part`(line: String, candidates: [String]) {
    #expect(found(after: line) == candidates)
  }

  @Test(arguments: [
    ("督办 由 指挥室 至 主", ["主办"]), ("督办 由 指挥室 至 主办、x", ["协办"]), ("督办 由 sb", ["上报人"]), ("派发 由 责", ["责任单位"]),
    (":记 督办 由 指挥室 至 x", ["协办"]), ("督办 至 会", ["会办"]),
    // Until when or how much.
    ("摊位 在 1 至 主", []),
  ])
  func `who does something and who gets it may be told by the part in the case`(line: String, candidates: [String]) {
    #expect(found(after: line) == candidates)
  }

  @Test func `between the parts of an event the fields that it has not are offered, first those that are open`() {
    let fields = found(after: "事项 占道经营，昼夜 白天，")
    #expect(fields == ["编号", "上报时间", "地点", "来源", "上报人", "紧急", "摊位", "产权", "会办", "涉及", "破损"])
    #expect(
      found(after: "事件 2026-03-02 09:00 { 事项 占道经营；") == ["编号", "上报时间", "地点", "来源", "上报人", "紧急", "摊位", "昼夜"] + fields.suffix(4))
    let session = disk.session()
    _ = session.take("事项 占道经营，昼夜 白天，编号 “3”")
    let later = session.completions(after: "破损 是，").candidates.map(\.text)
    #expect(later.first == "上报时间" && later.suffix(3) == ["编号", "事项", "昼夜"] && !later.contains("破损"))
    // What is no event may go on otherwise.
    #expect(found(after: "主办 为 派出所，").contains("规则") && found(after: "昼夜 为 白天，").contains("规则"))
  }
}
