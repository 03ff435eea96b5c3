import ArgumentParser
import Diagnostics

/// Prints a script by which a shell completes `pai`.
struct Completion: Subcommand {
  static let words = CommandWords(
    name: "completion",
    summary: Words(zh: "打印命令行补全脚本", en: "print a shell's completion script"),
    discussion: Words(
      zh: "把脚本放到 shell 找补全的地方，按 Tab 键便补全命令、选项和文件。`make install` 已经放好。",
      en: """
        Put the script where your shell looks for completions, and the Tab key completes commands, options and \
        files. `make install` has done so.
        """),
    parameters: [
      .argument(
        "SHELL", .oneOf(["bash", "zsh", "fish"]), zh: "SHELL",
        help: Words(zh: "bash、zsh 或 fish", en: "bash, zsh or fish"))
    ],
    examples: [
      .init("pai completion bash > pai.bash", zh: "bash 的补全脚本", en: "the completion script of bash")
    ])

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("SHELL")) var shell: String

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw Failure(
        .usage,
        Words(
          zh: "没有“\(shell)”的补全；有 bash、zsh、fish。",
          en: "There is no completion for “\(shell)”, but for bash, zsh and fish."))
    }
    try console.print(Root.completionScript(for: shell))
    return .fine
  }
}
