import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import Vocabulary

/// What other rules change: of all events or those that are loaded, of the scenarios, and of the case at hand.
extension Session {
  /// What becomes of the case at hand: rules may be alike in their decisions, and not in their ladders and limits.
  func broughtOtherwise(_ old: LoadedRules, _ new: LoadedRules) -> String {
    // Where nothing could be decided before, there is nothing that changes.
    guard old.ruleSet != nil, new.ruleSet != nil else { return "" }
    guard let earlier = Enacted(situation, under: old), let later = Enacted(situation, under: new) else { return "" }
    if earlier.shown == nil { return decidedNow(later, situation) }
    func enacted(_ enacted: Enacted) -> (decision: Pai.Decision?, sent: [String], due: [String]) {
      guard let shown = enacted.shown else { return (nil, [], []) }
      let words = CaseWords(enacted.caseRules)
      let sent = shown.effects.map { "\(words.text($0.sent)) \(words.words($0, in: shown.effects)(language))" }
      return (Pai.Decision(shown.decision), sent, clockLines(of: shown, at: situation.now).map(\.line))
    }
    func decided(_ before: Pai.Decision?, _ after: Pai.Decision?) -> String {
      guard let before, let after, !DecisionSummary.agree(before, after) else { return "" }
      return Words(zh: "这件事判得不一样了：\n", en: "This case is decided otherwise:\n")(language)
        + show(after, changedFrom: before, of: situation)
    }
    func changed(_ title: Words, _ before: [String], _ after: [String]) -> String {
      let gone = before.filter { !after.contains($0) }.map { "  − \($0.shown)\n" }
      let come = after.filter { !before.contains($0) }.map { "  + \($0.shown)\n" }
      return gone.isEmpty && come.isEmpty ? "" : title(language) + "\n" + (gone + come).joined()
    }
    let (before, after) = (enacted(earlier), enacted(later))
    return decided(before.decision, after.decision)
      + changed(Words(zh: "这件事发出的变了：", en: "What this case sends changes:"), before.sent, after.sent)
      + changed(Words(zh: "这件事的期限变了：", en: "The deadlines of this case change:"), before.due, after.due)
  }

  /// Of an event that the rules of before could not decide, what it comes to.
  func decidedNow(_ enacted: Enacted, _ situation: Situation) -> String {
    guard let decision = enacted.decision, let shown = enacted.shown else { return "" }
    let words = CaseWords(enacted.caseRules)
    // What was due meanwhile.
    let sent = shown.effects.map { "  \(words.text($0.sent))  \(words.words($0, in: shown.effects)(language).shown)\n" }.joined()
    return Words(zh: "这件事现在判得了：\n", en: "This case is decided now:\n")(language)
      + show(decision, of: situation) + sent + clocks(of: enacted, situation)
  }

  /// What is decided differently: of the loaded events, or where there are none, of all.
  func differences(_ old: LoadedRules, _ new: LoadedRules) throws(Stopped) -> String {
    guard let earlier = old.ruleSet, let later = new.ruleSet else { return "" }
    var text = ""
    if state.events.lines.isEmpty {
      let report = DifferenceReport(
        editions: ComparedEditions(old.check, new.check), replay: nil)
      text +=
        report.isSame
        ? Words(zh: "没有事件判得不一样。\n", en: "No event is decided differently.\n")(language) : report.text(language, paint)
    } else {
      var replay = Replay()
      for (number, line) in state.events.lines {
        try goOn()
        _ = replay.compare(line, number, earlier, later)
      }
      text += Words(
        zh: "\(eventsName.zh) 的 \(replay.events) 件里，\(replay.different) 件判得不一样。",
        en: """
          Of \(replay.events.english("event")) of \(eventsName.en), \(replay.different) \
          \(replay.different.agreeing("is", "are")) decided differently.
          """)(language)
      if replay.rejected > 0 {
        text += Words(
          zh: "另有 \(replay.rejected) 件两边都判不了。",
          en: " \(replay.rejected.english("more event")) \(replay.rejected.agreeing("is", "are")) decided by neither.")(language)
      }
      text += "\n"
      for one in replay.shown.prefix(5) {
        text += "  \(one.event.shown)  \(one.old(language).shown) → \(one.new(language).shown)\n"
      }
    }
    return try text + scenarios(old, new)
  }

  /// Scenarios that passed before and fail now, and the other way round; of those that the new rules do not have nothing is told.
  private func scenarios(_ old: LoadedRules, _ new: LoadedRules) throws(Stopped) -> String {
    func run(_ rules: LoadedRules) throws(Stopped) -> (all: Set<String>, failing: [String: [Words]]) {
      var all: Set<String> = []
      var failing: [String: [Words]] = [:]
      for caseRules in rules.ruleSet?.caseRules ?? [] {
        try goOn()
        for result in caseRules.runScenarios() {
          all.insert(result.name)
          if result.status == .failed { failing[result.name] = result.reasons.map(\.words) }
        }
      }
      return (all, failing)
    }
    let before = try run(old).failing
    let (present, after) = try run(new)
    var text = ""
    for (name, reasons) in after.sorted(by: { $0.key < $1.key }) where before[name] == nil {
      let why = (reasons.first?(language) ?? "").firstLine
      text += paint(Words(zh: "情景“\(name)”会不通过：\(why)", en: "scenario “\(name)” would fail: \(why)")(language), .warning) + "\n"
    }
    for name in before.keys.sorted() where after[name] == nil && present.contains(name) {
      text += Words(zh: "情景“\(name)”会通过了。\n", en: "scenario “\(name)” would pass now.\n")(language)
    }
    return text
  }
}

extension Pai.Decision {
  /// All that is decided, without the receipt, in which two rule sets always differ.
  var brief: String {
    var text = json
    if let receipt = text.range(of: "\"receipt\"") { text.removeSubrange(receipt.lowerBound...) }
    return text
  }
}

extension String {
  var firstLine: String { split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "" }

  /// Where a text first stands in it.
  func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
