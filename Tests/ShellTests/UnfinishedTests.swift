import Testing
import Vocabulary

@testable import Shell

/// Which lines wait for more, and which are wrong whatever follows.
@Suite struct UnfinishedTests {
  private static let begun = [
    "1 +", "1 + 2 *", "(1 +", "(1 + 2", "规则 试的", "规则 试的 {", "规则 试的 { 当：", "rule tried", "表 派单二", "督促 试的",
    "事件 {", "事件 2026-03-02 09:00 { 事项 占道经营", "紧急 且", "应", "经过",
  ]

  @Test(arguments: begun) func `what lacks something at its end goes on`(entry: String) {
    let session = MemoryDisk().session()
    let before = session.fingerprint
    let reply = session.take(entry)
    #expect(reply.isUnfinished, "\(reply.text)")
    // Where no more comes it is a mistake, told as one.
    let whole = session.take(entry, isWhole: true)
    #expect(whole.isError && !whole.isUnfinished && whole.text.contains("错误["))
    #expect(session.fingerprint == before)
  }

  @Test(arguments: [
    "“文本", "\"文本", "1 + \"文本", "规则 试的 { 依据：“文本", "事项 占道经营，地点 “桐溪镇", "1 + )", ")", "没有的 2", "1 2", "//",
  ]) func `what no line could mend is told at once`(entry: String) {
    #expect(!MemoryDisk().session().take(entry).isUnfinished)
  }

  @Test(arguments: [
    ("1 +\n2", "3  "), ("规则 试的\n{ 当：事项 为 占道经营  督促：办结督办 }", "试着用"),
    ("事件 2026-03-02 09:00 { 事项 占道经营；\n地点 桐溪镇 }", "主办  综合执法"),
  ]) func `the next line finishes it`(entry: String, answer: String) {
    let session = MemoryDisk().session()
    #expect(session.take(String(entry.prefix { $0 != "\n" })).isUnfinished)
    let reply = session.take(entry)
    #expect(!reply.isUnfinished && reply.text.contains(answer), "\(reply.text)")
  }

  @Test func `an answer to a question is one although more could follow`() {
    let session = MemoryDisk().session()
    #expect(!session.take("事项 噪声扰民，地点 桐溪镇").isError)
    #expect(session.take(":问").text.contains("昼夜"))
    let reply = session.take("夜里")
    #expect(!reply.isUnfinished && reply.text.contains("派出所"), "\(reply.text)")
  }
}
