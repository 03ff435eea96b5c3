import DecisionDiagrams
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
  /// When each of the limits of `contents` is due. O(limits · log days).
  package var dues: [Due] {
    let limits = contents.limits
    guard !limits.isEmpty else { return [] }
    guard let reported = engine.reportedAt(event) else { return limits.map { _ in .unknown } }
    return limits.map { due($0, among: limits, reported, steps: limits.count) }
  }

  /// How a deadline of `contents` comes about, or why there is none; nil where that hangs on something unknown.
  package func derivation(of limit: DecidedLimit) -> Words? {
    let limits = contents.limits
    guard let reported = engine.reportedAt(event), let decided = limit.decided else { return nil }
    switch start(decided, of: limit, among: limits, reported, steps: limits.count) {
    case .at(let start, let isLatest):
      let calendar = engine.calendars.calendar(of: decided)
      let base = limit.from.map { isLatest ? "\($0)（最迟）" : $0 }
      do throws(CalendarRefusal) {
        return try calendar.derivation(of: decided.span, from: start).words(
          in: engine.offset, countsFromNextDay: calendar.duty.countsFromNextDay, base: base)
      } catch {
        return error.words
      }
    case .unknown: return nil
    case .refused(let reason): return reason.words
    }
  }

  private func due(
    _ limit: DecidedLimit, among limits: [DecidedLimit], _ reported: Instant, steps: Int
  ) -> Due {
    guard let decided = limit.decided else { return .unknown }
    switch start(decided, of: limit, among: limits, reported, steps: steps) {
    case .at(let start, let isLatest):
      do throws(CalendarRefusal) {
        return .at(try engine.calendars.calendar(of: decided).deadline(decided.span, from: start), isLatest: isLatest)
      } catch {
        return .refused(error)
      }
    case .unknown: return .unknown
    case .refused(let reason): return .refused(reason)
    }
  }

  /// - Parameter steps: how many bases may still follow one another; a ring of them ends as unknown.
  private func start(
    _ decided: Limit, of limit: DecidedLimit, among limits: [DecidedLimit], _ reported: Instant, steps: Int
  ) -> Due {
    let base = engine.program.base(of: decided, limit.milestone)
    if base.position == 0 { return .at(reported, isLatest: false) }
    guard steps > 0, let before = limits.first(where: { $0.milestone == base }) else { return .unknown }
    let due = due(before, among: limits, reported, steps: steps - 1)
    if case .at(let instant, _) = due { return .at(instant, isLatest: true) }
    return due
  }
}
