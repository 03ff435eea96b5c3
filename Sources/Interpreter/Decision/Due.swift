package import Diagnostics
import Semantics
package import WorkingTime

/// When a limit of a decision is due.
package enum Due: Hashable, Sendable {
  /// It hangs on something unknown: the time of reporting, or a step that nobody has a limit for.
  case unknown
  /// - Parameter isLatest: it counts from a step that is still to come, taken at that step's own last moment.
  case at(Instant, isLatest: Bool)
  case refused(CalendarRefusal)
}

extension Decision {
  /// How a deadline of `contents` comes about, or why there is none.
  package func derivation(of limit: DecidedLimit) -> Words {
    guard let decided = limit.decided else {
      return Words(zh: "时限要看还没有问到的事", en: "the limit hangs on what was not asked")
    }
    guard let reportedAt else { return Words(zh: "事件没有写上报时间", en: "the event does not say when it was reported") }
    switch contents.start(of: limit, from: reportedAt) {
    case .at(let start, let isLatest):
      let calendar = engine.calendars.calendar(of: decided)
      let base = limit.from.map {
        isLatest ? Words(zh: "\($0)（最迟）", en: "\($0) at the latest") : Words(zh: $0, en: $0)
      }
      do throws(CalendarRefusal) {
        return try calendar.derivationWords(of: decided.span, from: start, base: base)
      } catch {
        return error.words
      }
    case .unknown:
      // It counts from a step, with a limit or without, of which no deadline can be said.
      let from = limit.from ?? ""
      return Words(zh: "从“\(from)”起算，还不知道那是什么时候", en: "it counts from “\(from)”, and when that is, is not known yet")
    case .refused(let reason): return reason.words
    }
  }
}

/// Works out the deadlines of one decision, each from the one before it where it counts from that.
struct Dues {
  private let contents: DecisionContents
  private let reported: Instant?
  private var last: (limit: Int, due: Due)?

  /// - Parameter reported: nil: the event does not say.
  init(_ contents: DecisionContents, from reported: Instant?) {
    self.contents = contents
    self.reported = reported
  }

  /// When a limit is due, by its place among the limits.
  mutating func due(_ limit: Int) -> Due {
    guard let reported else { return .unknown }
    let due: Due
    if case .limit(let before) = contents.limits[limit].start, let last, last.limit == before {
      due = contents.due(limit, from: last.due.asStart)
    } else {
      due = contents.due(contents.limits[limit], from: reported)
    }
    last = (limit, due)
    return due
  }
}

extension Due {
  /// What counts from it begins at the latest moment that it leaves.
  fileprivate var asStart: Due { if case .at(let instant, _) = self { .at(instant, isLatest: true) } else { self } }
}

extension DecisionContents {
  /// When a limit is due of an event that was reported at an instant. O(bases before it · log days).
  package func due(_ limit: DecidedLimit, from reported: Instant) -> Due {
    limit.counted == nil ? .unknown : limit.due(from: start(of: limit, from: reported))
  }

  /// The same of a limit by its place, of which it is known when it begins to count.
  fileprivate func due(_ limit: Int, from start: Due) -> Due { limits[limit].due(from: start) }

  /// When a limit begins to count.
  fileprivate func start(of limit: DecidedLimit, from reported: Instant) -> Due {
    switch limit.start {
    case .reporting: return .at(reported, isLatest: false)
    case .nobodys: return .unknown
    case .limit(let before): return due(limits[before], from: reported).asStart
    }
  }
}

extension DecidedLimit {
  fileprivate func due(from start: Due) -> Due {
    guard let counted, case .at(let instant, let isLatest) = start else { return counted == nil ? .unknown : start }
    do throws(CalendarRefusal) {
      return .at(try counted.calendar.deadline(counted.span, from: instant), isLatest: isLatest)
    } catch {
      return .refused(error)
    }
  }
}
