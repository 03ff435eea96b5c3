import ExactNumbers
import Semantics
import WorkingTime

extension ProgramDraft {
  mutating func addFields() {
    for field in BuiltInField.allCases {
      program.fields.append(
        Field(entry: .named("\(field)"), type: field.type, origin: .builtIn(field)))
    }
    for level in program.levels.indices {
      program.fields.append(
        Field(entry: .named(program.levels[level].name), type: .area, origin: .level(Ref(level))))
    }
    for (position, attribute) in program.directory.attributes.enumerated() {
      program.fields.append(
        Field(entry: .named(attribute.name), type: attribute.type, origin: .attribute(Ref(position))))
    }
    for field in 0..<random.within(2...6) { addDeclaredField("field\(field)") }
  }

  private mutating func addDeclaredField(_ name: String) {
    var field = Field(entry: .named(name), type: declaredType(), origin: .declared)
    if field.type == .integer, random.chance(70) {
      let low = random.within(-2...1)
      field.range = Exact(low)...Exact(low + random.within(2...6))
    }
    if field.type == .decimal, random.chance(40) { field.range = .zero...Exact(3) }
    field.admitsUnknownAnswer = random.chance(30)
    if random.chance(20) {
      field.defaultValue = field.admitsUnknownAnswer && random.chance(20) ? .unknownAnswer : value(of: field)
    }
    program.fields.append(field)
  }

  private mutating func declaredType() -> ValueType {
    // Days are told apart one by one over three centuries, so dates are rarer than the rest.
    if random.chance(6) { return random.chance(70) ? .date : .instant }
    switch random.below(10) {
    case 0, 1: return .yesNo
    case 2: return .choice(addEnumeration())
    case 3: return .integer
    case 4: return .decimal
    case 5: return .text
    case 6: return .several(closedType())
    case 7: return .timeOfDay
    case 8: return .duration
    default: return .unit
    }
  }

  private mutating func closedType() -> ClosedType {
    switch random.below(3) {
    case 0: .unit
    case 1: .item
    default: .choice(addEnumeration())
    }
  }

  mutating func value(of field: Field) -> Value { program.randomValue(of: field, &random) }

  mutating func value(of type: ValueType) -> Value {
    program.randomValue(of: Field(entry: .named(""), type: type, origin: .declared), &random)
  }
}

extension BuiltInField {
  var type: ValueType {
    switch self {
    case .id, .source, .reporter: .text
    case .item: .item
    case .category: .category
    case .reportedAt: .instant
    case .area: .area
    }
  }
}
