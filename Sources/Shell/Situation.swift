import Casework
import Diagnostics
import Interpreter
import Pai
import Semantics
import SourceText
import Vocabulary
import WorkingTime

/// What was said of one event and of what happened since, in the words of the language: the rules may change under it.
struct Situation: Hashable, Sendable {
  struct Setting: Hashable, Sendable {
    var field: String
    /// Both as the language writes them: `无证经营`, `“桐琴镇”`, `甲、乙`.
    var value: String
  }

  enum Step: Hashable, Sendable {
    /// `派发 由 指挥室`.
    case occurrence(at: Instant, String)
    case elapse(TimeSpan)
    /// The clock is taken to an instant.
    case reach(Instant)
    case expect(String)
    /// That the step before is refused.
    case expectRefused

    var isExpectation: Bool { if case .expect = self { true } else { false } }
  }

  var settings: [Setting] = []
  /// When the event was reported; nil: when the first field of it was given.
  var reported: Instant
  var steps: [Step] = []
  /// Where its clock stands.
  var now: Instant

  init(at instant: Instant) { (reported, now) = (instant, instant) }

  /// Whether anything has happened, or time has passed, since the report: what was foretold then may not hold any more.
  var isUnderWay: Bool {
    steps.contains { step in
      switch step {
      case .occurrence, .elapse, .reach: true
      case .expect, .expectRefused: false
      }
    }
  }

  var isEmpty: Bool { settings.isEmpty && steps.isEmpty }

  mutating func set(_ field: String, _ value: String) {
    if let index = settings.firstIndex(where: { $0.field == field }) {
      settings[index].value = value
    } else {
      settings.append(Setting(field: field, value: value))
    }
  }
}

/// A situation under a rule set: the case that it is.
struct Enacted {
  let rules: LoadedRules
  let edition: Int
  let caseRules: CaseRules
  var scope: Scope { rules.editions[edition].scope }
  var program: Program { caseRules.program }
  /// Nil: nothing is known of the event yet, or it can't be decided.
  private(set) var walk: ScenarioWalk?
  private(set) var refusal: Words?
  /// Of an event that is refused because no rule gives a lead: what the rules say of it besides.
  private(set) var leaderless: (decision: Pai.Decision, why: EventRefused)?
  /// Expectations that do not hold, and what these rules refuse or do not know.
  private(set) var problems: [Problem] = []

  struct Problem: Hashable {
    /// The number of the step; nil: it is of the event.
    var step: Int?
    /// Of an expectation that held when it was said, its text: it is the user's own, and no fault of the rules.
    var expectation: Words?
    var why: Words

    var words: Words {
      guard let step else { return why }
      guard let expectation else { return Words(zh: "第 \(step + 1) 步：\(why.zh)", en: "step \(step + 1): \(why.en)") }
      return Words(
        zh: "第 \(step + 1) 步“\(expectation.zh)”不再成立：\(why.zh)",
        en: "step \(step + 1), “\(expectation.en)”, does not hold any more: \(why.en)")
    }
  }

  /// - Returns: nil where the rules can't decide at all.
  init?(_ situation: Situation, under rules: LoadedRules) {
    guard let ruleSet = rules.ruleSet, let edition = rules.edition(at: situation.reported) else { return nil }
    self.rules = rules
    self.edition = edition
    caseRules = ruleSet.caseRules[edition]
    guard !situation.settings.isEmpty else { return }
    open(situation)
    for (number, step) in situation.steps.enumerated() {
      take(step, number, isRefused: situation.steps[number...].dropFirst().first == .expectRefused)
    }
    if situation.now > (walk?.now ?? situation.now) { walk?.move(to: situation.now) }
  }

  private mutating func open(_ situation: Situation) {
    var values: [(Ref<Semantics.Field>, Value)] = []
    for setting in situation.settings {
      let text = SourceFile(path: "", text: "\(setting.field) \(setting.value)")
      let reading = scope.reading(text)
      guard !reading.hasErrors, case .event(_, let found)? = reading.entry else {
        problems.append(Problem(why: misfit(setting, reading)))
        continue
      }
      values += found.map { ($0.field, $0.value) }
    }
    let event = caseRules.engine.event(situation.reported, values)
    do throws(CaseRefusal) {
      walk = try ScenarioWalk(Casework.Case(event, under: caseRules))
    } catch {
      refusal = CaseWords(caseRules).words(error)
      guard case .undecidable(let why) = error, case .noLead = why else { return }
      leaderless = (try? caseRules.engine.decide(event, admitsNoLead: true)).map { (Pai.Decision($0), EventRefused(why)) }
    }
  }

  /// What was given before the rules were changed and does not fit them now: what it is, why, and the way out.
  private func misfit(_ setting: Situation.Setting, _ reading: PromptReading) -> Words {
    let why = reading.diagnostics.first.map { Words(zh: $0.message(.chinese), en: $0.message(.english)) }
    let isTried = rules.tried != nil
    let way =
      program.fields.indices.contains { program.written(Ref($0)) == setting.field }
      ? Words(
        zh: "重说“\(setting.field) …”，或者 \(isTried ? ":撤 试写的" : ":退")。",
        en: "Say “\(setting.field) …” again, or \(isTried ? ":drop what is tried" : "go :back").")
      : isTried ? Words(zh: ":撤 试写的，它就又算了。", en: ":drop what is tried, and it counts again.") : Words(zh: "", en: "")
    return Words(
      zh: "“\(setting.field) \(setting.value)”不合现在的规则，先不算：\(why?.zh ?? "")\(way.zh)",
      en: "“\(setting.field) \(setting.value)” does not fit the rules as they are now, and is left out: \(why?.en ?? "") \(way.en)")
  }

  /// - Parameter isRefused: Whether that is what is expected of it.
  private mutating func take(_ step: Situation.Step, _ number: Int, isRefused: Bool) {
    guard walk != nil else { return }
    func problem(_ words: Words) { problems.append(Problem(step: number, why: words)) }
    func unmet(_ expectation: Words, _ why: Words, at number: Int) {
      let expect = Words(.expect)
      let text = Words(zh: "\(expect.zh) \(expectation.zh)", en: "\(expect.en) \(expectation.en)")
      problems.append(Problem(step: number, expectation: text, why: why))
    }
    let words = CaseWords(caseRules)
    switch step {
    case .elapse(let span):
      do throws(CalendarRefusal) { try walk?.elapse(span) } catch { problem(words.words(error)) }
    case .reach(let instant): walk?.move(to: instant)
    case .occurrence(let instant, let text):
      let reading = scope.reading(SourceFile(path: "", text: text))
      guard !reading.hasErrors, case .steps(let steps)? = reading.entry,
        case .occurrence(_, let occurrence, _)? = steps.first
      else {
        problem(
          reading.diagnostics.first.map { Words(zh: $0.message(.chinese), en: $0.message(.english)) } ?? Words(zh: text, en: text))
        return
      }
      walk?.move(to: instant)
      do throws(CaseRefusal) {
        try walk?.take(occurrence)
        if isRefused { unmet(Words(.refused), Words(zh: "“\(text)”没有被拒", en: "“\(text)” was not refused"), at: number + 1) }
      } catch {
        if !isRefused { problem(words.words(error)) }
      }
    case .expect(let text):
      let reading = scope.reading(SourceFile(path: "", text: "应 \(text)"))
      guard case .steps(let steps)? = reading.entry, case .expect(let condition, _)? = steps.first else { return }
      if let why = self.unmet(condition) { unmet(Words(zh: text, en: text), why, at: number) }
    // Said of the step before, which it was taken with.
    case .expectRefused: return
    }
  }

  /// The case as it stands now, with all that is due by now.
  var shown: Casework.Case? { walk.map { $0.current.shown(at: $0.now) } }

  /// Why a condition does not hold now; nil: it does.
  func unmet(_ condition: CaseCondition) -> Words? {
    guard let walk, let shown, shown.holds(condition, at: walk.now) != true else { return nil }
    return shown.reason(condition, at: walk.now)
  }

  var decision: Pai.Decision? { shown.map { Pai.Decision($0.decision) } }

  /// What can be asked for reasons: the decision, or what the rules say of an event that nobody leads.
  var explained: Pai.Decision? { decision ?? leaderless?.decision }
}
