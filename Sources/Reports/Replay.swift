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
    different += 1
    guard shown.count < Self.shownLimit else { return refused }
    let id = earlier.result.id ?? later.result.id ?? "\(number)"
    shown.append((id, earlier.brief, later.brief))
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

    var brief: Words {
      func text(_ decision: Pai.Decision, _ language: Language) -> String {
        let limits = decision.milestones.compactMap { one in
          one.span.map { "\(one.name) \($0.written(language))" }
        }
        let lead = [.routed, .fallback].contains(decision.outcome) ? decision.lead?.unit : nil
        return ([lead ?? decision.raw.outcome.words(language)] + limits).joined(separator: " ")
      }
      switch result {
      case .failure(let reason): return Words(reason.code)
      case .success(let decision): return Words(zh: text(decision, .chinese), en: text(decision, .english))
      }
    }
  }
}

extension Result<Pai.Decision, EventRefused> {
  fileprivate var id: String? { (try? get())?.id }
  fileprivate var reason: EventRefused? { if case .failure(let reason) = self { reason } else { nil } }
}
