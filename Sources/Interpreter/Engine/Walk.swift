import DecisionDiagrams

/// The nodes of one diagram laid out for walking, each in one place: which child a cell has is one look-up, or, where few
/// children share many cells, a comparison with the first cell of each, which takes less memory and so less time.
struct Walk: Sendable {
  /// Of each node its head, sixteen times its variable plus the number of its runs, then by their number
  /// - none: a child a cell;
  /// - some: the first cells of the runs but that of the first, which is 0, then the child of each.
  ///
  /// A child is a node's place, or -1 minus a terminal. A head that is negative: there is no diagram.
  private let words: [Int32]
  private let root: Int32
  private static let mostRuns = 15

  /// One that finds nothing.
  init() { self.init([-1], root: 0) }

  /// - Parameter limit: where the layout would take more numbers, it is one that finds nothing.
  init(_ root: Node, _ store: DiagramStore, cells: [Int32], limit: Int) {
    var places: [Node: Int32] = [:]
    var order: [Node] = []
    var size = 0
    var pending = [root]
    while let node = pending.popLast() {
      guard !node.isTerminal, places[node] == nil else { continue }
      places[node] = Int32(size)
      order.append(node)
      size += 1 + Self.width(node, store, cells).numbers
      guard size <= limit else {
        self.init()
        return
      }
      for index in store.runRange(node) { pending.append(store.run(index).child) }
    }
    func target(_ node: Node) -> Int32 { node.isTerminal ? node.raw : places[node] ?? node.raw }
    var words: [Int32] = []
    words.reserveCapacity(size)
    for node in order {
      let variable = store.variable(node)
      let range = store.runRange(node)
      let runs = Self.width(node, store, cells).runs
      words.append(variable << 4 | Int32(runs))
      for index in range.dropFirst() where runs > 0 { words.append(store.run(index).start) }
      for index in range {
        let end = index + 1 < range.upperBound ? store.run(index + 1).start : cells[Int(variable)]
        let child = target(store.run(index).child)
        for _ in 0..<(runs > 0 ? 1 : end - store.run(index).start) { words.append(child) }
      }
    }
    self.init(words, root: target(root))
  }

  private init(_ words: [Int32], root: Int32) {
    self.words = words
    self.root = root
  }

  /// The runs by which a node is laid out, or none, and the numbers that it takes besides its head.
  private static func width(_ node: Node, _ store: DiagramStore, _ cells: [Int32]) -> (runs: Int, numbers: Int) {
    let all = Int(cells[Int(store.variable(node))])
    let runs = store.runRange(node).count
    return runs <= mostRuns && runs * 2 - 1 < all ? (runs, runs * 2 - 1) : (0, all)
  }

  /// The terminal for these cells; negative where a variable on the way is unknown. O(depth).
  @inline(__always) func terminal(_ cells: borrowing CellBuffer) -> Int {
    var node = Int(root)
    while node >= 0 {
      let head = words[node]
      guard head >= 0 else { return -1 }
      let cell = cells[Int(head &>> 4)]
      if cell < 0 { return -1 }
      let runs = Int(head & 15)
      var child = node &+ runs
      if runs == 0 {
        child = node &+ 1 &+ Int(cell)
      } else {
        // Without a branch: which run it is nobody can foresee.
        for place in node &+ 1..<child { child = child &+ (words[place] <= cell ? 1 : 0) }
      }
      node = Int(words[child])
    }
    return -1 &- node
  }
}
