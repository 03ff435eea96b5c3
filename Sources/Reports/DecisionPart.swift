import DecisionDiagrams
package import Diagnostics
import Interpreter
import Semantics
import Vocabulary

/// A part of a decision. By every word by which a decision, its JSON, the language or a page of reasons names it, it is asked for.
package enum DecisionPart: CaseIterable, Sendable {
  case lead, level, assist, notify, ladders, tags, starts, limits, deadlines
  case outcome, reason, rules, overridden, questions, id, receipt

  /// As a decision that is told in lines names it.
  package var title: Words {
    switch self {
    case .lead: Words(zh: "主办", en: "lead")
    case .level: Words(zh: "层级", en: "level")
    case .assist: Words(zh: "协办", en: "assist")
    case .notify: Words(zh: "抄送", en: "notify")
    case .ladders: Words(zh: "督促", en: "ladders")
    case .tags: Words(zh: "标记", en: "tags")
    case .starts: Words(zh: "发起", en: "starts")
    case .limits: Words(zh: "时限", en: "limits")
    case .deadlines: Words(zh: "期限", en: "due")
    case .outcome: Words(zh: "结果", en: "outcome")
    case .reason: Words(zh: "理由", en: "reason")
    case .rules: Words(zh: "规则", en: "rules")
    case .overridden: Words(zh: "被取代的规则", en: "overridden")
    case .questions: Words(zh: "还要问", en: "still to ask")
    case .id: Words(zh: "编号", en: "id")
    case .receipt: Words(zh: "规则指纹", en: "receipt")
    }
  }

  /// What people ask for most, as advice tells it.
  package static let advised: [DecisionPart] = [.lead, .level, .assist, .notify, .ladders, .tags, .starts, .limits, .deadlines]

  /// In the JSON of a decision and of its page of reasons, and on that page.
  private var keys: [String] {
    switch self {
    case .lead: ["lead", "the lead"]
    case .level: ["level"]
    case .assist, .notify: set.map { [$0.words.en] } ?? []
    case .tags: ["tags"]
    case .starts: ["starts"] + (set.map { [$0.words.en] } ?? [])
    case .ladders: ["ladders"]
    case .limits: ["milestones", "limit"]
    case .deadlines: ["due", "from", "deadlines", "到期"]
    case .outcome: ["outcome"]
    case .reason: ["reason"]
    case .rules: ["rules", "why", "为什么"]
    case .overridden: ["overridden"]
    case .questions: ["questions", "still to be asked"]
    case .id: ["id"]
    case .receipt: ["receipt"]
    }
  }

  /// In rules.
  private var words: [Word] {
    switch self {
    case .lead: [.lead]
    case .level: [.level]
    case .assist: [.assist]
    case .notify: [.notify]
    case .ladders: [.ladder]
    case .tags: [.tag]
    case .starts: [.start]
    case .limits: [.limit, .within]
    case .deadlines: [.deadline]
    case .rules: [.rule]
    case .id: [.id]
    case .reason: [.decline]
    case .outcome, .overridden, .questions, .receipt: []
    }
  }

  package init?(named name: String) {
    let name = name.lowercased()
    let found = Self.allCases.first { part in
      part.title.zh == name || part.title.en == name || part.keys.contains(name)
        || part.words.contains { ($0.row.zh + $0.row.en).contains(name) }
    }
    guard let found else { return nil }
    self = found
  }

  /// One of several, as questions name what hangs on them: `assist:派出所`, `协办 派出所`, `ladder:办结`.
  package static func member(_ text: String) -> (part: DecisionPart, name: String)? {
    guard let end = text.firstIndex(where: { $0.isWhitespace || ":：".contains($0) }), let part = Self(named: String(text[..<end])),
      [.lead, .assist, .notify, .tags, .starts, .ladders, .limits].contains(part)
    else { return nil }
    var name = text[text.index(after: end)...].drop { $0.isWhitespace }
    // A tag may be quoted, as rules have it.
    if name.count > 2, let first = name.first, let last = name.last, ["“”", "「」", "\"\""].contains("\(first)\(last)") {
      name = name.dropFirst().dropLast()
    }
    return name.isEmpty ? nil : (part, String(name))
  }

  /// Of what rules add to.
  private var set: SetAttribute? {
    switch self {
    case .assist: .assist
    case .notify: .notify
    case .tags: .tag
    case .starts: .start
    default: nil
    }
  }

  /// What rules say of it, as a page of reasons words it; empty where no rule speaks of it as such.
  func attributes(_ program: Program) -> [Words] {
    let milestones = program.milestones.indices.map { Ref<Milestone>($0) }
    switch self {
    case .lead, .level, .outcome, .reason: return [program.words(of: .lead)]
    case .limits, .deadlines: return milestones.map { program.words(of: .limit($0)) }
    case .ladders: return milestones.map { program.words(of: .ladder($0)) }
    case .assist, .notify, .tags, .starts: return set.map { [$0.words] } ?? []
    case .rules, .overridden, .questions, .id, .receipt: return []
    }
  }
}
