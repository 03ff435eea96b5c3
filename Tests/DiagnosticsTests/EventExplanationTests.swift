import Testing
import Vocabulary

@testable import DecisionDiagrams
@testable import Diagnostics
@testable import Interpreter
@testable import Semantics
@testable import WorkingTime

private typealias Page = Diagnostics.Explanation

/// The pages on what is wrong with an event: their examples are events.
@Suite struct EventExplanationTests {
  @Test(arguments: Page.all.filter { $0.bad != nil && $0.code.hasPrefix("E") }.map(\.code), Language.allCases)
  func `the bad event is refused for its mistake, the good one is decided`(code: String, language: Language) throws {
    let page = try #require(Page.page(for: code))
    let rules = ["rules.pai": Array((Page.rulesOfEvents.program(language) + "\n").utf8)]
    let edition = try #require(ProgramSource(rules).editions().editions.first)
    #expect(edition.diagnostics.map(\.code) == [])
    let engine = Engine(try CompiledRules(edition.program, nodeBudget: 10_000))
    func refused(_ example: Page.Example?) throws -> String? {
      let line = Array(try #require(example).program(language).utf8)
      do throws(EventError) {
        // The dates in force are looked at before an edition decides.
        let event = try EventReader(edition.program).read(line.span).event
        if case .instant(let instant)? = event[BuiltInField.reportedAt.ref],
          let day = instant.civil(in: engine.offset)?.date.days, !(engine.firstDay...engine.lastDay ~= Int32(day))
        {
          throw .noneInForce(day: "")
        }
        _ = try engine.decide(event)
        return nil
      } catch { return error.code }
    }
    #expect(try refused(page.bad) == code)
    #expect(try refused(page.good) == nil)
  }
}
