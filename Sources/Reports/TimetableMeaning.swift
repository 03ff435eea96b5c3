import Interpreter
import Semantics
import WorkingTime

/// What a calendar or period means, however it is written: days of the week one by one or from one to another, dates in
/// whatever order, in one line or several, what goes without saying said; hours and days in one stretch or in several that
/// adjoin.
struct TimetableMeaning: Equatable {
  private var hours: [Hours] = []
  private var off: [ClosedRange<CivilDate>] = []
  private var makeUp: [ClosedRange<CivilDate>] = []
  private var halfDays: [CivilDate: [Slot]] = [:]
  private var offset: UTCOffset?
  private var countsFromNextDay = true
  private var endsAt: TimeOfDay?
  private var dataFile: String?
  private var period: Covered?

  /// The duty hours by day of the week, of the whole year or of a part of it.
  private struct Hours: Hashable {
    var from: MonthDay?
    var to: MonthDay?
    var slots: [Int: [Slot]] = [:]

    init(_ hours: [CalendarPlan.WeeklyHours], from: MonthDay? = nil, to: MonthDay? = nil, joins: Bool) {
      (self.from, self.to) = (from, to)
      for part in hours {
        for weekday in part.weekdays { slots[weekday] = slots[weekday] ?? (joins ? part.slots.joined : part.slots) }
      }
    }
  }

  /// What a period covers of every day that Pai knows.
  private struct Covered: Equatable {
    let period: Period

    /// - Complexity: linear in the days from 1900 to 2199, of periods that are not written alike.
    static func == (one: Covered, other: Covered) -> Bool {
      if Set(one.period.spans) == Set(other.period.spans) { return true }
      return (CivilDate.earliest.days...CivilDate.latest.days).allSatisfy { day in
        guard let date = CivilDate(days: Int(day)) else { return true }
        let weekday = date.weekday.rawValue
        return one.period.slots(of: date, weekday: weekday) == other.period.slots(of: date, weekday: weekday)
      }
    }
  }

  init(of calendar: CalendarDeclaration) {
    // Of two parts of the year that overlap the first goes: their order says something.
    // A half day without hours of its own has the first slot of the day: there it matters how the day is divided.
    let joins = !calendar.halfDays.contains { $0.1.isEmpty }
    hours =
      [Hours(calendar.hours, joins: joins)]
      + calendar.seasons.map { Hours($0.hours, from: $0.from, to: $0.to, joins: joins) }
    off = calendar.off.joined
    makeUp = calendar.makeUp.joined
    for (days, slots) in calendar.halfDays {
      for date in sequence(first: days.lowerBound, next: { $0.adding(days: 1) }).prefix(while: { $0 <= days.upperBound }) {
        halfDays[date] = halfDays[date] ?? slots.joined
      }
    }
    offset = calendar.offset
    countsFromNextDay = calendar.countsFromNextDay
    endsAt = calendar.endsAt
    dataFile = calendar.dataFile
  }

  init(of period: Period) { self.period = Covered(period: period) }
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
