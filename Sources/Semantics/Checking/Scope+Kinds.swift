import SourceText
import Syntax

// Which kinds of thing a name stands for, and where each is declared: for messages alone.

extension Scope {
  func declares(_ kind: NameKind, _ name: NameID) -> Bool {
    switch kind {
    case .level: levels[name] != nil
    case .measure: measures[name] != nil
    case .unit: units[name] != nil
    case .category: categories[name] != nil
    case .item: items[name] != nil
    case .field: fields[name] != nil
    case .choice: choices.values.contains { $0[name] != nil }
    case .area: areas[name] != nil
    case .list: relations[name] != nil
    case .calendar: calendars[name] != nil
    case .period: periods[name] != nil
    case .milestone: milestones[name] != nil
    case .result: program.milestones.contains { $0.results.contains(names[name]) }
    case .happening: happenings[name] != nil
    case .ladder: ladders[name] != nil
    case .rule: rules[name] != nil
    case .table: tables[name] != nil
    case .assessment, .clause, .said: false
    }
  }

  /// Nil where the program does not say: built-in fields, values of enumerations.
  func declarationPlace(_ kind: NameKind, _ name: NameID) -> Place? {
    switch kind {
    case .level: levels[name].map { program.levels[$0.position].place }
    case .measure: measures[name].map { program.measures[$0.position].place }
    case .unit: units[name].map { program.units[$0.position].entry.place }
    case .category: categories[name].map { program.categories[$0.position].entry.place }
    case .item: items[name].map { program.items[$0.position].entry.place }
    case .field: fields[name].flatMap { place(ofField: $0) }
    case .area: areas[name]?.first.map { program.directory.areas[$0.position].place }
    case .list: relations[name].map { program.relations[$0.position].entry.place }
    case .calendar: calendars[name].map { program.calendars[$0.position].entry.place }
    case .period: periods[name].map { program.periods[$0.position].entry.place }
    case .milestone: milestones[name].map { program.milestones[$0.position].place }
    case .happening: happenings[name].map { program.process.happenings[$0].place }
    case .ladder: ladders[name].map { program.ladders[$0.position].entry.place }
    case .rule: rules[name].map { program.rules[$0.position].place }
    case .table: tables[name].map { program.tables[$0.position].entry.place }
    case .choice, .result, .assessment, .clause, .said: nil
    }
  }

  private func place(ofField field: Ref<Field>) -> Place? {
    let field = program.fields[field.position]
    switch field.origin {
    case .builtIn: return nil
    case .level, .attribute, .declared, .derived: return field.entry.place
    }
  }
}
