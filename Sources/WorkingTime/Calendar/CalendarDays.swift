/// The days of a plan one after another, each with its hours and why it has them.
struct CalendarDays {
  /// The distinct hours of days; the first has none.
  private(set) var patterns: [[Slot]] = [[]]
  private(set) var statuses: [DayStatus] = []
  private let plan: CalendarPlan
  private let notices: [CivilDate: HolidayDay]
  private var numbers: [[Slot]: Int32]
  private var statusNumbers: [DayStatus: Int32] = [:]
  private var date: CivilDate

  init(_ plan: CalendarPlan) {
    self.plan = plan
    date = plan.first
    // A later notice says the last word on a day.
    notices = Dictionary(plan.notices.map { ($0.date, $0) }) { $1 }
    numbers = [[]: 0]
  }

  /// The numbers of the next day's pattern and status.
  mutating func next() -> (pattern: Int32, status: Int32) {
    var (slots, status) = day()
    if let only = plan.only {
      let within = slots.within(only(date, date.weekday.rawValue))
      if within.isEmpty, !slots.isEmpty { status = .outside }
      slots = within
    }
    date = CivilDate(days: Int(date.days) + 1) ?? date
    return (number(slots.filter { $0.seconds > 0 }), number(status))
  }

  private func day() -> (slots: [Slot], status: DayStatus) {
    let weekday = date.weekday.rawValue
    let ordinary = plan.ordinarySlots(of: date, weekday: weekday)
    if let half = plan.halfDays.first(where: { $0.days.contains(date) }) {
      return (half.slots.isEmpty ? Array(plan.workedSlots(of: date).prefix(1)) : half.slots, .halfDay)
    }
    if plan.off.contains(where: { $0.contains(date) }) { return ([], .off) }
    if plan.makeUp.contains(where: { $0.contains(date) }) { return (plan.workedSlots(of: date), .makeUp(nil)) }
    if let notice = notices[date] {
      if notice.isOffDay { return ([], .holiday(notice.name)) }
      return ordinary.isEmpty ? (plan.workedSlots(of: date), .makeUp(notice.name)) : (ordinary, .ordinary)
    }
    return (ordinary, ordinary.isEmpty ? .restDay : .ordinary)
  }

  private mutating func number(_ pattern: [Slot]) -> Int32 {
    if let known = numbers[pattern] { return known }
    let number = Int32(patterns.count)
    patterns.append(pattern)
    numbers[pattern] = number
    return number
  }

  private mutating func number(_ status: DayStatus) -> Int32 {
    if let known = statusNumbers[status] { return known }
    let number = Int32(statuses.count)
    statuses.append(status)
    statusNumbers[status] = number
    return number
  }
}
