import ArgumentParser
import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary
import WorkingTime

/// Assesses a file of cases.
struct Assess: Subcommand {
  static let words = CommandWords.assess

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--cases"), completion: .file(extensions: ["ndjson", "jsonl"])) var cases: String
  @Option(help: words.help("--assessment")) var assessment: String?
  @Option(help: words.help("--by")) var by: AssessmentView.By?
  @Option(help: words.help("--period")) var period: String?
  @Option(help: words.help("--period-of")) var periodOf: String?
  @Option(help: words.help("--given")) var given: String?
  @Option(help: words.help("--until")) var until: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.table
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if rules == "-", cases == "-" {
      throw Failure(
        .usage, Words(zh: "规则和案卷不能都从标准输入读。", en: "The rules and the cases can't both be read from standard input."))
    }
    let asked = try period.map { text throws(Failure) in try AssessmentPeriod(text) }
    let ruleSet = try console.rules(at: rules, encoding: encoding, despiteFindings: despiteFindings, asOf: asOf)
    let editions = try views(of: ruleSet, asked)
    let inputs = try GivenInputs(given, editions.flatMap(\.views), encoding)
    let until = try until.map { text throws(Failure) in try instant(text, ruleSet) }
    var looked = LookedAt(until)
    var lines = CaseLines(cases, console)
    var progress = ProgressBar(console, total: Disk.size(cases))
    var taken: [Casework.Case] = []
    try lines.each(of: cases, progress: { progress.show($0) }) { line throws(CaseError) in
      let (one, unknown) = try ruleSet.replayed(line.bytes.span, &looked)
      if !looked.leavesOut(one) { taken.append(one.raw) }
      return (one.id, unknown)
    }
    progress.clear()
    looked.tell(console)
    let now = until ?? taken.map(\.clock).max()
    let report = AssessmentReport(
      editions: editions, cases: now.map { now in taken.map { $0.advanced(to: now) } } ?? [],
      now: now, period: asked, inputs: inputs, rejected: lines.refused)
    switch format {
    case .table: try console.output.write(report.table(console))
    case .csv: try console.output.write(report.csv(Invocation.languageOfJSON))
    case .json: try console.print(report.json(Invocation.languageOfJSON))
    }
    if format == .csv { report.tellAside(console) }
    return lines.finish()
  }

  private func instant(_ text: String, _ rules: RuleSet) throws(Failure) -> Instant {
    do throws(EntryMistake) {
      return try rules.caseRules[rules.caseRules.count - 1].instant(text)
    } catch {
      throw Failure(.usage, Words(zh: "--until：\(error.words.zh)。", en: "--until: \(error.words.en)."))
    }
  }

  /// The assessments of each edition that were asked for, grouped as was asked.
  private func views(
    of rules: RuleSet, _ period: AssessmentPeriod?
  ) throws(Failure) -> [(rules: CaseRules, views: [AssessmentView])] {
    // Several editions declare those of the same name: each is told once.
    var names: [String] = []
    for edition in rules.caseRules {
      for name in edition.program.assessments.map(\.entry.name) where !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else {
      throw Failure(.usage, Words(zh: "规则集没有写“考核”。", en: "The rule set declares no assessment."))
    }
    if let assessment, !names.contains(assessment) {
      let nearest = NearestNames(to: assessment, among: names).names.first
      throw Failure(
        .usage,
        Words(
          zh: "没有叫“\(assessment)”的考核；有：\(names.joined(separator: "、"))。\(nearest.map { "是不是“\($0)”？" } ?? "")",
          en:
            "No assessment is named “\(assessment)”; there are: \(names.joined(separator: ", ")).\(nearest.map { " Did you mean “\($0)”?" } ?? "")"
        ))
    }
    var editions: [(rules: CaseRules, views: [AssessmentView])] = []
    for edition in rules.caseRules {
      var views: [AssessmentView] = []
      for declared in edition.program.assessments where assessment == nil || assessment == declared.entry.name {
        views.append(try AssessmentView(declared, by: by, period: period, periodOf: periodOf, edition.program))
      }
      editions.append((edition, views))
    }
    return editions
  }
}

extension Casework.Case {
  fileprivate func advanced(to instant: Instant) -> Casework.Case {
    var moved = self
    moved.advance(to: instant)
    return moved
  }
}

extension RuleSet {
  /// A case record with all of its log that is recorded by the time looked at.
  /// - Throws: also the first entry that is refused, by its number.
  func replayed(_ line: Span<UInt8>, _ looked: inout LookedAt) throws(CaseError) -> (case: Pai.Case, unknownKeys: [String]) {
    var opened = try openedCase(line)
    for (number, entry) in opened.log.enumerated() where !looked.leavesOut(entry, of: opened.case) {
      do throws(CaseError) {
        try opened.case.take(entry)
      } catch {
        var error = error
        error.entry = number + 1
        throw error
      }
    }
    return (opened.case, opened.unknownKeys)
  }
}
