import DecisionDiagrams
import ProgramGenerator
import Semantics
import Testing

@Suite struct TextFeasibilityTests {
  /// Short words of few letters, many of them parts of others: as many constraints as words can have.
  private func entangled(words: Int) -> Program {
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % bound
    }
    var rules: [Rule] = []
    for _ in 0..<words {
      let word = String((0...next(3)).map { _ in Array("abcde")[next(5)] })
      let test: Semantics.Test =
        switch next(5) {
        case 0: .textIs(.declared(0), word)
        case 1: .textStarts(.declared(0), word)
        default: .textHas(.declared(0), word)
        }
      rules.append(.made(.led(by: next(2)), when: .test(test)))
    }
    return .small(fields: [.declared(.text)], rules: rules)
  }

  @Test func `what can hold together of a hundred entangled words takes few nodes`() throws {
    var diagrams = ConditionDiagrams(
      program: entangled(words: 100), grid: Grid(of: entangled(words: 100)), budget: 1 << 17)
    let feasible = try diagrams.feasible()
    #expect(feasible != .yes && feasible != .no)
  }

  @Test func `whether conditions meet is read as it would be built`() throws {
    let program = entangled(words: 14)
    var diagrams = ConditionDiagrams(program: program, grid: Grid(of: program), budget: 1 << 17)
    let feasible = try diagrams.feasible()
    var nodes: [Node] = [.yes, .no, feasible]
    for rule in program.rules { nodes.append(try diagrams.node(rule.condition)) }
    var seen: Set<Bool> = []
    for one in nodes {
      for outside in nodes {
        let built = try diagrams.and(try diagrams.less(one, outside), feasible) != .no
        #expect(diagrams.store.hasCells(in: one, and: feasible, outside: outside, limit: 1 << 16) == built)
        seen.insert(built)
      }
    }
    #expect(seen == [true, false])
    let two = try diagrams.and(nodes[3], try diagrams.not(nodes[4]))
    #expect(two.isTerminal || diagrams.store.hasCells(in: two, and: feasible, outside: .no, limit: 0) == nil)
  }
}
