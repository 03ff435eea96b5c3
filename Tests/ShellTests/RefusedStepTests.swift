import Casework
import Interpreter
import Pai
import Testing
import Vocabulary

@testable import Shell

/// 应 被拒: a step that is refused is kept where that is what was to be.
@Suite struct RefusedStepTests {
  private let disk = MemoryDisk()

  private func session(_ lines: [String], _ language: Language = .chinese) -> Session {
    let session = disk.session(language)
    for line in ["事项 占道经营，地点 桐溪镇"] + lines { #expect(!session.take(line).isError, "\(line)") }
    return session
  }

  @Test(arguments: [(Language.chinese, "应 被拒"), (.english, "expect refused")])
  func `it keeps the step before and itself, and saves both`(language: Language, expectation: String) throws {
    let session = session(["09:10 派发"], language)
    let before = session.fingerprint
    for step in ["09:20 恢复 由 指挥室", "09:30 派发"] {
      #expect(session.take(step).isError)
      #expect(!session.take(expectation).isError)
    }
    #expect(session.prompt.contains("2026-03-02 09:30"))
    #expect(!session.take("10:00 办结").isError)
    #expect(!session.take(":save 拒").isError)
    let lines = try #require(disk["town/scenarios-saved.pai"]).split(separator: "\n").map { String($0).trimmed }
    for step in ["恢复", "09:30 派发"] {
      let number = try #require(lines.firstIndex { $0.contains(step) }, "\(lines)")
      #expect(lines[number + 1] == expectation, "\(lines)")
    }
    let results = try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.filter { $0.name == "拒" }
    #expect(results.map(\.status) == [.passed])
    // One step of the conversation each.
    #expect(!session.take(":back 3").isError && session.fingerprint == before)
  }

  /// The clock does not go back, and what was sent is withdrawn and not forgotten.
  @Test func `a step before the clock is recorded late, and saved so`() throws {
    let session = session(["09:10 派发", ":推进 10个工作日"])
    let clock = session.prompt
    let sent = try #require(session.enacted?.shown?.effects)
    #expect(!sent.isEmpty)
    #expect(!session.take("2026-03-02 10:00 办结").isError)
    #expect(session.prompt == clock)
    let after = try #require(session.enacted?.shown?.effects)
    #expect(Array(after.prefix(sent.count)).map(\.due) == sent.map(\.due) && after.count > sent.count)
    #expect(!session.take(":save 补记").isError)
    let results = try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.filter { $0.name == "补记" }
    #expect(results.map(\.status) == [.passed])
  }

  @Test func `both may stand in one entry`() {
    let session = session(["派发"])
    #expect(!session.take("恢复 由 指挥室\n应 被拒\n办结").isError)
    #expect(session.situation.steps.count == 4)
    #expect(session.take("上报\n办结\n应 被拒").isError)
  }

  @Test func `without a refused step before it there is nothing to keep`() {
    let session = session([])
    #expect(session.take("应 被拒").isError)
    #expect(!session.take("派发").isError)
    #expect(session.take("应 被拒").isError)
    #expect(session.take("恢复 由 指挥室").isError)
    #expect(!session.take(":推进 1小时").isError)
    #expect(session.take("应 被拒").isError)
    #expect(session.situation.steps.count == 2)
  }

  @Test func `rules that take the step say so`() {
    let session = session(["派发"])
    #expect(session.take("挂起 由 综合执法").isError)
    #expect(!session.take("应 被拒").isError)
    disk["town/rules.pai"] = MemoryTown.text.replacing("允许 挂起 由 指挥室：", with: "允许 挂起 由 综合执法：")
    #expect(session.take("").text.contains("没有被拒"))
    #expect(session.take(":存 “拒”").isError)
  }
}
