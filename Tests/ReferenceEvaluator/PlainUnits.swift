package import Semantics

// Which units a decision comes to: those that rules name, and those that the fields hold that rules name.

extension PlainEvaluator {
  /// The unit that leads; nil where nobody does, or rules disagree.
  package func leader(_ decision: PlainDecision, _ event: FullEvent) -> Ref<UnitKind>? {
    guard let position = attributes.firstIndex(of: .lead), case .value(.lead(let lead), _) = decision.attributes[position]
    else { return nil }
    return unit(lead, event)
  }

  /// The unit that a lead comes to.
  package func unit(_ lead: Lead, _ event: FullEvent) -> Ref<UnitKind>? {
    switch lead {
    case .unit(let unit): unit
    case .field(let field): units(.field(field), event).first
    case .decline: nil
    }
  }

  /// The units that a member comes to.
  package func units(_ member: Member, _ event: FullEvent) -> Set<Ref<UnitKind>> {
    switch member {
    case .unit(let unit): return [unit]
    case .field(let field):
      switch value(of: field, in: event) {
      case .member(let unit)?: return [Ref(Int(unit))]
      case .members(let units)?: return Set(units.map { Ref(Int($0)) })
      default: return []
      }
    case .tag, .item: return []
    }
  }

  /// The units in a set: the lead is never its own assistant.
  package func units(in set: SetAttribute, _ decision: PlainDecision, _ event: FullEvent) -> Set<Ref<UnitKind>> {
    var found: Set<Ref<UnitKind>> = []
    for (member, isIn) in zip(members, decision.members) where isIn && member.set == set {
      found.formUnion(units(member.member, event))
    }
    if set == .assist, let leader = leader(decision, event) { found.remove(leader) }
    return found
  }
}
