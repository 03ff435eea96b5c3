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
    case .dutyTime:
      let begun = try position(start)
      return try ratio(try position(end) - begun, 3600)
    case .dutyDays: return Exact(Int(try completedWorkdays(from: start, to: end)))
    case .dates: return try completedDates(unit, from: start, to: end)
    case .fixed: throw .notWhole(TimeSpan(amount: .one, unit: unit))
    }
  }

  /// What is left of a span whose clock stops, at the latest when it is due, to be laid out afresh when the clock goes on
  /// (`deadline(ofRest:resumedAt:)`); never less than nothing.
  ///
  /// It is in the span's own unit, days that are not over counting as left; of weeks, months and years in dates; of this
  /// duty day in the duty hours to its close; of the other units that name their end, in minutes.
  package func remaining(
    of span: TimeSpan, begun start: Instant, at pause: Instant
  ) throws(CalendarRefusal) -> TimeSpan {
    switch span.unit.counting {
    case .wallClock, .dutyTime: return try left(of: span, used: try amount(of: span.unit, from: start, to: pause))
    case .dutyDays:
      let used =
        countsFromNextDay
        ? Exact(Int(try completedWorkdays(from: start, to: pause))) : try usedWorkdays(from: start, to: pause)
      return try left(of: span, used: used)
    case .dates:
      // The dates whose 24:00 has not passed when the clock stops.
      let last = endPlace(try deadline(span, from: start)).day
      let begun = place(start).day + (countsFromNextDay ? 1 : 0)
      let days = last - max(place(pause).day, begun) + 1
      return TimeSpan(amount: Exact(Int(max(days, 0))), unit: .calendarDay)
    case .fixed where span.unit == .sameWorkday:
      // By the clock on the wall it would end at night.
      let left = try position(deadline(span, from: start)) - position(pause)
      return TimeSpan(amount: try ratio(max(left, 0), 3600), unit: .workHour)
    case .fixed:
      guard let seconds = pause.seconds(to: try deadline(span, from: start)) else { throw .tooLarge }
      return TimeSpan(amount: try ratio(max(seconds, 0), 60), unit: .minute)
    }
  }

  // MARK: What is over

  private func completedWorkdays(from start: Instant, to end: Instant) throws(CalendarRefusal) -> Int64 {
    // Both have to be known, of which the very end of the last day is.
    let (begun, over) = (try position(start), try position(end))
    guard start < end else { return 0 }
    guard countsFromNextDay else {
      // Without duty in between there may be no opening either.
      return begun < over ? try sameTimes(after: opening(atOrAfter: start), through: end) : 0
    }
    let place = endPlace(end)
    let (from, to) = (try known(self.place(start).day), try known(place.day))
    guard to > from else { return 0 }
    let isOver = place.second >= (endsAt.map { Int64($0.seconds) } ?? pattern(to).close)
    return Int64(dutyDaysBefore[to + (isOver ? 1 : 0)] - dutyDaysBefore[from + 1])
  }

  /// How often the time of an opening has come again on later duty days.
  private func sameTimes(after begin: Instant, through end: Instant) throws(CalendarRefusal) -> Int64 {
    let from = try known(place(begin).day)
    // 24:00 is 00:00 of the next day here: a day that opens then has that time too.
    let to = place(end).day
    guard begin < end, to > Int64(from) else { return 0 }
    // Of the days before the end's the time has come. The end may be that of the last day.
    let whole = Int64(dutyDaysBefore[Int(to)] - dutyDaysBefore[from + 1])
    guard to < Int64(patternOfDay.count), pattern(Int(to)).seconds > 0 else { return whole }
    return try sameTime(whole + 1, afterOpening: begin) <= end ? whole + 1 : whole
  }

  /// Workdays counted at once: from an instant to the same time of the next duty day is one; a part of one is its share
  /// of the duty in between.
  private func usedWorkdays(from start: Instant, to end: Instant) throws(CalendarRefusal) -> Exact {
    let over = try position(end)
    let begin = try opening(atOrAfter: start)
    guard begin < end else { return .zero }
    let whole = try sameTimes(after: begin, through: end)
    let reached = try position(sameTime(whole, afterOpening: begin))
    guard over > reached else { return Exact(Int(whole)) }
    let duty = try position(sameTime(whole + 1, afterOpening: begin)) - reached
    guard let share = try? Exact(Int128(over - reached), over: Int128(duty)),
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
      // One more, as a month that counts its first date may end with the last of the same month.
      months = Int64(to.year - from.year) * 12 + Int64(to.month - from.month) + 1
      while months > 0, try deadline(TimeSpan(amount: Exact(Int(months)), unit: .month), from: start) > end {
        months -= 1
      }
      return try ratio(max(months, 0) / (unit == .year ? 12 : 1), 1)
    default: return try ratio(max(completed, 0), 1)
    }
  }

  private func left(of span: TimeSpan, used: Exact) throws(CalendarRefusal) -> TimeSpan {
    guard let left = try? span.amount.subtracting(used) else { throw .tooLarge }
    return TimeSpan(amount: left.isNegative ? .zero : left, unit: span.unit)
  }

  private func ratio(_ count: Int64, _ divisor: Int64) throws(CalendarRefusal) -> Exact {
    guard let ratio = try? Exact(Int128(count), over: Int128(divisor)) else { throw .tooLarge }
    return ratio
  }
}
