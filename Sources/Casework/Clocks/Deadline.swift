package import WorkingTime

/// The end of a clock.
package enum Deadline: Hashable, Sendable {
  case at(Instant)
  /// The calendar can't tell.
  case refused(CalendarRefusal)

  package var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
}

/// What became of a clock that runs no more.
package enum Judgement: Hashable, Sendable {
  /// The milestone was reached by the deadline, its very instant included.
  case onTime
  /// The deadline passed before it was reached.
  case overdue
  /// A later milestone was reached without it, or the clock made way for another in time: nothing is judged.
  case none
}
