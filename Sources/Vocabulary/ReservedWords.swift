/// The spellings of all words of the language.
package enum ReservedWords {
  /// The word of a spelling.
  package static let byName: [String: Word] = {
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
