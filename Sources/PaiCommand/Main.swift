import ArgumentParser
import Diagnostics
import Pai

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The process: understands how it was called, runs the command, ends with its status.
@main
enum Main {
  static func main() async {
    GoneReaders.areErrors()
    let console = Console(
      language: Invocation.language, colour: Invocation.colour, output: .standard, errors: .errors)
    var status = ExitStatus.fine
    do throws(Failure) {
      status = try await run(console)
      try console.output.flush()
    } catch {
      if let words = error.words { console.tell(words) }
      status = error.status
      // What was found before the failure is not lost, but for a reader that is gone.
      if status != .readerGone, status != .outputFailed { try? console.output.flush() }
    }
    try? console.errors.flush()
    exit(status.rawValue)
  }

  private static func run(_ console: Console) async throws(Failure) -> ExitStatus {
    let commands = Root.subcommands.map { $0.words }
    let help = HelpPage(language: console.language, columns: min(console.columns, 100), paint: console.paint)
    switch Usage(Invocation.arguments, commands: commands) {
    case .version:
      try console.print("pai \(Version.text)")
    case .help(let command):
      try console.output.write(command.map(help.page) ?? help.overview(commands))
      // Called without a word, `pai` shows what it can do; that is no success of a command.
      return Invocation.arguments.isEmpty ? .usage : .fine
    case .mistake(let mistake, let command):
      let name = command.map { "pai help \($0.name)" } ?? "pai help"
      let more = Words(zh: "用法见：\(name)", en: "See: \(name)")
      throw Failure(
        .usage, Words(zh: "\(mistake.words.zh)\(more.zh)", en: "\(mistake.words.en) \(more.en)"))
    case .run(let words, let arguments):
      return try await parsed(words, arguments).run(console)
    }
    return .fine
  }

  private static func parsed(_ words: CommandWords, _ arguments: [String]) throws(Failure) -> any Subcommand {
    do {
      if let command = try Root.parseAsRoot(arguments) as? any Subcommand { return command }
    } catch {
      // The table and the parser differ: our fault, but the parser's own words may help.
      let message = Root.message(for: error)
      throw Failure(.usage, Words(zh: message, en: message))
    }
    throw Failure(.internalFault, Words(zh: "没有命令“\(words.name)”。", en: "There is no command “\(words.name)”."))
  }
}
