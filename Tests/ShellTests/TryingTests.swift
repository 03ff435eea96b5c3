import Casework
import Diagnostics
import Interpreter
import Pai
import Testing
import Vocabulary

@testable import Shell

/// Where what is tried stands, what it stands for, and what is told of places meanwhile.
@Suite struct TryingTests {
  private static let event = "事项 占道经营，地点 桐溪镇"

  @Test func `fields that are tried join those that there are`() throws {
    let disk = MemoryDisk()
    let session = disk.session()
    let added = session.take("字段 { 新的 是否 默认 否 }")
    #expect(!added.isError && !added.text.contains("代替"), "\(added.text)")
    let changed = session.take("字段 { 摊位 整数 默认 2 在 0 至 50 }")
    #expect(!changed.isError && changed.text.contains("代替文件里的：摊位（rules.pai:19）"), "\(changed.text)")
    // Both are tried, and what the file says besides is as it was.
    #expect(session.take(":列 试").text == "  1  字段 新的\n  2  字段 摊位\n")
    #expect(session.take(Self.event + "，昼夜 白天，新的 是").isError == false)
    #expect(!session.take(":写出").isError)
    let written = try #require(disk["town/rules.pai"])
    let lines = written.split(separator: "\n").map(String.init)
    let field = try #require(lines.firstIndex(of: "    摊位 整数 默认 2 在 0 至 50"))
    #expect(
      Array(lines[field - 1...field + 3]) == [
        "    紧急  是否  默认 否", "    摊位 整数 默认 2 在 0 至 50", "    昼夜  （白天、夜里）", "    新的 是否 默认 否", "}",
      ])
  }

  @Test func `what the process allows is tried beside what it allows`() {
    let session = MemoryDisk().session()
    let reply = session.take("流程 { 允许 升级 由 指挥室：重新计时 }")
    #expect(!reply.isError && !reply.text.contains("代替"), "\(reply.text)")
    #expect(session.take(Self.event).isError == false)
    #expect(!session.take("派发").isError)
    #expect(!session.take("升级 由 指挥室").isError)
    #expect(!session.take("挂起 由 指挥室").isError)
    #expect(session.take("流程 { 允许 挂起：停表 }").text.contains("代替文件里的：允许 挂起"))
  }

  @Test func `what is stopped has changed nothing`() {
    let disk = MemoryDisk()
    let event = #"{"事项": "占道经营", "地点": "桐溪镇"}"#
    disk["events.ndjson"] = Array(repeating: event, count: 100).joined(separator: "\n")
    let session = disk.session()
    let rule = "规则 试的 例外于 派单 { 当：事项 为 占道经营  主办：市场监管 }"
    /// Stops it in the midst of the events, and counts how often that was asked for.
    func stopped(_ line: String) -> Bool {
      let before = session.fingerprint
      var count = 0
      disk.isStopped = {
        count += 1
        return count > 50
      }
      defer { disk.isStopped = { false } }
      let reply = session.take(line)
      return reply.isError && reply.text == "停下了，没有照办，一切照旧。\n" && count == 51 && session.fingerprint == before
    }
    #expect(stopped(":载入 events.ndjson"))
    #expect(session.take(":列 事件").text.contains("没有载入事件"))
    #expect(!session.take(":载入 events.ndjson").isError)
    #expect(stopped(rule))
    #expect(session.take(rule).text.contains("100 件里，100 件判得不一样"))
    #expect(stopped(":撤"))
    #expect(session.take(":列 试").text.contains("试的"))
    #expect(session.take(":撤").text.contains("100 件里，100 件判得不一样"))
  }

  @Test(arguments: [("层级 村社 < 乡镇 < 县", "层级 村社、乡镇（rules.pai:3）"), ("措施 提醒 < 督办 < 约谈", "措施 提醒、督办（rules.pai:4）")])
  func `a chain that stands for another is told`(typed: String, told: String) {
    let reply = MemoryDisk().session().take(typed)
    #expect(!reply.isError && reply.text.contains(told), "\(reply.text)")
  }

  @Test func `places are those of the files, and of what was typed`() throws {
    let disk = MemoryDisk()
    let session = disk.session()
    let before = session.take(":规则 督促办结").text
    #expect(before.contains("rules.pai:48"), "\(before)")
    #expect(!session.take("| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |").isError)
    #expect(!session.take("字段 { 新的 是否 默认 否 }").isError)
    #expect(session.take(":规则 督促办结").text == before)
    #expect(session.take("?昼夜").text.contains("rules.pai:20"))
    #expect(session.take("?新的").text.contains("输入“字段 新的”:1"))
    // A mistake in another place of the file than what was typed.
    let reply = session.take("层级 村社 < 县")
    #expect(reply.isError && reply.text.contains("rules.pai:6:27"), "\(reply.text)")
    let lines = reply.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix(" 6 | 单位 综合执法") }, "\(reply.text)")
  }

  @Test func `what is tried again is compared with what was tried before it`() {
    let session = MemoryDisk().session()
    let rule = { (unit: String) in "规则 白天的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 白天  主办：\(unit)  限时：派发 30分钟内；办结 3个工作日内 }" }
    #expect(session.take(rule("指挥室")).text.contains("主办：综合执法 → 指挥室"))
    let again = session.take(rule("派出所"))
    #expect(again.text.contains("主办：指挥室 → 派出所") && !again.text.contains("综合执法 →"), "\(again.text)")
    #expect(again.text.contains("代替先前试写的：规则 白天的噪声"), "\(again.text)")
    #expect(session.take(rule("派出所")).text.contains("没有事件判得不一样"))
  }

  @Test func `the deadlines of an open case are told where they change`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    _ = session.take("派发 由 指挥室")
    let reply = session.take("规则 慢的 例外于 派单 { 当：非 紧急  限时：办结 4个工作日内 }")
    #expect(reply.text.contains("  − 办结  2026-03-05 17:30  在走\n  + 办结  2026-03-06 17:30  在走\n"), "\(reply.text)")
  }

  @Test func `of scenarios that the rules no longer have nothing is told`() {
    let session = MemoryDisk().session()
    func scenario(_ name: String, _ lead: String) -> String {
      "情景 “\(name)” { 事件 2026-03-02 09:00 { 事项 无证经营；地点 “桐溪镇” } 应 主办 为 \(lead) }"
    }
    #expect(session.take(scenario("错的", "派出所")).text.contains("情景“错的”会不通过"))
    let dropped = session.take(":撤")
    #expect(!dropped.isError && !dropped.text.contains("错的"), "\(dropped.text)")
    // One that is mended passes, and is told.
    _ = session.take(scenario("错的", "派出所"))
    #expect(session.take(scenario("错的", "市场监管")).text.contains("情景“错的”会通过了"))
  }

  @Test func `what has its name is that of the edition of the event`() throws {
    let header = "规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }\n"
    let text = String(MemoryTown.text.replacing(header, with: "").split(separator: "\n情景")[0])
    let disk = MemoryDisk([
      "town/a.pai": header.replacing("2026-01-01", with: "2026-01-01 至 2026-05-31") + text,
      "town/b.pai": header.replacing("2026-01-01", with: "2026-06-01").replacing("“1”", with: "“2”") + text,
    ])
    let session = disk.session()
    for (time, file) in [("2026-08-03 10:00", "b.pai"), ("2026-03-02 10:00", "a.pai")] {
      _ = session.take("事件 \(time) { 事项 噪声扰民；地点 桐溪镇 }")
      let reply = session.take("规则 夜里的噪声 { 当：事项 为 噪声扰民  主办：指挥室  限时：办结 2个工作日内 }")
      #expect(reply.text.contains("代替文件里的：规则 夜里的噪声（\(file):"), "\(reply.text)")
    }
  }

  @Test func `a new name goes where its kin stand, in the edition of the event`() throws {
    let header = "规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }\n"
    let text = MemoryTown.text.replacing(header, with: "")
    let split = try #require(text.ranges(of: "规则 夜里的噪声").first).lowerBound
    let disk = MemoryDisk([
      "town/a.pai": header.replacing("2026-01-01", with: "2026-01-01 至 2026-05-31"),
      "town/b.pai": header.replacing("2026-01-01", with: "2026-06-01").replacing("“1”", with: "“2”"),
      "town/common.pai": String(text[..<split]),
      "town/rules.pai": String(text[split...].split(separator: "\n情景")[0]),
    ])
    let session = disk.session()
    let reply = session.take("规则 噪声归所 例外于 夜里的噪声、白天的噪声、紧急的 { 当：事项 为 噪声扰民  主办：派出所 }")
    #expect(reply.text.contains("写在 rules.pai，各版都有它"), "\(reply.text)")
    #expect(session.take("规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 至 2026-05-30 }").text.contains("只有“1”版有它"))
    #expect(!session.take(":撤").isError)
    #expect(session.take(":写出").text.contains("town/rules.pai"))
    #expect(try #require(disk["town/rules.pai"]).hasSuffix("规则 噪声归所 例外于 夜里的噪声、白天的噪声、紧急的 { 当：事项 为 噪声扰民  主办：派出所 }\n"))
  }

  @Test func `another conflict with the same rule is told as well`() {
    let session = MemoryDisk().session()
    let rule = { (name: String) in "规则 \(name) { 当：事项 为 无证经营  主办：派出所 }" }
    #expect(session.take(rule("甲")).text.contains("F003]：规则“派单#2”与“甲”"))
    let second = session.take(rule("乙")).text
    #expect(second.contains("F003]：规则“派单#2”与“乙”") && !second.contains("“甲”"), "\(second)")
  }

  /// The words of a finding are those of another where both name a table's rows, or the rule that stood there before.
  @Test func `a finding is known by its places`() {
    let text = MemoryTown.text + "\n规则 归所 { 当：事项 为 无证经营  主办：派出所 }\n"
    let disk = MemoryDisk(["town/rules.pai": text])
    let session = disk.session()
    // It conflicts in the file already, and what is typed still does.
    let typed = session.take("规则 归所 { 当：事项 为 无证经营  主办：派出所  标记：“x” }")
    #expect(typed.text.contains("输入:1:4: 错误[F003]"), "\(typed.text)")
    // What else is tried, before it in the file too, is no news of it.
    for other in ["字段 { 新的 是否 默认 否 }", "| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |"] {
      let reply = session.take(other)
      #expect(!reply.isError && !reply.text.contains("归所"), "\(reply.text)")
    }
  }

  @Test(arguments: [
    ("摊位 整数 在 0 至 3", "“摊位 5”不合现在的规则，先不算：“5”超出了字段“摊位”的范围 0—3。重说“摊位 …”，或者 :撤 试写的。"),
    ("摊位 （多、少）", "“摊位 5”不合现在的规则，先不算：这里应写“多、少”之一，写的却是数 5。重说“摊位 …”，或者 :撤 试写的。"),
    ("摊位 文本", "“摊位 5”不合现在的规则，先不算：这里应写文本，写的却是数 5。重说“摊位 …”，或者 :撤 试写的。"),
  ]) func `a value that does not fit its field any more is told with it`(field: String, told: String) {
    let session = MemoryDisk().session()
    #expect(!session.take(Self.event + "，摊位 5，紧急 是").isError)
    let reply = session.take("字段 { \(field) }")
    #expect(!reply.isError && reply.text.hasSuffix(told + "\n"), "\(reply.text)")
    // The rest of the event stands, and what was given comes back with the field.
    #expect(session.take("主办").text.hasPrefix("综合执法") && session.take("紧急").text.hasPrefix("是"))
    #expect(session.take("摊位").text.hasPrefix("待定"))
    #expect(!session.take(":撤").isError && session.take("摊位").text == "5  整数\n")
  }

  @Test func `a value that a dropped field had is told too`() {
    let session = MemoryDisk().session()
    #expect(!session.take("字段 { 新的 整数 }").isError)
    #expect(!session.take(Self.event + "，新的 3").isError)
    let reply = session.take(":撤")
    #expect(!reply.isError && reply.text.contains("“新的 3”不合现在的规则，先不算：没有名为“新的”的"), "\(reply.text)")
    #expect(session.take("主办").text.hasPrefix("综合执法"))
  }

  @Test func `a field whose values the rules still name leaves everything as it was`() {
    let session = MemoryDisk().session()
    #expect(!session.take(Self.event + "，昼夜 白天").isError)
    let reply = session.take("字段 { 昼夜 整数 }")
    #expect(reply.isError && reply.text.contains("没有试成，一切照旧：那些地方还照原来的写"), "\(reply.text)")
    #expect(session.take("昼夜").text == "白天  白天、夜里\n")
    // Together with the rules it is tried.
    let both = session.take(
      "字段 { 昼夜 整数 }\n规则 夜里的噪声 { 当：事项 为 噪声扰民 且 昼夜 > 18  主办：派出所  限时：派发 10分钟内；办结 1个工作日内 }\n"
        + "规则 白天的噪声 { 当：事项 为 噪声扰民 且 昼夜 ≤ 18  主办：综合执法  限时：派发 10分钟内；办结 1个工作日内 }")
    #expect(!both.isError && both.text.contains("“昼夜 白天”不合现在的规则，先不算"), "\(both.text)")
    #expect(session.take("规则 坏的 { 主办：没有的 }").text.hasSuffix("没有试成。\n"))
  }

  @Test func `what differs where the name is the same is told`() {
    let text = MemoryTown.text + "\n规则 兜着 兜底 { 主办：指挥室  限时：办结 5个工作日内 }\n"
    let session = MemoryDisk(["town/rules.pai": text.replacing("噪声扰民 }", with: "噪声扰民、杂事 }")]).session()
    let reply = session.take("规则 杂事归室 { 当：事项 为 杂事  主办：指挥室 }").text
    #expect(reply.contains("主办：指挥室（兜底） → 指挥室（规则）\n"), "\(reply)")
    #expect(session.take("规则 杂事归所 例外于 杂事归室 { 当：事项 为 杂事  主办：派出所 }").text.contains("主办：指挥室 → 派出所\n"))
  }

  @Test func `the members of a set in another order are no other decision`() {
    let session = MemoryDisk().session()
    _ = session.take("事项 占道经营，地点 桐溪镇")
    #expect(session.take("规则 帮 { 当：事项 为 占道经营  协办：派出所、指挥室 }").text.contains("这件事判得不一样了"))
    let again = session.take("规则 帮 { 当：事项 为 占道经营  协办：指挥室、派出所 }").text
    #expect(again.contains("没有事件判得不一样") && !again.contains("这件事判得不一样了"), "\(again)")
  }

  @Test func `a limit in dispute differs from the same undisputed`() {
    let session = MemoryDisk().session()
    _ = session.take("事项 占道经营，地点 桐溪镇，摊位 9")
    _ = session.take("规则 争 { 当：摊位 > 5  限时：办结 9个工作日内 }")
    #expect(!session.take(":分支 乙").isError && !session.take("摊位 1").isError)
    #expect(session.take(":比较 主 乙").text.contains("≠ 办结 时限  3个工作日（有争议） "))
  }
}
