/// A day whose status a notice states.
package struct HolidayDay: Hashable, Sendable {
  /// The holiday in the notice's words: 春节, or 国庆节、中秋节 where they are one. A make-up workday has the name of
  /// the holiday for which it is worked.
  package let name: String
  package let date: CivilDate
  /// False: a workday, whatever day of the week it is.
  package let isOffDay: Bool

  package init(name: String, date: CivilDate, isOffDay: Bool) {
    self.name = name
    self.date = date
    self.isOffDay = isOffDay
  }

  /// Whether the day of the week alone would say the same.
  package var isAsItsWeekday: Bool { isOffDay == (date.weekday >= .saturday) }
}

/// Notices of one year.
///
/// A year's notice may state days of the December before it: 2018-12-29 belongs to 2019.
package struct HolidayYear: Hashable, Sendable {
  package let year: Int
  /// The day on which the first of its notices was published; nil: not known.
  package let issued: CivilDate?
  /// The titles of the notices, the first in force first.
  package let papers: [String]
  /// As they are known now, ascending, each date once.
  package let days: [HolidayDay]
  /// What later notices have changed.
  package let superseded: [Superseded]

  /// Days as they stood before a notice changed them.
  package struct Superseded: Hashable, Sendable {
    /// The last day on which the dates stood as given here: the day before the notice that changed them.
    package let until: CivilDate
    /// The changed dates alone. One that stands as its day of the week has it was not stated at all.
    package let days: [HolidayDay]

    package init(until: CivilDate, days: [HolidayDay]) {
      self.until = until
      self.days = days
    }
  }

  package init(
    year: Int, issued: CivilDate? = nil, papers: [String], days: [HolidayDay], superseded: [Superseded] = []
  ) {
    self.year = year
    self.issued = issued
    self.papers = papers
    self.days = days
    self.superseded = superseded
  }

  /// The days as they were known at the end of a date; nil: as they are known now. Ascending.
  ///
  /// Whether the year was known at all is asked of `isKnown(on:)`.
  package func days(asOf date: CivilDate?) -> [HolidayDay] {
    guard let date else { return days }
    let later = superseded.filter { date <= $0.until }.sorted { $0.until > $1.until }
    guard !later.isEmpty else { return days }
    var known: [CivilDate: HolidayDay] = [:]
    for day in days { known[day.date] = day }
    for day in later.flatMap(\.days) { known[day.date] = day.isAsItsWeekday ? nil : day }
    return known.values.sorted { $0.date < $1.date }
  }

  /// Whether any notice of the year was out by the end of a date. Where the day of the first is not known, it was out
  /// when the year began.
  package func isKnown(on date: CivilDate) -> Bool {
    guard let issued = issued ?? CivilDate(year: year, month: 1, day: 1) else { return true }
    return issued <= date
  }
}

/// The State Council's notices of holidays.
package enum NationalHolidays {
  /// 2004 to 2026, ascending.
  package static let years: [HolidayYear] = holidayYears(in: table.description)

  /// The years given, and the notices of all others. Ascending.
  package static func years(replacedBy own: [HolidayYear]) -> [HolidayYear] {
    let replaced = Set(own.map(\.year))
    return (years.filter { !replaced.contains($0.year) } + own).sorted { $0.year < $1.year }
  }

  /// From the first of January of the first year to the end of the last: other dates are not known.
  package static let dates: ClosedRange<CivilDate> = {
    let first = years.first.flatMap { CivilDate(year: $0.year, month: 1, day: 1) } ?? .earliest
    let last = years.last.flatMap { CivilDate(year: $0.year, month: 12, day: 31) } ?? first
    return first...max(first, last)
  }()

  /// Reads the form of ``table``. A line that is not of it is passed over: the table is generated.
  private static func holidayYears(in table: String) -> [HolidayYear] {
    var years: [HolidayYear] = []
    var year: Int?
    var issued: CivilDate?
    var papers: [String] = []
    var days: [HolidayDay] = []
    /// Stretches of superseded days, with the last date of each.
    var earlier: [(until: CivilDate, days: [HolidayDay])] = []
    func finishYear() {
      guard let year else { return }
      let superseded = earlier.map { HolidayYear.Superseded(until: $0.until, days: $0.days) }
      years.append(HolidayYear(year: year, issued: issued, papers: papers, days: days, superseded: superseded))
    }
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2 else { continue }
      switch words[0] {
      case "year":
        finishYear()
        year = Int(words[1])
        (issued, papers, days, earlier) = (nil, [], [], [])
      case "issued": issued = try? CivilDate(parsing: words[1])
      case "paper": papers.append(words[1])
      case "until":
        if let date = try? CivilDate(parsing: words[1]) { earlier.append((date, [])) }
      default:
        let stated = words.dropFirst().compactMap { word -> HolidayDay? in
          guard let date = try? CivilDate(parsing: String(word.dropLast())) else { return nil }
          return HolidayDay(name: words[0], date: date, isOffDay: word.hasSuffix("+"))
        }
        if earlier.isEmpty {
          days += stated
        } else {
          earlier[earlier.count - 1].days += stated
        }
      }
    }
    finishYear()
    return years
  }
}
