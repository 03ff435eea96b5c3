package import Semantics

/// A program's rules as diagrams over one grid: what the interpreter walks and the analysis searches.
package struct CompiledRules: Sendable {
  package let program: Program
  package var diagrams: ConditionDiagrams
  /// The condition of every rule.
  package var conditions: [Node]
  package let sayings: [RuleSayings]
  package let exceptions: Exceptions
  package private(set) var numbered: NumberedSayings
  /// For every attribute that a rule names, in a fixed order.
  package var attributes: [AttributeDiagram]
  package var memberships: [MembershipDiagram]
  package var index: RuleIndex
  /// Where events can be; everywhere where that would pass the node budget.
  package var feasible: Node
  /// Whether `feasible` leaves out what can't be.
  package let isFeasibleExact: Bool

  package var grid: Grid { diagrams.grid }
  package var store: DiagramStore { diagrams.store }
}

/// The diagram of one attribute: its terminals are nothing, conflict and `values`.
package struct AttributeDiagram: Sendable {
  package var attribute: Attribute
  /// Nil where it would pass the node budget.
  package var root: Node?
  /// The same without the fallbacks.
  package var withoutFallback: Node?
  /// Terminal `Node.firstValue + n` says value n.
  package var values: [AttributeValue]
  /// Whether value n is a fallback's: of who leads alone, since a limit is the same whoever says it.
  package var isFallback: [Bool]

  /// The terminals that say a value.
  func says(_ value: AttributeValue) -> (Node) -> Bool { { leaf in self.value(of: leaf) == value } }

  package func value(of leaf: Node) -> AttributeValue? {
    let index = leaf.terminal - Node.firstValue
    return values.indices.contains(index) ? values[index] : nil
  }
}

package struct MembershipDiagram: Sendable {
  package var membership: Membership
  /// The condition under which it is in the set; nil where the diagram would pass the node budget.
  package var root: Node?
}

extension CompiledRules {
  /// Compiles the rules of a program. `nodeBudget` bounds every store of nodes; what would pass it is left out, and
  /// evaluated from the index with the same answers.
  /// - Throws: `OverBudget` where even the conditions one by one would pass it.
  package init(_ program: Program, nodeBudget: Int) throws(OverBudget) {
    try self.init(program, on: ConditionDiagrams(program: program, grid: Grid(of: program), budget: nodeBudget))
  }

  /// Compiles rules onto diagrams that are there already: of a program with the same entities, over a grid that has
  /// every test of these rules. Nodes that the diagrams held before stay what they were.
  init(_ program: Program, on diagrams: ConditionDiagrams) throws(OverBudget) {
    var diagrams = diagrams
    self.program = program
    var conditions: [Node] = []
    conditions.reserveCapacity(program.rules.count)
    for rule in program.rules { conditions.append(try diagrams.node(rule.condition)) }
    self.conditions = conditions
    sayings = program.rules.map(RuleSayings.init)
    exceptions = Exceptions(program.rules)
    let before = diagrams
    do throws(OverBudget) {
      feasible = try diagrams.feasible()
      isFeasibleExact = true
    } catch {
      // The nodes of the attempt are thrown away. The analysis tells of it.
      diagrams = before
      feasible = .yes
      isFeasibleExact = false
    }
    attributes = []
    memberships = []
    index = RuleIndex()
    numbered = NumberedSayings([], attributes: [], memberships: [], rules: [])
    self.diagrams = diagrams
    try compileIndex()
    compileAttributes()
    compileMemberships()
    numbered = NumberedSayings(
      sayings, attributes: attributes.map(\.attribute), memberships: memberships.map(\.membership),
      rules: program.rules)
  }

  private mutating func compileIndex() throws(OverBudget) {
    var attempt = diagrams.store
    // A hundred words that hang together with nothing would make 2^100 lists: the attempt is given up within a second.
    var whole = RuleIndexBuilder(workLimit: attempt.budget * 2, stop: .max)
    if let complete = try? whole.index(of: conditions, in: &attempt) {
      diagrams.store = attempt
      index = complete
      return
    }
    let fields = [BuiltInField.item.ref, BuiltInField.area.ref]
    let stop = fields.compactMap { diagrams.grid.ofField[$0]?.upperBound }.max() ?? 0
    var partial = RuleIndexBuilder(workLimit: diagrams.store.budget * 4, stop: Int32(stop))
    index = try partial.index(of: conditions, in: &diagrams.store)
  }

  private mutating func compileAttributes() {
    var namers: [Attribute: [Int]] = [:]
    for (rule, said) in sayings.enumerated() {
      for attribute in said.values.keys { namers[attribute, default: []].append(rule) }
    }
    var order = Array(namers.keys)
    order.sort { "\($0)" < "\($1)" }
    for attribute in order {
      attributes.append(compiled(attribute, namers[attribute] ?? []))
    }
  }

  private mutating func compiled(_ attribute: Attribute, _ namers: [Int]) -> AttributeDiagram {
    var result = AttributeDiagram(attribute: attribute, root: nil, withoutFallback: nil, values: [], isFallback: [])
    var terminals: [AttributeValue: [Int32]] = [:]
    func terminal(_ value: AttributeValue, fallback: Bool) -> Int32 {
      if let known = terminals[value]?.first(where: { result.isFallback[Int($0) - Node.firstValue] == fallback }) {
        return known
      }
      let number = Int32(result.values.count + Node.firstValue)
      result.values.append(value)
      result.isFallback.append(fallback)
      terminals[value, default: []].append(number)
      return number
    }
    var ordinary: [ValueProduct.Entry] = []
    var fallbacks: [ValueProduct.Entry] = []
    let before = diagrams
    do throws(OverBudget) {
      for rule in namers {
        guard let value = sayings[rule].values[attribute] else { continue }
        let node = try speaking(Int32(rule), on: attribute)
        let isFallback = program.rules[rule].isFallback
        let entry = ValueProduct.Entry(
          node: node, value: terminal(value, fallback: isFallback && attribute == .lead))
        if isFallback { fallbacks.append(entry) } else { ordinary.append(entry) }
      }
      var product = ValueProduct()
      let main = try product.diagram(of: ordinary, in: &diagrams.store)
      let fallback = try product.diagram(of: fallbacks, in: &diagrams.store)
      result.withoutFallback = main
      var filled = CombinationMemo()
      result.root = try diagrams.store.filling(main, with: fallback, &filled)
    } catch {
      // What was begun is thrown away, so that the next attribute has the whole budget that is left.
      diagrams = before
      result.root = nil
      result.withoutFallback = nil
    }
    return result
  }

  /// The condition under which a rule speaks for an attribute: it applies, and no exception to it that names the
  /// attribute does. (A fallback is silenced by all other rules besides; that is left to `filling`.)
  package mutating func speaking(_ rule: Int32, on attribute: Attribute) throws(OverBudget) -> Node {
    var silencers: [Node] = []
    for overrider in exceptions.overriders[Int(rule)] where sayings[Int(overrider)].values.has(attribute) {
      silencers.append(conditions[Int(overrider)])
    }
    let silenced = try diagrams.algebra.anyOf(silencers, in: &diagrams.store)
    return try diagrams.less(conditions[Int(rule)], silenced)
  }

  private mutating func compileMemberships() {
    var namers: [Membership: [Int]] = [:]
    var order: [Membership] = []
    for (rule, said) in sayings.enumerated() {
      for membership in said.adds {
        if namers[membership] == nil { order.append(membership) }
        namers[membership, default: []].append(rule)
      }
    }
    for membership in order {
      let before = diagrams
      var root: Node?
      do throws(OverBudget) {
        var nodes: [Node] = []
        for rule in namers[membership] ?? [] { nodes.append(try adding(Int32(rule), to: membership.set)) }
        root = try besidesLead(membership, diagrams.algebra.anyOf(nodes, in: &diagrams.store))
      } catch {
        diagrams = before
      }
      memberships.append(MembershipDiagram(membership: membership, root: root))
    }
  }

  /// The condition under which rules put a member into its set, less where it leads: the lead is never its own assistant.
  /// - Returns: nil where the diagram of the lead is none.
  private mutating func besidesLead(_ membership: Membership, _ node: Node) throws(OverBudget) -> Node? {
    guard let lead = membership.lead, let diagram = attributes.first(where: { $0.attribute == .lead }),
      diagram.values.contains(lead)
    else { return node }
    guard let root = diagram.root else { return nil }
    var known: [Node: Node] = [:]
    return try diagrams.less(node, diagrams.store.condition(root, &known, where: diagram.says(lead)))
  }

  /// The condition under which what a rule adds to a set stands: it applies, and no exception to it says `仅`.
  package mutating func adding(_ rule: Int32, to set: SetAttribute) throws(OverBudget) -> Node {
    var silencers: [Node] = []
    for overrider in self.silencers(of: rule, on: set) { silencers.append(conditions[Int(overrider)]) }
    let silenced = try diagrams.algebra.anyOf(silencers, in: &diagrams.store)
    return try diagrams.less(conditions[Int(rule)], silenced)
  }

  /// The rules that replace what this rule adds to a set, wherever they apply.
  package func silencers(of rule: Int32, on set: SetAttribute) -> [Int32] {
    if program.rules[Int(rule)].isFallback {
      let written = Set(exceptions.overriders[Int(rule)])
      return sayings.indices.filter { other in
        sayings[other].replaces.contains(set)
          && (!program.rules[other].isFallback || written.contains(Int32(other)))
      }.map(Int32.init)
    }
    return exceptions.overriders[Int(rule)].filter { sayings[Int($0)].replaces.contains(set) }
  }
}
