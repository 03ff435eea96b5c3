import Casework
import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Vocabulary
import WorkingTime

/// A recorded case under one rule set: what its log comes to, and the entries that these rules refuse.
struct RunCase {
  private(set) var one: Pai.Case
  let unknownKeys: [String]
  typealias Refusal = (entry: Int, happening: String, reason: Words)
  /// By the entry's number, from 1; the rest of the log is taken up all the same.
  private(set) var refused: [Refusal] = []
  /// To whom the log says that it went: the unit of the last milestone entry that names one.
  let sentTo: String?

  /// - Throws: that the line is no record, or its event opens no case.
  init(_ line: Span<UInt8>, by rules: RuleSet, _ looked: inout LookedAt) throws(CaseError) {
    let opened = try rules.openedCase(line)
    one = opened.case
    unknownKeys = opened.unknownKeys
    let milestones = one.milestones.map(\.name)
    sentTo = opened.log.last { !$0.to.isEmpty && milestones.contains($0.happening) }?.to.first
    for (number, entry) in opened.log.enumerated() where !looked.leavesOut(entry, of: opened.case) {
      do throws(CaseError) { try one.take(entry) } catch { refused.append((number + 1, entry.happening, error.words)) }
    }
  }

  mutating func advance(to instant: Instant) {
    one.advance(to: Moment(instant, in: one.raw.rules.calendar.offset))
  }

  var lead: String? { one.decision.lead.map { unit in unit.area.map { "\(unit.unit)（\($0)）" } ?? unit.unit } }
  var overdue: Set<String> { Set(one.clocks.filter { $0.verdict == .overdue }.map(\.milestone)) }
  var unknown: Set<String> { Set(one.clocks.filter { $0.verdict == .unknown }.map(\.milestone)) }
  /// Limited milestones that were reached in time, or may still be.
  var timely: Set<String> { Set(one.clocks.filter { $0.verdict == .onTime || $0.verdict == .notYet }.map(\.milestone)) }
}

/// Recorded cases under these rules, and where other rules are given, what is otherwise than under those.
struct CaseReplay {
  private let hasOld: Bool
  private var runs: [(line: Int, new: RunCase, old: RunCase?)] = []
  private var changes: [Change] = []
  private var ledger = LedgerLines()
  private var unknown = UnknownVerdicts()
  private var counts: [Kind: Int] = [:]
  /// Of each kind, as text; JSON has all.
  private static let shownLimit = 20

  fileprivate enum Kind: String, CaseIterable {
    case rerouted, newlyLate, newlyOnTime, newlyUnknown, newlyKnown, refused, accepted, refusedByBoth, onlyNow
  }

  private struct Change {
    let id: String?
    let line: Int
    let kind: Kind
    let words: Words
  }

  init(hasOld: Bool) { self.hasOld = hasOld }

  mutating func add(_ new: RunCase, _ old: RunCase?, line: Int) { runs.append((line, new, old)) }

  var hasDifferences: Bool { changes.contains { $0.kind != .refusedByBoth } }

  /// Looks at all cases at one instant: nil, the last at which any of them was recorded.
  mutating func finish(at end: Instant?) {
    let latest = end ?? runs.flatMap { [$0.new.one.raw.clock] + ($0.old.map { [$0.one.raw.clock] } ?? []) }.max()
    guard let now = latest else { return }
    for index in runs.indices {
      runs[index].new.advance(to: now)
      runs[index].old?.advance(to: now)
      compare(runs[index].line, runs[index].new, runs[index].old)
    }
    ledger = LedgerLines(over: runs.map(\.new.one.raw))
    unknown = UnknownVerdicts(over: runs.map(\.new.one.raw))
  }

  private mutating func compare(_ line: Int, _ new: RunCase, _ old: RunCase?) {
    func tell(_ kind: Kind, _ words: Words) {
      changes.append(Change(id: new.one.id, line: line, kind: kind, words: words))
      counts[kind, default: 0] += 1
    }
    let nobody = Words(zh: "无人主办", en: "nobody leads")
    if let old {
      if old.lead != new.lead {
        tell(
          .rerouted,
          Words(
            zh: "\(old.lead ?? nobody.zh) → \(new.lead ?? nobody.zh)", en: "\(old.lead ?? nobody.en) → \(new.lead ?? nobody.en)"))
      }
      let late = new.overdue.subtracting(old.overdue).subtracting(old.unknown).sorted()
      if !late.isEmpty { tell(.newlyLate, Self.names(late)) }
      let timely = old.overdue.subtracting(new.overdue).intersection(new.timely).sorted()
      if !timely.isEmpty { tell(.newlyOnTime, Self.names(timely)) }
      let open = new.unknown.subtracting(old.unknown).sorted()
      if !open.isEmpty { tell(.newlyUnknown, Self.names(open)) }
      let settled = old.unknown.subtracting(new.unknown).sorted()
      if !settled.isEmpty { tell(.newlyKnown, Self.names(settled)) }
    } else if hasOld {
      tell(.onlyNow, Words(zh: "旧的一套立不了案", en: "the old rules open no case"))
    } else if let sent = new.sentTo, let lead = new.one.decision.lead, lead.unit != sent {
      tell(.rerouted, Words(zh: "记录派给 \(sent) → \(lead.unit)", en: "recorded as sent to \(sent) → \(lead.unit)"))
    }
    // What the old rules refuse too is no news, but counted all the same.
    let before = Set(old?.refused.map(\.entry) ?? [])
    for refusal in new.refused { tell(before.contains(refusal.entry) ? .refusedByBoth : .refused, Self.words(refusal)) }
    let after = Set(new.refused.map(\.entry))
    for refusal in old?.refused ?? [] where !after.contains(refusal.entry) { tell(.accepted, Self.words(refusal)) }
  }

  private static func words(_ refusal: RunCase.Refusal) -> Words {
    Words(
      zh: "第 \(refusal.entry) 条记录“\(refusal.happening)”：\(refusal.reason.zh)",
      en: "entry \(refusal.entry), “\(refusal.happening)”: \(refusal.reason.en)")
  }

  private static func names(_ names: [String]) -> Words {
    Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  private var lateCount: Int { runs.count { !$0.new.overdue.isEmpty } }

  // MARK: Text

  func text(_ language: Language, _ paint: Paint) -> String {
    var text =
      paint(
        Words(
          zh: "共 \(runs.count) 份案卷，有逾期的 \(lateCount) 份。",
          en: "\(runs.count.english("case")), \(lateCount) of them with a deadline missed.")(language), .strong) + "\n"
    for kind in Kind.allCases where kind.isAsked(hasOld) {
      let all = changes.filter { $0.kind == kind }
      text += "\(kind.words(hasOld)(language))\(language.colon)\(all.count)\n"
      for change in all.prefix(Self.shownLimit) {
        text +=
          "  \(change.id ?? Words(zh: "第 \(change.line) 行", en: "line \(change.line)")(language))  \(change.words(language))".shown
          + "\n"
      }
      if all.count > Self.shownLimit {
        let more = all.count - Self.shownLimit
        text += Words(zh: "  ……还有 \(more) 项，--format json 全列。", en: "  … \(more) more; --format json lists all.")(language) + "\n"
      }
    }
    for line in unknown.lines + ledger.lines { text += line(language).shown + "\n" }
    return text
  }

  // MARK: JSON

  /// - Parameter rejected: How many lines of the file were left out.
  func json(_ language: Language, rejected: Int) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("cases")
    json.number(runs.count)
    json.key("rejected")
    json.number(rejected)
    json.key("late")
    json.number(lateCount)
    for kind in Kind.allCases {
      json.key(kind.rawValue)
      json.number(counts[kind] ?? 0)
    }
    json.list("changes", changes) { change, json in
      json.key("id")
      json.optional(change.id)
      json.key("line")
      json.number(change.line)
      json.key("kind")
      json.string(change.kind.rawValue)
      json.key("text")
      json.string(change.words(language))
    }
    unknown.write(language, to: &json)
    ledger.write(language, to: &json)
    json.endObject()
    return json.text
  }
}

extension CaseReplay.Kind {
  fileprivate func words(_ hasOld: Bool) -> Words {
    switch self {
    case .rerouted: Words(zh: "改派的", en: "Rerouted")
    case .newlyLate: Words(zh: "新逾期的", en: "Newly late")
    case .newlyOnTime: Words(zh: "不再逾期的", en: "Newly on time")
    case .newlyUnknown: Words(zh: "现在算不出按时还是逾期的", en: "On time or overdue, can no longer be told")
    case .newlyKnown: Words(zh: "以前算不出、现在算得出的", en: "On time or overdue, can now be told")
    case .refused:
      hasOld ? Words(zh: "新被拒的记录", en: "Entries newly refused") : Words(zh: "被拒的记录", en: "Entries refused")
    case .accepted: Words(zh: "不再被拒的记录", en: "Entries no longer refused")
    case .refusedByBoth: Words(zh: "两套都拒的记录", en: "Entries that both refuse")
    case .onlyNow: Words(zh: "现在才能立案的", en: "Cases only under these rules")
    }
  }

  /// Without rules to compare with nothing is new.
  fileprivate func isAsked(_ hasOld: Bool) -> Bool {
    switch self {
    case .rerouted, .refused: true
    case .newlyLate, .newlyOnTime, .newlyUnknown, .newlyKnown, .accepted, .refusedByBoth, .onlyNow: hasOld
    }
  }
}
