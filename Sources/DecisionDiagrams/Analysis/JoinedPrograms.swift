package import Semantics

/// Two rule sets over the same entities: those of the later one, and what only the earlier one had, matched by name.
///
/// Both are so compared over the places, the defaults and the ranges of the later one. An attribute of places that has other values
/// in the two directories is two attributes: the rules of each go by their own.
package struct JoinedPrograms: Sendable {
  package private(set) var old: Program
  package private(set) var new: Program
  /// By a field of the earlier program that is an attribute of its own here, the later one's of that name.
  package private(set) var twins: [Ref<Field>: Ref<Field>] = [:]

  package init(old: Program, new: Program) {
    let joining = Joining(into: new, from: old)
    let rules = joining.rules()
    twins = joining.twins
    self.new = joining.result
    self.old = joining.result
    self.new.rules = new.rules
    self.old.rules = rules
    self.old.scenarios = []
    self.new.scenarios = []
  }

  /// The grid that both cut.
  func grid(comparingUnits: Bool) -> Grid {
    var both = new
    both.rules += old.rules
    return Grid(of: both, comparing: comparingUnits ? .each : .whetherAny)
  }
}

/// Where everything of one program stands in another, which grows by what it has not.
private struct Joining {
  private(set) var result: Program
  private let source: Program
  private var units: [Ref<UnitKind>] = []
  private var items: [Ref<Item>] = []
  private var fields: [Ref<Field>] = []
  private var areas: [Ref<Area>] = []
  /// Of the result's areas those that stand first are the later program's.
  private var sharedAreas = 0
  private var attributes: [Ref<AreaAttribute>] = []
  private var periods: [Ref<Period>] = []
  private var milestones: [Ref<Milestone>] = []
  private var ladders: [Ref<Ladder>] = []
  private var measures: [Ref<Measure>] = []
  private var levels: [Ref<Level>] = []
  /// By enumeration of the source: where its values stand in the result's.
  private var members: [[Int32]] = []
  private var enumerations: [Ref<Enumeration>] = []
  private(set) var twins: [Ref<Field>: Ref<Field>] = [:]

  init(into result: Program, from source: Program) {
    self.result = result
    self.source = source
    levels = source.levels.map { level in
      Self.position(of: level, in: &self.result.levels) { $0.name == level.name }
    }
    measures = source.measures.map { measure in
      Self.position(of: measure, in: &self.result.measures) { $0.name == measure.name }
    }
    for unit in source.units {
      var copy = unit
      copy.levels = unit.levels.map { levels[$0.position] }
      copy.deputy = nil
      units.append(Self.position(of: copy, in: &self.result.units) { $0.entry.name == unit.entry.name })
    }
    for item in source.items {
      items.append(Self.position(of: item, in: &self.result.items) { $0.entry.name == item.entry.name })
    }
    milestones = source.milestones.map { milestone in
      Self.position(of: milestone, in: &self.result.milestones) { $0.name == milestone.name }
    }
    ladders = source.ladders.map { ladder in
      Self.position(of: ladder, in: &self.result.ladders) { $0.entry.name == ladder.entry.name }
    }
    // A period of the same name and another stretch is another period.
    periods = source.periods.map { period in
      Self.position(of: period, in: &self.result.periods) {
        $0.entry.name == period.entry.name && $0.spans == period.spans
      }
    }
    joinAreas()
    joinFields()
  }

  private static func position<Entity>(
    of entity: Entity, in list: inout [Entity], where matches: (Entity) -> Bool
  ) -> Ref<Entity> {
    if let known = list.firstIndex(where: matches) { return Ref(known) }
    list.append(entity)
    return Ref(list.count - 1)
  }

  private mutating func joinAreas() {
    var byPath: [String: Ref<Area>] = [:]
    for (position, area) in result.directory.areas.enumerated() { byPath[area.path] = Ref(position) }
    sharedAreas = result.directory.areas.count
    for area in source.directory.areas {
      if let known = byPath[area.path] {
        areas.append(known)
        continue
      }
      var copy = area
      copy.parent = area.parent.map { areas[$0.position] }
      copy.level = levels[area.level.position]
      copy.attributes = []
      result.directory.areas.append(copy)
      areas.append(Ref(result.directory.areas.count - 1))
    }
  }

  private mutating func joinFields() {
    for (position, enumeration) in source.enumerations.enumerated() {
      let named = source.fields.first { $0.type.enumeration == Ref(position) }?.entry.name
      let known = result.fields.first { $0.entry.name == named }?.type.enumeration
      let target = known ?? Self.position(of: enumeration, in: &result.enumerations) { $0.values == enumeration.values }
      enumerations.append(target)
      members.append(
        enumeration.values.map { value in
          if let index = result.enumerations[target.position].values.firstIndex(of: value) { return Int32(index) }
          result.enumerations[target.position].values.append(value)
          return Int32(result.enumerations[target.position].values.count - 1)
        })
    }
    for (position, field) in source.fields.enumerated() {
      var copy = field
      copy.type = field.type.mapped { enumerations[$0.position] }
      copy.defaultValue = nil
      if case .attribute(let attribute) = field.origin {
        fields.append(placed(copy, Ref(position), attribute))
        continue
      } else if case .level(let level) = field.origin {
        copy.origin = .level(levels[level.position])
      }
      let place = Self.position(of: copy, in: &result.fields) {
        $0.entry.name == field.entry.name && !$0.isOfPlace && ($0.type == copy.type || $0.type.isNumber && copy.type.isNumber)
      }
      // Where one of the two takes no fractions, what both take has none.
      if copy.type == .integer { result.fields[place.position].type = .integer }
      fields.append(place)
    }
    attributes = source.directory.attributes.map { attribute in
      guard case .attribute(let place) = result.fields[fields[attribute.field.position].position].origin else { return Ref(0) }
      return place
    }
  }

  /// Where an attribute of places stands: where the later directory has the same of every place that both know, the later one; else
  /// it is one of its own.
  private mutating func placed(_ copy: Field, _ field: Ref<Field>, _ attribute: Ref<AreaAttribute>) -> Ref<Field> {
    let known = result.fields.firstIndex { $0.entry.name == copy.entry.name }
    if let known, case .attribute(let other) = result.fields[known].origin, result.fields[known].type == copy.type,
      agrees(attribute, of: field, with: other)
    {
      return Ref(known)
    }
    var copy = copy
    // Both may stand in one sentence.
    if known != nil { copy.entry.name += "（旧）" }
    let place = Ref<AreaAttribute>(result.directory.attributes.count)
    copy.origin = .attribute(place)
    result.fields.append(copy)
    let own = Ref<Field>(result.fields.count - 1)
    if let known, result.fields[known].isOfPlace { twins[own] = Ref(known) }
    result.directory.attributes.append(AreaAttribute(name: copy.entry.name, type: copy.type, field: own))
    for (area, there) in zip(source.directory.areas, areas) where attribute.position < area.attributes.count {
      guard let value = area.attributes[attribute.position] else { continue }
      var values = result.directory.areas[there.position].attributes
      while values.count <= place.position { values.append(nil) }
      values[place.position] = mapped(value, of: field)
      result.directory.areas[there.position].attributes = values
    }
    return own
  }

  private func agrees(_ attribute: Ref<AreaAttribute>, of field: Ref<Field>, with other: Ref<AreaAttribute>) -> Bool {
    zip(source.directory.areas.indices, areas).allSatisfy { position, there in
      guard there.position < sharedAreas else { return true }
      let old = source.directory.value(of: attribute, at: Ref(position)).map { mapped($0, of: field) }
      return old == result.directory.value(of: other, at: there)
    }
  }

  private func mapped(_ value: Value, of field: Ref<Field>) -> Value {
    switch value {
    case .member(let one): .member(member(one, of: field))
    case .members(let several): .members(several.map { member($0, of: field) }.sorted())
    case .area(let area): .area(areas[area.position])
    case .text, .number, .yesNo, .date, .instant, .timeOfDay, .duration, .unknownAnswer: value
    }
  }

  // MARK: Rules

  func rules() -> [Rule] {
    source.rules.map { rule in
      var copy = rule
      copy.condition = mapped(rule.condition)
      copy.meant = rule.meant.map(mapped)
      copy.says = rule.says.map(mapped)
      return copy
    }
  }

  private func mapped(_ saying: Saying) -> Saying {
    switch saying {
    case .lead(.unit(let unit)): .lead(.unit(units[unit.position]))
    case .lead(.field(let field)): .lead(.field(fields[field.position]))
    case .lead(.decline): saying
    case .limit(let milestone, let limit):
      .limit(
        milestones[milestone.position],
        Limit(
          span: limit.span, base: limit.base.map { milestones[$0.position] },
          countingOnly: limit.countingOnly.map { periods[$0.position] }))
    case .ladder(let milestone, let choice):
      .ladder(
        milestones[milestone.position],
        LadderChoice(ladder: ladders[choice.ladder.position], entry: choice.entry.map { measures[$0.position] }))
    case .adds(let set, .unit(let unit)): .adds(set, .unit(units[unit.position]))
    case .adds(let set, .field(let field)): .adds(set, .field(fields[field.position]))
    case .adds(let set, .item(let item)): .adds(set, .item(items[item.position]))
    case .adds(_, .tag), .replaces: saying
    }
  }

  private func mapped(_ condition: Condition) -> Condition {
    switch condition {
    case .constant: condition
    case .test(let test): .test(mapped(test))
    case .not(let part): .not(mapped(part))
    case .all(let parts): .all(parts.map(mapped))
    case .any(let parts): .any(parts.map(mapped))
    }
  }

  private func mapped(_ test: Test) -> Test {
    func at(_ field: Ref<Field>) -> Ref<Field> { fields[field.position] }
    switch test {
    case .item(let list): return .item(list.map { items[$0.position] }.sorted())
    case .choice(let field, let list): return .choice(at(field), list.map { member($0, of: field) }.sorted())
    case .yes(let field): return .yes(at(field))
    case .number(let field, let comparison, let number): return .number(at(field), comparison, number)
    case .date(let field, let comparison, let date): return .date(at(field), comparison, date)
    case .timeOfDay(let field, let comparison, let time): return .timeOfDay(at(field), comparison, time)
    case .instant(let field, let comparison, let instant): return .instant(at(field), comparison, instant)
    case .duration(let field, let comparison, let span): return .duration(at(field), comparison, span)
    case .textIs(let field, let text): return .textIs(at(field), text)
    case .textHas(let field, let text): return .textHas(at(field), text)
    case .textStarts(let field, let text): return .textStarts(at(field), text)
    case .within(let area): return .within(areas[area.position])
    case .areaIs(let area): return .areaIs(areas[area.position])
    case .attribute(let attribute, let list):
      let field = source.directory.attributes[attribute.position].field
      return .attribute(attributes[attribute.position], list.map { member($0, of: field) }.sorted())
    case .attributeHas(let attribute, let one):
      let field = source.directory.attributes[attribute.position].field
      return .attributeHas(attributes[attribute.position], member(one, of: field))
    case .attributeNumber(let attribute, let comparison, let number):
      return .attributeNumber(attributes[attribute.position], comparison, number)
    case .attributeYes(let attribute): return .attributeYes(attributes[attribute.position])
    case .has(let field, let one): return .has(at(field), member(one, of: field))
    case .count(let field, let comparison, let number): return .count(at(field), comparison, number)
    case .unknownAnswer(let field): return .unknownAnswer(at(field))
    case .during(let field, let period): return .during(at(field), periods[period.position])
    case .dutyHours, .workday: return test
    case .compare(let a, let comparison, let b):
      return .compare(mapped(a, beside: b), comparison, mapped(b, beside: a))
    }
  }

  private func member(_ member: Int32, of field: Ref<Field>) -> Int32 {
    switch source.fields[field.position].type {
    case .choice(let enumeration), .several(.choice(let enumeration)): members[enumeration.position][Int(member)]
    case .unit, .several(.unit): units[Int(member)].index
    case .item, .several(.item): items[Int(member)].index
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .category, .area: member
    }
  }

  /// A side of a comparison: a constant there is of the type of the field on the other side.
  private func mapped(_ formula: Formula, beside other: Formula) -> Formula {
    guard case .value(let value) = formula, let field = other.fields.first else { return mapped(formula) }
    return .value(mapped(value, of: field))
  }

  private func mapped(_ formula: Formula) -> Formula {
    switch formula {
    case .value: formula
    case .field(let field): .field(fields[field.position])
    case .count(let field): .count(fields[field.position])
    case .negative(let part): .negative(mapped(part))
    case .sum(let a, let b): .sum(mapped(a), mapped(b))
    case .difference(let a, let b): .difference(mapped(a), mapped(b))
    case .product(let a, let b): .product(mapped(a), mapped(b))
    case .quotient(let a, let b): .quotient(mapped(a), mapped(b))
    case .larger(let parts): .larger(parts.map(mapped))
    case .smaller(let parts): .smaller(parts.map(mapped))
    case .rounded(let part): .rounded(mapped(part))
    }
  }
}

extension Field {
  fileprivate var isOfPlace: Bool { if case .attribute = origin { true } else { false } }
}

extension ValueType {
  fileprivate var isNumber: Bool { self == .integer || self == .decimal }

  fileprivate var enumeration: Ref<Enumeration>? {
    switch self {
    case .choice(let enumeration), .several(.choice(let enumeration)): enumeration
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .area,
      .several(.unit), .several(.item):
      nil
    }
  }

  fileprivate func mapped(_ map: (Ref<Enumeration>) -> Ref<Enumeration>) -> ValueType {
    switch self {
    case .choice(let enumeration): .choice(map(enumeration))
    case .several(.choice(let enumeration)): .several(.choice(map(enumeration)))
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .area,
      .several(.unit), .several(.item):
      self
    }
  }
}
