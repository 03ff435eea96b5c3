package import ExactNumbers
package import Semantics

/// Cells of what one comparison of fields with each other turns on: an amount on a number line cut at constants, or how one
/// value stands to another. All comparisons that come down to the same share them, so that of `面积 > 高` and `面积 ≤ 高`
/// one holds and not the other.
package struct ComparedCells: Sendable {
  package enum Subject: Hashable, Sendable {
    case amount(Formula)
    /// The values of two sides of which at least one is no number.
    case pair(Formula, Formula)

    /// The formulas that it reads.
    package var formulas: [Formula] {
      switch self {
      case .amount(let formula): [formula]
      case .pair(let left, let right): [left, right]
      }
    }

    /// The fields that it reads, each once, in order.
    package var fields: [Ref<Field>] {
      formulas.flatMap(\.fields).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  package let subject: Subject
  /// The comparisons as rules write them.
  package let written: [(left: Formula, right: Formula)]
  /// Of an amount.
  package let numbers: NumberCells?
  /// Of a pair: whether one may be less than the other; else it is equal or not.
  package let isOrdered: Bool
  /// Whether every comparison may be false of an event, which the last cell is then for: of 不详, where a place has no such
  /// level or attribute, of durations that count otherwise, of what numbers do not hold.
  package let hasNone: Bool
  /// Whether arithmetic alone may come to no number.
  let mayFail: Bool
  /// Its fields that may have no value to compare, though they were asked.
  let mayHaveNone: Set<Ref<Field>>
  /// Between which numbers its fields and counts lie, as declared.
  let bounds: [Formula: AmountBounds]
  package let count: Int32

  init(_ subject: Subject, _ tests: [ComparedTest], _ program: Program) {
    self.subject = subject
    written = tests.map { ($0.left, $0.right) }
    mayFail = subject.formulas.contains(where: program.mayFail)
    mayHaveNone = Set(subject.fields.filter(program.mayHaveNoValue))
    hasNone = mayFail || !mayHaveNone.isEmpty
    var bounds: [Formula: AmountBounds] = [:]
    for formula in subject.fields.flatMap({ [Formula.field($0), .count($0)] }) {
      bounds[formula] = program.bounds(of: formula)
    }
    self.bounds = bounds
    switch subject {
    case .amount(let amount):
      let cells = NumberCells(
        cutAt: tests.compactMap(\.bound), within: AmountBounds(of: amount) { bounds[$0] }, isWhole: program.isWhole(amount))
      numbers = cells
      isOrdered = true
      count = Int32(cells.examples.count) + (hasNone ? 1 : 0)
    case .pair(let left, let right):
      numbers = nil
      isOrdered = [left, right].allSatisfy { program.hasOrder($0) }
      count = (isOrdered ? 3 : 2) + (hasNone ? 1 : 0)
    }
  }

  /// Whether a comparison holds in a cell.
  /// - Parameter bound: Of an amount, what it is compared with.
  package func holds(_ comparison: Comparison, _ bound: Exact?, in cell: Int32) -> Bool {
    if hasNone, cell == count - 1 { return false }
    if let numbers { return bound.map { comparison.holds(numbers.examples[Int(cell)], $0) } ?? false }
    if isOrdered { return comparison.holds(cell, 1) }
    switch comparison {
    case .equal: return cell == 1
    case .notEqual: return cell == 0
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return false
    }
  }

  /// The cells of a test; nil where it is of something else.
  package func cells(where left: Formula, _ comparison: Comparison, _ right: Formula, _ program: Program) -> [Int32]? {
    let test = ComparedTest(left, comparison, right, program)
    guard test.subject == subject else { return nil }
    return (0..<count).filter { holds(test.comparison, test.bound, in: $0) }
  }

  /// The cell under these circumstances; nil where a field that matters was not asked.
  package func cell(of circumstances: Circumstances, in program: Program) -> Int32? {
    let values = subject.formulas.map { program.value(of: $0, in: circumstances) }
    switch (subject, values[0], values.last ?? nil) {
    case (.amount, .number(let number)?, _):
      guard let cell = numbers?.cell(number), cell >= 0 else { return nil }
      return cell
    case (.pair, let left?, let right?):
      for (cell, comparison) in [Comparison.less, .equal, .greater].enumerated() where isOrdered && comparison.holds(left, right) {
        return Int32(cell)
      }
      if !isOrdered, left != .unknownAnswer, right != .unknownAnswer { return left == right ? 1 : 0 }
      return none
    default:
      var isOpen = false
      for field in subject.fields {
        switch program.value(of: field, in: circumstances) {
        // 不详 in one of them settles it, whatever the others are; so does a place without such a level or attribute.
        case .unknownAnswer?: return none
        case nil:
          if program.value(of: program.asked(for: field), in: circumstances) != nil { return none }
          isOpen = true
        case _?: continue
        }
      }
      return isOpen ? nil : none
    }
  }

  private var none: Int32? { hasNone ? count - 1 : nil }
}

/// A comparison of fields with each other as what it comes down to.
package struct ComparedTest {
  let left: Formula
  let right: Formula
  package let subject: ComparedCells.Subject
  package let comparison: Comparison
  /// Of an amount.
  package let bound: Exact?

  package init(_ left: Formula, _ comparison: Comparison, _ right: Formula, _ program: Program) {
    (self.left, self.right) = (left, right)
    if program.isNumber(left), program.isNumber(right), let found = LinearForm.balanced(left, comparison, right) {
      (subject, self.comparison, bound) = (.amount(found.amount), found.comparison, found.bound)
    } else if "\(right)" < "\(left)" {
      (subject, self.comparison, bound) = (.pair(right, left), comparison.flipped, nil)
    } else {
      (subject, self.comparison, bound) = (.pair(left, right), comparison, nil)
    }
  }
}

extension Program {
  /// Whether an amount stands to its bound in one way whatever is not known of it; nil: it hangs on that.
  func settled(
    _ left: Formula, _ comparison: Comparison, _ right: Formula, in circumstances: Circumstances
  ) -> Bool? {
    let test = ComparedTest(left, comparison, right, self)
    guard case .amount(let amount) = test.subject, let bound = test.bound else { return nil }
    let fields = test.subject.fields
    let bounds = AmountBounds(of: amount) { part in
      switch (part, part.fields.first.flatMap { value(of: $0, in: circumstances) }) {
      case (.field, .number(let number)?): return AmountBounds(number)
      case (.count, .members(let members)?): return AmountBounds(Exact(members.count))
      case (_, nil): return self.bounds(of: part)
      default: return nil
      }
    }
    guard let bounds else { return nil }
    let (below, at, above) = (
      bounds.meets(above: nil, below: bound), bounds.contains(bound), bounds.meets(above: bound, below: nil)
    )
    let order: [(Bool, Exact)] = [(below, Exact(-1)), (at, .zero), (above, .one)]
    let answers = Set(order.filter(\.0).map { test.comparison.holds($0.1, .zero) })
    guard let answer = answers.first, answers.count == 1 else { return nil }
    // Where there may be nothing to compare it may be false in any case.
    let mayBeNone = mayFail(amount) || fields.contains { value(of: $0, in: circumstances) == nil && mayHaveNoValue($0) }
    return answer && mayBeNone ? nil : answer
  }

  fileprivate func isNumber(_ formula: Formula) -> Bool {
    switch formula {
    case .value(let value): if case .number = value { true } else { false }
    case .field(let field):
      switch fields[field.position].type {
      case .integer, .decimal: true
      default: false
      }
    case .count: true
    case .negative(let part), .rounded(let part): isNumber(part)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      isNumber(a) && isNumber(b)
    case .larger(let parts), .smaller(let parts): parts.allSatisfy(isNumber)
    }
  }

  /// Whether its values are numbers without fractions.
  func isWhole(_ formula: Formula) -> Bool {
    switch formula {
    case .value(.number(let number)): number.isInteger
    case .value: false
    case .field(let field): fields[field.position].type == .integer
    case .count, .rounded: true
    case .negative(let part): isWhole(part)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b): isWhole(a) && isWhole(b)
    case .quotient: false
    case .larger(let parts), .smaller(let parts): parts.allSatisfy(isWhole)
    }
  }

  fileprivate func hasOrder(_ formula: Formula) -> Bool {
    switch formula {
    case .value(let value):
      switch value {
      case .number, .date, .instant, .timeOfDay, .duration: return true
      case .text, .yesNo, .member, .members, .area, .unknownAnswer: return false
      }
    case .field(let field):
      switch fields[field.position].type {
      case .integer, .decimal, .date, .instant, .timeOfDay, .duration: return true
      case .text, .yesNo, .unit, .item, .category, .area, .choice, .several: return false
      }
    case .count, .negative, .sum, .difference, .product, .quotient, .larger, .smaller, .rounded: return true
    }
  }

  /// Of a field or a count, as it is declared. Of an attribute O(areas · depth).
  fileprivate func bounds(of formula: Formula) -> AmountBounds? {
    switch formula {
    case .field(let field):
      let declared = fields[field.position]
      if case .attribute(let attribute) = declared.origin {
        let numbers = values(of: attribute).compactMap { $0 }
        if let least = numbers.min(), let most = numbers.max() { return AmountBounds(least...most) }
      }
      return AmountBounds(declared.range ?? Exact.smallestNumber...Exact.largestNumber)
    case .count(let field):
      guard case .several(let closed) = fields[field.position].type else { return nil }
      return AmountBounds(.zero...Exact(memberCount(of: closed)))
    default: return nil
    }
  }

  /// The numbers that areas have of an attribute; nil where one has none.
  private func values(of attribute: Ref<AreaAttribute>) -> Set<Exact?> {
    var found: Set<Exact?> = []
    for area in directory.areas.indices {
      if case .number(let number)? = directory.value(of: attribute, at: Ref(area)) {
        found.insert(number)
      } else {
        found.insert(nil)
      }
    }
    return found
  }

  /// Whether a field may have no value that can be compared, though it was asked. Of an attribute O(areas · depth).
  fileprivate func mayHaveNoValue(_ field: Ref<Field>) -> Bool {
    let declared = fields[field.position]
    switch declared.origin {
    case .attribute(let attribute): return values(of: attribute).contains(nil)
    case .level, .derived: return true
    case .builtIn, .declared: return declared.admitsUnknownAnswer || declared.type == .duration
    }
  }

  /// Whether its arithmetic may come to no number: a division by 0, a product that does not fit.
  fileprivate func mayFail(_ formula: Formula) -> Bool {
    /// Far within what an exact number holds, with nine decimals a factor.
    let small: (Formula) -> Bool = { part in
      guard let bounds = AmountBounds(of: part, { self.bounds(of: $0) }) else { return false }
      return [bounds.low.number, bounds.high.number].allSatisfy { $0.magnitude <= Exact(1_000_000_000) }
    }
    switch formula {
    case .value, .field, .count: return false
    case .negative(let part), .rounded(let part): return mayFail(part)
    case .sum(let a, let b), .difference(let a, let b): return mayFail(a) || mayFail(b)
    case .product(let a, let b):
      if mayFail(a) || mayFail(b) { return true }
      // A coefficient of a balanced amount does not count as a factor.
      if a.fields.isEmpty || b.fields.isEmpty { return false }
      return !(a.isPlain && b.isPlain && small(a) && small(b))
    case .quotient(let a, let b): return mayFail(a) || !b.fields.isEmpty
    case .larger(let parts), .smaller(let parts): return parts.contains(where: mayFail)
    }
  }
}

extension Formula {
  /// Whether it is what is read of a field, and no arithmetic.
  var isPlain: Bool {
    switch self {
    case .field, .count: true
    default: false
    }
  }
}
