import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import Vocabulary

extension Session {
  func fork(_ name: String) -> ShellReply {
    guard !name.isEmpty else { return usage(.fork) }
    guard state.situations[name] == nil else {
      return refuse("已有分支“\(name)”；:换 \(name) 去那里。", "There is a situation “\(name)” already; :switch \(name) goes there.")
    }
    return change { state in
      state.situations[name] = state.situation
      state.current = name
      return say("分支“\(name)”从这里开始；:换 \(home) 回去。", "Situation “\(name)” begins here; :switch \(home) goes back.")
    }
  }

  func go(to name: String) -> ShellReply {
    let known = state.situations.keys.sorted()
    guard !name.isEmpty else { return say(language.list(known), language.list(known)) }
    guard state.situations[name] != nil else {
      return refuse("没有分支“\(name)”；有：\(language.list(known))。", "There is no situation “\(name)”; there are \(language.list(known)).")
    }
    return change { state in
      state.current = name
      state.asked = nil
      return say("在“\(name)”。", "At “\(name)”.")
    }
  }

  /// :比较 — two situations side by side: event, decision, deadlines, what was sent.
  func compare(_ argument: String) -> ShellReply {
    let names = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (1...2).contains(names.count), let rules = state.rules else {
      return state.rules == nil ? needsRules : usage(.compare)
    }
    let pair = names.count == 2 ? names : [state.current, names[0]]
    for name in pair where state.situations[name] == nil {
      let known = language.list(state.situations.keys.sorted())
      return refuse("没有分支“\(name)”；有：\(known)。", "There is no situation “\(name)”; there are \(known).")
    }
    let sides = pair.map { facts(of: state.situations[$0] ?? Situation(at: world.now), under: rules) }
    var titles = sides[0].map(\.title)
    for fact in sides[1] where !titles.contains(fact.title) { titles.append(fact.title) }
    var table = TextTable(
      [.init("", least: 4), .init(pair[0], least: 12), .init(pair[1], least: 12)], limit: world.columns(), paint: paint,
      ambiguousIsWide: false)
    var text = ""
    for title in titles {
      let values = sides.map { side in side.first { $0.title == title }?.value ?? "—" }
      let style: Paint.Style? = values[0] == values[1] ? .faint : .strong
      let mark = values[0] == values[1] ? "  " : "≠ "
      text += table.add([.init(mark + title, style), .init(values[0], style), .init(values[1], style)])
    }
    return ShellReply(text + table.flush())
  }

  private func facts(of situation: Situation, under rules: LoadedRules) -> [(title: String, value: String)] {
    var facts = situation.settings.map { (title: $0.field, value: $0.value) }
    facts.append((Words(zh: "时钟", en: "clock")(language), clock(situation.now)))
    guard let enacted = Enacted(situation, under: rules), let shown = enacted.shown else { return facts }
    let decision = Pai.Decision(shown.decision)
    facts.append((Words(zh: "结果", en: "outcome")(language), decision.outcome.words(language)))
    facts += DecisionSummary(decision).rows(language).map { ($0.title(language), $0.content) }
    let words = CaseWords(enacted.caseRules)
    for milestone in enacted.program.milestones.indices {
      guard let clock = shown.clock(of: .init(milestone)), let due = clock.deadline.instant else { continue }
      let state = words.words(clock, at: situation.now)
      facts.append((words.name(.init(milestone)), "\(words.text(due, isEnd: true)) \(state(language))"))
    }
    for (number, effect) in shown.effects.enumerated() {
      let title = Words(zh: "发出 \(number + 1)", en: "sent \(number + 1)")(language)
      facts.append((title, "\(words.text(effect.sent)) \(words.words(effect, in: shown.effects)(language))"))
    }
    return facts
  }
}
