import Diagnostics
import ExactNumbers
import Semantics
import Vocabulary
import WorkingTime

/// What stands before a value: the words that ask for it, and where it is one of a list, the values before it.
private struct PlaceOfValue {
  /// Up to what asks for the value.
  var asking: String
  var listed: [String] = []
  /// The comma after the last value, which tells lists and the parts of an event apart only where it is `、`.
  var comma: Character?

  init(after text: String) {
    asking = text
    while let last = asking.last, "、，,".contains(last) {
      var rest = asking.dropLast()[...]
      while rest.last?.isWhitespace ?? false { rest.removeLast() }
      let value: Substring
      if let closing = rest.last, let marks = QuotedName.marks.first(where: { $0.closing == closing }),
        let opening = rest.dropLast().lastIndex(of: marks.opening)
      {
        value = rest[opening...]
      } else {
        value = rest[(rest.lastIndex { LastWord.marks.contains($0) }.map { rest.index(after: $0) } ?? rest.startIndex)...]
      }
      guard !value.isEmpty else { return }
      listed.append(String(value).withoutBackticks)
      comma = comma ?? last
      asking = String(rest[..<value.startIndex]).trimmed
    }
  }
}

/// The last word of a text, and what stands before and after it.
struct LastWord {
  let before: String
  let word: String
  /// With which the text ends.
  let mark: Character?

  static let marks: Set<Character> = [
    " ", "\t", "　", "，", ",", "；", ";", "、", "：", ":", "{", "｛", "|", "｜", "“", "\"", "「", "（", "(",
  ]

  init(of text: String) {
    var rest = text.trimmed[...]
    mark = rest.last.flatMap { Self.marks.contains($0) ? $0 : nil }
    while let last = rest.last, Self.marks.contains(last) { rest.removeLast() }
    let written = String(rest.reversed().prefix { !Self.marks.contains($0) }.reversed())
    before = String(rest.dropLast(written.count)).trimmed
    word = written.withoutBackticks
  }
}

extension String {
  var withoutBackticks: String { count > 2 && first == "`" && last == "`" ? String(dropFirst().dropLast()) : self }
}

extension Session {
  /// What the words before the cursor ask for; nil where they ask for nothing in particular.
  ///
  /// - Parameters:
  ///   - rest: the line up to the word at the cursor.
  ///   - word: as far as it is typed.
  func asked(by rest: String, for word: String, _ program: Program) -> [Candidate]? {
    let place = PlaceOfValue(after: rest)
    guard let comma = place.comma else {
      return asked(by: rest, of: word, program).map { $0.candidates + $0.alone } ?? unsaidFields(after: rest, program)
    }
    // After another comma than that of lists a part of the event may follow as well, or that alone.
    let next = comma == "、" ? [] : unsaidFields(after: rest, program)
    guard let found = asked(by: place.asking, of: word, program) else { return next }
    let others = found.candidates.filter { !place.listed.contains($0.text) }
    if comma == "、" { return others }
    return found.isList ? others + (next ?? words(program)) : next
  }

  /// What is asked for.
  private struct Asked {
    var candidates: [Candidate] = []
    /// What stands there by itself or not at all.
    var alone: [Candidate] = []
    /// Whether several may stand there.
    var isList = false
  }

  private func asked(by text: String, of word: String, _ program: Program) -> Asked? {
    func one(_ candidates: [Candidate]) -> Asked { Asked(candidates: candidates) }
    func several(_ candidates: [Candidate]) -> Asked { Asked(candidates: candidates, isList: true) }
    let last = LastWord(of: text)
    if last.mark == "（" || last.mark == "(" { return results(of: last.word).map(one) }
    if let field = field(named: last.word, program) {
      return Asked(candidates: values(of: field.type, program), alone: wordsAlone(for: field), isList: field.type.isSeveral)
    }
    let isAfterColon = last.mark == "：" || last.mark == ":"
    func isOne(of words: Word...) -> Bool { words.contains { $0.isSpelled(last.word) } }
    if isOne(of: .lead) { return one(units + fieldsOfUnits(orOfSeveral: false, program)) }
    if isOne(of: .assist, .notify) { return several(units + fieldsOfUnits(orOfSeveral: true, program)) }
    if isOne(of: .by) { return several(parties(program)) }
    if isOne(of: .to) { return isOfEntry(last.before, program) ? several(parties(program)) : nil }
    if isOne(of: .overrides) { return several(overridable(program)) }
    if isOne(of: .start), isAfterColon { return several(values(of: .item, program)) }
    if isOne(of: .ladder), isAfterColon { return several(ladders) }
    if isOne(of: .within) { return one(milestones) }
    if isOne(of: .elapse) { return one(durations(word, after: text)) }
    if isOne(of: .overdue, .left, .later), milestones.contains(where: { $0.text == LastWord(of: last.before).word }) {
      return one(durations(word, after: text))
    }
    if isOne(of: .did, .didNot) { return one(milestones + happenings) }
    if isOne(of: .is, .isNot, .has, .hasNot, .belongsTo, .notBelongsTo) {
      let operand = LastWord(of: last.before).word
      guard let found = choices(of: operand, isOne(of: .belongsTo, .notBelongsTo), program) else { return nil }
      let field = isOne(of: .is, .isNot) ? field(named: operand, program) : nil
      return Asked(candidates: found, alone: field.map(wordsAlone) ?? [], isList: true)
    }
    return afterEvent(last, in: text, word, program).map(one)
  }

  /// Whole tables, as rows of them have no name that could be written; a fallback needs no exception.
  private func overridable(_ program: Program) -> [Candidate] {
    let rules = program.rules.filter { $0.row == nil && !$0.isFallback }.map { ($0.name, $0.place) }
    return (rules + program.tables.map { ($0.entry.name, $0.entry.place) }).map { name, place in
      Candidate(text: name, meaning: self.place(place), isWhole: false, isName: true)
    }
  }

  /// What may stand beside a field, or what is decided, where it is compared.
  private func choices(of operand: String, _ isOfKind: Bool, _ program: Program) -> [Candidate]? {
    if Word.lead.isSpelled(operand) { return units + fieldsOfUnits(orOfSeveral: false, program) }
    if [Word.assist, .notify].contains(where: { $0.isSpelled(operand) }) {
      return units + fieldsOfUnits(orOfSeveral: true, program)
    }
    if Word.ladder.isSpelled(operand) { return ladders }
    if Word.start.isSpelled(operand) { return values(of: .item, program) }
    guard let field = field(named: operand, program) else { return nil }
    if isOfKind, case .item = field.type { return values(of: .category, program) }
    return values(of: field.type, program)
  }

  /// After a milestone or a happening: in 限时 how long it may take, in a condition what may be said of it, else by whom it is done.
  private func afterEvent(_ last: LastWord, in text: String, _ word: String, _ program: Program) -> [Candidate]? {
    // `限时：派发 3`, of which the number has been typed already: its unit.
    if last.mark == nil, last.word.allSatisfy(\.isNumber), !last.word.isEmpty {
      let before = LastWord(of: last.before).word
      let isAsked =
        [Word.elapse, .overdue, .left, .later].contains { $0.isSpelled(before) } || limits(LastWord(of: last.before), text)
      return isAsked ? durations(word, after: text) : nil
    }
    let isMilestone = milestones.contains { $0.text == last.word }
    guard last.mark == nil, isMilestone || happenings.contains(where: { $0.text == last.word }) else {
      return follows(limit: last, text) ? milestones + words(program) : nil
    }
    if limits(last, text) { return durations(word, after: text) }
    let (said, done): ([Word], [Word]) = (
      isMilestone ? [.onTime, .overdue, .left, .later, .deadline, .limit] : [.later, .reaches], [.by, .to]
    )
    let conditions = [Word.expect, .when, .meant, .and, .or, .not]
    let isCondition = conditions.contains { $0.isSpelled(LastWord(of: last.before).word) } || [":", "："].contains(last.before.last)
    return (isCondition ? said : last.before.isEmpty ? done + said : done).map {
      Candidate(text: $0.spelling(language), meaning: $0.asked(language))
    }
  }

  /// Whether a milestone stands where 限时 says of it how long it may take.
  private func limits(_ milestone: LastWord, _ line: String) -> Bool {
    guard milestones.contains(where: { $0.text == milestone.word }) else { return false }
    return follows(limit: LastWord(of: milestone.before), line) || Word.within.isSpelled(LastWord(of: milestone.before).word)
  }

  /// Whether another limit of 限时 may begin: after a semicolon, with no clause between.
  private func follows(limit last: LastWord, _ line: String) -> Bool {
    guard last.mark == "；" || last.mark == ";" else { return false }
    let clauses: [Word] = [.when, .lead, .assist, .notify, .ladder, .tag, .start, .meant, .basis, .note, .decline]
    var rest = LastWord(of: line)
    while !rest.word.isEmpty {
      if Word.within.isSpelled(rest.word) { return true }
      if clauses.contains(where: { $0.isSpelled(rest.word) }) { return false }
      rest = LastWord(of: rest.before)
    }
    return false
  }

  /// The results that a milestone may have, of which one stands in the brackets after it.
  private func results(of name: String) -> [Candidate]? {
    guard let milestone = program?.milestones.first(where: { $0.name == name }), !milestone.results.isEmpty else { return nil }
    return milestone.results.map { Candidate(text: $0, meaning: name, isWhole: false, isName: true) }
  }

  /// Lengths of time of the number that is typed, or of one: each unit once. Where the number is a word of its own, the units.
  func durations(_ word: String, after rest: String) -> [Candidate] {
    let units = DurationUnit.allCases.filter { $0.counting != .fixed }
    func candidate(_ unit: DurationUnit, _ amount: String) -> Candidate {
      let isOne = ["1", "一"].contains(amount.withNarrowDigits)
      let span = TimeSpan(amount: isOne ? .one : Exact(2), unit: unit).written(language).drop { $0.isNumber }
      let other = Words(zh: unit.word.spelling(.english), en: unit.word.spelling(.chinese))(language)
      return Candidate(
        text: amount.isEmpty ? String(span).trimmed : amount + span, meaning: other,
        alsoTyped: [amount + unit.word.spelling(.chinese), amount + unit.word.spelling(.english)], isWhole: false)
    }
    let number = LastWord(of: rest).word
    if !number.isEmpty, number.allSatisfy(\.isNumber) {
      return units.map { unit in
        var found = candidate(unit, number)
        found.text = String(found.text.dropFirst(number.count)).trimmed
        found.alsoTyped = found.alsoTyped.map { String($0.dropFirst(number.count)) }
        return found
      }
    }
    let amount = String(word.prefix { $0.isNumber || $0 == "." })
    return units.map { candidate($0, amount.isEmpty ? "1" : amount) }
  }

  var ladders: [Candidate] {
    (program?.ladders ?? []).map { Candidate(text: $0.entry.name, meaning: Words(.ladder)(language), isWhole: false, isName: true) }
  }
}

extension Word {
  /// What it says of a milestone or a happening.
  fileprivate func asked(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .by: Words(zh: "谁做的", en: "who did it")
      case .to: Words(zh: "交给谁", en: "to whom")
      case .onTime: Words(zh: "期限内到达", en: "reached in time")
      case .overdue: Words(zh: "过了期限", en: "past its deadline")
      case .left: Words(zh: "离期限还有多久", en: "how long before its deadline")
      case .later: Words(zh: "之后多久", en: "how long after it")
      case .deadline: Words(zh: "到什么时候", en: "until when")
      case .limit: Words(zh: "多长", en: "how long")
      case .reaches: Words(zh: "几次", en: "how often")
      default: Words(zh: "", en: "")
      }
    return words(language)
  }
}
