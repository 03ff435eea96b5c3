import Casework
import Diagnostics
import Interpreter
import Semantics
import Testing
import WorkingTime

/// 值守: who takes what is sent to a unit.
@Suite struct OnCallTests {
  /// `平台` has office hours; outside them `值班室`, from six to midnight; after that `总值班`, which is always there.
  private static func rest(_ units: String, posts: String = "") -> String {
    """
    规则集 测试 { 版本：“1” }
    层级 村社 < 乡镇
    措施 提醒 < 督办单 < 问询 < 追责 < 约谈
    时段 晚间 { 每日 18:00 至 24:00 }
    \(units)
    单位 公安、网格长、指挥室 { 层级：乡镇 }
    类别 治安 { 事项 纠纷、盗窃、喧闹 }
    字段 { 紧急 是否 默认 否 }
    名录 {
      区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
      }
    \(posts)
    }
    规则 派 兜底 { 主办：平台；限时：派发 3分钟内；办结 5个工作日内；回访 2个工作日内；督促：督办 }

    """
  }

  private static let chain = """
    单位 平台 { 层级：乡镇  值守：机关工作日  代理：值班室 }
    单位 值班室 { 层级：乡镇  值守：晚间  代理：总值班 }
    单位 总值班 { 层级：乡镇 }
    """

  private func sent(_ town: TestTown, at times: [String]) throws -> [String] {
    var one = try town.open("2017-05-08 09:00")
    for time in times {
      try one.take(CaseEntry(at: TestTown.at(time), .measure(town.measure("提醒"))))
    }
    return one.told(town)
  }

  @Test func outsideItsHoursADeputyTakesIt() throws {
    let town = try TestTown(rest: Self.rest(Self.chain))
    #expect(
      try sent(town, at: ["2017-05-08 10:00", "2017-05-08 12:30", "2017-05-08 20:00"]) == [
        "2017-05-08 10:00 提醒 平台（甲镇）",
        "2017-05-08 12:30 提醒 平台（甲镇）（值守：总值班（甲镇））",
        "2017-05-08 20:00 提醒 平台（甲镇）（值守：值班室（甲镇））",
      ])
  }

  @Test func whereNobodyIsOnCallItSaysSo() throws {
    let town = try TestTown(rest: Self.rest("单位 平台 { 层级：乡镇  值守：晚间 }"))
    #expect(try sent(town, at: ["2017-05-08 10:00"]) == ["2017-05-08 10:00 提醒 平台（甲镇）（无人值守）"])
  }

  @Test func whereTheDeputyIsOffTooNobodyIs() throws {
    let units = """
      单位 平台 { 层级：乡镇  值守：晚间  代理：值班室 }
      单位 值班室 { 层级：乡镇  值守：晚间 }
      """
    let town = try TestTown(rest: Self.rest(units))
    #expect(try sent(town, at: ["2017-05-08 10:00"]) == ["2017-05-08 10:00 提醒 平台（甲镇）（无人值守）"])
  }

  @Test func aDeputyThatNobodyIsThereTakesNothing() throws {
    let posts = """
      任职 {
        | 单位 | 区域 | 任职人 |
        | 值班室 | 乙镇 | 陈平 |
      }
      """
    let rest = Self.rest(
      "单位 平台 { 层级：乡镇  值守：晚间  代理：值班室 }\n单位 值班室 { 层级：乡镇 }", posts: posts
    ).replacing("| 甲镇 | 乡镇 |", with: "| 甲镇 | 乡镇 |\n        | 乙镇 | 乡镇 |")
    #expect(try sent(TestTown(rest: rest), at: ["2017-05-08 10:00"]) == ["2017-05-08 10:00 提醒 平台（甲镇）（无人值守）"])
  }

  @Test func whoHoldsThePostThatDayIsNamed() throws {
    let posts = """
      任职 {
        | 单位 | 区域 | 任职人 | 起 | 止 |
        | 平台 | 甲镇 | 陈平 | — | — |
        | 值班室 | 甲镇 | 张三 | 2017-05-08 | 2017-05-08 |
        | 值班室 | 甲镇 | 李四 | 2017-05-09 | 2017-05-09 |
        | 值班室 | 甲镇 | 王五 | 2017-05-09 | 2017-05-09 |
      }
      """
    let town = try TestTown(rest: Self.rest(Self.chain, posts: posts))
    #expect(
      try sent(town, at: ["2017-05-08 10:00", "2017-05-08 20:00", "2017-05-09 20:00"]) == [
        "2017-05-08 10:00 提醒 平台（甲镇）（值守：陈平）",
        "2017-05-08 20:00 提醒 平台（甲镇）（值守：值班室（甲镇） 张三）",
        "2017-05-09 20:00 提醒 平台（甲镇）（值守：值班室（甲镇） 李四、王五）",
      ])
  }

  /// 待 上班 puts it off; who is on call is asked when it goes out, not when it was due.
  @Test func itIsAskedWhenItIsSent() throws {
    let ladder = """
      督促 督办 {
        当 办结 逾期： 督办单 主办；抄送 平台 待 上班
      }

      """
    let town = try TestTown(ladder: ladder, rest: Self.rest(Self.chain))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-17 00:00")
    #expect(
      one.told(town) == [
        "2017-05-15 17:30 督办单 平台（甲镇）（值守：总值班（甲镇））",
        "2017-05-15 17:30 抄送 平台（甲镇）（应于 2017-05-15 17:30）",
      ])
  }

  /// A measure stays that of the unit that it is for, whoever takes it.
  @Test func scenariosAskWhoTookIt() throws {
    let ladder = """
      督促 督办 {
        当 告知： 提醒 主办
        当 加急： 问询 主办
      }

      """
    let scenario = """
      情景 “夜里” {
        事件 2017-05-08 09:00 { 事项 纠纷；地点 “甲镇” }
        20:00 告知
        应 已 提醒 值守 值班室
        应 已 提醒 主办 值守 值班室
        应 未 提醒 值守 平台
        应 已 提醒 平台 且 未 提醒 值班室
        应 已 提醒 值守 总值班
        次日 10:00 加急
        应 已 问询 值守 平台 且 未 提醒 值守 平台
      }

      """
    let town = try TestTown(scenario, ladder: ladder, rest: Self.rest(Self.chain))
    let result = town.rules.runScenario(0)
    #expect(result.reasons.count == 1)
    #expect(result.reasons.first?.words.zh.hasPrefix("发出的是：提醒 平台（甲镇）（值守：值班室（甲镇））\n") == true)
  }

  /// Of a day without data nobody can say who is on call: it goes to the unit, and claims nothing.
  @Test func aCalendarWithoutDataClaimsNothing() throws {
    let town = try TestTown(rest: Self.rest(Self.chain))
    var one = try town.open("2026-12-31 09:00")
    try one.take(CaseEntry(at: TestTown.at("2027-01-04 12:30"), .measure(town.measure("提醒"))))
    #expect(one.told(town).last == "2027-01-04 12:30 提醒 平台（甲镇）")
  }
}
