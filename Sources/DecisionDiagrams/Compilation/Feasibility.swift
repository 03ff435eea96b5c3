import Semantics

extension ConditionDiagrams {
  /// Where events can be: conditions on one text constrain each other by their substrings, and a set or text that is
  /// 不详 has nothing; what comparisons of fields turn on is linked to the fields' cells and to each other. Exact but for
  /// durations, for what is not linear, and where more comparisons hang together than can be tried.
  ///
  /// A choice of 含 is possible exactly when no false word lies in a true one: write the true ones one after another,
  /// kept apart by a character that is in none of them.
  package mutating func feasible() throws(OverBudget) -> Node {
    var result = Node.yes
    for range in grid.ofField.values.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      result = try and(try feasible(range), result)
    }
    return linked(result) { _ in nil }
  }

  private mutating func feasible(_ range: Range<Int>) throws(OverBudget) -> Node {
    var unknown: Node?
    var texts: [(test: Test, node: Node)] = []
    var present: [Node] = []
    for level in range {
      switch grid.variables[level].kind {
      case .unknownAnswer: unknown = try store.membership(Int32(level), cells: 2, in: 1..<2)
      case .text(let test):
        let node = try store.membership(Int32(level), cells: 2, in: 1..<2)
        texts.append((test, node))
        present.append(node)
      case .member: present.append(try store.membership(Int32(level), cells: 2, in: 1..<2))
      case .others:
        let cells = grid.variables[level].cells
        present.append(try store.membership(Int32(level), cells: cells, in: 1..<cells))
      case .second(let seconds):
        if let unknown {
          // 不详 has no time of day: its event stands in the first cell.
          present.append(
            try and(unknown, try store.membership(Int32(level), cells: Int32(seconds.starts.count), where: { $0 > 0 })))
        }
      case .item, .area, .day, .choice, .yesNo, .number, .duration, .open, .compared: break
      }
    }
    var result = Node.yes
    if let unknown, !present.isEmpty {
      result = try not(try and(unknown, try algebra.anyOf(present, in: &store)))
    }
    // From the last to the first: conjunctions are built from the bottom of the diagram up.
    var known = Node.yes
    for (index, one) in texts.enumerated().reversed() {
      // Every text begins with and holds the empty one.
      if one.test.isAlwaysTrueOfText { known = try and(one.node, known) }
      for other in texts[(index + 1)...].reversed() {
        for (a, b) in [(one, other), (other, one)] {
          switch a.test.implication(b.test) {
          case .holds?: known = try and(try or(try not(a.node), b.node), known)
          case .fails?: known = try and(try not(try and(a.node, b.node)), known)
          case nil: break
          }
        }
      }
    }
    if let unknown { known = try or(unknown, known) }
    return try and(result, known)
  }
}

private enum Implication {
  case holds, fails
}

extension Test {
  fileprivate var isAlwaysTrueOfText: Bool {
    switch self {
    case .textHas(_, let word), .textStarts(_, let word): word.isEmpty
    default: false
    }
  }

  /// What the truth of this text test says of another one on the same field; nil: nothing.
  fileprivate func implication(_ other: Test) -> Implication? {
    switch (self, other) {
    case (.textIs(_, let text), .textIs(_, let other)): text == other ? .holds : .fails
    case (.textIs(_, let text), .textHas(_, let word)): text.hasBytes(of: word) ? .holds : .fails
    case (.textIs(_, let text), .textStarts(_, let word)): text.utf8.starts(with: word.utf8) ? .holds : .fails
    case (.textHas(_, let text), .textHas(_, let word)): text.hasBytes(of: word) ? .holds : nil
    case (.textStarts(_, let text), .textHas(_, let word)): text.hasBytes(of: word) ? .holds : nil
    case (.textStarts(_, let text), .textStarts(_, let word)):
      text.utf8.starts(with: word.utf8) ? .holds : word.utf8.starts(with: text.utf8) ? nil : .fails
    default: nil
    }
  }
}
