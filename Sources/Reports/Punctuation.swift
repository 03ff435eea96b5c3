package import Vocabulary

/// What stands between and around names in a sentence of a language.
extension Language {
  private var isChinese: Bool { self == .chinese }

  package var colon: String { isChinese ? "：" : ": " }

  /// `甲、乙`; `a, b`.
  package func list(_ names: [String]) -> String { names.joined(separator: isChinese ? "、" : ", ") }

  /// `甲（乙）`; `a (b)`.
  package func with(_ name: String, _ aside: String) -> String { isChinese ? "\(name)（\(aside)）" : "\(name) (\(aside))" }
}
