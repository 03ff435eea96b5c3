import ExactNumbers

/// How a deadline comes about: what counts, from when, and what is skipped.
package struct DeadlineDerivation: Hashable, Sendable {
  package let start: Instant
  package let span: TimeSpan
  package let due: Instant
  /// The next opening, where what begins off duty begins there.
  package let begins: Instant?
  /// The days that count, in stretches without a gap; of duty hours the days on which some pass. Empty for units that
  /// count neither.
  package let counted: [ClosedRange<CivilDate>]
  /// Days on which duty hours pass, with how many seconds of them count; of workdays those of a part of one, after the
  /// days that count whole. Empty for other units.
  package let hours: [Hours]
  /// What lies between and does not count.
  package let skipped: [Skipped]
  /// Days that count and are not as their weekday is: made up, or half.
  package let unusual: [Unusual]
  package let end: End

  package struct Hours: Hashable, Sendable {
    package let days: ClosedRange<CivilDate>
    package let from: Instant
    package let to: Instant
    package let seconds: Int64
  }

  package struct Skipped: Hashable, Sendable {
    package let days: ClosedRange<CivilDate>
    package let status: DayStatus
  }

  package struct Unusual: Hashable, Sendable {
    package let date: CivilDate
    package let status: DayStatus
  }

  package enum End: Hashable, Sendable {
    /// By the clock on the wall, or when so much duty has passed.
    case elapsed
    case close
    case time(TimeOfDay)
    case midnight
    case sameTime
    case atOnce
  }
}

extension WorkCalendar {
  /// A deadline with its derivation. O(days between).
  package func derivation(of span: TimeSpan, from start: Instant) throws(CalendarRefusal) -> DeadlineDerivation {
    let due = try deadline(span, from: start)
    var days = DerivationDays()
    var begins: Instant?
    var hours: [DeadlineDerivation.Hours] = []
    let end: DeadlineDerivation.End
    switch span.unit.counting {
    case .wallClock: end = .elapsed
    case .dutyTime:
      let begin = try opening(atOrAfter: start)
      if begin != start { begins = begin }
      try days.read(self, from: place(start).day, through: endPlace(due).day)
      hours = try self.hours(from: begin, to: due, on: days.counted)
      end = .elapsed
    case .dutyDays:
      if countsFromNextDay {
        try days.read(self, from: place(start).day + 1, through: endPlace(due).day)
        end = endsAt.map { .time($0) } ?? .close
      } else {
        let begin = try opening(atOrAfter: start)
        if begin != start { begins = begin }
        let reached = try sameTime(Int64(span.amount.floor.wholeValue ?? 0), afterOpening: begin)
        if reached > begin { try days.read(self, from: place(begin).day + 1, through: endPlace(reached).day) }
        if due > reached {
          // A part of a day, as a pause leaves it: so much of the duty from there to the same time of the next.
          var rest = DerivationDays()
          try rest.read(self, from: place(reached).day, through: endPlace(due).day)
          hours = try self.hours(from: reached, to: due, on: rest.counted)
          days.skipped += rest.skipped
          days.unusual += rest.unusual.filter { !days.unusual.contains($0) }
        }
        let isSameTime = due == reached && place(reached).second == place(begin).second
        end = isSameTime ? .sameTime : .elapsed
      }
    case .dates:
      let from = place(start).day + (countsFromNextDay ? 1 : 0)
      days.counted = [try date(from)...max(try date(from), try date(endPlace(due).day))]
      end = .midnight
    case .fixed:
      switch span.unit {
      case .sameWorkday:
        let begin = try opening(atOrAfter: start)
        // Begun before the opening it is the same day's close; begun after a close or on a day off, another's.
        if place(begin).day > place(start).day {
          begins = begin
          try days.read(self, from: place(start).day, through: place(begin).day)
          (days.counted, days.unusual) = ([], [])
        }
        end = .close
      case .sameDay, .nextDay: end = .midnight
      default: end = .atOnce
      }
    }
    return DeadlineDerivation(
      start: start, span: span, due: due, begins: begins, counted: days.counted, hours: hours, skipped: days.skipped,
      unusual: days.unusual, end: end)
  }

  /// Stretches of days on which duty passes between two instants; the first and the last day by themselves.
  /// - Parameter counted: The duty days, in stretches without a gap.
  private func hours(
    from start: Instant, to end: Instant, on counted: [ClosedRange<CivilDate>]
  ) throws(CalendarRefusal) -> [DeadlineDerivation.Hours] {
    let (first, last) = (place(start).day, endPlace(end).day)
    var result: [DeadlineDerivation.Hours] = []
    func add(_ days: ClosedRange<Int64>, _ from: Instant, _ to: Instant) throws(CalendarRefusal) {
      let seconds = try position(to) - position(from)
      guard seconds > 0 else { return }
      result.append(
        DeadlineDerivation.Hours(
          days: try date(days.lowerBound)...date(days.upperBound), from: from, to: to, seconds: seconds))
    }
    guard first < last else {
      try add(first...first, start, end)
      return result
    }
    try add(first...first, start, instant(day: first, second: 86_400))
    for stretch in counted {
      let from = max(Int64(stretch.lowerBound.days - self.first.days), first + 1)
      let to = min(Int64(stretch.upperBound.days - self.first.days), last - 1)
      if from <= to { try add(from...to, instant(day: from, second: 0), instant(day: to, second: 86_400)) }
    }
    try add(last...last, instant(day: last, second: 0), end)
    return result
  }
}

/// Days one after another, gathered into stretches.
private struct DerivationDays {
  var counted: [ClosedRange<CivilDate>] = []
  var skipped: [DeadlineDerivation.Skipped] = []
  var unusual: [DeadlineDerivation.Unusual] = []

  mutating func read(_ calendar: WorkCalendar, from: Int64, through: Int64) throws(CalendarRefusal) {
    var day = from
    while day <= through {
      let date = try calendar.date(day)
      let status = try calendar.status(of: date)
      if try calendar.isWorkday(date) {
        if status != .ordinary { unusual.append(DeadlineDerivation.Unusual(date: date, status: status)) }
        if let last = counted.last, last.upperBound.days + 1 == date.days {
          counted[counted.count - 1] = last.lowerBound...date
        } else {
          counted.append(date...date)
        }
      } else if let last = skipped.last, last.status == status, last.days.upperBound.days + 1 == date.days {
        skipped[skipped.count - 1] = DeadlineDerivation.Skipped(days: last.days.lowerBound...date, status: status)
      } else {
        skipped.append(DeadlineDerivation.Skipped(days: date...date, status: status))
      }
      day += 1
    }
  }
}
