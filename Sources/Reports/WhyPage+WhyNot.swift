import Casework
import DecisionDiagrams
import Diagnostics
import Interpreter
import JSONText
import Pai
import Semantics
import Vocabulary

// Why not a unit, a rule or a table.

extension WhyPage {
  func text(_ whyNot: WhyNot, _ language: Language, _ paint: Paint) -> String {
    let name = name(of: whyNot.subject)
    var text = paint(Words(zh: "为什么不是“\(name)”", en: "Why not “\(name)”")(language), .strong) + "\n"
    let speaking = language.list(names(whyNot.speaking)).shown
    if whyNot.holds {
      text +=
        (speaking.isEmpty
        ? Words(zh: "  正是它。\n", en: "  It is so already.\n")
        : Words(zh: "  正是它：\(speaking)。\n", en: "  It is so already: \(speaking).\n"))(language)
      // It speaks, and others as strong speak against it.
      let own = if case .rule(let rule) = whyNot.subject { [rule] } else { whyNot.speaking }
      let disputed = own.flatMap { said(by: $0, askedFor: whyNot.subject) }.filter { !$0.disputedBy.isEmpty }
      return disputed.reduce(text) { $0 + line($1, applies: true, language, paint) }
    }
    if whyNot.obstacles.isEmpty {
      let isTable = if case .table = whyNot.subject { true } else { false }
      text +=
        (isTable
        ? Words(zh: "  表里没有行。\n", en: "  The table has no rows.\n")
        : Words(zh: "  没有规则指名它主办。\n", en: "  No rule names it as the lead.\n"))(language)
    }
    let obstacles = shownObstacles(whyNot)
    for obstacle in obstacles {
      let rule = program.rules[Int(obstacle.rule)]
      text += "  \(rule.name)  \(paint(place(of: rule), .faint))\n"
      for condition in obstacle.failing {
        text += "    \(mark(condition.holds, language)) \(condition.words(language).shown)\n"
      }
      guard obstacle.failing.isEmpty else { continue }
      for said in said(by: obstacle.rule, askedFor: whyNot.subject) { text += line(said, applies: true, language, paint) }
    }
    let others = whyNot.obstacles.count - obstacles.count
    if others > 0 {
      text += Words(zh: "  另有 \(others) 行，差得更远\n", en: "  \(others.english("more row")), further from it\n")(language)
    }
    guard let change = whyNot.change else {
      return text + Words(zh: "  没有找到能改成它的事件。\n", en: "  No change of the event was found that makes it so.\n")(language)
    }
    // The rules say it as the event is; who then does it is a matter of the directory.
    if change.fields.isEmpty {
      let why = replaced(whyNot)
      return text
        + Words(zh: "  规则定的就是它；\(why.zh)。\n", en: "  The rules say it as the event is; \(why.en).\n")(language)
    }
    // What the log of the case has corrected it goes by, whatever is reported of it.
    let corrected = life?.correctedFields ?? []
    let changes = change.fields.map { field, value in
      let correct = corrected.contains(field) ? "\(Words(.correct)(language)) " : ""
      return "\(correct)\(program.words(of: field)(language)) \(program.words(of: value, field)(language))".shown
    }
    let by = speaking.isEmpty ? "" : language.with("", speaking)
    text +=
      Words(
        zh: "  最少改成：\(changes.joined(separator: "；"))\(by)\n",
        en: "  The smallest change: \(changes.joined(separator: "; "))\(by)\n")(language)
    guard whyNot.instead != nil else { return text }
    let why = replaced(whyNot)
    return text + Words(zh: "  那样规则定的是它；\(why.zh)。\n", en: "  Then the rules say it; \(why.en).\n")(language)
  }

  /// What a rule that applies says, with what is in its way: of a unit, who leads.
  private func said(by rule: Int32, askedFor subject: WhyNot.Subject) -> [Interpreter.Explanation.Said] {
    let says = decision.raw.explanation.rules.first { $0.rule == rule }?.says ?? []
    guard case .unit = subject else { return says }
    let lead = program.words(of: .lead)
    return says.filter { $0.attribute == lead }
  }

  /// Why a unit does not lead though rules say it.
  private func replaced(_ whyNot: WhyNot) -> Words {
    guard let instead = whyNot.instead else {
      return Words(
        zh: "名录里它的事由别的单位办（并入、代理）", en: "by the directory another unit does its work (merged, deputy)")
    }
    if case .unit(instead.kind) = whyNot.subject {
      return Words(zh: "是哪里的它，地点还要说得更细", en: "of which place it is, a finer place has to tell")
    }
    let name = program.units[instead.kind.position].entry.name
    return Words(
      zh: "名录里它的事那时由“\(name)”办（并入、代理）", en: "by the directory “\(name)” does its work then (merged, deputy)")
  }

  /// Rows of a table that are told; JSON has all.
  private static let shownRows = 6

  /// Of a table that has many rows those with the least in the way, as they stand.
  private func shownObstacles(_ whyNot: WhyNot) -> [WhyNot.Obstacle] {
    guard case .table = whyNot.subject, whyNot.obstacles.count > Self.shownRows else { return whyNot.obstacles }
    let inTheWay = whyNot.obstacles.map { $0.failing.count + $0.silencedBy.count }
    let nearest = Set(
      whyNot.obstacles.indices.sorted { one, other in
        // What the smallest change reaches is told in any case.
        let reached = [one, other].map { whyNot.speaking.contains(whyNot.obstacles[$0].rule) }
        if reached[0] != reached[1] { return reached[0] }
        return inTheWay[one] == inTheWay[other] ? one < other : inTheWay[one] < inTheWay[other]
      }.prefix(Self.shownRows))
    return whyNot.obstacles.indices.filter(nearest.contains).map { whyNot.obstacles[$0] }
  }

  private func name(of subject: WhyNot.Subject) -> String {
    switch subject {
    case .unit(let unit): program.units[unit.position].entry.name
    case .rule(let rule): program.rules[Int(rule)].name
    case .table(let table): program.tables[table.position].entry.name
    }
  }

  func write(_ whyNot: WhyNot, _ language: Language, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("of")
    json.string(name(of: whyNot.subject))
    json.key("holds")
    json.bool(whyNot.holds)
    json.list("obstacles", whyNot.obstacles) { obstacle, json in
      json.key("rule")
      json.string(program.rules[Int(obstacle.rule)].name)
      json.list("failing", obstacle.failing) { write($0, language, &$1) }
      json.strings("silencedBy", names(obstacle.silencedBy))
    }
    json.key("smallestChange")
    if let change = whyNot.change {
      json.beginArray()
      for (field, value) in change.fields {
        json.beginObject()
        json.key("field")
        json.string(program.fields[field.position].entry.name)
        json.key("value")
        json.string(program.words(of: value, field)(language))
        json.endObject()
      }
      json.endArray()
    } else {
      json.null()
    }
    json.endObject()
  }
}
