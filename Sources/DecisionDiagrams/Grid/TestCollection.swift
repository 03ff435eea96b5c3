import Semantics

/// The distinct tests of some conditions, and how often each field is asked.
struct TestCollection {
  private(set) var tests: Set<Test> = []
  private(set) var uses: [Ref<Field>: Int] = [:]
  /// Units that are asked for among those that take part, and whether all are.
  private var units: Set<Ref<UnitKind>> = []
  private var asksEveryUnit = false
  /// Fields whose units are asked for by the field's name.
  private var unitFields: Set<Ref<Field>> = []

  mutating func add(_ condition: Condition) {
    switch condition {
    case .constant: break
    case .test(let test):
      for field in test.fields { uses[field, default: 0] += 1 }
      tests.insert(test)
    case .not(let part): add(part)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    }
  }

  mutating func add(_ condition: CaseCondition) {
    switch condition {
    case .event(let condition): add(condition)
    case .not(let part): add(part)
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .leadIs(let parties): for case .field(let field) in parties { unitFields.insert(field) }
    case .setHas(.assist, let member), .setHas(.notify, let member):
      switch member {
      case .unit(let unit): units.insert(unit)
      case .field(let field):
        unitFields.insert(field)
        asksEveryUnit = true
      case .tag, .item: break
      }
    case .setIs(.assist, let members), .setIs(.notify, let members):
      for case .field(let field) in members { unitFields.insert(field) }
      asksEveryUnit = true
    case .constant, .outcome, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline, .deadline, .onTime,
      .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      break
    }
  }

  /// Adds which units the fields hold that say who leads and takes part.
  mutating func addUnits(of program: Program, _ units: ComparedUnits) {
    let everyUnit = program.unitKinds
    let asked = units == .each || asksEveryUnit ? everyUnit : self.units.sorted()
    for saying in program.rules.lazy.flatMap(\.says) {
      switch saying {
      case .lead(.field(let field)): addLeads(in: field, of: program)
      case .adds(.assist, .field(let field)), .adds(.notify, .field(let field)):
        for unit in asked { add(.test(program.holding(field, unit))) }
        if units == .whetherAny { add(program.holdingNobody(field)) }
      case .lead, .adds, .replaces, .limit, .ladder: continue
      }
    }
    for field in unitFields { for unit in everyUnit { add(.test(program.holding(field, unit))) } }
  }

  /// A declared field has a cell for each unit anyhow; places are told apart by the units that lead somewhere.
  private mutating func addLeads(in field: Ref<Field>, of program: Program) {
    add(program.holdingNobody(field))
    guard case .attribute(let attribute) = program.fields[field.position].origin else { return }
    for area in program.directory.areas where attribute.position < area.attributes.count {
      if case .member(let unit)? = area.attributes[attribute.position] { add(.test(.attribute(attribute, [unit]))) }
    }
  }
}

/// What a grid tells apart of the units that take part by a field, besides what rules and properties ask.
package enum ComparedUnits: Sendable {
  case nothing
  /// Whether it holds any.
  case whetherAny
  case each
}
