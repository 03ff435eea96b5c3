import Pai
import Testing

@Suite struct CaseTests {
  static let rules = """
    规则集 测试 { 版本：“1” }
    层级 村社 < 乡镇
    措施 提醒 < 督办单
    单位 平台 { 层级：乡镇 }
    单位 网格长 { 层级：乡镇 }
    单位 指挥室 { 层级：乡镇 }
    类别 治安 { 事项 纠纷、盗窃 }
    字段 { 紧急 是否 默认 否 }
    名录 {
      区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
      }
    }
    流程 {
      里程碑 上报 → 派发 → 办结 → 回访（满意、不满意） → 关闭
      计时 办结 自 派发；回访 自 办结
      记录 关闭 由 网格长 须 回访（满意）
      允许 延期 由 指挥室 早于 办结 期限 至多 2次：顺延
      允许 挂起 由 指挥室：停表
      允许 恢复：复表
    }
    督促 督办 {
      当 办结 剩 1个工作日： 提醒 主办
      当 办结 逾期： 督办单 主办 待 上班；抄送 指挥室
    }
    规则 派 { 主办：平台；限时：派发 3分钟内；办结 3个工作日内；督促：督办 }
    规则 急 例外于 派 { 当：紧急  限时：办结 1个工作日内 }

    """

  static func ruleSet() throws -> RuleSet {
    let checked = RuleCheck(RuleFiles(text: rules))
    try #require(!checked.isUnreadable, "\(checked.diagnostics.map { $0.message("zh") })")
    return try RuleSet(checked, despiteFindings: true)
  }

  static let event = #"{"id":"A1","事项":"纠纷","地点":"甲镇","上报时间":"2017-05-08 10:00"}"#

  static func opened() throws -> Case { try Case(json: event, under: ruleSet()) }

  @Test func aServerReadsWhatIsToBeSentAndWhenItIsToWake() throws {
    var one = try Self.opened()
    #expect(one.id == "A1")
    #expect(try one.record(CaseEntry("派发", at: "2017-05-08 10:01")).isEmpty)
    #expect(one.wakeUp?.text == "2017-05-10 17:30:01")
    var sent: [String] = []
    while let wakeUp = one.wakeUp {
      sent += one.advance(to: wakeUp).map { "\($0.due.text) \($0.sent.text) \($0.message("zh")) \($0.cause("zh"))" }
    }
    #expect(
      sent == [
        "2017-05-10 17:30 2017-05-10 17:30 提醒 平台（甲镇） “督办”第 1 档：办结 剩 1个工作日",
        "2017-05-11 17:30 2017-05-11 17:30 抄送 指挥室（甲镇） “督办”第 2 档：办结 逾期",
        "2017-05-11 17:30 2017-05-12 08:30 督办单 平台（甲镇）（应于 2017-05-11 17:30） “督办”第 2 档：办结 逾期",
      ])
    #expect(one.effects.map(\.kind) == [.measure, .notice, .measure])
    #expect(one.effects[0].to == .unit(Decision.Unit(unit: "平台", area: "甲镇")))
  }

  @Test func aCopyGoesItsOwnWay() throws {
    var one = try Self.opened()
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01"))
    var fork = one
    fork.advance(seconds: 30 * 86_400)
    #expect(fork.effects.count == 3)
    #expect(one.effects.isEmpty)
    #expect(one.now.text == "2017-05-08 10:01")
    try one.advance(by: "3个工作日")
    #expect(one.now.text == "2017-05-11 17:30")
  }

  @Test func clocksTellTheirState() throws {
    var one = try Self.opened()
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01"))
    try one.record(CaseEntry("挂起", at: "2017-05-10 09:00", by: "指挥室"))
    #expect(one.clocks.map(\.state) == [.ended, .paused])
    let clock = try #require(one.clocks.last)
    #expect(clock.milestone == "办结")
    #expect(clock.limit == "3个工作日")
    #expect(clock.left == ["2个工作日"])
    #expect(clock.pausedAt?.text == "2017-05-10 09:00")
    #expect(one.clocks[0].verdict == .onTime)
    try one.record(CaseEntry("恢复", at: "2017-05-15 09:00"))
    #expect(one.clocks.last?.due?.text == "2017-05-17 17:30")
    #expect(one.clocks.last?.steps.count == 2)
    #expect(one.milestones.map(\.reached?.text) == ["2017-05-08 10:00", "2017-05-08 10:01", nil, nil, nil])
  }

  @Test func whatMayHappenIsToldWithTheReasons() throws {
    var one = try Self.opened()
    let before = Dictionary(uniqueKeysWithValues: one.whatMayHappen.map { ($0.name, $0) })
    #expect(before["派发"]?.isAllowed == true)
    #expect(before["办结"]?.refusal("zh") == "还没有“派发”")
    #expect(before["恢复"]?.refusal("en") == "the clocks do not stand still")
    #expect(before["挂起"]?.by == ["指挥室"])
    #expect(before["更正"]?.isAllowed == true)
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01"))
    #expect(one.whatMayHappen.first { $0.name == "办结" }?.isAllowed == true)
    #expect(one.whatMayHappen.first { $0.name == "回访" }?.results == ["满意", "不满意"])
  }

  @Test func namesThatNobodyKnowsAreToldWithTheNearest() throws {
    var one = try Self.opened()
    func refused(_ entry: CaseEntry, _ language: String = "zh") -> String? {
      var copy = one
      do throws(CaseError) {
        try copy.record(entry)
        return nil
      } catch { return error.message(language) }
    }
    #expect(refused(CaseEntry("派法"))?.contains("相近的有：派发") == true)
    #expect(refused(CaseEntry("派发", by: "指挥台"), "en")?.contains("near to it: 指挥室") == true)
    #expect(refused(CaseEntry("派发", at: "五月八日"))?.contains("不是时间") == true)
    #expect(refused(CaseEntry("更正", set: ["紧不急": true]))?.contains("紧急") == true)
    #expect(refused(CaseEntry("更正", set: ["紧急": "大概"]))?.contains("紧急") == true)
    #expect(refused(CaseEntry("派发", set: ["紧急": true]))?.contains("更正") == true)
    #expect(refused(CaseEntry("挂起", granted: "2个工作日"))?.contains("不顺延") == true)
    #expect(refused(CaseEntry("派发", result: "好"))?.contains("没有结果") == true)
    #expect(refused(CaseEntry("派发", at: "2017-05-08 09:00"))?.isEmpty == false)
    #expect(one.log.isEmpty)
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01"))
    try one.record(CaseEntry("办结", at: "2017-05-09 10:01"))
    #expect(refused(CaseEntry("回访（还行）"))?.contains("满意") == true)
    #expect(refused(CaseEntry("回访")) == "“回访”要写结果")
    try one.record(CaseEntry("回访（满意）"))
    #expect(one.milestones[3].result == "满意")
    #expect(one.log.last?.result == "满意")
  }

  @Test func aCorrectionDecidesAgain() throws {
    var one = try Self.opened()
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01"))
    try one.record(CaseEntry("correct", at: "2017-05-08 11:00", set: ["紧急": true], note: "火"))
    #expect(one.decision.rules.contains("急"))
    #expect(one.clocks.last?.due?.text == "2017-05-09 17:30")
  }

  @Test func whatIsStoredGivesTheSameCase() throws {
    let rules = try Self.ruleSet()
    var one = try Case(json: Self.event, under: rules)
    try one.record(CaseEntry("派发", at: "2017-05-08 10:01", by: "主办", note: "快"))
    try one.record(CaseEntry("延期", at: "2017-05-09 10:01", by: "指挥室", granted: "2个工作日"))
    try one.record(CaseEntry("办结", at: "2017-05-09 12:00", recordedAt: "2017-05-10 09:00"))
    let again = try Case(record: one.stored, under: rules)
    #expect(again.log == one.log)
    #expect(again.timelineText() == one.timelineText())
    #expect(again.timelineText("en").contains("办结 (recorded 2017-05-10 09:00)"))
  }

  @Test func theFirstEntryOfALogThatIsRefusedIsNamed() throws {
    let rules = try Self.ruleSet()
    var record = try Case(json: Self.event, under: rules).stored
    record.log = [CaseEntry("派发", at: "2017-05-08 10:01"), CaseEntry("关闭", at: "2017-05-08 10:02")]
    do throws(CaseError) {
      _ = try Case(record: record, under: rules)
      Issue.record("it was taken up")
    } catch {
      #expect(error.entry == 2)
      #expect(error.isRefusal)
      #expect(error.message("zh") == "第 2 条记录：还没有“办结”")
    }
  }

  @Test func anEventWithoutATimeOpensNoCase() throws {
    let rules = try Self.ruleSet()
    #expect(throws: CaseError.self) { try Case(json: #"{"事项":"纠纷","地点":"甲镇"}"#, under: rules) }
    #expect(throws: CaseError.self) { try Case(json: "{", under: rules) }
  }
}
