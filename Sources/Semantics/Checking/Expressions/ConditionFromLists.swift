import Diagnostics
import SourceText
import Syntax
import Vocabulary

// 属于: categories, areas, and lists, whose rows become tests.

extension Scope {
  mutating func condition(
    _ subject: Expression, belongsTo choices: [Expression], in file: FileID
  ) -> Condition? {
    if case .parenthesized(let parts) = subject.content, parts.count > 1 {
      return condition(tuple: parts, belongsTo: choices, at: subject.range, in: file)
    }
    let expected = Words(zh: "一个字段", en: "a field")
    guard let field = plainField(subject, expected: expected, in: file) else { return nil }
    if let first = choices.first, let name = valueForList(first, of: field) {
      reportValueForList(name, of: field, between: subject.range, and: first.range, in: file)
      return nil
    }
    var conditions: [Condition] = []
    for choice in choices {
      if let condition = condition(field, belongsTo: choice, at: subject.range, in: file) {
        conditions.append(condition)
      }
    }
    return conditions.count == choices.count ? .disjunction(conditions) : nil
  }

  private mutating func condition(
    _ field: Ref<Field>, belongsTo choice: Expression, at range: ByteRange, in file: FileID
  ) -> Condition? {
    let choice = choice.unwrapped
    let type = program.fields[field.position].type
    let name: Identifier
    switch choice.content {
    case .reference(let reference):
      guard case .name(let found) = reference.target else { return reportNoList(choice, in: file) }
      name = Identifier(name: found, range: reference.range)
    // The path of an area.
    case .text(let text): name = Identifier(name: text.text, range: text.range)
    case .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue,
      .decided, .call, .deadline, .limit, .negative, .arithmetic, .parenthesized, .all, .any, .enumeration, .not,
      .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches,
      .happened, .unitReaches:
      return reportNoList(choice, in: file)
    }
    // What the field's type makes likely comes before a list of the same name.
    if case .item = type, let category = findCategory(name.name) {
      let members = program.categories[category.position].items
      return test(field, isOneOf: members.map { .member($0.index) }, within: true)
    }
    if case .area = type, areas[name.name] != nil || findArea(name.name) != nil {
      return resolveArea(name, in: file).map { .test(.within($0)) }
    }
    if let relation = findRelation(name.name) {
      return condition([field], belongTo: relation, at: range, in: file)
    }
    switch type {
    case .item: _ = resolveCategory(name, in: file)
    case .area: _ = resolveArea(name, in: file)
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .category, .choice,
      .several:
      _ = resolveRelation(name, in: file)
    }
    return nil
  }

  /// The name of a value of the field, where nothing that 属于 takes has that name.
  private func valueForList(_ choice: Expression, of field: Ref<Field>) -> String? {
    guard case .reference(let reference) = choice.unwrapped.content, case .name(let name) = reference.target,
      findRelation(name) == nil
    else { return nil }
    let isValue =
      switch program.fields[field.position].type {
      case .item: findItem(name) != nil && findCategory(name) == nil
      case .category: findCategory(name) != nil
      case .unit, .several(.unit): findUnit(name) != nil
      case .several(.item): findItem(name) != nil
      case .choice(let enumeration), .several(.choice(let enumeration)): findChoice(name, of: enumeration) != nil
      case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area: false
      }
    return isValue ? names[name] : nil
  }

  private mutating func reportValueForList(
    _ name: String, of field: Ref<Field>, between subject: ByteRange, and value: ByteRange, in file: FileID
  ) {
    let holdsSeveral = if case .several = program.fields[field.position].type { true } else { false }
    let written = comparison(between: subject, and: value, in: file)
    let fitting: Word =
      written?.word == .notBelongsTo ? (holdsSeveral ? .hasNot : .isNot) : (holdsSeveral ? .has : .is)
    let range = written?.range ?? value
    report(
      .valueForList(name, field: words(forField: field), fitting: Words(fitting)), at: range, in: file,
      notes: declarationNotes(field),
      fix: written.map { Fix(replace: place(range, file), by: fitting.spelling($0.language)) })
  }

  private mutating func reportNoList(_ choice: Expression, in file: FileID) -> Condition? {
    report(
      .wrongKind(
        expected: Words(zh: "清单、类别或区域的名称", en: "the name of a list, a category or an area"),
        found: words(for: choice)), at: choice.range, in: file)
    return nil
  }

  // MARK: Lists

  private mutating func condition(
    tuple parts: [Expression], belongsTo choices: [Expression], at range: ByteRange, in file: FileID
  ) -> Condition? {
    let expected = Words(zh: "一个字段", en: "a field")
    var fields: [Ref<Field>] = []
    for part in parts {
      if let field = plainField(part, expected: expected, in: file) { fields.append(field) }
    }
    var conditions: [Condition] = []
    for choice in choices {
      guard case .reference(let reference) = choice.unwrapped.content, case .name(let name) = reference.target else {
        report(
          .wrongKind(expected: Words(zh: "清单的名称", en: "the name of a list"), found: words(for: choice)),
          at: choice.range, in: file)
        continue
      }
      guard let relation = resolveRelation(Identifier(name: name, range: reference.range), in: file),
        fields.count == parts.count
      else { continue }
      let fix = reordered(parts, fields, as: program.relations[relation.position].columns, in: file)
      if let condition = condition(fields, belongTo: relation, at: range, fix: fix, in: file) {
        conditions.append(condition)
      }
    }
    return conditions.count == choices.count ? .disjunction(conditions) : nil
  }

  /// Whether the fields' values, in this order, stand in a row of the list.
  private mutating func condition(
    _ fields: [Ref<Field>], belongTo relation: Ref<Relation>, at range: ByteRange, fix: Fix? = nil, in file: FileID
  ) -> Condition? {
    let columns = program.relations[relation.position].columns
    let fits =
      columns.count == fields.count
      && zip(fields, columns).allSatisfy { program.fields[$0.position].type == program.fields[$1.position].type }
    guard fits else {
      let entry = program.relations[relation.position].entry
      report(
        .columnsDiffer(
          list: entry.name, expected: columns.map { program.fields[$0.position].entry.name },
          found: fields.map { program.fields[$0.position].entry.name }), at: range, in: file,
        notes: [Note(Words(zh: "清单在这里声明。", en: "The list is declared here."), at: entry.place)], fix: fix)
      return nil
    }
    if let known = program.listConditions.first(where: { $0.fields == fields && $0.relation == relation }) {
      return known.condition
    }
    let rows = program.relations[relation.position].rows
    let condition = condition(fields[...], standIn: rows.map { $0[...] })
    program.listConditions.append(ListCondition(fields: fields, relation: relation, condition: condition))
    return condition
  }

  /// The rows grouped by their first column, rows that then agree on the rest taken together: a town with its thirty
  /// items is one test of the town and one of the items.
  private func condition(_ fields: ArraySlice<Ref<Field>>, standIn rows: [ArraySlice<Value>]) -> Condition {
    guard let field = fields.first else { return .constant(!rows.isEmpty) }
    var seen: Set<Value> = []
    if fields.count == 1 {
      let values = rows.compactMap(\.first).filter { seen.insert($0).inserted }
      return values.isEmpty ? .constant(false) : test(field, isOneOf: values, within: true)
    }
    var byFirst: [Value: [ArraySlice<Value>]] = [:]
    var firsts: [Value] = []
    for row in rows {
      guard let first = row.first else { continue }
      if seen.insert(first).inserted { firsts.append(first) }
      byFirst[first, default: []].append(row.dropFirst())
    }
    var byRest: [Condition: [Value]] = [:]
    var rests: [Condition] = []
    for first in firsts {
      let rest = condition(fields.dropFirst(), standIn: byFirst[first] ?? [])
      if byRest[rest] == nil { rests.append(rest) }
      byRest[rest, default: []].append(first)
    }
    return .disjunction(
      rests.map { .conjunction([test(field, isOneOf: byRest[$0] ?? [], within: true), $0]) })
  }
}
