/// Parts that many rules have in common, each kept once: the tests of their conditions, and what they say.
struct SharedParts {
  private var tests: Set<Condition> = []
  private var sayings: Set<[Saying]> = []

  mutating func share(_ rule: inout Rule) {
    rule.condition = shared(rule.condition)
    rule.says = sayings.insert(rule.says).memberAfterInsert
  }

  private mutating func shared(_ condition: Condition) -> Condition {
    switch condition {
    case .test: return tests.insert(condition).memberAfterInsert
    case .all(var parts):
      for index in parts.indices { parts[index] = shared(parts[index]) }
      return .all(parts)
    case .constant, .any, .not: return condition
    }
  }
}
