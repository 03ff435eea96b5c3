import Diagnostics
import Vocabulary

extension Scope {
  mutating func checkRungs(_ limited: Set<Ref<Milestone>>) {
    let taken = Set(program.ladders.flatMap { $0.rungs.flatMap { $0.actions.compactMap(\.measure) } })
    for ladder in program.ladders {
      for rung in ladder.rungs {
        tellUnlimited(rung.condition.deadlineMilestones, limited, at: rung.place)
        let awaited = rung.condition.awaitedMeasures.first { !taken.contains($0) }
        if let awaited { report(.neverTaken(measure: program.measures[awaited.position].name), at: rung.place) }
      }
    }
  }

  mutating func checkChoiceOfLadders() {
    var chosen: Set<Ref<Ladder>> = []
    for rule in program.rules {
      for case .ladder(_, let choice) in rule.says { chosen.insert(choice.ladder) }
    }
    for (position, ladder) in program.ladders.enumerated() where !chosen.contains(Ref(position)) {
      report(.ladderNotChosen(ladder.entry.name), at: ladder.entry.place)
    }
  }

  /// Nobody is pressed for what nobody else can have recorded.
  mutating func checkSenders() {
    for ladder in program.ladders {
      for rung in ladder.rungs {
        for happening in rung.condition.awaitedHappenings {
          guard let sender = onlySender(of: happening) else { continue }
          let own = rung.actions.first { $0.measure != nil && $0.recipients == [sender.party] }
          guard let measure = own?.measure else { continue }
          let mistake = MeaningMistake.pressesSender(
            measure: program.measures[measure.position].name, party: words(of: sender.party), happening: sender.happening)
          report(mistake, at: rung.place)
          break
        }
      }
    }
  }

  private func onlySender(of happening: HappeningRef) -> (party: CaseParty, happening: String)? {
    let by: [CaseParty]
    let name: String
    switch happening {
    case .milestone(let milestone):
      by = program.process.recordings.first { $0.milestone == milestone }?.by ?? []
      name = program.milestones[milestone.position].name
    case .happening(let position): (by, name) = (program.process.happenings[position].by, program.process.happenings[position].name)
    case .measure, .correction: return nil
    }
    return by.count == 1 ? (by[0], name) : nil
  }

  private func words(of party: CaseParty) -> Words {
    switch party {
    case .lead: Words(.lead)
    case .assist: Words(.assist)
    case .reporter: Words(.reporter)
    case .unit(let unit): Words(zh: program.units[unit.position].entry.name, en: program.units[unit.position].entry.name)
    case .field(let field): Words(zh: program.fields[field.position].entry.name, en: program.fields[field.position].entry.name)
    }
  }
}

extension CaseCondition {
  /// The measures without which it can't come to hold: those that it asks for, not those that must not have been taken.
  fileprivate var awaitedMeasures: [Ref<Measure>] {
    switch self {
    case .unitReaches(_, let measure, _), .takenOnCall(let measure, _, _): [measure]
    case .all(let parts): parts.flatMap(\.awaitedMeasures)
    default: awaited.compactMap { if case .measure(let measure) = $0 { measure } else { nil } }
    }
  }

  fileprivate var awaitedHappenings: [HappeningRef] {
    awaited.filter {
      switch $0 {
      case .milestone, .happening: true
      case .measure, .correction: false
      }
    }
  }

  /// What must have happened for it to hold.
  private var awaited: [HappeningRef] {
    switch self {
    case .all(let parts): parts.flatMap(\.awaited)
    case .happened(let what, _, _), .reaches(let what, _, _, _), .later(let what, _): [what]
    case .constant, .any, .not, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit,
      .hasDeadline, .deadline, .onTime, .overdue, .leftShare, .left, .takenOnCall, .unitReaches:
      []
    }
  }
}
