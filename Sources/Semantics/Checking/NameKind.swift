package import Diagnostics
import Vocabulary

/// What a name may stand for. Names of one kind share a space.
package enum NameKind: CaseIterable, Sendable {
  case level, measure, unit, category, item, field, choice, area, list, calendar, period, milestone, result
  case happening, ladder, rule, table, assessment, clause
  /// What a line at a prompt may begin with: a field, or what happens.
  case said

  /// The kind in messages.
  package var words: Words {
    switch self {
    case .level: Words(.level)
    case .measure: Words(.measure)
    case .unit: Words(.unit)
    case .category: Words(.category)
    case .item: Words(.item)
    case .field: Words(zh: "字段", en: "field")
    case .choice: Words(zh: "取值", en: "value")
    case .area: Words(zh: "区域", en: "area")
    case .list: Words(.list)
    case .calendar: Words(.calendar)
    case .period: Words(.period)
    case .milestone: Words(zh: "里程碑", en: "milestone")
    case .result: Words(zh: "结果", en: "result")
    case .happening: Words(zh: "允许事项", en: "happening")
    case .ladder: Words(.ladder)
    case .rule: Words(.rule)
    case .table: Words(.table)
    case .assessment: Words(.assessment)
    case .clause: Words(zh: "条款", en: "clause")
    case .said: Words(zh: "字段或可以发生的事", en: "field or happening")
    }
  }
}

extension NameKind {
  /// How one of a new name is declared; nil where it can't be told in a line.
  func declaration(of name: String, in program: Program) -> Words? {
    // Units are mostly of one level.
    let level = (program.units.last?.levels.first).map { program.levels[$0.position] } ?? program.levels.first
    let (milestone, measure) = (program.milestones.last?.name, program.measures.last?.name)
    let example: Words? =
      switch self {
      case .level: Words(zh: "层级 \(name)", en: "level \(name)")
      case .measure: Words(zh: "措施 \(name)", en: "measure \(name)")
      case .unit:
        level.map { Words(zh: "单位 \(name) { 层级：\($0.name) }", en: "unit \(name) { level: \($0.name) }") }
          ?? Words(zh: "单位 \(name)", en: "unit \(name)")
      case .category: Words(zh: "类别 \(name) { 事项 … }", en: "category \(name) { item … }")
      case .item: Words(zh: "类别 … { 事项 \(name) }", en: "category … { item \(name) }")
      case .field: Words(zh: "字段 { \(name) 是否 }", en: "fields { \(name) yes_no }")
      case .list: Words(zh: "清单 \(name)（事项） { … }", en: "list \(name) (item) { … }")
      case .calendar:
        Words(
          zh: "日历 \(name) { 办公 周一 至 周五 08:30 至 17:30 }",
          en: "calendar \(name) { works monday to friday 08:30 to 17:30 }")
      case .period: Words(zh: "时段 \(name) { 每日 08:00 至 20:00 }", en: "period \(name) { every_day 08:00 to 20:00 }")
      case .milestone: Words(zh: "流程 { 里程碑 上报 → \(name) }", en: "process { milestones report -> \(name) }")
      case .happening: Words(zh: "流程 { … 允许 \(name)：停表 }", en: "process { … allow \(name): pauses }")
      case .ladder:
        Words(
          zh: "督促 \(name) { 当 \(milestone ?? "办结") 逾期：\(measure ?? "督办") 主办 }",
          en: "ladder \(name) { when \(milestone ?? "resolve") overdue: \(measure ?? "supervise") lead }")
      case .choice, .area, .result, .rule, .table, .assessment, .clause, .said: nil
      }
    return example.map {
      Words(zh: "如果是新的，先这样声明：\($0.zh)", en: "If it is new, declare it like this: \($0.en)")
    }
  }
}
