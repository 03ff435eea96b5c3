import ExactNumbers
package import Semantics
package import SourceText
import WorkingTime

extension Program {
  /// A small program, valid by construction, in which much can happen: gaps, conflicts, exceptions that take effect,
  /// unknowns that matter.
  package static func random(seed: UInt64) -> Program {
    var draft = ProgramDraft(seed: seed)
    draft.addHeader()
    draft.addOrganisation()
    draft.addFields()
    draft.addPeriods()
    draft.addProcess()
    draft.addRules()
    return draft.program
  }
}

/// A program in the making, and where its chances come from.
struct ProgramDraft {
  var random: SeededRandom
  var program = Program()
  /// Whether conditions compare fields with fields, which no engine can decide for all events.
  let comparesFields: Bool
  let asksCalendar: Bool
  /// The milestones, sets and members that rules of this program speak of.
  var setsInUse: [SetAttribute] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    comparesFields = random.chance(12)
    asksCalendar = random.chance(8)
  }

  mutating func addHeader() {
    program.header.name = "random"
    // Few rule sets are without end, and each day costs.
    if random.chance(95) {
      program.header.effectiveFrom = CivilDate(year: random.within(2022...2024), month: random.within(1...12), day: 1)
      program.header.effectiveTo = program.header.effectiveFrom?.adding(days: random.within(30...900))
    }
    if random.chance(15), let offset = UTCOffset(minutes: random.one(of: [0, -300, 330, 765])) {
      program.header.offset = offset
    }
  }

  /// Levels, units, items and areas.
  mutating func addOrganisation() {
    for level in 0..<random.within(2...3) { program.levels.append(Level(name: "level\(level)", place: .nowhere)) }
    for unit in 0..<random.within(2...4) {
      program.units.append(UnitKind(entry: .named("unit\(unit)"), levels: [Ref(random.below(program.levels.count))]))
    }
    for category in 0..<random.within(1...2) {
      program.categories.append(Category(entry: .named("category\(category)"), items: []))
    }
    for item in 0..<random.within(1...4) {
      let category = random.below(program.categories.count)
      program.categories[category].items.append(Ref(item))
      program.items.append(Item(entry: .named("item\(item)"), category: Ref(category)))
    }
    addAttributes()
    for area in 0..<random.within(2...6) { addArea(area) }
  }

  /// A tree: every area but the tops lies in one of a higher level that stands before it.
  private mutating func addArea(_ position: Int) {
    let parents = program.directory.areas.indices.filter { program.directory.areas[$0].level.position > 0 }
    let parent = parents.isEmpty || random.chance(10) ? nil : random.one(of: parents)
    let level =
      parent.map { random.below(program.directory.areas[$0].level.position) } ?? program.levels.count - 1
    let path = (parent.map { program.directory.areas[$0].path + "/" } ?? "") + "area\(position)"
    var area = Area(
      name: "area\(position)", path: path, level: Ref(level), parent: parent.map { Ref($0) }, place: .nowhere)
    for attribute in program.directory.attributes {
      area.attributes.append(random.chance(45) ? value(of: attribute.type) : nil)
    }
    program.directory.areas.append(area)
  }

  private mutating func addAttributes() {
    for attribute in 0..<random.below(3) {
      let type: ValueType
      switch random.below(5) {
      case 0: type = .yesNo
      case 1: type = .integer
      case 2: type = .unit
      case 3: type = .choice(addEnumeration())
      default: type = .several(.choice(addEnumeration()))
      }
      let field = Ref<Field>(BuiltInField.allCases.count + program.levels.count + attribute)
      program.directory.attributes.append(AreaAttribute(name: "attribute\(attribute)", type: type, field: field))
    }
  }

  mutating func addEnumeration() -> Ref<Enumeration> {
    program.enumerations.append(Enumeration(values: (0..<random.within(2...4)).map { "value\($0)" }))
    return Ref(program.enumerations.count - 1)
  }

  mutating func addProcess() {
    for milestone in 0..<random.within(1...3) {
      program.milestones.append(
        Milestone(name: "milestone\(milestone)", results: [], isOptional: false, base: nil, place: .nowhere))
    }
    for measure in 0..<2 { program.measures.append(Measure(name: "measure\(measure)", place: .nowhere)) }
    for ladder in 0..<random.below(3) {
      program.ladders.append(Ladder(entry: .named("ladder\(ladder)"), milestones: [], rungs: []))
    }
    setsInUse = random.some(random.within(1...3), of: SetAttribute.allCases)
  }
}

extension Entry {
  package static func named(_ name: String) -> Entry { Entry(name: name, place: .nowhere) }
}

extension Place {
  package static var nowhere: Place { Place(file: FileID(0), range: ByteRange(at: 0)) }
}
