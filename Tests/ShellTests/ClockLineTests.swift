import Pai
import Testing
import Vocabulary

@testable import Shell

/// Deadlines as they stand: what a decision foretells of them holds until something happens.
@Suite struct ClockLineTests {
  private static let foretold = "办结 3个工作日（最迟 2026-03-05 17:30）"

  private func session(_ lines: [String]) -> Session {
    let session = MemoryDisk().session()
    for line in ["事项 占道经营，地点 桐溪镇"] + lines { #expect(!session.take(line).isError, "\(line)") }
    return session
  }

  @Test(arguments: [
    (":推进 0分钟", "“0分钟”里时间没有走；写大于零的时长，如 30分钟。"),
    (":到 9999-12-31 24:00", "“9999-12-31 24:00”超出了日历的范围：只有 1900 到 2199 年。"),
    (":到 2199-12-31 24:00", "“2199-12-31 24:00”超出了日历的范围：只有 1900 到 2199 年。"),
    (":到 9999-12-32 09:00", "“9999-12-32 09:00”不是时间；写明年月日，如 2026-03-02 09:00，或者 次日 09:00、09:00。"),
  ]) func `the clock goes where there is time`(line: String, told: String) {
    for event in [true, false] {
      let session = event ? session([]) : MemoryDisk().session()
      let before = session.fingerprint
      let reply = session.take(line)
      #expect(reply.isError && reply.text == told + "\n" && session.fingerprint == before, "\(reply.text)")
    }
  }

  @Test func `before anything happens the decision foretells`() {
    #expect(session([]).take("摊位 3").text.contains(Self.foretold))
  }

  @Test(arguments: [
    ([":推进 2天"], "2026-03-02 09:30"),
    ([":推进 2天", "派发"], "2026-03-10 17:30"),
    ([":推进 2天", "派发", "挂起 由 指挥室", ":推进 1天", "恢复 由 指挥室"], "2026-03-11 17:30"),
  ])
  func `afterwards the clocks are told, as the step told them`(steps: [String], due: String) throws {
    let session = session(steps)
    let given = session.take("摊位 3").text
    #expect(given.contains("办结 3个工作日") && !given.contains(Self.foretold) && !given.contains("最迟"), "\(given)")
    #expect(given.contains(due), "\(given)")
    let clocks = given.split(separator: "\n").filter { $0.hasPrefix("  派发  ") || $0.hasPrefix("  办结  ") }
    #expect(!clocks.isEmpty)
    _ = session.take("紧急 是")
    for move in [":退", ":退", ":进"] {
      let text = session.take(move).text
      #expect(!text.contains("最迟") && clocks.allSatisfy { text.contains($0) }, "\(move) \(text)")
    }
    // Back before the first step it is foretold again.
    #expect(session.take(":退 \(steps.count + 1)").text.contains(Self.foretold))
    #expect(!session.take(":进").text.contains(Self.foretold))
  }

  @Test func `a decision that is shown as JSON stands alone`() {
    let session = session([":推进 2天", "派发", ":模式 json"])
    let text = session.take("摊位 3").text
    #expect(text.hasPrefix("{") && text.split(separator: "\n").count == 1, "\(text)")
  }

  @Test func `a deadline that a field changes is marked, and no other`() {
    let session = session(["派发"])
    let urgent = session.take("紧急 是").text
    #expect(urgent.contains("  派发  2026-03-02 09:05  2026-03-02 09:00 按时  ← 变了\n"), "\(urgent)")
    #expect(urgent.contains("  办结  2026-03-03 17:30  在走  ← 变了\n"), "\(urgent)")
    #expect(!session.take("摊位 3").text.contains("变了"))
    // Of another event all is new, and nothing is marked.
    #expect(!session.take("事项 无证经营，地点 桐溪镇").text.contains("变了"))
  }

  @Test func `a deadline that a step moves is marked`() {
    let session = session(["派发"])
    let longer = session.take("延期 由 指挥室").text
    #expect(longer.contains("  办结  2026-03-10 17:30  在走  ← 变了\n"), "\(longer)")
    // It stands still, and has no other deadline.
    #expect(!session.take("挂起 由 指挥室").text.contains("变了"))
  }

  @Test func `a deadline that a file changes is marked`() {
    let disk = MemoryDisk()
    let session = disk.session()
    for line in ["事项 占道经营，地点 桐溪镇", "派发"] { #expect(!session.take(line).isError) }
    disk["town/rules.pai"] = MemoryTown.text.replacing("30分钟 | 3个工作日", with: "30分钟 | 4个工作日")
    let told = session.take("").text
    #expect(told.contains("  办结  2026-03-06 17:30  在走  ← 变了\n"), "\(told)")
    #expect(told.contains("  派发  2026-03-02 09:30  2026-03-02 09:00 按时\n"), "\(told)")
    // Where what has happened counts otherwise, the decision is as it was, and the clocks are not.
    #expect(session.take("延期 由 指挥室").text.contains("办结  2026-03-12 17:30"))
    disk["town/rules.pai"] = MemoryTown.text.replacing("30分钟 | 3个工作日", with: "30分钟 | 4个工作日")
      .replacing("期限：顺延", with: "期限：重新计时")
    let counted = session.take("").text
    #expect(counted.contains("  办结  2026-03-06 17:30  在走  ← 变了\n") && counted.contains("主办  综合执法（桐溪镇）\n"), "\(counted)")
  }

  @Test(arguments: [(Language.chinese, "  09:00  ◇ 现在"), (.english, "  09:00  ◇ now")])
  func `on the time axis now stands where it is, and what is ahead after it`(language: Language, now: String) throws {
    let session = MemoryDisk().session(language)
    for line in ["事项 占道经营，地点 桐溪镇", "派发"] { #expect(!session.take(line).isError) }
    func lines() -> [String] { session.take(":timeline").text.split(separator: "\n").map(String.init) }
    let before = lines()
    let place = try #require(before.firstIndex(of: now), "\(before)")
    #expect(before[..<place].contains { $0.contains("●") } && !before[place...].contains { $0.contains("●") }, "\(before)")
    #expect(!before[..<place].contains { $0.contains("┃") || $0.contains("▷") }, "\(before)")
    // 提醒 before the deadline, 督办 and its copy after it, and what the sign means.
    let ahead = before[place...].filter { $0.contains("▷") }
    #expect(ahead.count == 4 && ahead[0].contains("提醒 综合执法") && ahead[1].contains("督办 综合执法"), "\(before)")
    // All of it sent, it is no more ahead.
    #expect(!session.take(":advance 6天").isError)
    let after = lines()
    #expect(after.last?.contains("◇") == true && after.count { $0.contains("▶") } == 3, "\(after)")
  }
}
