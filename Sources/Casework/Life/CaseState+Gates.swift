import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// 由, 须 of a milestone.
  func checkGate(of milestone: Int, _ entry: CaseEntry) throws(CaseRefusal) {
    guard let recording = rules.recordings[milestone] else { return }
    try checkParty(entry.by, among: recording.by)
    try check(recording.requires, at: entry.at)
  }

  /// 由, 自, 早于, 至多, 须 of a happening.
  func checkGate(of happening: Happening, _ number: Int, _ entry: CaseEntry) throws(CaseRefusal) {
    try checkParty(entry.by, among: happening.by)
    if let (milestone, span) = happening.from {
      guard let since = marks[milestone.position]?.at else { throw .notReached(milestone) }
      let end = try rules.deadline(span, from: since)
      if entry.at > end { throw .windowClosed(milestone, at: end) }
    }
    if let milestone = happening.beforeDeadline, let place = clocks.place(of: milestone.position),
      clocks.all[place].pausedAt == nil, let due = clocks.all[place].deadline.instant, entry.at >= due
    {
      throw .deadlinePassed(milestone, at: due)
    }
    if let limit = happening.atMost, occurrences.count(where: { $0.what == .happening(number) }) >= limit {
      throw .tooOften(limit: limit)
    }
    try check(happening.requires, at: entry.at)
  }

  /// Nobody named: who recorded it was one who may.
  private func checkParty(_ party: CaseParty?, among allowed: [CaseParty]) throws(CaseRefusal) {
    guard let party, !allowed.isEmpty, !allowed.contains(party) else { return }
    let kinds = Set(decision.units(party, on: nil).map(\.kind))
    let isAllowed = allowed.contains { one in decision.units(one, on: nil).contains { kinds.contains($0.kind) } }
    if !isAllowed { throw .mayNotRecord(by: party) }
  }

  private func check(_ condition: CaseCondition?, at instant: Instant) throws(CaseRefusal) {
    if let condition, holds(condition, at: instant, isOver: false) != true { throw .requirementNotMet }
  }
}

extension CaseRules {
  func deadline(_ span: TimeSpan, from start: Instant) throws(CaseRefusal) -> Instant {
    do throws(CalendarRefusal) { return try calendar.deadline(span, from: start) } catch { throw .calendar(error) }
  }

  /// When a notice that waits may go out. Where the calendar can't tell it goes at once: it is never lost.
  func release(of hold: LadderAction.Hold, from instant: Instant) -> Instant {
    switch hold {
    case .opening: (try? calendar.opening(atOrAfter: instant)) ?? instant
    case .period(let period):
      engine.program.periods[period.position].first(atOrAfter: instant, offset: calendar.offset) ?? instant
    }
  }
}
