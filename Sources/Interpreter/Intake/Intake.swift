import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Semantics
import SourceText
import WorkingTime

/// Reads events: what nearly every one holds in one quick pass, the rest by way of typed values.
final class Intake: Sendable {
  let program: Program
  let grid: Grid
  let quick: QuickIntake
  /// The cells of an event of which nothing is known but the defaults.
  let template: [Int32]
  /// By field; nil where nothing looks into a text.
  private let scanners: [TextScanner?]
  private let hasDatedAreas: Bool
  private let hasOpenTests: Bool

  let calendar: WorkCalendar

  /// - Parameter calendar: says what is duty, of the conditions on it.
  init(_ program: Program, _ grid: Grid, _ calendar: WorkCalendar) {
    self.calendar = calendar
    self.program = program
    self.grid = grid
    quick = QuickIntake(program, grid)
    let nothing = Circumstances(fields: program.fields.count)
    template = grid.cells(of: nothing, in: program).map { $0 ?? CellBuffer.unknown }
    hasDatedAreas = program.directory.areas.contains { $0.from != nil || $0.to != nil }
    hasOpenTests = !grid.openTests.isEmpty || !grid.compared.isEmpty
    scanners = quick.readers.map { reader in
      reader.path == .other ? TextScanner(Int(reader.first)..<Int(reader.first + reader.count), of: grid) : nil
    }
  }

  /// Puts the cells of an event into a buffer that holds the template.
  /// - Throws: what is wrong with the first value that can't be read.
  func read(_ event: borrowing Event, into cells: inout CellBuffer) throws(EventError) {
    let left = quick.read(event, into: &cells)
    if !left.isEmpty {
      for position in quick.readers.indices where left.contains(position) {
        try readTyped(event, position, into: &cells)
      }
    }
    if hasDatedAreas, cells.area >= 0, let day = cells.day { try checkArea(Int(cells.area), day) }
    if hasOpenTests { try readOpenTests(event, &cells) }
  }

  /// When an event was reported; nil where it does not say, or can't be read.
  func reportedAt(_ event: borrowing Event) -> Instant? {
    if let instant = quick.reportedAt(event) { return instant }
    guard let value = event[BuiltInField.reportedAt.ref],
      case .instant(let instant)? = try? typed(value, of: BuiltInField.reportedAt.ref)
    else { return nil }
    return instant
  }

  /// Any value, by way of the typed one.
  private func readTyped(_ event: borrowing Event, _ position: Int, into cells: inout CellBuffer) throws(EventError) {
    guard let value = event[Ref(position)] else { return }
    let typed = try typed(value, of: Ref(position))
    if position == BuiltInField.reportedAt.rawValue, case .instant(let instant) = typed {
      guard quick.read(instant, into: &cells) else {
        guard let date = instant.civil(in: program.header.offset)?.date else {
          throw .outsideCivilTime(instant.description)
        }
        throw .noneInForce(day: date.description)
      }
      return
    }
    if position == BuiltInField.area.rawValue, case .area(let area) = typed { cells.area = area.index }
    if let scanner = scanners[position], case .text(let text) = typed {
      scanner.read(text.utf8Span.span, into: &cells)
      return
    }
    let first = Int(quick.readers[position].first)
    for variable in first..<first + Int(quick.readers[position].count) {
      cells[variable] = grid.variables[variable].cell(of: typed, in: program) ?? CellBuffer.unknown
    }
  }

  // MARK: What hangs on more than one field

  private func readOpenTests(_ event: borrowing Event, _ cells: inout CellBuffer) throws(EventError) {
    let circumstances = try circumstances(of: event)
    for (test, variable) in grid.openTests {
      cells[variable] = program.holds(test, in: circumstances).map { $0 ? 1 : 0 } ?? CellBuffer.unknown
    }
    for variable in grid.compared.values {
      guard case .compared(let compared) = grid.variables[variable].kind else { continue }
      cells[variable] = compared.cell(of: circumstances, in: program) ?? CellBuffer.unknown
      for (left, right) in compared.written { try checkArithmetic(left, right, circumstances) }
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
      // Durations that count differently have no sum, and are compared with nothing.
      guard isKnown, !side.fields.contains(where: { program.fields[$0.position].type == .duration }) else { continue }
      if let divisor = program.zeroDivisor(of: side, in: circumstances) {
        throw .dividedByZero(fields: divisor.fields.map { name($0.position) })
      }
      throw .overflow
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
    quick.words.number(of: text.utf8Span.span, in: position)
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
