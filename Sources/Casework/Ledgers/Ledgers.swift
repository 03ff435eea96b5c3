import Interpreter
import Semantics
import WorkingTime

/// What the ledgers of all units bring over several cases: the measures of rungs that count over a unit's cases.
///
/// The effects of all cases are counted in the order in which they were sent; at one instant, in the order of the cases.
package struct Ledgers: Sendable {
  /// In order, each with the case that was counted last, and all effects of its ledger, which a withdrawal names.
  package private(set) var effects: [(effect: Effect, all: [Effect], case: Case)] = []

  package init(over cases: [Case]) {
    // Units of one edition are none of another's.
    var ledgers: [Key: Ledger] = [:]
    for (number, index) in Self.order(of: cases, where: \.rules.hasCounts) {
      let one = cases[number]
      guard let unit = one.unit(of: one.effects[index]) else { continue }
      let key = Key(rules: ObjectIdentifier(one.rules), unit: unit)
      let counted = tally(ledgers[key] ?? Ledger(of: unit), one.effects[index], of: one)
      ledgers[key] = counted.ledger
      for effect in counted.effects { effects.append((effect, counted.ledger.effects, one)) }
    }
  }

  /// The effects of cases in the order in which they are counted.
  package static func order(
    of cases: [Case], where isCounted: (Case) -> Bool = { _ in true }
  ) -> [(case: Int, effect: Int)] {
    var sent: [(case: Int, effect: Int)] = []
    for (number, one) in cases.enumerated() where isCounted(one) {
      for index in one.effects.indices { sent.append((number, index)) }
    }
    sent.sort { left, right in
      let (a, b) = (cases[left.case].effects[left.effect].sent, cases[right.case].effects[right.effect].sent)
      return (a, left.case, left.effect) < (b, right.case, right.effect)
    }
    return sent
  }

  private struct Key: Hashable {
    let rules: ObjectIdentifier
    let unit: ActualUnit
  }
}

extension Case {
  /// The unit whose ledger an effect is counted in; a withdrawal in that of what it takes back.
  fileprivate func unit(of effect: Effect) -> ActualUnit? {
    switch (effect.content, effect.recipient) {
    case (.measure, .unit(let unit)), (.withdrawal, .unit(let unit)), (.exemption, .unit(let unit)): unit
    default: nil
    }
  }
}

extension CaseRules {
  /// Whether any rung counts over the cases of a unit.
  fileprivate var hasCounts: Bool { rungTimes.contains { $0.contains(where: \.counts) } }
}
