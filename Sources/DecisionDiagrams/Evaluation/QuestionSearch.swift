package import Semantics

/// Finds which unknown fields still matter, and which of them settles most.
struct QuestionSearch {
  let grid: Grid
  let cells: [Int32?]
  let open: [OpenDiagram]
  let program: Program
  let circumstances: Circumstances

  /// The most useful first: the field after whose answer the fewest outcomes are left, on average over its cells, each
  /// as likely as another and nothing else known.
  func questions(_ store: DiagramStore) -> [Question] {
    var found: [(question: Question, score: Double, level: Int32)] = []
    for (subject, variables) in subjects() {
      guard let first = variables.first else { continue }
      var question = Question(subject: subject, attributes: [], memberships: [])
      var score = 0.0
      for diagram in open {
        var search = RelevanceSearch(store: store, variables: variables)
        if search.matters(diagram.root) {
          switch diagram.subject {
          // Of limits that disagree there is a diagram each.
          case .attribute(let attribute):
            if !question.attributes.contains(attribute) { question.attributes.append(attribute) }
          case .membership(let membership): question.memberships.append(membership)
          }
          score += search.meanLeavesLeft(diagram.root, grid)
        } else {
          score += Double(search.leafCount(diagram.root))
        }
      }
      if !question.attributes.isEmpty || !question.memberships.isEmpty { found.append((question, score, first)) }
    }
    found.sort { ($0.score, $0.level) < ($1.score, $1.level) }
    return found.map(\.question)
  }

  /// What can be asked, with the variables that an answer fixes, or bears on: the unknown fields, those of which only
  /// comparisons with others are asked too, and what the calendar is to say.
  private func subjects() -> [(Question.Subject, [Int32])] {
    var ofField: [Ref<Field>: [Int32]] = [:]
    for (field, range) in grid.ofField where range.contains(where: { cells[$0] == nil }) {
      ofField[field, default: []] += range.map(Int32.init)
    }
    for (subject, level) in grid.compared where cells[level] == nil {
      for field in Set(subject.fields.filter(isUnknown).map(program.asked)) { ofField[field, default: []].append(Int32(level)) }
    }
    var result = ofField.map { (Question.Subject.field($0), $1.sorted()) }
    for (test, level) in grid.openTests where cells[level] == nil {
      result.append((test == .workday ? .workday : .dutyHours, [Int32(level)]))
    }
    return result.sorted { $0.1[0] != $1.1[0] ? $0.1[0] < $1.1[0] : "\($0.0)" < "\($1.0)" }
  }

  private func isUnknown(_ field: Ref<Field>) -> Bool {
    program.value(of: program.asked(for: field), in: circumstances) == nil
  }
}

extension Program {
  /// The field that an intake form asks where this one is unknown: of a level or an attribute the place.
  package func asked(for field: Ref<Field>) -> Ref<Field> {
    switch fields[field.position].origin {
    case .level, .attribute: BuiltInField.area.ref
    case .builtIn(.category): BuiltInField.item.ref
    case .builtIn, .declared, .derived: field
    }
  }
}

/// Whether the variables that one field bears on matter to a diagram: whether two events that differ in that field alone,
/// and both can be, have different leaves.
struct RelevanceSearch {
  private struct Pair: Hashable {
    var a: Node
    var b: Node
  }

  let store: DiagramStore
  /// Ascending.
  let variables: [Int32]
  private var differs: [Pair: Bool] = [:]
  /// Pairs of nodes that are still looked at; past that the field is taken to matter, and asked.
  private var left = 100_000
  private var leaves: [Node: Set<Node>] = [:]

  init(store: DiagramStore, variables: [Int32]) {
    self.store = store
    self.variables = variables
  }

  mutating func matters(_ root: Node) -> Bool { differ(root, root) }

  /// Whether two events, from here on alike but for the field, can have different leaves.
  private mutating func differ(_ a: Node, _ b: Node) -> Bool {
    if a == .impossible || b == .impossible { return false }
    if a.isTerminal && b.isTerminal { return a != b }
    // Below the field's last variable the two are alike in all that is asked.
    let top = min(store.variable(a), store.variable(b))
    if a == b, let last = variables.last, top > last { return false }
    let pair = a.raw < b.raw ? Pair(a: a, b: b) : Pair(a: b, b: a)
    if let known = differs[pair] { return known }
    guard left > 0 else { return true }
    left -= 1
    var result = false
    if variables.contains(top) {
      let below = [children(of: a, at: top), children(of: b, at: top)]
      for childA in below[0] where !result {
        for childB in below[1] where !result { result = differ(childA, childB) }
      }
    } else {
      for start in Segments([a, b], asking: top, store).starts where !result {
        let childA = store.variable(a) == top ? store.child(a, cell: start) : a
        let childB = store.variable(b) == top ? store.child(b, cell: start) : b
        result = differ(childA, childB)
      }
    }
    differs[pair] = result
    return result
  }

  private func children(of node: Node, at variable: Int32) -> [Node] {
    guard store.variable(node) == variable else { return [node] }
    var found: [Node] = []
    for index in store.runRange(node) where !found.contains(store.run(index).child) { found.append(store.run(index).child) }
    return found
  }

  /// The number of leaves that can be reached.
  mutating func leafCount(_ root: Node) -> Int { leafSet(root).count }

  private mutating func leafSet(_ node: Node) -> Set<Node> {
    if node == .impossible { return [] }
    if node.isTerminal { return [node] }
    if let known = leaves[node] { return known }
    var result = Set<Node>()
    for index in store.runRange(node) { result.formUnion(leafSet(store.run(index).child)) }
    leaves[node] = result
    return result
  }

  /// How many leaves an answer leaves, on average over the cells of the field; of a field with several variables, an
  /// answer to one of them. What the diagram asks before it stays as open as what it asks after.
  mutating func meanLeavesLeft(_ root: Node, _ grid: Grid) -> Double {
    var total = 0
    var answers = 0
    for variable in variables {
      let nodes = entries(root, at: variable)
      guard !nodes.isEmpty else { continue }
      let starts = Segments(nodes, asking: variable, store).starts
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : grid.variables[Int(variable)].cells
        var above: [Node: Set<Node>] = [:]
        let left = leaves(of: root, where: variable, is: start, &above).count
        // An answer that nothing can have is none.
        guard left > 0 else { continue }
        total += left * Int(end - start)
        answers += Int(end - start)
      }
    }
    return answers == 0 ? Double(leafCount(root)) : Double(total) / Double(answers)
  }

  private func entries(_ root: Node, at variable: Int32) -> [Node] {
    var seen = Set<Node>()
    var pending = [root]
    var found: [Node] = []
    while let node = pending.popLast() {
      guard !node.isTerminal, store.variable(node) <= variable, seen.insert(node).inserted else { continue }
      if store.variable(node) == variable {
        found.append(node)
      } else {
        for index in store.runRange(node) { pending.append(store.run(index).child) }
      }
    }
    return found
  }

  /// The leaves that one cell of a variable leaves.
  private mutating func leaves(
    of node: Node, where variable: Int32, is cell: Int32, _ above: inout [Node: Set<Node>]
  ) -> Set<Node> {
    if node.isTerminal || store.variable(node) > variable { return leafSet(node) }
    if store.variable(node) == variable { return leafSet(store.child(node, cell: cell)) }
    if let known = above[node] { return known }
    var result = Set<Node>()
    for index in store.runRange(node) {
      result.formUnion(leaves(of: store.run(index).child, where: variable, is: cell, &above))
    }
    above[node] = result
    return result
  }
}
