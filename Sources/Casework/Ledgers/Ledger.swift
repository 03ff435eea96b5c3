package import Interpreter
package import Semantics
package import WorkingTime

/// The measures that one unit has had, over all its cases, by month.
package struct Ledger: Sendable {
  package let unit: ActualUnit
  /// What the ledger itself has sent, in order; withdrawals name what they withdraw by its place here.
  package private(set) var effects: [Effect] = []
  private var months: [Month] = []
  private var fired: [Firing] = []

  /// How often a measure was sent in a month.
  private struct Month: Hashable, Sendable {
    var measure: Ref<Measure>
    /// Months since the year 0.
    var month: Int
    var count: Int
  }

  /// A rung that was reached in a period, and where the effects that it had stand.
  private struct Firing: Hashable, Sendable {
    var ladder: Ref<Ladder>
    var rung: Int
    var months: ClosedRange<Int>
    var effects: Range<Int>
  }

  package init(of unit: ActualUnit) { self.unit = unit }

  /// How often a measure was sent in the period that holds an instant.
  package func count(of measure: Ref<Measure>, in period: CountingPeriod?, at instant: Instant, _ offset: UTCOffset) -> Int {
    let held = Self.months(period, at: instant, offset)
    return months.reduce(0) { $0 + ($1.measure == measure && held.contains($1.month) ? $1.count : 0) }
  }

  mutating func take(_ effect: Effect, of one: Case) {
    let offset = one.rules.calendar.offset
    switch effect.content {
    case .measure(let measure):
      guard effect.recipient == .unit(unit) else { return }
      add(1, measure, at: effect.sent, offset)
      fire(effect.sent, of: one)
    case .withdrawal(let number):
      guard one.effects.indices.contains(number) else { return }
      if case .exemption(let measure) = one.effects[number].content {
        count(measure, 1, effect, of: one)
      } else if !one.hasStandingExemption(of: number) {
        count(number, -1, effect, of: one)
      }
    case .exemption(let number): count(number, -1, effect, of: one)
    case .notice, .skipped, .noDeadline: return
    }
  }

  /// Counts a measure of the unit, by its place among the case's effects, out again or in again.
  private mutating func count(_ number: Int, _ change: Int, _ effect: Effect, of one: Case) {
    guard one.effects.indices.contains(number), one.effects[number].recipient == .unit(unit),
      case .measure(let measure) = one.effects[number].content
    else { return }
    add(change, measure, at: one.effects[number].sent, one.rules.calendar.offset)
    if change < 0 {
      withdraw(effect.sent, one, changed: one.effects[number].sent)
    } else {
      fire(effect.sent, of: one)
    }
  }

  private mutating func add(_ count: Int, _ measure: Ref<Measure>, at instant: Instant, _ offset: UTCOffset) {
    let month = Self.months(.month, at: instant, offset).lowerBound
    if let index = months.firstIndex(where: { $0.measure == measure && $0.month == month }) {
      months[index].count += count
    } else {
      months.append(Month(measure: measure, month: month, count: count))
    }
  }

  // MARK: Rungs

  /// A rung over cases is one of the ladder of the case that was counted last; it fires once a period.
  private mutating func fire(_ instant: Instant, of one: Case) {
    let offset = one.rules.calendar.offset
    for (ladder, rung) in one.countingRungs {
      let condition = one.rules.ladders[ladder.position].rungs[rung].condition
      let months = Self.months(condition.countingPeriod, at: instant, offset)
      guard !fired.contains(where: { $0.ladder == ladder && $0.rung == rung && $0.months == months }),
        holds(condition, at: instant, of: one) == true
      else { continue }
      let start = effects.count
      let day = instant.civil(in: offset)?.date
      for action in one.rules.ladders[ladder.position].rungs[rung].actions {
        let content: Effect.Content = action.measure.map { .measure($0) } ?? .notice
        let release = action.hold.map { one.rules.release(of: $0, from: instant) } ?? instant
        for party in action.recipients {
          for recipient in recipients(party, of: one, on: day) {
            effects.append(
              Effect(content: content, recipient: recipient, due: instant, sent: release, cause: .ledger(ladder, rung)))
          }
        }
      }
      fired.append(Firing(ladder: ladder, rung: rung, months: months, effects: start..<effects.count))
    }
  }

  /// What is no longer reached is taken back, and may be reached again.
  private mutating func withdraw(_ instant: Instant, _ one: Case, changed: Instant) {
    for firing in fired {
      let condition = one.rules.ladders[firing.ladder.position].rungs[firing.rung].condition
      guard firing.months == Self.months(condition.countingPeriod, at: changed, one.rules.calendar.offset),
        holds(condition, at: changed, of: one) != true
      else { continue }
      for number in firing.effects {
        effects.append(
          Effect(
            content: .withdrawal(of: number), recipient: effects[number].recipient, due: instant, sent: instant,
            cause: effects[number].cause))
      }
      fired.removeAll { $0 == firing }
    }
  }

  private func holds(_ condition: CaseCondition, at instant: Instant, of one: Case) -> Bool? {
    switch condition {
    case .unitReaches(let period, let measure, let times):
      return count(of: measure, in: period, at: instant, one.rules.calendar.offset) >= times
    case .all(let parts):
      let found = parts.map { holds($0, at: instant, of: one) }
      return found.contains(false) ? false : found.contains(nil) ? nil : true
    case .any(let parts):
      let found = parts.map { holds($0, at: instant, of: one) }
      return found.contains(true) ? true : found.contains(nil) ? nil : false
    case .not(let part): return holds(part, at: instant, of: one).map { !$0 }
    default: return one.holds(condition, at: instant)
    }
  }

  /// 主办 is the unit whose ledger it is.
  private func recipients(_ party: CaseParty, of one: Case, on day: CivilDate?) -> [Effect.Recipient] {
    switch party {
    case .lead: [.unit(unit)]
    case .reporter: [.reporter]
    case .assist, .unit, .field: one.decision.units(party, on: day).map { .unit($0) }
    }
  }

  /// The months of the period that holds an instant; of all time where there is none.
  private static func months(_ period: CountingPeriod?, at instant: Instant, _ offset: UTCOffset) -> ClosedRange<Int> {
    guard let period, let date = instant.civil(in: offset)?.date else { return Int.min...Int.max }
    let parts = date.parts
    let month = parts.year * 12 + parts.month - 1
    switch period {
    case .month: return month...month
    case .quarter: return month / 3 * 3...month / 3 * 3 + 2
    case .year: return parts.year * 12...parts.year * 12 + 11
    }
  }
}

/// Counts an effect of a case: the third of the pure functions. Effects of other units change nothing.
package func tally(_ ledger: Ledger, _ effect: Effect, of case: Case) -> (ledger: Ledger, effects: [Effect]) {
  var after = ledger
  after.take(effect, of: `case`)
  return (after, Array(after.effects[ledger.effects.count...]))
}

extension Case {
  /// Whether what exempts a measure stands among its effects and was not itself taken back: then it is counted out
  /// already.
  fileprivate func hasStandingExemption(of number: Int) -> Bool {
    effects.indices.contains { place in
      effects[place].content == .exemption(of: number) && !effects.contains { $0.content == .withdrawal(of: place) }
    }
  }

  /// The rungs of its ladders that count over the cases of a unit.
  fileprivate var countingRungs: [(ladder: Ref<Ladder>, rung: Int)] {
    Set(state.terms.ladders.map(\.choice.ladder)).sorted().flatMap { ladder in
      rules.rungTimes[ladder.position].indices.filter { rules.rungTimes[ladder.position][$0].counts }.map { (ladder, $0) }
    }
  }
}

extension CaseCondition {
  /// The period of the first count over a unit's cases in it.
  fileprivate var countingPeriod: CountingPeriod? {
    switch self {
    case .unitReaches(let period, _, _): return period
    case .all(let parts), .any(let parts): return parts.lazy.compactMap(\.countingPeriod).first
    case .not(let part): return part.countingPeriod
    default: return nil
    }
  }
}
