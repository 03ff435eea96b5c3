package import Interpreter
package import Semantics
package import WorkingTime

/// The rules and the calendar that a case lives by. Immutable: many threads may use one at a time.
package final class CaseRules: Sendable {
  package let engine: Engine
  /// Of everything but limits, which may count a period alone.
  package let calendar: WorkCalendar
  package var program: Program { engine.program }
  /// Of the keys by which fields are named.
  package let reader: EventReader
  let milestones: [Milestone]
  /// By milestone: that from which its limit counts unless it says otherwise.
  private let bases: [Int]
  /// By milestone.
  let recordings: [Recording?]
  let happenings: [Happening]
  let ladders: [Ladder]
  /// By kind of unit; empty where none has 值守.
  let dutyHours: [DutyHours]
  /// By ladder and rung.
  let rungTimes: [[RungTime]]
  /// Those of which later clocks follow the limits, by their first day; nearly always none.
  let laterEditions: [LaterEdition]

  /// - Parameter reader: of the same program, where it is made already.
  package convenience init(_ engine: Engine, reader: EventReader? = nil) {
    self.init(engine, reader: reader, followedBy: [])
  }

  /// - Parameter later: By their first day.
  init(_ engine: Engine, reader: EventReader?, followedBy later: [LaterEdition]) {
    laterEditions = later
    self.engine = engine
    self.reader = reader ?? EventReader(engine.program)
    calendar = engine.calendars.main.duty
    milestones = engine.program.milestones
    bases = milestones.map { $0.base?.position ?? 0 }
    var recordings = [Recording?](repeating: nil, count: milestones.count)
    for recording in engine.program.process.recordings { recordings[recording.milestone.position] = recording }
    self.recordings = recordings
    happenings = engine.program.process.happenings
    dutyHours = DutyHours.all(of: engine)
    ladders = engine.program.ladders
    rungTimes = ladders.map { ladder in ladder.rungs.map { RungTime($0.condition) } }
  }

  /// The calendar by which a limit of an edition counts.
  func calendar(of limit: Limit, _ edition: ClockEdition) -> CountingCalendar {
    guard let number = edition.number else { return engine.calendars.calendar(of: limit) }
    return laterEditions[number].calendars.calendar(of: limit)
  }

  /// The fields that an entry sets: by 更正 its own, by 置 those of what happened.
  func settings(of entry: CaseEntry) -> [FieldSetting] {
    guard case .happening(let number) = entry.what else { return entry.set }
    return happenings[number].effects.compactMap { effect in
      if case .set(let field, let value) = effect { FieldSetting(field, value) } else { nil }
    }
  }

  /// The decision on an event of which some fields are set.
  func decide(_ event: Event, with settings: [FieldSetting]) throws(EventError) -> Decision {
    var event = event
    for setting in settings { event[setting.field] = engine.given(setting.value, of: setting.field) }
    return try engine.decide(event)
  }

  /// The limit by which a clock counts that begins at an instant, and whose it is.
  ///
  /// The last edition counts that applies to open cases and has come into force by then, even where it was in force no
  /// longer: one after it that says nothing of open cases changes nothing for them.
  /// - Parameters:
  ///   - own: The limit that the case's own edition gives the milestone; nil: none.
  ///   - event: As the case stands.
  /// - Returns: nil where neither edition limits it.
  func limit(
    of milestone: Int, own: Limit?, beginningAt start: Instant, _ event: Event
  ) -> (limit: Limit, edition: ClockEdition)? {
    guard let number = laterEditions.lastIndex(where: { $0.begins <= start }) else { return own.map { ($0, .own) } }
    do throws(NotFollowed) {
      let limit = try laterEditions[number].limit(of: milestone, countedFrom: base(of: milestone, own), event)
      return (limit, .later(number))
    } catch {
      return own.map { ($0, .kept(number, error)) }
    }
  }

  /// The name and version of a later edition whose limit a clock has; nil: it has the own one's.
  package func title(of edition: ClockEdition) -> String? { edition.number.map { laterEditions[$0].title } }

  /// The position of the milestone from which a limit counts, as the limit of another; where the case's own edition has
  /// none, that which its process says.
  func base(of milestone: Int, _ limit: Limit?) -> Int { limit?.base?.position ?? bases[milestone] }

  func condition(of rung: ArmedRung) -> CaseCondition { ladders[rung.ladder].rungs[rung.rung].condition }
}

/// What a rung's condition looks at, so that it is looked at no oftener than needed.
struct RungTime: Sendable {
  /// The first milestone whose deadline it names, to which it belongs.
  private(set) var owner: Int?
  /// What it looks at besides the time: while none of it changes, time alone can make it true.
  private(set) var things: CaseThings = []
  /// Whether time makes it true at no other instant than `flip` tells; a deadline that has passed can end a warning's
  /// time unseen, and so make true what denies it.
  private(set) var isSteady = true
  /// Whether the passing of time alone can make it true.
  private(set) var passes = false
  /// Whether it looks ahead to a deadline and at nothing behind one: a warning.
  var isWarning: Bool { looksAhead && !looksBehind }
  /// Whether it counts over the cases of a unit: ledgers fire it.
  private(set) var counts = false
  /// Whether it looks ahead to a deadline.
  private(set) var looksAhead = false
  private var looksBehind = false

  init(_ condition: CaseCondition) { read(condition, isDenied: false) }

  private mutating func read(_ condition: CaseCondition, isDenied: Bool) {
    switch condition {
    case .all(let parts), .any(let parts): for part in parts { read(part, isDenied: isDenied) }
    case .not(let part): read(part, isDenied: true)
    case .left(let milestone, _), .leftShare(let milestone, _):
      (looksAhead, passes) = (true, true)
      if isDenied { isSteady = false }
      readClock(milestone)
    case .overdue(let milestone, _):
      (looksBehind, passes) = (true, true)
      readClock(milestone)
    case .later(let what, _):
      (looksBehind, passes) = (true, true)
      things.insert(.happened(what))
    case .deadline(let milestone, _, _), .onTime(let milestone): readClock(milestone)
    case .unitReaches: counts = true
    case .takenOnCall(let measure, _, _):
      looksBehind = true
      things.formUnion([.happened(.measure(measure)), .decision])
    case .happened(let what, _, _):
      looksBehind = true
      // The units that it went to are found by the decision.
      things.formUnion([.happened(what), .decision])
    case .reaches(let what, _, _, _):
      looksBehind = true
      things.insert(.happened(what))
    case .constant: break
    case .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline:
      things.insert(.decision)
    }
  }

  private mutating func readClock(_ milestone: Ref<Milestone>) {
    owner = owner ?? milestone.position
    things.insert(.clock(milestone.position))
  }
}
