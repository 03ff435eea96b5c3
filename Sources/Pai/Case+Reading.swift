import Casework
import Interpreter
import JSONText
import Semantics
import Vocabulary
package import WorkingTime

/// What a case is at, worked out at every call.
extension Case {
  /// As the event names it.
  public var id: String? { event.id }
  /// What is stored of it.
  public var stored: CaseRecord { CaseRecord(event: event, log: log) }
  /// The same as one line of JSON, as `init(recordJSON:under:)` reads it.
  public var recordJSON: String {
    var json = JSONWriter()
    raw.rules.write(raw.record, to: &json)
    return json.text
  }
  /// The entries taken up, in the order of recording, with their times in RFC 3339.
  public var log: [CaseEntry] { raw.record.log.map { CaseEntry(raw.rules.written($0)) } }
  /// The decision as it is now, after corrections.
  public var decision: Decision { Decision(raw.decision) }
  public var reportedAt: Moment { moment(raw.reportedAt) }
  /// Every instant before this is over; what is recorded from now on is recorded no earlier.
  public var now: Moment { moment(raw.clock) }
  /// When the clock is to be moved next for something to be sent in time; nil: nothing is due unless something happens.
  public var wakeUp: Moment? { raw.wakeUp.map { moment($0) } }
  /// Whether its last milestone is reached.
  public var isClosed: Bool { raw.isClosed }
  /// Since when its clocks stand still.
  public var pausedAt: Moment? { raw.pausedAt.map { moment($0) } }

  /// Everything that was sent or noted, in order; what a late record took back stands there still.
  public var effects: [CaseEffect] { effects(from: 0) }
  /// What waits for an opening, the soonest first.
  public var pending: [CaseEffect] { raw.pending.map { CaseEffect($0, nil, raw) } }

  func effects(from first: Int) -> [CaseEffect] {
    raw.effects.indices[first...].map { CaseEffect(raw.effects[$0], $0, raw) }
  }

  /// The clocks of its limits: those that made way for another first, then one a milestone.
  public var clocks: [CaseClock] {
    (raw.formerClocks.map { ($0, true) } + milestoneRefs.compactMap { raw.clock(of: $0) }.map { ($0, false) })
      .map { CaseClock($0, isFormer: $1, raw) }
  }

  /// The milestones of the process, in its order.
  public var milestones: [CaseMilestone] {
    milestoneRefs.map { milestone in
      let declared = raw.rules.program.milestones[milestone.position]
      let hasClock = raw.clock(of: milestone) != nil
      let latest = hasClock || raw.reached(milestone) != nil ? nil : (try? raw.latest(milestone)).flatMap { $0 }
      return CaseMilestone(
        name: declared.name, isOptional: declared.isOptional, results: declared.results,
        reached: raw.reached(milestone).map { moment($0) }, result: raw.result(of: milestone).map { declared.results[$0] },
        limit: raw.countedLimit(of: milestone)?.span.written(.chinese), latest: latest.map { moment($0, isEnd: true) })
    }
  }

  /// What happened, was due and was sent, in the order of time.
  public var timeline: [TimelineLine] {
    raw.timeline.map { TimelineLine(at: moment($0.at), kind: .init(rawValue: $0.kind.rawValue) ?? .entry, words: $0.words) }
  }

  /// A line each of `timeline`, with its time.
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func timelineText(_ language: String = "zh") -> String {
    timeline.map { "\($0.at.text)  \($0.message(language))\n" }.joined()
  }

  /// What will be sent after an instant if nothing else is recorded, in order. It is looked ahead to so far and no further.
  package func ahead(from now: Instant) -> [CaseEffect] {
    var future = self
    future.advance(to: moment(now))
    var found: [CaseEffect] = []
    while let wake = future.wakeUp, found.count < Self.aheadLimit { found += future.advance(to: wake) }
    return found.filter { $0.sent.instant > now }
  }
  private static let aheadLimit = 60

  private var milestoneRefs: [Ref<Semantics.Milestone>] { raw.rules.program.milestones.indices.map { Ref($0) } }

  func moment(_ instant: Instant, isEnd: Bool = false) -> Moment {
    Moment(instant, in: raw.rules.calendar.offset, isEnd: isEnd)
  }
}
