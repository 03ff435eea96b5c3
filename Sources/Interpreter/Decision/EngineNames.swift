import JSONText
import Semantics

/// Parts of lines of output, written once: by position where they name a unit or a place.
final class EngineNames: Sendable {
  let bytes: [UInt8]
  private let ends: [Int32]
  private let leads: Int
  private let placelessLeads: Int
  private let units: Int
  private let areas: Int
  private let rules: Int
  private let levelOfArea: [Int32]
  private let levelCount: Int

  init(_ program: Program, receipt: String) {
    levelOfArea = program.directory.areas.map(\.level.index)
    levelCount = program.levels.count
    var parts: [[UInt8]] = [Self.written { $0.key("id") }]
    for outcome in [Outcome.routed, .declined, .disputed, .undetermined, .fallback] {
      parts.append(
        Self.written(after: true) { writer in
          writer.key("outcome")
          writer.string(outcome.rawValue)
        })
    }
    leads = parts.count
    for unit in program.units {
      for level in program.levels { parts.append(Self.lead(unit.entry.name, level: level.name)) }
    }
    placelessLeads = parts.count
    for unit in program.units { parts.append(Self.lead(unit.entry.name, level: nil)) }
    parts.append(
      Self.written(after: true) { writer in
        for key in ["level", "lead"] {
          writer.key(key)
          writer.null()
        }
      })
    units = parts.count
    for unit in program.units {
      parts.append(
        Self.written { writer in
          writer.beginObject()
          writer.key("unit")
          writer.string(unit.entry.name)
        })
    }
    areas = parts.count
    for area in program.directory.areas { parts.append(Self.area(area.path)) }
    parts.append(Self.area(nil))
    parts.append(
      Self.written(after: true) { writer in
        for key in ["assist", "notify"] {
          writer.key(key)
          writer.beginArray()
          writer.endArray()
        }
      })
    parts.append(Array("],\"overridden\":[".utf8))
    parts.append(
      Self.written(after: true) { writer in
        writer.key("receipt")
        writer.string(receipt)
      })
    rules = parts.count
    var names = JSONWriter()
    names.continues(withComma: true)
    var ends: [Int32] = []
    for part in parts {
      names.parts(atMost: part.count) { $0.put(part.span) }
      ends.append(Int32(names.bytes.count))
    }
    for rule in program.rules {
      names.string(rule.name)
      ends.append(Int32(names.bytes.count))
    }
    bytes = names.bytes
    self.ends = ends
  }

  // Each with its commas: they follow one another in the order of these lines.
  var idKey: Range<Int> { part(0) }
  func outcome(_ outcome: Outcome) -> Range<Int> {
    switch outcome {
    case .routed: part(1)
    case .declined: part(2)
    case .disputed: part(3)
    case .undetermined: part(4)
    case .fallback: part(5)
    }
  }
  /// The level of the unit that leads, and the unit up to its area.
  func lead(_ unit: ActualUnit) -> Range<Int> {
    guard let area = unit.area else { return part(placelessLeads + unit.kind.position) }
    return part(leads + unit.kind.position * levelCount + Int(levelOfArea[area.position]))
  }
  var noLead: Range<Int> { part(units - 1) }
  func unit(_ unit: ActualUnit) -> Range<Int> { part(units + unit.kind.position) }
  func area(_ unit: ActualUnit) -> Range<Int> { part(unit.area.map { areas + $0.position } ?? rules - 4) }
  /// That nobody helps.
  var nobody: Range<Int> { part(rules - 3) }
  /// Between the rules that speak and those that are overridden.
  var overridden: Range<Int> { part(rules - 2) }
  var receipt: Range<Int> { part(rules - 1) }
  /// With a comma before it.
  func rule(_ rule: Int32) -> Range<Int> { part(rules + Int(rule)) }

  private func part(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

  private static func lead(_ unit: String, level: String?) -> [UInt8] {
    written(after: true) { writer in
      writer.key("level")
      if let level { writer.string(level) } else { writer.null() }
      writer.key("lead")
      writer.beginObject()
      writer.key("unit")
      writer.string(unit)
    }
  }

  private static func area(_ path: String?) -> [UInt8] {
    written(after: true) { writer in
      writer.key("area")
      if let path { writer.string(path) } else { writer.null() }
      writer.endObject()
    }
  }

  /// - Parameter after: other members, with a comma.
  static func written(after: Bool = false, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return (after ? [UInt8(ascii: ",")] : []) + writer.bytes
  }
}
