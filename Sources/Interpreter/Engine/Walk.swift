import DecisionDiagrams

/// The nodes of one diagram laid out for walking: a child is one look-up by cell.
struct Walk: Sendable {
  /// Two numbers a node: its variable, and where its children begin.
  private let nodes: [Int32]
  /// Not negative: a node. Negative: -1 minus a terminal.
  private let children: [Int32]
  private let root: Int32

  /// One that finds nothing.
  init() { self.init([-1, 0], [], root: 0) }

  /// - Parameter limit: where the layout would take more numbers, it is one that finds nothing.
  init(_ root: Node, _ store: DiagramStore, cells: [Int32], limit: Int) {
    var positions: [Node: Int32] = [:]
    var order: [Node] = []
    var size = 0
    var pending = [root]
    while let node = pending.popLast() {
      guard !node.isTerminal, positions[node] == nil else { continue }
      positions[node] = Int32(order.count)
      order.append(node)
      size += Int(cells[Int(store.variable(node))])
      guard size <= limit else {
        self.init()
        return
      }
      for index in store.runRange(node) { pending.append(store.run(index).child) }
    }
    func target(_ node: Node) -> Int32 { node.isTerminal ? node.raw : positions[node] ?? node.raw }
    var nodes: [Int32] = []
    var children: [Int32] = []
    nodes.reserveCapacity(order.count * 2)
    children.reserveCapacity(size)
    for node in order {
      let variable = store.variable(node)
      nodes.append(variable)
      nodes.append(Int32(children.count))
      let range = store.runRange(node)
      for index in range {
        let end = index + 1 < range.upperBound ? store.run(index + 1).start : cells[Int(variable)]
        let child = target(store.run(index).child)
        for _ in store.run(index).start..<end { children.append(child) }
      }
    }
    self.init(nodes, children, root: target(root))
  }

  private init(_ nodes: [Int32], _ children: [Int32], root: Int32) {
    self.nodes = nodes
    self.children = children
    self.root = root
  }

  /// The terminal for these cells; negative where a variable on the way is unknown. O(depth).
  @inline(__always) func terminal(_ cells: borrowing CellBuffer) -> Int {
    var node = root
    while node >= 0 {
      let variable = nodes[Int(node) &* 2]
      guard variable >= 0 else { return -1 }
      let cell = cells[Int(variable)]
      if cell < 0 { return -1 }
      node = children[Int(nodes[Int(node) &* 2 &+ 1]) &+ Int(cell)]
    }
    return Int(-1 &- node)
  }
}
