import Interpreter
import JSONText
package import Semantics
import Vocabulary

/// The JSON Schema (2020-12) of the case records of a rule set: closed, with the names that its process has.
///
/// What it refuses, reading a record refuses or warns of. It can't say what the process refuses: that a happening is out
/// of order, that its result is missing.
package struct CaseSchema: Sendable {
  private let editions: [Program]

  /// - Parameter editions: At least one.
  package init(_ editions: [Program]) { self.editions = editions }

  /// The schema as one line of JSON, the same under any language.
  package var json: String {
    var json = JSONWriter()
    json.beginObject()
    json.pair("$schema", "https://json-schema.org/draft/2020-12/schema")
    json.pair("title", "Case record")
    json.pair(
      "description",
      "A case as `pai assess` and `pai replay` take it, one a line: its event, and its log in the order of recording.")
    json.pair("type", "object")
    json.strings("required", ["event"])
    json.close()
    json.object("properties") { json in
      json.object("event") { EventSchema(editions).writeMembers(at: "#/properties/event", to: &$0) }
      json.object("log") { json in
        json.strings("type", ["array", "null"])
        json.object("items") { $0.pair("$ref", "#/$defs/entry") }
      }
    }
    json.object("$defs") { json in json.object("entry") { entry(&$0) } }
    json.endObject()
    return json.text
  }

  private func entry(_ json: inout JSONWriter) {
    json.pair("type", "object")
    json.strings("required", ["at", "happening"])
    json.close()
    json.object("properties") { json in
      json.object("at") { time("When it happened.", isRequired: true, &$0) }
      json.object("recordedAt") { time("When it was recorded, if later: the log is ordered by this.", &$0) }
      json.object("happening") { json in
        json.pair("description", "A milestone, something that the process allows, a measure taken by hand, or 更正.")
        json.strings("enum", happenings)
      }
      json.object("result") { json in
        json.pair("description", "Of a milestone that has results.")
        json.names(results)
      }
      json.object("by") { json in
        json.pair("description", "Who recorded it.")
        json.names(parties)
      }
      json.object("to") { json in
        json.pair("description", "To whom; of a measure, who gets it.")
        json.key("anyOf")
        json.beginArray()
        json.beginObject()
        json.names(parties)
        json.endObject()
        json.beginObject()
        json.pair("type", "array")
        json.object("items") { $0.strings("enum", parties) }
        json.endObject()
        json.endArray()
      }
      json.object("set") { json in
        json.pair("description", "更正: fields of the event and their new values.")
        json.strings("type", ["object", "null"])
      }
      json.object("granted") { json in
        json.pair("description", "Of what extends a deadline: how much, such as 2个工作日; else one more limit.")
        json.strings("type", ["string", "null"])
      }
      json.object("note") { $0.strings("type", ["string", "null"]) }
    }
  }

  private func time(_ description: String, isRequired: Bool = false, _ json: inout JSONWriter) {
    json.pair("description", description)
    if isRequired { json.pair("type", "string") } else { json.strings("type", ["string", "null"]) }
    json.pair("pattern", "^(\(EventSchema.instant))$")
  }

  // MARK: Names, each once

  private var happenings: [String] {
    once { program in
      var names: [String] = []
      for milestone in program.milestones {
        names.append(milestone.name)
        for result in milestone.results { names.append("\(milestone.name)（\(result)）") }
      }
      names += program.process.happenings.map(\.name)
      names += program.measures.map(\.name)
      return names + spellings(.correct)
    }
  }

  private var results: [String] { once { program in program.milestones.flatMap(\.results) } }

  private var parties: [String] {
    once { program in
      var names: [String] = spellings(.lead) + spellings(.assist) + spellings(.reporter)
      for unit in program.units { names += [unit.entry.name] + unit.entry.aliases }
      for field in program.fields where field.holdsUnits { names.append(field.entry.name) }
      return names
    }
  }

  private func spellings(_ word: Word) -> [String] { word.row.zh + word.row.en }

  private func once(_ names: (Program) -> [String]) -> [String] {
    var seen: Set<String> = []
    return editions.flatMap(names).filter { seen.insert($0).inserted }
  }
}

extension Field {
  /// Whether its values are units.
  var holdsUnits: Bool {
    switch type {
    case .unit, .several(.unit): true
    default: false
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
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// One of these, or not given.
  fileprivate mutating func names(_ names: [String]) {
    key("enum")
    beginArray()
    for name in names { string(name) }
    null()
    endArray()
  }

  fileprivate mutating func close() {
    key("additionalProperties")
    bool(false)
  }

  fileprivate mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    write(&self)
    endObject()
  }
}
