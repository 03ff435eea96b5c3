import Semantics

/// The distinct tests of some conditions, and how often each field is asked.
struct TestCollection {
  private(set) var tests: Set<Test> = []
  private(set) var uses: [Ref<Field>: Int] = [:]

  mutating func add(_ condition: Condition) {
    switch condition {
    case .constant: break
    case .test(let test):
      for field in test.fields { uses[field, default: 0] += 1 }
      tests.insert(test)
    case .not(let part): add(part)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    }
  }

  mutating func add(_ condition: CaseCondition) {
    switch condition {
    case .event(let condition): add(condition)
    case .not(let part): add(part)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .constant, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      break
    }
  }
}
