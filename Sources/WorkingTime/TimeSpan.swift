package import ExactNumbers

/// A duration of the language: an exact amount of one unit.
///
/// `==` is equality of amount and unit: 60分钟 and 1小时 are two values that ``compare(_:)`` finds
/// equally long.
package struct TimeSpan: Hashable, Sendable {
  /// 1 for the units that have no amount of their own.
  package let amount: Exact
  package let unit: DurationUnit

  /// The amount of a fixed unit (当日, 次日, …) is always taken as 1.
  package init(amount: Exact, unit: DurationUnit) {
    self.amount = unit.counting == .fixed ? .one : amount
    self.unit = unit
  }

  package enum Order: Hashable, Sendable { case shorter, equal, longer }

  /// How this compares with another span; nil when their units count differently: how many hours
  /// a workday has, or days a month, is for a calendar to say; also when an amount is too large.
  ///
  /// Minutes, hours and 紧急工作时 compare with each other; so do days of all kinds, weeks and
  /// 紧急工作日; months and years; 工作时 and 工作日 each with its own. A fixed unit equals itself.
  package func compare(_ other: TimeSpan) -> Order? {
    guard let (measure, count) = unit.steps, let (otherMeasure, otherCount) = other.unit.steps
    else { return unit == other.unit ? .equal : nil }
    guard measure == otherMeasure else { return nil }
    // Only amounts near 2¹²⁷, which no source text or sum of such texts reaches, overflow here.
    guard let left = try? amount.multiplied(by: Exact(count)),
      let right = try? other.amount.multiplied(by: Exact(otherCount))
    else { return nil }
    if left == right { return .equal }
    return left < right ? .shorter : .longer
  }

  /// The hours that it takes begun on a morning of an ordinary week, by which spans are told apart that count differently: of
  /// 5工作时 and 1小时 the latter is over first, of 1天 and 1个工作日 the latter.
  package var usualHours: Exact {
    func hours(_ amount: Exact, each: Int, plus more: Int) -> Exact? {
      (try? amount.multiplied(by: Exact(each))).flatMap { try? $0.adding(Exact(more)) }
    }
    let found: Exact? =
      switch unit {
      case .minute: try? amount.divided(by: Exact(60))
      case .hour, .urgentWorkHour: amount
      case .calendarDay, .day, .urgentWorkday: hours(amount, each: 24, plus: 14)
      case .week: hours(amount, each: 7 * 24, plus: 14)
      case .month: hours(amount, each: 30 * 24, plus: 14)
      case .year: hours(amount, each: 365 * 24, plus: 14)
      case .workHour: hours(amount, each: 3, plus: 0)
      // To the close of the last, with a weekend after each five.
      case .workday:
        (try? amount.divided(by: Exact(5)).floor.multiplied(by: Exact(2)).adding(amount))
          .flatMap { hours($0, each: 24, plus: 7) }
      case .sameDay: Exact(14)
      case .sameWorkday: Exact(7)
      case .nextDay: Exact(38)
      case .immediate: .zero
      }
    // Past every number that a text can say.
    return found ?? amount
  }

  /// The span half-way to another, in the smaller of their units; nil where they do not compare.
  package func middle(to other: TimeSpan) -> TimeSpan? {
    guard compare(other) != nil, let (_, count) = unit.steps, let (_, otherCount) = other.unit.steps
    else { return nil }
    if otherCount < count { return other.middle(to: self) }
    guard let ratio = try? Exact(Int128(otherCount), over: Int128(count)),
      let scaled = try? other.amount.multiplied(by: ratio), let sum = try? amount.adding(scaled),
      let half = try? sum.divided(by: Exact(2))
    else { return nil }
    return TimeSpan(amount: half, unit: unit)
  }
}
