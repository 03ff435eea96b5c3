import JSONText
import Semantics

/// Members of every line of output, written once: by position where they name a unit or a place.
final class EngineNames: Sendable {
  let idKey: [UInt8]
  let leadKey: [UInt8]
  let noLevel: [UInt8]
  let noLead: [UInt8]
  let noArea: [UInt8]
  let alone: [UInt8]
  let receipt: [UInt8]
  private let outcomes: [[UInt8]]
  private let units: [[UInt8]]
  private let areas: [[UInt8]]
  private let levels: [[UInt8]]
  private let levelOfArea: [Int32]

  init(_ program: Program, receipt: String) {
    func member(_ key: String, _ value: String) -> [UInt8] {
      Self.written { writer in
        writer.key(key)
        writer.string(value)
      }
    }
    idKey = Self.written { $0.key("id") }
    leadKey = Self.written { $0.key("lead") }
    noLevel = Self.written { writer in
      writer.key("level")
      writer.null()
    }
    noLead = Self.written { writer in
      for key in ["level", "lead"] {
        writer.key(key)
        writer.null()
      }
    }
    noArea = Self.written { writer in
      writer.key("area")
      writer.null()
    }
    alone = Self.written { writer in
      for key in ["assist", "notify"] {
        writer.key(key)
        writer.beginArray()
        writer.endArray()
      }
    }
    self.receipt = member("receipt", receipt)
    outcomes = [Outcome.routed, .declined, .disputed, .undetermined, .fallback].map { member("outcome", $0.rawValue) }
    units = program.units.map { member("unit", $0.entry.name) }
    areas = program.directory.areas.map { member("area", $0.path) }
    levels = program.levels.map { member("level", $0.name) }
    levelOfArea = program.directory.areas.map(\.level.index)
  }

  func outcome(_ outcome: Outcome) -> [UInt8] {
    switch outcome {
    case .routed: outcomes[0]
    case .declined: outcomes[1]
    case .disputed: outcomes[2]
    case .undetermined: outcomes[3]
    case .fallback: outcomes[4]
    }
  }

  func unit(_ kind: Ref<UnitKind>) -> [UInt8] { units[kind.position] }
  func area(_ area: Ref<Area>) -> [UInt8] { areas[area.position] }
  func level(of area: Ref<Area>) -> [UInt8] { levels[Int(levelOfArea[area.position])] }

  private static func written(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
