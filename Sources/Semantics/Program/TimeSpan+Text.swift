import ExactNumbers
import Syntax
package import Vocabulary
package import WorkingTime

extension DurationUnit {
  /// The word of the vocabulary for this unit.
  package var word: Word {
    switch self {
    case .minute: .minute
    case .hour: .hour
    case .urgentWorkHour: .urgentWorkHour
    case .calendarDay: .calendarDay
    case .day: .day
    case .week: .week
    case .month: .months
    case .year: .years
    case .urgentWorkday: .urgentWorkday
    case .workHour: .workHour
    case .workday: .workday
    case .sameDay: .sameDay
    case .sameWorkday: .sameWorkday
    case .nextDay: .nextDay
    case .immediate: .immediate
    }
  }

  /// Whether Chinese puts 个 between a number and the unit.
  var takesClassifier: Bool {
    switch self {
    case .workday, .workHour, .urgentWorkday, .urgentWorkHour, .calendarDay, .month: true
    case .minute, .hour, .day, .week, .year, .sameDay, .sameWorkday, .nextDay, .immediate: false
    }
  }
}

extension TimeSpan {
  /// As the language writes it: `3个工作日`, `当日`; `3 workdays`, `same_day`.
  package func written(_ language: Language) -> String {
    if unit.counting == .fixed { return unit.word.spelling(language) }
    switch language {
    case .chinese:
      return "\(amount)\(unit.takesClassifier ? "个" : "")\(unit.word.row.zh[0])"
    case .english:
      let spellings = unit.word.row.en
      return "\(amount) \(amount == .one ? spellings[0] : spellings.last ?? spellings[0])"
    }
  }

  /// Reads what `written` gives, and every other spelling of the vocabulary; nil where it is no duration.
  package init?(written text: String) {
    let trimmed = text.split(separator: " ").joined().narrowDigits
    var digits = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    var rest = trimmed[digits.endIndex...]
    var amount = Exact.one
    if digits.isEmpty {
      digits = trimmed.prefix { ChineseNumeral.value(of: String($0)) != nil || "十百千万".contains($0) }
      rest = trimmed[digits.endIndex...]
      if !digits.isEmpty {
        guard let value = ChineseNumeral.value(of: String(digits)) else { return nil }
        amount = value
      }
    } else {
      guard let value = try? Exact(parsing: digits.utf8) else { return nil }
      amount = value
    }
    if rest.first == "个" { rest = rest.dropFirst() }
    for unit in DurationUnit.allCases {
      let row = unit.word.row
      guard (row.zh + row.en).contains(where: { $0 == rest }) else { continue }
      guard (unit.counting == .fixed) == digits.isEmpty, !amount.isNegative else { return nil }
      self.init(amount: amount, unit: unit)
      return
    }
    return nil
  }

  /// Reads a limit as rules say it too, with the words around it that mean nothing: `三个工作日内`, `within 3 workdays`.
  package init?(limit text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let word = (Word.within.row.zh + Word.within.row.en).first(where: { words.hasPrefix($0) }) {
      words = String(words.dropFirst(word.count).drop { $0 == " " || $0 == ":" || $0 == "：" })
    }
    let noise: [NoiseWord] = [.withinToo, .withinAlso, .within]
    if let word = noise.first(where: { words.hasSuffix($0.rawValue) }) { words.removeLast(word.rawValue.count) }
    self.init(written: words)
  }
}

extension String {
  /// Digits of full width as those of half width.
  fileprivate var narrowDigits: String {
    unicodeScalars.map { scalar in scalar.decimalDigit.map { "\($0)" } ?? "\(scalar)" }.joined()
  }
}
