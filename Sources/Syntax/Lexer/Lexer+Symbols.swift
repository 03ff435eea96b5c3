import Vocabulary

extension Lexer {
  /// The longest sign that begins here; false where none does.
  mutating func readSymbol(_ first: Unicode.Scalar, _ width: Int) -> Bool {
    var symbol = symbols.symbol(first)
    var end = at + width
    if end < limit, let pair = symbols.symbol(first, scalar(at: end)) {
      symbol = pair
      end += UTF8.width(scalar(at: end))
    }
    if end <= at + width, readMixedPair(first, width) { return true }
    guard let symbol else { return false }
    if readForeign(symbol, to: end) { return true }
    switch symbol {
    case .bar: appendBar(to: end)
    case .plus where startsLine && numberBegins(at: end): append(.step, from: at, to: end)
    case .minus where isInsideRow && isDash(before: end): append(.symbol(.dash), from: at, to: end)
    case .leftBrace, .rightBrace:
      isInsideRow = false
      append(.symbol(symbol), from: at, to: end)
    case .leftParenthesis, .rightParenthesis, .colon, .comma, .semicolon, .stop, .arrow, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .multiplied, .divided, .dash:
      append(.symbol(symbol), from: at, to: end)
    }
    at = end
    return true
  }

  /// A bar that is the first of its line begins a row; inside a row the bar before another line's bar, before a brace
  /// and before the end of the file closes it.
  private mutating func appendBar(to end: Int) {
    if isInsideRow {
      append(.symbol(.bar), from: at, to: end)
      let (next, isLater) = nextToken(from: end)
      if next >= limit {
        isInsideRow = false
      } else if isLater {
        let scalar = scalar(at: next)
        isInsideRow = !(symbols.symbol(scalar) == .bar || symbols.symbol(scalar) == .rightBrace)
      }
    } else {
      isInsideRow = startsLine
      append(startsLine ? .row : .symbol(.bar), from: at, to: end)
    }
  }

  /// Where the next token begins, comments read over, and whether that is on a later line.
  private func nextToken(from start: Int) -> (offset: Int, isLater: Bool) {
    var at = start
    var isLater = false
    while at < limit {
      let scalar = scalar(at: at)
      if scalar == "\n" || scalar == "\r" {
        isLater = true
      } else if scalar == "/", at + 1 < limit, bytes[at + 1] == 0x2F {
        while at < limit, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        continue
      } else if case .space = ScalarClass(scalar) {
      } else {
        break
      }
      at += UTF8.width(scalar)
    }
    return (at, isLater)
  }

  private mutating func numberBegins(at offset: Int) -> Bool {
    let first = scalar(at: offset)
    if first.decimalDigit != nil { return true }
    guard first.beginsChineseNumeral else { return false }
    let run = offset..<endOfRun(from: offset)
    guard let literal = LiteralRun(RunScalars(bytes[run])), case .number = literal.value else { return false }
    return true
  }

  /// In a row a minus is a dash where it stands alone between bars or after a value: `| - |`, `3-6`.
  func isDash(before end: Int) -> Bool {
    switch tokens.last?.kind {
    case .row, .symbol(.bar), nil:
      isCell ? nextToken(from: end).offset >= limit : symbols.symbol(scalar(at: nextToken(from: end).offset)) == .bar
    case .name, .string, .title, .number, .date, .monthDay, .time, .instant, .symbol(.rightParenthesis):
      true
    case .word(let word):
      Word.measureWords.contains(word) || Word.durationUnits.contains(word) || Word.fixedDurations.contains(word)
        || word == .times
    case .symbol, .step, .end:
      false
    }
  }
}
