package import Semantics

/// What the rules decide of an event, by kinds of units: before the actual units and instants are found.
package struct Verdict: Hashable, Sendable {
  /// Of every attribute that some rule names, in the order of `CompiledRules.attributes`.
  package var attributes: [AttributeOutcome]
  /// Where completions differ in who leads: who may, in no particular order.
  package var possibleLeads: [Lead]
  /// Members that are in the set under every completion, in the order of `CompiledRules.memberships`.
  package var members: [Membership]
  /// Members that some completions have and others not.
  package var openMembers: [Membership]
  /// The rules that speak, under every completion; ascending.
  package var rules: [Int32]
  /// The rules that apply and are silenced on something that they name, under every completion; ascending. A fallback
  /// is silent wherever another rule speaks, which is its nature and not told.
  package var overridden: [Int32]
  /// What still matters, the most useful first.
  package var questions: [Question]

  package init() {
    attributes = []
    possibleLeads = []
    members = []
    openMembers = []
    rules = []
    overridden = []
    questions = []
  }

  /// Whether every completion of the event has this verdict.
  package var isSettled: Bool { openMembers.isEmpty && !attributes.contains(.open) }
}

package enum AttributeOutcome: Hashable, Sendable {
  case nothing
  case value(AttributeValue, isFallback: Bool)
  /// The values that differ, each with the first rule that says it; by rule.
  case conflict([Claim])
  /// Completions differ.
  case open

  package struct Claim: Hashable, Sendable {
    package var rule: Int32
    package var value: AttributeValue
  }
}

/// A field that was not asked, and what hangs on it.
package struct Question: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case field(Ref<Field>)
    /// What the calendar is to say of 上报时间.
    case dutyHours
    case workday
  }
  package var subject: Subject
  package var attributes: [Attribute]
  package var memberships: [Membership]
}
