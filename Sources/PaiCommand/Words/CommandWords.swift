import ArgumentParser
import Diagnostics
import Reports
import Vocabulary

/// What a command is called, what it takes and what it does, in both languages: the one table from which help, usage
/// errors, manual pages and the texts of completion are made.
struct CommandWords: Sendable {
  let name: String
  let summary: Words
  let discussion: Words
  let parameters: [ParameterWords]
  let examples: [Example]

  struct Example: Sendable {
    let command: String
    let words: Words

    init(_ command: String, zh: String, en: String) {
      self.command = command
      words = Words(zh: zh, en: en)
    }
  }

  var positionals: [ParameterWords] { parameters.filter(\.isPositional) }
  var options: [ParameterWords] { parameters.filter { !$0.isPositional } + ParameterWords.common }

  /// What help says of a parameter; empty, which a test finds, where the table does not have it.
  func help(_ name: String) -> ArgumentHelp {
    guard let parameter = (parameters + ParameterWords.common).first(where: { $0.name == name }) else { return "" }
    return ArgumentHelp(
      parameter.help(Invocation.language), valueName: parameter.valueName.map { $0(Invocation.language) })
  }

  /// One line: what is written, in which order.
  func usage(_ language: Language) -> String {
    var parts = ["pai", name]
    let written = positionals + parameters.filter { !$0.isPositional }
    parts += written.map { $0.isRequired ? $0.shown(language) : "[\($0.shown(language))]" }
    return parts.joined(separator: " ")
  }
}

/// An argument, an option with a value, or a flag.
struct ParameterWords: Sendable {
  enum Shape: Sendable {
    case positional(isRepeating: Bool)
    case option
    case flag
  }

  enum Values: Sendable {
    case text
    case path
    case count
    case oneOf([String])
  }

  /// `--format`; of an argument its name in a usage line of English help: `RULES`.
  let name: String
  let short: Character?
  let shape: Shape
  let values: Values
  let isRequired: Bool
  let valueName: Words?
  let help: Words

  static func argument(
    _ name: String, _ values: Values, zh: String, help: Words, isRequired: Bool = true, isRepeating: Bool = false
  ) -> ParameterWords {
    ParameterWords(
      name: name, short: nil, shape: .positional(isRepeating: isRepeating), values: values,
      isRequired: isRequired, valueName: Words(zh: zh, en: name), help: help)
  }

  static func option(
    _ name: String, _ values: Values, value: Words, help: Words, isRequired: Bool = false
  ) -> ParameterWords {
    ParameterWords(
      name: name, short: nil, shape: .option, values: values, isRequired: isRequired, valueName: value,
      help: help)
  }

  /// - Parameter value: What stands for the values where they are too many for a usage line; its help names them.
  static func choice(_ name: String, _ values: [String], value: Words? = nil, help: Words) -> ParameterWords {
    let shown = values.joined(separator: "|")
    return option(name, .oneOf(values), value: value ?? Words(zh: shown, en: shown), help: help)
  }

  static func flag(_ name: String, short: Character? = nil, help: Words) -> ParameterWords {
    ParameterWords(
      name: name, short: short, shape: .flag, values: .text, isRequired: false, valueName: nil, help: help)
  }

  var isPositional: Bool { if case .positional = shape { true } else { false } }
  var isRepeating: Bool { if case .positional(true) = shape { true } else { false } }
  var isFlag: Bool { if case .flag = shape { true } else { false } }

  /// As a usage line shows it: `--format text|json`, `RULES`, `PATH…`.
  func shown(_ language: Language) -> String {
    let value = valueName.map { $0(language) } ?? ""
    switch shape {
    case .positional(let isRepeating): return value + (isRepeating ? "…" : "")
    case .option: return "\(name) \(value)"
    case .flag: return short.map { "-\($0), \(name)" } ?? name
    }
  }

  /// What every command takes.
  static let common: [ParameterWords] = [
    .choice(
      "--lang", Language.allCases.map(\.rawValue),
      help: Words(
        zh: "用哪种语言说话；不写则看环境：en 开头用英文，其余用中文",
        en: "the language to talk in; else the environment's: English for en*, Chinese for anything else")),
    .choice(
      "--color", ColourChoice.allCases.map(\.rawValue),
      help: Words(
        zh: "是否用颜色；auto 只在有颜色的终端上用，设了 NO_COLOR 则不用",
        en: "whether to use colour; auto: on a terminal that has colours, and not where NO_COLOR is set")),
    .flag("--help", short: "h", help: Words(zh: "显示这个命令的说明", en: "show help on this command")),
  ]
}
