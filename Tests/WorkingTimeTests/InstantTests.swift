import Foundation
import Testing

@testable import WorkingTime

@Suite struct InstantTests {
  @Test func `a time of day runs to 24 00 and no further`() throws {
    #expect(try TimeOfDay(parsing: "24:00") == .endOfDay)
    #expect(try TimeOfDay(parsing: "00:00:00") == .startOfDay)
    #expect(try TimeOfDay(parsing: "15:48:30").description == "15:48:30")
    #expect(try TimeOfDay(parsing: "15:48:00").description == "15:48")
    #expect(TimeOfDay.endOfDay.description == "24:00")
    #expect(TimeOfDay(seconds: 86_401) == nil && TimeOfDay(seconds: -1) == nil)
    #expect(TimeOfDay(hour: .max, minute: 0) == nil)
    for text in ["24:01", "24:00:01", "12:60", "12:00:60", "25:00"] {
      #expect(throws: CivilTimeError.noSuchTime) { try TimeOfDay(parsing: text) }
    }
    for text in ["", "9:00", "09:0", "09:00:", "09:00:0", "0900", "09：00", "09:00 "] {
      #expect(throws: CivilTimeError.malformed) { try TimeOfDay(parsing: text) }
    }
  }

  @Test func `an offset is at most a minute short of a day`() throws {
    #expect(try UTCOffset(parsing: "+08:00") == .china)
    #expect(try UTCOffset(parsing: "Z") == .utc)
    #expect(try UTCOffset(parsing: "-03:30").description == "-03:30")
    #expect(try UTCOffset(parsing: "+00:00").description == "Z")
    #expect(try UTCOffset(parsing: "-23:59").minutes == -1439)
    for text in ["+24:00", "+08:60"] {
      #expect(throws: CivilTimeError.noSuchOffset) { try UTCOffset(parsing: text) }
    }
    for text in ["", "08:00", "+0800", "+8:00", "ZZ", "+08:00 "] {
      #expect(throws: CivilTimeError.malformed) { try UTCOffset(parsing: text) }
    }
  }

  @Test func `one instant is read from many spellings`() throws {
    let instant = try Instant(civil: "2017-04-14 15:48", in: .china)
    for text in [
      "2017-04-14T15:48:00+08:00", "2017-04-14T07:48:00Z", "2017-04-14t07:48:00z",
      "2017-04-14 15:48:00.999999999999+08:00", "2017-04-14T04:18:00-03:30",
    ] {
      #expect(try Instant(rfc3339: text) == instant)
    }
    #expect(instant.rfc3339(in: .china) == "2017-04-14T15:48:00+08:00")
    #expect(instant.description == "2017-04-14T07:48:00Z")
    #expect(
      try Instant(rfc3339: "2017-04-14T24:00:00+08:00")
        == Instant(civil: "2017-04-15 00:00:00", in: .china))
    let (date, time) = try #require(instant.civil(in: .china))
    #expect(date.description == "2017-04-14" && time.description == "15:48")
  }

  @Test(arguments: [
    ("2017-04-14T15:48+08:00", CivilTimeError.malformed), ("2017-04-14T15:48:00", .malformed),
    ("2017-04-14T15:48:00.+08:00", .malformed), ("2017-04-14_15:48:00Z", .malformed),
    ("2017-04-14T15:48:00Z ", .malformed), ("2017-04-14T15:48:60Z", .noSuchTime),
    ("2017-04-14T24:00:01Z", .noSuchTime), ("2017-02-30T15:48:00Z", .noSuchDate),
    ("2017-04-14T15:48:00+24:00", .noSuchOffset), ("", .malformed), ("2017-04-14", .malformed),
  ])
  func `what is no RFC 3339 says why`(text: String, why: CivilTimeError) {
    #expect(throws: why) { try Instant(rfc3339: text) }
  }

  @Test(arguments: ["2017-04-14T15:48", "2017-04-14 15:48Z", "2017-04-14", "2017-04-14  15:48"])
  func `what is no civil time is malformed`(text: String) {
    #expect(throws: CivilTimeError.malformed) { try Instant(civil: text, in: .china) }
  }

  @Test func `every prefix of a time is refused`() {
    let text = "2017-04-14T15:48:00.5+08:00"
    for length in 0..<text.count {
      #expect(throws: CivilTimeError.malformed) {
        try Instant(rfc3339: String(text.prefix(length)))
      }
    }
  }

  @Test func `an instant goes to civil time and back in any offset, as in Foundation`() throws {
    let seed: UInt64 = 1987
    var random = SplitMix64(state: seed)
    var calendar = Calendar(identifier: .gregorian)
    for _ in 0..<2000 {
      let instant = Instant(
        seconds: Int64.random(in: -2_000_000_000...7_000_000_000, using: &random))
      let offset = try #require(
        UTCOffset(minutes: Int.random(in: -18 * 60...18 * 60, using: &random)))
      let (date, time) = try #require(instant.civil(in: offset))
      let note = Comment("seed \(seed): \(instant.seconds) \(offset)")
      #expect(Instant(date: date, time: time, offset: offset) == instant, note)
      #expect(try Instant(rfc3339: #require(instant.rfc3339(in: offset))) == instant, note)
      calendar.timeZone = try #require(TimeZone(secondsFromGMT: Int(offset.seconds)))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second],
        from: Date(timeIntervalSince1970: Double(instant.seconds)))
      #expect(
        [parts.year, parts.month, parts.day] == [date.year, date.month, date.day], note)
      #expect(
        [parts.hour, parts.minute, parts.second] == [time.hour, time.minute, time.second],
        note)
    }
  }

  @Test func `instants at the ends of the number line crash nothing`() {
    for seconds in [Int64.min, .min + 1, .max - 1, .max] {
      let instant = Instant(seconds: seconds)
      #expect(instant.civil(in: .china) == nil && instant.rfc3339(in: .utc) == nil)
      #expect(instant.description == "\(seconds) s")
    }
    #expect(Instant(seconds: .max).adding(seconds: 1) == nil)
    #expect(Instant(seconds: .min).seconds(to: Instant(seconds: .max)) == nil)
  }
}
