import Casework
import Interpreter

/// One entry of a case's log: what happened, by the names that people write.
public struct CaseEntry: Hashable, Sendable {
  /// A milestone, something that the process allows, a measure taken by hand, or 更正. `回访（满意）` has its result
  /// with it.
  public var happening: String
  /// When it happened: `2017-05-08 10:01` in the calendar's offset, or RFC 3339; nil: the case's own `now`.
  public var at: String?
  /// When it was recorded, by which the log is ordered; nil: when it happened, or `now` where that is later.
  public var recordedAt: String?
  /// Of a milestone that has results.
  public var result: String?
  /// Who recorded it: 主办, 协办, 上报人, a unit, or a field that holds units; nil: nobody asks whether they may.
  public var by: String?
  /// To whom: of a measure, who gets it (else the lead).
  public var to: [String]
  /// 更正: the new values of fields.
  public var set: [String: FieldValue]
  /// 顺延: how much is granted, as `2个工作日`; nil: one more limit.
  public var granted: String?
  public var note: String?

  public init(
    _ happening: String, result: String? = nil, at: String? = nil, recordedAt: String? = nil, by: String? = nil,
    to: [String] = [], set: [String: FieldValue] = [:], granted: String? = nil, note: String? = nil
  ) {
    self.happening = happening
    self.result = result
    self.at = at
    self.recordedAt = recordedAt
    self.by = by
    self.to = to
    self.set = set
    self.granted = granted
    self.note = note
  }

  init(_ written: WrittenEntry) {
    self.init(
      written.happening, result: written.result, at: written.at, recordedAt: written.recordedAt, by: written.by,
      to: written.to,
      set: Dictionary(
        written.set.compactMap { one in FieldValue(one.value).map { (one.field, $0) } }, uniquingKeysWith: { $1 }),
      granted: written.granted, note: written.note)
  }

  /// - Parameter now: of the case, for what does not say when it happened.
  func written(now: String) -> WrittenEntry {
    var entry = WrittenEntry(happening, at: at ?? now)
    entry.recordedAt = recordedAt
    entry.result = result
    entry.by = by
    entry.to = to
    entry.set = set.keys.sorted().compactMap { name in set[name].map { .init(name, EventValue($0)) } }
    entry.granted = granted
    entry.note = note
    return entry
  }
}

/// What is stored of a case: its event, and its log in the order of recording. All else is worked out from it.
public struct CaseRecord: Hashable, Sendable {
  public var event: Event
  public var log: [CaseEntry]

  public init(event: Event, log: [CaseEntry] = []) {
    self.event = event
    self.log = log
  }
}
