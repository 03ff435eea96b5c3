import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Semantics
import SourceText
import WorkingTime

/// Reads events: by field a reader, in one pass over what is given.
final class Intake: Sendable {
  let program: Program
  let grid: Grid
  let readers: [FieldReader]
  /// The cells of an event of which nothing is known but the defaults.
  let template: [Int32]
  let tables: WordTables
  private let constants: [Int]
  private let numberCells: [Int32]
  private let cellOfArea: [Int32]
  private let areaVariable: Int
  private let hasDatedAreas: Bool
  private let hasOpenTests: Bool
  private let offsetSeconds: Int64
  /// The variables of 上报时间, and how they are cut; negative: it has none.
  private let dayVariable: Int
  private let secondVariable: Int
  private let firstDay: Int32
  private let cellOfDay: [Int32]
  private let secondStarts: [Int32]

  init(_ program: Program, _ grid: Grid) {
    self.program = program
    self.grid = grid
    let tables = ReaderTables(program, grid)
    readers = tables.readers
    constants = tables.constants
    numberCells = tables.cells
    self.tables = WordTables(tables.names)
    let nothing = Circumstances(fields: program.fields.count)
    template = grid.cells(of: nothing, in: program).map { $0 ?? CellBuffer.unknown }
    areaVariable = grid.ofField[BuiltInField.area.ref]?.first ?? -1
    if areaVariable >= 0, case .area(let areas) = grid.variables[areaVariable].kind {
      cellOfArea = areas.cellOfArea
    } else {
      cellOfArea = []
    }
    hasDatedAreas = program.directory.areas.contains { $0.from != nil || $0.to != nil }
    hasOpenTests = !grid.openTests.isEmpty
    offsetSeconds = program.header.offset.seconds
    var days: (variable: Int, first: Int32, cells: [Int32]) = (-1, 0, [])
    var seconds: (variable: Int, starts: [Int32]) = (-1, [])
    for variable in grid.ofField[BuiltInField.reportedAt.ref] ?? 0..<0 {
      switch grid.variables[variable].kind {
      case .day(let cells, _): days = (variable, cells.first, cells.cellOfDay)
      case .second(let cells): seconds = (variable, cells.starts)
      case .item, .area, .choice, .yesNo, .number, .duration, .text, .member, .others, .unknownAnswer, .open: break
      }
    }
    (dayVariable, firstDay, cellOfDay) = days
    (secondVariable, secondStarts) = seconds
  }

  /// Puts the cells of an event into a buffer that holds the template.
  /// - Throws: what is wrong with the first value that can't be read.
  func read(_ event: borrowing Event, into cells: inout CellBuffer) throws(EventError) {
    for position in readers.indices {
      switch event.values[position] {
      case nil: continue
      case .text(let text)?: try read(text, of: position, into: &cells)
      case .integer(let number)?: try read(number, of: position, into: &cells)
      case .yesNo(let value)?: try read(value, of: position, into: &cells)
      case .instant(let instant)?: try read(instant, of: position, into: &cells)
      case let value?: try readTyped(value, of: position, into: &cells)
      }
    }
    if hasDatedAreas, cells.area >= 0, let day = cells.day { try checkArea(Int(cells.area), day) }
    if hasOpenTests { try readOpenTests(event, &cells) }
  }

  // MARK: By kind of value

  private func read(_ text: String, of position: Int, into cells: inout CellBuffer) throws(EventError) {
    let reader = readers[position]
    switch reader.path {
    case .word:
      let number = self.number(of: text, in: position)
      guard number >= 0 else { return try readTyped(.text(text), of: position, into: &cells) }
      if reader.count > 0 { cells[Int(reader.first)] = number }
    case .area:
      let area = number(of: text, in: position)
      guard area >= 0 else { throw noSuchArea(text) }
      cells.area = area
      if areaVariable >= 0 { cells[areaVariable] = cellOfArea[Int(area)] }
    case .unaskedText: return
    case .yesNo, .number, .reportedAt, .other, .derived: try readTyped(.text(text), of: position, into: &cells)
    }
  }

  private func read(_ number: Int, of position: Int, into cells: inout CellBuffer) throws(EventError) {
    let reader = readers[position]
    guard reader.path == .number else { return try readTyped(.integer(number), of: position, into: &cells) }
    guard reader.low <= number, number <= reader.high else { throw outOfRange(position, "\(number)") }
    guard reader.count > 0 else { return }
    var low = Int(reader.constants.lowerBound)
    var high = Int(reader.constants.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if constants[middle] >= number { high = middle } else { low = middle + 1 }
    }
    let isConstant = low < Int(reader.constants.upperBound) && constants[low] == number
    let index = low - Int(reader.constants.lowerBound)
    cells[Int(reader.first)] = numberCells[Int(reader.cells) + index * 2 + (isConstant ? 1 : 0)]
  }

  private func read(_ value: Bool, of position: Int, into cells: inout CellBuffer) throws(EventError) {
    let reader = readers[position]
    guard reader.path == .yesNo else { return try readTyped(.yesNo(value), of: position, into: &cells) }
    if reader.count > 0 { cells[Int(reader.first)] = value ? 1 : 0 }
  }

  private func read(_ instant: Instant, of position: Int, into cells: inout CellBuffer) throws(EventError) {
    guard readers[position].path == .reportedAt else {
      return try readTyped(.instant(instant), of: position, into: &cells)
    }
    let (local, overflow) = instant.seconds.addingReportingOverflow(offsetSeconds)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    guard !overflow, day >= Int64(CivilDate.earliest.days), day <= Int64(CivilDate.latest.days) else {
      throw .outsideCivilTime(instant.description)
    }
    cells.day = Int32(day)
    if dayVariable >= 0 {
      let index = Int(day) - Int(firstDay)
      guard cellOfDay.indices.contains(index) else {
        throw .noneInForce(day: CivilDate(days: Int(day))?.description ?? "")
      }
      cells[dayVariable] = cellOfDay[index]
    }
    if secondVariable >= 0 {
      let second = Int32(local - day * 86_400)
      cells[secondVariable] = Int32(secondStarts.partitioningIndex { $0 > second }) - 1
    }
  }

  /// Everything else by way of the typed value.
  private func readTyped(
    _ value: EventValue, of position: Int, into cells: inout CellBuffer
  ) throws(EventError) {
    let typed = try typed(value, of: Ref(position))
    if case .instant(let instant) = typed, readers[position].path == .reportedAt {
      return try read(instant, of: position, into: &cells)
    }
    let first = Int(readers[position].first)
    for variable in first..<first + Int(readers[position].count) {
      cells[variable] = grid.variables[variable].cell(of: typed, in: program) ?? CellBuffer.unknown
    }
  }

  // MARK: What hangs on more than one field

  private func readOpenTests(_ event: borrowing Event, _ cells: inout CellBuffer) throws(EventError) {
    let circumstances = try circumstances(of: event)
    for (test, variable) in grid.openTests {
      cells[variable] = program.holds(test, in: circumstances).map { $0 ? 1 : 0 } ?? CellBuffer.unknown
      if case .compare(let left, _, let right) = test { try checkArithmetic(left, right, circumstances) }
    }
  }

  private func checkArea(_ area: Int, _ day: Int32) throws(EventError) {
    let entry = program.directory.areas[area]
    if (entry.from.map { $0.days > day } ?? false) || (entry.to.map { $0.days < day } ?? false) {
      throw .areaNotInForce(area: entry.path, day: CivilDate(days: Int(day))?.description ?? "")
    }
  }

  private func checkArithmetic(
    _ left: Formula, _ right: Formula, _ circumstances: Circumstances
  ) throws(EventError) {
    for side in [left, right] where program.value(of: side, in: circumstances) == nil {
      let isKnown = side.fields.allSatisfy { field in
        let value = program.value(of: field, in: circumstances)
        return value != nil && value != .unknownAnswer
      }
      if isKnown { throw .overflow }
    }
  }

  // MARK: Names

  /// The position that a name stands for; negative where it is none of the field's. Compared by NFC, but bytes that are
  /// found need no look at their form.
  func number(of text: String, in position: Int) -> Int32 {
    let found = bytesNumber(of: text, in: position)
    if found >= 0 { return found }
    let normal = TextNormalization.nfc(text)
    return normal.utf8.elementsEqual(text.utf8) ? -1 : bytesNumber(of: normal, in: position)
  }

  private func bytesNumber(of text: String, in position: Int) -> Int32 {
    let fast = unsafe text.utf8.withContiguousStorageIfAvailable { buffer in
      unsafe tables.number(of: buffer, in: position)
    }
    if let fast { return fast }
    return unsafe Array(text.utf8).withUnsafeBufferPointer { buffer in unsafe tables.number(of: buffer, in: position) }
  }

  func name(_ position: Int) -> String { program.fields[position].entry.name }

  func outOfRange(_ position: Int, _ value: String) -> EventError {
    let range = program.fields[position].range
    return .outOfRange(
      field: name(position), value: value,
      range: "\(range?.lowerBound.description ?? "")—\(range?.upperBound.description ?? "")")
  }

  func noSuchArea(_ text: String) -> EventError {
    let normal = TextNormalization.nfc(text)
    let ending = program.directory.areas.filter { $0.name == normal || $0.path.hasSuffix("/" + normal) }
    if ending.count > 1 { return .ambiguousArea(text, paths: ending.prefix(5).map(\.path)) }
    return .noSuchValue(
      field: name(BuiltInField.area.rawValue), value: text,
      nearest: program.directory.nearestAreas(to: normal).names)
  }
}
