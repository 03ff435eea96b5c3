package import SourceText
package import Vocabulary

/// Something that the reader of a rule file should know: data first, words last.
package struct Diagnostic: Sendable {
  package var mistake: Mistake
  package var place: Place
  package var notes: [Note]
  package var fix: Fix?

  package init(_ mistake: Mistake, at place: Place, notes: [Note] = [], fix: Fix? = nil) {
    self.mistake = mistake
    self.place = place
    self.notes = notes
    self.fix = fix
  }

  package var code: String { mistake.code }
  package var severity: Severity { mistake.severity }
  package func message(_ language: Language) -> String { mistake.message(language) }
}

package enum Severity: String, Comparable, Sendable {
  case note, warning, error

  package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A second place that belongs to the mistake, and why.
package struct Note: Sendable {
  package var message: Words
  package var place: Place?
  package init(_ message: Words, at place: Place? = nil) {
    self.message = message
    self.place = place
  }
}

/// A sentence in both languages, both originals.
package struct Words: Hashable, Sendable {
  package var zh: String
  package var en: String
  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
  /// A word of the language, as it is written in either.
  package init(_ word: Word) {
    self.init(zh: word.spelling(.chinese), en: word.spelling(.english))
  }
  /// The English noun with “a” or “an”, as it sounds: a unit, an item.
  package var withArticle: String {
    let sounds = "aeiou".contains(en.lowercased().prefix(1)) && !en.isEmpty && !en.lowercased().hasPrefix("uni")
    return (sounds ? "an " : "a ") + en
  }
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// A change of text that is likely right: replacing the range (empty: inserting) makes the mistake go away.
package struct Fix: Sendable {
  package var place: Place
  package var replacement: String
  package init(replace place: Place, by replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

/// Every mistake that can be told, one enum a stage. Codes: L characters and words, S grammar, M meaning, R rows and
/// directories, F findings of the analysis, E events.
package enum Mistake: Sendable {
  case lexical(LexicalMistake)
  case syntax(SyntaxMistake)
  case meaning(MeaningMistake)
  case expression(ExpressionMistake)
  case rows(RowsMistake)
  case finding(Finding)

  package var code: String {
    switch self {
    case .lexical(let mistake): mistake.code
    case .syntax(let mistake): mistake.code
    case .meaning(let mistake): mistake.code
    case .expression(let mistake): mistake.code
    case .rows(let mistake): mistake.code
    case .finding(let mistake): mistake.code
    }
  }

  package var severity: Severity {
    switch self {
    case .lexical(let mistake): mistake.severity
    case .syntax(let mistake): mistake.severity
    case .meaning(let mistake): mistake.severity
    case .expression(let mistake): mistake.severity
    case .rows(let mistake): mistake.severity
    case .finding(let mistake): mistake.severity
    }
  }

  package func message(_ language: Language) -> String {
    switch self {
    case .lexical(let mistake): mistake.message(language)
    case .syntax(let mistake): mistake.message(language)
    case .meaning(let mistake): mistake.message(language)
    case .expression(let mistake): mistake.message(language)
    case .rows(let mistake): mistake.message(language)
    case .finding(let mistake): mistake.message(language)
    }
  }
}
