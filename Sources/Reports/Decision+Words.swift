package import Diagnostics
import Interpreter
package import Pai
package import Semantics
import Vocabulary

extension Pai.Decision {
    /// The text that the event has in a field.
    package func text(of field: BuiltInField) -> String? {
        if case .text(let text)? = raw.event[field.ref] { text } else { nil }
    }
}

extension Pai.Decision.Outcome {
    package var words: Words {
        switch self {
        case .routed: Words(zh: "派办", en: "routed")
        case .declined: Words(zh: "不予受理", en: "declined")
        case .disputed: Words(zh: "争议", en: "disputed")
        case .undetermined: Words(zh: "待定", en: "undetermined")
        case .fallback: Words(zh: "兜底", en: "fallback")
        }
    }

    package var style: Paint.Style? {
        switch self {
        case .routed: .good
        case .declined: .faint
        case .disputed: .bad
        case .undetermined, .fallback: .warning
        }
    }
}
