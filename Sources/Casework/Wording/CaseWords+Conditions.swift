package import Diagnostics
import ExactNumbers
import Interpreter
package import Semantics
import Vocabulary
import WorkingTime

extension CaseWords {
  /// What a rung waits for, as the language writes it: what hangs on time and on what happens. Nil where it asks nothing
  /// of them.
  package func words(_ condition: CaseCondition) -> Words? {
    switch condition {
    case .all(let parts): joined(parts, Words(zh: " 且 ", en: " and "))
    case .any(let parts): joined(parts, Words(zh: " 或 ", en: " or "))
    case .not(let part): words(part).map { Words(zh: "非 \($0.zh)", en: "not \($0.en)") }
    case .onTime(let milestone): both("\(name(milestone))", Words(zh: "按时", en: "on time"))
    case .overdue(let milestone, nil): both(name(milestone), Words(zh: "逾期", en: "overdue"))
    case .overdue(let milestone, let span?):
      both(name(milestone), Words(zh: "逾期 \(span.written(.chinese))", en: "overdue by \(span.written(.english))"))
    case .left(let milestone, let span):
      both(name(milestone), Words(zh: "剩 \(span.written(.chinese))", en: "\(span.written(.english)) left"))
    case .leftShare(let milestone, let share):
      both(name(milestone), Words(zh: "剩 \(percent(share))", en: "\(percent(share)) left"))
    case .later(let what, let span):
      Words(
        zh: "\(name(what, result: nil).zh) 后 \(span.written(.chinese))",
        en: "\(span.written(.english)) after \(name(what, result: nil).en)")
    case .happened(let what, let result, let party):
      Words(
        zh: "已 \(name(what, result: result).zh)\(party.map { " \(name($0).zh)" } ?? "")",
        en: "\(name(what, result: result).en)\(party.map { " to \(name($0).en)" } ?? "") happened")
    case .takenOnCall(let measure, let party, let kind):
      Words(
        zh: "已 \(name(.measure(measure), result: nil).zh)\(party.map { " \(name($0).zh)" } ?? "") 值守 \(name(.unit(kind)).zh)",
        en:
          "\(name(.measure(measure), result: nil).en)\(party.map { " to \(name($0).en)" } ?? "") with \(name(.unit(kind)).en) on call"
      )
    case .reaches(let what, let result, let count, let consecutive):
      Words(
        zh: "\(name(what, result: result).zh) \(consecutive ? "连续" : "满") \(count)次",
        en: "\(name(what, result: result).en) \(count.english("time"))\(consecutive ? " in a row" : "")")
    case .unitReaches(let period, let measure, let count):
      Words(
        zh: "本单位 \(words(period).zh)\(name(.measure(measure), result: nil).zh) 满 \(count)次",
        en: "\(name(.measure(measure), result: nil).en) \(count.english("time"))\(words(period).en) for the unit")
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit, .hasDeadline,
      .deadline:
      nil
    }
  }

  /// What an effect came of.
  package func cause(of effect: Effect) -> Words {
    switch effect.cause {
    case .rung(let ladder, let rung, let milestone, let clock): of(ladder, rung, milestone, clock)
    case .ledger(let ladder, let rung): of(ladder, rung, nil, 1)
    case .clock(let milestone, _): Words(zh: "“\(name(milestone))”的时限", en: "the limit of “\(name(milestone))”")
    case .entry: Words(zh: "有人记录", en: "somebody recorded it")
    }
  }

  private func of(_ ladder: Ref<Ladder>, _ rung: Int, _ milestone: Ref<Milestone>?, _ clock: Int) -> Words {
    let declared = rules.ladders[ladder.position]
    let name = declared.entry.name
    let condition = declared.rungs.indices.contains(rung) ? words(declared.rungs[rung].condition) : nil
    let nth =
      clock > 1
      ? milestone.map { Words(zh: "，“\(self.name($0))”第 \(clock) 次计时", en: ", clock \(clock) of “\(self.name($0))”") } : nil
    return Words(
      zh: "“\(name)”第 \(rung + 1) 档\(condition.map { "：\($0.zh)" } ?? "")\(nth?.zh ?? "")",
      en: "rung \(rung + 1) of “\(name)”\(condition.map { ": \($0.en)" } ?? "")\(nth?.en ?? "")")
  }

  private func joined(_ parts: [CaseCondition], _ sign: Words) -> Words? {
    let found = parts.compactMap { words($0) }
    guard !found.isEmpty else { return nil }
    return Words(zh: found.map(\.zh).joined(separator: sign.zh), en: found.map(\.en).joined(separator: sign.en))
  }

  private func both(_ name: String, _ what: Words) -> Words { Words(zh: "\(name) \(what.zh)", en: "\(name) \(what.en)") }

  private func percent(_ share: Exact) -> String { (try? share.multiplied(by: Exact(100))).map { "\($0)%" } ?? "\(share)" }

  private func words(_ period: CountingPeriod?) -> Words {
    switch period {
    case nil: Words(zh: "", en: "")
    case .month: Words(zh: "当月 ", en: " this month")
    case .quarter: Words(zh: "当季 ", en: " this quarter")
    case .year: Words(zh: "当年 ", en: " this year")
    }
  }
}
