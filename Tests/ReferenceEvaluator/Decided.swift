package import Semantics

/// What is decided by itself: at most one value an event, or a conflict.
package enum DecidedAttribute: Hashable, Sendable {
  case lead
  case limit(Ref<Milestone>)
  case ladder(Ref<Milestone>)
}

package enum DecidedValue: Hashable, Sendable {
  case lead(Lead)
  case limit(Limit)
  case ladder(LadderChoice)
}

/// What a rule may add to a set.
package struct SetMember: Hashable, Sendable {
  package var set: SetAttribute
  package var member: Member

  package init(set: SetAttribute, member: Member) {
    self.set = set
    self.member = member
  }
}

/// What the rules that speak on one attribute say together.
package enum Decided: Hashable, Sendable {
  case nothing
  case value(DecidedValue, byFallback: Bool)
  /// The values that differ, each with the first rule that says it.
  case conflict([DecidedValue: Ref<Rule>])
}

/// What is decided for an event of which everything is known.
package struct PlainDecision: Hashable, Sendable {
  /// By position in `PlainEvaluator.attributes`.
  package var attributes: [Decided]
  /// Whether it is in the set, by position in `PlainEvaluator.members`.
  package var members: [Bool]
  /// Ascending.
  package var applyingRules: [Ref<Rule>]
  /// Rules that speak on an attribute, add a member that stands, or replace a set; ascending.
  package var speakingRules: [Ref<Rule>]
  /// Rules but fallbacks that apply and are silenced on something that they name; ascending.
  package var overriddenRules: [Ref<Rule>]
  /// Whether a field is to say who leads, and says nobody: it holds 不详, or the place has no value of it.
  package var isLedByNobody = false
}
