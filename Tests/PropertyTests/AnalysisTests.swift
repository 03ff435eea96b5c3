import DecisionDiagrams
import Testing

@Suite struct AnalysisTests {
  private static let setCount: UInt64 = Optimisation.isOn ? 1_000 : 20

  @Test func `what the analysis finds is so, and what is so it finds`() async throws {
    let parts: UInt64 = 8
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for part in 0..<parts {
        group.addTask {
          var counts = [0, 0, 0, 0]
          for seed in stride(from: part, to: Self.setCount, by: Int(parts)) {
            var trial = try AnalysisTrial(seed: seed &+ 1_000_000)
            if let disagreement = trial.disagreement() { Issue.record("\(disagreement)") }
            counts[0] += 1
            counts[1] += trial.isExhaustive ? 1 : 0
            counts[2] += trial.findings
            counts[3] += trial.examples
          }
          return counts
        }
      }
      return try await group.reduce(into: [0, 0, 0, 0]) { all, some in
        for index in all.indices { all[index] += some[index] }
      }
    }
    print("analysed \(counts[0]) sets, \(counts[1]) of them in full; \(counts[2]) findings, \(counts[3]) examples")
    #expect(counts[1] * 5 >= counts[0], "too few sets are small enough to try all their events")
  }
}
