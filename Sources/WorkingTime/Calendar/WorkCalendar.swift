/// Working time: which hours are duty, and what a duration from an instant comes to.
///
/// Made once from a plan; every question after that is answered from prefix sums over the days, whatever the span:
/// duty seconds and duty days before each day.
package struct WorkCalendar: Sendable {
  package let offset: UTCOffset
  package let countsFromNextDay: Bool
  /// Nil: the close of duty.
  package let endsAt: TimeOfDay?
  /// The days of which it is known whether they are workdays.
  package let first: CivilDate
  package let last: CivilDate

  /// The distinct duty hours of days; the first has none.
  let patterns: [Pattern]
  /// By day from `first` on.
  let patternOfDay: [Int32]
  let statuses: [DayStatus]
  private let statusOfDay: [Int32]
  /// Duty before day d, `first` being 0; one more than there are days.
  let secondsBefore: [Int64]
  let dutyDaysBefore: [Int32]
  /// The days with duty, ascending.
  let dutyDays: [Int32]

  /// Duty hours of a day.
  struct Pattern: Hashable, Sendable {
    let slots: [Slot]
    let seconds: Int64

    init(_ slots: [Slot]) {
      self.slots = slots.filter { $0.seconds > 0 }
      seconds = self.slots.reduce(0) { $0 + $1.seconds }
    }

    var opening: Int64 { Int64(slots.first?.from.seconds ?? 0) }
    var close: Int64 { Int64(slots.last?.to.seconds ?? 0) }

    /// Duty seconds before a time of the day.
    @inline(__always) func seconds(before time: Int64) -> Int64 {
      var sum: Int64 = 0
      for slot in slots {
        let (from, to) = (Int64(slot.from.seconds), Int64(slot.to.seconds))
        if time <= from { break }
        sum += min(time, to) - from
      }
      return sum
    }

    /// The earliest time of the day by which so many seconds of duty have passed; more than none, at most all.
    @inline(__always) func time(after seconds: Int64) -> Int64 {
      var left = seconds
      for slot in slots {
        if left <= slot.seconds { return Int64(slot.from.seconds) + left }
        left -= slot.seconds
      }
      return close
    }

    /// The latest time of the day before which so many seconds of duty have passed; fewer than all.
    func lastTime(after seconds: Int64) -> Int64 {
      var left = seconds
      for slot in slots {
        if left < slot.seconds { return Int64(slot.from.seconds) + left }
        left -= slot.seconds
      }
      return close
    }

    func contains(_ time: Int64) -> Bool {
      slots.contains { Int64($0.from.seconds) <= time && time < Int64($0.to.seconds) }
    }
  }

  package init(_ plan: CalendarPlan) {
    offset = plan.offset
    countsFromNextDay = plan.countsFromNextDay
    endsAt = plan.endsAt
    first = plan.first
    last = max(plan.first, plan.last)
    var days = CalendarDays(plan)
    let count = Int(last.days - first.days) + 1
    var patternOfDay: [Int32] = []
    var statusOfDay: [Int32] = []
    var secondsBefore: [Int64] = [0]
    var dutyDaysBefore: [Int32] = [0]
    var dutyDays: [Int32] = []
    for day in 0..<count {
      let (pattern, status) = days.next()
      patternOfDay.append(pattern)
      statusOfDay.append(status)
      let seconds = days.patterns[Int(pattern)].seconds
      secondsBefore.append(secondsBefore[day] + seconds)
      dutyDaysBefore.append(dutyDaysBefore[day] + (seconds > 0 ? 1 : 0))
      if seconds > 0 { dutyDays.append(Int32(day)) }
    }
    patterns = days.patterns
    statuses = days.statuses
    self.patternOfDay = patternOfDay
    self.statusOfDay = statusOfDay
    self.secondsBefore = secondsBefore
    self.dutyDaysBefore = dutyDaysBefore
    self.dutyDays = dutyDays
  }

  // MARK: Days

  /// A day by number, and the second of it; an instant at midnight is 00:00 of the day that begins.
  struct Place {
    var day: Int64
    var second: Int64
  }

  @inline(__always) func place(_ instant: Instant) -> Place {
    let local = instant.seconds &+ offset.seconds &- Int64(first.days) * 86_400
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return Place(day: day, second: local - day * 86_400)
  }

  /// The same of an end: midnight is 24:00 of the day that ends.
  @inline(__always) func endPlace(_ instant: Instant) -> Place {
    let place = place(instant)
    return place.second == 0 ? Place(day: place.day - 1, second: 86_400) : place
  }

  @inline(__always) func instant(day: Int64, second: Int64) -> Instant {
    Instant(seconds: (Int64(first.days) + day) * 86_400 + second - offset.seconds)
  }

  @inline(__always) func known(_ day: Int64) throws(CalendarRefusal) -> Int {
    if day < 0 { throw .beforeFirst(first) }
    if day >= Int64(patternOfDay.count) { throw .afterLast(last) }
    return Int(day)
  }

  @inline(__always) func pattern(_ day: Int) -> Pattern { patterns[Int(patternOfDay[day])] }

  func date(_ day: Int64) throws(CalendarRefusal) -> CivilDate {
    guard let date = CivilDate(days: Int(Int64(first.days) + day)) else { throw .tooLarge }
    return date
  }

  /// Why a day has the hours that it has.
  package func status(of date: CivilDate) throws(CalendarRefusal) -> DayStatus {
    statuses[Int(statusOfDay[try known(Int64(date.days - first.days))])]
  }

  package func isWorkday(_ date: CivilDate) throws(CalendarRefusal) -> Bool {
    pattern(try known(Int64(date.days - first.days))).seconds > 0
  }

  /// The duty hours of a day.
  package func slots(of date: CivilDate) throws(CalendarRefusal) -> [Slot] {
    pattern(try known(Int64(date.days - first.days))).slots
  }

  package func isDuty(at instant: Instant) throws(CalendarRefusal) -> Bool {
    let place = place(instant)
    return pattern(try known(place.day)).contains(place.second)
  }

  /// The instant itself where it is in duty hours, else the next opening.
  package func opening(atOrAfter instant: Instant) throws(CalendarRefusal) -> Instant {
    let place = place(instant)
    let day = try known(place.day)
    for slot in pattern(day).slots {
      if place.second < Int64(slot.from.seconds) { return self.instant(day: place.day, second: Int64(slot.from.seconds)) }
      if place.second < Int64(slot.to.seconds) { return instant }
    }
    let next = Int(dutyDaysBefore[day + 1])
    guard next < dutyDays.count else { throw .afterLast(last) }
    return self.instant(day: Int64(dutyDays[next]), second: pattern(Int(dutyDays[next])).opening)
  }

  // MARK: Duty seconds

  /// Duty seconds from the first day to an instant.
  @inline(__always) func position(_ instant: Instant) throws(CalendarRefusal) -> Int64 {
    let place = place(instant)
    // The very end of the last day is known too.
    if place.day == Int64(patternOfDay.count), place.second == 0 { return secondsBefore[patternOfDay.count] }
    let day = try known(place.day)
    return secondsBefore[day] + pattern(day).seconds(before: place.second)
  }

  /// The earliest instant by which so many duty seconds have passed: an end on the exact close stays there.
  @inline(__always) func instant(afterPosition position: Int64) throws(CalendarRefusal) -> Instant {
    guard position <= secondsBefore[patternOfDay.count] else { throw .afterLast(last) }
    let index = firstDutyDay { $0 >= position }
    guard index < dutyDays.count else { throw .afterLast(last) }
    let day = Int(dutyDays[index])
    return instant(day: Int64(day), second: pattern(day).time(after: position - secondsBefore[day]))
  }

  /// The latest instant before which so many duty seconds have passed: what begins on the exact close begins at the
  /// next opening.
  func instant(beforePosition position: Int64) throws(CalendarRefusal) -> Instant {
    guard position >= 0 else { throw .beforeFirst(first) }
    let index = firstDutyDay { $0 > position }
    guard index < dutyDays.count else { throw .afterLast(last) }
    let day = Int(dutyDays[index])
    return instant(day: Int64(day), second: pattern(day).lastTime(after: position - secondsBefore[day]))
  }

  /// The first duty day at whose end so many seconds of duty have passed. O(log days).
  @inline(__always)
  private func firstDutyDay(where isPast: (Int64) -> Bool) -> Int {
    var base = 0
    var length = dutyDays.count
    while length > 0 {
      let half = length / 2
      let isBefore = !isPast(secondsBefore[Int(dutyDays[base + half]) + 1])
      base = isBefore ? base + half + 1 : base
      length = isBefore ? length - half - 1 : half
    }
    return base
  }
}
