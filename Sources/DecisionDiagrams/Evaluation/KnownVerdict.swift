import Semantics

extension CompiledRules {
  /// The verdict for an event under these circumstances, known in full or in part.
  package func verdict(for circumstances: Circumstances) -> Verdict {
    let cells = grid.cells(of: circumstances, in: program)
    if let applying = applying(in: cells) { return verdict(ofApplying: applying) }
    return verdict(ofOpen: circumstances, in: cells)
  }

  /// The verdict where `applying` of these circumstances' cells is nil.
  package func verdict(ofOpen circumstances: Circumstances, in cells: [Int32?]) -> Verdict {
    PartialEvaluation(of: self, circumstances, cells: cells).verdict()
  }

  /// Whether rules apply, by rule; nil where that hangs on something unknown.
  package func applies(_ rules: [Int32], in circumstances: Circumstances) -> [Bool?] {
    if rules.isEmpty { return [] }
    return PartialEvaluation(of: self, circumstances, cells: grid.cells(of: circumstances, in: program)).applying(rules)
  }

  /// The rules that apply, ascending; nil where that hangs on something unknown. O(depth + candidates).
  package func applying(in cells: [Int32?]) -> [Int32]? {
    guard let leaf = leaf(of: index.root, in: cells) else { return nil }
    var applying: [Int32] = []
    for candidate in index.candidates(of: leaf.terminal) {
      guard let holds = self.leaf(of: candidate.condition, in: cells) else { return nil }
      if holds == .yes { applying.append(candidate.rule) }
    }
    return applying
  }

  /// The terminal that a diagram has for these cells; nil where a variable on the way is unknown.
  package func leaf(of root: Node, in cells: [Int32?]) -> Node? {
    var node = root
    while !node.isTerminal {
      guard let cell = cells[Int(diagrams.store.variable(node))] else { return nil }
      node = diagrams.store.child(node, cell: cell)
    }
    return node
  }

  package var recordBuilder: RecordBuilder { RecordBuilder(numbered, exceptions) }

  /// The verdict where exactly these rules apply; ascending.
  package func verdict(ofApplying applying: [Int32]) -> Verdict {
    var row: [Int32] = []
    var builder = recordBuilder
    builder.append(applying: applying, to: &row)
    return verdict(Record(row[...], attributes: attributes.count), applying: applying)
  }

  /// A record in words.
  package func verdict(_ record: Record, applying: [Int32]) -> Verdict {
    var verdict = Verdict()
    for (position, diagram) in attributes.enumerated() {
      switch record.outcome(position) {
      case Record.nothing: verdict.attributes.append(.nothing)
      case Record.conflict: verdict.attributes.append(.conflict(claims(diagram.attribute, applying)))
      case let outcome:
        verdict.attributes.append(.value(numbered.values[Int(outcome >> 1)], isFallback: outcome & 1 == 1))
      }
    }
    verdict.members = record.members.map { memberships[Int($0)].membership }
    verdict.rules = Array(record.rules)
    verdict.overridden = Array(record.overridden)
    return verdict
  }

  /// The values that rules still say of an attribute, each with the first rule that says it.
  package func claims(_ attribute: Attribute, _ applying: [Int32]) -> [AttributeOutcome.Claim] {
    let namers = applying.filter { sayings[Int($0)].values[attribute] != nil }
    let isNamed = namers.contains { !program.rules[Int($0)].isFallback }
    var claims: [AttributeOutcome.Claim] = []
    for rule in namers {
      guard let value = sayings[Int(rule)].values[attribute],
        !(isNamed && program.rules[Int(rule)].isFallback),
        !namers.contains(where: { exceptions.isException($0, to: rule) }),
        !claims.contains(where: { $0.value == value })
      else { continue }
      claims.append(AttributeOutcome.Claim(rule: rule, value: value))
    }
    return claims
  }
}

extension Exceptions {
  /// Whether one rule is a written exception to another, directly or through others. O(log n).
  package func isException(_ rule: Int32, to other: Int32) -> Bool {
    let list = overriders[Int(other)]
    let index = list.partitioningIndex { $0 >= rule }
    return index < list.count && list[index] == rule
  }
}
