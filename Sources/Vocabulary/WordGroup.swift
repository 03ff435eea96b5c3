/// What the words of the language are for: the groups of `Word`, in its order.
package enum WordGroup: CaseIterable, Sendable {
  case declaration, clause, rule, type, field, condition, process, ladder, outcome, assessment, scenario, calendar
  case table, duration, measure, function

  /// The first word of the group; it goes up to the first of the next.
  package var first: Word {
    switch self {
    case .declaration: .ruleset
    case .clause: .version
    case .rule: .fallback
    case .type: .text
    case .field: .id
    case .condition: .and
    case .process: .milestones
    case .ladder: .deadline
    case .outcome: .routed
    case .assessment: .per
    case .scenario: .event
    case .calendar: .works
    case .table: .ditto
    case .duration: .minute
    case .measure: .yuan
    case .function: .countOf
    }
  }
}

extension Word {
  package var group: WordGroup {
    WordGroup.allCases.last { $0.first.rawValue <= rawValue } ?? .declaration
  }
}
