import Semantics

/// Joins what the candidate rules say of one attribute, where part of the event is unknown.
struct AttributeJoin {
  private let attribute: Attribute
  private(set) var root: Node = .nothing
  private(set) var values: [(value: AttributeValue, isFallback: Bool)] = []
  private var standing: [(rule: Int32, value: AttributeValue, node: Node)] = []

  init(_ attribute: Attribute) { self.attribute = attribute }

  mutating func join(
    _ candidates: [Int32], _ conditions: [Int32: Node], _ rules: CompiledRules, _ diagrams: inout ConditionDiagrams,
    _ speaks: inout [Int32: [Node]], _ silenced: inout [Int32: [Node]]
  ) throws(OverBudget) {
    let namers = candidates.filter { rules.sayings[Int($0)].values[attribute] != nil }
    let ordinary = namers.filter { !rules.program.rules[Int($0)].isFallback }
    let fallbacks = namers.filter { rules.program.rules[Int($0)].isFallback }
    var isNamed: [Node] = []
    for rule in ordinary { isNamed.append(conditions[rule] ?? .no) }
    let named = fallbacks.isEmpty ? Node.no : try diagrams.algebra.anyOf(isNamed, in: &diagrams.store)
    var entries: [[ValueProduct.Entry]] = [[], []]
    for (group, rulesOfGroup) in [ordinary, fallbacks].enumerated() {
      for rule in rulesOfGroup {
        guard let value = rules.sayings[Int(rule)].values[attribute] else { continue }
        let condition = conditions[rule] ?? .no
        var silencers: [Node] = []
        for other in namers where rules.exceptions.isException(other, to: rule) {
          silencers.append(conditions[other] ?? .no)
        }
        let silence = try diagrams.algebra.anyOf(silencers, in: &diagrams.store)
        let node = try diagrams.less(condition, silence)
        entries[group].append(ValueProduct.Entry(node: node, value: terminal(value, isFallback: group == 1 && attribute == .lead)))
        let speaking = group == 1 ? try diagrams.less(node, named) : node
        speaks[rule, default: []].append(speaking)
        standing.append((rule, value, speaking))
        if group == 0 { silenced[rule, default: []].append(try diagrams.and(condition, silence)) }
      }
    }
    var product = ValueProduct()
    let main = try product.diagram(of: entries[0], in: &diagrams.store)
    let fallback = try product.diagram(of: entries[1], in: &diagrams.store)
    var memo = CombinationMemo()
    root = try diagrams.store.filling(main, with: fallback, &memo)
  }

  /// The condition under which a value is said.
  func condition(of value: AttributeValue, _ store: inout DiagramStore) throws(OverBudget) -> Node {
    var known: [Node: Node] = [:]
    return try store.condition(root, &known) { leaf in
      let number = leaf.terminal - Node.firstValue
      return values.indices.contains(number) && values[number].value == value
    }
  }

  private mutating func terminal(_ value: AttributeValue, isFallback: Bool) -> Int32 {
    if let known = values.firstIndex(where: { $0.value == value && $0.isFallback == isFallback }) {
      return Int32(known + Node.firstValue)
    }
    values.append((value, isFallback))
    return Int32(values.count - 1 + Node.firstValue)
  }

  /// Where rules disagree on a limit: the conditions under which each is the one that counts, of those of which that hangs on
  /// what is unknown.
  func openLimits(_ feasible: Node, _ diagrams: inout ConditionDiagrams) throws(OverBudget) -> [Node] {
    var nodes: [Limit: [Node]] = [:]
    for (_, value, node) in standing {
      if case .limit(let limit) = value { nodes[limit, default: []].append(node) }
    }
    if nodes.count < 2 { return [] }
    var known: [Node: Node] = [:]
    let conflict = try diagrams.and(diagrams.store.condition(root, &known) { $0 == .conflict }, feasible)
    var open: [Node] = []
    var earlier = Node.no
    for limit in nodes.keys.sorted(by: { $0.comes(before: $1) }) {
      let said = try diagrams.algebra.anyOf(nodes[limit] ?? [], in: &diagrams.store)
      let counts = try diagrams.and(diagrams.less(said, earlier), conflict)
      if counts != .no, counts != feasible { open.append(counts) }
      earlier = try diagrams.or(earlier, said)
    }
    return open
  }

  /// Where every completion is a conflict: the values that may be said, each with the first rule that may say it.
  func claims(certain feasible: Node, _ diagrams: inout ConditionDiagrams) -> [AttributeOutcome.Claim] {
    var claims: [AttributeOutcome.Claim] = []
    for (rule, value, node) in standing.sorted(by: { $0.rule < $1.rule })
    where !claims.contains(where: { $0.value == value }) {
      // What can't be ruled out within the budget may be said.
      if let both = try? diagrams.and(node, feasible), both == .no { continue }
      claims.append(AttributeOutcome.Claim(rule: rule, value: value))
    }
    return claims
  }
}
