package import Semantics
package import WorkingTime

/// Whether a property holds for every event.
package enum Proof: Sendable {
  case holds
  /// It holds of nothing: no event meets its premise.
  case vacuous
  /// With a counterexample.
  case fails(Example)
  /// It asks what no diagram tells: a clock, an attribute past its budget, a unit that may stand in for another, formulas for
  /// which no counterexample could be built.
  case unproven
}

extension CompiledRules {
  /// Proves a scenario with 当: that every event of the premise meets every expectation.
  package func proof(of scenario: Scenario, _ premise: CaseCondition) -> Proof {
    var conditions = CaseConditionDiagrams(self)
    conditions.rules.diagrams.store.budget += store.budget
    guard let region = conditions.node(premise),
      let met = try? conditions.rules.diagrams.and(region, feasible)
    else { return .unproven }
    if met == .no { return .vacuous }
    var failing = Node.no
    for step in scenario.steps {
      guard case .expect(let expected) = step.content, let node = conditions.node(expected) else { return .unproven }
      guard let missed = try? conditions.rules.diagrams.less(region, node),
        let joined = try? conditions.rules.diagrams.or(failing, missed)
      else { return .unproven }
      failing = joined
    }
    guard let possible = try? conditions.rules.diagrams.and(failing, feasible) else { return .unproven }
    if possible == .no { return .holds }
    return conditions.rules.example(in: possible).map { .fails($0) } ?? .unproven
  }
}

extension CompiledRules {
  /// The rules that can have a say in whether a property holds: those whose condition any event of its premise meets.
  package func rules(within premise: CaseCondition) -> [Int32] {
    var diagrams = diagrams
    diagrams.store.budget += store.budget
    guard let asked = try? diagrams.node(premise.ofEvent), let events = try? diagrams.and(asked, feasible) else {
      return Array(0..<Int32(conditions.count))
    }
    return conditions.indices.filter { (try? diagrams.and(conditions[$0], events)) != .no }.map(Int32.init)
  }
}

extension CaseCondition {
  /// What it asks of the event at least, whatever is decided of it.
  fileprivate var ofEvent: Condition {
    switch self {
    case .event(let condition): condition
    case .all(let parts): .all(parts.map(\.ofEvent))
    default: .constant(true)
    }
  }
}

/// Conditions on the event and its decision as diagrams over the grid.
struct CaseConditionDiagrams {
  var rules: CompiledRules
  private let units: UnitDiagrams

  init(_ rules: CompiledRules) {
    self.rules = rules
    units = UnitDiagrams(rules)
  }

  /// The condition as a node; nil where it asks a clock or an attribute that has no diagram.
  mutating func node(_ condition: CaseCondition) -> Node? { try? throwingNode(condition) }

  private mutating func throwingNode(_ condition: CaseCondition) throws(OverBudget) -> Node {
    switch condition {
    case .constant(let value): return value ? .yes : .no
    case .all(let parts):
      var result = Node.yes
      for part in parts { result = try rules.diagrams.and(result, try throwingNode(part)) }
      return result
    case .any(let parts):
      var result = Node.no
      for part in parts { result = try rules.diagrams.or(result, try throwingNode(part)) }
      return result
    case .not(let part): return try rules.diagrams.not(try throwingNode(part))
    case .event(let condition): return try rules.diagrams.node(condition)
    case .outcome(let outcome): return try ofOutcome(outcome)
    case .leadIs(let parties):
      var result = Node.no
      for party in parties { result = try rules.diagrams.or(result, try leadIs(party)) }
      return result
    case .leadIsNone: return try ofLead { lead in if case .decline? = lead { true } else { lead == nil } }
    case .setHas(let set, let member): return try has(set, member)
    case .setIs(let set, let members):
      return set == .assist || set == .notify ? try unitsAre(set, members) : try membersAre(set, members)
    case .levelIs(let levels): return try ofLevel(levels)
    case .ladderIs(let ladders):
      var result = Node.no
      for diagram in rules.attributes {
        guard case .ladder = diagram.attribute else { continue }
        let node = try leaves(of: diagram) { value in
          guard case .ladder(let choice)? = value else { return false }
          return ladders.contains(choice.ladder)
        }
        result = try rules.diagrams.or(result, node)
      }
      return result
    case .limit(let milestone, let comparison, let span):
      return try ofLimit(milestone) { limit in
        guard let span else { return (comparison == .equal) == (limit == nil) }
        guard let limit else { return comparison == .notEqual }
        return comparison.holds(limit.span, span)
      }
    case .hasDeadline(let milestone): return try ofLimit(milestone) { $0 != nil }
    case .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      throw OverBudget()
    }
  }

  private mutating func ofOutcome(_ outcome: Outcome) throws(OverBudget) -> Node {
    guard let diagram = rules.attributes.first(where: { $0.attribute == .lead }) else { return .no }
    guard let root = diagram.root else { throw OverBudget() }
    var known: [Node: Node] = [:]
    return try rules.diagrams.store.condition(root, &known) { leaf in
      switch outcome {
      case .undetermined: return false
      case .disputed: return leaf == .conflict
      case .declined: if case .lead(.decline)? = diagram.value(of: leaf) { return true } else { return false }
      case .routed, .fallback:
        switch diagram.value(of: leaf) {
        case .lead(.unit)?, .lead(.field)?:
          return diagram.isFallback[leaf.terminal - Node.firstValue] == (outcome == .fallback)
        case .lead(.decline)?, .limit?, .ladder?, nil: return false
        }
      }
    }
  }

  private mutating func leaves(
    of diagram: AttributeDiagram, where holds: (AttributeValue?) -> Bool
  ) throws(OverBudget) -> Node {
    guard let root = diagram.root else { throw OverBudget() }
    var known: [Node: Node] = [:]
    return try rules.diagrams.store.condition(root, &known) { leaf in
      leaf == .conflict ? false : holds(diagram.value(of: leaf))
    }
  }

  private mutating func ofLead(_ holds: (Lead?) -> Bool) throws(OverBudget) -> Node {
    guard let diagram = rules.attributes.first(where: { $0.attribute == .lead }) else { return holds(nil) ? .yes : .no }
    return try leaves(of: diagram) { value in
      if case .lead(let lead)? = value { holds(lead) } else { holds(nil) }
    }
  }

  private mutating func ofLimit(
    _ milestone: Ref<Milestone>, _ holds: (Limit?) -> Bool
  ) throws(OverBudget) -> Node {
    guard let diagram = rules.attributes.first(where: { $0.attribute == .limit(milestone) }) else {
      return holds(nil) ? .yes : .no
    }
    return try leaves(of: diagram) { value in
      if case .limit(let limit)? = value { holds(limit) } else { holds(nil) }
    }
  }

  private func root(_ membership: Membership) throws(OverBudget) -> Node {
    guard let diagram = rules.memberships.first(where: { $0.membership == membership }) else { return .no }
    guard let root = diagram.root else { throw OverBudget() }
    return root
  }
}

// Conditions on units: those that rules name, and those that the fields hold that rules name.

extension CaseConditionDiagrams {
  private mutating func leadIs(_ party: CaseParty) throws(OverBudget) -> Node {
    switch party {
    case .unit(let unit): return try certain(unit) { units, unit, diagrams throws(OverBudget) in try units.leads(unit, &diagrams) }
    case .field(let field):
      var result = try ofLead { $0 == .field(field) }
      for unit in rules.program.unitKinds {
        let both = try rules.diagrams.and(
          try units.holds(field, unit, &rules.diagrams), try units.leads(unit, &rules.diagrams))
        result = try rules.diagrams.or(result, both)
      }
      return result
    case .lead, .assist, .reporter: throw OverBudget()
    }
  }

  private mutating func has(_ set: SetAttribute, _ member: Member) throws(OverBudget) -> Node {
    guard set == .assist || set == .notify else { return try root(Membership(set: set, member: member)) }
    switch member {
    case .unit(let unit): return try takes(unit, in: set)
    case .field(let field):
      // All that it holds, and it holds any.
      var areThere = Node.yes
      var isAny = Node.no
      for unit in rules.program.unitKinds {
        let holds = try units.holds(field, unit, &rules.diagrams)
        let lacks = holds == .no ? .no : try rules.diagrams.less(holds, try takes(unit, in: set))
        areThere = try rules.diagrams.less(areThere, lacks)
        isAny = try rules.diagrams.or(isAny, holds)
      }
      return try rules.diagrams.and(areThere, isAny)
    case .tag, .item: return .no
    }
  }

  private mutating func membersAre(_ set: SetAttribute, _ members: [Member]) throws(OverBudget) -> Node {
    var result = Node.yes
    for diagram in rules.memberships where diagram.membership.set == set {
      guard let root = diagram.root else { throw OverBudget() }
      let wanted = members.contains(diagram.membership.member) ? root : try rules.diagrams.not(root)
      result = try rules.diagrams.and(result, wanted)
    }
    let known = rules.memberships.filter { $0.membership.set == set }.map(\.membership.member)
    return members.allSatisfy(known.contains) ? result : .no
  }

  private mutating func unitsAre(_ set: SetAttribute, _ members: [Member]) throws(OverBudget) -> Node {
    var result = Node.yes
    for unit in rules.program.unitKinds {
      var isWanted = members.contains(.unit(unit)) ? Node.yes : .no
      for case .field(let field) in members {
        isWanted = try rules.diagrams.or(isWanted, try units.holds(field, unit, &rules.diagrams))
      }
      let takes = try takes(unit, in: set)
      result = try rules.diagrams.less(result, try rules.diagrams.less(isWanted, takes))
      result = try rules.diagrams.less(result, try rules.diagrams.less(takes, isWanted))
    }
    return result
  }

  private mutating func ofLevel(_ levels: [Ref<Level>]) throws(OverBudget) -> Node {
    var result = Node.no
    for unit in rules.program.unitKinds {
      let leads = try units.leads(unit, &rules.diagrams)
      if leads == .no { continue }
      // Which of several levels it is, and whether another of another level stands in, is found from the place.
      let own = rules.program.units[unit.position].levels
      guard own.count <= 1, rules.program.standIns(for: unit).allSatisfy({ rules.program.units[$0.position].levels == own })
      else { throw OverBudget() }
      if own.contains(where: levels.contains) { result = try rules.diagrams.or(result, leads) }
    }
    return result
  }

  /// Where a kind of unit certainly assists or is told.
  private mutating func takes(_ unit: Ref<UnitKind>, in set: SetAttribute) throws(OverBudget) -> Node {
    let result = try certain(unit) { units, unit, diagrams throws(OverBudget) in try units.takes(unit, in: set, &diagrams) }
    guard set == .assist else { return result }
    // Where one stands in for the lead or for it, the two may be one, and the lead is never its own assistant.
    let own = Set([unit] + rules.program.standIns(for: unit))
    for lead in rules.program.unitKinds where lead != unit && !own.isDisjoint(with: [lead] + rules.program.standIns(for: lead)) {
      guard try rules.diagrams.and(result, try units.leads(lead, &rules.diagrams)) == .no else { throw OverBudget() }
    }
    return result
  }

  /// What is so of a unit, where nobody whose place it may take makes it so too: that hangs on place and day, and no diagram
  /// tells.
  private mutating func certain(
    _ unit: Ref<UnitKind>,
    _ node: (UnitDiagrams, Ref<UnitKind>, inout ConditionDiagrams) throws(OverBudget) -> Node
  ) throws(OverBudget) -> Node {
    let result = try node(units, unit, &rules.diagrams)
    for other in rules.program.unitKinds where other != unit && rules.program.standIns(for: other).contains(unit) {
      guard try rules.diagrams.less(try node(units, other, &rules.diagrams), result) == .no else { throw OverBudget() }
    }
    return result
  }
}

extension Comparison {
  /// How two limits compare; limits that count differently are only equal or not.
  package func holds(_ a: TimeSpan, _ b: TimeSpan) -> Bool {
    switch a.compare(b) {
    case .shorter?: holds(0, 1)
    case .equal?: holds(0, 0)
    case .longer?: holds(1, 0)
    case nil: self == .equal ? a == b : self == .notEqual ? a != b : false
    }
  }
}
