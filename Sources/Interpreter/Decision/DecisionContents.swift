package import DecisionDiagrams
package import Semantics
import Vocabulary
package import WorkingTime

/// What a decision says besides its units, in words.
package final class DecisionContents: Sendable {
  package let verdict: Verdict
  package let limits: [DecidedLimit]
  package let terms: CaseTerms
  package let ladders: [String]
  /// The milestones on whose ladders rules disagree.
  package let disputedLadders: [String]
  package let tags: [String]
  /// 发起: the items of the linked events.
  package let starts: [String]
  /// The rules that speak, in the order of declaration.
  package let rules: [String]
  package let overridden: [String]
  /// What still matters, the most useful first.
  package let questions: [AskedQuestion]
  /// 不予受理: the reason for the reporter.
  package let reason: String?

  init(of decision: Decision) {
    let program = decision.engine.program
    let verdict = decision.worked
    self.verdict = verdict
    let outcomes = decision.limits(verdict)
    let milestones = outcomes.map(\.milestone)
    limits = outcomes.map { DecidedLimit($0, $1, among: milestones, decision.engine) }
    terms = CaseTerms(of: decision, verdict)
    ladders = decision.ladders(verdict).map { $0.name(in: program) }
    disputedLadders = decision.disputedLadders(verdict).map { program.milestones[$0.position].name }
    tags = verdict.members.compactMap { if case .tag(let tag) = $0.member { tag } else { nil } }
    starts = verdict.members.compactMap { membership in
      if case .item(let item) = membership.member { program.items[item.position].entry.name } else { nil }
    }
    rules = verdict.rules.map { program.rules[Int($0)].name }
    overridden = verdict.overridden.map { program.rules[Int($0)].name }
    questions = decision.questions(verdict)
    reason = decision.reason(verdict)
  }
}

/// A milestone's limit as decided, in words. An object, so that handing it on counts one reference.
package final class DecidedLimit: Sendable {
  package let milestone: Ref<Milestone>
  package let name: String
  /// Nil: it hangs on something unknown.
  package let decided: Limit?
  package var span: TimeSpan? { decided?.span }
  /// As the language writes it: `3个工作日`.
  package let limit: String?
  /// The milestone that it counts from.
  package let from: String?
  /// Whether rules disagree, and this is the earlier.
  package let isConflict: Bool
  /// The calendar that it counts by.
  let counted: (span: TimeSpan, calendar: CountingCalendar)?
  let start: Start

  /// What it counts from.
  enum Start: Sendable {
    case reporting
    /// By its place among the limits of the decision; it stands before.
    case limit(Int)
    case nobodys
  }

  init(
    _ milestone: Ref<Milestone>, _ outcome: Decision.LimitOutcome, among limited: [Ref<Milestone>], _ engine: Engine
  ) {
    let milestones = engine.program.milestones
    self.milestone = milestone
    name = milestones[milestone.position].name
    let decided = outcome.limit
    isConflict = if case .conflict = outcome { true } else { false }
    self.decided = decided
    limit = decided?.span.written(.chinese)
    counted = decided.map { ($0.span, engine.calendars.calendar(of: $0)) }
    let base = decided?.base(of: milestone.position, in: milestones)
    from = base.map { milestones[$0].name }
    start =
      switch base {
      case 0: .reporting
      // Milestones come in their order: what counts from a later one, or from itself, has no beginning.
      case let base? where base < milestone.position: limited.firstIndex(of: Ref(base)).map { .limit($0) } ?? .nobodys
      default: .nobodys
      }
  }
}
