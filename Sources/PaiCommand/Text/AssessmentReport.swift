import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import JSONText
import Pai
import Reports
import Semantics
import Vocabulary
import WorkingTime

/// What assessments come to over a file of cases, and what the ledgers of units bring besides.
struct AssessmentReport {
  private let tables: [Table]
  private let ledger: LedgerLines
  private let unknown: UnknownVerdicts
  private let caseCount: Int
  /// Lines that are no case that can be taken.
  private let rejected: Int
  /// Nil: no case says when, and nobody else did.
  private let now: (text: String, rfc3339: String)?

  private struct Table {
    let name: String
    let titles: [Words]
    let measures: [String]
    let rows: [Row]
    /// Cases that belong to no group, or to another period.
    let left: Int
  }

  private struct Row {
    let group: [String]
    let caseCount: Int
    let values: [AssessmentValue]
  }

  /// - Parameters:
  ///   - cases: as they stand at `now`, each under the edition by which it was decided.
  ///   - now: nil: there is no case.
  ///   - rejected: How many lines of the file were left out.
  init(
    editions: [(rules: CaseRules, views: [AssessmentView])], cases: [Casework.Case], now: Instant?,
    period: AssessmentPeriod?, inputs: GivenInputs, rejected: Int
  ) {
    caseCount = cases.count
    self.rejected = rejected
    self.now = now.flatMap { now in editions.last.map { (CaseWords($0.rules).text(now), $0.rules.time(now)) } }
    var tables: [Table] = []
    for (rules, views) in editions {
      // A case is assessed by the edition that decided it: names of one edition are none of another's.
      let own = cases.filter { $0.rules === rules }
      if own.isEmpty, editions.count > 1 { continue }
      let edition = editions.count > 1 ? "（\(rules.program.header.title)）" : ""
      for view in views { tables.append(Self.table(view, edition, own, rules, now ?? Instant(seconds: 0), period, inputs)) }
    }
    self.tables = tables
    ledger = LedgerLines(over: cases)
    // Of another period than was asked for nothing is told; of those that may be of it, all.
    unknown = UnknownVerdicts(
      over: cases.filter { one in
        guard let period, let views = editions.first(where: { $0.rules === one.rules })?.views else { return true }
        return views.contains { view in
          one.rules.group(of: one, view.assessment).map { $0.allSatisfy(period.holds) } ?? one.mayEnd(in: period)
        }
      })
  }

  private static func table(
    _ view: AssessmentView, _ edition: String, _ cases: [Casework.Case], _ rules: CaseRules, _ now: Instant,
    _ period: AssessmentPeriod?, _ inputs: GivenInputs
  ) -> Table {
    func shown(_ key: [GroupKey]) -> [String] { zip(key, view.assessment.groupings).map { $0.text($1, rules) } }
    let found = rules.assess(view.assessment, cases, at: now) { key in inputs.values(of: view, group: shown(key)) }
    var rows: [Row] = []
    for row in found where period.map({ period in row.group.allSatisfy(period.holds) }) ?? true {
      rows.append(Row(group: shown(row.group), caseCount: row.caseCount, values: row.values))
    }
    rows.sort { $0.group.lexicographicallyPrecedes($1.group) }
    return Table(
      name: view.assessment.entry.name + edition, titles: view.titles, measures: view.assessment.measures.map(\.name),
      rows: rows, left: cases.count - rows.reduce(0) { $0 + $1.caseCount })
  }

  // MARK: For people

  func table(_ console: Console) -> String {
    let language = console.language
    var text = ""
    for (number, table) in tables.enumerated() {
      if number > 0 { text += "\n" }
      let standing = now.map { Words(zh: "截至 \($0.text)", en: "as of \($0.text)") } ?? Words(zh: "没有案卷", en: "no cases")
      text += console.paint("\(table.name)\(language.colon)\(standing(language))", .strong) + "\n"
      var lines = TextTable(
        table.titles.map { .init($0(language), least: 6) }
          + [.init(Words(zh: "件数", en: "cases")(language), least: 4)] + table.measures.map { .init($0, least: 6) },
        limit: console.output.columns, paint: console.paint, ambiguousIsWide: console.ambiguousIsWide)
      for row in table.rows {
        text += lines.add(
          row.group.map { .init($0) } + [.init("\(row.caseCount)")]
            + row.values.map { value in .init(value.text(language), value.number == nil ? .faint : nil) })
      }
      text += lines.flush()
      if let left = leftWords(table) { text += left(language) + "\n" }
    }
    for line in unknown.lines + ledger.lines { text += line(language).shown + "\n" }
    return text
  }

  private func leftWords(_ table: Table) -> Words? {
    guard table.left > 0 else { return nil }
    return Words(
      zh: "另有 \(table.left) 件不在其中：不属于所问的周期，或没有归期的时间。",
      en: """
        \(table.left.english("more case is", "more cases are")) not in it: \
        \(table.left.agreeing("it belongs", "they belong")) to another period, or to none.
        """)
  }

  /// What has no place in a CSV file.
  func tellAside(_ console: Console) {
    for table in tables {
      if let left = leftWords(table) { console.tell(left) }
    }
    for line in unknown.lines + ledger.lines { console.tell(line) }
  }

  // MARK: For Excel

  /// UTF-8 with its mark, without which Excel reads Chinese wrongly; a cell that Excel would compute is kept a text.
  /// Assessments of the same columns, as editions have them, stand together under one heading.
  func csv(_ language: Language) -> String {
    var blocks: [(heading: [String], rows: String)] = []
    for table in tables {
      let titles = table.titles.map { $0(language) } + [Words(zh: "件数", en: "cases")(language)] + table.measures
      let heading = [Words(zh: "考核", en: "assessment")(language)] + titles
      let block = blocks.firstIndex { $0.heading == heading } ?? blocks.count
      if block == blocks.count { blocks.append((heading, "")) }
      for row in table.rows {
        blocks[block].rows += CSVLine.text(
          [table.name] + row.group + ["\(row.caseCount)"] + row.values.map { $0.text(language) })
      }
    }
    return "\u{FEFF}" + blocks.map { CSVLine.text($0.heading) + $0.rows }.joined(separator: "\r\n")
  }

  // MARK: For programs

  func json(_ language: Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("until")
    json.optional(now?.rfc3339)
    json.key("cases")
    json.number(caseCount)
    json.key("rejected")
    json.number(rejected)
    json.list("assessments", tables) { table, json in
      json.key("name")
      json.string(table.name)
      json.key("left")
      json.number(table.left)
      json.list("rows", table.rows) { row, json in
        json.key("group")
        json.beginObject()
        for (title, text) in zip(table.titles, row.group) {
          json.key(title(language))
          json.string(text)
        }
        json.endObject()
        json.key("cases")
        json.number(row.caseCount)
        json.key("measures")
        json.beginObject()
        for (name, value) in zip(table.measures, row.values) {
          json.key(name)
          if let number = value.number { json.number(number.shortened(6)) } else { json.null() }
        }
        json.endObject()
      }
    }
    unknown.write(language, to: &json)
    ledger.write(language, to: &json)
    json.endObject()
    return json.text
  }
}

/// One line of a CSV file (RFC 4180).
enum CSVLine {
  static func text(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A text that begins as a formula does is given an apostrophe; a number is none.
  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      (try? Exact(jsonNumber: text.utf8)) == nil
    {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension AssessmentValue {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .number(let number): number.shortened(4)
    case .noData: Words(zh: "无数据", en: "no data")(language)
    case .failed: Words(zh: "算不出", en: "can't be computed")(language)
    }
  }
}

extension Exact {
  /// With at most so many decimals, rounded half away from zero.
  fileprivate func shortened(_ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    guard let scaled = try? multiplied(by: Exact(scale)).rounded, let back = try? scaled.divided(by: Exact(scale)) else {
      return description
    }
    return back.description
  }
}

extension GroupKey {
  fileprivate func text(_ grouping: Assessment.Grouping, _ rules: CaseRules) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch (self, grouping) {
    case (.lead(let unit?), _): return CaseWords(rules).name(.unit(unit)).zh
    case (.month(let year, let month), _): return "\(year)-\(two(month))"
    case (.quarter(let year, let quarter), _): return "\(year)-Q\(quarter)"
    case (.year(let year), _): return "\(year)"
    case (.value(let value?), .field(let field)):
      guard case .text(let text) = rules.engine.given(value, of: field) else {
        return rules.engine.given(value, of: field).text
      }
      return text
    case (.lead(nil), _), (.value, _): return "—"
    }
  }
}

extension Casework.Case {
  /// Whether a deadline that the calendar can't tell may lie in a period: what comes after its data lies in none that is in them.
  fileprivate func mayEnd(in period: AssessmentPeriod) -> Bool {
    allClocks.contains { clock in
      guard isVerdictUnknown(of: clock) else { return false }
      if case .refused(.afterLast(let last)) = clock.deadline { return !period.isOver(by: last) }
      return true
    }
  }
}
