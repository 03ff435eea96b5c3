package import Vocabulary

/// Characters and words that can't be read.
package enum LexicalMistake: Sendable {
  /// Not UTF-8; the offset is the first bad byte's.
  case notUTF8(offset: Int)
  /// A character that begins no word, sign or text.
  case strayCharacter(String)

  package var code: String {
    switch self {
    case .notUTF8: "L001"
    case .strayCharacter: "L002"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .notUTF8(let offset):
        Words(
          zh: "第 \(offset) 个字节处不是 UTF-8 文字；请把文件另存为 UTF-8。",
          en: "This is not UTF-8 text at byte \(offset); save the file as UTF-8.")
      case .strayCharacter(let character):
        Words(zh: "这里不认识字符“\(character)”。", en: "The character “\(character)” has no meaning here.")
      }
    return words(language)
  }
}
