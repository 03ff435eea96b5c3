import DecisionDiagrams
import ReferenceEvaluator
import Testing

/// The engine and the plain reading of the language, on programs that nobody wrote.
@Suite struct AgreementTests {
  private static let setCount: UInt64 = Optimisation.isOn ? 10_000 : 50

  @Test func `the diagrams, the index and the reference agree`() async throws {
    let parts: UInt64 = 8
    let all = try await withThrowingTaskGroup(of: Findings.self) { group in
      for part in 0..<parts {
        group.addTask {
          var findings = Findings()
          for seed in stride(from: part, to: Self.setCount, by: Int(parts)) {
            var trial = try Trial(seed: seed)
            if let disagreement = trial.disagreement() { Issue.record("\(disagreement)") }
            findings += trial.findings
          }
          return findings
        }
      }
      var all = Findings()
      for try await findings in group { all += findings }
      return all
    }
    print(all)
    let fifth = all.sets / 5
    #expect(all.gaps >= fifth, "\(all)")
    #expect(all.conflicts >= fifth, "\(all)")
    #expect(all.exceptions >= fifth, "\(all)")
    #expect(all.unknowns >= fifth, "\(all)")
    #expect(all.setsWithoutRoom >= fifth, "\(all)")
  }

  @Test(.enabled(if: Optimisation.isOn), arguments: Mistake.allCases)
  func `a wrong reading is caught`(mistake: Mistake) throws {
    for seed in 0..<Self.setCount {
      var trial = try Trial(seed: seed, mistake: mistake)
      if trial.disagreement() != nil { return }
    }
    Issue.record("\(mistake) was never caught")
  }
}
