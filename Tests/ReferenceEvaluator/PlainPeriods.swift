import Semantics
import WorkingTime

extension PlainEvaluator {
  /// Whether an instant lies in a period, or any second of a date does.
  func isDuring(_ value: Value?, _ period: Period) -> Bool {
    switch value {
    case .instant(let instant)?:
      guard let (date, time) = instant.civil(in: program.header.offset) else { return false }
      return period.spans.contains { lies(date, time, in: $0) }
    case .date(let date)?:
      return period.spans.contains { span in
        // A span that has a second of the day has its first, or begins in it.
        ([.startOfDay] + span.clockTimes).contains { $0 < .endOfDay && lies(date, $0, in: span) }
      }
    case .text?, .number?, .yesNo?, .timeOfDay?, .duration?, .member?, .area?, .members?, .unknownAnswer?, nil:
      return false
    }
  }

  private func lies(_ date: CivilDate, _ time: TimeOfDay, in span: PeriodSpan) -> Bool {
    switch span {
    case .dates(let from, let to):
      return from <= date && (mistake == .rangeEndsAreExcluded ? date < to : date <= to)
    case .instants(let fromDate, let fromTime, let toDate, let toTime):
      let isAfterStart = date > fromDate || date == fromDate && time >= fromTime
      let isBeforeEnd = date < toDate || date == toDate && time < toTime
      return isAfterStart && isBeforeEnd
    case .everyYear(let from, let to):
      let day = MonthDay(of: date)
      return from <= to ? from <= day && day <= to : from <= day || day <= to
    case .everyDay(let from, let to):
      return from < to ? from <= time && time < to : from <= time || time < to
    case .everyWeek(let weekdays, let slots):
      return weekdays.contains(date.weekday.rawValue)
        && (slots.isEmpty || slots.contains { $0.from <= time && time < $0.to })
    }
  }
}

extension PeriodSpan {
  /// The times of day at which it can begin or end.
  var clockTimes: [TimeOfDay] {
    switch self {
    case .dates, .everyYear: []
    case .instants(_, let from, _, let to): [from, to]
    case .everyDay(let from, let to): [from, to]
    case .everyWeek(_, let slots): slots.flatMap { [$0.from, $0.to] }
    }
  }

  var hasWeekdays: Bool {
    switch self {
    case .everyWeek: true
    case .dates, .instants, .everyYear, .everyDay: false
    }
  }
}
