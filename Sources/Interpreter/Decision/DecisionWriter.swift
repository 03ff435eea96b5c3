package import JSONText
package import Semantics

extension JSONWriter {
  /// A decision as one JSON object, the same under any language and time zone.
  package mutating func decision(_ decision: Decision, withReceipt: Bool = true) {
    let names = decision.engine.names
    beginObject()
    part(names.bytes, names.idKey)
    if decision.event.hasID { decision.event.withText(BuiltInField.id.rawValue) { string($0) } } else { null() }
    part(names.bytes, names.outcome(decision.outcome))
    if let lead = decision.lead {
      part(names.bytes, names.lead(lead))
      part(names.bytes, names.area(lead))
    } else {
      part(names.bytes, names.noLead)
    }
    if !decision.isAlone {
      let companions = decision.companions
      key("assist")
      units(companions.assist, names)
      key("notify")
      units(companions.notify, names)
    }
    let contents = decision.contents
    part(contents.json, (decision.isAlone ? 0 : contents.nobodyEnd)..<(withReceipt ? contents.json.count : contents.receiptStart))
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

  private mutating func units(_ units: [ActualUnit], _ names: EngineNames) {
    beginArray()
    for one in units {
      element()
      part(names.bytes, names.unit(one))
      part(names.bytes, names.area(one))
    }
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
