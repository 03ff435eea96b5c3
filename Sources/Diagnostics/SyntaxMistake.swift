package import Vocabulary

/// Words in an order that the grammar does not know.
package enum SyntaxMistake: Sendable {
  /// Something else was expected here.
  case expected(Words, found: Words)

  package var code: String {
    switch self {
    case .expected: "S001"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .expected(let expected, let found):
        Words(
          zh: "这里应写\(expected.zh)，写的却是\(found.zh)。",
          en: "Expected \(expected.en) here, found \(found.en).")
      }
    return words(language)
  }
}
