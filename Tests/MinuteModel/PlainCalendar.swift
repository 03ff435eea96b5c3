/// A calendar as somebody would tell it. Days are numbered as in `PlainDays`, times are minutes from 00:00.
package struct PlainCalendar: Sendable {
  package struct Slot: Hashable, Sendable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// The slots of the days of a week, Monday first.
  package typealias Week = [[Slot]]

  package struct Season: Sendable {
    package var from: (month: Int, day: Int)
    package var to: (month: Int, day: Int)
    package var week: Week

    package init(from: (month: Int, day: Int), to: (month: Int, day: Int), week: Week) {
      self.from = from
      self.to = to
      self.week = week
    }
  }

  package struct HalfDays: Sendable {
    package var days: ClosedRange<Int>
    /// Empty: the first slot of the hours that the day would have if it were worked.
    package var slots: [Slot]

    package init(days: ClosedRange<Int>, slots: [Slot]) {
      self.days = days
      self.slots = slots
    }
  }

  package struct Notice: Sendable {
    package var day: Int
    package var name: String
    package var isOff: Bool

    package init(day: Int, name: String, isOff: Bool) {
      self.day = day
      self.name = name
      self.isOff = isOff
    }
  }

  package var days: ClosedRange<Int>
  package var week: Week
  package var seasons: [Season] = []
  package var off: [ClosedRange<Int>] = []
  package var makeUp: [ClosedRange<Int>] = []
  package var halfDays: [HalfDays] = []
  package var notices: [Notice] = []
  package var countsFromNextDay = true
  /// Nil: the close of duty.
  package var endsAt: Int?

  package init(days: ClosedRange<Int>, week: Week) {
    self.days = days
    self.week = week
  }

  /// The slots of a day. What comes first goes before what comes after.
  func slots(of number: Int) -> [Slot] {
    let worked = slotsIfWorked(number)
    for half in halfDays where half.days.contains(number) {
      return half.slots.isEmpty ? Array(worked.prefix(1)) : half.slots
    }
    for days in off where days.contains(number) { return [] }
    for days in makeUp where days.contains(number) { return worked }
    // The last word counts.
    for notice in notices.reversed() where notice.day == number { return notice.isOff ? [] : worked }
    return week(of: number)[PlainDays.all[number].weekday - 1]
  }

  /// The hours of its weekday; where that has none, those of the first weekday that has some.
  private func slotsIfWorked(_ number: Int) -> [Slot] {
    let week = week(of: number)
    let own = week[PlainDays.all[number].weekday - 1]
    if !own.isEmpty { return own }
    for other in week where !other.isEmpty { return other }
    return []
  }

  private func week(of number: Int) -> Week {
    for season in seasons where isIn(season, number) { return season.week }
    return week
  }

  /// Goes back from a day until the season begins or the day after its end is met.
  private func isIn(_ season: Season, _ number: Int) -> Bool {
    var number = number
    while number >= 0 {
      let day = PlainDays.all[number]
      if (day.month, day.day) == (season.from.month, season.from.day) { return true }
      number -= 1
      guard number >= 0 else { return false }
      let before = PlainDays.all[number]
      if (before.month, before.day) == (season.to.month, season.to.day) { return false }
    }
    return false
  }
}
