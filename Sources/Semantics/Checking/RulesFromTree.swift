import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// All rules and the rows of all tables, in the order of writing; then their exceptions.
  mutating func collectRules(_ declarations: [Filed<Declarations.Deciding>]) {
    var nodes = RuleNodes()
    nodes.rules.reserveCapacity(declarations.count)
    nodes.byName.reserveCapacity(declarations.count)
    program.rules.reserveCapacity(declarations.count)
    rules.reserveCapacity(declarations.count)
    for declaration in declarations {
      let name: Identifier
      let overrides: [Identifier]
      switch declaration.content {
      case .rule(let syntax): (name, overrides) = (syntax.name, syntax.overrides)
      case .table(let syntax): (name, overrides) = (syntax.name, syntax.overrides)
      }
      let start = program.rules.count
      guard start < Limits.rules else {
        report(
          .tooMany(what: Words(zh: "规则", en: "rules"), limit: Limits.rules),
          at: place(name.range, declaration.file))
        break
      }
      // Rules and tables share a space: 例外于 names either.
      if let first = nodes.byName[name.name] {
        reportTwice(
          declaration.content.kind, name.name, at: place(name.range, declaration.file), first: nodes.places[first],
          as: rules[name.name] == nil ? .table : .rule)
      } else {
        nodes.byName[name.name] = nodes.places.count
      }
      switch declaration.content {
      case .rule(let syntax):
        var rule = rule(from: syntax, documentation: declaration.documentation, in: declaration.file)
        sharedParts.share(&rule)
        if rules[name.name] == nil { rules[name.name] = Ref(start) }
        program.rules.append(rule)
      case .table(let syntax):
        let entry = entry(
          name, own: syntax.own, documentation: declaration.documentation, in: declaration.file)
        let table = Ref<Table>(program.tables.count)
        if tables[name.name] == nil { tables[name.name] = table }
        program.tables.append(Table(entry: entry, rules: []))
        collectRows(of: syntax, table: table, in: declaration.file)
        program.tables[table.position].rules = (start..<program.rules.count).map { Ref($0) }
      }
      nodes.rules.append(start..<program.rules.count)
      nodes.places.append(place(name.range, declaration.file))
      nodes.overrides.append(overrides)
      nodes.files.append(declaration.file)
    }
    resolveExceptions(nodes)
  }

  /// The rules and tables as they were declared.
  private struct RuleNodes {
    var byName: [NameID: Int] = [:]
    var rules: [Range<Int>] = []
    var places: [Place] = []
    var overrides: [[Identifier]] = []
    var files: [FileID] = []

    /// A fallback is the rule that every other is an exception to.
    func isFallback(_ node: Int, in program: Program) -> Bool {
      rules[node].first.map { program.rules[$0].isFallback } ?? false
    }
  }

  private mutating func resolveExceptions(_ nodes: RuleNodes) {
    var next = [[Int]](repeating: [], count: nodes.places.count)
    for (node, overrides) in nodes.overrides.enumerated() where !overrides.isEmpty {
      for identifier in overrides {
        let here = place(identifier.range, nodes.files[node])
        guard let target = nodes.byName[identifier.name] else {
          reportUnknown(.rule, identifier.name, at: here, candidates: nodes.byName.keys)
          continue
        }
        if next[node].contains(target) {
          report(.sameTwice(Words(.overrides), name: names[identifier.name]), at: here)
          continue
        }
        if nodes.isFallback(node, in: program), !nodes.isFallback(target, in: program) {
          let (fallback, other) = (name(of: node, nodes), name(of: target, nodes))
          report(.circular(what: Words(zh: "例外", en: "exceptions"), path: [fallback, other, fallback]), at: here)
          continue
        }
        next[node].append(target)
      }
      // One array for all rows of a table.
      let refs = next[node].flatMap { nodes.rules[$0] }.sorted().map { Ref<Rule>($0) }
      for rule in nodes.rules[node] { program.rules[rule].overrides = refs }
    }
    for path in Circles(among: next).paths {
      let notes = path.dropFirst().dropLast().map { node in
        Note(Words(zh: "“\(name(of: node, nodes))”在这里。", en: "“\(name(of: node, nodes))” is here."), at: nodes.places[node])
      }
      report(
        .circular(what: Words(zh: "例外", en: "exceptions"), path: path.map { name(of: $0, nodes) }),
        at: nodes.places[path[0]], notes: Array(notes))
      // So that whoever walks the exceptions of a faulty program comes to an end.
      for node in path { for rule in nodes.rules[node] { program.rules[rule].overrides = [] } }
    }
  }

  private func name(of node: Int, _ nodes: RuleNodes) -> String {
    guard let rule = nodes.rules[node].first.map({ program.rules[$0] }) else { return "" }
    return rule.row.map { program.tables[$0.table.position].entry.name } ?? rule.name
  }

  /// A limit that counts from a milestone that nobody has a limit for would never be a date.
  mutating func checkBases() {
    let limited = Set(limitUses.keys.map(\.milestone))
    for (use, place) in limitUses.sorted(by: { $0.value < $1.value })
    where use.base.index != 0 && !limited.contains(use.base) {
      report(
        .baseWithoutLimit(
          milestone: program.milestones[use.milestone.position].name,
          base: program.milestones[use.base.position].name), at: place)
    }
  }

  /// 发起 over all rules: an event must not start itself by way of others.
  mutating func checkStarts() {
    var next = [[Int]](repeating: [], count: program.items.count)
    var places: [Int: Place] = [:]
    for rule in program.rules {
      for case .adds(.start, .item(let started)) in rule.says {
        let from = PossibleItems(rule.condition, count: program.items.count)
        for item in next.indices where from.contains(item) {
          next[item].append(started.position)
          if places[item] == nil { places[item] = rule.place }
        }
      }
    }
    guard !places.isEmpty else { return }
    for path in Circles(among: next).paths {
      guard let place = places[path[0]] else { continue }
      report(.circular(what: Words(.start), path: path.map { program.items[$0].entry.name }), at: place)
    }
  }
}

/// The items for which a condition can hold, as far as its tests of 事项 tell.
private struct PossibleItems {
  private let isPossible: [Bool]

  init(_ condition: Condition, count: Int) { isPossible = Self.items(condition, holding: true, count) }

  func contains(_ item: Int) -> Bool { isPossible[item] }

  private static func items(_ condition: Condition, holding: Bool, _ count: Int) -> [Bool] {
    switch condition {
    case .constant(let value): return [Bool](repeating: value == holding, count: count)
    case .test(.item(let items)):
      var result = [Bool](repeating: !holding, count: count)
      for item in items { result[item.position] = holding }
      return result
    case .test: return [Bool](repeating: true, count: count)
    case .not(let inner): return Self.items(inner, holding: !holding, count)
    case .all(let parts): return joined(parts, holding: holding, all: holding, count)
    case .any(let parts): return joined(parts, holding: holding, all: !holding, count)
    }
  }

  private static func joined(_ parts: [Condition], holding: Bool, all: Bool, _ count: Int) -> [Bool] {
    var result = [Bool](repeating: all, count: count)
    for part in parts {
      let inner = items(part, holding: holding, count)
      for item in result.indices {
        result[item] = all ? result[item] && inner[item] : result[item] || inner[item]
      }
    }
    return result
  }
}

extension Declarations.Deciding {
  fileprivate var kind: NameKind {
    switch self {
    case .rule: .rule
    case .table: .table
    }
  }
}
