package import JSONText
package import Semantics
import WorkingTime

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
    var start = decision.isAlone ? 0 : contents.nobodyEnd
    if !contents.dueHoles.isEmpty {
      let reported = decision.reportedAt
      var hole = 0
      for limit in contents.limits where limit.decided != nil {
        part(contents.json, start..<contents.dueHoles[hole])
        write(reported.map { contents.due(limit, from: $0) } ?? .unknown, decision.engine.offset)
        start = contents.dueHoles[hole]
        hole += 1
      }
    }
    part(contents.json, start..<(withReceipt ? contents.json.count : contents.receiptStart))
    endObject()
  }

  /// A deadline, and where the calendar does not reach it, the day on which the calendar ends or begins.
  private mutating func write(_ due: Due, _ offset: UTCOffset) {
    continues(withComma: false)
    switch due {
    case .unknown: null()
    case .at(let instant, _):
      if let bytes = instant.rfc3339Bytes(in: offset) {
        string(bytes.span)
      } else if let text = instant.rfc3339(in: offset) {
        string(text)
      } else {
        null()
      }
    case .refused(let reason):
      null()
      switch reason {
      case .afterLast(let date), .notAnnounced(after: let date, asOf: _):
        key("calendarEnds")
        string(date.description)
      case .beforeFirst(let date):
        key("calendarBegins")
        string(date.description)
      case .notWhole, .zero, .tooLarge: break
      }
    }
  }

  /// What does not hang on the event's id and place.
  mutating func contents(
    _ limits: [DecidedLimit], _ ladders: [String], _ tags: [String], _ starts: [String], _ rules: [String],
    _ overridden: [String], _ questions: [AskedQuestion], _ reason: String?, holes: inout [Int]
  ) {
    key("milestones")
    milestones(limits, &holes)
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

  private mutating func milestones(_ limits: [DecidedLimit], _ holes: inout [Int]) {
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
      holes.append(hole())
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
