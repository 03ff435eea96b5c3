package import Semantics

/// Which events two rule sets decide differently.
package struct RuleSetDifference: Sendable {
  /// Events for which one attribute, or one member of a set, comes out differently in one way.
  package struct Region: Sendable {
    package var subject: Subject
    package var old: Side
    package var new: Side
    /// The boxes of the region, at most `RuleSetDifference.boxLimit`.
    package var boxes: [Box]
    package var isWhole: Bool
    package var example: Example?
  }

  package enum Subject: Hashable, Sendable {
    case attribute(Attribute)
    case membership(Membership)
  }

  package enum Side: Hashable, Sendable {
    case nothing
    case conflict
    case value(AttributeValue, isFallback: Bool)
    case isMember
  }

  package static let boxLimit = 50

  /// The later rules, over the entities of both: what boxes and values are told by.
  package let rules: CompiledRules
  private let units: (old: UnitDiagrams, new: UnitDiagrams)
  private let comparesUnits: Bool
  /// See `JoinedPrograms`.
  package let twins: [Ref<Field>: Ref<Field>]
  /// Whether a field may hold a unit that the other rule set has in the same set: then units have to be told apart.
  private var mayHoldTheSame = false
  package private(set) var regions: [Region] = []
  /// Attributes whose diagrams pass the node budget: not compared.
  package private(set) var unproven: [Subject] = []

  package init(old: Program, new: Program, nodeBudget: Int) throws(OverBudget) {
    let joined = JoinedPrograms(old: old, new: new)
    var found = try RuleSetDifference(joined, comparesUnits: false, nodeBudget)
    // Only then: what fields hold is told in longer words where all units are told apart.
    if found.mayHoldTheSame { found = try RuleSetDifference(joined, comparesUnits: true, nodeBudget) }
    self = found
  }

  private init(_ joined: JoinedPrograms, comparesUnits: Bool, _ nodeBudget: Int) throws(OverBudget) {
    self.comparesUnits = comparesUnits
    twins = joined.twins
    let grid = joined.grid(comparingUnits: comparesUnits)
    let diagrams = ConditionDiagrams(program: joined.new, grid: grid, budget: nodeBudget)
    let earlier = try CompiledRules(joined.old, on: diagrams)
    var later = try CompiledRules(joined.new, on: earlier.diagrams)
    later.diagrams.store.budget += nodeBudget
    rules = later
    units = (UnitDiagrams(earlier), UnitDiagrams(later))
    var attributes = later.attributes.map(\.attribute)
    for diagram in earlier.attributes where !attributes.contains(diagram.attribute) {
      attributes.append(diagram.attribute)
    }
    for attribute in attributes {
      compare(
        .attribute(attribute), earlier.side(of: attribute), later.side(of: attribute), &later)
    }
    var memberships = later.memberships.map(\.membership)
    for diagram in earlier.memberships where !memberships.contains(diagram.membership) {
      memberships.append(diagram.membership)
    }
    for membership in memberships {
      compare(.membership(membership), earlier.side(of: membership), later.side(of: membership), &later)
    }
  }

  private mutating func compare(
    _ subject: Subject, _ old: ComparedDiagram?, _ new: ComparedDiagram?, _ later: inout CompiledRules
  ) {
    guard let old, let new else {
      unproven.append(subject)
      return
    }
    do throws(OverBudget) {
      var pairs = PairProduct()
      let root = try pairs.diagram(old, new, &later.diagrams.store)
      for (terminal, pair) in pairs.pairs.enumerated() where pair.old != pair.new {
        var known: [Node: Node] = [:]
        let differs = try later.diagrams.store.condition(root, &known) { $0 == .terminal(terminal) }
        let possible = try later.diagrams.and(differs, later.feasible)
        let region = try visible(possible, subject, pair, &later)
        for (pair, region) in try parts(of: region, pair, &later) where region != .no {
          let counts = later.grid.variables.map(\.cells)
          let (boxes, isWhole) = later.store.boxes(of: region, cells: counts, limit: Self.boxLimit)
          regions.append(
            Region(
              subject: subject, old: pair.old, new: pair.new, boxes: boxes, isWhole: isWhole,
              example: later.example(in: region)))
        }
      }
    } catch { unproven.append(subject) }
  }

  /// What of a region shows in who leads and takes part: a field that holds the unit that the other rule set names makes none.
  private mutating func visible(
    _ region: Node, _ subject: Subject, _ pair: PairProduct.Pair, _ later: inout CompiledRules
  ) throws(OverBudget) -> Node {
    switch subject {
    case .attribute(.lead): return try later.diagrams.less(region, try sameLead(pair, &later))
    case .membership(let membership): return try visible(region, membership, isGained: pair.new == .isMember, &later)
    case .attribute: return region
    }
  }

  private func sameLead(_ pair: PairProduct.Pair, _ later: inout CompiledRules) throws(OverBudget) -> Node {
    guard case .value(.lead(let old), let wasFallback) = pair.old, case .value(.lead(let new), let isFallback) = pair.new,
      wasFallback == isFallback
    else { return .no }
    switch (old, new) {
    case (.field(let field), .unit(let unit)), (.unit(let unit), .field(let field)):
      return try units.new.holds(field, unit, &later.diagrams)
    case (.field(let a), .field(let b)):
      var same = Node.no
      for unit in later.program.unitKinds {
        let both = try later.diagrams.and(
          try units.new.holds(a, unit, &later.diagrams), try units.new.holds(b, unit, &later.diagrams))
        same = try later.diagrams.or(same, both)
      }
      return same
    case (.unit, _), (.decline, _), (.field, .decline): return .no
    }
  }

  /// A region where an attribute of places leads that has other values now, by the units that it was and is.
  private func parts(
    of region: Node, _ pair: PairProduct.Pair, _ later: inout CompiledRules
  ) throws(OverBudget) -> [(PairProduct.Pair, Node)] {
    guard case .value(.lead(.field(let old)), let wasFallback) = pair.old,
      case .value(.lead(.field(let new)), let isFallback) = pair.new, twins[old] == new
    else { return [(pair, region)] }
    var parts: [(PairProduct.Pair, Node)] = []
    var rest = region
    for unit in later.program.unitKinds {
      let before = try later.diagrams.and(region, try units.new.holds(old, unit, &later.diagrams))
      for other in later.program.unitKinds where before != .no {
        let both = try later.diagrams.and(before, try units.new.holds(new, other, &later.diagrams))
        if both == .no { continue }
        let told = PairProduct.Pair(
          old: .value(.lead(.unit(unit)), isFallback: wasFallback), new: .value(.lead(.unit(other)), isFallback: isFallback))
        parts.append((told, both))
        rest = try later.diagrams.less(rest, both)
      }
    }
    return parts + [(pair, rest)]
  }

  private mutating func visible(
    _ region: Node, _ membership: Membership, isGained: Bool, _ later: inout CompiledRules
  ) throws(OverBudget) -> Node {
    let set = membership.set
    guard set == .assist || set == .notify else { return region }
    let (with, without) = isGained ? (units.new, units.old) : (units.old, units.new)
    if !comparesUnits, try without.mayTake(membership, in: region, &later.diagrams) {
      mayHoldTheSame = true
      return region
    }
    func differs(_ unit: Ref<UnitKind>) throws(OverBudget) -> Node {
      try later.diagrams.less(
        try with.takes(unit, in: set, &later.diagrams), try without.takes(unit, in: set, &later.diagrams))
    }
    switch membership.member {
    case .unit(let unit): return try later.diagrams.and(region, try differs(unit))
    case .field(let field):
      // Nobody else is there: that the field may hold the lead alone, who is no assistant, is not looked into.
      guard comparesUnits else {
        return try later.diagrams.less(region, try later.diagrams.node(later.program.holdingNobody(field)))
      }
      var shown = Node.no
      for unit in later.program.unitKinds {
        let holds = try later.diagrams.and(region, try units.new.holds(field, unit, &later.diagrams))
        if holds == .no { continue }
        shown = try later.diagrams.or(shown, try later.diagrams.and(holds, try differs(unit)))
      }
      return shown
    case .tag, .item: return region
    }
  }
}

/// A diagram whose terminals are told as sides of a comparison.
struct ComparedDiagram {
  var root: Node
  var side: (Node) -> RuleSetDifference.Side
}

extension CompiledRules {
  fileprivate func side(of attribute: Attribute) -> ComparedDiagram? {
    guard let diagram = attributes.first(where: { $0.attribute == attribute }) else {
      return ComparedDiagram(root: .nothing) { _ in .nothing }
    }
    return diagram.root.map { root in
      ComparedDiagram(root: root) { leaf in
        if leaf == .conflict { return .conflict }
        guard let value = diagram.value(of: leaf) else { return .nothing }
        return .value(value, isFallback: diagram.isFallback[leaf.terminal - Node.firstValue])
      }
    }
  }

  fileprivate func side(of membership: Membership) -> ComparedDiagram? {
    guard let diagram = memberships.first(where: { $0.membership == membership }) else {
      return ComparedDiagram(root: .no) { _ in .nothing }
    }
    return diagram.root.map { root in ComparedDiagram(root: root) { $0 == .yes ? .isMember : .nothing } }
  }
}

/// The product of two diagrams: its terminals are the pairs of what they say.
private struct PairProduct {
  struct Pair: Hashable {
    var old: RuleSetDifference.Side
    var new: RuleSetDifference.Side
  }

  private(set) var pairs: [Pair] = []
  private var numbers: [Pair: Int] = [:]
  private var memo = CombinationMemo()

  mutating func diagram(
    _ old: ComparedDiagram, _ new: ComparedDiagram, _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    try joined(old.root, new.root, old, new, &store)
  }

  private mutating func joined(
    _ a: Node, _ b: Node, _ old: ComparedDiagram, _ new: ComparedDiagram, _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    if a.isTerminal && b.isTerminal {
      let pair = Pair(old: old.side(a), new: new.side(b))
      let number = numbers[pair] ?? pairs.count
      if number == pairs.count {
        numbers[pair] = number
        pairs.append(pair)
      }
      return .terminal(number)
    }
    if let known = memo[a, b] { return known }
    let result = try store.merged(a, b) { a, b, store throws(OverBudget) in
      try self.joined(a, b, old, new, &store)
    }
    memo.remember(a, b, result)
    return result
  }
}
