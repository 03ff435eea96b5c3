import Semantics

/// The verdict where part of an event is not known: what every completion has in common, and what still matters.
///
/// The conditions of the rules that may apply are cut down to what is unknown, in a store of their own, and joined
/// there; so the answer is exact whatever became of the diagrams of the whole rule set.
struct PartialEvaluation {
  private let rules: CompiledRules
  private let circumstances: Circumstances
  private let cells: [Int32?]
  private var diagrams: ConditionDiagrams
  private var copied: [Node: Node] = [:]

  init(of rules: CompiledRules, _ circumstances: Circumstances, cells: [Int32?]) {
    self.rules = rules
    self.circumstances = circumstances
    self.cells = cells
    diagrams = ConditionDiagrams(program: rules.program, grid: rules.grid, budget: rules.store.budget)
  }

  func verdict() -> Verdict {
    var attempt = self
    do throws(OverBudget) {
      return try attempt.exactVerdict()
    } catch {
      // Past the budget even so: nothing is claimed, everything that the candidates name is open.
      return cautiousVerdict()
    }
  }

  /// Whether rules apply, by rule; nil where completions differ, or the budget does not let it be told.
  func applying(_ numbers: [Int32]) -> [Bool?] {
    var attempt = self
    guard let feasible = try? attempt.feasible() else { return numbers.map { _ in nil } }
    return numbers.map { number in
      guard let condition = try? attempt.cutDown(rules.conditions[Int(number)]) else { return nil }
      if (try? attempt.diagrams.and(feasible, condition)) == .no { return false }
      return (try? attempt.diagrams.less(feasible, condition)) == .no ? true : nil
    }
  }

  // MARK: Cutting down

  /// Where completions can be. Of a field that is known the value tells more than its cell.
  private mutating func feasible() throws(OverBudget) -> Node {
    diagrams.linked(try cutDown(rules.feasible), at: rules.grid.compared.values.filter { cells[$0] == nil }) {
      rules.program.value(of: $0, in: circumstances)
    }
  }

  /// The node with every known variable answered.
  private mutating func cutDown(_ node: Node) throws(OverBudget) -> Node {
    if node.isTerminal { return node }
    if let known = copied[node] { return known }
    let variable = rules.diagrams.store.variable(node)
    let result: Node
    if let cell = cells[Int(variable)] {
      result = try cutDown(rules.diagrams.store.child(node, cell: cell))
    } else {
      var runs: [Run] = []
      for index in rules.diagrams.store.runRange(node) {
        let run = rules.diagrams.store.run(index)
        runs.append(Run(start: run.start, child: try cutDown(run.child)))
      }
      result = try diagrams.store.node(variable, runs)
    }
    copied[node] = result
    return result
  }

  /// The rules that may apply, ascending.
  private func candidates() -> [Int32] {
    var found = Set<Int32>()
    var seen = Set<Node>()
    var pending = [rules.index.root]
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      if node.isTerminal {
        for candidate in rules.index.candidates(of: node.terminal) { found.insert(candidate.rule) }
      } else if let cell = cells[Int(rules.diagrams.store.variable(node))] {
        pending.append(rules.diagrams.store.child(node, cell: cell))
      } else {
        for index in rules.diagrams.store.runRange(node) { pending.append(rules.diagrams.store.run(index).child) }
      }
    }
    return found.sorted()
  }

  // MARK: Joining

  private mutating func exactVerdict() throws(OverBudget) -> Verdict {
    var conditions: [Int32: Node] = [:]
    var candidates: [Int32] = []
    for rule in self.candidates() {
      let node = try cutDown(rules.conditions[Int(rule)])
      if node != .no {
        conditions[rule] = node
        candidates.append(rule)
      }
    }
    let feasible = try feasible()
    var verdict = Verdict()
    var speaks: [Int32: [Node]] = [:]
    var silenced: [Int32: [Node]] = [:]
    var open: [OpenDiagram] = []
    var lead: AttributeJoin?
    for diagram in rules.attributes {
      var product = AttributeJoin(diagram.attribute)
      try product.join(candidates, conditions, rules, &diagrams, &speaks, &silenced)
      if diagram.attribute == .lead { lead = product }
      var memo = CombinationMemo()
      let root = try diagrams.store.restricting(product.root, to: feasible, &memo)
      let leaves = terminals(of: root)
      let limits = leaves.contains(.conflict) ? try product.openLimits(feasible, &diagrams) : []
      for limit in limits {
        var memo = CombinationMemo()
        open.append(
          OpenDiagram(
            root: try diagrams.store.restricting(limit, to: feasible, &memo), subject: .attribute(diagram.attribute)))
      }
      switch leaves.count == 1 ? leaves.first : nil {
      case nil:
        if leaves.isEmpty {
          verdict.attributes.append(.nothing)
        } else {
          verdict.attributes.append(.open)
          open.append(OpenDiagram(root: root, subject: .attribute(diagram.attribute)))
          for leaf in leaves where leaf.terminal >= Node.firstValue {
            if case .lead(let lead) = product.values[leaf.terminal - Node.firstValue].value,
              !verdict.possibleLeads.contains(lead)
            {
              verdict.possibleLeads.append(lead)
            }
          }
        }
      case .nothing?: verdict.attributes.append(.nothing)
      case .conflict?:
        verdict.attributes.append(
          limits.isEmpty ? .conflict(product.claims(certain: feasible, &diagrams)) : .open)
      case let leaf?:
        let (value, isFallback) = product.values[leaf.terminal - Node.firstValue]
        verdict.attributes.append(.value(value, isFallback: isFallback))
      }
    }
    for diagram in rules.memberships {
      var root = try joined(diagram.membership, candidates, conditions, &speaks, &silenced)
      if let value = diagram.membership.lead, let lead {
        root = try diagrams.less(root, lead.condition(of: value, &diagrams.store))
      }
      var memo = CombinationMemo()
      let restricted = try diagrams.store.restricting(root, to: feasible, &memo)
      let leaves = terminals(of: restricted)
      if leaves == [.yes] {
        verdict.members.append(diagram.membership)
      } else if leaves.count > 1 {
        verdict.openMembers.append(diagram.membership)
        open.append(OpenDiagram(root: restricted, subject: .membership(diagram.membership)))
      }
    }
    for rule in candidates where !rules.sayings[Int(rule)].replaces.isEmpty {
      speaks[rule, default: []].append(conditions[rule] ?? .no)
    }
    verdict.rules = try certain(candidates, speaks, feasible)
    verdict.overridden = try certain(candidates, silenced, feasible)
    verdict.questions = QuestionSearch(
      grid: rules.grid, cells: cells, open: open, program: rules.program, circumstances: circumstances
    )
    .questions(diagrams.store)
    return verdict
  }

  /// The rules whose nodes hold in every completion.
  private mutating func certain(
    _ candidates: [Int32], _ nodes: [Int32: [Node]], _ feasible: Node
  ) throws(OverBudget) -> [Int32] {
    var result: [Int32] = []
    for rule in candidates {
      let any = try diagrams.algebra.anyOf(nodes[rule] ?? [], in: &diagrams.store)
      if try diagrams.less(feasible, any) == .no { result.append(rule) }
    }
    return result
  }

  private mutating func joined(
    _ membership: Membership, _ candidates: [Int32], _ conditions: [Int32: Node], _ speaks: inout [Int32: [Node]],
    _ silenced: inout [Int32: [Node]]
  ) throws(OverBudget) -> Node {
    var nodes: [Node] = []
    for rule in candidates where rules.sayings[Int(rule)].adds.contains(membership) {
      let condition = conditions[rule] ?? .no
      var replacing: [Node] = []
      for other in rules.silencers(of: rule, on: membership.set) {
        if let node = conditions[other] { replacing.append(node) }
      }
      let replaced = try diagrams.algebra.anyOf(replacing, in: &diagrams.store)
      let adds = try diagrams.less(condition, replaced)
      nodes.append(adds)
      speaks[rule, default: []].append(adds)
      if !rules.program.rules[Int(rule)].isFallback {
        silenced[rule, default: []].append(try diagrams.and(condition, replaced))
      }
    }
    return try diagrams.algebra.anyOf(nodes, in: &diagrams.store)
  }

  private func terminals(of root: Node) -> [Node] {
    var seen = Set<Node>()
    var pending = [root]
    var found: [Node] = []
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      if node.isTerminal {
        if node != .impossible { found.append(node) }
      } else {
        for index in diagrams.store.runRange(node) { pending.append(diagrams.store.run(index).child) }
      }
    }
    return found
  }

  private func cautiousVerdict() -> Verdict {
    var verdict = Verdict()
    let candidates = self.candidates()
    for diagram in rules.attributes {
      let named = candidates.contains { rules.sayings[Int($0)].values[diagram.attribute] != nil }
      verdict.attributes.append(named ? .open : .nothing)
    }
    for case .lead(let lead)? in candidates.map({ rules.sayings[Int($0)].values[.lead] })
    where !verdict.possibleLeads.contains(lead) { verdict.possibleLeads.append(lead) }
    verdict.openMembers = rules.memberships.map(\.membership).filter { membership in
      candidates.contains { rules.sayings[Int($0)].adds.contains(membership) }
    }
    return verdict
  }
}

/// The diagram of something that completions differ in.
struct OpenDiagram {
  enum Subject: Hashable {
    case attribute(Attribute)
    case membership(Membership)
  }
  var root: Node
  var subject: Subject
}
