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
    guard let kind = kinds.first else { throw .noLead }
    return try actual(kind)
  }

  /// The units of a member; nil where it is a field that nobody was asked for.
  func all(_ member: Member, of event: borrowing Event) throws(EventError) -> [ActualUnit]? {
    switch member {
    case .unit(let kind): return [try named(kind)]
    case .field(let field):
      guard let kinds = try kinds(in: field, of: event) else { return nil }
      var units: [ActualUnit] = []
      for kind in kinds { units.append(try named(kind)) }
      return units
    case .tag, .item: return []
    }
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
