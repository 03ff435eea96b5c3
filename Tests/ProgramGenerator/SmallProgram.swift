package import Semantics

extension Program {
  /// A program made by hand: two levels, a county with two towns, two items, three kinds of units, three milestones,
  /// and these fields and rules.
  package static func small(fields: [Field] = [], periods: [Period] = [], rules: [Rule]) -> Program {
    var program = Program()
    program.levels = [Level(name: "town", place: .nowhere), Level(name: "county", place: .nowhere)]
    program.units = (0..<3).map { UnitKind(entry: .named("unit\($0)"), levels: [Ref(0)]) }
    program.categories = [Category(entry: .named("category"), items: [Ref(0), Ref(1)])]
    program.items = (0..<2).map { Item(entry: .named("item\($0)"), category: Ref(0)) }
    program.milestones = (0..<3).map {
      Milestone(name: "milestone\($0)", results: [], isOptional: false, base: nil, place: .nowhere)
    }
    program.directory.areas = [
      Area(name: "county", path: "county", level: Ref(1), parent: nil, place: .nowhere),
      Area(name: "east", path: "county/east", level: Ref(0), parent: Ref(0), place: .nowhere),
      Area(name: "west", path: "county/west", level: Ref(0), parent: Ref(0), place: .nowhere),
    ]
    program.fields = BuiltInField.allCases.map {
      Field(entry: .named("\($0)"), type: $0.type, origin: .builtIn($0))
    }
    program.fields += [0, 1].map { Field(entry: .named("level\($0)"), type: .area, origin: .level(Ref($0))) }
    program.fields += fields
    program.periods = periods
    program.rules = rules
    return program
  }
}

extension Ref<Field> {
  /// The place's town, where the place is that or lies in one.
  package static var town: Self { Ref(BuiltInField.allCases.count) }

  /// A field that a small program declares, by its position among them.
  package static func declared(_ position: Int) -> Self { Ref(BuiltInField.allCases.count + 2 + position) }
}

extension Field {
  package static func declared(
    _ type: ValueType, default defaultValue: Value? = nil, admitsUnknownAnswer: Bool = false
  ) -> Field {
    Field(
      entry: .named("\(type)"), type: type, origin: .declared, defaultValue: defaultValue,
      admitsUnknownAnswer: admitsUnknownAnswer)
  }
}

extension Rule {
  /// - Parameter overrides: the positions of the rules that it is an exception to.
  package static func made(
    _ says: Saying..., when condition: Condition = .constant(true), over overrides: [Int] = [],
    isFallback: Bool = false
  ) -> Rule {
    Rule(
      name: "rule", isFallback: isFallback, overrides: overrides.map { Ref($0) }, condition: condition, says: says,
      place: .nowhere)
  }
}

extension Saying {
  package static func led(by unit: Int) -> Saying { .lead(.unit(Ref(unit))) }
}

extension Period {
  package static func made(_ spans: PeriodSpan...) -> Period { Period(entry: .named("period"), spans: spans) }
}
