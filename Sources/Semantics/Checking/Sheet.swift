package import Diagnostics
package import SourceText
import Syntax
import Vocabulary

/// A file of rows as whoever gathers the files found it.
package struct RowsFile: Sendable {
  package enum Content: Sendable {
    case table(CSVTable, SourceFile)
    /// There is no such file.
    case missing
    /// The path leads out of the program's folder.
    case outside
    /// More bytes than Pai reads.
    case tooLarge
  }
  /// Where places in it point; of no meaning where there is no table.
  package let file: FileID
  package let content: Content
  package init(file: FileID, content: Content) {
    self.file = file
    self.content = content
  }
}

/// The files beside the rules, by the path that a rule file writes and the file that writes it.
package struct FilesBeside {
  package enum Found {
    /// Its path from the program's root, and what it holds.
    case success(path: String, bytes: [UInt8])
    case failure(RowsMistake)
  }

  package let rows: (_ path: String, _ from: FileID) -> RowsFile
  /// A file that others will read. The last argument says whether decisions depend on it, as on a calendar's data.
  package let other: (_ path: String, _ from: FileID, _ isRule: Bool) -> Found

  package init(
    rows: @escaping (_ path: String, _ from: FileID) -> RowsFile,
    other: @escaping (_ path: String, _ from: FileID, _ isRule: Bool) -> Found
  ) {
    self.rows = rows
    self.other = other
  }

  /// Nothing stands beside the rules.
  package static var none: FilesBeside {
    FilesBeside(
      rows: { _, from in RowsFile(file: from, content: .missing) }, other: { path, _, _ in .failure(.missingFile(path)) }
    )
  }
}

/// Rows of texts under headings, from a CSV file or written in place: one form for lists and directories.
struct Sheet {
  struct Cell {
    /// In NFC, without quotation marks; empty where the cell is empty or a dash.
    let text: String
    let range: ByteRange
  }
  struct Row {
    /// As a reader counts: of a file from 1 with its heading, of rows written in place from 1 without.
    let number: Int
    let cells: [Cell]
    let range: ByteRange
  }
  let file: FileID
  let headings: [Cell]
  let headingRange: ByteRange
  let rows: [Row]
}

extension Scope {
  mutating func sheet(_ source: RowsSource, in file: FileID) -> Sheet? {
    switch source {
    case .file(let path): table(path, in: file).map { sheet(from: $0.table, file: $0.file) }
    case .grid(let grid): sheet(from: grid, in: file)
    }
  }

  /// Reads a CSV file and tells of everything that is wrong with it as a file.
  mutating func table(_ path: TextLiteral, in file: FileID) -> (table: CSVTable, file: FileID)? {
    let name = names[path.text]
    let found = beside.rows(name, file)
    let here = place(path.range, file)
    switch found.content {
    case .missing: report(.missingFile(name), at: here)
    case .outside: report(.outsideRoot(name), at: here)
    case .tooLarge: report(.tooLarge(name, limit: Limits.fileBytes), at: here)
    case .table(let table, let source):
      sources[found.file] = source
      for problem in table.problems { report(problem, in: table, found.file) }
      if table.header.isEmpty, !table.problems.contains(where: \.readNothing) {
        report(.noHeading(name), at: here)
      }
      return table.header.isEmpty ? nil : (table, found.file)
    }
    return nil
  }

  private mutating func report(_ problem: CSVProblem, in table: CSVTable, _ file: FileID) {
    func place(row: Int, column: Int? = nil) -> Place {
      let cells = table.rows.first { $0.number == row }?.cells ?? table.header
      let cell = column.flatMap { column in cells.first { $0.column == column } } ?? cells.first
      return Place(file: file, range: cell?.range ?? ByteRange(at: 0))
    }
    switch problem {
    case .badByte(let offset, let encoding):
      report(
        .badByte(offset: offset, encoding: encoding.shown),
        at: Place(file: file, range: ByteRange(offset..<offset + 1)))
    case .unreadable(let encoding):
      report(.badByte(offset: 0, encoding: encoding.shown), at: place(row: 0))
    case .tooManyRows:
      report(.tooMany(what: Words(zh: "行", en: "rows"), limit: CSVTable.rowLimit), at: place(row: 0))
    case .tooManyColumns:
      report(.tooMany(what: Words(zh: "列", en: "columns"), limit: CSVTable.columnLimit), at: place(row: 0))
    case .unclosedQuote(let row): report(.unclosedQuote, at: place(row: row))
    case .textAfterQuote(let row, let column): report(.strayQuote, at: place(row: row, column: column))
    case .raggedRow(let row, let expected, let found):
      report(.ragged(expected: expected, found: found), at: place(row: row, column: expected + 1))
    case .scientificID(let row, let column, let text):
      report(.scientificNotation(text), at: place(row: row, column: column))
    case .duplicateHeader(let column, let text): report(.columnTwice(text), at: place(row: 0, column: column))
    case .emptyHeader(let column):
      report(
        .missingColumn(Words(zh: "第 \(column) 列的表头", en: "heading of column \(column)")),
        at: place(row: 0, column: column))
    }
  }

  private func sheet(from table: CSVTable, file: FileID) -> Sheet {
    func cell(_ cell: CSVCell) -> Sheet.Cell {
      Sheet.Cell(text: Self.plain(TextNormalization.nfc(cell.text)), range: cell.range)
    }
    let headings = table.header.map(cell)
    let rows = table.rows.map { row in
      let range = (row.cells.first?.range ?? ByteRange(at: 0)).joined(to: row.cells.last?.range ?? ByteRange(at: 0))
      return Sheet.Row(number: row.number, cells: row.cells.prefix(headings.count).map(cell), range: range)
    }
    return Sheet(file: file, headings: headings, headingRange: table.header[0].range, rows: rows)
  }

  private mutating func sheet(from grid: GridSyntax, in file: FileID) -> Sheet {
    let headings = grid.headings.map { heading in
      switch heading.target {
      case .name(let name): Sheet.Cell(text: names[name], range: heading.range)
      // As it stands: a column's heading may be any word that the language has another use for.
      case .word: Sheet.Cell(text: writtenText(heading.range, in: file), range: heading.range)
      }
    }
    var seen: Set<String> = []
    for heading in headings where !seen.insert(heading.text).inserted {
      report(.columnTwice(heading.text), at: place(heading.range, file))
    }
    var rows: [Sheet.Row] = []
    for (position, row) in grid.rows.enumerated() {
      if row.cells.count != headings.count {
        report(.ragged(expected: headings.count, found: row.cells.count), at: place(row.range, file))
        continue
      }
      let above = rows.last
      var cells: [Sheet.Cell] = []
      for (column, cell) in row.cells.enumerated() {
        let text: String
        switch cell.content {
        case .dash: text = ""
        case .ditto:
          if above == nil { report(.nothingAbove, at: place(cell.range, file)) }
          text = above?.cells[column].text ?? ""
        case .otherwise:
          report(.otherwiseMisplaced, at: place(cell.range, file))
          text = ""
        case .terms(let terms, _): text = self.text(of: terms, cell.range, in: file)
        }
        cells.append(Sheet.Cell(text: text, range: cell.range))
      }
      rows.append(Sheet.Row(number: position + 1, cells: cells, range: row.range))
    }
    return Sheet(file: file, headings: headings, headingRange: grid.headingRange, rows: rows)
  }

  /// A cell that is one name or text is that; any other is what was written.
  private func text(of terms: [CellTerm], _ range: ByteRange, in file: FileID) -> String {
    if terms.count == 1, case .value(let expression) = terms[0] {
      if case .text(let text) = expression.content { return names[text.text] }
      if case .reference(let reference) = expression.content, case .name(let name) = reference.target {
        return names[name]
      }
    }
    return writtenText(range, in: file)
  }

  private func writtenText(_ range: ByteRange, in file: FileID) -> String {
    guard let source = sources[file] else { return "" }
    let text = TextNormalization.nfc(source.text(range))
    return Self.plain(text)
  }

  /// A dash alone says that there is nothing.
  private static func plain(_ text: String) -> String {
    Symbol.dash.row.accepted.contains(text) || text == Symbol.minus.row.en ? "" : text
  }
}

extension CSVProblem {
  fileprivate var readNothing: Bool {
    switch self {
    case .badByte, .unreadable: true
    case .tooManyRows, .tooManyColumns, .unclosedQuote, .textAfterQuote, .raggedRow, .scientificID, .duplicateHeader, .emptyHeader:
      false
    }
  }
}
