import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Semantics
import SourceText
import WorkingTime

/// Reads events: by field a reader, in one pass over what is given.
struct Intake: Sendable {
  let program: Program
  let grid: Grid
  let readers: [FieldReader]
  /// The cells of an event of which nothing is known but the defaults.
  let template: [Int32]
  private let cellOfArea: [Int32]
  private let areaVariable: Int
  private let hasDatedAreas: Bool

  init(_ program: Program, _ grid: Grid) {
    self.program = program
    self.grid = grid
    readers = program.fields.indices.map { FieldReader(Ref($0), program, grid) }
    let nothing = Circumstances(fields: program.fields.count)
    template = grid.cells(of: nothing, in: program).map { $0 ?? CellBuffer.unknown }
    var cells: [Int32] = []
    areaVariable = grid.ofField[BuiltInField.area.ref]?.first ?? -1
    if areaVariable >= 0, case .area(let areas) = grid.variables[areaVariable].kind { cells = areas.cellOfArea }
    cellOfArea = cells
    hasDatedAreas = program.directory.areas.contains { $0.from != nil || $0.to != nil }
  }

  /// Puts the cells of an event into a buffer that holds the template.
  /// - Throws: what is wrong with the first value that can't be read.
  func read(_ event: borrowing Event, into cells: inout CellBuffer) throws(EventError) {
    for position in readers.indices {
      if let value = event.values[position] { try read(value, of: position, into: &cells) }
    }
    try finish(event, &cells)
  }

  /// What hangs on more than one field.
  private func finish(_ event: borrowing Event, _ cells: inout CellBuffer) throws(EventError) {
    if hasDatedAreas, cells.area >= 0, let day = cells.day { try checkArea(Int(cells.area), day) }
    guard !grid.openTests.isEmpty else { return }
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
      let known = side.fields.allSatisfy { field in
        let value = program.value(of: field, in: circumstances)
        return value != nil && value != .unknownAnswer
      }
      if known { throw .overflow }
    }
  }

  private func read(
    _ value: EventValue, of position: Int, into cells: inout CellBuffer
  ) throws(EventError) {
    let reader = readers[position]
    switch (reader.path, value) {
    case (.word, .text(let text)):
      guard let number = reader.words.number(ofText: text) else {
        try readUnknownAnswer(text, reader, position, &cells)
        return
      }
      if reader.count > 0 { cells[reader.first] = number }
    case (.area, .text(let text)):
      guard let area = reader.words.number(ofText: text) else { throw noSuchArea(text) }
      cells.area = area
      if areaVariable >= 0 { cells[areaVariable] = cellOfArea[Int(area)] }
    case (.yesNo, .yesNo(let value)):
      if reader.count > 0 { cells[reader.first] = value ? 1 : 0 }
    case (.number, .integer(let number)):
      guard reader.integerRange.contains(number) else { throw outOfRange(position, "\(number)") }
      if reader.count > 0 {
        let index = reader.constants.partitioningIndex { $0 >= number }
        let isConstant = index < reader.constants.count && reader.constants[index] == number
        cells[reader.first] = reader.cellOfPosition[index * 2 + (isConstant ? 1 : 0)]
      }
    case (.reportedAt, .instant(let instant)):
      guard let (date, time) = instant.civil(in: program.header.offset) else {
        throw .outsideCivilTime("\(instant)")
      }
      try readReport(date, time, reader, &cells)
    case (.text, .text(let text)):
      for variable in reader.first..<reader.first + reader.count {
        switch grid.variables[variable].kind {
        case .text(let test): cells[variable] = program.holds(test, of: .text(text)) ? 1 : 0
        case .unknownAnswer: cells[variable] = 0
        case .item, .area, .day, .second, .choice, .yesNo, .number, .duration, .member, .others, .open: break
        }
      }
    case (.unasked, .text): break
    case (.derived, _): throw .wrongType(field: name(position), expected: Words(zh: "不给的值", en: "no value: it is derived"), found: "\(value)")
    default:
      // Everything else by way of the typed value.
      let typed = try typed(value, of: Ref(position))
      for variable in reader.first..<reader.first + reader.count {
        cells[variable] = grid.variables[variable].cell(of: typed, in: program) ?? CellBuffer.unknown
      }
      if position == BuiltInField.reportedAt.rawValue, case .instant(let instant) = typed {
        cells.day = instant.civil(in: program.header.offset)?.date.days
      }
    }
  }

  func readReport(
    _ date: CivilDate, _ time: TimeOfDay, _ reader: FieldReader, _ cells: inout CellBuffer
  ) throws(EventError) {
    cells.day = date.days
    for variable in reader.first..<reader.first + reader.count {
      switch grid.variables[variable].kind {
      case .day(let days, _):
        guard let cell = days.cell(date) else { throw .noneInForce(day: date.description) }
        cells[variable] = cell
      case .second(let seconds): cells[variable] = seconds.cell(time)
      case .item, .area, .choice, .yesNo, .number, .duration, .text, .member, .others, .unknownAnswer, .open: break
      }
    }
  }

  private func readUnknownAnswer(
    _ text: String, _ reader: FieldReader, _ position: Int, _ cells: inout CellBuffer
  ) throws(EventError) {
    let typed = try typed(.text(text), of: Ref(position))
    if reader.count > 0 { cells[reader.first] = grid.variables[reader.first].cell(of: typed, in: program) ?? CellBuffer.unknown }
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
      nearest: NearestNames(to: normal, among: program.directory.areas.map(\.name)).names)
  }
}

extension WordTable {
  /// The number of a word; compared by NFC, but bytes that are found need no look at their form.
  func number(ofText text: String) -> Int32? {
    if let found = number(ofBytesOf: text) { return found }
    let normal = TextNormalization.nfc(text)
    return normal.utf8.elementsEqual(text.utf8) ? nil : number(ofBytesOf: normal)
  }

  private func number(ofBytesOf text: String) -> Int32? {
    if let fast = unsafe text.utf8.withContiguousStorageIfAvailable({ buffer in unsafe number(of: buffer) }) { return fast }
    return unsafe Array(text.utf8).withUnsafeBufferPointer { buffer in unsafe number(of: buffer) }
  }
}
