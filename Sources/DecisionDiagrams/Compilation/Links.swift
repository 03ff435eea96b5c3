import Semantics

extension ConditionDiagrams {
  /// A condition, with what comparisons of fields turn on linked to those fields and to each other: what is left out of it
  /// can't be. A link that would make it too large is left out itself.
  ///
  /// - Parameters:
  ///   - known: The values of fields that are known.
  ///   - levels: Those that are linked; nil: all.
  mutating func linked(_ node: Node, at levels: [Int]? = nil, known: (Ref<Field>) -> Value?) -> Node {
    let budget = store.budget
    defer { store.budget = budget }
    var result = node
    var left = 4
    var linker = Linker(program, grid, levels ?? Array(grid.compared.values), known: known)
    for group in linker.groups() where left > 0 {
      store.budget = min(budget, store.count + budget / 20)
      do throws(OverBudget) {
        if let whole = try linker.link(group, &store) {
          result = try and(whole, result)
          continue
        }
      } catch { left -= 1 }
      // Too many together: as many as hang together closely.
      for part in linker.parts(of: group) where left > 0 {
        store.budget = min(budget, store.count + budget / 20)
        do throws(OverBudget) {
          if let link = try linker.link(part, &store) { result = try and(link, result) }
        } catch { left -= 1 }
      }
    }
    return result
  }
}

/// Which cells of comparisons go with which cells of their fields, and of each other.
private struct Linker {
  /// How many cells are tried for one link, and for all parts of a group that is too large for one.
  private static let limit = 8_192
  private static let partLimit = 200

  private let program: Program
  private let grid: Grid
  private let known: [Ref<Field>: Value]
  /// By level the fields that are not known.
  private let fields: [Int: Set<Ref<Field>>]
  private var left = 0

  init(_ program: Program, _ grid: Grid, _ levels: [Int], known: (Ref<Field>) -> Value?) {
    (self.program, self.grid) = (program, grid)
    var values: [Ref<Field>: Value] = [:]
    var fields: [Int: Set<Ref<Field>>] = [:]
    for level in levels {
      guard case .compared(let cells) = grid.variables[level].kind else { continue }
      for field in cells.subject.fields { values[field] = known(field) }
      fields[level] = Set(cells.subject.fields.filter { values[$0] == nil })
    }
    self.known = values
    self.fields = fields
  }

  /// The comparisons that share fields with each other, directly or through others; the lowest in the diagrams first.
  func groups() -> [[Int]] {
    var groups: [(levels: [Int], fields: Set<Ref<Field>>)] = []
    for (level, own) in fields.sorted(by: { $0.key < $1.key }) {
      let (meeting, apart) = (groups.filter { !$0.fields.isDisjoint(with: own) }, groups.filter { $0.fields.isDisjoint(with: own) })
      groups = apart + [(meeting.flatMap(\.levels) + [level], meeting.reduce(own) { $0.union($1.fields) })]
    }
    return groups.map { $0.levels.sorted() }.sorted { $0[0] > $1[0] }
  }

  /// Each comparison by itself, with each that it shares fields with, and in threes of which each two share some.
  func parts(of group: [Int]) -> [[Int]] {
    func meet(_ a: Int, _ b: Int) -> Bool { !(fields[a] ?? []).isDisjoint(with: fields[b] ?? []) }
    var pairs: [[Int]] = []
    var threes: [[Int]] = []
    for (index, a) in group.enumerated() {
      for (other, b) in group.enumerated().dropFirst(index + 1) where meet(a, b) {
        pairs.append([a, b])
        for c in group.dropFirst(other + 1) where meet(a, c) && meet(b, c) { threes.append([a, b, c]) }
      }
    }
    return group.map { [$0] } + (pairs + threes).prefix(Self.partLimit)
  }

  /// Where some comparisons have cells that can be together; nil where there are too many to try.
  mutating func link(_ levels: [Int], _ store: inout DiagramStore) throws(OverBudget) -> Node? {
    left = Self.limit
    let model = ComparedModel(program, grid, levels, known: known)
    return try node(model.variables[...], model, &store)
  }

  private mutating func node(
    _ variables: ArraySlice<Int>, _ model: ComparedModel, _ store: inout DiagramStore
  ) throws(OverBudget) -> Node? {
    guard let variable = variables.first else {
      var model = model
      return model.isRefuted(whole: true) ? .no : .yes
    }
    var runs: [Run] = []
    for cell in 0..<grid.variables[variable].cells {
      left -= 1
      if left < 0 { return nil }
      var taken = model
      taken.take(variable, cell)
      guard !taken.isRefuted() else {
        runs.append(Run(start: cell, child: .no))
        continue
      }
      guard let child = try node(variables.dropFirst(), taken, &store) else { return nil }
      runs.append(Run(start: cell, child: child))
    }
    return try store.node(Int32(variable), runs)
  }
}
