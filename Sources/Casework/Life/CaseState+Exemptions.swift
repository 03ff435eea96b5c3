import Semantics
import WorkingTime

/// 免计: a measure that was sent and is counted no more, since an appeal succeeded.
struct Exemption: Sendable {
  /// The place of the measure among what was sent.
  let place: Int
  /// When what exempts it happened.
  let at: Instant
}

extension CaseState {
  /// What was sent of a measure by then is counted no more: to those whom the entry names, else to all. No rung refires.
  mutating func exempt(_ measure: Ref<Measure>, _ entry: CaseEntry, isGated: Bool) throws(CaseRefusal) {
    let known = exemptions.count
    for place in sent.indices where counts(place, as: measure) {
      guard entry.to.isEmpty || entry.to.contains(where: { isMeant(sent[place].recipient, by: $0) }) else { continue }
      exemptions.append(Exemption(place: place, at: entry.at))
    }
    guard exemptions.count > known else {
      // What stands in the log stays, though a late record may have made the measure undue.
      if isGated { throw .nothingToExempt(measure) }
      return
    }
    let what = HappeningRef.measure(measure)
    let counted = Set(sent.indices.filter { counts($0, as: measure) }.map { sent[$0].sent })
    occurrences.removeAll { $0.what == what && !counted.contains($0.at) }
    changed.insert(.happened(what))
  }

  /// Whether what stands at a place of what was sent is this measure and is counted.
  func counts(_ place: Int, as measure: Ref<Measure>) -> Bool {
    sent[place].content == .measure(measure) && !exemptions.contains { $0.place == place }
  }
}
