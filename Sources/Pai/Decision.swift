import DecisionDiagrams
package import Interpreter
import JSONText
import Semantics
import Vocabulary
package import WorkingTime

/// What is decided of one event. Holds an index into the rule set's shared decisions; the rest is read when asked for.
public struct Decision: Sendable {
  package let raw: Interpreter.Decision

  package init(_ raw: Interpreter.Decision) { self.raw = raw }

  public enum Outcome: String, Sendable {
    case routed, declined, disputed, undetermined, fallback
  }

  /// An actual unit: its kind, and the area that it is of; the area is nil where the event's place does not tell.
  public struct Unit: Hashable, Sendable {
    public let unit: String
    public let area: String?

    public init(unit: String, area: String?) {
      self.unit = unit
      self.area = area
    }
  }

  public struct Milestone: Sendable {
    private let contents: DecisionContents
    private let place: Int
    private let reported: Instant?
    private let offset: UTCOffset

    fileprivate init(_ contents: DecisionContents, _ place: Int, _ reported: Instant?, _ offset: UTCOffset) {
      (self.contents, self.place, self.reported, self.offset) = (contents, place, reported, offset)
    }

    private var limited: DecidedLimit { contents.limits[place] }
    private var found: Due { reported.map { contents.due(limited, from: $0) } ?? .unknown }

    public var name: String { limited.name }
    /// As the language writes it: `3个工作日`; nil: it hangs on something unknown.
    public var limit: String? { limited.limit }
    /// The milestone that it counts from.
    public var from: String? { limited.from }
    /// Whether rules disagree, and this is the earlier.
    public var isConflict: Bool { limited.isConflict }
    /// The deadline in RFC 3339, in the offset of the rule set's calendar; nil: it hangs on something unknown, or the
    /// calendar does not reach so far. Worked out when asked for.
    public var due: String? { instant?.rfc3339(in: offset) }
    /// Whether the limit counts from a step that is still to come, taken at that step's own last moment.
    public var isLatest: Bool { if case .at(_, true) = found { true } else { false } }
    /// The deadline as people read it: `2017-05-11 17:30`, of dates `2017-05-11 24:00`.
    package var shownDue: String? { instant?.shown(in: offset, limited.span) }
    package var span: TimeSpan? { limited.span }
    private var instant: Instant? { if case .at(let instant, _) = found { instant } else { nil } }
  }

  public var id: String? { raw.event.id }
  public var outcome: Outcome {
    switch raw.outcome {
    case .routed: .routed
    case .declined: .declined
    case .disputed: .disputed
    case .undetermined: .undetermined
    case .fallback: .fallback
    }
  }
  public var level: String? { raw.level.map { raw.engine.program.levels[$0.position].name } }
  public var lead: Unit? { raw.lead.map(unit) }
  public var assist: [Unit] { raw.companions.assist.map(unit) }
  public var notify: [Unit] { raw.companions.notify.map(unit) }
  /// 不予受理: the reason for the reporter.
  public var reason: String? { raw.contents.reason }
  /// The rules that speak, in the order of declaration.
  public var rules: [String] { raw.contents.rules }
  /// The rules that apply and are silenced on something by an exception.
  public var overridden: [String] { raw.contents.overridden }
  public var ladders: [String] { raw.contents.ladders }
  /// The milestones on whose ladders rules disagree: all of these press.
  public var disputedLadders: [String] { raw.contents.disputedLadders }
  public var tags: [String] { raw.contents.tags }
  /// 发起: the items of the linked events.
  public var starts: [String] { raw.contents.starts }
  /// The receipt of the rule set that decided.
  public var receipt: String { raw.engine.receipt }

  public var milestones: [Milestone] {
    let contents = raw.contents
    return contents.limits.indices.map { Milestone(contents, $0, raw.reportedAt, raw.engine.offset) }
  }

  /// What still matters, the most useful first: what an intake form asks next.
  public var questions: [Question] {
    raw.contents.questions.map {
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
    writer.decision(raw)
    return writer.text
  }

  private func unit(_ unit: ActualUnit) -> Unit { Unit(unit, raw.engine.program) }
}
