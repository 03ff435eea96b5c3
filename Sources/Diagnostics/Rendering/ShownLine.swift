import SourceText

/// One line of a file as a terminal shows it: pieces that are never cut, each with its bytes and its cells.
///
/// A tab is shown as four spaces. What is invisible, or would give the terminal orders, is shown by its code point:
/// `<U+200B>`.
struct ShownLine {
  struct Piece {
    let text: String
    /// In terminal cells.
    let width: Int
    let bytes: Range<Int>
  }

  let pieces: [Piece]
  /// The cell at which each piece begins, and last that after the line's end.
  let cells: [Int]
  /// The offsets of the line, without its end.
  let range: ByteRange

  init(_ line: Int, of file: SourceFile, cells: TerminalCells) {
    range = file.range(ofLine: line)
    var scalars: [(scalar: Unicode.Scalar, bytes: Range<Int>)] = []
    var at = Int(range.lower)
    while at < Int(range.upper) {
      let length = max(UTF8Sequence.length(in: file.bytes.span, at: at), 1)
      scalars.append((UTF8Sequence.scalar(in: file.bytes.span, at: at) ?? "\u{FFFD}", at..<(at + length)))
      at += length
    }
    // A byte order mark is no part of the text.
    if range.lower == 0, scalars.first?.scalar == "\u{FEFF}" { scalars.removeFirst() }

    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.map(\.scalar))
    var pieces: [Piece] = []
    var rest = scalars[...]
    for character in text {
      let own = rest.prefix(character.unicodeScalars.count)
      rest = rest.dropFirst(own.count)
      // An invisible scalar at the end of a character is shown by itself; within one (an emoji family) it joins.
      let visible = own.count - own.reversed().prefix { Invisible.contains($0.scalar) }.count
      pieces += ShownLine.piece(own.prefix(visible), cells)
      for hidden in own.dropFirst(visible) {
        let code = Invisible.shown(hidden.scalar)
        pieces.append(Piece(text: code, width: code.utf8.count, bytes: hidden.bytes))
      }
    }
    self.pieces = pieces
    self.cells = pieces.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.width) }
  }

  /// Of the whole line, in cells.
  var width: Int { cells.last ?? 0 }

  /// The first piece that ends after a byte; the number of pieces where none does.
  ///
  /// - Complexity: O(log pieces).
  func firstPiece(endingAfter byte: Int) -> Int { first { pieces[$0].bytes.upperBound > byte } }

  /// The first piece that begins at a cell or after it.
  ///
  /// - Complexity: O(log pieces).
  func firstPiece(from cell: Int) -> Int { first { cells[$0] >= cell } }

  /// The first piece of which something holds that holds of all after it too.
  private func first(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func piece(
    _ scalars: ArraySlice<(scalar: Unicode.Scalar, bytes: Range<Int>)>, _ cells: TerminalCells
  ) -> [Piece] {
    guard let first = scalars.first, let last = scalars.last else { return [] }
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    if first.scalar == "\t" { return [Piece(text: "    ", width: 4, bytes: bytes)] }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.map(\.scalar))
    return [Piece(text: text, width: cells.width(of: text), bytes: bytes)]
  }
}

/// The lines that are shown, each laid out once: one of thousands of characters may have hundreds of mistakes.
final class ShownLines {
  private var known: [Key: ShownLine] = [:]

  private struct Key: Hashable {
    let file: FileID
    let line: Int
  }

  func line(_ line: Int, of file: SourceFile, _ id: FileID, cells: TerminalCells) -> ShownLine {
    let key = Key(file: id, line: line)
    if let shown = known[key] { return shown }
    let shown = ShownLine(line, of: file, cells: cells)
    known[key] = shown
    return shown
  }
}

/// Characters that a reader can't see, or that a terminal obeys instead of drawing them.
package enum Invisible {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  static func shown(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// A text with every such character shown by its code point; line ends count as such. What is shown so stays as it
  /// is when it is shown again.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: contains) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if contains(scalar) { result += shown(scalar) } else { result.unicodeScalars.append(scalar) }
    }
  }
}
