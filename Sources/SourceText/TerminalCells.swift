/// How many cells of a terminal a text takes, by Unicode's East Asian Width (UAX #11).
package struct TerminalCells: Sendable {
  /// `“”…—` and their like take one cell by the standard and two in some Chinese terminals.
  package let ambiguousIsWide: Bool

  package init(ambiguousIsWide: Bool) { self.ambiguousIsWide = ambiguousIsWide }

  /// The cells of a text, grapheme cluster by grapheme cluster.
  ///
  /// - Complexity: linear in the text.
  package func width(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// As much of the beginning of a text as fits so many cells.
  package func prefix(of text: String, width: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += self.width(of: character)
        return used <= width
      })
  }

  /// The cells of one grapheme cluster: its widest scalar decides, since what joins it (combining
  /// marks, skin tones, the parts of a family) is drawn into the same cells.
  package func width(of character: Character) -> Int {
    if let ascii = character.asciiValue { return width(ofASCII: ascii) }
    var widest = 0
    var flags = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      // Asks for the emoji form of what stands before it, which is wide.
      case 0xFE0F: widest = 2
      case 0x1F1E6...0x1F1FF: flags += 1
      default: break
      }
      widest = max(widest, width(of: scalar))
    }
    return flags == 2 ? 2 : widest
  }

  /// The cells of one scalar by itself: 0 for controls, combining marks and what is not drawn.
  /// A tab counts as one: who writes a line replaces it by a space.
  ///
  /// - Complexity: O(log n) in the table, constant for ASCII and unified Han.
  package func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return width(ofASCII: UInt8(truncatingIfNeeded: value)) }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    let runs = terminalCellRuns
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    switch runs[low] & 3 {
    case 0: return 0
    case 1: return 1
    case 2: return 2
    default: return ambiguousIsWide ? 2 : 1
    }
  }

  private func width(ofASCII byte: UInt8) -> Int {
    (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\t") ? 1 : 0
  }
}
