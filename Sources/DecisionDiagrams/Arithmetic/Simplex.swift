import ExactNumbers

/// Whether numbers exist that lie, they and sums of their multiples, within bounds: decided exactly, over the rationals.
///
/// The general simplex of Dutertre and de Moura, “A Fast Linear-Arithmetic Solver for DPLL(T)” (CAV 2006). A sum is a
/// variable like those that it is made of. Bounds are only added; to take some back, a copy from before is used.
struct Simplex {
  /// A number, and how many times as much as something smaller than any other number.
  struct Quantity: Comparable {
    var number: Exact
    var small: Exact = .zero

    static func < (left: Quantity, right: Quantity) -> Bool {
      left.number == right.number ? left.small < right.small : left.number < right.number
    }

    fileprivate func adding(_ other: Quantity, times factor: Exact) throws(ExactError) -> Quantity {
      Quantity(
        number: try number.adding(try other.number.multiplied(by: factor)),
        small: try small.adding(try other.small.multiplied(by: factor)))
    }

    fileprivate var negated: Quantity { Quantity(number: number.negated, small: small.negated) }
  }

  /// By variable.
  private(set) var lower: [Quantity?] = []
  private(set) var upper: [Quantity?] = []
  /// Numbers that the sums agree with; within all bounds once `solve` has said so.
  private(set) var values: [Quantity] = []
  /// By row the variable that it gives, and by variable its row; -1: none.
  private var basic: [Int] = []
  private var rowOf: [Int] = []
  /// By row the coefficients of all variables; of those that have rows 0.
  private var rows: [[Exact]] = []

  /// A variable without bounds.
  mutating func addVariable() -> Int {
    lower.append(nil)
    upper.append(nil)
    values.append(Quantity(number: .zero))
    rowOf.append(-1)
    for row in rows.indices { rows[row].append(.zero) }
    return values.count - 1
  }

  /// The sum of multiples of variables that are no sums. To be added before any bound.
  mutating func addSum(of terms: [(variable: Int, coefficient: Exact)]) -> Int {
    let sum = addVariable()
    var row = [Exact](repeating: .zero, count: values.count)
    for (variable, coefficient) in terms { row[variable] = coefficient }
    rowOf[sum] = rows.count
    basic.append(sum)
    rows.append(row)
    return sum
  }

  /// - Returns: false where no number is left for the variable.
  mutating func bound(_ variable: Int, from low: Quantity?, to high: Quantity?) throws(ExactError) -> Bool {
    if let low, lower[variable].map({ $0 < low }) ?? true { lower[variable] = low }
    if let high, upper[variable].map({ high < $0 }) ?? true { upper[variable] = high }
    if let least = lower[variable], let most = upper[variable], most < least { return false }
    guard rowOf[variable] < 0 else { return true }
    if let least = lower[variable], values[variable] < least { try move(variable, to: least) }
    if let most = upper[variable], most < values[variable] { try move(variable, to: most) }
    return true
  }

  /// Whether all bounds can be met. Ends, for it always takes the first variable that helps (Bland's rule).
  /// - Throws: where numbers do not fit.
  mutating func solve() throws(ExactError) -> Bool {
    while let row = basic.indices.filter({ isOut(basic[$0]) }).min(by: { basic[$0] < basic[$1] }) {
      let variable = basic[row]
      let rises = lower[variable].map { values[variable] < $0 } ?? false
      let helps = values.indices.first { other in
        guard rowOf[other] < 0, !rows[row][other].isZero else { return false }
        // It has to move the same way as the sum, or the other way round.
        return rows[row][other].isNegative != rises
          ? upper[other].map { values[other] < $0 } ?? true
          : lower[other].map { $0 < values[other] } ?? true
      }
      guard let helps, let goal = rises ? lower[variable] : upper[variable] else { return false }
      try pivot(row, with: helps, to: goal)
    }
    return true
  }

  private func isOut(_ variable: Int) -> Bool {
    (lower[variable].map { values[variable] < $0 } ?? false) || (upper[variable].map { $0 < values[variable] } ?? false)
  }

  private mutating func move(_ variable: Int, to goal: Quantity) throws(ExactError) {
    let by = try goal.adding(values[variable], times: Exact(-1))
    for row in rows.indices where !rows[row][variable].isZero {
      values[basic[row]] = try values[basic[row]].adding(by, times: rows[row][variable])
    }
    values[variable] = goal
  }

  /// The variable of a row changes places with another, and comes to its goal.
  private mutating func pivot(_ row: Int, with other: Int, to goal: Quantity) throws(ExactError) {
    let variable = basic[row]
    let slope = rows[row][other]
    let need = try goal.adding(values[variable], times: Exact(-1))
    let by = try Quantity(number: .zero).adding(need, times: try Exact.one.divided(by: slope))
    values[variable] = goal
    values[other] = try values[other].adding(by, times: .one)
    for one in rows.indices where one != row && !rows[one][other].isZero {
      values[basic[one]] = try values[basic[one]].adding(by, times: rows[one][other])
    }

    let inverse = try Exact.one.divided(by: slope)
    var turned = rows[row]
    for column in turned.indices where !turned[column].isZero {
      turned[column] = try turned[column].multiplied(by: inverse).negated
    }
    turned[other] = .zero
    turned[variable] = inverse
    rows[row] = turned
    for one in rows.indices where one != row && !rows[one][other].isZero {
      let factor = rows[one][other]
      rows[one][other] = .zero
      for column in turned.indices where !turned[column].isZero {
        rows[one][column] = try rows[one][column].adding(try turned[column].multiplied(by: factor))
      }
    }
    basic[row] = other
    rowOf[other] = row
    rowOf[variable] = -1
  }
}
