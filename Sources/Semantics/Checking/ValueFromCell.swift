import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// The value that the text of a cell stands for; nil where it fits no value of the type, which the caller tells.
  mutating func value(fromCell text: String, of type: ValueType) -> Value? {
    switch type {
    case .text: return .text(text)
    case .integer:
      guard let number = try? Exact(parsing: text.utf8), number.isInteger else { return nil }
      return .number(number)
    case .decimal: return (try? Exact(parsing: text.utf8)).map { .number($0) }
    case .yesNo:
      if Word.yes.row.zh.contains(text) || Word.yes.row.en.contains(text) { return .yesNo(true) }
      if Word.no.row.zh.contains(text) || Word.no.row.en.contains(text) { return .yesNo(false) }
      return nil
    case .date: return Self.date(fromCell: text).map { .date($0) }
    case .instant:
      return (try? Instant(civil: text, in: program.header.offset)).map { .instant($0) }
    case .timeOfDay: return (try? TimeOfDay(parsing: text)).map { .timeOfDay($0) }
    case .duration: return nil
    case .unit, .item, .choice:
      return position(ofMember: text, type: type).map { .member($0) }
    case .category:
      return names.find(text).flatMap { categories[$0] }.map { .member($0.index) }
    case .area: return area(fromCell: text).map { .area($0) }
    case .several(let member):
      if (Word.none.row.zh + Word.none.row.en).contains(text) { return .members([]) }
      var positions: Set<Int32> = []
      for part in text.split(whereSeparator: { "、，,；; ".contains($0) }) {
        guard let position = position(ofMember: String(part), type: member.valueType) else { return nil }
        positions.insert(position)
      }
      return .members(positions.sorted())
    }
  }

  private func position(ofMember text: String, type: ValueType) -> Int32? {
    guard let name = names.find(text) else { return nil }
    switch type {
    case .unit: return units[name]?.index
    case .item: return items[name]?.index
    case .choice(let enumeration): return choices[enumeration]?[name]
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .category, .area, .several:
      return nil
    }
  }

  /// The only area of this path or name.
  mutating func area(fromCell text: String) -> Ref<Area>? { findArea(names.intern(text)) }

  /// `2017-04-12`, and the forms in which spreadsheets write it: `2017/4/12`, `2017.4.12`, `2017年4月12日`.
  static func date(fromCell text: String) -> CivilDate? {
    let parts = text.unicodeScalars.split { "-/.年月日".unicodeScalars.contains($0) }
    guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else { return nil }
    let numbers = parts.compactMap { Int(String($0)) }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Tells that a cell does not fit, with the nearest members where the type has some.
  mutating func reportMisfit(_ cell: Sheet.Cell, column: String, row: Int, type: ValueType, in file: FileID) {
    let here = place(cell.range, file)
    let expected = words(for: type)
    let candidates: [NameID]
    switch type {
    case .unit, .several(.unit): candidates = Array(units.keys)
    case .item, .several(.item): candidates = Array(items.keys)
    case .category: candidates = Array(categories.keys)
    case .area: candidates = Array(areas.keys)
    case .choice(let enumeration), .several(.choice(let enumeration)):
      candidates = Array((choices[enumeration] ?? [:]).keys)
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration: candidates = []
    }
    let names = self.names
    let nearest = NearestNames(to: cell.text, among: candidates.lazy.map { names[$0] })
    let notes =
      nearest.names.isEmpty
      ? []
      : [
        Note(
          Words(
            zh: "相近的有：\(nearest.names.joined(separator: "、"))。",
            en: "Near to it: \(nearest.names.joined(separator: ", ")).")
        )
      ]
    report(
      .badValue(cell.text, column: column, row: row, expected: expected), at: here, notes: notes,
      fix: nearest.likely.map { Fix(replace: here, by: $0) })
  }
}
