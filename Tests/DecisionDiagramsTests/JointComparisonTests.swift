import DecisionDiagrams
import ExactNumbers
import ProgramGenerator
import Semantics
import Testing
import Vocabulary
import WorkingTime

/// Comparisons that share fields with each other, and with constants, against every event there is.
@Suite struct JointComparisonTests {
  enum Kind: CaseIterable { case number, member, day, text }

  private static let fields = (0..<3).map { Ref<Field>.declared($0) }
  private static let comparisons: [Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]

  private static func field(_ kind: Kind) -> Field {
    switch kind {
    case .number:
      var field = Field.declared(.integer)
      field.range = .zero...Exact(3)
      return field
    case .member: return .declared(.unit)
    case .day: return .declared(.date)
    case .text: return .declared(.text)
    }
  }

  /// All that a field can be, or of what it can be as much as conditions on three fields can tell apart.
  private static func values(_ kind: Kind) throws -> [Value] {
    switch kind {
    case .number: (0...3).map { .number(Exact($0)) }
    case .member: (0..<3).map { .member($0) }
    case .day: try [7, 8, 9, 10, 13, 14, 15, 20, 23, 24, 25].map { .date(try day($0)) }
    case .text: ["a", "b", "c", "d", "e"].map { .text($0) }
    }
  }

  private static func day(_ day: Int) throws -> CivilDate { try #require(CivilDate(year: 2017, month: 5, day: day)) }

  private static func test(_ kind: Kind, _ random: inout SeededRandom) throws -> Condition {
    let (one, other) = (fields[random.below(3)], fields[random.below(3)])
    let comparison = random.one(of: comparisons)
    let isOfOne = one == other || random.chance(30)
    switch kind {
    case .number:
      if isOfOne { return .test(.number(one, comparison, Exact(random.below(4)))) }
      let sides: [Formula] = [one, other].map { field in
        switch random.below(4) {
        case 0: .sum(.field(field), .value(.number(Exact(random.below(5) - 2))))
        case 1: .product(.field(field), .value(.number(Exact(random.below(3) + 1))))
        default: .field(field)
        }
      }
      return .test(.compare(sides[0], comparison, sides[1]))
    case .member:
      if isOfOne { return .test(.choice(one, [Int32(random.below(3))])) }
      return .test(.compare(.field(one), random.chance(50) ? .equal : .notEqual, .field(other)))
    case .day:
      if isOfOne { return .test(.date(one, comparison, try day(random.chance(50) ? 10 : 20))) }
      return .test(.compare(.field(one), comparison, .field(other)))
    case .text:
      if isOfOne { return .test(.textIs(one, random.chance(50) ? "a" : "b")) }
      return .test(.compare(.field(one), random.chance(50) ? .equal : .notEqual, .field(other)))
    }
  }

  private static func condition(_ kind: Kind, _ random: inout SeededRandom) throws -> Condition {
    var parts: [Condition] = []
    for _ in 0..<(2 + random.below(3)) {
      let part = try test(kind, &random)
      parts.append(random.chance(25) ? .not(part) : part)
    }
    if parts.count > 2, random.chance(50) { parts = [parts[0], .any(Array(parts[1...]))] }
    return random.chance(60) ? .all(parts) : .any(parts)
  }

  /// A rule is found to apply never, or always, exactly where it does; an example is one; and of an event of which some is
  /// known what follows is said, and what matters is asked.
  @Test(arguments: Kind.allCases)
  func `rules that compare fields are decided as all events decide them`(kind: Kind) throws {
    var random = SeededRandom(seed: 20_170_508)
    var (never, always, asked) = (0, 0, 0)
    for number in 0..<60 {
      let condition = try Self.condition(kind, &random)
      let program = Program.small(
        fields: (0..<3).map { _ in Self.field(kind) }, rules: [.made(.led(by: 0), when: condition)])
      var rules = try CompiledRules(program, nodeBudget: 50_000)
      let values = try Self.values(kind)
      func holds(_ circumstances: Circumstances) throws -> Bool {
        try #require(program.holds(condition, in: circumstances) as Bool?)
      }
      func events(_ circumstances: Circumstances) -> [Circumstances] {
        Self.fields.reduce([circumstances]) { all, field in
          all.flatMap { one -> [Circumstances] in
            if one[field] != nil { return [one] }
            return values.map { value in
              var filled = one
              filled[field] = value
              return filled
            }
          }
        }
      }
      let seen: Comment = "\(kind) \(number): \(condition)"
      let all = try events(Circumstances(fields: program.fields.count)).map(holds)
      let isNever = rules.analysis().contains { if case .neverApplies = $0 { true } else { false } }
      #expect(isNever == !all.contains(true), seen)
      let applies = try rules.diagrams.and(try #require(rules.conditions.first), rules.feasible)
      let example = rules.example(in: applies)
      #expect(isNever == (example == nil), seen)
      if let example, events(example.circumstances).count == 1 { #expect(try holds(example.circumstances), seen) }
      if !all.contains(true) { never += 1 }
      if !all.contains(false) { always += 1 }

      var known = Circumstances(fields: program.fields.count)
      // Of days none at the end of those that stand for all: there are others before and after.
      let inner = kind == .day ? Array(values[3..<8]) : values
      for field in Self.fields where random.chance(40) { known[field] = random.one(of: inner) }
      let open = events(known)
      let outcomes = Set(try open.map(holds))
      let verdict = rules.verdict(for: known)
      let expected: AttributeOutcome =
        outcomes.count > 1 ? .open : outcomes == [true] ? .value(.lead(.unit(Ref(0))), isFallback: false) : .nothing
      #expect(verdict.attributes == [expected], "\(seen) \(Self.fields.map { known[$0] })")
      #expect(
        rules.applies([0], in: known) == [outcomes.count > 1 ? nil : outcomes.first], "\(seen) \(Self.fields.map { known[$0] })")
      let questions = Set(verdict.questions.map(\.subject))
      for field in Self.fields where known[field] == nil {
        let matters = try open.contains { one throws in
          let alike: [Circumstances] = values.map { value in
            var other = one
            other[field] = value
            return other
          }
          return Set(try alike.map(holds)).count > 1
        }
        #expect(questions.contains(.field(field)) == matters, "\(seen) \(Self.fields.map { known[$0] }) \(field)")
        if matters { asked += 1 }
      }
    }
    #expect(never > 0 && asked > 0, "\(kind): \(never) never, \(always) always, \(asked) asked")
  }

  @Test(arguments: Kind.allCases) func `a field is never other than itself`(kind: Kind) throws {
    let one = Formula.field(Self.fields[0])
    let program = Program.small(
      fields: [Self.field(kind)],
      rules: [
        .made(.led(by: 0), when: .test(.compare(one, .notEqual, one))), .made(.led(by: 1), when: .test(.compare(one, .equal, one))),
      ])
    let rules = try CompiledRules(program, nodeBudget: 10_000)
    let never = rules.analysis().compactMap { if case .neverApplies(let rule) = $0 { rule } else { nil } }
    #expect(never == [0])
    let verdict = rules.verdict(for: Circumstances(fields: program.fields.count))
    #expect(verdict.attributes == [.value(.lead(.unit(Ref(1))), isFallback: false)])
  }

  // MARK: Places, changes

  private static let number = Ref<Field>.declared(0)
  private static let people = Ref<Field>.declared(1)

  /// Two towns: of one people are 100, of the other 200; of the county itself nothing is known.
  private static func towns(rules: [Rule]) -> Program {
    var field = Field.declared(.integer)
    field.range = .zero...Exact(500)
    var attribute = Field.declared(.integer)
    attribute.origin = .attribute(Ref(0))
    var program = Program.small(fields: [field, attribute], rules: rules)
    program.directory.attributes = [AreaAttribute(name: "people", type: .integer, field: people)]
    for (area, count) in [(1, 100), (2, 200)] { program.directory.areas[area].attributes = [.number(Exact(count))] }
    return program
  }

  @Test func `a comparison with what a place has is proved by the places there are`() throws {
    let more = Condition.test(.compare(.field(Self.number), .greater, .field(Self.people)))
    let program = Self.towns(rules: [
      .made(.led(by: 0), when: more),
      .made(.led(by: 1), when: .all([more, .test(.number(Self.number, .less, Exact(100)))])),
      .made(.led(by: 1), when: .all([more, .test(.number(Self.number, .less, Exact(150))), .test(.areaIs(Ref(2)))])),
    ])
    var rules = try CompiledRules(program, nodeBudget: 10_000)
    let never = rules.analysis().compactMap { if case .neverApplies(let rule) = $0 { rule } else { nil } }
    #expect(never == [1, 2])
    #expect(!rules.analysis().contains { if case .applicationUnproven = $0 { true } else { false } })
    let example = try #require(rules.example(in: rules.conditions[0]))
    #expect(program.holds(more, in: example.circumstances) == true)

    var circumstances = Circumstances(fields: program.fields.count)
    circumstances[Self.number] = .number(Exact(50))
    let leads = rules.leads(Ref(0))
    let target = try #require(leads)
    let change = try #require(rules.smallestChange(of: circumstances, meeting: target))
    #expect(Set(change.fields.map(\.field)) == [Self.number, BuiltInField.area.ref])
    #expect(program.holds(more, in: change.circumstances) == true)
  }

  @Test func `as many compared fields change as have to, each as little as it can`() throws {
    let fields = Self.fields
    func more(_ one: Int, _ other: Int) -> Condition { .test(.compare(.field(fields[one]), .greater, .field(fields[other]))) }
    let condition = Condition.all([more(0, 1), more(1, 2), .test(.number(fields[2], .greater, Exact(100)))])
    let program = Program.small(
      fields: (0..<3).map { _ in Field.declared(.integer) }, rules: [.made(.led(by: 0), when: condition)])
    var rules = try CompiledRules(program, nodeBudget: 10_000)
    let leads = rules.leads(Ref(0))
    let target = try #require(leads)
    var circumstances = Circumstances(fields: program.fields.count)
    for field in fields { circumstances[field] = .number(.one) }
    let change = try #require(rules.smallestChange(of: circumstances, meeting: target))
    #expect(Set(change.fields.map(\.value)) == [.number(Exact(101)), .number(Exact(102)), .number(Exact(103))])
  }

  @Test func `a unit leads where the field that leads holds it`() throws {
    let owner = Ref<Field>.declared(0)
    let program = Program.small(fields: [.declared(.unit)], rules: [.made(.lead(.field(owner)))])
    var rules = try CompiledRules(program, nodeBudget: 10_000)
    var circumstances = Circumstances(fields: program.fields.count)
    circumstances[owner] = .member(0)
    let leads = rules.leads(Ref(2))
    let target = try #require(leads)
    let change = try #require(rules.smallestChange(of: circumstances, meeting: target))
    #expect(change.fields.map(\.field) == [owner] && change.fields.map(\.value) == [.member(2)])
  }
}
