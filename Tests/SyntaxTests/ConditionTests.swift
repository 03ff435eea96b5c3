import SourceText
import Syntax
import Testing
import Vocabulary

@Suite struct ConditionTests {
  @Test(arguments: [
    ("事项 为 甲、乙 之一 且 非 紧急", "[且 [为 :事项: 甲, 乙], [非 紧急]]"),
    ("item is a, b and not urgent", "[且 [为 :事项: a, b], [非 urgent]]"),
    ("甲 或 乙 或 丙", "[或 甲, 乙, 丙]"),
    ("（甲 或 乙） 且 丙", "[且 ([或 甲, 乙]), 丙]"),
    ("非 非 甲", "[非 [非 甲]]"),
    ("人数 ≥ 3 且 面积 < 50平方米", "[且 [greaterOrEqual 人数 3], [less 面积 50平方米]]"),
    ("上报时间 早于 2017-04-12 08:30", "[before :上报时间 2017-04-12 08:30]"),
    ("人数 至少 三", "[atLeast 人数 3]"),
    ("金额 在 1万元 至 5万元", "[在 金额: 10000元…50000元]"),
    ("金额 不在 -5 至 60%", "[不在 金额: [- 5]…0.6(%)]"),
    ("金额 为 -5", "[为 金额: -5]"),
    ("上报时间 在 汛期 内", "[在 :上报时间: 汛期]"), ("在 工作时间", "[在 此时: 工作时间]"), ("不在 工作日", "[不在 此时: 工作日]"),
    ("来源 含 “热线”、“电话”", "[含 :来源: “热线”, “电话”]"), ("来源 以 “市”、“县” 开头", "[以 :来源: 市 县]"),
    ("（镇街、事项） 属于 下放", "[属于 (镇街, :事项): 下放]"), ("地点 不属于 甲村", "[不属于 :地点: 甲村]"),
    ("产权单位 为 不详", "[为 产权单位: 不详]"), ("协办 含 主办", "[含 !协办: !主办]"),
  ])
  func `conditions of an event`(text: String, tree: String) {
    #expect(ConditionText.read(text) == (tree, []))
  }

  @Test(arguments: [
    ("办结 逾期", "[逾期 办结]"), ("办结 逾期 2个工作日", "[逾期 办结 2workday]"), ("办结 剩 20%", "[剩 办结 0.2(%)]"),
    ("办结 剩 半天", "[剩 办结 0.5day]"), ("督办 后 3个工作日 且 未 办结", "[且 [后 督办 3workday], [未 办结]]"),
    ("回访（不满意） 满 2次", "[满 回访(不满意) 2]"), ("退单 连续 满 两次", "[连续满 退单 2]"),
    ("已 督办 自然资源局", "[已 督办 自然资源局]"), ("已 督办 主办 且 未 问询", "[且 [已 督办 !主办], [未 问询]]"),
    ("已 回访（满意）", "[已 回访(满意)]"), ("已 督办 值守 值班室", "[已 督办 值守 值班室]"),
    ("未 督办 主办 值守 值班室", "[未 督办 !主办 值守 值班室]"), ("已 督办 值守", "[已 督办 值守]"), ("已 督办 值守 值守 甲", "[已 督办 值守 值守 甲]"),
    ("本单位 当月 督办 满 3次", "[本单位 month 督办 3]"),
    ("办结 期限 不为 无", "[不为 [期限 办结]: 无]"), ("办结 时限 为 当日", "[为 [时限 办结]: 1sameDay]"),
    ("主办 为 网格长 且 派办", "[且 [为 !主办: 网格长], !派办]"),
  ])
  func `conditions of a case`(text: String, tree: String) {
    #expect(ConditionText.read(text) == (tree, []))
  }

  @Test(arguments: [
    ("1 ＋ 2 × 3 ＝ 7", "[equal [add 1 [multiply 2 3]] 7]"), ("1 - 2 - 3 ＝ 0", "[equal [subtract [subtract 1 2] 3] 0]"),
    ("- 甲 ÷ 2 ＝ 乙", "[equal [divide [- 甲] 2] 乙]"), ("个数（涉及部门） ≥ 2", "[greaterOrEqual :个数(涉及部门) 2]"),
    ("count_of(units) >= 2", "[greaterOrEqual :个数(:单位) 2]"),
    ("占比（办结 按时，办结 逾期 或 办结 按时） ＝ 1", "[equal :占比([按时 办结], [或 [逾期 办结], [按时 办结]]) 1]"),
    ("个数 为 3", "[为 个数: 3]"),
  ])
  func `sums, products and calls`(text: String, tree: String) {
    #expect(ConditionText.read(text) == (tree, []))
  }

  @Test(arguments: [
    ("f（a 为 b，c）", "f([为 a: b, c])"), ("f（a 为 b，c ＞ 3）", "f([为 a: b], [greater c 3])"),
    ("f（a 为 3元，5元 ＞ c）", "f([为 a: 3元], [greater 5元 c])"), ("f（a 为 b，c（d））", "f([为 a: b], c(d))"),
    ("f（a 为 b，c 期限 为 无）", "f([为 a: b], [为 [期限 c]: 无])"), ("f（a 为 b，非 c）", "f([为 a: b], [非 c])"),
    ("f（a 为 b 或 d，c 且 e）", "f([或 [为 a: b], d], [且 c, e])"), ("f（a 为 b 且 d 为 x，c 且 e）", "f([且 [为 a: b], [为 d: x, c], e])"),
    ("f（a 以 “b”，“c” 为 d）", "f([以 a: b], [为 “c”: d])"),
  ])
  func `a comma in a call goes on with the choices unless an argument begins`(text: String, tree: String) {
    #expect(ConditionText.read(text) == (tree, []))
  }

  @Test func `long conditions are written as notices write them`() {
    let (tree, codes) = ConditionText.read(
      """
      下列各项
        （一）事项 为 占道经营、违章停车；
        （二）地点 属于 洪塘街道 或 紧急；
        （三）在 洪塘整治期 内。
      """)
    #expect(tree == "[各项 [为 :事项: 占道经营, 违章停车], [或 [属于 :地点: 洪塘街道], 紧急], [在 此时: 洪塘整治期]]")
    #expect(codes == [])
    #expect(ConditionText.read("any_of: (1) a; (2) b.") == ("[之一 a, b]", []))
  }

  @Test func `and beside or is told and read as and before or`() {
    #expect(ConditionText.read("甲 且 乙 或 丙") == ("[或 [且 甲, 乙], 丙]", ["S008"]))
    #expect(ConditionText.read("甲 或 乙 且 丙 或 丁") == ("[或 甲, [且 乙, 丙], 丁]", ["S008"]))
  }

  @Test(arguments: [("", "（", "）"), ("", "非 ", ""), ("乙 ＞ ", "－ ", ""), ("", "f（", "）")])
  func `conditions nest to the limit and no deeper`(before: String, open: String, close: String) {
    func codes(_ count: Int) -> [String] {
      ConditionText.read(
        before + String(repeating: open, count: count) + "甲" + String(repeating: close, count: count)
      ).codes
    }
    #expect(codes(Limits.nesting - 1) == [])
    #expect(codes(Limits.nesting + 1) == ["S016"])
    #expect(codes(100_000) == ["S016"])
  }

  @Test(arguments: [" ＋ 1", " × 2", " － 3"])
  func `a chain of operators nests as deep as it is long`(operation: String) {
    #expect(ConditionText.read("甲" + operation).codes == [])
    #expect(ConditionText.read("甲" + String(repeating: operation, count: 100_000)).codes == ["S016"])
  }

  @Test func `terms joined do not nest`() {
    #expect(ConditionText.read("甲" + String(repeating: " 且 甲", count: 100_000)).codes == [])
  }

  @Test func `a condition alone is read to its end`() {
    #expect(ConditionText.read("甲 为 乙 丙").codes == ["S001"])
    #expect(ConditionText.read("").codes == ["S001"])
    #expect(ConditionText.read("甲 为乙").codes == ["S001"])
    // A period may be named so; that none is, the checker tells.
    #expect(ConditionText.read("上报时间 在 3月1日至4月1日") == ("[在 :上报时间: 3月1日至4月1日]", []))
  }
}
