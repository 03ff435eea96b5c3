extension MinuteCalendar {
  /// How much of a unit is over at a moment; negative where that is earlier.
  package func amount(of unit: PlainUnit, from start: Int, to end: Int) throws(PlainRefusal) -> PlainFraction {
    if end < start { return PlainFraction(0) - (try amount(of: unit, from: end, to: start)) }
    switch unit {
    case .minute: return PlainFraction(end - start, 60)
    case .hour, .urgentHour: return PlainFraction(end - start, 3600)
    case .dutyHour:
      try check(moment: start)
      try check(moment: end)
      return PlainFraction(dutyMinutes(from: start, to: end), 60)
    case .dutyDay:
      try check(moment: start)
      try check(moment: end)
      return PlainFraction(plan.countsFromNextDay ? daysOver(from: start, to: end) : timesOver(from: start, to: end))
    case .calendarDay, .day, .urgentDay, .week, .month, .year:
      var count = 0
      while try deadline(PlainLength(PlainFraction(count + 1), unit), from: start) <= end { count += 1 }
      return PlainFraction(count)
    case .today, .tomorrow, .thisDutyDay, .immediately: throw .notWhole
    }
  }

  /// What is left of a length at a moment that is not past its end; never less than nothing.
  package func remaining(of length: PlainLength, begun start: Int, at pause: Int) throws(PlainRefusal) -> PlainLength {
    switch length.unit {
    case .minute, .hour, .urgentHour, .dutyHour:
      return left(of: length, try amount(of: length.unit, from: start, to: pause))
    case .dutyDay:
      if plan.countsFromNextDay { return left(of: length, try amount(of: .dutyDay, from: start, to: pause)) }
      try check(moment: pause)
      let begin = try opening(atOrAfter: start)
      let whole = timesOver(from: start, to: pause)
      let reached = try sameTime(whole, begin)
      let part = pause > reached ? dutyMinutes(from: reached, to: pause) : 0
      if part == 0 { return left(of: length, PlainFraction(whole)) }
      let duty = dutyMinutes(from: reached, to: try sameTime(whole + 1, begin))
      return left(of: length, PlainFraction(whole) + PlainFraction(part, duty))
    case .calendarDay, .day, .week, .month, .year, .urgentDay:
      let last = endDay(of: try deadline(length, from: start))
      var count = 0
      var day = day(of: start) + (plan.countsFromNextDay ? 1 : 0)
      while day <= last {
        if (day + 1) * Self.day > pause { count += 1 }
        day += 1
      }
      return PlainLength(PlainFraction(count), .calendarDay)
    case .thisDutyDay:
      try check(moment: pause)
      let due = try deadline(length, from: start)
      return PlainLength(PlainFraction(due > pause ? dutyMinutes(from: pause, to: due) : 0, 60), .dutyHour)
    case .today, .tomorrow, .immediately:
      return PlainLength(PlainFraction(max(try deadline(length, from: start) - pause, 0), 60), .minute)
    }
  }

  /// What is left, laid out afresh. Of duty nothing is left where the next duty would be too late; then it is due as
  /// duty begins.
  package func deadline(ofRest rest: PlainLength, resumedAt moment: Int) throws(PlainRefusal) -> Int {
    if rest.amount.top > 0 { return try deadline(rest, from: moment) }
    return [.dutyHour, .dutyDay].contains(rest.unit) ? try opening(atOrAfter: moment) : moment
  }

  /// Duty days after the first that are over.
  private func daysOver(from start: Int, to end: Int) -> Int {
    var count = 0
    var day = day(of: start) + 1
    while day <= plan.days.upperBound, day * Self.day <= end {
      if opening(of: day) != nil, endMoment(of: day) <= end { count += 1 }
      day += 1
    }
    return count
  }

  /// How often the same time of a duty day has come again.
  private func timesOver(from start: Int, to end: Int) -> Int {
    guard let begin = try? opening(atOrAfter: start) else { return 0 }
    var count = 0
    while let next = try? sameTime(count + 1, begin), next <= end { count += 1 }
    return count
  }

  private func left(of length: PlainLength, _ used: PlainFraction) -> PlainLength {
    let left = length.amount - used
    return PlainLength(left.top > 0 ? left : PlainFraction(0), length.unit)
  }
}
