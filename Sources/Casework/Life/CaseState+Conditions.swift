import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// Whether a condition holds at an instant; nil where it hangs on what nobody has told, or on a ledger.
  ///
  /// - Parameter isOver: Whether the instant is over, as it is when rungs are looked at: a deadline at this very
  ///   instant is then passed.
  func holds(_ condition: CaseCondition, at now: Instant, isOver: Bool) -> Bool? {
    switch condition {
    case .constant(let value): return value
    case .all(let parts): return joined(parts, settledBy: false, at: now, isOver)
    case .any(let parts): return joined(parts, settledBy: true, at: now, isOver)
    case .not(let part): return holds(part, at: now, isOver: isOver).map { !$0 }
    case .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline:
      return ExpectationCheck(decision).holds(condition)
    case .deadline(let milestone, let comparison, let instant):
      return clocks[milestone.position]?.deadline.instant.map { comparison.holds($0, instant) }
    case .onTime(let milestone): return clocks[milestone.position]?.end?.judgement == .onTime
    case .overdue(let milestone, nil):
      return clocks[milestone.position]?.isOverdue(at: closing(now, isOver)) ?? false
    case .overdue(let milestone, let span?):
      guard let clock = clocks[milestone.position], let passed = passes(clock, by: span) else { return false }
      return (clock.end?.at ?? closing(now, isOver)) > passed && clock.isOverdue(at: closing(now, isOver))
    case .left(let milestone, let span):
      return isLeft(milestone, at: now) { $0.instant(span, left: rules.calendar(of: $0.limit)) }
    case .leftShare(let milestone, let share):
      return isLeft(milestone, at: now) { $0.instant(share: share, left: rules.calendar(of: $0.limit)) }
    case .later(let what, let span):
      guard let since = latest(what), let reached = try? rules.calendar.deadline(span, from: since) else { return false }
      return now >= reached
    case .happened(let what, let result, let party): return happened(what, result, party)
    case .reaches(let what, let result, let count, let consecutive):
      return number(of: what, result, consecutive: consecutive) >= count
    case .unitReaches: return nil
    }
  }

  private func joined(_ parts: [CaseCondition], settledBy value: Bool, at now: Instant, _ isOver: Bool) -> Bool? {
    var isOpen = false
    for part in parts {
      switch holds(part, at: now, isOver: isOver) {
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

  /// When a deadline is passed by so much.
  func passes(_ clock: Clock, by span: TimeSpan) -> Instant? {
    clock.deadline.instant.flatMap { try? rules.calendar.deadline($0, extendedBy: span) }
  }

  private func isLeft(_ milestone: Ref<Milestone>, at now: Instant, _ instant: (Clock) -> Instant?) -> Bool {
    guard let clock = clocks[milestone.position], clock.isRunning, clock.pausedAt == nil, !clock.isOverdue(at: now),
      let left = instant(clock)
    else { return false }
    return now >= left
  }

  // MARK: What happened

  /// When a thing happened last.
  func latest(_ what: HappeningRef) -> Instant? {
    if case .milestone(let milestone) = what { return marks[milestone.position]?.at }
    return occurrences.last { $0.what == what }?.at
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
      return sent.contains { $0.content == .measure(measure) && isMeant($0.recipient, by: party) }
    }
  }

  private func isMeant(_ recipient: Effect.Recipient, by party: CaseParty) -> Bool {
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
