import DecisionDiagrams
package import Diagnostics
package import Semantics

/// Whether a decision is as a scenario, or a condition on a case, expects.
package struct ExpectationCheck {
  let decision: Decision
  let verdict: Verdict

  package init(_ decision: Decision) {
    self.decision = decision
    verdict = decision.verdict
  }

  private var program: Program { decision.engine.program }

  /// Nil where it hangs on something that the event does not tell, or on a clock.
  package func holds(_ condition: CaseCondition) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .all(let parts): return combined(parts, settledBy: false)
    case .any(let parts): return combined(parts, settledBy: true)
    case .not(let part): return holds(part).map { !$0 }
    case .event(let condition):
      guard let circumstances = try? decision.engine.intake.circumstances(of: decision.event) else { return nil }
      return program.holds(condition, in: circumstances)
    case .outcome(let outcome): return isOutcome(outcome)
    case .leadIs(let parties):
      switch lead {
      case .open: return nil
      case .nothing, .conflict, .value(.limit, _), .value(.ladder, _): return false
      case .value(.lead(.decline), _): return false
      case .value(.lead(.unit(let unit)), _):
        return parties.contains(.unit(unit)) || parties.contains { names($0, decision.lead?.kind ?? unit) }
      case .value(.lead(.field(let field)), _):
        if parties.contains(.field(field)) { return true }
        return decision.lead.map { lead in parties.contains { names($0, lead.kind) } }
      }
    case .leadIsNone:
      if case .open = lead { return nil }
      return decision.lead == nil
    case .setHas(let set, let member): return has(set, member)
    case .setIs(let set, let members):
      if isOpen(set) { return nil }
      return Set(settled(set)) == Set(members.flatMap { expanded($0, in: set) })
    case .levelIs(let levels):
      if case .open = lead { return nil }
      return decision.level.map { levels.contains($0) } ?? false
    case .ladderIs(let ladders):
      return decision.ladders(verdict).contains { ladders.contains($0.ladder) }
    case .limit(let milestone, let comparison, let span):
      switch limit(of: milestone) {
      case .open: return nil
      case .nothing: return span == nil ? comparison == .equal : comparison == .notEqual
      case .value(.limit(let limit), _):
        guard let span else { return comparison == .notEqual }
        return comparison.holds(limit.span, span)
      case .conflict, .value(.lead, _), .value(.ladder, _): return false
      }
    case .hasDeadline(let milestone):
      switch limit(of: milestone) {
      case .open: return nil
      case .nothing: return false
      case .value, .conflict: return true
      }
    case .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches: return nil
    }
  }

  private func combined(_ parts: [CaseCondition], settledBy value: Bool) -> Bool? {
    var isOpen = false
    for part in parts {
      switch holds(part) {
      case value?: return value
      case nil: isOpen = true
      case _?: continue
      }
    }
    return isOpen ? nil : !value
  }

  private var lead: AttributeOutcome {
    decision.engine.leadAttribute.map { verdict.attributes[$0] } ?? .nothing
  }

  private func limit(of milestone: Ref<Milestone>) -> AttributeOutcome {
    let position = decision.engine.rules.attributes.firstIndex { $0.attribute == .limit(milestone) }
    return position.map { verdict.attributes[$0] } ?? .nothing
  }

  /// The outcome that the lead has, whatever else is open: that nobody has asked for the place of a unit, or for what
  /// another attribute hangs on, does not make it another.
  private func isOutcome(_ outcome: Outcome) -> Bool? {
    if outcome == .undetermined { return decision.outcome == .undetermined }
    switch lead {
    case .open: return nil
    case .nothing, .value(.limit, _), .value(.ladder, _): return false
    case .conflict: return outcome == .disputed
    case .value(.lead(.decline), _): return outcome == .declined
    case .value(.lead, let isFallback): return outcome == (isFallback ? .fallback : .routed)
    }
  }

  private func names(_ party: CaseParty, _ kind: Ref<UnitKind>) -> Bool {
    switch party {
    case .unit(let unit): unit == kind
    case .field(let field): kinds(in: field).contains(kind)
    case .lead: true
    case .assist: decision.companions.assist.contains { $0.kind == kind }
    case .reporter: false
    }
  }

  /// The kinds of units that a field holds; none where it is not known.
  private func kinds(in field: Ref<Field>) -> [Ref<UnitKind>] { knownKinds(in: field) ?? [] }

  private func knownKinds(in field: Ref<Field>) -> [Ref<UnitKind>]? {
    let search = UnitSearch(engine: decision.engine, area: decision.area, day: decision.day)
    // What was decided on can be read again.
    return (try? search.kinds(in: field, of: decision.event)) ?? nil
  }

  /// What is expected in a set: of a field the units that it holds.
  private func expanded(_ member: Member, in set: SetAttribute) -> [Member] {
    guard set == .assist || set == .notify, case .field(let field) = member else { return [member] }
    return kinds(in: field).map { .unit($0) }
  }

  private func settled(_ set: SetAttribute) -> [Member] {
    var members = verdict.members.filter { $0.set == set }.map(\.member)
    guard set == .assist || set == .notify else { return members }
    // What a field holds counts by the units themselves, and the lead is never its own assistant.
    members = (set == .assist ? decision.companions.assist : decision.companions.notify).map { .unit($0.kind) }
    return members
  }

  /// Whether what is in a set hangs on something that is not known: which rules add to it, what a field holds, or who leads.
  private func isOpen(_ set: SetAttribute) -> Bool {
    if verdict.openMembers.contains(where: { $0.set == set }) { return true }
    guard set == .assist || set == .notify else { return false }
    return verdict.members.contains { one in
      guard one.set == set else { return false }
      switch one.member {
      case .unit(let unit): return set == .assist && holds(.leadIs([.unit(unit)])) == nil
      case .field(let field):
        guard let kinds = knownKinds(in: field) else { return true }
        return set == .assist && kinds.contains { holds(.leadIs([.unit($0)])) == nil }
      case .tag, .item: return false
      }
    }
  }

  private func has(_ set: SetAttribute, _ member: Member) -> Bool? {
    guard set == .assist || set == .notify else {
      if settled(set).contains(member) { return true }
      return verdict.openMembers.contains(Membership(set: set, member: member)) ? nil : false
    }
    switch member {
    case .unit(let unit): return has(set, unit)
    case .field(let field):
      // All that it holds, and it holds any.
      guard let kinds = knownKinds(in: field) else { return nil }
      let found = kinds.map { has(set, $0) }
      if found.isEmpty || found.contains(false) { return false }
      return found.contains(nil) ? nil : true
    case .tag, .item: return false
    }
  }

  private func has(_ set: SetAttribute, _ unit: Ref<UnitKind>) -> Bool? {
    if settled(set).contains(.unit(unit)) { return true }
    if verdict.members.contains(Membership(set: set, member: .unit(unit))) {
      // By the name that the rules give it; but the lead is never its own assistant, and may stand in for it.
      return set == .assist ? leads(unit).map { !$0 } : true
    }
    let isOpen =
      verdict.openMembers.contains { one in
        if case .field = one.member { one.set == set } else { one == Membership(set: set, member: .unit(unit)) }
      }
      || verdict.members.contains { one in
        if one.set == set, case .field(let field) = one.member { knownKinds(in: field) == nil } else { false }
      }
    return isOpen ? nil : false
  }

  /// Whether a unit leads, or whoever stands in for it.
  private func leads(_ unit: Ref<UnitKind>) -> Bool? {
    let leads = holds(.leadIs([.unit(unit)]))
    guard leads == false, let lead = decision.lead else { return leads }
    let search = UnitSearch(engine: decision.engine, area: decision.area, day: decision.day)
    return (try? search.named(unit)) == lead
  }

  /// What was decided instead, in the order of what was expected.
  package func reason(_ condition: CaseCondition) -> Words {
    switch condition {
    case .all(let parts):
      let failed = parts.filter { holds($0) != true }
      let reasons = failed.map(reason)
      return Words(zh: reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
    case .limit(let milestone, _, _), .hasDeadline(let milestone):
      let name = program.milestones[milestone.position].name
      let found = words(limit(of: milestone))
      return Words(zh: "“\(name)”的时限是：\(found.zh)", en: "the limit of “\(name)” is: \(found.en)")
    case .setHas(let set, _), .setIs(let set, _):
      let names = settled(set).map { $0.name(in: program) }
      return Words(
        zh: "实际是：\(names.isEmpty ? "无" : names.joined(separator: "、"))",
        en: "found: \(names.isEmpty ? "none" : names.joined(separator: ", "))")
    case .ladderIs:
      let names = decision.ladders(verdict).map { $0.name(in: program) }
      return Words(zh: "督促是：\(names.joined(separator: "、"))", en: "the ladder is: \(names.joined(separator: ", "))")
    case .not(let part): return reason(part)
    case .constant, .any, .event, .outcome, .leadIs, .leadIsNone, .levelIs, .deadline, .onTime, .overdue,
      .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      var found = words(lead)
      if case .value(.lead(.field), _) = lead, let unit = decision.lead?.kind {
        let name = program.units[unit.position].entry.name
        found = Words(zh: "\(name)（\(found.zh)）", en: "\(name) (\(found.en))")
      }
      return Words(
        zh: "主办是：\(found.zh)（\(decision.outcome.words.zh)）", en: "the lead is: \(found.en) (\(decision.outcome.words.en))")
    }
  }

  package var asked: Words {
    let names = decision.questions(verdict).map(\.field)
    return Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  private func words(_ outcome: AttributeOutcome) -> Words {
    switch outcome {
    case .nothing: Words(zh: "无", en: "none")
    case .open: Words(zh: "待定", en: "undetermined")
    case .value(let value, _): program.words(of: value)
    case .conflict(let claims):
      Words(
        zh: claims.map { program.words(of: $0.value).zh }.joined(separator: " / "),
        en: claims.map { program.words(of: $0.value).en }.joined(separator: " / "))
    }
  }
}

extension Outcome {
  package var words: Words {
    switch self {
    case .routed: Words(zh: "派办", en: "routed")
    case .declined: Words(zh: "不予受理", en: "declined")
    case .disputed: Words(zh: "有争议", en: "disputed")
    case .undetermined: Words(zh: "待定", en: "undetermined")
    case .fallback: Words(zh: "兜底", en: "fallback")
    }
  }
}
