package import DecisionDiagrams
package import Diagnostics
package import Semantics
import WorkingTime

extension Decision {
  /// The findings by kinds of units.
  package var verdict: Verdict { contents.verdict }

  var worked: Verdict {
    switch findings {
    case .leaf(let leaf):
      engine.rules.verdict(engine.record(ofLeaf: leaf), applying: engine.applying(ofLeaf: leaf))
    case .record(let row, let applying):
      engine.rules.verdict(Record(row[...], attributes: engine.rules.attributes.count), applying: applying)
    case .verdict(let verdict): verdict
    }
  }

  /// The level of the unit that leads.
  package var level: Ref<Level>? { lead?.area.map { engine.program.directory.areas[$0.position].level } }

  /// 不予受理: the reason for the reporter.
  func reason(_ verdict: Verdict) -> String? {
    guard let position = engine.leadAttribute,
      case .value(.lead(.decline(let reason)), _) = verdict.attributes[position]
    else { return nil }
    return reason
  }

  /// A milestone's limit as decided.
  package enum LimitOutcome: Sendable {
    case limit(Limit)
    /// The limits that rules disagree on; the earliest counts.
    case conflict([Limit])
    case open

    /// What counts: of limits that disagree the earlier; nil where it is open.
    package var limit: Limit? {
      switch self {
      case .limit(let limit): limit
      case .conflict(let several): several.earliest
      case .open: nil
      }
    }
  }

  /// The limits, in the order of the milestones.
  func limits(_ verdict: Verdict) -> [(milestone: Ref<Milestone>, outcome: LimitOutcome)] {
    engine.rules.limits(verdict)
  }

  /// The ladders, in the order of the milestones, each once.
  package func ladders(_ verdict: Verdict) -> [LadderChoice] {
    engine.rules.ladders(verdict).flatMap(\.choices).reduce(into: []) { known, choice in
      if !known.contains(choice) { known.append(choice) }
    }
  }

  /// The milestones on whose ladders rules disagree.
  /// Who leads by rules that disagree, in words, in the order of the rules; empty where none do.
  package var disputedLeads: [Words] {
    guard let position = engine.leadAttribute, case .conflict(let claims) = verdict.attributes[position] else { return [] }
    return claims.map { engine.program.words(of: $0.value) }
  }

  func disputedLadders(_ verdict: Verdict) -> [Ref<Milestone>] {
    engine.rules.ladders(verdict).filter { $0.choices.count > 1 }.map(\.milestone)
  }
}

extension CompiledRules {
  /// The ladders of a verdict of these rules, in the order of the milestones: several where rules disagree.
  func ladders(_ verdict: Verdict) -> [(milestone: Ref<Milestone>, choices: [LadderChoice])] {
    var result: [(milestone: Ref<Milestone>, choices: [LadderChoice])] = []
    for (diagram, outcome) in zip(attributes, verdict.attributes) {
      guard case .ladder(let milestone) = diagram.attribute else { continue }
      var choices: [LadderChoice] = []
      switch outcome {
      case .value(.ladder(let choice), _): choices = [choice]
      case .conflict(let claims):
        for case .ladder(let choice) in claims.map(\.value) where !choices.contains(choice) { choices.append(choice) }
      case .value, .nothing, .open: continue
      }
      result.append((milestone, choices))
    }
    return result.sorted { $0.milestone < $1.milestone }
  }

  /// The limits of a verdict of these rules, in the order of the milestones.
  func limits(_ verdict: Verdict) -> [(milestone: Ref<Milestone>, outcome: Decision.LimitOutcome)] {
    var result: [(milestone: Ref<Milestone>, outcome: Decision.LimitOutcome)] = []
    for (diagram, outcome) in zip(attributes, verdict.attributes) {
      guard case .limit(let milestone) = diagram.attribute else { continue }
      switch outcome {
      case .nothing: continue
      case .value(.limit(let limit), _): result.append((milestone, .limit(limit)))
      case .conflict(let claims):
        result.append(
          (milestone, .conflict(claims.compactMap { if case .limit(let limit) = $0.value { limit } else { nil } })))
      case .value(.lead, _), .value(.ladder, _), .open: result.append((milestone, .open))
      }
    }
    return result.sorted { $0.milestone < $1.milestone }
  }
}

extension [Limit] {
  /// That which counts of limits that disagree.
  package var earliest: Limit? { self.min { $0.comes(before: $1) } }
}
