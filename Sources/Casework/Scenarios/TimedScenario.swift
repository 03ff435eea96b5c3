import DecisionDiagrams
import Diagnostics
package import Interpreter
import Semantics
import SourceText
import WorkingTime

extension CaseRules {
  /// Runs every scenario of the program, those with a clock too.
  package func runScenarios() -> [ScenarioResult] { program.scenarios.indices.map(runScenario) }

  package func runScenario(_ number: Int) -> ScenarioResult {
    let scenario = program.scenarios[number]
    if case .caseFile(let path, let bytes) = scenario.situation { return runCases(of: number, path, bytes) }
    guard scenario.needsClock, case .event(let instant, let values) = scenario.situation else {
      return engine.runScenario(number)
    }
    var result = ScenarioResult(scenario: number, name: scenario.entry.name, status: .passed, reasons: [], rules: [])
    do throws(CaseRefusal) {
      var run = try TimedScenario(Case(engine.event(instant, values), under: self))
      run.walk(scenario.steps)
      result.reasons = run.reasons
      let verdict = run.opened.verdict
      result.rules = verdict.rules + verdict.overridden
    } catch {
      result.reasons = [(CaseWords(self).words(error), scenario.entry.place)]
    }
    if !result.reasons.isEmpty { result.status = .failed }
    return result
  }
}

/// A scenario on its way through time.
struct TimedScenario {
  private(set) var reasons: [(words: Words, place: Place)] = []
  let opened: Decision
  private var current: Case
  private var now: Instant
  /// Of the step before, while nobody has said that it was to be.
  private var refusal: (refusal: CaseRefusal, place: Place)?
  private var words: CaseWords { CaseWords(current.rules) }

  /// - Parameter one: Just opened, or with its log: then time goes on from its last entry.
  init(_ one: Case) {
    current = one
    now = one.clock
    opened = one.decision
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
        if let later = later(span, step.place) { now = later }
      case .occurrence(let moment, let occurrence):
        guard let instant = instant(moment, step.place) else { continue }
        now = instant
        do throws(CaseRefusal) {
          try current.take(entry(occurrence))
        } catch {
          refusal = (error, step.place)
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

  private func entry(_ occurrence: ScenarioOccurrence) -> CaseEntry {
    switch occurrence {
    case .correct(let field, let value): CaseEntry(at: now, .correction, set: [FieldSetting(field, value)])
    case .happening(let what, let result, let text, let by, let to):
      CaseEntry(at: now, what, result: result, by: by, to: to, note: text)
    }
  }

  private mutating func later(_ span: TimeSpan, _ place: Place) -> Instant? {
    do throws(CalendarRefusal) {
      return try current.rules.calendar.deadline(span, from: now)
    } catch {
      fail(words.words(error), place)
      return nil
    }
  }

  /// A bare time is its next occurrence, now included.
  private mutating func instant(_ moment: ScenarioMoment, _ place: Place) -> Instant? {
    switch moment {
    case .instant(let instant): return instant
    case .later(let span): return later(span, place)
    case .time(let time): return instant(time, daysOn: 0).flatMap { $0 >= now ? $0 : instant(time, daysOn: 1) }
    case .nextDay(let time): return instant(time, daysOn: 1)
    }
  }

  private func instant(_ time: TimeOfDay, daysOn days: Int) -> Instant? {
    let offset = current.rules.calendar.offset
    return now.civil(in: offset)?.date.adding(days: days).map { Instant(date: $0, time: time, offset: offset) }
  }
}
