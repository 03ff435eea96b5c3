import Interpreter
package import Semantics
package import WorkingTime

/// What a case is at, derived from its record at every call.
extension Case {
  package var reportedAt: Instant { state.reportedAt }

  /// When a milestone was reached in the run at hand.
  package func reached(_ milestone: Ref<Milestone>) -> Instant? { state.marks[milestone.position]?.at }

  package func result(of milestone: Ref<Milestone>) -> Int? { state.marks[milestone.position]?.result }

  /// The clock of a milestone; nil: it has no limit, or its base is not reached.
  package func clock(of milestone: Ref<Milestone>) -> Clock? { state.clocks[milestone.position] }

  package func clock(named name: String) -> Clock? {
    rules.milestones.firstIndex { $0.name == name }.flatMap { clock(of: Ref($0)) }
  }

  /// Clocks that made way for others, in the order in which they did.
  package var formerClocks: [Clock] { state.formerClocks }

  /// Former clocks, then one a milestone that has one: as the lines of `timeline` number them.
  package var allClocks: [Clock] { formerClocks + state.clocks.all }

  /// Whether the calendar can't tell if a clock's deadline was met by now.
  package func isVerdictUnknown(of clock: Clock) -> Bool {
    clock.end.map { $0.judgement == .unknown } ?? clock.isOpen(at: self.clock, in: rules.calendar.offset)
  }

  /// Since when it stands still.
  package var pausedAt: Instant? { state.pausedAt }

  /// Whether its last milestone is reached.
  package var isClosed: Bool { state.marks.last.map { $0 != nil } ?? false }

  /// What waits for an opening, the soonest first.
  package var pending: [Effect] { state.pending }

  /// As the case's own edition decides; a clock may have another (`Clock.edition`).
  package func limit(of milestone: Ref<Milestone>) -> Limit? { state.limit(of: milestone.position) }

  /// What is left of a clock by now; nil where the calendar can't tell.
  package func left(of clock: Clock) -> [TimeSpan]? {
    try? clock.left(at: self.clock, rules.calendar(of: clock.limit, clock.edition))
  }

  /// The days of duty on which a clock ran and of which nothing counts; none where the calendar can't tell.
  package func uncountedDays(of clock: Clock) -> [CivilDate] {
    (try? clock.uncountedDays(rules.calendar(of: clock.limit, clock.edition))) ?? []
  }

  /// The calendar whose duty is what counts of a clock's limit; nil: all time does.
  package func counted(by clock: Clock) -> WorkCalendar? {
    rules.calendar(of: clock.limit, clock.edition).counted(clock.limit.span)
  }

  /// When a milestone is due at the latest where its clock has not begun: every step before at its last moment, without
  /// pauses.
  /// - Throws: where the calendar can't tell.
  package func latest(_ milestone: Ref<Milestone>) throws(CalendarRefusal) -> Instant? {
    if let clock = clock(of: milestone) {
      switch clock.deadline {
      case .at(let instant): return instant
      case .refused(let refusal): throw refusal
      }
    }
    if let mark = reached(milestone) { return mark }
    guard let ahead = try ahead(milestone) else { return nil }
    return try rules.calendar(of: ahead.limit, ahead.edition).deadline(ahead.limit.span, from: ahead.base)
  }

  /// From when and by which limit the clock of a milestone will count that has not begun, where every step before is done
  /// at its last moment; nil: it will have none.
  private func ahead(
    _ milestone: Ref<Milestone>
  ) throws(CalendarRefusal) -> (base: Instant, limit: Limit, edition: ClockEdition)? {
    let own = limit(of: milestone)
    if own == nil, rules.laterEditions.isEmpty { return nil }
    let base = rules.base(of: milestone.position, own)
    guard base < milestone.position, let from = try latest(Ref(base)) else { return nil }
    guard let found = rules.limit(of: milestone.position, own: own, beginningAt: from, decision.event) else { return nil }
    return (from, found.limit, found.edition)
  }

  /// The limit by which the clock of a milestone counts, or will where every step before is done at its last moment; nil:
  /// it has none.
  package func countedLimit(of milestone: Ref<Milestone>) -> Limit? {
    if let clock = clock(of: milestone) { return clock.edition.number == nil ? limit(of: milestone) : clock.limit }
    return (try? ahead(milestone)).flatMap { $0?.limit } ?? limit(of: milestone)
  }

  /// The fields that its log has given a value, by a correction or by what happened (`置`): what is reported of them counts no more.
  package var correctedFields: Set<Ref<Field>> {
    Set(record.log.flatMap { rules.settings(of: $0).map(\.field) })
  }

  /// Whether a condition holds at an instant, everything before which is over; nil where it hangs on what nobody has
  /// told, on a deadline that the calendar can't tell, or on a ledger.
  package func holds(_ condition: CaseCondition, at instant: Instant) -> Bool? {
    state.holds(condition, at: instant, isOver: false)
  }
}
