import DecisionDiagrams
import ExactNumbers
import ProgramGenerator
import Semantics
import Testing
import WorkingTime

/// Cells that hold what no test tells apart, and no cell that no value has.
@Suite struct CellTests {
  private func verdict(_ program: Program, _ answers: [Ref<Field>: Value]) throws -> Verdict {
    let rules = try CompiledRules(program, nodeBudget: 10_000)
    var circumstances = Circumstances(fields: program.fields.count)
    for (field, value) in answers { circumstances[field] = value }
    return rules.verdict(for: circumstances)
  }

  private let led = [AttributeOutcome.value(.lead(.unit(Ref(0))), isFallback: false)]

  private func program(_ type: ValueType, _ test: Semantics.Test, and other: Semantics.Test) -> Program {
    .small(
      fields: [.declared(type)],
      rules: [.made(.led(by: 0), when: .test(test)), .made(.adds(.tag, .tag("other")), when: .test(other))])
  }

  @Test func `a place without a town has none to compare, which is no question`() throws {
    let program = Program.small(rules: [
      .made(.led(by: 0), when: .test(.compare(.field(.town), .equal, .value(.area(Ref(1))))))
    ])
    #expect(try verdict(program, [BuiltInField.area.ref: .area(Ref(0))]).attributes == [.nothing])
    #expect(try verdict(program, [BuiltInField.area.ref: .area(Ref(1))]).attributes == led)
    #expect(try verdict(program, [:]).attributes == [.open])
  }

  @Test func `no instant shows 24:00`() throws {
    let program = Program.small(
      periods: [.made(.everyDay(.startOfDay, .endOfDay))],
      rules: [.made(.led(by: 0), when: .test(.during(BuiltInField.reportedAt.ref, Ref(0))))])
    #expect(try verdict(program, [:]).attributes == led)
  }

  @Test func `between an hour and 61 minutes lies less than 61 minutes`() throws {
    let hour = TimeSpan(amount: .one, unit: .hour)
    let minutes = { TimeSpan(amount: $0, unit: DurationUnit.minute) }
    let field = Ref<Field>.declared(0)
    let program = program(
      .duration, .duration(field, .less, minutes(Exact(61))), and: .duration(field, .greater, hour))
    let between = try Exact(121, over: 2)
    let verdict = try verdict(program, [field: .duration(minutes(between))])
    #expect(verdict.attributes == led)
    #expect(verdict.members.count == 1)
  }

  @Test func `the same day is not the next`() throws {
    let today = TimeSpan(amount: .one, unit: .sameDay)
    let tomorrow = TimeSpan(amount: .one, unit: .nextDay)
    let field = Ref<Field>.declared(0)
    let program = program(.duration, .duration(field, .equal, today), and: .duration(field, .equal, tomorrow))
    let sameDay = try verdict(program, [field: .duration(today)])
    #expect(sameDay.attributes == led && sameDay.members.isEmpty)
    let nextDay = try verdict(program, [field: .duration(tomorrow)])
    #expect(nextDay.attributes == [.nothing] && nextDay.members.count == 1)
  }
}
