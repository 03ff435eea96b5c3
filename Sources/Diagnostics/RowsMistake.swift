package import Vocabulary

/// Rows of lists, tables and directories, inline or from a file.
package enum RowsMistake: Sendable {
  /// The file that the program names is not there.
  case missingFile(String)

  package var code: String {
    switch self {
    case .missingFile: "R001"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .missingFile(let path):
        Words(zh: "找不到文件“\(path)”。", en: "The file “\(path)” is not there.")
      }
    return words(language)
  }
}
