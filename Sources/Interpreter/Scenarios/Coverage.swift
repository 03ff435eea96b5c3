import DecisionDiagrams
import Semantics

/// What the scenarios of a rule set watch.
///
/// A rule or row is covered only where taking it away makes a scenario fail that passes.
package struct Coverage: Sendable {
  /// Rules that could be taken away unnoticed; ascending.
  package var uncovered: [Int32] = []
  package var ruleCount = 0
  /// Edges of the diagrams, of attributes and of members of sets, that some scenario's event walked, and all that there are.
  package var edgesWalked = 0
  package var edgeCount = 0

  package init(of engine: Engine, _ results: [ScenarioResult], nodeBudget: Int) {
    let program = engine.program
    ruleCount = program.rules.count
    let passed = results.filter { $0.status == .passed && program.scenarios[$0.scenario].isOfOneEvent }
    // Known in part, an event may hang on a rule that is not named for it.
    let open = passed.filter { engine.decision(of: program.scenarios[$0.scenario])?.outcome == .undetermined }
    // A property may hold by any rule that an event of its premise meets.
    let properties = results.filter { $0.status == .passed }.compactMap { result in
      program.scenarios[result.scenario].premise.map { (result, Set(engine.rules.rules(within: $0))) }
    }
    for number in program.rules.indices.map(Int32.init) {
      let naming = passed.filter { $0.rules.contains(number) }
      let candidates =
        naming + open.filter { one in !naming.contains { $0.scenario == one.scenario } }
        + properties.filter { $0.1.contains(number) }.map(\.0)
      if candidates.isEmpty || !fails(without: number, program, candidates, engine.calendars, nodeBudget) {
        uncovered.append(number)
      }
    }
    countEdges(engine, passed)
  }

  private func fails(
    without rule: Int32, _ program: Program, _ scenarios: [ScenarioResult],
    _ calendars: ProgramCalendars, _ nodeBudget: Int
  ) -> Bool {
    var fewer = program
    fewer.rules[Int(rule)].condition = .constant(false)
    guard let compiled = try? CompiledRules(fewer, nodeBudget: nodeBudget) else { return false }
    let engine = Engine(compiled, receipt: "", calendars: calendars)
    return scenarios.contains { engine.runScenario($0.scenario).status == .failed }
  }

  private mutating func countEdges(_ engine: Engine, _ passed: [ScenarioResult]) {
    let rules = engine.rules
    let roots = rules.attributes.compactMap(\.root) + rules.memberships.compactMap(\.root)
    var walked: Set<Int> = []
    for result in passed {
      guard let decision = engine.decision(of: engine.program.scenarios[result.scenario]),
        let circumstances = try? engine.intake.circumstances(of: decision.event)
      else { continue }
      let cells = rules.grid.cells(of: circumstances, in: engine.program)
      for root in roots {
        var node = root
        while !node.isTerminal, let cell = cells[Int(rules.store.variable(node))] {
          let range = rules.store.runRange(node)
          guard let edge = range.last(where: { rules.store.run($0).start <= cell }) else { break }
          walked.insert(edge)
          node = rules.store.run(edge).child
        }
      }
    }
    edgesWalked = walked.count
    edgeCount = edges(of: roots, rules.store)
  }

  private func edges(of roots: [Node], _ store: DiagramStore) -> Int {
    var seen: Set<Node> = []
    var pending = roots
    var count = 0
    while let node = pending.popLast() {
      guard !node.isTerminal, seen.insert(node).inserted else { continue }
      for edge in store.runRange(node) {
        count += 1
        pending.append(store.run(edge).child)
      }
    }
    return count
  }
}

extension Scenario {
  fileprivate var isOfOneEvent: Bool { if case .event = situation { true } else { false } }
  /// Of a property.
  fileprivate var premise: CaseCondition? { if case .property(let premise) = situation { premise } else { nil } }
}

extension Engine {
  fileprivate func decision(of scenario: Scenario) -> Decision? {
    guard case .event(let instant, let values) = scenario.situation else { return nil }
    return try? decide(event(instant, values))
  }
}
