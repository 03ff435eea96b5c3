import Semantics

/// The keys by which a line of JSON names the fields of one program.
struct EventKeys: Sendable {
  private let table: WordTable
  /// The key `id` and its Chinese name.
  static let idSlot: Int32 = 0

  init(_ program: Program) {
    var words: [(String, Int32)] = []
    for (field, name) in zip(BuiltInField.allCases, ["id", "item", "category", "reportedAt", "area", "source", "reporter"]) {
      words.append((name, Int32(field.rawValue)))
      words.append((program.fields[field.rawValue].entry.name, Int32(field.rawValue)))
    }
    for (position, field) in program.fields.enumerated() {
      for name in [field.entry.name] + field.entry.aliases { words.append((name, Int32(position))) }
    }
    table = WordTable(words)
  }

  func slot(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { unsafe table.number(of: bytes).map(Int.init) }
  func slot(_ text: String) -> Int? { table.number(ofText: text).map(Int.init) }
}
