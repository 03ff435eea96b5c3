import SourceText
import Vocabulary

extension Spelling {
  /// A name as its author wrote it, between backticks where it would else be read as something other than a name.
  func callAsFunction(_ id: NameID) -> String {
    let text = names[id]
    return Self.isPlain(text) ? text : "`\(text)`"
  }

  func callAsFunction(_ identifier: Identifier) -> String { self(identifier.name) }

  /// A name before an opening parenthesis in a condition, where the names of built-in functions are theirs alone.
  func callee(_ id: NameID) -> String {
    let text = names[id]
    if case .word(let word)? = Self.meaning(of: text), Word.functions.contains(word) { return "`\(text)`" }
    return self(id)
  }

  /// Whether a text without backticks is read as one name.
  static func isPlain(_ text: String) -> Bool {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy(isLetter) else { return false }
    switch meaning(of: text) {
    case .word(let word)?: return Word.possibleNames.contains(word)
    case .noise?: return false
    case .name?, .literal?, nil: return LiteralRun(RunScalars(text.utf8)) == nil
    }
  }

  private static func meaning(of text: String) -> RunMeaning? {
    RunTable.vocabulary.meaning(of: Array(RunScalars(text.utf8).text.utf8))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarClass(scalar) {
    case .letter: true
    case .space, .invisible, .other: false
    }
  }

  /// A text between the marks that its author chose, the right way round.
  func callAsFunction(_ literal: TextLiteral) -> String {
    let text = names[literal.text]
    switch literal.mark {
    case .straight: return "\"\(text)\""
    case .corner: return "「\(text)」"
    case .title: return "《\(text)》"
    case .curly:
      let written = "“\(text)”"
      // A pair turned the wrong way may hold marks at which the right one would end too early.
      let holdsMarks = text.unicodeScalars.contains { $0 == "“" || $0 == "”" }
      return holdsMarks && !reads(written, as: text, flawlessly: false) ? file.text(literal.range) : written
    }
  }
}
