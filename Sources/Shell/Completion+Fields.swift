import Diagnostics
import Semantics
import Vocabulary

/// What fields stand for where a value or a unit is asked for, and which of them an event may be given next.
extension Session {
  func candidate(_ word: Word, _ meaning: Words) -> Candidate {
    Candidate(
      text: word.spelling(language), meaning: meaning(language),
      alsoTyped: [word.spelling(.chinese), word.spelling(.english)], isWhole: false)
  }

  /// The words that say of a field that it has no value, or that nobody knows it.
  func wordsAlone(for field: Semantics.Field) -> [Candidate] {
    var found: [Candidate] = []
    if field.type.isSeveral { found.append(candidate(.none, Words(zh: "一个也没有", en: "not a single one"))) }
    if field.admitsUnknownAnswer { found.append(candidate(.unknownValue, Words(zh: "没有人知道", en: "nobody knows"))) }
    return found
  }

  /// Fields of the event and attributes of its place that say who leads or takes part.
  func fieldsOfUnits(orOfSeveral: Bool, _ program: Program) -> [Candidate] {
    fields(program) { field in
      switch field.type {
      case .unit: true
      case .several(.unit): orOfSeveral
      default: false
      }
    }
  }

  /// Who may do something in a case, or get it.
  func parties(_ program: Program) -> [Candidate] {
    [
      candidate(.lead, Words(zh: "判给谁就是谁", en: "whoever leads")),
      candidate(.assist, Words(zh: "判定的协办", en: "whoever assists")),
      candidate(.reporter, Words(zh: "报上来的人", en: "whoever reported it")),
    ] + units + fieldsOfUnits(orOfSeveral: true, program)
  }

  /// Whether a text has something that happens in a case: after it 至 says to whom, elsewhere until when or how much.
  func isOfEntry(_ text: String, _ program: Program) -> Bool {
    let names = (milestones + happenings).map(\.text) + program.measures.map(\.name)
    var rest = LastWord(of: text)
    while !rest.word.isEmpty {
      if names.contains(rest.word) { return true }
      rest = LastWord(of: rest.before)
    }
    return false
  }

  /// After a comma between the parts of an event, the fields that the line has not given: first those that are open still.
  ///
  /// - Returns: nil where the line is something else.
  func unsaidFields(after line: String, _ program: Program) -> [Candidate]? {
    guard let mark = line.last, "，,；;".contains(mark) else { return nil }
    var event = line[...].drop(while: \.isWhitespace)
    let isWhole = Word.event.isSpelled(String(event.prefix { $0.isLetter || $0 == "_" }))
    if isWhole {
      guard let brace = event.firstIndex(where: { "{｛".contains($0) }) else { return nil }
      event = event[event.index(after: brace)...]
    }
    var given: [String] = []
    for part in event.split(whereSeparator: { "，,；;".contains($0) }) {
      let words = part.split { $0.isWhitespace || "：:".contains($0) }.map { String($0).withoutBackticks }
      guard let field = words.first.flatMap({ field(named: $0, program) }) else {
        // Of several values all but the first stand alone.
        if given.isEmpty { return nil }
        continue
      }
      let relations: [Word] = [.is, .isNot, .in, .notIn, .has, .hasNot, .startsWith, .belongsTo, .notBelongsTo]
      guard words.count > 1, !relations.contains(where: { $0.isSpelled(words[1]) }) else { return nil }
      given.append(field.entry.name)
    }
    guard !given.isEmpty else { return nil }
    let beginsAnother = isWhole || given.contains(program.fields[BuiltInField.item.ref.position].entry.name)
    let known = beginsAnother ? [] : situation.settings.map { field(named: $0.field.withoutBackticks, program)?.entry.name }
    func unsaid(_ isKnown: Bool) -> [Candidate] {
      fields(program) { field in
        field.origin.isGiven && !given.contains(field.entry.name) && known.contains(field.entry.name) == isKnown
      }
    }
    return unsaid(false) + unsaid(true)
  }
}

extension ValueType {
  var isSeveral: Bool { if case .several = self { true } else { false } }
}

extension FieldOrigin {
  /// Whether an event gives the field its value, which all others have from elsewhere.
  fileprivate var isGiven: Bool {
    switch self {
    case .builtIn(let field): field != .category
    case .declared: true
    case .level, .attribute, .derived: false
    }
  }
}
