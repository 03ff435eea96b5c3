import Diagnostics
package import JSONText
import Pai
package import Semantics
package import SourceText
package import Vocabulary
import WorkingTime

/// The catalogue of one edition of a rule set.
package struct Listing {
  package let program: Program
  package let sources: [SourceFile]

  package init(program: Program, sources: [SourceFile]) {
    self.program = program
    self.sources = sources
  }

  package func text(_ language: Language, _ paint: Paint) -> String {
    func heading(_ zh: String, _ one: String, _ count: Int, _ many: String? = nil) -> String {
      paint(Words(zh: "\(zh) \(count)", en: count.english(one, many))(language), .strong) + "\n"
    }
    var text = paint(program.header.title, .strong) + "\n\n"
    text += heading("类别", "category", program.categories.count, "categories")
    text += heading("事项", "item", program.items.count)
    for category in program.categories {
      let names = category.items.map { program.items[$0.position].entry.name }
      text += entry(language.with(category.entry.name, "\(names.count)"), language.list(names))
    }
    text += "\n" + heading("单位", "unit", program.units.count)
    for unit in program.units {
      text += entry(unit.entry.name, language.list(levels(of: unit)))
    }
    text += "\n" + heading("地点", "area", program.directory.areas.count)
    for (number, level) in program.levels.enumerated() {
      let areas = program.directory.areas.filter { $0.level.position == number }
      guard !areas.isEmpty else { continue }
      let shown = language.list(areas.prefix(8).map(\.name))
      text += entry(language.with(level.name, "\(areas.count)"), shown + (areas.count > 8 ? "…" : ""))
    }
    text += "\n" + heading("规则", "rule", program.rules.count)
    for rule in program.rules {
      text += "  \(rule.name.shown)\n"
    }
    return text
  }

  private func entry(_ title: String, _ text: String) -> String {
    let lines = WrappedText(text.shown, width: 92).lines
    return "  \(title.shown)  " + lines.joined(separator: "\n      ") + "\n"
  }

  private func levels(of unit: UnitKind) -> [String] { unit.levels.map { program.levels[$0.position].name } }

  /// One document on all editions, the same under any language: what the edition in force last holds, and under
  /// `editions` every one, by its first day.
  package static func json(_ editions: [Listing]) -> String {
    var json = JSONWriter()
    json.beginObject()
    editions.last?.write(&json)
    json.list("editions", editions) { edition, json in edition.write(&json) }
    json.endObject()
    return json.text
  }

  private func write(_ json: inout JSONWriter) {
    json.key("name")
    json.string(program.header.name)
    json.key("version")
    json.optional(program.header.version)
    json.key("from")
    json.optional(program.header.effectiveFrom?.description)
    json.key("to")
    json.optional(program.header.effectiveTo?.description)
    json.list("categories", program.categories) { category, json in
      describe(category.entry, &json)
      json.strings("items", category.items.map { program.items[$0.position].entry.name })
    }
    json.list("items", program.items) { item, json in
      describe(item.entry, &json)
      json.key("category")
      json.string(program.categories[item.category.position].entry.name)
      json.key("guidance")
      json.optional(item.entry.guidance)
    }
    json.list("units", program.units) { unit, json in
      describe(unit.entry, &json)
      json.strings("levels", levels(of: unit))
      json.key("type")
      json.optional(unit.kind)
      json.key("deputy")
      json.optional(unit.deputy.map { program.units[$0.position].entry.name })
    }
    json.list("areas", program.directory.areas) { area, json in
      json.key("path")
      json.string(area.path)
      json.key("level")
      json.string(program.levels[area.level.position].name)
    }
    json.list("rules", program.rules) { rule, json in
      json.key("name")
      json.string(rule.name)
      json.key("table")
      json.optional(rule.row.map { program.tables[$0.table.position].entry.name })
      json.strings("exceptionTo", rule.overrides.map { program.rules[$0.position].name })
      json.key("fallback")
      json.bool(rule.isFallback)
      json.strings("basis", rule.basis.map(\.text))
      json.key("own")
      json.bool(rule.basis.contains(.own))
      let file = sources.indices.contains(Int(rule.place.file.index)) ? sources[Int(rule.place.file.index)] : nil
      json.key("file")
      json.optional(file?.path)
      json.key("line")
      json.number((file?.line(at: rule.place.range.lower) ?? 0) + 1)
    }
  }

  private func describe(_ entry: Entry, _ json: inout JSONWriter) {
    json.key("name")
    json.string(entry.name)
    json.strings("aliases", entry.aliases)
    json.key("note")
    json.optional(entry.note ?? entry.documentation)
    json.strings("basis", entry.basis.map(\.text))
    json.key("own")
    json.bool(entry.isOwn)
  }
}

extension Basis {
  /// As it is written, without its marks.
  package var text: String {
    switch self {
    case .title(let title): "《\(title)》"
    case .text(let text): text
    case .clause(let clause): clause
    case .own: Word.own.spelling(.chinese)
    }
  }
}

extension JSONWriter {
  package mutating func optional(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  package mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// An array of objects.
  package mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements {
      beginObject()
      write(element, &self)
      endObject()
    }
    endArray()
  }
}
