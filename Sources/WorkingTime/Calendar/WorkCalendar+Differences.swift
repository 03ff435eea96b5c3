package import ExactNumbers

extension WorkCalendar {
  /// How much of a unit lies between two instants; negative where the second is earlier.
  ///
  /// Minutes, hours and duty hours are exact to the second; days, weeks, months and years are those whose end, as
  /// `deadline` has it, is reached. `deadline(amount(of: u, from: a, to: b), from: a)` is b wherever b is such an end.
  package func amount(
    of unit: DurationUnit, from start: Instant, to end: Instant
  ) throws(CalendarRefusal) -> Exact {
    if end < start { return try amount(of: unit, from: end, to: start).negated }
    switch unit.counting {
    case .wallClock:
      guard let seconds = start.seconds(to: end) else { throw .tooLarge }
      return try ratio(seconds, unit == .minute ? 60 : 3600)
    case .dutyTime: return try ratio(try position(end) - position(start), 3600)
    case .dutyDays: return Exact(Int(try completedWorkdays(from: start, to: end)))
    case .dates: return try completedDates(unit, from: start, to: end)
    case .fixed: throw .notWhole(TimeSpan(amount: .one, unit: unit))
    }
  }

  /// What is left of a span whose clock stops before it is due, to be laid out afresh when the clock goes on.
  ///
  /// It is in the span's own unit, days that are not over counting as left; of months and years in dates; of the units
  /// that name their end, in minutes.
  package func remaining(
    of span: TimeSpan, begun start: Instant, at pause: Instant
  ) throws(CalendarRefusal) -> TimeSpan {
    switch span.unit.counting {
    case .wallClock, .dutyTime: return try left(of: span, used: try amount(of: span.unit, from: start, to: pause))
    case .dutyDays:
      let used = countsFromNextDay
        ? Exact(Int(try completedWorkdays(from: start, to: pause))) : try usedWorkdays(from: start, to: pause)
      return try left(of: span, used: used)
    case .dates:
      // The dates whose 24:00 has not passed when the clock stops.
      let last = endPlace(try deadline(span, from: start)).day
      let begun = place(start).day + (countsFromNextDay ? 1 : 0)
      let days = last - max(place(pause).day, begun) + 1
      return TimeSpan(amount: Exact(Int(max(days, 1))), unit: .calendarDay)
    case .fixed:
      guard let seconds = pause.seconds(to: try deadline(span, from: start)) else { throw .tooLarge }
      return TimeSpan(amount: try ratio(max(seconds, 1), 60), unit: .minute)
    }
  }

  // MARK: What is over

  private func completedWorkdays(from start: Instant, to end: Instant) throws(CalendarRefusal) -> Int64 {
    guard countsFromNextDay else { return Int64(try usedWorkdays(from: start, to: end).floor.wholeValue ?? 0) }
    let (begin, over) = (place(start), endPlace(end))
    let (from, to) = (try known(begin.day), try known(over.day))
    guard to > from else { return 0 }
    let isOver = over.second >= (endsAt.map { Int64($0.seconds) } ?? pattern(to).close)
    return Int64(dutyDaysBefore[to + (isOver ? 1 : 0)] - dutyDaysBefore[from + 1])
  }

  /// Workdays counted at once: from an instant to the same time of the next duty day is one; a part of one is its share
  /// of duty.
  private func usedWorkdays(from start: Instant, to end: Instant) throws(CalendarRefusal) -> Exact {
    let begin = try opening(atOrAfter: start)
    guard begin < end else { return .zero }
    var whole = dutyDaysBefore[try known(endPlace(end).day)] - dutyDaysBefore[try known(place(begin).day)]
    var reached = begin
    while whole > 0 {
      reached = try deadline(TimeSpan(amount: Exact(Int(whole)), unit: .workday), from: begin)
      if reached <= end { break }
      whole -= 1
      reached = begin
    }
    let seconds = pattern(try known(place(reached).day)).seconds
    let part = try position(end) - position(reached)
    guard seconds > 0, let share = try? Exact(Int128(min(part, seconds)), over: Int128(seconds)),
      let sum = try? Exact(Int(whole)).adding(share)
    else { throw .tooLarge }
    return sum
  }

  private func completedDates(
    _ unit: DurationUnit, from start: Instant, to end: Instant
  ) throws(CalendarRefusal) -> Exact {
    let begin = place(start).day
    let over = endPlace(end)
    // The days whose 24:00 is reached, of those that count.
    let completed = over.day + (over.second == 86_400 ? 1 : 0) - begin - (countsFromNextDay ? 1 : 0)
    switch unit {
    case .week: return try ratio(max(completed, 0) / 7, 1)
    case .month, .year:
      var months = Int64(0)
      let (from, to) = (try date(begin), try date(over.day))
      months = Int64(to.year - from.year) * 12 + Int64(to.month - from.month)
      while months > 0, try deadline(TimeSpan(amount: Exact(Int(months)), unit: .month), from: start) > end {
        months -= 1
      }
      return try ratio(max(months, 0) / (unit == .year ? 12 : 1), 1)
    default: return try ratio(max(completed, 0), 1)
    }
  }

  private func left(of span: TimeSpan, used: Exact) throws(CalendarRefusal) -> TimeSpan {
    guard let left = try? span.amount.subtracting(used) else { throw .tooLarge }
    return TimeSpan(amount: left, unit: span.unit)
  }

  private func ratio(_ count: Int64, _ divisor: Int64) throws(CalendarRefusal) -> Exact {
    guard let ratio = try? Exact(Int128(count), over: Int128(divisor)) else { throw .tooLarge }
    return ratio
  }
}
