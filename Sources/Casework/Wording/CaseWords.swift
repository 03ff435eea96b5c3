package import Diagnostics
import Interpreter
package import Semantics
import Vocabulary
package import WorkingTime

/// Says in words what a case holds.
package struct CaseWords: Sendable {
  let rules: CaseRules
  var program: Program { rules.program }

  package init(_ rules: CaseRules) { self.rules = rules }

  /// On clocks of the calendar's offset, to the minute where that is exact; the end of a day as 24:00.
  package func text(_ instant: Instant, isEnd: Bool = false) -> String {
    Self.text(instant, in: rules.calendar.offset, isEnd: isEnd)
  }

  package static func text(_ instant: Instant, in offset: UTCOffset, isEnd: Bool = false) -> String {
    guard let (date, time) = instant.civil(in: offset) else { return "\(instant.seconds)" }
    if isEnd, time == .startOfDay, let before = date.adding(days: -1) { return "\(before) 24:00" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = "\(date) \(two(time.hour)):\(two(time.minute))"
    return time.second == 0 ? minutes : "\(minutes):\(two(time.second))"
  }

  package func name(_ milestone: Ref<Milestone>) -> String { rules.milestones[milestone.position].name }

  package func name(_ what: HappeningRef, result: Int?) -> Words {
    switch what {
    case .milestone(let milestone):
      let results = rules.milestones[milestone.position].results
      guard let result, results.indices.contains(result) else { return same(name(milestone)) }
      return Words(
        zh: "\(name(milestone))（\(results[result])）", en: "\(name(milestone)) (\(results[result]))")
    case .happening(let number): return same(rules.happenings[number].name)
    case .measure(let measure): return same(program.measures[measure.position].name)
    case .correction: return Words(.correct)
    }
  }

  package func name(_ party: CaseParty) -> Words {
    switch party {
    case .lead: Words(.lead)
    case .assist: Words(.assist)
    case .reporter: Words(.reporter)
    case .unit(let unit): same(program.units[unit.position].entry.name)
    case .field(let field): same(program.fields[field.position].entry.name)
    }
  }

  package func name(_ recipient: Effect.Recipient) -> Words {
    switch recipient {
    case .unit(let unit):
      let name = program.units[unit.kind.position].entry.name
      guard let area = unit.area.map({ program.directory.areas[$0.position].path }) else { return same(name) }
      return Words(zh: "\(name)（\(area)）", en: "\(name) (\(area))")
    case .reporter: return Words(.reporter)
    case .nobody: return same("")
    }
  }

  package func words(_ effect: Effect, in effects: [Effect]) -> Words {
    let to = name(effect.recipient)
    switch effect.content {
    case .measure(let measure):
      let name = program.measures[measure.position].name
      return Words(zh: "\(name) \(to.zh)\(aside(effect).zh)", en: "\(name) \(to.en)\(aside(effect).en)")
    case .notice:
      return Words(zh: "抄送 \(to.zh)\(aside(effect).zh)", en: "notify \(to.en)\(aside(effect).en)")
    case .withdrawal(let number):
      let first = effects.indices.contains(number) ? words(effects[number], in: []) : same("")
      return Words(zh: "撤销：\(first.zh)", en: "withdrawn: \(first.en)")
    case .exemption(let number):
      let first = effects.indices.contains(number) ? words(effects[number], in: []) : same("")
      return Words(zh: "免计：\(first.zh)", en: "exempted: \(first.en)")
    case .skipped:
      return Words(
        zh: "\(cause(effect).zh)落在起算之前，不发", en: "\(cause(effect).en) would lie before its clock began and does not fire")
    case .noDeadline(let refusal, let edition):
      let why = words(refusal, of: edition)
      return Words(
        zh: "\(cause(effect).zh)的期限算不出：\(why.zh)", en: "no deadline for \(cause(effect).en): \(why.en)")
    }
  }

  private func aside(_ effect: Effect) -> Words {
    let (waited, onCall, missing) = (waited(effect), onCall(effect), missing(effect))
    return Words(zh: waited.zh + onCall.zh + missing.zh, en: waited.en + onCall.en + missing.en)
  }

  /// That nobody was found who holds the post to which it goes.
  private func missing(_ effect: Effect) -> Words {
    guard case .unit(let unit) = effect.recipient, unit.area == nil, rules.engine.hasPosts(unit.kind) else { return same("") }
    return Words(zh: "（名录里没有找到任这个职的）", en: " (nobody found in the directory who holds it)")
  }

  /// Who takes it, where that is not simply whom it is for.
  private func onCall(_ effect: Effect) -> Words {
    guard case .unit(let unit) = effect.recipient, let onCall = rules.onCall(for: unit, at: effect.sent) else { return same("") }
    guard let taker = onCall.unit else { return Words(zh: "（无人值守）", en: " (nobody on call)") }
    let other = taker == unit ? nil : name(.unit(taker) as Effect.Recipient)
    if other == nil, onCall.persons.isEmpty { return same("") }
    func joined(_ unit: String?, _ comma: String) -> String {
      ([unit].compactMap(\.self) + [onCall.persons.joined(separator: comma)]).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return Words(
      zh: "（值守：\(joined(other?.zh, "、"))）", en: " (on call: \(joined(other?.en, ", ")))")
  }

  private func waited(_ effect: Effect) -> Words {
    effect.sent == effect.due
      ? same("")
      : Words(zh: "（应于 \(text(effect.due))）", en: " (due \(text(effect.due)))")
  }

  private func cause(_ effect: Effect) -> Words {
    switch effect.cause {
    case .rung(let ladder, let rung, _, _), .ledger(let ladder, let rung):
      let name = program.ladders[ladder.position].entry.name
      return Words(zh: "“\(name)”第 \(rung + 1) 档", en: "rung \(rung + 1) of “\(name)”")
    case .clock(let milestone, _): return same("“\(name(milestone))”")
    case .entry: return Words(zh: "记录", en: "the record")
    }
  }

  func same(_ text: String) -> Words { Words(zh: text, en: text) }

  package func words(_ refusal: CalendarRefusal) -> Words {
    switch refusal {
    case .beforeFirst(let date):
      Words(zh: "日历的数据从 \(date) 起", en: "the calendar's data begin on \(date)")
    case .afterLast(let date): Words(zh: "日历的数据到 \(date) 为止", en: "the calendar's data end on \(date)")
    case .notAnnounced(let date, let asOf):
      Words(
        zh: "\(asOf) 时，\(date.year + 1) 年的放假安排还没有公布", en: "on \(asOf) the holidays of \(date.year + 1) were not announced yet")
    case .notWhole(let span):
      Words(zh: "\(span.written(.chinese))不是整数", en: "\(span.written(.english)) does not come out whole")
    case .zero(let span):
      Words(zh: "\(span.written(.chinese))没有长度", en: "\(span.written(.english)) has no length")
    case .tooLarge: Words(zh: "太长", en: "too long")
    }
  }
}
