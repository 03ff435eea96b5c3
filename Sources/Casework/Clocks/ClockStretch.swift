import ExactNumbers
import Interpreter
import Semantics
import WorkingTime

/// What a clock counts between what is done to it: so much of its limit, or of what was granted, from an instant on.
struct ClockStretch {
  let span: TimeSpan
  let from: Instant
  let due: Instant
  let isGranted: Bool
}

extension Clock {
  /// What was done to it, with the clock as it stood before and after each, the last after being as it stands now.
  ///
  /// The limit that it has now is laid out through all of it, as its deadline is, whichever limit it had then.
  /// - Throws: where the calendar can't tell.
  func history(
    _ calendar: CountingCalendar
  ) throws(CalendarRefusal) -> [(step: Step, before: Clock, after: Clock)] {
    var now = Clock(milestone, number: number, limit: limit, of: edition, base: base, isPaused: false, calendar)
    var told: [(step: Step, before: Clock, after: Clock)] = []
    for step in steps {
      let before = now
      try now.take(step, calendar)
      told.append((step, before, now))
    }
    return told
  }

  /// The days of duty on which it ran and of which nothing counts: those on which it began or went on, where whole days count from
  /// the next.
  /// - Throws: where the calendar can't tell.
  func uncountedDays(_ calendar: CountingCalendar) throws(CalendarRefusal) -> [CivilDate] {
    guard calendar.duty.countsFromNextDay else { return [] }
    func day(_ rest: TimeSpan, _ start: Instant) -> CivilDate? {
      rest.unit.counting == .dutyDays ? start.civil(in: calendar.duty.offset)?.date : nil
    }
    var days = [day(limit.span, base)]
    for (step, _, after) in try history(calendar) {
      if case .resumed(let instant) = step { days.append(day(after.rest, instant)) }
    }
    return days.compactMap { $0 }
  }

  /// What is still to be counted from where it began or went on last, the limit's own first, each of what was granted after
  /// the one before it.
  func stretches(_ calendar: CountingCalendar) throws(CalendarRefusal) -> [ClockStretch] {
    var due = try Self.end(of: rest, from: begun, isRest: isRest, calendar)
    var all = [ClockStretch(span: rest, from: begun, due: due, isGranted: false)]
    for granted in grants {
      let from = Self.beginning(ofGrantAfter: due, calendar)
      due = try calendar.deadline(due, extendedBy: granted)
      all.append(ClockStretch(span: granted, from: from, due: due, isGranted: true))
    }
    return all
  }

  /// What of it was used when it is paused at an instant: stretches that are over, and the part of the one that is not. In
  /// the unit in which the rest is kept.
  func used(until pause: Instant, _ calendar: CountingCalendar) throws(CalendarRefusal) -> [ClockStretch] {
    guard pause > begun else { return [] }
    let all = try stretches(calendar)
    var used: [ClockStretch] = []
    for (number, stretch) in all.enumerated() where !stretch.span.amount.isZero {
      if pause >= stretch.due, number + 1 < all.count {
        used.append(stretch)
        continue
      }
      let whole = try calendar.remaining(of: stretch.span, begun: stretch.from, at: stretch.from)
      let left = try calendar.remaining(of: stretch.span, begun: stretch.from, at: pause)
      guard let amount = try? whole.amount.subtracting(left.amount), !amount.isZero, !amount.isNegative else { break }
      let part = TimeSpan(amount: amount, unit: whole.unit)
      used.append(ClockStretch(span: part, from: stretch.from, due: pause, isGranted: stretch.isGranted))
      break
    }
    return used
  }
}
