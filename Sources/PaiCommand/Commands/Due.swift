import ArgumentParser
import Diagnostics
import Pai
import Reports
import Semantics
import Vocabulary

/// Says when a limit is due.
struct Due: Subcommand {
  static let words = CommandWords.due

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("LIMIT")) var limit: String?
  @Option(help: words.help("--from")) var from: String?
  @Option(help: words.help("--calendar"), completion: .file()) var calendar: String?
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--explain")) var explain = false
  @Flag(help: words.help("--batch")) var batch = false
  @Option(parsing: .upToNextOption, help: words.help("--between")) var between: [String] = []
  @Option(name: .customLong("in"), help: words.help("--in")) var unit: String?

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    try checkUse()
    let calendar = try chosen(console)
    if batch { return try answerLines(calendar, console) }
    switch Result(catching: { () throws(TimeRefused) in try answer(calendar, console.language) }) {
    case .success(let text): try console.print(text)
    case .failure(let refused): throw Failure(.refused, refused.words)
    }
    return .fine
  }

  private func checkUse() throws(Failure) {
    let asksBetween = !between.isEmpty || unit != nil
    let asksDue = limit != nil || from != nil
    let isComplete =
      batch
      ? !asksBetween && !asksDue
      : asksBetween ? between.count == 2 && unit != nil && !asksDue : limit != nil && from != nil
    guard isComplete else {
      throw Failure(
        .usage,
        Words(
          zh: "写成 pai due 时限 --from 时间，或 pai due --between 时间 时间 --in 单位，或 pai due --batch。",
          en: "Write pai due LIMIT --from TIME, or pai due --between TIME TIME --in UNIT, or pai due --batch."))
    }
    guard !batch || !explain else {
      throw Failure(
        .usage,
        Words(
          zh: "--batch 每行只答一个时间，不能和 --explain 一起用；要看怎样算的，单问那一个：pai due 时限 --from 时间 --explain。",
          en: """
            --batch answers each line with a time alone and goes with no --explain; ask for the one to be explained: \
            pai due LIMIT --from TIME --explain.
            """))
    }
  }

  /// The office day, a calendar's name, or the calendar of rule files.
  private func chosen(_ console: Console) throws(Failure) -> DutyCalendar {
    let known = try console.notices(asOf: asOf)
    guard let calendar else { return known.map { .office(asOf: $0) } ?? .office }
    if let builtIn = DutyCalendar(named: calendar) { return known.map { .office(asOf: $0) } ?? builtIn }
    if Disk.kind(calendar) == .missing, !calendar.contains("/"), !RelativePath.isRuleFile(calendar) {
      let names = BuiltInCalendar.allCases.map { $0.name(console.language) }.joined(separator: "、")
      throw Failure(
        .noInput,
        Words(
          zh: "没有叫“\(calendar)”的日历，也没有这个文件；可以写 \(names)，或者有日历的规则文件。",
          en: "No calendar is called “\(calendar)”, and there is no such file; write \(names), or rule files with a calendar."))
    }
    return try console.rules(at: calendar, despiteFindings: true, asOf: asOf).calendar
  }

  /// A line of `FROM<TAB>LIMIT` each, a line of answer each.
  private func answerLines(_ calendar: DutyCalendar, _ console: Console) throws(Failure) -> ExitStatus {
    var chunks = LineChunks(try ByteInput(text: "-"))
    var status = ExitStatus.fine
    while let piece = try chunks.next() {
      var text = ""
      switch piece {
      case .part(_, _, let isFirst, _):
        guard isFirst else { continue }
        status = .someRejected
        text = "error: \(Words(zh: "这一行太长", en: "the line is too long")(console.language))\n"
      case .lines(let bytes, _):
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines {
          let answer = answer(line, calendar, console.language)
          if !answer.isAnswered { status = .someRejected }
          text += answer.text + "\n"
        }
      }
      try console.output.write(text)
    }
    return status
  }

  private func answer(
    _ line: ArraySlice<UInt8>, _ calendar: DutyCalendar, _ language: Language
  ) -> (text: String, isAnswered: Bool) {
    let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let words = Words(zh: "要写成“时间<TAB>时限”", en: "write TIME<TAB>LIMIT")
      return ("error: \(words(language))", false)
    }
    let limit = parts[1].last == "\r" ? parts[1].dropLast() : parts[1]
    do throws(TimeRefused) {
      return (try calendar.deadline(String(limit), from: String(parts[0])).text, true)
    } catch {
      return ("error: \(error.words(language))".shown, false)
    }
  }

  private func answer(_ calendar: DutyCalendar, _ language: Language) throws(TimeRefused) -> String {
    if between.count == 2, let unit {
      let text = "\(try calendar.amount(of: unit, from: between[0], to: between[1])) \(unit)"
      guard explain else { return text }
      let derivation = try calendar.derivation(
        ofAmountOf: unit, from: between[0], to: between[1], language: language.rawValue)
      return "\(text)\n\(derivation)"
    }
    let (limit, from) = (limit ?? "", from ?? "")
    let text = try calendar.deadline(limit, from: from).text
    guard explain else { return text }
    return "\(text)\n\(try calendar.derivation(of: limit, from: from, language: language.rawValue))"
  }
}
