import Semantics

/// Goes through a region for an event that can be, past what comparisons of fields with each other leave no values for.
struct ExampleSearch {
  /// How many cells are tried, and how many events are built.
  private static let cellLimit = 8_192
  private static let eventLimit = 64

  private let rules: CompiledRules
  private let region: Node
  /// The variables whose cells comparisons of the region bear on.
  private let compared: Set<Int>
  private let start: ComparedModel
  private var chosen: [Int32?]
  private var cellsLeft = Self.cellLimit
  private var eventsLeft = Self.eventLimit

  init(_ rules: CompiledRules, _ region: Node) {
    (self.rules, self.region) = (rules, region)
    let levels = rules.store.support(of: region).map(Int.init).filter { level in
      if case .compared = rules.grid.variables[level].kind { true } else { false }
    }
    start = ComparedModel(rules.program, rules.grid, levels)
    compared = Set(start.variables)
    chosen = Array(repeating: nil, count: rules.grid.variables.count)
  }

  /// Nil where none was found.
  mutating func example() -> Example? { example(below: region, start) }

  private mutating func example(below node: Node, _ model: ComparedModel) -> Example? {
    if node == .no || node == .impossible || cellsLeft < 0 || eventsLeft < 0 { return nil }
    if node.isTerminal {
      eventsLeft -= 1
      return event()
    }
    let variable = Int(rules.store.variable(node))
    for (child, cells) in rules.store.children(of: node, cells: rules.grid.variables[variable].cells) where child != .no {
      let preferred = preferred(cells, of: variable)
      // Of all others one cell of a child is as good as another.
      for cell in compared.contains(variable) ? [preferred] + cells.filter({ $0 != preferred }) : [preferred] {
        var taken = model
        if compared.contains(variable) {
          cellsLeft -= 1
          taken.take(variable, cell)
          if taken.isRefuted() { continue }
        }
        chosen[variable] = cell
        if let found = example(below: child, taken) { return found }
      }
    }
    chosen[variable] = nil
    return nil
  }

  private func event() -> Example? {
    guard var example = rules.built(from: chosen) else { return nil }
    for (level, variable) in rules.grid.variables.enumerated() {
      guard let cell = chosen[level] else { continue }
      var fields = [variable.field]
      switch variable.kind {
      case .open(.dutyHours): (example.dutyHours, fields) = (cell == 1, [])
      case .open(.workday): (example.workday, fields) = (cell == 1, [])
      case .open(let test): fields = test.fields
      case .compared(let cells): fields = cells.subject.fields
      case .item, .area, .day, .second, .choice, .yesNo, .number, .duration, .text, .member, .others, .unknownAnswer: break
      }
      for field in fields where !example.fields.contains(field) { example.fields.append(field) }
    }
    return rules.holds(region, example) ? example : nil
  }

  /// Of several cells the default's, else the first.
  private func preferred(_ cells: [Int32], of variable: Int) -> Int32 {
    let asked = rules.grid.variables[variable]
    if let value = rules.program.fields[asked.field.position].defaultValue,
      let cell = asked.cell(of: value, in: rules.program), cells.contains(cell)
    {
      return cell
    }
    return cells[0]
  }
}
