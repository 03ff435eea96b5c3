import DecisionDiagrams
import Semantics

/// Finds the units of one event: kinds from the rules and from the event's fields, in the event's place.
struct UnitSearch {
  let engine: Engine
  let area: Int32
  let day: Int32?

  /// Whether a unit has all the place that the rule set's directory can give it.
  func isPlaced(_ unit: ActualUnit) -> Bool { unit.area != nil || engine.program.directory.areas.isEmpty }

  /// The unit of a kind; without an area where the event's place is not given, or less exactly than the unit's level; nil
  /// where it hangs on the day, and that is not given.
  func actual(_ kind: Ref<UnitKind>) throws(EventError) -> ActualUnit? {
    guard area >= 0 else { return engine.units.merged(kind, day: day).map { ActualUnit(kind: $0, area: nil) } }
    switch engine.units.actual(kind, at: area, day: day) {
    case .unit(let unit): return unit
    case .needsFinerPlace: return ActualUnit(kind: engine.units.merged(kind, day: day) ?? kind, area: nil)
    case .needsDay: return nil
    case .none:
      throw .noUnit(
        kind: engine.program.units[kind.position].entry.name,
        area: engine.program.directory.areas[Int(area)].path)
    }
  }

  /// The same where it hangs on the day: by the name that the rules give it.
  func named(_ kind: Ref<UnitKind>) throws(EventError) -> ActualUnit { try actual(kind) ?? ActualUnit(kind: kind, area: nil) }

  /// The unit that a field of the event holds; nil where the field is not known, or the unit hangs on the day.
  /// - Throws: `noLead` where it holds none.
  func first(in field: Ref<Field>, of event: borrowing Event) throws(EventError) -> ActualUnit? {
    guard let kinds = try kinds(in: field, of: event) else { return nil }
    guard let kind = kinds.first else { throw .noLead(by: engine.program.naming(field)) }
    return try actual(kind)
  }

  /// Whether a lead that is not known yet may turn out to be this kind of unit.
  func mayLead(_ kind: Ref<UnitKind>, _ possible: [Lead], _ event: borrowing Event) throws(EventError) -> Bool {
    for lead in possible {
      switch lead {
      case .unit(let said):
        guard let actual = try actual(said) else {
          if said == kind || engine.program.standIns(for: said).contains(kind) { return true }
          continue
        }
        if actual.kind == kind { return true }
      case .field(let field):
        guard let kinds = try kinds(in: field, of: event) else { return true }
        if kinds.contains(kind) { return true }
      case .decline: continue
      }
    }
    return false
  }

  /// The kinds of units of a member; nil where it is a field that nobody was asked for.
  func kinds(of member: Member, _ event: borrowing Event) throws(EventError) -> [Ref<UnitKind>]? {
    switch member {
    case .unit(let kind): return [kind]
    case .field(let field): return try kinds(in: field, of: event)
    case .tag, .item: return []
    }
  }

  /// What is still to be asked to know the units of a member: the field that says them, the day, or a finer place; nil:
  /// nothing.
  func missing(for member: Member, _ event: borrowing Event) throws(EventError) -> Ref<Field>? {
    guard let kinds = try kinds(of: member, event) else {
      guard case .field(let field) = member else { return nil }
      return engine.program.asked(for: field)
    }
    for kind in kinds {
      guard let unit = try actual(kind) else { return BuiltInField.reportedAt.ref }
      if !isPlaced(unit) { return BuiltInField.area.ref }
    }
    return nil
  }

  /// The kinds of units that a field of the event or of its place holds; nil where it is not known.
  func kinds(in field: Ref<Field>, of event: borrowing Event) throws(EventError) -> [Ref<UnitKind>]? {
    let value: Value?
    if case .attribute(let attribute) = engine.program.fields[field.position].origin {
      guard area >= 0 else { return nil }
      // What no area from the place up has a value of, holds none.
      value = engine.program.directory.value(of: attribute, at: Ref(Int(area))) ?? .unknownAnswer
    } else if let given = event[field] {
      value = try engine.intake.typed(given, of: field)
    } else {
      value = engine.program.fields[field.position].defaultValue
    }
    switch value {
    case nil: return nil
    case .member(let member)?: return [Ref(Int(member))]
    case .members(let members)?: return members.map { Ref(Int($0)) }
    case .text, .number, .yesNo, .date, .instant, .timeOfDay, .duration, .area, .unknownAnswer: return []
    }
  }
}
