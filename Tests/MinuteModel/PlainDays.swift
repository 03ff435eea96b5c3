/// The dates from 1900-01-01 to 2199-12-31, each made from the one before it. A day's number is its place here.
package enum PlainDays {
  package struct Day: Hashable, Sendable {
    package var year = 1900
    package var month = 1
    package var day = 1
    /// 1 Monday … 7 Sunday; 1900-01-01 was a Monday.
    package var weekday = 1
  }

  package static let all: [Day] = {
    var days: [Day] = []
    var day = Day()
    while day.year < 2200 {
      days.append(day)
      day.weekday = day.weekday == 7 ? 1 : day.weekday + 1
      day.day += 1
      if day.day > length(ofMonth: day.month, year: day.year) { (day.month, day.day) = (day.month + 1, 1) }
      if day.month > 12 { (day.year, day.month) = (day.year + 1, 1) }
    }
    return days
  }()

  package static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 {
      let isLeap = year % 400 == 0 || year % 100 != 0 && year % 4 == 0
      return isLeap ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Nil where there is no such date.
  package static func number(year: Int, month: Int, day: Int) -> Int? {
    // No date lies before the 365th of each year that went before it.
    var number = max(0, (year - 1900) * 365)
    while number < all.count {
      if (all[number].year, all[number].month, all[number].day) == (year, month, day) { return number }
      if all[number].year > year { return nil }
      number += 1
    }
    return nil
  }
}
