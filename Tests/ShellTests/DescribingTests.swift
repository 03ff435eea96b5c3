import Testing
import Vocabulary

@testable import Shell

/// What is said of values, names and words that stand alone.
@Suite struct DescribingTests {
  private static let event = "事项 占道经营，地点 桐溪镇"

  @Test(arguments: [
    ("2026-03-01", "2026-03-01  日期\n"), ("“烟”", "“烟”  文本\n"), ("09:30", "09:30  时刻\n"),
    ("2026-03-01 09:30", "2026-03-01 09:30  时间\n"), ("3个工作日", "3个工作日  时长\n"), ("1 + 2", "3  整数\n"),
  ])
  func `a value alone is told with its type, without an event too`(typed: String, told: String) {
    #expect(MemoryDisk().session().take(typed).text == told)
  }

  @Test(arguments: [
    (Language.chinese, "结果", "派办  结果\n"), (.chinese, "时限", "派发  30分钟  时长\n办结  3个工作日  时长\n"),
    (.chinese, "期限", "派发  2026-03-02 09:30  时间\n办结  最迟 2026-03-05 17:30  时间\n"),
    (.english, "outcome", "routed  outcome\n"), (.english, "limit", "派发  30 minutes  duration\n办结  3 workdays  duration\n"),
  ])
  func `the outcome and the deadlines are asked for by their words alone`(language: Language, typed: String, told: String) {
    let session = MemoryDisk().session(language)
    #expect(session.take(typed).isError)
    _ = session.take(language == .chinese ? Self.event : "item 占道经营, area 桐溪镇")
    #expect(session.take(typed).text == told)
  }

  @Test func `why a level is what it is`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    let told = session.take(":为何 层级").text
    #expect(told.hasPrefix("层级为乡镇：主办“综合执法”是“桐溪镇”的，那里是乡镇。\n") && told.contains("→ 主办：综合执法"))
    _ = session.take(":新")
    _ = session.take("事项 占道经营")
    #expect(session.take(":为何 层级").text.hasPrefix("层级待定"))
  }

  @Test func `a table, a level and a value are described`() {
    let session = MemoryDisk().session()
    for command in ["?派单", ":规则 派单"] {
      let told = session.take(command).text
      #expect(told.contains("| 无证经营 | 市场监管 |") && told.contains("让位于：紧急的"), "\(told)")
      #expect(told.contains("用到它的情景：“占道归执法”"))
    }
    #expect(session.take(":规则 派单#1").text.contains("| 占道经营 |"))
    let level = session.take("?乡镇").text
    #expect(level.contains("村社 < 乡镇") && level.contains("单位：综合执法") && level.contains("区域：桐溪镇"), "\(level)")
    #expect(session.take("?夜里").text.contains("“昼夜”的取值"))
    #expect(session.take("?派丹").text.contains("是不是“派单”？"))
    #expect(session.completions(after: ":规则 派单").candidates.map(\.text).contains("派单"))
  }

  @Test func `where a name is none, those that there are are told`() {
    let session = MemoryDisk().session()
    _ = session.take(Self.event)
    let happening = session.take(":记 退订")
    #expect(happening.isError && happening.text.contains("可以记：派发、办结、挂起、恢复、延期、退单"), "\(happening.text)")
    #expect(happening.text.contains("是不是“退单”？"))
    #expect(session.take("昼夜 傍晚").text.contains("可取的值：白天、夜里。"))
    // What is known is told as it is without the command.
    #expect(session.take(":记 派发 由 张三").text == session.take("派发 由 张三").text)
    #expect(!session.take(":记 派发").isError && !session.take(":记 10:00 挂起 由 指挥室").isError)
  }

  @Test(arguments: [
    ("情景", "没有情景。\n", "scenarios", "There are no scenarios.\n"), ("规则", "没有规则。\n", "rules", "There are no rules.\n"),
    ("地点", "没有地点。\n", "areas", "There are no areas.\n"),
  ])
  func `a list of nothing says so`(zh: String, toldZh: String, en: String, toldEn: String) {
    let text = """
      规则集 空的 { 版本：“1”  施行：2026-01-01 }
      单位 综合执法
      类别 街面 { 事项 占道经营 }
      """
    for (language, name, told) in [(Language.chinese, zh, toldZh), (.english, en, toldEn)] {
      let session = MemoryDisk(["town/rules.pai": text]).session(language)
      #expect(session.take(":list \(name)").text == told)
    }
  }
}
