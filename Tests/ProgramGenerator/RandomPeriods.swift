import Semantics
import WorkingTime

extension ProgramDraft {
  mutating func addPeriods() {
    for period in 0..<random.within(1...3) {
      let spans = (0..<random.one(of: [1, 1, 1, 2])).map { _ in span() }
      program.periods.append(Period(entry: .named("period\(period)"), spans: spans))
    }
  }

  private mutating func span() -> PeriodSpan {
    let dates = [program.randomDate(&random), program.randomDate(&random)].sorted()
    switch random.below(6) {
    case 0: return .dates(dates[0], dates[1])
    case 1: return .instants(dates[0], random.one(of: Stock.times), dates[1], random.one(of: Stock.times))
    case 2: return .everyYear(random.one(of: Stock.monthDays), random.one(of: Stock.monthDays))
    case 3: return .everyDay(random.one(of: Stock.times), random.chance(15) ? .endOfDay : random.one(of: Stock.times))
    default:
      let slots = random.chance(50) ? [] : [slot()]
      return .everyWeek(random.some(random.within(1...5), of: Array(1...7)), slots)
    }
  }

  private mutating func slot() -> Slot {
    let times = random.some(2, of: Stock.times.sorted())
    return Slot(from: times[0], to: times[1])
  }
}
