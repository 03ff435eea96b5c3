package import Semantics

/// Something that is not known of an event.
package enum Unknown: Hashable, Sendable {
  case field(Ref<Field>)
  /// What only a calendar can say.
  case dutyHours
  case workday
}

/// The ways in which what is not known of an event can turn out.
package struct Completions: Sendable {
  package let event: [Ref<Field>: Value]
  package let unknown: [Unknown]
  /// By unknown: its answers.
  let answers: [[Value]]
  /// By unknown: how far apart two completions stand that differ by one answer in it alone.
  let strides: [Int]
  package let count: Int
  /// Whether a test that hangs on several fields, or computes, hangs on something unknown: then only some of its
  /// completions are tried.
  package let isSample: Bool

  init(of event: [Ref<Field>: Value], unknown: [(Unknown, answers: [Value])], isSample: Bool) {
    self.event = event
    self.isSample = isSample
    self.unknown = unknown.map(\.0)
    answers = unknown.map(\.answers)
    var strides: [Int] = []
    var count = 1
    for (_, answers) in unknown {
      strides.append(count)
      count *= answers.count
    }
    self.strides = strides
    self.count = count
  }

  subscript(position: Int) -> FullEvent {
    var full = FullEvent(answers: event)
    for index in unknown.indices {
      let answer = answers[index][position / strides[index] % answers[index].count]
      switch unknown[index] {
      case .field(let field): full.answers[field] = answer
      case .dutyHours: full.isInDutyHours = answer == .yesNo(true)
      case .workday: full.isOnWorkday = answer == .yesNo(true)
      }
    }
    return full
  }
}

extension PlainEvaluator {
  /// All completions of an event, but for those that no test tells from another.
  package func completions(of event: [Ref<Field>: Value]) -> Completions {
    var unknown: [(Unknown, answers: [Value])] = []
    if mistake != .unaskedIsFalse {
      for field in subjects.tests.keys.sorted() where value(of: field, in: FullEvent(answers: event)) == nil {
        unknown.append((.field(field), answers(to: field)))
      }
    }
    if subjects.asksDutyHours { unknown.append((.dutyHours, [.yesNo(false), .yesNo(true)])) }
    if subjects.asksWorkday { unknown.append((.workday, [.yesNo(false), .yesNo(true)])) }
    return Completions(
      of: event, unknown: unknown,
      isSample: unknown.contains { unknown in
        if case .field(let field) = unknown.0 { subjects.entangled.contains(field) } else { false }
      })
  }

  /// The values of a field that its tests tell apart, one of each kind.
  package func answers(to field: Ref<Field>) -> [Value] {
    let tests = subjects.tests[field] ?? []
    let values = CandidateValues(program: program, field: field, tests: tests).all()
    if subjects.entangled.contains(field) { return values }
    var seen: Set<[Bool]> = []
    return values.filter { value in
      let event = FullEvent(answers: [field: value])
      return seen.insert(tests.map { holds($0, in: event) }).inserted
    }
  }
}
