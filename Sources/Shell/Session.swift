import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import Pai
package import Reports
import Semantics
import SourceText
import Syntax
package import Vocabulary
import WorkingTime

/// One conversation about a rule set: takes lines, gives what is shown.
///
/// It decides nothing by itself and knows no terminal: what it says are values of the library in words. All that a
/// step changes is in `State`, so that going back is putting an older one in its place.
package final class Session {
  struct LoadedEvents {
    var name = ""
    var lines: [(number: Int, bytes: [UInt8])] = []
    /// More stands in the file than is read of one.
    var isPart = false
  }

  struct State {
    var base: LoadedRules?
    /// `base` with what is tried in it.
    var rules: LoadedRules?
    /// What is tried, by situation: each has its own rules.
    var tried: [String: [Trial]] = [:]
    var situations: [String: Situation]
    var current: String
    /// Lines of a file of events with their numbers, and its name.
    var events = LoadedEvents()
    var showsJSON = false
    var language: Language
    /// The field that was asked last: what is typed next may be its answer.
    var asked: String?
    var tutorial = 0

    /// Of the situation at hand.
    var trials: [Trial] {
      get { tried[current] ?? [] }
      set { tried[current] = newValue }
    }

    var situation: Situation {
      get { situations[current] ?? Situation(at: Instant(seconds: 0)) }
      set { situations[current] = newValue }
    }
  }

  let world: ShellWorld
  let paint: Paint
  var state: State
  /// A state, and what was typed next.
  private struct Step {
    var state: State
    let said: String
  }
  private var past: [Step] = []
  private var future: [Step] = []
  /// What is being taken.
  private var said = ""
  /// Where the conversation is kept.
  private(set) var transcript: String?
  /// Files that this session made, which it may write anew.
  var written: Set<String> = []
  /// The step that was refused last, which 应 被拒 keeps while the situation is the same, and when it would have been.
  var refused: (situation: Situation, step: Situation.Step, at: Instant)?
  /// What was left in the editor and could not be tried.
  var draft: String?
  /// What was read of files last, by path. Steps that are taken back do not bring back what files no longer say.
  private var read: [String: LoadedRules] = [:]
  /// By place, the stamp of a rule file when it was last looked at; nil: it was gone.
  var seen: [String: String?] = [:]
  /// The files as they were read when they last could decide what is at hand, while those that were read since can't.
  var stood: LoadedRules?
  /// The errors of rules that were told last, all of them: they are not told again at every line that needs the rules.
  var errorsTold: Set<FindingSubject> = []
  /// News that came with a line that was not finished.
  private var unsaid = ""
  /// Worked out of the state when it is asked for.
  private var enactedNow: (state: Situation, rules: ObjectIdentifier, enacted: Enacted)?

  /// The situation that a session begins with: by what the session knows it, and what it is called.
  static let home = "main"
  static let homeName = Words(zh: "主", en: home)
  static let historyLimit = 1000

  package init(_ world: ShellWorld, language: Language, paint: Paint) {
    self.world = world
    self.paint = paint
    state = State(situations: [Self.home: Situation(at: world.now)], current: Self.home, language: language)
  }

  package var language: Language { state.language }

  /// Whether rules are loaded that can't decide anything.
  package var rulesHaveErrors: Bool { state.rules.map { $0.ruleSet == nil } ?? false }

  /// `浙江四个平台 2017-05-08 10:01>`: the rule set and the clock, and the situation where it is not the first.
  package var prompt: String {
    var text = state.rules?.editions.last?.program.header.name ?? Words(zh: "派", en: "pai")(language)
    if !state.trials.isEmpty { text += "*" }
    if state.current != Self.home { text += "/\(state.current)" }
    return "\(text) \(clock(state.situation.now))> "
  }

  // MARK: A line

  /// Takes what was typed: a line, or several that belong together.
  ///
  /// - Parameter isWhole: no more is to come, so that what is not finished is a mistake.
  package func take(_ entry: String, isWhole: Bool = false) -> ShellReply {
    let news = noticeChanges().text
    said = entry.trimmed.firstLine
    var reply = answer(entry)
    if isWhole { reply.isUnfinished = false }
    if reply.isUnfinished {
      unsaid += news
      return reply
    }
    reply.text = unsaid + news + reply.text
    unsaid = ""
    if let transcript {
      do throws(ShellWorld.Failure) {
        try world.append(transcript, Array("> \(entry)\n\(Paint.plain(reply.text))".utf8))
      } catch {
        self.transcript = nil
        reply.text += refuse(error.words).text
      }
    }
    return reply
  }

  /// Whether it is for the session itself, and never a part of an entry of several lines.
  package static func isCommand(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// Whether it is a comment, or nothing.
  package static func saysNothing(_ entry: String) -> Bool {
    let text = entry.trimmed
    return text.isEmpty || (text.hasPrefix("//") && !text.hasPrefix("///"))
  }

  /// By what it begins with.
  func answer(_ entry: String) -> ShellReply {
    let text = entry.trimmed
    if Self.saysNothing(text) { return ShellReply() }
    if Self.isCommand(text) { return command(String(text.dropFirst())) }
    if text.hasPrefix("?") || text.hasPrefix("？") { return describe(String(text.dropFirst()).trimmed) }
    return language(entry)
  }

  /// Loads the rules that the session begins with; there is no step before them.
  package func begin(with path: String) -> ShellReply {
    let reply = load(path)
    past = []
    return reply
  }

  // MARK: State

  /// Does what changes the state; where it is refused, nothing has changed.
  func change(_ body: (inout State) -> ShellReply) -> ShellReply {
    var next = state
    let reply = body(&next)
    guard !reply.isError else { return reply }
    past.append(Step(state: state, said: said))
    if past.count > Self.historyLimit { past.removeFirst() }
    future = []
    state = next
    return reply
  }

  /// Goes on with rules as they are read now. This is no step: files are what they are.
  ///
  /// - Parameter written: what was tried and is in the files now.
  func adopt(_ fresh: LoadedRules, without written: [Trial] = []) {
    read[fresh.origin.path] = fresh
    func forget(_ state: inout State) {
      for name in state.tried.keys { state.tried[name]?.removeAll { written.contains($0) } }
    }
    if !written.isEmpty {
      for index in past.indices { forget(&past[index].state) }
      for index in future.indices { forget(&future[index].state) }
      forget(&state)
    }
    refresh()
  }

  /// Puts the newest reading of the same files in the place of an older one.
  private func refresh() {
    guard let base = state.base, let latest = read[base.origin.path], latest !== base else { return }
    state.base = latest
    state.rules = rules(of: state.current)
  }

  /// The rules of a situation, with what is tried in it.
  func rules(of name: String) -> LoadedRules? {
    guard let base = state.base, let trials = state.tried[name], !trials.isEmpty else { return state.base }
    return rules(with: trials, on: base)
  }

  /// Steps that can be taken back.
  var stepsBack: Int { past.count }
  var stepsForward: Int { future.count }

  /// - Returns: what was typed for each step, the last first.
  func move(back count: Int) -> [String] {
    var moved: [String] = []
    while moved.count < count, let earlier = past.popLast() {
      future.append(Step(state: state, said: earlier.said))
      state = earlier.state
      moved.append(earlier.said)
    }
    refresh()
    return moved
  }

  /// - Returns: what was typed for each step, the first first.
  func move(forward count: Int) -> [String] {
    var moved: [String] = []
    while moved.count < count, let later = future.popLast() {
      past.append(Step(state: state, said: later.said))
      state = later.state
      moved.append(later.said)
    }
    refresh()
    return moved
  }

  var situation: Situation { state.situation }

  /// The situation at hand under the rules at hand; nil: there are no rules that could decide it.
  var enacted: Enacted? {
    guard let rules = state.rules else { return nil }
    if let known = enactedNow, known.state == state.situation, known.rules == ObjectIdentifier(rules) { return known.enacted }
    guard let fresh = Enacted(state.situation, under: rules) else { return nil }
    enactedNow = (state.situation, ObjectIdentifier(rules), fresh)
    return fresh
  }

  // MARK: Words

  func say(_ zh: String, _ en: String) -> ShellReply { ShellReply(Words(zh: zh, en: en)(language) + "\n") }
  func refuse(_ zh: String, _ en: String) -> ShellReply {
    ShellReply(paint(Words(zh: zh, en: en)(language), .bad) + "\n", isError: true)
  }
  func refuse(_ words: Words) -> ShellReply { refuse(words.zh, words.en) }

  /// Whoever waits for what is worked out wants it no more.
  struct Stopped: Error {}

  /// Asked often enough where many events or scenarios are gone through, and before anything has changed.
  func goOn() throws(Stopped) { if world.isStopped() { throw Stopped() } }

  var stopped: ShellReply { refuse("停下了，没有照办，一切照旧。", "Stopped; nothing was done, and all is as it was.") }

  func clock(_ instant: Instant) -> String { instant.shown(in: state.rules?.offset ?? .china) }

  var needsRules: ShellReply {
    guard state.base != nil, let rules = state.rules else {
      return refuse("还没有规则；用 :载入 规则文件或文件夹。", "There are no rules yet; :load a rule file or folder.")
    }
    let errors = rules.check.all.filter { $0.severity == .error }
    let drop = state.trials.isEmpty ? Words(zh: "", en: "") : Words(zh: "，或 :撤 试写的规则", en: ", or :drop what is tried")
    guard let first = errors.first, errors.allSatisfy({ errorsTold.contains(rules.subject(of: $0)) }) else {
      // The place tells whether it is a file or what is tried.
      let text = rules.ruleSet == nil ? told(of: rules, atMost: 1) : ""
      let words = refuse(
        "规则有错误，判定不了；改好后 :重载\(drop.zh)。", "The rules have errors and can't decide; mend them and :reload\(drop.en).")
      return ShellReply(text + words.text, isError: true)
    }
    return refuse(
      "规则还有错误（\(errors.count) 处，第一处在 \(place(first.place))），判定不了；改好后 :重载，它也再列出错误\(drop.zh)。",
      """
      The rules have errors still (\(errors.count), the first at \(place(first.place))) and can't decide; mend them and :reload, \
      which also tells them again\(drop.en).
      """)
  }

  /// - Returns: where the conversation was kept until now.
  func keep(in path: String?) -> String? {
    defer { transcript = path }
    return transcript
  }

  /// The state in a text, for tests: two states of one text show the same.
  package var fingerprint: String {
    // Which rules, not what their files say: those are read, and are no step.
    let rules = state.base?.origin.path ?? ""
    let situations = state.situations.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    return [
      rules, "\(state.tried.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key })", situations, state.current, state.events.name,
      "\(state.showsJSON)", "\(state.language)",
      state.asked ?? "", "\(state.tutorial)",
    ].joined(separator: "\n")
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return String(text)
  }

  /// Digits of either width as those of ASCII.
  var withNarrowDigits: String { map { $0.wholeNumberValue.map { "\($0)" } ?? "\($0)" }.joined() }

  /// The first word and the rest.
  var firstWord: (word: String, rest: String) {
    guard let end = firstIndex(where: \.isWhitespace) else { return (self, "") }
    return (String(self[..<end]), String(self[end...]).trimmed)
  }
}
