package import Interpreter
package import Semantics
package import WorkingTime

/// What a case sends to one recipient, or notes of itself.
package struct Effect: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case measure(Ref<Measure>)
    /// 抄送.
    case notice
    /// 撤销 of an effect sent before, by its place in the case's effects.
    case withdrawal(of: Int)
    /// 免计 of a measure sent before, by its place in the case's effects: it stays, and is counted no more.
    case exemption(of: Int)
    /// A rung before a deadline would lie before its clock began: it does not fire, and this says so.
    case skipped
    /// The calendar has no data for the deadline; its rungs can't fire.
    case noDeadline(CalendarRefusal, of: ClockEdition)
  }

  package enum Recipient: Hashable, Sendable {
    case unit(ActualUnit)
    case reporter
    /// Of a note.
    case nobody
  }

  /// Where it comes from.
  package enum Cause: Hashable, Sendable {
    /// A rung of a ladder, for the n-th clock of a milestone.
    case rung(Ref<Ladder>, Int, Ref<Milestone>, clock: Int)
    /// A rung that counts over the cases of a unit.
    case ledger(Ref<Ladder>, Int)
    /// Somebody took a measure by hand.
    case entry
    /// A clock itself.
    case clock(Ref<Milestone>, clock: Int)
  }

  package var content: Content
  package var recipient: Recipient
  /// When it was due.
  package var due: Instant
  /// When it is sent: later than due where it waits for an opening, or where a late record made it due.
  package var sent: Instant
  package var cause: Cause
}
