/// A node of a diagram: a terminal, or a question to one variable with a child for every cell.
///
/// Equal nodes of one store are the same function.
package struct Node: Hashable, Sendable {
  /// Not negative: the position of an inner node. Negative: -1 minus the terminal's number.
  package let raw: Int32

  @inline(__always) package init(raw: Int32) { self.raw = raw }
  @inline(__always) package static func terminal(_ number: Int) -> Node { Node(raw: -1 - Int32(truncatingIfNeeded: number)) }
  @inline(__always) package var isTerminal: Bool { raw < 0 }
  /// The number of a terminal.
  @inline(__always) package var terminal: Int { Int(-1 - raw) }
  @inline(__always) package var position: Int { Int(raw) }

  /// The terminals of conditions.
  package static let no = Node.terminal(0)
  package static let yes = Node.terminal(1)
  /// The terminals of attributes: nothing said, a conflict; values follow.
  package static let nothing = Node.terminal(0)
  package static let conflict = Node.terminal(1)
  package static let firstValue = 2
  /// Where no event can be.
  package static let impossible = Node.terminal(Int(Int32.max) - 1)
}

/// Cells from `start` up to the next run's start lead to `child`.
package struct Run: Hashable, Sendable {
  package var start: Int32
  package var child: Node
  @inline(__always) package init(start: Int32, child: Node) {
    self.start = start
    self.child = child
  }
}

/// A store of nodes would pass its budget.
package struct OverBudget: Error {}
