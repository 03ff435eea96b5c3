import ExactNumbers
import Semantics

extension ConditionDiagrams {
  /// A condition, with what comparisons of fields turn on linked to those fields: what is left out of it can't be. A link
  /// that would make it too large is left out itself.
  ///
  /// - Parameters:
  ///   - known: The values of fields that are known.
  ///   - levels: Those that are linked; nil: all.
  mutating func linked(_ node: Node, at levels: [Int]? = nil, known: (Ref<Field>) -> Value?) -> Node {
    let budget = store.budget
    defer { store.budget = budget }
    var result = node
    var left = 4
    for level in (levels ?? Array(grid.compared.values)).sorted(by: >) where left > 0 {
      store.budget = min(budget, store.count + budget / 20)
      do throws(OverBudget) { result = try and(try link(level, known: known), result) } catch { left -= 1 }
    }
    return result
  }

  /// Which cells of a comparison of fields go with which cells of those fields: an amount of two of them lies between what
  /// their cells leave, and 不详 in one is compared with nothing. `.yes` where the combinations are too many to be told one by one.
  ///
  /// - Parameters:
  ///   - level: where the comparison stands.
  ///   - known: The values of fields that are known; their cells are not asked.
  private mutating func link(_ level: Int, known: (Ref<Field>) -> Value?) throws(OverBudget) -> Node {
    guard case .compared(let compared) = grid.variables[level].kind else { return .yes }
    var linking = Linking(program, grid, compared, level)
    for field in compared.subject.fields {
      if let value = known(field) { linking.fix(field, value) } else { linking.add(field) }
    }
    guard linking.combinations <= Linking.limit else { return .yes }
    return try linking.node(&store)
  }
}

private struct Linking {
  /// How many combinations of cells are told one by one.
  static let limit = 4_096

  /// What a cell leaves of a field.
  private enum Part {
    /// Between which numbers; nil: nothing is known of it.
    case within(AmountBounds?)
    /// It can be compared with nothing.
    case none
  }

  private let program: Program
  private let grid: Grid
  private let compared: ComparedCells
  private let level: Int
  /// What is known of fields, by the formula that reads them.
  private var parts: [Formula: AmountBounds] = [:]
  private var isNone = false
  /// Whether a field may have no value that the grid has no cell for.
  private var mayBeNone: Bool
  /// By variable: the fields' cells.
  private var sides: [(variable: Int, field: Ref<Field>, cells: [Part])] = []
  private(set) var combinations = 1

  init(_ program: Program, _ grid: Grid, _ compared: ComparedCells, _ level: Int) {
    (self.program, self.grid, self.compared, self.level) = (program, grid, compared, level)
    mayBeNone = compared.mayFail
  }

  mutating func fix(_ field: Ref<Field>, _ value: Value) {
    switch value {
    case .number(let number): parts[.field(field)] = AmountBounds(number)
    case .members(let members): parts[.count(field)] = AmountBounds(Exact(members.count))
    case .unknownAnswer: isNone = true
    default: break
    }
    if program.fields[field.position].type == .duration { mayBeNone = true }
  }

  mutating func add(_ field: Ref<Field>) {
    let declared = program.fields[field.position]
    let bounds = compared.bounds[.field(field)]
    parts[.field(field)] = bounds
    parts[.count(field)] = compared.bounds[.count(field)]
    if declared.type == .duration { mayBeNone = true }
    switch declared.origin {
    case .level, .attribute, .derived, .builtIn(.category):
      mayBeNone = mayBeNone || compared.mayHaveNone.contains(field)
      return
    case .builtIn, .declared: break
    }
    let range = grid.ofField[field] ?? 0..<0
    for variable in range {
      let kind = grid.variables[variable].kind
      let count = Int(grid.variables[variable].cells)
      switch kind {
      case .number(let numbers):
        let isWhole = declared.type == .integer
        var cells: [Part] = numbers.examples.indices.map { cell in
          .within(bounds.map { numbers.bounds(of: Int32(cell), within: $0, isWhole: isWhole) })
        }
        if cells.count < count { cells.append(.none) }
        return append(variable, field, cells)
      case .unknownAnswer: return append(variable, field, [.within(nil), .none])
      case .day(let days, unknownAnswer: true):
        return append(variable, field, Array(repeating: .within(nil), count: days.representatives.count) + [.none])
      case .choice(let members) where declared.admitsUnknownAnswer:
        return append(variable, field, Array(repeating: .within(nil), count: Int(members)) + [.none])
      case .yesNo where declared.admitsUnknownAnswer: return append(variable, field, [.within(nil), .within(nil), .none])
      case .duration(let durations) where declared.admitsUnknownAnswer:
        return append(variable, field, Array(repeating: .within(nil), count: durations.examples.count) + [.none])
      default: continue
      }
    }
    mayBeNone = mayBeNone || declared.admitsUnknownAnswer
  }

  private mutating func append(_ variable: Int, _ field: Ref<Field>, _ cells: [Part]) {
    sides.append((variable, field, cells))
    combinations = min(combinations * cells.count, Self.limit + 1)
  }

  func node(_ store: inout DiagramStore) throws(OverBudget) -> Node {
    try node(sides.sorted { $0.variable < $1.variable }[...], parts, isNone: isNone, &store)
  }

  private func node(
    _ sides: ArraySlice<(variable: Int, field: Ref<Field>, cells: [Part])>, _ parts: [Formula: AmountBounds], isNone: Bool,
    _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    guard let side = sides.first else { return try allowed(parts, isNone: isNone, &store) }
    var runs: [Run] = []
    for (cell, part) in side.cells.enumerated() {
      var parts = parts
      var isNone = isNone
      switch part {
      case .none: isNone = true
      case .within(let bounds): if let bounds { parts[.field(side.field)] = bounds }
      }
      runs.append(Run(start: Int32(cell), child: try node(sides.dropFirst(), parts, isNone: isNone, &store)))
    }
    return try store.node(Int32(side.variable), runs)
  }

  private func allowed(
    _ parts: [Formula: AmountBounds], isNone: Bool, _ store: inout DiagramStore
  ) throws(OverBudget) -> Node {
    let none = compared.hasNone ? compared.count - 1 : nil
    let bounds: AmountBounds?
    if case .amount(let amount) = compared.subject { bounds = AmountBounds(of: amount) { parts[$0] } } else { bounds = nil }
    return try store.membership(Int32(level), cells: compared.count) { cell in
      if cell == none { return isNone || mayBeNone }
      if isNone { return false }
      guard let bounds, let numbers = compared.numbers else { return true }
      return numbers.meets(bounds, in: cell)
    }
  }
}

extension NumberCells {
  /// By cell: the constants between which it lies, or the one that it is.
  private func ends(of cell: Int32) -> (above: Exact?, below: Exact?, at: Exact?) {
    guard let position = cellOfPosition.firstIndex(of: cell) else { return (nil, nil, nil) }
    let index = position / 2
    if position % 2 == 1 { return (nil, nil, constants[index]) }
    return (index > 0 ? constants[index - 1] : nil, index < constants.count ? constants[index] : nil, nil)
  }

  fileprivate func bounds(of cell: Int32, within range: AmountBounds, isWhole: Bool) -> AmountBounds {
    let (above, below, at) = ends(of: cell)
    if let at { return AmountBounds(at) }
    var bounds = range
    if let above, above >= bounds.low.number {
      bounds.low = isWhole ? .init(number: (try? above.floor.adding(.one)) ?? above) : .init(number: above, isOpen: true)
    }
    if let below, below <= bounds.high.number {
      let last = below.isInteger ? (try? below.subtracting(.one)) ?? below : below.floor
      bounds.high = isWhole ? .init(number: last) : .init(number: below, isOpen: true)
    }
    return bounds
  }

  /// Whether an amount between bounds may lie in a cell.
  fileprivate func meets(_ bounds: AmountBounds, in cell: Int32) -> Bool {
    let (above, below, at) = ends(of: cell)
    return at.map(bounds.contains) ?? bounds.meets(above: above, below: below)
  }
}
