import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import Semantics
import SourceText
import Testing

/// Scenarios over recorded cases.
@Suite struct CaseFileTests {
  private static let good = """
    {"event":{"id":"A1","事项":"纠纷","地点":"甲镇","上报时间":"2017-05-08 09:00"},\
    "log":[{"at":"2017-05-08 09:01","happening":"派发"},{"at":"2017-05-09 09:00","happening":"办结"}]}

    """
  private static let late = """
    {"event":{"id":"A2","事项":"纠纷","地点":"甲镇","上报时间":"2017-05-08 09:00"},\
    "log":[{"at":"2017-05-08 09:01","happening":"派发"},{"at":"2017-05-19 09:00","happening":"办结"}]}

    """

  private func result(_ cases: String, expecting: String = "应 办结 按时") throws -> ScenarioResult {
    let scenario = "情景 “案卷” { 案卷 \"c.ndjson\"\n  \(expecting) }\n"
    let text = TestTown.process + TestTown.ladder + TestTown.rest + scenario
    let town = try TestTown(files: ["a.pai": Array(text.utf8), "c.ndjson": Array(cases.utf8)])
    return try #require(town.rules.runScenarios().first)
  }

  @Test func whatIsExpectedHoldsOfEachCase() throws {
    #expect(try result(Self.good + "\n" + Self.good).status == .passed)
    #expect(try result(Self.late, expecting: "应 办结 逾期 且 已 督办单 主办").status == .passed)
  }

  @Test func aCaseOfWhichItDoesNotHoldIsToldByLineAndId() throws {
    let found = try result(Self.good + Self.late)
    #expect(found.status == .failed)
    #expect(found.reasons.count == 1)
    #expect(found.reasons[0].words.zh.hasPrefix("c.ndjson:2 A2：“办结”的期限是 2017-05-15 17:30"))
  }

  @Test func timeGoesOnFromTheLastEntry() throws {
    #expect(try result(Self.good, expecting: "经过 3个工作日\n  应 回访 逾期").status == .passed)
  }

  @Test func aCaseOfOtherDaysIsCountedApart() throws {
    let scenario = "情景 “案卷” { 案卷 \"c.ndjson\"\n  应 办结 按时 }\n"
    let text = TestTown.process + TestTown.ladder + TestTown.rest + scenario
    let files = [
      "a.pai": Array(text.replacing("版本：“1”", with: "版本：“1”  施行：2017-01-01").utf8),
      "c.ndjson": Array((Self.good + Self.good.replacing("2017-05", with: "2016-05")).utf8),
    ]
    let found = try #require(try TestTown(files: files).rules.runScenarios().first)
    #expect(found.status == .passed)
    #expect(found.cases?.all == 2 && found.cases?.leftOut == 1)
  }

  @Test func whatCanNotBeReadFails() throws {
    #expect(try result("{\n").reasons.first?.words.en.hasPrefix("c.ndjson:1: it is not JSON") == true)
    let refused = Self.good.replacing("派发", with: "关闭")
    #expect(try result(refused).reasons.first?.words.zh.contains("c.ndjson:1 A1：第 1 条记录：") == true)
    #expect(try result("\n").status == .failed)
  }
}
