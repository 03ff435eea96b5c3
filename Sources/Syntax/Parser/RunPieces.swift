import Vocabulary

/// A run that is nothing but words and literals written together, taken apart: `周一至周五`, `3月1日至10月31日`.
struct RunPieces {
  /// At least two.
  let texts: [String]

  /// Nil unless there is exactly one way into the least number of pieces.
  ///
  /// - Complexity: the square of the run's length, which is limited.
  init?(of run: String) {
    let scalars = Array(run.unicodeScalars)
    guard 2...32 ~= scalars.count else { return nil }
    /// For every prefix: the least number of pieces, in how many ways, and where the last piece begins.
    var best: [(pieces: Int, ways: Int, last: Int)?] = [(0, 1, 0)]
    for end in 1...scalars.count {
      var found: (pieces: Int, ways: Int, last: Int)?
      for start in 0..<end {
        // A number is never taken apart.
        if start > 0, scalars[start - 1].isNumeral, scalars[start].isNumeral { continue }
        guard let before = best[start], Self.isPiece(scalars[start..<end]) else { continue }
        let pieces = before.pieces + 1
        if let known = found, known.pieces < pieces { continue }
        if let known = found, known.pieces == pieces {
          found = (pieces, known.ways + before.ways, start)
        } else {
          found = (pieces, before.ways, start)
        }
      }
      best.append(found)
    }
    guard let whole = best[scalars.count], whole.ways == 1, whole.pieces > 1 else { return nil }
    var texts: [String] = []
    var end = scalars.count
    while end > 0, let piece = best[end] {
      texts.append(Self.text(scalars[piece.last..<end]))
      end = piece.last
    }
    self.texts = texts.reversed()
  }

  private static func isPiece(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = text(scalars)
    if RunTable.vocabulary.meaning(of: Array(text.utf8)) != nil { return true }
    return LiteralRun(RunScalars(text.utf8)).map { $0.rest == nil && $0.mistake == nil } ?? false
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
