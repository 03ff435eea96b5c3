import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics

/// What is so of a program, found by trying all its events.
struct Facts {
  let events: [FullEvent]
  let decisions: [PlainDecision]
  let trial: AnalysisTrial

  private var rules: CompiledRules { trial.rules }
  private var program: Program { trial.program }

  /// The first finding that is none, or that is missing.
  func disagreement(_ results: [AnalysisResult]) -> String? {
    let unproven = results.contains { if case .overBudget = $0 { true } else { false } }
    if unproven { return "a small program passed its budget" }
    return ruleDisagreement(results) ?? exceptionDisagreement(results) ?? conflictDisagreement(results)
      ?? gapDisagreement(results) ?? fallbackDisagreement(results)
  }

  private func ruleDisagreement(_ results: [AnalysisResult]) -> String? {
    for (position, rule) in program.rules.enumerated() {
      let applies = decisions.contains { $0.applyingRules.contains(Ref(position)) }
      let speaks = decisions.contains { $0.speakingRules.contains(Ref(position)) }
      let isCalledDead = results.contains { if case .neverApplies(Int32(position)) = $0 { true } else { false } }
      let isCalledSilent = results.contains { if case .neverSpeaks(Int32(position), _) = $0 { true } else { false } }
      if isCalledDead == applies { return "rule \(position) applies: \(applies), and is called dead: \(isCalledDead)" }
      let isSilent = applies && !speaks
      // Of a fallback that adds to sets nothing is claimed.
      let isClaimed = !rule.isFallback || !rule.says.contains { if case .adds = $0 { true } else { false } }
      if isCalledSilent != isSilent, isCalledSilent || isClaimed {
        return "rule \(position) is silent: \(isSilent), and is called silent: \(isCalledSilent)"
      }
    }
    return nil
  }

  /// An exception to a table is one to all its rows, and idle only where it meets none that it can silence.
  private func exceptionDisagreement(_ results: [AnalysisResult]) -> String? {
    for (position, rule) in program.rules.enumerated() {
      for other in rule.overrides {
        let group =
          program.rules[other.position].row.map { row in
            rule.overrides.filter { program.rules[$0.position].row?.table == row.table }
          } ?? [other]
        var called = (idle: false, pointless: false)
        for result in results {
          if case .exceptionNeverApplies(Int32(position), let one) = result, group.contains(Ref(Int(one))) {
            called.idle = true
          }
          if case .exceptionOverridesNothing(Int32(position), let one) = result, group.contains(Ref(Int(one))) {
            called.pointless = true
          }
        }
        let silenceable = group.filter { names(rule, anythingOf: program.rules[$0.position]) }
        if called.pointless != silenceable.isEmpty {
          return "exception \(position) can silence \(silenceable), and is called pointless: \(called.pointless)"
        }
        let meets = decisions.contains { decision in
          decision.applyingRules.contains(Ref(position)) && silenceable.contains { decision.applyingRules.contains($0) }
        }
        // Of a rule that never applies that alone is told.
        let applies = decisions.contains { $0.applyingRules.contains(Ref(position)) }
        if called.idle != (applies && !meets && !silenceable.isEmpty) {
          return "exception \(position) to \(other.index) meets it: \(meets), and is called idle: \(called.idle)"
        }
      }
    }
    return nil
  }

  /// Whether two rules say something of one attribute, or the first replaces a set that the second adds to.
  private func names(_ rule: Rule, anythingOf other: Rule) -> Bool {
    rule.says.contains { one in
      other.says.contains { another in
        switch (one, another) {
        case (.lead, .lead): true
        case (.limit(let a, _), .limit(let b, _)): a == b
        case (.ladder(let a, _), .ladder(let b, _)): a == b
        case (.replaces(let a), .adds(let b, _)): a == b
        case (.lead, _), (.limit, _), (.ladder, _), (.replaces, _), (.adds, _): false
        }
      }
    }
  }

  /// A conflict is found exactly where an event has one, and with two rules that disagree there.
  private func conflictDisagreement(_ results: [AnalysisResult]) -> String? {
    for diagram in rules.attributes {
      let clashing = decisions.filter { decision in
        guard case .conflict = trial.outcome(diagram.attribute, decision) else { return false }
        return diagram.attribute == .lead || !isDeclined(decision)
      }
      var pairs: [(Int32, Int32)] = []
      for result in results {
        if case .conflict(diagram.attribute, let rules, _, _) = result { pairs.append(rules) }
      }
      if clashing.isEmpty != pairs.isEmpty {
        return "\(diagram.attribute): \(clashing.count) events are in conflict, and \(pairs.count) conflicts are found"
      }
      let isExplained = clashing.allSatisfy { decision in
        pairs.contains { decision.speakingRules.contains(Ref(Int($0.0))) && decision.speakingRules.contains(Ref(Int($0.1))) }
      }
      if !isExplained { return "\(diagram.attribute): a conflict is found with none of its rules" }
    }
    return nil
  }

  private func gapDisagreement(_ results: [AnalysisResult]) -> String? {
    var found: Set<Attribute> = []
    for result in results {
      switch result {
      case .gap(let attribute, _): found.insert(attribute)
      case .namesNobody: found.insert(.lead)
      default: continue
      }
    }
    for attribute in considered {
      let hasGap = decisions.contains { trial.outcome(attribute, $0) == .nothing && isConsidered($0, for: attribute) }
      if hasGap != found.contains(attribute) { return "\(attribute) has a gap: \(hasGap); found are \(found)" }
    }
    return found.isSubset(of: considered) ? nil : "found are gaps of \(found)"
  }

  /// The boxes of a region hold exactly the events that only a fallback decides and that are not meant for it.
  private func fallbackDisagreement(_ results: [AnalysisResult]) -> String? {
    for attribute in considered {
      var boxes: [Box] = []
      var isWhole = true
      for result in results {
        if case .reachesFallback(attribute, let found, let whole, _) = result { (boxes, isWhole) = (found, whole) }
      }
      for (event, decision) in zip(events, decisions) {
        let reaches =
          trial.isByFallback(attribute, decision) && isConsidered(decision, for: attribute)
          && !isMeant(event, decision, attribute)
        let isInside = boxes.contains { contains($0, event) }
        if isInside != reaches, isInside || isWhole {
          return "\(attribute) reaches a fallback: \(reaches), in a box of the region: \(isInside)\n"
            + program.dump(event.answers)
        }
      }
    }
    return nil
  }

  // MARK: Which events count

  private var considered: [Attribute] {
    [.lead] + (program.lastLimitedMilestone(rules).map { [.limit($0)] } ?? [])
  }

  /// Of a limit the events that somebody leads, or that are in dispute.
  private func isConsidered(_ decision: PlainDecision, for attribute: Attribute) -> Bool {
    attribute == .lead || !isDeclined(decision) && trial.outcome(.lead, decision) != .nothing
  }

  private func isDeclined(_ decision: PlainDecision) -> Bool {
    if case .value(.lead(.decline), _) = trial.outcome(.lead, decision) { true } else { false }
  }

  private func isMeant(_ event: FullEvent, _ decision: PlainDecision, _ attribute: Attribute) -> Bool {
    program.rules.indices.contains { rule in
      guard program.rules[rule].isFallback, decision.applyingRules.contains(Ref(rule)),
        rules.sayings[rule].values[attribute] != nil, let meant = program.rules[rule].meant
      else { return false }
      return trial.evaluator.holds(meant, in: event)
    }
  }

  private func contains(_ box: Box, _ event: FullEvent) -> Bool {
    var cells = rules.grid.cells(of: Circumstances(event.answers, in: program), in: program)
    if let level = rules.grid.openTests[.dutyHours] { cells[level] = event.isInDutyHours ? 1 : 0 }
    if let level = rules.grid.openTests[.workday] { cells[level] = event.isOnWorkday ? 1 : 0 }
    return box.sides.allSatisfy { side in cells[Int(side.variable)].map(side.cells.contains) ?? false }
  }
}
