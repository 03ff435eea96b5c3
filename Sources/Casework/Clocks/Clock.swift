import ExactNumbers
package import Interpreter
package import Semantics
package import WorkingTime

/// The clock of one limited milestone.
///
/// Nothing of it is adjusted in place: the deadline is always the limit laid out from the base through everything that
/// was done to it since, so that a limit that changes keeps its base, its pauses and what was granted.
package struct Clock: Sendable {
  package let milestone: Ref<Milestone>
  /// From 1; a milestone whose clock begins anew has more than one.
  package let number: Int
  package private(set) var limit: Limit
  package let base: Instant
  package private(set) var steps: [Step] = []
  package private(set) var deadline: Deadline
  /// Since when it stands still.
  package private(set) var pausedAt: Instant?
  package private(set) var end: End?
  /// What is still to be laid out from `begun`: what is left of the limit, then each span that was granted.
  private var pieces: [TimeSpan]
  private var begun: Instant

  package enum Step: Hashable, Sendable {
    case paused(Instant)
    case resumed(Instant)
    case granted(TimeSpan)
  }

  package struct End: Hashable, Sendable {
    package var at: Instant
    package var judgement: Judgement
    /// The unit that held the clock then.
    package var holder: ActualUnit?
  }

  init(_ milestone: Ref<Milestone>, number: Int, limit: Limit, base: Instant, _ calendar: CountingCalendar) {
    self.milestone = milestone
    self.number = number
    self.limit = limit
    self.base = base
    pieces = [limit.span]
    begun = base
    deadline = Self.laidOut([limit.span], from: base, calendar)
  }

  package var isRunning: Bool { end == nil }

  /// Whether its deadline lies before an instant and was not met; once so, always so.
  package func isOverdue(at now: Instant) -> Bool {
    if let end { return end.judgement == .overdue }
    guard pausedAt == nil, let due = deadline.instant else { return false }
    return now > due
  }

  // MARK: What is done to it

  /// - Throws: where the calendar can't tell how much is left.
  mutating func pause(at instant: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    try takeUp(.paused(instant), calendar)
  }

  mutating func resume(at instant: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    try takeUp(.resumed(instant), calendar)
  }

  mutating func grant(_ span: TimeSpan, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    try takeUp(.granted(span), calendar)
  }

  /// Another limit from the same base.
  mutating func change(to limit: Limit, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    let known = steps
    self.limit = limit
    (pieces, begun, pausedAt, steps) = ([limit.span], base, nil, [])
    deadline = Self.laidOut(pieces, from: base, calendar)
    for step in known { try takeUp(step, calendar) }
  }

  mutating func finish(at instant: Instant, _ judgement: Judgement, holder: ActualUnit?) {
    end = End(at: instant, judgement: judgement, holder: holder)
  }

  /// Goes on, since the milestone is to be reached again.
  mutating func reopen() { end = nil }

  private mutating func takeUp(_ step: Step, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    switch step {
    case .paused(let instant):
      try use(until: instant, calendar)
      pausedAt = instant
    case .resumed(let instant):
      begun = instant
      pausedAt = nil
      deadline = Self.laidOut(pieces, from: begun, calendar)
    case .granted(let span):
      pieces.append(span)
      deadline = Self.laidOut(pieces, from: begun, calendar)
    }
    steps.append(step)
  }

  /// Takes what was used off the pieces, the limit's own first; what was granted is used last.
  private mutating func use(until pause: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    var from = begun
    while let piece = pieces.first {
      let end = piece.amount.isZero ? from : try calendar.deadline(piece, from: from)
      guard pause >= end else {
        pieces[0] = try calendar.remaining(of: piece, begun: from, at: pause).counted(as: piece.unit)
        break
      }
      pieces.removeFirst()
      from = end
    }
    begun = pause
  }

  private static func laidOut(_ pieces: [TimeSpan], from start: Instant, _ calendar: CountingCalendar) -> Deadline {
    var due = start
    do throws(CalendarRefusal) {
      for piece in pieces where !piece.amount.isZero { due = try calendar.deadline(piece, from: due) }
      return .at(due)
    } catch {
      return .refused(error)
    }
  }
}

extension TimeSpan {
  /// Where only a period counts, its days and hours come back as duty; they are days and hours of the clock again.
  fileprivate func counted(as unit: DurationUnit) -> TimeSpan {
    switch (unit.counting, self.unit) {
    case (.dates, .workday): TimeSpan(amount: amount, unit: .calendarDay)
    case (.wallClock, .workHour): TimeSpan(amount: amount, unit: .hour)
    default: self
    }
  }
}
