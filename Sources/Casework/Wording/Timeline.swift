package import Diagnostics
import Semantics
package import WorkingTime

/// A line of a case's life.
package struct TimelineLine: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case report, entry, deadline, effect
  }
  package let at: Instant
  package let kind: Kind
  package let words: Words
  /// Of an effect, an entry or a deadline: its place among the case's own; nil: of the report.
  package let number: Int?
}

extension Case {
  /// Everything that happened, was due and was sent, in the order of time; at one instant entries stand first, then
  /// deadlines, then effects.
  package var timeline: [TimelineLine] {
    let words = CaseWords(rules)
    var lines: [(rank: Int, line: TimelineLine)] = []
    func add(_ at: Instant, _ kind: TimelineLine.Kind, _ text: Words, _ number: Int?) {
      let rank = [TimelineLine.Kind.report, .entry, .deadline, .effect].firstIndex(of: kind) ?? 0
      lines.append((rank, TimelineLine(at: at, kind: kind, words: text, number: number)))
    }
    if !rules.milestones.isEmpty { add(reportedAt, .report, words.name(.milestone(Ref(0)), result: nil), nil) }
    for (number, entry) in record.log.enumerated() {
      var text = words.name(entry.what, result: entry.result)
      if let by = entry.by {
        let name = words.name(by)
        text = Words(zh: "\(text.zh) 由 \(name.zh)", en: "\(text.en) by \(name.en)")
      }
      if let note = entry.note { text = Words(zh: "\(text.zh) “\(note)”", en: "\(text.en) “\(note)”") }
      if entry.recordedAt != entry.at {
        let recorded = words.text(entry.recordedAt)
        text = Words(zh: "\(text.zh)（\(recorded) 记录）", en: "\(text.en) (recorded \(recorded))")
      }
      add(entry.at, .entry, text, number)
    }
    for (number, clock) in allClocks.enumerated() {
      guard let due = clock.deadline.instant else { continue }
      let name = words.name(clock.milestone)
      let state = words.words(clock, at: self.clock)
      add(
        due, .deadline,
        Words(
          zh: "“\(name)”期限 \(words.text(due, isEnd: true))（\(state.zh)）",
          en: "deadline of “\(name)”: \(words.text(due, isEnd: true)) (\(state.en))"), number)
    }
    for (number, effect) in effects.enumerated() {
      var text = words.words(effect, in: effects)
      if isExempt(number) { text = Words(zh: "\(text.zh)（免计）", en: "\(text.en) (exempted)") }
      add(effect.sent, .effect, text, number)
    }
    return lines.enumerated()
      .sorted { ($0.element.line.at, $0.element.rank, $0.offset) < ($1.element.line.at, $1.element.rank, $1.offset) }
      .map(\.element.line)
  }
}
