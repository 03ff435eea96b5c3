package import DecisionDiagrams
package import Semantics
import Synchronization
package import WorkingTime

/// One edition of a rule set, ready to decide. Immutable: many threads may use one engine at a time.
package final class Engine: Sendable {
  package let rules: CompiledRules
  package let program: Program
  let intake: Intake
  let units: UnitResolver
  /// Of a complete index; empty where that is too large, or not complete.
  private let walk: Walk
  /// Records of the index's leaves: leaf n is `records[recordStarts[n] ..< recordStarts[n + 1]]`; empty where the index
  /// is not complete.
  private let records: [Int32]
  private let recordStarts: [Int32]
  let leadAttribute: Int?
  private let attributeCount: Int
  private let plans: [LeafPlan]
  /// Of the leaves' members that are units: the kind twice, plus one for 抄送.
  private let companionsOfLeaves: [Int32]
  package let fieldCount: Int
  let names: EngineNames
  /// By leaf: what its decisions have in common; worked out when first asked for.
  private let contents: Mutex<[DecisionContents?]>
  /// Names everything that decisions rest on, so that one can be reproduced years later.
  package let receipt: String
  package let calendars: ProgramCalendars
  /// The offset in which the event's day is told. A plain number: the program itself is too much to copy for one event.
  package let offset: UTCOffset
  /// The civil days on which it is in force.
  package let firstDay: Int32
  package let lastDay: Int32

  /// Numbers that a laid out diagram may take: past it, events are decided from the shared nodes, a little slower.
  private static let layoutLimit = 16 << 20

  /// - Parameter calendars: of the same program, where they are made already.
  package init(_ rules: CompiledRules, receipt: String, calendars: ProgramCalendars? = nil) {
    var rules = rules
    // What the algebra remembers served compilation; what is asked later is small.
    rules.diagrams.algebra = ConditionAlgebra()
    self.rules = rules
    self.receipt = receipt
    program = rules.program
    let calendars = calendars ?? ProgramCalendars(rules.program)
    self.calendars = calendars
    fieldCount = rules.program.fields.count
    names = EngineNames(rules.program)
    offset = rules.program.header.offset
    firstDay = rules.program.header.effectiveFrom?.days ?? .min
    lastDay = rules.program.header.effectiveTo?.days ?? .max
    attributeCount = rules.attributes.count
    intake = Intake(rules.program, rules.grid, calendars.main.duty)
    units = UnitResolver(rules.program)
    walk = rules.index.isComplete
      ? Walk(rules.index.root, rules.store, cells: rules.grid.variables.map(\.cells), limit: Self.layoutLimit) : Walk()
    var records: [Int32] = []
    var starts: [Int32] = [0]
    if rules.index.isComplete {
      var builder = rules.recordBuilder
      var applying: [Int32] = []
      for leaf in 0..<rules.index.leafCount {
        applying.removeAll(keepingCapacity: true)
        for candidate in rules.index.candidates(of: leaf) { applying.append(candidate.rule) }
        builder.append(applying: applying, to: &records)
        starts.append(Int32(records.count))
      }
    }
    self.records = records
    recordStarts = starts
    contents = Mutex(Array(repeating: nil, count: starts.count - 1))
    leadAttribute = rules.attributes.firstIndex { $0.attribute == .lead }
    var plans: [LeafPlan] = []
    var companions: [Int32] = []
    for leaf in starts.indices.dropLast() {
      let row = records[Int(starts[leaf])..<Int(starts[leaf + 1])]
      plans.append(LeafPlan(Record(row, attributes: attributeCount), rules, lead: leadAttribute, &companions))
    }
    self.plans = plans
    companionsOfLeaves = companions
  }

  /// Decides one event.
  ///
  /// O(fields + depth of the diagram) where the event is known in full, however many rules there are.
  /// - Throws: why it can't be decided.
  package func decide(_ event: Event) throws(EventError) -> Decision {
    let count = intake.template.count
    return try unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(count, 1)) {
      (buffer) throws(EventError) -> Decision in
      for index in 0..<count { unsafe buffer[index] = intake.template[index] }
      var cells = unsafe CellBuffer(UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
      try intake.read(event, into: &cells)
      return try decide(event, cells)
    }
  }

  /// When an event was reported; nil where it does not say, or can't be read.
  package func reportedAt(_ event: Event) -> Instant? { intake.reportedAt(event) }

  /// A given value as one of the field's type.
  package func typed(_ value: EventValue, of field: Ref<Field>) throws(EventError) -> Value {
    try intake.typed(value, of: field)
  }

  @inline(__always)
  private func decide(_ event: Event, _ cells: borrowing CellBuffer) throws(EventError) -> Decision {
    if let day = cells.day, day < firstDay || day > lastDay { throw notInForce(day) }
    let leaf = walk.terminal(cells)
    guard leaf >= 0 else { return try Decision(of: event, finding(cells), area: cells.area, day: cells.day, by: self) }
    let plan = plans[leaf]
    let place = leadPlace(plan, cells.area, cells.day)
    guard place >= 0 else {
      return try Decision(of: event, .leaf(Int32(leaf)), area: cells.area, day: cells.day, by: self)
    }
    return Decision(
      of: event, leaf: Int32(leaf), area: cells.area, day: cells.day, outcome: plan.isFallback ? .fallback : .routed,
      lead: plan.lead, place: place, by: self)
  }

  private func notInForce(_ day: Int32) -> EventError {
    CivilDate(days: Int(day)).map { .noneInForce(day: $0.description) } ?? .outsideCivilTime("\(day)")
  }

  /// The area of the unit that leads, where units lead and help by name and all of them are found: what nearly every
  /// event comes to; else negative.
  @inline(__always)
  private func leadPlace(_ plan: LeafPlan, _ area: Int32, _ day: Int32?) -> Int32 {
    guard plan.lead >= 0, area >= 0 else { return -1 }
    for index in plan.companions {
      guard units.place(of: companionsOfLeaves[Int(index)] >> 1, at: area, day: day) >= 0 else { return -1 }
    }
    return units.place(of: plan.lead, at: area, day: day)
  }

  /// The units that a leaf where `leadPlace` found a place adds to the lead.
  func companions(_ leaf: Int32, _ lead: ActualUnit, _ area: Int32, _ day: Int32?) -> Companions {
    var result = Companions()
    for index in plans[Int(leaf)].companions {
      let member = companionsOfLeaves[Int(index)]
      let place = units.place(of: member >> 1, at: area, day: day)
      guard place >= 0 else { continue }
      let unit = ActualUnit(kind: Ref(Int(member >> 1)), area: Ref(Int(place)))
      result.add(unit, to: member & 1 == 1 ? .notify : .assist, besides: lead)
    }
    return result
  }

  /// Whether a leaf where `leadPlace` found a place adds any unit to the lead.
  func hasCompanions(_ leaf: Int32) -> Bool { !plans[Int(leaf)].companions.isEmpty }

  private func finding(_ cells: borrowing CellBuffer) -> Findings {
    let known = cells.optional
    if let applying = rules.applying(in: known) {
      var row: [Int32] = []
      var builder = rules.recordBuilder
      builder.append(applying: applying, to: &row)
      return .record(row, applying)
    }
    return .verdict(rules.verdict(for: known))
  }

  /// What decisions of a leaf have in common; `work` works it out, once as a rule.
  func contents(of leaf: Int32, _ work: () -> DecisionContents) -> DecisionContents {
    if let known = contents.withLock({ $0[Int(leaf)] }) { return known }
    let worked = work()
    contents.withLock { $0[Int(leaf)] = worked }
    return worked
  }

  func record(ofLeaf leaf: Int32) -> Record {
    Record(
      records[Int(recordStarts[Int(leaf)])..<Int(recordStarts[Int(leaf) + 1])], attributes: attributeCount)
  }

  func applying(ofLeaf leaf: Int32) -> [Int32] { rules.index.candidates(of: Int(leaf)).map(\.rule) }
}

/// What the rules say of an event, in the form in which it was found.
enum Findings: Sendable {
  /// A shared leaf.
  case leaf(Int32)
  /// Worked out for this event from the rules that apply.
  case record([Int32], [Int32])
  /// Part of the event is unknown.
  case verdict(Verdict)
}

/// What decisions of one leaf come to, where units lead and help by name.
private struct LeafPlan: Sendable {
  /// The kind of unit that leads; negative: it takes a longer look.
  let lead: Int32
  let isFallback: Bool
  /// Where the units that help stand among those of all leaves.
  let companions: Range<Int32>

  init(_ record: Record, _ rules: CompiledRules, lead attribute: Int?, _ companions: inout [Int32]) {
    var lead: Int32 = -1
    let outcome = attribute.map(record.outcome) ?? Record.nothing
    if outcome >= 0, case .lead(.unit(let unit)) = rules.numbered.values[Int(outcome >> 1)] { lead = unit.index }
    isFallback = outcome >= 0 && outcome & 1 == 1
    let start = Int32(companions.count)
    for number in record.members {
      let membership = rules.memberships[Int(number)].membership
      guard membership.set == .assist || membership.set == .notify else { continue }
      if case .unit(let unit) = membership.member {
        companions.append(unit.index << 1 | (membership.set == .notify ? 1 : 0))
      } else {
        lead = -1
      }
    }
    self.lead = lead
    self.companions = start..<Int32(companions.count)
  }
}
