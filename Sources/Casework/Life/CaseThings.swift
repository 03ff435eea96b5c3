import Semantics

/// Things of a case that a condition looks at, or that changed: one bit each.
///
/// Where a program has more of them than there are bits, several share one: a rung is then looked at once too often,
/// never once too seldom.
struct CaseThings: OptionSet, Sendable {
  let rawValue: UInt64

  /// What was decided, and the event itself.
  static let decision = thing(.other, 0)
  static let all = CaseThings(rawValue: .max)

  static func clock(_ milestone: Int) -> Self { thing(.clock, milestone) }

  /// That it happened, when, how often and with which results.
  static func happened(_ what: HappeningRef) -> Self {
    switch what {
    case .milestone(let milestone): thing(.milestone, milestone.position)
    case .happening(let number): thing(.happening, number)
    case .measure(let measure): thing(.measure, measure.position)
    case .correction: thing(.other, 1)
    }
  }

  private enum Kind: Int { case clock, milestone, happening, measure, other }

  /// Kinds take turns, so that a dozen of each have a bit of their own.
  private static func thing(_ kind: Kind, _ number: Int) -> Self {
    CaseThings(rawValue: 1 << UInt64((number * 5 + kind.rawValue) % 64))
  }
}
