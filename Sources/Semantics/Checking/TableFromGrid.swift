import Diagnostics
import SourceText
import Syntax
import Vocabulary

/// A table's headings and rows, written in place or read from a file.
struct TableRows {
  struct Heading {
    /// As written.
    let text: String
    /// Nil where the heading is a word that is never a name.
    let name: NameID?
    let word: Word?
    let range: ByteRange
  }
  struct Row {
    /// From 1, without the heading.
    let number: Int
    /// As a reader counts: in a file with the heading.
    let shown: Int
    let cells: [CellSyntax]
    let range: ByteRange
  }
  let file: FileID
  let headings: [Heading]
  let headingRange: ByteRange
  let rows: [Row]
}

/// What a column of a table stands for.
enum TableColumn: Hashable {
  case condition(Ref<Field>)
  case lead, decline, ladder, basis
  case members(SetAttribute)
  case limit(Ref<Milestone>)

  var isOutcome: Bool {
    switch self {
    case .condition, .basis: false
    case .lead, .decline, .ladder, .members, .limit: true
    }
  }
}

extension Scope {
  /// Every row is a rule: its conditions and what the table says of all rows; its outcomes and the table's.
  mutating func collectRows(of syntax: TableSyntax, table: Ref<Table>, in file: FileID) {
    let head = RuleHead(
      name: syntax.name.name, isFallback: false, isException: !syntax.overrides.isEmpty,
      place: place(syntax.name.range, file))
    var shared = clauses(syntax.clauses, of: head, in: file)
    if syntax.own != nil, !shared.basis.contains(.own) { shared.basis.append(.own) }
    shared.note = shared.note ?? program.tables[table.position].entry.note
    program.tables[table.position].entry.basis = shared.basis
    guard let rows = tableRows(syntax.rows, in: file) else { return }
    let columns = self.columns(of: rows)
    let known = columns.compactMap(\.self)
    if known.count == columns.count {
      let hasConditions = known.contains { if case .condition = $0 { true } else { false } }
      if !hasConditions || (!known.contains(where: \.isOutcome) && shared.says.isEmpty) {
        report(.noColumns, at: place(rows.headingRange, rows.file))
      }
    }
    for (column, heading) in zip(columns, rows.headings) {
      if let column, shared.says.contains(where: { column.isSaid(by: $0) }) {
        report(.clauseAndColumn(Words(zh: heading.text, en: heading.text)), at: place(heading.range, rows.file))
      }
    }

    var reader = RowReader(table: table, head: head, columns: columns, shared: shared, rows: rows)
    for row in rows.rows {
      guard program.rules.count < Limits.rules else {
        report(
          .tooMany(what: Words(zh: "规则", en: "rules"), limit: Limits.rules), at: place(row.range, rows.file))
        return
      }
      if var rule = rule(from: row, &reader) {
        sharedParts.share(&rule)
        program.rules.append(rule)
      }
    }
  }

  /// What each heading stands for; nil, and told, where it stands for nothing.
  private mutating func columns(of rows: TableRows) -> [TableColumn?] {
    var seen: Set<TableColumn> = []
    return rows.headings.map { heading in
      guard let column = column(heading, in: rows.file) else { return nil }
      if !seen.insert(column).inserted {
        report(.columnTwice(heading.text), at: place(heading.range, rows.file))
        return nil
      }
      return column
    }
  }

  private mutating func column(_ heading: TableRows.Heading, in file: FileID) -> TableColumn? {
    let here = place(heading.range, file)
    if let word = heading.word {
      if let column = TableColumn(word: word) { return column }
      if let field = BuiltInField(word: word) { return .condition(field.ref) }
      if heading.name == nil {
        report(.noField(Words(word)), at: here)
        return nil
      }
    }
    guard let name = heading.name else { return nil }
    if let field = fields[name] { return .condition(field) }
    if let milestone = milestones[name] {
      if milestone.index == 0 {
        report(.limitOnFirst(milestone: heading.text), at: here)
        return nil
      }
      return .limit(milestone)
    }
    let names = self.names
    let candidates = Set(fields.keys).union(milestones.keys).map { names[$0] }
    let words = Word.allCases.filter { TableColumn(word: $0) != nil || BuiltInField(word: $0) != nil }
      .flatMap { [$0.spelling(.chinese), $0.spelling(.english)] }
    let nearest = NearestNames(to: heading.text, among: candidates + words)
    report(
      .unknownColumn(name: heading.text, nearest: nearest.names), at: here,
      fix: nearest.likely.map { Fix(replace: here, by: words.contains($0) ? $0 : ReservedWords.spelled($0)) })
    return nil
  }

  private mutating func tableRows(_ source: RowsSource, in file: FileID) -> TableRows? {
    switch source {
    case .grid(let grid):
      let headings = grid.headings.map { heading -> TableRows.Heading in
        switch heading.target {
        case .name(let name): TableRows.Heading(text: names[name], name: name, word: nil, range: heading.range)
        case .word(let word):
          TableRows.Heading(
            text: sources[file]?.text(heading.range) ?? word.spelling(.chinese), name: nil, word: word,
            range: heading.range)
        }
      }
      return TableRows(
        file: file, headings: headings, headingRange: grid.headingRange,
        rows: grid.rows.enumerated().map { TableRows.Row(number: $0 + 1, shown: $0 + 1, cells: $1.cells, range: $1.range) })
    case .file(let path):
      guard let found = table(path, in: file) else { return nil }
      return tableRows(found.table, in: found.file)
    }
  }
}

extension TableColumn {
  fileprivate init?(word: Word) {
    let column: TableColumn? =
      [
        .lead: .lead, .decline: .decline, .ladder: .ladder, .basis: .basis, .assist: .members(.assist),
        .notify: .members(.notify), .tag: .members(.tag), .start: .members(.start),
      ][word]
    guard let column else { return nil }
    self = column
  }

  /// Whether a clause above the rows says the same single attribute.
  fileprivate func isSaid(by saying: Saying) -> Bool {
    switch (self, saying) {
    case (.lead, .lead), (.decline, .lead), (.ladder, .ladder): true
    case (.limit(let milestone), .limit(let said, _)): milestone == said
    case (.lead, .limit), (.lead, .ladder), (.lead, .adds), (.lead, .replaces), (.decline, .limit),
      (.decline, .ladder), (.decline, .adds), (.decline, .replaces), (.ladder, .lead), (.ladder, .limit),
      (.ladder, .adds), (.ladder, .replaces), (.limit, .lead), (.limit, .ladder), (.limit, .adds),
      (.limit, .replaces), (.condition, _), (.basis, _), (.members, _):
      false
    }
  }
}
