import DecisionDiagrams
import ExactNumbers
import ProgramGenerator
import Semantics
import Testing
import WorkingTime

@Suite struct AnalysisFindingTests {
  private let limit = Saying.limit(Ref(2), Limit(span: TimeSpan(amount: .one, unit: .hour)))

  private func findings(_ program: Program) throws -> [AnalysisResult] {
    try CompiledRules(program, nodeBudget: 10_000).analysis()
  }

  private func gaps(_ program: Program) throws -> [Attribute] {
    try findings(program).compactMap { if case .gap(let attribute, _) = $0 { attribute } else { nil } }
  }

  @Test func `what nobody leads needs no limit`() throws {
    #expect(try gaps(.small(rules: [.made(limit, when: .test(.item([Ref(0)])))])) == [.lead])
    #expect(try gaps(.small(rules: [.made(.adds(.tag, .tag("seen")))])) == [.lead])
    #expect(try gaps(.small(rules: [.made(.lead(.decline("no")))])) == [])
    #expect(try gaps(.small(rules: [.made(.led(by: 0))])) == [.limit(Ref(2))])
  }

  @Test func `a conflict of fallbacks hides no conflict of other rules`() throws {
    let item = Condition.test(.item([Ref(0)]))
    let program = Program.small(
      fields: [.declared(.yesNo)],
      rules: [
        .made(.led(by: 0), limit, when: item), .made(.led(by: 1), limit, when: .all([item, .test(.yes(.declared(0)))])),
        .made(.led(by: 0), limit, isFallback: true), .made(.led(by: 1), isFallback: true),
      ])
    let pairs = try findings(program).compactMap { finding -> Set<Int32>? in
      if case .conflict(_, let rules, _, _) = finding { [rules.0, rules.1] } else { nil }
    }
    #expect(Set(pairs) == [[0, 1], [2, 3]])
  }

  @Test func `every rule that has part in a conflict is told`() throws {
    let item = Condition.test(.item([Ref(0)]))
    let program = Program.small(
      fields: [.declared(.yesNo)],
      rules: [
        .made(.led(by: 0), limit), .made(.led(by: 1), when: item), .made(.led(by: 1), when: item),
        .made(.led(by: 0), when: .all([item, .test(.yes(.declared(0)))])),
        .made(.led(by: 0), when: .not(item)),
      ])
    let pairs = try findings(program).compactMap { finding -> [Int32]? in
      if case .conflict(_, let rules, _, let example) = finding, example != nil { [rules.0, rules.1] } else { nil }
    }
    // The last agrees with the first wherever it speaks.
    #expect(pairs.sorted { $0[1] < $1[1] } == [[0, 1], [0, 2], [1, 3]])
  }
}
