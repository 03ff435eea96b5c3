import Pai
import Testing
import Vocabulary

@testable import Shell

/// An event for which no rule gives a lead: an answer as any other, of which more can be asked.
@Suite struct LeaderlessTests {
  private static let gap = "事项 噪声扰民，地点 桐溪镇，昼夜 白天"
  private static let told = "没有规则定这个事件的主办。"
  private let session: Session

  init() {
    // By day nobody leads but where it is urgent.
    let text = MemoryTown.text.replacing("且 昼夜 为 白天  主办", with: "且 昼夜 为 白天 且 紧急  主办")
    session = MemoryDisk(["town/rules.pai": text]).session()
  }

  private func take(_ lines: String...) -> String {
    lines.reduce("") { text, line in
      let reply = session.take(line)
      #expect(!reply.isError, "\(line): \(reply.text)")
      return text + reply.text
    }
  }

  @Test func `it is kept, and its reasons and the smallest change can be asked for`() {
    let before = session.fingerprint
    #expect(take(Self.gap).hasPrefix(Self.told))
    let whyNot = take(":为何不 综合执法")
    #expect(whyNot.contains("[否] 紧急") && whyNot.contains("最少改成：紧急 是"), "\(whyNot)")
    let why = take(":为何")
    #expect(why.contains(Self.told) && why.contains("办结督办"), "\(why)")
    #expect(take("主办").hasPrefix("无") && take("紧急").hasPrefix("否") && take("紧急 是").contains("主办  综合执法"))
    #expect(take(":退").contains(Self.told))
    #expect(take(":退").contains("退了 1 步") && session.fingerprint == before)
  }

  @Test func `it says of a field of the case that nobody leads now, and keeps what has happened`() {
    _ = take("事项 占道经营，地点 桐溪镇", "派发")
    #expect(take("事项 噪声扰民", "昼夜 白天").contains(Self.told))
    let reply = session.take("办结")
    #expect(reply.isError && reply.text.contains(Self.told), "\(reply.text)")
    #expect(take("紧急 是").contains("派发  2026-03-02 09:05  2026-03-02 09:00 按时"))
  }

  /// It was reported when it was, however long nobody has led it.
  @Test(arguments: [":推进 1小时", ":到 2026-03-02 10:00"])
  func `time goes by for it, and its deadlines count from its report`(step: String) {
    #expect(take(Self.gap, step).contains("现在是 2026-03-02 10:00。"))
    #expect(session.situation.reported == MemoryDisk.monday)
    #expect(session.take(":到 2026-03-01 08:00").isError)
    #expect(take("紧急 是").contains("这件事现在判得了"))
    #expect(take("派发 期限").contains("2026-03-02 09:05") && take("派发 逾期").hasPrefix("是"))
  }

  @Test func `a loaded event that nobody leads is compared under what is tried`() throws {
    let rule = "规则 补 { 当：事项 为 噪声扰民 且 昼夜 为 白天 且 非 紧急  主办：派出所  限时：办结 1天内 }"
    let disk = MemoryDisk([
      "town/rules.pai": MemoryTown.text.replacing("且 昼夜 为 白天  主办", with: "且 昼夜 为 白天 且 紧急  主办"),
      "events.ndjson": #"{"id":"A1","事项":"噪声扰民","地点":"桐溪镇","昼夜":"白天","上报时间":"2026-03-02 09:00"}"# + "\n{",
    ])
    let session = disk.session()
    let loaded = session.take(":载入 events.ndjson").text
    #expect(loaded.contains("1 件事件") && loaded.contains("第 1 行现在判不了：\(Self.told)") && loaded.contains("第 2 行没有收"), "\(loaded)")
    let tried = session.take(rule).text
    #expect(tried.contains("1 件里，1 件判得不一样") && tried.contains("A1  E017") && tried.contains("→ 派办；主办 派出所"), "\(tried)")
  }

  @Test func `what was due meanwhile is told as it gets a lead, and conditions on its lead do not hold`() {
    #expect(take(Self.gap, "主办 为 派出所").hasSuffix("否  是否\n"))
    #expect(take(":推进 5个工作日", "紧急 是", "派发").contains("派发  2026-03-02 09:05"))
    #expect(take(":退 2").contains(Self.told))
    let tried = take("规则 补 { 当：事项 为 噪声扰民 且 昼夜 为 白天 且 非 紧急  主办：派出所  限时：办结 1天内 }", "09:10 派发")
    #expect(tried.contains("这件事现在判得了"), "\(tried)")
  }

  @Test(arguments: ["主办", "期限", "结果", "办结 期限"])
  func `reasons of what nobody decides say that nobody leads`(part: String) {
    #expect(take(Self.gap, ":为何 \(part)").ranges(of: Self.told).count == 2)
  }

  @Test func `a rule that gives it a lead is tried, and dropped`() {
    let tried = take(Self.gap, "规则 补 { 当：事项 为 噪声扰民 且 昼夜 为 白天 且 非 紧急  主办：派出所  限时：办结 1天内 }")
    #expect(tried.contains("这件事现在判得了：\n噪声扰民  桐溪镇  派办\n  主办  派出所（桐溪镇）"), "\(tried)")
    #expect(take(":撤").contains(Self.told))
  }

  @Test(arguments: [":存 空", ":导出", ":时间线", "办结 期限", "派发"])
  func `what hangs on a decision says that nobody leads`(line: String) {
    _ = take(Self.gap)
    let reply = session.take(line)
    #expect(reply.isError && reply.text.hasPrefix(Self.told), "\(reply.text)")
  }

  @Test func `two situations are compared of which nobody leads one`() {
    let text = take(Self.gap, ":分支 乙", "紧急 是", ":比较 主 乙")
    #expect(text.contains("≠ 结果") && text.contains(Self.told), "\(text)")
  }
}
