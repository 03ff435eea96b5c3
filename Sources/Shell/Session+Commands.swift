import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

extension Session {
  /// A line that begins with a colon.
  func command(_ line: String) -> ShellReply {
    let (name, rest) = line.trimmed.firstWord
    guard !name.isEmpty else { return help("") }
    guard let command = ShellCommand(named: name) else {
      // `:退2`: what a number follows needs no space before it.
      if let digit = name.firstIndex(where: \.isWholeNumber), let command = ShellCommand(named: String(name[..<digit])),
        command.takesNumber
      {
        return run(command, "\(name[digit...]) \(rest)".trimmed)
      }
      let starting = ShellCommand.allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) || $0.zh.hasPrefix(name) }
      if starting.count == 1 { return run(starting[0], rest) }
      let near = starting.first?.name(language) ?? NearestNames(to: name, among: ShellCommand.names).names.first
      let hint =
        near.map { Words(zh: "是不是 :\($0)？", en: " Did you mean :\($0)?") } ?? Words(zh: ":帮助 列出全部命令。", en: " :help lists all.")
      return refuse("没有命令“:\(name)”。\(hint.zh)", "There is no command “:\(name)”.\(hint.en)")
    }
    return run(command, rest)
  }

  private func run(_ command: ShellCommand, _ argument: String) -> ShellReply {
    switch command {
    case .why: why(argument)
    case .whynot: whyNot(argument)
    case .ask: ask()
    case .rule: rule(argument)
    case .advance: advance(argument)
    case .until: until(argument)
    case .log: log(argument)
    case .timeline: timeline()
    case .back: back(argument)
    case .forward: forward(argument)
    case .drop: drop(argument)
    case .write: write(argument.typedPath)
    case .fork: fork(argument)
    case .switch: go(to: argument)
    case .compare: compare(argument)
    case .save: save(argument)
    case .transcript: transcribe(argument.typedPath)
    case .export: export(argument.typedPath)
    case .new: begin()
    case .load: load(argument.typedPath)
    case .reload: reload()
    case .list: list(argument)
    case .mode: mode(argument)
    case .lang: speak(argument)
    case .edit: edit()
    case .help: help(argument)
    case .tutorial: tutorial(argument)
    case .quit: leave()
    }
  }

  func usage(_ command: ShellCommand) -> ShellReply {
    let words = command.usage
    return refuse("写法：:\(command.zh) \(words.zh)", "Usage: :\(command.rawValue) \(words.en)")
  }

  private func leave() -> ShellReply {
    var reply = keepTranscript()
    reply.ends = true
    return reply
  }

  private func begin() -> ShellReply {
    change { state in
      state.situation = Situation(at: state.situation.now)
      state.asked = nil
      return say("好，说一件新的事。", "A new event, then.")
    }
  }

  private func rule(_ argument: String) -> ShellReply {
    guard !argument.isEmpty else { return usage(.rule) }
    guard let enacted, let rules = state.rules else { return needsRules }
    let program = enacted.program
    let named: (name: String, place: Place, basis: [Basis], members: Set<Int>)
    let typed = argument.typedNames
    if let number = program.rules.firstIndex(where: { typed.contains($0.name) }) {
      let rule = program.rules[number]
      named = (rule.name, rule.place, rule.basis, [number])
    } else if let table = program.tables.first(where: { typed.contains($0.entry.name) }) {
      named = (table.entry.name, table.entry.place, table.entry.basis, Set(table.rules.map(\.position)))
    } else {
      let names = program.rules.map(\.name) + program.tables.map(\.entry.name)
      let near = NearestNames(to: argument, among: names).names.first
      return refuse(
        "没有规则“\(argument)”。\(near.map { "是不是“\($0)”？" } ?? ":列 规则 列出全部。")",
        "There is no rule “\(argument)”.\(near.map { " Did you mean “\($0)”?" } ?? " :list rules shows all.")")
    }
    var text = paint(named.name, .strong) + "  " + paint(place(named.place), .faint) + "\n"
    if let source = rules.text(at: named.place) {
      for line in source.split(separator: "\n", omittingEmptySubsequences: false) { text += "  \(String(line).shown)\n" }
    }
    func line(_ title: Words, _ names: [String]) {
      if !names.isEmpty { text += title(language) + language.colon + language.list(names).shown + "\n" }
    }
    line(Words(zh: "依据", en: "basis"), named.basis.map(\.text))
    let exceptions = enacted.caseRules.engine.rules.exceptions
    func others(_ isOne: (_ other: Int32, _ own: Int32) -> Bool) -> [String] {
      program.rules.indices.filter { other in
        !named.members.contains(other) && named.members.contains { isOne(Int32(other), Int32($0)) }
      }.map { program.rules[$0].name }
    }
    line(Words(zh: "让位于", en: "gives way to"), others { exceptions.isException($0, to: $1) })
    line(Words(zh: "取代", en: "overrides"), others { exceptions.isException($1, to: $0) })
    line(
      Words(zh: "用到它的情景", en: "scenarios that exercise it"),
      enacted.caseRules.runScenarios().filter { result in
        named.members.contains { result.rules.contains(Int32($0)) }
      }.map { "“\($0.name)”" })
    return ShellReply(text)
  }

  func place(_ place: Place) -> String {
    guard let rules = state.rules else { return "" }
    let place = rules.told(place)
    guard rules.toldSources.indices.contains(Int(place.file.index)) else { return "" }
    let source = rules.toldSources[Int(place.file.index)]
    return "\(source.path):\(source.line(at: place.range.lower) + 1)"
  }

  // MARK: What is shown, and how

  private func mode(_ argument: String) -> ShellReply {
    switch argument {
    case "表", "table":
      change { state in
        state.showsJSON = false
        return say("判定给人看。", "Decisions are shown for people.")
      }
    case "json", "JSON":
      change { state in
        state.showsJSON = true
        return say("判定写成 JSON。", "Decisions are shown as JSON.")
      }
    default: usage(.mode)
    }
  }

  private func speak(_ argument: String) -> ShellReply {
    let chosen: Language
    switch argument {
    case "zh", "中文": chosen = .chinese
    case "en", "英文", "English", "english": chosen = .english
    default: return usage(.lang)
    }
    return change { state in
      state.language = chosen
      return ShellReply(Words(zh: "好，用中文。\n", en: "English it is.\n")(chosen))
    }
  }

  private func back(_ argument: String) -> ShellReply {
    guard stepsBack > 0 else { return refuse("已经在头上了。", "This is the beginning.") }
    guard let count = Self.steps(argument, of: stepsBack) else { return usage(.back) }
    let moved = move(back: count)
    return where_(Words(zh: "退了 \(moved.count) 步", en: "\(moved.count.english("step")) back"), moved)
  }

  private func forward(_ argument: String) -> ShellReply {
    guard stepsForward > 0 else { return refuse("前面没有退回过的步了。", "There is no step to go forward to.") }
    guard let count = Self.steps(argument, of: stepsForward) else { return usage(.forward) }
    let moved = move(forward: count)
    return where_(
      Words(zh: "进了 \(moved.count) 步", en: "\(moved.count.english("step")) forward"), moved)
  }

  /// How many steps are meant, in digits of either width; nil where it is no number of them.
  private static func steps(_ argument: String, of all: Int) -> Int? {
    if argument.isEmpty { return 1 }
    if ["头", "全部", "all"].contains(argument) { return all }
    return Int(argument.withNarrowDigits).flatMap { $0 > 0 ? min($0, all) : nil }
  }

  /// Where the session stands after a move over what was typed.
  private func where_(_ words: Words, _ moved: [String]) -> ShellReply {
    let shown = moved.prefix(3).map { Words(zh: "“\($0)”", en: "“\($0)”")(language).shown }
    let steps = language.list(shown) + (moved.count > 3 ? "…" : "")
    var text = words(language) + language.colon + steps + "  " + clock(situation.now) + "\n"
    guard let enacted else { return ShellReply(text) }
    text += stalled(enacted)
    if let decision = enacted.decision { text += show(decision, of: situation) + clocks(of: enacted, situation) }
    return ShellReply(text)
  }

  private func export(_ argument: String) -> ShellReply {
    guard let decision = enacted?.decision else { return needsEvent }
    if argument.isEmpty { return ShellReply(decision.json + "\n") }
    if let refusal = wouldDestroy(argument) { return refusal }
    do throws(ShellWorld.Failure) {
      try world.write(argument, Array((decision.json + "\n").utf8))
      written.insert(argument)
      return say("判定写进了 \(argument)。", "The decision is in \(argument).")
    } catch {
      return refuse(error.words)
    }
  }
}
