import ExactNumbers
import Semantics
import WorkingTime

extension ProgramDraft {
  /// A condition of up to four tests.
  mutating func condition() -> Condition {
    switch random.below(12) {
    case 0...5: literal()
    case 6...8: .all([literal(), literal()])
    case 9: .any([literal(), literal()])
    case 10: .all([literal(), .any([literal(), literal()])])
    default: .any([.all([literal(), literal()]), .not(.all([literal(), literal()]))])
    }
  }

  mutating func literal() -> Condition {
    if random.chance(1) { return .constant(random.chance(50)) }
    let test = Condition.test(test())
    return random.chance(25) ? .not(test) : test
  }

  private mutating func test() -> Test {
    if asksCalendar, random.chance(20) { return random.chance(50) ? .dutyHours : .workday }
    if comparesFields, random.chance(30), let test = comparison() { return test }
    switch random.below(20) {
    case 0...2: return .item(random.some(random.within(1...2), of: program.items.indices.map { Ref($0) }))
    case 3...5: return placeTest()
    case 6: return instantTest(BuiltInField.reportedAt.ref)
    case 7 where random.chance(50): return textTest(BuiltInField.source.ref)
    default: return declaredTest()
    }
  }

  private mutating func placeTest() -> Test {
    let area = Ref<Area>(random.below(program.directory.areas.count))
    let attributes = program.directory.attributes
    guard !attributes.isEmpty, random.chance(45) else { return random.chance(75) ? .within(area) : .areaIs(area) }
    let position = random.below(attributes.count)
    let attribute = Ref<AreaAttribute>(position)
    switch attributes[position].type {
    case .yesNo: return .attributeYes(attribute)
    case .integer: return .attributeNumber(attribute, relation(), Exact(random.within(-3...8)))
    case .choice(let enumeration):
      return .attribute(attribute, members(program.enumerations[enumeration.position].values.count))
    case .unit: return .attribute(attribute, members(program.units.count))
    case .several(let closed): return .attributeHas(attribute, Int32(random.below(program.count(of: closed))))
    case .text, .decimal, .date, .instant, .timeOfDay, .duration, .item, .category, .area: return .within(area)
    }
  }

  private mutating func declaredTest() -> Test {
    let declared = program.fields.indices.filter { program.fields[$0].isDeclared }
    let position = random.one(of: declared)
    let field = Ref<Field>(position)
    let kind = program.fields[position]
    if kind.admitsUnknownAnswer, random.chance(25) { return .unknownAnswer(field) }
    switch kind.type {
    case .text: return textTest(field)
    case .integer: return .number(field, relation(), Exact(random.within(-3...8)))
    case .decimal: return .number(field, relation(), random.one(of: Stock.decimals))
    case .yesNo: return .yes(field)
    case .date:
      return random.chance(35)
        ? .during(field, Ref(random.below(program.periods.count)))
        : .date(field, relation(), program.randomDate(&random))
    case .instant: return instantTest(field)
    case .timeOfDay: return .timeOfDay(field, relation(), random.one(of: Stock.times))
    case .duration: return .duration(field, relation(), random.one(of: Stock.spans))
    case .unit: return .choice(field, members(program.units.count))
    case .choice(let enumeration):
      return .choice(field, members(program.enumerations[enumeration.position].values.count))
    case .several(let closed):
      return random.chance(35)
        ? .count(field, relation(), random.within(0...3))
        : .has(field, Int32(random.below(program.count(of: closed))))
    case .item, .category, .area: return .item([Ref(0)])
    }
  }

  private mutating func instantTest(_ field: Ref<Field>) -> Test {
    if random.chance(65) { return .during(field, Ref(random.below(program.periods.count))) }
    let instant = Instant(
      date: program.randomDate(&random), time: random.one(of: Stock.times), offset: program.header.offset)
    return .instant(field, relation(), instant)
  }

  private mutating func textTest(_ field: Ref<Field>) -> Test {
    switch random.below(10) {
    case 0: .textIs(field, random.one(of: Stock.texts))
    case 1...3: .textStarts(field, random.one(of: Stock.words))
    default: .textHas(field, random.one(of: Stock.words))
    }
  }

  private mutating func members(_ count: Int) -> [Int32] {
    random.some(random.within(1...max(1, count - 1)), of: Array(0..<Int32(count)))
  }

  private mutating func relation() -> Comparison {
    random.one(of: [.less, .lessOrEqual, .equal, .notEqual, .greaterOrEqual, .greater])
  }

  // MARK: Field against field

  /// A test of two fields of one type, or of what two numbers make; nil where the program has none.
  private mutating func comparison() -> Test? {
    let fields = program.fields.indices.filter { program.fields[$0].isDeclared }
    let numbers = fields.filter { program.fields[$0].type == .integer || program.fields[$0].type == .decimal }
    if let number = numbers.first, random.chance(70) {
      let other = Ref<Field>(numbers[numbers.count - 1])
      return .compare(formula(Ref(number), other), relation(), formula(other, Ref(number)))
    }
    for (index, a) in fields.enumerated() {
      for b in fields[(index + 1)...] where program.fields[a].type == program.fields[b].type {
        return .compare(.field(Ref(a)), relation(), .field(Ref(b)))
      }
    }
    let level = BuiltInField.allCases.count
    return .compare(
      .field(Ref(level)), random.chance(50) ? .equal : .notEqual,
      .value(.area(Ref(random.below(program.directory.areas.count)))))
  }

  private mutating func formula(_ a: Ref<Field>, _ b: Ref<Field>) -> Formula {
    let constant = Formula.value(.number(random.one(of: Stock.decimals)))
    return switch random.below(10) {
    case 0, 1: .field(a)
    case 2: .sum(.field(a), constant)
    case 3: .difference(.field(a), .field(b))
    case 4: .product(.field(a), .field(b))
    case 5: .quotient(.field(a), .field(b))
    case 6: .larger([.field(a), .field(b), constant])
    case 7: .smaller([.field(a), constant])
    case 8: .rounded(.field(a))
    default: .negative(.field(a))
    }
  }
}

extension Field {
  var isDeclared: Bool { if case .declared = origin { true } else { false } }
}
