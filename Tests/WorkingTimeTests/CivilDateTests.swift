import Foundation
import Testing

@testable import WorkingTime

private let gregorian: Calendar = {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
  return calendar
}()

@Suite struct CivilDateTests {
  @Test func `every supported day has the parts and weekday that Foundation gives it`() throws {
    var previous: CivilDate?
    for days in stride(
      from: Int(CivilDate.earliest.days), through: Int(CivilDate.latest.days), by: 1)
    {
      let date = try #require(CivilDate(days: days))
      let (year, month, day) = date.parts
      if CivilDate(year: year, month: month, day: day) != date { Issue.record("\(days)") }
      if let previous, previous >= date { Issue.record("\(days)") }
      if days % 17 == 0 {
        let parts = gregorian.dateComponents(
          [.year, .month, .day, .weekday],
          from: Date(timeIntervalSince1970: Double(days) * 86_400))
        let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
        if parts.year != year || parts.month != month || parts.day != day
          || weekday != date.weekday.rawValue
        {
          Issue.record("\(days): \(date) \(date.weekday)")
        }
      }
      previous = date
    }
  }

  @Test func `the first and the last date are those documented`() {
    #expect(CivilDate.earliest.description == "1900-01-01")
    #expect(CivilDate.latest.description == "2199-12-31")
    #expect(CivilDate.earliest.adding(days: -1) == nil)
    #expect(CivilDate.latest.adding(days: 1) == nil)
    #expect(CivilDate.latest.adding(days: .max) == nil)
    #expect(CivilDate.earliest.adding(months: .min) == nil)
    #expect(CivilDate.latest.adding(months: 1) == nil)
    #expect(CivilDate(days: .max) == nil && CivilDate(days: .min) == nil)
  }

  @Test func `known days have their weekday`() throws {
    #expect(try CivilDate(parsing: "2017-05-08").weekday == .monday)
    #expect(try CivilDate(parsing: "1900-01-01").weekday == .monday)
    #expect(try CivilDate(parsing: "2026-02-14").weekday == .saturday)
  }

  @Test(arguments: [
    ("2017-02-29", CivilTimeError.noSuchDate), ("1900-02-29", .noSuchDate),
    ("1899-12-31", .noSuchDate), ("2200-01-01", .noSuchDate), ("2017-00-10", .noSuchDate),
    ("2017-13-01", .noSuchDate), ("2017-04-31", .noSuchDate), ("2017-04-00", .noSuchDate),
    ("2017-4-12", .malformed), ("2017/04/12", .malformed), ("2017-04-12 ", .malformed),
    ("", .malformed), ("２017-04-12", .malformed), ("-017-04-12", .malformed),
  ])
  func `what is no date says why`(text: String, why: CivilTimeError) {
    #expect(throws: why) { try CivilDate(parsing: text) }
  }

  @Test func `months are added to the same day or to the month's last`() throws {
    for (start, months, end) in [
      ("2017-01-31", 1, "2017-02-28"), ("2020-01-31", 1, "2020-02-29"),
      ("2020-02-29", 12, "2021-02-28"), ("2017-11-30", 3, "2018-02-28"),
      ("2017-03-31", -1, "2017-02-28"), ("2017-05-15", -17, "2015-12-15"),
      ("2017-05-15", 0, "2017-05-15"),
    ] {
      #expect(try CivilDate(parsing: start).adding(months: months)?.description == end)
    }
  }

  @Test func `adding months agrees with Foundation`() throws {
    let seed: UInt64 = 41
    var random = SplitMix64(state: seed)
    for _ in 0..<2000 {
      let days = Int.random(in: -20_000...70_000, using: &random)
      let months = Int.random(in: -120...120, using: &random)
      let date = try #require(CivilDate(days: days))
      let start = Date(timeIntervalSince1970: Double(days) * 86_400)
      let end = try #require(gregorian.date(byAdding: .month, value: months, to: start))
      let expected = Int((end.timeIntervalSince1970 / 86_400).rounded(.down))
      #expect(
        date.adding(months: months)?.days == Int32(expected),
        "seed \(seed): \(date) \(months)")
    }
  }

  @Test func `a leap day of every year exists only in leap years`() throws {
    let leap = try #require(MonthDay(month: 2, day: 29))
    #expect(leap.date(in: 2020)?.description == "2020-02-29")
    #expect(leap.date(in: 2021) == nil)
    #expect(leap.dateOrMonthEnd(in: 2021)?.description == "2021-02-28")
    #expect(leap.dateOrMonthEnd(in: 9999) == nil)
    #expect(MonthDay(month: 2, day: 30) == nil && MonthDay(month: 13, day: 1) == nil)
    #expect(MonthDay(month: 0, day: 1) == nil && MonthDay(month: 4, day: 0) == nil)
    #expect(try MonthDay(of: CivilDate(parsing: "2020-02-29")) == leap)
    #expect(try #require(MonthDay(month: 1, day: 31)) < leap)
  }
}

struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
