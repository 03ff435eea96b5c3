import Pai
import Testing
import Vocabulary

@testable import Shell

/// Trials that hang on each other: what is typed again, what is dropped, and what places in them are told by.
@Suite struct TryingAgainTests {
  private static let event = "事项 占道经营，地点 桐溪镇，摊位 35"
  private static let first = "规则 甲 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 20  主办：指挥室 }"
  private static let second = "规则 乙 例外于 派单、甲 { 当：事项 为 占道经营 且 摊位 ≥ 50  主办：派出所 }"

  private func session(_ lines: String...) -> Session {
    let session = MemoryDisk().session()
    for line in lines { #expect(!session.take(line).isError, "\(line)") }
    return session
  }

  @Test func `what another trial names is compared with what it was before`() {
    let session = session(Self.event, Self.first, Self.second)
    let reply = session.take("规则 甲 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 40  主办：市场监管 }")
    #expect(!reply.isError && reply.text.contains("主办：指挥室 → 市场监管"), "\(reply.text)")
    #expect(reply.text.contains("主办：指挥室 → 综合执法") && !reply.text.contains("期限变了"), "\(reply.text)")
    #expect(session.take("主办").text.hasPrefix("综合执法"))
  }

  @Test func `what is wrong with a trial is told each time that it is typed`() {
    let session = session("规则 丙 { 当：事项 为 无证经营  主办：派出所 }")
    #expect(session.take("规则 丙 { 当：事项 为 无证经营  主办：派出所 }").text.contains("错误[F003]"))
  }

  @Test func `what another trial needs is not dropped`() {
    let session = session(Self.event, Self.first, Self.second)
    let before = session.fingerprint
    let reply = session.take(":撤 1")
    #expect(reply.isError && session.fingerprint == before)
    #expect(reply.text.contains("没有撤：还试着的“规则 乙”要用它。先 :撤 2，或者 :撤 全部。"), "\(reply.text)")
    #expect(reply.text.contains("输入“规则 乙”:1:13: 错误[M001]：没有名为“甲”的规则"), "\(reply.text)")
    #expect(session.take("主办").text.hasPrefix("指挥室"))
    // Typed again it is the last, and is needed all the same.
    #expect(!session.take(Self.first).isError)
    #expect(session.take(":撤").text.contains("先 :撤 1，"))
    #expect(!session.take(":撤 1").isError && !session.take(":撤").isError)
    #expect(session.take(":列 试").text == "没有试写的规则。\n")
  }

  @Test func `rules that can't decide say why`() {
    let disk = MemoryDisk(["town/rules.pai": MemoryTown.text + "\n规则 坏的 { 主办：没有的 }\n规则 也坏 { 主办：哪里的 }\n"])
    let session = disk.session(rules: nil)
    let loaded = session.begin(with: MemoryDisk.town).text
    #expect(loaded.contains("没有名为“没有的”的单位") && loaded.contains("没有名为“哪里的”的单位"), "\(loaded)")
    // They were told, and are not told again at every line.
    let bad = MemoryTown.text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    for line in [":为何 主办", "事项 占道经营", "1 + 2"] {
      let reply = session.take(line)
      let told = "规则还有错误（2 处，第一处在 rules.pai:\(bad)），判定不了；改好后 :重载，它也再列出错误。\n"
      #expect(reply.isError && reply.text == told, "\(reply.text)")
    }
    #expect(session.take(":重载").text.contains("没有名为“没有的”的单位"))
    // Another mistake is told, and then no more.
    disk["town/rules.pai"] = MemoryTown.text + "\n规则 又坏 { 主办：谁的 }\n"
    #expect(session.take("事项 占道经营").text.contains("没有名为“谁的”的单位"))
    #expect(session.take("事项 占道经营").text.hasPrefix("规则还有错误（1 处，"))
  }

  @Test func `what dropping changes in the case at hand is told`() {
    let session = session("事项 占道经营，地点 桐溪镇", "派发 由 指挥室", "规则 慢的 例外于 派单 { 当：非 紧急  限时：办结 4个工作日内 }")
    let reply = session.take(":撤")
    #expect(reply.text.contains("这件事的期限变了：\n  − 办结  2026-03-06 17:30  在走\n  + 办结  2026-03-05 17:30  在走\n"), "\(reply.text)")
  }

  @Test func `who leads the case at hand by what is tried, and again by what is dropped, is told`() {
    let session = session(Self.event)
    for (line, unit) in [(Self.first, "指挥室"), (":撤", "综合执法")] {
      let reply = session.take(line).text
      let told = reply.split(separator: "这件事判得不一样了：\n").last ?? ""
      #expect(told.contains("主办  \(unit)") && told.contains("← 变了"), "\(reply)")
    }
  }

  @Test func `of several inputs a place says whose it is`() {
    let session = session(Self.first)
    let reply = session.take("规则 丁 { 当：事项 为 占道经营 且 摊位 ≥ 30  主办：派出所 }")
    #expect(!reply.isError && reply.text.contains("输入“规则 丁”:1:4: 错误[F003]"), "\(reply.text)")
    #expect(reply.text.contains("输入“规则 甲”:1:"), "\(reply.text)")
    // What does not read is no trial yet.
    let mistake = session.take("事项 没有的")
    #expect(mistake.isError && mistake.text.contains("输入:1:"), "\(mistake.text)")
    // Rows have a name in common.
    let row = "| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |"
    _ = session.take(row)
    let again = session.take(row.replacing("指挥室", with: "派出所"))
    #expect(again.text.contains("输入“表 派单 的一行 1”:1") && again.text.contains("输入“表 派单 的一行 2”:1"), "\(again.text)")
  }

  private static let two = "规则 甲 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 20  主办：指挥室 }\n规则 丁 例外于 派单 { 当：事项 为 无证经营 且 摊位 ≥ 50  主办：派出所 }"

  @Test(arguments: [
    (Language.chinese, "试着用“规则 甲、规则 丁”", "  1  规则 甲、规则 丁\n"), (.english, "Trying “rule 甲, rule 丁”", "  1  rule 甲, rule 丁\n"),
  ])
  func `of an entry with several declarations all are named`(language: Language, trying: String, listed: String) {
    for edits in [false, true] {
      let disk = MemoryDisk()
      disk.edited = Self.two
      let session = disk.session(language)
      let reply = session.take(edits ? ":edit" : Self.two)
      #expect(!reply.isError && reply.text.contains(trying), "\(reply.text)")
      #expect(session.take(":list trials").text == listed)
    }
  }

  @Test func `of several that were typed together each makes way for its own`() throws {
    let disk = MemoryDisk()
    let session = disk.session()
    #expect(!session.take(Self.two).isError)
    let again = session.take("规则 甲 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 40  主办：派出所 }")
    #expect(again.text.contains("代替先前试写的：规则 甲；"), "\(again.text)")
    // The other is tried on.
    #expect(session.take(":列 试").text == "  1  规则 丁\n  2  规则 甲\n")
    #expect(session.take("事项 无证经营，地点 桐溪镇，摊位 60").text.contains("主办  派出所"))
    #expect(!session.take(":写出 稿.pai").isError)
    let draft = try #require(disk["稿.pai"])
    #expect(draft.ranges(of: "规则 甲").count == 1 && draft.contains("≥ 40") && draft.contains("规则 丁"), "\(draft)")
    // And both at once take the place of both.
    #expect(session.take(Self.two).text.contains("代替先前试写的：规则 甲、规则 丁；"))
    #expect(session.take(":列 试").text == "  1  规则 甲、规则 丁\n")
  }
}
