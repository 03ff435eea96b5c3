import ExactNumbers
import WorkingTime

// Tests of one field against values whose types are known to fit.

extension Scope {
  /// Whether a field is one of these values.
  ///
  /// - Parameter within: Whether 地点 may also lie in the areas named; a level always does.
  func test(_ field: Ref<Field>, isOneOf values: [Value], within: Bool) -> Condition {
    switch program.fields[field.position].origin {
    case .attribute(let attribute): return test(attribute, of: field, isOneOf: values)
    case .level: return .disjunction(values.compactMap { $0.area.map { .test(.within($0)) } })
    case .builtIn(let builtIn):
      switch builtIn {
      case .item: return .test(.item(members(values).map { Ref(Int($0)) }))
      case .category:
        let items = members(values).flatMap { program.categories[Int($0)].items }
        return .test(.item(items.ascending))
      case .area:
        return .disjunction(values.compactMap { $0.area.map { .test(within ? .within($0) : .areaIs($0)) } })
      case .id, .reportedAt, .source, .reporter: return declared(field, isOneOf: values)
      }
    case .declared, .derived: return declared(field, isOneOf: values)
    }
  }

  private func declared(_ field: Ref<Field>, isOneOf values: [Value]) -> Condition {
    if case .member = values.first { return .test(.choice(field, members(values))) }
    return .disjunction(values.map { test(field, .equal, $0) })
  }

  /// The positions among values of a closed type, ascending, each once.
  private func members(_ values: [Value]) -> [Int32] {
    var members: [Int32] = []
    members.reserveCapacity(values.count)
    for value in values {
      if case .member(let member) = value { members.append(member) }
    }
    return members.ascending
  }

  /// A field against one value.
  func test(_ field: Ref<Field>, _ comparison: Comparison, _ value: Value) -> Condition {
    if case .notEqual = comparison { return test(field, .equal, value).negated }
    if case .attribute(let attribute) = program.fields[field.position].origin {
      if case .number(let number) = value { return .test(.attributeNumber(attribute, comparison, number)) }
      if case .equal = comparison, let condition = test(attribute, is: value) { return condition }
      return .test(.compare(.field(field), comparison, .value(value)))
    }
    switch value {
    case .text(let text): return .test(.textIs(field, text))
    case .number(let number): return .test(.number(field, comparison, number))
    case .yesNo(let isYes): return isYes ? .test(.yes(field)) : no(field)
    case .date(let date): return .test(.date(field, comparison, date))
    case .instant(let instant): return .test(.instant(field, comparison, instant))
    case .timeOfDay(let time): return .test(.timeOfDay(field, comparison, time))
    case .duration(let span): return .test(.duration(field, comparison, span))
    case .member(let member): return .test(.choice(field, [member]))
    case .area(let area): return .test(.within(area))
    case .members(let members):
      guard case .several(let type) = program.fields[field.position].type else { return .constant(false) }
      return test(field, isSetOf: members, type)
    case .unknownAnswer: return .test(.unknownAnswer(field))
    }
  }

  /// 否 is neither 是 nor 不详.
  private func no(_ field: Ref<Field>) -> Condition {
    let isNotYes = Condition.test(.yes(field)).negated
    guard program.fields[field.position].admitsUnknownAnswer else { return isNotYes }
    return .conjunction([isNotYes, Condition.test(.unknownAnswer(field)).negated])
  }

  // MARK: Attributes of areas

  private func test(
    _ attribute: Ref<AreaAttribute>, of field: Ref<Field>, isOneOf values: [Value]
  ) -> Condition {
    if case .member = values.first { return .test(.attribute(attribute, members(values))) }
    return .disjunction(values.map { test(field, .equal, $0) })
  }

  private func test(_ attribute: Ref<AreaAttribute>, is value: Value) -> Condition? {
    switch value {
    case .yesNo(let isYes): return Condition.test(.attributeYes(attribute)).negated(if: !isYes)
    case .member(let member): return .test(.attribute(attribute, [member]))
    case .number(let number): return .test(.attributeNumber(attribute, .equal, number))
    case .text, .date, .instant, .timeOfDay, .duration, .area, .members, .unknownAnswer: return nil
    }
  }

  // MARK: Sets

  func test(_ field: Ref<Field>, has member: Int32) -> Condition {
    if case .attribute(let attribute) = program.fields[field.position].origin {
      return .test(.attributeHas(attribute, member))
    }
    return .test(.has(field, member))
  }

  /// Whether a set holds exactly these.
  func test(_ field: Ref<Field>, isSetOf members: [Int32], _ type: ClosedType) -> Condition {
    guard case .attribute = program.fields[field.position].origin else {
      return .conjunction(
        members.map { test(field, has: $0) } + [.test(.count(field, .equal, members.count))])
    }
    // No test counts an attribute's members: it has these and none of the rest.
    return .conjunction(
      (0..<Int32(clamping: count(of: type))).map { test(field, has: $0).negated(if: !members.contains($0)) })
  }

  /// How many values a closed type has.
  func count(of type: ClosedType) -> Int {
    switch type {
    case .unit: program.units.count
    case .item: program.items.count
    case .choice(let enumeration): program.enumerations[enumeration.position].values.count
    }
  }
}

extension Value {
  var member: Int32? {
    switch self {
    case .member(let member): member
    case .text, .number, .yesNo, .date, .instant, .timeOfDay, .duration, .area, .members, .unknownAnswer: nil
    }
  }

  var area: Ref<Area>? {
    switch self {
    case .area(let area): area
    case .text, .number, .yesNo, .date, .instant, .timeOfDay, .duration, .member, .members, .unknownAnswer: nil
    }
  }
}
