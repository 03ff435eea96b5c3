import Diagnostics
import SourceText
import Syntax
import WorkingTime

// 为, 含 and 以 … 开头.

extension Scope {
  /// Whether the operand is one of these; a set, whether it holds exactly these.
  mutating func condition(_ operand: Operand, is choices: [Expression], in file: FileID) -> Condition? {
    switch operand {
    case .condition(let condition): return agreement(condition, with: choices, in: file)
    case .amount(let amount):
      return anyOf(choices) { scope, choice in scope.condition(amount, .equal, choice, of: nil, in: file) }
    case .field(let field):
      if reportsNothing(choices, of: field, in: file) { return nil }
      switch program.fields[field.position].type {
      case .integer, .decimal, .duration, .date, .instant, .timeOfDay:
        return anyOf(choices) { scope, choice in
          if case .unknownValue = choice.content { return scope.unknownAnswer(field, at: choice.range, in: file) }
          return scope.condition(field, .equal, choice, in: file)
        }
      case .several(let member): return condition(field, isSetOf: choices, member: member, in: file)
      case .text, .yesNo, .unit, .item, .category, .area, .choice:
        return condition(field, isOneOf: choices, in: file)
      }
    }
  }

  /// Some choice holds; every choice is read, so that every mistake is told.
  private mutating func anyOf(
    _ choices: [Expression], _ condition: (inout Scope, Expression) -> Condition?
  ) -> Condition? {
    var conditions: [Condition] = []
    for choice in choices {
      if let condition = condition(&self, choice) { conditions.append(condition) }
    }
    return conditions.count == choices.count ? .disjunction(conditions) : nil
  }

  private mutating func agreement(
    _ condition: Condition, with choices: [Expression], in file: FileID
  ) -> Condition? {
    anyOf(choices) { scope, choice in
      if case .yes = choice.content { return condition }
      if case .no = choice.content { return condition.negated }
      guard let other = scope.condition(from: choice, in: file) else { return nil }
      return .agreement(condition, other)
    }
  }

  private mutating func condition(
    _ field: Ref<Field>, isOneOf choices: [Expression], in file: FileID
  ) -> Condition? {
    let type = program.fields[field.position].type
    // One name, as nearly every condition has.
    if choices.count == 1, let member = member(named: choices[0], of: type) {
      return test(field, isOneOf: [.member(member)], within: false)
    }
    var values: [Value] = []
    values.reserveCapacity(choices.count)
    var others: [Condition] = []
    var isComplete = true
    for choice in choices {
      if let member = member(named: choice, of: type) {
        values.append(.member(member))
      } else if case .unknownValue = choice.content {
        guard let condition = unknownAnswer(field, at: choice.range, in: file) else {
          isComplete = false
          continue
        }
        others.append(condition)
      } else if let other = comparedField(choice, type) {
        guard let condition = agreement(field, with: other, at: choice.range, in: file) else {
          isComplete = false
          continue
        }
        others.append(condition)
      } else if let value = value(choice, of: type, field: field, in: file) {
        values.append(value)
      } else {
        isComplete = false
      }
    }
    guard isComplete else { return nil }
    if !values.isEmpty { others.append(test(field, isOneOf: values, within: false)) }
    return .disjunction(others)
  }

  /// The field that stands on the right of 为, where the name is no value of the type.
  func comparedField(_ choice: Expression, _ type: ValueType) -> Ref<Field>? {
    guard case .reference(let reference) = choice.content else { return nil }
    if case .name(let name) = reference.target, isValue(name, of: type) { return nil }
    guard let other = findField(reference), program.fields[other.position].type == type else { return nil }
    return other
  }

  /// The position that a plain name stands for; nil for anything else, which is looked into further.
  private func member(named choice: Expression, of type: ValueType) -> Int32? {
    guard case .reference(let reference) = choice.content, case .name(let name) = reference.target else { return nil }
    return member(name, of: type)
  }

  private func member(_ name: NameID, of type: ValueType) -> Int32? {
    switch type {
    case .item: findItem(name)?.index
    case .category: findCategory(name)?.index
    case .unit: findUnit(name)?.index
    case .choice(let enumeration): findChoice(name, of: enumeration)
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area, .several: nil
    }
  }

  private func isValue(_ name: NameID, of type: ValueType) -> Bool {
    switch type {
    case .area: areas[name] != nil
    case .several(let element): member(name, of: element.valueType) != nil
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .choice:
      member(name, of: type) != nil
    }
  }

  private mutating func agreement(
    _ field: Ref<Field>, with other: Ref<Field>, at range: ByteRange, in file: FileID
  ) -> Condition? {
    guard case .yesNo = program.fields[field.position].type else {
      return .test(.compare(.field(field), .equal, .field(other)))
    }
    guard let left = condition(field, at: range, in: file), let right = condition(other, at: range, in: file) else {
      return nil
    }
    return .agreement(left, right)
  }

  mutating func unknownAnswer(_ field: Ref<Field>, at range: ByteRange, in file: FileID) -> Condition? {
    if program.fields[field.position].admitsUnknownAnswer { return .test(.unknownAnswer(field)) }
    report(
      .unknownAnswerNotAdmitted(field: words(forField: field)), at: range, in: file, notes: declarationNotes(field))
    return nil
  }

  // MARK: Sets

  private mutating func condition(
    _ field: Ref<Field>, isSetOf choices: [Expression], member: ClosedType, in file: FileID
  ) -> Condition? {
    if choices.count == 1 {
      if case .none = choices[0].content { return test(field, isSetOf: [], member) }
      if case .unknownValue = choices[0].content { return unknownAnswer(field, at: choices[0].range, in: file) }
      if let other = comparedField(choices[0], .several(member)) {
        return .test(.compare(.field(field), .equal, .field(other)))
      }
    }
    guard let members = members(choices, of: member, field: field, in: file) else { return nil }
    return test(field, isSetOf: members, member)
  }

  /// Positions of members, ascending, without repeats.
  mutating func members(
    _ choices: [Expression], of member: ClosedType, field: Ref<Field>?, in file: FileID
  ) -> [Int32]? {
    var members: [Int32] = []
    var isComplete = true
    for choice in choices {
      guard case .member(let position) = value(choice, of: member.valueType, field: field, in: file) else {
        isComplete = false
        continue
      }
      members.append(position)
    }
    return isComplete ? members.ascending : nil
  }

  /// 含 and 不含: a text has any of several; of a set several at once must say whether any or all is meant.
  mutating func condition(
    _ subject: Expression, has choices: [Expression], isNegated: Bool, in file: FileID
  ) -> Condition? {
    guard let field = plainField(subject, expected: textOrSet, in: file) else { return nil }
    switch program.fields[field.position].type {
    case .several(let member):
      if choices.count > 1 || namesSeveral(choices, member), !isNegated { return reportAnyOrAll(choices, in: file) }
      guard let members = members(choices, of: member, field: field, in: file) else { return nil }
      return Condition.disjunction(members.map { test(field, has: $0) }).negated(if: isNegated)
    case .text:
      return anyOf(choices) { scope, choice in
        guard let text = scope.text(choice, of: field, in: file) else { return nil }
        return .test(.textHas(field, text))
      }?.negated(if: isNegated)
    case .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .area, .choice:
      reportType(of: field, expected: textOrSet, at: subject.range, in: file)
      return nil
    }
  }

  /// Whether the one name is several that were written as one run: `含 水利和公安`.
  private func namesSeveral(_ choices: [Expression], _ member: ClosedType) -> Bool {
    guard case .reference(let reference)? = choices.first?.content, case .name(let name) = reference.target else { return false }
    return JoinedNames(names[name]) { part in
      names.find(part).map { self.member($0, of: member.valueType) != nil } ?? false
    } != nil
  }

  mutating func reportAnyOrAll<Result>(_ choices: [Expression], in file: FileID) -> Result? {
    guard let first = choices.first, let last = choices.last else { return nil }
    report(.anyOrAll, at: first.range.joined(to: last.range), in: file)
    return nil
  }

  private var textOrSet: Words {
    Words(zh: "文本或有若干个值的字段", en: "a text or a field of several values")
  }

  // MARK: Texts

  mutating func condition(_ subject: Expression, startsWith texts: [TextLiteral], in file: FileID) -> Condition? {
    let expected = Words(zh: "文本字段", en: "a text field")
    guard let field = plainField(subject, expected: expected, in: file) else { return nil }
    guard case .text = program.fields[field.position].type else {
      reportType(of: field, expected: expected, at: subject.range, in: file)
      return nil
    }
    return anyOf(texts.map { Expression(.text($0), range: $0.range) }) { scope, choice in
      guard let text = scope.text(choice, of: field, in: file) else { return nil }
      return .test(.textStarts(field, text))
    }
  }

  /// A part of a text; an empty one tells nothing.
  private mutating func text(_ choice: Expression, of field: Ref<Field>, in file: FileID) -> String? {
    if case .attribute = program.fields[field.position].origin {
      report(.attributeTextParts(field: words(forField: field)), at: choice.range, in: file, notes: declarationNotes(field))
      return nil
    }
    guard case .text(let text) = value(choice, of: .text, field: field, in: file) else { return nil }
    guard !text.isEmpty else {
      report(.emptyText, at: choice.range, in: file)
      return nil
    }
    return text
  }

  /// A field that stands by itself.
  mutating func plainField(_ subject: Expression, expected: Words, in file: FileID) -> Ref<Field>? {
    let subject = subject.unwrapped
    if case .reference(let reference) = subject.content { return resolveField(reference, in: file) }
    if subject.isOfDecision {
      report(.caseInRule(words(for: subject)), at: subject.range, in: file)
    } else {
      report(.wrongKind(expected: expected, found: words(for: subject)), at: subject.range, in: file)
    }
    return nil
  }

  mutating func reportType(of field: Ref<Field>, expected: Words, at range: ByteRange, in file: FileID) {
    let found = words(forField: field)
    let type = words(forTypeOf: field)
    report(
      .wrongKind(
        expected: expected, found: Words(zh: "\(found.zh)（\(type.zh)）", en: "\(found.en) (\(type.en))")),
      at: range, in: file, notes: declarationNotes(field))
  }
}

extension Array where Element: Comparable {
  /// In order, each once.
  var ascending: [Element] {
    if count < 2 { return self }
    var result: [Element] = []
    result.reserveCapacity(count)
    for element in sorted() where result.last != element { result.append(element) }
    return result
  }
}
