import Diagnostics
package import SourceText
package import Syntax
package import Vocabulary

// What a name stands for. `find…` is quiet; `resolve…` tells that there is no such thing.

extension Scope {
  package func findLevel(_ name: NameID) -> Ref<Level>? { levels[name] }
  package func findMeasure(_ name: NameID) -> Ref<Measure>? { measures[name] }
  package func findUnit(_ name: NameID) -> Ref<UnitKind>? { units[name] }
  package func findCategory(_ name: NameID) -> Ref<Category>? { categories[name] }
  package func findItem(_ name: NameID) -> Ref<Item>? { items[name] }
  package func findField(_ name: NameID) -> Ref<Field>? { fields[name] }
  package func findRelation(_ name: NameID) -> Ref<Relation>? { relations[name] }
  package func findCalendar(_ name: NameID) -> Ref<CalendarDeclaration>? { calendars[name] }
  package func findPeriod(_ name: NameID) -> Ref<Period>? { periods[name] }
  package func findMilestone(_ name: NameID) -> Ref<Milestone>? { milestones[name] }
  /// The position in `program.process.happenings`.
  package func findHappening(_ name: NameID) -> Int? { happenings[name] }
  package func findLadder(_ name: NameID) -> Ref<Ladder>? { ladders[name] }
  package func findRule(_ name: NameID) -> Ref<Rule>? { rules[name] }
  package func findTable(_ name: NameID) -> Ref<Table>? { tables[name] }
  /// A value's position in its enumeration.
  package func findChoice(_ name: NameID, of enumeration: Ref<Enumeration>) -> Int32? {
    choices[enumeration]?[name]
  }
  /// A result's position among those of its milestone.
  package func findResult(_ name: NameID, of milestone: Ref<Milestone>) -> Int? {
    let text = names[name]
    return program.milestones[milestone.position].results.firstIndex(of: text)
  }

  /// What may stand after 已, 未 or before 满: a milestone, a happening or a measure.
  package func findHappened(_ name: NameID) -> HappeningRef? {
    if let milestone = milestones[name] { return .milestone(milestone) }
    if let happening = happenings[name] { return .happening(happening) }
    if let measure = measures[name] { return .measure(measure) }
    return nil
  }

  package mutating func resolveLevel(_ identifier: Identifier, in file: FileID) -> Ref<Level>? {
    resolve(identifier, in: levels, .level, file)
  }
  package mutating func resolveMeasure(_ identifier: Identifier, in file: FileID) -> Ref<Measure>? {
    resolve(identifier, in: measures, .measure, file)
  }
  package mutating func resolveUnit(_ identifier: Identifier, in file: FileID) -> Ref<UnitKind>? {
    resolve(identifier, in: units, .unit, file)
  }
  package mutating func resolveCategory(_ identifier: Identifier, in file: FileID) -> Ref<Category>? {
    resolve(identifier, in: categories, .category, file)
  }
  package mutating func resolveItem(_ identifier: Identifier, in file: FileID) -> Ref<Item>? {
    resolve(identifier, in: items, .item, file)
  }
  package mutating func resolveRelation(_ identifier: Identifier, in file: FileID) -> Ref<Relation>? {
    resolve(identifier, in: relations, .list, file)
  }
  package mutating func resolveCalendar(_ identifier: Identifier, in file: FileID) -> Ref<CalendarDeclaration>? {
    resolve(identifier, in: calendars, .calendar, file)
  }
  package mutating func resolvePeriod(_ identifier: Identifier, in file: FileID) -> Ref<Period>? {
    resolve(identifier, in: periods, .period, file)
  }
  package mutating func resolveMilestone(_ identifier: Identifier, in file: FileID) -> Ref<Milestone>? {
    resolve(identifier, in: milestones, .milestone, file)
  }
  package mutating func resolveLadder(_ identifier: Identifier, in file: FileID) -> Ref<Ladder>? {
    resolve(identifier, in: ladders, .ladder, file)
  }
  package mutating func resolveField(_ identifier: Identifier, in file: FileID) -> Ref<Field>? {
    resolve(identifier, in: fields, .field, file)
  }

  /// A name or a word that stands for a field: `紧急`, `事项`.
  package mutating func resolveField(_ reference: ReferenceSyntax, in file: FileID) -> Ref<Field>? {
    switch reference.target {
    case .name(let name): return resolveField(Identifier(name: name, range: reference.range), in: file)
    case .word(let word):
      if let field = BuiltInField(word: word) { return field.ref }
      report(.noField(Words(word)), at: place(reference.range, file))
      return nil
    }
  }

  /// The quiet form of ``resolveField(_:in:)``.
  package func findField(_ reference: ReferenceSyntax) -> Ref<Field>? {
    switch reference.target {
    case .name(let name): fields[name]
    case .word(let word): BuiltInField(word: word)?.ref
    }
  }

  package mutating func resolveChoice(
    _ identifier: Identifier, of enumeration: Ref<Enumeration>, in file: FileID
  ) -> Int32? {
    let told = diagnostics.count
    let found = resolve(identifier, in: choices[enumeration] ?? [:], .choice, file)
    // The values are few as a rule: who takes one that is none is told which there are.
    if found == nil, diagnostics.count > told, case .meaning(.unknownName) = diagnostics[told].mistake {
      let values = program.enumerations[enumeration.position].values
      let more = values.count > 12
      let (zh, en) = (values.prefix(12).joined(separator: "、"), values.prefix(12).joined(separator: ", "))
      diagnostics[told].notes.append(
        Note(Words(zh: "可取的值：\(zh)\(more ? "……" : "")。", en: "The values are: \(en)\(more ? ", …" : ".")"), at: nil))
    }
    return found
  }

  package mutating func resolveResult(
    _ identifier: Identifier, of milestone: Ref<Milestone>, in file: FileID
  ) -> Int? {
    if let position = findResult(identifier.name, of: milestone) { return position }
    let candidates = program.milestones[milestone.position].results.compactMap { names.find($0) }
    reportUnknown(.result, identifier.name, at: place(identifier.range, file), candidates: candidates)
    return nil
  }

  package mutating func resolveHappened(_ identifier: Identifier, in file: FileID) -> HappeningRef? {
    if let found = findHappened(identifier.name) { return found }
    let candidates = Array(milestones.keys) + Array(happenings.keys) + Array(measures.keys)
    reportUnknown(.milestone, identifier.name, at: place(identifier.range, file), candidates: candidates)
    return nil
  }

  /// Who takes part in a case: 主办, 协办, 上报人, a kind of unit, or a field that holds units.
  package mutating func resolveParty(_ recipient: Recipient, in file: FileID) -> CaseParty? {
    switch recipient.target {
    case .lead: return .lead
    case .assist: return .assist
    case .reporter: return .reporter
    case .name(let name):
      if let unit = units[name] { return .unit(unit) }
      if let field = fields[name] { return unitField(field, at: place(recipient.range, file)).map { .field($0) } }
      reportUnknown(.unit, name, at: place(recipient.range, file), candidates: units.keys)
      return nil
    }
  }

  /// The field itself where it holds a unit or units; else tells that it does not.
  mutating func unitField(_ field: Ref<Field>, at place: Place) -> Ref<Field>? {
    switch program.fields[field.position].type {
    case .unit, .several(.unit): return field
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .item, .category, .area,
      .choice, .several:
      report(.holdsNoUnit(field: program.fields[field.position].entry.name), at: place)
      return nil
    }
  }

  private mutating func resolve<Target>(
    _ identifier: Identifier, in table: [NameID: Target], _ kind: NameKind, _ file: FileID
  ) -> Target? {
    if let found = table[identifier.name] { return found }
    reportUnknown(kind, identifier.name, at: place(identifier.range, file), candidates: table.keys)
    return nil
  }
}

extension BuiltInField {
  /// The field that a word of the language stands for.
  package init?(word: Word) {
    let found = BuiltInField.allCases.first { $0.word == word }
    guard let found else { return nil }
    self = found
  }

  package var word: Word {
    switch self {
    case .id: .id
    case .item: .item
    case .category: .category
    case .reportedAt: .reportedAt
    case .area: .area
    case .source: .source
    case .reporter: .reporter
    }
  }
}
