import Casework
package import Diagnostics
import Semantics
import Vocabulary
import WorkingTime

/// Something that may be recorded of a case, or why it may not now.
public struct CasePossibility: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case milestone, happening, measure, correction
  }

  public let name: String
  public let kind: Kind
  /// Of a milestone: the results of which it takes one.
  public let results: [String]
  /// Who may record it; empty: anybody.
  public let by: [String]
  package let refusal: Words?

  public var isAllowed: Bool { refusal == nil }
  /// Why it may not be recorded now; nil where it may.
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func refusal(_ language: String) -> String? { refusal?(Language(rawValue: language) ?? .chinese) }
}

extension Case {
  /// What may be recorded now, and what may not with the reason: milestones and happenings in the order of the process,
  /// then measures, and 更正. Each is tried on a copy. Who records it is not asked: `by` says who may.
  public var whatMayHappen: [CasePossibility] {
    let rules = raw.rules
    let words = CaseWords(rules)
    func tried(
      _ what: HappeningRef, _ kind: CasePossibility.Kind, results: [String] = [], by: [CaseParty] = []
    ) -> CasePossibility {
      var copy = raw
      var refusal: Words?
      do throws(CaseRefusal) {
        try copy.take(Casework.CaseEntry(at: raw.clock, what, result: results.isEmpty ? nil : 0))
      } catch {
        // What is to be corrected is said by whoever does it.
        if error != .nothingToCorrect { refusal = words.words(error) }
      }
      return CasePossibility(
        name: words.name(what, result: nil).zh, kind: kind, results: results, by: by.map { words.name($0).zh },
        refusal: refusal)
    }
    let recordings = rules.program.process.recordings
    var found = rules.program.milestones.enumerated().map { position, milestone in
      tried(
        .milestone(Ref(position)), .milestone, results: milestone.results,
        by: recordings.first { $0.milestone.position == position }?.by ?? [])
    }
    found += rules.program.process.happenings.enumerated().map { tried(.happening($0), .happening, by: $1.by) }
    found += rules.program.measures.indices.map { tried(.measure(Ref($0)), .measure) }
    found.append(tried(.correction, .correction))
    return found
  }
}
