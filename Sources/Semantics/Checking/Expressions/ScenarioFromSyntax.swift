import Diagnostics
package import SourceText
package import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// A scenario; what has a mistake, already told, is left out of it.
  package mutating func scenario(from syntax: ScenarioSyntax, entry: Entry, in file: FileID) -> Scenario? {
    let situation = situation(from: syntax.situation, in: file)
    let isProperty = if case .property = syntax.situation { true } else { false }
    var steps: [ScenarioStep] = []
    var isComplete = true
    var follows = false
    var expects = false
    for step in syntax.steps {
      switch step.content {
      case .expect: expects = true
      case .expectRefused:
        expects = true
        if !follows { report(.refusedAfterNothing, at: step.range, in: file) }
      case .elapse, .occurrence:
        if isProperty { report(.stepInProperty, at: step.range, in: file) }
      }
      if case .occurrence = step.content { follows = true } else { follows = false }
      if let content = content(of: step.content, in: file) {
        steps.append(ScenarioStep(content: content, place: place(step.range, file)))
      } else {
        isComplete = false
      }
    }
    if !expects { report(.noExpectation(scenario: entry.name), at: place(syntax.name.range, file)) }
    guard let situation, isComplete else { return nil }
    return Scenario(entry: entry, situation: situation, steps: steps)
  }

  private mutating func situation(from syntax: Situation, in file: FileID) -> ScenarioSituation? {
    switch syntax {
    case .caseFile(let path): return .caseFile(names[path.text])
    case .property(let condition): return caseCondition(from: condition, in: file).map { .property($0) }
    case .event(let moment, let settings):
      var given: [(Ref<Field>, Value)] = []
      var first: [Ref<Field>: ByteRange] = [:]
      if let moment { first[BuiltInField.reportedAt.ref] = moment.range }
      var isComplete = true
      for setting in settings {
        guard let (field, value) = self.setting(from: setting, in: file) else {
          isComplete = false
          continue
        }
        if let earlier = first[field] {
          report(
            .givenTwice(words(forField: field)), at: setting.range, in: file,
            notes: [Note(Words(zh: "先在这里给出。", en: "It is first given here."), at: place(earlier, file))])
          isComplete = false
          continue
        }
        first[field] = setting.range
        given.append((field, value))
      }
      guard isComplete else { return nil }
      return .event(moment.map { instant($0) }, given)
    }
  }

  /// A field and the value that it is given: in a scenario's event, in 更正 and in 置.
  package mutating func setting(from syntax: SettingSyntax, in file: FileID) -> (Ref<Field>, Value)? {
    guard let field = resolveField(syntax.reference, in: file) else { return nil }
    guard isGiven(field, at: syntax.reference.range, in: file),
      let value = value(syntax.values, of: program.fields[field.position].type, field: field, in: file)
    else { return nil }
    return (field, value)
  }

  /// Whether a field's value comes with the event; tells why where it does not.
  package mutating func isGiven(_ field: Ref<Field>, at range: ByteRange, in file: FileID) -> Bool {
    if isUndefined(field) { return false }
    let why: Words
    switch program.fields[field.position].origin {
    case .declared: return true
    case .builtIn(.category): why = Words(zh: "由事项决定", en: "follows from the item")
    case .builtIn(.id), .builtIn(.item), .builtIn(.reportedAt), .builtIn(.area), .builtIn(.source),
      .builtIn(.reporter):
      return true
    case .level, .attribute: why = Words(zh: "由地点决定", en: "follows from the area")
    case .derived: why = Words(zh: "由别的字段算出", en: "is computed from other fields")
    }
    report(
      .notOwn(field: program.fields[field.position].entry.name, why), at: place(range, file),
      notes: declarationNotes(field))
    return false
  }

  // MARK: Steps

  private mutating func content(
    of step: Syntax.ScenarioStep, in file: FileID
  ) -> ScenarioStep.Content? {
    switch step {
    case .expect(let condition): return caseCondition(from: condition, in: file).map { .expect($0) }
    case .expectRefused: return .expectRefused
    case .elapse(let duration): return .elapse(duration.span)
    case .occurrence(let moment, let occurrence):
      return self.occurrence(from: occurrence, in: file).map { .occurrence(scenarioMoment(from: moment), $0) }
    }
  }

  private func scenarioMoment(from syntax: Moment) -> ScenarioMoment {
    switch syntax {
    case .time(let time): .time(time.time)
    case .instant(let moment): .instant(instant(moment))
    case .nextDay(let time): .nextDay(time.time)
    case .later(let duration): .later(duration.span)
    }
  }

  private mutating func occurrence(from syntax: Occurrence, in file: FileID) -> ScenarioOccurrence? {
    switch syntax {
    case .correct(let setting): return self.setting(from: setting, in: file).map { .correct($0.0, $0.1) }
    case .happening(let name, let result, let text, let by, let recipients):
      let happening = occurrence(named: name, in: file)
      let party = by.flatMap { resolveParty($0, in: file) }
      let parties = recipients.compactMap { resolveParty($0, in: file) }
      guard let happening, (party == nil) == (by == nil), parties.count == recipients.count else { return nil }
      var position: Int?
      if let result {
        guard case .milestone(let milestone) = happening else {
          report(.resultOfMilestone(names[result.name]), at: result.range, in: file)
          return nil
        }
        guard let found = resolveResult(result, of: milestone, in: file) else { return nil }
        position = found
      }
      return .happening(
        happening, result: position, text: text.map { names[$0.text] }, by: party, to: parties)
    }
  }

  /// What the log of a case can hold: measures are taken by ladders, never recorded.
  private mutating func occurrence(named name: Identifier, in file: FileID) -> HappeningRef? {
    if let milestone = findMilestone(name.name) { return .milestone(milestone) }
    if let happening = findHappening(name.name) { return .happening(happening) }
    let names = self.names
    let candidates = (Array(milestones.keys) + Array(happenings.keys)).map { names[$0] }
    let nearest = NearestNames(to: names[name.name], among: candidates)
    let place = place(name.range, file)
    report(
      .occurrenceUnknown(names[name.name], nearest: nearest.names), at: place,
      fix: nearest.likely.map { Fix(replace: place, by: ReservedWords.spelled($0)) })
    return nil
  }
}
