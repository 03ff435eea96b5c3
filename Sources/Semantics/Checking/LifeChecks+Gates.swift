import Diagnostics
import SourceText
import Syntax

extension Scope {
  /// 须, with where it stands.
  func gates(_ process: Filed<ProcessSyntax>) -> [(CaseCondition, Place)] {
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

  mutating func checkGates(_ process: Filed<ProcessSyntax>) {
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
      .onTime, .overdue, .leftShare, .left, .takenOnCall, .unitReaches:
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
