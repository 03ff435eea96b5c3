import Casework
import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Session {
  /// What was typed in the words of the language.
  func language(_ entry: String) -> ShellReply {
    guard let rules = state.rules else {
      return needsRules
    }
    let source = SourceFile(path: Trial.input(language), text: entry)
    let scope = (enacted?.scope ?? rules.editions.last?.scope) ?? Scope(names: NameTable())
    // What is tried is another input than this one.
    let sources = rules.toldSources(naming: state.trials, language) + [source]
    let reading = scope.reading(source, as: FileID(Int32(clamping: rules.toldSources.count))).told(rules.told)
    if let answer = answer(entry, reading) { return answer }
    if let (table, row) = tableRow(entry) { return attempt(row: row, of: table) }
    if reading.isUnfinished {
      var reply = ShellReply(shown(reading.diagnostics, in: sources), isError: true)
      reply.isUnfinished = true
      return reply
    }
    if case .declarations(let tree)? = reading.entry, reading.diagnostics.allSatisfy({ $0.severity != .error }) {
      return attempt(declarations: tree, entry)
    }
    guard !reading.hasErrors, let entry = reading.entry else {
      if let part = decidedPart(entry.trimmed) { return part }
      return ShellReply(shown(reading.diagnostics, in: sources) + stillAsked, isError: true)
    }
    let warnings = reading.diagnostics.isEmpty ? "" : shown(reading.diagnostics, in: sources)
    var reply: ShellReply
    switch entry {
    case .declarations: return ShellReply()
    case .row(let table): return attempt(row: source.text(ByteRange(0..<source.bytes.count)), of: table)
    case .event(let instant, let values): reply = give(values, at: instant, isWhole: source.beginsAnEvent)
    case .steps(let steps): reply = go(through: steps)
    case .expression(let expression): reply = evaluate(expression)
    }
    reply.text = warnings + reply.text
    return reply
  }

  /// `表 派单 | 甲 | 乙 |`: a row of a table that is named.
  private func tableRow(_ entry: String) -> (table: String, row: String)? {
    let (word, rest) = entry.trimmed.firstWord
    let (table, row) = rest.firstWord
    guard (Word.table.row.zh + Word.table.row.en).contains(word), let first = row.first, "|｜".contains(first),
      state.base?.tables().contains(table) == true
    else { return nil }
    return (table, row)
  }

  /// A field's name in the language of the conversation, by the name that the program has for it.
  func fieldName(_ name: String) -> String {
    guard let program = enacted?.program ?? state.rules?.editions.last?.program else { return name }
    let position = program.fields.indices.first { program.fields[$0].entry.name == name || program.written(.init($0)) == name }
    return position.map { program.words(of: .init($0))(language) } ?? name
  }

  func shown(_ diagnostics: [Diagnostic], in sources: [SourceFile]) -> String {
    let renderer = TextRenderer(
      language: language, width: world.columns(), isColoured: paint.isColoured, pointsToExplanations: false)
    return diagnostics.prefix(20).map { renderer.text($0, in: sources) }.joined()
  }

  // MARK: The event

  /// Gives fields of the event their values. A line that begins with 事项 and says more begins another event.
  func give(
    _ values: [(field: Ref<Semantics.Field>, value: Value)], at instant: Instant?, isWhole: Bool
  ) -> ShellReply {
    guard let program = enacted?.program else { return needsRules }
    let before = enacted?.shown
    let wasStalled = enacted?.leaderless != nil
    let item = values.contains { $0.field == BuiltInField.item.ref }
    return change { state in
      var situation = state.situation
      if isWhole || (item && values.count > 1) || instant != nil {
        situation = Situation(at: instant ?? situation.now)
      }
      state.asked = nil
      for (field, value) in values {
        if field == BuiltInField.reportedAt.ref, case .instant(let instant) = value {
          if situation.steps.isEmpty { situation.now = instant }
          situation.reported = instant
        } else {
          situation.set(program.written(field), program.written(value, field))
        }
      }
      state.situation = situation
      guard let rules = state.rules, let enacted = Enacted(situation, under: rules) else { return needsRules }
      if let refusal = enacted.refusal {
        // That nobody leads is an answer: why not, and what would have to be otherwise, can be asked of it.
        return enacted.leaderless == nil ? refuse(refusal) : ShellReply(stalled(enacted) + told(enacted.problems))
      }
      guard let decision = enacted.decision else { return needsRules }
      let begins = isWhole || (item && values.count > 1)
      if wasStalled, !begins {
        return ShellReply(decidedNow(enacted, situation) + told(enacted.problems) + withoutEffect(values, enacted))
      }
      return ShellReply(
        show(decision, changedFrom: begins ? nil : before.map { Pai.Decision($0.decision) }, of: situation)
          + clocks(of: enacted, situation, changedFrom: begins ? nil : before) + told(enacted.problems)
          + withoutEffect(values, enacted))
    }
  }

  /// Why the event at hand is not decided, and what can be asked of it all the same; empty where it is.
  func stalled(_ enacted: Enacted) -> String {
    guard let refusal = enacted.refusal else { return "" }
    let text = paint(refusal(language), .bad) + "\n"
    guard enacted.leaderless != nil else { return text }
    let way = Words(
      zh: "事件留着：问 :为何不 单位，改说字段，或者试写规则。",
      en: "The event is kept: ask :whynot UNIT, say a field otherwise, or try a rule.")
    return text + "  " + paint(way(language), .faint) + "\n"
  }

  /// What was said of fields that the log of the case has corrected to something else: the case goes by that.
  private func withoutEffect(_ values: [(field: Ref<Semantics.Field>, value: Value)], _ enacted: Enacted) -> String {
    let program = enacted.program
    let corrected = enacted.shown?.correctedFields ?? []
    return values.filter { corrected.contains($0.field) }.map { field, value in
      let stands = program.value(of: field, in: enacted.circumstances)
      guard stands != value else { return "" }
      let name = program.words(of: field)
      let now = stands.map { program.words(of: $0, field) } ?? Words(zh: "待定", en: "open")
      let way = program.writtenWords(of: value, field)
      let words = Words(
        zh: "“\(name.zh)”已更正为 \(now.zh)，这件事照那个算，改上报时的不起作用；要再改就写：\(Words(.correct).zh) \(way.zh)",
        en: """
          “\(name.en)” has been corrected to \(now.en), which the case goes by; what was reported has no effect any more. To \
          change it: \(Words(.correct).en) \(way.en)
          """)
      return paint(words(language).shown, .warning) + "\n"
    }.joined()
  }

  /// A decision in the mode that is chosen, and what is still to be asked.
  ///
  /// - Parameter situation: whose decision it is. Once it is under way its clocks tell the deadlines, and the decision does not.
  func show(_ decision: Pai.Decision, changedFrom before: Pai.Decision? = nil, of situation: Situation) -> String {
    if state.showsJSON { return decision.json + "\n" }
    var text = DecisionSummary(decision, foretells: !situation.isUnderWay).text(language, paint, changedFrom: before)
    if !decision.questions.isEmpty {
      if let coarse = decision.tooCoarse { text += "  " + paint(coarse(language).shown, .warning) + "\n" }
      let asked = language.list(decision.questions.prefix(4).map { fieldName($0.field).shown })
      text += "  " + Words(zh: "还要问：\(asked)（:问）", en: "still to ask: \(asked) (:ask)")(language) + "\n"
    }
    return text
  }

  func told(_ problems: [Enacted.Problem]) -> String {
    problems.map { paint($0.words(language).shown, .warning) + "\n" }.joined()
  }

  // MARK: Expressions

  /// Of a milestone without a limit: there is none, or it hangs on something unknown.
  private func without(_ milestone: Ref<Semantics.Milestone>, _ enacted: Enacted) -> Words {
    let name = enacted.program.milestones[milestone.position].name
    let isOpen = enacted.decision?.milestones.contains { $0.name == name } ?? false
    return isOpen ? Words(zh: "待定", en: "open") : Words(zh: "无", en: "none")
  }

  private func evaluate(_ expression: PromptExpression) -> ShellReply {
    guard let enacted, enacted.walk != nil || enacted.leaderless != nil || !expression.needsEvent else {
      return enacted?.refusal == nil && enacted != nil
        ? refuse("先说一件事，才知道它的值。", "Give an event first; its value hangs on it.") : needsEvent
    }
    let program = enacted.program
    /// Of a clock that does not simply run, how it stands, and which edition its limit is of.
    func told(_ value: Words?, _ type: Words, of clock: Clock? = nil) -> ShellReply {
      let unknown = Words(zh: "待定", en: "open")
      var text = "\((value ?? unknown)(language).shown)  \(paint(type(language), .faint))\n"
      guard let clock else { return ShellReply(text) }
      let words = CaseWords(enacted.caseRules)
      if clock.end != nil || clock.pausedAt != nil { text += "  \(words.words(clock, at: situation.now)(language).shown)\n" }
      if let edition = words.edition(of: clock) { text += "  \(paint(edition(language).shown, .faint))\n" }
      return ShellReply(text)
    }
    let circumstances = enacted.circumstances
    switch expression {
    case .field(let field):
      let value = program.value(of: field, in: circumstances)
      return told(value.map { program.words(of: $0, field) }, program.fields[field.position].type.words(program))
    case .computed(.formula(let formula), let type):
      let value = program.value(of: formula, in: circumstances)
      let shown = value.map { value in
        switch value {
        case .number(let number): Words(zh: number.description, en: number.description)
        case .duration(let span): Words(zh: span.written(.chinese), en: span.written(.english))
        default: Words(zh: "\(value)", en: "\(value)")
        }
      }
      return told(shown, type.words(program))
    case .computed(.condition(let condition), _):
      return told(program.holds(condition, in: circumstances).map(Self.yesOrNo), ValueType.yesNo.words)
    case .condition(let condition):
      if let decision = enacted.leaderless?.decision.raw {
        return told(ExpectationCheck(decision).holds(condition).map(Self.yesOrNo), ValueType.yesNo.words)
      }
      guard let walk = enacted.walk else { return needsEvent }
      return told(enacted.shown?.holds(condition, at: walk.now).map(Self.yesOrNo), ValueType.yesNo.words)
    case .decided(let word):
      guard let decision = enacted.explained else { return needsEvent }
      let title = word.spelling(.chinese)
      let found = word == .level ? decision.level : DecisionSummary(decision).rows(language).first { $0.title.zh == title }?.content
      // What is not decided yet is open, and not none.
      let isOpen = enacted.leaderless == nil && decision.outcome == .undetermined && [.lead, .level].contains(word)
      return told(isOpen && found == nil ? nil : found.map { Words(zh: $0, en: $0) } ?? Words(.none), word.decidedType)
    case .value(let value, let type):
      // What is no name of the program reads the same in whichever field.
      return told(program.words(of: value, BuiltInField.reportedAt.ref), type.words(program))
    case .limit(let milestone):
      guard enacted.walk != nil else { return needsEvent }
      let limit = enacted.shown?.limit(of: milestone)?.span
      var reply = told(
        limit.map { Words(zh: $0.written(.chinese), en: $0.written(.english)) } ?? without(milestone, enacted),
        ValueType.duration.words)
      // What the case's own edition decides need not be what its clock counts by.
      if let clock = enacted.shown?.clock(of: milestone), let edition = CaseWords(enacted.caseRules).edition(of: clock) {
        let counted = clock.limit.span
        let words =
          counted == limit
          ? edition
          : Words(
            zh: "表上按 \(counted.written(.chinese))：\(edition.zh)", en: "its clock counts \(counted.written(.english)): \(edition.en)"
          )
        reply.text += "  \(paint(words(language).shown, .faint))\n"
      }
      return reply
    case .deadline(let milestone):
      guard let shown = enacted.shown else { return needsEvent }
      do throws(CalendarRefusal) {
        let due = try shown.latest(milestone)
        let isLatest = shown.clock(of: milestone) == nil
        return told(
          due.map { due in
            let time = CaseWords(enacted.caseRules).text(due, isEnd: true)
            return isLatest ? Words(zh: "最迟 \(time)", en: "at the latest \(time)") : Words(zh: time, en: time)
          } ?? without(milestone, enacted), ValueType.instant.words, of: shown.clock(of: milestone))
      } catch {
        return refuse(error.words)
      }
    }
  }

  /// 结果, 期限 and 时限 alone, where the rules have no such names: the outcome, and what every milestone has.
  private func decidedPart(_ typed: String) -> ShellReply? {
    let outcome = Words(zh: "结果", en: "outcome")
    let isOutcome = [outcome.zh, outcome.en].contains(typed)
    guard isOutcome || Word.deadline.isSpelled(typed) || Word.limit.isSpelled(typed) else { return nil }
    guard let decision = enacted?.decision, let program = enacted?.program else { return needsEvent }
    if isOutcome {
      return ShellReply("\(decision.raw.outcome.words(language).shown)  \(paint(outcome(language), .faint))\n")
    }
    var text = ""
    for milestone in program.milestones.indices
    where decision.milestones.contains(where: { $0.name == program.milestones[milestone].name }) {
      let reply = evaluate(Word.limit.isSpelled(typed) ? .limit(Ref(milestone)) : .deadline(Ref(milestone)))
      text += "\(program.milestones[milestone].name.shown)  \(reply.text)"
    }
    return text.isEmpty ? ShellReply(Words(.none)(language) + "\n") : ShellReply(text)
  }

  private static func yesOrNo(_ value: Bool) -> Words { Words(value ? .yes : .no) }
}

extension PromptExpression {
  /// Whether its value hangs on the event.
  fileprivate var needsEvent: Bool {
    switch self {
    case .computed(.formula(let formula), _): !formula.fields.isEmpty
    case .value: false
    case .computed(.condition, _), .field, .condition, .deadline, .limit, .decided: true
    }
  }
}

extension Enacted {
  var circumstances: Circumstances {
    (walk?.current.decision ?? leaderless?.decision.raw)?.circumstances ?? Circumstances(fields: program.fields.count)
  }
}

extension SourceFile {
  /// Whether it begins with the word 事件.
  fileprivate var beginsAnEvent: Bool {
    var names = NameTable()
    if case .word(.event)? = tokens(of: self, names: &names).first?.kind { return true }
    return false
  }
}

extension Word {
  /// The type of what was decided, where it is asked for by this word.
  fileprivate var decidedType: Words {
    switch self {
    case .lead: ValueType.unit.words
    case .assist, .notify: ValueType.several(.unit).words
    case .start: ValueType.several(.item).words
    case .tag: Words(zh: "若干文本", en: "several texts")
    default: Words(self)
    }
  }
}

extension ValueType {
  /// The type as the language names it; of listed values the values themselves.
  func words(_ program: Program) -> Words {
    guard case .choice(let enumeration) = self else { return words }
    let values = program.enumerations[enumeration.position].values.prefix(6)
    return Words(zh: values.joined(separator: "、"), en: values.joined(separator: ", "))
  }
}
