package import ExactNumbers
import Syntax
package import WorkingTime

/// Why constants could not be combined.
enum FormulaError: Error {
  case divisionByZero
  case overflow
  case differentCounting(TimeSpan, TimeSpan)
  case notWhole(TimeSpan)
}

extension Formula {
  /// The negative of a formula; of a constant its value.
  var negated: Formula {
    switch self {
    case .value(.number(let number)): .value(.number(number.negated))
    case .value(.duration(let span)): .value(.duration(TimeSpan(amount: span.amount.negated, unit: span.unit)))
    case .negative(let inner): inner
    case .value, .field, .count, .sum, .difference, .product, .quotient, .larger, .smaller, .rounded: .negative(self)
    }
  }

  /// Two formulas under an operator; two constants are computed.
  static func combined(_ a: Formula, _ operation: ArithmeticOperator, _ b: Formula) throws(FormulaError) -> Formula {
    switch (a, b) {
    case (.value(.number(let left)), .value(.number(let right))):
      return .value(.number(try number(left, operation, right)))
    case (.value(.duration(let left)), .value(.duration(let right))):
      guard let sum = try span(left, operation, right) else { break }
      return .value(.duration(sum))
    case (.value(.duration(let span)), .value(.number(let factor))):
      return .value(.duration(try scaled(span, operation, factor)))
    case (.value(.number(let factor)), .value(.duration(let span))):
      return .value(.duration(try scaled(span, operation, factor)))
    case (_, .value(.number(let divisor))) where divisor.isZero:
      if case .divide = operation { throw .divisionByZero }
    case _: break
    }
    switch operation {
    case .add: return .sum(a, b)
    case .subtract: return .difference(a, b)
    case .multiply: return .product(a, b)
    case .divide: return .quotient(a, b)
    }
  }

  private static func number(
    _ a: Exact, _ operation: ArithmeticOperator, _ b: Exact
  ) throws(FormulaError) -> Exact {
    do throws(ExactError) {
      switch operation {
      case .add: return try a.adding(b)
      case .subtract: return try a.subtracting(b)
      case .multiply: return try a.multiplied(by: b)
      case .divide: return try a.divided(by: b)
      }
    } catch {
      switch error {
      case .divisionByZero: throw .divisionByZero
      case .malformed, .tooManyIntegerDigits, .tooManyFractionDigits, .overflow: throw .overflow
      }
    }
  }

  /// The sum or difference of two durations, in the smaller of their units.
  fileprivate static func span(
    _ a: TimeSpan, _ operation: ArithmeticOperator, _ b: TimeSpan
  ) throws(FormulaError) -> TimeSpan? {
    guard a.compare(b) != nil, a.unit.counting != .fixed, b.unit.counting != .fixed else {
      throw .differentCounting(a, b)
    }
    let unit = a.unit.smaller(b.unit)
    let left = try number(a.amount, .multiply, Exact(a.unit.steps(of: unit)))
    let right = try number(b.amount, .multiply, Exact(b.unit.steps(of: unit)))
    switch operation {
    case .add, .subtract: return TimeSpan(amount: try number(left, operation, right), unit: unit)
    case .multiply, .divide: return nil
    }
  }

  private static func scaled(
    _ span: TimeSpan, _ operation: ArithmeticOperator, _ factor: Exact
  ) throws(FormulaError) -> TimeSpan {
    let result = TimeSpan(amount: try number(span.amount, operation, factor), unit: span.unit)
    guard result.amount.isInteger else { throw .notWhole(result) }
    return result
  }

  static func larger(of formulas: [Formula]) -> Formula {
    extreme(of: formulas, keepsFirst: { $0 >= $1 }) ?? .larger(formulas)
  }

  static func smaller(of formulas: [Formula]) -> Formula {
    extreme(of: formulas, keepsFirst: { $0 <= $1 }) ?? .smaller(formulas)
  }

  /// The extreme of constants alone.
  private static func extreme(of formulas: [Formula], keepsFirst: (Exact, Exact) -> Bool) -> Formula? {
    var best: Exact?
    for formula in formulas {
      guard case .value(.number(let number)) = formula else { return nil }
      best = best.map { keepsFirst($0, number) ? $0 : number } ?? number
    }
    return best.map { .value(.number($0)) }
  }
}

extension TimeSpan {
  /// The sum with another span that counts as this one does, in the smaller of their units; nil: they count differently, or
  /// it does not fit.
  package func adding(_ other: TimeSpan) -> TimeSpan? { (try? Formula.span(self, .add, other)) ?? nil }

  /// The same for the difference, which may be negative.
  package func subtracting(_ other: TimeSpan) -> TimeSpan? { (try? Formula.span(self, .subtract, other)) ?? nil }

  /// Nil: it does not fit.
  package func multiplied(by factor: Exact) -> TimeSpan? {
    (try? amount.multiplied(by: factor)).map { TimeSpan(amount: $0, unit: unit) }
  }
}

extension DurationUnit {
  /// How many of another unit, smaller and of the same measure, one of these is.
  fileprivate func steps(of other: DurationUnit) -> Int {
    let one = TimeSpan(amount: .one, unit: self)
    // 1, 7, 12 or 60: no unit holds another in any other number.
    return [1, 7, 12, 60].first { one.compare(TimeSpan(amount: Exact($0), unit: other)) == .equal } ?? 1
  }

  fileprivate func smaller(_ other: DurationUnit) -> DurationUnit {
    TimeSpan(amount: .one, unit: self).compare(TimeSpan(amount: .one, unit: other)) == .longer ? other : self
  }
}
