import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

@Suite struct AssessmentTests {
  private static let assessment = """
    考核 平台 每 主办、月 归期 办结 期限 {
      给定 评分 在 0 至 100
      按时率 ＝ 占比（办结 按时，办结 按时 或 办结 逾期）
      满意率 ＝ 占比（已 回访（满意），已 回访）
      得分 ＝ 评分 × 60% ＋ 缺省（满意率，100%） × 40
      用时中位 ＝ 百分位（用时（派发，办结），50%）
      平均用时 ＝ 平均（用时（派发，办结））
      件数计 ＝ 件数（已 派发）
    }

    """

  private func cases(_ town: TestTown) throws -> [Case] {
    var cases: [Case] = []
    for (done, day) in [("2017-05-08 11:02", "08"), ("2017-05-09 09:02", "08"), ("2017-05-18 09:02", "08")] {
      var one = try town.open("2017-05-\(day) 09:00")
      try one.take(town, "2017-05-\(day) 09:02", "派发")
      try one.take(town, done, "办结")
      cases.append(one)
    }
    return cases
  }

  @Test func sharesMeansAndPercentilesOfAMonth() throws {
    let town = try TestTown(Self.assessment)
    let rows = town.rules.assess(
      town.rules.program.assessments[0], try cases(town), at: try TestTown.at("2017-06-01 09:00")
    ) { _ in [Exact(90)] }
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row.caseCount == 3)
    #expect(row.group.last == .month(year: 2017, 5))
    let twoThirds = try Exact(2, over: 3)
    // 2 hours, a day of 7 and a half, eight days of 7 and a half.
    #expect(
      row.values == [
        .number(twoThirds), .noData, .number(Exact(94)), .number(try Exact(15, over: 2)),
        .number(try Exact(139, over: 6)), .number(Exact(3)),
      ])
  }

  @Test func aDeadlineAtTheEndOfAMonthIsOfThatMonth() throws {
    let town = try TestTown(Self.assessment, rest: TestTown.rest.replacing("5个工作日内", with: "5天内"))
    var groups: [GroupKey?] = []
    for day in ["26", "27"] {
      var one = try town.open("2017-05-\(day) 09:00")
      try one.take(town, "2017-05-\(day) 09:02", "派发")
      groups.append(town.rules.group(of: one, town.rules.program.assessments[0])?.last)
    }
    // 2017-05-31 24:00, 2017-06-01 24:00.
    #expect(groups == [.month(year: 2017, 5), .month(year: 2017, 6)])
  }

  @Test func aCaseOfWhichNobodyCanTellCountsForNeitherSideOfAShare() throws {
    let town = try TestTown(Self.assessment.replacing("办结 按时 或 办结 逾期", with: "已 办结").replacing(" 归期 办结 期限", with: ""))
    var cases: [Case] = []
    for done in ["2026-12-30 09:00", "2027-01-05 09:00"] {
      var one = try town.open("2026-12-29 09:00")
      try one.take(town, "2026-12-29 09:02", "派发")
      try one.take(town, done, "办结")
      cases.append(one)
    }
    let rows = town.rules.assess(town.rules.program.assessments[0], cases, at: try TestTown.at("2027-02-01 09:00")) { _ in [nil] }
    let values = rows.flatMap { $0.values }
    #expect(values.first == .number(.one))
    #expect(values.last == .number(Exact(2)))
  }

  @Test func whatIsNotGivenIsNoDataAndPropagates() throws {
    let town = try TestTown(Self.assessment)
    let rows = town.rules.assess(
      town.rules.program.assessments[0], try cases(town), at: try TestTown.at("2017-06-01 09:00")
    ) { _ in [nil] }
    #expect(rows.first?.values[2] == .noData)
  }
}
