/// A box of the grid: for some variables the cells that are meant, for all others any.
package struct Box: Hashable, Sendable {
  package struct Side: Hashable, Sendable {
    package var variable: Int32
    /// Ascending.
    package var cells: [Int32]
  }
  /// By variable, ascending.
  package var sides: [Side]
}

extension DiagramStore {
  /// The boxes of a condition, at most `limit`: together they are all of it where `isWhole`.
  package func boxes(of condition: Node, cells: [Int32], limit: Int) -> (boxes: [Box], isWhole: Bool) {
    var found: [Box] = []
    var isWhole = true
    func walk(_ node: Node, _ sides: [Box.Side]) {
      if node == .no || node == .impossible { return }
      guard found.count < limit else {
        isWhole = false
        return
      }
      if node.isTerminal {
        found.append(Box(sides: sides))
        return
      }
      let variable = self.variable(node)
      for (child, own) in children(of: node, cells: cells[Int(variable)]) {
        walk(child, sides + [Box.Side(variable: variable, cells: own)])
      }
    }
    walk(condition, [])
    return (found, isWhole)
  }

  /// The distinct children of a node, each with its cells, in the order of the first cell.
  func children(of node: Node, cells: Int32) -> [(child: Node, cells: [Int32])] {
    var result: [(child: Node, cells: [Int32])] = []
    let range = runRange(node)
    for index in range {
      let run = run(index)
      let end = index + 1 < range.upperBound ? self.run(index + 1).start : cells
      let own = Array(run.start..<end)
      if let known = result.firstIndex(where: { $0.child == run.child }) {
        result[known].cells += own
      } else {
        result.append((run.child, own))
      }
    }
    return result
  }

  /// Where a diagram has one of some terminals, as a condition.
  package mutating func condition(
    _ diagram: Node, _ known: inout [Node: Node], where holds: (Node) -> Bool
  ) throws(OverBudget) -> Node {
    if diagram.isTerminal { return holds(diagram) ? .yes : .no }
    if let node = known[diagram] { return node }
    var runs: [Run] = []
    for index in runRange(diagram) {
      let run = run(index)
      runs.append(Run(start: run.start, child: try condition(run.child, &known, where: holds)))
    }
    let result = try node(variable(diagram), runs)
    known[diagram] = result
    return result
  }
}
