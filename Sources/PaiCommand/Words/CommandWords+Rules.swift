import Diagnostics
import SourceText

// The words of the commands on rule sets.

extension CommandWords {
  static let check = CommandWords(
    name: "check",
    summary: Words(zh: "检查规则集", en: "check a rule set"),
    discussion: Words(
      zh: """
        逐个读规则集：字词、语法、名称、名录，再证明每一种事件都有人主办、都有办结时限、规则之间没有矛盾、没有写了不起作用的规则。\
        每一处发现都写明位置、原因和例子，能改的给出改法。
        有错误则退出码为 2；分析发现的是错误（缺口、矛盾等）则为 1；只有提醒的为 0，加 --strict 则为 1。
        """,
      en: """
        Reads each rule set: words, grammar, names, directory; then proves that every event has somebody who \
        leads and a limit, that no rules disagree, and that no rule is without effect. Each finding has its \
        place, its reason and an example, and a fix where one is likely right.
        The exit code is 2 where there are errors, and 1 where the analysis finds errors, such as gaps and conflicts. \
        With warnings alone it is 0, and with --strict 1.
        """),
    parameters: [
      .argument(
        "PATH", .path, zh: "路径", help: Words(zh: "规则文件或文件夹；- 为标准输入", en: "a rule file or folder; -: standard input"),
        isRepeating: true),
      .choice(
        "--format", ["text", "json", "sarif"],
        help: Words(zh: "text 给人看（默认），json 和 sarif 给程序读", en: "text for people (the default), json and sarif for programs")
      ),
      encoding,
      .flag("--strict", help: Words(zh: "有提醒退出码也为 1", en: "exit with 1 where there are warnings, too")),
    ],
    examples: [
      .init(
        "pai check Rules/zhejiang-four-platforms", zh: "检查一个文件夹里的规则集", en: "check the rule set in a folder"),
      .init(
        "pai check --format sarif Rules/* > findings.sarif", zh: "给代码平台用的报告",
        en: "a report for a code host"),
    ])

  static let list = CommandWords(
    name: "list",
    summary: Words(zh: "列出规则集里有什么", en: "list what a rule set holds"),
    discussion: Words(
      zh: """
        列出事项清单、单位、地点和规则，并给出各有多少。
        json 是一个对象：categories、items、units、areas、rules 各是一个列表，取最后施行的版本；editions 里是每个版本，键相同。
        schema 是这套规则的事件的 JSON Schema：有哪些字段，各取什么值，此外的一概不收；case-schema 是案卷的。
        """,
      en: """
        Lists the catalogue, units, areas and rules, with how many there are of each.
        json is one object: categories, items, units, areas and rules, each a list, are those of the edition \
        in force last; editions has every edition, with the same keys.
        schema is the JSON Schema of the events of these rules: which fields there are, what each takes, and \
        nothing else; case-schema is that of case records.
        """),
    parameters: [
      rules,
      encoding,
      .choice(
        "--format", ["text", "json", "schema", "case-schema"],
        help: Words(
          zh: "text（默认）、json，或事件、案卷的 schema", en: "text (the default), json, or the schema of events or of cases")),
    ],
    examples: [
      .init("pai list Rules/zhejiang-four-platforms", zh: "看事项清单和单位", en: "see the catalogue and the units"),
      .init(
        "pai list --format schema rules.pai > event.schema.json", zh: "给接口用的事件格式",
        en: "the form of events, for an interface"),
    ])

  static let fmt = CommandWords(
    name: "fmt",
    summary: Words(zh: "排版规则文件，或换一种语言写", en: "format rule files, or write them in the other language"),
    discussion: Words(
      zh: """
        按统一的样子排版，打印出来；加 --write 则写回文件。--to 把关键词换成另一种语言，名称、注释、文字不变，换过去再换回来一字不差。
        有语法错误的文件不动。
        """,
      en: """
        Prints the files in canonical form; with --write they are written back. --to puts the keywords into \
        the other language: names, comments and texts stay, and there and back again changes nothing.
        A file with grammar mistakes is left alone.
        """),
    parameters: [
      .argument(
        "FILE", .path, zh: "文件", help: Words(zh: "规则文件；- 为标准输入", en: "a rule file; -: standard input"),
        isRepeating: true),
      .choice("--to", ["zh", "en"], help: Words(zh: "用哪种语言的关键词", en: "the language of the keywords")),
      .flag(
        "--check",
        help: Words(zh: "只看是否已排好；没排好的列出来，退出码为 1", en: "only tell which files are not formatted; exit code 1 if any")),
      .flag("--write", short: "w", help: Words(zh: "写回文件", en: "write the files back")),
    ],
    examples: [
      .init("pai fmt -w Rules/zhejiang-four-platforms/*.pai", zh: "排版并写回", en: "format and write back"),
      .init("pai fmt --to en rules.pai", zh: "用英文关键词打印", en: "print with English keywords"),
    ])

  static let explain = CommandWords(
    name: "explain",
    summary: Words(zh: "解释一个提示代码", en: "explain the code of a message"),
    discussion: Words(
      zh: "打印一页说明：什么意思，为什么要紧，怎么改，错的和对的小例子。不写代码，则列出全部代码。",
      en:
        "Prints a page: what it means, why it matters, how to mend it, a small example wrong and right. Without a code: lists all."
    ),
    parameters: [
      .argument(
        "CODE", .text, zh: "代码", help: Words(zh: "如 F003", en: "such as F003"), isRequired: false,
        isRepeating: true)
    ],
    examples: [.init("pai explain F003", zh: "什么是规则矛盾", en: "what a conflict of rules is")])

  static let rules = ParameterWords.argument(
    "RULES", .path, zh: "规则集",
    help: Words(zh: "规则文件或文件夹；- 为标准输入", en: "a rule file or folder; -: standard input"))

  static let events = ParameterWords.option(
    "--events", .path, value: Words(zh: "文件", en: "FILE"),
    help: Words(zh: "事件，一行一个 JSON 对象；- 为标准输入", en: "events, one JSON object a line; -: standard input"))

  static let encoding = ParameterWords.choice(
    "--encoding", TextEncoding.allCases.map(\.rawValue), value: Words(zh: "编码", en: "ENCODING"),
    help: Words(
      zh: "CSV 文件的编码：\(encodings)；不写则逐个识别",
      en: "the encoding of CSV files: \(encodings); by default each is recognised by itself"))

  private static var encodings: String { TextEncoding.allCases.map(\.rawValue).joined(separator: ", ") }

  static let textOrJSON = ParameterWords.choice(
    "--format", ["text", "json"], help: Words(zh: "text（默认）或 json", en: "text (the default) or json"))

  static let asOf = ParameterWords.option(
    "--as-of", .text, value: Words(zh: "日期", en: "DATE"),
    help: Words(
      zh: "放假安排按这一天所知：以后公布和改动的都不算",
      en: "holidays as they were known on that day: what was announced or changed later does not count"))

  static let despiteFindings = ParameterWords.flag(
    "--despite-findings",
    help: Words(
      zh: "分析有发现也照办：矛盾的事转为争议", en: "go on though the analysis finds something: what rules disagree on is disputed"))
}
