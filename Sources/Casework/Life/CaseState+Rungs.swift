import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// The next instant at whose end anything may be sent; nil: never, unless something happens.
  var wake: Instant? {
    var soonest = touched?.seconds ?? .max
    if let first = pending.first { soonest = min(soonest, first.sent.seconds) }
    for rung in rungs where rung.wake < soonest { soonest = rung.wake }
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
      for index in rungs.indices where isDue(rungs[index], at: instant, isChanged) {
        let condition = rules.ladders[rungs[index].ladder].rungs[rungs[index].rung].condition
        if holds(condition, at: instant, isOver: isOver) != true {
          rungs[index].isHeld = false
        } else if !rungs[index].isHeld {
          fire(index, at: instant)
          (fires, isChanged) = (true, true)
        }
      }
    }
    for index in rungs.indices where isDue(rungs[index], at: instant, isChanged) {
      rungs[index].isNew = false
      let rung = rungs[index]
      guard rules.rungTimes[rung.ladder][rung.rung].passes else { continue }
      let condition = rules.ladders[rung.ladder].rungs[rung.rung].condition
      if !rung.isNoted, isBeforeBase(condition) { note(.skipped, index, at: instant) }
      rungs[index].wake = flip(condition, after: instant)
      // Nothing that can't be told is left out in silence.
      if rungs[index].wake == .max, !rungs[index].isNoted, let refusal = refusal(condition) {
        note(.noDeadline(refusal), index, at: instant)
      }
    }
    changed = []
  }

  /// Whether anything that a rung looks at may be otherwise than when it was looked at last.
  ///
  /// One that waits to be untrue is looked at whenever anything happens: a deadline that has passed makes a warning untrue.
  private func isDue(_ rung: ArmedRung, at instant: Instant, _ isChanged: Bool) -> Bool {
    if rung.isFired { return false }
    if rung.isNew || rung.wake <= instant.seconds { return true }
    guard isChanged else { return false }
    let time = rules.rungTimes[rung.ladder][rung.rung]
    return rung.isHeld || !time.isSteady || !time.things.isDisjoint(with: changed)
  }

  // MARK: Firing

  private mutating func fire(_ index: Int, at instant: Instant) {
    rungs[index].fire()
    let rung = rungs[index]
    let cause = cause(of: rung)
    let day = instant.civil(in: rules.calendar.offset)?.date
    for action in rules.ladders[rung.ladder].rungs[rung.issues].actions {
      let content: Effect.Content = action.measure.map { .measure($0) } ?? .notice
      let release = action.hold.map { rules.release(of: $0, from: instant) } ?? instant
      for party in action.recipients {
        let recipients: [Effect.Recipient] =
          party == .reporter ? [.reporter] : decision.units(party, on: day).map { .unit($0) }
        for recipient in recipients {
          let effect = Effect(content: content, recipient: recipient, due: instant, sent: release, cause: cause)
          if !isSent(effect) { send(effect, at: instant) }
        }
      }
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
    let occurrence = Occurrence(what: .measure(measure), result: nil, at: effect.sent)
    if occurrences.last != occurrence { occurrences.append(occurrence) }
  }

  private func cause(of rung: ArmedRung) -> Effect.Cause {
    let owner = Ref<Milestone>(rung.owner)
    let number = clocks[rung.owner]?.number ?? 1 + formerClocks.count { $0.milestone == owner }
    return .rung(Ref(rung.ladder), rung.rung, owner, clock: number)
  }

  private mutating func note(_ content: Effect.Content, _ index: Int, at instant: Instant) {
    rungs[index].isNoted = true
    sent.append(
      Effect(content: content, recipient: .nobody, due: instant, sent: instant, cause: cause(of: rungs[index])))
  }

  // MARK: When

  /// When time alone may next change a condition, as seconds.
  private func flip(_ condition: CaseCondition, after now: Instant) -> Int64 {
    let instant: Instant?
    switch condition {
    case .all(let parts), .any(let parts): return parts.reduce(.max) { min($0, flip($1, after: now)) }
    case .not(let part): return flip(part, after: now)
    case .left(let milestone, let span):
      instant = ticking(milestone).flatMap { $0.instant(span, left: rules.calendar(of: $0.limit)) }
    case .leftShare(let milestone, let share):
      instant = ticking(milestone).flatMap { $0.instant(share: share, left: rules.calendar(of: $0.limit)) }
    case .overdue(let milestone, nil): instant = ticking(milestone)?.deadline.instant
    case .overdue(let milestone, let span?): instant = ticking(milestone).flatMap { passes($0, by: span) }
    case .later(let what, let span):
      instant = latest(what).flatMap { try? rules.calendar.deadline(span, from: $0) }
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline, .onTime, .happened, .reaches, .unitReaches:
      instant = nil
    }
    guard let instant, instant > now else { return .max }
    return instant.seconds
  }

  /// Why the calendar can't tell when time alone would make a condition true; of a clock without a deadline that is
  /// said once, of the clock itself.
  private func refusal(_ condition: CaseCondition) -> CalendarRefusal? {
    do throws(CalendarRefusal) {
      switch condition {
      case .all(let parts), .any(let parts): return parts.lazy.compactMap { refusal($0) }.first
      case .not(let part): return refusal(part)
      case .left(let milestone, let span):
        guard let clock = ticking(milestone), let due = clock.deadline.instant else { return nil }
        _ = try rules.calendar(of: clock.limit).duty.instant(span, before: due)
      case .overdue(let milestone, let span?):
        guard let due = ticking(milestone)?.deadline.instant else { return nil }
        _ = try rules.calendar.deadline(span, from: due)
      case .later(let what, let span):
        guard let since = latest(what) else { return nil }
        _ = try rules.calendar.deadline(span, from: since)
      default: return nil
      }
      return nil
    } catch {
      return error
    }
  }

  private func ticking(_ milestone: Ref<Milestone>) -> Clock? {
    guard let clock = clocks[milestone.position], clock.isRunning, clock.pausedAt == nil else { return nil }
    return clock
  }

  /// Whether a warning would lie before its clock began, so that it never comes.
  private func isBeforeBase(_ condition: CaseCondition) -> Bool {
    switch condition {
    case .all(let parts): return parts.contains(where: isBeforeBase)
    case .left(let milestone, let span):
      guard let clock = ticking(milestone), let due = clock.deadline.instant,
        let instant = try? rules.calendar(of: clock.limit).duty.instant(span, before: due)
      else { return false }
      return instant < clock.base
    default: return false
    }
  }

  /// Arms the warnings of a clock again whose instants now lie ahead.
  mutating func rearmWarnings(of milestone: Int, at now: Instant) {
    for index in rungs.indices where rungs[index].isFired && rungs[index].owner == milestone {
      let rung = rungs[index]
      guard rules.rungTimes[rung.ladder][rung.rung].isWarning,
        flip(rules.ladders[rung.ladder].rungs[rung.rung].condition, after: now) != .max
      else { continue }
      rungs[index].rearm(isHeld: false)
    }
  }
}
