import Diagnostics
import Semantics
import SourceText
import Syntax
import Testing
import Vocabulary

/// A small program in which tests read conditions.
struct SmallTown {
  let program: Program
  let diagnostics: [Diagnostic]
  let source: SourceFile

  static let declarations = """
    规则集 小镇 { 版本：“1” }
    层级 网格 < 村社 < 乡镇 < 县区
    措施 提醒 < 督办 < 问询
    单位 网格长 { 层级：网格 }
    单位 公安、消防、城管 { 层级：乡镇 }
    类别 综合执法 { 事项 违法建筑、违法用地、占道经营 }
    类别 便民服务 { 事项 医保咨询 }
    字段 {
      紧急 是否 默认 否
      复杂 是否
      属实 是否 不详
      渠道 （电话、网络、走访）
      来电渠道 （短号、长号）
      涉及部门 若干 单位
      诉求 若干 （修路、供水、供电）
      首接单位 单位 不详
      承办单位 单位
      金额 小数 计量 元 在 0元 至 10000元
      罚款 小数 计量 元
      人数 整数 计量 人 在 1 至 1000000
      次数 整数
      描述 文本
      标题 文本
      发现日期 日期
      发现时间 时间
      发现时刻 时刻
      停留 时长 默认 2小时
      经历 时长
      多部门 ＝ 个数（涉及部门） ≥ 2
      急难 ＝ 紧急 且 复杂
      双倍 ＝ 罚款 × 2
      人均 ＝ 罚款 ÷ 人数
    }
    时段 汛期 { 每年 4月15日 至 10月15日 }
    名录 {
      属性 镇型 （城、乡）
      属性 山区 是否
      属性 人口 整数
      属性 特色 若干 （茶、竹、瓷）
      属性 简介 文本
      区域 {
        | 区域 | 层级 |
        | 武义县 | 县区 |
        | “武义县/桐琴镇” | 乡镇 |
        | “武义县/王宅镇” | 乡镇 |
        | “武义县/桃溪镇” | 乡镇 |
        | “武义县/桐琴镇/东村” | 村社 |
        | “武义县/王宅镇/东村” | 村社 |
        | “武义县/王宅镇/西村” | 村社 |
      }
    }
    清单 下放（乡镇、事项） {
      | 乡镇 | 事项 |
      | 桐琴镇 | 违法建筑 |
      | 王宅镇 | 违法用地 |
      | 桐琴镇 | 违法用地 |
      | 王宅镇 | 违法建筑 |
      | 桃溪镇 | 占道经营 |
    }
    清单 重点村（村社） {
      | 村社 |
      | “桐琴镇/东村” |
      | 西村 |
    }
    清单 执法单位（首接单位） {
      | 首接单位 |
      | 城管 |
      | 公安 |
    }
    流程 {
      里程碑 上报 → 受理 → 派发 → 办结 → 回访（满意、不满意） → 关闭
      计时 办结 自 派发
      允许 退单 由 主办：退至 受理
      允许 呼叫
    }
    督促 三色 { 当 办结 逾期：督办 主办 }
    规则 兜底规则 兜底 { 主办：网格长 限时：受理 1个工作日内；派发 1个工作日内；办结 3个工作日内  督促：三色 }

    """

  init(_ text: String) {
    source = SourceFile(path: "town.pai", text: Self.declarations + text)
    var names = NameTable()
    let file = FileID(0)
    let parsed = parsed(source, id: file, names: &names)
    let checked = checked(
      files: [ParsedSource(file: file, source: source, tree: parsed.tree)], names: names)
    program = checked.program
    diagnostics = parsed.diagnostics + checked.diagnostics
  }

  /// Each mistake as its code and the text under its caret.
  var mistakes: [String] { diagnostics.filter { $0.severity == .error }.map { "\($0.code) \(source.text($0.place.range))" } }
}

/// What a rule's 当 comes to.
func condition(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let town = SmallTown("规则 例 { 当：\(text)\n 主办：公安 }")
  #expect(town.mistakes == [], sourceLocation: sourceLocation)
  guard let rule = town.program.rules.last else { return "" }
  return ConditionText(program: town.program).text(rule.condition)
}

/// What a condition on a case comes to.
func caseCondition(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let town = SmallTown("情景 “例” { 事件 2017-04-14 15:48 { 事项 医保咨询 } 应 \(text)\n }")
  #expect(town.mistakes == [], sourceLocation: sourceLocation)
  guard case .expect(let condition) = town.program.scenarios.last?.steps.last?.content else { return "" }
  return CaseConditionText(program: town.program).text(condition)
}

/// What a measure of an assessment comes to.
func assessed(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let town = SmallTown("考核 例 每 主办 { 给定 评分 在 0 至 100 先行率 ＝ 占比（办结 按时，已 办结） 结果 ＝ \(text)\n }")
  #expect(town.mistakes == [], sourceLocation: sourceLocation)
  guard let measure = town.program.assessments.last?.measures.last else { return "" }
  return CaseConditionText(program: town.program).text(measure.formula)
}

/// Where a text stands that has a mistake.
enum Stand {
  case rule, step, measure

  func around(_ text: String) -> String {
    switch self {
    case .rule: "规则 例 { 当：\(text)\n 主办：公安 }"
    case .step: "情景 “例” { 事件 2017-04-14 15:48 { 事项 医保咨询 } 应 \(text)\n }"
    case .measure: "考核 例 每 主办 { 结果 ＝ \(text)\n }"
    }
  }
}

/// That the text has this mistake alone, at the place between ‹ and ›, told in both languages.
func expectMistake(
  _ code: String, _ marked: String, in stand: Stand = .rule, sourceLocation: SourceLocation = #_sourceLocation
) {
  let whole = Array((SmallTown.declarations + stand.around(marked)).utf8)
  guard let lower = whole.firstRange(of: Array("‹".utf8))?.lowerBound,
    let upper = whole.firstRange(of: Array("›".utf8))?.lowerBound
  else {
    Issue.record("no mark in the text", sourceLocation: sourceLocation)
    return
  }
  let plain = marked.replacing("‹", with: "").replacing("›", with: "")
  let town = SmallTown(stand.around(plain))
  #expect(town.diagnostics.map(\.code) == [code], sourceLocation: sourceLocation)
  guard let diagnostic = town.diagnostics.first else { return }
  #expect(diagnostic.place.range.offsets == lower..<(upper - 3), sourceLocation: sourceLocation)
  for language in [diagnostic.message(.chinese), diagnostic.message(.english)] {
    #expect(!language.isEmpty && !language.contains("Optional"), sourceLocation: sourceLocation)
  }
  #expect(diagnostic.message(.chinese).hasSuffix("。"), sourceLocation: sourceLocation)
  #expect(diagnostic.message(.english).hasSuffix("."), sourceLocation: sourceLocation)
}
