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
      case .overdue where end.isReached: Words(zh: "\(at) 逾期", en: "overdue, \(at)")
      case .overdue: Words(zh: "逾期，\(at) 停止", en: "overdue, stopped \(at)")
      case .none: Words(zh: "\(at) 停止，不评判", en: "stopped \(at), not judged")
      case .unknown: Words(zh: "\(at) 到达，是否按时算不出", en: "reached \(at), by the deadline or not can't be told")
      }
    }
    if let paused = clock.pausedAt {
      return Words(zh: "\(text(paused)) 起停表", en: "standing still since \(text(paused))")
    }
    return clock.isOverdue(at: now) ? Words(zh: "逾期", en: "overdue") : Words(zh: "在走", en: "running")
  }

  /// How the deadline of a clock comes about: what its limit counts, or, where it was paused or extended, what was done to
  /// it; nil where the calendar refuses. It names the later edition that the limit follows (适用在办).
  package func derivation(of clock: Clock) -> Words? {
    guard let derivation = derivationOfLimit(clock) else { return nil }
    guard let edition = edition(of: clock) else { return derivation }
    if clock.edition.number == nil {
      return Words(zh: "\(derivation.zh)；\(edition.zh)", en: "\(derivation.en); \(edition.en)")
    }
    return Words(zh: "\(edition.zh)：\(derivation.zh)", en: "\(edition.en): \(derivation.en)")
  }

  /// The later edition with 适用在办 under which a clock began: that its limit is that one's, or why it is not; nil where
  /// there is none.
  package func edition(of clock: Clock) -> Words? {
    switch clock.edition {
    case .own: return nil
    case .later(let number):
      let title = rules.laterEditions[number].title
      return Words(zh: "依“\(title)”（适用在办）", en: "by “\(title)”, which applies to open cases")
    case .kept(let number, let reason):
      let (title, own) = (rules.laterEditions[number].title, program.header.title)
      let why = words(reason, of: name(clock.milestone))
      return Words(
        zh: "“\(title)”（适用在办）管不到，仍依“\(own)”：\(why.zh)",
        en: "“\(title)” applies to open cases, but “\(own)” holds on: \(why.en)")
    }
  }

  /// Why the calendar of a clock gives no deadline; it names the later edition whose calendar that is.
  package func words(_ refusal: CalendarRefusal, of edition: ClockEdition) -> Words {
    let why = words(refusal)
    guard let title = rules.title(of: edition) else { return why }
    return Words(zh: "依“\(title)”（适用在办），\(why.zh)", en: "by “\(title)”, which applies to open cases: \(why.en)")
  }

  private func words(_ reason: NotFollowed, of milestone: String) -> Words {
    switch reason {
    case .noMilestone: Words(zh: "它没有里程碑“\(milestone)”", en: "it has no milestone “\(milestone)”")
    case .noLimit: Words(zh: "它没有给“\(milestone)”定时限", en: "it gives “\(milestone)” no limit")
    case .open:
      Words(zh: "它给“\(milestone)”定的时限要看没有问到的事", en: "its limit of “\(milestone)” hangs on what was not asked")
    case .countsFrom(let base):
      Words(zh: "它从“\(base)”起算“\(milestone)”", en: "it counts “\(milestone)” from “\(base)”")
    case .refused(let error):
      Words(zh: "它判不了这个事件，\(error.words.zh)", en: "it can't decide the event. \(error.words.en)")
    case .tooLarge: Words(zh: "它的条件太大，判不了（F016）", en: "its conditions are too large to be asked (F016)")
    }
  }
}
