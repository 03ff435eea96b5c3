import JSONText

/// What decisions say besides their units and their rules, as JSON: one for all shared leaves that say the same.
///
/// The members of an object that follow others. Between two parts of it the rules belong, by name, which no two leaves
/// have in common; where a deadline belongs is a hole.
final class DecisionText: Sendable {
  let bytes: [UInt8]
  let contents: DecisionContents
  let holes: [Hole]
  /// Where the rules that speak belong: after the bracket that begins their list.
  let rulesAt: Int

  /// The deadline of a limit.
  struct Hole: Sendable {
    let place: Int
    /// By its place among the limits.
    let limit: Int
  }

  init(_ contents: DecisionContents) {
    self.contents = contents
    var writer = JSONWriter()
    // What stands here follows other members.
    writer.continues(withComma: true)
    let holes = writer.members(of: contents)
    rulesAt = writer.bytes.count
    writer.continues(withComma: false)
    writer.endArray()
    writer.members(after: contents)
    bytes = writer.bytes
    let decided = contents.limits.indices.filter { contents.limits[$0].decided != nil }
    self.holes = zip(holes, decided).map { Hole(place: $0, limit: $1) }
  }
}

extension JSONWriter {
  /// Up to the list of rules, which it begins.
  /// - Returns: where the deadlines belong, of the limits that are decided.
  fileprivate mutating func members(of contents: DecisionContents) -> [Int] {
    var holes: [Int] = []
    key("milestones")
    milestones(contents.limits, &holes)
    key("ladders")
    strings(contents.ladders)
    if !contents.disputedLadders.isEmpty {
      key("disputedLadders")
      strings(contents.disputedLadders)
    }
    key("tags")
    strings(contents.tags)
    if !contents.starts.isEmpty {
      key("starts")
      strings(contents.starts)
    }
    key("rules")
    beginArray()
    return holes
  }

  /// From after the list of the rules that are overridden.
  fileprivate mutating func members(after contents: DecisionContents) {
    key("questions")
    beginArray()
    for question in contents.questions { self.question(question) }
    endArray()
    key("reason")
    if let reason = contents.reason { string(reason) } else { null() }
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
