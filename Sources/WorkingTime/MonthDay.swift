/// A day of every year: 3月1日.
package struct MonthDay: Hashable, Comparable, Sendable {
  package let month: Int
  package let day: Int

  /// Nil for a day that no year has; 2月29日 is one.
  package init?(month: Int, day: Int) {
    // 2000 is a leap year.
    guard 1...12 ~= month, 1...CivilDate.length(ofMonth: month, year: 2000) ~= day else {
      return nil
    }
    self.month = month
    self.day = day
  }

  package init(of date: CivilDate) {
    let (_, month, day) = date.parts
    self.month = month
    self.day = day
  }

  /// The day in a year; nil for 2月29日 in a common year and outside the supported dates.
  package func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  /// The day in a year, 2月28日 standing for 2月29日 in a common one: the end of a stretch that
  /// lasts until the end of February. Nil outside the supported dates.
  package func dateOrMonthEnd(in year: Int) -> CivilDate? {
    CivilDate(
      year: year, month: month,
      day: min(day, CivilDate.length(ofMonth: month, year: year)))
  }

  /// As the language writes months: `april_12`.
  package static let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Whether it lies in a stretch of every year, both ends included; one that ends before it begins reaches over the new
  /// year.
  package func isWithin(_ from: MonthDay, _ to: MonthDay) -> Bool {
    from <= to ? from <= self && self <= to : from <= self || self <= to
  }

  package static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}
