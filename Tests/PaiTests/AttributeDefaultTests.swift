import Testing

@testable import Pai

/// 默认 of an attribute of areas: what an area has not, and none above it has.
@Suite struct AttributeDefaultTests {
  private func leads(_ declaration: String, _ condition: String, _ cells: (String, String)) throws -> [String?] {
    let text = """
      规则集 试 { 版本：“1” }
      层级 乡镇 < 县区
      单位 甲、乙 { 层级：乡镇 }
      类别 类 { 事项 乱搭 }
      字段 { 数 整数 在 0 至 100 }
      名录 {
        属性 \(declaration)
        区域 {
          | 区域 | 层级 | 特征 |
          | 县 | 县区 | \(cells.0) |
          | “县/东镇” | 乡镇 | \(cells.1) |
          | “县/西镇” | 乡镇 | — |
        }
      }
      流程 { 里程碑 上报 → 办结 }
      规则 期 { 限时：办结 1个工作日内 }
      规则 合 { 当：\(condition)  主办：甲 }
      规则 不合 { 当：非（\(condition)）  主办：乙 }
      """
    let rules = try RuleSet(RuleFiles(text: text))
    return try ["县/东镇", "县/西镇"].map { area in
      let line = "{\"item\":\"乱搭\",\"area\":\"\(area)\",\"数\":5}"
      return try rules.decide(json: line).lead?.unit
    }
  }

  @Test func itStandsWhereNothingIsWritten() throws {
    #expect(try leads("特征 是否 默认 是", "特征", ("—", "否")) == ["乙", "甲"])
    #expect(try leads("特征 整数 默认 5", "特征 > 4", ("—", "4")) == ["乙", "甲"])
    #expect(try leads("特征 整数 默认 5", "数 ≥ 特征", ("—", "6")) == ["乙", "甲"])
    #expect(try leads("特征 （山、川） 默认 川", "特征 为 川", ("—", "山")) == ["乙", "甲"])
  }

  @Test func whatStandsAboveGoesBefore() throws {
    #expect(try leads("特征 是否 默认 是", "特征", ("否", "是")) == ["甲", "乙"])
  }
}
