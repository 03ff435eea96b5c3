import Diagnostics
import Reports
import SourceText
import Vocabulary

/// Help as a terminal shows it.
struct HelpPage {
  let language: Language
  let columns: Int
  let paint: Paint

  private static let cells = TerminalCells(ambiguousIsWide: false)

  /// On the whole of `pai`.
  func overview(_ commands: [CommandWords]) -> String {
    var text = """
      \(wrapped(Words(zh: "派：把基层治理的规则写成文字，检查它，用它判定每一件事。", en: "Pai: write how a town handles what happens in it, check it, and have every event decided by it.")(language), indent: 0))

      \(heading(Words(zh: "用法", en: "USAGE")))
        pai \(Words(zh: "命令", en: "COMMAND")(language)) …
        pai help \(Words(zh: "命令", en: "COMMAND")(language))
        pai --version

      \(heading(Words(zh: "命令", en: "COMMANDS")))

      """
    text += rows(commands.map { ($0.name, $0.summary(language)) })
    text += "\n\(heading(Words(zh: "处处可用的选项", en: "OPTIONS OF EVERY COMMAND")))\n"
    text += rows(ParameterWords.common.map { ($0.shown(language), $0.help(language)) })
    text += "\n\(heading(Words(zh: "退出码", en: "EXIT CODES")))\n"
    text += rows(ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning(language)) })
    return text
  }

  /// On one command.
  func page(_ command: CommandWords) -> String {
    var text = wrapped("pai \(command.name) — \(command.summary(language))", indent: 0) + "\n\n"
    text += "\(heading(Words(zh: "用法", en: "USAGE")))\n\(wrapped(command.usage(language), indent: 2))\n\n"
    text += "\(wrapped(command.discussion(language), indent: 0))\n"
    if !command.positionals.isEmpty {
      text += "\n\(heading(Words(zh: "参数", en: "ARGUMENTS")))\n"
      text += rows(command.positionals.map { ($0.shown(language), $0.help(language)) })
    }
    text += "\n\(heading(Words(zh: "选项", en: "OPTIONS")))\n"
    text += rows(command.options.map { ($0.shown(language), $0.help(language)) })
    if !command.examples.isEmpty {
      text += "\n\(heading(Words(zh: "例子", en: "EXAMPLES")))\n"
      for example in command.examples {
        text += "  \(example.command)\n\(wrapped(example.words(language), indent: 6))\n"
      }
    }
    return text
  }

  private func heading(_ words: Words) -> String { paint(words(language), .strong) }

  private func wrapped(_ text: String, indent: Int) -> String {
    WrappedText(text, width: columns - indent).joined(indent: indent)
  }

  /// Two columns, the second wrapped; a wide first cell gets a line of its own.
  private func rows(_ rows: [(String, String)]) -> String {
    let widths = rows.map { Self.cells.width(of: $0.0) }
    let first = min(widths.max() ?? 0, min(30, columns / 3))
    var text = ""
    for (row, width) in zip(rows, widths) {
      let lines = WrappedText(row.1, width: columns - first - 4).lines
      let indent = String(repeating: " ", count: first + 4)
      text += "  " + row.0
      if width > first {
        text += "\n" + lines.map { indent + $0 + "\n" }.joined()
      } else {
        text += String(repeating: " ", count: first - width + 2)
        text += lines.joined(separator: "\n" + indent) + "\n"
      }
    }
    return text
  }
}
