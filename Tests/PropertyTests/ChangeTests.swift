import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics
import Testing

@Suite struct ChangeTests {
  private static let setCount: UInt64 = Optimisation.isOn ? 2_500 : 40
  private static let eventLimit = 1_000

  @Test func `the smallest change gives what was asked, and no smaller one does`() throws {
    var found = 0
    for seed in 0..<Self.setCount {
      let program = Program.random(seed: seed &+ 2_000_000)
      var rules = try CompiledRules(program, nodeBudget: 200_000)
      let evaluator = PlainEvaluator(program)
      // Where a field of the event leads, its units are more than all events are listed by.
      guard !program.rules.contains(where: \.isLedByField) else { continue }
      guard rules.grid.openTests.isEmpty, rules.grid.compared.isEmpty, let target = rules.leads(Ref(0)),
        let lead = evaluator.attributes.firstIndex(of: .lead)
      else { continue }
      let all = evaluator.allEvents()
      guard all.count <= Self.eventLimit else { continue }
      let wanted = (0..<all.count).map { all[$0] }.filter { isLed(evaluator.decision(on: $0).attributes[lead]) }
      for number in UInt64(0)..<3 {
        let answers = RandomEvent(of: program, seed: seed &* 7 &+ number).answers
        let event = FullEvent(answers: answers)
        let least = wanted.map { other in
          all.unknown.count { unknown in
            if case .field(let field) = unknown { evaluator.differ(in: field, event, other) } else { false }
          }
        }.min()
        let change = rules.smallestChange(of: Circumstances(answers, in: program), meeting: target)
        #expect(
          change?.fields.count == least,
          "seed \(seed &+ 2_000_000): \(String(describing: change?.fields)), \(String(describing: least))\n\(program.dump(answers))"
        )
        guard let change else { continue }
        found += 1
        let changed = evaluator.decision(on: FullEvent(answers: change.circumstances.answers))
        #expect(
          isLed(changed.attributes[lead]),
          "seed \(seed &+ 2_000_000): not led after \(String(describing: change.fields))\n\(program.dump(answers))")
      }
    }
    #expect(found >= (Optimisation.isOn ? 500 : 1))
    print("smallest changes: \(found)")
  }

  private func isLed(_ decided: Decided) -> Bool {
    if case .value(.lead(.unit(Ref(0))), _) = decided { true } else { false }
  }
}

extension Rule {
  fileprivate var isLedByField: Bool { says.contains { if case .lead(.field) = $0 { true } else { false } } }
}
