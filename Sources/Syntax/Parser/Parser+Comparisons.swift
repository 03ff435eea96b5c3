import Diagnostics
import SourceText
import Vocabulary

// What stands after the subject of a condition where a comparison should: told with what to write, and read as that.

extension Parser {
  /// Tells a comparison of everyday language (`大于`, `more than`, `是`) that stands here, and puts the sign or word that
  /// is meant in its place.
  ///
  /// - Parameter isName: it is a name alone, which in a rung may be a milestone: `办结 超过 2个工作日` means 逾期.
  mutating func correctsComparison(afterName isName: Bool = false) {
    if stands(.equal), peek(1).kind == .symbol(.greater), peek(1).lower == current.upper, !log.isFull {
      let whole = ByteRange(lower: current.lower, upper: peek(1).upper)
      let meant = Symbol.greaterOrEqual.spelling(keywordLanguage)
      log.tell(.syntax(.everydayComparison(text(whole), meant: meant)), at: whole, fix: log.fix(whole, meant))
      tokens.replaceSubrange(at..<(at + 2), with: [current.replacing(kind: .symbol(.greaterOrEqual), upper: whole.upper)])
      return
    }
    splitsRange()
    let mayBeOverdue = isName && isInRung
    if isName, !isInRung, splitsComparisonFromName() { return }
    splitsEverydayComparison(mayBeOverdue: mayBeOverdue)
    guard case (let count, var meant)? = everydayComparison ?? (isName ? comparisonAlone.map { (1, $0) } : nil) else { return }
    if mayBeOverdue, Self.isDuration(peek(count), peek(count + 1)) { meant = meant.ofDeadline }
    let first = current
    let whole = ByteRange(lower: first.lower, upper: peek(count - 1).upper)
    let written = text(whole)
    let spelling = meant.spelling(language(of: whole))
    log.tell(.syntax(.everydayComparison(written, meant: spelling)), at: whole, fix: log.fix(whole, spelling))
    tokens.replaceSubrange(
      at..<(at + count), with: [first.replacing(kind: Self.kind(of: meant), upper: whole.upper)])
  }

  /// `摊位 在100到200之间`: told with its spaces, and read so.
  private mutating func splitsRange() {
    guard kind == .name, !log.isFull, Self.rangeStarts.begins(written(current.range)), !isDeclaredHere else { return }
    let run = text(current.range)
    let isBetween = run.hasSuffix("之间")
    guard let pieces = RunPieces(of: isBetween ? String(run.dropLast(2)) : run)?.texts, pieces.count == 4 else { return }
    let apart = pieces.joined(separator: " ")
    log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
    replaceCurrent(by: tokens(current.range, cutInto: pieces))
  }

  private var isDeclaredHere: Bool { namesEntry(at: 0) || isUsed(text(current.range), but: at) }

  private static let rangeStarts = LetterSet(beginning: Word.in.row.zh)

  /// Takes a comparison of everyday language off the literal that it is written together with: `大于200平方米`.
  private mutating func splitsEverydayComparison(mayBeOverdue: Bool) {
    guard kind == .name, Self.mayBeginComparison(written(current.range)), !log.isFull, !namesEntry(at: 0) else { return }
    if splitsWordFromLiteral() { return }
    let run = text(current.range)
    var longest: (spelling: String, meant: EverydayComparison.Meant)?
    for row in EverydayComparison.rows {
      for spelling in row.spellings
      where run.hasPrefix(spelling) && spelling.utf8.count > longest?.spelling.utf8.count ?? 0 {
        longest = (spelling, row.meant)
      }
    }
    guard let longest else { return }
    let rest = run.utf8.dropFirst(longest.spelling.utf8.count)
    guard let literal = LiteralRun(RunScalars(rest)), literal.rest == nil, literal.mistake == nil else { return }
    let middle = current.lower + Int32(clamping: longest.spelling.utf8.count)
    let comparison = ByteRange(lower: current.lower, upper: middle)
    let compared = tokens(ByteRange(lower: middle, upper: current.upper))
    let isOfDeadline = mayBeOverdue && compared.count > 1 && Self.isDuration(compared[0], compared[1])
    let meant = isOfDeadline ? longest.meant.ofDeadline : longest.meant
    let spelling = meant.spelling(language(of: comparison))
    log.tell(
      .syntax(.everydayComparison(longest.spelling, meant: spelling)), at: comparison,
      fix: log.fix(comparison, spelling + " "))
    let first = current.replacing(kind: Self.kind(of: meant), upper: middle)
    replaceCurrent(by: [first] + compared)
  }

  /// Takes a comparison off the name that it is written together with, after its subject: `昼夜 是夜里`. The name must be one by itself
  /// too.
  private mutating func splitsComparisonFromName() -> Bool {
    guard kind == .name, isInRule, !current.startsLine, !log.isFull, !namesEntry(at: 0), !isUsed(text(current.range), but: at)
    else {
      return false
    }
    let run = text(current.range)
    if EverydayComparison.meaning(of: run) != nil { return false }
    for (spelling, meant) in Self.verbsBeforeNames where run.hasPrefix(spelling) {
      let value = String(run.dropFirst(spelling.count))
      guard names.find(value) != nil else { continue }
      let apart = "\(meant.spelling(.chinese)) \(value)"
      log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
      let middle = current.lower + Int32(clamping: spelling.utf8.count)
      replaceCurrent(
        by: [current.replacing(kind: .word(meant), upper: middle)] + tokens(ByteRange(lower: middle, upper: current.upper)))
      return true
    }
    return false
  }

  private static let verbsBeforeNames: [(String, Word)] = [
    ("不是", .isNot), ("不为", .isNot), ("不属于", .notBelongsTo), ("不含", .hasNot), ("不包括", .hasNot), ("属于", .belongsTo), ("包括", .has),
    ("包含", .has), ("含", .has), ("等于", .is), ("是", .is), ("为", .is),
  ]

  /// Takes a word that compares off the literal that it is written together with: `不超过20`.
  private mutating func splitsWordFromLiteral() -> Bool {
    let run = text(current.range)
    for word in Self.comparingWords.words {
      for spelling in word.row.zh where run.hasPrefix(spelling) {
        guard let literal = LiteralRun(RunScalars(run.utf8.dropFirst(spelling.utf8.count))), literal.rest == nil,
          literal.mistake == nil
        else { continue }
        let middle = current.lower + Int32(clamping: spelling.utf8.count)
        let apart = "\(spelling) \(String(run.dropFirst(spelling.count)))"
        log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
        let first = current.replacing(kind: .word(word), upper: middle)
        replaceCurrent(by: [first] + tokens(ByteRange(lower: middle, upper: current.upper)))
        return true
      }
    }
    return false
  }

  private static func isDuration(_ amount: Token, _ unit: Token) -> Bool {
    guard amount.kind == .number, case .word(let word) = unit.kind else { return false }
    return Word.durationUnits.contains(word)
  }

  static func kind(of meant: EverydayComparison.Meant) -> TokenKind {
    switch meant {
    case .symbol(let symbol): .symbol(symbol)
    case .word(let word): .word(word)
    }
  }

  /// Whether the name here begins with a word that compares, written together with what it compares to: `为空`.
  var beginsWithComparison: Bool {
    guard kind == .name else { return false }
    let run = text(current.range)
    return Self.comparingWords.words.contains { $0.row.zh.contains { run.hasPrefix($0) } }
      || EverydayComparison.rows.contains {
        $0.spellings.contains { run.hasPrefix($0) && run != $0 && !language(of: current.range).isEnglish }
      }
  }

  /// How many tokens here are one comparison of everyday language, and what they mean; a value must follow.
  private var everydayComparison: (count: Int, meant: EverydayComparison.Meant)? {
    let isSpelledOut: Bool =
      switch kind {
      case .name: true
      // In 紧急 是 且 … it is the value.
      case .word(.yes): true
      // As in “is greater than”.
      case .word(.is): true
      case .word, .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end: false
      }
    guard isSpelledOut, !log.isFull, !namesEntry(at: 0) else { return nil }
    var spelling = ""
    var longest: (count: Int, meant: EverydayComparison.Meant)?
    for count in 1...EverydayComparison.mostWords {
      let token = peek(count - 1)
      switch token.kind {
      case .name, .word: break
      case .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end: return longest
      }
      let word = text(token.range)
      if count == 1, token.kind == .word(.is) { continue }
      if spelling.isEmpty, !EverydayComparison.mayBegin(word) { return longest }
      let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
      spelling += (spelling.isEmpty || !isASCII ? "" : "_") + word
      let next = peek(count)
      guard let meant = EverydayComparison.meaning(of: spelling) ?? (count > 1 ? Self.spaced[spelling].map { .word($0) } : nil),
        Self.mayBeCompared(next), !namesEntry(at: count),
        !(isInRule && next.kind != .name && Block.rule.begins(next))
      else { continue }
      longest = (count, meant)
    }
    return longest
  }

  /// What a word means here that compares only by itself, where its subject and the value after it may be so compared.
  private var comparisonAlone: EverydayComparison.Meant? {
    guard kind == .name, at > 0, !current.startsLine, !peek(1).startsLine, !log.isFull, !isToldByLexer, !namesEntry(at: 0),
      let meant = EverydayComparison.meaning(alone: text(current.range))
    else { return nil }
    let subject = tokens[at - 1]
    switch (meant, peek(1).kind) {
    case (.symbol, .number), (.word(.isNot), .number), (.word(.isNot), .string): return meant
    case (.word(.has), .string), (.word(.hasNot), .string), (.word(.has), .name), (.word(.hasNot), .name):
      return isDeclaredOtherwise(text(subject.range), than: [.text, .several]) ? nil : meant
    case (.word(.belongsTo), .string), (.word(.notBelongsTo), .string), (.word(.belongsTo), .name), (.word(.notBelongsTo), .name):
      return subject.kind == .word(.area) ? meant : nil
    default: return nil
    }
  }

  /// Words of the language whose parts were written with spaces between them: `at least`.
  private static let spaced: [String: Word] = {
    let words: [Word] = [.atLeast, .atMost, .hasNot, .notBefore, .notAfter, .notIn, .startsWith]
    return Dictionary(words.flatMap { word in word.row.en.map { ($0, word) } }) { $1 }
  }()

  /// Whether the right side of a comparison may begin with this token.
  static func mayBeCompared(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(.leftParenthesis), .symbol(.minus): true
    case .name, .word, .symbol, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step, .end:
      beginsValue(token)
    }
  }

  // MARK: A comparison written together with its subject

  /// Takes a comparison off the end of the name that is the subject, where the value follows: `事项为 违建`. Where nothing
  /// speaks for the name as a whole, that is what is meant.
  ///
  /// - Returns: Whether the tokens are others now, and the construct has to be read again.
  mutating func splitsComparison(off subject: Expression) -> Bool {
    guard at > 0, pendingSplit == nil, !log.isFull, case .name = tokens[at - 1].kind,
      tokens[at - 1].range == subject.range
    else { return false }
    let run = text(subject.range)
    guard let tail = Self.comparisonTail(of: run) else { return false }
    let name = String(decoding: run.utf8.dropLast(tail.spelling.utf8.count), as: UTF8.self)
    guard names.find(name) != nil || RunTable.vocabulary.meaning(of: Array(name.utf8)) != nil, !isUsed(run, but: at - 1)
    else { return false }
    let apart = "\(name) \(tail.shown)"
    let middle = subject.range.upper - Int32(clamping: tail.spelling.utf8.count)
    let place = Place(file: log.file, range: subject.range)
    split = nil
    pendingSplit = Diagnostic(
      .syntax(.writtenTogether(run, apart: apart)), at: place, fix: log.fix(subject.range, apart))
    at -= 1
    let upper = subject.range.upper
    let comparison = tail.kind.map {
      Token(kind: $0, isName: false, startsLine: false, payload: 0, lower: middle, upper: upper)
    }
    let before = tokens(ByteRange(lower: subject.range.lower, upper: middle))
    replaceCurrent(by: before + (comparison.map { [$0] } ?? tokens(ByteRange(lower: middle, upper: upper))))
    return true
  }

  /// The longest comparison with which a run ends, and how it should be written; its kind where that differs.
  private static func comparisonTail(of run: String) -> (spelling: String, shown: String, kind: TokenKind?)? {
    var longest: (spelling: String, shown: String, kind: TokenKind?)?
    func consider(_ spelling: String, _ shown: String, _ kind: TokenKind?) {
      guard run.hasSuffix(spelling), run.utf8.count > spelling.utf8.count,
        spelling.utf8.count > longest?.spelling.utf8.count ?? 0
      else { return }
      longest = (spelling, shown, kind)
    }
    for word in comparingWords.words {
      for spelling in word.row.zh { consider(spelling, spelling, nil) }
    }
    for row in EverydayComparison.rows {
      let kind = Self.kind(of: row.meant)
      for spelling in row.spellings where !spelling.utf8.allSatisfy({ $0 < 0x80 }) {
        consider(spelling, row.meant.spelling(.chinese), kind)
      }
    }
    return longest
  }

  private static let comparingWords: WordSet = [
    .is, .isNot, .has, .hasNot, .belongsTo, .notBelongsTo, .before, .after, .notBefore, .notAfter, .atLeast, .atMost,
  ]

  /// Whether a name may begin with a comparison, by its first letter alone: of a correct file every name in a condition is
  /// asked, and nearly all do not.
  private static func mayBeginComparison(_ name: ArraySlice<UInt8>) -> Bool { comparisonStarts.begins(name) }

  private static let comparisonStarts = LetterSet(
    beginning: comparingWords.words.flatMap(\.row.zh) + EverydayComparison.rows.flatMap(\.spellings))

  /// Whether a name stands somewhere in this file without a value right after it, but for one token.
  func isUsed(_ name: String, but index: Int) -> Bool {
    let bytes = Array(name.utf8)
    return tokens.indices.contains { position in
      let token = tokens[position]
      guard position != index, Int(token.upper - token.lower) == bytes.count, token.isName,
        written(token.range).elementsEqual(bytes)
      else { return false }
      return position + 1 == tokens.count || !Self.beginsValue(tokens[position + 1])
    }
  }
}

extension EverydayComparison.Meant {
  /// What is meant by it of a milestone and a duration: beyond its limit a milestone is overdue.
  fileprivate var ofDeadline: Self {
    if case .symbol(.greater) = self { .word(.overdue) } else { self }
  }
}

extension Language {
  fileprivate var isEnglish: Bool { self == .english }
}
