import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// The next instant at whose end anything may be sent; nil: never, unless something happens.
  var wake: Instant? {
    var soonest = touched?.seconds ?? .max
    if let first = pending.first { soonest = min(soonest, first.sent.seconds) }
    soonest = min(soonest, nextRung)
    return soonest == .max ? nil : Instant(seconds: soonest)
  }

  /// Ends every instant before one, in order, and sends what was due then.
  mutating func settle(before limit: Instant) {
    while let next = wake, next < limit { close(next) }
  }

  /// Ends one instant, or looks at one that is not over: then a deadline at it is not passed yet.
  mutating func close(_ instant: Instant, isOver: Bool = true) {
    let isTouched = touched != nil
    touched = nil
    last = max(last, instant)
    var isChanged = release(at: instant) || isTouched
    var fires = true
    while fires {
      // A measure may be what another rung waits for.
      fires = false
      for index in rungs.indices where rungs[index].isDue(at: instant, isChanged ? changed : nil) {
        // Not in the call itself: it would copy the state.
        let condition = rules.condition(of: rungs[index])
        if holds(condition, at: instant, isOver: isOver, for: rungs[index].owner) != true {
          rungs[index].isHeld = false
        } else if !rungs[index].isHeld {
          fire(index, at: instant)
          (fires, isChanged) = (true, true)
        }
      }
    }
    nextRung = .max
    for index in rungs.indices {
      if rungs[index].isDue(at: instant, isChanged ? changed : nil) { look(ahead: index, from: instant) }
      nextRung = min(nextRung, rungs[index].wake)
    }
    changed = []
  }

  /// Finds when time alone may make a rung true.
  private mutating func look(ahead index: Int, from instant: Instant) {
    rungs[index].isNew = false
    guard rungs[index].time.passes else { return }
    let condition = rules.condition(of: rungs[index])
    let wake = flip(condition, after: instant, for: rungs[index].owner)
    rungs[index].wake = wake
    // Of a single warning that is yet to come it is known already.
    if rungs[index].time.looksAhead, !rungs[index].isNoted, wake == .max || !condition.isOneWarning, isBeforeBase(condition) {
      note(.skipped, index, at: instant)
    }
    // Nothing that can't be told is left out in silence.
    if wake == .max, !rungs[index].isNoted, let refusal = refusal(condition, for: rungs[index].owner) {
      note(.noDeadline(refusal, of: .own), index, at: instant)
    }
  }

  // MARK: Firing

  private mutating func fire(_ index: Int, at instant: Instant) {
    rungs[index].fire()
    let rung = rungs[index]
    let cause = cause(of: rung)
    for action in rules.ladders[rung.ladder].rungs[rung.issues].actions {
      let content: Effect.Content = action.measure.map { .measure($0) } ?? .notice
      let release = action.hold.map { rules.release(of: $0, from: instant) } ?? instant
      for party in action.recipients {
        var effect = Effect(content: content, recipient: .reporter, due: instant, sent: release, cause: cause)
        forEachRecipient(party, at: instant) { state, recipient in
          effect.recipient = recipient
          if !state.isSent(effect) { state.send(effect, at: instant) }
        }
      }
    }
  }

  /// Calls for all whom a party of the case stands for on the day of an instant.
  mutating func forEachRecipient(
    _ party: CaseParty, at instant: Instant, _ body: (inout CaseState, Effect.Recipient) -> Void
  ) {
    switch party {
    case .reporter: body(&self, .reporter)
    case .lead:
      if let lead = decision.lead { body(&self, .unit(lead)) }
    case .assist, .unit, .field:
      let day = instant.civil(in: rules.calendar.offset)?.date
      for unit in decision.units(party, on: day) { body(&self, .unit(unit)) }
    }
  }

  /// The same to the same recipient at the same instant is sent once.
  private func isSent(_ effect: Effect) -> Bool {
    func isSame(_ other: Effect) -> Bool {
      other.sent == effect.sent && other.content == effect.content && other.recipient == effect.recipient
    }
    return sent.contains(where: isSame) || pending.contains(where: isSame)
  }

  private mutating func send(_ effect: Effect, at instant: Instant) {
    if effect.sent > instant {
      let place = pending.firstIndex { $0.sent > effect.sent } ?? pending.count
      pending.insert(effect, at: place)
    } else {
      deliver(effect)
    }
  }

  private mutating func release(at instant: Instant) -> Bool {
    var isAny = false
    while let first = pending.first, first.sent <= instant {
      pending.removeFirst()
      deliver(first)
      isAny = true
    }
    return isAny
  }

  /// A measure that goes to several at once has been taken once.
  mutating func deliver(_ effect: Effect) {
    sent.append(effect)
    guard case .measure(let measure) = effect.content else { return }
    changed.insert(.happened(.measure(measure)))
    let (what, since) = (HappeningRef.measure(measure), reallySent(effect))
    if let last = occurrences.last, last.what == what, last.at == effect.sent {
      occurrences[occurrences.count - 1].since = max(last.since, since)
    } else {
      occurrences.append(Occurrence(what: what, result: nil, at: effect.sent, since: since, cause: effect.cause))
    }
  }

  /// When a measure was sent indeed: with a record that comes late it may be due before, and nobody knew.
  private mutating func reallySent(_ effect: Effect) -> Instant {
    if effect.cause == .entry { return effect.sent }
    if let known = alreadySent.firstIndex(where: { $0.isSame(as: effect) }) { return alreadySent.remove(at: known).sent }
    return max(effect.sent, soonest)
  }

  private func cause(of rung: ArmedRung) -> Effect.Cause {
    let owner = Ref<Milestone>(rung.owner)
    let number = clocks.place(of: rung.owner).map { clocks.all[$0].number } ?? 1 + formerClocks.count { $0.milestone == owner }
    return .rung(Ref(rung.ladder), rung.rung, owner, clock: number)
  }

  private mutating func note(_ content: Effect.Content, _ index: Int, at instant: Instant) {
    rungs[index].isNoted = true
    sent.append(
      Effect(content: content, recipient: .nobody, due: instant, sent: instant, cause: cause(of: rungs[index])))
  }

  // MARK: When

  /// When time alone may next change a condition, as seconds.
  private func flip(_ condition: CaseCondition, after now: Instant, for owner: Int) -> Int64 {
    let instant: Instant?
    switch condition {
    case .all(let parts), .any(let parts): return parts.reduce(.max) { min($0, flip($1, after: now, for: owner)) }
    case .not(let part): return flip(part, after: now, for: owner)
    case .left(let milestone, let span):
      instant = ticking(milestone).flatMap { $0.instant(span) }
    case .leftShare(let milestone, let share):
      instant = ticking(milestone).flatMap { $0.instant(share: share) }
    case .overdue(let milestone, nil): instant = due(milestone)
    case .overdue(let milestone, let span?): instant = due(milestone).flatMap { passes($0, by: span) }
    case .later(let what, let span):
      instant = latest(what, for: owner).flatMap { try? rules.calendar.deadline(span, from: $0) }
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline, .onTime, .happened, .takenOnCall, .reaches, .unitReaches:
      instant = nil
    }
    guard let instant, instant > now else { return .max }
    return instant.seconds
  }

  /// Why the calendar can't tell when time alone would make a condition true; of a clock without a deadline that is
  /// said once, of the clock itself.
  private func refusal(_ condition: CaseCondition, for owner: Int) -> CalendarRefusal? {
    do throws(CalendarRefusal) {
      switch condition {
      case .all(let parts), .any(let parts): return parts.lazy.compactMap { refusal($0, for: owner) }.first
      case .not(let part): return refusal(part, for: owner)
      case .left(let milestone, let span):
        guard let clock = ticking(milestone), let due = clock.due else { return nil }
        _ = try clock.calendar.instant(span, before: due)
      case .overdue(let milestone, let span?):
        guard let due = self.due(milestone) else { return nil }
        _ = try rules.calendar.deadline(span, from: due)
      case .later(let what, let span):
        guard let since = latest(what, for: owner) else { return nil }
        _ = try rules.calendar.deadline(span, from: since)
      default: return nil
      }
      return nil
    } catch {
      return error
    }
  }

  /// Whether a warning would lie before its clock began, so that it never comes.
  private func isBeforeBase(_ condition: CaseCondition) -> Bool {
    switch condition {
    case .all(let parts): return parts.contains(where: isBeforeBase)
    case .left(let milestone, let span): return ticking(milestone)?.isBeforeBase(span) ?? false
    case .leftShare(let milestone, let share): return ticking(milestone)?.isBeforeBase(share: share) ?? false
    default: return false
    }
  }

  /// Arms the warnings of a clock again whose instants now lie ahead.
  mutating func rearmWarnings(of milestone: Int, at now: Instant) {
    for index in rungs.indices where rungs[index].isFired && rungs[index].owner == milestone {
      let rung = rungs[index]
      guard rung.time.isWarning, flip(rules.condition(of: rung), after: now, for: rung.owner) != .max else { continue }
      rungs[index].rearm(isHeld: false)
    }
  }
}

extension CaseCondition {
  fileprivate var isOneWarning: Bool {
    switch self {
    case .left, .leftShare: true
    default: false
    }
  }
}
