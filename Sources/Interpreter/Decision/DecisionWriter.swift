import DecisionDiagrams
package import JSONText
package import Semantics
import Vocabulary

extension JSONWriter {
  /// A decision as one JSON object, the same under any language and time zone.
  package mutating func decision(_ decision: Decision, receipt: String) {
    let program = decision.engine.program
    let verdict = decision.verdict
    beginObject()
    key("id")
    if let id = decision.event.id { string(id) } else { null() }
    key("outcome")
    string(decision.outcome.rawValue)
    key("level")
    if let level = decision.level { string(program.levels[level.position].name) } else { null() }
    key("lead")
    if let lead = decision.lead { unit(lead, program) } else { null() }
    key("assist")
    units(decision.assist, program)
    key("notify")
    units(decision.notify, program)
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
    key("receipt")
    string(receipt)
    endObject()
  }

  private mutating func unit(_ unit: ActualUnit, _ program: Program) {
    beginObject()
    key("unit")
    string(program.units[unit.kind.position].entry.name)
    key("area")
    if let area = unit.area { string(program.directory.areas[area.position].path) } else { null() }
    endObject()
  }

  private mutating func units(_ units: [ActualUnit], _ program: Program) {
    beginArray()
    for one in units { unit(one, program) }
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
