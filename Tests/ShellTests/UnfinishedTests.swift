import Testing
import Vocabulary

@testable import Shell

/// Which lines wait for more, and which are wrong whatever follows.
@Suite struct UnfinishedTests {
  private static let begun = [
    "1 +", "1 + 2 *", "(1 +", "(1 + 2", "规则 试的", "规则 试的 {", "规则 试的 { 当：", "rule tried", "表 派单二", "督促 试的",
    "事件 {", "事件 2026-03-02 09:00 { 事项 占道经营", "紧急 且", "应", "经过", "紧急 是；昼夜", "派发 由", "办结 剩",
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
    "没有的 为", "没有的 剩", "紧急 是；没有的", "派发 由 没有的 至", "涉及 指挥室；派出所", "规则 错的 { 主办，指挥室",
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

  /// What follows a semicolon is a setting only where a field has that name: all else is told for what it is.
  @Test(arguments: [
    ("涉及 指挥室；派出所", "把“；”改为“、”"), ("事项 占道经营；无证经营", "“无证经营”却是事项"), ("紧急 是；“桐溪镇”", "这里应写字段名"),
    ("没有的 为", "没有名为“没有的”的字段或可以发生的事"), ("派发 由 没有的 至", "“没有的”"), ("1 +", "输入的末尾"),
  ])
  func `each line says what is wrong with it`(entry: String, told: String) {
    let text = MemoryTown.text.replacing("    昼夜  （白天、夜里）", with: "    昼夜  （白天、夜里）\n    涉及  若干 单位  默认 无")
    let session = MemoryDisk(["town/rules.pai": text]).session()
    let reply = session.take(entry, isWhole: true)
    #expect(reply.isError && reply.text.contains(told), "\(reply.text)")
  }

  @Test(arguments: [
    ("延期 2个工作日", "这里不写“2个工作日”"), ("更正 事项 无证经营，紧急 是", "一步只更正一项"), ("明天 09:30 派发", "把“明天”改为“次日”"),
    ("3月3日 09:30 派发", "有年份的时间"), ("改派", "没有名为“改派”的字段或可以发生的事"), ("改派 由 指挥室", "流程里有：派发、办结、挂起"),
  ])
  func `a step that can't be taken says what to type`(entry: String, told: String) {
    let session = MemoryDisk().session()
    #expect(!session.take("事项 占道经营，地点 桐溪镇").isError)
    let before = session.fingerprint
    let reply = session.take(entry)
    #expect(reply.isError && !reply.isUnfinished && reply.text.contains(told), "\(reply.text)")
    #expect(session.fingerprint == before)
  }
}
