package import Diagnostics
import Interpreter
package import Semantics
package import WorkingTime

extension Case {
  /// What is so instead of what was expected.
  package func reason(_ condition: CaseCondition, at now: Instant) -> Words {
    let words = CaseWords(rules)
    switch condition {
    case .all(let parts):
      let reasons = parts.filter { holds($0, at: now) != true }.map { reason($0, at: now) }
      return Words(zh: reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
    case .any(let parts):
      let reasons = parts.map { reason($0, at: now) }
      return Words(zh: reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
    case .not(let part): return reason(part, at: now)
    case .deadline(let milestone, _, _), .onTime(let milestone), .overdue(let milestone, _), .left(let milestone, _),
      .leftShare(let milestone, _):
      return clockReason(milestone, at: now, words)
    case .later(let what, _), .happened(let what, _, _), .reaches(let what, _, _, _):
      let name = words.name(what, result: nil)
      let count = state.occurrences.count { $0.what == what }
      if count == 0, case .measure(let measure) = what,
        effects.indices.contains(where: { isExempt($0) && effects[$0].content == .measure(measure) })
      {
        return Words(zh: "“\(name.zh)”已经免计", en: "“\(name.en)” was exempted")
      }
      return Words(
        zh: count == 0 ? "“\(name.zh)”没有发生" : "“\(name.zh)”发生过 \(count) 次",
        en: count == 0 ? "“\(name.en)” did not happen" : "“\(name.en)” happened, times: \(count)")
    case .takenOnCall(let measure, _, _):
      let name = words.name(.measure(measure), result: nil)
      let taken = effects.indices.filter { !isWithdrawn($0) && effects[$0].content == .measure(measure) }
        .map { words.words(effects[$0], in: effects) }
      if taken.isEmpty { return Words(zh: "“\(name.zh)”没有发生", en: "“\(name.en)” did not happen") }
      return Words(
        zh: "发出的是：\(taken.map(\.zh).joined(separator: "；"))", en: "what was sent: \(taken.map(\.en).joined(separator: "; "))")
    case .unitReaches: return Words(zh: "要看单位的台账", en: "it hangs on the ledger of the unit")
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline:
      let check = ExpectationCheck(decision)
      guard check.holds(condition) == nil else { return check.reason(condition) }
      return Words(zh: "待定：还要问\(check.asked.zh)", en: "undetermined: it still hangs on \(check.asked.en)")
    }
  }

  private func clockReason(_ milestone: Ref<Milestone>, at now: Instant, _ words: CaseWords) -> Words {
    let name = words.name(milestone)
    guard let clock = clock(of: milestone) else {
      return Words(zh: "“\(name)”的时限没有起算", en: "the limit of “\(name)” has not begun")
    }
    let state = words.words(clock, at: now)
    switch clock.deadline {
    case .at(let due):
      let text = words.text(due, isEnd: true)
      return Words(zh: "“\(name)”的期限是 \(text)，\(state.zh)", en: "“\(name)” is due \(text): \(state.en)")
    case .refused(let refusal):
      let why = words.words(refusal, of: clock.edition)
      return Words(zh: "“\(name)”的期限算不出：\(why.zh)", en: "“\(name)” has no deadline: \(why.en)")
    }
  }
}
