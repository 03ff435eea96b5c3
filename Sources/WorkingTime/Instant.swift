/// A point in time, to the second, the same everywhere.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The instant at which clocks of the offset show this; 24:00 is 00:00 of the next day.
  package init(date: CivilDate, time: TimeOfDay, offset: UTCOffset) {
    seconds = Int64(date.days) * 86_400 + Int64(time.seconds) - offset.seconds
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// What clocks of the offset show, never 24:00; nil outside the supported dates.
  package func civil(in offset: UTCOffset) -> (date: CivilDate, time: TimeOfDay)? {
    let (local, overflow) = seconds.addingReportingOverflow(offset.seconds)
    guard !overflow else { return nil }
    var (days, rest) = local.quotientAndRemainder(dividingBy: 86_400)
    if rest < 0 { (days, rest) = (days - 1, rest + 86_400) }
    guard let date = CivilDate(days: Int(days)), let time = TimeOfDay(seconds: Int(rest)) else {
      return nil
    }
    return (date, time)
  }

  /// The instant so many seconds later; nil when that does not fit.
  package func adding(seconds count: Int64) -> Instant? {
    let (sum, overflow) = seconds.addingReportingOverflow(count)
    return overflow ? nil : Instant(seconds: sum)
  }

  /// The seconds from this instant to another, negative when that is earlier; nil when they do
  /// not fit.
  package func seconds(to other: Instant) -> Int64? {
    let (difference, overflow) = other.seconds.subtractingReportingOverflow(seconds)
    return overflow ? nil : difference
  }
}
