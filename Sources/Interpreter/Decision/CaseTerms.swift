package import DecisionDiagrams
package import Semantics
package import WorkingTime

/// What a decision means for the clocks of its case.
package struct CaseTerms: Sendable {
  /// In the order of the milestones. What is open is left out; of limits that disagree the earlier holds.
  package let limits: [(milestone: Ref<Milestone>, limit: Limit)]
  /// In the order of the milestones; of ladders that rules disagree on all press, so that none is silent.
  package let ladders: [(milestone: Ref<Milestone>, choice: LadderChoice)]

  init(of decision: Decision, _ verdict: Verdict) {
    limits = decision.limits(verdict).compactMap { milestone, outcome in outcome.limit.map { (milestone, $0) } }
    ladders = decision.engine.rules.ladders(verdict).flatMap { milestone, choices in choices.map { (milestone, $0) } }
  }
}

extension Decision {
  /// The units that a party of the case stands for on a day; empty for the reporter and where a field holds none.
  ///
  /// A unit that nobody has from the event's place up stands without its area: a notice is never lost for a vacancy.
  package func units(_ party: CaseParty, on day: CivilDate?) -> [ActualUnit] {
    let search = UnitSearch(engine: engine, area: area, day: day?.days ?? self.day)
    switch party {
    case .lead: return lead.map { [$0] } ?? []
    case .assist: return companions.assist
    case .reporter: return []
    case .unit(let kind): return [search.actualOrUnplaced(kind)]
    case .field(let field):
      // What was decided on can be read again.
      let kinds = (try? search.kinds(in: field, of: event)) ?? nil
      return (kinds ?? []).map(search.actualOrUnplaced)
    }
  }
}

extension Decision {
  /// What is known of the event, typed; nil where it can't be read.
  package var circumstances: Circumstances? { try? engine.intake.circumstances(of: event) }
}

extension UnitSearch {
  /// Without an area where nobody has the unit from the place up.
  fileprivate func actualOrUnplaced(_ kind: Ref<UnitKind>) -> ActualUnit {
    (try? named(kind)) ?? ActualUnit(kind: kind, area: nil)
  }
}
