import DecisionDiagrams
import Diagnostics
import Interpreter
import JSONText
import Pai
import Semantics
package import Vocabulary
import WorkingTime

/// What an edit of a rule set changes.
package struct DifferenceReport {
  package let editions: ComparedEditions
  package let replay: Replay?

  package init(editions: ComparedEditions, replay: Replay?) {
    self.editions = editions
    self.replay = replay
  }

  package var isSame: Bool { editions.isSame && (replay?.different ?? 0) == 0 }

  package func text(_ language: Language, _ paint: Paint) -> String {
    var text = ""
    for gap in editions.uncovered {
      let days = days(from: gap.from, to: gap.to)
      text +=
        Words(
          zh: "\(days.zh)：\(gap.isOld ? "旧" : "新")的一套没有施行的版本",
          en: "\(days.en): no edition of the \(gap.isOld ? "old" : "new") rule set is in force")(language) + "\n"
    }
    for period in editions.periods { text += self.text(period, language, paint) }
    if let replay { text += self.text(replay, language) }
    return text
  }

  /// Lines of a declaration that are shown of each side; JSON has all.
  private static let shownLines = 12

  private func text(_ one: DeclarationDifference, _ language: Language, _ paint: Paint) -> String {
    var text = paint(one.title(language).shown, .strong) + "\n"
    for (sign, lines) in [("-", one.old), ("+", one.new)] {
      for line in lines.prefix(Self.shownLines) { text += "  \(sign) \(line(language).shown)\n" }
      if lines.count > Self.shownLines {
        let more = lines.count - Self.shownLines
        text += "  \(sign) " + Words(zh: "……另有 \(more) 行", en: "… \(more.english("more line"))")(language) + "\n"
      }
    }
    return text
  }

  private func days(from: CivilDate?, to: CivilDate?) -> Words {
    switch (from, to) {
    case (nil, nil): Words(zh: "任何一天", en: "on any day")
    case (let from?, nil): Words(zh: "\(from) 起", en: "from \(from) on")
    case (nil, let to?): Words(zh: "到 \(to) 为止", en: "up to \(to)")
    case (let from?, let to?): Words(zh: "\(from) 至 \(to)", en: "\(from) to \(to)")
    }
  }

  private func text(_ period: ComparedEditions.Period, _ language: Language, _ paint: Paint) -> String {
    var text = ""
    if editions.periods.count > 1 {
      let days = days(from: period.from, to: period.to)(language)
      text += paint("\(days)\(language.colon)\(period.old.header.title) → \(period.new.header.title)", .strong) + "\n"
    }
    if let difference = period.difference {
      for region in difference.regions { text += self.text(region, difference, language, paint) }
      for subject in difference.unproven {
        let name = words(subject, difference.rules.program)
        text +=
          Words(
            zh: "\(name.zh)：判定图太大，没有比较", en: "\(name.en): its diagrams are too large to be compared")(language) + "\n"
      }
      for one in period.admissions { text += one.words(language).shown + "\n" }
      if difference.regions.isEmpty, difference.unproven.isEmpty {
        text +=
          (period.admissions.isEmpty
          ? period.declarations.isEmpty
            ? Words(zh: "任何事件都判得一样。", en: "Every event is decided alike.")
            : Words(zh: "规则定谁主办、时限多少，任何事件都一样。", en: "Whom the rules have lead, and by which limits, is alike for every event.")
          : Words(
            zh: "两边都收、又写明了这些的事件，都判得一样。",
            en: "Every event that both take, and that says these, is decided alike."))(language) + "\n"
      }
    } else {
      text +=
        Words(
          zh: "两套规则合起来太大，没有逐情形比较。", en: "The two together are too large to be compared by regions.")(language) + "\n"
    }
    if !period.declarations.isEmpty {
      text +=
        Words(
          zh: "这些声明也不同，期限、派到哪一家、怎样督促可能跟着不同：",
          en: "These are declared otherwise, by which deadlines, actual units and what presses may differ:")(language) + "\n"
      for one in period.declarations { text += self.text(one, language, paint) }
    }
    return text
  }

  private func text(_ replay: Replay, _ language: Language) -> String {
    var text = Words(
      zh: "给出的 \(replay.events) 件事里，\(replay.different) 件判得不一样。",
      en:
        "\(replay.different) of the \(replay.events.english("event")) given \(replay.different.agreeing("is", "are")) decided differently."
    )(language)
    if replay.rejected > 0 {
      text += Words(
        zh: "另有 \(replay.rejected) 行两边都读不了。",
        en: " \(replay.rejected.english("more line")) \(replay.rejected.agreeing("was", "were")) rejected by both.")(
          language)
    }
    text += "\n"
    for one in replay.shown { text += "  \(one.event)\(language.colon)\(one.old(language)) → \(one.new(language))".shown + "\n" }
    if replay.different > replay.shown.count {
      text += Words(
        zh: "  另有 \(replay.different - replay.shown.count) 件没有列出\n",
        en: "  \((replay.different - replay.shown.count).english("more is", "more are")) not shown\n")(language)
    }
    return text
  }

  private func text(
    _ region: RuleSetDifference.Region, _ difference: RuleSetDifference, _ language: Language, _ paint: Paint
  ) -> String {
    let program = difference.rules.program
    let subject = words(region.subject, program)(language)
    let (old, new) = sides(of: region, program)
    let change = "\(old(language)) → \(new(language))"
    var text = paint("\(subject)\(language.colon)\(change)", .strong)
    if region.example == nil {
      text += Words(zh: "（未能证实：没有造出这样的事件）", en: " (unproven: no such event could be built)")(language)
    }
    text += "\n"
    for box in region.boxes.prefix(5) { text += "  " + difference.rules.words(of: box)(language).shown + "\n" }
    if region.boxes.count > 5 || !region.isWhole {
      text += Words(zh: "  等等\n", en: "  and more\n")(language)
    }
    if let example = region.example {
      text += Words(zh: "  例如：", en: "  for example: ")(language) + program.words(of: example)(language).shown + "\n"
    }
    return text
  }

  private func words(_ subject: RuleSetDifference.Subject, _ program: Program) -> Words {
    switch subject {
    case .attribute(let attribute): return program.words(of: attribute)
    case .membership(let membership):
      let set = membership.set.words
      let member = membership.member.name(in: program)
      return Words(zh: "\(set.zh) \(member)", en: "\(set.en) \(member)")
    }
  }

  /// What each side says. Where both say the same, one says it by a fallback, and that is what differs.
  private func sides(of region: RuleSetDifference.Region, _ program: Program) -> (old: Words, new: Words) {
    let (old, new) = (words(region.old, program), words(region.new, program))
    guard old == new else { return (old, new) }
    func told(_ side: RuleSetDifference.Side, _ words: Words) -> Words {
      guard case .value(_, let isFallback) = side else { return words }
      let by = isFallback ? Words(.fallback) : Words(.rule)
      return Words(zh: Language.chinese.with(words.zh, by.zh), en: Language.english.with(words.en, by.en))
    }
    return (told(region.old, old), told(region.new, new))
  }

  private func words(_ side: RuleSetDifference.Side, _ program: Program) -> Words {
    switch side {
    case .nothing: Words(zh: "无", en: "none")
    case .conflict: Words(zh: "争议", en: "disputed")
    case .value(let value, _): program.words(of: value)
    case .isMember: Words(zh: "有", en: "there")
    }
  }

  /// One line.
  package func json(_ language: Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("same")
    json.bool(isSame)
    json.key("compared")
    json.bool(editions.periods.allSatisfy { $0.difference != nil })
    json.list("periods", editions.periods) { period, json in
      json.key("from")
      json.optional(period.from?.description)
      json.key("to")
      json.optional(period.to?.description)
      json.key("old")
      json.optional(period.old.header.version)
      json.key("new")
      json.optional(period.new.header.version)
    }
    let found = editions.periods.flatMap { period in
      (period.difference.map { one in one.regions.map { (period, one, $0) } } ?? [])
    }
    json.list("regions", found) { found, json in
      let (period, difference, region) = found
      let program = difference.rules.program
      json.key("from")
      json.optional(period.from?.description)
      json.key("to")
      json.optional(period.to?.description)
      json.key("attribute")
      json.string(words(region.subject, program)(language))
      json.key("old")
      let (old, new) = sides(of: region, program)
      json.string(old(language))
      json.key("new")
      json.string(new(language))
      json.strings("regions", region.boxes.map { difference.rules.words(of: $0)(language) })
      json.key("isWhole")
      json.bool(region.isWhole)
      json.key("isProven")
      json.bool(region.example != nil)
      json.key("example")
      json.optional(region.example.map { program.words(of: $0)(language) })
    }
    json.list("admissions", editions.periods.flatMap(\.admissions)) { one, json in
      json.key("field")
      json.string(one.field(language))
      json.key("old")
      json.optional(one.old?(language))
      json.key("new")
      json.optional(one.new?(language))
    }
    json.list("declarations", editions.periods.flatMap(\.declarations)) { one, json in
      json.key("kind")
      json.string(one.kind(language))
      json.key("name")
      json.string(one.name)
      json.strings("old", one.old.map { $0(language) })
      json.strings("new", one.new.map { $0(language) })
    }
    json.strings(
      "unproven",
      editions.periods.compactMap(\.difference).flatMap { one in
        one.unproven.map { words($0, one.rules.program)(language) }
      })
    json.list("uncovered", editions.uncovered) { gap, json in
      json.key("from")
      json.optional(gap.from?.description)
      json.key("to")
      json.optional(gap.to?.description)
      json.key("without")
      json.string(gap.isOld ? "old" : "new")
    }
    json.key("events")
    if let replay {
      json.beginObject()
      json.key("count")
      json.number(replay.events)
      json.key("different")
      json.number(replay.different)
      json.key("rejected")
      json.number(replay.rejected)
      json.list("shown", replay.shown) { one, json in
        json.key("event")
        json.string(one.event)
        json.key("old")
        json.string(one.old(language))
        json.key("new")
        json.string(one.new(language))
      }
      json.endObject()
    } else {
      json.null()
    }
    json.endObject()
    return json.text
  }
}
