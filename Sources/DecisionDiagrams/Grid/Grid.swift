package import Semantics
import WorkingTime

/// The finite grid that the conditions of a program cut the space of events into: one variable a level, in order.
package struct Grid: Sendable {
  package var variables: [Variable] = []
  /// The variables of a field stand side by side.
  package var ofField: [Ref<Field>: Range<Int>] = [:]
  /// Where a test stands that the calendar will answer.
  package var openTests: [Test: Int] = [:]
  /// Where what comparisons of fields with each other turn on stands: after all fields.
  package var compared: [ComparedCells.Subject: Int] = [:]

  package init() {}

  /// The cell of every variable under these circumstances; nil where it is unknown.
  package func cells(of circumstances: Circumstances, in program: Program) -> [Int32?] {
    variables.map { cell(of: $0, circumstances, program) }
  }

  private func cell(of variable: Variable, _ circumstances: Circumstances, _ program: Program) -> Int32? {
    switch variable.kind {
    case .open(let test): return program.holds(test, in: circumstances).map { $0 ? 1 : 0 }
    case .compared(let cells): return cells.cell(of: circumstances, in: program)
    default: break
    }
    guard let value = program.value(of: variable.field, in: circumstances) else { return nil }
    return variable.cell(of: value, in: program)
  }
}

extension Variable {
  /// The cell of a value of the field; nil where no cell has it: a day outside the rule set's, a mistyped value.
  package func cell(of value: Value, in program: Program) -> Int32? {
    switch (kind, value) {
    case (.unknownAnswer, _): value == .unknownAnswer ? 1 : 0
    case (.item, .member(let item)): item
    case (.area(let areas), .area(let area)): areas.cellOfArea[area.position]
    case (.day(let days, _), .instant(let instant)):
      instant.civil(in: program.header.offset).flatMap { days.cell($0.date) }
    case (.day(let days, _), .date(let date)): days.cell(date)
    case (.second(let seconds), .instant(let instant)):
      instant.civil(in: program.header.offset).map { seconds.cell($0.time) }
    case (.second(let seconds), .timeOfDay(let time)): seconds.cell(time)
    case (.choice, .member(let member)): member
    case (.yesNo, .yesNo(let value)): value ? 1 : 0
    case (.number(let numbers), .number(let number)): numbers.cell(number)
    case (.duration(let durations), .duration(let span)): durations.cell(span)
    case (.text(let test), .text): program.holds(test, of: value) ? 1 : 0
    case (.member(let member), .members(let members)): members.contains(member) ? 1 : 0
    case (.others(let mentioned, let cap), .members(let members)):
      min(cap, Int32(members.count { !mentioned.contains($0) }))
    // Every test of 不详 is false; where the variable has a cell for it, that cell is the last.
    case (.day(_, unknownAnswer: true), .unknownAnswer), (.choice, .unknownAnswer), (.yesNo, .unknownAnswer),
      (.number, .unknownAnswer), (.duration, .unknownAnswer):
      cells - 1
    case (.second, .unknownAnswer), (.text, .unknownAnswer), (.member, .unknownAnswer), (.others, .unknownAnswer): 0
    default: nil
    }
  }
}
