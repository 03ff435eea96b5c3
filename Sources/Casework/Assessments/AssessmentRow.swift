package import ExactNumbers
package import Interpreter
package import Semantics

/// One row of an assessment: a group of cases and its measures.
package struct AssessmentRow: Sendable {
  /// In the order of 每.
  package let group: [GroupKey]
  /// In the order of the measures.
  package let values: [AssessmentValue]
  package let caseCount: Int
}

/// What the cases of a row have in common.
package enum GroupKey: Hashable, Sendable {
  /// The unit that held the clock when it ended; nil: nobody led.
  case lead(ActualUnit?)
  case month(year: Int, Int)
  case quarter(year: Int, Int)
  case year(Int)
  /// The value of a field; nil: not asked.
  case value(Value?)
}

package enum AssessmentValue: Hashable, Sendable {
  case number(Exact)
  /// 无数据: a ratio over nothing, a mean of nothing, an input that was not given. Whatever is computed from it is too.
  case noData
  /// Past what numbers hold, or over zero.
  case failed

  package var number: Exact? { if case .number(let number) = self { number } else { nil } }
}
