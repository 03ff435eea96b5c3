import Diagnostics
import SourceText
import Syntax
import Vocabulary

/// What can be seen of the life of cases once rules are read: clocks that nobody starts, gates that never open, rungs
/// that wait for what never comes.
extension Scope {
  mutating func checkLife(_ processes: [Filed<ProcessSyntax>]) {
    if let process = processes.first { checkGates(process) }
    checkSenders()
    // Where something could not be read, what is asked for next may only seem to be missing.
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    checkEffects()
    guard !program.rules.isEmpty else { return }
    let limited = Set(limitUses.keys.map(\.milestone))
    if let process = processes.first { checkDeadlines(of: process, limited) }
    checkRungs(limited)
    checkChoiceOfLadders()
    for assessment in program.assessments where assessment.periodOfDeadline {
      if let milestone = assessment.periodOf { tellUnlimited([milestone], limited, at: assessment.entry.place) }
    }
  }

  // MARK: Deadlines

  private mutating func tellUnlimited(
    _ milestones: [Ref<Milestone>], _ limited: Set<Ref<Milestone>>, at place: Place
  ) {
    guard let milestone = milestones.first(where: { !limited.contains($0) }) else { return }
    let declared = program.milestones[milestone.position]
    let note = Note(Words(zh: "“\(declared.name)”在这里。", en: "“\(declared.name)” is here."), at: declared.place)
    report(.noLimitAnywhere(milestone: declared.name), at: place, notes: [note])
  }

  private mutating func checkDeadlines(of process: Filed<ProcessSyntax>, _ limited: Set<Ref<Milestone>>) {
    for entry in process.content.entries {
      guard case .allow(let syntax) = entry.content, let position = happenings[syntax.name.name] else { continue }
      for allowance in syntax.allowances {
        if case .beforeDeadline(let identifier) = allowance.content, let milestone = milestones[identifier.name] {
          tellUnlimited([milestone], limited, at: place(identifier.range, process.file))
        }
      }
      guard limited.isEmpty else { continue }
      let happening = program.process.happenings[position]
      if let word = happening.effects.lazy.compactMap(\.wordOfClock).first {
        report(.noClock(effect: Words(word)), at: happening.place)
      }
    }
    for (condition, place) in gates(process) { tellUnlimited(condition.deadlineMilestones, limited, at: place) }
  }

  // MARK: Effects

  private mutating func checkEffects() {
    let happenings = program.process.happenings
    let pausing = happenings.first { $0.effects.contains { if case .pauses = $0 { true } else { false } } }
    let resuming = happenings.first { $0.effects.contains { if case .resumes = $0 { true } else { false } } }
    if let pausing, resuming == nil { report(.pausesForGood(happening: pausing.name), at: pausing.place) }
    if let resuming, pausing == nil { report(.resumesNothing(happening: resuming.name), at: resuming.place) }
  }

  // MARK: Gates

  /// 须, with where it stands.
  private func gates(_ process: Filed<ProcessSyntax>) -> [(CaseCondition, Place)] {
    var found: [(CaseCondition, Place)] = []
    for entry in process.content.entries {
      switch entry.content {
      case .recordings(let recordings):
        for syntax in recordings {
          let recording = program.process.recordings.first { $0.milestone == milestones[syntax.milestone.name] }
          if let range = syntax.requires?.range, let condition = recording?.requires {
            found.append((condition, place(range, process.file)))
          }
        }
      case .allow(let syntax):
        guard let position = happenings[syntax.name.name] else { continue }
        for allowance in syntax.allowances {
          if case .requires(let expression) = allowance.content,
            let condition = program.process.happenings[position].requires
          {
            found.append((condition, place(expression.range, process.file)))
          }
        }
      case .milestones, .clocks: break
      }
    }
    return found
  }

  private mutating func checkGates(_ process: Filed<ProcessSyntax>) {
    for entry in process.content.entries {
      switch entry.content {
      case .recordings(let recordings):
        for syntax in recordings {
          guard let milestone = milestones[syntax.milestone.name], let range = syntax.requires?.range,
            let condition = program.process.recordings.first(where: { $0.milestone == milestone })?.requires
          else { continue }
          let outlook = Outlook(program, before: .milestone(milestone))
          if outlook.value(of: condition) == false {
            report(.neverAllowed(what: names[syntax.milestone.name]), at: place(range, process.file))
          }
        }
      case .allow(let syntax):
        guard let position = happenings[syntax.name.name] else { continue }
        checkGate(of: position, syntax, in: process.file)
      case .milestones, .clocks: break
      }
    }
  }

  private mutating func checkGate(of position: Int, _ syntax: AllowSyntax, in file: FileID) {
    let happening = program.process.happenings[position]
    for allowance in syntax.allowances {
      switch allowance.content {
      case .requires(let expression):
        guard let condition = happening.requires,
          Outlook(program, before: .happening(position)).value(of: condition) == false
        else { continue }
        report(.neverAllowed(what: happening.name), at: place(expression.range, file))
      case .beforeDeadline(let identifier):
        // What is to extend a clock comes only after the milestone at which that clock stops.
        guard let milestone = happening.beforeDeadline, let from = happening.from?.0, milestone <= from,
          happening.effects.contains(where: { if case .extends = $0 { true } else { false } })
        else { continue }
        report(.neverAllowed(what: happening.name), at: place(identifier.range, file))
      case .by, .from, .atMost: break
      }
    }
  }

  // MARK: Ladders

  private mutating func checkRungs(_ limited: Set<Ref<Milestone>>) {
    let taken = Set(program.ladders.flatMap { $0.rungs.flatMap { $0.actions.compactMap(\.measure) } })
    for ladder in program.ladders {
      for rung in ladder.rungs {
        tellUnlimited(rung.condition.deadlineMilestones, limited, at: rung.place)
        let awaited = rung.condition.awaitedMeasures.first { !taken.contains($0) }
        if let awaited { report(.neverTaken(measure: program.measures[awaited.position].name), at: rung.place) }
      }
    }
  }

  private mutating func checkChoiceOfLadders() {
    var chosen: Set<Ref<Ladder>> = []
    for rule in program.rules {
      for case .ladder(_, let choice) in rule.says { chosen.insert(choice.ladder) }
    }
    for (position, ladder) in program.ladders.enumerated() where !chosen.contains(Ref(position)) {
      report(.ladderNotChosen(ladder.entry.name), at: ladder.entry.place)
    }
  }

  /// Nobody is pressed for what nobody else can have recorded.
  private mutating func checkSenders() {
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

extension CaseEffect {
  /// The word of an effect that needs a clock.
  fileprivate var wordOfClock: Word? {
    switch self {
    case .pauses: .pauses
    case .resumes: .resumes
    case .extends: .extends
    case .restarts: .restarts
    case .backTo, .set: nil
    }
  }
}

extension CaseCondition {
  /// The measures without which it can't come to hold: those that it asks for, not those that must not have been taken.
  fileprivate var awaitedMeasures: [Ref<Measure>] {
    switch self {
    case .unitReaches(_, let measure, _): [measure]
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
      .hasDeadline, .deadline, .onTime, .overdue, .leftShare, .left, .unitReaches:
      []
    }
  }
}

/// What is certain of a case at the moment when something is recorded for the first time.
private struct Outlook {
  private let program: Program
  private let subject: HappeningRef
  /// Whether cases may go back, so that what comes later may have been before.
  private let goesBack: Bool

  init(_ program: Program, before subject: HappeningRef) {
    self.program = program
    self.subject = subject
    goesBack = program.process.happenings.contains { happening in
      happening.effects.contains { if case .backTo = $0 { true } else { false } }
    }
  }

  /// Nil where it is not certain.
  func value(of condition: CaseCondition) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .not(let part): return value(of: part).map { !$0 }
    case .all(let parts):
      let values = parts.map { value(of: $0) }
      if values.contains(false) || contradict(parts) { return false }
      return values.allSatisfy { $0 == true } ? true : nil
    case .any(let parts):
      let values = parts.map { value(of: $0) }
      if values.contains(true) { return true }
      return values.allSatisfy { $0 == false } ? false : nil
    case .happened(let what, _, _), .later(let what, _), .reaches(let what, _, _, _):
      return canHaveHappened(what) ? nil : false
    case .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline, .deadline,
      .onTime, .overdue, .leftShare, .left, .unitReaches:
      return nil
    }
  }

  /// Nothing comes before itself, and no later milestone before one that is required.
  private func canHaveHappened(_ what: HappeningRef) -> Bool {
    if what == subject { return false }
    guard case (.milestone(let other), .milestone(let milestone)) = (what, subject) else { return true }
    return other < milestone || program.milestones[milestone.position].isOptional && goesBack
  }

  /// 已 甲 beside 未 甲, or two results of one milestone at once.
  private func contradict(_ parts: [CaseCondition]) -> Bool {
    var results: [Ref<Milestone>: Int] = [:]
    var done: Set<HappeningRef> = []
    var undone: Set<HappeningRef> = []
    for part in parts {
      switch part {
      case .happened(let what, let result, _):
        done.insert(what)
        guard case .milestone(let milestone) = what, let result else { continue }
        if let other = results.updateValue(result, forKey: milestone), other != result { return true }
      case .not(.happened(let what, nil, nil)): undone.insert(what)
      default: continue
      }
    }
    return !done.isDisjoint(with: undone)
  }
}
