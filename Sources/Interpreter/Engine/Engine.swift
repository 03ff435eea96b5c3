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
  private let walk: Walk?
  /// Records of the index's leaves: leaf n is `records[recordStarts[n] ..< recordStarts[n + 1]]`; empty where the index
  /// is not complete.
  private let records: [Int32]
  private let recordStarts: [Int32]
  let leadAttribute: Int?
  private let attributeCount: Int
  private let isComplete: Bool
  /// What leads are, by the number of their value: the kind of unit, or negative for what needs a longer look.
  private let unitOfValue: [Int32]
  /// Of members that are units: the kind twice, plus one for 抄送; negative for what needs a longer look.
  private let unitOfMember: [Int32]
  private let disputes: Ref<UnitKind>?
  package let fieldCount: Int
  let names: EngineNames
  /// By leaf: what its decisions have in common; worked out when first asked for.
  private let contents: Mutex<[DecisionContents?]>
  /// Names everything that decisions rest on, so that one can be reproduced years later.
  package let receipt: String
  /// The offset in which the event's day is told. A plain number: the program itself is too much to copy for one event.
  package let offset: UTCOffset
  /// The civil days on which it is in force.
  package let firstDay: Int32
  package let lastDay: Int32

  /// Numbers that a laid out diagram may take: past it, events are decided from the shared nodes, a little slower.
  private static let layoutLimit = 16 << 20

  package init(_ rules: CompiledRules, receipt: String) {
    self.rules = rules
    self.receipt = receipt
    program = rules.program
    disputes = rules.program.header.disputes
    fieldCount = rules.program.fields.count
    names = EngineNames(rules.program, receipt: receipt)
    offset = rules.program.header.offset
    firstDay = rules.program.header.effectiveFrom?.days ?? .min
    lastDay = rules.program.header.effectiveTo?.days ?? .max
    attributeCount = rules.attributes.count
    isComplete = rules.index.isComplete
    unitOfValue = rules.numbered.values.map { if case .lead(.unit(let unit)) = $0 { unit.index } else { -1 } }
    unitOfMember = rules.memberships.map { membership in
      guard case .unit(let unit) = membership.membership.member else { return -1 }
      return unit.index << 1 | (membership.membership.set == .notify ? 1 : 0)
    }
    intake = Intake(rules.program, rules.grid)
    units = UnitResolver(rules.program)
    walk = Walk(
      rules.index.root, rules.store, cells: rules.grid.variables.map(\.cells), limit: Self.layoutLimit)
    var records: [Int32] = []
    var starts: [Int32] = [0]
    if rules.index.isComplete {
      var builder = rules.recordBuilder
      for leaf in 0..<rules.index.leafCount {
        builder.append(applying: rules.index.candidates(of: leaf).lazy.map(\.rule), to: &records)
        starts.append(Int32(records.count))
      }
    }
    self.records = records
    recordStarts = starts
    contents = Mutex(Array(repeating: nil, count: starts.count - 1))
    leadAttribute = rules.attributes.firstIndex { $0.attribute == .lead }
  }

  /// Decides one event.
  ///
  /// O(fields + depth of the diagram) where the event is known in full, however many rules there are.
  /// - Throws: why it can't be decided.
  package func decide(_ event: Event) throws(EventError) -> Decision {
    let count = intake.template.count
    let result: Result<Decision, EventError> = unsafe withUnsafeTemporaryAllocation(
      of: Int32.self, capacity: max(count, 1)
    ) { buffer in
      for index in 0..<count { unsafe buffer[index] = intake.template[index] }
      var cells = unsafe CellBuffer(UnsafeMutableBufferPointer(rebasing: buffer[0..<count]))
      do throws(EventError) {
        try intake.read(event, into: &cells)
        return .success(try decide(event, cells))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// When an event was reported; nil where it does not say, or can't be read.
  package func reportedAt(_ event: Event) -> Instant? { intake.reportedAt(event) }

  private func decide(_ event: Event, _ cells: borrowing CellBuffer) throws(EventError) -> Decision {
    if let day = cells.day, day < firstDay || day > lastDay {
      guard let date = CivilDate(days: Int(day)) else { throw .outsideCivilTime("\(day)") }
      throw .noneInForce(day: date.description)
    }
    if isComplete, let walk, let leaf = walk.terminal(cells) {
      if let decision = decided(event, Int32(leaf), cells.area, cells.day) { return decision }
      return try Decision(of: event, .leaf(Int32(leaf)), area: cells.area, day: cells.day, by: self)
    }
    return try Decision(of: event, finding(cells), area: cells.area, day: cells.day, by: self)
  }

  /// The decision where units lead and help by name, and all of them are found: what nearly every event comes to.
  private func decided(_ event: Event, _ leaf: Int32, _ area: Int32, _ day: Int32?) -> Decision? {
    let start = Int(recordStarts[Int(leaf)])
    guard let leadAttribute, area >= 0 else { return nil }
    let outcome = records[start + leadAttribute]
    guard outcome >= 0, unitOfValue[Int(outcome >> 1)] >= 0,
      case .unit(let lead) = units.actual(Ref(Int(unitOfValue[Int(outcome >> 1)])), at: area, day: day)
    else { return nil }
    let members = start + attributeCount
    for index in members + 1..<members + 1 + Int(records[members]) {
      let member = unitOfMember[Int(records[index])]
      guard member >= 0, case .unit = units.actual(Ref(Int(member >> 1)), at: area, day: day) else { return nil }
    }
    return Decision(
      of: event, leaf: leaf, area: area, day: day, outcome: outcome & 1 == 1 ? .fallback : .routed, lead: lead,
      by: self)
  }

  /// The units that a leaf of which `decided` made a decision adds to the lead.
  func companions(_ leaf: Int32, _ lead: ActualUnit, _ area: Int32, _ day: Int32?) -> Companions {
    var result = Companions()
    for index in record(ofLeaf: leaf).members {
      let member = unitOfMember[Int(index)]
      guard member >= 0, case .unit(let unit) = units.actual(Ref(Int(member >> 1)), at: area, day: day)
      else { continue }
      result.add(unit, to: member & 1 == 1 ? .notify : .assist, besides: lead)
    }
    return result
  }

  /// Whether a leaf adds any unit to the lead.
  func hasCompanions(_ leaf: Int32) -> Bool { records[Int(recordStarts[Int(leaf)]) + attributeCount] > 0 }

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
