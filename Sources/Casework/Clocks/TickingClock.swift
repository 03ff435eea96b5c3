import ExactNumbers
import Interpreter
import Semantics
import WorkingTime

/// What time alone can tell of a clock that runs and does not stand still: the little of it that rungs look at, so that
/// no clock is copied for a look.
struct TickingClock {
  let base: Instant
  /// Nil where the calendar can't tell.
  let due: Instant?
  let span: TimeSpan
  let calendar: CountingCalendar

  /// Whether so much is left only before it begins, so that a warning never comes.
  func isBeforeBase(_ span: TimeSpan) -> Bool {
    guard let due, let instant = try? calendar.instant(span, before: due) else { return false }
    return instant < base
  }

  /// When so much is left; nil where the calendar can't tell, or where it would lie before the base: then it never is.
  func instant(_ span: TimeSpan) -> Instant? {
    guard let due, let instant = try? calendar.instant(span, before: due) else { return nil }
    return instant < base ? nil : instant
  }

  /// When so much of the limit is left: what is whole of it in its own unit, counted back from the deadline as the calendar counts,
  /// and of the unit before that the part that is left, by its duty where duty is counted. So a larger share is never left
  /// later than a smaller one.
  func instant(share: Exact) -> Instant? { point(share).flatMap { $0 < base ? nil : $0 } }

  /// Whether so much of it is left only before it begins.
  func isBeforeBase(share: Exact) -> Bool { point(share).map { $0 < base } ?? false }

  private func point(_ share: Exact) -> Instant? {
    guard let due, let (end, length, part) = lastPart(of: share, due),
      let seconds = try? length.multiplied(by: Exact(3600)).multiplied(by: part).floor,
      let hours = try? seconds.divided(by: Exact(3600))
    else { return nil }
    if !hours.isZero { return before(end, TimeSpan(amount: hours, unit: hourUnit)) }
    return end == due ? nil : end
  }

  /// Of the unit of time in which a share begins: its end, its length in `hourUnit`, and how much of it belongs to the share.
  private func lastPart(of share: Exact, _ due: Instant) -> (end: Instant, length: Exact, part: Exact)? {
    func length(_ start: Instant, _ end: Instant) -> Exact? {
      try? calendar.hours(ofDuty: hourUnit == .workHour, from: start, to: end)
    }
    // A month is as long as the one that was counted, and not as the one before the deadline.
    if span.unit.counting == .fixed || [.month, .year].contains(span.unit) {
      guard let end = try? calendar.deadline(span, from: base), let length = length(countedFrom, end) else { return nil }
      return (due, length, share)
    }
    guard let amount = try? span.amount.multiplied(by: share), let part = try? amount.subtracting(amount.floor),
      let whole = try? amount.floor.adding(Exact(1)),
      let end = amount.floor.isZero ? due : before(due, TimeSpan(amount: amount.floor, unit: span.unit)),
      let start = before(due, TimeSpan(amount: whole, unit: span.unit)), let length = length(start, end)
    else { return nil }
    return (end, length, part)
  }

  /// From when the limit counts: of dates the beginning of the first that counts.
  private var countedFrom: Instant {
    let offset = calendar.duty.offset
    guard span.unit.counting == .dates,
      let day = base.civil(in: offset)?.date.adding(days: calendar.duty.countsFromNextDay ? 1 : 0)
    else { return base }
    return Instant(date: day, time: .startOfDay, offset: offset)
  }

  private func before(_ end: Instant, _ span: TimeSpan) -> Instant? { try? calendar.instant(span, before: end) }

  /// The hours in which a part of the limit is counted.
  private var hourUnit: DurationUnit {
    switch span.unit.counting {
    case .dutyTime, .dutyDays: .workHour
    case .fixed: span.unit == .sameWorkday ? .workHour : .hour
    case .wallClock, .dates: .hour
    }
  }
}
