import Reports
import Semantics
import Vocabulary

/// What a call of `pai` asks for, found with the table alone, so that what is wrong with it can be said in both
/// languages. What passes here, the argument parser takes.
enum Usage {
  case help(CommandWords?)
  case version
  /// The command, and its words in an order that the parser takes.
  case run(CommandWords, [String])
  case mistake(UsageMistake, in: CommandWords?)

  init(_ arguments: [String], commands: [CommandWords]) {
    var reading = Reading(words: arguments[...])
    do throws(UsageMistake) {
      self = try reading.usage(commands)
    } catch {
      self = .mistake(error, in: reading.command)
    }
  }
}

private struct Reading {
  var words: ArraySlice<String>
  var command: CommandWords?
  private var positionals = 0
  private var seen: Set<String> = []
  private var asksForHelp = false
  private var asksForVersion = false
  private var kept: [String] = []

  init(words: ArraySlice<String>) { self.words = words }

  mutating func usage(_ commands: [CommandWords]) throws(UsageMistake) -> Usage {
    var onlyArguments = false
    while let word = words.popFirst() {
      if !onlyArguments, word == "--" {
        onlyArguments = true
        kept.append(word)
      } else if !onlyArguments, word.hasPrefix("-"), word != "-" {
        try readOption(word)
      } else if command == nil {
        if word == "help" { return try help(commands) }
        guard let found = commands.first(where: { $0.name == word }) else {
          throw .unknownCommand(word, nearest: nearest(word, commands.map(\.name)))
        }
        // Options that stand before the command go with it.
        kept.insert(word, at: 0)
        command = found
      } else {
        try readArgument(word)
      }
    }
    if asksForHelp { return .help(command) }
    if asksForVersion { return .version }
    guard let command else { return .help(nil) }
    let required = command.positionals.filter(\.isRequired)
    if positionals < required.count { throw .missingArgument(required[positionals]) }
    for option in command.parameters where !option.isPositional && option.isRequired {
      if !seen.contains(option.name) { throw .missingOption(option) }
    }
    return .run(command, kept)
  }

  private mutating func help(_ commands: [CommandWords]) throws(UsageMistake) -> Usage {
    while let word = words.popFirst() {
      if word.hasPrefix("-") {
        try readOption(word)
        continue
      }
      guard let found = commands.first(where: { $0.name == word }) else {
        throw .unknownCommand(word, nearest: nearest(word, commands.map(\.name)))
      }
      command = found
    }
    return .help(command)
  }

  private mutating func readArgument(_ word: String) throws(UsageMistake) {
    positionals += 1
    kept.append(word)
    guard let command, positionals > command.positionals.count else { return }
    if command.positionals.last?.isRepeating != true { throw .tooManyArguments(word) }
  }

  private mutating func readOption(_ word: String) throws(UsageMistake) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    if command == nil, name == "--version" {
      asksForVersion = true
      return
    }
    let known = command?.options ?? ParameterWords.common
    guard let option = known.first(where: { $0.name == name || $0.short.map { "-\($0)" } == name }) else {
      throw .unknownOption(name, nearest: nearest(name, known.map(\.name)))
    }
    if option.name == "--help" {
      asksForHelp = true
      return
    }
    guard seen.insert(option.name).inserted else { throw .optionTwice(option.name) }
    if option.isFlag {
      guard parts.count == 1 else { throw .unexpectedValue(option.name, parts[1]) }
      kept.append(option.name)
      return
    }
    guard let value = parts.count == 2 ? parts[1] : words.popFirst(), parts.count == 2 || isValue(value) else {
      throw .missingValue(option)
    }
    try check(value, of: option)
    // In one word, so that a value that begins with a dash stays a value.
    kept.append("\(option.name)=\(value)")
  }

  /// A word after an option is its value unless it is an option itself.
  private func isValue(_ word: String) -> Bool {
    !word.hasPrefix("--") || !(command?.options ?? ParameterWords.common).contains { $0.name == word }
  }

  private func check(_ value: String, of option: ParameterWords) throws(UsageMistake) {
    switch option.values {
    case .text, .path:
      if value.isEmpty { throw .missingValue(option) }
    case .count:
      guard let number = Int(value), (1...1024).contains(number) else { throw .badCount(option.name, value) }
    case .oneOf(let values):
      guard values.contains(value) else { throw .badChoice(option.name, value, of: values) }
    }
  }

  private func nearest(_ word: String, _ names: [String]) -> String? { NearestNames(to: word, among: names).names.first }
}
