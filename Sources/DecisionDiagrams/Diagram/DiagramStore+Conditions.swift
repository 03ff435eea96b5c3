/// The operations on conditions, with what they remember.
package struct ConditionAlgebra: Sendable {
  private var conjunctions = CombinationMemo()
  private var disjunctions = CombinationMemo()
  private var negations = CombinationMemo()

  package init() {}

  package mutating func and(
    _ a: Node, _ b: Node, in store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    if a == .no || b == .no { return .no }
    if a == .yes || a == b { return b }
    if b == .yes { return a }
    let (low, high) = a.raw < b.raw ? (a, b) : (b, a)
    if let known = conjunctions[low, high] { return known }
    let result = try store.merged(low, high) { a, b, store throws(OverBudget) in try self.and(a, b, in: &store) }
    conjunctions.remember(low, high, result)
    return result
  }

  package mutating func or(
    _ a: Node, _ b: Node, in store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    if a == .yes || b == .yes { return .yes }
    if a == .no || a == b { return b }
    if b == .no { return a }
    let (low, high) = a.raw < b.raw ? (a, b) : (b, a)
    if let known = disjunctions[low, high] { return known }
    let result = try store.merged(low, high) { a, b, store throws(OverBudget) in try self.or(a, b, in: &store) }
    disjunctions.remember(low, high, result)
    return result
  }

  package mutating func not(_ a: Node, in store: inout DiagramStore) throws(OverBudget) -> Node {
    if a == .yes { return .no }
    if a == .no { return .yes }
    if let known = negations[a, a] { return known }
    var runs: [Run] = []
    for index in store.runRange(a) {
      let run = store.run(index)
      runs.append(Run(start: run.start, child: try not(run.child, in: &store)))
    }
    let result = try store.node(store.variable(a), runs)
    negations.remember(a, a, result)
    negations.remember(result, result, a)
    return result
  }

  /// `a` and not `b`.
  package mutating func less(
    _ a: Node, _ b: Node, in store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    if a == .no || b == .no { return a }
    return try and(a, try not(b, in: &store), in: &store)
  }

  /// The disjunction of many, by halves, so that each is copied O(log n) times.
  package mutating func anyOf(
    _ nodes: [Node], in store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    var level = nodes
    while level.count > 1 {
      var next: [Node] = []
      var index = 0
      while index + 1 < level.count {
        next.append(try or(level[index], level[index + 1], in: &store))
        index += 2
      }
      if index < level.count { next.append(level[index]) }
      level = next
    }
    return level.first ?? .no
  }
}

extension DiagramStore {
  /// The node whose children combine those of `a` and `b`, which are not both terminals.
  mutating func merged(
    _ a: Node, _ b: Node, _ combine: (Node, Node, inout DiagramStore) throws(OverBudget) -> Node
  ) throws(OverBudget) -> Node {
    let top = min(variable(a), variable(b))
    var result: [Run] = []
    if variable(a) != top {
      for index in runRange(b) {
        let run = run(index)
        result.append(Run(start: run.start, child: try combine(a, run.child, &self)))
      }
    } else if variable(b) != top {
      for index in runRange(a) {
        let run = run(index)
        result.append(Run(start: run.start, child: try combine(run.child, b, &self)))
      }
    } else {
      let rangeA = runRange(a)
      let rangeB = runRange(b)
      var i = rangeA.lowerBound
      var j = rangeB.lowerBound
      while true {
        let runA = run(i)
        let runB = run(j)
        result.append(
          Run(start: max(runA.start, runB.start), child: try combine(runA.child, runB.child, &self)))
        let nextA = i + 1 < rangeA.upperBound ? run(i + 1).start : Int32.max
        let nextB = j + 1 < rangeB.upperBound ? run(j + 1).start : Int32.max
        if nextA == .max && nextB == .max { break }
        if nextA <= nextB { i += 1 }
        if nextB <= nextA { j += 1 }
      }
    }
    return try node(top, result)
  }
}
