package import ExactNumbers
package import SourceText
package import Vocabulary
package import WorkingTime

/// A name or a built-in field where one is meant: `紧急`, `事项`, `地点`.
package struct ReferenceSyntax: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case name(NameID)
    /// 事项 类别 单位 编号 上报时间 地点 来源 上报人
    case word(Word)
  }
  package var target: Target
  package var range: ByteRange
  package init(target: Target, range: ByteRange) {
    self.target = target
    self.range = range
  }
}

/// A unit of measure as its author calls it: 件 and 起 measure alike and stay what they are.
package struct MeasureWord: Hashable, Sendable {
  package let word: Word
  /// Which of the word's Chinese spellings; its English is that of the same place.
  let number: Int

  /// - Parameter spelling: As it is written, in either language.
  init(_ word: Word, spelling: String) {
    self.word = word
    let row = word.row
    let position = row.zh.firstIndex(of: spelling) ?? row.en.firstIndex { $0 == spelling }.map { $0 / 2 } ?? 0
    // Where English has one pair for all, they are the same word.
    number = row.en.count == 2 * row.zh.count ? position : 0
  }

  package func spelling(_ language: Language, isPlural: Bool = false) -> String {
    let row = word.row
    switch language {
    case .chinese: return row.zh[number]
    case .english: return row.en[min(2 * number + (isPlural ? 1 : 0), row.en.count - 1)]
    }
  }
}

package struct DateLiteral: Hashable, Sendable {
  package var date: CivilDate
  package var range: ByteRange
  package init(date: CivilDate, range: ByteRange) {
    self.date = date
    self.range = range
  }
}

package struct TimeLiteral: Hashable, Sendable {
  package var time: TimeOfDay
  package var range: ByteRange
  package init(time: TimeOfDay, range: ByteRange) {
    self.time = time
    self.range = range
  }
}

package struct DurationLiteral: Hashable, Sendable {
  package var span: TimeSpan
  package var range: ByteRange
  package init(span: TimeSpan, range: ByteRange) {
    self.span = span
    self.range = range
  }
}

package struct NumberLiteral: Hashable, Sendable {
  package var value: Exact
  /// `60%` is the number 0.6, written as it was.
  package var isPercent: Bool
  package var range: ByteRange
  package init(value: Exact, isPercent: Bool, range: ByteRange) {
    self.value = value
    self.isPercent = isPercent
    self.range = range
  }
}

/// A date, alone or with a time of day, in the calendar's offset.
package struct MomentLiteral: Hashable, Sendable {
  package var date: CivilDate
  package var time: TimeOfDay?
  package var range: ByteRange
  package init(date: CivilDate, time: TimeOfDay?, range: ByteRange) {
    self.date = date
    self.time = time
    self.range = range
  }
}

/// A condition or a value, as written.
package struct Expression: Sendable {
  package var content: ExpressionContent
  package var range: ByteRange
  package init(_ content: ExpressionContent, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

package indirect enum ExpressionContent: Sendable {
  // Values
  case reference(ReferenceSyntax)
  case text(TextLiteral)
  case number(NumberLiteral)
  /// `500元`, `3人`.
  case measured(NumberLiteral, MeasureWord)
  /// `2次`.
  case count(NumberLiteral)
  case duration(DurationLiteral)
  case moment(MomentLiteral)
  case timeOfDay(TimeLiteral)
  case monthDay(MonthDay)
  case yes, no, none, unknownValue
  /// 主办 协办 抄送 标记 督促 发起 层级 派办 不予受理 有争议 待定 兜底: of the decision.
  case decided(Word)
  /// `回访（满意）`, `个数（涉及部门）`, `占比（…，…）`.
  case call(Expression, [Expression])
  /// `办结 期限`.
  case deadline(of: Expression)
  /// `办结 时限`.
  case limit(of: Expression)
  // Arithmetic
  case negative(Expression)
  case arithmetic(Expression, ArithmeticOperator, Expression)
  /// One element: parentheses. More: a tuple.
  case parenthesized([Expression])
  // Conditions
  case all([Expression])
  case any([Expression])
  case enumeration(all: Bool, [Expression])
  case not(Expression)
  case comparison(Expression, ComparisonOperator, Expression)
  case `is`(Expression, [Expression], negated: Bool)
  case inRange(Expression, from: Expression, to: Expression, negated: Bool)
  /// The subject is nil where 上报时间 is meant.
  case inTime(Expression?, TimeFrame, negated: Bool)
  case has(Expression, [Expression], negated: Bool)
  case startsWith(Expression, [TextLiteral])
  case belongs(Expression, [Expression], negated: Bool)
  // Of a case
  case onTime(Expression)
  case overdue(Expression, by: DurationLiteral?)
  case left(Expression, LeftAmount)
  case later(Expression, DurationLiteral)
  case reaches(Expression, NumberLiteral, consecutive: Bool)
  /// `已 督办 主办 值守 值班室`: the last names who was on call when it was sent.
  case happened(Identifier, result: Identifier?, to: Recipient?, onCall: Identifier?, negated: Bool)
  case unitReaches(CountingScope?, Identifier, NumberLiteral)
}

package enum ArithmeticOperator: Sendable {
  case add, subtract, multiply, divide
}

/// Words and signs are kept as they were written.
package enum ComparisonOperator: Sendable {
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case before, after, notBefore, notAfter, atLeast, atMost
}

package enum TimeFrame: Sendable {
  case period(Identifier)
  case dutyHours(ByteRange)
  case workday(ByteRange)
}

package enum LeftAmount: Sendable {
  case number(NumberLiteral)
  case duration(DurationLiteral)
}

package enum CountingScope: Sendable {
  case month, quarter, year
}

package struct Recipient: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case name(NameID)
    case lead, assist, reporter
  }
  package var target: Target
  package var range: ByteRange
  package init(target: Target, range: ByteRange) {
    self.target = target
    self.range = range
  }
}
