import Pai
import Testing

/// Who stands in for a unit: the one that took over its work (并入), the deputy of a vacant post (代理).
@Suite struct StandInTests {
  private func decision(_ directory: String, _ clauses: String, at time: String = "2026-03-02 09:00") throws -> Decision {
    let rules = try RuleSet(
      RuleFiles(
        text: """
          规则集 测试 { 版本：“1”  施行：2026-01-01 }
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
    return try rules.decide(json: #"{"事项":"违建","地点":"甲镇","上报时间":"\#(time)"}"#)
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
}
