import Semantics

/// Finds which unknown fields still matter, and which of them settles most.
struct QuestionSearch {
  let grid: Grid
  let cells: [Int32?]
  let open: [OpenDiagram]
  let program: Program

  /// The most useful first: the field after whose answer the fewest outcomes are left, on average over its cells, each
  /// as likely as another and nothing else known.
  func questions(_ store: DiagramStore) -> [Question] {
    var found: [(question: Question, score: Double, level: Int)] = []
    for (subject, range) in subjects() {
      var question = Question(subject: subject, attributes: [], memberships: [])
      var score = 0.0
      for diagram in open {
        var search = RelevanceSearch(store: store, range: range)
        if search.matters(diagram.root) {
          switch diagram.subject {
          case .attribute(let attribute): question.attributes.append(attribute)
          case .membership(let membership): question.memberships.append(membership)
          }
          score += search.meanLeavesLeft(diagram.root, grid)
        } else {
          score += Double(search.leafCount(diagram.root))
        }
      }
      if !question.attributes.isEmpty || !question.memberships.isEmpty {
        found.append((question, score, range.lowerBound))
      }
    }
    found.sort { ($0.score, $0.level) < ($1.score, $1.level) }
    return merged(found.map(\.question))
  }

  /// What can be asked, with its variables: the unknown fields, and what the calendar is to say. A condition without
  /// cells of its own asks for its unknown fields.
  private func subjects() -> [(Question.Subject, Range<Int>)] {
    var result: [(Question.Subject, Range<Int>)] = []
    for (field, range) in grid.ofField where range.contains(where: { cells[$0] == nil }) {
      result.append((.field(field), range))
    }
    for (test, level) in grid.openTests where cells[level] == nil {
      switch test {
      case .dutyHours: result.append((.dutyHours, level..<level + 1))
      case .workday: result.append((.workday, level..<level + 1))
      default:
        for field in Set(test.fields) {
          result.append((.field(program.asked(for: field)), level..<level + 1))
        }
      }
    }
    return result.sorted { $0.1.lowerBound < $1.1.lowerBound }
  }

  /// One question a subject, in the order of the first.
  private func merged(_ questions: [Question]) -> [Question] {
    var result: [Question] = []
    for question in questions {
      guard let index = result.firstIndex(where: { $0.subject == question.subject }) else {
        result.append(question)
        continue
      }
      for attribute in question.attributes where !result[index].attributes.contains(attribute) {
        result[index].attributes.append(attribute)
      }
      for membership in question.memberships where !result[index].memberships.contains(membership) {
        result[index].memberships.append(membership)
      }
    }
    return result
  }
}

extension Program {
  /// The field that an intake form asks where this one is unknown: of a level or an attribute the place.
  func asked(for field: Ref<Field>) -> Ref<Field> {
    switch fields[field.position].origin {
    case .level, .attribute: BuiltInField.area.ref
    case .builtIn(.category): BuiltInField.item.ref
    case .builtIn, .declared, .derived: field
    }
  }
}

/// Whether the variables of one field matter to a diagram: whether two events that differ in that field alone, and
/// both can be, have different leaves.
struct RelevanceSearch {
  private struct Pair: Hashable {
    var a: Node
    var b: Node
  }

  let store: DiagramStore
  let range: Range<Int>
  private var differs: [Pair: Bool] = [:]
  private var leaves: [Node: Set<Node>] = [:]

  init(store: DiagramStore, range: Range<Int>) {
    self.store = store
    self.range = range
  }

  mutating func matters(_ root: Node) -> Bool {
    for entry in entries(root) {
      let exits = exits(entry)
      for (index, a) in exits.enumerated() {
        for b in exits[(index + 1)...] where differ(a, b) { return true }
      }
    }
    return false
  }

  /// The nodes of the field's variables that are reached from above them.
  private func entries(_ root: Node) -> [Node] {
    var seen = Set<Node>()
    var pending = [root]
    var found: [Node] = []
    while let node = pending.popLast() {
      guard !node.isTerminal, seen.insert(node).inserted else { continue }
      let variable = Int(store.variable(node))
      if variable >= range.upperBound { continue }
      if variable >= range.lowerBound {
        found.append(node)
      } else {
        for index in store.runRange(node) { pending.append(store.run(index).child) }
      }
    }
    return found
  }

  /// The nodes below the field's variables that its values lead to.
  private func exits(_ entry: Node) -> [Node] {
    var seen = Set<Node>()
    var pending = [entry]
    var found: [Node] = []
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      if node.isTerminal || Int(store.variable(node)) >= range.upperBound {
        if node != .impossible { found.append(node) }
      } else {
        for index in store.runRange(node) { pending.append(store.run(index).child) }
      }
    }
    return found
  }

  /// Whether some event that both can be has different leaves.
  private mutating func differ(_ a: Node, _ b: Node) -> Bool {
    if a == b || a == .impossible || b == .impossible { return false }
    if a.isTerminal && b.isTerminal { return true }
    let pair = a.raw < b.raw ? Pair(a: a, b: b) : Pair(a: b, b: a)
    if let known = differs[pair] { return known }
    let top = min(store.variable(a), store.variable(b))
    var result = false
    for start in Segments([a, b], asking: top, store).starts where !result {
      let childA = store.variable(a) == top ? store.child(a, cell: start) : a
      let childB = store.variable(b) == top ? store.child(b, cell: start) : b
      result = differ(childA, childB)
    }
    differs[pair] = result
    return result
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
    for variable in range {
      let nodes = entries(root, at: Int32(variable))
      guard !nodes.isEmpty else { continue }
      let starts = Segments(nodes, asking: Int32(variable), store).starts
      for (index, start) in starts.enumerated() {
        let end = index + 1 < starts.count ? starts[index + 1] : grid.variables[variable].cells
        var above: [Node: Set<Node>] = [:]
        let left = leaves(of: root, where: Int32(variable), is: start, &above).count
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
