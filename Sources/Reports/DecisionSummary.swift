package import Diagnostics
import Interpreter
package import Pai
import Semantics
import SourceText
package import Vocabulary

/// What is decided, a line each.
package struct DecisionSummary {
  private let decision: Pai.Decision
  private let foretells: Bool

  /// - Parameter foretells: Whether limits are told with the deadlines that follow from the report alone. Of a case under way
  ///   its clocks are asked instead.
  package init(_ decision: Pai.Decision, foretells: Bool = true) {
    self.decision = decision
    self.foretells = foretells
  }

  /// - Parameter before: a decision before this one: lines that it does not have are marked.
  package func text(_ language: Language, _ paint: Paint, changedFrom before: Pai.Decision? = nil) -> String {
    let outcome = decision.raw.outcome.words(language)
    var text = [decision.id, decision.text(of: .item), decision.text(of: .area)].compactMap { $0 }.joined(separator: "  ")
      .shown
    text += (text.isEmpty ? "" : "  ") + (decision.raw.outcome.style.map { paint(outcome, $0) } ?? outcome)
    let old = before.map { DecisionSummary($0, foretells: foretells).rows(language) }
    if let before, before.outcome != decision.outcome { text += Self.changedMark(language, paint) }
    text += "\n"
    let width = language == .chinese ? 4 : 7
    for (title, content) in rows(language) {
      let cells = TerminalCells(ambiguousIsWide: false).width(of: title(language))
      let gap = String(repeating: " ", count: max(0, width - cells))
      let isNew = old.map { !$0.contains { $0.title == title && $0.content == content } } ?? false
      text += "  \(title(language))\(gap)  \(content.shown)\(isNew ? Self.changedMark(language, paint) : "")\n"
    }
    for (title, _) in old ?? [] where !rows(language).contains(where: { $0.title == title }) {
      text += "  " + paint(Words(zh: "不再有\(title.zh)", en: "no \(title.en) any more")(language), .warning) + "\n"
    }
    return text
  }

  /// What stands behind a line that was not so before.
  package static func changedMark(_ language: Language, _ paint: Paint) -> String {
    paint(Words(zh: "  ← 变了", en: "  ← changed")(language), .warning)
  }

  /// What is told, with its title.
  /// - Parameter limitsApart: Whether every limit has a row of its own, under the name of its milestone.
  package func rows(_ language: Language, limitsApart: Bool = false) -> [(title: Words, content: String)] {
    func unit(_ unit: Pai.Decision.Unit) -> String { unit.area.map { language.with(unit.unit, $0) } ?? unit.unit }
    var rows: [(title: Words, content: String)] = []
    if let lead = decision.lead { rows.append((DecisionPart.lead.title, unit(lead))) }
    if let reason = decision.reason { rows.append((DecisionPart.reason.title, reason)) }
    if !decision.assist.isEmpty {
      rows.append((DecisionPart.assist.title, language.list(decision.assist.map(unit))))
    }
    if !decision.notify.isEmpty {
      rows.append((DecisionPart.notify.title, language.list(decision.notify.map(unit))))
    }
    let limits = decision.milestones.map { milestone in
      let limit = milestone.span?.written(language) ?? Words(zh: "待定", en: "open")(language)
      let latest = milestone.isLatest ? Words(zh: "最迟 ", en: "at the latest ")(language) : ""
      let due = foretells ? milestone.shownDue : nil
      let text = due.map { language.with(limit, latest + $0) } ?? limit
      return (name: milestone.name, text: text + milestone.dispute(language))
    }
    if limitsApart {
      rows += limits.map { (Words($0.name), $0.text) }
    } else if !limits.isEmpty {
      rows.append((DecisionPart.limits.title, language.list(limits.map { "\($0.name) \($0.text)" })))
    }
    if !decision.ladders.isEmpty {
      let disputed = decision.disputedLadders
      let dispute =
        disputed.isEmpty ? "" : Words(zh: "“\(language.list(disputed))”有争议", en: "“\(language.list(disputed))” disputed")(language)
      let ladders = language.list(decision.ladders)
      rows.append((DecisionPart.ladders.title, dispute.isEmpty ? ladders : language.with(ladders, dispute)))
    }
    if !decision.tags.isEmpty { rows.append((DecisionPart.tags.title, language.list(decision.tags))) }
    if !decision.starts.isEmpty {
      rows.append((DecisionPart.starts.title, language.list(decision.starts)))
    }
    return rows
  }
}

extension Pai.Decision.Milestone {
  /// The mark of a limit that rules disagree on, of which the earliest is given; empty where they agree.
  package func dispute(_ language: Language) -> String {
    isConflict ? Words(zh: "（有争议）", en: " (disputed)")(language) : ""
  }
}
