import Testing

@testable import DecisionDiagrams

@Suite struct CombinationMemoTests {
  @Test func `what was remembered is found, as the latest has it, and nothing else`() {
    var memo = CombinationMemo()
    #expect(memo[.no, .no] == nil)
    var expected: [[Int32]: Int32] = [:]
    var state: UInt64 = 7
    func next(_ bound: Int32) -> Int32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int32(truncatingIfNeeded: state >> 33) % bound
    }
    // Small numbers: terminals too, and the same pair more than once.
    for _ in 0..<20_000 {
      let (a, b, result) = (next(200) - 3, next(200) - 3, next(1000) - 500)
      memo.remember(Node(raw: a), Node(raw: b), Node(raw: result))
      expected[[a, b]] = result
    }
    for a in Int32(-3)..<200 {
      for b in Int32(-3)..<200 {
        #expect(memo[Node(raw: a), Node(raw: b)]?.raw == expected[[a, b]], "\(a), \(b)")
      }
    }
  }
}
