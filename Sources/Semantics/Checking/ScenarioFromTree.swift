import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  mutating func collectScenarios(_ declarations: [Filed<ScenarioSyntax>]) {
    var places: [NameID: Place] = [:]
    for declaration in declarations {
      let syntax = declaration.content
      let here = place(syntax.name.range, declaration.file)
      let name = names[syntax.name.text]
      if let first = places[syntax.name.text] {
        report(
          .declaredTwice(kind: Words(.scenario), name: name, before: Words(.scenario)), at: here,
          notes: [Note(Words(zh: "先在这里声明。", en: "It is first declared here."), at: first)])
      }
      places[syntax.name.text] = here
      var entry = Entry(name: name, documentation: declaration.documentation, place: here)
      entry.basis = basis(from: syntax.basis, in: declaration.file)
      if syntax.own != nil, !entry.basis.contains(.own) { entry.basis.append(.own) }
      checkSteps(of: syntax, in: declaration.file)
      let situation = situation(syntax.situation, in: declaration.file)
      var expects = false
      var steps: [ScenarioStep] = []
      for step in syntax.steps {
        switch step.content {
        case .expect, .expectRefused: expects = true
        case .elapse, .occurrence: break
        }
        guard let content = stepContent(from: step.content, in: declaration.file) else { continue }
        steps.append(ScenarioStep(content: content, place: place(step.range, declaration.file)))
      }
      if !expects { report(.noExpectation(scenario: name), at: here) }
      guard let situation else { continue }
      let scenario = Scenario(entry: entry, situation: situation, steps: steps)
      if scenario.needsClock, case .event(nil, let values) = situation,
        !values.contains(where: { $0.0 == BuiltInField.reportedAt.ref })
      {
        report(
          .missing(
            what: Words(
              zh: "起点：按时间走的情景，“事件”后面要写日期和时刻", en: "beginning: it goes through time, so “event” needs a date and a time"),
            of: Words(zh: "情景“\(name)”", en: "Scenario “\(name)”")),
          at: place(syntax.situationRange, declaration.file))
      }
      program.scenarios.append(scenario)
    }
  }

  mutating func situation(_ syntax: Situation, in file: FileID) -> ScenarioSituation? {
    switch syntax {
    case .event(let moment, let settings):
      var values: [(Ref<Field>, Value)] = []
      for setting in settings {
        guard let (field, value) = self.value(from: setting, in: file) else { continue }
        if values.contains(where: { $0.0 == field }) || (moment != nil && field == BuiltInField.reportedAt.ref) {
          report(
            .sameTwice(Words(.event), name: program.fields[field.position].entry.name),
            at: place(setting.reference.range, file))
          continue
        }
        values.append((field, value))
      }
      return .event(moment.map { self.moment($0) }, values)
    case .caseFile(let path):
      switch beside.other(names[path.text], file, false) {
      case .success(let path, let bytes): return .caseFile(path, bytes)
      case .failure(let mistake):
        report(mistake, at: place(path.range, file))
        return nil
      }
    case .property(let expression): return caseCondition(from: expression, in: file).map { .property($0) }
    }
  }

  private func moment(_ moment: MomentLiteral) -> Instant {
    Instant(date: moment.date, time: moment.time ?? .startOfDay, offset: program.header.offset)
  }

  /// `涉及部门 公安、消防`: several values for a set, one for anything else.
  private mutating func value(from setting: SettingSyntax, in file: FileID) -> (Ref<Field>, Value)? {
    guard let field = resolveSettableField(setting.reference, in: file) else { return nil }
    let type = program.fields[field.position].type
    guard checkSemicolons(of: setting, isSeveral: type.isSeveral, in: file) else { return nil }
    if case .several = type, setting.values.count > 1 {
      var members: Set<Int32> = []
      for expression in setting.values {
        guard case .members(let positions) = value(expression, of: type, field: field, in: file) else { return nil }
        members.formUnion(positions)
      }
      return (field, .members(members.sorted()))
    }
    guard setting.values.count == 1 else {
      report(.severalValues(field: program.fields[field.position].entry.name), at: place(setting.range, file))
      return nil
    }
    return value(setting.values[0], of: type, field: field, in: file).map { (field, $0) }
  }

  /// Tells what the semicolons mean between values: commas in a set, else a field without its value, or one that there is not.
  ///
  /// - Returns: whether all are values of the field.
  private mutating func checkSemicolons(of setting: SettingSyntax, isSeveral: Bool, in file: FileID) -> Bool {
    let joined = setting.values.suffix(setting.semicolons.count)
    for (semicolon, value) in zip(setting.semicolons, joined) {
      if case .reference(let reference) = value.content, findField(reference) != nil || !isSeveral {
        guard resolveSettableField(reference, in: file) != nil else { return false }
        report(expected: Words(zh: "取值", en: "a value"), at: ByteRange(at: value.range.upper), isEnd: true, file)
        return false
      }
      guard isSeveral else {
        report(expected: Words(zh: "字段名", en: "the name of a field"), at: value.range, isEnd: false, file)
        return false
      }
      let isEnglish = sources[file]?.text(semicolon) == ";" && setting.reference.isEnglish(names)
      diagnostics.append(
        Diagnostic(
          .syntax(.expected(Words(zh: "“、”", en: "“,”"), found: Words(zh: "“；”", en: "“;”"))), at: place(semicolon, file),
          fix: Fix(replace: place(semicolon, file), by: isEnglish ? "," : "、")))
    }
    return true
  }

  private mutating func report(expected: Words, at range: ByteRange, isEnd: Bool, _ file: FileID) {
    let text = isEnd ? "" : sources[file]?.text(range) ?? ""
    let found = isEnd ? Words(zh: "这一项的结尾", en: "the end of the setting") : Words(zh: "“\(text)”", en: "“\(text)”")
    diagnostics.append(Diagnostic(.syntax(.expected(expected, found: found)), at: place(range, file)))
  }

  private mutating func stepContent(
    from syntax: Syntax.ScenarioStep, in file: FileID
  ) -> ScenarioStep.Content? {
    switch syntax {
    case .expect(let expression): return caseCondition(from: expression, in: file).map { .expect($0) }
    case .expectRefused: return .expectRefused
    case .elapse(let duration):
      checkWhole(duration.span, at: place(duration.range, file))
      return .elapse(duration.span)
    case .occurrence(let moment, let occurrence):
      return self.occurrence(from: occurrence, in: file).map { .occurrence(scenarioMoment(from: moment), $0) }
    }
  }

  func scenarioMoment(from syntax: Moment) -> ScenarioMoment {
    switch syntax {
    case .time(let time): .time(time.time)
    case .instant(let moment): .instant(self.moment(moment))
    case .nextDay(let time): .nextDay(time.time)
    case .later(let duration): .later(duration.span)
    }
  }

  mutating func occurrence(from syntax: Occurrence, in file: FileID) -> ScenarioOccurrence? {
    switch syntax {
    case .correct(let setting): return value(from: setting, in: file).map { .correct($0.0, $0.1) }
    case .happening(let identifier, let resultName, let text, let by, let to):
      guard let happened = resolveOccurrence(identifier, in: file) else { return nil }
      var result: Int?
      if let resultName {
        guard case .milestone(let milestone) = happened else {
          reportUnknown(.result, resultName.name, at: place(resultName.range, file), candidates: EmptyCollection())
          return nil
        }
        guard let found = resolveResult(resultName, of: milestone, in: file) else { return nil }
        result = found
      }
      return .happening(
        happened, result: result, text: text.map { names[$0.text] }, by: by.flatMap { resolveParty($0, in: file) },
        to: to.compactMap { resolveParty($0, in: file) })
    }
  }

  /// What may be entered in a case's log: a milestone, a happening, or a measure that somebody takes by hand.
  private mutating func resolveOccurrence(_ identifier: Identifier, in file: FileID) -> HappeningRef? {
    if let milestone = milestones[identifier.name] { return .milestone(milestone) }
    if let happening = happenings[identifier.name] { return .happening(happening) }
    if let measure = measures[identifier.name] { return .measure(measure) }
    let names = self.names
    let known = Array(milestones.keys) + Array(happenings.keys) + Array(measures.keys)
    let nearest = NearestNames(to: names[identifier.name], among: known.lazy.map { names[$0] })
    let here = place(identifier.range, file)
    let all = Array((program.milestones.dropFirst().map(\.name) + program.process.happenings.map(\.name)).prefix(16))
    report(
      .occurrenceUnknown(names[identifier.name], nearest: nearest.names), at: here,
      notes: all.isEmpty || !nearest.names.isEmpty
        ? [] : [Note(Words(zh: "流程里有：\(all.joined(separator: "、"))。", en: "The process has: \(all.joined(separator: ", "))."))],
      fix: nearest.likely.map { Fix(replace: here, by: ReservedWords.spelled($0)) })
    return nil
  }
}

extension ValueType {
  fileprivate var isSeveral: Bool { if case .several = self { true } else { false } }
}
