package import Interpreter
package import WorkingTime

/// A case: its record, what was sent, and what the record comes to.
///
/// Everything but the record is worked out: two cases of one record are the same.
package struct Case: Sendable {
  package let rules: CaseRules
  package private(set) var record: CaseRecord
  /// In the order in which they were sent, withdrawals among them.
  package private(set) var effects: [Effect] = []
  /// Every instant before this is over; what is recorded from now on is recorded no earlier.
  package private(set) var clock: Instant
  var state: CaseState
  private var withdrawn: Set<Int> = []

  /// Opens a case of an event.
  /// - Throws: why the event can't be decided, or that it does not say when it was reported.
  package init(_ event: Event, under rules: CaseRules) throws(CaseRefusal) {
    guard let reportedAt = rules.engine.reportedAt(event) else { throw .notReported }
    let decision: Decision
    do throws(EventError) { decision = try rules.engine.decide(event) } catch { throw .undecidable(error) }
    self.rules = rules
    record = CaseRecord(event: event)
    clock = reportedAt
    state = CaseState(rules, decision, reportedAt: reportedAt)
    opened = decision
  }

  /// Opens a case and takes up its log.
  /// - Throws: the first entry that is refused.
  package init(replaying record: CaseRecord, under rules: CaseRules) throws(CaseRefusal) {
    try self.init(record.event, under: rules)
    for entry in record.log { try take(entry) }
  }

  /// The decision as it is now, after corrections.
  package var decision: Decision { state.decision }
  let opened: Decision

  /// The instant at which the clock is to be moved next for something to be sent in time; nil: nothing is due unless
  /// something happens.
  package var wakeUp: Instant? {
    var ahead = state
    let known = ahead.sent.count
    while let next = ahead.wake {
      ahead.settle(before: Instant(seconds: next.seconds + 1))
      if ahead.sent.count > known { return Instant(seconds: next.seconds + 1) }
    }
    return nil
  }

  /// Moves the clock. What was due before comes out in order, each with the instant at which it was due.
  package mutating func advance(to instant: Instant) {
    guard instant > clock else { return }
    state.settle(before: instant)
    clock = instant
    takeOver()
  }

  /// The case as it shows at an instant, with all that happened in it; to look at, not to go on from.
  package func shown(at instant: Instant) -> Case {
    var shown = self
    shown.advance(to: instant)
    shown.state.close(instant, isOver: false)
    shown.takeOver()
    return shown
  }

  /// Takes up an entry; on refusal nothing is changed.
  package mutating func take(_ entry: CaseEntry) throws(CaseRefusal) {
    guard entry.recordedAt >= entry.at else { throw .recordedBeforeItHappened }
    guard entry.recordedAt >= clock else { throw .recordedBeforeLast(clock) }
    guard entry.at >= state.reportedAt else { throw .beforeReport }
    let before = (clock: clock, effects: effects.count, takenOver: takenOver, soonest: state.soonest)
    do throws(CaseRefusal) {
      // First what was due by what was known until then.
      advance(to: entry.recordedAt)
      try takeUp(entry)
      if record.log.isEmpty { record.log.reserveCapacity(rules.milestones.count) }
      record.log.append(entry)
    } catch {
      // Nothing is put by for this: a refusal works the log out again, so that what is taken up costs no copies.
      (clock, takenOver) = (before.clock, before.takenOver)
      effects.removeSubrange(before.effects...)
      state.soonest = before.soonest
      // Without a late entry there is nothing to refuse: all of the log was taken up before.
      if let known = try? workedOut() { state = known }
      throw error
    }
  }

  private mutating func takeUp(_ entry: CaseEntry) throws(CaseRefusal) {
    // In the order of happening as in that of recording: nothing has been looked at since.
    if entry.at > state.last || (entry.at == state.last && state.touched == entry.at) {
      state.soonest = entry.recordedAt
      try state.apply(entry, isGated: true)
      state.settle(before: clock)
      takeOver(noEarlierThan: entry.recordedAt)
    } else {
      try rebuild(with: entry)
    }
  }

  /// Adds what the state has sent beyond what is known.
  /// - Parameter recorded: When it became known by what it is sent: nobody could send it before.
  private mutating func takeOver(noEarlierThan recorded: Instant? = nil) {
    if state.sent.count > takenOver {
      for var effect in state.sent[takenOver...] {
        if let recorded, effect.sent < recorded { effect.sent = recorded }
        effects.append(effect)
      }
      takenOver = state.sent.count
    }
    if state.exemptions.count > exempt.count { tellExemptions(at: clock) }
  }
  private var takenOver = 0

  // MARK: Late records

  /// Works the case out afresh with an entry that comes late. What was sent and is not due by it is withdrawn; what
  /// is due by it and was not sent is sent now.
  private mutating func rebuild(with late: CaseEntry) throws(CaseRefusal) {
    state = try workedOut(with: late)
    reconcile(at: late.recordedAt)
  }

  /// What the log comes to by the clock.
  /// - Throws: why a late entry is refused; never without one.
  private func workedOut(with late: CaseEntry? = nil) throws(CaseRefusal) -> CaseState {
    var fresh = CaseState(rules, opened, reportedAt: state.reportedAt)
    fresh.soonest = late?.recordedAt ?? state.soonest
    fresh.alreadySent = effects.indices.filter { !withdrawn.contains($0) && effects[$0].isMeasure }.map { effects[$0] }
    var entries = record.log.enumerated().map { (number: $0.offset, entry: $0.element) }
    if let late { entries.append((record.log.count, late)) }
    // Equal instants stay in the order of recording.
    entries.sort { ($0.entry.at, $0.number) < ($1.entry.at, $1.number) }
    for (number, entry) in entries {
      fresh.settle(before: entry.at)
      let isLate = number == record.log.count
      do throws(CaseRefusal) {
        try fresh.apply(entry, isGated: isLate)
      } catch {
        throw isLate ? error : .contradicts(entry: number, error)
      }
    }
    fresh.settle(before: clock)
    // What is left of it is not due any more.
    fresh.alreadySent = []
    return fresh
  }

  private mutating func reconcile(at recorded: Instant) {
    var due = state.sent
    for (number, effect) in effects.enumerated() where !withdrawn.contains(number) {
      if effect.content.isOfAnother { continue }
      if let match = due.firstIndex(where: { $0.isSame(as: effect) }) {
        due.remove(at: match)
      } else {
        withdrawn.insert(number)
        guard effect.recipient != .nobody else { continue }
        effects.append(
          Effect(
            content: .withdrawal(of: number), recipient: effect.recipient, due: recorded, sent: recorded,
            cause: effect.cause))
      }
    }
    for var effect in due {
      effect.sent = max(effect.sent, recorded)
      effects.append(effect)
    }
    takenOver = state.sent.count
    tellExemptions(at: recorded)
  }

  // MARK: Exemptions

  /// 免计: the places of what is counted no more, and of the effects that say so.
  private var exempt: [(measure: Int, by: Int)] = []

  /// Says of each measure that was exempted that it is, once, and takes back what is so no longer.
  private mutating func tellExemptions(at recorded: Instant) {
    var found: Set<Int> = []
    for exemption in state.exemptions {
      let measure = state.sent[exemption.place]
      let alike = effects.indices.filter {
        !withdrawn.contains($0) && !found.contains($0) && effects[$0].isSame(as: measure)
      }
      guard let place = alike.first(where: { effects[$0].due == measure.due }) ?? alike.first else { continue }
      found.insert(place)
      if isExempt(place) { continue }
      exempt.append((place, effects.count))
      effects.append(
        Effect(
          content: .exemption(of: place), recipient: measure.recipient, due: exemption.at,
          sent: max(exemption.at, recorded), cause: .entry))
    }
    for one in exempt where !found.contains(one.measure) {
      // With the measure itself its exemption is taken back unsaid.
      guard withdrawn.insert(one.by).inserted, !withdrawn.contains(one.measure) else { continue }
      effects.append(
        Effect(
          content: .withdrawal(of: one.by), recipient: effects[one.by].recipient, due: recorded, sent: recorded,
          cause: .entry))
    }
    exempt.removeAll { !found.contains($0.measure) }
  }

  /// Whether a measure was exempted, and is counted no more.
  package func isExempt(_ number: Int) -> Bool { exempt.contains { $0.measure == number } }

  /// Whether an effect was taken back.
  package func isWithdrawn(_ number: Int) -> Bool { withdrawn.contains(number) }
}

extension Effect.Content {
  /// Whether it says something of another effect.
  fileprivate var isOfAnother: Bool {
    switch self {
    case .withdrawal, .exemption: true
    case .measure, .notice, .skipped, .noDeadline: false
    }
  }
}

extension Effect {
  fileprivate var isMeasure: Bool { if case .measure = content { true } else { false } }

  /// Whether it is the same notice for the same reason, whenever it was due.
  func isSame(as other: Effect) -> Bool {
    content == other.content && recipient == other.recipient && cause == other.cause
  }
}
