import Diagnostics
import Interpreter
import Semantics
import Vocabulary
package import WorkingTime

extension CaseRules {
  /// An entry with its names, times in RFC 3339: what `entry(_:)` reads again.
  package func written(_ entry: CaseEntry) -> WrittenEntry {
    let words = CaseWords(self)
    var written = WrittenEntry(words.name(entry.what, result: nil).zh, at: time(entry.at))
    if entry.recordedAt != entry.at { written.recordedAt = time(entry.recordedAt) }
    if let result = entry.result, case .milestone(let milestone) = entry.what {
      let results = milestones[milestone.position].results
      written.result = results.indices.contains(result) ? results[result] : nil
    }
    written.by = entry.by.map { words.name($0).zh }
    written.to = entry.to.map { words.name($0).zh }
    written.set = entry.set.map {
      .init(program.fields[$0.field.position].entry.name, engine.given($0.value, of: $0.field))
    }
    written.granted = entry.granted?.written(.chinese)
    written.note = entry.note
    return written
  }

  /// RFC 3339 in the calendar's offset.
  package func time(_ instant: Instant) -> String { instant.rfc3339(in: calendar.offset) ?? instant.description }
}
