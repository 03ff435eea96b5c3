import Interpreter
import Semantics
import WorkingTime

/// What a log comes to by happening: a fold over it, never stored.
///
/// Rungs of an instant are looked at when the instant is over: whatever happened in it comes first, in whichever order
/// it was recorded.
struct CaseState: Sendable {
  let rules: CaseRules
  let reportedAt: Instant
  var decision: Decision
  var terms: CaseTerms
  /// By milestone, of the run at hand.
  var marks: [Mark?]
  /// None of a milestone that is not limited, or whose base is not reached.
  var clocks = ClockShelf()
  /// Clocks that made way for another.
  var formerClocks: [Clock] = []
  var pausedAt: Instant?
  /// Of all runs, in the order of happening.
  var occurrences: [Occurrence] = []
  /// By milestone, with which occurrence its clock began anew last: the happening that let it; empty where none did.
  var runsBegin: [Int] = []
  var rungs: [ArmedRung] = []
  /// When time alone may make any of them true next, as seconds, by when one was looked at last; `.max`: never.
  var nextRung = Int64.max
  /// What is sent by what is known; what was sent in the order of recording is the case's own.
  var sent: [Effect] = []
  /// Measures that were really sent, which what is found of the past anew is compared with.
  var alreadySent: [Effect] = []
  /// What is found to be due now nobody could send before.
  var soonest: Instant
  /// What of it is counted no more; hardly any case has any.
  var exemptions: [Exemption] = []
  /// What waits for an opening, the soonest first.
  var pending: [Effect] = []
  /// An instant at which something happened and rungs are yet to be looked at.
  var touched: Instant?
  /// What happened changed there, of what rungs look at.
  var changed: CaseThings = []
  /// The latest instant of which anything was done.
  var last: Instant

  /// A milestone reached, and its latest result.
  struct Mark: Hashable, Sendable {
    var at: Instant
    var result: Int?
  }

  struct Occurrence: Hashable, Sendable {
    var what: HappeningRef
    var result: Int?
    var at: Instant
    /// From when what comes after it counts: of a measure, when it was really sent.
    var since: Instant
    /// Of a measure: where it comes from.
    var cause: Effect.Cause?

    init(what: HappeningRef, result: Int?, at: Instant, since: Instant? = nil, cause: Effect.Cause? = nil) {
      (self.what, self.result, self.at, self.since, self.cause) = (what, result, at, since ?? at, cause)
    }
  }

  init(_ rules: CaseRules, _ decision: Decision, reportedAt: Instant) {
    self.rules = rules
    self.reportedAt = reportedAt
    self.decision = decision
    terms = decision.contents.terms
    marks = Array(repeating: nil, count: rules.milestones.count)
    last = reportedAt
    soonest = reportedAt
    touched = reportedAt
    // As much as a case takes that goes through its process once.
    clocks.all.reserveCapacity(terms.limits.count)
    occurrences.reserveCapacity(2 * marks.count)
    if !marks.isEmpty {
      // Who reports it has reached the first milestone.
      marks[0] = Mark(at: reportedAt)
      occurrences.append(Occurrence(what: .milestone(Ref(0)), result: nil, at: reportedAt))
    }
    beginClocks(base: 0, at: reportedAt)
    arm()
  }

  /// The milestone furthest on in this run.
  var furthest: Int { marks.lastIndex { $0 != nil } ?? -1 }

  func limit(of milestone: Int) -> Limit? {
    for term in terms.limits where term.milestone.position == milestone { return term.limit }
    return nil
  }

  // MARK: Clocks

  /// Begins what counts from a milestone.
  mutating func beginClocks(base: Int, at instant: Instant) {
    let limits = terms.limits
    if rules.laterEditions.isEmpty {
      for (milestone, limit) in limits { begin(milestone, limit, ifFrom: base, at: instant) }
    } else {
      // A later edition may limit what its own does not.
      for position in marks.indices { begin(Ref(position), limit(of: position), ifFrom: base, at: instant) }
    }
  }

  private mutating func begin(_ milestone: Ref<Milestone>, _ own: Limit?, ifFrom base: Int, at instant: Instant) {
    let position = milestone.position
    guard position > base, rules.base(of: position, own) == base, marks[position] == nil,
      clocks.place(of: position) == nil
    else { return }
    begin(milestone, own, at: instant)
  }

  /// Begins the clock of a milestone, where a limit is found for it.
  /// - Parameter own: The limit that the case's own edition gives it.
  mutating func begin(_ milestone: Ref<Milestone>, _ own: Limit?, at instant: Instant) {
    guard let (limit, edition) = rules.limit(of: milestone.position, own: own, beginningAt: instant, decision.event)
    else { return }
    let number = 1 + formerClocks.count { $0.milestone == milestone }
    let clock = Clock(
      milestone, number: number, limit: limit, of: edition, base: instant, isPaused: pausedAt != nil,
      rules.calendar(of: limit, edition))
    clocks.insert(clock)
    changed.insert(.clock(milestone.position))
    if let place = clocks.place(of: milestone.position) { tellsWhereNoDeadline(at: place, instant) }
  }

  /// Tells that a clock has no deadline, where its calendar can't say one: nothing is left out in silence.
  mutating func tellsWhereNoDeadline(at place: Int, _ instant: Instant) {
    let clock = clocks.all[place]
    guard case .refused(let refusal) = clock.deadline else { return }
    sent.append(
      Effect(
        content: .noDeadline(refusal, of: clock.edition), recipient: .nobody, due: instant, sent: instant,
        cause: .clock(clock.milestone, clock: clock.number)))
  }

  /// Ends the clock of a milestone that is reached, or that a later one passes by: then nothing is judged.
  mutating func endClock(_ milestone: Int, at instant: Instant, reached: Bool) {
    guard let place = clocks.place(of: milestone), clocks.all[place].isRunning else { return }
    clocks.all[place].finish(at: instant, judgement(at: place, instant, reached: reached), reached: reached, holder: decision.lead)
    changed.insert(.clock(milestone))
  }

  private func judgement(at place: Int, _ instant: Instant, reached: Bool) -> Judgement {
    guard reached else { return .none }
    // One that stands still is not overdue.
    if clocks.all[place].pausedAt != nil { return .onTime }
    return switch clocks.all[place].deadline.isPast(at: instant, in: rules.calendar.offset) {
    case true?: .overdue
    case false?: .onTime
    case nil: .unknown
    }
  }

  /// Takes a clock away so that another may begin; a deadline that was passed stays passed on its record.
  mutating func retire(_ milestone: Int, at instant: Instant) {
    guard let place = clocks.place(of: milestone) else { return }
    var clock = clocks.all.remove(at: place)
    if clock.isRunning {
      clock.finish(at: instant, clock.isOverdue(at: instant) ? .overdue : .none, reached: false, holder: decision.lead)
    }
    formerClocks.append(clock)
    changed.insert(.clock(milestone))
  }
}
