package import Semantics

/// What is decided by itself: one value an event, or a conflict.
package enum Attribute: Hashable, Sendable {
  /// 主办 or 不予受理.
  case lead
  case limit(Ref<Milestone>)
  case ladder(Ref<Milestone>)
}

package enum AttributeValue: Hashable, Sendable {
  case lead(Lead)
  case limit(Limit)
  case ladder(LadderChoice)
}

/// A member that a rule may add to a set: decided by itself too, it is in or not.
package struct Membership: Hashable, Sendable {
  package var set: SetAttribute
  package var member: Member
  package init(set: SetAttribute, member: Member) {
    self.set = set
    self.member = member
  }
}

/// What one rule says, by attribute.
package struct RuleSayings: Sendable {
  package var values: [Attribute: AttributeValue] = [:]
  package var adds: [Membership] = []
  package var replaces: [SetAttribute] = []

  package init(_ rule: Rule) {
    for saying in rule.says {
      switch saying {
      case .lead(let lead): values[.lead] = .lead(lead)
      case .limit(let milestone, let limit): values[.limit(milestone)] = .limit(limit)
      case .ladder(let milestone, let choice): values[.ladder(milestone)] = .ladder(choice)
      case .adds(let set, let member): adds.append(Membership(set: set, member: member))
      case .replaces(let set): replaces.append(set)
      }
    }
  }
}

/// Who silences whom: for every rule the rules that are exceptions to it, directly or through others.
package struct Exceptions: Sendable {
  /// Ascending. Fallbacks list only exceptions that are written; all other rules silence them besides.
  package let overriders: [[Int32]]

  package init(_ rules: [Rule]) {
    var direct: [[Int32]] = Array(repeating: [], count: rules.count)
    for (position, rule) in rules.enumerated() {
      for overridden in rule.overrides { direct[overridden.position].append(Int32(position)) }
    }
    var all = direct
    for position in direct.indices where direct[position].contains(where: { !direct[Int($0)].isEmpty }) {
      var seen = Set(direct[position])
      var pending = direct[position]
      while let next = pending.popLast() {
        for further in direct[Int(next)] where seen.insert(further).inserted { pending.append(further) }
      }
      all[position] = seen.sorted()
    }
    overriders = all
  }
}
