import Pai
import Testing
import Vocabulary

@testable import Shell

/// Fields that the log of a case has corrected: the case goes by that, and so does what is told of it.
@Suite struct CorrectedFieldTests {
  /// Beside the rules of the town: a happening that makes a case urgent.
  private func session(_ lines: [String], _ language: Language = .chinese) -> Session {
    let session = MemoryDisk().session(language)
    for line in ["流程 { 允许 升级：置 紧急 是 }", "事项 占道经营，地点 桐溪镇", "派发"] + lines {
      #expect(!session.take(line).isError, "\(line)")
    }
    return session
  }

  @Test func `two situations are compared by what their cases go by`() throws {
    let session = session([":分支 改", "更正 事项 无证经营", "升级"])
    let table = session.take(":比较 主 改").text
    #expect(table.contains("≠ 事项"), "\(table)")
    #expect(table.contains("无证经营（更正；上报时 占道经营）") && table.contains("是（更正）"), "\(table)")
    // The same by correction and as reported is the same.
    for line in [":分支 三", ":新", "事项 无证经营，地点 桐溪镇，紧急 是"] { #expect(!session.take(line).isError, "\(line)") }
    let same = session.take(":比较 改 三").text
    #expect(same.contains("\n  事项") && same.contains("\n  紧急"), "\(same)")
    #expect(same.contains("无证经营（更正；上报时 占道经营）"), "\(same)")
    let forks = session.take(":列 分支").text.split(separator: "\n").map(String.init)
    #expect(forks.contains { $0.hasSuffix("事项 无证经营（更正；上报时 占道经营），地点 “桐溪镇”，紧急 是（更正）") }, "\(forks)")
    #expect(forks.contains { $0.hasSuffix("事项 占道经营，地点 “桐溪镇”") }, "\(forks)")
  }

  @Test(arguments: [
    (Language.chinese, "“紧急”已更正为 是，这件事照那个算，改上报时的不起作用；要再改就写：", "更正 紧急 否"),
    (.english, "“紧急” has been corrected to yes, which the case goes by;", "correct 紧急 no"),
  ])
  func `what is said of a corrected field in vain is told, with what does it`(language: Language, told: String, way: String) {
    let session = session(["升级"], language)
    let reply = session.take("紧急 否")
    #expect(!reply.isError && reply.text.contains(told) && reply.text.hasSuffix("\(way)\n"), "\(reply.text)")
    #expect(session.take("紧急").text.hasPrefix(language == .chinese ? "是" : "yes"))
    // What it stands at already is said in vain too, and needs no telling; nor does another field.
    #expect(!session.take("紧急 是").text.contains(way.prefix(2)))
    #expect(!session.take("摊位 3").text.contains(way.prefix(2)))
    #expect(!session.take(way).isError && session.take("紧急").text.hasPrefix(language == .chinese ? "否" : "no"))
  }

  @Test(arguments: [(Language.chinese, "最少改成：更正 事项 无证经营"), (.english, "The smallest change: correct item 无证经营")])
  func `the smallest change of a corrected field is a correction`(language: Language, told: String) {
    let session = session(["更正 事项 噪声扰民", "更正 昼夜 夜里"], language)
    #expect(session.take(":whynot 市场监管").text.contains(told))
    // Another is changed where it was said.
    let other = session.take(":whynot 紧急的").text
    #expect(other.contains(language == .chinese ? "最少改成：紧急 是\n" : "The smallest change: 紧急 yes\n"), "\(other)")
  }
}
