package import Semantics
import WorkingTime

/// What is known of one event, typed: a value a field, nil where it was not asked.
package struct Circumstances: Sendable {
  /// By field; of fields that come with the event. Defaults, levels and attributes are added on reading.
  package var given: [Value?]
  /// What the calendar says of 上报时间: whether it is in duty hours, and on a workday; nil: it does not say.
  package var isDuty: Bool?
  package var isWorkday: Bool?

  package init(fields: Int) { given = Array(repeating: nil, count: fields) }

  package subscript(field: Ref<Field>) -> Value? {
    get { given[field.position] }
    set { given[field.position] = newValue }
  }
}

extension Program {
  /// The value of a field under these circumstances: given, derived from the place, or the default.
  package func value(of field: Ref<Field>, in circumstances: Circumstances) -> Value? {
    let declared = fields[field.position]
    switch declared.origin {
    case .builtIn(.category):
      guard case .member(let item)? = circumstances[BuiltInField.item.ref] else { return nil }
      return .member(items[Int(item)].category.index)
    case .builtIn, .declared:
      return circumstances[field] ?? declared.defaultValue
    case .level(let level):
      guard case .area(let area)? = circumstances[BuiltInField.area.ref] else { return nil }
      return directory.ancestor(of: area, at: level).map { .area($0) }
    case .attribute(let attribute):
      guard case .area(let area)? = circumstances[BuiltInField.area.ref] else { return nil }
      return directory.value(of: attribute, at: area)
    case .derived(.condition(let condition)):
      return holds(condition, in: circumstances).map { .yesNo($0) }
    case .derived(.formula(let formula)):
      return value(of: formula, in: circumstances)
    }
  }

  /// Whether a condition holds; nil where a test that it hangs on is unknown (Kleene's three values).
  package func holds(_ condition: Condition, in circumstances: Circumstances) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .test(let test): return holds(test, in: circumstances)
    case .not(let part): return holds(part, in: circumstances).map { !$0 }
    case .all(let parts):
      var unknown = false
      for part in parts {
        switch holds(part, in: circumstances) {
        case false?: return false
        case nil: unknown = true
        case true?: continue
        }
      }
      return unknown ? nil : true
    case .any(let parts):
      var unknown = false
      for part in parts {
        switch holds(part, in: circumstances) {
        case true?: return true
        case nil: unknown = true
        case false?: continue
        }
      }
      return unknown ? nil : false
    }
  }

  /// Whether a test holds; nil where its field was not asked.
  package func holds(_ test: Test, in circumstances: Circumstances) -> Bool? {
    switch test {
    case .item(let allowed):
      guard case .member(let item)? = circumstances[BuiltInField.item.ref] else { return nil }
      return allowed.contains(Ref(Int(item)))
    case .within(let area):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      return directory.holds(place, within: area)
    case .areaIs(let area):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      return place == area
    case .attribute(let attribute, let allowed):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      guard case .member(let member)? = directory.value(of: attribute, at: place) else { return false }
      return allowed.contains(member)
    case .attributeHas(let attribute, let member):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      guard case .members(let members)? = directory.value(of: attribute, at: place) else { return false }
      return members.contains(member)
    case .attributeNumber(let attribute, let comparison, let constant):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      guard case .number(let number)? = directory.value(of: attribute, at: place) else { return false }
      return comparison.holds(number, constant)
    case .attributeYes(let attribute):
      guard case .area(let place)? = circumstances[BuiltInField.area.ref] else { return nil }
      return directory.value(of: attribute, at: place) == .yesNo(true)
    case .dutyHours: return circumstances.isDuty
    case .workday: return circumstances.isWorkday
    case .compare(let left, let comparison, let right):
      guard let a = value(of: left, in: circumstances), let b = value(of: right, in: circumstances) else {
        if let settled = settled(left, comparison, right, in: circumstances) { return settled }
        // All answered, and yet no value: 不详, a place that has no such level or attribute, or arithmetic past what
        // numbers hold, which intake reports.
        return (left.fields + right.fields).contains { value(of: asked(for: $0), in: circumstances) == nil } ? nil : false
      }
      return comparison.holds(a, b)
    case .choice(let field, _), .yes(let field), .number(let field, _, _), .date(let field, _, _),
      .timeOfDay(let field, _, _), .instant(let field, _, _), .duration(let field, _, _), .textIs(let field, _),
      .textHas(let field, _), .textStarts(let field, _), .has(let field, _), .count(let field, _, _),
      .unknownAnswer(let field), .during(let field, _):
      guard let value = value(of: field, in: circumstances) else { return nil }
      return holds(test, of: value)
    }
  }

  /// Whether a test of one declared field holds of a value.
  package func holds(_ test: Test, of value: Value) -> Bool {
    switch (test, value) {
    case (.unknownAnswer, _): value == .unknownAnswer
    case (.choice(_, let allowed), .member(let member)): allowed.contains(member)
    case (.yes, .yesNo(let value)): value
    case (.number(_, let comparison, let constant), .number(let number)): comparison.holds(number, constant)
    case (.date(_, let comparison, let constant), .date(let date)): comparison.holds(date, constant)
    case (.timeOfDay(_, let comparison, let constant), .timeOfDay(let time)): comparison.holds(time, constant)
    case (.instant(_, let comparison, let constant), .instant(let instant)): comparison.holds(instant, constant)
    case (.duration(_, let comparison, let constant), .duration(let span)):
      switch span.compare(constant) {
      case .shorter?: comparison.holds(0, 1)
      case .equal?: comparison.holds(0, 0)
      case .longer?: comparison.holds(1, 0)
      case nil: false
      }
    case (.textIs(_, let constant), .text(let text)): text.utf8.elementsEqual(constant.utf8)
    case (.textHas(_, let word), .text(let text)): text.hasBytes(of: word)
    case (.textStarts(_, let word), .text(let text)): text.utf8.starts(with: word.utf8)
    case (.has(_, let member), .members(let members)): members.contains(member)
    case (.count(_, let comparison, let number), .members(let members)): comparison.holds(members.count, number)
    case (.during(_, let period), .instant(let instant)):
      instant.civil(in: header.offset).map { periods[period.position].holds($0.date, $0.time) } ?? false
    case (.during(_, let period), .date(let date)): periods[period.position].holds(date)
    default: false
    }
  }
}

extension Comparison {
  /// Equality of any two values; order of two of a kind that has one.
  func holds(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): holds(a, b)
    case (.date(let a), .date(let b)): holds(a, b)
    case (.instant(let a), .instant(let b)): holds(a, b)
    case (.timeOfDay(let a), .timeOfDay(let b)): holds(a, b)
    case (.duration(let a), .duration(let b)):
      switch a.compare(b) {
      case .shorter?: holds(0, 1)
      case .equal?: holds(0, 0)
      case .longer?: holds(1, 0)
      case nil: false
      }
    case (.unknownAnswer, _), (_, .unknownAnswer): false
    default:
      switch self {
      case .equal: a == b
      case .notEqual: a != b
      case .less, .lessOrEqual, .greater, .greaterOrEqual: false
      }
    }
  }
}

extension String {
  /// Whether the bytes of `word` stand in a row somewhere in this text.
  func hasBytes(of word: String) -> Bool {
    var text = utf8[...]
    let first = word.utf8.first
    guard let first else { return true }
    while let start = text.firstIndex(of: first) {
      if text[start...].starts(with: word.utf8) { return true }
      text = text[text.index(after: start)...]
    }
    return false
  }
}
