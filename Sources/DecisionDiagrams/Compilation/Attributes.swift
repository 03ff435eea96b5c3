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

  /// Of who assists: the value of the lead beside which it is not in the set.
  var lead: AttributeValue? {
    guard set == .assist, case .unit(let kind) = member else { return nil }
    return .lead(.unit(kind))
  }
}

/// What one rule says, by attribute: a view of the rule's own list, which is short.
package struct RuleSayings: Sendable {
  private let says: [Saying]

  package init(_ rule: Rule) { says = rule.says }

  package struct Values: Sequence {
    fileprivate let says: [Saying]

    package subscript(attribute: Attribute) -> AttributeValue? {
      for saying in says.reversed() {
        if saying.attribute == attribute { return saying.attributeValue?.value }
      }
      return nil
    }

    /// In the order in which the rule says them.
    package var keys: some Sequence<Attribute> { says.lazy.compactMap(\.attribute) }

    package func has(_ attribute: Attribute) -> Bool { says.contains { $0.attribute == attribute } }

    package func makeIterator() -> some IteratorProtocol<(attribute: Attribute, value: AttributeValue)> {
      says.lazy.compactMap(\.attributeValue).makeIterator()
    }
  }

  package var values: Values { Values(says: says) }
  package var adds: [Membership] {
    says.compactMap { if case .adds(let set, let member) = $0 { Membership(set: set, member: member) } else { nil } }
  }
  package var replaces: [SetAttribute] {
    says.compactMap { if case .replaces(let set) = $0 { set } else { nil } }
  }
}

extension Saying {
  fileprivate var attribute: Attribute? {
    switch self {
    case .lead: .lead
    case .limit(let milestone, _): .limit(milestone)
    case .ladder(let milestone, _): .ladder(milestone)
    case .adds, .replaces: nil
    }
  }

  fileprivate var attributeValue: (attribute: Attribute, value: AttributeValue)? {
    switch self {
    case .lead(let lead): (.lead, .lead(lead))
    case .limit(let milestone, let limit): (.limit(milestone), .limit(limit))
    case .ladder(let milestone, let choice): (.ladder(milestone), .ladder(choice))
    case .adds, .replaces: nil
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
