import Diagnostics
import ExactNumbers
package import SourceText
package import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// A value of a type, as it stands in a condition, a default, a range or an event; nil after a reported mistake.
  ///
  /// A name is a value of the type or nothing. Numbers must be in the field's unit of measure.
  ///
  /// - Parameter field: The field that holds or will hold it, for its unit, its 不详 and its name in messages.
  package mutating func value(
    _ expression: Expression, of type: ValueType, field: Ref<Field>?, in file: FileID
  ) -> Value? {
    let range = expression.range
    switch (type, expression.content) {
    case (_, .parenthesized(let parts)) where parts.count == 1:
      return value(parts[0], of: type, field: field, in: file)
    case (_, .unknownValue):
      guard let field else { return wrongKind(expression, type, nil, in: file) }
      return unknownAnswer(field, at: range, in: file) == nil ? nil : .unknownAnswer
    case (.several, .none): return .members([])
    case (_, .none):
      guard let field else { return wrongKind(expression, type, nil, in: file) }
      report(.noneWithoutSet(field: words(forField: field)), at: range, in: file, notes: declarationNotes(field))
      return nil
    case (.text, .text(let text)): return .text(names[text.text])
    case (.integer, _), (.decimal, _), (.duration, _): return amountValue(expression, type, field, in: file)
    case (.yesNo, .yes): return .yesNo(true)
    case (.yesNo, .no): return .yesNo(false)
    case (.date, .moment(let moment)) where moment.time == nil: return .date(moment.date)
    case (.instant, .moment(let moment)): return .instant(instant(moment))
    case (.date, .monthDay), (.instant, .monthDay):
      report(.dayOfEveryYear, at: range, in: file)
      return nil
    case (.timeOfDay, .timeOfDay(let time)): return .timeOfDay(time.time)
    case (.several(let member), _):
      guard let position = value(expression, of: member.valueType, field: field, in: file)?.member else { return nil }
      return .members([position])
    case _:
      guard let name = name(in: expression), case _? = kind(of: type) else {
        return wrongKind(expression, type, field, in: file)
      }
      return value(named: name, of: type, field: field, in: file)
    }
  }

  private mutating func wrongKind(
    _ expression: Expression, _ type: ValueType, _ field: Ref<Field>?, in file: FileID
  ) -> Value? {
    report(
      .wrongKind(expected: field.map { words(forTypeOf: $0) } ?? words(for: type), found: words(for: expression)),
      at: expression.range, in: file, notes: (field.map { declarationNotes($0) } ?? []) + notes(expression, for: type),
      fix: meant(by: expression, as: type, in: file))
    return nil
  }

  /// How to ask for a time of every day, where a point in time is wanted.
  private func notes(_ expression: Expression, for type: ValueType) -> [Note] {
    guard case .timeOfDay = expression.unwrapped.content, type == .instant || type == .date else { return [] }
    return [
      Note(
        Words(
          zh: "一天里的钟点先写成时段，如“时段 夜间 { 每日 22:00 至 次日 06:00 }”，再问“在 夜间”。",
          en: """
            For times of every day declare a period, as “period night { every_day 22:00 to next_day 06:00 }”, and ask \
            “in night”.
            """))
    ]
  }

  // MARK: Names

  /// A name, or a text that stands for one.
  private func name(in expression: Expression) -> Identifier? {
    switch expression.content {
    case .reference(let reference):
      guard case .name(let name) = reference.target else { return nil }
      return Identifier(name: name, range: reference.range)
    case .text(let text): return Identifier(name: text.text, range: text.range)
    case .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue,
      .decided, .call, .deadline, .limit, .negative, .arithmetic, .parenthesized, .all, .any, .enumeration, .not,
      .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches,
      .happened, .unitReaches:
      return nil
    }
  }

  /// What a name of the type names; nil where its values are no names.
  private func kind(of type: ValueType) -> NameKind? {
    switch type {
    case .unit: .unit
    case .item: .item
    case .category: .category
    case .area: .area
    case .choice: .choice
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .several: nil
    }
  }

  private mutating func value(
    named name: Identifier, of type: ValueType, field: Ref<Field>?, in file: FileID
  ) -> Value? {
    switch type {
    case .unit: return resolveUnit(name, in: file).map { .member($0.index) }
    case .item: return resolveItem(name, in: file).map { .member($0.index) }
    case .category: return resolveCategory(name, in: file).map { .member($0.index) }
    case .choice(let enumeration): return resolveChoice(name, of: enumeration, in: file).map { .member($0) }
    case .area: return area(named: name, of: field, in: file).map { .area($0) }
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .several: return nil
    }
  }

  /// An area; of a level's field one of that level, so that a name that several levels bear is still clear.
  private mutating func area(named name: Identifier, of field: Ref<Field>?, in file: FileID) -> Ref<Area>? {
    guard let field, case .level(let level) = program.fields[field.position].origin else {
      return resolveArea(name, in: file)
    }
    let ofLevel = (areas[name.name] ?? []).filter { program.directory.areas[$0.position].level == level }
    if ofLevel.count == 1 { return ofLevel[0] }
    guard let area = resolveArea(name, in: file) else { return nil }
    let found = program.directory.areas[area.position]
    guard found.level != level else { return area }
    report(
      .areaOfOtherLevel(
        area: names[name.name], level: program.levels[found.level.position].name,
        expected: program.levels[level.position].name), at: name.range, in: file)
    return nil
  }

  // MARK: Amounts

  private mutating func amountValue(
    _ expression: Expression, _ type: ValueType, _ field: Ref<Field>?, in file: FileID
  ) -> Value? {
    guard expression.isLiteral, expression.isAmountLiteral else {
      return wrongKind(expression, type, field, in: file)
    }
    guard let amount = amount(from: expression, in: file) else { return nil }
    switch (type, amount.kind, amount.formula) {
    case (.duration, .duration, .value(let value)): return value
    case (.integer, .number(let unit), .value(.number(let number))),
      (.decimal, .number(let unit), .value(.number(let number))):
      if let field, let unit, let expected = program.fields[field.position].measuredIn, unit != expected {
        report(
          .unitsOfMeasureDiffer(Words(expected), Words(unit)), at: expression.range, in: file,
          notes: declarationNotes(field))
        return nil
      }
      if case .integer = type, !number.isInteger { return wrongKind(expression, type, field, in: file) }
      if let field, let range = program.fields[field.position].range, !range.contains(number) {
        report(
          .outsideRange(
            value: "\(number)", field: program.fields[field.position].entry.name,
            range: "\(range.lowerBound)—\(range.upperBound)"), at: place(expression.range, file),
          notes: declarationNotes(field))
        return nil
      }
      return .number(number)
    case _: return wrongKind(expression, type, field, in: file)
    }
  }
}
