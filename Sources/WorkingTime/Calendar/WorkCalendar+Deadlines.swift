import ExactNumbers

extension WorkCalendar {
  /// When a limit that begins at an instant is due.
  ///
  /// | unit | due |
  /// |---|---|
  /// | 分钟, 小时, 紧急工作时 | by the clock on the wall |
  /// | 自然日, 天, 周, 个月, 年, 紧急工作日 | 24:00 of the last date; the first date counts only where counting begins at once |
  /// | 工作时 | after so much duty, from the next opening where it begins off duty |
  /// | 工作日 | 次日起算: the close of the n-th duty day after the date it begins on, or the time that 止于 names; 即时起算: the same time of the n-th duty day after the instant, or after the next opening, at most that day's close and at least its opening |
  /// | 当日, 当个工作日, 次日, 即时 | 24:00 of the date, the close of this duty day, 24:00 of the next date, at once |
  ///
  /// An end at 24:00 is midnight of the next day. O(log days).
  /// - Throws: where it would need to know of days before or past the calendar's; also for a limit of nothing.
  package func deadline(_ span: TimeSpan, from start: Instant) throws(CalendarRefusal) -> Instant {
    if span.amount.isZero || span.amount.isNegative { throw .zero(span) }
    switch span.unit.counting {
    case .wallClock:
      guard let due = start.adding(seconds: try seconds(span)), due.civil(in: offset) != nil else { throw .tooLarge }
      return due
    case .dutyTime:
      let seconds = try seconds(span)
      return try instant(afterPosition: try position(start) + seconds)
    case .dutyDays:
      return countsFromNextDay
        ? try closeOfDay(count(span), after: place(start).day) : try sameTime(span, after: start)
    case .dates: return try end(of: dates(span, from: place(start).day))
    case .fixed: return try fixed(span.unit, start)
    }
  }

  /// The latest instant from which a span reaches an end: what a warning so long before a deadline goes by.
  ///
  /// Of dates it is the same time of the date so long before, 24:00 staying 24:00; of duty days the same time of the n-th
  /// before, or the next opening of that day, or its close, an end on a day off counting as the close before it. O(log days).
  package func instant(_ span: TimeSpan, before end: Instant) throws(CalendarRefusal) -> Instant {
    if span.amount.isZero || span.amount.isNegative { throw .zero(span) }
    switch span.unit.counting {
    case .wallClock:
      guard let start = end.adding(seconds: -(try seconds(span))), start.civil(in: offset) != nil else {
        throw .tooLarge
      }
      return start
    case .dutyTime:
      let seconds = try seconds(span)
      return try instant(beforePosition: try position(end) - seconds)
    case .dutyDays: return try sameTime(-count(span), ofEnd: end)
    case .dates:
      let place = endPlace(end)
      let day = try dates(span, from: place.day, isBackward: true)
      return try checked(instant(day: day, second: place.second))
    case .fixed: throw .notWhole(span)
    }
  }

  /// When a deadline is due for which more time is granted before it has come.
  ///
  /// What is granted lies after the end, whose own day is over: 24:00 is the end of a day here, not the beginning of the
  /// next. Of duty days counted at once it is the same time of the n-th after it, as `instant(_:before:)` has it. O(log days).
  package func deadline(_ end: Instant, extendedBy span: TimeSpan) throws(CalendarRefusal) -> Instant {
    if span.amount.isZero || span.amount.isNegative { throw .zero(span) }
    switch span.unit.counting {
    case .wallClock, .dutyTime: return try deadline(span, from: end)
    case .dutyDays:
      let count = try count(span)
      return try countsFromNextDay ? closeOfDay(count, after: endPlace(end).day) : sameTime(count, ofEnd: end)
    case .dates: return try self.end(of: dates(span, from: endPlace(end).day, isCountedAfter: true))
    case .fixed: throw .notWhole(span)
    }
  }

  /// When what was left of a limit at a pause is due, from the instant at which its clock goes on.
  ///
  /// It is laid out afresh. Where nothing is left it is due at once; of duty, as the next duty begins.
  package func deadline(ofRest rest: TimeSpan, resumedAt start: Instant) throws(CalendarRefusal) -> Instant {
    guard rest.amount.isZero else { return try deadline(rest, from: start) }
    switch rest.unit.counting {
    case .dutyTime, .dutyDays: return try opening(atOrAfter: start)
    case .wallClock, .dates, .fixed: return start
    }
  }

  // MARK: By kind of unit

  /// Of wall clock and duty hours, which have seconds.
  func seconds(_ span: TimeSpan) throws(CalendarRefusal) -> Int64 {
    let perUnit = span.unit == .minute ? 60 : 3600
    if let whole = span.amount.wholeValue, whole.magnitude < 1 << 28 { return Int64(whole * perUnit) }
    guard let product = try? span.amount.multiplied(by: Exact(perUnit)) else { throw .tooLarge }
    guard let whole = product.wholeValue else { throw product.isInteger ? .tooLarge : .notWhole(span) }
    guard whole.magnitude < 1 << 40 else { throw .tooLarge }
    return Int64(whole)
  }

  /// Of units that come whole.
  func count(_ span: TimeSpan) throws(CalendarRefusal) -> Int64 {
    guard let whole = span.amount.wholeValue else { throw span.amount.isInteger ? .tooLarge : .notWhole(span) }
    guard whole.magnitude < 1 << 30 else { throw .tooLarge }
    return Int64(whole)
  }

  /// The close, or what 止于 says, of the n-th duty day after a day.
  @inline(__always)
  func closeOfDay(_ count: Int64, after day: Int64) throws(CalendarRefusal) -> Instant {
    let known = try known(day)
    let index = Int64(dutyDaysBefore[known + 1]) + count - 1
    guard index < Int64(dutyDays.count) else { throw pastEnd }
    return Instant(seconds: ends[Int(index)])
  }

  /// The same time so many duty days later; a part of a day is that part of the duty from there to the same time of the
  /// next.
  private func sameTime(_ span: TimeSpan, after start: Instant) throws(CalendarRefusal) -> Instant {
    let begin = try opening(atOrAfter: start)
    let whole = span.amount.floor
    guard let count = whole.wholeValue, count < 1 << 30 else { throw .tooLarge }
    let reached = try sameTime(Int64(count), afterOpening: begin)
    guard let part = try? span.amount.subtracting(whole), !part.isZero else { return reached }
    let position = try position(reached)
    let duty = try self.position(sameTime(Int64(count) + 1, afterOpening: begin)) - position
    guard let share = try? part.multiplied(by: Exact(Int(duty))), let seconds = share.floor.wholeValue
    else { throw .tooLarge }
    return seconds > 0 ? try instant(afterPosition: position + Int64(seconds)) : reached
  }

  /// The same time of the n-th duty day after an instant on duty; where that day has no such time of duty, its next opening, or its
  /// close.
  @inline(__always)
  func sameTime(_ count: Int64, afterOpening begin: Instant) throws(CalendarRefusal) -> Instant {
    if count == 0 { return begin }
    let place = place(begin)
    return try time(place.second, ofDutyDay: Int64(dutyDaysBefore[try known(place.day)]) + count)
  }

  /// The same of an end, n being negative for days before it. On a day off an end counts as the close before it.
  private func sameTime(_ count: Int64, ofEnd end: Instant) throws(CalendarRefusal) -> Instant {
    let place = endPlace(end)
    let day = try known(place.day)
    if pattern(day).seconds > 0 { return try time(place.second, ofDutyDay: Int64(dutyDaysBefore[day]) + count) }
    let before = Int64(dutyDaysBefore[day]) - 1
    guard before >= 0 else { throw .beforeFirst(first) }
    return try time(pattern(Int(dutyDays[Int(before)])).close, ofDutyDay: before + count)
  }

  @inline(__always)
  private func time(_ second: Int64, ofDutyDay index: Int64) throws(CalendarRefusal) -> Instant {
    guard index >= 0 else { throw .beforeFirst(first) }
    guard index < Int64(dutyDays.count) else { throw pastEnd }
    let day = Int(dutyDays[Int(index)])
    let pattern = pattern(day)
    return instant(day: Int64(day), second: dutyTime(atOrAfter: second, of: pattern))
  }

  /// The last date of a span that begins on a day; or the date so long before it, or after it whatever the convention.
  ///
  /// A month ends on the date with the number of the one before its first. One that has no such date ends with its last:
  /// 1月31日 and one month is 2月28日, whether the 31st counts or not.
  func dates(
    _ span: TimeSpan, from day: Int64, isBackward: Bool = false, isCountedAfter: Bool = false
  ) throws(CalendarRefusal) -> Int64 {
    let count = try count(span) * (isBackward ? -1 : 1)
    let counted = isBackward || isCountedAfter || countsFromNextDay ? 0 : Int64(-1)
    switch span.unit {
    case .week: return day + count * 7 + counted
    case .month, .year:
      let start = try date(day)
      let months = Int64(start.year) * 12 + Int64(start.month) - 1 + count * (span.unit == .year ? 12 : 1)
      guard months > 0 else { throw .tooLarge }
      let (year, month) = (Int(months / 12), Int(months % 12) + 1)
      let length = CivilDate.length(ofMonth: month, year: year)
      guard let date = CivilDate(year: year, month: month, day: min(start.day, length)) else { throw .tooLarge }
      return Int64(date.days - first.days) + (start.day > length ? 0 : counted)
    default: return day + count + counted
    }
  }

  /// 24:00 of a day.
  func end(of day: Int64) throws(CalendarRefusal) -> Instant { try checked(instant(day: day, second: 86_400)) }

  private func checked(_ instant: Instant) throws(CalendarRefusal) -> Instant {
    guard instant.civil(in: offset) != nil else { throw .tooLarge }
    return instant
  }

  private func fixed(_ unit: DurationUnit, _ start: Instant) throws(CalendarRefusal) -> Instant {
    let place = place(start)
    switch unit {
    case .sameDay: return try end(of: place.day)
    case .nextDay: return try end(of: place.day + 1)
    case .sameWorkday:
      let day = try known(place.day)
      // From the close on, or on a day off, the duty day at hand is the next one: nothing of this one is left.
      let isOver = pattern(day).seconds > 0 && place.second >= pattern(day).close
      let index = Int(dutyDaysBefore[day]) + (isOver ? 1 : 0)
      guard index < dutyDays.count else { throw pastEnd }
      let found = Int(dutyDays[index])
      return instant(day: Int64(found), second: pattern(found).close)
    default: return start
    }
  }
}
