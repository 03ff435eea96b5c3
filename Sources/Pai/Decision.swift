import DecisionDiagrams
package import Interpreter
import JSONText
import Semantics
import Vocabulary
package import WorkingTime

/// What is decided of one event. Holds an index into the rule set's shared decisions; the rest is read when asked for.
public struct Decision: Sendable {
  package let raw: Interpreter.Decision
  public let receipt: String

  package init(_ raw: Interpreter.Decision, _ receipt: String) {
    self.raw = raw
    self.receipt = receipt
  }

  public enum Outcome: String, Sendable {
    case routed, declined, disputed, undetermined, fallback
  }

  /// An actual unit: its kind, and the area that it is of; the area is nil where the event's place does not tell.
  public struct Unit: Hashable, Sendable {
    public let unit: String
    public let area: String?
  }

  public struct Milestone: Hashable, Sendable {
    public let name: String
    /// As the language writes it: `3个工作日`; nil: it hangs on something unknown.
    public var limit: String? { span?.written(.chinese) }
    /// The milestone that it counts from.
    public let from: String?
    /// Whether rules disagree, and this is the earlier.
    public let isConflict: Bool
    package let span: TimeSpan?
  }

  public var id: String? { raw.event.id }
  public var outcome: Outcome { Outcome(rawValue: raw.outcome.rawValue) ?? .undetermined }
  public var level: String? { raw.level.map { raw.engine.program.levels[$0.position].name } }
  public var lead: Unit? { raw.lead.map(unit) }
  public var assist: [Unit] { raw.assist.map(unit) }
  public var notify: [Unit] { raw.notify.map(unit) }
  /// 不予受理: the reason for the reporter.
  public var reason: String? { raw.reason }
  /// The rules that speak, in the order of declaration.
  public var rules: [String] { raw.verdict.rules.map { raw.engine.program.rules[Int($0)].name } }
  /// The rules that apply and are silenced on something by an exception.
  public var overridden: [String] { raw.verdict.overridden.map { raw.engine.program.rules[Int($0)].name } }
  public var ladders: [String] { raw.ladders(raw.verdict).map { $0.name(in: raw.engine.program) } }
  public var tags: [String] {
    raw.verdict.members.compactMap { if case .tag(let tag) = $0.member { tag } else { nil } }
  }
  /// 发起: the items of the linked events.
  public var starts: [String] {
    raw.verdict.members.compactMap { membership in
      if case .item(let item) = membership.member { raw.engine.program.items[item.position].entry.name } else { nil }
    }
  }

  public var milestones: [Milestone] {
    let program = raw.engine.program
    return raw.limits(raw.verdict).map { milestone, outcome in
      let name = program.milestones[milestone.position].name
      func limit(_ limit: Limit?, isConflict: Bool) -> Milestone {
        Milestone(
          name: name, from: limit.map { program.milestones[program.base(of: $0, milestone).position].name },
          isConflict: isConflict, span: limit?.span)
      }
      return switch outcome {
      case .open: limit(nil, isConflict: false)
      case .limit(let one): limit(one, isConflict: false)
      case .conflict(let several): limit(several.earliest, isConflict: true)
      }
    }
  }

  /// What still matters, the most useful first: what an intake form asks next.
  public var questions: [Question] {
    raw.questions(raw.verdict).map {
      Question(field: $0.field, type: $0.type, values: $0.values, decides: $0.decides)
    }
  }

  public struct Question: Hashable, Sendable {
    public let field: String
    public let type: String
    /// Of a closed type: what may be answered; else empty.
    public let values: [String]
    /// What hangs on it: `lead`, milestones by name, `ladder:M`, `assist:X`, `notify:X`, `tag:X`, `start:X`.
    public let decides: [String]
  }

  /// One JSON object without a line feed, as the schema has it; the same under any language and time zone.
  public var json: String {
    var writer = JSONWriter(capacity: 512)
    writer.decision(raw, receipt: receipt)
    return writer.text
  }

  private func unit(_ unit: ActualUnit) -> Unit {
    Unit(
      unit: raw.engine.program.units[unit.kind.position].entry.name,
      area: unit.area.map { raw.engine.program.directory.areas[$0.position].path })
  }
}
