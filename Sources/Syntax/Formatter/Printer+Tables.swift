import SourceText
import Vocabulary

extension Printer {
  mutating func table(_ table: TableSyntax, _ range: ByteRange) {
    put("\(spelling(.table)) \(spelling(table.name))")
    overrides(table.overrides)
    own(table.own)
    switch table.rows {
    case .file(let text):
      put(" \(spelling(.from)) \(spelling(text))")
      if table.hasBlock { block(table.clauses, endingIn: range) { $0.clause($1) } }
    case .grid(let grid): tableBlock(table.clauses.map(TableLine.clause) + tableLines(of: grid), grid, range)
    }
  }

  /// ` 自 “x.csv”`, or rows in braces.
  mutating func rowsSource(_ rows: RowsSource, _ range: ByteRange) {
    switch rows {
    case .file(let text): put(" \(spelling(.from)) \(spelling(text))")
    case .grid(let grid): tableBlock(tableLines(of: grid), grid, range)
    }
  }

  private enum TableLine {
    case clause(Entry<RuleClause>)
    case heading(ByteRange)
    case row(GridRow)

    var start: Int32 {
      switch self {
      case .clause(let entry): entry.range.lower
      case .heading(let range): range.lower
      case .row(let row): row.range.lower
      }
    }
  }

  private func tableLines(of grid: GridSyntax) -> [TableLine] {
    [.heading(grid.headingRange)] + grid.rows.map(TableLine.row)
  }

  private mutating func tableBlock(_ tableLines: [TableLine], _ grid: GridSyntax, _ range: ByteRange) {
    let headings = grid.headings.map { text(of: $0) }
    let rows = grid.rows.map { row in row.cells.map { text(of: $0) } }
    var widths: [Int] = []
    for cells in [headings] + rows {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], Self.cells(cell))
      }
    }
    var next = 0
    block(tableLines, endingIn: range, startOf: \.start) { printer, tableLine in
      switch tableLine {
      case .clause(let entry): printer.clause(entry.content)
      case .heading: printer.row(headings, widths)
      case .row:
        printer.row(rows[next], widths)
        next += 1
      }
    }
  }

  private mutating func row(_ cells: [String], _ widths: [Int]) {
    let bar = spelling(Symbol.bar)
    put(bar)
    for (cell, width) in zip(cells, widths) { put(" \(cell)\(Self.padding(cell, to: width)) \(bar)") }
  }

  private func text(of heading: HeadingSyntax) -> String {
    switch heading.target {
    case .name(let id): spelling(id)
    case .word(let word): spelling(word)
    }
  }

  private func text(of cell: CellSyntax) -> String {
    switch cell.content {
    case .dash: spelling(.dash)
    case .ditto: spelling(.ditto)
    case .otherwise: spelling(.otherwise)
    case .terms(let terms, let only):
      (only == nil ? "" : "\(spelling(.only)) ")
        + terms.map { text(of: $0) }.joined(separator: spelling.listComma)
    }
  }

  private func text(of term: CellTerm) -> String {
    switch term {
    case .value(let value): text(of: value)
    case .comparison(let comparison, let value): "\(spelling.sign(comparison)) \(text(of: value))"
    case .range(let from, let to): "\(text(of: from))\(spelling(.dash))\(text(of: to))"
    case .title(let title): spelling(title)
    case .own: spelling(.own)
    }
  }

  /// A value, which never takes more than one line.
  private func text(of value: Expression) -> String { rendered { $0.expression(value) } ?? "" }
}
