import DecisionDiagrams
import Diagnostics
import Interpreter
package import Semantics
import SourceText
package import WorkingTime

/// A scenario on its way through time.
package struct ScenarioWalk: Sendable {
  /// Of what was not as expected.
  private(set) var reasons: [(words: Words, place: Place)] = []
  let opened: Decision
  /// The case; its clock stands at the last entry.
  package private(set) var current: Case
  /// Where the scenario is in time: it never goes back.
  package private(set) var now: Instant
  /// When the next entry happened, where that was before now: it is recorded late.
  private var happened: Instant?
  /// When what is entered next happened.
  package var moment: Instant { happened ?? now }
  /// Of the step before, while nobody has said that it was to be.
  private var refusal: (refusal: CaseRefusal, place: Place)?
  private var words: CaseWords { CaseWords(current.rules) }

  /// - Parameter opened: just opened, or with its log: then time goes on from its last entry.
  package init(_ opened: Case) {
    current = opened
    now = opened.clock
    self.opened = opened.decision
  }

  mutating func walk(_ steps: [ScenarioStep]) {
    for step in steps {
      if case .expectRefused = step.content {
        if refusal == nil { fail(Words(zh: "没有被拒", en: "it was not refused"), step.place) }
        refusal = nil
        continue
      }
      tellRefusal()
      switch step.content {
      case .expect(let condition): expect(condition, step.place)
      case .expectRefused: break
      case .elapse(let span):
        do throws(CalendarRefusal) { try elapse(span) } catch { fail(words.words(error), step.place) }
      case .occurrence(let moment, let occurrence):
        do throws(CalendarRefusal) {
          try move(to: moment)
          do throws(CaseRefusal) { try take(occurrence) } catch { refusal = (error, step.place) }
        } catch {
          fail(words.words(error), step.place)
        }
      }
    }
    tellRefusal()
  }

  private mutating func tellRefusal() {
    guard let (refusal, place) = refusal else { return }
    self.refusal = nil
    let why = words.words(refusal)
    fail(Words(zh: "被拒：\(why.zh)", en: "refused: \(why.en)"), place)
  }

  private mutating func expect(_ condition: CaseCondition, _ place: Place) {
    let shown = current.shown(at: now)
    if shown.holds(condition, at: now) != true { fail(shown.reason(condition, at: now), place) }
  }

  /// With what happened, was due and was sent by then.
  private mutating func fail(_ words: Words, _ place: Place) {
    let shown = current.shown(at: now)
    var (zh, en) = (words.zh, words.en)
    for line in shown.timeline {
      let time = self.words.text(line.at)
      zh += "\n  \(time)  \(line.words.zh)"
      en += "\n  \(time)  \(line.words.en)"
    }
    reasons.append((Words(zh: zh, en: en), place))
  }

  // MARK: Steps

  /// Lets time pass; a span of working time by the calendar of the rules.
  package mutating func elapse(_ span: TimeSpan) throws(CalendarRefusal) {
    now = try current.rules.calendar.deadline(span, from: now)
  }

  /// Goes to a moment. A bare time is its next occurrence, now included. An instant may lie before now: what happened
  /// then is recorded late.
  package mutating func move(to moment: ScenarioMoment) throws(CalendarRefusal) {
    switch moment {
    case .instant(let instant): move(to: instant)
    case .later(let span): try elapse(span)
    case .time(let time):
      let today = try instant(time, daysOn: 0)
      now = today >= now ? today : try instant(time, daysOn: 1)
    case .nextDay(let time): now = try instant(time, daysOn: 1)
    }
  }

  /// Goes to an instant; to one before now only for what happened then and is entered next.
  package mutating func move(to instant: Instant) {
    happened = instant < now ? instant : nil
    now = max(now, instant)
  }

  /// Enters now what happens now, or happened at the instant gone back to; on refusal nothing is changed.
  package mutating func take(_ occurrence: ScenarioOccurrence) throws(CaseRefusal) {
    let entry = entry(occurrence)
    happened = nil
    try current.take(entry)
  }

  private func entry(_ occurrence: ScenarioOccurrence) -> CaseEntry {
    switch occurrence {
    case .correct(let field, let value):
      CaseEntry(at: moment, recordedAt: now, .correction, set: [FieldSetting(field, value)])
    case .happening(let what, let result, let text, let by, let to):
      CaseEntry(at: moment, recordedAt: now, what, result: result, by: by, to: to, note: text)
    }
  }

  private func instant(_ time: TimeOfDay, daysOn days: Int) throws(CalendarRefusal) -> Instant {
    let offset = current.rules.calendar.offset
    guard let date = now.civil(in: offset)?.date.adding(days: days) else { throw .tooLarge }
    return Instant(date: date, time: time, offset: offset)
  }
}
