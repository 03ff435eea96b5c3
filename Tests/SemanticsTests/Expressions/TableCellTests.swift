import Semantics
import Testing

@Suite("Cells of condition columns")
struct TableCellTests {
  private func conditions(_ rows: String) -> [String] {
    let town = SmallTown("表 例 {\n\(rows)\n}")
    #expect(town.mistakes == [])
    return town.program.rules.filter { $0.row != nil }.map { ConditionText(program: town.program).text($0.condition) }
  }

  @Test func `values, lists, comparisons and ranges`() {
    #expect(
      conditions(
        """
        | 事项 | 金额 | 紧急 | 主办 |
        | 违法建筑 | ≥ 500元 | 是 | 公安 |
        | 违法用地、占道经营 | 3—6 | 否 | 消防 |
        | 医保咨询 | — | — | 城管 |
        """) == [
          "(事项{违法建筑} & 金额≥500 & 紧急)", "(事项{违法用地,占道经营} & 金额≥3 & 金额≤6 & !紧急)", "事项{医保咨询}",
        ])
  }

  @Test func `derived fields, sets and levels head columns too`() {
    #expect(
      conditions(
        """
        | 多部门 | 双倍 | 涉及部门 | 乡镇 | 主办 |
        | 是 | > 10 | 公安、城管 | 桐琴镇 | 公安 |
        | 否 | — | 无 | — | 消防 |
        """) == [
          "(#涉及部门≥2 & 罚款>5 & 涉及部门∋公安 & 涉及部门∋城管 & #涉及部门=2 & 在武义县/桐琴镇)",
          "(!#涉及部门≥2 & #涉及部门=0)",
        ])
  }

  @Test func `what is no condition can't stand in a cell`() {
    func mistakes(_ cell: String) -> [String] { SmallTown("表 例 {\n| 渠道 | 主办 |\n| \(cell) | 公安 |\n}").mistakes }
    #expect(mistakes("《办法》") == ["M077 《办法》"])
    #expect(mistakes("仅 电话") == ["M077 仅"])
    #expect(mistakes("≥ 电话") == ["M052 ≥ 电话"])
  }
}
