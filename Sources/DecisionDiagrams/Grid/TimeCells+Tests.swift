import Semantics
import WorkingTime

extension DayCells {
  /// Days are told apart by what every test of the field says of them, whatever the time of day. O(days × tests).
  init(tests: [Test], of field: Ref<Field>, _ program: Program) {
    let isReport = field == BuiltInField.reportedAt.ref
    let first = isReport ? program.header.effectiveFrom ?? .earliest : .earliest
    let last = isReport ? program.header.effectiveTo ?? .latest : .latest
    self.first = first.days
    // In any order: which days are alike does not hang on it.
    let predicates = Array(Set(tests.flatMap { $0.dayPredicates(program) }))
    var cells: [[UInt64]: Int32] = [:]
    cellOfDay = []
    representatives = []
    guard first <= last else { return }
    if predicates.isEmpty {
      cellOfDay = Array(repeating: 0, count: Int(last.days - first.days) + 1)
      representatives = [first]
      return
    }
    var signature = [UInt64](repeating: 0, count: (predicates.count + 63) / 64)
    // Most days are like the day before.
    var before: (signature: [UInt64], cell: Int32) = ([], -1)
    cellOfDay.reserveCapacity(Int(last.days - first.days) + 1)
    for days in Int(first.days)...Int(last.days) {
      guard let date = CivilDate(days: days) else { continue }
      for word in signature.indices { signature[word] = 0 }
      for (index, predicate) in predicates.enumerated() where predicate.holds(date) {
        signature[index / 64] |= 1 << UInt64(index % 64)
      }
      if signature == before.signature {
        cellOfDay.append(before.cell)
        continue
      }
      let cell = cells[signature] ?? Int32(representatives.count)
      if cell == representatives.count {
        cells[signature] = cell
        representatives.append(date)
      }
      before = (signature, cell)
      cellOfDay.append(cell)
    }
  }
}

extension SecondCells {
  /// - Parameter last: the last second that a value can have: 24:00 is a time of day of its own, yet no instant shows it.
  init(tests: [Test], last: Int32, _ program: Program) {
    var cuts: Set<Int32> = [0]
    for test in tests { cuts.formUnion(test.secondCuts(program)) }
    starts = cuts.filter { $0 <= last }.sorted()
  }
}

/// A yes/no question to a day.
enum DayPredicate: Hashable {
  case before(CivilDate)
  case on(CivilDate)
  case everyYear(MonthDay, MonthDay)
  case weekdays([Int])

  func holds(_ date: CivilDate) -> Bool {
    switch self {
    case .before(let other): date < other
    case .on(let other): date == other
    case .everyYear(let from, let to): PeriodSpan.everyYear(from, to).holds(date, .startOfDay)
    case .weekdays(let days): days.contains(date.weekday.rawValue)
    }
  }
}

extension Test {
  /// The questions to the day that decide this test together with those to the second.
  func dayPredicates(_ program: Program) -> [DayPredicate] {
    switch self {
    case .date(_, _, let date): [.before(date), .on(date)]
    case .instant(_, _, let instant):
      instant.civil(in: program.header.offset).map { [.before($0.date), .on($0.date)] } ?? []
    case .during(_, let period): program.periods[period.position].spans.flatMap(\.dayPredicates)
    case .item, .choice, .yes, .number, .timeOfDay, .duration, .textIs, .textHas, .textStarts, .within, .areaIs,
      .attribute, .attributeHas, .attributeNumber, .attributeYes, .has, .count, .unknownAnswer, .dutyHours, .workday,
      .compare:
      []
    }
  }

  func secondCuts(_ program: Program) -> [Int32] {
    switch self {
    case .timeOfDay(_, _, let time): [time.seconds, time.seconds + 1]
    case .instant(_, _, let instant):
      instant.civil(in: program.header.offset).map { [$0.time.seconds, $0.time.seconds + 1] } ?? []
    case .during(_, let period): program.periods[period.position].spans.flatMap(\.secondCuts)
    case .item, .choice, .yes, .number, .date, .duration, .textIs, .textHas, .textStarts, .within, .areaIs,
      .attribute, .attributeHas, .attributeNumber, .attributeYes, .has, .count, .unknownAnswer, .dutyHours, .workday,
      .compare:
      []
    }
  }
}

extension PeriodSpan {
  var dayPredicates: [DayPredicate] {
    switch self {
    case .dates(let from, let to):
      // `before(to)` and `on(to)` say `not after to` also where the next day is past the last that dates have.
      [.before(from), .before(to), .on(to)]
    case .instants(let from, _, let to, _): [.before(from), .on(from), .before(to), .on(to)]
    case .everyYear(let from, let to): [.everyYear(from, to)]
    case .everyDay: []
    case .everyWeek(let days, _): [.weekdays(days)]
    }
  }

  var secondCuts: [Int32] {
    switch self {
    case .dates, .everyYear: []
    case .instants(_, let from, _, let to): [from.seconds, to.seconds]
    case .everyDay(let from, let to): [from.seconds, to.seconds]
    case .everyWeek(_, let slots): slots.flatMap { [$0.from.seconds, $0.to.seconds] }
    }
  }
}
