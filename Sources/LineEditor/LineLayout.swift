import CLibedit

/// A prompt and a line in the cells of a terminal.
///
/// A wide character is never cut in two, and a row that is full is followed by another.
struct LineLayout: Equatable {
  /// What a row shows, and whether all its cells are taken, so that the terminal itself goes on in the next.
  private struct Row: Equatable {
    var text = ""
    var cells = 0
    var isFull = false
  }

  struct Cell: Equatable {
    var row: Int
    var column: Int
  }

  /// Counted from the first row that is shown.
  var cursor = Cell(row: 0, column: 0)
  private(set) var end = Cell(row: 0, column: 0)
  /// What is to be written from the first cell on; it leaves the terminal at `end`.
  private(set) var written = ""

  /// - Parameters:
  ///   - prompt: what stands between two bytes of value 1 takes no cells.
  ///   - rows: of the terminal: of a line that is longer, those about the cursor are shown.
  init(prompt: String, _ line: (before: String, after: String), columns: Int, rows: Int) {
    var all = [Row()]
    func put(_ text: String, _ cells: Int) {
      if all[all.count - 1].cells + cells > columns, cells <= columns {
        // Blanks, so that the terminal goes on in the next row by itself.
        all[all.count - 1].text += String(repeating: " ", count: columns - all[all.count - 1].cells)
        all[all.count - 1].isFull = true
        all.append(Row())
      }
      all[all.count - 1].text += text
      all[all.count - 1].cells += cells
      guard all[all.count - 1].cells >= columns else { return }
      all[all.count - 1].isFull = true
      all.append(Row())
    }
    func put(_ text: String) {
      for scalar in text.unicodeScalars {
        if scalar == "\n" { all.append(Row()) } else { put(Self.shown(scalar), Self.cells(scalar)) }
      }
    }

    var isShown = true
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1}" { isShown.toggle() } else { put(String(scalar), isShown ? Self.cells(scalar) : 0) }
    }
    put(line.before)
    var here = Cell(row: all.count - 1, column: all[all.count - 1].cells)
    if let next = line.after.unicodeScalars.first, next != "\n", here.column + Self.cells(next) > columns {
      here = Cell(row: here.row + 1, column: 0)
    }
    put(line.after)

    let first = max(0, min(here.row, all.count - rows))
    let last = min(all.count - 1, first + max(rows, 1) - 1)
    cursor = Cell(row: here.row - first, column: here.column)
    end = Cell(row: last - first, column: all[last].cells)
    for number in first...last {
      written += all[number].text
      guard number < last else { break }
      if !all[number].isFull {
        written += "\r\n"
      } else if all[number + 1].text.isEmpty {
        // A row that is full leaves terminals in doubt where they are until something is written in the next.
        written += " \r"
      }
    }
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    let cells = Int(pai_cells(scalar.value))
    return cells < 0 ? 1 : cells
  }

  /// Control characters as `^A`, what has no shape as U+FFFD.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 || scalar.value == 0x7F { return "^\(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))" }
    return pai_cells(scalar.value) < 0 ? "\u{FFFD}" : String(scalar)
  }
}
