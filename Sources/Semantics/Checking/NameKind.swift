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
