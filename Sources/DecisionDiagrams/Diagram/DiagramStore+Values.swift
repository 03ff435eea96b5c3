extension DiagramStore {
  /// `main`, with `other` where it says nothing.
  package mutating func filling(
    _ main: Node, with other: Node, _ memo: inout CombinationMemo
  ) throws(OverBudget) -> Node {
    if main == .nothing { return other }
    if main.isTerminal || other == .nothing { return main }
    if let known = memo[main, other] { return known }
    let result = try merged(main, other) { a, b, store throws(OverBudget) in
      try store.filling(a, with: b, &memo)
    }
    memo.remember(main, other, result)
    return result
  }

  /// `diagram` where the condition holds, `impossible` elsewhere.
  package mutating func restricting(
    _ diagram: Node, to condition: Node, _ memo: inout CombinationMemo
  ) throws(OverBudget) -> Node {
    if condition == .yes { return diagram }
    if condition == .no { return .impossible }
    if let known = memo[diagram, condition] { return known }
    let result = try merged(diagram, condition) { a, b, store throws(OverBudget) in
      try store.restricting(a, to: b, &memo)
    }
    memo.remember(diagram, condition, result)
    return result
  }
}
