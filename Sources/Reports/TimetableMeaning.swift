import Semantics
import WorkingTime

/// What a calendar or period means, however it is written: days of the week one by one or from one to another, dates in
/// whatever order, in one line or several, what goes without saying said.
struct TimetableMeaning: Hashable {
  private var hours: [Hours] = []
  private var off: [ClosedRange<CivilDate>] = []
  private var makeUp: [ClosedRange<CivilDate>] = []
  private var halfDays: [CivilDate: [Slot]] = [:]
  private var offset: UTCOffset?
  private var countsFromNextDay = true
  private var endsAt: TimeOfDay?
  private var dataFile: String?
  private var spans: Set<PeriodSpan> = []

  /// The duty hours by day of the week, of the whole year or of a part of it.
  private struct Hours: Hashable {
    var from: MonthDay?
    var to: MonthDay?
    var slots: [Int: [Slot]] = [:]

    init(_ hours: [CalendarPlan.WeeklyHours], from: MonthDay? = nil, to: MonthDay? = nil) {
      (self.from, self.to) = (from, to)
      for part in hours {
        for weekday in part.weekdays { slots[weekday] = slots[weekday] ?? part.slots }
      }
    }
  }

  init(of calendar: CalendarDeclaration) {
    // Of two parts of the year that overlap the first goes: their order says something.
    hours = [Hours(calendar.hours)] + calendar.seasons.map { Hours($0.hours, from: $0.from, to: $0.to) }
    off = calendar.off.joined
    makeUp = calendar.makeUp.joined
    for (days, slots) in calendar.halfDays {
      for date in sequence(first: days.lowerBound, next: { $0.adding(days: 1) }).prefix(while: { $0 <= days.upperBound }) {
        halfDays[date] = halfDays[date] ?? slots
      }
    }
    offset = calendar.offset
    countsFromNextDay = calendar.countsFromNextDay
    endsAt = calendar.endsAt
    dataFile = calendar.dataFile
  }

  init(of period: Period) { spans = Set(period.spans) }
}

extension [ClosedRange<CivilDate>] {
  /// Ascending, with neighbours as one.
  fileprivate var joined: [ClosedRange<CivilDate>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { found, days in
      guard let last = found.last, days.lowerBound.days <= last.upperBound.days + 1 else { return found.append(days) }
      found[found.count - 1] = last.lowerBound...Swift.max(last.upperBound, days.upperBound)
    }
  }
}
