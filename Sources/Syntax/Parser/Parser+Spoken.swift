import Diagnostics
import SourceText
import Vocabulary

// Conditions in the words of notices: told with how they are written here, and read so.

extension Parser {
  /// `既 甲 又 乙`: told, and read as 且.
  mutating func joinsBoth() {
    guard kind == .name, ["既", "不但", "不仅"].contains(text(current.range)), !isCompared(peek(1)), !log.isFull, !isToldByLexer else {
      return
    }
    for index in (at + 1)..<min(at + 24, tokens.count) {
      let token = tokens[index]
      if token.kind == .symbol(.rightBrace) || token.kind == .symbol(.semicolon) || token.kind == .end { return }
      guard token.kind == .name, ["又", "而且", "还", "也"].contains(text(token.range)) else { continue }
      let whole = ByteRange(lower: start, upper: token.upper)
      let inside = text(ByteRange(lower: peek(1).lower, upper: tokens[index - 1].upper))
      tell(whole, as: "\(inside) \(Word.and.spelling(.chinese))")
      tokens[index] = token.replacing(kind: .word(.and), upper: token.upper)
      at += 1
      return
    }
  }

  /// `除 紧急 外`, `除紧急以外`: told, and read as 非; nil where none stands here. What is no field of 是否 is most likely an item.
  mutating func exceptFor() throws(Abandoned) -> Expression? {
    guard kind == .name, !log.isFull, !isToldByLexer, !endsAsTerm(1) else { return nil }
    let run = text(current.range)
    guard let opening = ["除了", "除去", "除"].first(where: { run.hasPrefix($0) }) else { return nil }
    if isList(after: opening) { return try exceptForItems(opening) }
    var name = ByteRange(lower: current.lower + Int32(clamping: opening.utf8.count), upper: current.upper)
    var count = 1
    if name.isEmpty {
      guard peek(1).kind == .name else { return nil }
      name = peek(1).range
      count = 2
    }
    if let closing = Self.exceptions.first(where: { text(name).hasSuffix($0) && text(name) != $0 }) {
      name = ByteRange(lower: name.lower, upper: name.upper - Int32(clamping: closing.utf8.count))
    } else {
      guard Self.exceptions.contains(text(peek(count).range)) else { return nil }
      count += 1
    }
    if !isDeclared(text(name), as: [.yesNo]) { return try exceptForItems(opening) }
    guard !definesField(run) else { return nil }
    let whole = ByteRange(lower: start, upper: peek(count - 1).upper)
    tell(whole, as: "\(Word.not.spelling(.chinese)) \(text(name))")
    at += count
    let field = ReferenceSyntax(target: .name(names.intern(text(name))), range: name)
    return Expression(.not(Expression(.reference(field), range: name)), range: whole)
  }

  /// Whether more than one name stands between `除` and `外`.
  private func isList(after opening: String) -> Bool {
    let first = text(current.range) == opening ? 2 : 1
    return peek(first).kind == .symbol(.comma)
  }

  /// `除 占道经营、其他 外`: told, and read as 不为 where the names are items of this file; else given up.
  private mutating func exceptForItems(_ opening: String) throws(Abandoned) -> Expression? {
    var names: [ByteRange] = []
    var last: Int?
    for ahead in 0..<24 {
      let token = peek(ahead)
      if token.kind == .symbol(.comma) { continue }
      guard token.kind == .name, ahead == 0 || !token.startsLine else { break }
      var range = token.range
      if ahead == 0 { range = token.replacing(from: token.lower + Int32(clamping: opening.utf8.count)).range }
      let closing = Self.exceptions.first { text(range).hasSuffix($0) }
      if let closing { range = ByteRange(lower: range.lower, upper: range.upper - Int32(clamping: closing.utf8.count)) }
      if !range.isEmpty { names.append(range) }
      if closing != nil {
        last = ahead
        break
      }
    }
    guard let last, let first = names.first, let final = names.last, !definesField(text(current.range)) else { return nil }
    let whole = ByteRange(lower: start, upper: peek(last).upper)
    let values = text(ByteRange(lower: first.lower, upper: final.upper))
    let listed = "\(Word.isNot.spelling(.chinese)) \(values)"
    guard names.allSatisfy({ isDeclaredItem(text($0)) }) else {
      let written = text(whole)
      log.tell(
        .syntax(
          .expected(
            Words(zh: "字段和“不为”（如“事项 \(listed)”）", en: "a field and “is_not”, as in “item is_not \(values)”"),
            found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole)
      throw Abandoned()
    }
    let item = Word.item.spelling(.chinese)
    tell(whole, as: "\(item) \(listed)")
    at += last + 1
    let subject = Expression(.reference(ReferenceSyntax(target: .word(.item), range: first)), range: first)
    let choices = names.map { range in
      Expression(.reference(ReferenceSyntax(target: .name(self.names.intern(text(range))), range: range)), range: range)
    }
    return Expression(.is(subject, choices, negated: true), range: whole)
  }

  /// Whether an item of that name is declared in this file: a list of names after 事项, right after what begins or ends an entry.
  private func isDeclaredItem(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return tokens.indices.contains { index in
      guard tokens[index].isName, written(tokens[index].range).elementsEqual(bytes) else { return false }
      var before = index - 1
      while before > 0, tokens[before].kind == .symbol(.comma) || tokens[before].kind == .name { before -= 1 }
      guard before > 0, tokens[before].kind == .word(.item) else { return false }
      let opening = tokens[before - 1].kind
      return opening == .symbol(.leftBrace) || opening == .symbol(.rightBrace) || opening == .symbol(.semicolon)
        || tokens[before].startsLine || tokens[before - 1].isName
    }
  }

  /// Whether a field of that name is declared or derived in this file.
  private func definesField(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return tokens.indices.contains { index in
      tokens[index].kind == .name && written(tokens[index].range).elementsEqual(bytes) && namesEntry(at: index - at)
    }
  }

  private static let exceptions = ["以外", "之外", "外"]

  /// A condition with which a rule or a rung begins without 当: told, and 当 is read. False where none stands.
  mutating func insertsWhen(in block: Block) -> Bool {
    guard !log.isFull, !isToldByLexer, at > 0 else { return false }
    if block.starters.words == [.when] { return insertsWhenOfRung() }
    if block.starters.contains(.within), splitsWhenOffCondition() { return true }
    guard block.starters.contains(.within), tokens[at - 1].kind == .symbol(.leftBrace), standsCondition else { return false }
    let isEnglish = language(of: current.range) == .english
    if kind == .name, let (name, comparison, value) = compared(in: text(current.range)) {
      tell(current.range, as: "\(Word.when.spelling(.chinese))：\(name) \(comparison) \(value)")
      replaceCurrent(by: tokens(current.range, cutInto: [name, comparison, value]))
    } else {
      let place = ByteRange(at: start)
      log.tell(
        .syntax(.expected(Wording.quoted(.when), found: found)), at: current.range,
        fix: log.fix(place, isEnglish ? "when: " : "\(Word.when.spelling(.chinese))："))
    }
    insertWhen()
    return true
  }

  private mutating func insertWhen() {
    let when = Token(
      kind: .word(.when), isName: false, startsLine: current.startsLine, payload: 0, lower: start, upper: start)
    tokens[at].startsLine = false
    tokens.insert(when, at: at)
  }

  /// `办结 逾期 1天 以后：…`, which begins no rung without 当; 以后 is said by the condition.
  private mutating func insertsWhenOfRung() -> Bool {
    if kind == .name, let (name, clock) = clockInRun {
      tell(current.range, as: "\(Word.when.spelling(.chinese)) \(name) \(clock)")
      replaceCurrent(by: tokens(current.range, cutInto: [name, clock]))
    } else {
      guard current.isName || stands(in: Self.clockWords), standsRung else { return false }
      let spelling = Word.when.spelling(language(of: peek(1).range))
      var fix = log.fix(ByteRange(at: start), spelling + " ")
      if let colon = (1...8).first(where: { peek($0).startsLine || peek($0).kind == .symbol(.colon) }), colon > 2,
        peek(colon).kind == .symbol(.colon), Self.afters.contains(text(peek(colon - 1).range))
      {
        let condition = ByteRange(lower: start, upper: peek(colon - 2).upper)
        fix = log.fix(ByteRange(lower: start, upper: peek(colon - 1).upper), "\(spelling) \(text(condition))")
        tokens.remove(at: at + colon - 1)
      }
      log.tell(.syntax(.expected(Wording.quoted(.when), found: found)), at: current.range, fix: fix)
    }
    insertWhen()
    return true
  }

  private var standsRung: Bool {
    if stands(in: Self.clockWords) { return peek(1).kind == .symbol(.colon) }
    return switch peek(1).kind {
    case .word(let word): Self.clockWords.contains(word) || word == .later
    case .name: EverydayWord.meaning(of: text(peek(1).range)).map { Self.clockWords.contains($0) } ?? false
    default: false
    }
  }

  /// `办结逾期` before its colon.
  private var clockInRun: (name: String, clock: String)? {
    guard peek(1).kind == .symbol(.colon) else { return nil }
    let run = text(current.range)
    for spelling in Self.clockWords.words.flatMap(\.row.zh) where run.hasSuffix(spelling) {
      let name = String(run.dropLast(spelling.count))
      if names.find(name) != nil { return (name, spelling) }
    }
    return nil
  }

  private var standsCondition: Bool {
    // A clause's own word misspelt stands before its colon.
    if peek(1).kind == .symbol(.colon) || peek(1).kind == .symbol(.equal) { return false }
    guard current.isName || standsBuiltInField else { return false }
    if isCompared(peek(1)) { return true }
    if peek(1).kind == .name, EverydayComparison.mayBegin(text(peek(1).range)), Self.beginsValue(peek(2)) { return true }
    return kind == .name && (isDeclared(text(current.range), as: [.yesNo]) || compared(in: text(current.range)) != nil)
  }

  /// `事项为占道经营` where its parts are names by themselves.
  private func compared(in run: String) -> (name: String, comparison: String, value: String)? {
    guard run.utf8.count <= 120 else { return nil }
    for spelling in Word.is.row.zh + Word.isNot.row.zh + ["属于"] {
      guard let middle = run.firstRange(of: spelling) else { continue }
      let (name, value) = (String(run[..<middle.lowerBound]), String(run[middle.upperBound...]))
      if isField(name), names.find(value) != nil { return (name, spelling, value) }
    }
    return nil
  }

  private func isField(_ name: String) -> Bool {
    names.find(name) != nil || Word.builtInFields.words.contains { $0.row.zh.contains(name) }
  }

  /// `当事项 为 占道经营`, `当紧急`, `当事项为占道经营`: told with all its spaces, and read so.
  private mutating func splitsWhenOffCondition() -> Bool {
    guard kind == .name, Self.whenStarts.begins(written(current.range)) else { return false }
    let run = text(current.range)
    guard let when = Word.when.row.zh.first(where: { run.hasPrefix($0) && run != $0 }), !isUsed(run, but: at) else { return false }
    let rest = String(run.dropFirst(when.count))
    if let parts = conditionParts(of: rest) {
      splitsCondition(into: [WordsRunTogether.Part(written: when, shown: when, meant: nil)] + parts)
      return true
    }
    guard isField(rest) || isCompared(peek(1)) else { return false }
    splitsCondition(into: [when, rest].map { WordsRunTogether.Part(written: $0, shown: $0, meant: nil) })
    return true
  }

  private static let whenStarts = LetterSet(beginning: Word.when.row.zh)
}
