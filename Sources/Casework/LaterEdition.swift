package import Interpreter
import Semantics
import WorkingTime

/// A later edition with 适用在办, as cases of one before it see it: clocks that begin once it is in force have the limits
/// that it decides.
struct LaterEdition: Sendable {
  /// Its name with its version.
  let title: String
  /// The first instant of 施行, in its own offset.
  let begins: Instant
  let calendars: ProgramCalendars
  private let program: Program
  private let decider: LimitDecider
  private let own: Engine
  /// By milestone of the case's own edition: the position of the one that has its name.
  private let milestones: [Int?]
  /// By field of the case's own edition: the one that its value is given by.
  private let fields: [Ref<Field>?]

  /// - Parameter reader: of the later edition.
  fileprivate init(_ later: Engine, begins: Instant, _ reader: EventReader, _ decider: LimitDecider, for own: Engine) {
    program = later.program
    title = program.header.title
    self.begins = begins
    calendars = later.calendars
    self.decider = decider
    self.own = own
    let names = program.milestones.map(\.name)
    milestones = own.program.milestones.map { names.firstIndex(of: $0.name) }
    let laterFields = program.fields
    fields = own.program.fields.map { field in
      let slot = ([field.entry.name] + field.entry.aliases).lazy.compactMap { reader.slot($0) }.first
      return slot.flatMap { laterFields[$0].isGiven ? Ref($0) : nil }
    }
  }

  /// The limit by which a clock counts that begins under this edition.
  ///
  /// - Parameters:
  ///   - milestone: by its position in the case's own edition, whose limit counts from `base`.
  ///   - event: as the case's own edition takes it.
  /// - Throws: why the clock keeps the limit of the case's own edition.
  func limit(of milestone: Int, countedFrom base: Int, _ event: Event) throws(NotFollowed) -> Limit {
    guard let position = milestones[milestone] else { throw .noMilestone }
    let limits: [(milestone: Ref<Milestone>, outcome: Decision.LimitOutcome)]?
    do throws(EventError) { limits = try decider.limits(of: retyped(event)) } catch { throw .refused(error) }
    guard let limits else { throw .tooLarge }
    guard let outcome = limits.first(where: { $0.milestone.position == position })?.outcome else { throw .noLimit }
    guard let limit = outcome.limit else { throw .open }
    let laterBase = limit.base(of: position, in: program.milestones)
    // The first milestone is the report, whatever it is called.
    guard laterBase == 0 ? base == 0 : base > 0 && milestones[base] == laterBase else {
      throw .countsFrom(program.milestones[laterBase].name)
    }
    return limit
  }

  /// The event as this edition takes it: by the names of fields and values. What it works out itself is left to it.
  private func retyped(_ event: Event) -> Event {
    var result = Event(fields: program.fields.count)
    for (position, field) in fields.enumerated() {
      guard let field, let value = event[Ref(position)] else { continue }
      // Aliases are the own edition's, and times are read in its offset.
      let typed = try? own.typed(value, of: Ref(position))
      result[field] = typed.map { own.given($0, of: Ref(position)) } ?? value
    }
    return result
  }
}

/// Why a clock that begins under a later edition with 适用在办 keeps the limit of the case's own edition.
package enum NotFollowed: Error, Hashable, Sendable {
  /// The later edition has no milestone of that name.
  case noMilestone
  /// It gives the event no limit on it.
  case noLimit
  /// Its limit hangs on what was not asked.
  case open
  /// Its limit counts from another milestone than that which was reached.
  case countsFrom(String)
  /// It can't read the event.
  case refused(EventError)
  /// Its conditions pass the limit of nodes.
  case tooLarge
}

extension Field {
  /// Whether an event may give it a value.
  fileprivate var isGiven: Bool {
    switch origin {
    case .builtIn(.category), .level, .attribute, .derived: false
    case .builtIn, .declared: true
    }
  }
}

extension CaseRules {
  /// What the cases of each edition live by, later editions that apply to open cases (适用在办) among it.
  ///
  /// - Parameters:
  ///   - engines: By their first day in force.
  ///   - readers: Of the same editions.
  package static func all(_ engines: [Engine], readers: [EventReader]) -> [CaseRules] {
    var later: [[LaterEdition]] = Array(repeating: [], count: engines.count)
    for (number, engine) in engines.enumerated() where number > 0 {
      let header = engine.program.header
      guard header.appliesToOpen != nil, let from = header.effectiveFrom else { continue }
      let decider = LimitDecider(of: engine, reportsUnder: engines[..<number].map(\.program.header))
      let begins = Instant(date: from, time: .startOfDay, offset: header.offset)
      for own in 0..<number {
        later[own].append(LaterEdition(engine, begins: begins, readers[number], decider, for: engines[own]))
      }
    }
    return engines.indices.map { CaseRules(engines[$0], reader: readers[$0], followedBy: later[$0]) }
  }
}
