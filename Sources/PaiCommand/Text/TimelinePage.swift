import Casework
import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Semantics
import Vocabulary
import WorkingTime

/// A case's life for people and for programs: every entry, deadline and effect in the order of time, each with why.
struct TimelinePage {
  /// As it shows at `until`.
  let one: Pai.Case
  let until: Instant
  /// What will be sent if nothing else is recorded.
  let ahead: [Pai.CaseEffect]

  private var rules: CaseRules { one.raw.rules }
  private var words: CaseWords { CaseWords(rules) }

  private struct Line {
    let at: Instant
    let kind: Casework.TimelineLine.Kind
    let words: Words
    let why: Words?
  }

  private var lines: [Line] {
    one.raw.timeline.map { line in
      let number = line.number ?? 0
      let why: Words? =
        switch line.kind {
        case .effect: words.cause(of: one.raw.effects[number])
        case .deadline: words.derivation(of: one.raw.allClocks[number])
        case .report, .entry: nil
        }
      return Line(at: line.at, kind: line.kind, words: line.words, why: why)
    }
  }

  // MARK: Text

  func text(_ language: Language, _ paint: Paint) -> String {
    var text = ""
    for line in lines {
      let (sign, style): (String, Paint.Style?) =
        switch line.kind {
        case .report, .entry: ("●", nil)
        case .deadline: ("◆", .strong)
        case .effect: ("→", .warning)
        }
      let what = line.words(language)
      text += "\(words.text(line.at))  \(sign) \(style.map { paint(what, $0) } ?? what.shown)\n"
      if let why = line.why { text += paint("                     \(why(language))", .faint) + "\n" }
    }
    text += paint(standing(language), .strong) + "\n"
    if let open = undetermined(language) { text += paint(open, .warning) + "\n" }
    guard !ahead.isEmpty else { return text }
    text += Words(zh: "如无别的记录，将发：", en: "If nothing else is recorded, it sends:")(language) + "\n"
    for effect in ahead {
      text += "\(effect.sent.text)  → \(effect.message(language.rawValue).shown)\n"
      text += paint("                     \(effect.cause(language.rawValue))", .faint) + "\n"
    }
    return text
  }

  private var decision: Pai.Decision { Pai.Decision(one.raw.decision) }

  /// What is to be asked before it can be decided; nil where it is.
  private func undetermined(_ language: Language) -> String? {
    guard decision.outcome == .undetermined else { return nil }
    let asked = decision.questions.map(\.field)
    if asked.isEmpty { return Words(zh: "判定待定。", en: "It is undetermined.")(language) }
    return Words(
      zh: "判定待定，还要知道：\(asked.joined(separator: "、"))。", en: "It is undetermined, and hangs on: \(asked.joined(separator: ", ")).")(
        language)
  }

  private func standing(_ language: Language) -> String {
    let at = words.text(until)
    if one.isClosed { return Words(zh: "看到 \(at)：已关闭。", en: "As of \(at): closed.")(language) }
    if let paused = one.pausedAt {
      return Words(zh: "看到 \(at)：\(paused.text) 起停表。", en: "As of \(at): standing still since \(paused.text).")(language)
    }
    return Words(zh: "看到 \(at)：在办。", en: "As of \(at): open.")(language)
  }

  // MARK: JSON

  func json(_ language: Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.optional(one.id)
    json.key("reportedAt")
    json.string(one.reportedAt.rfc3339)
    json.key("until")
    json.string(rules.time(until))
    json.key("outcome")
    json.string(decision.outcome.rawValue)
    json.key("lead")
    if let lead = decision.lead { write(lead, &json) } else { json.null() }
    json.strings("questions", decision.questions.map(\.field))
    json.key("closed")
    json.bool(one.isClosed)
    json.key("pausedAt")
    json.optional(one.pausedAt?.rfc3339)
    json.list("lines", lines) { line, json in
      json.key("at")
      json.string(rules.time(line.at))
      json.key("kind")
      json.string(line.kind.rawValue)
      json.key("text")
      json.string(line.words(language))
      json.key("why")
      json.optional(line.why?(language))
    }
    json.list("clocks", one.clocks) { clock, json in write(clock, language, &json) }
    json.list("effects", one.effects) { effect, json in write(effect, language, &json) }
    json.list("ahead", ahead) { effect, json in write(effect, language, &json) }
    json.endObject()
    return json.text
  }

  private func write(_ clock: CaseClock, _ language: Language, _ json: inout JSONWriter) {
    json.key("milestone")
    json.string(clock.milestone)
    json.key("number")
    json.number(clock.number)
    json.key("limit")
    json.string(clock.limit)
    if let edition = clock.edition {
      json.key("edition")
      json.string(edition)
    }
    if let why = clock.notFollowed(language.rawValue) {
      json.key("notFollowed")
      json.string(why)
    }
    json.key("from")
    json.string(clock.base.rfc3339)
    json.key("state")
    json.string(clock.state.rawValue)
    json.key("verdict")
    json.string(clock.verdict.rawValue)
    json.key("due")
    json.optional(clock.due?.rfc3339)
    json.key("pausedAt")
    json.optional(clock.pausedAt?.rfc3339)
    json.key("ended")
    json.optional(clock.ended?.rfc3339)
    json.strings("left", clock.left)
  }

  private func write(_ unit: Pai.Decision.Unit, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("unit")
    json.string(unit.unit)
    json.key("area")
    json.optional(unit.area)
    json.endObject()
  }

  private func write(_ effect: Pai.CaseEffect, _ language: Language, _ json: inout JSONWriter) {
    json.key("kind")
    json.string(effect.kind.rawValue)
    json.key("measure")
    json.optional(effect.measure)
    json.key("to")
    switch effect.to {
    case .unit(let unit): write(unit, &json)
    case .reporter: json.string("reporter")
    case .nobody: json.null()
    }
    if let onCall = effect.onCall {
      json.key("onCall")
      json.beginObject()
      json.key("unit")
      if let unit = onCall.unit { write(unit, &json) } else { json.null() }
      json.strings("persons", onCall.persons)
      json.endObject()
    }
    json.key("due")
    json.string(effect.due.rfc3339)
    json.key("sent")
    json.string(effect.sent.rfc3339)
    json.key("exempt")
    json.bool(effect.isExempt)
    json.key("withdrawn")
    json.bool(effect.isWithdrawn)
    json.key("cause")
    json.string(effect.cause(language.rawValue))
  }
}
