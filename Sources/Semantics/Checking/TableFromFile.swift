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
    var known: [KnownCell: CellSyntax] = [:]
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
        cells.append(cell(row.cells[column], of: table.bytes, in: file, &known))
      }
      rows.append(
        TableRows.Row(
          number: position + 1, shown: row.number, cells: cells,
          range: (row.cells.first?.range ?? end).joined(to: end)))
    }
    return TableRows(file: file, headings: headings, headingRange: table.header[0].range, rows: rows)
  }

  private mutating func cell(
    _ cell: CSVCell, of bytes: [UInt8], in file: FileID, _ known: inout [KnownCell: CellSyntax]
  ) -> CellSyntax {
    let key = KnownCell(text: cell.text, width: cell.range.count)
    if let before = known[key], let moved = before.moved(by: cell.range.lower) { return moved }
    let read = parsedCell(cell, of: bytes, id: file, names: &names)
    diagnostics += read.diagnostics
    // What could not be read has been told, and says nothing.
    guard let syntax = read.cell else { return CellSyntax(content: .dash, range: cell.range) }
    // Kept as if it stood at the file's beginning; what was told of it must be told of every other.
    if read.diagnostics.isEmpty, let first = syntax.moved(by: -cell.range.lower) { known[key] = first }
    return syntax
  }
}

/// Two cells of one text and one width have their parts at the same distances from their beginnings.
private struct KnownCell: Hashable {
  let text: String
  let width: Int
}
