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
  /// What it says past the last of them.
  let pastEnd: CalendarRefusal

  /// The distinct duty hours of days; the first has none.
  private let patterns: [Pattern]
  /// The slots of all patterns.
  private let slots: [Slot]
  /// By day from `first` on.
  let patternOfDay: [Int32]
  let statuses: [DayStatus]
  private let statusOfDay: [Int32]
  /// Duty before day d, `first` being 0; one more than there are days.
  let secondsBefore: [Int64]
  let dutyDaysBefore: [Int32]
  /// The days with duty, ascending.
  let dutyDays: [Int32]
  /// When a duty day is over as the calendar has it, by its place among them: seconds since 1970.
  let ends: [Int64]
  /// Where a position is to be looked for: by its bits above `positionBits`, how many duty days end before all such.
  private let firstDutyDays: [Int32]

  /// About half a day of duty, so that hardly anything is left to be searched.
  private static let positionBits: Int64 = 14

  /// Duty hours of a day. No array of its own: reading one would count a reference for every deadline.
  struct Pattern {
    let firstSlot: Int32
    let slotCount: Int32
    let opening: Int64
    let close: Int64
    let seconds: Int64
  }

  package init(_ plan: CalendarPlan) {
    offset = plan.offset
    countsFromNextDay = plan.countsFromNextDay
    endsAt = plan.endsAt
    first = plan.first
    last = max(plan.first, plan.last)
    pastEnd = plan.asOf.map { [last] in .notAnnounced(after: last, asOf: $0) } ?? .afterLast(last)
    var days = CalendarDays(plan)
    let count = Int(last.days - first.days) + 1
    var patternOfDay: [Int32] = []
    var statusOfDay: [Int32] = []
    for _ in 0..<count {
      let (pattern, status) = days.next()
      patternOfDay.append(pattern)
      statusOfDay.append(status)
    }
    var patterns: [Pattern] = []
    var slots: [Slot] = []
    for hours in days.patterns {
      patterns.append(
        Pattern(
          firstSlot: Int32(slots.count), slotCount: Int32(hours.count),
          opening: Int64(hours.first?.from.seconds ?? 0), close: Int64(hours.last?.to.seconds ?? 0),
          seconds: hours.reduce(0) { $0 + $1.seconds }))
      slots += hours
    }
    var secondsBefore: [Int64] = [0]
    var dutyDaysBefore: [Int32] = [0]
    var dutyDays: [Int32] = []
    var ends: [Int64] = []
    var firstDutyDays: [Int32] = [0]
    for day in 0..<count {
      let pattern = patterns[Int(patternOfDay[day])]
      let after = secondsBefore[day] + pattern.seconds
      while Int64(firstDutyDays.count) <= after >> Self.positionBits { firstDutyDays.append(Int32(dutyDays.count)) }
      secondsBefore.append(after)
      if pattern.seconds > 0 {
        dutyDays.append(Int32(day))
        let end = plan.endsAt.map { Int64($0.seconds) } ?? pattern.close
        ends.append((Int64(first.days) + Int64(day)) * 86_400 + end - offset.seconds)
      }
      dutyDaysBefore.append(Int32(dutyDays.count))
    }
    self.patterns = patterns
    self.slots = slots
    statuses = days.statuses
    self.patternOfDay = patternOfDay
    self.statusOfDay = statusOfDay
    self.secondsBefore = secondsBefore
    self.dutyDaysBefore = dutyDaysBefore
    self.dutyDays = dutyDays
    self.ends = ends
    self.firstDutyDays = firstDutyDays
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
    if day >= Int64(patternOfDay.count) { throw pastEnd }
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
    Array(slots[slots(of: pattern(try known(Int64(date.days - first.days))))])
  }

  package func isDuty(at instant: Instant) throws(CalendarRefusal) -> Bool {
    let place = place(instant)
    let pattern = pattern(try known(place.day))
    return slots[slots(of: pattern)].contains {
      Int64($0.from.seconds) <= place.second && place.second < Int64($0.to.seconds)
    }
  }

  /// The instant itself where it is in duty hours, else the next opening.
  package func opening(atOrAfter instant: Instant) throws(CalendarRefusal) -> Instant {
    let place = place(instant)
    let day = try known(place.day)
    for number in slots(of: pattern(day)) {
      let slot = slots[number]
      if place.second < Int64(slot.from.seconds) { return self.instant(day: place.day, second: Int64(slot.from.seconds)) }
      if place.second < Int64(slot.to.seconds) { return instant }
    }
    let next = Int(dutyDaysBefore[day + 1])
    guard next < dutyDays.count else { throw pastEnd }
    return self.instant(day: Int64(dutyDays[next]), second: pattern(Int(dutyDays[next])).opening)
  }

  // MARK: Hours of a day

  @inline(__always) private func slots(of pattern: Pattern) -> Range<Int> {
    Int(pattern.firstSlot)..<Int(pattern.firstSlot + pattern.slotCount)
  }

  /// A time of duty of a day, a close among them; else the next opening of the day, or its close.
  @inline(__always)
  func dutyTime(atOrAfter second: Int64, of pattern: Pattern) -> Int64 {
    for number in slots(of: pattern) where second <= Int64(slots[number].to.seconds) {
      return max(second, Int64(slots[number].from.seconds))
    }
    return pattern.close
  }

  /// Duty seconds before a time of the day.
  @inline(__always) private func seconds(of pattern: Pattern, before time: Int64) -> Int64 {
    var sum: Int64 = 0
    for number in slots(of: pattern) {
      let (from, to) = (Int64(slots[number].from.seconds), Int64(slots[number].to.seconds))
      // Nothing of a slot that begins later; without a branch, as times of day are anything.
      sum += max(min(time, to) - from, 0)
    }
    return sum
  }

  /// The earliest time of the day by which so many seconds of duty have passed; more than none, at most all.
  @inline(__always) private func time(of pattern: Pattern, after seconds: Int64) -> Int64 {
    var left = seconds
    for number in slots(of: pattern) {
      let slot = slots[number]
      if left <= slot.seconds { return Int64(slot.from.seconds) + left }
      left -= slot.seconds
    }
    return pattern.close
  }

  /// The latest time of the day before which so many seconds of duty have passed; fewer than all.
  private func lastTime(of pattern: Pattern, after seconds: Int64) -> Int64 {
    var left = seconds
    for number in slots(of: pattern) {
      let slot = slots[number]
      if left < slot.seconds { return Int64(slot.from.seconds) + left }
      left -= slot.seconds
    }
    return pattern.close
  }

  // MARK: Duty seconds

  /// Duty seconds from the first day to an instant.
  @inline(__always) func position(_ instant: Instant) throws(CalendarRefusal) -> Int64 {
    let place = place(instant)
    // The very end of the last day is known too.
    if place.day == Int64(patternOfDay.count), place.second == 0 { return secondsBefore[patternOfDay.count] }
    let day = try known(place.day)
    return secondsBefore[day] + seconds(of: pattern(day), before: place.second)
  }

  /// The earliest instant by which so many duty seconds have passed: an end on the exact close stays there.
  @inline(__always) func instant(afterPosition position: Int64) throws(CalendarRefusal) -> Instant {
    guard position <= secondsBefore[patternOfDay.count] else { throw pastEnd }
    let index = firstDutyDay(around: position) { $0 >= position }
    guard index < dutyDays.count else { throw pastEnd }
    let day = Int(dutyDays[index])
    return instant(day: Int64(day), second: time(of: pattern(day), after: position - secondsBefore[day]))
  }

  /// The latest instant before which so many duty seconds have passed: what begins on the exact close begins at the
  /// next opening.
  func instant(beforePosition position: Int64) throws(CalendarRefusal) -> Instant {
    guard position >= 0 else { throw .beforeFirst(first) }
    let index = firstDutyDay(around: position) { $0 > position }
    guard index < dutyDays.count else { throw pastEnd }
    let day = Int(dutyDays[index])
    return instant(day: Int64(day), second: lastTime(of: pattern(day), after: position - secondsBefore[day]))
  }

  /// The first duty day at whose end so many seconds of duty have passed. O(log days), mostly one step.
  @inline(__always)
  private func firstDutyDay(around position: Int64, where isPast: (Int64) -> Bool) -> Int {
    let bucket = Int(max(position, 0) >> Self.positionBits)
    guard bucket < firstDutyDays.count else { return dutyDays.count }
    var base = Int(firstDutyDays[bucket])
    // Where none that ends in the bucket will do, the first that ends after it does.
    let above = bucket + 1 < firstDutyDays.count ? Int(firstDutyDays[bucket + 1]) : dutyDays.count
    var length = above - base
    while length > 0 {
      let half = length / 2
      let isBefore = !isPast(secondsBefore[Int(dutyDays[base + half]) + 1])
      base = isBefore ? base + half + 1 : base
      length = isBefore ? length - half - 1 : half
    }
    return base
  }
}
