import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Vocabulary

/// Given events decided by two rule sets.
struct Replay {
    private(set) var events = 0
    private(set) var different = 0
    /// By id or line, at most `shownLimit`.
    private(set) var shown: [(event: String, old: Words, new: Words)] = []
    /// Lines that neither can read.
    private(set) var rejected = 0
    /// Lines that one of the two can't read.
    private(set) var rejectedByOne = 0
    static let shownLimit = 20

    /// Each line that either rejects is told, with the reason.
    init(of path: String, by old: RuleSet, and new: RuleSet, _ console: Console) throws(Failure) {
        let name = path == "-" ? Words(zh: "标准输入", en: "standard input")(console.language) : path
        func tell(_ number: Int, _ reason: EventRefused, _ by: Words?) {
            let side = by.map { Words(zh: "（\($0.zh)）", en: " (\($0.en))")(console.language) } ?? ""
            console.tell("\(name):\(number): [\(reason.code)] \(reason.message(console.language.rawValue))\(side)")
        }
        var chunks = LineChunks(try ByteInput(path))
        while let piece = try chunks.next() {
            switch piece {
            case .part(_, let line, let isFirst, _):
                guard isFirst else { continue }
                rejected += 1
                tell(line, EventRefused(.tooLong(limit: Limits.eventBytes)), nil)
            case .lines(let bytes, let first):
                var number = first
                for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                    if line.contains(where: { $0 > UInt8(ascii: " ") }) {
                        let refused = compare(Array(line), number, old, new)
                        switch (refused.old, refused.new) {
                        case (let reason?, let other?) where reason.code == other.code: tell(number, reason, nil)
                        case (let reason, let other):
                            if let reason { tell(number, reason, Words(zh: "旧的一套", en: "by the old rules")) }
                            if let other { tell(number, other, Words(zh: "新的一套", en: "by the new rules")) }
                        }
                    }
                    number += 1
                }
            }
        }
    }

    /// Why either rejects the line.
    private mutating func compare(
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
    fileprivate var reason: EventRefused? { if case .failure(let reason) = self { reason } else { nil } }
}
