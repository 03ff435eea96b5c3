import ExactNumbers
package import Interpreter
package import Semantics
package import WorkingTime

/// The clock of one limited milestone.
///
/// It is large: what is asked often is put into whoever asks, so that only what is asked is read.
///
/// Nothing of it is adjusted in place: the deadline is always the limit laid out from the base through everything that
/// was done to it since, so that a limit that changes keeps its base, its pauses and what was granted.
package struct Clock: Sendable {
  package let milestone: Ref<Milestone>
  /// From 1; a milestone whose clock begins anew has more than one.
  package let number: Int
  package private(set) var limit: Limit
  /// Whose limit it is: the milestones and periods that it names are that one's.
  package private(set) var edition: ClockEdition
  package let base: Instant
  package private(set) var steps: [Step] = []
  package private(set) var deadline: Deadline
  /// Since when it stands still; of one that ended while it did, since when it stood still then.
  package private(set) var pausedAt: Instant?
  package private(set) var end: End?
  /// What is still to be laid out from `begun`: what is left of the limit, then each span that was granted. The first of
  /// those takes its place once the limit is used up.
  private(set) var rest: TimeSpan
  private(set) var grants: [TimeSpan] = []
  private(set) var begun: Instant
  /// Whether it has stood still, so that `rest` is what was left then.
  private(set) var isRest = false
  /// Pauses of the case, and their ends, since this clock has ended: they move no deadline that is judged, and count where
  /// the clock goes on after all.
  private var missed: [Step] = []

  package enum Step: Hashable, Sendable {
    case paused(Instant)
    case resumed(Instant)
    case granted(TimeSpan)
  }

  package struct End: Hashable, Sendable {
    package var at: Instant
    package var judgement: Judgement
    /// Whether the milestone was reached then; else its clock was passed by, or made way for another.
    package var isReached: Bool
    /// The unit that held the clock then.
    package var holder: ActualUnit?
  }

  /// - Parameter isPaused: Whether it begins while the case stands still, with all of its limit left.
  init(
    _ milestone: Ref<Milestone>, number: Int, limit: Limit, of edition: ClockEdition, base: Instant, isPaused: Bool,
    _ calendar: CountingCalendar
  ) {
    self.milestone = milestone
    self.number = number
    self.limit = limit
    self.edition = edition
    self.base = base
    rest = limit.span
    begun = base
    deadline = Self.laidOut(limit.span, [], from: base, isRest: false, calendar)
    if isPaused {
      pausedAt = base
      steps = [.paused(base)]
    }
  }

  package var isRunning: Bool { end == nil }

  /// Whether its deadline lies before an instant and was not met; once so, always so.
  @inline(__always)
  package func isOverdue(at now: Instant) -> Bool {
    if let end { return end.judgement == .overdue }
    guard pausedAt == nil, let due = deadline.instant else { return false }
    return now > due
  }

  /// Whether it runs and the calendar can't tell whether its deadline is past.
  package func isOpen(at now: Instant, in offset: UTCOffset) -> Bool {
    end == nil && pausedAt == nil && deadline.isPast(at: now, in: offset) == nil
  }

  /// Whether its deadline is known and not passed, so that a pause or a grant moves it.
  @inline(__always)
  func canMove(at instant: Instant) -> Bool { isRunning && deadline.instant != nil && !isOverdue(at: instant) }

  /// Whether more can be granted: it runs and is certainly not overdue, though the calendar may not tell when it will be.
  func canExtend(at instant: Instant, in offset: UTCOffset) -> Bool {
    isRunning && !isOverdue(at: instant) && (pausedAt != nil || deadline.isPast(at: instant, in: offset) == false)
  }

  // MARK: What is done to it

  /// Another limit from the same base, unless it is the one that it has.
  /// - Returns: whether it was another.
  mutating func change(
    to limit: Limit, of edition: ClockEdition, _ calendar: CountingCalendar
  ) throws(CalendarRefusal) -> Bool {
    let isSame = self.limit == limit && self.edition.number == edition.number
    self.edition = edition
    if isSame { return false }
    self.limit = limit
    try begin(again: steps, calendar)
    return true
  }

  /// From its base on, as if only these steps had been taken.
  private mutating func begin(again known: [Step], _ calendar: CountingCalendar) throws(CalendarRefusal) {
    (rest, grants, begun, isRest, pausedAt, steps) = (limit.span, [], base, false, nil, [])
    layOut(calendar)
    for step in known { try take(step, calendar) }
  }

  mutating func finish(at instant: Instant, _ judgement: Judgement, reached: Bool, holder: ActualUnit?) {
    end = End(at: instant, judgement: judgement, isReached: reached, holder: holder)
  }

  /// Keeps what is done to the case while this clock has ended.
  mutating func miss(_ step: Step) { missed.append(step) }

  /// Goes on, since the milestone is to be reached again: as if it had never ended, so that what the case stood still in the
  /// meantime is no time of this clock either.
  /// - Returns: whether that has changed anything of its deadline or its standing still.
  /// - Throws: where the calendar can't tell how much is left at a pause; the clock is then half-changed.
  mutating func reopen(_ calendar: CountingCalendar) throws(CalendarRefusal) -> Bool {
    end = nil
    let before = steps
    let missed = missed
    self.missed = []
    for step in missed {
      switch step {
      case .paused(let instant): if canMove(at: instant) { try take(step, calendar) }
      case .resumed: if pausedAt != nil { try take(step, calendar) }
      case .granted: continue
      }
    }
    return steps != before
  }

  /// A pause that ends at the instant at which it began has not been: it takes nothing, where one within a day costs the
  /// rest of that day.
  /// - Throws: where the calendar can't tell how much is left at a pause; the clock is then half-changed.
  mutating func take(_ step: Step, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    switch step {
    case .paused(let instant):
      // Of what has just begun nothing is used.
      if instant > begun { try use(until: instant, calendar) }
      pausedAt = instant
    case .resumed(let instant):
      if instant == pausedAt, let pause = steps.lastIndex(of: .paused(instant)) {
        var others = steps
        others.remove(at: pause)
        return try begin(again: others, calendar)
      }
      begun = instant
      pausedAt = nil
      layOut(calendar)
    case .granted(let span):
      grants.append(span)
      layOut(calendar)
    }
    steps.append(step)
  }

  /// Takes what was used off what is to be laid out, the limit's own first; what was granted is used last.
  private mutating func use(until pause: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) {
    var from = begun
    var end = try Self.end(of: rest, from: from, isRest: isRest, calendar)
    // Of the last of them nothing may be left, and it stays, so that what is due by it is due as the clock goes on.
    while !grants.isEmpty, pause >= end {
      rest = grants.removeFirst()
      from = Self.beginning(ofGrantAfter: end, calendar)
      end = try calendar.deadline(end, extendedBy: rest)
    }
    if !rest.amount.isZero { rest = try calendar.remaining(of: rest, begun: from, at: pause) }
    begun = pause
    isRest = true
  }

  /// From which instant a limit has the deadline that an end has when more is granted: the last of the day that 24:00
  /// ends, where the day on which a limit begins does not count.
  static func beginning(ofGrantAfter end: Instant, _ calendar: CountingCalendar) -> Instant {
    guard calendar.duty.countsFromNextDay, end.civil(in: calendar.duty.offset)?.time == .startOfDay else { return end }
    return Instant(seconds: end.seconds - 1)
  }

  /// What is left of the limit and of what was granted, each in its own unit, at an instant or where it stands still;
  /// nothing once it is due. Of a clock that has ended: what was left then.
  /// - Throws: where the calendar can't tell.
  package func left(at now: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) -> [TimeSpan] {
    var copy = self
    if pausedAt == nil { try copy.use(until: max(min(end?.at ?? now, now), begun), calendar) }
    return ([copy.rest] + copy.grants).filter { !$0.amount.isZero }
  }

  private mutating func layOut(_ calendar: CountingCalendar) {
    deadline = Self.laidOut(rest, grants, from: begun, isRest: isRest, calendar)
  }

  private static func laidOut(
    _ rest: TimeSpan, _ grants: [TimeSpan], from start: Instant, isRest: Bool, _ calendar: CountingCalendar
  ) -> Deadline {
    do throws(CalendarRefusal) {
      var due = try end(of: rest, from: start, isRest: isRest, calendar)
      for granted in grants { due = try calendar.deadline(due, extendedBy: granted) }
      return .at(due)
    } catch {
      return .refused(error)
    }
  }

  static func end(
    of piece: TimeSpan, from start: Instant, isRest: Bool, _ calendar: CountingCalendar
  ) throws(CalendarRefusal) -> Instant {
    isRest ? try calendar.deadline(ofRest: piece, resumedAt: start) : try calendar.deadline(piece, from: start)
  }
}
