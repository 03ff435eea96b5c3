import DecisionDiagrams
import ExactNumbers
import Semantics

/// Turns one field's value into the cells of its variables.
///
/// The frequent types have a path of their own without allocation; the others go through `Value`. Both give the cell
/// that `Variable.cell(of:)` gives.
struct FieldReader: Sendable {
  enum Path: UInt8, Sendable {
    /// 事项, enumerations, units: the number of the word, by `words`.
    case word
    case area
    case yesNo
    case number
    case text
    /// 上报时间.
    case reportedAt
    /// 编号, 来源, 上报人 when nothing asks them, and whatever else has no variable and any text will do.
    case unasked
    /// By way of `Value`.
    case other
    /// Derived from other fields: an event can't give it.
    case derived
  }

  let path: Path
  /// The field's variables; empty where nothing asks it.
  let first: Int
  let count: Int
  let words: WordTable
  /// What the last cell of the first variable stands for where the field admits 不详; -1 where it does not.
  let unknownCell: Int32
  /// Of an integer or decimal with integer constants: the constants, and the cell by position on the cut line.
  let constants: [Int]
  let cellOfPosition: [Int32]
  let low: Exact?
  let high: Exact?
  let integerRange: ClosedRange<Int>
  let isInteger: Bool

  init(_ field: Ref<Field>, _ program: Program, _ grid: Grid) {
    let declared = program.fields[field.position]
    let range = grid.ofField[field] ?? 0..<0
    first = range.lowerBound
    count = range.count
    var path = Path.other
    var words: [(String, Int32)] = []
    var constants: [Int] = []
    var cells: [Int32] = []
    switch declared.type {
    case .item:
      path = .word
      for (position, item) in program.items.enumerated() {
        for name in [item.entry.name] + item.entry.aliases { words.append((name, Int32(position))) }
      }
    case .unit:
      path = .word
      for (position, unit) in program.units.enumerated() {
        for name in [unit.entry.name] + unit.entry.aliases { words.append((name, Int32(position))) }
      }
    case .choice(let enumeration):
      path = .word
      for (position, name) in program.enumerations[enumeration.position].values.enumerated() {
        words.append((name, Int32(position)))
      }
    case .area:
      path = .area
      words = program.directory.areaNames
    case .yesNo: path = .yesNo
    case .integer, .decimal:
      path = .number
      if let variable = range.first, case .number(let numbers) = grid.variables[variable].kind {
        let whole = numbers.constants.compactMap(\.wholeValue)
        if whole.count == numbers.constants.count {
          constants = whole
          cells = numbers.cellOfPosition
        } else {
          path = .other
        }
      }
    case .text: path = range.isEmpty ? .unasked : .text
    case .instant: path = field == BuiltInField.reportedAt.ref ? .reportedAt : .other
    case .category, .date, .timeOfDay, .duration, .several: path = .other
    }
    switch declared.origin {
    case .builtIn(.category), .level, .attribute, .derived: path = .derived
    case .builtIn, .declared: break
    }
    self.path = path
    self.words = WordTable(words)
    self.constants = constants
    cellOfPosition = cells
    unknownCell = declared.admitsUnknownAnswer && !range.isEmpty ? grid.variables[range.lowerBound].cells - 1 : -1
    low = declared.range?.lowerBound
    high = declared.range?.upperBound
    integerRange = (low.flatMap(Self.ceiling) ?? .min)...(high.flatMap { $0.floor.wholeValue } ?? .max)
    isInteger = declared.type == .integer
  }

  private static func ceiling(_ value: Exact) -> Int? { value.negated.floor.negated.wholeValue }
}

extension Directory {
  /// Every way in which an event may name an area: its whole path, and every end of a path that is one area's alone.
  var areaNames: [(String, Int32)] {
    var names: [(String, Int32)] = areas.enumerated().map { ($1.path, Int32($0)) }
    var ends: [Substring: Int32] = [:]
    for (position, area) in areas.enumerated() {
      var rest = area.path[...]
      while let slash = rest.firstIndex(of: "/") {
        rest = rest[rest.index(after: slash)...]
        ends[rest] = ends[rest] == nil ? Int32(position) : -1
      }
    }
    let whole = Set(names.map { $0.0[...] })
    for (end, position) in ends where position >= 0 && !whole.contains(end) { names.append((String(end), position)) }
    return names
  }
}
