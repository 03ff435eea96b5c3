import ExactNumbers
import SourceText
import Vocabulary

/// How words, signs and separators are written in one language.
struct Spelling {
  let language: Language
  let file: SourceFile
  let names: NameTable

  func callAsFunction(_ word: Word) -> String { word.spelling(language) }
  func callAsFunction(_ symbol: Symbol) -> String { symbol.spelling(language) }

  /// The second English spelling of a word, its plural, where it has one.
  func plural(_ word: Word) -> String {
    switch language {
    case .chinese: word.spelling(.chinese)
    case .english: word.row.en.count > 1 ? word.row.en[1] : word.row.en[0]
    }
  }

  /// A noise word with a space before it; nothing in English, which has none.
  func noise(_ word: NoiseWord) -> String {
    switch language {
    case .chinese: " \(word.rawValue)"
    case .english: ""
    }
  }

  /// Between the members of a list: names, choices, dates.
  var listComma: String {
    switch language {
    case .chinese: "、"
    case .english: ", "
    }
  }

  /// Between arguments and between effects, which are longer than names.
  var clauseComma: String { separator(.comma) }
  /// Between the parts of a clause, each a small clause.
  var semicolon: String { separator(.semicolon) }

  private func separator(_ symbol: Symbol) -> String {
    switch language {
    case .chinese: self(symbol)
    case .english: "\(self(symbol)) "
    }
  }

  /// The number of an enumerated condition: `（一）`, `(1) `.
  func enumerator(_ number: Int) -> String {
    switch language {
    case .chinese: "（\(ChineseNumeral.text(number))）"
    case .english: "(\(number)) "
    }
  }

  /// What stands between a declared name and its list in parentheses.
  var spaceBeforeList: String {
    switch language {
    case .chinese: ""
    case .english: " "
    }
  }
}
