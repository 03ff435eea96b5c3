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
