package import Diagnostics
import Interpreter
import JSONText
package import Pai
import Semantics
import Vocabulary

/// Given events decided by two rule sets.
package struct Replay {
  package private(set) var events = 0
  package private(set) var different = 0
  /// By id or line, at most `shownLimit`.
  package private(set) var shown: [(event: String, old: Words, new: Words)] = []
  /// Lines that neither can read.
  package private(set) var rejected = 0
  /// Lines that one of the two can't read.
  package private(set) var rejectedByOne = 0
  package static let shownLimit = 20

  package init() {}

  /// Counts a line that no rule set can be asked about.
  package mutating func reject() { rejected += 1 }

  /// Why either rejects the line.
  package mutating func compare(
    _ line: [UInt8], _ number: Int, _ old: RuleSet, _ new: RuleSet
  ) -> (old: EventRefused?, new: EventRefused?) {
    let earlier = outcome(line, old)
    let later = outcome(line, new)
    let refused = (old: earlier.result.reason, new: later.result.reason)
    if refused.old != nil, refused.new != nil {
      rejected += 1
      return refused
    }
    if refused.old != nil || refused.new != nil { rejectedByOne += 1 }
    events += 1
    guard earlier.whole != later.whole else { return refused }
    let (before, after) = (earlier.lines, later.lines)
    guard Set(before) != Set(after) else { return refused }
    different += 1
    guard shown.count < Self.shownLimit else { return refused }
    let id = earlier.result.id ?? later.result.id ?? "\(number)"
    shown.append((id, Self.differing(before, from: after), Self.differing(after, from: before)))
    return refused
  }

  private func outcome(_ line: [UInt8], _ rules: RuleSet) -> Outcome {
    do throws(EventRefused) {
      var memory = EventMemory(rules)
      let decision = try rules.decide(line: line.span, in: &memory)
      var json = JSONWriter()
      // Without the receipt, in which two rule sets always differ.
      json.decision(decision.raw, withReceipt: false)
      return Outcome(result: .success(decision), whole: json.bytes)
    } catch {
      return Outcome(result: .failure(error), whole: Array(error.code.utf8))
    }
  }

  private struct Outcome {
    let result: Result<Pai.Decision, EventRefused>
    let whole: [UInt8]

    /// What is decided, a line each, sets in the order of their names; which rules say so is not among it.
    var lines: [Line] {
      switch result {
      case .failure(let reason): return [Line(title: nil, content: Words(reason.code))]
      case .success(let decision):
        let summary = DecisionSummary(decision)
        let rows = zip(summary.rows(.chinese, limitsApart: true), summary.rows(.english, limitsApart: true)).map { zh, en in
          Line(title: zh.title, content: Words(zh: zh.compared, en: en.compared))
        }
        let asked = decision.questions.map(\.field).sorted()
        let questions = Line(
          title: Words(zh: "要问", en: "asks"),
          content: Words(zh: Language.chinese.list(asked), en: Language.english.list(asked)))
        return [Line(title: nil, content: decision.raw.outcome.words)] + rows + (asked.isEmpty ? [] : [questions])
      }
    }
  }

  private struct Line: Hashable {
    /// Nil: the outcome, which speaks for itself.
    let title: Words?
    let content: Words
  }

  /// The lines that the other side does not have; of what it alone has, that there is none here.
  private static func differing(_ lines: [Line], from other: [Line]) -> Words {
    let own = lines.filter { !other.contains($0) }.map { line in
      line.title.map { Words(zh: "\($0.zh) \(line.content.zh)", en: "\($0.en) \(line.content.en)") } ?? line.content
    }
    let titles = Set(lines.compactMap(\.title))
    let lacking = other.compactMap(\.title).filter { !titles.contains($0) }
      .map { Words(zh: "没有\($0.zh)", en: "no \($0.en)") }
    let parts = own + lacking
    return Words(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }
}

extension Result<Pai.Decision, EventRefused> {
  fileprivate var id: String? { (try? get())?.id }
  fileprivate var reason: EventRefused? { if case .failure(let reason) = self { reason } else { nil } }
}
