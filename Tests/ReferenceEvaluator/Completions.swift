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

  package subscript(position: Int) -> FullEvent {
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
  /// - Parameters:
  ///   - dutyHours: what is taken of the calendar; nil: nothing.
  ///   - workday: likewise.
  package func completions(
    of event: [Ref<Field>: Value], dutyHours: Bool? = nil, workday: Bool? = nil
  ) -> Completions {
    let fields = subjects.tests.keys.filter { value(of: $0, in: FullEvent(answers: event)) == nil }
    return completions(of: event, in: mistake == .unaskedIsFalse ? [] : fields.sorted(), dutyHours, workday)
  }

  /// All events, but for those that no test tells from another: a default is one answer among others.
  package func allEvents() -> Completions { completions(of: [:], in: subjects.tests.keys.sorted(), nil, nil) }

  private func completions(
    of event: [Ref<Field>: Value], in fields: [Ref<Field>], _ dutyHours: Bool?, _ workday: Bool?
  ) -> Completions {
    var unknown: [(Unknown, answers: [Value])] = fields.map { (.field($0), answers(to: $0)) }
    if subjects.asksDutyHours { unknown.append((.dutyHours, truths(dutyHours))) }
    if subjects.asksWorkday { unknown.append((.workday, truths(workday))) }
    return Completions(
      of: event, unknown: unknown,
      isSample: unknown.contains { unknown in
        if case .field(let field) = unknown.0 { subjects.entangled.contains(field) } else { false }
      })
  }

  /// Whether some test tells two events apart by this field, each standing with its default where it has no answer.
  package func differ(in field: Ref<Field>, _ one: FullEvent, _ other: FullEvent) -> Bool {
    let sides = [one, other].map { FullEvent(answers: $0.answers.filter { $0.key == field }) }
    return (subjects.tests[field] ?? []).contains { holds($0, in: sides[0]) != holds($0, in: sides[1]) }
  }

  private func truths(_ known: Bool?) -> [Value] {
    known.map { [.yesNo($0)] } ?? [.yesNo(false), .yesNo(true)]
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
