import SourceText

/// The lines that a place lies on, with marks under exactly its cells.
///
/// Of a place that spans lines the first and the last are shown. A line that is too wide is cut at both ends, between
/// characters, so that the marks stay in sight.
struct SourceExcerpt {
  var file: SourceFile
  var id: FileID
  var lines: ShownLines
  var cells: TerminalCells
  /// Of the whole terminal, in cells.
  var width: Int
  /// What stands under the place: `^` under the mistake, `-` under what a note points to.
  var mark: Character

  /// A line of what is shown. Its parts are coloured differently.
  struct Row {
    var gutter: String
    var text: String
    var isMarks: Bool
  }

  func rows(_ range: ByteRange) -> [Row] {
    let first = file.line(at: range.lower)
    // The end of a range that takes in a line's end still belongs to that line.
    let last = range.isEmpty ? first : file.line(at: range.upper - 1)
    let digits = String(last + 1).count
    var rows = marked(first, range, digits)
    if last > first {
      if last > first + 1 {
        rows.append(Row(gutter: String(repeating: " ", count: digits + 2) + "| ", text: "...", isMarks: false))
      }
      rows += marked(last, range, digits)
    }
    return rows
  }

  private func marked(_ line: Int, _ range: ByteRange, _ digits: Int) -> [Row] {
    let shown = lines.line(line, of: file, id, cells: cells)
    let number = String(line + 1)
    let blank = String(repeating: " ", count: digits + 2)
    let numbered = String(repeating: " ", count: digits + 1 - number.count) + number + " "
    let marks = Self.marks(shown, range)
    let window = Self.window(shown, marks, width: max(width - digits - 4, 24), cells)
    let start = window.lead + marks.lowerBound - window.from
    let end = window.lead + min(marks.upperBound, window.to) - window.from
    return [
      Row(gutter: numbered + "| ", text: window.text, isMarks: false),
      Row(
        gutter: blank + "| ",
        text: String(repeating: " ", count: start) + String(repeating: mark, count: max(end - start, 1)),
        isMarks: true),
    ]
  }

  /// The cells of the line that the range covers; at least one. Blank ends of a line that the range spans are left out.
  private static func marks(_ line: ShownLine, _ range: ByteRange) -> Range<Int> {
    let bytes = range.offsets
    let entersBefore = range.lower < line.range.lower
    let first = line.firstPiece(endingAfter: bytes.lowerBound)
    if bytes.isEmpty { return line.cells[first]..<(line.cells[first] + 1) }
    var from: Int?
    var to: Int?
    for index in first..<line.pieces.count {
      let piece = line.pieces[index]
      guard piece.bytes.lowerBound < bytes.upperBound else { break }
      let isLeadingBlank = entersBefore && from == nil && piece.text.allSatisfy { $0 == " " }
      if !isLeadingBlank {
        from = from ?? line.cells[index]
        to = line.cells[index + 1]
      }
    }
    let start = from ?? line.width
    return start..<max(to ?? start + 1, start + 1)
  }

  private struct Window {
    var text: String
    /// The cells before the first shown character, which the sign of a cut takes.
    var lead: Int
    /// The cells of the line that are shown.
    var from: Int
    var to: Int
  }

  private static func window(_ line: ShownLine, _ marks: Range<Int>, width: Int, _ cells: TerminalCells) -> Window {
    let total = line.width
    if total <= width || marks.upperBound > total && total < width {
      return Window(text: trimmed(line.pieces.map(\.text).joined()), lead: 0, from: 0, to: max(total, marks.upperBound))
    }
    let cut = "…"
    let cutWidth = cells.width(of: cut)
    let room = width - 2 * cutWidth
    // The marks in the middle when they fit, else their beginning at the left.
    let spare = max(room - marks.count, 0)
    var wanted = max(marks.lowerBound - (marks.count > room ? 4 : spare / 2), 0)
    wanted = min(wanted, max(total - room, 0))

    let first = line.firstPiece(from: wanted)
    let start = line.cells[first]
    var to = start
    var text = ""
    for index in first..<line.pieces.count {
      if line.cells[index + 1] - start > room { break }
      text += line.pieces[index].text
      to = line.cells[index + 1]
    }
    let isCutBefore = start > 0
    let isCutAfter = to < total
    return Window(
      text: (isCutBefore ? cut : "") + (isCutAfter ? text + cut : trimmed(text)), lead: isCutBefore ? cutWidth : 0,
      from: start, to: isCutAfter ? to : max(to, marks.upperBound))
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
