import DecisionDiagrams
package import Diagnostics
package import Semantics

/// Why an event is decided as it is: the rules that apply, what each says, which of their conditions held, and which
/// exception silenced what.
package struct Explanation: Sendable {
  package struct RuleReason: Sendable {
    package var rule: Int32
    /// No: whether it applies hangs on what was not asked.
    package var applies: Bool
    package var says: [Said]
    /// The tests that its condition hangs on, in the order of writing, with whether they hold: derived fields and lists
    /// by their names.
    package var conditions: [HeldCondition]
  }

  package struct Said: Sendable {
    package var attribute: Words
    package var value: Words
    /// Of a unit or a field that holds units: which these are, where that is not what is said.
    package var comesTo: Words?
    /// The rules that silence it; empty: it stands.
    package var silencedBy: [Int32]
    /// A fallback is silent because another rule names the attribute.
    package var yieldsTo: [Int32]
    /// Rules that may yet apply and would say otherwise, or silence it.
    package var openBy: [Int32]
    /// Rules that say otherwise and are as strong as this one, where that is so whatever is answered.
    package var disputedBy: [Int32] = []

    /// No other rule stands in its way.
    package var stands: Bool { silencedBy.isEmpty && yieldsTo.isEmpty }
  }

  package struct HeldCondition: Sendable {
    package var words: Words
    /// Nil: not asked.
    package var holds: Bool?
  }

  /// By rule; of an event known in part, the rules that apply whatever is answered, then those that may.
  package var rules: [RuleReason]
}

extension Decision {
  /// Why it is so.
  package var explanation: Explanation {
    let circumstances = (try? engine.intake.circumstances(of: event)) ?? Circumstances(fields: engine.program.fields.count)
    var holds = engine.program.rules.map { engine.program.holds($0.condition, in: circumstances) }
    // What no part of a condition settles by itself, its parts may together.
    let unsettled = holds.indices.filter { holds[$0] == nil }
    for (rule, applies) in zip(unsettled, engine.rules.applies(unsettled.map(Int32.init), in: circumstances)) {
      holds[rule] = applies
    }
    let applying = holds.indices.filter { holds[$0] == true }.map(Int32.init)
    let open = holds.indices.filter { holds[$0] == nil }.map(Int32.init)
    let named = NamedConditions(engine.program)
    return Explanation(
      rules: (applying + open).map { rule in
        Explanation.RuleReason(
          rule: rule, applies: holds[Int(rule)] == true, says: said(by: rule, applying, open),
          conditions: named.parts(of: engine.program.rules[Int(rule)].condition).map { part in
            Explanation.HeldCondition(
              words: part.words, holds: engine.program.holds(part.condition, in: circumstances))
          })
      })
  }

  private func said(by rule: Int32, _ applying: [Int32], _ open: [Int32]) -> [Explanation.Said] {
    let program = engine.program
    let rules = engine.rules
    let silencers = applying.filter { rules.exceptions.isException($0, to: rule) }
    return program.rules[Int(rule)].says.compactMap { saying in
      let attribute: Attribute
      let value: AttributeValue
      switch saying {
      case .lead(let lead): (attribute, value) = (.lead, .lead(lead))
      case .limit(let milestone, let limit): (attribute, value) = (.limit(milestone), .limit(limit))
      case .ladder(let milestone, let choice): (attribute, value) = (.ladder(milestone), .ladder(choice))
      case .adds(let set, let member):
        return Explanation.Said(
          attribute: set.words, value: Words(member.name(in: program)), comesTo: units(of: member),
          silencedBy: silencers.filter { rules.sayings[Int($0)].replaces.contains(set) }, yieldsTo: [],
          openBy: open.filter {
            rules.exceptions.isException($0, to: rule) && rules.sayings[Int($0)].replaces.contains(set)
          })
      case .replaces: return nil
      }
      let yields =
        program.rules[Int(rule)].isFallback
        ? applying.filter {
          !program.rules[Int($0)].isFallback && speaks($0, for: attribute, among: applying)
        } : []
      var said = Explanation.Said(
        attribute: program.words(of: attribute), value: program.words(of: value), comesTo: units(of: value),
        silencedBy: silencers.filter { rules.sayings[Int($0)].values[attribute] != nil }, yieldsTo: yields,
        openBy: open.filter { isOpen(rule, because: $0, attribute) })
      if said.stands, isDisputed(attribute) {
        said.disputedBy = applying.filter { isOpen(rule, because: $0, attribute) && speaks($0, for: attribute, among: applying) }
        // Whichever of these applies in the end, they disagree.
        said.disputedBy += said.openBy
        said.openBy = []
      }
      return said
    }
  }

  private func isDisputed(_ attribute: Attribute) -> Bool {
    guard let position = engine.rules.attributes.firstIndex(where: { $0.attribute == attribute }) else { return false }
    return if case .conflict = verdict.attributes[position] { true } else { false }
  }
}

extension Decision {
  private func units(of value: AttributeValue) -> Words? {
    switch value {
    case .lead(.unit(let unit)): units(of: Member.unit(unit))
    case .lead(.field(let field)): units(of: Member.field(field))
    case .lead(.decline), .limit, .ladder: nil
    }
  }

  /// What a field holds, and who stands in for a unit; nil where it is the unit said, or not known.
  private func units(of member: Member) -> Words? {
    let search = UnitSearch(engine: engine, area: area, day: day)
    // What was decided on can be read again; who is not found is told by an error.
    guard let kinds = (try? search.kinds(of: member, event)) ?? nil else { return nil }
    func words(_ kind: Ref<UnitKind>) -> Words {
      let name = engine.program.units[kind.position].entry.name
      guard let actual = (try? search.actual(kind)) ?? nil, actual.kind != kind else { return Words(name) }
      let other = engine.program.units[actual.kind.position].entry.name
      return Words(zh: "\(name)的事由\(other)办", en: "\(other) does the work of \(name)")
    }
    switch member {
    case .unit(let kind):
      let told = words(kind)
      return told.zh == engine.program.units[kind.position].entry.name ? nil : told
    case .field:
      if kinds.isEmpty { return Words(zh: "没有单位", en: "no unit") }
      let told = kinds.map(words)
      return Words(zh: told.map(\.zh).joined(separator: "、"), en: told.map(\.en).joined(separator: ", "))
    case .tag, .item: return nil
    }
  }

  /// Whether a rule that may apply would change what this one says of an attribute.
  private func isOpen(_ rule: Int32, because other: Int32, _ attribute: Attribute) -> Bool {
    let (program, rules) = (engine.program, engine.rules)
    guard other != rule, let its = rules.sayings[Int(other)].values[attribute] else { return false }
    if rules.exceptions.isException(rule, to: other) { return false }
    if program.rules[Int(other)].isFallback, !program.rules[Int(rule)].isFallback { return false }
    return its != rules.sayings[Int(rule)].values[attribute]
  }

  /// Whether a rule that applies names the attribute and no exception silences it there.
  private func speaks(_ rule: Int32, for attribute: Attribute, among applying: [Int32]) -> Bool {
    let rules = engine.rules
    guard rules.sayings[Int(rule)].values[attribute] != nil else { return false }
    return !applying.contains { other in
      rules.exceptions.isException(other, to: rule) && rules.sayings[Int(other)].values[attribute] != nil
    }
  }
}

extension SetAttribute {
  package var words: Words {
    switch self {
    case .assist: Words(zh: "协办", en: "assistants")
    case .notify: Words(zh: "抄送", en: "notified")
    case .tag: Words(zh: "标记", en: "tags")
    case .start: Words(zh: "发起", en: "linked events")
    }
  }
}
