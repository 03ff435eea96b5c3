import DecisionDiagrams
package import Semantics
import Synchronization
package import WorkingTime

/// What is decided of one event: who leads, who helps, by when, and which rules say so.
///
/// Holds an index into the rule set's shared decisions and what is the event's own; the rest is read when asked for.
package struct Decision: Sendable {
  package let engine: Engine
  package let event: Event
  private let basis: Basis
  let area: Int32
  /// In seconds; the least number where it is not given.
  private let reported: Int64
  private let leadKind: Int32
  private let leadArea: Int32
  package let outcome: Outcome

  private enum Basis: Sendable {
    /// A shared leaf, whose units are all found by name.
    case leaf(Int32)
    /// Anything that took a longer look.
    case own(OwnFindings)
  }

  /// - Parameter admitsNoLead: Whether one that no rule gives a lead is told as undetermined, instead of an error.
  /// - Throws: why the units that the rules name can't be found.
  init(
    of event: Event, _ findings: Findings, area: Int32, day: Int32?, reported: Int64, admitsNoLead: Bool = false,
    by engine: Engine
  ) throws(EventError) {
    let search = UnitSearch(engine: engine, area: area, day: day)
    let outcome: Outcome
    let lead: ActualUnit?
    switch Self.leadOutcome(findings, engine) {
    case .value(.lead(.decline), _):
      (outcome, lead) = (Self.isSettled(findings) ? .declined : .undetermined, nil)
    case .value(.lead(.unit(let kind)), let isFallback):
      let found = try search.actual(kind)
      outcome = Self.outcome(found, isFallback, findings, search)
      lead = found
    case .value(.lead(.field(let field)), let isFallback):
      let found: ActualUnit?
      do throws(EventError) {
        found = try search.first(in: field, of: event)
      } catch {
        guard admitsNoLead, case .noLead = error else { throw error }
        found = nil
      }
      outcome = Self.outcome(found, isFallback, findings, search)
      lead = found
    case .conflict:
      var unit: ActualUnit?
      var isKnown = Self.isSettled(findings)
      if let disputes = engine.program.header.disputes {
        unit = try search.actual(disputes)
        isKnown = isKnown && unit.map(search.isPlaced) == true
      }
      outcome = isKnown ? .disputed : .undetermined
      lead = unit
    case .open: (outcome, lead) = (.undetermined, nil)
    case .nothing, .value:
      guard admitsNoLead else { throw .noLead() }
      (outcome, lead) = (.undetermined, nil)
    }
    let (companions, isOpen) = try Self.companions(findings, event, lead, Self.possibleLeads(findings, lead, engine), search)
    self.init(
      of: event, .own(OwnFindings(findings, companions)), area: area, reported: reported,
      outcome: isOpen ? .undetermined : outcome, lead: lead, by: engine)
  }

  /// A decision of a shared leaf whose units are found already.
  init(
    of event: Event, leaf: Int32, area: Int32, reported: Int64, outcome: Outcome, lead: Int32, place: Int32,
    by engine: Engine
  ) {
    self.engine = engine
    self.event = event
    basis = .leaf(leaf)
    self.area = area
    self.reported = reported
    leadKind = lead
    leadArea = place
    self.outcome = outcome
  }

  private init(
    of event: Event, _ basis: Basis, area: Int32, reported: Int64, outcome: Outcome, lead: ActualUnit?, by engine: Engine
  ) {
    self.engine = engine
    self.event = event
    self.basis = basis
    self.area = area
    self.reported = reported
    leadKind = lead?.kind.index ?? -1
    leadArea = lead?.area?.index ?? -1
    self.outcome = outcome
  }

  /// The unit that leads; nil where it is declined, open, or disputed with nobody to decide.
  package var lead: ActualUnit? {
    leadKind < 0 ? nil : ActualUnit(kind: Ref(Int(leadKind)), area: leadArea < 0 ? nil : Ref(Int(leadArea)))
  }

  /// When the event was reported; nil: it does not say.
  package var reportedAt: Instant? { reported == .min ? nil : Instant(seconds: reported) }

  /// 上报时间 as a civil day; nil: not given.
  var day: Int32? { reportedAt?.civil(in: engine.offset)?.date.days }

  /// 协办, 抄送: without the lead, in the order of declaration.
  package var companions: Companions {
    switch basis {
    case .leaf(let leaf):
      lead.map { engine.companions(leaf, $0, area, day) } ?? Companions()
    case .own(let own): own.companions
    }
  }

  /// Whether there is certainly nobody in `companions`: quicker than to ask for them.
  var isAlone: Bool {
    switch basis {
    case .leaf(let leaf): !engine.hasCompanions(leaf)
    case .own(let own): own.companions.assist.isEmpty && own.companions.notify.isEmpty
    }
  }

  var findings: Findings {
    switch basis {
    case .leaf(let leaf): .leaf(leaf)
    case .own(let own): own.findings
    }
  }

  /// What it says besides its units, in words; worked out once a shared leaf, or once a decision that shares none.
  package var contents: DecisionContents {
    if let leaf = sharedLeaf { return engine.contents(of: leaf) { DecisionContents(of: self) } }
    guard case .own(let own) = basis else { return DecisionContents(of: self) }
    return own.contents { DecisionContents(of: self) }
  }

  /// The same as JSON, without units and rules.
  var text: DecisionText {
    if let leaf = sharedLeaf { return engine.text(of: leaf) { DecisionText(DecisionContents(of: self)) } }
    return DecisionText(contents)
  }

  /// The rules that speak and those that are overridden.
  func withRules(_ body: (Span<Int32>, Span<Int32>) -> Void) {
    if let leaf = sharedLeaf { return engine.withRules(of: leaf, body) }
    let verdict = contents.verdict
    body(verdict.rules.span, verdict.overridden.span)
  }

  /// The shared leaf, where all that it says stands whatever the event's id and place are.
  var sharedLeaf: Int32? {
    switch basis {
    case .leaf(let leaf): return leaf
    case .own(let own):
      // Where a unit or its place is open, there are questions of the event's own.
      guard case .leaf(let leaf) = own.findings else { return nil }
      switch outcome {
      case .routed, .fallback: return leadArea < 0 ? nil : leaf
      case .declined: return leaf
      case .disputed, .undetermined: return nil
      }
    }
  }

  private static func outcome(
    _ found: ActualUnit?, _ isFallback: Bool, _ findings: Findings, _ search: UnitSearch
  ) -> Outcome {
    guard let found, isSettled(findings), search.isPlaced(found) else { return .undetermined }
    return isFallback ? .fallback : .routed
  }

  /// - Returns: also, whether which units they are hangs on something that is not known.
  private static func companions(
    _ findings: Findings, _ event: borrowing Event, _ lead: ActualUnit?, _ possibleLeads: [Lead], _ search: UnitSearch
  ) throws(EventError) -> (units: Companions, isOpen: Bool) {
    var result = Companions()
    var isOpen = false
    func add(_ membership: Membership) throws(EventError) {
      guard membership.set == .assist || membership.set == .notify else { return }
      if try search.missing(for: membership.member, event) != nil { isOpen = true }
      for kind in try search.kinds(of: membership.member, event) ?? [] {
        // The lead is never its own assistant, and may turn out to be this one.
        if membership.set == .assist, try search.mayLead(kind, possibleLeads, event) {
          isOpen = true
          continue
        }
        result.add(try search.named(kind), to: membership.set, besides: lead)
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
    return (result, isOpen)
  }

  /// Who may lead, where that is not known yet: rules are open, or the field or the day that says it.
  static func possibleLeads(_ findings: Findings, _ lead: ActualUnit?, _ engine: Engine) -> [Lead] {
    if case .verdict(let verdict) = findings, !verdict.possibleLeads.isEmpty { return verdict.possibleLeads }
    guard lead == nil, case .value(.lead(let said), _) = leadOutcome(findings, engine) else { return [] }
    return [said]
  }

  private static func leadOutcome(_ findings: Findings, _ engine: Engine) -> AttributeOutcome {
    guard let position = engine.leadAttribute else { return .nothing }
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

/// The units besides the lead, each once.
package struct Companions: Sendable {
  package private(set) var assist: [ActualUnit] = []
  package private(set) var notify: [ActualUnit] = []

  mutating func add(_ unit: ActualUnit, to set: SetAttribute, besides lead: ActualUnit?) {
    if set == .assist {
      if unit != lead, !assist.contains(unit) { assist.append(unit) }
    } else if !notify.contains(unit) {
      notify.append(unit)
    }
  }
}

/// What was found for one event alone.
private final class OwnFindings: Sendable {
  let findings: Findings
  let companions: Companions
  private let worked = AtomicLazyReference<DecisionContents>()

  init(_ findings: Findings, _ companions: Companions) {
    self.findings = findings
    self.companions = companions
  }

  func contents(_ work: () -> DecisionContents) -> DecisionContents {
    worked.load() ?? worked.storeIfNil(work())
  }
}
