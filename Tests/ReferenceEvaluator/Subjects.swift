import Semantics

/// What the conditions of a program ask, by the field of the event that answers.
struct Subjects: Sendable {
  /// The distinct tests that hang on a field, in the order of the rules.
  private(set) var tests: [Ref<Field>: [Test]] = [:]
  /// The fields of tests that hang on several, or that compute: every value of theirs can count, and not only its side
  /// of some constant.
  private(set) var entangled: Set<Ref<Field>> = []
  private(set) var asksDutyHours = false
  private(set) var asksWorkday = false
  private let fields: [Field]

  init(_ program: Program) {
    fields = program.fields
    let leads = program.rules.flatMap(\.says).compactMap { saying -> Test? in
      guard case .lead(.field(let field)) = saying else { return nil }
      if case .attribute(let attribute) = program.fields[field.position].origin {
        return .attribute(attribute, program.units.indices.map(Int32.init))
      }
      return program.fields[field.position].admitsUnknownAnswer ? .unknownAnswer(field) : nil
    }
    for test in distinct(program.rules.flatMap { $0.condition.tests + ($0.meant?.tests ?? []) } + leads) {
      if test == .dutyHours { asksDutyHours = true }
      if test == .workday { asksWorkday = true }
      let fields = fields(of: test)
      for field in fields { tests[field, default: []].append(test) }
      if fields.count > 1 || test.isComparison { entangled.formUnion(fields) }
    }
  }

  /// The fields of the event that a test hangs on: a level or an attribute is answered by the place. What only a
  /// calendar can say hangs on none.
  func fields(of test: Test) -> [Ref<Field>] {
    switch test {
    case .item: [BuiltInField.item.ref]
    case .within, .areaIs, .attribute, .attributeHas, .attributeNumber, .attributeYes: [BuiltInField.area.ref]
    case .dutyHours, .workday: []
    case .compare(let left, _, let right): distinct((left.fields + right.fields).flatMap(answering))
    case .choice(let field, _), .yes(let field), .number(let field, _, _), .date(let field, _, _),
      .timeOfDay(let field, _, _), .instant(let field, _, _), .duration(let field, _, _), .textIs(let field, _),
      .textHas(let field, _), .textStarts(let field, _), .has(let field, _), .count(let field, _, _),
      .unknownAnswer(let field), .during(let field, _):
      answering(field)
    }
  }

  private func answering(_ field: Ref<Field>) -> [Ref<Field>] {
    switch fields[field.position].origin {
    case .builtIn(.category): [BuiltInField.item.ref]
    case .builtIn, .declared: [field]
    case .level, .attribute: [BuiltInField.area.ref]
    case .derived(.condition(let condition)): distinct(condition.tests.flatMap { self.fields(of: $0) })
    case .derived(.formula(let formula)): distinct(formula.fields.flatMap(answering))
    }
  }
}

extension Condition {
  /// All tests in it, with repeats.
  var tests: [Test] {
    switch self {
    case .constant: []
    case .test(let test): [test]
    case .not(let part): part.tests
    case .all(let parts), .any(let parts): parts.flatMap(\.tests)
    }
  }
}

extension Test {
  var isComparison: Bool { if case .compare = self { true } else { false } }
}

extension Formula {
  /// The fields that it names, with repeats.
  var fields: [Ref<Field>] {
    switch self {
    case .value: []
    case .field(let field), .count(let field): [field]
    case .negative(let part), .rounded(let part): part.fields
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      a.fields + b.fields
    case .larger(let parts), .smaller(let parts): parts.flatMap(\.fields)
    }
  }
}
