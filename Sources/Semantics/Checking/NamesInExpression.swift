import Syntax

/// The names that an expression refers to, whatever they stand for.
struct NamesInExpression {
  private(set) var names: [NameID] = []

  init(_ expression: Expression) { add(expression) }

  private mutating func add(_ expressions: [Expression]) {
    for expression in expressions { add(expression) }
  }

  /// Recursion is as deep as the parser lets conditions nest.
  private mutating func add(_ expression: Expression) {
    switch expression.content {
    case .reference(let reference):
      if case .name(let name) = reference.target { names.append(name) }
    case .call(let callee, let arguments):
      add(callee)
      add(arguments)
    case .negative(let inner), .not(let inner), .deadline(let inner), .limit(let inner), .onTime(let inner),
      .overdue(let inner, _), .left(let inner, _), .later(let inner, _), .reaches(let inner, _, _),
      .startsWith(let inner, _):
      add(inner)
    case .arithmetic(let left, _, let right), .comparison(let left, _, let right):
      add(left)
      add(right)
    case .parenthesized(let parts), .all(let parts), .any(let parts), .enumeration(_, let parts): add(parts)
    case .is(let subject, let choices, _), .has(let subject, let choices, _), .belongs(let subject, let choices, _):
      add(subject)
      add(choices)
    case .inRange(let subject, let from, let to, _): add([subject, from, to])
    case .inTime(let subject, _, _): if let subject { add(subject) }
    case .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue, .decided, .happened, .unitReaches:
      break
    }
  }
}
