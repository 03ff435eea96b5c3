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
  /// The cells and values that are given.
  private let given: [Int32?]
  private let known: [Ref<Field>: Value]
  private var chosen: [Int32?]
  private var cellsLeft = Self.cellLimit
  private var eventsLeft = Self.eventLimit

  /// - Parameters:
  ///   - circumstances: Of which the event keeps all fields but those that are free.
  init(_ rules: CompiledRules, _ region: Node, keeping circumstances: Circumstances? = nil, but free: Set<Ref<Field>> = []) {
    (self.rules, self.region) = (rules, region)
    (given, known) = circumstances.map { rules.kept($0, but: free) } ?? ([], [:])
    let levels = rules.store.support(of: region).map(Int.init).filter { level in
      if case .compared = rules.grid.variables[level].kind { true } else { false }
    }
    start = ComparedModel(rules.program, rules.grid, levels, known: known)
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
    if !given.isEmpty, let cell = given[variable] {
      chosen[variable] = cell
      return example(below: rules.store.child(node, cell: cell), model)
    }
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
    guard var example = rules.built(from: chosen, known: known) else { return nil }
    for (level, variable) in rules.grid.variables.enumerated() {
      guard let cell = chosen[level] else { continue }
      var fields = [variable.field]
      switch variable.kind {
      case .open(.dutyHours): (example.dutyHours, fields) = (cell == 1, [])
      case .open(.workday): (example.workday, fields) = (cell == 1, [])
      case .open(let test): fields = test.fields
      case .compared(let cells): fields = cells.subject.fields.flatMap { [rules.program.asked(for: $0), $0] }
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

extension CompiledRules {
  /// The cells that an event keeps, and the values of its fields, whatever becomes of those that are free.
  fileprivate func kept(
    _ circumstances: Circumstances, but free: Set<Ref<Field>>
  ) -> (cells: [Int32?], values: [Ref<Field>: Value]) {
    var cells = grid.cells(of: circumstances, in: program)
    var values: [Ref<Field>: Value] = [:]
    for position in program.fields.indices {
      let field = Ref<Field>(position)
      if !free.contains(program.asked(for: field)) { values[field] = program.value(of: field, in: circumstances) }
    }
    for (level, variable) in grid.variables.enumerated() {
      var fields = [variable.field]
      switch variable.kind {
      case .compared(let compared): fields = compared.subject.fields
      case .open(let test): fields = test.fields
      default: break
      }
      if fields.contains(where: { free.contains(program.asked(for: $0)) }) { cells[level] = nil }
    }
    return (cells, values)
  }
}
