import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

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
    checkWhatIsLeft()
    checkChoiceOfLadders()
    for assessment in program.assessments where assessment.periodOfDeadline {
      if let milestone = assessment.periodOf { tellUnlimited([milestone], limited, at: assessment.entry.place) }
    }
  }

  // MARK: Deadlines

  mutating func tellUnlimited(
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

  /// An expectation that puts a limit before or after what none of its limits can be compared with.
  mutating func checkComparedLimits() {
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    var limits: [Ref<Milestone>: [TimeSpan]] = [:]
    for rule in program.rules {
      for case .limit(let milestone, let limit) in rule.says { limits[milestone, default: []].append(limit.span) }
    }
    for scenario in program.scenarios {
      for step in scenario.steps {
        guard case .expect(let condition) = step.content else { continue }
        for (milestone, span) in condition.orderedLimits {
          guard let given = limits[milestone], let first = given.first,
            given.allSatisfy({ $0.compare(span) == nil })
          else { continue }
          diagnostics.append(
            Diagnostic(
              .expression(.durationsCountDifferently(words(for: first), words(for: span))), at: step.place))
          break
        }
      }
    }
  }

  // MARK: Effects

  private mutating func checkEffects() {
    let happenings = program.process.happenings
    let pausing = happenings.first { $0.effects.contains { if case .pauses = $0 { true } else { false } } }
    let resuming = happenings.first { $0.effects.contains { if case .resumes = $0 { true } else { false } } }
    if let pausing, resuming == nil { report(.pausesForGood(happening: pausing.name), at: pausing.place) }
    if let resuming, pausing == nil { report(.resumesNothing(happening: resuming.name), at: resuming.place) }
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
    case .backTo, .exempts, .set: nil
    }
  }
}

extension CaseCondition {
  /// The limits that it compares by size.
  fileprivate var orderedLimits: [(Ref<Milestone>, TimeSpan)] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.orderedLimits)
    case .not(let part): part.orderedLimits
    case .limit(let milestone, .less, let span?), .limit(let milestone, .lessOrEqual, let span?),
      .limit(let milestone, .greater, let span?), .limit(let milestone, .greaterOrEqual, let span?):
      [(milestone, span)]
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      []
    }
  }
}
