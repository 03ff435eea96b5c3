import Diagnostics
import Interpreter
package import Pai
package import Semantics
package import Vocabulary

extension Pai.Decision {
  /// The text that the event has in a field.
  package func text(of field: BuiltInField) -> String? {
    if case .text(let text)? = raw.event[field.ref] { text } else { nil }
  }
}

extension Outcome {
  package var style: Paint.Style? {
    switch self {
    case .routed: .good
    case .declined: .faint
    case .disputed: .bad
    case .undetermined, .fallback: .warning
    }
  }
}

extension Language {
  /// What hangs on a question, as the schema of decisions names it, in words: `lead`, `assist:X`, `ladder:M`.
  package func parts(_ decides: [String]) -> String {
    list(
      decides.map { part in
        if part == "lead" { return Words(Word.lead)(self) }
        let halves = part.split(separator: ":", maxSplits: 1).map(String.init)
        let kinds: [String: Word] = ["assist": .assist, "notify": .notify, "tag": .tag, "start": .start, "ladder": .ladder]
        guard halves.count == 2, let kind = kinds[halves[0]] else { return part }
        return "\(Words(kind)(self)) \(halves[1])"
      })
  }
}
