/// Joins the diagrams of all rules that speak for one attribute into one diagram of its values.
///
/// A leaf is nothing, a value, or a conflict; never the set of rules. The state of the walk is what has been said so
/// far and what is left of the conditions, without who says it, so that twenty independent conditions cost hundreds of
/// nodes and not a million. A rule of a value that is already said can change nothing, and is dropped.
struct ValueProduct {
  struct Entry: Hashable {
    var node: Node
    /// The terminal of the value.
    var value: Int32
  }

  private struct State: Hashable {
    var said: Int32
    var entries: [Entry]

    /// One number of all: states are looked up as often as anything while rules are loaded.
    func hash(into hasher: inout Hasher) {
      var hash = UInt64(truncatingIfNeeded: said)
      for entry in entries { hash = hash.mixed(entry.node.raw, entry.value) }
      hasher.combine(hash)
    }
  }

  private var known: [State: Node] = [:]
  private var work = 0

  /// Each entry's node is the condition under which its rule speaks.
  mutating func diagram(of entries: [Entry], in store: inout DiagramStore) throws(OverBudget) -> Node {
    try joined(State(said: Int32(Node.nothing.terminal), entries: entries), &store)
  }

  private mutating func joined(_ open: State, _ store: inout DiagramStore) throws(OverBudget) -> Node {
    var said = open.said
    for entry in open.entries where entry.node == .yes && entry.value != said {
      guard said == Node.nothing.terminal else { return .conflict }
      said = entry.value
    }
    var rest = open.entries.filter { $0.node != .no && $0.node != .yes && $0.value != said }
    if rest.isEmpty { return .terminal(Int(said)) }
    rest.sort { ($0.node.raw, $0.value) < ($1.node.raw, $1.value) }
    var unique = 0
    for entry in rest where unique == 0 || rest[unique - 1] != entry {
      rest[unique] = entry
      unique += 1
    }
    rest.removeLast(rest.count - unique)
    let state = State(said: said, entries: rest)
    if let node = known[state] { return node }
    work += rest.count
    guard work <= store.budget * 4 else { throw OverBudget() }
    let result = try split(state, &store)
    known[state] = result
    return result
  }

  private mutating func split(_ state: State, _ store: inout DiagramStore) throws(OverBudget) -> Node {
    var top = Int32.max
    for entry in state.entries { top = min(top, store.variable(entry.node)) }
    let segments = Segments(state.entries.lazy.map(\.node), asking: top, store)
    var lists: [[Entry]] = Array(repeating: [], count: segments.starts.count)
    var below: [Entry] = []
    for entry in state.entries {
      if store.variable(entry.node) == top {
        segments.forEachChild(of: entry.node, store) { segment, child in
          if child != .no { lists[segment].append(Entry(node: child, value: entry.value)) }
        }
      } else {
        below.append(entry)
      }
    }
    var runs: [Run] = []
    for segment in lists.indices {
      let child = try joined(State(said: state.said, entries: below + lists[segment]), &store)
      runs.append(Run(start: segments.starts[segment], child: child))
    }
    return try store.node(top, runs)
  }
}

/// The cells of one variable, cut wherever one of several nodes changes its child.
struct Segments {
  let starts: [Int32]

  init(_ nodes: some Sequence<Node>, asking variable: Int32, _ store: DiagramStore) {
    var cuts: [Int32] = [0]
    for node in nodes where store.variable(node) == variable {
      for index in store.runRange(node) { cuts.append(store.run(index).start) }
    }
    cuts.sort()
    var starts: [Int32] = []
    for cut in cuts where cut != starts.last { starts.append(cut) }
    self.starts = starts
  }

  /// Every segment with the child that the node has there.
  func forEachChild(of node: Node, _ store: DiagramStore, _ body: (Int, Node) -> Void) {
    let range = store.runRange(node)
    for index in range {
      let run = store.run(index)
      let end = index + 1 < range.upperBound ? store.run(index + 1).start : Int32.max
      // The children that matter are few and narrow: find where the run begins, then go along it.
      if run.child == .no { continue }
      var segment = starts.partitioningIndex { $0 >= run.start }
      while segment < starts.count, starts[segment] < end {
        body(segment, run.child)
        segment += 1
      }
    }
  }
}
