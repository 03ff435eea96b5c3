import Casework
package import Diagnostics
import Interpreter
import Semantics
import Vocabulary
package import WorkingTime

/// The clock of one limited milestone.
public struct CaseClock: Sendable {
  public enum State: String, Sendable {
    case running
    /// It stands still: nothing is overdue by it meanwhile.
    case paused
    case ended
  }

  public enum Verdict: String, Sendable {
    /// 按时: reached by the deadline, its very instant included.
    case onTime
    /// 逾期: the deadline passed before it was reached; so it stays.
    case overdue
    /// 未到期.
    case notYet
    /// A later milestone was reached without it, or the clock made way for another in time.
    case notJudged
    /// The calendar can't tell the deadline, nor that it lies later; `noDeadline` says why.
    case unknown
  }

  public let milestone: String
  /// From 1; a milestone whose clock begins anew has more than one.
  public let number: Int
  /// Whether it made way for another.
  public let isFormer: Bool
  /// As the language writes it: `5个工作日`.
  public let limit: String
  /// The later edition that applies to open cases (适用在办) and whose limit it is, by its name and version; nil: the limit
  /// is that of the edition by which the case lives.
  public let edition: String?
  /// The instant from which it counts.
  public let base: Moment
  public let state: State
  public let verdict: Verdict
  /// Nil: the calendar does not reach so far; `noDeadline` says so.
  public let due: Moment?
  /// Since when it stands still; of one that ended while it did, since when it stood still then.
  public let pausedAt: Moment?
  public let ended: Moment?
  /// The unit that led when it ended.
  public let holder: Decision.Unit?
  /// What is left of the limit, then of what was granted, each in its own unit: `2个工作日`; empty once it is due.
  public let left: [String]
  public let steps: [Step]
  package let refusal: Words?
  private let kept: Words?
  package let span: TimeSpan

  /// What was done to it.
  public enum Step: Hashable, Sendable {
    case paused(Moment)
    case resumed(Moment)
    /// More time, as the language writes it.
    case granted(String)
  }

  /// Why there is no deadline; nil where there is one.
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func noDeadline(_ language: String) -> String? { refusal?(Language(rawValue: language) ?? .chinese) }

  /// Why it keeps the limit of the edition by which the case lives, though it began under a later one that applies to open
  /// cases; nil where it does not.
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func notFollowed(_ language: String) -> String? { kept?(Language(rawValue: language) ?? .chinese) }

  init(_ clock: Clock, isFormer: Bool, _ one: Casework.Case) {
    func moment(_ instant: Instant, isEnd: Bool = false) -> Moment {
      Moment(instant, in: one.rules.calendar.offset, isEnd: isEnd)
    }
    milestone = one.rules.program.milestones[clock.milestone.position].name
    number = clock.number
    self.isFormer = isFormer
    limit = clock.limit.span.written(.chinese)
    span = clock.limit.span
    edition = one.rules.title(of: clock.edition)
    kept = edition == nil ? CaseWords(one.rules).edition(of: clock) : nil
    base = moment(clock.base)
    state = clock.end != nil ? .ended : clock.pausedAt != nil ? .paused : .running
    verdict =
      switch clock.end?.judgement {
      case .onTime: .onTime
      case .overdue: .overdue
      case .some(.none): .notJudged
      case .unknown: .unknown
      case nil: clock.isOverdue(at: one.clock) ? .overdue : one.isVerdictUnknown(of: clock) ? .unknown : .notYet
      }
    if case .refused(let refusal) = clock.deadline {
      self.refusal = CaseWords(one.rules).words(refusal, of: clock.edition)
    } else {
      refusal = nil
    }
    due = clock.deadline.instant.map { moment($0, isEnd: true) }
    pausedAt = clock.pausedAt.map { moment($0) }
    ended = (clock.end?.at).map { moment($0) }
    holder = (clock.end?.holder).map { Decision.Unit($0, one.rules.program) }
    left = one.left(of: clock)?.map { $0.written(.chinese) } ?? []
    steps = clock.steps.map { step in
      switch step {
      case .paused(let instant): .paused(moment(instant))
      case .resumed(let instant): .resumed(moment(instant))
      case .granted(let span): .granted(span.written(.chinese))
      }
    }
  }
}

/// A milestone of a case's process.
public struct CaseMilestone: Hashable, Sendable {
  public let name: String
  public let isOptional: Bool
  /// The results it may have.
  public let results: [String]
  /// When it was reached in the run at hand; nil: it was not.
  public let reached: Moment?
  public let result: String?
  /// By which its clock counts, or will where every step before is done at its last moment, as the language writes it;
  /// nil: it has none.
  public let limit: String?
  /// Where its clock has not begun: when it is due if every step before is done at its last moment.
  public let latest: Moment?
}

/// A line of a case's life.
public struct TimelineLine: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case report, entry, deadline, effect
  }

  public let at: Moment
  public let kind: Kind
  package let words: Words

  init(at: Moment, kind: Kind, words: Words) {
    self.at = at
    self.kind = kind
    self.words = words
  }

  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { words(Language(rawValue: language) ?? .chinese) }
}
