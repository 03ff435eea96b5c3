extension DiagramStore {
  /// Whether some cells lie in both conditions and outside the third; nil where that took more than `limit` steps.
  ///
  /// Reads only: a question about a large store must not copy it to build what it then throws away.
  /// - Complexity: O(product of the three diagrams), at most `limit`.
  package func hasCells(in one: Node, and other: Node, outside third: Node, limit: Int) -> Bool? {
    var search = MeetingSearch(store: self, left: limit)
    return search.finds(MeetingSearch.Nodes(one: one, other: other, outside: third))
  }
}

private struct MeetingSearch {
  struct Nodes: Hashable {
    var one: Node
    var other: Node
    var outside: Node
  }

  let store: DiagramStore
  var left: Int
  private var empty: Set<Nodes> = []

  init(store: DiagramStore, left: Int) {
    self.store = store
    self.left = left
  }

  mutating func finds(_ nodes: Nodes) -> Bool? {
    if nodes.one == .no || nodes.other == .no || nodes.outside == .yes { return false }
    if nodes.outside == .no, nodes.one == .yes || nodes.other == .yes || nodes.one == nodes.other { return true }
    if empty.contains(nodes) { return false }
    guard left > 0 else { return nil }
    left -= 1
    let top = min(store.variable(nodes.one), store.variable(nodes.other), store.variable(nodes.outside))
    guard top != .max else { return true }
    let segments = Segments([nodes.one, nodes.other, nodes.outside], asking: top, store)
    for cell in segments.starts {
      let children = Nodes(
        one: child(nodes.one, top, cell), other: child(nodes.other, top, cell), outside: child(nodes.outside, top, cell))
      let found = finds(children)
      if found != false { return found }
    }
    empty.insert(nodes)
    return false
  }

  private func child(_ node: Node, _ variable: Int32, _ cell: Int32) -> Node {
    store.variable(node) == variable ? store.child(node, cell: cell) : node
  }
}
