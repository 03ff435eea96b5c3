package import WorkingTime

/// The end of a clock.
package enum Deadline: Hashable, Sendable {
  case at(Instant)
  /// The calendar can't tell.
  case refused(CalendarRefusal)

  package var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }

  /// Whether it is past at an instant; nil: the calendar can't tell.
  @inline(__always)
  func isPast(at instant: Instant, in offset: UTCOffset) -> Bool? {
    switch self {
    case .at(let due): instant > due
    case .refused(let refusal): refusal.leavesOpen(instant, in: offset) ? nil : false
    }
  }
}

/// What became of a clock that runs no more.
package enum Judgement: Hashable, Sendable {
  /// The milestone was reached by the deadline, its very instant included.
  case onTime
  /// The deadline passed before it was reached.
  case overdue
  /// A later milestone was reached without it, or the clock made way for another in time: nothing is judged.
  case none
  /// The milestone was reached, and the calendar can't tell whether by the deadline.
  case unknown
}
