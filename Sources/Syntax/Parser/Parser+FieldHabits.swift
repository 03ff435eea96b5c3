import Diagnostics
import SourceText
import Vocabulary

// Ways in which people declare fields elsewhere: told with what belongs there, and read as that.

extension Parser {
  /// `（是、否）` as a type: told, and read as 是否.
  mutating func takesYesAndNo() -> Bool {
    let isInside = stands(.leftParenthesis)
    let first = isInside ? 1 : 0
    let (yes, sign, no) = (peek(first), peek(first + 1), peek(first + 2))
    guard yes.kind == .word(.yes) || yes.kind == .word(.no), no.kind == .word(.yes) || no.kind == .word(.no), yes.kind != no.kind,
      [.symbol(.comma), .symbol(.divided), .word(.or)].contains(sign.kind), !log.isFull,
      !isInside || peek(first + 3).kind == .symbol(.rightParenthesis)
    else { return false }
    let count = isInside ? 5 : 3
    let whole = ByteRange(lower: start, upper: peek(count - 1).upper)
    tell(whole, as: Word.yesNo.spelling(language(of: yes.range)))
    at += count
    return true
  }

  /// What people write before and for an option of a field: told, and read over or put right.
  mutating func correctsOption() {
    guard !current.startsLine, !log.isFull, !isToldByLexer, !namesEntry(at: 0) else { return }
    dropsCommasOfField()
    if current.startsLine { return }
    if let word = everydayWord, Self.optionWords.contains(word), word != .in { return corrects(to: word) }
    dropsRequired()
    if stands(.leftParenthesis), case .word(let unit) = peek(1).kind, Word.measureWords.contains(unit),
      peek(2).kind == .symbol(.rightParenthesis)
    {
      let whole = ByteRange(lower: start, upper: peek(2).upper)
      tell(whole, as: "\(Word.measuredIn.spelling(.chinese)) \(text(peek(1).range))")
      let measured = current.replacing(kind: .word(.measuredIn), upper: current.upper)
      tokens.replaceSubrange(at..<(at + 3), with: [measured, peek(1)])
      return
    }
    if stands(.orElse), Self.beginsValue(peek(1)), !peek(1).startsLine { return correctsWord(to: .default) }
    if stands(.unit), case .word(let unit) = peek(1).kind, Word.measureWords.contains(unit), !peek(1).startsLine {
      return correctsWord(to: .measuredIn)
    }
    if kind == .name, let option = Self.optionWords.words.first(where: { $0.row.zh.contains { text(current.range).hasPrefix($0) } })
    {
      let run = text(current.range)
      guard let spelling = option.row.zh.first(where: { run.hasPrefix($0) && run != $0 }) else { return }
      let rest = ByteRange(lower: current.lower + Int32(clamping: spelling.utf8.count), upper: current.upper)
      let parts = tokens(rest)
      guard let value = parts.first, value.kind == .number || value.kind == .word(.yes) || value.kind == .word(.no) else { return }
      let apart = "\(spelling) \(text(rest))"
      log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
      replaceCurrent(by: [current.replacing(kind: .word(option), upper: rest.lower)] + parts)
      return
    }
    correctsRange()
  }

  /// `范围 0-1000`, `范围：0至1000`, `（0-1000）`, `0至1000`: told, and read as 在.
  private mutating func correctsRange() {
    var count = 0
    if everydayWord == .in { count = 1 + (peek(1).kind == .symbol(.colon) ? 1 : 0) }
    let isInside = peek(count).kind == .symbol(.leftParenthesis)
    if isInside { count += 1 }
    let first = peek(count)
    if first.kind == .name, !first.startsLine, let pieces = RunPieces(of: text(first.range))?.texts, pieces.count == 3 {
      let apart = tokens(first.range, cutInto: pieces)
      guard apart.count == 3, apart[0].kind == .number, apart[1].kind == .word(.to), apart[2].kind == .number else { return }
      tokens.replaceSubrange((at + count)..<(at + count + 1), with: apart)
    }
    let (from, sign, to) = (peek(count), peek(count + 1), peek(count + 2))
    let joins = [.symbol(.minus), .symbol(.dash), .word(.to)].contains(sign.kind)
    guard count > 0 || joins, from.kind == .number, !from.startsLine, joins, to.kind == .number else {
      if everydayWord == .in, Self.beginsValue(peek(1)) { corrects(to: .in) }
      return
    }
    count += 3
    if isInside {
      guard peek(count).kind == .symbol(.rightParenthesis) else { return }
      count += 1
    }
    let whole = ByteRange(lower: start, upper: peek(count - 1).upper)
    let language = keywordLanguage
    tell(whole, as: "\(Word.in.spelling(language)) \(text(from.range)) \(Word.to.spelling(language)) \(text(to.range))")
    tokens.replaceSubrange(
      at..<(at + count),
      with: [
        current.replacing(kind: .word(.in), upper: start), from, sign.replacing(kind: .word(.to), upper: sign.upper), to,
      ])
  }

  /// Takes the commas out between the parts of a field's declaration, telling them as one: `整数，默认 1，在 0 至 1000`.
  private mutating func dropsCommasOfField() {
    guard stands(.comma), isOption(peek(1)) else { return }
    var commas: [Int] = []
    var index = at
    while index + 1 < tokens.count, index == at || !tokens[index].startsLine, tokens[index].kind != .symbol(.semicolon),
      tokens[index].kind != .symbol(.rightBrace)
    {
      if tokens[index].kind == .symbol(.comma), isOption(tokens[index + 1]), !tokens[index + 1].startsLine { commas.append(index) }
      index += 1
    }
    guard let last = commas.last else { return }
    var replacement = ""
    for (position, comma) in commas.enumerated() {
      let upper = position + 1 < commas.count ? tokens[commas[position + 1]].lower : tokens[last + 1].lower
      var between = text(ByteRange(lower: tokens[comma].upper, upper: upper))
      if comma == last { between = "" }
      replacement += between.hasPrefix(" ") || between.isEmpty && replacement.hasSuffix(" ") ? between : " " + between
    }
    let whole = ByteRange(lower: start, upper: tokens[last + 1].lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, replacement))
    for comma in commas.reversed() { tokens.remove(at: comma) }
  }

  /// `默认 甲、乙`, its first value read: told, and its first value taken. A default is one value, of a set too.
  mutating func readsListOfDefaults(from lower: Int32) throws(Abandoned) {
    guard standsAnotherDefault, !log.isFull, !isToldByLexer else { return }
    while standsAnotherDefault {
      at += 1
      _ = try value()
    }
    let whole = range(from: lower)
    let written = text(whole)
    log.tell(
      .syntax(.expected(Wording.oneDefault, found: Words(zh: "“\(written)”", en: "“\(written)”"))), at: whole)
  }

  private var standsAnotherDefault: Bool {
    guard stands(.comma), Self.beginsValue(peek(1)), !peek(1).startsLine, !namesEntry(at: 1) else { return false }
    return peek(1).kind == .number ? peek(1 + lengthOfValue(1)).kind != .word(.to) : !isOption(peek(1))
  }

  private func isOption(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let word): Self.optionWords.contains(word) || Self.entryClauseWords.contains(word)
    case .number: true
    case .name:
      EverydayWord.meaning(of: text(token.range)).map { Self.optionWords.contains($0) } ?? false
        || Self.optionWords.words.contains { $0.row.zh.contains { text(token.range).hasPrefix($0) } }
        || RunPieces(of: text(token.range)) != nil
    default: false
    }
  }

  private static let optionWords: WordSet = [.default, .measuredIn, .in, .unknownValue]
}
