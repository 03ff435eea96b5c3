import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import Vocabulary

extension Session {
  /// What of a milestone is asked for: all of it, or one thing.
  private struct MilestonePart {
    var milestone: Ref<Semantics.Milestone>
    /// 期限, 时限 or 督促; nil: all.
    var word: Word?
  }

  /// :为何 — the whole page, one part of the decision, a milestone or one thing of it, or how deadlines come about.
  func why(_ argument: String) -> ShellReply {
    guard let enacted, let rules = state.rules else { return needsRules }
    guard let decision = enacted.explained else { return needsEvent }
    let page = WhyPage(
      decision: decision, life: enacted.shown, whyNot: nil, refusal: enacted.leaderless?.why,
      derivesDeadlines: argument.isEmpty && enacted.leaderless == nil, sources: rules.toldSources, told: rules.told)
    if argument.isEmpty { return ShellReply(state.showsJSON ? page.json(language) + "\n" : page.text(language, paint)) }
    let program = enacted.program
    if enacted.leaderless != nil, [.lead, .level, .outcome, .deadlines].contains(DecisionPart(named: argument)) {
      return ShellReply(stalled(enacted))
    }
    if let part = milestonePart(argument, program) { return why(part, page, enacted, as: argument) }
    let text: String?
    if let part = DecisionPart(named: argument) {
      text = page.text(on: part, language, paint)
    } else if let (part, name) = DecisionPart.member(argument) {
      // A milestone stands before what is asked of it, and after it where a question says what hangs on it.
      if part == .ladders || part == .limits, let milestone = milestonePart("\(name) \(part.title.zh)", program) {
        return why(milestone, page, enacted, as: argument)
      }
      text = page.text(on: part, member: name, language, paint)
    } else if let said = page.text(said: argument, language, paint) {
      text = said
    } else {
      let milestones = decision.milestones.map(\.name)
      let parts = DecisionPart.advised.map(\.title)
      let one = milestones.last.map { Words(zh: "、\($0) 期限", en: ", \($0) due") } ?? Words(zh: "", en: "")
      return refuse(
        "判定里没有“\(argument)”这一项；可以问：\(Language.chinese.list(parts.map(\.zh) + milestones))\(one.zh)。",
        "The decision has no part “\(argument)”; ask for \(Language.english.list(parts.map(\.en) + milestones))\(one.en).")
    }
    return text.map { ShellReply($0) } ?? say("没有规则说到“\(argument)”。", "No rule speaks of “\(argument)”.")
  }

  /// `办结`, `办结 期限`, `办结期限`, `办结 的 时限`; nil where it names no milestone.
  private func milestonePart(_ argument: String, _ program: Program) -> MilestonePart? {
    for (position, milestone) in program.milestones.enumerated() {
      for name in [milestone.name, ReservedWords.spelled(milestone.name)] where argument.hasPrefix(name) {
        var rest = String(argument.dropFirst(name.count)).trimmed
        if rest.hasPrefix("的") { rest = String(rest.dropFirst()).trimmed }
        if rest.isEmpty { return MilestonePart(milestone: Ref(position), word: nil) }
        switch DecisionPart(named: rest) {
        case .deadlines: return MilestonePart(milestone: Ref(position), word: .deadline)
        case .limits: return MilestonePart(milestone: Ref(position), word: .limit)
        case .ladders: return MilestonePart(milestone: Ref(position), word: .ladder)
        default: continue
        }
      }
    }
    return nil
  }

  private func why(_ part: MilestonePart, _ page: WhyPage, _ enacted: Enacted, as argument: String) -> ShellReply {
    let name = enacted.program.milestones[part.milestone.position].name
    if enacted.leaderless != nil, part.word == .deadline { return ShellReply(stalled(enacted)) }
    var text = ""
    // A deadline is a limit, counted.
    if part.word != .ladder { text += page.text(on: .limit(part.milestone), language, paint) ?? "" }
    if part.word == nil || part.word == .ladder { text += page.text(on: .ladder(part.milestone), language, paint) ?? "" }
    if enacted.leaderless == nil, part.word == nil || part.word == .deadline { text += page.deadline(of: name, language) ?? "" }
    if part.word == .limit, let shown = enacted.shown, let clock = shown.clock(of: part.milestone) {
      // The limit by which its clock counts may be that of a later edition, and not what these rules say.
      let edition = CaseWords(enacted.caseRules).edition(of: clock)
      text += edition.map { "  \($0(language).shown)\n" } ?? ""
    }
    guard text.isEmpty else { return ShellReply(text) }
    return say("没有规则说到“\(argument)”。", "No rule speaks of “\(argument)”.")
  }

  /// :为何不 — what kept a unit from leading, a rule from speaking, or every row of a table.
  func whyNot(_ argument: String) -> ShellReply {
    guard !argument.isEmpty else { return usage(.whynot) }
    guard let enacted, let rules = state.rules else { return needsRules }
    guard let decision = enacted.explained else { return needsEvent }
    let named = argument.typedNames.lazy.compactMap { decision.raw.subject(named: $0) }.first
    guard let subject = named ?? declared(argument, decision.raw) else {
      let near = NearestNames(to: argument, among: decision.raw.namesForWhyNot).names.first
      return refuse(
        "没有叫“\(argument)”的单位、规则或表。\(near.map { "是不是“\($0)”？" } ?? "")",
        "No unit, rule or table is named “\(argument)”.\(near.map { " Did you mean “\($0)”?" } ?? "")")
    }
    let page = WhyPage(
      decision: decision, life: enacted.shown, whyNot: decision.raw.whyNot(subject), derivesDeadlines: false,
      sources: rules.toldSources, told: rules.told)
    return ShellReply(page.whyNotText(language, paint))
  }

  /// By the word that declares it and its name: `表 派单`, `规则 紧急的`, `单位 派出所`.
  private func declared(_ argument: String, _ decision: Interpreter.Decision) -> WhyNot.Subject? {
    let (word, name) = argument.firstWord
    guard let kind = [Word.table, .rule, .unit].first(where: { ($0.row.zh + $0.row.en).contains(word) }),
      let subject = decision.subject(named: name)
    else { return nil }
    return switch (kind, subject) {
    case (.table, .table), (.rule, .rule), (.unit, .unit): subject
    case (_, _): nil
    }
  }
}
