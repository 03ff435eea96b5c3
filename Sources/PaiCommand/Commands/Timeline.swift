import ArgumentParser
import Casework
import Diagnostics
import Pai
import Semantics
import SourceText
import Vocabulary
import WorkingTime

/// Shows one case on a time axis.
struct Timeline: Subcommand {
  static let words = CommandWords.timeline

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, svg
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--event")) var event: String
  @Option(help: words.help("--log"), completion: .file()) var log: String?
  @Option(help: words.help("--until")) var until: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if [rules, event, log].count(where: { $0 == "-" }) > 1 {
      throw Failure(
        .usage, Words(zh: "只有一样能从标准输入读。", en: "Only one of them can be read from standard input."))
    }
    let ruleSet = try console.rules(at: rules, encoding: encoding, despiteFindings: despiteFindings, asOf: asOf)
    let line = try EventArgument(event).bytes(limit: Limits.caseBytes)
    let (first, rows) = try opened(line, ruleSet, console)
    var one = first
    let end = try until.map { text throws(Failure) in try instant(text, one) }
    var looked = LookedAt(end)
    var refused = 0
    for row in rows {
      guard case .success(let entry) = row.entry else {
        if case .failure(let mistake) = row.entry { tell(row, mistake.words, of: one, console) }
        refused += 1
        continue
      }
      if looked.leavesOut(entry, of: one) { continue }
      do throws(CaseError) {
        try one.take(entry)
      } catch {
        tell(row, error.words, code: error.code, of: one, console)
        refused += 1
      }
    }
    looked.tell(console)
    let seen = end ?? one.raw.clock
    let shown = Pai.Case(shown: one, at: seen)
    let page = TimelinePage(one: shown, until: seen, ahead: one.ahead(from: seen))
    switch format {
    case .text: try console.output.write(page.text(console.language, console.paint))
    case .json: try console.print(page.json(Invocation.languageOfJSON))
    case .svg:
      var chart = CaseChart(
        shown, until: seen, ahead: page.ahead, title: one.raw.rules.program.header.title, language: console.language)
      try console.output.write(chart.drawn())
    }
    guard refused > 0 else { return .fine }
    console.tell(
      Words(
        zh: "\(rows.count) 条记录里有 \(refused) 条不成立，没有算进去。",
        en: """
          \(refused) of \(rows.count.english("entry", "entries")) \
          \(refused.agreeing("was refused, and is", "were refused, and are")) left out.
          """))
    return .someRejected
  }

  /// An entry that is not taken up: by the line of the file, the case and its number.
  private func tell(_ row: WrittenLog.Row, _ words: Words, code: String? = nil, of one: Pai.Case, _ console: Console) {
    let file = log.map { $0 == "-" ? Words(zh: "标准输入", en: "standard input")(console.language) : $0 }
    let place = (file.map { "\($0):\(row.line.map { "\($0):" } ?? "") " } ?? "") + (code.map { "[\($0)] " } ?? "")
    let of = one.id.map { Words(zh: "案卷 \($0)：", en: "case \($0): ") } ?? Words(zh: "", en: "")
    console.tell(
      Words(
        zh: "\(place)\(of.zh)第 \(row.number) 条记录：\(words.zh)", en: "\(place)\(of.en)entry \(row.number): \(words.en)"))
  }

  /// The case of an event, with the entries of the log; or of a record, which has its own.
  private func opened(
    _ line: [UInt8], _ rules: RuleSet, _ console: Console
  ) throws(Failure) -> (Pai.Case, [WrittenLog.Row]) {
    let isRecord = WrittenRecord.isRecord(line.span)
    if isRecord, log != nil {
      throw Failure(
        .usage,
        Words(
          zh: "--event 给的是一份案卷，自带记录；不要再写 --log。",
          en: "What --event gives is a case record with a log of its own; leave --log out."))
    }
    let opened: (case: Pai.Case, log: [WrittenEntry], unknownKeys: [String])
    do throws(CaseError) {
      if isRecord {
        opened = try rules.openedCase(line.span)
      } else {
        let (one, unknown) = try Pai.Case.opened(event: line.span, under: rules)
        opened = (one, [], unknown)
      }
    } catch {
      let place = error.code.map { "[\($0)] " } ?? ""
      throw Failure(.someRejected, Words(zh: "\(place)\(error.words.zh)", en: "\(place)\(error.words.en)"))
    }
    warn(of: opened.unknownKeys, console)
    guard let log else {
      return (opened.case, opened.log.enumerated().map { WrittenLog.Row(number: $0 + 1, .success($1)) })
    }
    let text = try ByteInput(text: log).rest(limit: Limits.caseBytes)
    let written: WrittenLog
    do throws(RecordMistake) {
      if text.count > Limits.caseBytes { throw .tooLong(limit: Limits.caseBytes) }
      written = try WrittenLog(text.span)
    } catch {
      throw Failure(.someRejected, Words(zh: "\(log)：\(error.words.zh)。", en: "\(log): \(error.words.en)."))
    }
    warn(of: written.unknownKeys, console)
    return (opened.case, written.rows)
  }

  private func warn(of keys: [String], _ console: Console) {
    for key in keys {
      console.tell(
        Words(
          zh: "提醒：没有“\(key)”这个键，也没有这个字段，不看它。", en: "warning: there is no key and no field “\(key)”; it is ignored."))
    }
  }

  private func instant(_ text: String, _ one: Pai.Case) throws(Failure) -> Instant {
    let instant: Instant
    do throws(EntryMistake) {
      instant = try one.raw.rules.instant(text)
    } catch {
      throw Failure(.usage, Words(zh: "--until：\(error.words.zh)。", en: "--until: \(error.words.en)."))
    }
    if instant < one.raw.reportedAt {
      let asked = CaseWords(one.raw.rules).text(instant)
      throw Failure(
        .usage,
        Words(
          zh: "--until：\(one.reportedAt.text) 才上报，\(asked) 时还没有这个案子；写上报以后的时间。",
          en: "--until: the case was reported at \(one.reportedAt.text), and \(asked) is before that; give a later time."))
    }
    return instant
  }
}
