import Semantics

/// Which units lead and take part, as diagrams: those that rules name, and those that the fields hold that rules name.
///
/// For those that take part it needs a grid that tells apart what those fields hold: `Grid.init(of:comparing:)`.
struct UnitDiagrams {
  private let program: Program
  private let lead: AttributeDiagram?
  private let memberships: [MembershipDiagram]

  init(_ rules: CompiledRules) {
    program = rules.program
    lead = rules.attributes.first { $0.attribute == .lead }
    memberships = rules.memberships
  }

  /// Where a kind of unit leads.
  func leads(_ unit: Ref<UnitKind>, _ diagrams: inout ConditionDiagrams) throws(OverBudget) -> Node {
    guard let lead else { return .no }
    guard let root = lead.root else { throw OverBudget() }
    var known: [Node: Node] = [:]
    var found = try diagrams.store.condition(root, &known, where: lead.says(.lead(.unit(unit))))
    for field in fieldsThatLead {
      let says = try says(field, lead, root, &diagrams)
      found = try diagrams.or(found, try diagrams.and(says, try holds(field, unit, &diagrams)))
    }
    return found
  }

  /// Where a field is to say who leads, and says nobody.
  func ledByNobody(_ diagrams: inout ConditionDiagrams) throws(OverBudget) -> [(field: Ref<Field>, events: Node)] {
    guard let lead, let root = lead.root else { return [] }
    var found: [(field: Ref<Field>, events: Node)] = []
    for field in fieldsThatLead {
      let says = try says(field, lead, root, &diagrams)
      found.append((field, try diagrams.and(says, try diagrams.node(program.holdingNobody(field)))))
    }
    return found
  }

  /// Where the lead is whom a field says, by a rule or the fallback.
  private func says(
    _ field: Ref<Field>, _ lead: AttributeDiagram, _ root: Node, _ diagrams: inout ConditionDiagrams
  ) throws(OverBudget) -> Node {
    var known: [Node: Node] = [:]
    return try diagrams.store.condition(root, &known, where: lead.says(.lead(.field(field))))
  }

  /// Where a kind of unit is among those that assist or are told: the lead is never its own assistant.
  func takes(_ unit: Ref<UnitKind>, in set: SetAttribute, _ diagrams: inout ConditionDiagrams) throws(OverBudget) -> Node {
    var found = Node.no
    for one in memberships where one.membership.set == set {
      switch one.membership.member {
      case .unit(unit): found = try diagrams.or(found, try root(of: one))
      case .field(let field):
        found = try diagrams.or(found, try diagrams.and(try root(of: one), try holds(field, unit, &diagrams)))
      case .unit, .tag, .item: continue
      }
    }
    return set == .assist && found != .no ? try diagrams.less(found, try leads(unit, &diagrams)) : found
  }

  /// Where a field holds a kind of unit.
  func holds(
    _ field: Ref<Field>, _ unit: Ref<UnitKind>, _ diagrams: inout ConditionDiagrams
  ) throws(OverBudget) -> Node {
    try diagrams.node(.test(program.holding(field, unit)))
  }

  /// Whether somewhere in a region a member may be in its set by another name: a unit by a field, a field by any.
  func mayTake(_ member: Membership, in region: Node, _ diagrams: inout ConditionDiagrams) throws(OverBudget) -> Bool {
    for one in memberships where one.membership.set == member.set && one.membership.member != member.member {
      if case (.unit, .unit) = (one.membership.member, member.member) { continue }
      if try diagrams.and(try root(of: one), region) != .no { return true }
    }
    return false
  }

  private var fieldsThatLead: [Ref<Field>] {
    var found: [Ref<Field>] = []
    for case .lead(.field(let field)) in lead?.values ?? [] where !found.contains(field) { found.append(field) }
    return found
  }

  private func root(of diagram: MembershipDiagram) throws(OverBudget) -> Node {
    guard let root = diagram.root else { throw OverBudget() }
    return root
  }
}
