package import Vocabulary

/// What is written well but means nothing, or two things.
package enum MeaningMistake: Sendable {
  /// No entity of the expected kind has this name.
  case unknownName(kind: Words, name: String, nearest: [String])
  /// Declared twice.
  case declaredTwice(kind: Words, name: String)

  package var code: String {
    switch self {
    case .unknownName: "M001"
    case .declaredTwice: "M002"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .unknownName(let kind, let name, let nearest):
        nearest.isEmpty
          ? Words(zh: "没有名为“\(name)”的\(kind.zh)。", en: "There is no \(kind.en) named “\(name)”.")
          : Words(
            zh: "没有名为“\(name)”的\(kind.zh)；相近的有：\(nearest.joined(separator: "、"))。",
            en: "There is no \(kind.en) named “\(name)”; near to it: \(nearest.joined(separator: ", ")).")
      case .declaredTwice(let kind, let name):
        Words(zh: "\(kind.zh)“\(name)”声明了两次。", en: "The \(kind.en) “\(name)” is declared twice.")
      }
    return words(language)
  }
}
