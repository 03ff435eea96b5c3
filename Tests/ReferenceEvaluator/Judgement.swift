package import Semantics

/// What can be said of an event of which part is not known: what all its completions have in common, found by trying
/// them all.
package struct Judgement: Sendable {
  package enum Outcome: Hashable, Sendable {
    case nothing
    case value(DecidedValue, byFallback: Bool)
    /// Every completion is a conflict, if not of the same values: all of them, each with the first rule that says it in
    /// some completion.
    case conflict([DecidedValue: Ref<Rule>])
    case open
  }

  /// By position in `PlainEvaluator.attributes`.
  package var attributes: [Outcome]
  /// By position in `PlainEvaluator.members`: whether it is in the set; nil where completions differ.
  package var members: [Bool?]
  /// Rules that speak in every completion.
  package var speakingRules: [Ref<Rule>]
  /// Rules that are overridden in every completion.
  package var overriddenRules: [Ref<Rule>]
  /// What matters, and to which attributes and members, by their positions: two completions that differ in the
  /// unknown alone are decided otherwise there.
  package var relevance: [Unknown: Relevance]

  package struct Relevance: Hashable, Sendable {
    package var attributes: Set<Int> = []
    package var members: Set<Int> = []

    package init() {}
  }
}

extension PlainEvaluator {
  package func judgement(on event: [Ref<Field>: Value]) -> Judgement {
    judgement(over: completions(of: event))
  }

  package func judgement(over completions: Completions) -> Judgement {
    let decisions = (0..<completions.count).map { decision(on: completions[$0]) }
    return Judgement(
      attributes: attributes.indices.map { attribute in common(decisions.map { $0.attributes[attribute] }) },
      members: members.indices.map { member in
        let isIn = decisions[0].members[member]
        return decisions.allSatisfy { $0.members[member] == isIn } ? isIn : nil
      },
      speakingRules: decisions[0].speakingRules.filter { rule in
        decisions.allSatisfy { $0.speakingRules.contains(rule) }
      },
      overriddenRules: decisions[0].overriddenRules.filter { rule in
        decisions.allSatisfy { $0.overriddenRules.contains(rule) }
      },
      relevance: relevance(completions, decisions))
  }

  private func common(_ outcomes: [Decided]) -> Judgement.Outcome {
    switch outcomes[0] {
    case .nothing: return outcomes.allSatisfy { $0 == .nothing } ? .nothing : .open
    case .value(let value, let byFallback):
      return outcomes.allSatisfy { $0 == outcomes[0] } ? .value(value, byFallback: byFallback) : .open
    case .conflict:
      var claims: [DecidedValue: Ref<Rule>] = [:]
      for outcome in outcomes {
        guard case .conflict(let others) = outcome, counting(outcome) == counting(outcomes[0]) else { return .open }
        claims.merge(others) { min($0, $1) }
      }
      return .conflict(claims)
    }
  }

  private func relevance(_ completions: Completions, _ decisions: [PlainDecision]) -> [Unknown: Judgement.Relevance] {
    var result: [Unknown: Judgement.Relevance] = [:]
    for (index, unknown) in completions.unknown.enumerated() {
      let stride = completions.strides[index]
      var relevance = Judgement.Relevance()
      for position in decisions.indices where position / stride % completions.answers[index].count > 0 {
        let a = decisions[position]
        let b = decisions[position - stride]
        // Equal to its neighbour all along the line of answers is equal all along it.
        for attribute in attributes.indices where !isSame(a.attributes[attribute], b.attributes[attribute]) {
          relevance.attributes.insert(attribute)
        }
        for member in members.indices where a.members[member] != b.members[member] {
          relevance.members.insert(member)
        }
      }
      if relevance != Judgement.Relevance() { result[unknown] = relevance }
    }
    return result
  }

  /// Which values are in conflict makes no difference to what is decided, but of limits the earliest counts.
  private func isSame(_ a: Decided, _ b: Decided) -> Bool {
    if case .conflict = a, case .conflict = b { return counting(a) == counting(b) }
    return a == b
  }

  /// Of limits in conflict the one that counts.
  private func counting(_ outcome: Decided) -> Limit? {
    guard case .conflict(let values) = outcome else { return nil }
    let limits = values.keys.compactMap { value in if case .limit(let limit) = value { limit } else { nil } }
    return limits.min { $0.comes(before: $1) }
  }
}
