import Diagnostics
import SourceText

/// Whether the clocks of open cases can follow the editions that are to apply to them (适用在办): clocks find their limits
/// by the names of milestones.
struct OpenCases {
  private let files: ProgramFiles

  init(_ files: ProgramFiles) { self.files = files }

  /// One of each edition that has not all the milestones that it would have to have, told at its 适用在办.
  ///
  /// - Parameter editions: By the first day in force.
  /// - Complexity: O(rules), and the square of the number of editions times their milestones.
  func mismatches(of editions: [Edition]) -> [Diagnostic] {
    guard editions.dropFirst().contains(where: { $0.program.header.appliesToOpen != nil }) else { return [] }
    // Where a text has mistakes of its own, its milestones may not be what they are meant to be.
    let timed = editions.map { $0.hasErrors ? [] : $0.program.timedMilestones }
    return editions.indices.compactMap { number in
      mismatch(of: editions[number], after: zip(editions, timed).prefix(number).map { ($0.program.header.title, $1) })
    }
  }

  private func mismatch(of later: Edition, after earlier: [(title: String, timed: [Milestone])]) -> Diagnostic? {
    let header = later.program.header
    guard let place = header.appliesToOpen, !later.hasErrors else { return nil }
    let names = Set(later.program.milestones.map(\.name))
    var missing: [String] = []
    var notes: [Note] = []
    // The text that is to be compared with is the one just before.
    for (title, timed) in earlier.reversed() {
      for milestone in timed where !names.contains(milestone.name) && !missing.contains(milestone.name) {
        missing.append(milestone.name)
        notes.append(
          Note(
            Words(zh: "“\(title)”的“\(milestone.name)”在这里。", en: "“\(milestone.name)” of “\(title)” is here."),
            at: milestone.place))
      }
    }
    if missing.isEmpty { return nil }
    return Diagnostic(
      .finding(.laterClocksCannotFollow(title: header.title, file: files.path(of: place.file), milestones: missing)),
      at: place, notes: notes)
  }
}

extension Program {
  /// The milestones that have limits, in the order of the process: what a limit counts from has one too, but for the
  /// report.
  fileprivate var timedMilestones: [Milestone] {
    var isTimed = [Bool](repeating: false, count: milestones.count)
    for rule in rules {
      for case .limit(let milestone, _) in rule.says { isTimed[milestone.position] = true }
    }
    return zip(milestones, isTimed).filter(\.1).map(\.0)
  }
}
