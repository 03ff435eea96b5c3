package import DecisionDiagrams
import Diagnostics
package import Semantics

/// What kept a named unit from leading, a named rule from speaking, or each row of a named table.
package struct WhyNot: Sendable {
  package enum Subject: Sendable {
    case unit(Ref<UnitKind>)
    case rule(Int32)
    /// Any of its rows.
    case table(Ref<Table>)
  }

  package struct Obstacle: Sendable {
    package var rule: Int32
    /// What its condition wants and does not get, worded as it is wanted: of `非 紧急` with the 非; empty where it applies.
    /// `holds` is of these words: false, or nil where it was not asked.
    package var failing: [Explanation.HeldCondition]
    /// The applying exceptions that silence it in what was asked: its lead, where a unit was asked for.
    package var silencedBy: [Int32]
  }

  package var subject: Subject
  /// Whether it is so already.
  package var holds: Bool
  /// The rules that would say so, and what is in the way of each.
  package var obstacles: [Obstacle]
  /// The smallest change of the event that would make it so; nil: no event does, or none could be built.
  package var change: Change?
  /// Of a unit: who leads after the change where that is another all the same, by the directory: its work was merged, its post is
  /// vacant, or its place is not told.
  package var instead: ActualUnit?
  /// Of several, the rules that make it so: where it is so already, else after the change.
  package var speaking: [Int32]
}

extension Decision {
  /// The names of what can be asked for.
  package var namesForWhyNot: [String] {
    let program = engine.program
    return program.units.map(\.entry.name) + program.rules.map(\.name) + program.tables.map(\.entry.name)
  }

  /// A unit, a rule or a table by its name; nil where none has it.
  package func subject(named name: String) -> WhyNot.Subject? {
    if let unit = engine.program.units.firstIndex(where: { $0.entry.name == name || $0.entry.aliases.contains(name) }) {
      return .unit(Ref(unit))
    }
    if let rule = engine.program.rules.firstIndex(where: { $0.name == name }) { return .rule(Int32(rule)) }
    return engine.program.tables.firstIndex { $0.entry.name == name }.map { .table(Ref($0)) }
  }

  /// - Complexity: of a table linear in its rows, besides the search for the smallest change.
  package func whyNot(_ subject: WhyNot.Subject) -> WhyNot {
    let program = engine.program
    var rules = engine.rules
    let circumstances = (try? engine.intake.circumstances(of: event)) ?? Circumstances(fields: program.fields.count)
    // One that an exception silences in part, or may yet silence, is not what was asked for: it decides some of it.
    let reasons = explanation.rules
    let whole = Set(
      verdict.rules.filter { rule in
        reasons.first { $0.rule == rule }?.says.allSatisfy { $0.stands && $0.openBy.isEmpty } ?? true
      })
    var targets: [Node] = []
    let candidates: [Int32]
    let isSo: Bool
    switch subject {
    case .table(let table):
      candidates = program.tables[table.position].rules.map(\.index)
      isSo = candidates.contains { whole.contains($0) }
      for part in [false, true] where !isSo {
        let rows = candidates.compactMap { rules.speaks($0, wholly: !part) }
        if let target = try? rules.diagrams.algebra.anyOf(rows, in: &rules.diagrams.store) { targets.append(target) }
      }
    case .unit(let unit):
      candidates = program.rules.indices.map(Int32.init).filter { number in
        program.rules[Int(number)].says.contains { said in
          switch said {
          case .lead(.unit(unit)), .lead(.field): true
          default: false
          }
        }
      }
      isSo = lead?.kind == unit
    case .rule(let rule):
      candidates = [rule]
      isSo = whole.contains(rule)
      if !isSo { targets = [true, false].compactMap { rules.speaks(rule, wholly: $0) } }
    }
    let applying = program.rules.indices.map(Int32.init).filter {
      program.holds(program.rules[Int($0)].condition, in: circumstances) == true
    }
    // An exception silences a rule in what both speak of, and in nothing else.
    func silences(_ exception: Int32, _ number: Int32) -> Bool {
      let its = rules.sayings[Int(exception)]
      if case .unit = subject { return its.values.has(.lead) }
      let own = rules.sayings[Int(number)]
      return own.values.keys.contains { its.values.has($0) } || own.adds.contains { its.replaces.contains($0.set) }
    }
    let obstacles = candidates.map { number in
      let condition = program.rules[Int(number)].condition
      let applies = applying.contains(number)
      return WhyNot.Obstacle(
        rule: number,
        failing: applies ? [] : program.failing(condition, in: circumstances),
        silencedBy: applies ? applying.filter { rules.exceptions.isException($0, to: number) && silences($0, number) } : [])
    }
    var change: Change?
    var instead: ActualUnit?
    if !isSo, case .unit(let unit) = subject {
      (change, instead) = smallestChange(of: circumstances, toBeLedBy: unit, &rules)
    } else if !isSo {
      change = targets.lazy.compactMap { rules.smallestChange(of: circumstances, meeting: $0) }.first
    }
    var speaking: [Int32] = []
    if case .table = subject {
      speaking = candidates.filter { number in
        if isSo { return whole.contains(number) }
        return change.map { program.holds(program.rules[Int(number)].condition, in: $0.circumstances) == true } ?? false
      }
    }
    return WhyNot(subject: subject, holds: isSo, obstacles: obstacles, change: change, instead: instead, speaking: speaking)
  }

  /// The smallest change after which a unit leads: where rules say it, or one whose work it does by the directory. Where none
  /// brings it about, the one after which rules say it, and who leads then.
  private func smallestChange(
    of circumstances: Circumstances, toBeLedBy unit: Ref<UnitKind>, _ rules: inout CompiledRules
  ) -> (Change?, instead: ActualUnit?) {
    let program = engine.program
    let others = program.unitKinds.filter { program.standIns(for: $0).contains(unit) }
    var best: Change?
    var said: (change: Change, lead: ActualUnit?)?
    for kind in [unit] + others {
      guard let target = rules.leads(kind), let change = rules.smallestChange(of: circumstances, meeting: target) else { continue }
      let lead = (try? engine.decide(engine.event(change.circumstances), admitsNoLead: true))?.lead
      if let lead, lead.kind == unit, lead.area != nil || program.directory.areas.isEmpty {
        if change.fields.count < best?.fields.count ?? .max { best = change }
      } else if kind == unit {
        said = (change, lead)
      }
    }
    if let best { return (best, nil) }
    return (said?.change, said?.lead)
  }
}

extension Program {
  /// What keeps a condition from holding, as it wants it.
  func failing(_ condition: Condition, in circumstances: Circumstances) -> [Explanation.HeldCondition] {
    let named = NamedConditions(self)
    func walk(_ condition: Condition, wanted: Bool) -> [Explanation.HeldCondition] {
      if holds(condition, in: circumstances) == wanted { return [] }
      if let part = named.part(condition) {
        // The part may be the opposite of the condition, where only that has a name.
        let isWanted = (part.condition == condition) == wanted
        let holds = holds(part.condition, in: circumstances)
        return [
          Explanation.HeldCondition(
            words: isWanted ? part.words : part.words.negated, holds: isWanted ? holds : holds.map { !$0 })
        ]
      }
      switch condition {
      case .constant, .test: return []
      case .not(let part): return walk(part, wanted: !wanted)
      case .all, .any: return named.inner(of: condition).flatMap { walk($0, wanted: wanted) }
      }
    }
    return walk(condition, wanted: true)
  }
}

extension Words {
  /// The opposite of a condition in words.
  fileprivate var negated: Words { Words(zh: "非 \(zh)", en: "not \(en)") }
}
