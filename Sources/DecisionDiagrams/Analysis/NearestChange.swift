package import Semantics

/// A change of an event that makes a condition on it hold, with as few fields changed as can be.
package struct Change: Sendable {
  /// The fields that are changed or answered, with their new values, in the order of the grid.
  package var fields: [(field: Ref<Field>, value: Value)]
  package var circumstances: Circumstances
}

extension CompiledRules {
  /// The smallest change of an event after which `target` holds of it: of the leaves that say so, the one nearest to
  /// this event's path, by the number of fields that differ. Of equally small ones, the one that leaves 事项, 地点 and
  /// 上报时间 alone.
  ///
  /// - Returns: nil where no event meets the target, or none could be built. An empty change where it holds already.
  /// - Complexity: O(nodes of the target × cells).
  package func smallestChange(of circumstances: Circumstances, meeting target: Node) -> Change? {
    var scratch = diagrams
    scratch.store.budget += store.budget
    guard let region = try? scratch.and(target, feasible), region != .no else { return nil }
    let against = try? scratch.algebra.less(feasible, target, in: &scratch.store)
    let cells = grid.cells(of: circumstances, in: program)
    var search = ChangeSearch(store: scratch.store, grid: grid, cells: cells, asked: scratch.store.variables(of: target))
    guard let path = search.best(region) else { return nil }
    // The way counts what comparisons turn on as one field, and how far the others follow it can't tell.
    if search.asked.contains(where: { if case .compared = grid.variables[Int($0)].kind { true } else { false } }),
      let found = jointChange(circumstances, region, against, search.asked, scratch.store)
    {
      return found
    }
    return change(circumstances, path, region, against, scratch.store)
  }

  /// Of targets that compare fields: sets of fields in turn, the smallest first, until an event is found that keeps all others.
  private func jointChange(
    _ circumstances: Circumstances, _ region: Node, _ against: Node?, _ asked: Set<Int32>, _ store: DiagramStore
  ) -> Change? {
    var check = self
    check.diagrams.store = store
    let all = asked.flatMap { variable -> [Ref<Field>] in
      switch grid.variables[Int(variable)].kind {
      case .compared(let cells): cells.subject.fields.map(program.asked)
      case .open: []
      default: [grid.variables[Int(variable)].field]
      }
    }
    // What an event is about is changed last.
    let fields = Set(all).sorted { ($0.priceOfChange, $0) < ($1.priceOfChange, $1) }
    guard fields.count <= Self.jointFieldLimit else { return nil }
    for count in 0...min(fields.count, Self.jointChangeLimit) {
      for free in fields.subsets(of: count) {
        var search = ExampleSearch(check, region, keeping: circumstances, but: Set(free))
        guard let example = search.example() else { continue }
        var result = circumstances
        for field in free { result[field] = example.circumstances[field] }
        guard check.holds(region, against, result) else { continue }
        return check.nearer(
          Change(fields: free.compactMap { field in result[field].map { (field, $0) } }, circumstances: result), to: circumstances,
          region, against)
      }
    }
    return nil
  }

  private static var jointFieldLimit: Int { 12 }
  private static var jointChangeLimit: Int { 4 }

  /// Whether the target holds of an event, whatever is not known of it.
  private func holds(_ region: Node, _ against: Node?, _ circumstances: Circumstances) -> Bool {
    let cells = grid.cells(of: circumstances, in: program)
    if leaf(of: region, in: cells) == .yes { return true }
    guard let against else { return false }
    var known: Set<Node> = []
    return !store.canReach(.yes, from: against, in: cells, &known)
  }

  /// The same fields with numbers and days as near to what they were as comparisons and cells allow.
  private func nearer(_ change: Change, to circumstances: Circumstances, _ region: Node, _ against: Node?) -> Change {
    var result = change
    let wanted = grid.compared.values.sorted().flatMap { level -> [(cells: ComparedCells, cell: Int32)] in
      guard case .compared(let cells) = grid.variables[level].kind else { return [] }
      return (0..<cells.count).map { (cells, $0) }
    }
    for (place, (field, _)) in change.fields.enumerated() {
      let now = circumstances[field]
      switch program.fields[field.position].type {
      case .integer, .decimal, .date, .instant, .timeOfDay: break
      case .text, .yesNo, .duration, .unit, .item, .category, .area, .choice, .several: continue
      }
      let near = solutions(of: field, in: result.circumstances, meeting: wanted) + values(near: now, field, staysInCells: false)
      for value in nearest(near, to: now) where now == nil || value != now {
        var attempt = result
        attempt.circumstances[field] = value
        attempt.fields[place].value = value
        guard holds(region, against, attempt.circumstances) else { continue }
        result = attempt
        break
      }
    }
    return result
  }

  /// - Parameter against: where the target does not hold, of what can be; nil: not known.
  private func change(
    _ circumstances: Circumstances, _ path: [(variable: Int32, cell: Int32)], _ region: Node, _ against: Node?,
    _ store: DiagramStore
  ) -> Change? {
    var changed: [Ref<Field>] = []
    var chosen = grid.cells(of: circumstances, in: program)
    var moved: [(cells: ComparedCells, cell: Int32)] = []
    for step in path where chosen[Int(step.variable)] != step.cell {
      let variable = grid.variables[Int(step.variable)]
      if case .compared(let cells) = variable.kind {
        moved.append((cells, step.cell))
      } else if !changed.contains(variable.field) {
        changed.append(variable.field)
      }
    }
    // A comparison moves with any of its fields, once all of them are known.
    for one in moved {
      let own = one.cells.subject.fields.filter { program.asked(for: $0) == $0 && !changed.contains($0) }
      let unknown = own.filter { program.value(of: $0, in: circumstances) == nil }
      if !unknown.isEmpty {
        changed += unknown
      } else if !one.cells.subject.fields.contains(where: changed.contains), let field = own.first {
        changed.append(field)
      }
    }
    let before = chosen
    for step in path { chosen[Int(step.variable)] = step.cell }
    let whole = chosen
    if let against {
      // What nobody has asked needs no answer where the target holds whatever it is: the path answers it only to go on.
      changed.removeAll { field in
        let range = grid.ofField[field] ?? 0..<0
        guard before[range].allSatisfy({ $0 == nil }), !moved.contains(where: { $0.cells.subject.fields.contains(field) })
        else { return false }
        var without = chosen
        without.replaceSubrange(range, with: before[range])
        var known: Set<Node> = []
        guard !store.canReach(.yes, from: against, in: without, &known) else { return false }
        chosen = without
        return true
      }
    }
    var result = Change(fields: [], circumstances: circumstances)
    for field in changed {
      // Only what is asked on the path binds the new value: the other conditions on the field may fall either way.
      var bound: [Int32?] = Array(repeating: nil, count: grid.variables.count)
      for variable in grid.ofField[field] ?? 0..<0 {
        bound[variable] = path.first { $0.variable == Int32(variable) }?.cell ?? chosen[variable]
      }
      let isFree = (grid.ofField[field] ?? 0..<0).allSatisfy { bound[$0] == nil }
      let own = isFree ? values(near: nil, field).first : built(from: bound)?.circumstances[field]
      let rest = changed.drop { $0 != field }.dropFirst()
      // What is compared with a field that is changed after it waits for that one.
      let wanted = moved.filter { one in
        one.cells.subject.fields.contains(field) && !one.cells.subject.fields.contains(where: rest.contains)
      }
      let found = wanted.isEmpty ? own : value(of: field, near: isFree ? nil : own, in: result.circumstances, meeting: wanted)
      guard let value = found else { return nil }
      result.fields.append((field, value))
      result.circumstances[field] = value
    }
    var check = self
    check.diagrams.store = store
    let open = grid.cells(of: result.circumstances, in: program)
    return check.leaf(of: region, in: open.enumerated().map { $1 ?? whole[$0] }) == .yes ? result : nil
  }
}

/// Dijkstra on a diagram that has an order already: from the leaves up, by node and by whether the field that is being
/// asked has been changed.
private struct ChangeSearch {
  let store: DiagramStore
  let grid: Grid
  let cells: [Int32?]
  /// The variables that the target asks; others stand in the region only for what can be.
  let asked: Set<Int32>

  private struct State: Hashable {
    var node: Node
    /// The first variable of the field whose change is paid for; -1: none.
    var paid: Int32
  }

  private struct Step {
    var cost: Int
    var cell: Int32
    var next: State
  }

  private var known: [State: Step?] = [:]

  init(store: DiagramStore, grid: Grid, cells: [Int32?], asked: Set<Int32>) {
    self.store = store
    self.grid = grid
    self.cells = cells
    self.asked = asked
  }

  mutating func best(_ root: Node) -> [(variable: Int32, cell: Int32)]? {
    var state = State(node: root, paid: -1)
    guard cost(state) != nil else { return nil }
    var path: [(variable: Int32, cell: Int32)] = []
    while !state.node.isTerminal {
      guard let step = known[state] ?? nil else { return nil }
      path.append((store.variable(state.node), step.cell))
      state = step.next
    }
    return path
  }

  private mutating func cost(_ state: State) -> Int? {
    if state.node == .yes { return 0 }
    if state.node.isTerminal { return nil }
    if let step = known[state] { return step?.cost }
    let variable = store.variable(state.node)
    let group = group(of: variable)
    var best: Step?
    for (child, own) in store.children(of: state.node, cells: grid.variables[Int(variable)].cells) {
      let stays = cells[Int(variable)].map { own.contains($0) } ?? !asked.contains(variable)
      let isPaid = state.paid == group
      let next = State(node: child, paid: stays && !isPaid ? -1 : group)
      guard let rest = cost(next) else { continue }
      let total = rest + (stays || isPaid ? 0 : grid.variables[Int(variable)].field.priceOfChange)
      if best.map({ total < $0.cost }) ?? true {
        best = Step(cost: total, cell: stays ? cells[Int(variable)] ?? own[0] : own[0], next: next)
      }
    }
    known[state] = best
    return best?.cost
  }

  private func group(of variable: Int32) -> Int32 {
    let field = grid.variables[Int(variable)].field
    guard let range = grid.ofField[field], range.contains(Int(variable)) else { return variable }
    return Int32(range.lowerBound)
  }
}

extension Ref<Field> {
  /// A field is a thousand; what an event is about comes a little dearer than what is known of it.
  fileprivate var priceOfChange: Int {
    switch BuiltInField(rawValue: position) {
    case .item?: 1_003
    case .area?, .reportedAt?: 1_002
    case .id?, .category?, .source?, .reporter?, nil: 1_000
    }
  }
}

extension [Ref<Field>] {
  /// All choices of so many, in their order.
  fileprivate func subsets(of count: Int) -> [[Ref<Field>]] {
    if count == 0 { return [[]] }
    return indices.flatMap { first in
      Array(self[(first + 1)...]).subsets(of: count - 1).map { [self[first]] + $0 }
    }
  }
}

extension CompiledRules {
  /// Where the lead is this kind of unit, named by the rules themselves or held by the field that they name; nil where that
  /// would pass the budget.
  package mutating func leads(_ kind: Ref<UnitKind>) -> Node? { try? UnitDiagrams(self).leads(kind, &diagrams) }

  /// Where a rule speaks on something that it names, or its members stand; wholly: on all that it names.
  package mutating func speaks(_ rule: Int32, wholly: Bool = false) -> Node? {
    do throws(OverBudget) {
      var nodes: [Node] = []
      for attribute in sayings[Int(rule)].values.keys {
        var node = try speaking(rule, on: attribute)
        if program.rules[Int(rule)].isFallback {
          guard let main = attributes.first(where: { $0.attribute == attribute })?.withoutFallback else { return nil }
          var known: [Node: Node] = [:]
          node = try diagrams.and(node, try diagrams.store.condition(main, &known) { $0 == .nothing })
        }
        nodes.append(node)
      }
      for set in Set(sayings[Int(rule)].adds.map(\.set)) { nodes.append(try adding(rule, to: set)) }
      if !sayings[Int(rule)].replaces.isEmpty { nodes.append(conditions[Int(rule)]) }
      guard wholly else { return try diagrams.algebra.anyOf(nodes, in: &diagrams.store) }
      var all = conditions[Int(rule)]
      for node in nodes { all = try diagrams.and(all, node) }
      return all
    } catch {
      return nil
    }
  }
}

extension DiagramStore {
  /// What a diagram asks.
  fileprivate func variables(of root: Node) -> Set<Int32> {
    var found: Set<Int32> = []
    var seen: Set<Node> = []
    var pending = [root]
    while let node = pending.popLast() {
      guard !node.isTerminal, seen.insert(node).inserted else { continue }
      found.insert(variable(node))
      pending += runs(of: node).map(\.child)
    }
    return found
  }

  /// Whether cells that are partly known can lead from a node to a leaf.
  /// - Parameter refuted: nodes from which they can't.
  fileprivate func canReach(_ leaf: Node, from node: Node, in cells: [Int32?], _ refuted: inout Set<Node>) -> Bool {
    if node == leaf { return true }
    guard !node.isTerminal, !refuted.contains(node) else { return false }
    if let cell = cells[Int(variable(node))] {
      if canReach(leaf, from: child(node, cell: cell), in: cells, &refuted) { return true }
    } else {
      for run in runs(of: node) where canReach(leaf, from: run.child, in: cells, &refuted) { return true }
    }
    refuted.insert(node)
    return false
  }
}
