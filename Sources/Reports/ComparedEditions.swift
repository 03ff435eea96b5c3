import DecisionDiagrams
import Diagnostics
package import Pai
import Semantics
import Vocabulary
import WorkingTime

/// Two rule sets, edition by edition: what is in force on one side is compared with what is in force on the other on the
/// same days.
package struct ComparedEditions {
  /// Days on which one edition of each side is in force.
  package struct Period {
    /// Nil at either end: open. Both nil too where the two were compared whatever their days.
    var from: CivilDate?
    var to: CivilDate?
    let old: Program
    let new: Program
    /// Nil: the two together pass the node budget.
    var difference: RuleSetDifference?
    /// What events may say under one of them alone.
    var admissions: [AdmissionDifference] = []
    /// What else they declare that bears on cases.
    var declarations: [DeclarationDifference] = []
  }

  /// Days on which only one side has rules.
  package struct Uncovered {
    var from: CivilDate?
    var to: CivilDate?
    /// The side that has none.
    let isOld: Bool
  }

  package private(set) var periods: [Period] = []
  package private(set) var uncovered: [Uncovered] = []

  package var isSame: Bool {
    uncovered.isEmpty
      && periods.allSatisfy { period in
        period.admissions.isEmpty && period.declarations.isEmpty
          && (period.difference.map { $0.regions.isEmpty && $0.unproven.isEmpty } ?? false)
      }
  }

  /// Both without mistakes in their text.
  package init(_ earlier: RuleCheck, _ later: RuleCheck) {
    self.init(earlier.editions.editions, later.editions.editions)
  }

  private init(_ earlier: [Edition], _ later: [Edition]) {
    func period(_ old: Edition, _ new: Edition, from: CivilDate? = nil, to: CivilDate? = nil) -> Period {
      var period = Period(from: from, to: to, old: old.program, new: new.program)
      period.compare()
      period.declarations = DeclarationDifference.all(old, new)
      return period
    }
    // One edition beside another is an edit, whatever days either is for.
    let isEdit = earlier.count == 1 && later.count == 1
    for stretch in Self.stretches(earlier.map(\.program.header), later.map(\.program.header)) {
      switch (stretch.old, stretch.new) {
      case (let old?, let new?):
        if !isEdit { periods.append(period(earlier[old], later[new], from: stretch.from, to: stretch.to)) }
      case (_?, nil): uncovered.append(Uncovered(from: stretch.from, to: stretch.to, isOld: false))
      case (nil, _?): uncovered.append(Uncovered(from: stretch.from, to: stretch.to, isOld: true))
      case (nil, nil): continue
      }
    }
    // Where no day has both, the last of each is compared.
    if periods.isEmpty, let old = earlier.last, let new = later.last { periods = [period(old, new)] }
  }

  /// The days from the first on, cut wherever an edition begins or ends, with the first edition in force on each side.
  private static func stretches(
    _ earlier: [Header], _ later: [Header]
  ) -> [(from: CivilDate?, to: CivilDate?, old: Int?, new: Int?)] {
    let first = CivilDate.earliest.days
    let last = CivilDate.latest.days
    func begin(_ header: Header) -> Int32 { header.effectiveFrom?.days ?? first }
    var cuts: Set<Int32> = [first]
    for header in earlier + later {
      cuts.insert(begin(header))
      if Self.end(header, last) < last { cuts.insert(Self.end(header, last) + 1) }
    }
    let starts = cuts.sorted()
    var found: [(from: CivilDate?, to: CivilDate?, old: Int?, new: Int?)] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : last
      func inForce(_ headers: [Header]) -> Int? {
        headers.firstIndex { begin($0) <= start && start <= Self.end($0, last) }
      }
      let (old, new) = (inForce(earlier), inForce(later))
      let to = end == last ? nil : CivilDate(days: Int(end))
      if let before = found.last, before.old == old, before.new == new {
        found[found.count - 1].to = to
      } else {
        found.append((start == first ? nil : CivilDate(days: Int(start)), to, old, new))
      }
    }
    return found
  }

  private static func end(_ header: Header, _ last: Int32) -> Int32 { header.effectiveTo?.days ?? last }
}

extension ComparedEditions.Period {
  /// Compares the two, on the days that they share.
  fileprivate mutating func compare() {
    admissions = AdmissionDifference.all(old, new)
    var (earlier, later) = (old, new)
    if from != nil || to != nil {
      (earlier.header.effectiveFrom, earlier.header.effectiveTo) = (from, to)
      (later.header.effectiveFrom, later.header.effectiveTo) = (from, to)
    }
    difference = try? RuleSetDifference(old: earlier, new: later, nodeBudget: Limits.diagramNodes)
  }
}
