import Pai
import Testing

/// Who stands in for a unit: the one that took over its work (并入), the deputy of a vacant post (代理).
@Suite struct StandInTests {
  private func decision(_ directory: String, _ clauses: String, at time: String = "2026-03-02 09:00", event: String? = nil) throws
    -> Decision
  {
    let rules = try RuleSet(
      RuleFiles(
        text: """
          规则集 测试 { 版本：“1”  施行：2026-01-01 至 2026-12-31 }
          层级 村社 < 乡镇
          单位 水利、城管 { 层级：乡镇 }
          单位 值班室 { 层级：乡镇  代理：水利 }
          类别 日常 { 事项 违建 }
          流程 { 里程碑 上报 → 办结 }
          名录 {
              区域 {
                  | 区域 | 层级 |
                  | 甲镇 | 乡镇 |
                  | 乙镇 | 乡镇 |
              }
              \(directory)
          }
          规则 甲 { \(clauses)  限时：办结 1天 }

          """))
    return try rules.decide(json: event ?? #"{"事项":"违建","地点":"甲镇","上报时间":"\#(time)"}"#)
  }

  private func units(_ directory: String, _ clauses: String, at time: String = "2026-03-02 09:00") throws -> [String] {
    let decision = try decision(directory, clauses, at: time)
    let all = [decision.lead].compactMap { $0 } + decision.assist + decision.notify
    #expect(all.allSatisfy { $0.area == "甲镇" })
    return all.map(\.unit)
  }

  @Test func `the unit that took over the work leads, helps and is told`() throws {
    #expect(try units("并入 城管 → 水利", "主办：城管") == ["水利"])
    #expect(try units("并入 城管 → 水利", "主办：值班室  协办：城管") == ["值班室", "水利"])
    #expect(try units("并入 城管 → 水利", "主办：值班室  抄送：城管") == ["值班室", "水利"])
    // What the lead takes over is not told to it a second time.
    #expect(try units("并入 城管 → 水利", "主办：水利  协办：城管") == ["水利"])
    for (time, unit) in [("2026-01-31 09:00", "城管"), ("2026-02-01 00:00", "水利")] {
      #expect(try units("并入 城管 → 水利 自 2026-02-01", "主办：城管", at: time) == [unit])
    }
  }

  @Test func `a helper who changes within the year is asked for by the day`() throws {
    let decision = try decision(
      "并入 城管 → 水利 自 2026-02-01", "主办：值班室  协办：城管", event: #"{"事项":"违建","地点":"甲镇"}"#)
    #expect(decision.outcome == .undetermined && decision.lead?.unit == "值班室")
    #expect(decision.questions.map(\.field) == ["上报时间"] && decision.questions[0].decides == ["assist:城管"])
  }

  @Test func `the deputy of a vacant post leads, helps and is told, and of its place alone`() throws {
    func posts(_ vacant: String) -> String {
      let rows = ["甲镇", "乙镇"].map { "| 值班室 | \($0) | \($0 == vacant ? "—" : "张三") |\n" }
      return "任职 {\n| 单位 | 区域 | 任职人 |\n\(rows.joined())}"
    }
    #expect(try units(posts("甲镇"), "主办：值班室") == ["水利"])
    #expect(try units(posts("甲镇"), "主办：城管  协办：值班室") == ["城管", "水利"])
    #expect(try units(posts("甲镇"), "主办：城管  抄送：值班室") == ["城管", "水利"])
    #expect(try units(posts("乙镇"), "主办：值班室") == ["值班室"])
  }

  /// Who it is hangs on the day, and an event without one does not say: that is asked, and nobody is guessed.
  @Test(arguments: [
    "并入 城管 → 水利 自 2026-02-01", "任职 {\n| 单位 | 区域 | 任职人 | 止 |\n| 城管 | 甲镇 | 张三 | 2026-02-01 |\n}",
    "任职 {\n| 单位 | 区域 | 任职人 | 起 |\n| 城管 | 甲镇 | 张三 | 2026-02-01 |\n}",
  ]) func `without a time the day is asked where it makes a difference`(directory: String) throws {
    let event = #"{"事项":"违建","地点":"甲镇"}"#
    let open = try decision(directory, "主办：城管", event: event)
    #expect(open.outcome == .undetermined && open.lead == nil)
    #expect(open.questions.map(\.field) == ["上报时间"] && open.questions[0].decides == ["lead"])
  }

  @Test(arguments: [
    // Before the rules are in force, after, and never.
    ("并入 城管 → 水利 自 2025-02-01", "水利"), ("并入 城管 → 水利", "水利"),
    ("任职 {\n| 单位 | 区域 | 任职人 | 起 |\n| 城管 | 甲镇 | 张三 | 2025-02-01 |\n}", "城管"),
    (
      "任职 {\n| 单位 | 区域 | 任职人 | 起 | 止 |\n| 城管 | 甲镇 | 张三 | 2025-02-01 | 2026-02-01 |\n| 城管 | 甲镇 | 李四 | 2026-02-02 | 2029-02-02 |\n}",
      "城管"
    ),
  ]) func `without a time what holds on all days is said`(directory: String, unit: String) throws {
    let decision = try decision(directory, "主办：城管", event: #"{"事项":"违建","地点":"甲镇"}"#)
    #expect(decision.outcome == .routed && decision.lead == Decision.Unit(unit: unit, area: "甲镇"))
    #expect(decision.questions.isEmpty)
  }

  @Test func `work that was taken over is so without a place too`() throws {
    for (time, unit) in [("2026-01-31 09:00", "城管"), ("2026-02-01 00:00", "水利")] {
      let event = #"{"事项":"违建","上报时间":"\#(time)"}"#
      let open = try decision("并入 城管 → 水利 自 2026-02-01", "主办：城管", event: event)
      #expect(open.outcome == .undetermined && open.lead == Decision.Unit(unit: unit, area: nil))
      #expect(open.questions.map(\.field) == ["地点"])
    }
    let rules = try RuleSet(
      RuleFiles(
        text: """
          规则集 测试 { 版本：“1”  施行：2026-01-01 至 2026-12-31 }
          层级 乡镇
          单位 老平台、新平台 { 层级：乡镇 }
          类别 日常 { 事项 违建 }
          流程 { 里程碑 上报 → 办结 }
          名录 { 并入 老平台 → 新平台 自 2026-12-20 }
          规则 甲 { 主办：老平台  限时：办结 1天 }
          """))
    let decision = try rules.decide(json: #"{"事项":"违建","上报时间":"2026-12-21 09:00"}"#)
    #expect(decision.outcome == .routed && decision.lead?.unit == "新平台")
  }

  /// Nobody can answer with a finer place where there is none.
  @Test func `a place that has no finer one is not asked for one`() throws {
    let rules = try RuleSet(
      RuleFiles(
        text: """
          规则集 测试 { 版本：“1” }
          层级 网格 < 村社 < 乡镇
          单位 网格长 { 层级：网格 }
          类别 日常 { 事项 违建 }
          流程 { 里程碑 上报 → 办结 }
          名录 {
              区域 {
                  | 区域 | 层级 |
                  | 甲镇 | 乡镇 |
                  | “甲镇/东村” | 村社 |
                  | “甲镇/西村” | 村社 |
                  | “甲镇/西村/一格” | 网格 |
              }
          }
          规则 甲 { 主办：网格长  限时：办结 1天 }
          """), despiteFindings: true)
    let west = try rules.decide(json: #"{"事项":"违建","地点":"西村"}"#)
    #expect(west.outcome == .undetermined && west.questions.map(\.field) == ["地点"])
    #expect(throws: EventRefused.self) { try rules.decide(json: #"{"事项":"违建","地点":"东村"}"#) }
  }
}
