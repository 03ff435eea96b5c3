package import JSONText
package import Semantics

extension JSONWriter {
  /// A decision as one JSON object, the same under any language and time zone.
  package mutating func decision(_ decision: Decision, withReceipt: Bool = true) {
    let names = decision.engine.names
    beginObject()
    key(written: names.idKey)
    if decision.event.hasID { decision.event.withText(BuiltInField.id.rawValue) { string($0) } } else { null() }
    members(names.outcome(decision.outcome))
    if let lead = decision.lead {
      if let area = lead.area { members(names.level(of: area)) } else { members(names.noLevel) }
      key(written: names.leadKey)
      unit(lead, names)
    } else {
      members(names.noLead)
    }
    if decision.isAlone {
      members(names.alone)
    } else {
      let companions = decision.companions
      key("assist")
      units(companions.assist, names)
      key("notify")
      units(companions.notify, names)
    }
    members(decision.contents.json)
    if withReceipt { members(names.receipt) }
    endObject()
  }

  /// What does not hang on the event's id and place.
  mutating func contents(
    _ limits: [DecidedLimit], _ ladders: [String], _ tags: [String], _ starts: [String], _ rules: [String],
    _ overridden: [String], _ questions: [AskedQuestion], _ reason: String?
  ) {
    key("milestones")
    milestones(limits)
    key("ladders")
    strings(ladders)
    key("tags")
    strings(tags)
    if !starts.isEmpty {
      key("starts")
      strings(starts)
    }
    key("rules")
    strings(rules)
    key("overridden")
    strings(overridden)
    key("questions")
    beginArray()
    for question in questions { self.question(question) }
    endArray()
    key("reason")
    if let reason { string(reason) } else { null() }
  }

  private mutating func unit(_ unit: ActualUnit, _ names: EngineNames) {
    beginObject()
    members(names.unit(unit.kind))
    if let area = unit.area { members(names.area(area)) } else { members(names.noArea) }
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

  private mutating func milestones(_ limits: [DecidedLimit]) {
    beginObject()
    for decided in limits {
      key(decided.name)
      guard let limit = decided.limit, let from = decided.from else {
        null()
        continue
      }
      beginObject()
      key("limit")
      string(limit)
      key("from")
      string(from)
      key("due")
      null()
      if decided.isConflict {
        key("conflict")
        bool(true)
      }
      endObject()
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
