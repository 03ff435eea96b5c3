import DecisionDiagrams
import ExactNumbers
import Semantics
import WorkingTime

/// Reads the values that nearly every event holds, given as nearly every event gives them, without allocating and
/// without counting a reference. What it does not read it leaves to others, who also say what is wrong.
struct QuickIntake: Sendable {
  let readers: [FieldReader]
  let words: WordTables
  private let constants: [Int]
  private let numberCells: [Int32]
  private let cellOfArea: [Int32]
  private let areaVariable: Int
  private let offset: UTCOffset
  /// The variables of 上报时间, and how they are cut; negative: it has none.
  private let dayVariable: Int
  private let secondVariable: Int
  private let firstDay: Int32
  private let cellOfDay: [Int32]
  private let secondStarts: [Int32]

  init(_ program: Program, _ grid: Grid) {
    let tables = ReaderTables(program, grid)
    readers = tables.readers
    constants = tables.constants
    numberCells = tables.cells
    words = WordTables(tables.names)
    areaVariable = grid.ofField[BuiltInField.area.ref]?.first ?? -1
    if areaVariable >= 0, case .area(let areas) = grid.variables[areaVariable].kind {
      cellOfArea = areas.cellOfArea
    } else {
      cellOfArea = []
    }
    offset = program.header.offset
    var days: (variable: Int, first: Int32, cells: [Int32]) = (-1, 0, [])
    var seconds: (variable: Int, starts: [Int32]) = (-1, [])
    for variable in grid.ofField[BuiltInField.reportedAt.ref] ?? 0..<0 {
      switch grid.variables[variable].kind {
      case .day(let cells, _): days = (variable, cells.first, cells.cellOfDay)
      case .second(let cells): seconds = (variable, cells.starts)
      case .item, .area, .choice, .yesNo, .number, .duration, .text, .member, .others, .unknownAnswer, .open, .compared: break
      }
    }
    (dayVariable, firstDay, cellOfDay) = days
    (secondVariable, secondStarts) = seconds
  }

  /// Puts the cells of an event's values into a buffer.
  /// - Returns: the fields whose values it does not read.
  func read(_ event: borrowing Event, into cells: inout CellBuffer) -> FieldsLeft {
    unsafe event.withWords { event in
      var left = FieldsLeft()
      for position in readers.indices {
        let head = unsafe Event.Head(raw: event[position &* 2 &+ 1])
        if head.kind == .absent { continue }
        if unsafe !read(head, event[position &* 2 &+ 2], event, of: position, into: &cells) { left.insert(position) }
      }
      return left
    }
  }

  /// When an event was reported, given as nearly every event gives it; nil for anything else.
  func reportedAt(_ event: borrowing Event) -> Instant? {
    let position = BuiltInField.reportedAt.rawValue
    return unsafe event.withWords { event in
      let head = unsafe Event.Head(raw: event[position * 2 + 1])
      let payload = unsafe event[position * 2 + 2]
      switch head.kind {
      case .instant: return Instant(seconds: Int64(bitPattern: payload))
      case .text:
        let text = unsafe UnsafeRawBufferPointer(start: head.words(event, payload).baseAddress, count: head.length)
          .assumingMemoryBound(to: UInt8.self).span
        return Instant(written: text, in: offset)
      case .absent, .integer, .number, .yesNo, .list, .tooLong: return nil
      }
    }
  }

  /// - Returns: false for a value that takes a longer look.
  @inline(__always)
  private func read(
    _ head: Event.Head, _ payload: UInt64, _ event: UnsafeBufferPointer<UInt64>, of position: Int,
    into cells: inout CellBuffer
  ) -> Bool {
    switch readers[position].path {
    case .word:
      guard head.kind == .text else { return false }
      let number = unsafe words.number(of: head.words(event, payload), length: head.length, in: position)
      guard number >= 0 else { return false }
      if readers[position].count > 0 { cells[Int(readers[position].first)] = number }
    case .area:
      guard head.kind == .text else { return false }
      let area = unsafe words.number(of: head.words(event, payload), length: head.length, in: position)
      guard area >= 0 else { return false }
      cells.area = area
      if areaVariable >= 0 { cells[areaVariable] = cellOfArea[Int(area)] }
    case .unaskedText: return head.kind == .text
    case .reportedAt:
      if head.kind == .instant { return read(Instant(seconds: Int64(bitPattern: payload)), into: &cells) }
      guard head.kind == .text else { return false }
      let text = unsafe UnsafeRawBufferPointer(start: head.words(event, payload).baseAddress, count: head.length)
        .assumingMemoryBound(to: UInt8.self).span
      guard let instant = Instant(written: text, in: offset) else { return false }
      return read(instant, into: &cells)
    case .number:
      guard head.kind == .integer else { return false }
      return read(Int(truncatingIfNeeded: payload), readers[position], into: &cells)
    case .yesNo:
      guard head.kind == .yesNo else { return false }
      if readers[position].count > 0 { cells[Int(readers[position].first)] = payload != 0 ? 1 : 0 }
    case .other, .derived: return false
    }
    return true
  }

  @inline(__always)
  private func read(_ number: Int, _ reader: FieldReader, into cells: inout CellBuffer) -> Bool {
    guard reader.low <= number, number <= reader.high else { return false }
    guard reader.count > 0 else { return true }
    let first = Int(reader.constants.lowerBound)
    let place = unsafe constants.withUnsafeBufferPointer { constants in
      // Without a branch on what is compared: which way it goes nobody can foresee.
      var base = first
      var length = Int(reader.constants.upperBound) &- first
      while length > 0 {
        let half = length &>> 1
        let isBelow = unsafe constants[base &+ half] < number
        base = isBelow ? base &+ half &+ 1 : base
        length = isBelow ? length &- half &- 1 : half
      }
      let isConstant = unsafe base < Int(reader.constants.upperBound) && constants[base] == number
      return (base &- first) &* 2 &+ (isConstant ? 1 : 0)
    }
    cells[Int(reader.first)] = numberCells[Int(reader.cells) &+ place]
    return true
  }

  /// - Returns: false for a time of which the rule set knows nothing.
  func read(_ instant: Instant, into cells: inout CellBuffer) -> Bool {
    let (local, overflow) = instant.seconds.addingReportingOverflow(offset.seconds)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    guard !overflow, day >= Int64(CivilDate.earliest.days), day <= Int64(CivilDate.latest.days) else { return false }
    cells.day = Int32(truncatingIfNeeded: day)
    cells.reported = instant.seconds
    if dayVariable >= 0 {
      let index = Int(day) - Int(firstDay)
      guard cellOfDay.indices.contains(index) else { return false }
      cells[dayVariable] = cellOfDay[index]
    }
    if secondVariable >= 0 {
      let second = Int32(local - day * 86_400)
      cells[secondVariable] = Int32(secondStarts.partitioningIndex { $0 > second }) - 1
    }
    return true
  }
}

/// Positions of fields, one bit each; the last bit stands for all from 63 on.
struct FieldsLeft {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }
  @inline(__always) mutating func insert(_ position: Int) { bits |= 1 << UInt64(min(position, 63)) }
  func contains(_ position: Int) -> Bool { bits >> UInt64(min(position, 63)) & 1 == 1 }
}
