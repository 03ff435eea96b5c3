import DecisionDiagrams
package import ExactNumbers
import Interpreter
package import Semantics
package import WorkingTime

extension CaseRules {
  /// Assesses cases as they stand at an instant, to which each is advanced first.
  ///
  /// - Parameter inputs: What 给定 names, a number an input, for a group; nil: not given.
  /// - Returns: A row a group, in the order in which the groups first come; a case without the instant that 归期 names
  ///   belongs to none.
  package func assess(
    _ assessment: Assessment, _ cases: [Case], at now: Instant, inputs: ([GroupKey]) -> [Exact?]
  ) -> [AssessmentRow] {
    var groups: [(key: [GroupKey], cases: [Case])] = []
    var positions: [[GroupKey]: Int] = [:]
    for one in cases {
      var one = one
      one.advance(to: now)
      guard let key = group(of: one, assessment) else { continue }
      if let position = positions[key] {
        groups[position].cases.append(one)
      } else {
        positions[key] = groups.count
        groups.append((key, [one]))
      }
    }
    return groups.map { key, cases in
      var run = AssessmentRun(assessment, cases, now, inputs(key), self)
      return AssessmentRow(
        group: key, values: assessment.measures.indices.map { run.measure($0) }, caseCount: cases.count)
    }
  }

  /// The group that a case belongs to; nil: it has not the instant that 归期 names.
  package func group(of one: Case, _ assessment: Assessment) -> [GroupKey]? {
    let ends = assessment.periodOf.flatMap { one.clock(of: $0) }
    let instant: Instant?
    switch assessment.periodOf {
    case nil: instant = one.reportedAt
    case let milestone? where assessment.periodOfDeadline:
      let due = one.clock(of: milestone)?.deadline.instant ?? (try? one.latest(milestone)).flatMap { $0 }
      // A deadline is an end: 24:00 is of the day that it ends.
      instant = due.map { Instant(seconds: $0.seconds - 1) }
    case let milestone?: instant = one.reached(milestone)
    }
    guard let instant, let date = instant.civil(in: calendar.offset)?.date else { return nil }
    let (year, month, _) = date.parts
    return assessment.groupings.map { grouping in
      switch grouping {
      case .lead: .lead(ends?.end?.holder ?? one.decision.lead)
      case .month: .month(year: year, month)
      case .quarter: .quarter(year: year, (month + 2) / 3)
      case .year: .year(year)
      case .field(let field): .value(one.value(of: field))
      }
    }
  }
}

extension Case {
  /// A field of its event, given, by default or from its place.
  func value(of field: Ref<Field>) -> Value? {
    decision.circumstances.flatMap { rules.program.value(of: field, in: $0) }
  }
}

/// The measures of one group.
private struct AssessmentRun {
  private let assessment: Assessment
  private let cases: [Case]
  private let now: Instant
  private let inputs: [Exact?]
  private let rules: CaseRules
  private var known: [AssessmentValue?]

  init(_ assessment: Assessment, _ cases: [Case], _ now: Instant, _ inputs: [Exact?], _ rules: CaseRules) {
    self.assessment = assessment
    self.cases = cases
    self.now = now
    self.inputs = inputs
    self.rules = rules
    known = Array(repeating: nil, count: assessment.measures.count)
  }

  mutating func measure(_ number: Int) -> AssessmentValue {
    if let value = known[number] { return value }
    let value = value(assessment.measures[number].formula, of: nil)
    known[number] = value
    return value
  }

  /// - Parameter one: Of a mean or a percentile: the case at hand.
  private mutating func value(_ formula: AssessmentFormula, of one: Case?) -> AssessmentValue {
    switch formula {
    case .number(let number): return .number(number)
    case .input(let input): return inputs.indices.contains(input) ? inputs[input].map { .number($0) } ?? .noData : .noData
    case .measure(let number): return measure(number)
    case .field(let field):
      guard let one, case .number(let number)? = one.value(of: field) else { return .noData }
      return .number(number)
    case .workTime(let from, let to):
      guard let one, let start = one.reached(from), let end = one.reached(to) else { return .noData }
      return (try? rules.calendar.amount(of: .workHour, from: start, to: end)).map { .number($0) } ?? .noData
    case .arithmetic(let left, let operation, let right):
      return combined([left, right], of: one) { numbers throws(ExactError) in
        switch operation {
        case .add: try numbers[0].adding(numbers[1])
        case .subtract: try numbers[0].subtracting(numbers[1])
        case .multiply: try numbers[0].multiplied(by: numbers[1])
        case .divide: numbers[1].isZero ? nil : try numbers[0].divided(by: numbers[1])
        }
      }
    case .negative(let part): return combined([part], of: one) { numbers throws(ExactError) in numbers[0].negated }
    case .rounded(let part): return combined([part], of: one) { numbers throws(ExactError) in numbers[0].rounded }
    case .larger(let parts): return combined(parts, of: one) { numbers throws(ExactError) in numbers.max() }
    case .smaller(let parts): return combined(parts, of: one) { numbers throws(ExactError) in numbers.min() }
    case .orElse(let first, let second):
      let found = value(first, of: one)
      return found == .noData ? value(second, of: one) : found
    case .cases(let condition): return .number(Exact(counted(condition).count))
    case .share(let part, let whole):
      // A case of which nobody can tell counts for neither side.
      let known = counted(whole).compactMap { $0.holds(part, at: now) }
      guard !known.isEmpty else { return .noData }
      return (try? Exact(Int128(known.count { $0 }), over: Int128(known.count))).map { .number($0) } ?? .failed
    case .mean(let part):
      let numbers = numbers(part)
      guard !numbers.isEmpty else { return .noData }
      var sum = Exact.zero
      do throws(ExactError) {
        for number in numbers { sum = try sum.adding(number) }
        return .number(try sum.divided(by: Exact(numbers.count)))
      } catch { return .failed }
    case .percentile(let part, let share):
      let numbers = numbers(part).sorted()
      // The nearest rank: the smallest that so great a share is not above.
      guard !numbers.isEmpty else { return .noData }
      guard let rank = try? share.multiplied(by: Exact(numbers.count)), let below = rank.floor.wholeValue
      else { return .failed }
      let index = max(rank.isInteger ? below - 1 : below, 0)
      return .number(numbers[min(index, numbers.count - 1)])
    }
  }

  private func counted(_ condition: CaseCondition) -> [Case] { cases.filter { $0.holds(condition, at: now) == true } }

  /// Of the cases that have one.
  private mutating func numbers(_ formula: AssessmentFormula) -> [Exact] {
    cases.compactMap { value(formula, of: $0).number }
  }

  /// What is computed from no data is no data; nil where it is a division by zero, which is none either.
  private mutating func combined(
    _ parts: [AssessmentFormula], of one: Case?, _ compute: ([Exact]) throws(ExactError) -> Exact?
  ) -> AssessmentValue {
    var numbers: [Exact] = []
    for part in parts {
      switch value(part, of: one) {
      case .number(let number): numbers.append(number)
      case .noData: return .noData
      case .failed: return .failed
      }
    }
    do throws(ExactError) { return try compute(numbers).map { .number($0) } ?? .noData } catch { return .failed }
  }
}
