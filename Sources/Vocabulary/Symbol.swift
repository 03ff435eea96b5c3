/// A punctuation mark or operator sign. Half-width and full-width forms are one symbol.
package enum Symbol: UInt8, CaseIterable, Sendable {
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis
  case colon, comma, semicolon, stop, bar
  case arrow, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case plus, minus, multiplied, divided, dash
}

/// The spellings of one symbol.
package struct SymbolRow: Sendable {
  package let symbol: Symbol
  /// What the formatter writes in Chinese text; of a comma in a list it is `、`, elsewhere `，`.
  package let zh: String
  /// What the formatter writes in English text.
  package let en: String
  /// Every accepted spelling.
  package let accepted: [String]

  init(_ symbol: Symbol, _ zh: String, _ en: String, _ accepted: String) {
    self.symbol = symbol
    self.zh = zh
    self.en = en
    self.accepted = accepted.split(separator: " ").map(String.init)
  }
}

extension Symbol {
  /// The table of symbols, in the order of the cases.
  package static let rows: [SymbolRow] = [
    SymbolRow(.leftBrace, "{", "{", "{ ｛"),
    SymbolRow(.rightBrace, "}", "}", "} ｝"),
    SymbolRow(.leftParenthesis, "（", "(", "( （"),
    SymbolRow(.rightParenthesis, "）", ")", ") ）"),
    SymbolRow(.colon, "：", ":", ": ："),
    SymbolRow(.comma, "，", ",", ", ， 、"),
    SymbolRow(.semicolon, "；", ";", "; ；"),
    SymbolRow(.stop, "。", ".", ". 。 ．"),
    SymbolRow(.bar, "|", "|", "| ｜"),
    SymbolRow(.arrow, "→", "->", "-> → －＞"),
    SymbolRow(.equal, "＝", "=", "= ＝ =="),
    SymbolRow(.notEqual, "≠", "!=", "!= ≠ <>"),
    SymbolRow(.less, "<", "<", "< ＜"),
    SymbolRow(.lessOrEqual, "≤", "<=", "<= ≤ ＜＝ ≦"),
    SymbolRow(.greater, ">", ">", "> ＞"),
    SymbolRow(.greaterOrEqual, "≥", ">=", ">= ≥ ＞＝ ≧"),
    SymbolRow(.plus, "＋", "+", "+ ＋"),
    SymbolRow(.minus, "－", "-", "- －"),
    SymbolRow(.multiplied, "×", "*", "* × ＊"),
    SymbolRow(.divided, "÷", "/", "/ ÷"),
    SymbolRow(.dash, "—", "—", "— —— – ― ─ －－ --"),
  ]

  package var row: SymbolRow { Symbol.rows[Int(rawValue)] }

  package func spelling(_ language: Language) -> String {
    switch language {
    case .chinese: row.zh
    case .english: row.en
    }
  }
}
