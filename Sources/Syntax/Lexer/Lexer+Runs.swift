import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

extension Lexer {
  /// A run from here to an offset: looked up as it stands, taken apart only when it is met for the first time.
  mutating func readRun(to end: Int) {
    let run = at..<end
    if let upper = endOfContraction(from: end) {
      append(
        .name, from: at, to: upper, payload: names.intern(String(decoding: bytes[at..<upper], as: UTF8.self)).index, isName: true)
      at = upper
      return
    }
    switch runs.meaning(of: run, in: bytes) ?? newMeaning(of: run) {
    case .word(let word):
      append(word: word, run)
    case .noise:
      break
    case .name(let name):
      if let (word, digit) = wordBetweenDates(run) { return readWrittenTogether(word, at..<digit, run) }
      append(.name, from: at, to: end, payload: name.index, isName: true)
    case .literal(let index):
      readLiteral(Int(index), run)
      return
    }
    at = end
  }

  /// Where “isn't” ends, whose run does; nil where no “n't” stands there. It is no name, but one word of those who write it.
  private func endOfContraction(from end: Int) -> Int? {
    guard end < limit, bytes[end] == 0x27 || bytes[end] == 0xE2, end > at, bytes[end - 1] == UInt8(ascii: "n") else { return nil }
    let mark = scalar(at: end)
    guard mark == "'" || mark == "’" else { return nil }
    let last = end + UTF8.width(mark)
    guard last < limit, bytes[last] == UInt8(ascii: "t"), endOfRun(from: last) == last + 1 else { return nil }
    return last + 1
  }

  private mutating func append(word: Word, _ run: Range<Int>) {
    var isName = Word.possibleNames.contains(word)
    if Word.measureWords.contains(word), let last = tokens.last, last.kind == .number {
      // A unit of measure belongs to the number before it on its line, and is a name after one of another line.
      guard !startsLine else {
        let name = names.intern(String(decoding: bytes[run], as: UTF8.self))
        return append(.name, from: run.lowerBound, to: run.upperBound, payload: name.index, isName: true)
      }
      isName = false
    }
    append(.word(word), from: run.lowerBound, to: run.upperBound, isName: isName)
  }

  private mutating func newMeaning(of run: Range<Int>) -> RunMeaning {
    let raw = Array(bytes[run])
    if isPlainName(run) {
      let meaning = RunMeaning.name(names.intern(String(decoding: raw, as: UTF8.self)))
      runs.insert(raw, meaning)
      return meaning
    }
    let scalars = RunScalars(raw)
    let meaning: RunMeaning
    // A literal is of its own bytes: full-width digits take three each, where those of the same number may take one.
    if let known = runs.meaning(of: Array(scalars.text.utf8)), !known.isLiteral {
      meaning = known
    } else if let literal = LiteralRun(scalars) {
      meaning = .literal(append(literal))
    } else {
      meaning = .name(names.intern(TextNormalization.nfc(scalars.text)))
    }
    runs.insert(raw, meaning)
    return meaning
  }

  /// Whether a run that is no word is surely a name as it stands: ASCII and common Han, which are half-width and NFC,
  /// beginning as no literal does.
  private func isPlainName(_ run: Range<Int>) -> Bool {
    var hasUnderline = false
    for at in run {
      switch bytes[at] {
      case 0x5F: hasUnderline = true
      case 0..<0x80, 0x80...0xBF, 0xE5...0xE9: break
      default: return false
      }
    }
    let first = scalar(at: run.lowerBound)
    if first.isASCII { return first.decimalDigit == nil && !hasUnderline }
    return !first.beginsChineseNumeral
  }

  private mutating func append(_ literal: LiteralRun) -> Int32 {
    let payload: Int32 =
      switch literal.value {
      case .number(let number): store(number)
      case .date(let date): date.days
      case .monthDay(let monthDay): Int32(monthDay.month * 32 + monthDay.day)
      }
    literals.append((literal, payload))
    return Int32(clamping: literals.count - 1)
  }

  mutating func store(_ number: Exact) -> Int32 {
    numbers.append(number)
    return Int32(clamping: numbers.count - 1)
  }

  /// The tokens of a literal run; `at` is left behind them.
  mutating func readLiteral(_ index: Int, _ run: Range<Int>) {
    let (literal, payload) = literals[index]
    if let rest = literal.rest, endOfTime(from: run.lowerBound + Int(rest)) == nil {
      let name = names.intern(TextNormalization.nfc(RunScalars(bytes[run]).text))
      append(.name, from: run.lowerBound, to: run.upperBound, payload: name.index, isName: true)
      at = run.upperBound
      return
    }
    if let mistake = literal.mistake {
      log.tell(mistake, at: range(run.lowerBound, run.upperBound), fix: literal.replacement)
    }
    let kind: TokenKind =
      switch literal.value {
      case .number: .number
      case .date: .date
      case .monthDay: .monthDay
      }
    let end = run.lowerBound + Int(literal.valueEnd)
    append(kind, from: run.lowerBound, to: end, payload: payload)
    at = literal.rest.map { run.lowerBound + Int($0) } ?? run.upperBound
    if let unit = literal.unit {
      let (lower, upper) = (run.lowerBound + Int(unit.lower), run.lowerBound + Int(unit.upper))
      append(.word(unit.word), from: lower, to: upper)
    } else if kind == .number, end == run.upperBound {
      readPercentSign()
    }
  }

  /// `60%`: the sign touches the number.
  private mutating func readPercentSign() {
    let sign = scalar(at: at)
    guard sign == "%" || sign == "％", let last = tokens.last,
      let value = try? numbers[Int(last.payload)].divided(by: Exact(100))
    else { return }
    tokens.removeLast()
    at += UTF8.width(sign)
    tokens.append(
      Token(
        kind: .number, isName: false, startsLine: last.startsLine, payload: store(value), lower: last.lower,
        upper: place(at)))
  }

  /// The word of the language that begins a run which touches a date or a time and goes on with a digit, as in
  /// `08:30至12:00`, and where that digit stands; nil anywhere else.
  private func wordBetweenDates(_ run: Range<Int>) -> (Word, digit: Int)? {
    guard let last = tokens.last, last.upper == place(run.lowerBound),
      last.kind == .date || last.kind == .time || last.kind == .instant,
      let digit = run.first(where: { bytes[$0] < 0x80 && scalar(at: $0).decimalDigit != nil }),
      case .word(let word)? = runs.meaning(of: run.lowerBound..<digit, in: bytes)
    else { return nil }
    return (word, digit)
  }

  /// Tells the missing spaces, and goes on as if they stood there.
  private mutating func readWrittenTogether(_ word: Word, _ spelling: Range<Int>, _ run: Range<Int>) {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let start = tokens.last.map { Int($0.lower - base) } ?? spelling.lowerBound
    var end = spelling.upperBound
    while end < limit, "0123456789-:：".unicodeScalars.contains(scalar(at: end)) { end += UTF8.width(scalar(at: end)) }
    let apart =
      "\(text(start..<spelling.lowerBound)) \(text(spelling)) \(text(spelling.upperBound..<end))"
    log.tell(
      .lexical(.writtenTogether(text(start..<end), apart: apart)), at: range(start, end),
      fix: log.fix(range(start, end), apart))
    append(.word(word), from: spelling.lowerBound, to: spelling.upperBound)
    at = spelling.upperBound
  }
}
