import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  mutating func collectLevels(_ declarations: [Filed<[Identifier]>]) {
    for declaration in declarations {
      for identifier in declaration.content {
        let ref = Ref<Level>(program.levels.count)
        guard declare(identifier, aliases: [], as: ref, .level, in: \.levels, file: declaration.file) else { continue }
        program.levels.append(Level(name: names[identifier.name], place: place(identifier.range, declaration.file)))
      }
    }
  }

  mutating func collectMeasures(_ declarations: [Filed<[Identifier]>]) {
    for declaration in declarations {
      for identifier in declaration.content {
        let ref = Ref<Measure>(program.measures.count)
        guard declare(identifier, aliases: [], as: ref, .measure, in: \.measures, file: declaration.file) else {
          continue
        }
        program.measures.append(
          Measure(name: names[identifier.name], place: place(identifier.range, declaration.file)))
      }
    }
  }

  /// Names and what readers are told; the rest waits for ``completeUnits(_:)``, when all names are known.
  mutating func collectUnits(_ declarations: [Filed<UnitSyntax>]) {
    for declaration in declarations {
      let clauses = (declaration.content.clauses ?? []).compactMap { clause -> EntryClause? in
        switch clause.content {
        case .entry(let entry): entry
        case .levels, .kind, .deputy, .duty: nil
        }
      }
      for identifier in declaration.content.names {
        let ref = Ref<UnitKind>(program.units.count)
        guard
          declare(
            identifier, aliases: clauses.aliases, as: ref, .unit, in: \.units, file: declaration.file)
        else { continue }
        let entry = entry(
          identifier, own: declaration.content.own, clauses: clauses, documentation: declaration.documentation,
          in: declaration.file)
        program.units.append(UnitKind(entry: entry, levels: []))
      }
    }
  }

  mutating func completeUnits(_ declarations: [Filed<UnitSyntax>]) {
    var completed: Set<Ref<UnitKind>> = []
    for declaration in declarations {
      guard let first = declaration.content.names.first else { continue }
      var unit = UnitKind(
        entry: Entry(name: names[first.name], place: place(first.range, declaration.file)), levels: [])
      var said: Set<Word> = []
      for clause in declaration.content.clauses ?? [] {
        let here = place(clause.range, declaration.file)
        let word: Word
        switch clause.content {
        case .levels(let identifiers):
          word = .level
          unit.levels = identifiers.compactMap { resolveLevel($0, in: declaration.file) }
          if zip(unit.levels, unit.levels.dropFirst()).contains(where: { $0 >= $1 }) {
            report(.levelsNotAscending(unit: unit.entry.name), at: here)
            unit.levels = Array(Set(unit.levels)).sorted()
          }
        case .kind(let identifier):
          word = .kind
          unit.kind = names[identifier.name]
        case .deputy(let identifier):
          word = .deputy
          unit.deputy = resolveUnit(identifier, in: declaration.file)
        case .duty(let identifier):
          word = .duty
          unit.duty = dutyHours(identifier, in: declaration.file)
        case .entry: continue
        }
        if !said.insert(word).inserted { report(.saidTwice(Words(word)), at: here) }
      }
      if !said.contains(.level), !program.levels.isEmpty {
        report(
          .missing(
            what: Words(.level),
            of: Words(zh: "单位“\(unit.entry.name)”", en: "Unit “\(unit.entry.name)”")), at: unit.entry.place)
      }
      for identifier in declaration.content.names {
        // A name declared twice has been told of, and keeps what it was given first.
        guard let ref = units[identifier.name], completed.insert(ref).inserted else { continue }
        program.units[ref.position].levels = unit.levels
        program.units[ref.position].kind = unit.kind
        program.units[ref.position].deputy = unit.deputy
        program.units[ref.position].duty = unit.duty
      }
    }
    let deputies = program.units.map { unit in unit.deputy.map { [$0.position] } ?? [] }
    for path in Circles(among: deputies).paths {
      report(
        .circular(what: Words(.deputy), path: path.map { program.units[$0].entry.name }),
        at: program.units[path[0]].entry.place)
    }
  }

  /// 值守: the calendar or the period in which somebody is on call.
  private mutating func dutyHours(_ identifier: Identifier, in file: FileID) -> String? {
    if let period = periods[identifier.name] { return program.periods[period.position].entry.name }
    return calendarName(identifier, in: file)
  }
}
