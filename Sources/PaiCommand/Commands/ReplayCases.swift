import ArgumentParser
import Casework
import Diagnostics
import Interpreter
import Pai
import SourceText
import Vocabulary
import WorkingTime

/// Runs recorded cases again under rules that are not those of their time.
struct ReplayCases: Subcommand {
  static let words = CommandWords.replay

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--cases"), completion: .file(extensions: ["ndjson", "jsonl"])) var cases: String
  @Option(help: words.help("--against"), completion: .file()) var against: String?
  @Option(help: words.help("--until")) var until: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if [rules, cases, against].count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage, Words(zh: "只有一样能从标准输入读。", en: "Only one of them can be read from standard input."))
    }
    let ruleSet = try console.rules(at: rules, encoding: encoding, despiteFindings: despiteFindings, asOf: asOf)
    let old = try against.map { path throws(Failure) in
      try console.rules(at: path, encoding: encoding, despiteFindings: true, asOf: asOf)
    }
    let end = try until.map { text throws(Failure) in try instant(text, ruleSet) }
    var lines = CaseLines(cases, console)
    var progress = ProgressBar(console, total: Disk.size(cases))
    var report = CaseReplay(hasOld: old != nil)
    var looked = LookedAt(end)
    try lines.each(of: cases, progress: { progress.show($0) }) { line throws(CaseError) in
      let now = try RunCase(line.bytes.span, by: ruleSet, &looked)
      // What the old rules could not open was no case then; what is left out is counted once.
      var again = LookedAt(end)
      let before = old.flatMap { try? RunCase(line.bytes.span, by: $0, &again) }
      if !looked.leavesOut(now.one) { report.add(now, before, line: line.number) }
      return (now.one.id, now.unknownKeys)
    }
    progress.clear()
    looked.tell(console)
    report.finish(at: end)
    switch format {
    case .text: try console.output.write(report.text(console.language, console.paint))
    case .json: try console.print(report.json(Invocation.languageOfJSON, rejected: lines.refused))
    }
    let status = lines.finish()
    return status == .fine && report.hasDifferences ? .findings : status
  }

  private func instant(_ text: String, _ rules: RuleSet) throws(Failure) -> Instant {
    do throws(EntryMistake) {
      return try rules.caseRules[rules.caseRules.count - 1].instant(text)
    } catch {
      throw Failure(.usage, Words(zh: "--until：\(error.words.zh)。", en: "--until: \(error.words.en)."))
    }
  }
}
