import Vocabulary

/// The words with which this process was called, as far as they must be known before they are parsed: in which language
/// to complain about the rest.
enum Invocation {
  static let arguments = Array(CommandLine.arguments.dropFirst())

  /// As `--lang` asks.
  static let askedLanguage: Language? = value(of: "--lang").flatMap(Language.init(rawValue:))
  static let language: Language = askedLanguage ?? Environment.language
  /// Of texts within JSON, and JUnit's XML: the environment must not change a byte of it.
  static let languageOfJSON: Language = askedLanguage ?? .chinese
  static let colour: ColourChoice = value(of: "--color").flatMap(ColourChoice.init(rawValue:)) ?? .auto

  /// The last value that an option is given.
  private static func value(of option: String) -> String? {
    var found: String?
    for (index, word) in arguments.enumerated() {
      if word == "--" { break }
      if word == option, index + 1 < arguments.count { found = arguments[index + 1] }
      if word.hasPrefix(option + "=") { found = String(word.dropFirst(option.count + 1)) }
    }
    return found
  }
}
