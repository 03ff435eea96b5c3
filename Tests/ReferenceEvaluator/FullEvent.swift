package import Semantics

/// An event of which everything is known: every field that a condition asks has an answer or a default, and what only
/// a calendar can say is said.
package struct FullEvent: Hashable, Sendable {
  package var answers: [Ref<Field>: Value]
  package var isInDutyHours: Bool
  package var isOnWorkday: Bool

  package init(answers: [Ref<Field>: Value], isInDutyHours: Bool = false, isOnWorkday: Bool = false) {
    self.answers = answers
    self.isInDutyHours = isInDutyHours
    self.isOnWorkday = isOnWorkday
  }
}
