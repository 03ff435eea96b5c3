import Vocabulary

/// A run of letters that was meant as several words: `事项为无证经营`, `面积大于200平方米`. A comparison of everyday language is put right.
struct WordsRunTogether {
  /// The run with its spaces.
  let spaced: String

  /// Nil unless the run falls apart into words of the language and declared names in one way with fewest parts, at
  /// least one part being a word.
  init?(_ run: String, isDeclared: (String) -> Bool) {
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
        guard word || isDeclared(text) || text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
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
    var parts: [String] = []
    var hasWord = false
    var end = scalars.count
    while end > 0, let step = reached[end] {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[step.from..<end])
      let part = String(piece)
      let isKnown = ReservedWords.byName[part] != nil || isDeclared(part)
      parts.append(isKnown ? part : EverydayComparison.meaning(of: part)?.spelling(.chinese) ?? part)
      hasWord = hasWord || isWord[end]
      end = step.from
    }
    guard hasWord else { return nil }
    spaced = parts.reversed().joined(separator: " ")
  }
}

/// The spellings of all words of the language.
package enum ReservedWords {
  /// The word of a spelling.
  static let byName: [String: Word] = {
    var words: [String: Word] = [:]
    for row in Word.rows {
      for spelling in row.zh + row.en { words[spelling] = row.word }
    }
    return words
  }()

  /// A name as it must be written to be read as one: between backticks where it is no plain run of letters.
  package static func spelled(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal || $0 == "_"
    }
    return isPlain && byName[name] == nil ? name : "`\(name)`"
  }
}
