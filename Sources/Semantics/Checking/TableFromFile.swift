import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// The rows of a table that stands in a CSV file. Every cell is read as it would be between bars; an empty one is a
  /// dash.
  mutating func tableRows(_ table: CSVTable, in file: FileID) -> TableRows {
    let headings = table.header.map { cell -> TableRows.Heading in
      let text = TextNormalization.nfc(cell.text)
      return TableRows.Heading(
        text: text, name: names.intern(text), word: ReservedWords.byName[text], range: cell.range)
    }
    var rows: [TableRows.Row] = []
    rows.reserveCapacity(table.rows.count)
    for (position, row) in table.rows.enumerated() {
      let end = row.cells.last?.range ?? ByteRange(at: 0)
      var cells: [CellSyntax] = []
      cells.reserveCapacity(headings.count)
      for column in headings.indices {
        guard row.cells.indices.contains(column), !row.cells[column].text.isEmpty else {
          cells.append(CellSyntax(content: .dash, range: ByteRange(at: end.upper)))
          continue
        }
        cells.append(cell(row.cells[column], of: table.bytes, in: file))
      }
      rows.append(
        TableRows.Row(
          number: position + 1, shown: row.number, cells: cells,
          range: (row.cells.first?.range ?? end).joined(to: end)))
    }
    return TableRows(file: file, headings: headings, headingRange: table.header[0].range, rows: rows)
  }

  private mutating func cell(_ cell: CSVCell, of bytes: [UInt8], in file: FileID) -> CellSyntax {
    let read = parsedCell(cell, of: bytes, id: file, names: &names)
    diagnostics += read.diagnostics
    // What could not be read has been told, and says nothing.
    return read.cell ?? CellSyntax(content: .dash, range: cell.range)
  }
}
