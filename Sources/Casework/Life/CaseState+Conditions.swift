import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// Whether a condition holds at an instant; nil where it hangs on what nobody has told, on a deadline that the calendar
  /// can't tell, or on a ledger.
  ///
  /// - Parameters:
  ///   - isOver: Whether the instant is over, as it is when rungs are looked at: a deadline at this very instant is then passed.
  ///   - owner: The milestone whose clock asks; nil: what asks belongs to the case.
  func holds(_ condition: CaseCondition, at now: Instant, isOver: Bool, for owner: Int? = nil) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .all(let parts): return joined(parts, settledBy: false, at: now, isOver, owner)
    case .any(let parts): return joined(parts, settledBy: true, at: now, isOver, owner)
    case .not(let part): return holds(part, at: now, isOver: isOver, for: owner).map { !$0 }
    case .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline:
      return ExpectationCheck(decision).holds(condition)
    case .deadline(let milestone, let comparison, let instant):
      return clocks.place(of: milestone.position).flatMap { clocks.all[$0].deadline.instant }.map { comparison.holds($0, instant) }
    case .onTime(let milestone):
      guard let end = clocks.place(of: milestone.position).flatMap({ clocks.all[$0].end }) else { return false }
      return end.judgement == .unknown ? nil : end.judgement == .onTime
    case .overdue(let milestone, nil):
      return isOverdue(milestone, at: closing(now, isOver))
    case .overdue(let milestone, let span?):
      guard let isOverdue = isOverdue(milestone, at: closing(now, isOver)) else { return nil }
      guard isOverdue, let place = clocks.place(of: milestone.position),
        let passed = clocks.all[place].deadline.instant.flatMap({ passes($0, by: span) })
      else { return false }
      return (clocks.all[place].end?.at ?? closing(now, isOver)) > passed
    case .left(let milestone, let span):
      return isLeft(milestone, at: now) { $0.instant(span) }
    case .leftShare(let milestone, let share):
      return isLeft(milestone, at: now) { $0.instant(share: share) }
    case .later(let what, let span):
      guard let since = latest(what, for: owner), let reached = try? rules.calendar.deadline(span, from: since) else {
        return false
      }
      return now >= reached
    case .happened(let what, let result, let party): return happened(what, result, party)
    case .takenOnCall(let measure, let party, let kind):
      return sent.indices.contains { place in
        counts(place, as: measure) && (party.map { isMeant(sent[place].recipient, by: $0) } ?? true)
          && rules.takesUp(kind, sent[place])
      }
    case .reaches(let what, let result, let count, let consecutive):
      return number(of: what, result, consecutive: consecutive) >= count
    case .unitReaches: return nil
    }
  }

  private func joined(_ parts: [CaseCondition], settledBy value: Bool, at now: Instant, _ isOver: Bool, _ owner: Int?) -> Bool? {
    var isOpen = false
    for part in parts {
      switch holds(part, at: now, isOver: isOver, for: owner) {
      case value?: return value
      case nil: isOpen = true
      case _?: continue
      }
    }
    return isOpen ? nil : !value
  }

  /// The instant from which deadlines are seen: the next one where this one is over.
  private func closing(_ now: Instant, _ isOver: Bool) -> Instant {
    isOver ? Instant(seconds: now.seconds + 1) : now
  }

  /// Part by part: to ask the clock itself would copy it.
  /// - Returns: nil where the calendar can't tell.
  private func isOverdue(_ milestone: Ref<Milestone>, at now: Instant) -> Bool? {
    guard let place = clocks.place(of: milestone.position) else { return false }
    if let end = clocks.all[place].end { return end.judgement == .unknown ? nil : end.judgement == .overdue }
    guard clocks.all[place].pausedAt == nil else { return false }
    return clocks.all[place].deadline.isPast(at: now, in: rules.calendar.offset)
  }

  /// When a clock that runs and does not stand still is due.
  private func due(at place: Int) -> Instant? {
    guard clocks.all[place].isRunning, clocks.all[place].pausedAt == nil else { return nil }
    return clocks.all[place].deadline.instant
  }

  /// When the clock of a milestone is due that runs and does not stand still.
  func due(_ milestone: Ref<Milestone>) -> Instant? { clocks.place(of: milestone.position).flatMap { due(at: $0) } }

  /// When a deadline is passed by so much.
  func passes(_ due: Instant, by span: TimeSpan) -> Instant? { try? rules.calendar.deadline(due, extendedBy: span) }

  private func isLeft(_ milestone: Ref<Milestone>, at now: Instant, _ instant: (TickingClock) -> Instant?) -> Bool {
    guard let clock = ticking(milestone), let due = clock.due, now <= due, let left = instant(clock) else { return false }
    return now >= left
  }

  /// The clock of a milestone, where it runs and does not stand still.
  func ticking(_ milestone: Ref<Milestone>) -> TickingClock? {
    guard let place = clocks.place(of: milestone.position), clocks.all[place].isRunning,
      clocks.all[place].pausedAt == nil
    else { return nil }
    let limit = clocks.all[place].limit
    return TickingClock(
      base: clocks.all[place].base, due: clocks.all[place].deadline.instant, span: limit.span,
      calendar: rules.calendar(of: limit, clocks.all[place].edition))
  }

  // MARK: What happened

  /// When a thing happened last. What happened before the clock that asks began anew, and what was sent by one that has begun anew
  /// since, is of a run before.
  func latest(_ what: HappeningRef, for owner: Int?) -> Instant? {
    if case .milestone(let milestone) = what { return marks[milestone.position]?.at }
    let first = runsBegin.isEmpty ? 0 : owner.map { runsBegin[$0] } ?? runsBegin.max() ?? 0
    return occurrences[first...].last { $0.what == what && !isOfFormerClock($0) }?.since
  }

  private func isOfFormerClock(_ occurrence: Occurrence) -> Bool {
    guard case .rung(_, _, let owner, let clock)? = occurrence.cause else { return false }
    return clock <= formerClocks.count { $0.milestone == owner }
  }

  /// Of a milestone, in the run at hand; of all else, ever.
  private func happened(_ what: HappeningRef, _ result: Int?, _ party: CaseParty?) -> Bool {
    switch what {
    case .milestone(let milestone):
      guard let mark = marks[milestone.position] else { return false }
      return result == nil || mark.result == result
    case .happening, .correction: return occurrences.contains { $0.what == what }
    case .measure(let measure):
      guard let party else { return occurrences.contains { $0.what == what } }
      return sent.indices.contains { counts($0, as: measure) && isMeant(sent[$0].recipient, by: party) }
    }
  }

  func isMeant(_ recipient: Effect.Recipient, by party: CaseParty) -> Bool {
    switch recipient {
    case .reporter: party == .reporter
    case .nobody: false
    case .unit(let unit):
      if case .unit(let kind) = party { unit.kind == kind } else { decision.units(party, on: nil).contains(unit) }
    }
  }

  /// In all runs; in a row: those at the end of the milestone's record.
  private func number(of what: HappeningRef, _ result: Int?, consecutive: Bool) -> Int {
    if consecutive, result != nil {
      return occurrences.reversed().lazy.filter { $0.what == what }.prefix { $0.result == result }.count
    }
    return occurrences.count { $0.what == what && (result == nil || $0.result == result) }
  }
}
