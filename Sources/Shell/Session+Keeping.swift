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
  /// :存 — what was done as a scenario that `pai test` passes.
  func save(_ argument: String) -> ShellReply {
    let typed = QuotedName(argument)
    if let mark = typed?.missing { return unclosed(mark) }
    guard let typed else { return usage(.save) }
    let (name, rest) = (typed.name, typed.rest)
    guard let written = quotedText(name) else { return noMarks(for: name) }
    if let glued = typed.glued { return endsWithin(typed.name, glued) }
    guard let base = state.base, let rules = state.rules, let enacted else { return needsRules }
    guard enacted.walk != nil else { return needsEvent }
    guard !rules.editions.contains(where: { $0.program.scenarios.contains { $0.entry.name == name } }) else {
      return refuse("已有情景“\(name)”，换个名称。", "There is a scenario “\(name)” already; choose another name.")
    }
    // A scenario holds the rules that are in the files: what is only tried would not be there.
    let kept = Enacted(situation, under: base)
    if let problem = enacted.problems.first { return notKept(because: problem, alsoIn: kept) }
    guard let kept, kept.walk != nil, kept.problems.isEmpty, kept.decision?.brief == enacted.decision?.brief else {
      return refuse(
        "试写的规则还没有写进文件，没有它们这个情景不成立；先 :写出。", "Without the rules that are tried the scenario would not hold; :write them first.")
    }
    let text = scenario(written, kept)
    return put(text, named: name, ofEdition: kept.edition, in: rest, base)
  }

  /// An expectation of the user's own that holds no more is told as that; what the rules refuse is their doing, or that of what is
  /// tried where without it they don't.
  private func notKept(because problem: Enacted.Problem, alsoIn files: Enacted?) -> ShellReply {
    let words = Words(zh: problem.words.zh.shown, en: problem.words.en.shown)
    if problem.expectation != nil { return refuse("存不下：\(words.zh)", "It is not kept: \(words.en)") }
    // What is left out of the event now would stand in the scenario, and the rules that leave it out could not read that.
    if !state.trials.isEmpty, files?.problems.contains(where: { $0.step == problem.step && $0.expectation == nil }) != true {
      return refuse("照试着的规则有不算的，存不下：\(words.zh)", "By what is tried some of it does not count, so it is not kept: \(words.en)")
    }
    return refuse("现在的规则办不了这件事，存不下：\(words.zh)", "The rules as they are can't take this, so it is not kept: \(words.en)")
  }

  /// Writes a scenario where the edition of its event has it and no other has, which would run it too.
  private func put(_ text: String, named name: String, ofEdition edition: Int, in named: String, _ base: LoadedRules) -> ShellReply
  {
    guard base.origin.path != Tutorial.path else {
      if let why = base.refusal(of: name, with: text, in: base.home ?? "", world) { return wouldNotPass(why) }
      return ShellReply(text.shownLines + Words(zh: "教程不写文件。\n", en: "The tutorial writes no file.\n")(language))
    }
    let own = base.files(ofEdition: edition)
    let version = base.editions[edition].program.header.version ?? base.editions[edition].program.header.name
    guard !own.isEmpty else {
      return refuse(
        "“\(version)”这一版没有独有的规则文件，情景写在哪里别的版本都会跑。",
        "Edition “\(version)” has no rule file of its own, and wherever the scenario stood other editions would run it.")
    }
    guard let path = named.isEmpty ? own.first : self.path(named, among: base) else {
      let home = base.origin.location(own[0])
      return refuse(
        "从当前文件夹算起的“\(named)”不在读入的规则里，pai test 不会跑到它；不写文件名，就存进 \(home)。",
        "“\(named)”, from the current folder, is not among the rules that were read, and pai test would not run it; without a file it goes to \(home)."
      )
    }
    guard base.editions.count < 2 || own.contains(path) else {
      let homes = language.list(own.map { base.origin.location($0) })
      return refuse(
        "\(base.origin.location(path)) 不是“\(version)”这一版独有的文件，别的版本也会跑这个情景；可以存进 \(homes)。",
        "\(base.origin.location(path)) is not a file of edition “\(version)” alone, and other editions would run the scenario too; it may go to \(homes)."
      )
    }
    if let why = base.refusal(of: name, with: text, in: path, world) { return wouldNotPass(why) }
    guard isAsRead(base) else { return staleFiles }
    let place = base.origin.location(path)
    let origin: ShellWorld.Rules
    do throws(ShellWorld.Failure) {
      try world.append(place, Array(LoadedRules.appended(text, to: path).utf8))
      origin = try world.rules(base.origin.path)
    } catch { return refuse(error.words) }
    let fresh = LoadedRules(origin, files: origin.files, world)
    adopt(fresh)
    guard fresh.refusal(of: name) == nil else {
      return refuse("写进了 \(place)，可是现在不通过；看看那个文件。", "Written to \(place), but it does not pass now; look at that file.")
    }
    // By other holidays its deadlines may be others.
    let test = world.calendarsAsOf.map { "pai test --as-of \($0.date)" } ?? "pai test"
    return ShellReply(
      text.shownLines + Words(zh: "写进了 \(place)；\(test) 会通过。\n", en: "Written to \(place); \(test) passes it.\n")(language))
  }

  private func wouldNotPass(_ why: Words) -> ShellReply {
    refuse("这样存下的情景不会通过：\(why.zh)", "The scenario would not pass: \(why.en)")
  }

  /// The path of a file within the rules, be it there or not; nil where it does not belong to them.
  ///
  /// It and the rules' own are read from the current folder, and `./a` is `a`.
  func path(_ path: String, among rules: LoadedRules) -> String? {
    func steps(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
    let own = rules.origin.path
    guard path.hasPrefix("/") == own.hasPrefix("/") else { return nil }
    let (named, home) = (steps(path), steps(own))
    if rules.origin.isFile { return named == home ? rules.origin.start : nil }
    guard let name = named.last, RelativePath.isRuleFile(path), Array(named.dropLast()) == home else { return nil }
    return String(name)
  }

  // MARK: The text

  /// - Parameter name: between its marks.
  private func scenario(_ name: String, _ enacted: Enacted) -> String {
    let words = CaseWords(enacted.caseRules)
    let settings = situation.settings.map { "\($0.field) \($0.value)" }.joined(separator: "；")
    var lines = ["事件 \(words.text(situation.reported)) { \(settings) }"]
    let calendar = enacted.caseRules.calendar
    var clock = situation.reported
    for (number, step) in situation.steps.enumerated() {
      switch step {
      case .occurrence(let instant, let text):
        lines.append("\(words.text(instant)) \(text)")
        clock = max(clock, instant)
      case .elapse(let span):
        lines.append("经过 \(span.written(.chinese))")
        clock = (try? calendar.deadline(span, from: clock)) ?? clock
      case .reach(let instant):
        // What happens next has its own time, which takes the clock there.
        if situation.steps[number...].dropFirst().first.map({ $0.takesClock(beyond: instant) }) == true { continue }
        lines += calendar.spans(from: clock, to: instant).map { "经过 \($0.written(.chinese))" }
        clock = instant
      case .expect(let text): lines.append("应 \(text)")
      case .expectRefused: lines.append("应 被拒")
      }
    }
    // What was said since the last step is said already.
    var own: Set<String> = []
    for case .expect(let text) in situation.steps.reversed().prefix(while: { $0.isExpectation }) { own.insert(text) }
    lines += expectations(enacted).filter { !own.contains($0) }.map { "应 \($0)" }
    return canonical("情景 \(name) {\n" + lines.map { "    \($0)\n" }.joined() + "}")
  }

  /// In the words of one language, that of the conversation; where it does not read, as it is.
  private func canonical(_ text: String) -> String {
    var names = NameTable()
    let file = SourceFile(path: "", text: text)
    let parsed = parsed(file, id: FileID(0), names: &names)
    guard parsed.diagnostics.isEmpty else { return text }
    var lines: [String] = []
    for line in formatted(file, parsed, names: names, in: language).trimmed.split(separator: "\n").map(String.init) {
      // Between two steps the same is said once. A refusal is said of its own step.
      let sinceStep = lines.reversed().prefix { isExpectation($0) }
      if !isExpectation(line) || !sinceStep.contains(line) { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  private func isExpectation(_ line: String) -> Bool {
    let expect = Word.expect.spelling(language)
    return line.trimmed.hasPrefix(expect) && line.trimmed != "\(expect) \(Word.refused.spelling(language))"
  }

  /// What holds now and is worth holding on to.
  private func expectations(_ enacted: Enacted) -> [String] {
    guard let shown = enacted.shown, let decision = enacted.decision else { return [] }
    let program = enacted.program
    var texts: [String] = []
    if let lead = decision.lead { texts.append("主办 为 \(ReservedWords.spelled(lead.unit))") }
    if decision.outcome != .routed { texts.append(decision.raw.outcome.words.zh) }
    for milestone in decision.milestones {
      if let limit = milestone.limit { texts.append("\(ReservedWords.spelled(milestone.name)) 时限 为 \(limit)") }
    }
    for (position, milestone) in program.milestones.enumerated() {
      let name = ReservedWords.spelled(milestone.name)
      guard let clock = shown.clock(of: Ref(position)) else { continue }
      if clock.end?.judgement == .onTime { texts.append("\(name) 按时") }
      if clock.isOverdue(at: situation.now) { texts.append("\(name) 逾期") }
    }
    var measures: Set<Int> = []
    for (number, effect) in shown.effects.enumerated() {
      guard case .measure(let measure) = effect.content, !shown.isWithdrawn(number), measures.insert(measure.position).inserted
      else { continue }
      texts.append("已 \(ReservedWords.spelled(program.measures[measure.position].name))")
    }
    return texts.filter { text in
      let reading = enacted.scope.reading(SourceFile(path: "", text: "应 \(text)"))
      guard !reading.hasErrors, case .steps(let steps)? = reading.entry, case .expect(let condition, _)? = steps.first
      else { return false }
      return enacted.unmet(condition) == nil
    }
  }

  // MARK: The conversation

  func transcribe(_ argument: String) -> ShellReply {
    if argument.isEmpty { return usage(.transcript) }
    if ["停", "off"].contains(argument) {
      return transcript == nil ? refuse("没有在录。", "Nothing is being kept.") : keepTranscript()
    }
    if let refusal = wouldDestroy(argument) { return refusal }
    do throws(ShellWorld.Failure) { try world.write(argument, []) } catch { return refuse(error.words) }
    written.insert(argument)
    _ = keep(in: argument)
    return say("从现在起录到 \(argument)；:录 停 结束。", "Kept in \(argument) from now on; :transcript off ends it.")
  }

  /// Whether a file that is to be written anew holds what this session did not write: a rule file, or somebody's notes.
  func wouldDestroy(_ path: String) -> ShellReply? {
    guard !written.contains(path), let bytes = try? world.bytes(path), !bytes.isEmpty else { return nil }
    return refuse(
      "已有“\(path)”，不覆盖；换一个文件名。", "There is a file “\(path)” already, which is not written over; name another.")
  }

  func keepTranscript() -> ShellReply {
    guard let path = keep(in: nil) else { return ShellReply() }
    return say("录在 \(path)。", "It is in \(path).")
  }

  /// What is to be done when the session ends by itself.
  package func end() -> ShellReply { keepTranscript() }
}

extension String {
  /// Every line of it as people may see it.
  var shownLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).shown + "\n" }.joined()
  }
}

extension Situation.Step {
  /// Whether it is done at an instant of its own, and that is no earlier than another.
  fileprivate func takesClock(beyond instant: Instant) -> Bool {
    switch self {
    case .occurrence(let own, _): own >= instant
    case .reach(let own): own >= instant
    case .elapse, .expect, .expectRefused: false
    }
  }
}

extension WorkCalendar {
  /// Lengths of time as a person would write them which, one after the other, take a clock from one instant to another.
  ///
  /// - Complexity: linear in the days between, which are no more than a case lasts.
  fileprivate func spans(from start: Instant, to end: Instant) -> [TimeSpan] {
    guard let seconds = start.seconds(to: end), seconds > 0 else { return [] }
    func exact(_ seconds: Int64) -> [TimeSpan] {
      let (hours, minutes) = (Int(seconds / 3600), Int(seconds / 60))
      // To an hour and a half minutes are as good.
      if minutes <= 90, minutes % 60 != 0 { return [TimeSpan(amount: Exact(minutes), unit: .minute)] }
      let rest = minutes % 60 == 0 ? [] : [TimeSpan(amount: Exact(minutes % 60), unit: .minute)]
      return [TimeSpan(amount: Exact(hours), unit: .hour)] + rest
    }
    // A day and less are told by the clock.
    if seconds <= 86_400 { return exact(seconds) }
    var last: (span: TimeSpan, end: Instant)?
    for unit in [DurationUnit.workday, .day] {
      last = nil
      for days in 1...Int(seconds / 86_400 + 2) {
        let span = TimeSpan(amount: Exact(days), unit: unit)
        guard let reached = try? deadline(span, from: start), reached <= end else { break }
        if reached == end { return [span] }
        last = (span, reached)
      }
    }
    guard let last, let rest = last.end.seconds(to: end), rest % 60 == 0 else { return exact(seconds) }
    return [last.span] + exact(rest)
  }
}
