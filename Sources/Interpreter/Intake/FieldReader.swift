import DecisionDiagrams
import ExactNumbers
import Semantics

/// How one field's value becomes the cells of its variables: plain numbers, so that reading it counts no references.
///
/// The frequent types have a path of their own without allocation; the others go through `Value`. Both give the cell
/// that `Variable.cell(of:)` gives.
struct FieldReader: Sendable {
  enum Path: UInt8, Sendable {
    /// 事项, enumerations, units: the number of the word in the field's table.
    case word
    case area
    case yesNo
    /// A number whose cells are cut at integers.
    case number
    /// A text that nothing asks: any will do.
    case unaskedText
    /// 上报时间.
    case reportedAt
    /// By way of `Value`.
    case other
    /// Derived from other fields: an event can't give it.
    case derived
  }

  var path: Path
  /// The field's first variable, and how many it has.
  let first: Int32
  let count: Int32
  /// Of a number: where its constants stand in `ReaderTables.constants`, and its cells in `cells`.
  var constants: Range<Int32> = 0..<0
  var cells: Int32 = 0
  /// The integers that the field may hold.
  var low = Int.min
  var high = Int.max
}

/// What the readers of all fields look up.
struct ReaderTables: Sendable {
  private(set) var readers: [FieldReader] = []
  private(set) var constants: [Int] = []
  private(set) var cells: [Int32] = []
  /// By field; empty where the field has no names.
  private(set) var names: [[(String, Int32)]] = []

  init(_ program: Program, _ grid: Grid) {
    for position in program.fields.indices { append(Ref(position), program, grid) }
  }

  private mutating func append(_ field: Ref<Field>, _ program: Program, _ grid: Grid) {
    let declared = program.fields[field.position]
    let range = grid.ofField[field] ?? 0..<0
    var reader = FieldReader(path: .other, first: Int32(range.lowerBound), count: Int32(range.count))
    names.append(program.names(of: field))
    switch declared.type {
    case .item, .unit, .choice: reader.path = .word
    case .area: reader.path = .area
    case .yesNo: reader.path = .yesNo
    case .integer, .decimal: addNumber(&reader, range, declared, grid)
    case .text: reader.path = range.isEmpty ? .unaskedText : .other
    case .instant: reader.path = field == BuiltInField.reportedAt.ref ? .reportedAt : .other
    case .category, .date, .timeOfDay, .duration, .several: break
    }
    switch declared.origin {
    case .builtIn(.category), .level, .attribute, .derived: reader.path = .derived
    case .builtIn, .declared: break
    }
    readers.append(reader)
  }

  private mutating func addNumber(_ reader: inout FieldReader, _ range: Range<Int>, _ declared: Field, _ grid: Grid) {
    if let low = declared.range?.lowerBound { reader.low = low.negated.floor.negated.wholeValue ?? .min }
    if let high = declared.range?.upperBound { reader.high = high.floor.wholeValue ?? .max }
    guard let variable = range.first, case .number(let numbers) = grid.variables[variable].kind else {
      reader.path = range.isEmpty ? .number : .other
      return
    }
    let whole = numbers.constants.compactMap(\.wholeValue)
    guard whole.count == numbers.constants.count else { return }
    reader.path = .number
    reader.constants = Int32(constants.count)..<Int32(constants.count + whole.count)
    constants += whole
    reader.cells = Int32(cells.count)
    cells += numbers.cellOfPosition
  }
}

extension Program {
  /// The names by which an event may give a value of a closed field, with the value's position.
  func names(of field: Ref<Field>) -> [(String, Int32)] {
    func named(_ entries: [Entry]) -> [(String, Int32)] {
      entries.enumerated().flatMap { position, entry in
        ([entry.name] + entry.aliases).map { ($0, Int32(position)) }
      }
    }
    switch fields[field.position].type {
    case .item: return named(items.map(\.entry))
    case .unit: return named(units.map(\.entry))
    case .choice(let enumeration):
      return enumerations[enumeration.position].values.enumerated().map { ($1, Int32($0)) }
    case .area: return directory.areaNames
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .category, .several: return []
    }
  }
}

extension Directory {
  /// Every way in which an event may name an area: its whole path, and every end of a path that is one area's alone.
  var areaNames: [(String, Int32)] {
    var names: [(String, Int32)] = areas.enumerated().map { ($1.path, Int32($0)) }
    // By bytes: names are in one normal form already, and to hash strings would normalise them anew.
    var ends: [ArraySlice<UInt8>: Int32] = [:]
    for (position, area) in areas.enumerated() {
      var rest = Array(area.path.utf8)[...]
      while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
        rest = rest[(slash + 1)...]
        ends[rest] = ends[rest] == nil ? Int32(position) : -1
      }
    }
    for area in areas { ends[Array(area.path.utf8)[...]] = nil }
    for (end, position) in ends where position >= 0 { names.append((String(decoding: end, as: UTF8.self), position)) }
    return names
  }
}
