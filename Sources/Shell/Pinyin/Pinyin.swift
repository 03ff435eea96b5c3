/// Finds Chinese names by what is typed on a keyboard without Chinese: `wzjy`, `wuzheng` and `wuzhjy` are 无证经营.
package struct Pinyin: Sendable {
  package init() {}

  /// Whether what was typed is the beginning of a name.
  ///
  /// A Han character is typed as a whole syllable, by any of its readings (no tones, `v` for ü), or as its initial:
  /// the first letter, or `zh`, `ch`, `sh`. Both may stand in one name, and the last syllable may be unfinished. Every
  /// character, Han or not, is also typed as itself; a full-width form is the half-width one, and capitals are small
  /// letters. What is neither letter nor number in the name, such as `（` or `、`, may be left out. Spaces and
  /// apostrophes in what was typed count for nothing; where nothing else was typed, every name begins with it.
  ///
  /// - Complexity: at most the readings of as many characters as were typed, times the characters typed; nothing is
  ///   tried twice.
  package func matches(_ name: String, typed: String) -> Bool {
    let typed = Self.folded(typed).filter { !$0.isWhitespace && !Self.apostrophes.contains($0) }
    guard !typed.isEmpty else { return true }
    let letters = typed.map { $0.asciiValue ?? 0 }
    // The lengths of what was typed up to which the name so far can have been meant.
    var reached: Set = [0]
    for character in Self.folded(name) {
      var next: Set<Int> = []
      let mayBeLeftOut = !character.isLetter && !character.isNumber
      for start in reached {
        if mayBeLeftOut { next.insert(start) }
        if typed[start] == character { next.insert(start + 1) }
        for syllable in PinyinReadings.all.syllables(of: character) {
          let common = zip(syllable, letters[start...]).prefix { $0 == $1 }.count
          // A whole syllable, or the unfinished last one.
          if common == syllable.count || start + common == typed.count { next.insert(start + common) }
          if common >= 1 { next.insert(start + 1) }
          if common >= 2, Self.isInitial(syllable[0], syllable[1]) { next.insert(start + 2) }
        }
      }
      if next.contains(typed.count) { return true }
      guard !next.isEmpty else { return false }
      reached = next
    }
    return false
  }

  /// How a character is read, its usual reading first; nothing for one that is not Han.
  ///
  /// - Complexity: constant.
  package func readings(of character: Character) -> [String] {
    PinyinReadings.all.syllables(of: character).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let apostrophes: Set<Character> = ["'", "’", "‘", "`"]

  private static func isInitial(_ first: UInt8, _ second: UInt8) -> Bool {
    second == UInt8(ascii: "h") && [UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "s")].contains(first)
  }

  /// Half-width, small, and v for ü.
  private static func folded(_ text: String) -> [Character] {
    var halfWidth = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      halfWidth.append(isFullWidth ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFF00 + 0x20)) : scalar)
    }
    return String(halfWidth).lowercased().map { $0 == "ü" ? "v" : $0 }
  }
}
