import ExactNumbers
import Interpreter
import Semantics
import WorkingTime

extension CaseState {
  /// Takes up what happened, in the order of happening.
  ///
  /// - Parameter isGated: Whether it is asked who may record it and when; not of what stands in the log already.
  mutating func apply(_ entry: CaseEntry, isGated: Bool) throws(CaseRefusal) {
    switch entry.what {
    case .milestone(let milestone): try reach(milestone, entry, isGated)
    case .happening(let number): try happen(number, entry, isGated)
    case .measure(let measure): take(measure, entry)
    case .correction:
      if entry.set.isEmpty { throw .nothingToCorrect }
      occur(entry)
      try change(entry.set, at: entry.at)
    }
    touched = entry.at
    last = entry.at
  }

  private mutating func occur(_ entry: CaseEntry, result: Int? = nil) {
    occurrences.append(Occurrence(what: entry.what, result: result, at: entry.at))
    changed.insert(.happened(entry.what))
  }

  // MARK: Milestones

  private mutating func reach(_ milestone: Ref<Milestone>, _ entry: CaseEntry, _ isGated: Bool) throws(CaseRefusal) {
    let position = milestone.position
    let furthest = furthest
    let resultCount = rules.milestones[position].results.count
    if let result = entry.result {
      if !(0..<resultCount).contains(result) { throw .noSuchResult(milestone) }
    } else if resultCount > 0 {
      throw .resultMissing(milestone)
    }
    if furthest > position {
      throw marks[position] != nil ? .alreadyReached(milestone) : .passedBy(milestone, later: Ref(furthest))
    }
    // What has a result may come again with another, until something follows it.
    if furthest == position, resultCount == 0 { throw .alreadyReached(milestone) }
    for between in (furthest + 1)..<max(position, furthest + 1) where !rules.milestones[between].isOptional {
      throw .missing(Ref(between))
    }
    if isGated { try checkGate(of: position, entry) }
    for skipped in (furthest + 1)..<max(position, furthest + 1) {
      endClock(skipped, at: entry.at, reached: false)
      beginClocks(base: skipped, at: entry.at)
    }
    occur(entry, result: entry.result)
    if marks[position] != nil {
      marks[position]?.result = entry.result
      return
    }
    // First what counts up to here, so that it does not begin anew.
    marks[position] = Mark(at: entry.at, result: entry.result)
    endClock(position, at: entry.at, reached: true)
    beginClocks(base: position, at: entry.at)
  }

  // MARK: What else happens

  private mutating func happen(_ number: Int, _ entry: CaseEntry, _ isGated: Bool) throws(CaseRefusal) {
    let happening = rules.happenings[number]
    if isGated { try checkGate(of: happening, number, entry) }
    occur(entry)
    var back: Int?
    for (position, effect) in happening.effects.enumerated() {
      switch effect {
      case .pauses: try pause(at: entry.at)
      case .resumes: try resume(at: entry.at)
      case .extends: try extend(happening.beforeDeadline, by: entry.granted, at: entry.at)
      case .backTo(let milestone):
        back = milestone.position
        let beginAnew = happening.effects[(position + 1)...].contains { if case .restarts = $0 { true } else { false } }
        try goBack(to: milestone, reopensClocks: !beginAnew, at: entry.at)
      case .restarts: restart(from: back, at: entry.at)
      case .exempts(let measure): try exempt(measure, entry, isGated: isGated)
      case .set(let field, let value): try change([FieldSetting(field, value)], at: entry.at)
      }
    }
  }

  private mutating func take(_ measure: Ref<Measure>, _ entry: CaseEntry) {
    for party in entry.to.isEmpty ? [.lead] : entry.to {
      forEachRecipient(party, at: entry.at) { state, recipient in
        state.deliver(
          Effect(
            content: .measure(measure), recipient: recipient, due: entry.at, sent: entry.at, cause: .entry))
      }
    }
  }

  // MARK: Clocks

  /// What is overdue already stays so and does not stand still, and what is judged is not moved any more.
  private mutating func pause(at instant: Instant) throws(CaseRefusal) {
    if pausedAt != nil { throw .alreadyPaused }
    pausedAt = instant
    for place in clocks.all.indices {
      if !clocks.all[place].isRunning {
        clocks.all[place].miss(.paused(instant))
      } else if clocks.all[place].canMove(at: instant) {
        try take(.paused(instant), at: place, instant)
      }
    }
  }

  private mutating func resume(at instant: Instant) throws(CaseRefusal) {
    if pausedAt == nil { throw .notPaused }
    pausedAt = nil
    for place in clocks.all.indices {
      if !clocks.all[place].isRunning {
        clocks.all[place].miss(.resumed(instant))
      } else if clocks.all[place].pausedAt != nil {
        try take(.resumed(instant), at: place, instant)
        rearmWarnings(of: clocks.all[place].milestone.position, at: instant)
      }
    }
  }

  /// The clock that the process names, else every one that runs in time. One more limit where nothing else is granted.
  private mutating func extend(
    _ milestone: Ref<Milestone>?, by granted: TimeSpan?, at instant: Instant
  ) throws(CaseRefusal) {
    var isAny = false
    var unknown: Deadline?
    for place in clocks.all.indices where milestone == nil || milestone == clocks.all[place].milestone {
      guard clocks.all[place].canExtend(at: instant, in: rules.calendar.offset) else {
        if clocks.all[place].isOpen(at: instant, in: rules.calendar.offset) { unknown = clocks.all[place].deadline }
        continue
      }
      let span = granted ?? clocks.all[place].limit.span.oneMore
      try take(.granted(span), at: place, instant)
      rearmWarnings(of: clocks.all[place].milestone.position, at: instant)
      isAny = true
    }
    if isAny { return }
    if case .refused(let refusal)? = unknown { throw .calendar(refusal) }
    throw .noRunningClock
  }

  /// The milestone and all after it are to be reached again.
  ///
  /// - Parameter reopensClocks: Whether their clocks go on from the bases that they have; else new ones are about to
  ///   begin, and what was reached in time stays so.
  private mutating func goBack(
    to milestone: Ref<Milestone>, reopensClocks: Bool, at instant: Instant
  ) throws(CaseRefusal) {
    guard furthest >= milestone.position else { throw .notReached(milestone) }
    for index in milestone.position..<marks.count {
      marks[index] = nil
      changed.formUnion([.happened(.milestone(Ref(index))), .clock(index)])
    }
    guard reopensClocks else { return }
    for place in clocks.all.indices where clocks.all[place].milestone >= milestone { try reopen(place, at: instant) }
  }

  private mutating func reopen(_ place: Int, at instant: Instant) throws(CaseRefusal) {
    let calendar = rules.calendar(of: clocks.all[place].limit, clocks.all[place].edition)
    do throws(CalendarRefusal) {
      guard try clocks.all[place].reopen(calendar) else { return }
    } catch { throw .calendar(error) }
    tellsWhereNoDeadline(at: place, instant)
    rearmWarnings(of: clocks.all[place].milestone.position, at: instant)
  }

  /// New clocks: of all that was gone back over, else of what runs. One whose base is to be reached again waits for it.
  private mutating func restart(from back: Int?, at instant: Instant) {
    for index in marks.indices {
      let place = clocks.place(of: index)
      guard back.map({ index >= $0 }) ?? (place.map { clocks.all[$0].isRunning } ?? false) else { continue }
      if runsBegin.isEmpty { runsBegin = Array(repeating: 0, count: marks.count) }
      runsBegin[index] = occurrences.count - 1
      for rung in rungs.indices where rungs[rung].owner == index { rungs[rung].rearm(isHeld: true) }
      guard place != nil else { continue }
      retire(index, at: instant)
      let own = limit(of: index)
      if let back, rules.base(of: index, own) >= back { continue }
      begin(Ref(index), own, at: instant)
    }
  }

  private mutating func take(_ step: Clock.Step, at place: Int, _ instant: Instant) throws(CaseRefusal) {
    changed.insert(.clock(clocks.all[place].milestone.position))
    let calendar = rules.calendar(of: clocks.all[place].limit, clocks.all[place].edition)
    do throws(CalendarRefusal) { try clocks.all[place].take(step, calendar) } catch { throw .calendar(error) }
    // A pause or a grant may carry it past what the calendar knows.
    tellsWhereNoDeadline(at: place, instant)
  }

  // MARK: Corrections

  /// Decides again. Clocks keep their bases, and so the edition that they follow, and no rung refires; what is overdue
  /// stays so.
  private mutating func change(_ settings: [FieldSetting], at instant: Instant) throws(CaseRefusal) {
    do throws(EventError) { decision = try rules.decide(decision.event, with: settings) } catch {
      if case .noneInForce(let day) = error { throw .leavesEdition(day: day) }
      throw .undecidable(error)
    }
    terms = decision.contents.terms
    changed = .all
    for index in marks.indices where marks[index] == nil {
      let own = limit(of: index)
      guard let place = clocks.place(of: index) else {
        let base = rules.base(of: index, own)
        if index > furthest, base < index, let mark = marks[base] { begin(Ref(index), own, at: mark.at) }
        continue
      }
      guard let found = rules.limit(of: index, own: own, beginningAt: clocks.all[place].base, decision.event) else {
        retire(index, at: instant)
        continue
      }
      guard clocks.all[place].isRunning, !clocks.all[place].isOverdue(at: instant) else { continue }
      if try change(clockAt: place, to: found) { rearmWarnings(of: index, at: instant) }
    }
    arm()
  }

  /// - Returns: whether the clock has another limit by it.
  private mutating func change(
    clockAt place: Int, to found: (limit: Limit, edition: ClockEdition)
  ) throws(CaseRefusal) -> Bool {
    let (limit, edition) = found
    let calendar = rules.calendar(of: limit, edition)
    do throws(CalendarRefusal) {
      return try clocks.all[place].change(to: limit, of: edition, calendar)
    } catch { throw .calendar(error) }
  }
}

extension TimeSpan {
  /// What extends a deadline by one more limit: of a limit that names its end, one more such day.
  fileprivate var oneMore: TimeSpan {
    switch unit {
    case .sameDay, .nextDay: TimeSpan(amount: .one, unit: .calendarDay)
    case .sameWorkday: TimeSpan(amount: .one, unit: .workday)
    default: self
    }
  }
}
