extension Condition {
  /// Whether every part holds: nested conjunctions laid flat, constants folded.
  static func conjunction(_ parts: [Condition]) -> Condition {
    if parts.count == 1 { return parts[0] }
    var flat: [Condition] = []
    flat.reserveCapacity(parts.count)
    for part in parts {
      switch part {
      case .constant(true): continue
      case .constant(false): return part
      case .all(let inner): flat += inner
      case .test, .any, .not: flat.append(part)
      }
    }
    switch flat.count {
    case 0: return .constant(true)
    case 1: return flat[0]
    case _: return .all(flat)
    }
  }

  /// Whether some part holds: nested disjunctions laid flat, constants folded.
  static func disjunction(_ parts: [Condition]) -> Condition {
    if parts.count == 1 { return parts[0] }
    var flat: [Condition] = []
    flat.reserveCapacity(parts.count)
    for part in parts {
      switch part {
      case .constant(false): continue
      case .constant(true): return part
      case .any(let inner): flat += inner
      case .test, .all, .not: flat.append(part)
      }
    }
    switch flat.count {
    case 0: return .constant(false)
    case 1: return flat[0]
    case _: return .any(flat)
    }
  }

  var negated: Condition {
    switch self {
    case .constant(let value): .constant(!value)
    case .not(let inner): inner
    case .test, .all, .any: .not(self)
    }
  }

  func negated(if isNegated: Bool) -> Condition { isNegated ? negated : self }

  /// Both hold or neither does.
  static func agreement(_ a: Condition, _ b: Condition) -> Condition {
    disjunction([conjunction([a, b]), conjunction([a.negated, b.negated])])
  }
}

extension CaseCondition {
  /// As `Condition.conjunction`; parts that look at the event alone become one.
  static func conjunction(_ parts: [CaseCondition]) -> CaseCondition {
    joined(parts, all: true)
  }

  static func disjunction(_ parts: [CaseCondition]) -> CaseCondition {
    joined(parts, all: false)
  }

  private static func joined(_ parts: [CaseCondition], all: Bool) -> CaseCondition {
    if parts.count == 1 { return parts[0] }
    var ofEvent: [Condition] = []
    var flat: [CaseCondition] = []
    for part in parts {
      switch part {
      case .constant(all): continue
      case .constant: return part
      case .event(let condition): ofEvent.append(condition)
      case .all(let inner) where all: flat += inner
      case .any(let inner) where !all: flat += inner
      case .all, .any, .not, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit,
        .hasDeadline, .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
        flat.append(part)
      }
    }
    if !ofEvent.isEmpty {
      let event = all ? Condition.conjunction(ofEvent) : Condition.disjunction(ofEvent)
      if case .constant(let value) = event {
        if value != all { return .constant(value) }
      } else {
        flat.insert(.event(event), at: 0)
      }
    }
    switch flat.count {
    case 0: return .constant(all)
    case 1: return flat[0]
    case _: return all ? .all(flat) : .any(flat)
    }
  }

  /// A condition on the event alone.
  static func of(_ condition: Condition) -> CaseCondition {
    if case .constant(let value) = condition { return .constant(value) }
    return .event(condition)
  }

  var negated: CaseCondition {
    switch self {
    case .constant(let value): .constant(!value)
    case .not(let inner): inner
    case .event(let condition): .event(condition.negated)
    case .all, .any, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      .not(self)
    }
  }

  func negated(if isNegated: Bool) -> CaseCondition { isNegated ? negated : self }
}

extension Comparison {
  /// The comparison of the same two values the other way round.
  package var flipped: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    case .greaterOrEqual: .lessOrEqual
    case .greater: .less
    }
  }
}
