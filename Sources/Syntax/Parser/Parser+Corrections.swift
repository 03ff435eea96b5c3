import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// Tells that no entry begins here; where a word was misspelt or a space left out, the token is replaced by what is
  /// likely meant and the answer is true, so that the entry is read.
  mutating func corrects(to words: WordSet, _ mistake: (Words, [String]) -> SyntaxMistake) -> Bool {
    let written = text(current.range)
    if isToldByLexer { return false }
    guard kind == .name, !written.hasPrefix("`"), !log.isFull else {
      log.tell(.syntax(mistake(found, [])), at: placeOfCurrent)
      return false
    }
    if let word = everydayWord, words.contains(word) {
      let spelling = word.spelling(language(of: current.range))
      log.tell(.syntax(mistake(found, [spelling])), at: current.range, fix: fix(everyday: word, spelling))
      correctedAt = at
      tokens[at] = current.replacing(kind: .word(word), upper: current.upper)
      return true
    }
    if let (word, length) = Self.prefix(of: written, in: words) {
      let apart = written.utf8.prefix(length)
      var rest = String(decoding: written.utf8.dropFirst(length), as: UTF8.self)
      // In `主办是派出所` the verb is the colon.
      let verb =
        ["是", "为"].first { rest.hasPrefix($0) && rest != $0 && Block.rule.starters.contains(word) && isInRuleBlock(words) } ?? ""
      rest.removeFirst(verb.count)
      let spaced = "\(String(decoding: apart, as: UTF8.self))\(verb.isEmpty ? " " : "：")\(rest)"
      log.tell(
        .syntax(.writtenTogether(written, apart: spaced)), at: current.range, fix: log.fix(current.range, spaced))
      let middle = current.lower + Int32(clamping: length)
      let first = current.replacing(kind: .word(word), upper: middle)
      let beginning = middle + Int32(clamping: verb.utf8.count)
      replaceCurrent(by: [first] + tokens(ByteRange(lower: beginning, upper: current.upper)))
      return true
    }
    let near = NearWords(to: written, among: words)
    guard let single = near.single else {
      // After a condition a word that joins or compares may have been meant.
      let spellings = near.spellings.isEmpty ? NearWords(to: written, among: Self.wordsAfterTerm).spellings : near.spellings
      log.tell(.syntax(mistake(found, spellings)), at: current.range)
      return false
    }
    log.tell(
      .syntax(mistake(found, near.spellings)), at: current.range, fix: log.fix(current.range, single.spelling))
    correctedAt = at
    tokens[at] = current.replacing(kind: .word(single.word), upper: current.upper)
    return true
  }

  /// Whether these are the words with which clauses of a rule begin.
  private func isInRuleBlock(_ words: WordSet) -> Bool { words.contains(.lead) && words.contains(.within) }

  /// `should lead be x` is one slip: both words are put right, and the second is read so.
  private mutating func fix(everyday word: Word, _ spelling: String) -> Fix {
    guard word == .expect, text(current.range) == "should", let be = (1...4).first(where: { isBe(peek($0)) }),
      (1...be).allSatisfy({ !peek($0).startsLine })
    else { return log.fix(current.range, spelling) }
    let token = peek(be)
    let between = text(ByteRange(lower: current.upper, upper: token.lower))
    tokens[at + be] = token.replacing(kind: .word(.is), upper: token.upper)
    return log.fix(
      ByteRange(lower: current.lower, upper: token.upper), "\(spelling)\(between)\(Word.is.spelling(.english))")
  }

  /// `lead should be x`: what stands where a colon may, told and read as one.
  mutating func readsShouldBe() -> Bool {
    guard kind == .name, text(current.range) == "should", isBe(peek(1)), !log.isFull else { return false }
    let whole = ByteRange(lower: current.lower, upper: peek(1).upper)
    let before = ByteRange(lower: at > 0 ? tokens[at - 1].upper : whole.lower, upper: whole.upper)
    log.tell(.syntax(.signForColon(found: text(whole))), at: whole, fix: log.fix(before, ":"))
    at += 2
    return true
  }

  private func isBe(_ token: Token) -> Bool { token.kind == .name && text(token.range) == "be" }

  /// The word that is meant by the name here, where people write that name for it.
  var everydayWord: Word? { kind == .name ? EverydayWord.meaning(of: text(current.range)) : nil }

  /// Tells a name that stands for a word, and puts the word in its place.
  mutating func corrects(to word: Word) {
    let spelling = word.spelling(language(of: current.range))
    log.tell(
      .syntax(.expected(Wording.quoted(word), found: found)), at: current.range, fix: log.fix(current.range, spelling))
    tokens[at] = current.replacing(kind: .word(word), upper: current.upper)
  }

  func language(of range: ByteRange) -> Language { written(range).allSatisfy { $0 < 0x80 } ? .english : .chinese }

  /// Tells a word of the language that stands where a name begins an entry, and reads it as that name.
  mutating func quotesReservedWord() -> Bool {
    guard case .word(let reserved) = kind, !isToldByLexer else { return false }
    switch peek(1).kind {
    case .symbol(.equal), .symbol(.colon), .symbol(.leftParenthesis): break
    case .word(let word): guard Self.typeWords.contains(word) || Self.beginsValue(peek(1)) else { return false }
    case .name, .string, .number, .date, .monthDay, .time, .instant: break
    case .symbol, .title, .row, .step, .end: return false
    }
    quote(reserved)
    return true
  }

  /// Tells that the word that stands here must be quoted to be a name, and makes a name of it.
  mutating func quote(_ word: Word) {
    let written = text(current.range)
    log.tell(
      .syntax(.reservedWord(written, use: word.group)), at: current.range, fix: log.fix(current.range, "`\(written)`"))
    tokens[at] = current.named(names.intern(written))
  }

  /// The longest of the words with which a run begins, and its length in bytes; ASCII words must end at `_`-free
  /// borders and so never count.
  private static func prefix(of run: String, in words: WordSet) -> (Word, length: Int)? {
    var longest: (Word, length: Int)?
    for word in words.words {
      for spelling in word.row.zh where spelling.utf8.count < run.utf8.count && run.hasPrefix(spelling) {
        if spelling.utf8.count > longest?.length ?? 0 { longest = (word, spelling.utf8.count) }
      }
    }
    return longest
  }

  /// Takes the name that stands here apart where it is nothing but words and literals written together
  /// (`周一至周五`): tells it, puts the pieces in its place, and leaves it to the caller's caller to read again.
  mutating func splits(orElse expected: Words) -> Bool {
    guard kind == .name, pendingSplit == nil, !log.isFull else { return false }
    let written = text(current.range)
    guard let pieces = RunPieces(of: written)?.texts else { return false }
    let spaced = pieces.joined(separator: " ")
    pendingSplit = Diagnostic(
      .syntax(.writtenTogether(written, apart: spaced)), at: Place(file: log.file, range: current.range),
      fix: log.fix(current.range, spaced))
    split = Split(
      range: current.range,
      untold: Diagnostic(
        .syntax(.expected(expected, found: found)), at: Place(file: log.file, range: current.range)))
    let parts = tokens(current.range, cutInto: pieces)
    replaceCurrent(by: parts)
    return true
  }

  /// The tokens of a part of the file, read on their own.
  mutating func tokens(_ range: ByteRange) -> [Token] {
    var lexer = Lexer(
      bytes, in: Int(range.lower - base)..<Int(range.upper - base), base: base, file: log.file, names: names)
    lexer.numbers = numbers
    lexer.moments = moments
    lexer.startsLine = false
    lexer.readAll()
    numbers = lexer.numbers
    moments = lexer.moments
    names = lexer.names
    return Array(lexer.tokens.dropLast())
  }

  /// The tokens of a run that is cut into pieces.
  mutating func tokens(_ range: ByteRange, cutInto pieces: [String]) -> [Token] {
    var lower = range.lower
    var parts: [Token] = []
    for piece in pieces {
      let upper = lower + Int32(clamping: piece.utf8.count)
      parts += tokens(ByteRange(lower: lower, upper: upper))
      lower = upper
    }
    return parts
  }

  mutating func replaceCurrent(by parts: [Token]) {
    let startsLine = current.startsLine
    tokens.replaceSubrange(at..<(at + 1), with: parts)
    if startsLine, at < tokens.count { tokens[at].startsLine = true }
  }
}
