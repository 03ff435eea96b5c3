import DecisionDiagrams
package import Semantics
import Synchronization
import Vocabulary
import WorkingTime

/// Decides the limits of events that were reported before an edition came into force, as if it had been: for clocks of
/// open cases that follow it (适用在办).
///
/// What an engine asks of 上报时间 it asks of the days in force alone; here the days of earlier editions belong to them.
/// Its diagrams are made when first asked for: most runs of a rule set have no such clock. Immutable else: many threads
/// may use one.
package final class LimitDecider: Sendable {
  private let program: Program
  /// Says what is duty, of the conditions on it.
  private let duty: WorkCalendar
  private let made = Mutex<Made?>(nil)

  private enum Made: Sendable {
    case ready(Ready)
    /// The conditions pass the limit of nodes.
    case tooLarge
  }

  private final class Ready: Sendable {
    let rules: CompiledRules
    let intake: Intake

    init(_ program: Program, _ duty: WorkCalendar) throws(OverBudget) {
      var rules = try CompiledRules(program, nodeBudget: Limits.diagramNodes)
      rules.diagrams.algebra = ConditionAlgebra()
      self.rules = rules
      intake = Intake(program, rules.grid, duty)
    }
  }

  /// - Parameter earlier: The headers of the editions under which events may have been reported.
  package init(of engine: Engine, reportsUnder earlier: [Header]) {
    program = engine.program.coveringReports(of: earlier)
    duty = engine.calendars.main.duty
  }

  /// The limits that the rules give an event, in the order of the milestones. Who leads is not asked, nor whether the
  /// event's place stood in the directory on the day of report.
  /// - Returns: nil where the conditions are too large to be asked.
  /// - Throws: what is wrong with the first value that can't be read.
  /// - Complexity: O(fields + depth of the diagrams), but for the first event.
  package func limits(
    of event: Event
  ) throws(EventError) -> [(milestone: Ref<Milestone>, outcome: Decision.LimitOutcome)]? {
    guard let ready else { return nil }
    return ready.rules.limits(ready.rules.verdict(for: try ready.intake.circumstances(of: event)))
  }

  private var ready: Ready? {
    let known = made.withLock { made in
      let known = made ?? ((try? Ready(program, duty)).map { .ready($0) } ?? .tooLarge)
      made = known
      return known
    }
    return if case .ready(let ready) = known { ready } else { nil }
  }
}
