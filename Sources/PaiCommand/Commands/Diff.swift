import ArgumentParser
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// Compares how two rule sets decide.
struct Diff: Subcommand {
  static let words = CommandWords.diff

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("OLD"), completion: .file()) var old: String
  @Argument(help: words.help("NEW"), completion: .file()) var new: String
  @Option(help: words.help("--events"), completion: .file(extensions: ["ndjson", "jsonl"])) var events: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--as-of")) var asOf: String?

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if [old, new, events].count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage,
        Words(zh: "只有一样能从标准输入读。", en: "Only one of them can be read from standard input."))
    }
    // What rules disagree on is compared too: a conflict that an edit makes is a difference.
    let earlier = try console.checkedRules(of: RuleFolder(old, encoding: encoding), despiteFindings: true, asOf: asOf)
    let later = try console.checkedRules(of: RuleFolder(new, encoding: encoding), despiteFindings: true, asOf: asOf)
    let report = DifferenceReport(
      editions: ComparedEditions(earlier.checked, later.checked),
      replay: try events.map { path throws(Failure) in try Replay(of: path, by: earlier.ready, and: later.ready, console) })
    switch format {
    case .text: try console.output.write(report.text(console.language, console.paint))
    case .json: try console.print(report.json(Invocation.languageOfJSON))
    }
    if let replay = report.replay, replay.rejected + replay.rejectedByOne > 0 { return .someRejected }
    return report.isSame ? .fine : .findings
  }
}
