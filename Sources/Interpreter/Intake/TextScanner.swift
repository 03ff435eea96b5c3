import DecisionDiagrams
import Semantics

/// All conditions on one text, answered in one pass over its bytes, however many words they look for: an automaton of the
/// words with failure links (Aho and Corasick, 1975).
///
/// Its nodes are the beginnings of words; node 0 is the empty one. Few have more than one child, so that children stand in
/// a list, but those of node 0, which nearly every byte asks, in a table.
struct TextScanner: Sendable {
  /// What a condition says of a word that is found.
  private struct Condition: Sendable {
    enum Place: UInt8, Sendable { case anywhere, start, whole }

    let place: Place
    let variable: Int32
    let length: Int32
  }

  /// The field's variables, all of which are no where nothing is found.
  private let variables: Range<Int>
  /// By byte.
  private var begins = [Int32](repeating: 0, count: 256)
  /// By node: where its children begin among all; one more than there are nodes.
  private var firstChild: [Int32] = []
  private var childBytes: [UInt8] = []
  private var children: [Int32] = []
  /// By node: the longest end of it that is a node.
  private var shorter: [Int32]
  /// By node: itself where it is a word, else the longest end of it that is one; 0: there is none.
  private var hit: [Int32]
  /// By node: the longest end of it, but for itself, that is a word.
  private var nextHit: [Int32]
  /// By node: where its conditions begin among all; one more than there are nodes.
  private var firstCondition: [Int32] = []
  private var conditions: [Condition] = []
  /// What every text has, and what the empty text alone is.
  private var always: [Int32] = []
  private var ifEmpty: [Int32] = []

  /// - Returns: nil where no condition looks into the text.
  init?(_ variables: Range<Int>, of grid: Grid) {
    self.variables = variables
    var edges: [[(byte: UInt8, child: Int32)]] = [[]]
    var ends: [[Condition]] = [[]]
    var found = false
    for variable in variables {
      guard case .text(let test) = grid.variables[variable].kind else { continue }
      let (word, place): (String, Condition.Place)
      switch test {
      case .textHas(_, let text): (word, place) = (text, .anywhere)
      case .textStarts(_, let text): (word, place) = (text, .start)
      case .textIs(_, let text): (word, place) = (text, .whole)
      default: continue
      }
      found = true
      var node = 0
      for byte in word.utf8 {
        if let edge = edges[node].first(where: { $0.byte == byte }) {
          node = Int(edge.child)
        } else {
          edges[node].append((byte, Int32(edges.count)))
          node = edges.count
          edges.append([])
          ends.append([])
        }
      }
      if node > 0 {
        ends[node].append(Condition(place: place, variable: Int32(variable), length: Int32(word.utf8.count)))
      } else if place == .whole {
        ifEmpty.append(Int32(variable))
      } else {
        always.append(Int32(variable))
      }
    }
    shorter = Array(repeating: 0, count: edges.count)
    hit = shorter
    nextHit = shorter
    guard found else { return nil }
    for (byte, child) in edges[0] { begins[Int(byte)] = child }
    for node in edges.indices {
      firstChild.append(Int32(children.count))
      for (byte, child) in edges[node] where node > 0 {
        childBytes.append(byte)
        children.append(child)
      }
      firstCondition.append(Int32(conditions.count))
      conditions += ends[node]
    }
    firstChild.append(Int32(children.count))
    firstCondition.append(Int32(conditions.count))
    link(edges)
  }

  /// Finds the ends of nodes that are nodes, the shortest first: those of a child follow from its parent's.
  private mutating func link(_ edges: [[(byte: UInt8, child: Int32)]]) {
    var level = edges[0].map(\.child)
    while !level.isEmpty {
      var next: [Int32] = []
      for node in level {
        nextHit[Int(node)] = hit[Int(shorter[Int(node)])]
        hit[Int(node)] = firstCondition[Int(node)] < firstCondition[Int(node) + 1] ? node : nextHit[Int(node)]
        for (byte, child) in edges[Int(node)] {
          shorter[Int(child)] = step(from: shorter[Int(node)], byte)
          next.append(child)
        }
      }
      level = next
    }
  }

  /// The longest end of what was read, with one byte more, that is a node.
  @inline(__always)
  private func step(from start: Int32, _ byte: UInt8) -> Int32 {
    var node = Int(start)
    while node > 0 {
      for place in Int(firstChild[node])..<Int(firstChild[node &+ 1]) where childBytes[place] == byte { return children[place] }
      node = Int(shorter[node])
    }
    return begins[Int(byte)]
  }

  /// Answers all conditions.
  /// - Complexity: O(bytes of the text + words found in it + variables of the field).
  func read(_ text: Span<UInt8>, into cells: inout CellBuffer) {
    for variable in variables { cells[variable] = 0 }
    for variable in always { cells[Int(variable)] = 1 }
    if text.isEmpty {
      for variable in ifEmpty { cells[Int(variable)] = 1 }
    }
    var node: Int32 = 0
    for index in 0..<text.count {
      node = step(from: node, text[index])
      var word = Int(hit[Int(node)])
      while word > 0 {
        for place in Int(firstCondition[word])..<Int(firstCondition[word &+ 1]) {
          let condition = conditions[place]
          let holds =
            switch condition.place {
            case .anywhere: true
            case .start: Int(condition.length) == index &+ 1
            case .whole: Int(condition.length) == index &+ 1 && index &+ 1 == text.count
            }
          if holds { cells[Int(condition.variable)] = 1 }
        }
        word = Int(nextHit[word])
      }
    }
  }
}
