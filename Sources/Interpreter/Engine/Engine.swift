package import DecisionDiagrams
package import Semantics
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
  private let contents: LazyTable<DecisionContents>
  /// What leaves that say the same have in common, by the number in their plans; written when first asked for.
  private let texts: LazyTable<DecisionText>
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
    names = EngineNames(rules.program, receipt: receipt)
    offset = rules.program.header.offset
    firstDay = rules.program.header.effectiveFrom?.days ?? .min
    lastDay = rules.program.header.effectiveTo?.days ?? .max
    attributeCount = rules.attributes.count
    intake = Intake(rules.program, rules.grid, calendars.main.duty)
    units = UnitResolver(rules.program)
    walk =
      rules.index.isComplete
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
    contents = LazyTable(count: starts.count - 1)
    leadAttribute = rules.attributes.firstIndex { $0.attribute == .lead }
    var plans: [LeafPlan] = []
    var companions: [Int32] = []
    var sayings = LeafSayings(lead: leadAttribute)
    for leaf in starts.indices.dropLast() {
      let record = Record(records[Int(starts[leaf])..<Int(starts[leaf + 1])], attributes: attributeCount)
      plans.append(LeafPlan(record, rules, lead: leadAttribute, &companions, &sayings))
    }
    self.plans = plans
    texts = LazyTable(count: sayings.count)
    companionsOfLeaves = companions
  }

  /// Decides one event.
  ///
  /// O(fields + depth of the diagram) where the event is known in full, however many rules there are.
  /// - Parameter admitsNoLead: Whether one that no rule gives a lead is told as undetermined, with what else the rules say
  ///   of it, instead of an error: for whoever asks why.
  /// - Throws: why it can't be decided.
  package func decide(_ event: Event, admitsNoLead: Bool = false) throws(EventError) -> Decision {
    let count = intake.template.count
    return try unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(count, 1)) {
      (buffer) throws(EventError) -> Decision in
      for index in 0..<count { unsafe buffer[index] = intake.template[index] }
      var cells = unsafe CellBuffer(UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
      try intake.read(event, into: &cells)
      return try decide(event, cells, admitsNoLead)
    }
  }

  /// When an event was reported; nil where it does not say, or can't be read.
  package func reportedAt(_ event: Event) -> Instant? { intake.reportedAt(event) }

  /// A given value as one of the field's type.
  package func typed(_ value: EventValue, of field: Ref<Field>) throws(EventError) -> Value {
    try intake.typed(value, of: field)
  }

  @inline(__always)
  private func decide(
    _ event: Event, _ cells: borrowing CellBuffer, _ admitsNoLead: Bool
  ) throws(EventError) -> Decision {
    if let day = cells.day, day < firstDay || day > lastDay { throw notInForce(day) }
    let leaf = walk.terminal(cells)
    guard leaf >= 0 else {
      return try Decision(
        of: event, try finding(event, cells), area: cells.area, day: cells.day, reported: cells.reported,
        admitsNoLead: admitsNoLead, by: self)
    }
    let plan = plans[leaf]
    let place = leadPlace(plan, cells.area, cells.day)
    guard place >= 0 else {
      return try Decision(
        of: event, .leaf(Int32(leaf)), area: cells.area, day: cells.day, reported: cells.reported,
        admitsNoLead: admitsNoLead, by: self)
    }
    return Decision(
      of: event, leaf: Int32(leaf), area: cells.area, reported: cells.reported,
      outcome: plan.isFallback ? .fallback : .routed, lead: plan.lead, place: place, by: self)
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

  private func finding(_ event: Event, _ cells: borrowing CellBuffer) throws(EventError) -> Findings {
    let known = cells.optional
    if let applying = rules.applying(in: known) {
      var row: [Int32] = []
      var builder = rules.recordBuilder
      builder.append(applying: applying, to: &row)
      return .record(row, applying)
    }
    return .verdict(rules.verdict(ofOpen: try intake.circumstances(of: event), in: known))
  }

  /// What decisions of a leaf have in common; `work` works it out, once as a rule.
  func contents(of leaf: Int32, _ work: () -> DecisionContents) -> DecisionContents {
    contents[Int(leaf), work]
  }

  /// What decisions of a leaf say as JSON; `work` writes it, once for all leaves that say the same.
  func text(of leaf: Int32, _ work: () -> DecisionText) -> DecisionText {
    texts[Int(plans[Int(leaf)].saying), work]
  }

  /// The rules of a leaf that speak, and those that are overridden.
  func withRules(of leaf: Int32, _ body: (Span<Int32>, Span<Int32>) -> Void) {
    let records = records
    let numbers = records.span
    let members = Int(recordStarts[Int(leaf)]) + attributeCount
    let speaking = members + 1 + Int(numbers[members])
    let overridden = speaking + 1 + Int(numbers[speaking])
    body(
      numbers.extracting(speaking + 1..<overridden),
      numbers.extracting(overridden + 1..<overridden + 1 + Int(numbers[overridden])))
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
