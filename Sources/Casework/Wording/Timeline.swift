import DecisionDiagrams
package import Diagnostics
import Interpreter
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
    let corrections = corrections
    if !rules.milestones.isEmpty { add(reportedAt, .report, words.name(.milestone(Ref(0)), result: nil), nil) }
    for (number, entry) in record.log.enumerated() {
      var text = words.name(entry.what, result: entry.result)
      if let by = entry.by {
        let name = words.name(by)
        text = Words(zh: "\(text.zh) 由 \(name.zh)", en: "\(text.en) by \(name.en)")
      }
      if let set = corrections[number] { text = Words(zh: "\(text.zh) \(set.zh)", en: "\(text.en) \(set.en)") }
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

  /// What entries set by 更正 and 置, and who leads from then on where that is another; by the entry's number.
  private var corrections: [Int: Words] {
    let words = CaseWords(rules)
    var told: [Int: Words] = [:]
    var decision = opened
    // As they happened: a late record changes what is set after it.
    for (number, entry) in record.log.enumerated().sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }) {
      let settings = rules.settings(of: entry)
      guard !settings.isEmpty else { continue }
      var text = settings.map { words.words($0) }.joined
      // It was taken up, so it can be decided.
      if let next = try? rules.decide(decision.event, with: settings) {
        if next.lead != decision.lead {
          let lead = next.lead.map { words.name(.unit($0)) } ?? Words(zh: "无", en: "nobody")
          text = Words(zh: "\(text.zh)；主办改为 \(lead.zh)", en: "\(text.en); \(lead.en) leads")
        }
        decision = next
      }
      told[number] = text
    }
    return told
  }
}

extension CaseWords {
  fileprivate func words(_ setting: FieldSetting) -> Words {
    let (field, value) = (program.words(of: setting.field), program.words(of: setting.value, setting.field))
    return Words(zh: "\(field.zh) \(value.zh)", en: "\(field.en) \(value.en)")
  }
}

extension [Words] {
  fileprivate var joined: Words {
    Words(zh: map(\.zh).joined(separator: "、"), en: map(\.en).joined(separator: ", "))
  }
}
