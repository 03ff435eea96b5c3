import ExactNumbers
package import JSONText
package import Semantics
import Vocabulary

/// The JSON Schema (2020-12) of the events that editions of a rule set take: closed, from the fields that they declare.
///
/// What it refuses, `EventReader` refuses or warns of. It can't say everything that an event may get wrong: that an area is in
/// the directory, that an edition is in force.
package struct EventSchema: Sendable {
  private let editions: [Program]

  /// - Parameter editions: At least one.
  package init(_ editions: [Program]) { self.editions = editions }

  /// The schema as one line of JSON, the same under any language.
  package var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.pair("$schema", "https://json-schema.org/draft/2020-12/schema")
    writeMembers(at: "#", to: &json)
    json.endObject()
    return json.text
  }

  /// What stands in the schema's object.
  /// - Parameter root: Where that object stands in the document.
  package func writeMembers(at root: String, to json: inout JSONWriter) {
    if editions.count == 1 {
      write(editions[0], at: root, &json)
    } else {
      json.pair("title", "Event")
      json.pair("description", "An event of one of the editions; reportedAt says of which.")
      json.key("anyOf")
      json.beginArray()
      for (number, edition) in editions.enumerated() {
        json.beginObject()
        write(edition, at: "\(root)/anyOf/\(number)", &json)
        json.endObject()
      }
      json.endArray()
    }
  }

  /// - Parameter root: Where the schema of this edition stands in the document.
  private func write(_ program: Program, at root: String, _ json: inout JSONWriter) {
    let names = EventKeys.names(in: program)
    let header = program.header
    let title = header.version.map { "\(header.name) \($0)" } ?? header.name
    json.pair("title", editions.count == 1 ? "Event: \(title)" : title)
    if editions.count == 1 {
      json.pair("description", "An event as `pai decide` takes it of this rule set. A field that is absent or null was not asked.")
    }
    json.pair("type", "object")
    json.key("additionalProperties")
    json.bool(false)
    json.key("properties")
    json.beginObject()
    for (position, field) in program.fields.enumerated() {
      for name in names[position] {
        json.key(name)
        json.beginObject()
        if let builtIn = BuiltInField(rawValue: position) {
          json.pair("$ref", "\(root)/$defs/\(builtIn.jsonKey)")
        } else {
          write(field, in: program, &json)
        }
        json.endObject()
      }
    }
    json.endObject()
    // Fields that every event has go by several names.
    json.key("$defs")
    json.beginObject()
    for builtIn in BuiltInField.allCases {
      json.key(builtIn.jsonKey)
      json.beginObject()
      write(program.fields[builtIn.rawValue], in: program, &json)
      json.endObject()
    }
    json.endObject()
    json.key("allOf")
    json.beginArray()
    // Which edition decides hangs on the time.
    if editions.count > 1 { needsOne(of: names[BuiltInField.reportedAt.rawValue], &json) }
    for names in names where names.count > 1 { refuseBoth(names, &json) }
    json.endArray()
  }

  private func needsOne(of names: [String], _ json: inout JSONWriter) {
    json.beginObject()
    json.key("anyOf")
    json.array(names) { name, json in
      json.beginObject()
      json.strings("required", [name])
      json.key("properties")
      json.beginObject()
      json.key(name)
      json.beginObject()
      json.pair("type", "string")
      json.endObject()
      json.endObject()
      json.endObject()
    }
    json.endObject()
  }

  /// A field is given under one of its names.
  private func refuseBoth(_ names: [String], _ json: inout JSONWriter) {
    for (position, name) in names.enumerated() {
      for other in names[(position + 1)...] {
        json.beginObject()
        json.key("not")
        json.beginObject()
        json.strings("required", [name, other])
        json.endObject()
        json.endObject()
      }
    }
  }

  // MARK: One field

  private func write(_ field: Field, in program: Program, _ json: inout JSONWriter) {
    switch field.origin {
    case .builtIn(.category), .level, .attribute, .derived:
      json.pair("description", "Follows from other fields; not given.")
      json.pair("type", "null")
      return
    case .builtIn(.id):
      json.strings("type", ["string", "number", "null"])
      return
    case .builtIn, .declared: break
    }
    if let note = field.entry.note ?? field.entry.documentation { json.pair("description", note) }
    let unknown = field.admitsUnknownAnswer ? Word.unknownValue.row.zh + Word.unknownValue.row.en : []
    switch field.type {
    case .text: json.strings("type", ["string", "null"])
    case .yesNo: yesNo(unknown, &json)
    case .integer: number("integer", field, unknown, &json)
    case .decimal: number("number", field, unknown, &json)
    case .date: pattern(Self.date, unknown, &json)
    case .timeOfDay: pattern(Self.clock("(:[0-5][0-9])?", end: "24:00(:00)?"), unknown, &json)
    case .instant: pattern(Self.instant, unknown, &json)
    case .duration, .area:
      json.strings("type", ["string", "null"])
      json.key("minLength")
      json.number(1)
    case .item, .category, .unit, .choice:
      oneOf(program.givenNames(of: field.type) + unknown, orNull: true, &json)
    case .several: several(program.givenNames(of: field.type), unknown, &json)
    }
  }

  private static let date = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

  /// A point in time: RFC 3339, or a civil time of the calendar's offset.
  package static let instant =
    date
    + "([Tt ]\(clock(":[0-5][0-9]", end: "24:00:00"))(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    + "| \(clock("(:[0-5][0-9])?", end: "24:00(:00)?")))"

  /// A time of day with its seconds, or the end of the day.
  private static func clock(_ seconds: String, end: String) -> String {
    "(([01][0-9]|2[0-3]):[0-5][0-9]\(seconds)|\(end))"
  }

  private func yesNo(_ unknown: [String], _ json: inout JSONWriter) {
    json.key("enum")
    json.beginArray()
    for value in [true, false] { json.bool(value) }
    for text in Word.yes.row.zh + Word.yes.row.en + Word.no.row.zh + Word.no.row.en + unknown { json.string(text) }
    json.null()
    json.endArray()
  }

  private func number(_ type: String, _ field: Field, _ unknown: [String], _ json: inout JSONWriter) {
    func range(_ json: inout JSONWriter) {
      guard let range = field.range else { return }
      json.key("minimum")
      json.number(range.lowerBound.description)
      json.key("maximum")
      json.number(range.upperBound.description)
    }
    guard !unknown.isEmpty else {
      json.strings("type", [type, "null"])
      range(&json)
      return
    }
    json.key("anyOf")
    json.beginArray()
    json.beginObject()
    json.pair("type", type)
    range(&json)
    json.endObject()
    json.beginObject()
    oneOf(unknown, orNull: true, &json)
    json.endObject()
    json.endArray()
  }

  private func pattern(_ pattern: String, _ unknown: [String], _ json: inout JSONWriter) {
    json.strings("type", ["string", "null"])
    json.pair("pattern", "^(\(([pattern] + unknown).joined(separator: "|")))$")
  }

  private func oneOf(_ names: [String], orNull: Bool, _ json: inout JSONWriter) {
    json.key("enum")
    json.beginArray()
    for name in names { json.string(name) }
    if orNull { json.null() }
    json.endArray()
  }

  /// An array of names, or one name.
  private func several(_ names: [String], _ unknown: [String], _ json: inout JSONWriter) {
    json.key("anyOf")
    json.beginArray()
    json.beginObject()
    json.pair("type", "array")
    json.key("items")
    json.beginObject()
    oneOf(names, orNull: false, &json)
    json.endObject()
    json.endObject()
    json.beginObject()
    oneOf(names + unknown, orNull: true, &json)
    json.endObject()
    json.endArray()
  }
}

extension Program {
  /// The names and aliases by which an event gives a value of a closed type.
  fileprivate func givenNames(of type: ValueType) -> [String] {
    func named(_ entries: [Entry]) -> [String] { entries.flatMap { [$0.name] + $0.aliases } }
    switch type {
    case .item, .several(.item): return named(items.map(\.entry))
    case .unit, .several(.unit): return named(units.map(\.entry))
    case .category: return named(categories.map(\.entry))
    case .choice(let enumeration), .several(.choice(let enumeration)):
      return enumerations[enumeration.position].values
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area: return []
    }
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    array(texts) { text, json in json.string(text) }
  }

  fileprivate mutating func array<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) {
    beginArray()
    for element in elements { write(element, &self) }
    endArray()
  }
}
