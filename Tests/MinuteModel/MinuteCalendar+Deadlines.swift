extension MinuteCalendar {
  package func deadline(_ length: PlainLength, from start: Int) throws(PlainRefusal) -> Int {
    if length.amount.top <= 0 { throw .zero }
    switch length.unit {
    case .minute, .hour, .urgentHour:
      let due = start + (try minutes(length)) * Self.minute
      try check(year: due)
      return due
    case .dutyHour:
      let minutes = try minutes(length)
      try check(moment: start)
      return try moment(afterDutyMinutes: minutes, from: start)
    case .dutyDay:
      return plan.countsFromNextDay ? try dayEnd(whole(length), start) : try sameTime(length.amount, start)
    case .calendarDay, .day, .urgentDay:
      let days = try whole(length)
      return try end(of: lastDay(days, from: day(of: start)))
    case .week:
      let weeks = try whole(length)
      return try end(of: lastDay(weeks * 7, from: day(of: start)))
    case .month, .year:
      let months = try whole(length) * (length.unit == .year ? 12 : 1)
      return try end(of: lastDay(months: months, from: day(of: start)))
    case .today: return try end(of: day(of: start))
    case .tomorrow: return try end(of: day(of: start) + 1)
    case .thisDutyDay:
      var day = day(of: start)
      try check(day: day)
      // What is over, or off, has no close ahead.
      while true {
        if let close = close(of: day), start < day * Self.day + close { return day * Self.day + close }
        day += 1
        try check(day: day)
      }
    case .immediately: return start
    }
  }

  /// The moment so long before an end.
  package func moment(_ length: PlainLength, before end: Int) throws(PlainRefusal) -> Int {
    if length.amount.top <= 0 { throw .zero }
    switch length.unit {
    case .minute, .hour, .urgentHour:
      let start = end - (try minutes(length)) * Self.minute
      try check(year: start)
      return start
    case .dutyHour:
      var left = try minutes(length)
      try check(moment: end)
      // The latest duty minute from which on enough duty passes.
      var moment = end
      while moment > begin {
        moment -= Self.minute
        if isDuty(at: moment) { left -= 1 }
        if left == 0 { return moment }
      }
      throw .beforeFirst
    case .dutyDay:
      let count = try whole(length)
      let (day, time) = try dutyEnd(end)
      return moment(time, ofDutyDay: try dutyDay(count, before: day))
    case .calendarDay, .day, .urgentDay, .week:
      let count = try whole(length) * (length.unit == .week ? 7 : 1)
      let moment = end - count * Self.day
      try check(year: moment)
      return moment
    case .month, .year:
      let months = try whole(length) * (length.unit == .year ? 12 : 1)
      let day = endDay(of: end)
      let moment = (try monthsAway(-months, from: day).day) * Self.day + end - day * Self.day
      try check(year: moment)
      return moment
    case .today, .tomorrow, .thisDutyDay, .immediately: throw .notWhole
    }
  }

  /// A deadline that more time is granted for, before it has come.
  package func extended(_ end: Int, by length: PlainLength) throws(PlainRefusal) -> Int {
    if length.amount.top <= 0 { throw .zero }
    switch length.unit {
    case .minute, .hour, .urgentHour, .dutyHour: return try deadline(length, from: end)
    case .dutyDay:
      let count = try whole(length)
      guard plan.countsFromNextDay else {
        let (day, time) = try dutyEnd(end)
        return moment(time, ofDutyDay: try dutyDay(count, after: day))
      }
      let day = endDay(of: end)
      try check(day: day)
      return try endMoment(of: dutyDay(count, after: day))
    case .calendarDay, .day, .urgentDay, .week:
      let count = try whole(length) * (length.unit == .week ? 7 : 1)
      return try self.end(of: endDay(of: end) + count)
    case .month, .year:
      let months = try whole(length) * (length.unit == .year ? 12 : 1)
      return try self.end(of: monthsAway(months, from: endDay(of: end)).day)
    case .today, .tomorrow, .thisDutyDay, .immediately: throw .notWhole
    }
  }

  // MARK: Amounts

  private func minutes(_ length: PlainLength) throws(PlainRefusal) -> Int {
    let top = length.amount.top * (length.unit == .minute ? 1 : 60)
    if top % length.amount.bottom != 0 { throw .notWhole }
    return top / length.amount.bottom
  }

  private func whole(_ length: PlainLength) throws(PlainRefusal) -> Int {
    if length.amount.bottom != 1 { throw .notWhole }
    return length.amount.top
  }

  // MARK: Duty days

  /// The end of the n-th duty day after the day of a moment.
  private func dayEnd(_ n: Int, _ start: Int) throws(PlainRefusal) -> Int {
    let day = day(of: start)
    try check(day: day)
    return endMoment(of: try dutyDay(n, after: day))
  }

  /// When a duty day is over, as the calendar has it.
  func endMoment(of day: Int) -> Int {
    day * Self.day + (plan.endsAt.map { $0 * Self.minute } ?? close(of: day) ?? 0)
  }

  /// The same time of the n-th duty day after an opening; of a part of a day that part of the duty up to the next.
  private func sameTime(_ amount: PlainFraction, _ start: Int) throws(PlainRefusal) -> Int {
    let begin = try opening(atOrAfter: start)
    let count = amount.top / amount.bottom
    let reached = try sameTime(count, begin)
    let part = amount - PlainFraction(count)
    if part.top == 0 { return reached }
    let duty = dutyMinutes(from: reached, to: try sameTime(count + 1, begin))
    let seconds = part.top * duty * 60 / part.bottom
    return try moment(afterDutyMinutes: seconds / 60, seconds: seconds % 60, from: reached)
  }

  func sameTime(_ n: Int, _ begin: Int) throws(PlainRefusal) -> Int {
    n == 0 ? begin : moment(begin % Self.day, ofDutyDay: try dutyDay(n, after: day(of: begin)))
  }

  /// The duty day and time of an end; off duty it is the close before.
  private func dutyEnd(_ end: Int) throws(PlainRefusal) -> (day: Int, time: Int) {
    let day = endDay(of: end)
    try check(day: day)
    if opening(of: day) != nil { return (day, end - day * Self.day) }
    let before = try dutyDay(1, before: day)
    return (before, close(of: before) ?? 0)
  }

  // MARK: Dates

  private func end(of day: Int) throws(PlainRefusal) -> Int {
    try check(year: (day + 1) * Self.day)
    return (day + 1) * Self.day
  }

  private func lastDay(_ n: Int, from start: Int) throws(PlainRefusal) -> Int {
    if n > PlainDays.all.count { throw .tooLarge }
    var day = start
    var left = plan.countsFromNextDay ? n : n - 1
    while left > 0 {
      day += 1
      left -= 1
    }
    return day
  }

  /// Months end on the day with the number of the one before the first that counts; a month that has no such day ends
  /// the count with its last.
  private func lastDay(months: Int, from start: Int) throws(PlainRefusal) -> Int {
    let (day, isShort) = try monthsAway(months, from: start)
    return plan.countsFromNextDay || isShort ? day : day - 1
  }

  /// The day with the same number so many months away, or the last of a month that is too short for it.
  private func monthsAway(_ months: Int, from start: Int) throws(PlainRefusal) -> (day: Int, isShort: Bool) {
    guard start >= 0, start < PlainDays.all.count, abs(months) < 12 * 300 else { throw .tooLarge }
    let from = PlainDays.all[start]
    var (year, month) = (from.year, from.month)
    for _ in 0..<abs(months) {
      month += months < 0 ? -1 : 1
      if month == 0 { (year, month) = (year - 1, 12) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    let length = PlainDays.length(ofMonth: month, year: year)
    guard let day = PlainDays.number(year: year, month: month, day: min(from.day, length)) else { throw .tooLarge }
    return (day, from.day > length)
  }
}
