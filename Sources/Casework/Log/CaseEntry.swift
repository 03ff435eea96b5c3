package import Semantics
package import WorkingTime

/// One entry of a case's log.
package struct CaseEntry: Hashable, Sendable {
  /// 发生: when it happened, by which milestones are judged.
  package var at: Instant
  /// 记录: when it was recorded, by which the log is ordered. Never before `at`.
  package var recordedAt: Instant
  package var what: HappeningRef
  /// The position of a milestone's result among its results.
  package var result: Int?
  /// Who recorded it; nil: not told, and then nobody asks whether they may.
  package var by: CaseParty?
  /// Of a measure that somebody takes by hand: to whom.
  package var to: [CaseParty]
  /// 更正: the fields and their new values.
  package var set: [FieldSetting]
  /// 顺延: how much is granted; nil: one more limit.
  package var granted: TimeSpan?
  package var note: String?

  package init(
    at: Instant, recordedAt: Instant? = nil, _ what: HappeningRef, result: Int? = nil, by: CaseParty? = nil,
    to: [CaseParty] = [], set: [FieldSetting] = [], granted: TimeSpan? = nil, note: String? = nil
  ) {
    self.at = at
    self.recordedAt = recordedAt ?? at
    self.what = what
    self.result = result
    self.by = by
    self.to = to
    self.set = set
    self.granted = granted
    self.note = note
  }
}

package struct FieldSetting: Hashable, Sendable {
  package var field: Ref<Field>
  package var value: Value
  package init(_ field: Ref<Field>, _ value: Value) {
    self.field = field
    self.value = value
  }
}
