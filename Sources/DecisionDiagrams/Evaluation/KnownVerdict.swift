import Semantics

extension CompiledRules {
  /// The verdict for an event under these circumstances, known in full or in part.
  package func verdict(for circumstances: Circumstances) -> Verdict {
    verdict(for: grid.cells(of: circumstances, in: program))
  }

  /// The verdict for the cells of an event; nil where the event does not tell.
  package func verdict(for cells: [Int32?]) -> Verdict {
    if let applying = applying(in: cells) { return verdict(ofApplying: applying) }
    return PartialEvaluation(of: self, cells: cells).verdict()
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

  private func leaf(of root: Node, in cells: [Int32?]) -> Node? {
    var node = root
    while !node.isTerminal {
      guard let cell = cells[Int(diagrams.store.variable(node))] else { return nil }
      node = diagrams.store.child(node, cell: cell)
    }
    return node
  }

  /// The verdict where exactly these rules apply; ascending.
  package func verdict(ofApplying applying: [Int32]) -> Verdict {
    var verdict = Verdict()
    var speaks = Set<Int32>()
    var silenced = Set<Int32>()
    let active = applying.map { rule in applying.filter { exceptions.isException($0, to: rule) } }
    for diagram in attributes {
      verdict.attributes.append(outcome(of: diagram.attribute, applying, active, &speaks, &silenced))
    }
    var members = Set<Membership>()
    for (position, rule) in applying.enumerated() {
      let said = sayings[Int(rule)]
      if !said.replaces.isEmpty { speaks.insert(rule) }
      for membership in said.adds {
        let isFallback = program.rules[Int(rule)].isFallback
        let replaced = active[position].contains { sayings[Int($0)].replaces.contains(membership.set) }
        let replacedByAny =
          isFallback
          && applying.contains {
            !program.rules[Int($0)].isFallback && sayings[Int($0)].replaces.contains(membership.set)
          }
        if replaced || replacedByAny {
          if !isFallback { silenced.insert(rule) }
        } else {
          members.insert(membership)
          speaks.insert(rule)
        }
      }
    }
    verdict.members = memberships.map(\.membership).filter(members.contains)
    verdict.rules = applying.filter(speaks.contains)
    verdict.overridden = applying.filter(silenced.contains)
    return verdict
  }

  private func outcome(
    of attribute: Attribute, _ applying: [Int32], _ active: [[Int32]], _ speaks: inout Set<Int32>,
    _ silenced: inout Set<Int32>
  ) -> AttributeOutcome {
    var claims: [AttributeOutcome.Claim] = []
    var fallbackClaims: [AttributeOutcome.Claim] = []
    var isNamed = false
    for (position, rule) in applying.enumerated() {
      guard let value = sayings[Int(rule)].values[attribute] else { continue }
      let isFallback = program.rules[Int(rule)].isFallback
      if !isFallback { isNamed = true }
      if active[position].contains(where: { sayings[Int($0)].values[attribute] != nil }) {
        if !isFallback { silenced.insert(rule) }
        continue
      }
      let claim = AttributeOutcome.Claim(rule: rule, value: value)
      if isFallback { fallbackClaims.append(claim) } else { claims.append(claim) }
    }
    // Whoever names it silences every fallback, even where it is itself silenced.
    let standing = isNamed ? claims : fallbackClaims
    for claim in standing { speaks.insert(claim.rule) }
    guard let first = standing.first else { return .nothing }
    var differing = [first]
    for claim in standing where !differing.contains(where: { $0.value == claim.value }) { differing.append(claim) }
    return differing.count == 1 ? .value(first.value, isFallback: !isNamed) : .conflict(differing)
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
