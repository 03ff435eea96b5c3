import ExactNumbers

/// A formula as a constant and multiples of fields, so that `金额 × 2 ≥ 金额 ＋ 500` becomes one comparison of one field
/// with a constant, which the cells of a decision diagram can hold.
struct LinearForm {
  var constant: Exact
  /// Each field, or number of a set's members, once.
  var terms: [(atom: Formula, coefficient: Exact)]

  private init(constant: Exact) {
    self.constant = constant
    terms = []
  }

  /// Nil where the formula is not linear, or a coefficient does not fit.
  init?(_ formula: Formula) {
    switch formula {
    case .value(.number(let number)): self.init(constant: number)
    case .value: return nil
    case .field, .count:
      self.init(constant: .zero)
      terms = [(formula, .one)]
    case .negative(let inner):
      guard let form = LinearForm(inner)?.scaled(by: Exact(-1)) else { return nil }
      self = form
    case .sum(let left, let right):
      guard let form = LinearForm(left)?.adding(LinearForm(right)) else { return nil }
      self = form
    case .difference(let left, let right):
      guard let form = LinearForm(left)?.adding(LinearForm(right)?.scaled(by: Exact(-1))) else { return nil }
      self = form
    case .product(let left, let right):
      guard let a = LinearForm(left), let b = LinearForm(right) else { return nil }
      let product = a.terms.isEmpty ? b.scaled(by: a.constant) : b.terms.isEmpty ? a.scaled(by: b.constant) : nil
      guard let product else { return nil }
      self = product
    case .quotient(let left, let right):
      guard let a = LinearForm(left), let b = LinearForm(right), b.terms.isEmpty,
        let inverse = try? Exact.one.divided(by: b.constant), let quotient = a.scaled(by: inverse)
      else { return nil }
      self = quotient
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
}
