import Diagnostics
import Vocabulary
import WorkingTime

extension Scope {
  mutating func checkRungs(_ limited: Set<Ref<Milestone>>) {
    for rung in program.ladders.flatMap(\.rungs) { tellUnlimited(rung.condition.deadlineMilestones, limited, at: rung.place) }
    var waiting = program.ladders.flatMap(\.rungs)
    let named = Set(waiting.flatMap(\.actions).compactMap(\.measure))
    var taken: Set<Ref<Measure>> = []
    while !waiting.isEmpty {
      let known = taken
      func comes(_ rung: Rung) -> Bool { rung.condition.awaitedMeasures.allSatisfy(known.contains) }
      let coming = waiting.filter(comes)
      waiting.removeAll(where: comes)
      taken.formUnion(coming.flatMap(\.actions).compactMap(\.measure))
      guard coming.isEmpty else { continue }
      // One that waits for what no rung takes; else one of those that wait for each other. With it the others are told.
      let index = waiting.firstIndex { $0.condition.awaitedMeasures.contains { !named.contains($0) } } ?? 0
      let rung = waiting.remove(at: index)
      let awaited = rung.condition.awaitedMeasures.filter { !known.contains($0) }
      if let measure = awaited.first(where: { !named.contains($0) }) ?? awaited.first {
        report(.neverTaken(measure: program.measures[measure.position].name), at: rung.place)
      }
      taken.formUnion(rung.actions.compactMap(\.measure))
    }
  }

  /// 剩 of more than the whole limit lies before the clock begins.
  mutating func checkWhatIsLeft() {
    for (position, ladder) in program.ladders.enumerated() {
      for rung in ladder.rungs {
        for (milestone, left) in rung.condition.whatIsLeft {
          let limits = limits(of: milestone, under: Ref(position))
          guard let first = limits.first, limits.allSatisfy({ $0.compare(left) == .shorter }) else { continue }
          let longest = limits.dropFirst().reduce(first) { $1.compare($0) == .longer ? $1 : $0 }
          report(
            .leftBeforeStart(
              milestone: program.milestones[milestone.position].name, left: words(for: left), longest: words(for: longest)),
            at: rung.place)
          break
        }
      }
    }
  }

  /// The limits that a milestone may have in a case of this ladder. Where each rule that chooses it says the limit too,
  /// theirs, and those of exceptions, which may stand in their place; else all.
  private func limits(of milestone: Ref<Milestone>, under ladder: Ref<Ladder>) -> [TimeSpan] {
    func limit(in rule: Rule) -> TimeSpan? {
      for case .limit(milestone, let limit) in rule.says { return limit.span }
      return nil
    }
    let choosing = program.rules.filter { rule in
      rule.says.contains { if case .ladder(_, let choice) = $0 { choice.ladder == ladder } else { false } }
    }
    // What a fallback says of the limit another rule may say instead.
    let isTheirs = choosing.allSatisfy { !$0.isFallback && limit(in: $0) != nil }
    let given = isTheirs ? choosing + program.rules.filter { !$0.overrides.isEmpty } : program.rules
    return choosing.isEmpty ? [] : given.compactMap { limit(in: $0) }
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

  /// What must be left of which limit for it to hold.
  fileprivate var whatIsLeft: [(Ref<Milestone>, TimeSpan)] {
    switch self {
    case .all(let parts): parts.flatMap(\.whatIsLeft)
    case .left(let milestone, let span): [(milestone, span)]
    default: []
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
