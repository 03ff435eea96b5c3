package import Interpreter
package import Semantics
package import WorkingTime

/// Why an entry was refused. The log is then as it was.
package indirect enum CaseRefusal: Error, Hashable, Sendable {
  // Of its times
  case notReported
  case beforeReport
  case recordedBeforeItHappened
  case recordedBeforeLast(Instant)
  // Of milestones
  case alreadyReached(Ref<Milestone>)
  case missing(Ref<Milestone>)
  case passedBy(Ref<Milestone>, later: Ref<Milestone>)
  case noSuchResult(Ref<Milestone>)
  case resultMissing(Ref<Milestone>)
  // Of gates
  case mayNotRecord(by: CaseParty)
  case requirementNotMet
  case notReached(Ref<Milestone>)
  case windowClosed(Ref<Milestone>, at: Instant)
  case deadlinePassed(Ref<Milestone>, at: Instant)
  case tooOften(limit: Int)
  // Of clocks
  case alreadyPaused
  case notPaused
  case noRunningClock
  case calendar(CalendarRefusal)
  // Of exemptions
  case nothingToExempt(Ref<Measure>)
  // Of corrections
  case nothingToCorrect
  case undecidable(EventError)
  /// The report would fall on a day on which the case's edition is not in force.
  case leavesEdition(day: String)
  /// An entry that stands in the log, by its number, would have been refused.
  case contradicts(entry: Int, CaseRefusal)
}
