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

  /// When so much of the limit is left.
  ///
  /// Where the share of the limit comes out whole in its own unit, that; else the share of the seconds that the limit
  /// is laid out over, duty seconds where it counts duty.
  func instant(share: Exact) -> Instant? {
    guard let amount = try? span.amount.multiplied(by: share) else { return nil }
    if amount.isInteger, span.unit.counting != .fixed {
      return instant(TimeSpan(amount: amount, unit: span.unit))
    }
    let unit: DurationUnit =
      switch span.unit.counting {
      case .dutyTime, .dutyDays: .workHour
      case .wallClock, .dates, .fixed: .hour
      }
    guard let whole = try? calendar.deadline(span, from: base),
      let hours = try? calendar.duty.amount(of: unit, from: base, to: whole),
      let seconds = try? hours.multiplied(by: Exact(3600)).multiplied(by: share).floor,
      let left = try? seconds.divided(by: Exact(3600)), !left.isZero
    else { return nil }
    return instant(TimeSpan(amount: left, unit: unit))
  }
}
