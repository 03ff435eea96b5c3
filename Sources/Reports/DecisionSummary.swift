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
    let rows = rows(language)
    for row in rows {
      let cells = TerminalCells(ambiguousIsWide: false).width(of: row.title(language))
      let gap = String(repeating: " ", count: max(0, width - cells))
      let isNew = old.map { !$0.contains { $0.title == row.title && $0.compared == row.compared } } ?? false
      text += "  \(row.title(language))\(gap)  \(row.content.shown)\(isNew ? Self.changedMark(language, paint) : "")\n"
    }
    for row in old ?? [] where !rows.contains(where: { $0.title == row.title }) {
      text += "  " + paint(Words(zh: "不再有\(row.title.zh)", en: "no \(row.title.en) any more")(language), .warning) + "\n"
    }
    return text
  }

  /// Whether both are decided alike, whichever rules say so and in whichever order they name the members of a set.
  package static func agree(_ one: Pai.Decision, _ other: Pai.Decision) -> Bool {
    func said(_ decision: Pai.Decision) -> Set<[String]> {
      Set(
        DecisionSummary(decision).rows(.chinese, limitsApart: true).map { [$0.title.zh, $0.compared] }
          + [[decision.outcome.rawValue], decision.questions.map(\.field).sorted()])
    }
    return said(one) == said(other)
  }

  /// What stands behind a line that was not so before.
  package static func changedMark(_ language: Language, _ paint: Paint) -> String {
    paint(Words(zh: "  ← 变了", en: "  ← changed")(language), .warning)
  }

  package struct Row {
    package let title: Words
    package let content: String
    /// Equal where it says the same, in whichever order rules name the members of a set.
    package let compared: String

    fileprivate init(_ part: DecisionPart, _ content: String, compared: String? = nil) {
      self.init(part.title, content, compared: compared)
    }

    fileprivate init(_ title: Words, _ content: String, compared: String? = nil) {
      (self.title, self.content, self.compared) = (title, content, compared ?? content)
    }

    fileprivate init(_ part: DecisionPart, _ members: [String], _ language: Language) {
      self.init(part, language.list(members), compared: language.list(members.sorted()))
    }
  }

  /// What is told, with its title.
  /// - Parameter limitsApart: Whether every limit has a row of its own, under the name of its milestone.
  package func rows(_ language: Language, limitsApart: Bool = false) -> [Row] {
    func unit(_ unit: Pai.Decision.Unit) -> String { unit.area.map { language.with(unit.unit, $0) } ?? unit.unit }
    var rows: [Row] = []
    let claimed = decision.raw.disputedLeads.map { $0(language) }
    func lead(_ claimed: [String]) -> String? {
      let lead = decision.lead.map(unit)
      if claimed.isEmpty { return lead }
      let claims = Words(zh: "“\(language.list(claimed))”有争议", en: "“\(language.list(claimed))” disputed")(language)
      return lead.map { Words(zh: "\($0)，\(claims)", en: "\($0), \(claims)")(language) } ?? claims
    }
    if let told = lead(claimed) { rows.append(Row(.lead, told, compared: lead(claimed.sorted()))) }
    if let reason = decision.reason { rows.append(Row(.reason, reason)) }
    if !decision.assist.isEmpty { rows.append(Row(.assist, decision.assist.map(unit), language)) }
    if !decision.notify.isEmpty { rows.append(Row(.notify, decision.notify.map(unit), language)) }
    let limits = decision.milestones.map { milestone in
      let limit = milestone.span?.written(language) ?? Words(zh: "待定", en: "open")(language)
      let latest = milestone.isLatest ? Words(zh: "最迟 ", en: "at the latest ")(language) : ""
      let due = foretells ? milestone.shownDue : nil
      let text = due.map { language.with(limit, latest + $0) } ?? limit
      return (name: milestone.name, text: text + milestone.dispute(language))
    }
    if limitsApart {
      rows += limits.map { Row(Words($0.name), $0.text) }
    } else if !limits.isEmpty {
      rows.append(Row(.limits, limits.map { "\($0.name) \($0.text)" }, language))
    }
    if !decision.ladders.isEmpty {
      let disputed = decision.disputedLadders
      let dispute =
        disputed.isEmpty ? "" : Words(zh: "“\(language.list(disputed))”有争议", en: "“\(language.list(disputed))” disputed")(language)
      func told(_ ladders: [String]) -> String {
        dispute.isEmpty ? language.list(ladders) : language.with(language.list(ladders), dispute)
      }
      rows.append(Row(.ladders, told(decision.ladders), compared: told(decision.ladders.sorted())))
    }
    if !decision.tags.isEmpty { rows.append(Row(.tags, decision.tags, language)) }
    if !decision.starts.isEmpty { rows.append(Row(.starts, decision.starts, language)) }
    return rows
  }
}

extension Pai.Decision.Milestone {
  /// The mark of a limit that rules disagree on, of which the earliest is given; empty where they agree.
  package func dispute(_ language: Language) -> String {
    isConflict ? Words(zh: "（有争议）", en: " (disputed)")(language) : ""
  }
}
