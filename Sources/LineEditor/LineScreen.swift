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
  /// Whether the terminal can't move its cursor to another row, nor erase (`TERM=dumb`): then the row alone in which the cursor is
  /// stands there, and each row in the place of the one before it, so that none is left behind.
  let hasOneRow: Bool
  /// What stands there; nil: nothing of this line.
  private var shown: LineLayout?

  init(_ editor: OpaquePointer) {
    let known = ["up", "nd", "cd", "cl"].compactMap { unsafe Self.capability($0, editor) }
    hasOneRow = known.count < 4
    (up, right, eraseBelow, clearAll) = hasOneRow ? ("", "", "", "") : (known[0], known[1], known[2], known[3])
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
    if let shown, shown.cursor == shown.end, line.cursor == line.end, line.written.hasPrefix(shown.written) {
      text = String(line.written.dropFirst(shown.written.count))
    } else if hasOneRow {
      let blanks = max(0, (shown?.end.column ?? 0) - line.end.column)
      text = "\r" + line.written + String(repeating: " ", count: blanks)
      text += String(repeating: "\u{8}", count: blanks + line.end.column - line.cursor.column)
    } else if let shown, shown.written == line.written {
      text = move(from: shown.cursor, to: line.cursor)
    } else {
      if let shown { text = erasing(rows: shown.cursor.row) }
      text += line.written + move(from: line.end, to: line.cursor)
    }
    unsafe pai_put(text)
    shown = line
  }

  /// Where rows of the line are hidden, all of it once, as what was entered stays to be read.
  /// - Parameter whole: in a row without end.
  mutating func finish(_ whole: LineLayout) {
    guard hasOneRow, let shown, shown.written != whole.written else { return }
    unsafe pai_put("\r" + whole.written)
    self.shown = whole
    self.shown?.cursor = whole.end
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
    unsafe pai_put(hasOneRow ? "\r" + shown.written : move(from: shown.cursor, to: shown.end))
    self.shown?.cursor = shown.end
  }

  mutating func forget() { shown = nil }

  mutating func clear() {
    unsafe pai_put(hasOneRow ? "\r\n" : clearAll)
    shown = nil
  }

  /// Of what was drawn for the old size some terminals lay out the rows anew and some don't. Never more rows are erased than
  /// the line has either way.
  mutating func resize(for line: LineLayout) {
    guard let shown else { return }
    if hasOneRow {
      unsafe pai_put("\r\n")
      self.shown = nil
      return
    }
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
