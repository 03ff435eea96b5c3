import ArgumentParser
import Diagnostics
import JSONText
import Pai
import SourceText
import Vocabulary

/// Decides a stream of events.
struct Decide: Subcommand {
  static let words = CommandWords.decide

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case ndjson, table
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--events"), completion: .file(extensions: ["ndjson", "jsonl"])) var events = "-"
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.ndjson
  @Option(help: words.help("--jobs")) var jobs = 1
  @Option(help: words.help("--rejects"), completion: .file()) var rejects: String?
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) async throws(Failure) -> ExitStatus {
    if rules == "-", events == "-" {
      throw Failure(
        .usage,
        Words(
          zh: "规则和事件不能都从标准输入读；用 --events 写事件的文件。",
          en: "Rules and events can't both be read from standard input; name the events with --events."))
    }
    let folder = try RuleFolder(rules, encoding: encoding)
    let ruleSet = try console.rules(of: folder, despiteFindings: despiteFindings, asOf: asOf)
    if let rejects { try folder.keep(from: "--rejects", writing: rejects, others: [events]) }
    var lines = LineChunks(try ByteInput(text: events))
    var outcome = StreamOutcome(
      console: console, name: events, rejects: try rejects.map { path throws(Failure) in try ByteOutput(creating: path) },
      table: format == .table ? DecisionTable(ruleSet, console) : nil)
    let keepsDecisions = format == .table
    let work = OrderedWork<LineChunks.Piece, DecidedLines>(jobs: jobs) { piece in
      DecidedLines(piece, by: ruleSet, keepsDecisions: keepsDecisions)
    }
    try await work.run(
      next: { () throws(Failure) in try lines.next() },
      emit: { lines throws(Failure) in try outcome.take(lines) })
    return try outcome.finish()
  }
}

/// Puts what became of the lines where it belongs.
private struct StreamOutcome {
  let console: Console
  /// Of the events.
  let name: String
  let rejects: ByteOutput?
  var table: DecisionTable?
  private var decided = 0
  private var refused = 0
  private var toldKeys: Set<String> = []
  /// Keys that are told of; what is misspelt in every line is told once.
  private static let toldKeysLimit = 100

  init(console: Console, name: String, rejects: ByteOutput?, table: DecisionTable?) {
    self.console = console
    self.name = name == "-" ? Words(zh: "标准输入", en: "standard input")(console.language) : name
    self.rejects = rejects
    self.table = table
  }

  mutating func take(_ lines: DecidedLines) throws(Failure) {
    decided += lines.decidedCount
    if table != nil {
      for decision in lines.decisions {
        if let text = table?.add(decision) { try console.output.write(text) }
      }
    } else {
      try console.output.write(lines.json.bytes)
    }
    try console.output.flush()
    for (line, key) in lines.undeclared where toldKeys.count < Self.toldKeysLimit && toldKeys.insert(key).inserted {
      console.tell(
        Words(
          zh: "\(name):\(line)：提醒：规则集没有字段“\(key)”，不看它（此后不再提示）。",
          en: "\(name):\(line): warning: the rule set has no field “\(key)”; it is ignored (told once)."))
    }
    for line in lines.refused { try keep(line) }
  }

  private mutating func keep(_ line: DecidedLines.RefusedLine) throws(Failure) {
    if let reason = line.reason {
      refused += 1
      console.tell("\(name):\(line.number): [\(reason.code)] \(reason.message(console.language.rawValue))")
    }
    guard let rejects else { return }
    try rejects.write(line.bytes)
    if !line.isUnfinished, line.bytes.last != UInt8(ascii: "\n") { try rejects.write("\n") }
  }

  mutating func finish() throws(Failure) -> ExitStatus {
    if let text = table?.finish(refused: refused) { try console.output.write(text) }
    try console.output.flush()
    try rejects?.close()
    guard refused > 0 else { return .fine }
    console.tell(
      Words(
        zh: "\(decided + refused) 件里有 \(refused) 件无法判定。",
        en: "\(refused) of \((decided + refused).english("event")) \(refused.agreeing("was", "were")) rejected."))
    return .someRejected
  }
}
