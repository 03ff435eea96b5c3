import DecisionDiagrams
package import Diagnostics
import ExactNumbers
package import Semantics
import SourceText
import Vocabulary
import WorkingTime

extension Intake {
  /// The event with every value typed.
  func circumstances(of event: borrowing Event) throws(EventError) -> Circumstances {
    var result = Circumstances(fields: program.fields.count)
    for position in quick.readers.indices {
      if let value = event[Ref(position)] { result[Ref(position)] = try typed(value, of: Ref(position)) }
    }
    if case .instant(let instant)? = result[BuiltInField.reportedAt.ref] {
      // Past the calendar's data it stays unknown.
      result.isDuty = try? calendar.isDuty(at: instant)
      if let date = instant.civil(in: calendar.offset)?.date { result.isWorkday = try? calendar.isWorkday(date) }
    }
    return result
  }

  /// A given value as one of the field's type.
  func typed(_ value: EventValue, of field: Ref<Field>) throws(EventError) -> Value {
    let declared = program.fields[field.position]
    if value == .tooLong { throw .tooLong(limit: Limits.eventBytes) }
    let reader = quick.readers[field.position]
    if reader.path == .derived {
      throw .followsFromOthers(field: declared.entry.name, source: declared.origin.sourceInWords)
    }
    if case .text(let text) = value, text == "不详" || text == "unknown", !isMember(text, of: declared) {
      if declared.admitsUnknownAnswer { return .unknownAnswer }
      if declared.type != .text { throw .unknownNotAdmitted(field: declared.entry.name) }
    }
    switch (declared.type, value) {
    case (.text, .text(let text)): return .text(TextNormalization.nfc(text))
    case (.yesNo, .yesNo(let value)): return .yesNo(value)
    case (.yesNo, .text("是")), (.yesNo, .text("yes")): return .yesNo(true)
    case (.yesNo, .text("否")), (.yesNo, .text("no")): return .yesNo(false)
    case (.integer, .integer(let number)), (.decimal, .integer(let number)): return try ranged(Exact(number), declared)
    case (.decimal, .number(let number)): return try ranged(number, declared)
    case (.integer, .number(let number)) where number.isInteger: return try ranged(number, declared)
    case (.item, .text(let text)), (.unit, .text(let text)), (.choice, .text(let text)):
      let number = self.number(of: text, in: field.position)
      guard number >= 0 else { throw noSuchValue(declared, text) }
      return .member(number)
    case (.area, .text(let text)):
      let area = self.number(of: text, in: field.position)
      guard area >= 0 else { throw noSuchArea(text) }
      return .area(Ref(Int(area)))
    case (.instant, .instant(let instant)): return .instant(instant)
    case (.instant, .text(let text)): return .instant(try instant(text, declared))
    case (.date, .text(let text)):
      guard let date = try? CivilDate(parsing: text) else {
        throw isOfOtherYear(text, { (try? CivilDate(parsing: $0)) != nil })
          ? .outsideCivilTime(text) : wrongType(declared, value)
      }
      return .date(date)
    case (.timeOfDay, .text(let text)):
      guard let time = try? TimeOfDay(parsing: text) else { throw wrongType(declared, value) }
      return .timeOfDay(time)
    case (.duration, .text(let text)):
      guard let span = TimeSpan(written: text) else { throw wrongType(declared, value) }
      return .duration(span)
    case (.several(let closed), .list(let texts)): return .members(try members(texts, closed, declared))
    case (.several(let closed), .text(let text)): return .members(try members([text], closed, declared))
    default: throw wrongType(declared, value)
    }
  }

  private func isMember(_ text: String, of declared: Field) -> Bool {
    guard case .choice(let enumeration) = declared.type else { return false }
    return program.enumerations[enumeration.position].values.contains(text)
  }

  private func ranged(_ number: Exact, _ declared: Field) throws(EventError) -> Value {
    if let range = declared.range, !range.contains(number) {
      throw .outOfRange(
        field: declared.entry.name, value: number.description,
        range: "\(range.lowerBound)—\(range.upperBound)")
    }
    return .number(number)
  }

  private func instant(_ text: String, _ declared: Field) throws(EventError) -> Instant {
    func parsed(_ text: String) -> Instant? { Instant(written: Array(text.utf8).span, in: program.header.offset) }
    guard let parsed = parsed(text) else {
      throw isOfOtherYear(text, { parsed($0) != nil }) ? .outsideCivilTime(text) : wrongType(declared, .text(text))
    }
    guard parsed.civil(in: program.header.offset) != nil else { throw .outsideCivilTime(text) }
    return parsed
  }

  /// Whether a text that can't be read would be read with another year in the place of its own, `1026-05-01` as
  /// `2026-05-01`; of a leap year, with a leap year.
  private func isOfOtherYear(_ text: String, _ isReadable: (String) -> Bool) -> Bool {
    guard let year = Int(text.prefix(4)), year >= 0, !(1900...2199).contains(year) else { return false }
    return isReadable((CivilDate.isLeap(year) ? "2000" : "2001") + text.dropFirst(4))
  }

  private func members(
    _ texts: [String], _ closed: ClosedType, _ declared: Field
  ) throws(EventError) -> [Int32] {
    var members: [Int32] = []
    for text in texts {
      guard let member = member(TextNormalization.nfc(text), closed) else { throw noSuchValue(declared, text) }
      members.append(member)
    }
    return Array(Set(members)).sorted()
  }

  private func member(_ text: String, _ closed: ClosedType) -> Int32? {
    switch closed {
    case .unit:
      program.units.firstIndex { $0.entry.name == text || $0.entry.aliases.contains(text) }.map(Int32.init)
    case .item:
      program.items.firstIndex { $0.entry.name == text || $0.entry.aliases.contains(text) }.map(Int32.init)
    case .choice(let enumeration):
      program.enumerations[enumeration.position].values.firstIndex(of: text).map(Int32.init)
    }
  }

  private func noSuchValue(_ declared: Field, _ text: String) -> EventError {
    let names: [String] =
      switch declared.type {
      case .item, .several(.item): program.items.map(\.entry.name)
      case .unit, .several(.unit): program.units.map(\.entry.name)
      case .choice(let enumeration), .several(.choice(let enumeration)):
        program.enumerations[enumeration.position].values
      case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .category, .area: []
      }
    return .noSuchValue(field: declared.entry.name, value: text, nearest: NearestNames(to: text, among: names).names)
  }

  private func wrongType(_ declared: Field, _ value: EventValue) -> EventError {
    .wrongType(field: declared.entry.name, expected: declared.type.valueWords, found: value.text)
  }
}

extension EventValue {
  /// As it would stand in JSON.
  package var text: String {
    switch self {
    case .text(let text): "“\(text)”"
    case .integer(let number): "\(number)"
    case .number(let number): number.description
    case .yesNo(let value): value ? "true" : "false"
    case .instant(let instant): instant.description
    case .tooLong: "…"
    case .list(let texts): "[\(texts.map { "“\($0)”" }.joined(separator: ", "))]"
    }
  }
}

extension ValueType {
  /// What a value of it is, in the reader's words.
  package var valueWords: Words {
    switch self {
    case .text: Words(zh: "文本", en: "a text")
    case .integer: Words(zh: "整数", en: "an integer")
    case .decimal: Words(zh: "数", en: "a number")
    case .yesNo: Words(zh: "是或否（true、false）", en: "yes or no (true, false)")
    case .date: Words(zh: "日期（如 2017-04-12）", en: "a date (as 2017-04-12)")
    case .instant: Words(zh: "时间（如 2017-04-12 15:48）", en: "a time (as 2017-04-12 15:48)")
    case .timeOfDay: Words(zh: "时刻（如 08:30）", en: "a time of day (as 08:30)")
    case .duration: Words(zh: "时长（如 3个工作日）", en: "a duration (as 3 workdays)")
    case .unit: Words(zh: "单位的名称", en: "the name of a unit")
    case .item: Words(zh: "事项的名称", en: "the name of an item")
    case .category: Words(zh: "类别的名称", en: "the name of a category")
    case .area: Words(zh: "地点的名称", en: "the name of an area")
    case .choice: Words(zh: "所列的值之一", en: "one of the values listed")
    case .several: Words(zh: "所列的值（JSON 数组）", en: "values listed (a JSON array)")
    }
  }
}

extension FieldOrigin {
  /// What a field that nobody gives follows from.
  fileprivate var sourceInWords: Words {
    switch self {
    case .builtIn: Words(zh: "“事项”", en: "the item")
    case .level, .attribute: Words(zh: "“地点”", en: "the area")
    case .declared, .derived: Words(zh: "别的字段", en: "other fields")
    }
  }
}
