import ExactNumbers
package import Semantics
import WorkingTime

/// Constants and values come from the same small stocks, so that events stand at, beside and between the constants
/// that conditions name.
enum Stock {
  static let decimals: [Exact] = [
    "0", "0.5", "0.75", "1", "1.01", "1.5", "2", "2.25", "2.999999999", "3", "-0.5",
  ].map { (try? Exact(parsing: $0.utf8)) ?? .zero }

  static let words = ["路", "路面", "面", "路面塌陷", "灯", "塌陷", "面灯", "aa", "a"]

  static let texts =
    words + [
      "", "路灯", "灯|路面", "路面，灯", "x路面塌陷", "面|灯|aa", "aaa", "面灯路", "塌陷的路", "路面塌陷，灯", "井盖",
    ]

  private static let amounts: [(Int, DurationUnit)] = [
    (30, .minute), (60, .minute), (61, .minute), (90, .minute), (1, .hour), (2, .hour), (1, .urgentWorkHour),
    (1, .day), (6, .calendarDay), (7, .day), (8, .day), (1, .week), (2, .week), (1, .month), (11, .month), (12, .month),
    (13, .month), (1, .year), (1, .workday), (2, .workday), (3, .workHour), (4, .workHour), (1, .sameDay), (1, .nextDay),
    (3, .urgentWorkday),
  ]
  static let spans: [TimeSpan] = amounts.map { TimeSpan(amount: Exact($0.0), unit: $0.1) }

  private static let clocks: [(Int, Int, Int)] = [
    (0, 0, 0), (0, 0, 1), (8, 30, 0), (8, 29, 59), (12, 0, 0), (14, 0, 0), (17, 30, 0), (17, 29, 59), (23, 59, 59),
    (20, 0, 0), (6, 0, 0),
  ]
  static let times: [TimeOfDay] = clocks.compactMap { TimeOfDay(hour: $0.0, minute: $0.1, second: $0.2) }

  private static let days: [(Int, Int)] = [
    (1, 1), (2, 28), (2, 29), (3, 1), (6, 15), (9, 1), (10, 31), (12, 1), (12, 31),
  ]
  static let monthDays: [MonthDay] = days.compactMap { MonthDay(month: $0.0, day: $0.1) }
}

extension Program {
  /// A value that a field of this type and range can have, other than 不详.
  package func randomValue(of field: Field, _ random: inout SeededRandom) -> Value {
    switch field.type {
    case .text: .text(random.one(of: Stock.texts))
    case .integer, .decimal: .number(randomNumber(of: field, &random))
    case .yesNo: .yesNo(random.chance(50))
    case .date: .date(randomDate(&random))
    case .instant:
      .instant(Instant(date: randomDate(&random), time: random.one(of: Stock.times), offset: header.offset))
    case .timeOfDay: .timeOfDay(random.chance(5) ? .endOfDay : random.one(of: Stock.times))
    case .duration: .duration(random.one(of: Stock.spans))
    case .unit: .member(Int32(random.below(units.count)))
    case .item: .member(Int32(random.below(items.count)))
    case .category: .member(Int32(random.below(categories.count)))
    case .area: .area(Ref(random.below(directory.areas.count)))
    case .choice(let enumeration):
      .member(Int32(random.below(enumerations[enumeration.position].values.count)))
    case .several(let closed):
      .members((0..<Int32(count(of: closed))).filter { _ in random.chance(40) })
    }
  }

  func count(of type: ClosedType) -> Int {
    switch type {
    case .unit: units.count
    case .item: items.count
    case .choice(let enumeration): enumerations[enumeration.position].values.count
    }
  }

  /// A day on which the rules are in force.
  func randomDate(_ random: inout SeededRandom) -> CivilDate {
    let from = header.effectiveFrom ?? CivilDate(year: 2023, month: 1, day: 1) ?? .earliest
    let length = header.effectiveTo.map { from.days(to: $0) } ?? 800
    let distance = random.chance(10) ? random.one(of: [0, length]) : random.within(0...length)
    return from.adding(days: distance) ?? from
  }

  /// A number of the stock that the field can have, or an end of its range.
  private func randomNumber(of field: Field, _ random: inout SeededRandom) -> Exact {
    let isInteger = field.type == .integer
    let number = isInteger ? Exact(random.within(-3...8)) : random.one(of: Stock.decimals)
    guard let range = field.range else { return number }
    return min(max(number, range.lowerBound), range.upperBound)
  }
}
