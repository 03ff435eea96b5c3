package import Interpreter
package import Semantics
package import WorkingTime

/// The rules and the calendar that a case lives by. Immutable: many threads may use one at a time.
package final class CaseRules: Sendable {
  package let engine: Engine
  /// Of everything but limits, which may count a period alone.
  package let calendar: WorkCalendar
  package var program: Program { engine.program }
  /// Of the keys by which fields are named.
  package let reader: EventReader
  let milestones: [Milestone]
  /// By milestone.
  let recordings: [Recording?]
  let happenings: [Happening]
  let ladders: [Ladder]
  /// By ladder and rung.
  let rungTimes: [[RungTime]]

  /// - Parameter reader: of the same program, where it is made already.
  package init(_ engine: Engine, reader: EventReader? = nil) {
    self.engine = engine
    self.reader = reader ?? EventReader(engine.program)
    calendar = engine.calendars.main.duty
    milestones = engine.program.milestones
    var recordings = [Recording?](repeating: nil, count: milestones.count)
    for recording in engine.program.process.recordings { recordings[recording.milestone.position] = recording }
    self.recordings = recordings
    happenings = engine.program.process.happenings
    ladders = engine.program.ladders
    rungTimes = ladders.map { ladder in ladder.rungs.map { RungTime($0.condition) } }
  }

  func calendar(of limit: Limit) -> CountingCalendar { engine.calendars.calendar(of: limit) }
}

/// What a rung's condition looks at, so that it is looked at no oftener than needed.
struct RungTime: Sendable {
  /// The milestones whose deadlines it names.
  private(set) var milestones: [Int] = []
  /// Whether the passing of time alone can make it true.
  private(set) var passes = false
  /// Whether it looks ahead to a deadline and at nothing behind one: a warning.
  var isWarning: Bool { looksAhead && !looksBehind }
  /// Whether it counts over the cases of a unit: ledgers fire it.
  private(set) var counts = false
  private var looksAhead = false
  private var looksBehind = false

  init(_ condition: CaseCondition) { read(condition) }

  private mutating func read(_ condition: CaseCondition) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { read(part) }
    case .not(let part): read(part)
    case .left(let milestone, _), .leftShare(let milestone, _):
      (looksAhead, passes) = (true, true)
      milestones.append(milestone.position)
    case .overdue(let milestone, _):
      (looksBehind, passes) = (true, true)
      milestones.append(milestone.position)
    case .later: (looksBehind, passes) = (true, true)
    case .deadline(let milestone, _, _), .onTime(let milestone): milestones.append(milestone.position)
    case .unitReaches: counts = true
    case .happened, .reaches: looksBehind = true
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline:
      break
    }
  }
}
