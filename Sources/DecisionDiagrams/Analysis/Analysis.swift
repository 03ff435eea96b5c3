package import Semantics

/// What can be found in a rule set without any event: exact where the diagrams fit their budget.
///
/// Gouda and Liu 2007 ("Structured firewall design") for consistency and completeness of rule lists on diagrams.
package enum AnalysisResult: Sendable {
  /// Events for which nothing decides the attribute; no example: it could not be proved that there is one.
  case gap(Attribute, Example?)
  /// Events for which a field is to say who leads, and says nobody.
  case namesNobody(Ref<Field>, Example?)
  case conflict(Attribute, rules: (Int32, Int32), values: (AttributeValue, AttributeValue), Example?)
  case neverApplies(rule: Int32)
  /// It compares fields with each other, and no event could be built to which it applies.
  case applicationUnproven(rule: Int32)
  /// It applies, and is silenced on all that it says wherever it does, by these.
  case neverSpeaks(rule: Int32, by: [Int32])
  case exceptionNeverApplies(exception: Int32, rule: Int32)
  case exceptionOverridesNothing(exception: Int32, rule: Int32)
  /// Events for which only a fallback decides the attribute, and that it is not said to be meant for.
  case reachesFallback(Attribute, [Box], isWhole: Bool, Example?)
  case propertyFails(scenario: Int, Example?)
  /// No event meets its 当.
  case propertyIsVacuous(scenario: Int)
  /// The diagram of the attribute would pass the node budget: gaps in it are unproven.
  case overBudget(Attribute)
  /// A field with a default decides who leads.
  case defaultRoutes(Ref<Field>)
  /// How conditions on one text hang together would pass the node budget.
  case textsOverBudget
  /// Of so many rules it could not be worked out within the node budget whether they ever take effect.
  case effectUnproven(rules: Int)
  /// Of so many exceptions it could not be worked out whether they do anything.
  case exceptionsUnproven(Int)
  /// Of so many pairs of rules it could not be worked out whether they disagree.
  case conflictsUnproven(Attribute, pairs: Int)
}

extension CompiledRules {
  /// All findings, in the order of the rules' declaration within each kind.
  package func analysis() -> [AnalysisResult] {
    var search = FindingSearch(self)
    return search.results()
  }
}

struct FindingSearch {
  /// Rules for which no event could be built, which takes the longest: further ones are not tried.
  private static let unbuiltLimit = 10
  var rules: CompiledRules
  private var found: [AnalysisResult] = []
  private var declined: Node = .no
  private var nobody: Node = .no
  /// Those of them of which a rule says that a field says who leads, by field; nil where that would pass the budget.
  private var unnamed: [(field: Ref<Field>, events: Node)]? = []
  private var unprovenExceptions = 0

  /// Findings of one kind that are told apart; more of the same would not help the reader.
  static let limit = 50

  init(_ rules: CompiledRules) {
    self.rules = rules
    // The search makes nodes of its own; what it may make is as much again as the rules may have.
    self.rules.diagrams.store.budget += rules.store.budget
  }

  mutating func results() -> [AnalysisResult] {
    if !rules.isFeasibleExact { found.append(.textsOverBudget) }
    prepare()
    findDeadRules()
    findIdleExceptions()
    for diagram in rules.attributes { findConflicts(diagram) }
    findGaps()
    findProperties()
    findRoutingDefaults()
    return found
  }

  private mutating func prepare() {
    guard let lead = rules.attributes.first(where: { $0.attribute == .lead }) else {
      nobody = .yes
      return
    }
    guard let root = lead.root else { return }
    // Where these would pass the budget, declined events are searched with all others: more is found, never less.
    var known: [Node: Node] = [:]
    declined =
      (try? rules.diagrams.store.condition(root, &known) { leaf in
        if case .lead(.decline)? = lead.value(of: leaf) { true } else { false }
      }) ?? .no
    var knownNothing: [Node: Node] = [:]
    nobody = (try? rules.diagrams.store.condition(root, &knownNothing) { $0 == .nothing }) ?? .no
    unnamed = try? UnitDiagrams(rules).ledByNobody(&rules.diagrams)
    for one in unnamed ?? [] { nobody = (try? rules.diagrams.or(nobody, one.events)) ?? nobody }
  }

  // MARK: Rules and exceptions that do nothing

  private mutating func findDeadRules() {
    var unbuilt = 0
    var unproven = 0
    for (position, rule) in rules.program.rules.enumerated() {
      let number = Int32(position)
      do throws(OverBudget) {
        let applies = try rules.diagrams.and(rules.conditions[position], rules.feasible)
        if applies == .no {
          found.append(.neverApplies(rule: number))
        } else if rule.isFallback {
          if try !fallbackSpeaks(number, applies) { found.append(.neverSpeaks(rule: number, by: [])) }
        } else if try !speaks(number, applies) {
          found.append(.neverSpeaks(rule: number, by: try overriders(of: number, meeting: applies)))
        } else if rule.condition.comparesFields {
          if unbuilt == Self.unbuiltLimit {
            unproven += 1
          } else if rules.example(in: applies) == nil {
            unbuilt += 1
            found.append(.applicationUnproven(rule: number))
          }
        }
      } catch { unproven += 1 }
    }
    if unproven > 0 { found.append(.effectUnproven(rules: unproven)) }
  }

  /// The exceptions to a rule that apply anywhere where it does, and say anything that it says.
  private mutating func overriders(of rule: Int32, meeting applies: Node) throws(OverBudget) -> [Int32] {
    var found: [Int32] = []
    for other in rules.exceptions.overriders[Int(rule)]
    where rules.sayings[Int(other)].overridesAnything(of: rules.sayings[Int(rule)]) {
      let both = try rules.diagrams.and(rules.conditions[Int(other)], applies)
      if both != .no { found.append(other) }
    }
    return found
  }

  private mutating func speaks(_ rule: Int32, _ applies: Node) throws(OverBudget) -> Bool {
    let said = rules.sayings[Int(rule)]
    if !said.replaces.isEmpty { return true }
    let overriders = rules.exceptions.overriders[Int(rule)]
    if overriders.isEmpty { return true }
    // What no exception names is said wherever the rule applies.
    for attribute in said.values.keys
    where !overriders.contains(where: { rules.sayings[Int($0)].values.has(attribute) }) {
      return true
    }
    for attribute in said.values.keys {
      let node = try rules.speaking(rule, on: attribute)
      if try rules.diagrams.and(node, applies) != .no { return true }
    }
    for set in Set(said.adds.map(\.set)) {
      let node = try rules.adding(rule, to: set)
      if try rules.diagrams.and(node, applies) != .no { return true }
    }
    return false
  }

  private mutating func fallbackSpeaks(_ rule: Int32, _ applies: Node) throws(OverBudget) -> Bool {
    let said = rules.sayings[Int(rule)]
    if !said.replaces.isEmpty || !said.adds.isEmpty { return true }
    for attribute in said.values.keys {
      guard let diagram = rules.attributes.first(where: { $0.attribute == attribute }),
        let main = diagram.withoutFallback
      else { return true }
      var known: [Node: Node] = [:]
      let unsaid = try rules.diagrams.store.condition(main, &known) { $0 == .nothing }
      let node = try rules.diagrams.and(try rules.speaking(rule, on: attribute), unsaid)
      if try rules.diagrams.and(node, applies) != .no { return true }
    }
    return false
  }

  /// An exception to a whole table is idle where it meets none of its rows: that it misses some is what tables are for.
  private mutating func findIdleExceptions() {
    for (position, rule) in rules.program.rules.enumerated() {
      var groups: [Ref<Table>?: [Ref<Rule>]] = [:]
      for overridden in rule.overrides {
        groups[rules.program.rules[overridden.position].row?.table, default: []].append(overridden)
      }
      let ofTables = groups.filter { $0.key != nil }.map(\.value).sorted { $0[0] < $1[0] }
      for group in (groups[nil] ?? []).map({ [$0] }) + ofTables { findIdle(Int32(position), group) }
    }
    if unprovenExceptions > 0 { found.append(.exceptionsUnproven(unprovenExceptions)) }
  }

  private mutating func findIdle(_ exception: Int32, _ group: [Ref<Rule>]) {
    let meeting = group.filter {
      rules.sayings[Int(exception)].overridesAnything(of: rules.sayings[$0.position])
    }
    guard !meeting.isEmpty else {
      found.append(.exceptionOverridesNothing(exception: exception, rule: group[0].index))
      return
    }
    do throws(OverBudget) {
      // Of a rule that never applies that alone is told: as an exception it could not be mended.
      if try rules.diagrams.and(rules.conditions[Int(exception)], rules.feasible) == .no { return }
      for overridden in meeting {
        let both = try rules.diagrams.and(rules.conditions[Int(exception)], rules.conditions[overridden.position])
        if try rules.diagrams.and(both, rules.feasible) != .no { return }
      }
    } catch {
      unprovenExceptions += 1
      return
    }
    found.append(.exceptionNeverApplies(exception: exception, rule: meeting[0].index))
  }

  // MARK: Conflicts

  private mutating func findConflicts(_ diagram: AttributeDiagram) {
    guard let root = diagram.root else {
      found.append(.overBudget(diagram.attribute))
      findConflictsInPairs(diagram.attribute)
      return
    }
    var known: [Node: Node] = [:]
    do throws(OverBudget) {
      var region = try rules.diagrams.store.condition(root, &known, where: { $0 == .conflict })
      if region == .no { return }
      region = try rules.diagrams.and(region, rules.feasible)
      // Of a declined event the limits and ladders do not matter.
      if diagram.attribute != .lead { region = try rules.diagrams.less(region, declined) }
      let whole = region
      var told: Set<Int32> = []
      var count = 0
      while region != .no, count < Self.limit {
        guard let (one, other, both) = try clashing(in: region, diagram.attribute) else { return }
        report(one, other, diagram.attribute, in: try rules.diagrams.and(both, region))
        told.formUnion([one, other])
        region = try rules.diagrams.less(region, both)
        count += 1
      }
      findConflicts(ofOthersThan: told, diagram.attribute, in: whole, atMost: Self.limit - count)
    } catch { found.append(.overBudget(diagram.attribute)) }
  }

  /// Rules that disagree only where others do already: each is told with one that it disagrees with, so that whoever mends the
  /// conflict sees every rule that has part in it. What the budget leaves out here is an error of others all the same.
  private mutating func findConflicts(ofOthersThan told: Set<Int32>, _ attribute: Attribute, in region: Node, atMost limit: Int) {
    var count = 0
    for rule in rules.sayings.indices.map(Int32.init) where !told.contains(rule) && count < limit {
      guard let value = rules.sayings[Int(rule)].values[attribute],
        let own = try? rules.diagrams.and(try standing(rule, on: attribute), region), own != .no,
        let claims = claims(somewhereIn: own, attribute), let other = claims.first(where: { $0.value != value })?.rule,
        let both = try? rules.diagrams.and(own, try standing(other, on: attribute))
      else { continue }
      report(min(rule, other), max(rule, other), attribute, in: both)
      count += 1
    }
  }

  /// Two rules that still speak somewhere in a region and disagree, and where they do.
  private mutating func clashing(
    in region: Node, _ attribute: Attribute
  ) throws(OverBudget) -> (Int32, Int32, Node)? {
    guard let claims = claims(somewhereIn: region, attribute), claims.count > 1 else { return nil }
    let both = try rules.diagrams.and(
      try standing(claims[0].rule, on: attribute), try standing(claims[1].rule, on: attribute))
    return (claims[0].rule, claims[1].rule, both)
  }

  /// What rules claim in one cell of a region, each value once.
  private func claims(somewhereIn region: Node, _ attribute: Attribute) -> [AttributeOutcome.Claim]? {
    let counts = rules.grid.variables.map(\.cells)
    guard let box = rules.store.boxes(of: region, cells: counts, limit: 1).boxes.first else { return nil }
    var cells: [Int32?] = counts.map { _ in 0 }
    for side in box.sides { cells[Int(side.variable)] = side.cells[0] }
    return rules.applying(in: cells).map { rules.claims(attribute, $0) }
  }

  /// The condition under which a rule speaks for an attribute; of a fallback less where any other rule names it.
  private mutating func standing(_ rule: Int32, on attribute: Attribute) throws(OverBudget) -> Node {
    let speaking = try rules.speaking(rule, on: attribute)
    guard rules.program.rules[Int(rule)].isFallback else { return speaking }
    var naming: [Node] = []
    for (other, said) in rules.sayings.enumerated()
    where said.values[attribute] != nil && !rules.program.rules[other].isFallback {
      naming.append(rules.conditions[other])
    }
    return try rules.diagrams.less(speaking, try rules.diagrams.algebra.anyOf(naming, in: &rules.diagrams.store))
  }

  private mutating func report(_ one: Int32, _ other: Int32, _ attribute: Attribute, in region: Node) {
    guard let a = rules.sayings[Int(one)].values[attribute], let b = rules.sayings[Int(other)].values[attribute]
    else { return }
    found.append(.conflict(attribute, rules: (one, other), values: (a, b), rules.example(in: region)))
  }

  /// Where the attribute has no diagram: pair by pair, less the exceptions.
  private mutating func findConflictsInPairs(_ attribute: Attribute) {
    let namers = rules.sayings.indices.filter { rules.sayings[$0].values[attribute] != nil }.map(Int32.init)
    var count = 0
    var unproven = 0
    defer { if unproven > 0 { found.append(.conflictsUnproven(attribute, pairs: unproven)) } }
    for (index, one) in namers.enumerated() {
      for other in namers[(index + 1)...] {
        guard rules.sayings[Int(one)].values[attribute] != rules.sayings[Int(other)].values[attribute],
          rules.program.rules[Int(one)].isFallback == rules.program.rules[Int(other)].isFallback,
          !rules.exceptions.isException(one, to: other), !rules.exceptions.isException(other, to: one)
        else { continue }
        do throws(OverBudget) {
          guard let region = try clash(one, other, on: attribute) else { continue }
          report(one, other, attribute, in: region)
        } catch {
          unproven += 1
          continue
        }
        count += 1
        if count >= Self.limit { return }
      }
    }
  }

  /// Where two rules both speak for an attribute; nil: nowhere.
  private mutating func clash(_ one: Int32, _ other: Int32, on attribute: Attribute) throws(OverBudget) -> Node? {
    if try rules.diagrams.and(rules.conditions[Int(one)], rules.conditions[Int(other)]) == .no { return nil }
    let both = try rules.diagrams.and(try standing(one, on: attribute), try standing(other, on: attribute))
    let region = try rules.diagrams.and(both, rules.feasible)
    return region == .no ? nil : region
  }

  // MARK: Gaps and fallbacks

  private mutating func findGaps() {
    findGap(.lead, besides: .no)
    if let milestone = rules.program.lastLimitedMilestone(rules) {
      do throws(OverBudget) {
        findGap(.limit(milestone), besides: try rules.diagrams.or(declined, nobody))
      } catch { found.append(.gap(.limit(milestone), nil)) }
    }
  }

  private mutating func findGap(_ attribute: Attribute, besides excluded: Node) {
    guard let diagram = rules.attributes.first(where: { $0.attribute == attribute }) else {
      do throws(OverBudget) {
        let gap = try rules.diagrams.less(rules.feasible, excluded)
        if gap != .no { found.append(.gap(attribute, rules.example(in: gap))) }
      } catch { found.append(.gap(attribute, nil)) }
      return
    }
    guard let root = diagram.root, let main = diagram.withoutFallback else { return }
    var known: [Node: Node] = [:]
    var knownMain: [Node: Node] = [:]
    do throws(OverBudget) {
      let considered = try rules.diagrams.less(rules.feasible, excluded)
      var nothing = try rules.diagrams.store.condition(root, &known) { $0 == .nothing }
      let gap = try rules.diagrams.and(nothing, considered)
      if gap != .no { found.append(.gap(attribute, rules.example(in: gap))) }
      if attribute == .lead {
        guard let unnamed else { throw OverBudget() }
        for (field, events) in unnamed {
          let gap = try rules.diagrams.and(events, considered)
          if gap != .no { found.append(.namesNobody(field, rules.example(in: gap))) }
          nothing = try rules.diagrams.or(nothing, events)
        }
      }
      let unsaid = try rules.diagrams.store.condition(main, &knownMain) { $0 == .nothing }
      var fallback = try rules.diagrams.and(try rules.diagrams.less(unsaid, nothing), considered)
      fallback = try rules.diagrams.less(fallback, try meant(attribute))
      guard fallback != .no else { return }
      let counts = rules.grid.variables.map(\.cells)
      let (boxes, isWhole) = rules.store.boxes(of: fallback, cells: counts, limit: Self.limit)
      found.append(.reachesFallback(attribute, boxes, isWhole: isWhole, rules.example(in: fallback)))
    } catch { found.append(.overBudget(attribute)) }
  }

  /// 本意: where the fallbacks that speak for the attribute are meant to be reached.
  private mutating func meant(_ attribute: Attribute) throws(OverBudget) -> Node {
    var result = Node.no
    for (position, rule) in rules.program.rules.enumerated() where rule.isFallback {
      guard let condition = rule.meant, rules.sayings[position].values[attribute] != nil else { continue }
      let node = try rules.diagrams.and(try rules.diagrams.node(condition), rules.conditions[position])
      result = try rules.diagrams.or(result, node)
    }
    return result
  }

  // MARK: Defaults and properties

  private mutating func findRoutingDefaults() {
    guard let root = rules.attributes.first(where: { $0.attribute == .lead })?.root else { return }
    for variable in rules.store.support(of: root) {
      let field = rules.grid.variables[Int(variable)].field
      guard rules.program.fields[field.position].defaultValue != nil else { continue }
      if !found.contains(where: { if case .defaultRoutes(field) = $0 { true } else { false } }) {
        found.append(.defaultRoutes(field))
      }
    }
  }

  private mutating func findProperties() {
    for (position, scenario) in rules.program.scenarios.enumerated() {
      guard case .property(let premise) = scenario.situation, !scenario.needsClock, !premise.needsClock else { continue }
      switch rules.proof(of: scenario, premise) {
      case .holds: break
      case .vacuous: found.append(.propertyIsVacuous(scenario: position))
      case .fails(let example): found.append(.propertyFails(scenario: position, example))
      case .unproven: found.append(.propertyFails(scenario: position, nil))
      }
    }
  }
}

extension RuleSayings {
  /// Whether being an exception to another rule can change anything: both name an attribute, or this one replaces a
  /// set that the other adds to.
  func overridesAnything(of other: RuleSayings) -> Bool {
    values.keys.contains { other.values.has($0) } || other.adds.contains { replaces.contains($0.set) }
  }
}

extension Program {
  /// The last milestone that is required and that any rule gives a limit; where none does, the last required.
  package func lastLimitedMilestone(_ rules: CompiledRules) -> Ref<Milestone>? {
    let required = milestones.indices.filter { !milestones[$0].isOptional }.map { Ref<Milestone>($0) }
    return required.last { milestone in rules.attributes.contains { $0.attribute == .limit(milestone) } }
      ?? required.last
  }
}

extension DiagramStore {
  /// The variables that a diagram asks, ascending.
  package func support(of root: Node) -> [Int32] {
    var seen = Set<Node>()
    var variables = Set<Int32>()
    var pending = [root]
    while let node = pending.popLast() {
      guard !node.isTerminal, seen.insert(node).inserted else { continue }
      variables.insert(variable(node))
      for index in runRange(node) { pending.append(run(index).child) }
    }
    return variables.sorted()
  }
}

extension Condition {
  fileprivate var comparesFields: Bool {
    switch self {
    case .constant: false
    case .test(let test): if case .compare = test { true } else { false }
    case .not(let part): part.comparesFields
    case .all(let parts), .any(let parts): parts.contains(where: \.comparesFields)
    }
  }
}
