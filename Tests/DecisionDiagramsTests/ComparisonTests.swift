import DecisionDiagrams
import ExactNumbers
import ProgramGenerator
import Semantics
import Testing

/// Comparisons of fields with each other: exact, whatever is known of the fields.
@Suite struct ComparisonTests {
  private static let a = Ref<Field>.declared(0)
  private static let b = Ref<Field>.declared(1)

  private static func number(_ number: Int) -> Formula { .value(.number(Exact(number))) }
  private static func compare(_ left: Formula, _ comparison: Comparison, _ right: Formula) -> Condition {
    .test(.compare(left, comparison, right))
  }
  private static func cut(_ field: Ref<Field>, _ comparison: Comparison, _ number: Int) -> Condition {
    .test(.number(field, comparison, Exact(number)))
  }

  static let conditions: [Condition] = {
    let (a, b) = (Formula.field(Self.a), Formula.field(Self.b))
    return [
      compare(a, .greater, b),
      .all([compare(a, .lessOrEqual, b), cut(Self.a, .greaterOrEqual, 2)]),
      compare(.sum(.product(a, number(2)), number(1)), .greater, b),
      .any([compare(.sum(a, b), .greaterOrEqual, number(6)), cut(Self.b, .equal, 0)]),
      .all([compare(.difference(a, b), .greaterOrEqual, number(1)), .not(compare(b, .equal, .difference(a, number(1))))]),
      .all([compare(.product(a, b), .greater, number(5)), cut(Self.b, .less, 3)]),
      compare(.larger([a, b]), .greaterOrEqual, number(3)),
      .any([.not(compare(a, .equal, b)), cut(Self.a, .less, 2)]),
      compare(.quotient(a, number(2)), .less, b),
      .all([compare(a, .greater, b), compare(b, .greater, a)]),
      .any([compare(a, .greater, b), compare(a, .lessOrEqual, b)]),
      compare(.sum(a, b), .less, number(0)),
    ]
  }()

  /// With all that is known of two fields in turn, nothing of either included: what is decided is what all completions have
  /// in common, and a field is asked exactly where two completions that differ in it alone are decided differently.
  @Test(arguments: conditions.indices, [false, true])
  func `of what is known what follows is said and what matters is asked`(number: Int, admitsUnknown: Bool) throws {
    let condition = Self.conditions[number]
    var fields = [Field.declared(.integer), Field.declared(.integer, admitsUnknownAnswer: admitsUnknown)]
    for index in fields.indices { fields[index].range = .zero...Exact(4) }
    let program = Program.small(fields: fields, rules: [.made(.led(by: 0), when: condition)])
    let rules = try CompiledRules(program, nodeBudget: 10_000)
    let values = (0...4).map { Value.number(Exact($0)) }
    let every = [values, values + (admitsUnknown ? [.unknownAnswer] : [])]

    for knownA in [nil] + every[0].map(Optional.some) {
      for knownB in [nil] + every[1].map(Optional.some) {
        var circumstances = Circumstances(fields: program.fields.count)
        (circumstances[Self.a], circumstances[Self.b]) = (knownA, knownB)
        let (ofA, ofB) = (knownA.map { [$0] } ?? every[0], knownB.map { [$0] } ?? every[1])
        var table: [[Bool]] = []
        for one in ofA {
          table.append([])
          for other in ofB {
            var full = circumstances
            (full[Self.a], full[Self.b]) = (one, other)
            table[table.count - 1].append(try #require(program.holds(condition, in: full) as Bool?))
          }
        }
        let outcomes = Set(table.joined())
        let verdict = rules.verdict(for: circumstances)
        let seen: Comment = "\(String(describing: knownA)) \(String(describing: knownB)): \(verdict)"
        let expected: AttributeOutcome =
          outcomes.count > 1 ? .open : outcomes == [true] ? .value(.lead(.unit(Ref(0))), isFallback: false) : .nothing
        #expect(verdict.attributes == [expected], seen)
        var asked: Set<Question.Subject> = []
        if ofB.indices.contains(where: { column in Set(table.map { $0[column] }).count > 1 }) { asked.insert(.field(Self.a)) }
        if table.contains(where: { Set($0).count > 1 }) { asked.insert(.field(Self.b)) }
        #expect(Set(verdict.questions.map(\.subject)) == asked, seen)
      }
    }
  }

  @Test(arguments: conditions.indices)
  func `the smallest change is one that brings it about, with no field too many`(number: Int) throws {
    let condition = Self.conditions[number]
    var fields = [Field.declared(.integer), Field.declared(.integer)]
    for index in fields.indices { fields[index].range = .zero...Exact(4) }
    let program = Program.small(fields: fields, rules: [.made(.led(by: 0), when: condition)])
    var rules = try CompiledRules(program, nodeBudget: 10_000)
    let leads = rules.leads(Ref(0))
    let target = try #require(leads)
    let values = (0...4).map { Value.number(Exact($0)) }
    func holds(_ one: Value, _ other: Value) -> Bool {
      var full = Circumstances(fields: program.fields.count)
      (full[Self.a], full[Self.b]) = (one, other)
      return program.holds(condition, in: full) == true
    }
    for one in values {
      for other in values {
        var circumstances = Circumstances(fields: program.fields.count)
        (circumstances[Self.a], circumstances[Self.b]) = (one, other)
        let least =
          holds(one, other)
          ? 0
          : values.contains { holds($0, other) || holds(one, $0) }
            ? 1
            : values.contains { first in values.contains { holds(first, $0) } } ? 2 : nil
        let change = rules.smallestChange(of: circumstances, meeting: target)
        let seen: Comment = "\(one) \(other): \(String(describing: change?.fields))"
        #expect(change?.fields.count == least, seen)
        if let change { #expect(program.holds(condition, in: change.circumstances) == true, seen) }
      }
    }
  }

  /// Spelled in another way the same comparison stands in the same cells.
  @Test func `one comparison has one place however it is spelled`() {
    let (a, b) = (Formula.field(Self.a), Formula.field(Self.b))
    let rules = [
      Self.compare(.sum(.product(a, Self.number(2)), Self.number(1)), .greater, b),
      Self.compare(b, .less, .sum(Self.number(1), .sum(a, a))),
      Self.compare(.difference(a, .quotient(b, Self.number(2))), .greater, .value(.number(Exact(-1)))),
    ].map { Rule.made(.led(by: 0), when: $0) }
    let program = Program.small(fields: [.declared(.integer), .declared(.integer)], rules: rules)
    #expect(Grid(of: program).compared.count == 1)
  }

  @Test func `one that can't hold is the same as never`() throws {
    let program = Program.small(
      fields: [.declared(.integer), .declared(.integer)],
      rules: [.made(.led(by: 0), when: Self.conditions[9]), .made(.led(by: 1), when: Self.conditions[10])])
    let rules = try CompiledRules(program, nodeBudget: 10_000)
    let verdict = rules.verdict(for: Circumstances(fields: program.fields.count))
    #expect(verdict.attributes == [.value(.lead(.unit(Ref(1))), isFallback: false)])
    #expect(verdict.questions.isEmpty)
  }
}
