import Diagnostics
import Interpreter
import JSONText
import Pai
import Vocabulary

/// Given events decided by two rule sets.
struct Replay {
    private(set) var events = 0
    private(set) var different = 0
    /// By id or line, at most `shownLimit`.
    private(set) var shown: [(event: String, old: Words, new: Words)] = []
    /// Lines that neither can read.
    private(set) var rejected = 0
    static let shownLimit = 20

    init(of path: String, by old: RuleSet, and new: RuleSet) throws(Failure) {
        var chunks = LineChunks(try ByteInput(path))
        while let piece = try chunks.next() {
            switch piece {
            case .part(_, _, let isFirst, _): if isFirst { rejected += 1 }
            case .lines(let bytes, let first):
                var number = first
                for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                    if line.contains(where: { $0 > UInt8(ascii: " ") }) { compare(Array(line), number, old, new) }
                    number += 1
                }
            }
        }
    }

    private mutating func compare(_ line: [UInt8], _ number: Int, _ old: RuleSet, _ new: RuleSet) {
        let earlier = outcome(line, old)
        let later = outcome(line, new)
        if case (.failure, .failure) = (earlier.result, later.result) {
            rejected += 1
            return
        }
        events += 1
        guard earlier.whole != later.whole else { return }
        different += 1
        guard shown.count < Self.shownLimit else { return }
        let id = earlier.result.id ?? later.result.id ?? "\(number)"
        shown.append((id, earlier.brief, later.brief))
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
                return ([decision.lead?.unit ?? decision.outcome.words(language)] + limits).joined(separator: " ")
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
}
