import DecisionDiagrams
import Semantics
import WorkingTime

extension Period {
  /// The instant itself where it lies in the period, else the next that does; nil: there is none.
  func first(atOrAfter instant: Instant, offset: UTCOffset) -> Instant? {
    guard let now = instant.civil(in: offset) else { return nil }
    if holds(now.date, now.time) { return instant }
    // What comes again comes within the eight years that lie between two leap days at most; else it may begin later today.
    let days = spans.contains { $0.onceFrom == nil } ? 8 * 366 + 1 : 1
    let soon = first(from: now.date, days: days, after: (now.date, now.time), offset)
    // What comes once may be further ahead.
    let once = spans.compactMap(\.onceFrom).filter { $0 > now.date }.min()
    let late = once.flatMap { first(from: $0, days: 1, after: (now.date, now.time), offset) }
    return [soon, late].compactMap { $0 }.min()
  }

  /// The first beginning in a row of days.
  private func first(
    from start: CivilDate, days: Int, after now: (date: CivilDate, time: TimeOfDay), _ offset: UTCOffset
  ) -> Instant? {
    // A stretch begins at midnight or at one of the times that it names.
    let times = [.startOfDay] + spans.flatMap(\.beginnings)
    var day: CivilDate? = start
    for _ in 0..<days {
      guard let date = day else { return nil }
      let starts = times.filter { date > now.date || $0 > now.time }.filter { holds(date, $0) }
      if let start = starts.min() { return Instant(date: date, time: start, offset: offset) }
      day = date.adding(days: 1)
    }
    return nil
  }
}

extension PeriodSpan {
  /// The day on which one that comes once begins.
  fileprivate var onceFrom: CivilDate? {
    switch self {
    case .dates(let from, _), .instants(let from, _, _, _): from
    case .everyYear, .everyDay, .everyWeek: nil
    }
  }

  fileprivate var beginnings: [TimeOfDay] {
    switch self {
    case .dates, .everyYear: []
    case .instants(_, let from, _, _): [from]
    case .everyDay(let from, _): [from]
    case .everyWeek(_, let slots): slots.map(\.from)
    }
  }
}
