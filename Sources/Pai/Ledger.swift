import Casework
import Interpreter
import Semantics
import WorkingTime

/// The measures that one unit has had over all its cases, counted by month: what `本单位 当月 督办 满 3次` asks of.
///
/// A server keeps one a unit and tells it every effect that a case sends, in the order in which they are sent:
///
///     for effect in one.advance(to: wakeUp) {
///       send(effect)
///       guard case .unit(let unit) = effect.to else { continue }
///       for further in ledgers[unit, default: Ledger(of: unit)].tally(effect, of: one) { send(further) }
///     }
///
/// A value: a copy goes its own way. Nothing of it has to be stored: `Ledger.all(over:)` works all ledgers out again from
/// the cases.
public struct Ledger: Sendable {
  /// Whose it is.
  public let unit: Decision.Unit
  /// One an edition: what is counted under one edition is not counted under another.
  private var editions: [Edition] = []

  private struct Edition: Sendable {
    let rules: CaseRules
    var ledger: Casework.Ledger
    /// Where what this ledger has sent stands among `effects`, in its own order.
    var places: [Int] = []
  }

  /// What it has sent, in order; what it took back stands there still. `number` is the place here.
  public private(set) var effects: [CaseEffect] = []

  /// A ledger in which nothing is counted yet.
  public init(of unit: Decision.Unit) { self.unit = unit }

  /// Counts an effect of a case: a measure that the unit got, its withdrawal or its exemption (免计). Effects of other
  /// units, notices, and what is not sent yet (`number` is nil) change nothing.
  ///
  /// - Parameter one: The case that sent it, as it was then or later.
  /// - Returns: what is to be sent because of it: the measures of rungs that count over a unit's cases, each once a
  ///   period, and withdrawals of what is reached no longer. They are the ladder's of the case that was counted last, and
  ///   are not counted themselves.
  /// - Complexity: O(months counted + rungs that count); of a withdrawal or an exemption, also the square of the case's effects.
  @discardableResult
  public mutating func tally(_ effect: CaseEffect, of one: Case) -> [CaseEffect] {
    guard effect.to == .unit(unit), let number = effect.number, one.raw.effects.indices.contains(number),
      case .unit(let actual) = one.raw.effects[number].recipient
    else { return [] }
    let place = editions.firstIndex { $0.rules === one.raw.rules } ?? editions.count
    if place == editions.count { editions.append(Edition(rules: one.raw.rules, ledger: Casework.Ledger(of: actual))) }
    editions[place].ledger = Casework.tally(editions[place].ledger, one.raw.effects[number], of: one.raw).ledger
    return takeOver(from: place, one.raw)
  }

  /// Adds what the ledger of an edition has sent beyond what is known.
  private mutating func takeOver(from place: Int, _ one: Casework.Case) -> [CaseEffect] {
    let all = editions[place].ledger.effects
    let known = effects.count
    for effect in all[editions[place].places.count...] {
      if case .withdrawal(let other) = effect.content { effects[editions[place].places[other]].isWithdrawn = true }
      editions[place].places.append(effects.count)
      effects.append(CaseEffect(effect, effects.count, one, among: all, places: editions[place].places))
    }
    return Array(effects[known...])
  }

  /// How often a measure was sent to the unit and still counts.
  ///
  /// - Parameters:
  ///   - measure: by its name; one that no edition has was never sent.
  ///   - period: the calendar's month, quarter or year that holds the moment; nil: ever.
  public func count(of measure: String, in period: Period? = nil, at moment: Moment) -> Int {
    editions.reduce(0) { sum, edition in
      guard let known = edition.rules.program.measures.firstIndex(where: { $0.name == measure }) else { return sum }
      return sum
        + edition.ledger.count(of: Ref(known), in: period?.counting, at: moment.instant, edition.rules.calendar.offset)
    }
  }

  /// 当月, 当季, 当年.
  public enum Period: String, Hashable, Sendable, CaseIterable {
    case month, quarter, year

    fileprivate var counting: CountingPeriod {
      switch self {
      case .month: .month
      case .quarter: .quarter
      case .year: .year
      }
    }
  }

  /// The ledgers of all units that any of the cases sent a measure to, as telling them every effect comes to: in the order
  /// in which effects were sent, at one instant in that of the cases. In the order in which units first come.
  public static func all(over cases: [Case]) -> [Ledger] {
    var ledgers: [Ledger] = []
    var places: [Decision.Unit: Int] = [:]
    for (number, index) in Ledgers.order(of: cases.map(\.raw)) {
      let raw = cases[number].raw.effects[index]
      if raw.content == .notice { continue }
      let effect = CaseEffect(raw, index, cases[number].raw)
      guard case .unit(let unit) = effect.to else { continue }
      let place = places[unit] ?? ledgers.count
      if place == ledgers.count {
        places[unit] = place
        ledgers.append(Ledger(of: unit))
      }
      ledgers[place].tally(effect, of: cases[number])
    }
    return ledgers
  }
}
