import ExactNumbers
import Interpreter
import Semantics
import WorkingTime

extension Clock {
  /// When so much is left; nil where the calendar can't tell, or where it would lie before the base: then it never is.
  func instant(_ span: TimeSpan, left calendar: CountingCalendar) -> Instant? {
    guard let due = deadline.instant, let instant = try? calendar.duty.instant(span, before: due) else { return nil }
    return instant < base ? nil : instant
  }

  /// When so much of the limit is left.
  ///
  /// Where the share of the limit comes out whole in its own unit, that; else the share of the seconds that the limit
  /// is laid out over, duty seconds where it counts duty.
  func instant(share: Exact, left calendar: CountingCalendar) -> Instant? {
    guard let amount = try? limit.span.amount.multiplied(by: share) else { return nil }
    if amount.isInteger, limit.span.unit.counting != .fixed {
      return instant(TimeSpan(amount: amount, unit: limit.span.unit), left: calendar)
    }
    let unit: DurationUnit =
      switch limit.span.unit.counting {
      case .dutyTime, .dutyDays: .workHour
      case .wallClock, .dates, .fixed: .hour
      }
    guard let whole = try? calendar.deadline(limit.span, from: base),
      let hours = try? calendar.duty.amount(of: unit, from: base, to: whole),
      let seconds = try? hours.multiplied(by: Exact(3600)).multiplied(by: share).floor,
      let left = try? seconds.divided(by: Exact(3600)), !left.isZero
    else { return nil }
    return instant(TimeSpan(amount: left, unit: unit), left: calendar)
  }
}
