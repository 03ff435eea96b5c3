import Diagnostics
import SourceText
import Vocabulary

/// The columns that rows may have, and where a sheet has them.
struct SheetColumns {
  struct Column {
    let words: Words
    /// Further accepted headings.
    let aliases: [String]
    let isNeeded: Bool
  }

  /// By the position among the columns that may be: the position in the sheet.
  let positions: [Int?]
}

extension Scope {
  /// Finds each column by its heading; tells of those unknown, twice or missing. Nil where one is missing that the
  /// rows mean nothing without.
  mutating func columns(_ columns: [SheetColumns.Column], of sheet: Sheet) -> SheetColumns? {
    var byHeading: [String: Int] = [:]
    for (position, column) in columns.enumerated() {
      for heading in [column.words.zh, column.words.en] + column.aliases { byHeading[heading] = position }
    }
    var positions = [Int?](repeating: nil, count: columns.count)
    for (position, heading) in sheet.headings.enumerated() where !heading.text.isEmpty {
      let here = place(heading.range, sheet.file)
      // One cell where there should be several: no column can be missed, and none guessed.
      if sheet.headings.count == 1, heading.text.contains("，") {
        report(.unknownColumn(name: heading.text, nearest: []), at: here)
        return nil
      }
      guard let column = byHeading[heading.text] ?? byHeading[heading.text.lowercased()] else {
        let nearest = NearestNames(to: heading.text, among: byHeading.keys)
        report(
          .unknownColumn(name: heading.text, nearest: nearest.names), at: here,
          fix: nearest.likely.map { Fix(replace: here, by: $0) })
        continue
      }
      if let first = positions[column] {
        // The same heading twice has been told of; here are two headings for one column.
        if sheet.headings[first].text != heading.text { report(.columnTwice(heading.text), at: here) }
        continue
      }
      positions[column] = position
    }
    var isWhole = true
    for (column, position) in zip(columns, positions) where column.isNeeded && position == nil {
      report(.missingColumn(column.words), at: place(sheet.headingRange, sheet.file))
      isWhole = false
    }
    return isWhole ? SheetColumns(positions: positions) : nil
  }
}

extension Sheet.Row {
  /// The cell at a position in the sheet; nil where the column is not there, the row is shorter or the cell is empty.
  func cell(_ position: Int?) -> Sheet.Cell? {
    guard let position, cells.indices.contains(position), !cells[position].text.isEmpty else { return nil }
    return cells[position]
  }
}
