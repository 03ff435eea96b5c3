/// The meaning of a calendar, slow and obvious: one truth value a minute, and loops over minutes and days.
///
/// Moments are seconds from 1900-01-01 00:00 on the calendar's own clock; those that are asked about are whole minutes.
package struct MinuteCalendar: Sendable {
  package let plan: PlainCalendar
  /// From 00:00 of the first day.
  private let isDuty: [Bool]

  static let minute = 60
  static let day = 86_400

  package init(_ plan: PlainCalendar) {
    self.plan = plan
    var isDuty: [Bool] = []
    for number in plan.days {
      var day = [Bool](repeating: false, count: 1440)
      for slot in plan.slots(of: number) {
        var minute = slot.from
        while minute < slot.to {
          day[minute] = true
          minute += 1
        }
      }
      isDuty += day
    }
    self.isDuty = isDuty
  }

  // MARK: Moments

  package var begin: Int { plan.days.lowerBound * Self.day }
  package var end: Int { (plan.days.upperBound + 1) * Self.day }

  /// Whether duty goes on in the minute that begins at a known moment.
  package func isDuty(at moment: Int) -> Bool { isDuty[(moment - begin) / Self.minute] }

  /// 00:00 belongs to the day that begins.
  func day(of moment: Int) -> Int { moment / Self.day }

  /// 24:00 belongs to the day that ends.
  func endDay(of moment: Int) -> Int { moment % Self.day == 0 ? moment / Self.day - 1 : moment / Self.day }

  func check(day: Int) throws(PlainRefusal) {
    if day < plan.days.lowerBound { throw .beforeFirst }
    if day > plan.days.upperBound { throw .afterLast }
  }

  /// The very end of the last day is known too.
  func check(moment: Int) throws(PlainRefusal) {
    if moment < begin { throw .beforeFirst }
    if moment > end { throw .afterLast }
  }

  func check(year moment: Int) throws(PlainRefusal) {
    if moment < 0 || moment >= PlainDays.all.count * Self.day { throw .tooLarge }
  }

  // MARK: Days

  /// The first duty minute of a day, from 00:00 on in seconds; nil: a day off.
  func opening(of day: Int) -> Int? {
    for minute in 0..<1440 where isDuty(at: day * Self.day + minute * Self.minute) { return minute * Self.minute }
    return nil
  }

  /// The end of the last duty minute.
  func close(of day: Int) -> Int? {
    for minute in (0..<1440).reversed() where isDuty(at: day * Self.day + minute * Self.minute) {
      return (minute + 1) * Self.minute
    }
    return nil
  }

  /// The n-th duty day after a known day.
  func dutyDay(_ n: Int, after day: Int) throws(PlainRefusal) -> Int {
    var (day, left) = (day, n)
    while left > 0 {
      day += 1
      try check(day: day)
      if opening(of: day) != nil { left -= 1 }
    }
    return day
  }

  /// The n-th duty day before a known day.
  func dutyDay(_ n: Int, before day: Int) throws(PlainRefusal) -> Int {
    var (day, left) = (day, n)
    while left > 0 {
      day -= 1
      try check(day: day)
      if opening(of: day) != nil { left -= 1 }
    }
    return day
  }

  /// A time of duty of a day, a close among them; else its next opening, or its close.
  func moment(_ time: Int, ofDutyDay day: Int) -> Int {
    guard let close = close(of: day) else { return day * Self.day + time }
    var time = time
    while time < close {
      let moment = day * Self.day + time
      if isDuty(at: moment) || (time > 0 && isDuty(at: moment - Self.minute)) { return moment }
      time += Self.minute
    }
    return day * Self.day + close
  }

  // MARK: Minutes

  package func opening(atOrAfter moment: Int) throws(PlainRefusal) -> Int {
    try check(day: day(of: moment))
    var moment = moment
    while moment < end {
      if isDuty(at: moment) { return moment }
      moment += Self.minute
    }
    throw .afterLast
  }

  func dutyMinutes(from: Int, to: Int) -> Int {
    var count = 0
    var moment = from
    while moment < to {
      if isDuty(at: moment) { count += 1 }
      moment += Self.minute
    }
    return count
  }

  /// The end of the n-th duty minute from a moment on, and so many seconds of the one after it.
  func moment(afterDutyMinutes n: Int, seconds: Int = 0, from: Int) throws(PlainRefusal) -> Int {
    var left = n
    var moment = from
    if left == 0 && seconds == 0 { return from }
    while moment < end {
      if isDuty(at: moment) {
        if left == 0 { return moment + seconds }
        left -= 1
        if left == 0 && seconds == 0 { return moment + Self.minute }
      }
      moment += Self.minute
    }
    throw .afterLast
  }
}
