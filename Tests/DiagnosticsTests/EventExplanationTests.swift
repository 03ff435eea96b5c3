import Pai
import Testing
import Vocabulary

@testable import Diagnostics

/// The pages on what is wrong with an event: their examples are events.
@Suite struct EventExplanationTests {
  @Test(arguments: Explanation.all.filter { $0.bad != nil && $0.code.hasPrefix("E") }.map(\.code), Language.allCases)
  func `the bad event is refused for its mistake, the good one is decided`(code: String, language: Language) throws {
    let page = try #require(Explanation.page(for: code))
    // Not everything has a rule in them, which is a finding.
    let rules = try RuleSet(RuleFiles(text: Explanation.rulesOfEvents.program(language) + "\n"), despiteFindings: true)
    func refused(_ example: Explanation.Example?) throws -> String? {
      let line = try #require(example).program(language)
      do throws(EventRefused) {
        _ = try rules.decide(json: line)
        return nil
      } catch { return error.code }
    }
    #expect(try refused(page.bad) == code)
    #expect(try refused(page.good) == nil)
  }

  @Test func `a division by zero is told by the field that is 0`() throws {
    let rules = try RuleSet(RuleFiles(text: Explanation.rulesOfEvents.program(.chinese) + "\n"), despiteFindings: true)
    let error = #expect(throws: EventRefused.self) {
      try rules.decide(json: #"{"事项":"占道经营","货值":9000,"户数":0}"#)
    }
    #expect(error?.message("zh") == "规则要除以“户数”，而它为 0。")
  }
}
