import ExactNumbers
package import Semantics
import WorkingTime

/// Turns conditions into diagrams over one grid, each test once.
package struct ConditionDiagrams: Sendable {
  package let program: Program
  package let grid: Grid
  package var store: DiagramStore
  package var algebra = ConditionAlgebra()
  private var ofTest: [Test: Node] = [:]

  package init(program: Program, grid: Grid, budget: Int) {
    self.program = program
    self.grid = grid
    store = DiagramStore(budget: budget)
  }

  package mutating func node(_ condition: Condition) throws(OverBudget) -> Node {
    switch condition {
    case .constant(let value): return value ? .yes : .no
    case .test(let test): return try node(test)
    case .not(let part): return try not(try node(part))
    case .all(let parts):
      // From the last to the first: conjunctions are built from the bottom of the diagram up.
      var result = Node.yes
      for part in parts.reversed() { result = try and(try node(part), result) }
      return result
    case .any(let parts):
      var nodes: [Node] = []
      for part in parts { nodes.append(try node(part)) }
      return try algebra.anyOf(nodes, in: &store)
    }
  }

  package mutating func and(_ a: Node, _ b: Node) throws(OverBudget) -> Node { try algebra.and(a, b, in: &store) }
  package mutating func or(_ a: Node, _ b: Node) throws(OverBudget) -> Node { try algebra.or(a, b, in: &store) }
  package mutating func not(_ a: Node) throws(OverBudget) -> Node { try algebra.not(a, in: &store) }
  package mutating func less(_ a: Node, _ b: Node) throws(OverBudget) -> Node { try algebra.less(a, b, in: &store) }

  private mutating func node(_ test: Test) throws(OverBudget) -> Node {
    if let known = ofTest[test] { return known }
    let result = try built(test)
    ofTest[test] = result
    return result
  }

  private mutating func built(_ test: Test) throws(OverBudget) -> Node {
    switch test {
    case .dutyHours, .workday:
      guard let level = grid.openTests[test] else { return .no }
      return try yes(level)
    case .compare(let left, let comparison, let right):
      let test = ComparedTest(left, comparison, right, program)
      guard let level = grid.compared[test.subject], case .compared(let cells) = grid.variables[level].kind else { return .no }
      return try store.membership(Int32(level), cells: cells.count) { cells.holds(test.comparison, test.bound, in: $0) }
    case .item(let items):
      let cells = Set(items.map(\.index))
      return try choosing(BuiltInField.item.ref) { cells.contains($0) }
    case .choice(let field, let members):
      let cells = Set(members)
      return try choosing(field) { cells.contains($0) }
    case .yes(let field): return try choosing(field) { $0 == 1 }
    case .within, .areaIs, .attribute, .attributeHas, .attributeNumber, .attributeYes: return try ofArea(test)
    case .number(let field, _, _), .duration(let field, _, _): return try ofExamples(test, field)
    case .date(let field, let comparison, let date): return try ofDays(field, comparison, date)
    case .timeOfDay(let field, let comparison, let time):
      return try known(field, try ofSeconds(field) { comparison.holds($0, time.seconds) })
    case .instant(let field, let comparison, let instant): return try ofInstant(field, comparison, instant)
    case .during(let field, let period): return try during(field, program.periods[period.position])
    case .textIs(let field, _), .textHas(let field, _), .textStarts(let field, _):
      return try yes(level(of: field) { if case .text(test) = $0 { true } else { false } })
    case .has(let field, let member):
      return try yes(level(of: field) { if case .member(member) = $0 { true } else { false } })
    case .count(let field, let comparison, let number): return try counted(field, comparison, number)
    case .unknownAnswer(let field): return try unknownAnswer(field)
    }
  }

  // MARK: One variable

  private func level(of field: Ref<Field>, where matches: (VariableKind) -> Bool) -> Int? {
    grid.ofField[field]?.first { matches(grid.variables[$0].kind) }
  }

  private mutating func yes(_ level: Int?) throws(OverBudget) -> Node {
    guard let level else { return .no }
    return try store.membership(Int32(level), cells: 2, in: 1..<2)
  }

  private mutating func choosing(_ field: Ref<Field>, _ holds: (Int32) -> Bool) throws(OverBudget) -> Node {
    guard let level = grid.ofField[field]?.first else { return .no }
    let cells = grid.variables[level].cells
    // A single cell of a variable is the rule, not the exception: no pass over all the others.
    return try store.membership(Int32(level), cells: cells, where: holds)
  }

  private mutating func ofArea(_ test: Test) throws(OverBudget) -> Node {
    guard let level = grid.ofField[BuiltInField.area.ref]?.first,
      case .area(let areas) = grid.variables[level].kind
    else { return .no }
    var circumstances = Circumstances(fields: program.fields.count)
    return try store.membership(Int32(level), cells: grid.variables[level].cells) { cell in
      circumstances[BuiltInField.area.ref] = .area(areas.representatives[Int(cell)])
      return program.holds(test, in: circumstances) == true
    }
  }

  private mutating func ofExamples(_ test: Test, _ field: Ref<Field>) throws(OverBudget) -> Node {
    guard let level = grid.ofField[field]?.first else { return .no }
    switch grid.variables[level].kind {
    case .number(let numbers):
      return try store.membership(Int32(level), cells: grid.variables[level].cells) { cell in
        cell < numbers.examples.count && program.holds(test, of: .number(numbers.examples[Int(cell)]))
      }
    case .duration(let durations):
      return try store.membership(Int32(level), cells: grid.variables[level].cells) { cell in
        cell < durations.examples.count && program.holds(test, of: .duration(durations.examples[Int(cell)]))
      }
    case .item, .area, .day, .second, .choice, .yesNo, .text, .member, .others, .unknownAnswer, .open, .compared: return .no
    }
  }

  // MARK: Time

  private mutating func ofDays(
    _ field: Ref<Field>, _ holds: (CivilDate) -> Bool
  ) throws(OverBudget) -> Node {
    guard
      let level = level(of: field, where: { if case .day = $0 { true } else { false } }),
      case .day(let days, _) = grid.variables[level].kind
    else {
      // No variable: all days are one to every test, and 不详 is not admitted.
      return representativeDay(field).map { holds($0) ? .yes : .no } ?? .no
    }
    return try store.membership(Int32(level), cells: grid.variables[level].cells) { cell in
      cell < days.representatives.count && holds(days.representatives[Int(cell)])
    }
  }

  private func representativeDay(_ field: Ref<Field>) -> CivilDate? {
    field == BuiltInField.reportedAt.ref ? program.header.effectiveFrom ?? .earliest : .earliest
  }

  private mutating func ofDays(
    _ field: Ref<Field>, _ comparison: Comparison, _ date: CivilDate
  ) throws(OverBudget) -> Node {
    try ofDays(field) { comparison.holds($0, date) }
  }

  private mutating func ofSeconds(_ field: Ref<Field>, _ holds: (Int32) -> Bool) throws(OverBudget) -> Node {
    guard
      let level = level(of: field, where: { if case .second = $0 { true } else { false } }),
      case .second(let seconds) = grid.variables[level].kind
    else { return holds(0) ? .yes : .no }
    return try store.membership(Int32(level), cells: grid.variables[level].cells) {
      holds(seconds.starts[Int($0)])
    }
  }

  private mutating func ofInstant(
    _ field: Ref<Field>, _ comparison: Comparison, _ instant: Instant
  ) throws(OverBudget) -> Node {
    guard let (date, time) = instant.civil(in: program.header.offset) else { return .no }
    let on = try ofDays(field) { $0 == date }
    let sameDay = try and(on, try ofSeconds(field) { comparison.holds($0, time.seconds) })
    let otherDay = try ofDays(field) { $0 != date && comparison.holds($0, date) }
    return try or(sameDay, otherDay)
  }

  private mutating func during(_ field: Ref<Field>, _ period: Period) throws(OverBudget) -> Node {
    if program.fields[field.position].type == .date {
      return try ofDays(field) { period.holds($0) }
    }
    var nodes: [Node] = []
    for span in period.spans { nodes.append(try during(field, span)) }
    return try algebra.anyOf(nodes, in: &store)
  }

  private mutating func during(_ field: Ref<Field>, _ span: PeriodSpan) throws(OverBudget) -> Node {
    switch span {
    case .dates, .everyYear: return try ofDays(field) { span.holds($0, .startOfDay) }
    case .everyDay:
      let any = try ofDays(field) { _ in true }
      return try and(any, try ofSeconds(field) { TimeOfDay(seconds: Int($0)).map { span.holds(.earliest, $0) } ?? false })
    case .everyWeek(let days, let slots):
      let day = try ofDays(field) { days.contains($0.weekday.rawValue) }
      guard !slots.isEmpty else { return day }
      return try and(
        day, try ofSeconds(field) { second in slots.contains { $0.from.seconds <= second && second < $0.to.seconds } })
    case .instants(let fromDate, let fromTime, let toDate, let toTime):
      let afterStart = try or(
        try ofDays(field) { $0 > fromDate },
        try and(try ofDays(field) { $0 == fromDate }, try ofSeconds(field) { $0 >= fromTime.seconds }))
      let beforeEnd = try or(
        try ofDays(field) { $0 < toDate },
        try and(try ofDays(field) { $0 == toDate }, try ofSeconds(field) { $0 < toTime.seconds }))
      return try and(afterStart, beforeEnd)
    }
  }

  // MARK: 不详 and sets

  private mutating func unknownAnswer(_ field: Ref<Field>) throws(OverBudget) -> Node {
    guard program.fields[field.position].admitsUnknownAnswer, let range = grid.ofField[field] else { return .no }
    if let level = level(of: field, where: { if case .unknownAnswer = $0 { true } else { false } }) {
      return try yes(level)
    }
    guard let level = range.first else { return .no }
    let cells = grid.variables[level].cells
    return try store.membership(Int32(level), cells: cells, in: cells - 1..<cells)
  }

  /// `node` where the field is known not to be 不详.
  private mutating func known(_ field: Ref<Field>, _ node: Node) throws(OverBudget) -> Node {
    try less(node, try unknownAnswer(field))
  }

  /// A number of members, as a diagram over the mentioned members and the number of the others.
  private mutating func counted(
    _ field: Ref<Field>, _ comparison: Comparison, _ number: Int
  ) throws(OverBudget) -> Node {
    guard let range = grid.ofField[field] else { return comparison.holds(0, number) ? .yes : .no }
    var members: [Int32] = []
    var others: (level: Int32, cells: Int32)?
    for level in range {
      switch grid.variables[level].kind {
      case .member: members.append(Int32(level))
      case .others: others = (Int32(level), grid.variables[level].cells)
      case .item, .area, .day, .second, .choice, .yesNo, .number, .duration, .text, .unknownAnswer, .open, .compared: break
      }
    }
    // By the number of members counted so far, from the last variable up.
    var byCount: [Node] = []
    for count in 0...members.count {
      if let others {
        byCount.append(
          try store.membership(others.level, cells: others.cells) { comparison.holds(count + Int($0), number) })
      } else {
        byCount.append(comparison.holds(count, number) ? .yes : .no)
      }
    }
    for level in members.reversed() {
      for count in 0..<byCount.count - 1 {
        byCount[count] = try store.node(
          level, [Run(start: 0, child: byCount[count]), Run(start: 1, child: byCount[count + 1])])
      }
      byCount.removeLast()
    }
    return try known(field, byCount[0])
  }
}
