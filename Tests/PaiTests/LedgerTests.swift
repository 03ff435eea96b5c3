import Pai
import Testing

@Suite struct LedgerTests {
  private static let rules = """
    规则集 测试 { 版本：“1” }
    层级 村社 < 乡镇
    措施 提醒 < 督办单 < 约谈
    单位 平台、指挥室 { 层级：乡镇 }
    类别 治安 { 事项 纠纷、盗窃 }
    名录 {
      区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
        | 乙镇 | 乡镇 |
      }
    }
    流程 {
      里程碑 上报 → 派发 → 办结
      计时 办结 自 派发
      允许 申诉成功 由 指挥室：免计 督办单
    }
    督促 督办 {
      当 办结 逾期： 督办单 主办
      当 本单位 当月 督办单 满 2次： 约谈 主办；抄送 指挥室
    }
    规则 派 { 主办：平台；限时：派发 3分钟内；办结 1个工作日内；督促：督办 }

    """

  private static func ruleSet() throws -> RuleSet {
    let checked = RuleCheck(RuleFiles(text: rules))
    try #require(!checked.isUnreadable, "\(checked.diagnostics.map { $0.message("zh") })")
    return try RuleSet(checked, despiteFindings: true)
  }

  /// Dispatched in time, then overdue the day after.
  private static func overdue(_ rules: RuleSet, _ id: String, day: String, area: String = "甲镇") throws -> Case {
    var one = try Case(
      json: #"{"id":"\#(id)","事项":"纠纷","地点":"\#(area)","上报时间":"\#(day) 10:00"}"#, under: rules)
    try one.record(CaseEntry("派发", at: "\(day) 10:01"))
    one.advance(seconds: 3 * 86_400)
    return one
  }

  private static let unit = Decision.Unit(unit: "平台", area: "甲镇")

  private static func told(_ effects: [CaseEffect]) -> [String] { effects.map { "\($0.sent.text) \($0.message("zh"))" } }

  @Test func theSecondOfAMonthSendsWhatCountsOverCases() throws {
    let rules = try Self.ruleSet()
    var ledger = Ledger(of: Self.unit)
    for (id, day) in [("A1", "2017-05-08"), ("A2", "2017-05-31"), ("A3", "2017-05-09")] {
      let one = try Self.overdue(rules, id, day: day)
      for effect in one.effects {
        let further = ledger.tally(effect, of: one)
        #expect(further.isEmpty == (id != "A3"))
      }
    }
    #expect(Self.told(ledger.effects) == ["2017-05-10 17:30 约谈 平台（甲镇）", "2017-05-10 17:30 抄送 指挥室（甲镇）"])
    let at = try #require(ledger.effects.first?.sent)
    #expect(ledger.count(of: "督办单", in: .month, at: at) == 2)
    #expect(ledger.count(of: "督办单", in: .quarter, at: at) == 3)
    #expect(ledger.count(of: "督办单", at: at) == 3)
    #expect(ledger.count(of: "没有这个措施", at: at) == 0)
  }

  @Test func whatIsOfOtherUnitsChangesNothing() throws {
    let rules = try Self.ruleSet()
    var ledger = Ledger(of: Self.unit)
    let one = try Self.overdue(rules, "B1", day: "2017-05-08", area: "乙镇")
    for effect in one.effects {
      let further = ledger.tally(effect, of: one)
      #expect(further.isEmpty)
    }
    let sent = try #require(one.effects.first?.sent)
    #expect(ledger.count(of: "督办单", at: sent) == 0)
  }

  @Test func anAppealTakesBackWhatTheCountBrought() throws {
    let rules = try Self.ruleSet()
    var cases = try [("A1", "2017-05-08"), ("A2", "2017-05-09")].map { try Self.overdue(rules, $0, day: $1) }
    var ledger = Ledger(of: Self.unit)
    for one in cases { for effect in one.effects { ledger.tally(effect, of: one) } }
    #expect(ledger.effects.count == 2)
    let appeal = try cases[0].record(CaseEntry("申诉成功", at: "2017-05-15 09:00", by: "指挥室"))
    #expect(appeal.map(\.kind) == [.exemption] && appeal.first?.exempts == 0)
    #expect(cases[0].effects[0].isExempt && !cases[0].effects[0].isWithdrawn)
    let taken = ledger.tally(appeal[0], of: cases[0])
    #expect(
      Self.told(taken) == [
        "2017-05-15 09:00 撤销：约谈 平台（甲镇）", "2017-05-15 09:00 撤销：抄送 指挥室（甲镇）",
      ])
    #expect(taken.map(\.withdraws) == [0, 1] && taken.map(\.number) == [2, 3])
    #expect(ledger.effects.map(\.isWithdrawn) == [true, true, false, false])
    #expect(ledger.count(of: "督办单", in: .month, at: appeal[0].sent) == 1)
  }

  @Test func ledgersAreWorkedOutAgainFromTheCases() throws {
    let rules = try Self.ruleSet()
    var cases = try [("A1", "2017-05-08", "甲镇"), ("B1", "2017-05-08", "乙镇"), ("A2", "2017-05-09", "甲镇")]
      .map { try Self.overdue(rules, $0, day: $1, area: $2) }
    try cases[2].record(CaseEntry("申诉成功", at: "2017-05-15 09:00"))
    // In whichever order the cases stand: they are told in the order of sending.
    for cases in [cases, cases.reversed()] {
      let ledgers = Ledger.all(over: cases)
      #expect(Set(ledgers.map(\.unit)) == [Self.unit, Decision.Unit(unit: "平台", area: "乙镇")])
      let ledger = try #require(ledgers.first { $0.unit == Self.unit })
      #expect(ledger.effects.map(\.kind) == [.measure, .notice, .withdrawal, .withdrawal])
    }
  }
}
