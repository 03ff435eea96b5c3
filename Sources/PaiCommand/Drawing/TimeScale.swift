import WorkingTime

/// Where an instant stands on the axis, and which of them are marked.
struct TimeScale {
  let start: Instant
  let end: Instant
  let left: Double
  let right: Double
  let offset: UTCOffset

  var seconds: Int64 { max(end.seconds - start.seconds, 1) }
  /// Of one day.
  var dayWidth: Double { (right - left) * 86_400 / Double(seconds) }

  /// Instants outside stand at the edge.
  func x(_ instant: Instant) -> Double {
    let inside = min(max(instant.seconds, start.seconds), end.seconds)
    return left + (right - left) * Double(inside - start.seconds) / Double(seconds)
  }

  func contains(_ instant: Instant) -> Bool { start <= instant && instant <= end }

  /// The days that it shows any of.
  var days: [CivilDate] {
    guard let first = start.civil(in: offset)?.date, let last = Instant(seconds: end.seconds - 1).civil(in: offset)?.date
    else { return [] }
    return (0...max(first.days(to: last), 0)).compactMap { first.adding(days: $0) }
  }

  func instant(_ date: CivilDate, _ time: TimeOfDay = .startOfDay) -> Instant {
    Instant(date: date, time: time, offset: offset)
  }

  /// Times within days that are marked, none nearer to the next than `least`; empty where days are marked alone.
  func ticks(least: Double) -> [Instant] {
    let steps: [Int64] = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200]
    guard let step = steps.first(where: { dayWidth * Double($0) / 86_400 >= least }) else { return [] }
    let first = (start.seconds + offset.seconds + step - 1) / step * step - offset.seconds
    return stride(from: first, through: end.seconds, by: Int64.Stride(step)).map { Instant(seconds: $0) }
  }
}
