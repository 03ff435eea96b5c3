import Casework
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
  /// Steps as a scenario has them. A happening without a time happens now.
  func go(through steps: [PromptStep]) -> ShellReply {
    guard enacted != nil else { return needsRules }
    var all = ShellReply()
    for (number, step) in steps.enumerated() {
      let reply = go(step)
      all.text += reply.text
      if reply.isError {
        if number + 1 < steps.count, case .expectRefused = steps[number + 1], reply.isRefusedStep { continue }
        all.isError = true
        // What is typed next can't expect it where steps of the same entry are left out behind it.
        all.isRefusedStep = reply.isRefusedStep && number + 1 == steps.count
        break
      }
    }
    return all
  }

  /// Whether what is typed expects that the step before it was refused.
  package func expectsRefusal(_ entry: String) -> Bool {
    guard !Self.isCommand(entry), let scope = enacted?.scope,
      case .steps(let steps)? = scope.reading(SourceFile(path: "", text: entry)).entry, case .expectRefused? = steps.first
    else { return false }
    return true
  }

  private func go(_ step: PromptStep) -> ShellReply {
    if case .expectRefused = step {} else { refused = nil }
    switch step {
    case .elapse(let span): return pass(span)
    case .expect(let condition, let written): return expect(condition, written)
    case .expectRefused: return expectRefused()
    case .occurrence(let moment, let occurrence, let written):
      guard let enacted, let walk = enacted.walk else { return needsEvent }
      var next = walk
      do throws(CalendarRefusal) { if let moment { try next.move(to: moment) } } catch { return refuse(error.words) }
      let happened = next.moment
      do throws(CaseRefusal) {
        try next.take(occurrence)
      } catch {
        refused = (situation, .occurrence(at: happened, written), next.now)
        let why = CaseWords(enacted.caseRules).words(error)
        var reply = refuse("被拒：\(why.zh)", "refused: \(why.en)")
        reply.isRefusedStep = true
        return reply
      }
      return add(.occurrence(at: happened, written), now: next.now)
    }
  }

  var needsEvent: ShellReply {
    guard let enacted else { return needsRules }
    if enacted.refusal != nil { return ShellReply(stalled(enacted), isError: true) }
    return refuse("先说一件事，比如“事项 …，地点 …”。", "Give an event first, as in “item …, area …”.")
  }

  /// Adds a step, and says what it brought.
  private func add(_ step: Situation.Step, now: Instant) -> ShellReply {
    guard let enacted else { return needsRules }
    guard let before = enacted.shown else { return pass(step, now: now, undecided: enacted) }
    let caseRules = enacted.caseRules
    return change { state in
      state.situation.steps.append(step)
      state.situation.now = now
      guard let rules = state.rules, let after = Enacted(state.situation, under: rules), let shown = after.shown else {
        return needsEvent
      }
      return ShellReply(brought(before, shown, caseRules, at: now) + decided(before, shown, state.situation))
    }
  }

  /// Time goes by for an event that is not decided too: rules may come that decide it.
  private func pass(_ step: Situation.Step, now: Instant, undecided: Enacted) -> ShellReply {
    change { state in
      state.situation.steps.append(step)
      state.situation.now = now
      return ShellReply(itIs(now) + stalled(undecided))
    }
  }

  private func itIs(_ now: Instant) -> String { Words(zh: "现在是 \(clock(now))。\n", en: "It is \(clock(now)) now.\n")(language) }

  /// What a step has sent, and what is pending.
  private func brought(
    _ before: Casework.Case, _ after: Casework.Case, _ rules: CaseRules, at now: Instant
  ) -> String {
    let words = CaseWords(rules)
    var text = paint(words.text(now), .strong) + "\n"
    for effect in after.effects.dropFirst(before.effects.count) {
      text += "  \(words.text(effect.sent))  \(words.words(effect, in: after.effects)(language).shown)\n"
    }
    for effect in after.pending {
      let wait = Words(zh: "等到", en: "waits until")(language)
      text +=
        "  " + paint("\(wait) \(words.text(effect.sent))  \(words.words(effect, in: after.effects)(language).shown)", .faint) + "\n"
    }
    text += clocks(before, after, words, at: now)
    if let next = after.wakeUp {
      // An instant is over a second later: only then is the case woken.
      let due = clock(Instant(seconds: next.seconds - 1))
      let words = Words(zh: "下一次有事：\(due)", en: "next: \(due)")
      text += "  " + paint(words(language), .faint) + "\n"
    }
    if after.isClosed { text += "  " + Words(zh: "办完了。", en: "The case is closed.")(language) + "\n" }
    return text
  }

  /// The clocks of a case after a step: those that it has changed, and paler those that only go on. A deadline that it has moved
  /// is marked.
  private func clocks(_ before: Casework.Case, _ after: Casework.Case, _ words: CaseWords, at now: Instant) -> String {
    clockLines(of: after, at: now).map { one in
      let earlier = before.clock(of: one.clock.milestone)
      let hasMoved = earlier.map { $0.deadline.instant != one.clock.deadline.instant } ?? false
      let isNews = earlier.map { hasMoved || words.words($0, at: before.clock) != words.words(one.clock, at: now) } ?? true
      guard isNews || one.clock.isRunning else { return "" }
      guard isNews else { return "  " + paint(one.line.shown, .faint) + "\n" }
      return "  " + one.line.shown + (hasMoved ? changedMark : "") + "\n" + edition(of: one.clock, words)
    }.joined()
  }

  /// The clocks as they stand in a situation that is under way; before that the decision foretells them.
  ///
  /// - Parameter before: the case as it was: what it did not say is marked.
  func clocks(of enacted: Enacted, _ situation: Situation, changedFrom before: Casework.Case? = nil) -> String {
    guard situation.isUnderWay, !state.showsJSON, let shown = enacted.shown else { return "" }
    let words = CaseWords(enacted.caseRules)
    let lines = clockLines(of: shown, at: situation.now)
    let old = before.map { clockLines(of: $0, at: situation.now) } ?? lines
    var text = ""
    for one in lines {
      let isNew = !old.contains { $0.line == one.line }
      text += "  " + one.line.shown + (isNew ? changedMark : "") + "\n" + edition(of: one.clock, words)
    }
    for one in old where !lines.contains(where: { $0.name == one.name }) {
      let gone = Words(zh: "不再有“\(one.name)”期限", en: "no deadline of “\(one.name)” any more")
      text += "  " + paint(gone(language).shown, .warning) + "\n"
    }
    return text
  }

  private var changedMark: String { DecisionSummary.changedMark(language, paint) }

  private func edition(of clock: Clock, _ words: CaseWords) -> String {
    words.edition(of: clock).map { "    " + paint($0(language).shown, .faint) + "\n" } ?? ""
  }

  /// A line a clock that has a deadline, in the order of the process.
  func clockLines(of shown: Casework.Case, at now: Instant) -> [(name: String, line: String, clock: Clock)] {
    let words = CaseWords(shown.rules)
    return shown.rules.program.milestones.indices.compactMap { milestone in
      guard let clock = shown.clock(of: Ref(milestone)), let due = clock.deadline.instant else { return nil }
      let name = words.name(Ref(milestone))
      return (name, "\(name)  \(words.text(due, isEnd: true))  \(words.words(clock, at: now)(language))", clock)
    }
  }

  /// The decision, where a step has changed it.
  private func decided(_ before: Casework.Case, _ after: Casework.Case, _ situation: Situation) -> String {
    let (old, new) = (Pai.Decision(before.decision), Pai.Decision(after.decision))
    return old.json == new.json ? "" : show(new, changedFrom: old, of: situation)
  }

  // MARK: The clock

  func advance(_ argument: String) -> ShellReply {
    guard let span = TimeSpan(written: argument) else {
      return argument.isEmpty
        ? usage(.advance)
        : refuse("“\(argument)”不是时长；比如 3个工作日、30分钟。", "“\(argument)” is no length of time; write 3 workdays, 30 minutes.")
    }
    return pass(span)
  }

  private func pass(_ span: TimeSpan) -> ShellReply {
    guard let enacted else { return needsRules }
    do throws(CalendarRefusal) {
      let end = try enacted.caseRules.calendar.deadline(span, from: situation.now)
      if situation.isEmpty { return setClock(end) }
      return add(.elapse(span), now: end)
    } catch {
      // What a limit of nothing says, 即时, is no way out here.
      if case .zero = error {
        return refuse(
          "“\(span.written(.chinese))”里时间没有走；写大于零的时长，如 30分钟。",
          """
          In “\(span.written(.english))” no time passes; write more than nothing, as 30 minutes.
          """)
      }
      return refuse(error.words)
    }
  }

  func until(_ argument: String) -> ShellReply {
    guard enacted != nil else { return needsRules }
    guard let end = instant(argument) else {
      // In another year it would be a time.
      if let year = Int(argument.prefix(4)), !(1900...2199 ~= year), instant("2000" + argument.dropFirst(4)) != nil {
        return isOutOfRange(argument)
      }
      // As in the year of the clock, so that a day without its year is shown with one.
      let shown = clock(situation.now).firstWord.word + " 09:00"
      return argument.isEmpty
        ? usage(.until)
        : refuse(
          "“\(argument)”不是时间；写明年月日，如 \(shown)，或者 次日 09:00、09:00。",
          "“\(argument)” is no time; write it with year, month and day, as \(shown), or next_day 09:00, or 09:00.")
    }
    guard end.civil(in: state.rules?.offset ?? .china) != nil else {
      return isOutOfRange(argument)
    }
    if situation.isEmpty { return setClock(end) }
    guard end >= situation.now else {
      return refuse(
        "时钟已走到 \(clock(situation.now))；要回去用 :退。",
        "The clock is past that already, at \(clock(situation.now)); :back takes steps back.")
    }
    guard let seconds = situation.now.seconds(to: end), seconds % 60 == 0 else {
      return refuse("请写到整分钟。", "Whole minutes, please.")
    }
    guard seconds > 0 else { return say("时钟就在 \(clock(end))。", "The clock stands at \(clock(end)).") }
    return add(.reach(end), now: end)
  }

  private func isOutOfRange(_ time: String) -> ShellReply {
    refuse(
      "“\(time)”超出了日历的范围：只有 1900 到 2199 年。", "“\(time)” is out of the range of the calendar, which has the years 1900 to 2199.")
  }

  /// Before there is an event the clock goes anywhere.
  private func setClock(_ instant: Instant) -> ShellReply {
    change { state in
      state.situation.now = instant
      state.situation.reported = instant
      return ShellReply(itIs(instant))
    }
  }

  /// `2017-05-11 09:00`, RFC 3339, a date, the next time that a clock shows `09:00`, or that of tomorrow: `次日 09:00`.
  private func instant(_ text: String) -> Instant? {
    let offset = state.rules?.offset ?? .china
    let (day, time) = text.firstWord
    if Word.nextDay.isSpelled(day) || EverydayWord.meaning(of: day) == .nextDay, let time = try? TimeOfDay(parsing: time),
      let today = situation.now.civil(in: offset)?.date
    {
      return Instant(date: today, time: time, offset: offset).adding(seconds: 86_400)
    }
    if let instant = Instant(written: text.utf8Span.span, in: offset) { return instant }
    if let date = try? CivilDate(parsing: text) { return Instant(date: date, time: .startOfDay, offset: offset) }
    guard let time = try? TimeOfDay(parsing: text), let today = situation.now.civil(in: offset)?.date else { return nil }
    let instant = Instant(date: today, time: time, offset: offset)
    return instant >= situation.now ? instant : instant.adding(seconds: 86_400)
  }

  func log(_ argument: String) -> ShellReply {
    guard !argument.isEmpty else { return possibilities() }
    guard let enacted else { return needsRules }
    let reading = enacted.scope.reading(SourceFile(path: "", text: argument))
    if case .steps? = reading.entry { return language(argument) }
    // What is known is told with what is wrong with the rest.
    let program = enacted.program
    let known = program.milestones.dropFirst().map(\.name) + program.process.happenings.map(\.name)
    guard reading.diagnostics.allSatisfy({ if case .meaning(.unknownName) = $0.mistake { true } else { false } }) else {
      return language(argument)
    }
    let name = argument.firstWord.word
    if known.contains(name) { return language(argument) }
    let near = NearestNames(to: name, among: known).names.first.map { Words(zh: "是不是“\($0)”？", en: " Did you mean “\($0)”?") }
    return refuse(
      "没有叫“\(name)”的事可记。\(near?.zh ?? "")可以记：\(language.list(known))。",
      "Nothing that happens is named “\(name)”.\(near?.en ?? "") There are: \(language.list(known)).")
  }

  /// What may happen now, and what may not, with the reason.
  private func possibilities() -> ShellReply {
    guard let enacted, let walk = enacted.walk, let ruleSet = state.rules?.ruleSet else { return needsEvent }
    let one = Pai.Case(walk.current, ofEdition: enacted.edition, of: ruleSet, at: walk.now)
    var text = ""
    for possibility in one.whatMayHappen where possibility.kind != .measure {
      let results = possibility.results.isEmpty ? "" : "（\(possibility.results.joined(separator: "、"))）"
      let by = possibility.by.isEmpty ? "" : " " + Words(zh: "由 ", en: "by ")(language) + language.list(possibility.by)
      let line = possibility.name + results + by
      if let refusal = possibility.refusal(language.rawValue) {
        text += "  " + paint("× \(line)  \(refusal)", .faint) + "\n"
      } else {
        text += "  √ \(line.shown)\n"
      }
    }
    return ShellReply(text)
  }

  func timeline() -> ShellReply {
    guard let enacted, let walk = enacted.walk, let shown = enacted.shown, let ruleSet = state.rules?.ruleSet else {
      return needsEvent
    }
    let words = CaseWords(enacted.caseRules)
    let now = situation.now
    // What has happened, then now, then what is ahead: deadlines, and what will be sent if nothing else happens.
    var lines: [(at: Instant, rank: Int, time: String, text: String)] = []
    for line in shown.timeline {
      let sign =
        switch line.kind {
        case .report: "○"
        case .entry: "●"
        case .deadline: "┃"
        case .effect: "▶"
        }
      // A deadline of this very instant is not passed yet.
      let isAhead = line.at > now || (line.at == now && line.kind == .deadline)
      lines.append(
        (line.at, isAhead ? 2 : 0, words.text(line.at, isEnd: line.kind == .deadline), "\(sign) \(line.words(language))"))
    }
    lines.append((now, 1, words.text(now), Words(zh: "◇ 现在", en: "◇ now")(language)))
    let one = Pai.Case(walk.current, ofEdition: enacted.edition, of: ruleSet, at: now)
    let pending = Pai.Case(shown: one, at: now).pending
    for effect in one.ahead(from: now) {
      let message = effect.message(language.rawValue)
      let waits = pending.contains { $0.sent.instant == effect.sent.instant && $0.message(language.rawValue) == message }
      let wait = Words(zh: "等到这时：", en: "waits until then: ")
      lines.append((effect.sent.instant, 3, effect.sent.text, "▷ \(waits ? wait(language) : "")\(message)"))
    }
    var text = ""
    var day = ""
    let sorted = lines.enumerated().sorted {
      ($0.element.at, $0.element.rank, $0.offset) < ($1.element.at, $1.element.rank, $1.offset)
    }
    for (_, line) in sorted {
      let (date, clock) = line.time.firstWord
      if date != day {
        text += paint(date, .strong) + "\n"
        day = date
      }
      let told = "  \(clock)  \(line.text.shown)"
      text += (line.rank == 1 ? paint(told, .strong) : line.rank == 3 ? paint(told, .faint) : told) + "\n"
    }
    if lines.contains(where: { $0.rank == 3 }) {
      let legend = Words(zh: "▷ 如无别的记录，到时将发", en: "▷ what will be sent if nothing else is recorded")
      text += "  " + paint(legend(language), .faint) + "\n"
    }
    return ShellReply(text)
  }

  // MARK: Expectations

  /// 应 — told at once, and kept for :存 where it holds.
  private func expect(_ condition: CaseCondition, _ written: String) -> ShellReply {
    guard let enacted, enacted.walk != nil else { return needsEvent }
    if let why = enacted.unmet(condition) { return refuse("不成立：\(why.zh)", "it does not hold: \(why.en)") }
    return change { state in
      state.situation.steps.append(.expect(written))
      return say("成立。", "It holds.")
    }
  }

  /// 应 被拒 — keeps the step before, which changed nothing, with it. As in a scenario, its time has come.
  private func expectRefused() -> ShellReply {
    guard let refused, refused.situation == situation else {
      return refuse(
        "这里没有步骤可以“被拒”：前一步没有被拒，或者还没有步骤。",
        "There is no step here that could be refused: the one before was not, or there is none.")
    }
    var kept = situation
    kept.steps += [refused.step, .expectRefused]
    kept.now = refused.at
    // The rules may have changed since.
    guard let rules = state.rules, let after = Enacted(kept, under: rules) else { return needsRules }
    if let problem = after.problems.last, let step = problem.step, step >= kept.steps.count - 2 { return refuse(problem.why) }
    self.refused = nil
    return change { state in
      state.situation = kept
      return say("成立；这一步和“应 被拒”都记下了。", "It holds; the step and “expect refused” are kept.")
    }
  }
}
