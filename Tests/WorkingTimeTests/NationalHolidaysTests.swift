import Foundation
import Testing

@testable import WorkingTime

@Suite struct NationalHolidaysTests {
  /// A day as a trap has it: of which year's notice, and whether it is off; nil: no notice speaks of it.
  struct Trap: CustomTestStringConvertible, Sendable {
    let title: String
    let date: String
    let year: Int
    let name: String?
    let isOffDay: Bool
    var testDescription: String { "\(date) \(title)" }

    init(_ date: String, of year: Int, _ name: String?, off isOffDay: Bool = false, _ title: String) {
      self.date = date
      self.year = year
      self.name = name
      self.isOffDay = isOffDay
      self.title = title
    }
  }

  static let traps = [
    Trap("2005-12-31", of: 2006, "元旦", "a Saturday worked by the notice of the next year"),
    Trap("2006-12-30", of: 2007, "元旦", "a Saturday worked by the notice of the next year"),
    Trap("2006-12-31", of: 2007, "元旦", "a Sunday worked by the notice of the next year"),
    Trap("2007-12-29", of: 2008, "元旦", "a Saturday worked by the notice of the next year"),
    Trap("2007-12-30", of: 2008, "元旦", off: true, "off by the notice of the next year"),
    Trap("2007-12-31", of: 2008, "元旦", off: true, "off by the notice of the next year"),
    Trap("2011-12-31", of: 2012, "元旦", "a Saturday worked by the notice of the next year"),
    Trap("2018-12-29", of: 2019, "元旦", "a Saturday worked by the notice of the next year"),
    Trap("2018-12-30", of: 2019, "元旦", off: true, "off by the notice of the next year"),
    Trap("2018-12-31", of: 2019, "元旦", off: true, "off by the notice of the next year"),
    Trap("2022-12-31", of: 2023, "元旦", off: true, "off by the notice of the next year"),
    Trap("2020-02-03", of: 2020, "春节", "a Monday that the notice states as a workday"),
    Trap("2020-02-02", of: 2020, "春节", off: true, "the last day of the longer festival"),
    Trap("2020-02-01", of: 2020, "春节", off: true, "a make-up Saturday that became a day off"),
    Trap("2015-09-03", of: 2015, "抗日战争胜利70周年纪念日", off: true, "announced in May"),
    Trap("2015-09-06", of: 2015, "抗日战争胜利70周年纪念日", "a Sunday worked for it"),
    Trap("2019-05-03", of: 2019, "劳动节", off: true, "announced in March"),
    Trap("2019-05-05", of: 2019, "劳动节", "a Sunday worked for it"),
    Trap("2024-02-09", of: 2024, nil, "New Year's Eve, an ordinary workday"),
    Trap("2024-02-10", of: 2024, "春节", off: true, "the day after it"),
    Trap("2017-09-30", of: 2017, "中秋节、国庆节", "a Saturday worked for two holidays at once"),
    Trap("2017-10-08", of: 2017, "中秋节、国庆节", off: true, "the last of eight days off"),
    Trap("2026-02-14", of: 2026, "春节", "a make-up Saturday"),
    Trap("2018-06-17", of: 2018, "端午节", off: true, "a Sunday joined to the Monday after it"),
    Trap("2024-06-08", of: 2024, "端午节", off: true, "a Saturday joined to the Monday after it"),
  ]

  @Test(arguments: traps)
  func `a day has the status that its notice states`(_ trap: Trap) throws {
    let date = try CivilDate(parsing: trap.date)
    let stated = NationalHolidays.years.flatMap { year in
      year.days.filter { $0.date == date }.map { (year: year.year, day: $0) }
    }
    guard let name = trap.name else {
      #expect(stated.isEmpty)
      return
    }
    #expect(stated.count == 1)
    #expect(stated.first?.year == trap.year)
    #expect(stated.first?.day == HolidayDay(name: name, date: date, isOffDay: trap.isOffDay))
  }

  @Test func `years run from 2004 to 2026, and their days ascend, each date once in all of them`() throws {
    #expect(NationalHolidays.years.map(\.year) == Array(2004...2026))
    #expect(NationalHolidays.dates.lowerBound.description == "2004-01-01")
    #expect(NationalHolidays.dates.upperBound.description == "2026-12-31")
    let dates = NationalHolidays.years.flatMap(\.days).map(\.date)
    #expect(dates == dates.sorted() && Set(dates).count == dates.count)
    #expect(dates.allSatisfy(NationalHolidays.dates.contains))
    for year in NationalHolidays.years {
      #expect(year.papers.first?.hasPrefix("国务院办公厅关于\(year.year)年部分节假日安排的通知") == true)
      #expect(year.superseded.isEmpty == ![2015, 2019, 2020].contains(year.year))
      #expect(year.papers.count == (year.superseded.isEmpty ? 1 : 2))
    }
  }

  @Test func `a weekend that touches a day off is off, or worked by the notice`() {
    let days = Dictionary(uniqueKeysWithValues: NationalHolidays.years.flatMap(\.days).map { ($0.date, $0) })
    for day in days.values where day.isOffDay {
      for beside in [-1, 1].compactMap({ day.date.adding(days: $0) }) where beside.weekday >= .saturday {
        #expect(days[beside] != nil, "\(beside)")
      }
    }
  }

  @Test func `a workday is a weekend day but for the one Monday that a notice states`() {
    let weekdays = NationalHolidays.years.flatMap(\.days).filter { !$0.isOffDay && $0.isAsItsWeekday }
    #expect(weekdays.map(\.date.description) == ["2020-02-03"])
  }

  /// The days that a year states around an amendment, as they were known on a date.
  private func known(_ year: Int, asOf date: String?, _ dates: ClosedRange<String>) throws -> [String] {
    let days = try #require(NationalHolidays.years.first { $0.year == year })
      .days(asOf: try date.map { try CivilDate(parsing: $0) })
    #expect(days.map(\.date) == days.map(\.date).sorted())
    return days.filter { dates.contains($0.date.description) }
      .map { "\($0.date.description.dropFirst(5))\($0.isOffDay ? "+" : "-")" }
  }

  @Test func `until 12 May 2015 nobody knew of the victory day in September`() throws {
    let september = "2015-09-01"..."2015-09-20"
    let amended = ["09-03+", "09-04+", "09-05+", "09-06-"]
    #expect(try known(2015, asOf: "2015-05-12", september) == [])
    #expect(try known(2015, asOf: "2015-05-13", september) == amended)
    #expect(try known(2015, asOf: nil, september) == amended)
    #expect(try known(2015, asOf: "2015-05-12", "2015-10-01"..."2015-10-31").count == 8)
  }

  @Test func `until 21 March 2019 Labour Day was one day`() throws {
    let labourDay = "2019-04-20"..."2019-05-10"
    let amended = ["04-28-", "05-01+", "05-02+", "05-03+", "05-04+", "05-05-"]
    #expect(try known(2019, asOf: "2018-12-06", labourDay) == ["05-01+"])
    #expect(try known(2019, asOf: "2019-03-21", labourDay) == ["05-01+"])
    #expect(try known(2019, asOf: "2019-03-22", labourDay) == amended)
    #expect(try known(2019, asOf: nil, labourDay) == amended)
  }

  @Test func `until 25 January 2020 the Spring Festival ended on the 30th, and 1 February was worked`() throws {
    let end = "2020-01-29"..."2020-02-10"
    let amended = ["01-29+", "01-30+", "01-31+", "02-01+", "02-02+", "02-03-"]
    #expect(try known(2020, asOf: "2020-01-25", end) == ["01-29+", "01-30+", "02-01-"])
    #expect(try known(2020, asOf: "2020-01-26", end) == amended)
    #expect(try known(2020, asOf: nil, end) == amended)
  }

  @Test func `of several amendments each holds until its own date`() throws {
    func day(_ date: String, _ isOffDay: Bool) throws -> HolidayDay {
      HolidayDay(name: "节", date: try CivilDate(parsing: date), isOffDay: isOffDay)
    }
    func superseded(_ until: String, _ days: HolidayDay...) throws -> HolidayYear.Superseded {
      HolidayYear.Superseded(until: try CivilDate(parsing: until), days: days)
    }
    // Wednesday and Saturday: first both ordinary, then the Saturday worked, at last the Wednesday off too.
    let year = HolidayYear(
      year: 2025, papers: [], days: [try day("2025-06-04", true), try day("2025-06-07", false)],
      superseded: [
        try superseded("2025-01-31", day("2025-06-07", true)),
        try superseded("2025-03-31", day("2025-06-04", false)),
      ])
    func known(_ date: String) throws -> [String] {
      year.days(asOf: try CivilDate(parsing: date)).map(\.date.description)
    }
    #expect(try known("2025-01-31") == [])
    #expect(try known("2025-02-01") == ["2025-06-07"])
    #expect(try known("2025-03-31") == ["2025-06-07"])
    #expect(try known("2025-04-01") == ["2025-06-04", "2025-06-07"])
    #expect(year.days(asOf: nil) == year.days)
  }
}

@Suite struct HolidayFilesTests {
  /// A year's notice comes out in the months before it; whose day is not certain has none.
  @Test func `a year is known from the day of its first notice`() throws {
    for year in NationalHolidays.years {
      let first = try #require(CivilDate(year: year.year, month: 1, day: 1))
      #expect(year.isKnown(on: first))
      guard let issued = year.issued else {
        #expect(year.year <= 2006)
        #expect(!year.isKnown(on: try #require(CivilDate(year: year.year - 1, month: 12, day: 31))))
        continue
      }
      #expect(try #require(CivilDate(year: year.year - 1, month: 10, day: 1)) < issued && issued < first)
      #expect(year.isKnown(on: issued))
    }
    let year = try #require(NationalHolidays.years.first { $0.year == 2019 })
    #expect(!year.isKnown(on: try CivilDate(parsing: "2018-12-05")))
    #expect(year.isKnown(on: try CivilDate(parsing: "2018-12-06")))
  }

  private struct File: Decodable {
    struct Day: Decodable {
      let name: String
      let date: String
      let isOffDay: Bool
    }
    struct Superseded: Decodable {
      let until: String
      let days: [Day]
    }
    let year: Int
    let issued: String?
    let papers: [String]
    let days: [Day]
    let superseded: [Superseded]?
  }

  @Test func `the table is made from the files as they are`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules/calendars/cn")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    #expect(names.sorted() == NationalHolidays.years.map { "\($0.year).json" })
    for year in NationalHolidays.years {
      let data = try Data(contentsOf: folder.appending(path: "\(year.year).json"))
      let file = try JSONDecoder().decode(File.self, from: data)
      func days(_ days: [File.Day]) throws -> [HolidayDay] {
        try days.map {
          HolidayDay(name: $0.name, date: try CivilDate(parsing: $0.date), isOffDay: $0.isOffDay)
        }
      }
      let superseded = try (file.superseded ?? []).map {
        HolidayYear.Superseded(until: try CivilDate(parsing: $0.until), days: try days($0.days))
      }
      let expected = HolidayYear(
        year: file.year, issued: try file.issued.map { try CivilDate(parsing: $0) }, papers: file.papers,
        days: try days(file.days), superseded: superseded)
      #expect(year == expected, "run Scripts/holiday-notices.py --table")
    }
  }
}
