import Diagnostics
import Foundation
import JSONText
import Testing
import Vocabulary
import WorkingTime

@testable import Semantics

@Suite("Reading the data of a calendar")
struct HolidayYearReaderTests {
  private func years(_ text: String) throws(HolidayDataProblem) -> [HolidayYear] {
    try HolidayYearReader.years(in: Array(text.utf8))
  }

  private func day(_ name: String, _ date: String, _ isOffDay: Bool) throws -> HolidayDay {
    HolidayDay(name: name, date: try CivilDate(parsing: date), isOffDay: isOffDay)
  }

  @Test("one object is one year, and keys that are not known are passed over")
  func usualForm() throws {
    let found = try years(
      #"""
      {
        "$schema": "schema.json",
        "year": 2017,
        "papers": ["关于2017年部分节假日安排的通知"],
        "extra": {"days": [1, null, {"a": []}]},
        "days": [
          {"name": "元旦", "date": "2017-01-02", "isOffDay": true, "note": ""},
          {"isOffDay": false, "date": "2016-12-31", "name": "元旦"}
        ]
      }
      """#)
    #expect(
      found == [
        HolidayYear(
          year: 2017, papers: ["关于2017年部分节假日安排的通知"],
          days: [try day("元旦", "2016-12-31", false), try day("元旦", "2017-01-02", true)])
      ])
  }

  @Test("an array holds years in any order, after the mark that Windows writes too")
  func severalYears() throws {
    let text = #"[{"year": 2018, "days": []}, {"year": 2017, "days": []}]"#
    #expect(try years(text).map(\.year) == [2017, 2018])
    #expect(try HolidayYearReader.years(in: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).map(\.year) == [2017, 2018])
  }

  @Test("superseded days stand by the last date on which they were so")
  func superseded() throws {
    let found = try years(
      #"""
      {"year": 2019, "days": [{"name": "劳动节", "date": "2019-05-02", "isOffDay": true}],
       "superseded": [{"until": "2019-03-21",
         "days": [{"name": "劳动节", "date": "2019-05-02", "isOffDay": false}]}]}
      """#)
    #expect(found[0].superseded.map(\.until.description) == ["2019-03-21"])
    #expect(found[0].superseded[0].days == [try day("劳动节", "2019-05-02", false)])
    #expect(found[0].days(asOf: try CivilDate(parsing: "2019-03-21")).isEmpty)
  }

  @Test("the day of the first notice may be given")
  func issued() throws {
    let found = try years(#"[{"year": 2017, "issued": "2016-12-01", "days": []}, {"days": [], "year": 2018}]"#)
    #expect(found.map(\.issued) == [try CivilDate(parsing: "2016-12-01"), nil])
  }

  @Test("the files of the notices are read as the library has them")
  func notices() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Rules/calendars/cn")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
    var read: [HolidayYear] = []
    for file in files {
      let years = try HolidayYearReader.years(in: Array(Data(contentsOf: file)))
      #expect(years.map { "\($0.year).json" } == [file.lastPathComponent])
      read += years
    }
    #expect(read.sorted { $0.year < $1.year } == NationalHolidays.years)
    let joined = "[" + (try files.map { try String(contentsOf: $0, encoding: .utf8) }).joined(separator: ",") + "]"
    #expect(try years(joined) == NationalHolidays.years)
  }

  static let mistakes: [(text: String, kind: HolidayDataProblem.Kind, at: String)] = [
    ("", .notJSON(.unexpectedEnd), ""),
    ("year: 2017", .notJSON(.unexpectedByte(UInt8(ascii: "y"))), "year: 2017"),
    ("{\"year\": 2017,\n\"days\": []} true", .notJSON(.trailingText), "true"),
    ("[{\"year\": 2017, \"days\": []}", .notJSON(.unexpectedEnd), ""),
    ("\"2017\"", .expected(.yearOrYears), "\"2017\""),
    ("[]", .noYears, "[]"),
    ("[2017]", .expected(.year), "2017]"),
    ("{}", .missingKey("year"), "{}"),
    ("[\n{\"days\": []}]", .missingKey("year"), "{\"days\": []}]"),
    ("{\"year\": 2017}", .missingKey("days"), "{\"year\": 2017}"),
    ("{\"year\": 2017, \"year\": 2018, \"days\": []}", .keyTwice("year"), "\"year\": 2018, \"days\": []}"),
    ("{\"year\": \"2017\"}", .expected(.number(of: "year")), "\"2017\"}"),
    ("{\"year\": 2017.0}", .noSuchYear("2017.0"), "2017.0}"),
    ("{\"year\": 20170}", .noSuchYear("20170"), "20170}"),
    ("{\"issued\": 2016}", .expected(.text(of: "issued")), "2016}"),
    ("{\"issued\": \"2016-13-01\"}", .noSuchDate("2016-13-01"), "\"2016-13-01\"}"),
    ("{\"papers\": \"a\"}", .expected(.list(of: "papers")), "\"a\"}"),
    ("{\"papers\": [null]}", .expected(.text(of: "papers")), "null]}"),
    ("{\"days\": {}}", .expected(.list(of: "days")), "{}}"),
    ("{\"days\": [\"2017-01-01\"]}", .expected(.day), "\"2017-01-01\"]}"),
    ("{\"days\": [{\"name\": false}]}", .expected(.text(of: "name")), "false}]}"),
    ("{\"days\": [{\"isOffDay\": \"true\"}]}", .expected(.truth(of: "isOffDay")), "\"true\"}]}"),
    ("{\"days\": [{\"date\": \"2017-02-29\"}]}", .noSuchDate("2017-02-29"), "\"2017-02-29\"}]}"),
    ("{\"days\": [{\"date\": \"2017-1-1\"}]}", .noSuchDate("2017-1-1"), "\"2017-1-1\"}]}"),
    (
      "{\"days\": [{\"date\": \"2017-01-01\", \"isOffDay\": true}]}", .missingKey("name"),
      "{\"date\": \"2017-01-01\", \"isOffDay\": true}]}"
    ),
    (
      "{\"days\": [{\"name\": \"元旦\", \"isOffDay\": true}]}", .missingKey("date"),
      "{\"name\": \"元旦\", \"isOffDay\": true}]}"
    ),
    (
      "{\"days\": [{\"name\": \"元旦\", \"date\": \"2017-01-01\"}]}", .missingKey("isOffDay"),
      "{\"name\": \"元旦\", \"date\": \"2017-01-01\"}]}"
    ),
    ("{\"superseded\": [1]}", .expected(.superseded), "1]}"),
    ("{\"superseded\": [{\"days\": []}]}", .missingKey("until"), "{\"days\": []}]}"),
    ("{\"superseded\": [{\"until\": \"2017-01-01\"}]}", .missingKey("days"), "{\"until\": \"2017-01-01\"}]}"),
    (
      "[{\"year\": 2002, \"days\": []}, {\"year\": 2000, \"days\": []}]", .yearMissing(2001),
      "[{\"year\": 2002, \"days\": []}, {\"year\": 2000, \"days\": []}]"
    ),
    // Between the notices that Pai has and the file.
    ("{\"year\": 2002, \"days\": []}", .yearMissing(2003), "{\"year\": 2002, \"days\": []}"),
    (
      "[{\"year\": 2017, \"days\": []},\n{\"year\": 2017, \"days\": []}]", .yearTwice(2017),
      "{\"year\": 2017, \"days\": []}]"
    ),
  ]

  @Test("a mistake is told with its place", arguments: mistakes.indices)
  func mistake(_ index: Int) throws {
    let (text, kind, at) = Self.mistakes[index]
    let problem = try #require(throws: HolidayDataProblem.self) { try years(text) }
    #expect(problem.kind == kind)
    #expect(String(decoding: text.utf8.dropFirst(problem.offset), as: UTF8.self) == at)
    let before = text.utf8.prefix(problem.offset)
    #expect(problem.line == before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count)
    #expect(!problem.reason.zh.isEmpty && !problem.reason.en.isEmpty && !problem.reason.en.hasSuffix("."))
  }

  @Test("a date stands once, in the year of its notice")
  func dates() throws {
    func year(_ dates: String..., of year: Int = 2017) -> String {
      let days = dates.map { "\n{\"name\": \"元旦\", \"date\": \"\($0)\", \"isOffDay\": true}" }
      return "{\"year\": \(year), \"days\": [\(days.joined(separator: ","))]}"
    }
    func problem(_ text: String) -> HolidayDataProblem? {
      do { _ = try years(text) } catch { return error }
      return nil
    }
    let new = try CivilDate(parsing: "2017-01-01")
    #expect(problem(year("2016-12-01", "2017-01-01", "2018-01-31")) == nil)
    #expect(problem(year("2017-01-02", "2017-01-01", "2017-01-01"))?.kind == .dateTwice(new))
    #expect(problem(year("2017-01-02", "2017-01-01", "2017-01-01"))?.line == 4)
    #expect(problem("[\(year("2017-01-01")), \(year("2017-01-01", of: 2018))]")?.kind == .outsideYear(new, year: 2018))
    let eve = try CivilDate(parsing: "2016-12-31")
    #expect(problem("[\(year("2016-12-31")), \(year("2016-12-31", of: 2016))]")?.kind == .dateTwice(eve))
    for date in ["2016-11-30", "2018-02-01", "2007-01-01"] {
      #expect(problem(year(date))?.kind == .outsideYear(try CivilDate(parsing: date), year: 2017))
    }
  }

  @Test("what is wrong with the data is told where they are named, with the line")
  func diagnostic() throws {
    let text = CheckedText(
      "日历 乙 { 办公 周一 至 周五 08:30 至 12:00；数据 自 ⟦\"days.json\"⟧ }",
      files: ["days.json": "{\n  \"year\": 2026\n}\n{"])
    expectMistakes("R025", in: text)
    let diagnostic = try #require(text.editions.editions.first?.diagnostics.first)
    #expect(diagnostic.message(.chinese) == "日历数据“days.json”第 1 行：缺少“days”。")
    #expect(diagnostic.message(.english) == "Calendar data “days.json”, line 1: “days” is missing.")
    #expect(text.program.calendars.first?.holidays == [])
  }
}
