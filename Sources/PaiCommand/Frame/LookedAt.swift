import Casework
import Diagnostics
import Pai
import Reports
import WorkingTime

/// The instant at which cases are looked at, and what was recorded after it, which is left out and counted.
struct LookedAt {
  /// Nil: when all that is recorded is.
  let until: Instant?
  private var entries = 0
  private var cases = 0

  init(_ until: Instant?) { self.until = until }

  mutating func leavesOut(_ entry: WrittenEntry, of one: Pai.Case) -> Bool {
    guard let until, let recorded = try? one.raw.rules.instant(entry.recordedAt ?? entry.at), recorded > until else { return false }
    // Of a case that was not there yet the case is counted, and not what was recorded of it.
    if one.raw.reportedAt <= until { entries += 1 }
    return true
  }

  /// Of a case that was not there yet.
  mutating func leavesOut(_ one: Pai.Case) -> Bool {
    guard let until, one.raw.reportedAt > until else { return false }
    cases += 1
    return true
  }

  func tell(_ console: Console) {
    if entries > 0 {
      console.tell(
        Words(
          zh: "提醒：\(entries) 条记录在所看的时间之后，没有算进去。",
          en: """
            warning: \(entries.english("entry was", "entries were")) recorded after the time looked at, and \
            \(entries.agreeing("is", "are")) left out.
            """))
    }
    if cases > 0 {
      console.tell(
        Words(
          zh: "提醒：\(cases) 件在所看的时间还没有上报，没有算进去。",
          en: """
            warning: \(cases.english("case was", "cases were")) reported after the time looked at, and \
            \(cases.agreeing("is", "are")) left out.
            """))
    }
  }
}
