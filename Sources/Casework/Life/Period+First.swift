import DecisionDiagrams
import Semantics
import WorkingTime

extension Period {
  /// The instant itself where it lies in the period, else the next that does; nil: there is none within two years.
  func first(atOrAfter instant: Instant, offset: UTCOffset) -> Instant? {
    guard let now = instant.civil(in: offset) else { return nil }
    if holds(now.date, now.time) { return instant }
    var day: CivilDate? = now.date
    for _ in 0...732 {
      guard let date = day else { return nil }
      // A stretch begins at midnight or at one of the times that it names.
      let times = [.startOfDay] + spans.flatMap(\.beginnings)
      let starts = times.filter { date > now.date || $0 > now.time }.filter { holds(date, $0) }
      if let start = starts.min() { return Instant(date: date, time: start, offset: offset) }
      day = date.adding(days: 1)
    }
    return nil
  }
}

extension PeriodSpan {
  fileprivate var beginnings: [TimeOfDay] {
    switch self {
    case .dates, .everyYear: []
    case .instants(_, let from, _, _): [from]
    case .everyDay(let from, _): [from]
    case .everyWeek(_, let slots): slots.map(\.from)
    }
  }
}
