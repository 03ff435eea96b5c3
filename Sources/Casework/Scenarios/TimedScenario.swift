import DecisionDiagrams
import Diagnostics
package import Interpreter
import Semantics
import SourceText
import WorkingTime

extension CaseRules {
  /// Runs every scenario of the program, those with a clock too.
  package func runScenarios() -> [ScenarioResult] { program.scenarios.indices.map(runScenario) }

  package func runScenario(_ number: Int) -> ScenarioResult {
    let scenario = program.scenarios[number]
    if case .caseFile(let path, let bytes) = scenario.situation { return runCases(of: number, path, bytes) }
    guard scenario.needsClock, case .event(let instant, let values) = scenario.situation else {
      return engine.runScenario(number)
    }
    var result = ScenarioResult(scenario: number, name: scenario.entry.name, status: .passed, reasons: [], rules: [])
    do throws(CaseRefusal) {
      var run = try ScenarioWalk(Case(engine.event(instant, values), under: self))
      run.walk(scenario.steps)
      result.reasons = run.reasons
      let verdict = run.opened.verdict
      result.rules = verdict.rules + verdict.overridden
    } catch {
      result.reasons = [(CaseWords(self).words(error), scenario.entry.place)]
    }
    if !result.reasons.isEmpty { result.status = .failed }
    return result
  }
}
