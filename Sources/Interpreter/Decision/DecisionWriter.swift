package import JSONText
package import Semantics
import WorkingTime

extension JSONWriter {
  /// A decision as one JSON object, the same under any language and time zone.
  package mutating func decision(_ decision: Decision, withReceipt: Bool = true) {
    let names = decision.engine.names
    beginObject()
    parts(atMost: names.idKey.count) { $0.put(names.bytes, names.idKey) }
    if decision.event.hasID { decision.event.withText(BuiltInField.id.rawValue) { string($0) } } else { null() }
    let outcome = names.outcome(decision.outcome)
    let lead = decision.lead
    let unit = lead.map(names.lead) ?? names.noLead
    let area = lead.map(names.area) ?? 0..<0
    parts(atMost: outcome.count + unit.count + area.count) { parts in
      parts.put(names.bytes, outcome)
      parts.put(names.bytes, unit)
      parts.put(names.bytes, area)
    }
    if !decision.isAlone {
      let companions = decision.companions
      key("assist")
      units(companions.assist, names)
      key("notify")
      units(companions.notify, names)
    }
    rest(of: decision, names, withReceipt)
    endObject()
  }

  /// What comes after the units: in one go.
  private mutating func rest(of decision: Decision, _ names: EngineNames, _ withReceipt: Bool) {
    let text = decision.text
    let nobody = decision.isAlone ? names.nobody : 0..<0
    let receipt = withReceipt ? names.receipt : 0..<0
    decision.withRules { speaking, overridden in
      let limit =
        nobody.count + text.bytes.count + text.holes.count * JSONParts.dueLimit + names.length(speaking)
        + names.overridden.count + names.length(overridden) + receipt.count
      parts(atMost: limit) { parts in
        parts.put(names.bytes, nobody)
        var start = 0
        if !text.holes.isEmpty {
          var dues = Dues(text.contents, from: decision.reportedAt)
          for hole in text.holes {
            parts.put(text.bytes, start..<hole.place)
            parts.put(dues.due(hole.limit), decision.engine.offset)
            start = hole.place
          }
        }
        parts.put(text.bytes, start..<text.rulesAt)
        parts.put(speaking, names)
        parts.put(names.bytes, names.overridden)
        parts.put(overridden, names)
        parts.put(text.bytes, text.rulesAt..<text.bytes.count)
        parts.put(names.bytes, receipt)
      }
    }
  }

  private mutating func units(_ units: [ActualUnit], _ names: EngineNames) {
    beginArray()
    for one in units {
      element()
      let (unit, area) = (names.unit(one), names.area(one))
      parts(atMost: unit.count + area.count) { parts in
        parts.put(names.bytes, unit)
        parts.put(names.bytes, area)
      }
    }
    endArray()
  }
}

extension EngineNames {
  /// The bytes that the names of rules take.
  fileprivate func length(_ rules: Span<Int32>) -> Int {
    var length = 0
    for index in rules.indices { length += rule(rules[index]).count }
    return length
  }
}

extension JSONParts {
  /// The bytes that a deadline takes at most, with what is said where there is none.
  fileprivate static let dueLimit = 64

  /// Elements of a list.
  fileprivate mutating func put(_ rules: Span<Int32>, _ names: EngineNames) {
    for index in rules.indices {
      let name = names.rule(rules[index])
      // Each begins with its comma.
      put(names.bytes, index == 0 ? name.dropFirst() : name)
    }
  }

  /// A deadline, and where the calendar does not reach it, the day on which the calendar ends or begins.
  fileprivate mutating func put(_ due: Due, _ offset: UTCOffset) {
    switch due {
    case .unknown: put("null")
    case .at(let instant, _):
      if let bytes = instant.rfc3339Bytes(in: offset) {
        put("\"")
        put(unsafe bytes.span.bytes.extracting(first: 25))
        put("\"")
      } else {
        put(instant.rfc3339(in: offset).map { "\"\($0)\"" } ?? "null")
      }
    case .refused(let reason):
      switch reason {
      case .afterLast(let date), .notAnnounced(after: let date, asOf: _): put("null,\"calendarEnds\":\"\(date)\"")
      case .beforeFirst(let date): put("null,\"calendarBegins\":\"\(date)\"")
      case .notWhole, .zero, .tooLarge: put("null")
      }
    }
  }

  private mutating func put(_ text: String) { put(text.utf8Span.span) }
}

extension LadderChoice {
  /// `逾期督办`, or with the measure that it begins with: `三色 自 橙单`.
  package func name(in program: Program) -> String {
    let ladder = program.ladders[self.ladder.position].entry.name
    guard let entry else { return ladder }
    return "\(ladder) 自 \(program.measures[entry.position].name)"
  }
}
