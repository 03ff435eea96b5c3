import DecisionDiagrams
package import Semantics
import WorkingTime

/// What is decided of one event: who leads, who helps, by when, and which rules say so.
///
/// Holds an index into the rule set's shared decisions and what is the event's own; the rest is read when asked for.
package struct Decision: Sendable {
  package let engine: Engine
  package let event: Event
  let findings: Findings
  let area: Int32
  let day: Int32?
  package let outcome: Outcome
  /// The unit that leads; nil where it is declined, open, or disputed with nobody to decide.
  package let lead: ActualUnit?

  /// 协办, 抄送: without the lead, in the order of declaration.
  package let assist: [ActualUnit]
  package let notify: [ActualUnit]

  init(
    of event: Event, _ findings: Findings, area: Int32, day: Int32?, by engine: Engine
  ) throws(EventError) {
    self.engine = engine
    self.event = event
    self.findings = findings
    self.area = area
    self.day = day
    let search = UnitSearch(engine: engine, area: area, day: day)
    switch try Self.leadOutcome(findings, engine) {
    case .value(.lead(.decline), _):
      (outcome, lead) = (Self.isSettled(findings) ? .declined : .undetermined, nil)
    case .value(.lead(.unit(let kind)), let isFallback):
      let found = try search.actual(kind)
      outcome = Self.outcome(found, isFallback, findings, search)
      lead = found
    case .value(.lead(.field(let field)), let isFallback):
      let found = try search.first(in: field, of: event)
      outcome = Self.outcome(found, isFallback, findings, search)
      lead = found
    case .conflict:
      outcome = .disputed
      var unit: ActualUnit?
      if let disputes = engine.program.header.disputes { unit = try search.actual(disputes) }
      lead = unit
    case .open: (outcome, lead) = (.undetermined, nil)
    case .nothing, .value: throw .noLead
    }
    (assist, notify) = try Self.companions(findings, event, lead, search)
  }

  /// A decision of a shared leaf whose units are found already.
  init(
    of event: Event, leaf: Int32, area: Int32, day: Int32?, outcome: Outcome, lead: ActualUnit,
    assist: [ActualUnit], notify: [ActualUnit], by engine: Engine
  ) {
    self.engine = engine
    self.event = event
    findings = .leaf(leaf)
    self.area = area
    self.day = day
    self.outcome = outcome
    self.lead = lead
    self.assist = assist
    self.notify = notify
  }

  private static func outcome(
    _ found: ActualUnit?, _ isFallback: Bool, _ findings: Findings, _ search: UnitSearch
  ) -> Outcome {
    guard let found, isSettled(findings), search.isPlaced(found) else { return .undetermined }
    return isFallback ? .fallback : .routed
  }

  private static func companions(
    _ findings: Findings, _ event: borrowing Event, _ lead: ActualUnit?, _ search: UnitSearch
  ) throws(EventError) -> (assist: [ActualUnit], notify: [ActualUnit]) {
    var assist: [ActualUnit] = []
    var notify: [ActualUnit] = []
    func add(_ membership: Membership) throws(EventError) {
      guard membership.set == .assist || membership.set == .notify else { return }
      for unit in try search.all(membership.member, of: event) {
        if membership.set == .assist {
          if unit != lead, !assist.contains(unit) { assist.append(unit) }
        } else if !notify.contains(unit) {
          notify.append(unit)
        }
      }
    }
    let engine = search.engine
    switch findings {
    case .leaf(let leaf):
      for member in engine.record(ofLeaf: leaf).members { try add(engine.rules.memberships[Int(member)].membership) }
    case .record(let row, _):
      for member in Record(row[...], attributes: engine.rules.attributes.count).members {
        try add(engine.rules.memberships[Int(member)].membership)
      }
    case .verdict(let verdict):
      for membership in verdict.members { try add(membership) }
    }
    return (assist, notify)
  }

  private static func leadOutcome(_ findings: Findings, _ engine: Engine) throws(EventError) -> AttributeOutcome {
    guard let position = engine.leadAttribute else { throw .noLead }
    switch findings {
    case .leaf(let leaf): return outcome(engine.record(ofLeaf: leaf), position, engine)
    case .record(let row, _):
      return outcome(Record(row[...], attributes: engine.rules.attributes.count), position, engine)
    case .verdict(let verdict): return verdict.attributes[position]
    }
  }

  private static func outcome(_ record: Record, _ position: Int, _ engine: Engine) -> AttributeOutcome {
    switch record.outcome(position) {
    case Record.nothing: .nothing
    case Record.conflict: .conflict([])
    case let outcome: .value(engine.rules.numbered.values[Int(outcome >> 1)], isFallback: outcome & 1 == 1)
    }
  }

  private static func isSettled(_ findings: Findings) -> Bool {
    if case .verdict(let verdict) = findings { verdict.isSettled } else { true }
  }
}
