import Diagnostics
import ExactNumbers
import Vocabulary
import WorkingTime

/// A run that is a literal as a whole: `三个工作日内`, `500元`, `3月1日`, `2017年4月12日`, `march_1`.
///
/// One or two tokens, with noise words between and after them; offsets count from the run's start.
struct LiteralRun {
  enum Value {
    case number(Exact)
    case date(CivilDate)
    case monthDay(MonthDay)
  }
  var value: Value
  var valueEnd: Int32
  /// The unit after a number: 工作日, 元, 次.
  var unit: (word: Word, lower: Int32, upper: Int32)?
  /// Where digits follow a date: `2017年4月12日15` before `:48`.
  var rest: Int32?
  var mistake: LexicalMistake?
  /// What is likely meant instead of the run.
  var replacement: String?
}

/// The characters of a run, half-width, each with its offset in the run.
struct RunScalars {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var offsets: [Int32] = []
  private(set) var text = ""

  init(_ run: some Sequence<UInt8>) {
    for scalar in String(decoding: Array(run), as: UTF8.self).unicodeScalars {
      offsets.append(Int32(clamping: end))
      end += UTF8.width(scalar)
      scalars.append(scalar.halfWidth)
    }
    offsets.append(Int32(clamping: end))
    text = Self.text(scalars[...])
  }

  private var end = 0

  func text(_ range: Range<Int>) -> String { Self.text(scalars[range]) }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension LiteralRun {
  /// The literal that a run is; nil for a name.
  init?(_ run: RunScalars) {
    guard let first = run.scalars.first else { return nil }
    if first.decimalDigit != nil || first.beginsChineseNumeral {
      guard let literal = Self.date(run) ?? Self.number(run) else { return nil }
      self = literal
    } else if first.isASCII, let literal = Self.englishMonthDay(run) {
      self = literal
    } else {
      return nil
    }
  }

  /// `2017年4月12日`, `3月1日`, with Chinese numerals or digits.
  private static func date(_ run: RunScalars) -> LiteralRun? {
    var at = 0
    func part(before mark: Unicode.Scalar) -> Int? {
      let start = at
      while at < run.scalars.count, run.scalars[at].isNumeral { at += 1 }
      guard at < run.scalars.count, run.scalars[at] == mark, start < at else { return nil }
      at += 1
      return Self.value(run, start..<(at - 1))?.wholeValue
    }
    let year = part(before: "年")
    if year == nil { at = 0 }
    guard let month = part(before: "月"), let day = part(before: "日") else { return nil }
    var literal: LiteralRun
    let text = run.text(0..<at)
    if let year {
      let date = CivilDate(year: year, month: month, day: day)
      literal = LiteralRun(value: .date(date ?? .earliest), valueEnd: run.offsets[at])
      if date == nil { literal.mistake = .noSuchDate(text) }
    } else {
      literal = monthDay(month, day, text, end: run.offsets[at])
    }
    if at < run.scalars.count {
      let digits = run.scalars[at...]
      guard year != nil, digits.count <= 2, digits.allSatisfy({ $0.decimalDigit != nil }) else { return nil }
      literal.rest = run.offsets[at]
    }
    return literal
  }

  private static func monthDay(_ month: Int, _ day: Int, _ text: String, end: Int32) -> LiteralRun {
    guard let monthDay = MonthDay(month: month, day: day) else {
      // Any day will do: with the mistake told, the value is not used.
      return LiteralRun(value: .monthDay(MonthDay(of: .earliest)), valueEnd: end, mistake: .noSuchDate(text))
    }
    return LiteralRun(value: .monthDay(monthDay), valueEnd: end)
  }

  /// `march_1`
  private static func englishMonthDay(_ run: RunScalars) -> LiteralRun? {
    let parts = run.text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...2 ~= parts[1].utf8.count, parts[1].unicodeScalars.allSatisfy({ $0.decimalDigit != nil }),
      let month = MonthDay.englishMonths.firstIndex(of: parts[0].lowercased()), let day = Int(parts[1]), let end = run.offsets.last
    else { return nil }
    return monthDay(month + 1, day, run.text, end: end)
  }

  /// A number, alone or with its unit. The longest number that leaves a unit or nothing wins (`3千克` is 3 and 千克).
  private static func number(_ run: RunScalars) -> LiteralRun? {
    let longest = run.scalars.prefix { $0.isNumeral || $0 == "." }.count
    // No number is longer; what is can only be too many digits, and trying every split of it would take long.
    guard longest <= 64 else { return tooLong(run, longest) }
    for count in stride(from: longest, through: 1, by: -1) {
      guard let tail = NumberTail(run, from: count) else { continue }
      guard let value = value(run, 0..<count) else {
        if count == longest, let literal = tooLong(run, count) ?? unclear(run, count, tail) { return literal }
        continue
      }
      var literal = LiteralRun(value: .number(value), valueEnd: run.offsets[count], unit: tail.unit)
      if tail.unit?.word == .months, !tail.hasClassifier, tail.isChinese {
        // 三月 is March, and 三月内 may be either.
        let number = run.text(0..<count)
        literal.mistake = .ambiguousNumber(run.text, better: ["\(number)个月", "\(number)月1日"])
        literal.replacement = "\(number)个\(run.text(count..<run.scalars.count))"
      }
      return literal
    }
    return nil
  }

  /// Plain digits that are more than a number may have; nil where other characters stand among them.
  private static func tooLong(_ run: RunScalars, _ count: Int) -> LiteralRun? {
    guard run.scalars[..<count].allSatisfy({ $0.decimalDigit != nil || $0 == "." }),
      let tail = NumberTail(run, from: count)
    else { return nil }
    let mistake = LexicalMistake.numberTooLong(
      run.text(0..<count), integerDigits: Exact.integerDigitLimit, fractionDigits: Exact.fractionDigitLimit)
    return LiteralRun(value: .number(.zero), valueEnd: run.offsets[count], unit: tail.unit, mistake: mistake)
  }

  /// Nothing but numerals, with places and perhaps a unit, that make no number: nobody means them as a name.
  private static func unclear(_ run: RunScalars, _ count: Int, _ tail: NumberTail) -> LiteralRun? {
    let numeral = run.scalars[..<count]
    guard count > 1, numeral.contains(where: { "十百千万亿".unicodeScalars.contains($0) }),
      numeral.allSatisfy({ $0 != "." && $0 != "半" })
    else { return nil }
    return LiteralRun(
      value: .number(.zero), valueEnd: run.offsets[count], unit: tail.unit,
      mistake: .unclearNumeral(run.text(0..<count)))
  }

  private static func value(_ run: RunScalars, _ range: Range<Int>) -> Exact? {
    let scalars = run.scalars[range]
    if scalars.allSatisfy({ $0.isASCII }) { return try? Exact(parsing: scalars.map { UInt8(ascii: $0) }) }
    return ChineseNumeral.value(of: scalars)
  }
}

/// What follows the number of a literal run: a classifier, a unit, noise words, each of them or not.
private struct NumberTail {
  var unit: (word: Word, lower: Int32, upper: Int32)?
  var hasClassifier = false
  var isChinese = false

  /// Nil when anything else follows.
  init?(_ run: RunScalars, from start: Int) {
    var lower = start
    var upper = run.scalars.count
    for noise in [NoiseWord.withinToo, .withinAlso, .within] where run.text(lower..<upper).hasSuffix(noise.rawValue) {
      upper -= noise.rawValue.unicodeScalars.count
      break
    }
    if lower < upper, run.text(lower..<upper).hasPrefix(NoiseWord.classifier.rawValue) {
      lower += 1
      hasClassifier = true
    }
    guard lower < upper else { return }
    guard case .word(let word)? = RunTable.vocabulary.meaning(of: Array(run.text(lower..<upper).utf8)),
      Self.units.contains(word)
    else { return nil }
    unit = (word, run.offsets[lower], run.offsets[upper])
    isChinese = !run.scalars[lower].isASCII
  }

  private static let units = Word.durationUnits.union(Word.measureWords).union([.times])
}
