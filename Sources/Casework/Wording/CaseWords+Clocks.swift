package import Diagnostics
import Interpreter
import Semantics
import Vocabulary
package import WorkingTime

extension CaseWords {
  /// How a clock stands at an instant, by what is known.
  package func words(_ clock: Clock, at now: Instant) -> Words {
    if let end = clock.end {
      let at = text(end.at)
      return switch end.judgement {
      case .onTime: Words(zh: "\(at) 按时", en: "on time, \(at)")
      case .overdue: Words(zh: "\(at) 逾期", en: "overdue, \(at)")
      case .none: Words(zh: "\(at) 停止，不评判", en: "stopped \(at), not judged")
      }
    }
    if let paused = clock.pausedAt {
      return Words(zh: "\(text(paused)) 起停表", en: "standing still since \(text(paused))")
    }
    return clock.isOverdue(at: now) ? Words(zh: "逾期", en: "overdue") : Words(zh: "在走", en: "running")
  }

  /// How the deadline of a clock comes about: what its limit counts, or, where it was paused or extended, what was done to
  /// it; nil where the calendar refuses.
  package func derivation(of clock: Clock) -> Words? {
    guard !clock.steps.isEmpty else {
      return try? rules.engine.calendars.calendar(of: clock.limit).derivationWords(of: clock.limit.span, from: clock.base)
    }
    var parts = [
      Words(
        zh: "\(clock.limit.span.written(.chinese))，\(text(clock.base)) 起",
        en: "\(clock.limit.span.written(.english)) from \(text(clock.base))")
    ]
    for step in clock.steps {
      switch step {
      case .paused(let at): parts.append(Words(zh: "\(text(at)) 停表", en: "paused \(text(at))"))
      case .resumed(let at): parts.append(Words(zh: "\(text(at)) 复表", en: "resumed \(text(at))"))
      case .granted(let span):
        parts.append(Words(zh: "顺延 \(span.written(.chinese))", en: "extended by \(span.written(.english))"))
      }
    }
    return Words(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }
}
