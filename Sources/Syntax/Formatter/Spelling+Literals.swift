import ExactNumbers
import Vocabulary
import WorkingTime

extension Spelling {
  func callAsFunction(_ number: NumberLiteral) -> String {
    // A percentage has at most two places more than what it is a hundredth of, so this can't overflow.
    guard number.isPercent, let hundredfold = try? number.value.multiplied(by: Exact(100)) else {
      return signed(number.value)
    }
    return "\(signed(hundredfold))%"
  }

  private func signed(_ value: Exact) -> String {
    value.isNegative ? "\(self(.minus))\(value.negated)" : "\(value)"
  }

  /// `500元`, `500 yuan`
  func measured(_ number: NumberLiteral, _ unit: MeasureWord) -> String {
    counted(number, unit.spelling(language, isPlural: number.value != .one))
  }

  func count(_ number: NumberLiteral) -> String { counted(number, counted(.times, number.value)) }

  private func counted(_ number: NumberLiteral, _ unit: String) -> String {
    let isApart = language == .english || number.isPercent
    return "\(self(number))\(isApart ? " " : "")\(unit)"
  }

  /// The singular for exactly one, else the plural.
  private func counted(_ word: Word, _ amount: Exact) -> String { amount == .one ? self(word) : plural(word) }

  /// `3个工作日`, `3 workdays`
  func callAsFunction(_ span: TimeSpan) -> String {
    let (word, hasClassifier) = span.unit.canonicalWord
    if span.unit.counting == .fixed { return self(word) }
    switch language {
    case .chinese:
      return "\(span.amount)\(hasClassifier ? NoiseWord.classifier.rawValue : "")\(self(word))"
    case .english:
      return "\(span.amount) \(counted(word, span.amount))"
    }
  }

  func callAsFunction(_ duration: DurationLiteral) -> String { self(duration.span) }

  /// How long a limit is: `3个工作日内`.
  func limit(_ duration: DurationLiteral) -> String {
    let text = self(duration.span)
    switch language {
    case .chinese: return duration.span.unit.counting == .fixed ? text : text + NoiseWord.within.rawValue
    case .english: return text
    }
  }

  func callAsFunction(_ moment: MomentLiteral) -> String {
    moment.time.map { "\(moment.date) \($0)" } ?? "\(moment.date)"
  }

  /// `4月12日`, `april_12`
  func callAsFunction(_ monthDay: MonthDay) -> String {
    switch language {
    case .chinese: "\(monthDay.month)月\(monthDay.day)日"
    case .english: "\(MonthDay.englishMonths[monthDay.month - 1])_\(monthDay.day)"
    }
  }

  func sign(_ comparison: ComparisonOperator) -> String {
    switch comparison {
    case .less: self(Symbol.less)
    case .lessOrEqual: self(Symbol.lessOrEqual)
    case .greater: self(Symbol.greater)
    case .greaterOrEqual: self(Symbol.greaterOrEqual)
    case .equal: self(Symbol.equal)
    case .notEqual: self(Symbol.notEqual)
    case .before: self(Word.before)
    case .after: self(Word.after)
    case .notBefore: self(Word.notBefore)
    case .notAfter: self(Word.notAfter)
    case .atLeast: self(Word.atLeast)
    case .atMost: self(Word.atMost)
    }
  }

  func sign(_ arithmetic: ArithmeticOperator) -> String {
    switch arithmetic {
    case .add: self(Symbol.plus)
    case .subtract: self(Symbol.minus)
    case .multiply: self(Symbol.multiplied)
    case .divide: self(Symbol.divided)
    }
  }
}

extension DurationUnit {
  /// The word of the unit, and whether Chinese counts it with 个.
  fileprivate var canonicalWord: (word: Word, hasClassifier: Bool) {
    switch self {
    case .minute: (.minute, false)
    case .hour: (.hour, false)
    case .urgentWorkHour: (.urgentWorkHour, true)
    case .calendarDay: (.calendarDay, true)
    case .day: (.day, false)
    case .week: (.week, false)
    // 3月 would be March.
    case .month: (.months, true)
    case .year: (.years, false)
    case .urgentWorkday: (.urgentWorkday, true)
    case .workHour: (.workHour, true)
    case .workday: (.workday, true)
    case .sameDay: (.sameDay, false)
    case .sameWorkday: (.sameWorkday, false)
    case .nextDay: (.nextDay, false)
    case .immediate: (.immediate, false)
    }
  }
}
