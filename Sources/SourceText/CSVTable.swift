/// A table as RFC 4180 and Excel write it: a header and rows of cells.
///
/// Accepted: quotes with doubled quotes and line ends inside, LF, CRLF and CR, and where the header
/// has no comma a semicolon or a tab between cells. White space around a cell, full-width spaces
/// included, does not belong to it; empty cells at the end of a row and empty rows are dropped.
/// Every problem is found in one reading; what could be read is there all the same.
package struct CSVTable: Sendable {
  package static let rowLimit = 1_000_000
  package static let columnLimit = 1000

  /// The text that the cells' ranges refer to, in UTF-8.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// The cells of the first row that is not empty.
  package let header: [CSVCell]
  /// The rows after the header, each with at least one cell that is not empty.
  package let rows: [CSVRow]
  /// In the order of their places.
  package let problems: [CSVProblem]

  /// Decodes and reads a file; without an encoding given, it is recognised.
  ///
  /// - Complexity: linear in the bytes.
  package init(file: [UInt8], encoding: TextEncoding? = nil) {
    do throws(TextDecodingError) {
      let text: TextDecoding
      if let encoding {
        text = try TextDecoding(file, as: encoding)
      } else {
        text = try TextDecoding(file)
      }
      self.init(text: text.bytes, encoding: text.encoding)
    } catch {
      switch error {
      case .badByte(let offset, let encoding):
        self.init(problem: .badByte(offset: offset, encoding: encoding))
      case .unavailable(let encoding): self.init(problem: .unreadable(encoding))
      }
    }
  }

  private init(problem: CSVProblem) {
    (bytes, encoding, header, rows, problems) = ([], .utf8, [], [], [problem])
  }

  private init(text bytes: [UInt8], encoding: TextEncoding) {
    var reader = CSVReader(bytes)
    var rows = reader.rows()
    var problems = reader.problems
    let header = rows.isEmpty ? [] : rows.removeFirst().cells

    var columns: [String: Int] = [:]
    for cell in header {
      if cell.text.isEmpty {
        problems.append(.emptyHeader(column: cell.column))
      } else if columns.updateValue(cell.column, forKey: cell.text) != nil {
        problems.append(.duplicateHeader(column: cell.column, text: cell.text))
      }
    }
    for row in rows {
      if row.cells.count > header.count {
        problems.append(
          .raggedRow(row: row.number, expected: header.count, found: row.cells.count))
      }
      for cell in row.cells where CSVTable.isScientific(cell.text) {
        problems.append(
          .scientificID(row: row.number, column: cell.column, text: cell.text))
      }
    }
    self.bytes = bytes
    self.encoding = encoding
    self.header = header
    self.rows = rows
    // Stable by hand: the standard library does not promise that its sort is.
    self.problems = problems.enumerated()
      .sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
      .map(\.element)
  }

  /// The column of a header's text, from 1; nil where none has it.
  package func column(named name: String) -> Int? { header.first { $0.text == name }?.column }

  /// What Excel makes of a long number that should have been text: `1.23E+17`.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "E"), omittingEmptySubsequences: false)
    guard parts.count == 2, let exponent = parts.last, exponent.first == UInt8(ascii: "+"),
      let mantissa = parts.first?.split(
        separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false),
      mantissa.first?.count == 1
    else { return false }
    return ([exponent.dropFirst()] + mantissa).allSatisfy { digits in
      !digits.isEmpty && digits.allSatisfy { $0 &- 0x30 <= 9 }
    }
  }
}

package struct CSVRow: Sendable {
  /// From 1 and counting the header and empty rows, as Excel shows it.
  package let number: Int
  /// No more than up to the last that is not empty.
  package let cells: [CSVCell]

  /// The text of a column, from 1; empty where the row is shorter.
  package subscript(column column: Int) -> String {
    cells.indices.contains(column - 1) ? cells[column - 1].text : ""
  }
}

package struct CSVCell: Sendable {
  /// Without quotes and without white space around it.
  package let text: String
  /// From 1, as Excel shows it.
  package let row: Int
  /// From 1.
  package let column: Int
  /// In the table's bytes, quotes included, white space around it not.
  package let range: ByteRange
}
