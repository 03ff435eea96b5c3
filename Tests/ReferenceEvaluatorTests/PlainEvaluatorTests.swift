import ExactNumbers
import ProgramGenerator
import ReferenceEvaluator
import Semantics
import Testing
import WorkingTime

/// The reference itself, on programs small enough to be read.
@Suite struct PlainEvaluatorTests {
  private let yesNo = Field.declared(.yesNo)
  private let first = Condition.test(.yes(.declared(0)))
  private let second = Condition.test(.yes(.declared(1)))

  private func decision(
    _ program: Program, _ answers: [Ref<Field>: Value] = [:], mistake: Mistake? = nil
  ) -> PlainDecision {
    PlainEvaluator(program, mistake: mistake).decision(on: FullEvent(answers: answers))
  }

  private func led(by unit: Int, byFallback: Bool = false) -> Decided {
    .value(.lead(.unit(Ref(unit))), byFallback: byFallback)
  }

  @Test func `two rules that disagree are a conflict, two that agree are none`() {
    let rules = [Rule.made(.led(by: 0)), .made(.led(by: 1)), .made(.led(by: 0))]
    #expect(
      decision(.small(rules: rules)).attributes
        == [.conflict([.lead(.unit(Ref(0))): Ref(0), .lead(.unit(Ref(1))): Ref(1)])])
    #expect(decision(.small(rules: [rules[0], rules[2]])).attributes == [led(by: 0)])
  }

  @Test func `an exception silences what it names, through others too`() {
    let limit = Saying.limit(Ref(0), Limit(span: TimeSpan(amount: .one, unit: .hour)))
    let program = Program.small(
      fields: [yesNo],
      rules: [
        .made(.led(by: 0), limit), .made(.adds(.tag, .tag("seen")), over: [0]),
        .made(.led(by: 1), when: first, over: [1]),
      ])
    let applied = decision(program, [.declared(0): .yesNo(true)])
    #expect(
      applied.attributes == [led(by: 1), .value(.limit(Limit(span: TimeSpan(amount: .one, unit: .hour))), byFallback: false)])
    #expect(applied.members == [true])
    #expect(applied.speakingRules == [Ref(0), Ref(1), Ref(2)])
    #expect(applied.overriddenRules == [Ref(0)])
    #expect(decision(program, [.declared(0): .yesNo(false)]).attributes[0] == led(by: 0))
  }

  @Test func `a silenced rule silences`() {
    let limit = { (hours: Int) in
      Saying.limit(Ref(0), Limit(span: TimeSpan(amount: Exact(hours), unit: .hour)))
    }
    let program = Program.small(rules: [
      .made(limit(1)), .made(.led(by: 0), limit(2), over: [0]), .made(.led(by: 1), over: [1]),
    ])
    #expect(
      decision(program).attributes == [
        .value(.limit(Limit(span: TimeSpan(amount: Exact(2), unit: .hour))), byFallback: false), led(by: 1),
      ])
  }

  @Test func `a fallback is silent where another rule names the attribute, and speaks elsewhere`() {
    let limit = Limit(span: TimeSpan(amount: .one, unit: .hour))
    let program = Program.small(
      fields: [yesNo],
      rules: [
        .made(.led(by: 0), .limit(Ref(0), limit), isFallback: true), .made(.led(by: 1), when: first),
      ])
    let applied = decision(program, [.declared(0): .yesNo(true)])
    #expect(applied.attributes == [led(by: 1), .value(.limit(limit), byFallback: false)])
    #expect(applied.overriddenRules.isEmpty)
    #expect(decision(program, [.declared(0): .yesNo(false)]).attributes[0] == led(by: 0, byFallback: true))
  }

  @Test func `sets add up, and only 仅 replaces`() {
    let program = Program.small(
      fields: [yesNo, yesNo],
      rules: [
        .made(.adds(.assist, .unit(Ref(0)))), .made(.adds(.assist, .unit(Ref(1))), when: first, over: [0]),
        .made(.replaces(.assist), .adds(.assist, .unit(Ref(2))), when: second, over: [0]),
      ])
    let added = decision(program, [.declared(0): .yesNo(true), .declared(1): .yesNo(false)])
    #expect(added.members == [true, true, false])
    let replaced = decision(program, [.declared(0): .yesNo(true), .declared(1): .yesNo(true)])
    #expect(replaced.members == [false, true, true])
    #expect(replaced.speakingRules == [Ref(1), Ref(2)])
    #expect(replaced.overriddenRules == [Ref(0)])
  }

  @Test func `不详 fails every test but its own, and its negation holds`() {
    let number = Field.declared(.integer, admitsUnknownAnswer: true)
    let field = Ref<Field>.declared(0)
    let evaluator = PlainEvaluator(.small(fields: [number], rules: []))
    let event = FullEvent(answers: [field: .unknownAnswer])
    #expect(!evaluator.holds(.number(field, .notEqual, .one), in: event))
    #expect(evaluator.holds(.not(.test(.number(field, .equal, .one))), in: event))
    #expect(evaluator.holds(.unknownAnswer(field), in: event))
    #expect(!evaluator.holds(.compare(.field(field), .notEqual, .value(.number(.one))), in: event))
  }

  @Test func `a place lies in all areas above it and has the nearest attribute`() {
    var program = Program.small(rules: [])
    program.directory.attributes = [AreaAttribute(name: "attribute", type: .yesNo, field: Ref(9))]
    program.directory.areas[0].attributes = [.yesNo(true)]
    program.directory.areas[1].attributes = [.yesNo(false)]
    program.directory.areas[2].attributes = [nil]
    let evaluator = PlainEvaluator(program)
    func event(_ area: Int) -> FullEvent { FullEvent(answers: [BuiltInField.area.ref: .area(Ref(area))]) }
    #expect([0, 1, 2].map { evaluator.holds(.attributeYes(Ref(0)), in: event($0)) } == [true, false, true])
    #expect([0, 1, 2].map { evaluator.holds(.within(Ref(0)), in: event($0)) } == [true, true, true])
    #expect([0, 1, 2].map { evaluator.holds(.within(Ref(1)), in: event($0)) } == [false, true, false])
    #expect([0, 1, 2].map { evaluator.holds(.areaIs(Ref(0)), in: event($0)) } == [true, false, false])
  }

  @Test func `arithmetic that has no result makes a comparison false`() {
    let field = Ref<Field>.declared(0)
    let evaluator = PlainEvaluator(.small(fields: [.declared(.integer)], rules: []))
    let event = FullEvent(answers: [field: .number(.zero)])
    let ratio = Formula.quotient(.value(.number(.one)), .field(field))
    #expect(!evaluator.holds(.compare(ratio, .equal, ratio), in: event))
    #expect(evaluator.holds(.compare(.rounded(.field(field)), .lessOrEqual, .count(field)), in: event) == false)
  }

  @Test func `a period has a date when it has a second of it`() throws {
    let morning = try #require(TimeOfDay(hour: 8, minute: 0))
    let noon = try #require(TimeOfDay(hour: 12, minute: 0))
    let monday = try #require(CivilDate(year: 2024, month: 1, day: 1))
    let sunday = try #require(monday.adding(days: -1))
    let program = Program.small(
      fields: [.declared(.date)],
      periods: [
        .made(.everyWeek([1], [Slot(from: morning, to: noon)])), .made(.instants(sunday, noon, monday, .startOfDay)),
      ],
      rules: [])
    let evaluator = PlainEvaluator(program)
    func lies(_ date: CivilDate, in period: Int) -> Bool {
      evaluator.holds(.during(.declared(0), Ref(period)), in: FullEvent(answers: [.declared(0): .date(date)]))
    }
    #expect(lies(monday, in: 0) && !lies(sunday, in: 0))
    #expect(lies(sunday, in: 1) && !lies(monday, in: 1))
  }
}
