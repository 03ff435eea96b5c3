/// Puts labels above one axis so that none lies over another, nor over the line that leads to another.
///
/// A label stands to the right of its line. Taken from the right, each goes one row above all whose lines would pass
/// through it.
struct LabelRows {
  /// By label, in the order in which they were given; 0 is next to the axis.
  let rows: [Int]
  var count: Int { (rows.max() ?? -1) + 1 }

  /// - Parameters:
  ///   - labels: where the line of each stands, and how wide it is; in the order of time.
  init(_ labels: [(x: Double, width: Double)], gap: Double) {
    var rows = [Int](repeating: 0, count: labels.count)
    for index in labels.indices.reversed() {
      let end = labels[index].x + labels[index].width + gap
      var row = 0
      for later in labels.indices[(index + 1)...] where labels[later].x <= end { row = max(row, rows[later] + 1) }
      rows[index] = row
    }
    self.rows = rows
  }
}

/// How wide a text is drawn, by rule of thumb for a face without serifs: no face is known here.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0..<0x80: width + ("ilj.,:;'|!()[] ".unicodeScalars.contains(scalar) ? 0.34 : 0.6) * size
      case 0x80..<0x2E80: width + 0.7 * size
      default: width + size
      }
    }
  }

  /// The text, cut with an ellipsis where it is wider.
  static func cut(_ text: String, to width: Double, size: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var kept = ""
    var used = size
    for character in text {
      used += of(String(character), size: size)
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
