/// Splits the text of a table into rows and cells; what they mean is for ``CSVTable``.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var at = 0
  private(set) var problems: [CSVProblem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    separator = Self.separator(of: bytes)
  }

  /// A comma, unless the header has none outside quotes but a semicolon or a tab.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let comma = UInt8(ascii: ",")
    var other: UInt8?
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      switch byte {
      case comma: return comma
      case UInt8(ascii: ";"), UInt8(ascii: "\t"): other = other ?? byte
      // Empty lines before the header say nothing.
      case lineFeed, carriageReturn:
        if hasText { return other ?? comma }
      case UInt8(ascii: " "): break
      default: hasText = true
      }
    }
    return other ?? comma
  }

  /// All rows that are not empty.
  mutating func rows() -> [CSVRow] {
    var rows: [CSVRow] = []
    var number = 1
    while at < bytes.count {
      guard rows.count <= CSVTable.rowLimit else {
        problems.append(.tooManyRows)
        break
      }
      guard let cells = row(number) else { break }
      if !cells.isEmpty { rows.append(CSVRow(number: number, cells: cells)) }
      number += 1
    }
    return rows
  }

  /// The cells of the next row without empty ones at its end; nil when there are too many.
  private mutating func row(_ number: Int) -> [CSVCell]? {
    var cells: [CSVCell] = []
    var kept = 0
    while true {
      guard cells.count < CSVTable.columnLimit else {
        problems.append(.tooManyColumns)
        return nil
      }
      let cell = cell(row: number, column: cells.count + 1)
      cells.append(cell)
      if !cell.text.isEmpty { kept = cells.count }
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    endLine()
    cells.removeLast(cells.count - kept)
    return cells
  }

  /// The next cell; ends on a separator, a line end or the end of the text.
  private mutating func cell(row: Int, column: Int) -> CSVCell {
    skipBlanks()
    let start = at
    var text: [UInt8] = []
    var quotedEnd: Int?
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      text = quoted(row: row)
      quotedEnd = at
      skipBlanks()
    }
    let tail = at
    while at < bytes.count, !isCellEnd(bytes[at]) { at += 1 }
    let end = trimmedEnd(from: tail, to: at)
    if end > tail {
      if quotedEnd != nil { problems.append(.textAfterQuote(row: row, column: column)) }
      text += bytes[(quotedEnd ?? tail)..<end]
    }
    return CSVCell(
      text: Self.trimmed(text), row: row, column: column,
      range: ByteRange(start..<max(start, end > tail ? end : quotedEnd ?? end)))
  }

  /// The text between quotes; leaves the closing one behind.
  private mutating func quoted(row: Int) -> [UInt8] {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard at < bytes.count, bytes[at] == byte else { return text }
      text.append(byte)
      at += 1
    }
    problems.append(.unclosedQuote(row: row))
    return text
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  private mutating func endLine() {
    if at < bytes.count, bytes[at] == carriageReturn { at += 1 }
    // An LF by itself, or the second half of a CRLF.
    if at < bytes.count, bytes[at] == lineFeed { at += 1 }
  }

  private mutating func skipBlanks() {
    while let length = Self.blankLength(bytes, at: at), bytes[at] != separator { at += length }
  }

  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      if end - start >= 3, Self.blankLength(bytes, at: end - 3) == 3 {
        end -= 3
      } else if end - start >= 2, Self.blankLength(bytes, at: end - 2) == 2 {
        end -= 2
      } else if Self.blankLength(bytes, at: end - 1) == 1 {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The length of a space, tab, no-break space (U+00A0) or full-width space (U+3000).
  private static func blankLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case 0x20, 0x09: return 1
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: return 2
    case 0xE3
    where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80:
      return 3
    default: return nil
    }
  }
}
