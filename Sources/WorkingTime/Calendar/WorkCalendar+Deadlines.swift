import ExactNumbers

extension WorkCalendar {
  /// When a limit that begins at an instant is due.
  ///
  /// | unit | due |
  /// |---|---|
  /// | 分钟, 小时, 紧急工作时 | by the clock on the wall |
  /// | 自然日, 天, 周, 个月, 年, 紧急工作日 | 24:00 of the last date; the first date counts only where counting begins at once |
  /// | 工作时 | after so much duty, from the next opening where it begins off duty |
  /// | 工作日 | 次日起算: the close of the n-th duty day after the date it begins on, or the time that 止于 names; 即时起算: the same time of the n-th duty day after the instant, or after the next opening |
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
    case .dutyTime: return try instant(afterPosition: try position(start) + seconds(span))
    case .dutyDays:
      return countsFromNextDay
        ? try closeOfDay(count(span), after: place(start).day) : try sameTime(span, after: start)
    case .dates: return try end(of: dates(span, from: place(start).day))
    case .fixed: return try fixed(span.unit, start)
    }
  }

  /// The latest instant from which a span reaches an end: what a warning so long before a deadline goes by.
  ///
  /// Of days it is the same time of the n-th such day before, at most the close; 24:00 stays 24:00. O(log days).
  package func instant(_ span: TimeSpan, before end: Instant) throws(CalendarRefusal) -> Instant {
    if span.amount.isZero || span.amount.isNegative { throw .zero(span) }
    switch span.unit.counting {
    case .wallClock:
      guard let start = end.adding(seconds: -(try seconds(span))), start.civil(in: offset) != nil else {
        throw .tooLarge
      }
      return start
    case .dutyTime: return try instant(beforePosition: try position(end) - seconds(span))
    case .dutyDays:
      let place = endPlace(end)
      let day = try known(place.day)
      // Off duty an end counts as the close before it.
      let isDuty = pattern(day).seconds > 0
      let index = Int(dutyDaysBefore[day]) - (isDuty ? 0 : 1) - Int(clamping: try count(span))
      guard index >= 0 else { throw .beforeFirst(first) }
      let found = Int(dutyDays[index])
      let close = pattern(found).close
      return instant(
        day: Int64(found), second: isDuty ? max(min(place.second, close), pattern(found).opening) : close)
    case .dates:
      let place = endPlace(end)
      let day = try dates(span, from: place.day, isBackward: true)
      return try checked(instant(day: day, second: place.second))
    case .fixed: throw .notWhole(span)
    }
  }

  // MARK: By kind of unit

  /// Of wall clock and duty hours, which have seconds.
  func seconds(_ span: TimeSpan) throws(CalendarRefusal) -> Int64 {
    let perUnit = span.unit == .minute ? 60 : 3600
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
    guard index < Int64(dutyDays.count) else { throw .afterLast(last) }
    let found = Int(dutyDays[Int(index)])
    return instant(day: Int64(found), second: endsAt.map { Int64($0.seconds) } ?? pattern(found).close)
  }

  /// The same time so many duty days later; a part of a day is that part of its duty.
  private func sameTime(_ span: TimeSpan, after start: Instant) throws(CalendarRefusal) -> Instant {
    let begin = try opening(atOrAfter: start)
    let place = place(begin)
    let whole = span.amount.floor
    guard let count = whole.wholeValue, count < 1 << 30 else { throw .tooLarge }
    let index = Int(dutyDaysBefore[try known(place.day)]) + count
    guard index < dutyDays.count else { throw .afterLast(last) }
    let day = Int(dutyDays[index])
    let pattern = pattern(day)
    let time = count == 0 ? place.second : max(min(place.second, pattern.close), pattern.opening)
    let reached = instant(day: Int64(day), second: time)
    guard let part = try? span.amount.subtracting(whole), !part.isZero else { return reached }
    guard let share = try? part.multiplied(by: Exact(Int(pattern.seconds))), let seconds = share.floor.wholeValue
    else { throw .tooLarge }
    guard seconds > 0 else { return reached }
    return try instant(afterPosition: try position(reached) + Int64(seconds))
  }

  /// The last date of a span that begins on a day, or, backward, the date so long before it.
  func dates(_ span: TimeSpan, from day: Int64, isBackward: Bool = false) throws(CalendarRefusal) -> Int64 {
    let count = try count(span) * (isBackward ? -1 : 1)
    let counted = isBackward || countsFromNextDay ? 0 : Int64(-1)
    switch span.unit {
    case .week: return day + count * 7 + counted
    case .month, .year:
      let start = try date(day)
      let months = Int64(start.year) * 12 + Int64(start.month) - 1 + count * (span.unit == .year ? 12 : 1)
      guard months > 0 else { throw .tooLarge }
      let (year, month) = (Int(months / 12), Int(months % 12) + 1)
      let length = CivilDate.length(ofMonth: month, year: year)
      guard let date = CivilDate(year: year, month: month, day: min(start.day, length)) else { throw .tooLarge }
      return Int64(date.days - first.days) + counted
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
      // After the close, or on a day off, the duty day at hand is the next one.
      let isOver = pattern(day).seconds == 0 || place.second > pattern(day).close
      return try closeOfDay(1, after: isOver ? place.day : place.day - 1)
    default: return start
    }
  }
}
