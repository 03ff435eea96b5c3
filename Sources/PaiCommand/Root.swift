import ArgumentParser
import Diagnostics
import Pai
import SourceText

/// One command of `pai`.
protocol Subcommand: ParsableCommand {
  static var words: CommandWords { get }

  /// - Throws: what kept it from being done.
  func run(_ console: Console) async throws(Failure) -> ExitStatus
}

extension Subcommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: words.name, abstract: words.summary(Invocation.language), version: Version.text)
  }
}

/// `pai` itself.
struct Root: ParsableCommand {
  static let subcommands: [any Subcommand.Type] = [
    Check.self, Decide.self, Why.self, Test.self, Diff.self, List.self, Format.self, Due.self, Repl.self, Timeline.self,
    Assess.self, ReplayCases.self, Explain.self,
    Bench.self,
    Completion.self, Manual.self,
  ]

  static let configuration = CommandConfiguration(
    commandName: "pai",
    abstract: Words(zh: "写规则，查规则，用规则", en: "Write rules, check them, decide by them.")(Invocation.language),
    version: Version.text, subcommands: subcommands)
}

/// What every command takes. It is read before the rest, by `Invocation`; here it is declared.
struct CommonOptions: ParsableArguments {
  @Option(help: commonHelp("--lang"))
  var lang: String?

  @Option(help: commonHelp("--color"))
  var color: String?

  private static func commonHelp(_ name: String) -> ArgumentHelp {
    let parameter = ParameterWords.common.first { $0.name == name }
    return ArgumentHelp(parameter.map { $0.help(Invocation.language) } ?? "")
  }
}

extension TextEncoding: ExpressibleByArgument {}
