import Semantics
package import Diagnostics
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
  /// When the event was reported; nil: it does not say.
  package var reportedAt: Instant? { engine.reportedAt(event) }

  /// How a deadline of `contents` comes about, or why there is none; nil where that hangs on something unknown.
  package func derivation(of limit: DecidedLimit) -> Words? {
    guard let reportedAt, let decided = limit.decided else { return nil }
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
    case .unknown: return nil
    case .refused(let reason): return reason.words
    }
  }
}

extension DecisionContents {
  /// When a limit is due of an event that was reported at an instant. O(bases before it · log days).
  package func due(_ limit: DecidedLimit, from reported: Instant) -> Due {
    guard let counted = limit.counted else { return .unknown }
    switch start(of: limit, from: reported) {
    case .at(let start, let isLatest):
      do throws(CalendarRefusal) {
        return .at(try counted.calendar.deadline(counted.span, from: start), isLatest: isLatest)
      } catch {
        return .refused(error)
      }
    case .unknown: return .unknown
    case .refused(let reason): return .refused(reason)
    }
  }

  /// When a limit begins to count.
  fileprivate func start(of limit: DecidedLimit, from reported: Instant) -> Due {
    switch limit.start {
    case .reporting: return .at(reported, isLatest: false)
    case .nobodys: return .unknown
    case .limit(let before):
      let due = due(limits[before], from: reported)
      if case .at(let instant, _) = due { return .at(instant, isLatest: true) }
      return due
    }
  }
}
