import Casework
import Diagnostics
import Interpreter
import Pai
import Testing
import Vocabulary

@testable import Shell

/// What is kept of a session says what was done as a person would write it.
@Suite struct KeepingTests {
  private let disk = MemoryDisk()
  private static let event = "事项 占道经营，地点 桐溪镇"

  private func saved(_ lines: [String], as name: String = "甲") throws -> [String] {
    let session = disk.session()
    for line in lines { #expect(!session.take(line).isError, "\(line)") }
    let reply = session.take(":存 “\(name)”")
    #expect(!reply.isError, "\(reply.text)")
    let results = try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }
    #expect(results.contains { $0.name == name && $0.status == .passed })
    return reply.text.split(separator: "\n").map(String.init).map(\.trimmed)
  }

  @Test(arguments: [
    (":到 2026-03-02 11:00", ["经过 2小时"]), (":到 2026-03-02 09:45", ["经过 45分钟"]), (":到 2026-03-05 17:30", ["经过 3个工作日"]),
    (":到 2026-03-26 10:15", ["经过 23天", "经过 10小时", "经过 15分钟"]), (":推进 100分钟", ["经过 100分钟"]),
  ])
  func `the time that passes is told as people tell it`(line: String, told: [String]) throws {
    #expect(try saved([Self.event, line]).filter { $0.hasPrefix("经过") } == told)
  }

  @Test func `where something happens the clock goes there by itself`() throws {
    let lines = try saved([Self.event, ":到 次日 09:30", ":到 2026-03-04 10:00", "派发 由 指挥室", ":到 2026-03-10 09:00", "应 办结 逾期"])
    #expect(lines.contains("2026-03-04 10:00 派发 由 指挥室"))
    #expect(lines.filter { $0.hasPrefix("经过") } == ["经过 5天", "经过 9小时"])
  }

  @Test func `what is said again later is kept at its own time`() throws {
    let lines = try saved([Self.event, "派发 由 指挥室", "应 未 督办", "应 未 督办", ":推进 1天", "应 未 督办", ":推进 1天"])
    #expect(lines.filter { $0 == "应 未 督办" }.count == 2, "\(lines)")
    let first = try #require(lines.firstIndex(of: "应 未 督办"))
    #expect(lines[first + 1] == "经过 1天" && lines[first + 2] == "应 未 督办")
  }

  @Test func `a day without its year is asked for with one`() {
    let session = disk.session()
    let reply = session.take(":到 3月3日 09:30")
    #expect(reply.isError && reply.text.contains("写明年月日，如 2026-03-02 09:00"), "\(reply.text)")
  }

  @Test func `a record that comes late stays late`() throws {
    let lines = try saved([Self.event, ":到 2026-03-02 11:00", "2026-03-02 09:20 派发 由 指挥室"])
    #expect(lines.contains("经过 2小时") && lines.contains("2026-03-02 09:20 派发 由 指挥室"))
  }

  @Test(arguments: ["二 “内” 名", "“一”和“二”"]) func `a name may have quotes in it`(name: String) throws {
    #expect(try saved([Self.event], as: name)[0] == "情景 「\(name)」 {")
    #expect(disk.session().take("?\(name)").text.contains("情景"))
  }

  @Test(arguments: [
    ("“甲”乙”", "「甲”乙」"), (#""a\"b""#, "“a\"b”"), ("“规则 「带“引”号」”", "\"规则 「带“引”号」\""), ("“甲“乙”", "“甲“乙”"),
    ("「甲」乙」", "“甲」乙”"), ("“甲” town/rules.pai", "“甲”"),
  ]) func `a name is written between marks that it reads back from`(typed: String, written: String) throws {
    let session = disk.session()
    #expect(!session.take(Self.event).isError)
    let reply = session.take(":存 \(typed)")
    #expect(!reply.isError && reply.text.hasPrefix("情景 \(written) {\n"), "\(reply.text)")
    let name = String(written.dropFirst().dropLast())
    #expect(try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.contains { $0.name == name && $0.status == .passed })
  }

  @Test func `a name that no marks hold is refused with one that they do`() throws {
    let before = disk.files
    let session = disk.session()
    #expect(!session.take(Self.event).isError)
    let reply = session.take(":存 “x「y」“z”\"q\"”")
    #expect(reply.isError && disk.files == before)
    let way = try #require(reply.text.split(separator: "：:存 ").last).trimmingSuffix { $0 == "\n" }
    #expect(!session.take(":存 \(way)").isError)
    #expect(try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.contains { $0.name == "x『y』“z”\"q\"" })
    #expect(session.take(":存 “甲”乙").text.contains("名称到“甲”就合上了，后面紧跟着“乙”"))
    #expect(session.take(":存 “甲").text.contains("少了 ”"))
  }

  @Test func `what is left out of the event is not kept`() throws {
    let before = disk.files
    let session = disk.session()
    for line in [Self.event + "，摊位 5", "字段 { 摊位 （多、少） }"] { #expect(!session.take(line).isError, "\(line)") }
    let reply = session.take(":存 “甲”")
    #expect(reply.isError && disk.files == before && reply.text.contains("照试着的规则有不算的，存不下：“摊位 5”不合现在的规则，先不算"), "\(reply.text)")
    #expect(session.take("摊位 多").isError == false)
    #expect(session.take(":存 “甲”").text.contains("先 :写出"))
    #expect(!session.take(":写出").isError && !session.take(":存 “甲”").isError)
    #expect(session.take("主办").text.hasPrefix("综合执法"))
    #expect(try #require(disk["town/scenarios-saved.pai"]).contains("摊位 多"))
  }

  @Test(arguments: [Language.chinese, .english])
  func `an expectation of the user's own that holds no more is named`(language: Language) {
    let disk = MemoryDisk()
    let session = disk.session(language)
    let before = disk.files
    for line in ["事项 噪声扰民，地点 桐溪镇", "应 待定"] { #expect(!session.take(line).isError, "\(line)") }
    let settled = session.take("昼夜 夜里").text
    let saved = session.take(":save “甲”")
    let unmet = Words(
      zh: "第 1 步“应 待定”不再成立：主办是：派出所", en: "step 1, “expect 待定”, does not hold any more: the lead is: 派出所")(language)
    #expect(settled.contains(unmet), "\(settled)")
    #expect(saved.isError && disk.files == before, "\(saved.text)")
    #expect(saved.text.hasPrefix(Words(zh: "存不下：\(unmet)", en: "It is not kept: \(unmet)")(language)), "\(saved.text)")
    // What is tried has no part in it.
    #expect(!session.take("规则 丙 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 20  主办：指挥室 }").isError)
    #expect(session.take(":save “甲”").text == saved.text)
    #expect(!session.take("昼夜 白天").isError && session.take(":save “甲”").text.contains("综合执法"))
  }

  @Test func `what a trial alone refuses is told as that, and what the files refuse as theirs`() {
    let trial = "流程 { 允许 挂起 由 派出所：停表 }"
    func session(_ disk: MemoryDisk) -> Session {
      let session = disk.session()
      for line in [Self.event, "派发 由 指挥室", "挂起 由 指挥室"] { #expect(!session.take(line).isError, "\(line)") }
      return session
    }
    let tried = session(MemoryDisk())
    #expect(!tried.take(trial).isError)
    let reply = tried.take(":存 “甲”")
    #expect(reply.isError && reply.text.hasPrefix("照试着的规则有不算的，存不下：第 2 步："), "\(reply.text)")
    let disk = MemoryDisk()
    let changed = session(disk)
    disk["town/rules.pai"] = MemoryTown.text.replacing("允许 挂起 由 指挥室", with: "允许 挂起 由 派出所")
    #expect(changed.take(":重载").text.contains("第 2 步："))
    for _ in 1...2 {
      let reply = changed.take(":存 “甲”")
      #expect(reply.isError && reply.text.hasPrefix("现在的规则办不了这件事，存不下：第 2 步："), "\(reply.text)")
      // Something else is tried then.
      #expect(!changed.take("规则 丙 例外于 派单 { 当：事项 为 无证经营 且 摊位 ≥ 20  主办：指挥室 }").isError)
    }
  }

  @Test func `that a step was to be refused is told by what was expected of it`() {
    let session = disk.session()
    for line in [Self.event, "派发 由 指挥室"] { #expect(!session.take(line).isError) }
    #expect(session.take("恢复 由 指挥室").isError && !session.take("应 被拒").isError)
    #expect(!session.take("流程 { 允许 恢复 由 指挥室 }").isError)
    let reply = session.take(":存 “甲”")
    #expect(reply.isError && reply.text == "存不下：第 3 步“应 被拒”不再成立：“恢复 由 指挥室”没有被拒\n", "\(reply.text)")
  }

  @Test func `a situation is not compared with itself`() {
    let session = disk.session()
    #expect(!session.take(Self.event).isError)
    #expect(session.take(":比较 主").text == "“主”和它自己比不出什么；还没有别的分支，:分支 名字 开一个。\n")
    #expect(!session.take(":分支 甲").isError && !session.take(":分支 乙").isError)
    for line in [":比较 乙", ":比较 乙 乙"] {
      let reply = session.take(line)
      #expect(reply.isError && reply.text == "“乙”和它自己比不出什么；别的分支：主、甲。\n", "\(reply.text)")
    }
    #expect(!session.take(":比较 甲").isError)
  }

  @Test func `lines that are no events are told with their numbers`() {
    disk["events.ndjson"] = "{\"事项\":\"占道经营\"}\n\n{坏\n{\"事项\":\"没有\"}\n{\"事项\":\"无证经营\"}\n"
    let session = disk.session()
    let reply = session.take(":载入 events.ndjson")
    #expect(reply.text.contains("3 件事件") && reply.text.contains("第 3 行没有收：") && reply.text.contains("第 4 行现在判不了："), "\(reply.text)")
    #expect(session.take(":列 事件").text.split(separator: "\n").map { $0.prefix(5) } == ["  1  ", "  4  ", "  5  "])
    let tried = session.take("规则 试 例外于 派单 { 当：事项 为 占道经营  主办：派出所 }")
    #expect(tried.text.contains("2 件里，1 件判得不一样。另有 1 件两边都判不了。"), "\(tried.text)")
  }

  @Test func `a clock that stands still says so with its deadline`() {
    let session = disk.session()
    for line in [Self.event, "派发 由 指挥室", "挂起 由 指挥室"] { #expect(!session.take(line).isError) }
    #expect(session.take("办结 期限").text.contains("2026-03-02 09:00 起停表"))
    #expect(!session.take("恢复 由 指挥室").isError)
    #expect(!session.take("办结 期限").text.contains("停表"))
  }

  @Test func `a limit of a later edition is told with that edition`() {
    let disk = MemoryDisk([
      "town/common.pai": """
      层级 村社 < 乡镇
      单位 执法 { 层级：乡镇 }
      类别 街面 { 事项 违建 }
      流程 {
          里程碑 上报 → 办结 → 回访
          计时 回访 自 办结
      }
      """,
      "town/a.pai": """
      规则集 镇 { 版本：“一”  施行：2026-01-01 至 2026-02-28 }
      规则 甲 { 主办：执法  限时：办结 5个工作日内；回访 3个工作日内 }
      """,
      "town/b.pai": """
      规则集 镇 { 版本：“二”  施行：2026-03-01  适用在办 }
      规则 甲 { 主办：执法  限时：办结 3个工作日内；回访 1个工作日内 }
      """,
    ])
    let session = disk.session()
    for line in ["事件 2026-02-26 09:00 { 事项 违建 }", "2026-03-04 10:00 办结"] { #expect(!session.take(line).isError) }
    let edition = "依“镇 二”（适用在办）"
    #expect(session.take("回访 期限").text == "2026-03-05 17:30  时间\n  \(edition)\n")
    #expect(session.take("回访 时限").text == "3个工作日  时长\n  表上按 1个工作日：\(edition)\n")
    #expect(session.take(":为何 回访").text.contains("\(edition)：2026-03-04 10:00 起"))
    #expect(!session.take("办结 期限").text.contains("适用在办"))
  }

  @Test func `a clause is known by what rests on it`() {
    let text = MemoryTown.text.replacing("规则 督促办结 {", with: "规则 督促办结 { 依据：A7 ").replacing("版本：“1” ", with: "版本：“1”  条款：A7、A8 ")
    let session = MemoryDisk(["town/rules.pai": text + "\n未编码 A8 “不是规则”\n"]).session()
    #expect(session.take("?A7").text.contains("规则：督促办结"))
    #expect(session.take("?A8").text.contains("不是规则"))
  }

  @Test func `nothing is cut where no terminal shows it`() {
    func compared(_ isTerminal: Bool) -> String {
      disk.isTerminal = isTerminal
      let session = disk.session()
      for line in [Self.event, "派发 由 指挥室", ":分支 甲", ":推进 9个工作日"] { _ = session.take(line) }
      return session.take(":比较 甲 主").text
    }
    #expect(compared(true).contains("…"))
    #expect(!compared(false).contains("…") && compared(false).contains("抄送 指挥室（桐溪镇）"))
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isLeft: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isLeft(last) { text.removeLast() }
    return text
  }
}
