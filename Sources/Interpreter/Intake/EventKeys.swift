import Semantics
import SourceText

/// The keys by which a line of JSON names the fields of one program.
struct EventKeys: Sendable {
  private let table: WordTables

  init(_ program: Program) {
    let words = Self.names(in: program).enumerated().flatMap { position, names in
      names.map { ($0, Int32(position)) }
    }
    table = WordTables([words])
  }

  /// By field: the keys under which an event may give it. Each is one field's alone: where two fields would have one
  /// name, it is the built-in one's.
  static func names(in program: Program) -> [[String]] {
    var taken: Set<String> = []
    return program.fields.enumerated().map { position, field in
      let builtIn = BuiltInField(rawValue: position).map { [$0.jsonKey] } ?? []
      return (builtIn + [field.entry.name] + field.entry.aliases).filter { taken.insert($0).inserted }
    }
  }

  /// The position of a key's field; nil where it is none's.
  func slot(_ bytes: Span<UInt8>) -> Int? {
    let number = table.number(of: bytes, in: 0)
    return number >= 0 ? Int(number) : nil
  }

  func slot(_ text: String) -> Int? {
    let normal = TextNormalization.nfc(text)
    let number = table.number(of: normal.utf8Span.span, in: 0)
    return number >= 0 ? Int(number) : nil
  }
}

extension BuiltInField {
  /// The English key in JSON.
  var jsonKey: String {
    switch self {
    case .id: "id"
    case .item: "item"
    case .category: "category"
    case .reportedAt: "reportedAt"
    case .area: "area"
    case .source: "source"
    case .reporter: "reporter"
    }
  }
}
