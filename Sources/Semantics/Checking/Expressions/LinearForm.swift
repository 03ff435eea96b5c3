package import ExactNumbers

/// A formula as a constant and multiples of fields, so that `金额 × 2 ≥ 金额 ＋ 500` becomes one comparison of one field
/// with a constant, which the cells of a decision diagram can hold.
package struct LinearForm {
  var constant: Exact
  /// Each field, or number of a set's members, once; where asked for, also what is not linear in them.
  package private(set) var terms: [(atom: Formula, coefficient: Exact)]

  private init(constant: Exact) {
    self.constant = constant
    terms = []
  }

  /// Nil where the formula is not linear, or a coefficient does not fit.
  /// - Parameter keepsParts: Whether a part that is not linear is a term by itself.
  package init?(_ formula: Formula, keepsParts: Bool = false) {
    guard let form = Self.linear(formula, keepsParts) else {
      guard keepsParts, formula.isPart else { return nil }
      self.init(constant: .zero)
      terms = [(formula.inOrder, .one)]
      return
    }
    self = form
  }

  private static func linear(_ formula: Formula, _ keepsParts: Bool) -> LinearForm? {
    func form(_ part: Formula) -> LinearForm? { LinearForm(part, keepsParts: keepsParts) }
    switch formula {
    case .value(.number(let number)): return LinearForm(constant: number)
    case .value: return nil
    case .field, .count:
      var one = LinearForm(constant: .zero)
      one.terms = [(formula, .one)]
      return one
    case .negative(let inner): return form(inner)?.scaled(by: Exact(-1))
    case .sum(let left, let right): return form(left)?.adding(form(right))
    case .difference(let left, let right): return form(left)?.adding(form(right)?.scaled(by: Exact(-1)))
    case .product(let left, let right):
      guard let a = form(left), let b = form(right) else { return nil }
      return a.terms.isEmpty ? b.scaled(by: a.constant) : b.terms.isEmpty ? a.scaled(by: b.constant) : nil
    case .quotient(let left, let right):
      guard let a = form(left), let b = form(right), b.terms.isEmpty,
        let inverse = try? Exact.one.divided(by: b.constant)
      else { return nil }
      return a.scaled(by: inverse)
    case .larger, .smaller, .rounded: return nil
    }
  }

  func scaled(by factor: Exact) -> LinearForm? {
    guard var form = (try? constant.multiplied(by: factor)).map(LinearForm.init(constant:)) else { return nil }
    for term in terms {
      guard let coefficient = try? term.coefficient.multiplied(by: factor) else { return nil }
      form.terms.append((term.atom, coefficient))
    }
    return form
  }

  func adding(_ other: LinearForm?) -> LinearForm? {
    guard let other, var form = (try? constant.adding(other.constant)).map(LinearForm.init(constant:)) else {
      return nil
    }
    form.terms = terms
    for term in other.terms {
      guard let at = form.terms.firstIndex(where: { $0.atom == term.atom }) else {
        form.terms.append(term)
        continue
      }
      guard let sum = try? form.terms[at].coefficient.adding(term.coefficient) else { return nil }
      form.terms[at].coefficient = sum
    }
    return form
  }

  /// `left <comparison> right` as one field against a constant; nil where it is not so simple.
  ///
  /// A field that cancels out is kept: whether it is known still matters to the answer.
  static func isolated(
    _ left: Formula, _ comparison: Comparison, _ right: Formula
  ) -> (atom: Formula, comparison: Comparison, bound: Exact)? {
    guard let form = LinearForm(left)?.adding(LinearForm(right)?.scaled(by: Exact(-1))), form.terms.count == 1
    else { return nil }
    let term = form.terms[0]
    guard !term.coefficient.isZero, let bound = try? form.constant.negated.divided(by: term.coefficient) else {
      return nil
    }
    return (term.atom, term.coefficient.isNegative ? comparison.flipped : comparison, bound)
  }

  /// `left <comparison> right` as an amount without a constant against a constant, in a form that all comparisons of it
  /// share: `a × 2 ＋ 1 > b`, `b < a × 2 ＋ 1` and `a － b ÷ 2 > －1⁄2` are one.
  ///
  /// - Returns: nil where a coefficient does not fit, or nothing is left to compare.
  package static func balanced(
    _ left: Formula, _ comparison: Comparison, _ right: Formula
  ) -> (amount: Formula, comparison: Comparison, bound: Exact)? {
    guard let form = LinearForm(left, keepsParts: true)?.adding(LinearForm(right, keepsParts: true)?.scaled(by: Exact(-1))),
      !form.terms.contains(where: \.coefficient.isZero)
    else { return nil }
    let terms = form.terms.sorted { "\($0.atom)" < "\($1.atom)" }
    guard let first = terms.first, let bound = try? form.constant.negated.divided(by: first.coefficient) else { return nil }
    var amount = first.atom
    for term in terms.dropFirst() {
      guard let share = try? term.coefficient.divided(by: first.coefficient) else { return nil }
      switch share {
      case .one: amount = .sum(amount, term.atom)
      case Exact(-1): amount = .difference(amount, term.atom)
      case _: amount = .sum(amount, .product(.value(.number(share)), term.atom))
      }
    }
    return (amount, first.coefficient.isNegative ? comparison.flipped : comparison, bound)
  }
}

extension Formula {
  /// A product or an extreme with its parts in one order, whichever they are written in.
  fileprivate var inOrder: Formula {
    func sorted(_ parts: [Formula]) -> [Formula] { parts.map(\.inOrder).sorted { "\($0)" < "\($1)" } }
    switch self {
    case .product(let a, let b):
      let parts = sorted([a, b])
      return .product(parts[0], parts[1])
    case .larger(let parts): return .larger(sorted(parts))
    case .smaller(let parts): return .smaller(sorted(parts))
    case .value, .field, .count, .negative, .sum, .difference, .quotient, .rounded: return self
    }
  }

  /// Whether it is a number that is no sum, so that it may be a term.
  fileprivate var isPart: Bool {
    switch self {
    case .product, .quotient, .larger, .smaller, .rounded: true
    case .value, .field, .count, .negative, .sum, .difference: false
    }
  }
}
