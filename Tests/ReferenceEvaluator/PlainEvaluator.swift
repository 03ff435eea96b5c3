package import Semantics

/// What the language says a program decides, written down rule by rule: slow, obvious, and without a diagram.
///
/// It shares nothing with the engine but the typed program, so that the two can only agree where both are right.
package struct PlainEvaluator: Sendable {
  package let program: Program
  /// The wrong reading that it follows on purpose; nil: none.
  package let mistake: Mistake?
  /// All attributes that some rule names.
  package let attributes: [DecidedAttribute]
  /// All members that some rule may add.
  package let members: [SetMember]
  /// By rule: the rules that are exceptions to it, directly or through others. What is an exception to every fallback
  /// is not listed.
  let exceptions: [[Int]]
  /// By rule: what it says.
  let sayings: [PlainSayings]
  let subjects: Subjects

  package init(_ program: Program, mistake: Mistake? = nil) {
    self.program = program
    self.mistake = mistake
    sayings = program.rules.map { PlainSayings($0) }
    attributes = distinct(sayings.flatMap { $0.values.map(\.attribute) })
    members = distinct(sayings.flatMap(\.adds))
    exceptions = program.rules.indices.map { rule in
      program.rules.indices.filter { other in
        mistake == .exceptionsAreNotTransitive
          ? program.rules[other].overrides.contains(Ref(rule))
          : program.isException(other, to: rule)
      }
    }
    subjects = Subjects(program)
  }

  /// The decision on an event of which everything is known.
  package func decision(on event: FullEvent) -> PlainDecision {
    let applies = program.rules.map { holds($0.condition, in: event) }
    let applying = program.rules.indices.filter { applies[$0] }
    var speaks = Set(applying.filter { !sayings[$0].replaces.isEmpty })
    var overridden: Set<Int> = []

    var decided: [Decided] = []
    for attribute in attributes {
      let naming = applying.filter { sayings[$0].value(of: attribute) != nil }
      let silenced = naming.filter { isSilenced($0, among: naming, where: applies) }
      let speaking = naming.filter { !silenced.contains($0) }
      speaks.formUnion(speaking)
      overridden.formUnion(silenced.filter { !program.rules[$0].isFallback })
      decided.append(together(speaking, on: attribute))
    }

    var isIn = Array(repeating: false, count: members.count)
    for rule in applying {
      for (position, member) in members.enumerated() where sayings[rule].adds.contains(member) {
        if isReplaced(rule, in: member.set, where: applies) {
          if !program.rules[rule].isFallback { overridden.insert(rule) }
        } else {
          isIn[position] = true
          speaks.insert(rule)
        }
      }
    }
    // The lead is never its own assistant.
    if let position = attributes.firstIndex(of: .lead), case .value(.lead(.unit(let unit)), _) = decided[position] {
      for (member, one) in members.enumerated() where one.set == .assist && one.member == .unit(unit) { isIn[member] = false }
    }
    var isLedByNobody = false
    if let position = attributes.firstIndex(of: .lead), case .value(.lead(.field(let field)), _) = decided[position] {
      let held = value(of: field, in: event)
      isLedByNobody = held == .unknownAnswer
      // A place is known in full, and may have no value; of a field that nothing asks, any answer will do.
      if case .attribute = program.fields[field.position].origin, held == nil { isLedByNobody = true }
    }
    return PlainDecision(
      attributes: decided, members: isIn, applyingRules: applying.map { Ref($0) },
      speakingRules: speaks.sorted().map { Ref($0) }, overriddenRules: overridden.sorted().map { Ref($0) },
      isLedByNobody: isLedByNobody)
  }

  /// Whether an exception keeps a rule from speaking on an attribute that all of `naming` apply and name.
  private func isSilenced(_ rule: Int, among naming: [Int], where applies: [Bool]) -> Bool {
    if program.rules[rule].isFallback {
      if mistake == .fallbackIsSilencedAltogether {
        return applies.indices.contains { applies[$0] && !program.rules[$0].isFallback }
      }
      if naming.contains(where: { !program.rules[$0].isFallback }) { return true }
    }
    return naming.contains { other in
      exceptions[rule].contains(other)
        && !(mistake == .silencedRulesSilenceNobody && isSilencedSomewhere(other, where: applies))
    }
  }

  /// Whether an exception to a rule applies and names an attribute that it names.
  private func isSilencedSomewhere(_ rule: Int, where applies: [Bool]) -> Bool {
    exceptions[rule].contains { other in
      applies[other] && sayings[rule].values.contains { sayings[other].value(of: $0.attribute) != nil }
    }
  }

  /// Whether another rule empties the set of what this rule adds to it.
  private func isReplaced(_ rule: Int, in set: SetAttribute, where applies: [Bool]) -> Bool {
    program.rules.indices.contains { other in
      let isException =
        exceptions[rule].contains(other) || program.rules[rule].isFallback && !program.rules[other].isFallback
      return applies[other] && isException && replaces(other, set)
    }
  }

  private func replaces(_ rule: Int, _ set: SetAttribute) -> Bool {
    switch mistake {
    case .replacingIsIgnored: false
    case .everyExceptionReplacesSets:
      sayings[rule].replaces.contains(set) || sayings[rule].adds.contains { $0.set == set }
    case .exceptionsAreNotTransitive, .silencedRulesSilenceNobody, .fallbackIsSilencedAltogether, .firstRuleWins,
      .unaskedIsFalse, .defaultIsIgnored, .beginningIsContained, .rangeEndsAreExcluded, .attributesAreNotInherited,
      .unknownAnswerStaysFalse, nil:
      sayings[rule].replaces.contains(set)
    }
  }

  private func together(_ speaking: [Int], on attribute: DecidedAttribute) -> Decided {
    var values: [DecidedValue: Ref<Rule>] = [:]
    for rule in mistake == .firstRuleWins ? speaking.prefix(1) : speaking[...] {
      if let value = sayings[rule].value(of: attribute), values[value] == nil { values[value] = Ref(rule) }
    }
    guard let value = values.keys.first else { return .nothing }
    if values.count > 1 { return .conflict(values) }
    // A limit is the same whoever says it.
    return .value(value, byFallback: attribute == .lead && speaking.allSatisfy { program.rules[$0].isFallback })
  }
}

/// What one rule says, by attribute and by set.
struct PlainSayings: Sendable {
  var values: [(attribute: DecidedAttribute, value: DecidedValue)] = []
  var adds: [SetMember] = []
  var replaces: [SetAttribute] = []

  init(_ rule: Rule) {
    for saying in rule.says {
      switch saying {
      case .lead(let lead): values.append((.lead, .lead(lead)))
      case .limit(let milestone, let limit): values.append((.limit(milestone), .limit(limit)))
      case .ladder(let milestone, let choice): values.append((.ladder(milestone), .ladder(choice)))
      case .adds(let set, let member): adds.append(SetMember(set: set, member: member))
      case .replaces(let set): replaces.append(set)
      }
    }
  }

  func value(of attribute: DecidedAttribute) -> DecidedValue? {
    values.first { $0.attribute == attribute }?.value
  }
}

extension Program {
  /// Whether a rule is an exception to another, or to an exception to it, and so on.
  fileprivate func isException(_ rule: Int, to other: Int) -> Bool {
    rules[rule].overrides.contains { $0.position == other || isException($0.position, to: other) }
  }
}

/// The elements without repeats, each where it first stood.
func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
