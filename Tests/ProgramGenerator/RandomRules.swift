import ExactNumbers
import Semantics
import WorkingTime

extension ProgramDraft {
  mutating func addRules() {
    for _ in 0..<random.within(1...7) { addRule() }
    if random.chance(30) { addTable() }
    if random.chance(40) { addRule() }
    if random.chance(35) { addFallback() }
    if random.chance(10) { addFallback() }
  }

  /// A rule, often an exception to some before it: exceptions point backwards, so that none is cyclic.
  private mutating func addRule() {
    var rule = Rule(
      name: "rule\(program.rules.count)", condition: random.chance(4) ? .constant(true) : condition(), says: [],
      place: .nowhere)
    let before = program.rules.indices.filter { !program.rules[$0].isFallback }
    if let last = before.last, random.chance(60) {
      var overridden: Set<Int> = [random.chance(60) ? last : random.one(of: before)]
      while random.chance(30) { overridden.insert(random.one(of: before)) }
      // An exception to a table is one to each of its rows.
      for table in program.tables where table.rules.contains(where: { overridden.contains($0.position) }) {
        if random.chance(50) { overridden.formUnion(table.rules.map(\.position)) }
      }
      rule.overrides = overridden.sorted().map { Ref($0) }
      if random.chance(30) {
        rule.condition = .all([program.rules[rule.overrides[0].position].condition, literal()])
      }
    }
    rule.says = sayings()
    program.rules.append(rule)
  }

  /// Rows of one shape: a field with one value each, and who leads.
  private mutating func addTable() {
    let table = Ref<Table>(program.tables.count)
    var rows: [Ref<Rule>] = []
    for number in 1...random.within(2...3) {
      let item = Ref<Item>(random.below(program.items.count))
      let isRest = random.chance(20)
      var says: [Saying] = [.lead(lead())]
      if random.chance(60) { says.append(.limit(milestone(), limit())) }
      rows.append(Ref(program.rules.count))
      program.rules.append(
        Rule(
          name: "table#\(number)", row: TableRow(table: table, number: number),
          condition: .all([isRest ? .not(.test(.item([item]))) : .test(.item([item])), literal()]), says: says,
          place: .nowhere))
    }
    program.tables.append(Table(entry: .named("table"), rules: rows))
  }

  private mutating func addFallback() {
    let others = program.rules.indices.filter { program.rules[$0].isFallback }
    var rule = Rule(
      name: "fallback\(others.count)", isFallback: true, condition: random.chance(50) ? .constant(true) : condition(),
      says: sayings(), place: .nowhere)
    if let other = others.first, random.chance(40) { rule.overrides = [Ref(other)] }
    if random.chance(20) { rule.meant = condition() }
    program.rules.append(rule)
  }

  // MARK: What rules say

  private mutating func sayings() -> [Saying] {
    var says: [Saying] = []
    if random.chance(65) { says.append(.lead(lead())) }
    if random.chance(40) {
      let first = milestone()
      says.append(.limit(first, limit()))
      let second = milestone()
      if second != first, random.chance(30) { says.append(.limit(second, limit())) }
    }
    if !program.ladders.isEmpty, random.chance(25) {
      let ladder = Ref<Ladder>(random.below(program.ladders.count))
      says.append(
        .ladder(milestone(), LadderChoice(ladder: ladder, entry: random.chance(30) ? Ref(random.below(2)) : nil)))
    }
    for set in setsInUse where random.chance(30) {
      if random.chance(25) { says.append(.replaces(set)) }
      for member in random.some(random.within(0...2), of: members(of: set)) { says.append(.adds(set, member)) }
    }
    return says.isEmpty ? [.lead(lead())] : says
  }

  private mutating func lead() -> Lead {
    if random.chance(10) { return .decline(random.one(of: ["reason0", "reason1"])) }
    let fields = program.fields.indices.filter { program.fields[$0].type == .unit }
    if !fields.isEmpty, random.chance(15) { return .field(Ref(random.one(of: fields))) }
    return .unit(Ref(random.below(program.units.count)))
  }

  private mutating func milestone() -> Ref<Milestone> { Ref(random.below(program.milestones.count)) }

  private mutating func limit() -> Limit {
    Limit(
      span: TimeSpan(amount: Exact(random.within(1...3)), unit: random.one(of: [.hour, .workday])),
      base: random.chance(10) ? milestone() : nil,
      countingOnly: random.chance(10) ? Ref(random.below(program.periods.count)) : nil)
  }

  private func members(of set: SetAttribute) -> [Member] {
    switch set {
    case .assist, .notify:
      program.units.indices.map { .unit(Ref($0)) }
        + program.fields.indices.filter { [.unit, .several(.unit)].contains(program.fields[$0].type) }.map { .field(Ref($0)) }
    case .tag: ["tag0", "tag1", "tag2"].map { .tag($0) }
    case .start: program.items.indices.map { .item(Ref($0)) }
    }
  }
}
