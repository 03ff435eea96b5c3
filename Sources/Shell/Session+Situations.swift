import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import Vocabulary

extension Session {
  func fork(_ argument: String) -> ShellReply {
    let typed = QuotedName(argument)
    if let mark = typed?.missing { return unclosed(mark) }
    guard let name = typed?.name, typed?.rest.isEmpty == true, !name.contains(where: \.isWhitespace) else {
      return usage(.fork)
    }
    guard situation(named: name) == nil else {
      return refuse("已有分支“\(name)”；:换 \(name) 去那里。", "There is a situation “\(name)” already; :switch \(name) goes there.")
    }
    return change { state in
      state.situations[name] = state.situation
      state.tried[name] = state.trials
      state.current = name
      let home = Self.homeName
      return say("分支“\(name)”从这里开始；:换 \(home.zh) 回去。", "Situation “\(name)” begins here; :switch \(home.en) goes back.")
    }
  }

  func go(to name: String) -> ShellReply {
    let known = language.list(situationNames)
    guard !name.isEmpty else { return say(known, known) }
    guard let key = situation(named: name) else {
      return refuse("没有分支“\(name)”；有：\(known)。", "There is no situation “\(name)”; there are \(known).")
    }
    let rules = rules(of: key)
    return change { state in
      state.current = key
      state.rules = rules
      state.asked = nil
      return say("在“\(shownName(key))”。", "At “\(shownName(key))”.")
    }
  }

  /// By what the session knows a situation that is called so.
  private func situation(named name: String) -> String? {
    name.typedNames.map { $0 == Self.homeName.zh ? Self.home : $0 }.first { state.situations[$0] != nil }
  }

  func shownName(_ key: String) -> String { key == Self.home ? Self.homeName(language) : key }

  var situationNames: [String] { state.situations.keys.map(shownName).sorted() }

  /// :比较 — two situations side by side: event, decision, deadlines, what was sent.
  func compare(_ argument: String) -> ShellReply {
    let names = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard state.base != nil else { return needsRules }
    guard (1...2).contains(names.count) else { return usage(.compare) }
    var pair: [String] = names.count == 2 ? [] : [state.current]
    for name in names {
      guard let key = situation(named: name) else {
        let known = language.list(situationNames)
        return refuse("没有分支“\(name)”；有：\(known)。", "There is no situation “\(name)”; there are \(known).")
      }
      pair.append(key)
    }
    guard pair[0] != pair[1] else { return nothingToCompare(pair[0]) }
    let sides = pair.map { facts(of: $0) }
    var titles = sides[0].map(\.title)
    for fact in sides[1] where !titles.contains(fact.title) { titles.append(fact.title) }
    var table = TextTable(
      [.init("", least: 4), .init(shownName(pair[0]), least: 12), .init(shownName(pair[1]), least: 12)],
      limit: world.isTerminal ? world.columns() : nil, paint: paint,
      ambiguousIsWide: false)
    var text = ""
    for title in titles {
      let found = sides.map { side in side.first { $0.title == title } ?? Fact(title, "—") }
      let isSame = found[0].compared == found[1].compared
      let style: Paint.Style? = isSame ? .faint : .strong
      text += table.add([.init((isSame ? "  " : "≠ ") + title, style)] + found.map { .init($0.told(language), style) })
    }
    return ShellReply(text + table.flush())
  }

  /// A situation with itself, which differs in nothing.
  private func nothingToCompare(_ key: String) -> ShellReply {
    let others = state.situations.keys.filter { $0 != key }.map(shownName).sorted()
    let name = shownName(key)
    let way =
      others.isEmpty
      ? Words(zh: "还没有别的分支，:分支 名字 开一个", en: "there is no other situation yet, :fork NAME begins one")
      : Words(zh: "别的分支：\(language.list(others))", en: "the others are \(language.list(others))")
    return refuse("“\(name)”和它自己比不出什么；\(way.zh)。", "“\(name)” can't be compared with itself; \(way.en).")
  }

  /// What the case of a situation goes by, field by field: what its log has corrected as it stands by that.
  ///
  /// - Parameter enacted: nil: no rules can take it, and what was said of it is all there is.
  private func fields(of situation: Situation, _ enacted: Enacted?) -> [Fact] {
    var facts = situation.settings.map { Fact(fieldName($0.field), shownValue($0.value)) }
    guard let enacted, let shown = enacted.shown else { return facts }
    let program = enacted.program
    for field in shown.correctedFields.sorted() {
      let name = program.written(field)
      let value = program.value(of: field, in: enacted.circumstances).map { program.written($0, field) } ?? "—"
      if let index = situation.settings.firstIndex(where: { $0.field == name }) {
        let reported = situation.settings[index].value
        guard reported != value else { continue }
        facts[index].value = shownValue(value)
        facts[index].aside = Words(zh: "更正；上报时 \(reported)", en: "corrected; reported as \(shownValue(reported))")
      } else {
        facts.append(Fact(fieldName(name), shownValue(value), aside: Words(zh: "更正", en: "corrected")))
      }
    }
    return facts
  }

  /// A value of a setting, which is kept in Chinese, in the language that is shown: but for the language's own words it is a
  /// name.
  private func shownValue(_ value: String) -> String {
    let word = [Word.yes, .no, .none, .unknownValue].first { $0.spelling(.chinese) == value }
    return word?.spelling(language) ?? value
  }

  /// The fields in a line: `事项 占道经营（更正；上报时 路灯不亮），地点 “东关社区”`.
  func fieldLine(of name: String) -> String {
    guard let situation = state.situations[name] else { return "" }
    // Without a step there is no log that could have corrected anything.
    let enacted = situation.steps.isEmpty ? nil : rules(of: name).flatMap { Enacted(situation, under: $0) }
    return fields(of: situation, enacted).map { "\($0.title) \($0.told(language))" }
      .joined(separator: language == .chinese ? "，" : ", ")
  }

  private func facts(of name: String) -> [Fact] {
    let situation = state.situations[name] ?? Situation(at: world.now)
    let enacted = rules(of: name).flatMap { Enacted(situation, under: $0) }
    var facts = fields(of: situation, enacted)
    facts.append(Fact(Words(zh: "时钟", en: "clock")(language), clock(situation.now)))
    if let trials = state.tried[name], !trials.isEmpty {
      facts.append(Fact(Words(zh: "试写", en: "tried")(language), language.list(trials.map { $0.described(language) })))
    }
    if let refusal = enacted?.refusal { facts.append(Fact(DecisionPart.outcome.title(language), refusal(language))) }
    guard let enacted, let shown = enacted.shown else { return facts }
    let decision = Pai.Decision(shown.decision)
    facts.append(Fact(DecisionPart.outcome.title(language), decision.raw.outcome.words(language)))
    // A row a limit: in one row of all the one that differs is cut off.
    facts += DecisionSummary(decision).rows(language).filter { $0.title != DecisionPart.limits.title }
      .map { Fact($0.title(language), $0.content, compared: $0.compared) }
    facts += decision.milestones.map { milestone in
      let title = Words(zh: "\(milestone.name) 时限", en: "\(milestone.name) limit")(language)
      let limit = milestone.span?.written(language) ?? Words(zh: "待定", en: "open")(language)
      return Fact(title, limit + milestone.dispute(language))
    }
    let words = CaseWords(enacted.caseRules)
    for milestone in enacted.program.milestones.indices {
      guard let clock = shown.clock(of: .init(milestone)), let due = clock.deadline.instant else { continue }
      let state = words.words(clock, at: situation.now)
      facts.append(Fact(words.name(.init(milestone)), "\(words.text(due, isEnd: true)) \(state(language))"))
    }
    for (number, effect) in shown.effects.enumerated() {
      let title = Words(zh: "发出 \(number + 1)", en: "sent \(number + 1)")(language)
      facts.append(Fact(title, "\(words.text(effect.sent)) \(words.words(effect, in: shown.effects)(language))"))
    }
    return facts
  }
}

/// A line of one side of a comparison. Two sides are the same where their values are, whatever is said beside them.
private struct Fact {
  var title: String
  var value: String
  /// In place of a value that may be told in several ways: equal where the values are.
  private var sameValue: String?
  /// How it came to be so.
  var aside: Words?

  init(_ title: String, _ value: String, compared: String? = nil, aside: Words? = nil) {
    (self.title, self.value, sameValue, self.aside) = (title, value, compared, aside)
  }

  var compared: String { sameValue ?? value }

  func told(_ language: Language) -> String { aside.map { language.with(value, $0(language)) } ?? value }
}
