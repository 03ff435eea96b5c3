import Vocabulary

/// A run of letters that was meant as several words: `事项为无证经营`, `面积大于200平方米`. A comparison of everyday language is put right.
package struct WordsRunTogether {
  /// What it is written of, in order.
  let parts: [Part]

  struct Part {
    /// As it stands in the run.
    let written: String
    /// As it should stand.
    let shown: String
    /// What a comparison of everyday language means.
    let meant: EverydayComparison.Meant?
  }

  /// The run with its spaces.
  package var spaced: String { parts.map(\.shown).joined(separator: " ") }

  /// Nil unless the run falls apart into words of the language, declared names and literals in one way with fewest parts, at
  /// least one part being a word.
  package init?(_ run: String, isDeclared: (String) -> Bool) {
    // The language has no word for it: `面积在100到200之间`.
    let run = run.hasSuffix("之间") && !isDeclared(run) ? String(run.dropLast(2)) : run
    let scalars = Array(run.unicodeScalars)
    // Names longer than this are not cut up: the search is quadratic in the length.
    guard 2...120 ~= scalars.count else { return nil }
    // `2026年2月` is a month, and no three words.
    if Int(run.prefix { $0 != "年" }) != nil { return nil }

    /// The best way to reach each position: how many parts, how many ways, where the last part begins.
    var reached: [(parts: Int, ways: Int, from: Int)?] = [(0, 1, 0)]
    var isWord: [Bool] = [false]
    for end in 1...scalars.count {
      var best: (parts: Int, ways: Int, from: Int)?
      var bestIsWord = false
      for start in 0..<end {
        guard let before = reached[start], start > 0 || end < scalars.count else { continue }
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[start..<end])
        let text = String(piece)
        let word = ReservedWords.byName[text] != nil || EverydayComparison.meaning(of: text) != nil
        guard word || isDeclared(text) || Self.isLiteral(text) else { continue }
        let parts = before.parts + 1
        if let known = best, known.parts < parts { continue }
        if let known = best, known.parts == parts {
          best = (parts, known.ways + before.ways, start)
        } else {
          best = (parts, before.ways, start)
          bestIsWord = word
        }
      }
      reached.append(best)
      isWord.append(bestIsWord)
    }

    guard let whole = reached[scalars.count], whole.parts >= 2, whole.ways == 1 else { return nil }
    var parts: [Part] = []
    var hasWord = false
    var end = scalars.count
    while end > 0, let step = reached[end] {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[step.from..<end])
      let part = String(piece)
      let isKnown = ReservedWords.byName[part] != nil || isDeclared(part)
      let meant = isKnown ? nil : EverydayComparison.meaning(of: part)
      parts.append(Part(written: part, shown: meant?.spelling(.chinese) ?? part, meant: meant))
      hasWord = hasWord || isWord[end]
      end = step.from
    }
    guard hasWord else { return nil }
    self.parts = parts.reversed()
  }

  private static func isLiteral(_ text: String) -> Bool {
    guard text.first?.isNumber == true else { return false }
    return LiteralRun(RunScalars(text.utf8)).map { $0.rest == nil && $0.mistake == nil } ?? false
  }
}
