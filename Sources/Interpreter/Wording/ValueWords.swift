package import DecisionDiagrams
package import Diagnostics
import ExactNumbers
package import Semantics
import Vocabulary
import WorkingTime

extension Program {
  /// A value as the language writes it.
  package func words(of value: Value, _ field: Ref<Field>) -> Words {
    let declared = fields[field.position]
    switch value {
    case .text(let text): return Words("“\(text)”")
    case .number(let number):
      guard let measure = declared.measuredIn else { return Words(number.description) }
      return Words(
        zh: "\(number)\(measure.spelling(.chinese))", en: "\(number) \(measure.spelling(.english))")
    case .yesNo(let value): return Words(word: value ? .yes : .no)
    case .date(let date): return Words(date.description)
    case .instant(let instant):
      guard let (date, time) = instant.civil(in: header.offset) else { return Words(instant.description) }
      return Words("\(date) \(time)")
    case .timeOfDay(let time): return Words(time.description)
    case .duration(let span): return Words(zh: span.written(.chinese), en: span.written(.english))
    case .member(let member): return Words(memberName(member, declared.type))
    case .members(let members):
      guard !members.isEmpty else { return Words(word: .none) }
      let names = members.map { memberName($0, declared.type) }
      return Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
    case .area(let area): return Words("“\(directory.areas[area.position].path)”")
    case .unknownAnswer: return Words(word: .unknownValue)
    }
  }

  func memberName(_ member: Int32, _ type: ValueType) -> String {
    let position = Int(member)
    switch type {
    case .item, .several(.item): return items.indices.contains(position) ? items[position].entry.name : ""
    case .unit, .several(.unit): return units.indices.contains(position) ? units[position].entry.name : ""
    case .category: return categories.indices.contains(position) ? categories[position].entry.name : ""
    case .choice(let enumeration), .several(.choice(let enumeration)):
      let values = enumerations[enumeration.position].values
      return values.indices.contains(position) ? values[position] : ""
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area: return ""
    }
  }

  /// A value as a rule file has it, so that it reads back as the same.
  package func written(_ value: Value, _ field: Ref<Field>) -> String {
    let declared = fields[field.position]
    switch value {
    case .text(let text): return text.quoted
    case .member(let member): return ReservedWords.spelled(memberName(member, declared.type))
    case .members(let members) where !members.isEmpty:
      return members.map { ReservedWords.spelled(memberName($0, declared.type)) }.joined(separator: "、")
    case .area(let area): return directory.areas[area.position].path.quoted
    case .number, .yesNo, .date, .instant, .timeOfDay, .duration, .members, .unknownAnswer:
      return words(of: value, field).zh
    }
  }

  /// The name of a field as a rule file has it.
  package func written(_ field: Ref<Field>) -> String {
    BuiltInField(rawValue: field.position) == nil
      ? ReservedWords.spelled(fields[field.position].entry.name) : words(of: field).zh
  }

  /// A field and its value as both languages write them, so that either reads back: `紧急 否`, `紧急 no`.
  package func writtenWords(of value: Value, _ field: Ref<Field>) -> Words {
    let name = Words(zh: written(field), en: BuiltInField(rawValue: field.position) == nil ? written(field) : words(of: field).en)
    let english =
      switch value {
      case .text, .member, .members, .area: written(value, field)
      case .number, .yesNo, .date, .instant, .timeOfDay, .duration, .unknownAnswer: words(of: value, field).en
      }
    return Words(zh: "\(name.zh) \(written(value, field))", en: "\(name.en) \(english)")
  }

  /// The name of a field in both languages.
  package func words(of field: Ref<Field>) -> Words {
    guard let builtIn = BuiltInField(rawValue: field.position) else { return Words(fields[field.position].entry.name) }
    return switch builtIn {
    case .id: Words(word: .id)
    case .item: Words(word: .item)
    case .category: Words(word: .category)
    case .reportedAt: Words(word: .reportedAt)
    case .area: Words(word: .area)
    case .source: Words(word: .source)
    case .reporter: Words(word: .reporter)
    }
  }

  package func words(of attribute: Attribute) -> Words {
    switch attribute {
    case .lead: return Words(zh: "主办", en: "the lead")
    case .limit(let milestone):
      let name = milestones[milestone.position].name
      return Words(zh: "“\(name)”的时限", en: "the limit of “\(name)”")
    case .ladder(let milestone):
      let name = milestones[milestone.position].name
      return Words(zh: "“\(name)”的督促", en: "the ladder of “\(name)”")
    }
  }

  package func words(of value: AttributeValue) -> Words {
    switch value {
    case .lead(.unit(let unit)): return Words(units[unit.position].entry.name)
    case .lead(.field(let field)): return words(of: field)
    case .lead(.decline(let reason)):
      return Words(zh: "不予受理（\(reason)）", en: "decline (\(reason))")
    case .limit(let limit):
      var result = Words(zh: limit.span.written(.chinese), en: limit.span.written(.english))
      if let base = limit.base {
        let name = milestones[base.position].name
        result = Words(zh: "自\(name)\(result.zh)", en: "\(result.en) from \(name)")
      }
      if let period = limit.countingOnly {
        let (only, name) = (Words(.countingOnly), periods[period.position].entry.name)
        result = Words(zh: "\(result.zh) \(only.zh) \(name)", en: "\(result.en) \(only.en) \(name)")
      }
      return result
    case .ladder(let choice): return Words(choice.name(in: self))
    }
  }

  /// An event in the language's own words: the fields that matter, with their values.
  package func words(of example: Example) -> Words {
    var parts: [Words] = []
    for field in example.fields {
      guard let value = example.circumstances[field] else { continue }
      let name = words(of: field)
      let text = words(of: value, field)
      parts.append(Words(zh: "\(name.zh) \(text.zh)", en: "\(name.en) \(text.en)"))
    }
    if let duty = example.dutyHours {
      parts.append(duty ? Words(zh: "在工作时间内", en: "in duty hours") : Words(zh: "不在工作时间内", en: "not in duty hours"))
    }
    if let workday = example.workday {
      parts.append(workday ? Words(zh: "在工作日", en: "on a workday") : Words(zh: "不在工作日", en: "not on a workday"))
    }
    guard !parts.isEmpty else { return Words(zh: "任何事件", en: "any event") }
    return Words(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension Words {
  /// The same in both languages: a name, a number, a date.
  package init(_ same: String) { self.init(zh: same, en: same) }
  init(word: Word) { self.init(zh: word.spelling(.chinese), en: word.spelling(.english)) }
}

extension String {
  /// Between marks that it does not hold itself.
  fileprivate var quoted: String {
    if !contains("“"), !contains("”") { return "“\(self)”" }
    return contains("「") || contains("」") ? "\"\(self)\"" : "「\(self)」"
  }
}
