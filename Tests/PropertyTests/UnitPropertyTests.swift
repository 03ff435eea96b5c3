import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics
import SourceText
import Testing

/// Properties over units where fields of the event and of its place say who leads and takes part.
@Suite struct UnitPropertyTests {
  private static let programCount: UInt64 = Optimisation.isOn ? 3_000 : 60
  private static let owner = Ref<Field>.declared(0)
  private static let other = Ref<Field>.declared(1)
  private static let helpers = Ref<Field>.declared(2)
  private static let isUrgent = Ref<Field>.declared(3)
  private static let ofPlace = Ref<Field>.declared(4)

  @Test func `a property over units holds where it holds of every event`() throws {
    var seen: [String: Int] = [:]
    for seed in 0..<Self.programCount {
      var random = SeededRandom(seed: seed)
      var program = Self.program(&random)
      let expectation = Self.expectation(&random)
      let premise = CaseCondition.event(random.chance(40) ? .constant(true) : Self.condition(&random))
      let scenario = Scenario(
        entry: .named("property"), situation: .property(premise),
        steps: [ScenarioStep(content: .expect(expectation), place: .nowhere)])
      program.scenarios = [scenario]
      let evaluator = PlainEvaluator(program)
      let met = Self.events(of: program).filter { event in
        if case .event(let condition) = premise { evaluator.holds(condition, in: event) } else { false }
      }
      let reading = Reading(program: program, evaluator: evaluator)
      let holds = met.allSatisfy { reading.holds(expectation, $0) }
      let outcome: String
      switch try CompiledRules(program, nodeBudget: 100_000).proof(of: scenario, premise) {
      case .vacuous:
        outcome = "vacuous"
        #expect(met.isEmpty, "seed \(seed)")
      case .holds:
        outcome = "holds"
        #expect(holds && !met.isEmpty, "seed \(seed): \(expectation)\n\(program.dump([:]))")
      case .fails(let example):
        outcome = "fails"
        #expect(!holds, "seed \(seed): \(expectation)\n\(program.dump([:]))")
        let completions = evaluator.completions(of: example.circumstances.answers)
        for event in Self.events(of: program)
        where example.circumstances.answers.allSatisfy({ event.answers[$0.key] == $0.value }) && completions.count > 0 {
          #expect(!reading.holds(expectation, event), "seed \(seed): \(expectation) \(event)\n\(program.dump([:]))")
        }
      case .unproven:
        outcome = "unproven"
        Issue.record("seed \(seed): \(expectation) is unproven")
      }
      seen[outcome, default: 0] += 1
    }
    #expect(seen["holds", default: 0] * 20 >= Int(Self.programCount))
    #expect(seen["fails", default: 0] * 20 >= Int(Self.programCount))
  }

  private static func program(_ random: inout SeededRandom) -> Program {
    var program = Program.small(
      fields: [
        .declared(.unit, admitsUnknownAnswer: random.chance(50)), .declared(.unit), .declared(.several(.unit)),
        .declared(.yesNo),
        Field(entry: .named("of the place"), type: .unit, origin: .attribute(Ref(0))),
      ], rules: [])
    program.units[2].levels = [Ref(1)]
    program.directory.attributes = [AreaAttribute(name: "of the place", type: .unit, field: ofPlace)]
    for area in program.directory.areas.indices {
      program.directory.areas[area].attributes = [random.chance(60) ? .member(Int32(random.below(3))) : nil]
    }
    for number in 0..<random.within(1...4) {
      var says: [Saying] = []
      if random.chance(80) { says.append(.lead(random.one(of: leads))) }
      for set in [SetAttribute.assist, .notify] where random.chance(60) {
        for member in random.some(random.within(1...2), of: members) { says.append(.adds(set, member)) }
      }
      if says.isEmpty { says = [.lead(random.one(of: leads))] }
      var rule = Rule.made(.led(by: 0), when: condition(&random), over: number > 0 && random.chance(40) ? [number - 1] : [])
      rule.says = says
      program.rules.append(rule)
    }
    return program
  }

  private static let units: [Ref<UnitKind>] = (0..<3).map { Ref($0) }
  private static let leads: [Lead] = units.map { .unit($0) } + [.field(owner), .field(other), .field(ofPlace), .decline("no")]
  private static let members: [Member] = units.map { .unit($0) } + [.field(owner), .field(helpers), .field(ofPlace)]

  private static func condition(_ random: inout SeededRandom) -> Condition {
    let tests: [Semantics.Test] = [
      .item([Ref(random.below(2))]), .yes(isUrgent), .choice(owner, [Int32(random.below(3))]),
      .has(helpers, Int32(random.below(3))), .within(Ref(random.within(1...2))),
    ]
    let test = Condition.test(random.one(of: tests))
    return random.chance(30) ? .not(test) : test
  }

  private static func expectation(_ random: inout SeededRandom) -> CaseCondition {
    let set: SetAttribute = random.chance(50) ? .assist : .notify
    let one: CaseCondition
    switch random.below(5) {
    case 0:
      let parties = units.map { CaseParty.unit($0) } + [.field(owner), .field(other), .field(ofPlace)]
      one = .leadIs(random.some(random.within(1...2), of: parties))
    case 1: one = .levelIs([Ref(random.below(2))])
    case 2: one = .setIs(set, random.some(random.within(0...2), of: members))
    default: one = .setHas(set, random.one(of: members))
    }
    return random.chance(40) ? .not(one) : one
  }

  private static func events(of program: Program) -> [FullEvent] {
    var events = [FullEvent(answers: [:])]
    func ask(_ field: Ref<Field>, _ answers: [Value]) {
      events = events.flatMap { event in
        answers.map { answer in
          var next = event
          next.answers[field] = answer
          return next
        }
      }
    }
    let kinds = (0..<3).map { Value.member(Int32($0)) }
    ask(BuiltInField.item.ref, (0..<2).map { .member($0) })
    ask(BuiltInField.area.ref, (0..<3).map { .area(Ref($0)) })
    ask(owner, kinds + (program.fields[owner.position].admitsUnknownAnswer ? [.unknownAnswer] : []))
    ask(other, kinds)
    ask(helpers, (0..<8).map { bits in .members((0..<3).filter { bits >> $0 & 1 == 1 }) })
    ask(isUrgent, [.yesNo(false), .yesNo(true)])
    return events
  }

  /// What the documents say of conditions on units, read off a decision.
  private struct Reading {
    let program: Program
    let evaluator: PlainEvaluator

    func holds(_ condition: CaseCondition, _ event: FullEvent) -> Bool {
      let decision = evaluator.decision(on: event)
      let leader = evaluator.leader(decision, event)
      switch condition {
      case .not(let part): return !holds(part, event)
      case .leadIs(let parties):
        return parties.contains { party in
          switch party {
          case .unit(let unit): leader == unit
          case .field(let field):
            isSaid(.lead(.field(field)), decision) || leader.map { evaluator.units(.field(field), event).contains($0) } ?? false
          case .lead, .assist, .reporter: false
          }
        }
      case .levelIs(let levels): return leader.map { levels.contains(program.units[$0.position].levels[0]) } ?? false
      case .setIs(let set, let members):
        return evaluator.units(in: set, decision, event) == Set(members.flatMap { evaluator.units($0, event) })
      case .setHas(let set, let member):
        let wanted = evaluator.units(member, event)
        return !wanted.isEmpty && evaluator.units(in: set, decision, event).isSuperset(of: wanted)
      default: return false
      }
    }

    private func isSaid(_ value: DecidedValue, _ decision: PlainDecision) -> Bool {
      decision.attributes.contains { if case .value(value, _) = $0 { true } else { false } }
    }
  }
}
