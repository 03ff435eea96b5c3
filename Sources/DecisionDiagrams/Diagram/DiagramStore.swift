/// Ordered, reduced, multi-valued decision diagrams, shared: the nodes of all diagrams over one grid.
///
/// Theory: Bryant 1986 for ordered, reduced diagrams; Srinivasan, Ham, Malik and Brayton 1990 for multi-valued ones.
/// A variable's number is its level: children ask only variables of greater number. Edges are runs of cells, so a
/// node costs what its distinctions cost and not what its variable has cells.
package struct DiagramStore: Sendable {
  private var variables: [Int32] = []
  /// Runs of node n: `runs[starts[n] ..< starts[n + 1]]`.
  private var starts: [Int32] = [0]
  private var runs: [Run] = []
  /// Open addressing: positions of nodes plus one; zero is free.
  private var table: [Int32] = Array(repeating: 0, count: 1 << 10)
  private var scratch: [Run] = []
  package var budget: Int

  package init(budget: Int) { self.budget = budget }

  package var count: Int { variables.count }

  /// The variable that a node asks; of a terminal a number past all variables.
  @inline(__always) package func variable(_ node: Node) -> Int32 {
    node.isTerminal ? .max : variables[node.position]
  }

  @inline(__always) package func runRange(_ node: Node) -> Range<Int> {
    Int(starts[node.position])..<Int(starts[node.position + 1])
  }

  @inline(__always) package func run(_ index: Int) -> Run { runs[index] }

  package func runs(of node: Node) -> ArraySlice<Run> { runs[runRange(node)] }

  /// The child for a cell. O(log runs).
  package func child(_ node: Node, cell: Int32) -> Node {
    var low = Int(starts[node.position])
    var high = Int(starts[node.position + 1])
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= cell { low = middle } else { high = middle }
    }
    return runs[low].child
  }

  /// The node that asks `variable` with these runs (ascending, the first at 0): reduced and unique.
  package mutating func node(_ variable: Int32, _ candidate: some Collection<Run>) throws(OverBudget) -> Node {
    scratch.removeAll(keepingCapacity: true)
    for run in candidate where scratch.last?.child != run.child { scratch.append(run) }
    return try unique(variable)
  }

  /// A condition on one variable: true exactly in these cells.
  package mutating func membership(
    _ variable: Int32, cells: Int32, where holds: (Int32) -> Bool
  ) throws(OverBudget) -> Node {
    scratch.removeAll(keepingCapacity: true)
    for cell in 0..<cells {
      let child: Node = holds(cell) ? .yes : .no
      if scratch.last?.child != child { scratch.append(Run(start: cell, child: child)) }
    }
    return try unique(variable)
  }

  /// A condition on one variable: true exactly in a range of cells.
  package mutating func membership(
    _ variable: Int32, cells: Int32, in range: Range<Int32>
  ) throws(OverBudget) -> Node {
    scratch.removeAll(keepingCapacity: true)
    guard !range.isEmpty else { return .no }
    if range.lowerBound > 0 { scratch.append(Run(start: 0, child: .no)) }
    scratch.append(Run(start: range.lowerBound, child: .yes))
    if range.upperBound < cells { scratch.append(Run(start: range.upperBound, child: .no)) }
    return try unique(variable)
  }

  private mutating func unique(_ variable: Int32) throws(OverBudget) -> Node {
    if scratch.count == 1 { return scratch[0].child }
    if scratch.isEmpty { return .no }
    var slot = hash(variable) & (table.count - 1)
    while table[slot] != 0 {
      let position = Int(table[slot]) - 1
      if variables[position] == variable, equalsScratch(position) { return Node(raw: Int32(position)) }
      slot = (slot + 1) & (table.count - 1)
    }
    guard variables.count < budget else { throw OverBudget() }
    let position = variables.count
    variables.append(variable)
    runs.append(contentsOf: scratch)
    starts.append(Int32(runs.count))
    table[slot] = Int32(position) + 1
    if variables.count * 2 > table.count { grow() }
    return Node(raw: Int32(position))
  }

  private func hash(_ variable: Int32) -> Int {
    var hash = UInt64(truncatingIfNeeded: variable) &* 0x9E37_79B9_7F4A_7C15
    for run in scratch { hash = Self.mixed(hash, run) }
    return Int(truncatingIfNeeded: hash >> 20)
  }

  private static func mixed(_ hash: UInt64, _ run: Run) -> UInt64 { hash.mixed(run.start, run.child.raw) }

  private func equalsScratch(_ position: Int) -> Bool {
    let lower = Int(starts[position])
    guard Int(starts[position + 1]) - lower == scratch.count else { return false }
    for index in scratch.indices where runs[lower + index] != scratch[index] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    for position in variables.indices {
      var hash = UInt64(truncatingIfNeeded: variables[position]) &* 0x9E37_79B9_7F4A_7C15
      for index in Int(starts[position])..<Int(starts[position + 1]) { hash = Self.mixed(hash, runs[index]) }
      var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(position) + 1
    }
  }
}

extension UInt64 {
  /// A hash, with two numbers more.
  @inline(__always) func mixed(_ one: Int32, _ other: Int32) -> UInt64 {
    let word = UInt64(UInt32(bitPattern: one)) << 32 | UInt64(UInt32(bitPattern: other))
    return ((self ^ word) &* 0xD6E8_FEB8_6659_FD93).rotatedLeft(by: 29) &+ 0x2545_F491_4F6C_DD1D
  }

  @inline(__always) func rotatedLeft(by bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
