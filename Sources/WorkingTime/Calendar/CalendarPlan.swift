/// Hours of one day: from the first time up to, without, the last.
package struct Slot: Hashable, Sendable {
  package var from: TimeOfDay
  package var to: TimeOfDay

  package init(from: TimeOfDay, to: TimeOfDay) {
    self.from = from
    self.to = to
  }

  package static let wholeDay = Slot(from: .startOfDay, to: .endOfDay)

  var seconds: Int64 { Int64(to.seconds - from.seconds) }
}

extension [Slot] {
  /// The same hours, ascending and without overlap.
  package var joined: [Slot] {
    var result: [Slot] = []
    for slot in sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) where slot.from < slot.to {
      if let last = result.last, slot.from <= last.to {
        result[result.count - 1].to = Swift.max(last.to, slot.to)
      } else {
        result.append(slot)
      }
    }
    return result
  }

  /// The hours that lie in both; both ascending and without overlap.
  func within(_ others: [Slot]) -> [Slot] {
    flatMap { slot in
      others.compactMap { other in
        let (from, to) = (Swift.max(slot.from, other.from), Swift.min(slot.to, other.to))
        return from < to ? Slot(from: from, to: to) : nil
      }
    }
  }
}

/// What a calendar is made of, as somebody declares it.
package struct CalendarPlan: Sendable {
  /// The duty hours of some days of the week.
  package struct WeeklyHours: Sendable {
    /// 1 Monday … 7 Sunday.
    package var weekdays: [Int]
    /// Ascending, without overlap.
    package var slots: [Slot]

    package init(weekdays: [Int], slots: [Slot]) {
      self.weekdays = weekdays
      self.slots = slots
    }
  }

  /// Hours of a part of every year, instead of the ordinary ones; it may reach over the new year.
  package struct Season: Sendable {
    package var from: MonthDay
    package var to: MonthDay
    package var hours: [WeeklyHours]

    package init(from: MonthDay, to: MonthDay, hours: [WeeklyHours]) {
      self.from = from
      self.to = to
      self.hours = hours
    }
  }

  package var hours: [WeeklyHours] = []
  package var seasons: [Season] = []
  /// Days off and make-up workdays of the calendar's own: they go before those of the notices.
  package var off: [ClosedRange<CivilDate>] = []
  package var makeUp: [ClosedRange<CivilDate>] = []
  /// Days with other hours; without hours: the first slot of the day that it would have been.
  package var halfDays: [(days: ClosedRange<CivilDate>, slots: [Slot])] = []
  package var offset: UTCOffset = .china
  /// 起算 次日; else 即时.
  package var countsFromNextDay = true
  /// 止于: nil: the close of duty. Later than 0:00: a day that ends as it begins is the one before, whose 24:00 is meant.
  package var endsAt: TimeOfDay?
  /// What notices say of single days.
  package var notices: [HolidayDay] = []
  /// 只计: the hours of a day, by its weekday, outside which nothing counts; nil: all count.
  package var only: (@Sendable (CivilDate, Int) -> [Slot])?
  /// The days of which anything is known.
  package var first: CivilDate
  package var last: CivilDate
  /// The day as of which notices are known, where years that are known now were not announced by then; nil: it ends
  /// where the data do.
  package var asOf: CivilDate?

  package init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// The slots of a day by its weekday and season, before days off and make-up days.
  func ordinarySlots(of date: CivilDate, weekday: Int) -> [Slot] {
    let day = MonthDay(of: date)
    let season = seasons.first { day.isWithin($0.from, $0.to) }
    return (season?.hours ?? hours).first { $0.weekdays.contains(weekday) }?.slots ?? []
  }

  /// The slots of a day that is worked, though its weekday may have none: then those of the first weekday that has some.
  package func workedSlots(of date: CivilDate) -> [Slot] {
    let own = ordinarySlots(of: date, weekday: date.weekday.rawValue)
    if !own.isEmpty { return own }
    return (1...7).lazy.map { ordinarySlots(of: date, weekday: $0) }.first { !$0.isEmpty } ?? []
  }
}

/// Why a day has the duty hours that it has.
package enum DayStatus: Hashable, Sendable {
  case ordinary
  /// A day of the week without duty.
  case restDay
  /// Off by a notice, with the holiday's name.
  case holiday(String)
  /// Off by the calendar itself.
  case off
  /// On duty though its weekday is not; by a notice with the holiday's name, or by the calendar itself.
  case makeUp(String?)
  case halfDay
  /// Of its hours none lies in the only period that counts.
  case outside
}

/// Why a calendar can't say.
package enum CalendarRefusal: Error, Hashable, Sendable {
  /// Before the first day, or past the last, of which the calendar knows whether it is a workday.
  case beforeFirst(CivilDate)
  case afterLast(CivilDate)
  /// The same, of a calendar as it was known on an earlier day.
  case notAnnounced(after: CivilDate, asOf: CivilDate)
  /// Half a workday, or a unit that has no length of its own where one is needed.
  case notWhole(TimeSpan)
  /// A limit of nothing: 即时 says it.
  case zero(TimeSpan)
  /// Outside 1900 to 2199, or more than numbers hold.
  case tooLarge

  /// Whether a deadline that it refuses may have passed by an instant: one for which the data do not suffice lies after
  /// the last day that they tell of.
  package func leavesOpen(_ instant: Instant, in offset: UTCOffset) -> Bool {
    switch self {
    case .afterLast(let last), .notAnnounced(after: let last, _):
      guard let date = instant.civil(in: offset)?.date else { return true }
      return date > last
    case .beforeFirst, .notWhole, .zero, .tooLarge: return true
    }
  }
}
