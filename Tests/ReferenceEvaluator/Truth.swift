import ExactNumbers
package import Semantics
import WorkingTime

extension PlainEvaluator {
  /// Whether a condition holds of an event of which everything is known.
  package func holds(_ condition: Condition, in event: FullEvent) -> Bool {
    switch condition {
    case .constant(let truth): truth
    case .test(let test): holds(test, in: event)
    case .all(let parts): parts.allSatisfy { holds($0, in: event) }
    case .any(let parts): parts.contains { holds($0, in: event) }
    case .not(.test(let test)) where mistake == .unknownAnswerStaysFalse && asksUnknownAnswer(test, in: event): false
    case .not(let part): !holds(part, in: event)
    }
  }

  private func asksUnknownAnswer(_ test: Test, in event: FullEvent) -> Bool {
    subjects.fields(of: test).contains { value(of: $0, in: event) == .unknownAnswer }
  }

  /// Whether a test holds. What an event does not have, or has as 不详, fails every test but `unknownAnswer`.
  package func holds(_ test: Test, in event: FullEvent) -> Bool {
    switch test {
    case .item(let items):
      guard case .member(let item)? = event.answers[BuiltInField.item.ref] else { return false }
      return items.contains(Ref(Int(item)))
    case .choice(let field, let members):
      guard case .member(let member)? = value(of: field, in: event) else { return false }
      return members.contains(member)
    case .yes(let field):
      return value(of: field, in: event) == .yesNo(true)
    case .number(let field, let comparison, let constant):
      guard case .number(let number)? = value(of: field, in: event) else { return false }
      return compares(number, comparison, constant)
    case .date(let field, let comparison, let constant):
      guard case .date(let date)? = value(of: field, in: event) else { return false }
      return compares(date, comparison, constant)
    case .timeOfDay(let field, let comparison, let constant):
      guard case .timeOfDay(let time)? = value(of: field, in: event) else { return false }
      return compares(time, comparison, constant)
    case .instant(let field, let comparison, let constant):
      guard case .instant(let instant)? = value(of: field, in: event) else { return false }
      return compares(instant, comparison, constant)
    case .duration(let field, let comparison, let constant):
      guard case .duration(let span)? = value(of: field, in: event) else { return false }
      return compares(span, comparison, constant)
    case .textIs(let field, let wanted):
      return text(of: field, in: event).map { $0 == Array(wanted.utf8) } ?? false
    case .textHas(let field, let word):
      return text(of: field, in: event).map { contains($0, Array(word.utf8)) } ?? false
    case .textStarts(let field, let word):
      guard let text = text(of: field, in: event) else { return false }
      return mistake == .beginningIsContained
        ? contains(text, Array(word.utf8)) : Array(text.prefix(word.utf8.count)) == Array(word.utf8)
    case .within(let area):
      return chain(of: event).contains(area)
    case .areaIs(let area):
      return event.answers[BuiltInField.area.ref] == .area(area)
    case .attribute(let attribute, let members):
      guard case .member(let member)? = self.attribute(attribute, in: event) else { return false }
      return members.contains(member)
    case .attributeHas(let attribute, let member):
      guard case .members(let members)? = self.attribute(attribute, in: event) else { return false }
      return members.contains(member)
    case .attributeNumber(let attribute, let comparison, let constant):
      guard case .number(let number)? = self.attribute(attribute, in: event) else { return false }
      return compares(number, comparison, constant)
    case .attributeYes(let attribute):
      return self.attribute(attribute, in: event) == .yesNo(true)
    case .has(let field, let member):
      guard case .members(let members)? = value(of: field, in: event) else { return false }
      return members.contains(member)
    case .count(let field, let comparison, let number):
      guard case .members(let members)? = value(of: field, in: event) else { return false }
      return compares(members.count, comparison, number)
    case .unknownAnswer(let field):
      return value(of: field, in: event) == .unknownAnswer
    case .during(let field, let period):
      return isDuring(value(of: field, in: event), program.periods[period.position])
    case .dutyHours: return event.isInDutyHours
    case .workday: return event.isOnWorkday
    case .compare(let left, let comparison, let right):
      guard let a = value(of: left, in: event), let b = value(of: right, in: event) else { return false }
      return compares(a, comparison, b)
    }
  }

  // MARK: Values

  /// The value of a field: given, found from the place, computed, or the default; nil: none.
  package func value(of field: Ref<Field>, in event: FullEvent) -> Value? {
    let declared = program.fields[field.position]
    switch declared.origin {
    case .builtIn(.category):
      guard case .member(let item)? = event.answers[BuiltInField.item.ref] else { return nil }
      return .member(program.items[Int(item)].category.index)
    case .builtIn, .declared:
      return event.answers[field] ?? (mistake == .defaultIsIgnored ? nil : declared.defaultValue)
    case .level(let level):
      return chain(of: event).first { program.directory.areas[$0.position].level == level }.map { .area($0) }
    case .attribute(let attribute):
      return self.attribute(attribute, in: event)
    case .derived(.condition(let condition)):
      return .yesNo(holds(condition, in: event))
    case .derived(.formula(let formula)):
      return value(of: formula, in: event)
    }
  }

  private func text(of field: Ref<Field>, in event: FullEvent) -> [UInt8]? {
    guard case .text(let text)? = value(of: field, in: event) else { return nil }
    return Array(text.utf8)
  }

  private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count] == word[...] }
  }

  /// The event's place and the areas that hold it, from the lowest up.
  private func chain(of event: FullEvent) -> [Ref<Area>] {
    guard case .area(let area)? = event.answers[BuiltInField.area.ref] else { return [] }
    var chain = [area]
    while let parent = program.directory.areas[chain[chain.count - 1].position].parent { chain.append(parent) }
    return chain
  }

  /// The attribute of the nearest area that has one.
  private func attribute(_ attribute: Ref<AreaAttribute>, in event: FullEvent) -> Value? {
    let areas = mistake == .attributesAreNotInherited ? Array(chain(of: event).prefix(1)) : chain(of: event)
    for area in areas {
      let own = program.directory.areas[area.position].attributes
      if attribute.position < own.count, let value = own[attribute.position] { return value }
    }
    return nil
  }

  /// The value of a formula; nil where a part has none or is 不详, and where arithmetic overflows or divides by zero.
  private func value(of formula: Formula, in event: FullEvent) -> Value? {
    switch formula {
    case .value(let value): return value
    case .field(let field): return value(of: field, in: event)
    case .count(let field):
      guard case .members(let members)? = value(of: field, in: event) else { return nil }
      return .number(Exact(members.count))
    case .negative(let part): return number(part, event).map { .number($0.negated) }
    case .rounded(let part): return number(part, event).map { .number($0.rounded) }
    case .sum(let a, let b):
      guard let a = number(a, event), let b = number(b, event) else { return nil }
      return (try? a.adding(b)).map { .number($0) }
    case .difference(let a, let b):
      guard let a = number(a, event), let b = number(b, event) else { return nil }
      return (try? a.subtracting(b)).map { .number($0) }
    case .product(let a, let b):
      guard let a = number(a, event), let b = number(b, event) else { return nil }
      return (try? a.multiplied(by: b)).map { .number($0) }
    case .quotient(let a, let b):
      guard let a = number(a, event), let b = number(b, event) else { return nil }
      return (try? a.divided(by: b)).map { .number($0) }
    case .larger(let parts):
      let numbers = parts.compactMap { number($0, event) }
      return numbers.count == parts.count ? numbers.max().map { .number($0) } : nil
    case .smaller(let parts):
      let numbers = parts.compactMap { number($0, event) }
      return numbers.count == parts.count ? numbers.min().map { .number($0) } : nil
    }
  }

  private func number(_ formula: Formula, _ event: FullEvent) -> Exact? {
    guard case .number(let number)? = value(of: formula, in: event) else { return nil }
    return number
  }

  // MARK: Comparisons

  private func compares<T: Comparable>(_ a: T, _ comparison: Comparison, _ b: T) -> Bool {
    switch comparison {
    case .less: a < b
    case .lessOrEqual: mistake == .rangeEndsAreExcluded ? a < b : a <= b
    case .equal: a == b
    case .notEqual: a != b
    case .greaterOrEqual: mistake == .rangeEndsAreExcluded ? a > b : a >= b
    case .greater: a > b
    }
  }

  private func compares(_ a: TimeSpan, _ comparison: Comparison, _ b: TimeSpan) -> Bool {
    switch a.compare(b) {
    case .shorter?: compares(-1, comparison, 0)
    case .equal?: compares(0, comparison, 0)
    case .longer?: compares(1, comparison, 0)
    case nil: false
    }
  }

  /// Numbers and times compare by their order, everything else by being the same; 不详 is neither like nor unlike.
  private func compares(_ a: Value, _ comparison: Comparison, _ b: Value) -> Bool {
    if a == .unknownAnswer || b == .unknownAnswer { return false }
    if case .number(let a) = a, case .number(let b) = b { return compares(a, comparison, b) }
    if case .date(let a) = a, case .date(let b) = b { return compares(a, comparison, b) }
    if case .instant(let a) = a, case .instant(let b) = b { return compares(a, comparison, b) }
    if case .timeOfDay(let a) = a, case .timeOfDay(let b) = b { return compares(a, comparison, b) }
    if case .duration(let a) = a, case .duration(let b) = b { return compares(a, comparison, b) }
    switch comparison {
    case .equal: return a == b
    case .notEqual: return a != b
    case .less, .lessOrEqual, .greaterOrEqual, .greater: return false
    }
  }
}
