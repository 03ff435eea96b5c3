import ArgumentParser
import Diagnostics

/// Prints pages of the manual.
struct Manual: Subcommand {
  static let words = CommandWords(
    name: "manual",
    summary: Words(zh: "打印手册页", en: "print a page of the manual"),
    discussion: Words(
      zh: "打印的是 man 的源文本；`make install` 用它生成手册页。不写命令，则打印 pai(1)。",
      en: "What is printed is the source that man formats; `make install` makes the pages from it. Without a command: pai(1)."),
    parameters: [
      .argument(
        "COMMAND", .text, zh: "命令", help: Words(zh: "哪个命令的手册页", en: "the command whose page to print"),
        isRequired: false)
    ],
    examples: [
      .init("pai manual check | man -l -", zh: "读 check 的手册页", en: "read the page on check")
    ])

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("COMMAND")) var command: String?

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let page = ManualPage(language: console.language)
    let commands = Root.subcommands.map { $0.words }
    guard let command else {
      try console.output.write(page.overview(commands))
      return .fine
    }
    guard let words = commands.first(where: { $0.name == command }) else {
      throw Failure(.usage, Words(zh: "没有命令“\(command)”。", en: "There is no command “\(command)”."))
    }
    try console.output.write(page.page(words))
    return .fine
  }
}
