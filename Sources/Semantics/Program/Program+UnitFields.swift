// Fields that say which units lead and take part: of the event, or of its place.

extension Program {
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

  /// That a field that is to say who leads says nobody: 不详, or an attribute that the place has no value of.
  package func holdingNobody(_ field: Ref<Field>) -> Condition {
    if case .attribute(let attribute) = fields[field.position].origin {
      return .not(.test(.attribute(attribute, units.indices.map(Int32.init))))
    }
    return fields[field.position].admitsUnknownAnswer ? .test(.unknownAnswer(field)) : .constant(false)
  }
}
