package import DecisionDiagrams
package import Diagnostics
import ExactNumbers
package import Semantics
package import SourceText
import Vocabulary
package import WorkingTime

/// What came of one scenario.
package struct ScenarioResult: Sendable {
  package enum Status: String, Sendable {
    case passed, failed
    /// It has a clock in it, or asks what could not be proved: counted, never passed.
    case notRun
  }
  package var scenario: Int
  package var name: String
  package var status: Status
  /// Of each expectation that failed, and why a scenario was not run.
  package var reasons: [(words: Words, place: Place)]
  /// The rules that spoke, or were overridden, for its event.
  package var rules: [Int32]
  /// Of recorded cases: how many there are, and how many of them are of days on which these rules are not in force.
  package var cases: (all: Int, leftOut: Int)?

  package init(
    scenario: Int, name: String, status: Status, reasons: [(words: Words, place: Place)], rules: [Int32]
  ) {
    self.scenario = scenario
    self.name = name
    self.status = status
    self.reasons = reasons
    self.rules = rules
  }
}

extension Engine {
  /// Runs a scenario that needs no clock; one that does is told to be not run.
  package func runScenario(_ number: Int) -> ScenarioResult {
    let scenario = program.scenarios[number]
    var result = ScenarioResult(
      scenario: number, name: scenario.entry.name, status: .passed, reasons: [], rules: [])
    func notRun(_ words: Words) {
      result.status = .notRun
      result.reasons = [(words, scenario.entry.place)]
    }
    if scenario.needsClock {
      notRun(Words(zh: "有时间上的步骤或期望，要用时钟来走", en: "it has steps or expectations in time, and needs a clock"))
      return result
    }
    switch scenario.situation {
    case .caseFile: notRun(Words(zh: "案卷要用时钟来走", en: "a case file needs a clock"))
    case .property(let premise):
      switch premise.needsClock ? .unproven : rules.proof(of: scenario, premise) {
      case .holds: break
      case .vacuous:
        result.status = .failed
        result.reasons.append(
          (
            Words(zh: "没有事件符合它的“当”，什么也没有证明", en: "no event meets its “when”, so it proves nothing"),
            scenario.entry.place
          ))
      case .fails(let example):
        result.status = .failed
        let shown = program.words(of: example)
        result.reasons.append(
          (Words(zh: "反例：\(shown.zh)", en: "a counterexample: \(shown.en)"), scenario.entry.place))
      case .unproven: notRun(Words(zh: "未能证实，也未能推翻", en: "neither proved nor disproved"))
      }
    case .event(let instant, let values): run(scenario, instant, values, &result)
    }
    return result
  }

  private func run(
    _ scenario: Scenario, _ instant: Instant?, _ values: [(Ref<Field>, Value)], _ result: inout ScenarioResult
  ) {
    let decision: Decision
    do throws(EventError) {
      decision = try decide(event(instant, values))
    } catch {
      result.status = .failed
      result.reasons.append((error.words, scenario.entry.place))
      return
    }
    let verdict = decision.verdict
    result.rules = verdict.rules + verdict.overridden
    for step in scenario.steps {
      guard case .expect(let condition) = step.content else { continue }
      let checker = ExpectationCheck(decision)
      switch checker.holds(condition) {
      case true?: continue
      case false?:
        result.status = .failed
        result.reasons.append((checker.reason(condition), step.place))
      case nil:
        result.status = .failed
        result.reasons.append(
          (
            Words(zh: "待定：还要问\(checker.asked.zh)", en: "undetermined: it still hangs on \(checker.asked.en)"),
            step.place
          ))
      }
    }
  }

  /// A scenario's event as one that is handed over.
  package func event(_ instant: Instant?, _ values: [(Ref<Field>, Value)]) -> Event {
    var event = Event(fields: program.fields.count)
    if let instant { event[BuiltInField.reportedAt.ref] = .instant(instant) }
    for (field, value) in values { event[field] = given(value, of: field) }
    return event
  }

  /// A typed value as an event carries it.
  package func given(_ value: Value, of field: Ref<Field>) -> EventValue {
    let type = program.fields[field.position].type
    return switch value {
    case .text(let text): .text(text)
    case .number(let number): number.wholeValue.map { .integer($0) } ?? .number(number)
    case .yesNo(let value): .yesNo(value)
    case .date(let date): .text(date.description)
    case .instant(let instant): .instant(instant)
    case .timeOfDay(let time): .text(time.description)
    case .duration(let span): .text(span.written(.chinese))
    case .member(let member): .text(program.memberName(member, type))
    case .members(let members): .list(members.map { program.memberName($0, type) })
    case .area(let area): .text(program.directory.areas[area.position].path)
    case .unknownAnswer: .text("不详")
    }
  }

  /// The event of an example, as one that is handed over.
  package func event(_ example: Example) -> Event { event(example.circumstances) }

  /// An event of which this is known, as one that is handed over.
  package func event(_ circumstances: Circumstances) -> Event {
    let given = circumstances.given.enumerated().compactMap { position, value in
      value.map { (Ref<Field>(position), $0) }
    }
    return event(nil, given)
  }
}
