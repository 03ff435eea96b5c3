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
  /// Where the scenario is in time.
  package private(set) var now: Instant
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

  /// Goes to an instant.
  package mutating func move(to instant: Instant) { now = instant }

  /// Enters now what happens now; on refusal nothing is changed.
  package mutating func take(_ occurrence: ScenarioOccurrence) throws(CaseRefusal) {
    try current.take(entry(occurrence))
  }

  private func entry(_ occurrence: ScenarioOccurrence) -> CaseEntry {
    switch occurrence {
    case .correct(let field, let value): CaseEntry(at: now, .correction, set: [FieldSetting(field, value)])
    case .happening(let what, let result, let text, let by, let to):
      CaseEntry(at: now, what, result: result, by: by, to: to, note: text)
    }
  }

  private func instant(_ time: TimeOfDay, daysOn days: Int) throws(CalendarRefusal) -> Instant {
    let offset = current.rules.calendar.offset
    guard let date = now.civil(in: offset)?.date.adding(days: days) else { throw .tooLarge }
    return Instant(date: date, time: time, offset: offset)
  }
}
