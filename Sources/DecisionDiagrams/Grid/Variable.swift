package import ExactNumbers
package import Semantics
package import WorkingTime

/// One level of the diagrams: a field, or the part of one that a diagram can ask, with its cells.
///
/// Within one cell no rule can tell two values apart.
package struct Variable: Sendable {
  package var kind: VariableKind
  /// The field that an event answers it with.
  package var field: Ref<Field>
  package var cells: Int32
}

package enum VariableKind: Sendable {
  /// A cell an item.
  case item
  /// A cell a class of areas that every condition says the same of.
  case area(AreaCells)
  /// The day of an instant or a date: a cell a class of days; then 不详.
  case day(DayCells, unknownAnswer: Bool)
  /// The time of day of an instant or a field of that type: a cell a stretch of seconds.
  case second(SecondCells)
  /// A cell a member of a closed type; then 不详 where the field admits it.
  case choice(members: Int32)
  /// No, yes; then 不详.
  case yesNo
  /// Points and open intervals; then 不详.
  case number(NumberCells)
  /// Points and open intervals of every way of counting that conditions name, then all others; then 不详.
  case duration(DurationCells)
  /// One condition on a text: no, yes.
  case text(Test)
  /// Whether a set holds a member: no, yes.
  case member(Int32)
  /// How many other members a set holds: 0, 1, … and, last, that many or more.
  case others(mentioned: [Int32], cap: Int32)
  /// Whether a text or a set is 不详: no, yes.
  case unknownAnswer
  /// What the calendar will say: no, yes.
  case open(Test)
  /// What comparisons of fields with each other turn on.
  case compared(ComparedCells)
}

/// Classes of areas, in the order of the directory.
package struct AreaCells: Sendable {
  package var cellOfArea: [Int32]
  package var representatives: [Ref<Area>]
}

/// Classes of days within the days that an event can have.
package struct DayCells: Sendable {
  package var first: Int32
  package var cellOfDay: [Int32]
  package var representatives: [CivilDate]

  package func cell(_ date: CivilDate) -> Int32? {
    let index = Int(date.days) - Int(first)
    return cellOfDay.indices.contains(index) ? cellOfDay[index] : nil
  }
}

/// Stretches of seconds: cell n begins at `starts[n]`.
package struct SecondCells: Sendable {
  package var starts: [Int32]

  package func cell(_ time: TimeOfDay) -> Int32 {
    Int32(starts.partitioningIndex { $0 > time.seconds }) - 1
  }
}

/// Cells of a number line cut at constants.
package struct NumberCells: Sendable {
  package var constants: [Exact]
  /// By position on the cut line (2i: below constant i, 2i+1: at it): the cell, or -1 where no value can be.
  package var cellOfPosition: [Int32]
  /// By cell: a value in it.
  package var examples: [Exact]

  package func cell(_ value: Exact) -> Int32 {
    let index = constants.partitioningIndex { $0 >= value }
    let isConstant = index < constants.count && constants[index] == value
    return cellOfPosition[index * 2 + (isConstant ? 1 : 0)]
  }
}

package struct DurationCells: Sendable {
  /// Constants of each way of counting, ascending, and the first cell of its line.
  package var lines: [(counting: CountingLine, constants: [TimeSpan], firstCell: Int32)]
  package var examples: [TimeSpan]

  package func cell(_ span: TimeSpan) -> Int32 {
    for line in lines where CountingLine(span.unit) == line.counting {
      let index = line.constants.partitioningIndex { $0.compare(span) != .shorter }
      let isConstant = index < line.constants.count && line.constants[index].compare(span) == .equal
      return line.firstCell + Int32(index) * 2 + (isConstant ? 1 : 0)
    }
    return Int32(examples.count) - 1
  }
}

/// Durations of one line can be compared. A unit that names its end equals itself alone.
package enum CountingLine: Hashable, Comparable, Sendable {
  case wallClock, days, months, workHours, workdays, sameDay, sameWorkday, nextDay, immediate

  package init(_ unit: DurationUnit) {
    switch unit {
    case .minute, .hour, .urgentWorkHour: self = .wallClock
    case .calendarDay, .day, .week, .urgentWorkday: self = .days
    case .month, .year: self = .months
    case .workHour: self = .workHours
    case .workday: self = .workdays
    case .sameDay: self = .sameDay
    case .sameWorkday: self = .sameWorkday
    case .nextDay: self = .nextDay
    case .immediate: self = .immediate
    }
  }
}

extension Array {
  /// The first index whose element and all after it satisfy the predicate. O(log n).
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
