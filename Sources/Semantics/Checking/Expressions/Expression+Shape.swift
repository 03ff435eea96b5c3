import Syntax

extension Expression {
  /// Without the parentheses round it.
  var unwrapped: Expression {
    var inner = self
    while case .parenthesized(let parts) = inner.content, parts.count == 1 { inner = parts[0] }
    return inner
  }

  /// Whether it names something of the decision: 主办, `办结 期限`.
  var isOfDecision: Bool {
    switch content {
    case .decided, .deadline, .limit: true
    case .reference, .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue, .call, .negative, .arithmetic, .parenthesized, .all, .any, .enumeration, .not, .comparison,
      .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened,
      .unitReaches:
      false
    }
  }

  /// Whether it is written without any name: `500元`, `2017-01-01`.
  var isLiteral: Bool {
    switch content {
    case .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue:
      true
    case .negative(let inner): inner.isLiteral
    case .arithmetic(let left, _, let right): left.isLiteral && right.isLiteral
    case .parenthesized(let parts): parts.allSatisfy(\.isLiteral)
    case .reference, .decided, .call, .deadline, .limit, .all, .any, .enumeration, .not, .comparison, .is, .inRange,
      .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      false
    }
  }

  /// Whether it is written as a number or a duration.
  var isAmountLiteral: Bool {
    switch content {
    case .number, .measured, .count, .duration, .negative, .arithmetic, .parenthesized: true
    case .reference, .text, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue, .decided, .call,
      .deadline, .limit, .all, .any, .enumeration, .not, .comparison, .is, .inRange, .inTime, .has, .startsWith,
      .belongs, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      false
    }
  }
}

extension ComparisonOperator {
  var comparison: Comparison {
    switch self {
    case .less, .before: .less
    case .lessOrEqual, .notAfter, .atMost: .lessOrEqual
    case .greater, .after: .greater
    case .greaterOrEqual, .notBefore, .atLeast: .greaterOrEqual
    case .equal: .equal
    case .notEqual: .notEqual
    }
  }
}
