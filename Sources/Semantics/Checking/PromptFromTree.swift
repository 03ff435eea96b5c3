package import Diagnostics
package import SourceText
package import Syntax
package import Vocabulary
package import WorkingTime

/// What was said at a prompt about a program that is checked already.
package enum PromptEntry: Sendable {
  /// Declarations, to be tried; they are checked with the program that they join.
  case declarations(FileTree)
  /// A row of a table, to be tried; of which table, where it says so.
  case row(table: String?)
  /// Values of fields; the instant where the event begins with one.
  case event(Instant?, [(field: Ref<Field>, value: Value)])
  case steps([PromptStep])
  case expression(PromptExpression)
}

package enum PromptStep: Sendable {
  /// Without a moment it happens now.
  case occurrence(ScenarioMoment?, ScenarioOccurrence, written: String)
  case elapse(TimeSpan)
  case expect(CaseCondition, written: String)
  case expectRefused
}

package enum PromptExpression: Sendable {
  case field(Ref<Field>)
  case computed(Derivation, type: ValueType)
  /// A text, a date or a time as it stands there.
  case value(Value, type: ValueType)
  case condition(CaseCondition)
  /// The deadline of a milestone, and its limit.
  case deadline(Ref<Milestone>)
  case limit(Ref<Milestone>)
  /// 主办, 协办, 抄送, 标记, 督促, 发起 or 层级 alone: what was decided.
  case decided(Word)
}

package struct PromptReading: Sendable {
  /// Nil where it could not be read.
  package let entry: PromptEntry?
  /// Their places are in the text alone.
  package private(set) var diagnostics: [Diagnostic]
  package let isUnfinished: Bool

  /// With places of the program where people are told that they are.
  package func told(_ told: (Diagnostic) -> Diagnostic) -> Self {
    var reading = self
    reading.diagnostics = diagnostics.map(told)
    return reading
  }

  package var hasErrors: Bool { entry == nil || diagnostics.contains { $0.severity == .error } }
}

extension Scope {
  /// Reads what stands at a prompt, in the names of the program. The program stays as it is.
  ///
  /// - Parameter file: what diagnostics call the text; where they are shown beside the program's, no file of that.
  /// - Complexity: linear in the text.
  package func reading(_ text: SourceFile, as file: FileID = FileID(0)) -> PromptReading {
    var scope = self
    scope.diagnostics = []
    scope.unknownNames = [:]
    scope.sources = [file: text]
    let parsed = parsedPrompt(text, id: file, names: &scope.names) { name in
      milestones[name] != nil || happenings[name] != nil
    }
    guard let syntax = parsed.syntax else {
      // Whatever followed, names that there are not would be wrong: they are told now.
      if parsed.isUnfinished, let unknown = scope.firstUnknown(of: parsed.names, in: file) {
        return PromptReading(entry: nil, diagnostics: [unknown], isUnfinished: false)
      }
      return PromptReading(entry: nil, diagnostics: parsed.diagnostics, isUnfinished: parsed.isUnfinished)
    }
    let entry = scope.promptEntry(from: syntax, in: file)
    return PromptReading(
      entry: entry, diagnostics: (parsed.diagnostics + scope.diagnostics).sorted(by: Diagnostic.isBefore),
      isUnfinished: parsed.isUnfinished || parsed.asksForMore(after: parsed.diagnostics + scope.diagnostics))
  }

  /// The first name that nothing has, with what was likely meant.
  private mutating func firstUnknown(of found: [Identifier], in file: FileID) -> Diagnostic? {
    guard let unknown = found.first(where: { name in !NameKind.allCases.contains { declares($0, name.name) } }) else { return nil }
    if unknown.name == found.first?.name {
      reportUnsaid(unknown, in: file)
    } else {
      let candidates = Array(items.keys) + Array(units.keys) + choices.values.flatMap(\.keys)
      reportUnknown(.choice, unknown.name, at: place(unknown.range, file), candidates: candidates)
    }
    return diagnostics.popLast()
  }

  private mutating func reportUnsaid(_ name: Identifier, in file: FileID) {
    let candidates = Array(fields.keys) + Array(milestones.keys) + Array(happenings.keys)
    reportUnknown(.said, name.name, at: place(name.range, file), candidates: candidates)
  }

  private mutating func promptEntry(from syntax: PromptSyntax, in file: FileID) -> PromptEntry? {
    switch syntax {
    case .declarations(let tree): return .declarations(tree)
    case .row(let table): return .row(table: table.map { names[$0.name] })
    case .event(let moment, let settings):
      guard case .event(let instant, let values)? = situation(.event(moment, settings), in: file) else { return nil }
      return .event(instant, values.map { (field: $0.0, value: $0.1) })
    case .steps(let steps):
      var contents: [PromptStep] = []
      for step in steps {
        switch step.content {
        case .occurrence(let moment, let syntax, let range):
          guard let occurrence = occurrence(from: syntax, in: file) else { return nil }
          contents.append(
            .occurrence(moment.map { scenarioMoment(from: $0) }, occurrence, written: sources[file]?.text(range) ?? ""))
        case .elapse(let duration): contents.append(.elapse(duration.span))
        case .expect(let syntax, let range):
          guard let condition = caseCondition(from: syntax, in: file) else { return nil }
          contents.append(.expect(condition, written: sources[file]?.text(range) ?? ""))
        case .expectRefused: contents.append(.expectRefused)
        }
      }
      return .steps(contents)
    case .expression(let expression): return promptExpression(from: expression, in: file).map { .expression($0) }
    }
  }

  private mutating func promptExpression(from expression: Expression, in file: FileID) -> PromptExpression? {
    switch expression.content {
    case .reference(let reference):
      if let field = findField(reference) { return .field(field) }
      if case .name(let name) = reference.target, !NameKind.allCases.contains(where: { declares($0, name) }) {
        reportUnsaid(Identifier(name: name, range: reference.range), in: file)
        return nil
      }
    case .text(let text): return .value(.text(names[text.text]), type: .text)
    case .timeOfDay(let time): return .value(.timeOfDay(time.time), type: .timeOfDay)
    case .moment(let moment):
      guard let time = moment.time else { return .value(.date(moment.date), type: .date) }
      return .value(.instant(Instant(date: moment.date, time: time, offset: program.header.offset)), type: .instant)
    case .deadline(let subject): return milestone(subject, in: file).map { .deadline($0) }
    case .limit(let subject): return milestone(subject, in: file).map { .limit($0) }
    case .decided(let word) where Outcome(word: word) == nil: return .decided(word)
    case .arithmetic, .negative, .number, .measured, .duration, .count:
      return derivedField(from: expression, in: file).map { .computed($0.derivation, type: $0.type) }
    case .call(let callee, _) where BuiltInFunction(callee, names: names) != nil:
      return derivedField(from: expression, in: file).map { .computed($0.derivation, type: $0.type) }
    default: break
    }
    return caseCondition(from: expression, in: file).map { .condition($0) }
  }
}
