// Which units lead and take part: said by fields of the event or of its place, and by who stands in for them.

extension Program {
  package var unitKinds: [Ref<UnitKind>] { units.indices.map { Ref($0) } }

  /// That a field of units holds this kind.
  package func holding(_ field: Ref<Field>, _ unit: Ref<UnitKind>) -> Test {
    let declared = fields[field.position]
    return switch (declared.origin, declared.type) {
    case (.attribute(let attribute), .several): .attributeHas(attribute, unit.index)
    case (.attribute(let attribute), _): .attribute(attribute, [unit.index])
    case (_, .several): .has(field, unit.index)
    default: .choice(field, [unit.index])
    }
  }

  /// That a field that is to say who leads or takes part says nobody: 不详, none, or an attribute that the place has no value of.
  package func holdingNobody(_ field: Ref<Field>) -> Condition {
    let declared = fields[field.position]
    let unknown: Condition = declared.admitsUnknownAnswer ? .test(.unknownAnswer(field)) : .constant(false)
    return switch (declared.origin, declared.type) {
    case (.attribute(let attribute), .several): .not(.any(unitKinds.map { .test(.attributeHas(attribute, $0.index)) }))
    case (.attribute(let attribute), _): .not(.test(.attribute(attribute, units.indices.map(Int32.init))))
    case (_, .several): .any([.test(.count(field, .equal, 0)), unknown])
    default: unknown
    }
  }

  /// The kinds of units that may do the work of one: into which it was merged, and its deputies.
  package func standIns(for unit: Ref<UnitKind>) -> [Ref<UnitKind>] {
    var found: [Ref<UnitKind>] = []
    var pending = [unit]
    while let next = pending.popLast() {
      let others = directory.mergers.filter { $0.unit == next }.map(\.into) + [units[next.position].deputy].compactMap { $0 }
      for other in others where other != unit && !found.contains(other) {
        found.append(other)
        pending.append(other)
      }
    }
    return found
  }
}
