import Casework
import Diagnostics
import Interpreter
import JSONText
import Reports
import Semantics
import Vocabulary

/// Cases of which the calendar can't tell whether a deadline was met.
struct UnknownVerdicts {
  private let cases: [(id: String?, milestones: [(name: String, reason: Words)])]
  /// As text; JSON has all.
  private static let shownLimit = 20

  init(over cases: [Casework.Case] = []) {
    self.cases = cases.compactMap { one in
      let clocks = one.allClocks.filter { one.isVerdictUnknown(of: $0) }
      guard !clocks.isEmpty else { return nil }
      let words = CaseWords(one.rules)
      return (
        one.record.event.id,
        clocks.compactMap { clock in
          guard case .refused(let refusal) = clock.deadline else { return nil }
          return (one.rules.program.milestones[clock.milestone.position].name, words.words(refusal, of: clock.edition))
        }
      )
    }
  }

  /// A heading and a line a case; none where all can be told.
  var lines: [Words] {
    guard !cases.isEmpty else { return [] }
    var lines = [
      Words(
        zh: "\(cases.count) 件按时还是逾期算不出：",
        en:
          "Of \(cases.count.english("case")) it can't be told whether \(cases.count.agreeing("it is", "they are")) on time or overdue:"
      )
    ]
    for (id, milestones) in cases.prefix(Self.shownLimit) {
      let name = Words(zh: id ?? "没有编号", en: id ?? "no id")
      lines.append(
        Words(
          zh: "  \(name.zh)  " + milestones.map { "\($0.name)：\($0.reason.zh)" }.joined(separator: "；"),
          en: "  \(name.en)  " + milestones.map { "\($0.name): \($0.reason.en)" }.joined(separator: "; ")))
    }
    if cases.count > Self.shownLimit {
      let more = cases.count - Self.shownLimit
      lines.append(Words(zh: "  ……还有 \(more) 件，--format json 全列。", en: "  … \(more) more; --format json lists all."))
    }
    return lines
  }

  /// As the member `unknown` of an object.
  func write(_ language: Language, to json: inout JSONWriter) {
    json.list("unknown", cases) { one, json in
      json.key("id")
      json.optional(one.id)
      json.list("milestones", one.milestones) { milestone, json in
        json.key("name")
        json.string(milestone.name)
        json.key("reason")
        json.string(milestone.reason(language))
      }
    }
  }
}
