package import Casework
package import DecisionDiagrams
import Diagnostics
package import Interpreter
import JSONText
package import Pai
import Semantics
package import SourceText
package import Vocabulary
import WorkingTime

/// One decision with its reasons.
package struct WhyPage {
  package let decision: Pai.Decision
  /// The case that is decided so; its clocks know of pauses and extensions, of which the decision does not.
  package let life: Casework.Case?
  package let whyNot: WhyNot?
  /// Why it is no decision, where no rule gives a lead; then it is told in the decision's place.
  package let refusal: EventRefused?
  /// Whether it says how the deadlines come about.
  package let derivesDeadlines: Bool
  package let sources: [SourceFile]
  /// Where in `sources` a place of the rules is told to be; another, where they are not quite as the rules were read.
  package let told: (Place) -> Place

  package init(
    decision: Pai.Decision, life: Casework.Case? = nil, whyNot: WhyNot?, refusal: EventRefused? = nil, derivesDeadlines: Bool,
    sources: [SourceFile],
    told: @escaping (Place) -> Place = { $0 }
  ) {
    self.decision = decision
    self.life = life
    self.whyNot = whyNot
    self.refusal = refusal
    self.derivesDeadlines = derivesDeadlines
    self.sources = sources
    self.told = told
  }

  var program: Program { decision.raw.engine.program }

  package func text(_ language: Language, _ paint: Paint) -> String {
    var text =
      refusal.map { paint("[\($0.code)] \($0.message(language.rawValue))", .bad) + "\n" }
      ?? DecisionSummary(decision).text(language, paint)
    let reasons = decision.raw.explanation.rules
    if refusal == nil || !reasons.isEmpty {
      text += "\n" + paint(Words(zh: "为什么", en: "Why")(language), .strong) + "\n"
    }
    for reason in reasons { text += self.text(reason, language, paint) }
    if derivesDeadlines { text += deadlines(language, paint) }
    if !decision.questions.isEmpty {
      text += "\n" + paint(Words(zh: "还要问", en: "Still to be asked")(language), .strong) + "\n" + questions(language)
    }
    if let whyNot { text += "\n" + self.text(whyNot, language, paint) }
    return text
  }

  private func questions(_ language: Language) -> String {
    var text = ""
    for question in decision.questions {
      let values = language.list(Array(question.values.prefix(8)))
      text += "  " + (values.isEmpty ? question.field : language.with(question.field, values)).shown
      text += Words(zh: "，关系到：", en: ", which decides: ")(language)
      text += language.parts(question.decides).shown + "\n"
    }
    return text
  }

  package func deadlines(_ language: Language, _ paint: Paint) -> String {
    "\n" + paint(Words(zh: "到期", en: "Deadlines")(language), .strong) + "\n"
      + decision.milestones.compactMap { deadline(of: $0.name, language) }.joined()
  }

  /// The deadline of one milestone, and how it comes about; nil where it has none.
  package func deadline(of name: String, _ language: Language) -> String? {
    if let life, let clock = life.clock(named: name), let due = clock.deadline.instant {
      let words = CaseWords(life.rules)
      let state = words.words(clock, at: life.clock)
      let text = "  \(name)  \(words.text(due, isEnd: true))  \(state(language))\n"
      return text + (words.derivation(of: clock).map { "    \($0(language).shown)\n" } ?? "")
    }
    guard let (milestone, limit) = zip(decision.milestones, decision.raw.contents.limits).first(where: { $0.0.name == name })
    else { return nil }
    if let latest = latest(limit, named: name) {
      return "  \(name)  " + Words(zh: "最迟 \(latest)", en: "at the latest \(latest)")(language)
        + milestone.dispute(language) + "\n"
    }
    let due = milestone.shownDue ?? Words(zh: "待定", en: "open")(language)
    return "  \(name)  \(due)\(milestone.dispute(language))\n    \(decision.raw.derivation(of: limit)(language).shown)\n"
  }

  /// The deadline of a milestone whose clock has not begun, where the case has made it another than the decision says.
  private func latest(_ limit: DecidedLimit, named name: String) -> String? {
    guard let life, let number = life.rules.program.milestones.firstIndex(where: { $0.name == name }),
      let latest = (try? life.latest(.init(number))) ?? nil, let reported = decision.raw.reportedAt
    else { return nil }
    if case .at(latest, _) = decision.raw.contents.due(limit, from: reported) { return nil }
    return CaseWords(life.rules).text(latest, isEnd: true)
  }

  /// Why one part of the decision is what it is; nil where no rule speaks of it.
  ///
  /// - Parameter member: of several the one that is asked for.
  package func text(on part: DecisionPart, member: String? = nil, _ language: Language, _ paint: Paint) -> String? {
    let attributes = part.attributes(program)
    let said = text(language, paint) { said in
      attributes.contains(said.attribute) && (member == nil || said.value.zh == member || said.value.en == member)
    }
    guard member == nil else { return said }
    switch part {
    case .lead, .assist, .notify, .ladders, .tags, .starts, .limits: return said
    case .level: return decision.whyLevel(language) + "\n" + (said ?? "")
    case .deadlines: return deadlines(language, paint)
    case .outcome:
      let outcome = decision.raw.outcome.words(language)
      return part.title(language) + language.colon + outcome + "\n" + (said ?? "")
    case .reason: return decision.reason == nil ? nil : said
    case .rules, .overridden:
      let names = part == .rules ? decision.rules : decision.overridden
      let reasons = decision.raw.explanation.rules.filter { names.contains(program.rules[Int($0.rule)].name) }
      return reasons.isEmpty ? nil : reasons.map { text($0, language, paint) }.joined()
    case .questions:
      return decision.questions.isEmpty
        ? Words(zh: "没有还要问的了。\n", en: "Nothing is left to be asked.\n")(language) : questions(language)
    case .id:
      let (zh, en) = (decision.id.map { "“\($0.shown)”" } ?? "没有", decision.id.map { "“\($0.shown)”" } ?? "none")
      return Words(zh: "编号：\(zh)；它是上报时给的，不由规则定。\n", en: "id: \(en); it comes with the event, and no rule decides it.\n")(language)
    case .receipt:
      return Words(
        zh: "\(decision.receipt)；它由规则文件和程序版本算出，与事件无关。\n",
        en: "\(decision.receipt); it is worked out of the rule files and the version of Pai, whatever the event.\n")(language)
    }
  }

  /// What is said in the words of a page of reasons: `“办结”的时限`; nil where nothing is.
  package func text(said attribute: String, _ language: Language, _ paint: Paint) -> String? {
    text(language, paint) { $0.attribute.zh == attribute || $0.attribute.en == attribute }
  }

  /// What the rules say of the limit of one milestone, or of its ladder; nil where none speaks of it.
  package func text(on attribute: Attribute, _ language: Language, _ paint: Paint) -> String? {
    let name = program.words(of: attribute)
    return text(language, paint) { $0.attribute == name }
  }

  private func text(
    _ language: Language, _ paint: Paint, of isMeant: (Interpreter.Explanation.Said) -> Bool
  ) -> String? {
    var text = ""
    for var reason in decision.raw.explanation.rules {
      reason.says = reason.says.filter(isMeant)
      if !reason.says.isEmpty { text += self.text(reason, language, paint) }
    }
    return text.isEmpty ? nil : text
  }

  /// What kept the unit or the rule that was asked for.
  package func whyNotText(_ language: Language, _ paint: Paint) -> String {
    whyNot.map { text($0, language, paint) } ?? ""
  }

  private func text(_ reason: Interpreter.Explanation.RuleReason, _ language: Language, _ paint: Paint) -> String {
    let rule = program.rules[Int(reason.rule)]
    var text = "  \(paint(rule.name, .strong))  \(paint(place(of: rule), .faint))"
    if !rule.basis.isEmpty {
      text += Words(zh: "  依据 ", en: "  basis ")(language) + language.list(rule.basis.map(\.text)).shown
    }
    if !reason.applies {
      text += paint(Words(zh: "（待定：不一定适用）", en: " (open: it may apply)")(language), .warning)
    }
    text += "\n"
    for condition in reason.conditions {
      text += "    \(mark(condition.holds, language)) \(condition.words(language).shown)\n"
    }
    for said in reason.says { text += line(said, applies: reason.applies, language, paint) }
    return text
  }

  /// `→ 主办：城管（被例外“大片”取代）`.
  func line(_ said: Interpreter.Explanation.Said, applies: Bool, _ language: Language, _ paint: Paint) -> String {
    let silencers = names(said.silencedBy + said.yieldsTo.filter { !said.silencedBy.contains($0) })
    let aside: Words?
    if !silencers.isEmpty {
      let names = language.list(silencers)
      aside =
        said.silencedBy.isEmpty
        ? Words(zh: "（兜底，已由“\(names)”定）", en: " (fallback; “\(names)” decides)")
        : Words(zh: "（被例外“\(names)”取代）", en: " (overridden by “\(names)”)")
    } else if applies, !said.disputedBy.isEmpty {
      let names = language.list(names(said.disputedBy))
      aside = Words(zh: "（与“\(names)”有争议）", en: " (disputed by “\(names)”)")
    } else if applies, !said.openBy.isEmpty {
      let names = language.list(names(said.openBy))
      aside = Words(zh: "（待定：要看“\(names)”）", en: " (open: it hangs on “\(names)”)")
    } else {
      aside = nil
    }
    return "    → \(shown(said, language))\(aside.map { paint($0(language), .warning) } ?? "")\n"
  }

  /// `主办：产权（甲办）`.
  func shown(_ said: Interpreter.Explanation.Said, _ language: Language) -> String {
    let units = said.comesTo.map { Words(zh: "（\($0.zh)）", en: " (\($0.en))")(language) } ?? ""
    return "\(said.attribute(language))\(language.colon)\(said.value(language))\(units)".shown
  }

  func mark(_ holds: Bool?, _ language: Language) -> String {
    switch holds {
    case true?: Words(zh: "[是]", en: "[yes]")(language)
    case false?: Words(zh: "[否]", en: "[no] ")(language)
    case nil: Words(zh: "[？]", en: "[?]  ")(language)
    }
  }

  func place(of rule: Rule) -> String {
    let place = told(rule.place)
    let index = Int(place.file.index)
    guard sources.indices.contains(index) else { return "" }
    return "\(sources[index].path):\(sources[index].line(at: place.range.lower) + 1)"
  }
}

extension WhyPage {
  /// One line: the decision, the rules that apply, and the answer to `--not`, null where it was not asked.
  package func json(_ language: Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("decision")
    if let refusal {
      json.null()
      json.key("refused")
      json.beginObject()
      json.key("code")
      json.string(refusal.code)
      json.key("message")
      json.string(refusal.message(language.rawValue))
      json.endObject()
    } else {
      json.decision(decision.raw)
    }
    json.list("why", decision.raw.explanation.rules) { reason, json in
      let rule = program.rules[Int(reason.rule)]
      json.key("rule")
      json.string(rule.name)
      json.key("applies")
      if reason.applies { json.bool(true) } else { json.null() }
      json.strings("basis", rule.basis.map(\.text))
      json.list("conditions", reason.conditions) { write($0, language, &$1) }
      json.list("says", reason.says) { said, json in
        json.key("attribute")
        json.string(said.attribute(language))
        json.key("value")
        json.string(said.value(language))
        json.key("comesTo")
        if let units = said.comesTo { json.string(units(language)) } else { json.null() }
        json.strings("silencedBy", names(said.silencedBy))
        json.strings("yieldsTo", names(said.yieldsTo))
        json.strings("openBy", names(said.openBy))
        json.strings("disputedBy", names(said.disputedBy))
      }
    }
    json.key("deadlines")
    if derivesDeadlines { writeDeadlines(language, &json) } else { json.null() }
    json.key("whyNot")
    if let whyNot { write(whyNot, language, &json) } else { json.null() }
    json.endObject()
    return json.text
  }

  private func writeDeadlines(_ language: Language, _ json: inout JSONWriter) {
    json.beginArray()
    for (milestone, limit) in zip(decision.milestones, decision.raw.contents.limits) {
      json.beginObject()
      json.key("milestone")
      json.string(milestone.name)
      if let life, let clock = life.clock(named: milestone.name), let due = clock.deadline.instant {
        json.key("due")
        json.optional(due.rfc3339(in: decision.raw.engine.offset))
        json.key("isLatest")
        json.bool(false)
        json.key("derivation")
        json.optional(CaseWords(life.rules).derivation(of: clock)?(language))
        json.endObject()
        continue
      }
      json.key("due")
      if let due = milestone.due { json.string(due) } else { json.null() }
      json.key("isLatest")
      json.bool(milestone.isLatest)
      json.key("derivation")
      json.string(decision.raw.derivation(of: limit)(language))
      json.endObject()
    }
    json.endArray()
  }

  func write(_ condition: Interpreter.Explanation.HeldCondition, _ language: Language, _ json: inout JSONWriter) {
    json.key("condition")
    json.string(condition.words(language))
    json.key("holds")
    if let holds = condition.holds { json.bool(holds) } else { json.null() }
  }

  func names(_ rules: [Int32]) -> [String] { rules.map { program.rules[Int($0)].name } }
}
