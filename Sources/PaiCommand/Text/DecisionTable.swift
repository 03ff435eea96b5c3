import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import Vocabulary

/// Decisions as a table that people read, and what they come to in all.
struct DecisionTable {
  private let console: Console
  private var table: TextTable
  private var outcomes: [Outcome: Int] = [:]
  private var levels: [String: Int] = [:]
  private let levelNames: [String]
  private var count = 0

  init(_ rules: RuleSet, _ console: Console) {
    self.console = console
    // Levels from the lowest up; of several editions those of the last come last.
    var names: [String] = []
    for engine in rules.engines {
      for level in engine.program.levels where !names.contains(level.name) { names.append(level.name) }
    }
    levelNames = names
    func title(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en)(console.language) }
    table = TextTable(
      [
        .init(title("编号", "id"), least: 6),
        .init(title("事项", "item"), least: 8),
        .init(title("地点", "place"), dispensability: 2, least: 10),
        .init(title("结果", "outcome"), least: 4),
        .init(title("主办", "lead"), least: 12),
        .init(title("协办", "assist"), dispensability: 3, least: 8),
        .init(title("时限", "limit"), least: 8),
        .init(title("依据", "because"), dispensability: 4, least: 12),
      ],
      limit: console.output.columns, paint: console.paint, ambiguousIsWide: console.ambiguousIsWide)
  }

  /// What can be written after one more decision.
  mutating func add(_ decision: Pai.Decision) -> String {
    count += 1
    outcomes[decision.raw.outcome, default: 0] += 1
    if let level = decision.level { levels[level, default: 0] += 1 }
    let place = decision.text(of: .area)
    return table.add([
      .init(decision.id ?? "—", .faint),
      .init(decision.text(of: .item) ?? "—"),
      .init(place ?? "—"),
      .init(decision.raw.outcome.words(console.language), decision.raw.outcome.style),
      .init(decision.lead.map { shown($0, at: place) } ?? "—"),
      .init(console.language.list(decision.assist.map(\.unit))),
      .init(limits(decision)),
      .init(because(decision)),
    ])
  }

  /// A unit with the last step of its area.
  private func shown(_ unit: Pai.Decision.Unit, at place: String?) -> String {
    guard let step = unit.area?.split(separator: "/").last else { return unit.unit }
    return console.language.with(unit.unit, String(step))
  }

  /// The limits that tell events apart: not those of rules that apply to every event, unless there are no others.
  private func limits(_ decision: Pai.Decision) -> String {
    let program = decision.raw.engine.program
    let common = program.rules.filter { $0.condition == .constant(true) && !$0.isFallback }
    let own = decision.milestones.filter { milestone in
      !common.contains { rule in
        rule.says.contains { saying in
          guard case .limit(let name, let limit) = saying else { return false }
          return program.milestones[name.position].name == milestone.name
            && limit.span == milestone.span
        }
      }
    }
    let shown = own.isEmpty ? decision.milestones.suffix(1) : own[...]
    return shown.map { milestone in
      let text = milestone.span?.written(console.language) ?? Words(zh: "待定", en: "open")(console.language)
      return "\(milestone.name) \(text)\(milestone.dispute(console.language))"
    }.joined(separator: Words(zh: "，", en: ", ")(console.language))
  }

  private func because(_ decision: Pai.Decision) -> String {
    if let reason = decision.reason { return reason }
    guard decision.outcome == .undetermined else { return console.language.list(decision.rules) }
    return Words(zh: "要问", en: "ask")(console.language) + console.language.colon
      + console.language.list(decision.questions.map(\.field))
  }

  /// The rest, and what it all comes to.
  mutating func finish(refused: Int) -> String {
    var text = table.flush() + "\n"
    let order: [Outcome] = [.routed, .fallback, .undetermined, .disputed, .declined]
    let parts = order.compactMap { outcome in
      outcomes[outcome].map { "\(outcome.words(console.language)) \($0)" }
    }
    let counted = parts.isEmpty ? "" : parts.joined(separator: Words(zh: "，", en: ", ")(console.language))
    text +=
      Words(
        zh: "共 \(count) 件\(counted.isEmpty ? "" : "：\(counted)")\(refused > 0 ? "；另有 \(refused) 件无法判定" : "")",
        en: """
          \(count.english("event"))\(counted.isEmpty ? "" : ": \(counted)")\
          \(refused > 0 ? "; \(refused.english("more was", "more were")) rejected" : "")
          """)(console.language) + "\n"
    let shares = levelNames.compactMap { name in
      levels[name].map { console.language.with("\(name) \($0)", "\(($0 * 1000 / max(count, 1) + 5) / 10)%") }
    }
    if !shares.isEmpty {
      text +=
        Words(
          zh: "主办的层级：\(shares.joined(separator: "，"))",
          en: "Levels that lead: \(shares.joined(separator: ", "))")(console.language) + "\n"
    }
    return text
  }
}
