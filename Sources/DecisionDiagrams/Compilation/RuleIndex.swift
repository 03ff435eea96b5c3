/// Finds the rules that apply to an event: a diagram whose leaves are short lists of candidates.
///
/// Where the lists of applying rules themselves fit the budget every candidate in a leaf applies, and a leaf is a whole
/// decision. Otherwise the diagram stops after the variables that tell most rules apart, 事项 and 地点, and what is left
/// of each candidate's condition is tested on the event.
package struct RuleIndex: Sendable {
  package struct Candidate: Hashable, Sendable {
    package var rule: Int32
    /// What is left of the rule's condition; `yes`: it applies.
    package var condition: Node
  }

  package internal(set) var root: Node = .nothing
  /// Candidates of leaf n: `candidates[starts[n] ..< starts[n + 1]]`, by rule.
  package internal(set) var candidates: [Candidate] = []
  package internal(set) var starts: [Int32] = [0]
  /// Whether every candidate of every leaf applies.
  package internal(set) var isComplete = true

  package init() {}

  package var leafCount: Int { starts.count - 1 }

  package func candidates(of leaf: Int) -> ArraySlice<Candidate> {
    candidates[Int(starts[leaf])..<Int(starts[leaf + 1])]
  }
}

struct RuleIndexBuilder {
  private struct Candidates: Hashable {
    let all: [RuleIndex.Candidate]

    /// One number of all, as of `ValueProduct`.
    func hash(into hasher: inout Hasher) {
      var hash: UInt64 = 0
      for candidate in all { hash = hash.mixed(candidate.rule, candidate.condition.raw) }
      hasher.combine(hash)
    }
  }

  private var index = RuleIndex()
  private var leaves: [Candidates: Int] = [:]
  private var known: [Candidates: Node] = [:]
  private var work = 0
  private let workLimit: Int
  private let stop: Int32

  /// Variables from `stop` on are left in the candidates' conditions.
  init(workLimit: Int, stop: Int32) {
    self.workLimit = workLimit
    self.stop = stop
  }

  mutating func index(of conditions: [Node], in store: inout DiagramStore) throws(OverBudget) -> RuleIndex {
    let all = conditions.enumerated().compactMap { position, node in
      node == .no ? nil : RuleIndex.Candidate(rule: Int32(position), condition: node)
    }
    index.root = try joined(all, &store)
    return index
  }

  private mutating func joined(
    _ candidates: [RuleIndex.Candidate], _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    var top = Int32.max
    for candidate in candidates { top = min(top, store.variable(candidate.condition)) }
    if top >= stop { return .terminal(leaf(candidates)) }
    if let node = known[Candidates(all: candidates)] { return node }
    work += candidates.count
    guard work <= workLimit else { throw OverBudget() }
    let result = try split(candidates, top, &store)
    known[Candidates(all: candidates)] = result
    return result
  }

  private mutating func split(
    _ candidates: [RuleIndex.Candidate], _ top: Int32, _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    let segments = Segments(candidates.lazy.map(\.condition), asking: top, store)
    var lists: [[RuleIndex.Candidate]] = Array(repeating: [], count: segments.starts.count)
    for candidate in candidates {
      if store.variable(candidate.condition) == top {
        segments.forEachChild(of: candidate.condition, store) { segment, child in
          lists[segment].append(RuleIndex.Candidate(rule: candidate.rule, condition: child))
        }
      } else {
        for segment in lists.indices { lists[segment].append(candidate) }
      }
    }
    var runs: [Run] = []
    for segment in lists.indices {
      runs.append(Run(start: segments.starts[segment], child: try joined(lists[segment], &store)))
    }
    return try store.node(top, runs)
  }

  private mutating func leaf(_ candidates: [RuleIndex.Candidate]) -> Int {
    if let known = leaves[Candidates(all: candidates)] { return known }
    let leaf = index.starts.count - 1
    leaves[Candidates(all: candidates)] = leaf
    index.candidates.append(contentsOf: candidates)
    index.starts.append(Int32(index.candidates.count))
    if candidates.contains(where: { $0.condition != .yes }) { index.isComplete = false }
    return leaf
  }
}
