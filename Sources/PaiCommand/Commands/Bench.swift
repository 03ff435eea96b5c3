import ArgumentParser
import Diagnostics
import Interpreter
import JSONText
import Pai
import Semantics
import Vocabulary

/// Measures how fast events are decided.
struct Bench: Subcommand {
  static let words = CommandWords.bench

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--events"), completion: .file(extensions: ["ndjson", "jsonl"])) var events: String
  @Option(help: words.help("--runs")) var runs = 7
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    var loads: [Double] = []
    let first = try loaded(console, &loads)
    // Before any event is read, so that it is the rule set's alone.
    let residentBytes = Memory.residentBytes
    for _ in 1..<3 { _ = try loaded(console, &loads) }

    let lines = try EventLines(reading: events, by: first)
    let given = try lines.events(of: first)
    guard !given.isEmpty else {
      if let (line, reason) = lines.firstRejection {
        func place(_ language: String) -> String { "\(events):\(line): [\(reason.code)] \(reason.message(language))" }
        throw Failure(
          .someRejected,
          Words(
            zh: "没有一个事件能判定，没有可测的；第一个：\(place("zh"))",
            en: "No event can be decided, so there is nothing to measure; the first: \(place("en"))"))
      }
      throw Failure(.noInput, Words(zh: "“\(events)”里没有事件。", en: "There is no event in “\(events)”."))
    }
    if lines.rejected > 0 {
      console.tell(
        Words(
          zh: "提醒：\(given.count + lines.rejected) 件里有 \(lines.rejected) 件无法判定，没有测。",
          en: """
            warning: \(lines.rejected) of \((given.count + lines.rejected).english("event")) \
            \(lines.rejected.agreeing("was rejected, and is", "were rejected, and are")) not measured.
            """))
    }
    let checksum = try lines.checksum(by: first)
    var decisions: [Double] = []
    var readings: [Double] = []
    var streams: [Double] = []
    for run in 0...runs {
      let decided = try nanoseconds(given.count) { () throws(Failure) in try decideAll(given, first, reading: false) }
      let read = try nanoseconds(given.count) { () throws(Failure) in try decideAll(given, first, reading: true) }
      let streamed = try nanoseconds(given.count) { () throws(Failure) in lines.decided(by: first) }
      // The first run warms up.
      if run > 0 {
        decisions.append(decided)
        readings.append(read)
        streams.append(streamed)
      }
    }

    var json = JSONWriter()
    json.beginObject()
    json.key("rules")
    json.number(first.engines.reduce(0) { $0 + $1.program.rules.count })
    json.key("events")
    json.number(given.count)
    json.key("rejected")
    json.number(lines.rejected)
    json.key("runs")
    json.number(runs)
    json.figure("load_seconds", loads.median, digits: 6)
    json.figure("ns_per_decision", decisions.median, digits: 1)
    json.figure("ns_per_decision_read", readings.median, digits: 1)
    json.figure("ns_per_event_stream", streams.median, digits: 1)
    json.key("resident_bytes")
    if let residentBytes { json.number(residentBytes) } else { json.null() }
    json.key("checksum")
    json.string(checksum)
    json.endObject()
    try console.print(json.text)
    return .fine
  }

  /// The rule set as `decide` loads it: read, checked, analysed, compiled.
  private func loaded(_ console: Console, _ seconds: inout [Double]) throws(Failure) -> RuleSet {
    let clock = ContinuousClock()
    let start = clock.now
    let ruleSet = try console.rules(at: rules, despiteFindings: despiteFindings, asOf: asOf)
    seconds.append((clock.now - start).seconds)
    return ruleSet
  }

  private func nanoseconds(_ count: Int, _ work: () throws(Failure) -> Int) throws(Failure) -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    let sum = try work()
    let duration = clock.now - start
    // What is summed is looked at, so that none of the work can be left out.
    if sum == .min { throw Failure(.internalFault) }
    return duration.seconds * 1e9 / Double(count)
  }

  /// - Parameter reading: also takes lead, limits and rules out of every decision, as text.
  private func decideAll(_ events: [Pai.Event], _ rules: RuleSet, reading: Bool) throws(Failure) -> Int {
    var sum = 0
    for event in events {
      do throws(EventRefused) {
        let decision = try rules.decide(event)
        sum &+= decision.outcome == .routed ? 1 : 2
        guard reading else { continue }
        sum &+= decision.lead?.unit.utf8.count ?? 0
        for milestone in decision.milestones { sum &+= milestone.limit?.utf8.count ?? 0 }
        for rule in decision.rules { sum &+= rule.utf8.count }
      } catch {
        sum &+= 3
      }
    }
    return sum
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

extension [Double] {
  /// The middle one; of an even number the mean of the two.
  fileprivate var median: Double {
    let sorted = sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}

extension JSONWriter {
  fileprivate mutating func figure(_ name: String, _ value: Double, digits: Int) {
    key(name)
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    number("\(scaled / scale)." + String(repeating: "0", count: digits - fraction.utf8.count) + fraction)
  }
}
