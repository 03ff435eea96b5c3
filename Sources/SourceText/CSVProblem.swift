/// What is wrong with a table. Rows and columns count from 1, as Excel shows them.
package enum CSVProblem: Hashable, Sendable {
  /// The byte at this offset of the file begins no character of its encoding. Nothing was read.
  case badByte(offset: Int, encoding: TextEncoding)
  /// This system can't decode the file. Nothing was read.
  case unreadable(TextEncoding)
  /// More rows, or more columns in one, than a table may have; the rest was not read.
  case tooManyRows, tooManyColumns
  /// A quote that opens in this row is never closed.
  case unclosedQuote(row: Int)
  /// Something stands between a closing quote and the next cell; it was taken as text.
  case textAfterQuote(row: Int, column: Int)
  /// The row has more cells that are not empty than the header. A shorter row is none: Excel
  /// leaves out empty cells at the end.
  case raggedRow(row: Int, expected: Int, found: Int)
  /// A long number that Excel has rounded and written like `1.23E+17`.
  case scientificID(row: Int, column: Int, text: String)
  case duplicateHeader(column: Int, text: String)
  case emptyHeader(column: Int)

  /// The row that it is about; 0 for the file, and for the header.
  package var row: Int {
    switch self {
    case .badByte, .unreadable, .tooManyRows, .tooManyColumns, .duplicateHeader, .emptyHeader: 0
    case .unclosedQuote(let row), .textAfterQuote(let row, _), .raggedRow(let row, _, _),
      .scientificID(let row, _, _):
      row
    }
  }
}
