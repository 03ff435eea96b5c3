import MinuteModel
import ProgramGenerator

extension PlainCalendar {
  /// A calendar within 2004 to 2026 that nobody would keep, or one that somebody does.
  static func random(_ random: inout SeededRandom, within given: ClosedRange<Int>? = nil) -> PlainCalendar {
    let days = given ?? randomDays(&random)
    var plan = PlainCalendar(days: days, week: randomWeek(&random))
    for _ in 0..<random.one(of: [0, 0, 1, 2]) {
      plan.seasons.append(Season(from: randomDay(&random), to: randomDay(&random), week: randomWeek(&random)))
    }
    for _ in 0..<random.below(5) { plan.off.append(stretch(&random, of: days)) }
    for _ in 0..<random.below(4) { plan.makeUp.append(stretch(&random, of: days)) }
    for _ in 0..<random.below(4) {
      let slots = random.chance(50) ? [] : randomSlots(&random)
      plan.halfDays.append(HalfDays(days: stretch(&random, of: days), slots: slots))
    }
    for _ in 0..<random.below(25) {
      // Notices speak of days past the data too, and of one day twice.
      let day = random.within(days.lowerBound - 3...days.upperBound + 3)
      plan.notices.append(Notice(day: day, name: random.one(of: ["春节", "国庆节"]), isOff: random.chance(60)))
    }
    plan.countsFromNextDay = random.chance(60)
    plan.endsAt = random.one(of: [nil, nil, 1440, 1050, 600, 1])
    return plan
  }

  private static func randomDays(_ random: inout SeededRandom) -> ClosedRange<Int> {
    guard let earliest = PlainDays.number(year: 2004, month: 1, day: 1),
      let latest = PlainDays.number(year: 2026, month: 12, day: 31)
    else { return 0...0 }
    let length = random.one(of: [
      random.within(1...40), random.within(41...400), random.within(41...400), random.within(401...900),
    ])
    // Some begin with the first day that there is, some end with the last.
    let first = random.one(of: [earliest, latest - length + 1, random.within(earliest...latest - length + 1)])
    return first...first + length - 1
  }

  /// Without 2月29日, of which not every year says where it lies.
  private static func randomDay(_ random: inout SeededRandom) -> (month: Int, day: Int) {
    (random.within(1...12), random.within(1...28))
  }

  private static func stretch(_ random: inout SeededRandom, of days: ClosedRange<Int>) -> ClosedRange<Int> {
    let from = random.within(days)
    return from...min(from + random.one(of: [0, 0, 1, 7]), days.upperBound)
  }

  private static func randomWeek(_ random: inout SeededRandom) -> Week {
    let slots = randomSlots(&random)
    switch random.below(10) {
    case 0: return Week(repeating: [], count: 7)
    case 1: return Week(repeating: slots, count: 7)
    case 2, 3, 4: return (0..<7).map { _ in random.chance(30) ? [] : randomSlots(&random) }
    default: return (0..<7).map { $0 < 5 ? slots : [] }
    }
  }

  private static func randomSlots(_ random: inout SeededRandom) -> [Slot] {
    switch random.below(8) {
    case 0: return [Slot(from: 0, to: 1440)]
    case 1: return [Slot(from: 18 * 60, to: 1440)]
    case 2: return [Slot(from: 0, to: 6 * 60), Slot(from: 12 * 60, to: 1440)]
    case 3: return [Slot(from: 8 * 60, to: 12 * 60), Slot(from: 12 * 60, to: 17 * 60)]
    case 4, 5:
      let times = Set((0..<2 * random.within(1...4)).map { _ in random.within(0...1440) }).sorted()
      return stride(from: 0, to: times.count - 1, by: 2).map { Slot(from: times[$0], to: times[$0 + 1]) }
    default: return [Slot(from: 510, to: 720), Slot(from: 810, to: 1050)]
    }
  }
}
