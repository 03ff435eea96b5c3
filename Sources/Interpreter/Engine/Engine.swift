package import DecisionDiagrams
package import Semantics
import WorkingTime

/// One edition of a rule set, ready to decide. Immutable: many threads may use one engine at a time.
package final class Engine: Sendable {
  package let rules: CompiledRules
  package var program: Program { rules.program }
  let intake: Intake
  let units: UnitResolver
  private let walk: Walk?
  /// Records of the index's leaves: leaf n is `records[recordStarts[n] ..< recordStarts[n + 1]]`; empty where the index
  /// is not complete.
  private let records: [Int32]
  private let recordStarts: [Int32]
  let leadAttribute: Int?
  /// Sayings that name a unit by a field of the event.
  let namesFields: Bool

  /// Numbers that a laid out diagram may take: past it, events are decided from the shared nodes, a little slower.
  private static let layoutLimit = 16 << 20

  package init(_ rules: CompiledRules) {
    self.rules = rules
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
    leadAttribute = rules.attributes.firstIndex { $0.attribute == .lead }
    namesFields = rules.program.rules.contains { rule in
      rule.says.contains { saying in
        switch saying {
        case .lead(.field), .adds(_, .field): true
        case .lead, .adds, .limit, .ladder, .replaces: false
        }
      }
    }
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
      return Result { () throws(EventError) in
        try intake.read(event, into: &cells)
        return try decide(event, cells)
      }
    }
    return try result.get()
  }

  private func decide(_ event: Event, _ cells: borrowing CellBuffer) throws(EventError) -> Decision {
    let findings = try finding(cells)
    return try Decision(of: event, findings, area: cells.area, day: cells.day, by: self)
  }

  private func finding(_ cells: borrowing CellBuffer) throws(EventError) -> Findings {
    if let walk, let leaf = walk.terminal(cells) {
      if rules.index.isComplete { return .leaf(Int32(leaf)) }
    }
    let known = cells.optional
    if let applying = rules.applying(in: known) {
      var row: [Int32] = []
      var builder = rules.recordBuilder
      builder.append(applying: applying, to: &row)
      return .record(row, applying)
    }
    return .verdict(rules.verdict(for: known))
  }

  func record(ofLeaf leaf: Int32) -> Record {
    Record(
      records[Int(recordStarts[Int(leaf)])..<Int(recordStarts[Int(leaf) + 1])], attributes: rules.attributes.count)
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
