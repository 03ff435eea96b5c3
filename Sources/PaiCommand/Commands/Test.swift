import ArgumentParser
import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// Runs the scenarios of rule sets.
struct Test: Subcommand {
  static let words = CommandWords.test

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("PATH"), completion: .file()) var paths: [String]
  @Flag(help: words.help("--coverage")) var coverage = false
  @Option(help: words.help("--junit"), completion: .file(extensions: ["xml"])) var junit: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--as-of")) var asOf: String?

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let known = try console.notices(asOf: asOf)
    var folders: [RuleFolder] = []
    for path in paths { folders.append(try RuleFolder(path, encoding: encoding)) }
    var runs: [ScenarioRun] = []
    for folder in folders {
      let check = try folder.checked()
      // What the analysis finds is for `check` to tell; a gap or a conflict can be tested all the same.
      let rules = try console.rules(check, from: folder, despiteFindings: true, asOf: known)
      if let junit { try folder.keep(from: "--junit", writing: junit) }
      let sources = folder.shown(check.editions.sources)
      for edition in rules.caseRules {
        let engine = edition.engine
        let results = edition.runScenarios()
        runs.append(
          ScenarioRun(
            path: folder.path, program: engine.program, sources: sources, results: results,
            coverage: coverage
              ? Coverage(of: engine, results, nodeBudget: Limits.diagramNodes) : nil))
      }
    }
    let report = ScenarioReport(runs: runs)
    switch format {
    case .text: try console.output.write(report.text(console.language, console.paint))
    case .json: try console.print(report.json(Invocation.languageOfJSON))
    }
    if let junit {
      let file = try ByteOutput(creating: junit)
      try file.write(report.junit(Invocation.languageOfJSON))
      try file.close()
    }
    return report.hasFailures ? .findings : .fine
  }
}
