import DecisionDiagrams
import ReferenceEvaluator
import Semantics

/// Compares what the engine says of an event with what the plain reading of the language says.
struct Agreement {
  let rules: CompiledRules
  let evaluator: PlainEvaluator
  /// Whether the engine has to find whatever is settled, and nothing that does not matter. Otherwise what it calls
  /// settled has to be so, and no more.
  let isExact: Bool

  /// What they disagree on, in words; nil: nothing.
  func disagreement(_ verdict: Verdict, _ judgement: Judgement) -> String? {
    attributeDisagreement(verdict, judgement) ?? memberDisagreement(verdict, judgement)
      ?? ruleDisagreement(verdict, judgement) ?? (isExact ? questionDisagreement(verdict, judgement) : nil)
  }

  private func attributeDisagreement(_ verdict: Verdict, _ judgement: Judgement) -> String? {
    guard verdict.attributes.count == evaluator.attributes.count else { return "attributes are missing" }
    for (attribute, outcome) in zip(rules.attributes, verdict.attributes) {
      guard let position = position(of: attribute.attribute) else { return "\(attribute.attribute) is not named" }
      let expected = judgement.attributes[position]
      let agrees =
        switch outcome {
        case .open: expected == .open || !isExact
        case .nothing: expected == .nothing
        case .value(let value, let isFallback): expected == .value(DecidedValue(value), byFallback: isFallback)
        case .conflict(let claims): agree(claims, expected)
        }
      if !agrees { return "\(attribute.attribute): the engine says \(outcome), and it is \(expected)" }
    }
    return nil
  }

  private func agree(_ claims: [AttributeOutcome.Claim], _ expected: Judgement.Outcome) -> Bool {
    guard case .conflict(let values) = expected else { return false }
    let claimed = Dictionary(
      claims.map { (DecidedValue($0.value), Ref<Rule>(Int($0.rule))) }, uniquingKeysWith: { first, _ in first })
    if isExact { return claims.count == claimed.count && claimed == values }
    return Set(values.keys).isSubset(of: Set(claimed.keys))
  }

  private func memberDisagreement(_ verdict: Verdict, _ judgement: Judgement) -> String? {
    let certain = Set(verdict.members.map(SetMember.init))
    let open = Set(verdict.openMembers.map(SetMember.init))
    for (member, isIn) in zip(evaluator.members, judgement.members) {
      let agrees =
        switch isIn {
        case true?: certain.contains(member) || !isExact && open.contains(member)
        case false?: !certain.contains(member) && (!isExact || !open.contains(member))
        case nil: open.contains(member)
        }
      if !agrees {
        return "\(member): the engine says \(certain.contains(member)), open \(open.contains(member)); it is \(isIn as Any)"
      }
    }
    return certain.union(open).isSubset(of: Set(evaluator.members)) ? nil : "members of no rule"
  }

  private func ruleDisagreement(_ verdict: Verdict, _ judgement: Judgement) -> String? {
    let speaking = judgement.speakingRules.map(\.index)
    let overridden = judgement.overriddenRules.map(\.index)
    let agrees =
      isExact
      ? verdict.rules == speaking && verdict.overridden == overridden
      : Set(verdict.rules).isSubset(of: Set(speaking)) && Set(verdict.overridden).isSubset(of: Set(overridden))
    return agrees
      ? nil
      : "rules \(verdict.rules), overridden \(verdict.overridden); they are \(speaking), overridden \(overridden)"
  }

  /// Every question matters to what it says, and whatever matters is asked.
  private func questionDisagreement(_ verdict: Verdict, _ judgement: Judgement) -> String? {
    var asked: [Unknown: Judgement.Relevance] = [:]
    for question in verdict.questions {
      let subject: Unknown =
        switch question.subject {
        case .field(let field): .field(field)
        case .dutyHours: .dutyHours
        case .workday: .workday
        }
      var relevance = Judgement.Relevance()
      relevance.attributes = Set(question.attributes.compactMap { position(of: $0) })
      relevance.members = Set(question.memberships.compactMap { evaluator.members.firstIndex(of: SetMember($0)) })
      asked[subject] = relevance
    }
    return asked == judgement.relevance ? nil : "asked is \(asked); what matters is \(judgement.relevance)"
  }

  // MARK: The diagrams themselves

  /// What the diagrams of the attributes and members say of an event of which everything is known, against the same.
  func disagreement(ofDiagramsAt cells: [Int32?], _ judgement: Judgement) -> String? {
    for diagram in rules.attributes {
      guard let root = diagram.root, let position = position(of: diagram.attribute),
        let leaf = rules.leaf(of: root, in: cells)
      else { continue }
      let agrees =
        switch judgement.attributes[position] {
        case .nothing: leaf == .nothing
        case .conflict: leaf == .conflict
        case .value(let value, let byFallback):
          diagram.value(of: leaf).map(DecidedValue.init) == value
            && diagram.isFallback[leaf.terminal - Node.firstValue] == byFallback
        case .open: true
        }
      if !agrees { return "the diagram of \(diagram.attribute) ends in \(leaf); it is \(judgement.attributes[position])" }
    }
    for diagram in rules.memberships {
      guard let root = diagram.root, let leaf = rules.leaf(of: root, in: cells),
        let position = evaluator.members.firstIndex(of: SetMember(diagram.membership)),
        let isIn = judgement.members[position]
      else { continue }
      if (leaf == .yes) != isIn { return "the diagram of \(diagram.membership) ends in \(leaf); it is \(isIn)" }
    }
    if let leaf = rules.leaf(of: rules.feasible, in: cells), leaf != .yes { return "the event is called impossible" }
    return nil
  }

  private func position(of attribute: Attribute) -> Int? {
    evaluator.attributes.firstIndex(of: DecidedAttribute(attribute))
  }
}
