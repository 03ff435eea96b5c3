import Diagnostics
package import SourceText
package import Syntax
import Vocabulary

extension Scope {
  /// A condition on an event, in canonical form; nil after a reported mistake.
  package mutating func condition(from expression: Expression, in file: FileID) -> Condition? {
    switch expression.content {
    case .reference(let reference):
      if reportsValueAlone(reference, in: file) { return nil }
      guard let field = resolveField(reference, in: file) else { return nil }
      return condition(field, at: expression.range, in: file)
    case .yes: return .constant(true)
    case .no: return .constant(false)
    case .parenthesized(let parts):
      if parts.count == 1 { return condition(from: parts[0], in: file) }
      report(.tupleWithoutList, at: expression.range, in: file)
      return nil
    case .all(let parts), .enumeration(all: true, let parts):
      return conditions(from: parts, in: file).map(Condition.conjunction)
    case .any(let parts) where isListOfValues(parts):
      reportListOfValues(parts, at: expression.range, in: file)
      return nil
    case .any(let parts), .enumeration(all: false, let parts):
      return conditions(from: parts, in: file).map(Condition.disjunction)
    case .not(let part): return condition(from: part, in: file)?.negated
    case .comparison(let left, let comparison, let right):
      return condition(left, comparison, right, in: file)
    case .is(let subject, let choices, let isNegated):
      if reportsCategoryOfItem(subject, choices, in: file) { return nil }
      guard let operand = operand(from: subject, in: file) else { return nil }
      return condition(operand, is: choices, in: file)?.negated(if: isNegated)
    case .inRange(let subject, let from, let to, let isNegated):
      guard let operand = operand(from: subject, in: file) else { return nil }
      return condition(operand, at: subject.range, from: from, to: to, in: file)?.negated(if: isNegated)
    case .inTime(let subject, let frame, let isNegated):
      if let subject, reportsInForIs(subject, frame, negated: isNegated, in: file) { return nil }
      return condition(subject, during: frame, in: file)?.negated(if: isNegated)
    case .has(let subject, let choices, let isNegated):
      return condition(subject, has: choices, isNegated: isNegated, in: file)
    case .startsWith(let subject, let texts): return condition(subject, startsWith: texts, in: file)
    case .belongs(let subject, let choices, let isNegated):
      return condition(subject, belongsTo: choices, in: file)?.negated(if: isNegated)
    case .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .none, .unknownValue,
      .negative, .arithmetic:
      report(.conditionExpected(found: words(for: expression)), at: expression.range, in: file)
      return nil
    case .call(let callee, _):
      if BuiltInFunction(callee, names: names) != nil {
        report(.conditionExpected(found: Words(zh: "一个算式", en: "a calculation")), at: expression.range, in: file)
      } else {
        report(.caseInRule(words(for: expression)), at: expression.range, in: file)
      }
      return nil
    case .decided, .deadline, .limit, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      report(.caseInRule(words(for: expression)), at: expression.range, in: file)
      return nil
    }
  }

  /// Whether what follows 或 can only be further values of the first part: `事项 为 纠纷 或 盗窃`.
  private func isListOfValues(_ parts: [Expression]) -> Bool {
    guard parts.count > 1 else { return false }
    switch parts[0].content {
    case .is, .has(_, _, negated: false): break
    default: return false
    }
    return parts.dropFirst().allSatisfy { part in
      if case .text = part.content { return true }
      guard case .reference(let reference) = part.content, case .name(let name) = reference.target else { return false }
      return fields[name] == nil && NearestNames(to: names[name], among: fields.keys.map { names[$0] }).likely == nil
    }
  }

  private mutating func reportListOfValues(_ parts: [Expression], at range: ByteRange, in file: FileID) {
    let texts = parts.map { sources[file]?.text($0.range) ?? "" }
    // Names may be of either language: the words beside them say which is written.
    let between = sources[file]?.text(ByteRange(lower: parts[0].range.upper, upper: parts[1].range.lower)) ?? ""
    let isEnglish = between.contains { $0.isLetter } && between.utf8.allSatisfy { $0 < 0x80 }
    var fixed = isEnglish ? texts.joined(separator: ", ") : texts.joined(separator: "、") + " 之一"
    if case .has(let subject, _, _) = parts[0].content, let field = sources[file]?.text(subject.range) {
      // A list after 含 would be read in two ways.
      let verb =
        sources[file]?.text(ByteRange(lower: subject.range.upper, upper: parts[0].range.upper)).trimmingPrefix { $0 == " " } ?? ""
      let has = verb.prefix { $0 != " " }
      fixed = texts[0] + texts.dropFirst().map { "\(between)\(field) \(has) \($0)" }.joined()
    }
    report(
      .conditionExpected(found: words(for: parts[1])), at: parts[1].range, in: file,
      fix: Fix(replace: place(range, file), by: fixed))
  }

  /// All of them, so that every mistake is told in one run; nil when one has a mistake.
  private mutating func conditions(from parts: [Expression], in file: FileID) -> [Condition]? {
    var conditions: [Condition] = []
    conditions.reserveCapacity(parts.count)
    for part in parts {
      if let condition = condition(from: part, in: file) { conditions.append(condition) }
    }
    return conditions.count == parts.count ? conditions : nil
  }

  /// A field of type 是否 as a condition; a derived one is replaced by its definition.
  mutating func condition(_ field: Ref<Field>, at range: ByteRange, in file: FileID) -> Condition? {
    if isUndefined(field) { return nil }
    guard case .yesNo = program.fields[field.position].type else {
      let found = words(forField: field)
      let type = words(forTypeOf: field)
      report(
        .conditionExpected(found: Words(zh: "\(found.zh)（\(type.zh)）", en: "\(found.en) (\(type.en))")), at: range,
        in: file, notes: declarationNotes(field))
      return nil
    }
    switch program.fields[field.position].origin {
    case .derived(.condition(let definition)): return definition
    case .derived(.formula), .builtIn, .level, .declared: return .test(.yes(field))
    case .attribute(let attribute): return .test(.attributeYes(attribute))
    }
  }

  /// The left side of a relation.
  mutating func operand(from expression: Expression, in file: FileID) -> Operand? {
    switch expression.content {
    case .reference(let reference):
      guard let field = resolveField(reference, in: file) else { return nil }
      return operand(field, at: expression.range, in: file)
    case .parenthesized(let parts) where parts.count == 1: return operand(from: parts[0], in: file)
    case .number, .measured, .count, .duration, .negative, .arithmetic, .call:
      return amount(from: expression, in: file).map(Operand.amount)
    case .parenthesized, .yes, .no, .all, .any, .enumeration, .not, .comparison, .is, .inRange, .inTime, .has,
      .startsWith, .belongs, .decided, .deadline, .limit, .onTime, .overdue, .left, .later, .reaches, .happened,
      .unitReaches:
      return condition(from: expression, in: file).map(Operand.condition)
    case .text, .moment, .timeOfDay, .monthDay, .none, .unknownValue:
      report(
        .wrongKind(expected: Words(zh: "一个字段", en: "a field"), found: words(for: expression)),
        at: expression.range, in: file)
      return nil
    }
  }

  /// A field on the left of a relation, or in the heading of a table.
  mutating func operand(_ field: Ref<Field>, at range: ByteRange, in file: FileID) -> Operand? {
    if isUndefined(field) { return nil }
    guard case .derived(let derivation) = program.fields[field.position].origin else { return .field(field) }
    switch derivation {
    case .condition(let definition): return .condition(definition)
    case .formula: return amount(of: field, at: range, in: file).map(Operand.amount)
    }
  }

  /// Whether a field's definition has a mistake, already told: what is said of the field can't be judged.
  func isUndefined(_ field: Ref<Field>) -> Bool {
    guard !derivedFields.isEmpty, derivedFields.contains(field) else { return false }
    switch program.fields[field.position].origin {
    case .derived: return false
    case .builtIn, .level, .attribute, .declared: return true
    }
  }
}
