import CLibedit

/// Draws the line that is edited.
///
/// libedit edits; what it would draw goes nowhere. It compares cell by cell what it drew last with what is to be drawn, and
/// loses count where a wide character is cut by that, or by the end of a row (3.1-20221030).
struct LineScreen {
  private let up: String
  private let right: String
  private let eraseBelow: String
  private let clearAll: String
  /// What stands there; nil: nothing of this line.
  private var shown: LineLayout?

  /// - Returns: nil where the terminal can't move its cursor and erase.
  init?(_ editor: OpaquePointer) {
    guard let up = unsafe Self.capability("up", editor), let right = unsafe Self.capability("nd", editor),
      let eraseBelow = unsafe Self.capability("cd", editor), let clearAll = unsafe Self.capability("cl", editor)
    else { return nil }
    (self.up, self.right, self.eraseBelow, self.clearAll) = (up, right, eraseBelow, clearAll)
  }

  /// Without the pauses (`$<50>`) that only terminals on slow lines need.
  private static func capability(_ name: String, _ editor: OpaquePointer) -> String? {
    guard let text = unsafe pai_el_text_capability(editor, name) else { return nil }
    let parts = unsafe String(cString: text).split(separator: "$<", omittingEmptySubsequences: false)
    return parts[0] + parts.dropFirst().map { $0.drop { $0 != ">" }.dropFirst() }.joined()
  }

  mutating func show(_ line: LineLayout) {
    guard line != shown else { return }
    var text = ""
    if let shown, shown.written == line.written {
      text = move(from: shown.cursor, to: line.cursor)
    } else if let shown, shown.cursor == shown.end, line.cursor == line.end, line.written.hasPrefix(shown.written) {
      text = String(line.written.dropFirst(shown.written.count))
    } else {
      if let shown { text = erasing(rows: shown.cursor.row) }
      text += line.written + move(from: line.end, to: line.cursor)
    }
    unsafe pai_put(text)
    shown = line
  }

  /// To the row below the line, where something else may be written.
  mutating func goBelow() {
    guard let shown else { return }
    unsafe pai_put(String(repeating: "\n", count: shown.end.row - shown.cursor.row) + "\r\n")
    self.shown = nil
  }

  /// To where the line ends, so that more may be written after it.
  mutating func goToEnd() {
    guard let shown else { return }
    unsafe pai_put(move(from: shown.cursor, to: shown.end))
    self.shown?.cursor = shown.end
  }

  mutating func forget() { shown = nil }

  mutating func clear() {
    unsafe pai_put(clearAll)
    shown = nil
  }

  /// Of what was drawn for the old size some terminals lay out the rows anew and some don't. Never more rows are erased than
  /// the line has either way.
  mutating func resize(for line: LineLayout) {
    guard let shown else { return }
    unsafe pai_put(erasing(rows: min(shown.cursor.row, line.cursor.row)))
    self.shown = nil
  }

  /// To the first cell of the row that stands so many above, with nothing left from there on.
  private func erasing(rows: Int) -> String { "\r" + String(repeating: up, count: rows) + eraseBelow }

  private func move(from: LineLayout.Cell, to: LineLayout.Cell) -> String {
    if from == to { return "" }
    if from.row == to.row, to.column < from.column, from.column - to.column < to.column {
      return String(repeating: "\u{8}", count: from.column - to.column)
    }
    let rows = String(repeating: from.row > to.row ? up : "\n", count: abs(from.row - to.row))
    return rows + "\r" + String(repeating: right, count: to.column)
  }
}
