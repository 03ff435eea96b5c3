import Pai
import Testing

/// Conditions on texts, however many look into one.
@Suite struct TextConditionTests {
  /// Words that begin and end within one another.
  private static let words = ["甲", "乙", "甲乙", "乙甲", "甲乙甲", "乙乙", "乙甲乙丙", "丙", "丙甲乙", "甲甲甲甲", "a甲", "aa"]

  private static func rules() throws -> RuleSet {
    var text = """
      规则集 描述 { 版本：“1”  施行：2017-01-01 }
      层级 村社 < 乡镇
      单位 平台 { 层级：乡镇 }
      类别 日常 { 事项 占道 }
      名录 { 区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
      } }
      字段 { 描述 文本 }
      流程 { 里程碑 上报 → 办结 }
      规则 派 { 主办：平台  限时：办结 3个工作日内 }

      """
    for (number, word) in words.enumerated() {
      text += "规则 含\(number) { 当：描述 含 “\(word)”  标记：“含\(word)” }\n"
      text += "规则 以\(number) { 当：描述 以 “\(word)” 开头  标记：“以\(word)” }\n"
      text += "规则 为\(number) { 当：描述 为 “\(word)”  标记：“为\(word)” }\n"
    }
    return try RuleSet(RuleCheck(RuleFiles(["rules.pai": Array(text.utf8)])), despiteFindings: true)
  }

  private static func expected(_ text: String) -> Set<String> {
    var tags: Set<String> = []
    for word in words {
      let (text, word) = (Array(text.utf8), Array(word.utf8))
      let name = String(decoding: word, as: UTF8.self)
      if text.indices.contains(where: { text[$0...].starts(with: word) }) { tags.insert("含\(name)") }
      if text.starts(with: word) { tags.insert("以\(name)") }
      if text == word { tags.insert("为\(name)") }
    }
    return tags
  }

  /// All texts of up to five characters out of four.
  @Test func `each condition is answered as if it stood alone`() throws {
    let rules = try Self.rules()
    var texts = [""]
    var found: Set<String> = []
    for length in 0...5 {
      for text in texts {
        let event = "{\"事项\":\"占道\",\"地点\":\"甲镇\",\"上报时间\":\"2017-05-08 10:01\",\"描述\":\"\(text)\"}"
        let tags = Set(try rules.decide(json: event).tags)
        #expect(tags == Self.expected(text), "\(text)")
        found.formUnion(tags)
      }
      if length < 5 { texts = texts.flatMap { text in ["甲", "乙", "丙", "a"].map { text + $0 } } }
    }
    #expect(found.count == Self.words.count * 3)
  }
}
