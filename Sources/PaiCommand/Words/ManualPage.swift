import Diagnostics
import Pai
import Reports
import Vocabulary

/// A page of the manual, in the language that `man` formats.
struct ManualPage {
  let language: Language

  /// `pai(1)`.
  func overview(_ commands: [CommandWords]) -> String {
    var text = title("pai", Words(zh: "写规则，查规则，用规则", en: "write rules, check them, decide by them"))
    text += section(Words(zh: "用法", en: "SYNOPSIS"))
    text += ".B pai\n\(escaped(Words(zh: "命令", en: "COMMAND")(language))) ...\n"
    text += section(Words(zh: "命令", en: "COMMANDS"))
    for command in commands { text += entry("pai-\(command.name)(1)", command.summary(language)) }
    text += options(ParameterWords.common)
    text += section(Words(zh: "退出码", en: "EXIT STATUS"))
    for status in ExitStatus.allCases { text += entry("\(status.rawValue)", status.meaning(language)) }
    text += section(Words(zh: "环境", en: "ENVIRONMENT"))
    text += entry(
      "LC_ALL, LC_MESSAGES, LANG",
      Words(
        zh: "第一个设了的以 en 开头则用英文，其余用中文。", en: "English where the first that is set begins with en; else Chinese.")(
          language))
    text += entry("NO_COLOR", Words(zh: "设了就不用颜色。", en: "No colour where it is set.")(language))
    return text
  }

  /// `pai-check(1)` and its like.
  func page(_ command: CommandWords) -> String {
    var text = title("pai-\(command.name)", command.summary)
    text += section(Words(zh: "用法", en: "SYNOPSIS"))
    text += "\(escaped(command.usage(language)))\n"
    text += section(Words(zh: "说明", en: "DESCRIPTION"))
    text += "\(escaped(command.discussion(language)))\n"
    if !command.positionals.isEmpty {
      text += section(Words(zh: "参数", en: "ARGUMENTS"))
      for parameter in command.positionals { text += entry(parameter.shown(language), parameter.help(language)) }
    }
    text += options(command.options)
    if !command.examples.isEmpty {
      text += section(Words(zh: "例子", en: "EXAMPLES"))
      for example in command.examples { text += entry(example.command, example.words(language)) }
    }
    text += section(Words(zh: "另见", en: "SEE ALSO"))
    text += ".BR pai (1)\n"
    return text
  }

  private func title(_ name: String, _ summary: Words) -> String {
    """
    .\\" UTF-8
    .TH \(name.uppercased()) 1 "" "pai \(Version.text)" "Pai"
    .SH \(Words(zh: "名称", en: "NAME")(language))
    \(escaped(name)) \\- \(escaped(summary(language)))

    """
  }

  private func section(_ words: Words) -> String { ".SH \(words(language))\n" }

  private func options(_ parameters: [ParameterWords]) -> String {
    section(Words(zh: "选项", en: "OPTIONS")) + parameters.map { entry($0.shown(language), $0.help(language)) }.joined()
  }

  private func entry(_ term: String, _ text: String) -> String { ".TP\n.B \(escaped(term))\n\(escaped(text))\n" }

  /// Dashes that are typed, backslashes, and lines that would be taken for requests.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : line.isEmpty ? ".PP" : String(line)
    }.joined(separator: "\n")
  }
}
