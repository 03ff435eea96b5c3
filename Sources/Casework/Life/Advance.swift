package import WorkingTime

/// What an entry, or the clock, does to a case.
package struct Advance: Sendable {
  package let `case`: Case
  /// In order, each with the instant at which it was due.
  package let effects: [Effect]
  /// See `Case.wakeUp`.
  package var wakeUp: Instant? { self.case.wakeUp }

  fileprivate init(_ after: Case, beyond before: Case) {
    self.case = after
    effects = Array(after.effects[before.effects.count...])
  }
}

/// Takes up an entry. At one instant happenings come first, then rungs, then ledgers.
/// - Throws: why it is refused; the case is then as it was.
package func advance(_ case: Case, _ entry: CaseEntry) throws(CaseRefusal) -> Advance {
  var after = `case`
  try after.take(entry)
  return Advance(after, beyond: `case`)
}

/// Moves the clock: every instant before this one is over.
package func advance(_ case: Case, to instant: Instant) -> Advance {
  var after = `case`
  after.advance(to: instant)
  return Advance(after, beyond: `case`)
}
