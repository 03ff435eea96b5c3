package import DecisionDiagrams
package import Semantics
import Vocabulary

/// A question that an intake form can ask: what still matters, ready to show.
package struct AskedQuestion: Hashable, Sendable {
  package var field: String
  package var type: String
  /// Of a closed type: what may be answered; else empty.
  package var values: [String]
  /// What hangs on it: `lead`, milestones by name, `ladder:M`, `assist:X`, `notify:X`, `tag:X`, `start:X`.
  package var decides: [String]
}

extension Decision {
  /// The questions that still matter, the most useful first.
  package func questions(_ verdict: Verdict) -> [AskedQuestion] {
    let program = engine.program
    var asked = verdict.questions.map { question in
      AskedQuestion(
        question.subject, program,
        decides: question.attributes.map { $0.name(in: program) } + question.memberships.map { $0.name(in: program) })
    }
    func ask(_ field: Ref<Field>, for what: String) {
      let name = program.fields[field.position].entry.name
      if let index = asked.firstIndex(where: { $0.field == name }) {
        if !asked[index].decides.contains(what) { asked[index].decides.append(what) }
      } else {
        asked.append(AskedQuestion(.field(field), program, decides: [what]))
      }
    }
    let search = UnitSearch(engine: engine, area: area, day: day)
    // What was decided on can be read again.
    func missing(_ member: Member) -> Ref<Field>? { (try? search.missing(for: member, event)) ?? nil }
    func mayLead(_ member: Member, _ leads: [Lead]) -> Bool {
      let kinds = (try? search.kinds(of: member, event)) ?? nil
      return (kinds ?? []).contains { (try? search.mayLead($0, leads, event)) ?? false }
    }
    let possible = Decision.possibleLeads(findings, lead, engine)
    if let lead, possible.isEmpty {
      // The kind is settled, the unit is not: its place is missing, or given less exactly than the unit's level.
      if !search.isPlaced(lead) { ask(BuiltInField.area.ref, for: "lead") }
    }
    for said in possible {
      guard let member = said.member, let field = missing(member) else { continue }
      ask(field, for: "lead")
      for membership in verdict.members where membership.set == .assist && mayLead(membership.member, [said]) {
        ask(field, for: membership.name(in: program))
      }
    }
    for membership in verdict.members + verdict.openMembers where membership.set == .assist || membership.set == .notify {
      if let field = missing(membership.member) { ask(field, for: membership.name(in: program)) }
    }
    return asked
  }
}

extension Lead {
  /// The unit or the field that leads, as a member of a set.
  fileprivate var member: Member? {
    switch self {
    case .unit(let unit): .unit(unit)
    case .field(let field): .field(field)
    case .decline: nil
    }
  }
}

extension AskedQuestion {
  init(_ subject: Question.Subject, _ program: Program, decides: [String]) {
    self.decides = decides
    switch subject {
    case .field(let field):
      let declared = program.fields[field.position]
      self.field = declared.entry.name
      type = declared.type.name
      values = program.values(of: declared.type)
      if declared.admitsUnknownAnswer { values.append(Word.unknownValue.spelling(.chinese)) }
    case .dutyHours: (field, type, values) = (Word.dutyHours.spelling(.chinese), "yes_no", [])
    case .workday: (field, type, values) = (Word.workday.spelling(.chinese), "yes_no", [])
    }
  }
}

extension Program {
  func values(of type: ValueType) -> [String] {
    switch type {
    case .item: items.map(\.entry.name)
    case .category: categories.map(\.entry.name)
    case .unit: units.map(\.entry.name)
    case .choice(let enumeration): enumerations[enumeration.position].values
    case .several(.unit): units.map(\.entry.name)
    case .several(.item): items.map(\.entry.name)
    case .several(.choice(let enumeration)): enumerations[enumeration.position].values
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area: []
    }
  }
}

extension ValueType {
  /// The word of the schema.
  package var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .decimal: "decimal"
    case .yesNo: "yes_no"
    case .date: "date"
    case .instant: "time"
    case .timeOfDay: "time_of_day"
    case .duration: "duration"
    case .unit: "unit"
    case .item: "item"
    case .category: "category"
    case .area: "area"
    case .choice: "one_of"
    case .several: "several"
    }
  }
}

extension Attribute {
  package func name(in program: Program) -> String {
    switch self {
    case .lead: "lead"
    case .limit(let milestone): program.milestones[milestone.position].name
    case .ladder(let milestone): "ladder:\(program.milestones[milestone.position].name)"
    }
  }
}

extension Membership {
  package func name(in program: Program) -> String {
    let set =
      switch self.set {
      case .assist: "assist"
      case .notify: "notify"
      case .tag: "tag"
      case .start: "start"
      }
    return "\(set):\(member.name(in: program))"
  }
}

extension Member {
  package func name(in program: Program) -> String {
    switch self {
    case .unit(let unit): program.units[unit.position].entry.name
    case .field(let field): program.fields[field.position].entry.name
    case .tag(let tag): tag
    case .item(let item): program.items[item.position].entry.name
    }
  }
}
