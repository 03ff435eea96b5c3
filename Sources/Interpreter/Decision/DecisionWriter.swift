import DecisionDiagrams
package import JSONText
package import Semantics
import Vocabulary

extension JSONWriter {
  /// A decision as one JSON object, the same under any language and time zone.
  package mutating func decision(_ decision: Decision, receipt: String) {
    let engine = decision.engine
    beginObject()
    key("id")
    if let id = decision.event.id { string(id) } else { null() }
    key("outcome")
    string(decision.outcome.rawValue)
    key("level")
    if let area = decision.lead?.area { string(engine.names.levelOfArea[area.position]) } else { null() }
    key("lead")
    if let lead = decision.lead { unit(lead, engine.names) } else { null() }
    key("assist")
    units(decision.assist, engine.names)
    key("notify")
    units(decision.notify, engine.names)
    if let leaf = decision.sharedLeaf {
      members(engine.sharedMembers(of: leaf) { decision.memberBytes })
    } else {
      members(decision.memberBytes)
    }
    key("receipt")
    string(receipt)
    endObject()
  }

  /// What does not hang on the event's id and place.
  fileprivate mutating func members(of decision: Decision) {
    let program = decision.engine.program
    let verdict = decision.verdict
    key("milestones")
    milestones(decision, verdict, program)
    key("ladders")
    strings(decision.ladders(verdict).map { $0.name(in: program) })
    key("tags")
    strings(verdict.members.compactMap { if case .tag(let tag) = $0.member { tag } else { nil } })
    let starts = verdict.members.compactMap { membership -> String? in
      if case .item(let item) = membership.member { program.items[item.position].entry.name } else { nil }
    }
    if !starts.isEmpty {
      key("starts")
      strings(starts)
    }
    key("rules")
    strings(verdict.rules.map { program.rules[Int($0)].name })
    key("overridden")
    strings(verdict.overridden.map { program.rules[Int($0)].name })
    key("questions")
    beginArray()
    for question in decision.questions(verdict) { self.question(question) }
    endArray()
    key("reason")
    if let reason = decision.reason { string(reason) } else { null() }
  }

  private mutating func unit(_ unit: ActualUnit, _ names: EngineNames) {
    beginObject()
    key("unit")
    string(names.units[unit.kind.position])
    key("area")
    if let area = unit.area { string(names.areas[area.position]) } else { null() }
    endObject()
  }

  private mutating func units(_ units: [ActualUnit], _ names: EngineNames) {
    beginArray()
    for one in units { unit(one, names) }
    endArray()
  }

  private mutating func strings(_ texts: some Sequence<String>) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  private mutating func milestones(_ decision: Decision, _ verdict: Verdict, _ program: Program) {
    beginObject()
    for (milestone, outcome) in decision.limits(verdict) {
      key(program.milestones[milestone.position].name)
      switch outcome {
      case .open: null()
      case .limit(let limit): self.limit(limit, of: milestone, program, isConflict: false)
      case .conflict(let limits):
        if let limit = limits.earliest { self.limit(limit, of: milestone, program, isConflict: true) } else { null() }
      }
    }
    endObject()
  }

  private mutating func limit(
    _ limit: Limit, of milestone: Ref<Milestone>, _ program: Program, isConflict: Bool
  ) {
    beginObject()
    key("limit")
    string(limit.span.written(.chinese))
    key("from")
    string(program.milestones[program.base(of: limit, milestone).position].name)
    key("due")
    null()
    if isConflict {
      key("conflict")
      bool(true)
    }
    endObject()
  }

  private mutating func question(_ question: AskedQuestion) {
    beginObject()
    key("field")
    string(question.field)
    key("type")
    string(question.type)
    key("values")
    strings(question.values)
    key("decides")
    strings(question.decides)
    endObject()
  }
}

extension Decision {
  /// The shared leaf, where all that it says stands whatever the event's id and place are.
  fileprivate var sharedLeaf: Int32? {
    guard case .leaf(let leaf) = findings else { return nil }
    switch outcome {
    case .routed, .fallback: return lead?.area == nil ? nil : leaf
    case .declined: return leaf
    case .disputed, .undetermined: return nil
    }
  }

  fileprivate var memberBytes: [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.members(of: self)
    return writer.bytes
  }
}

/// Names that every line of output needs, by position.
final class EngineNames: Sendable {
  let units: [String]
  let areas: [String]
  let levelOfArea: [String]

  init(_ program: Program) {
    units = program.units.map(\.entry.name)
    areas = program.directory.areas.map(\.path)
    levelOfArea = program.directory.areas.map { program.levels[$0.level.position].name }
  }
}

extension LadderChoice {
  /// `逾期督办`, or with the measure that it begins with: `三色 自 橙单`.
  package func name(in program: Program) -> String {
    let ladder = program.ladders[self.ladder.position].entry.name
    guard let entry else { return ladder }
    return "\(ladder) 自 \(program.measures[entry.position].name)"
  }
}

extension Program {
  /// The milestone that a limit counts from.
  package func base(of limit: Limit, _ milestone: Ref<Milestone>) -> Ref<Milestone> {
    limit.base ?? milestones[milestone.position].base ?? Ref(0)
  }
}
