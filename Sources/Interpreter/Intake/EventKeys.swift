import Semantics
import SourceText

/// The keys by which a line of JSON names the fields of one program.
struct EventKeys: Sendable {
  private let table: WordTables
  init(_ program: Program) {
    var words: [(String, Int32)] = []
    for (field, name) in zip(BuiltInField.allCases, ["id", "item", "category", "reportedAt", "area", "source", "reporter"]) {
      words.append((name, Int32(field.rawValue)))
      words.append((program.fields[field.rawValue].entry.name, Int32(field.rawValue)))
    }
    for (position, field) in program.fields.enumerated() {
      for name in [field.entry.name] + field.entry.aliases { words.append((name, Int32(position))) }
    }
    table = WordTables([words])
  }

  /// The position of a key's field; nil where it is none's.
  func slot(_ bytes: Span<UInt8>) -> Int? {
    let number = table.number(ofShort: bytes, in: 0)
    return number >= 0 ? Int(number) : nil
  }

  func slot(_ text: String) -> Int? {
    let normal = TextNormalization.nfc(text)
    let number = table.number(of: normal.utf8Span.span, in: 0)
    return number >= 0 ? Int(number) : nil
  }
}
