import SourceText

/// Rows in columns aligned by terminal cells.
///
/// The first rows are kept back to see how wide the columns must be; from then on rows are written as they come, and a
/// cell that is too long is cut, so that memory does not grow with the rows.
package struct TextTable {
  package struct Column {
    let title: String
    /// Left out, the highest first, where the terminal is too narrow; 0: never.
    let dispensability: Int
    /// No narrower than this when cells are cut.
    let least: Int

    package init(_ title: String, dispensability: Int = 0, least: Int = 8) {
      self.title = title
      self.dispensability = dispensability
      self.least = least
    }
  }

  /// A cell, and how it is painted.
  package struct Cell {
    let text: String
    let style: Paint.Style?

    package init(_ text: String, _ style: Paint.Style? = nil) {
      self.text = text.shown
      self.style = style
    }
  }

  private let columns: [Column]
  private let limit: Int?
  private let paint: Paint
  private let cells: TerminalCells
  private var kept: [[Cell]] = []
  private var widths: [Int]?
  private static let keptLimit = 500
  private static let gap = 2

  /// - Parameter limit: Cells of a line; nil: as many as are needed.
  package init(_ columns: [Column], limit: Int?, paint: Paint, ambiguousIsWide: Bool) {
    self.columns = columns
    self.limit = limit
    self.paint = paint
    cells = TerminalCells(ambiguousIsWide: ambiguousIsWide)
  }

  /// What can be written after one more row.
  package mutating func add(_ row: [Cell]) -> String {
    if let widths { return line(row, widths) }
    kept.append(row)
    return kept.count < Self.keptLimit ? "" : flush()
  }

  /// What is still kept back; the heading, where there was no row.
  package mutating func flush() -> String {
    guard widths == nil else { return "" }
    let widths = fitted()
    self.widths = widths
    var text = line(columns.map { Cell($0.title, .strong) }, widths)
    text += line(widths.map { Cell(String(repeating: "-", count: $0), .faint) }, widths)
    for row in kept { text += line(row, widths) }
    kept = []
    return text
  }

  /// Widths by column; 0: left out.
  private func fitted() -> [Int] {
    var widths = columns.indices.map { index in
      kept.reduce(cells.width(of: columns[index].title)) { max($0, cells.width(of: $1[index].text)) }
    }
    guard let limit else { return widths }
    func excess() -> Int {
      let shown = widths.filter { $0 > 0 }
      return shown.reduce(0, +) + Self.gap * max(0, shown.count - 1) - limit
    }
    func cut() {
      while excess() > 0 {
        let wide = widths.indices.filter { widths[$0] > columns[$0].least }
        guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return }
        widths[widest] -= 1
      }
    }
    let natural = widths
    for level in columns.map(\.dispensability).filter({ $0 > 0 }).sorted(by: >) {
      cut()
      guard excess() > 0 else { break }
      widths = natural
      for index in columns.indices where columns[index].dispensability >= level { widths[index] = 0 }
    }
    cut()
    return widths
  }

  private func line(_ row: [Cell], _ widths: [Int]) -> String {
    var parts: [String] = []
    for (cell, width) in zip(row, widths) where width > 0 {
      let text = fitted(cell.text, width)
      let blank = String(repeating: " ", count: max(0, width - cells.width(of: text)))
      parts.append((cell.style.map { paint(text, $0) } ?? text) + blank)
    }
    return parts.joined(separator: String(repeating: " ", count: Self.gap)).trimmedAtEnd + "\n"
  }

  private func fitted(_ text: String, _ width: Int) -> String {
    guard cells.width(of: text) > width else { return text }
    let mark = "…"
    var result = ""
    var used = cells.width(of: mark)
    for character in text {
      used += cells.width(of: character)
      if used > width { break }
      result.append(character)
    }
    return result + mark
  }
}
