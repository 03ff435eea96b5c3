/// A set of words, one bit a word.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: SIMD4<UInt64> = .zero

  package init(arrayLiteral words: Word...) {
    for word in words { insert(word) }
  }

  package init(_ words: some Sequence<Word>) {
    for word in words { insert(word) }
  }

  package func contains(_ word: Word) -> Bool {
    bits[Int(word.rawValue >> 6)] >> UInt64(word.rawValue & 63) & 1 == 1
  }

  package mutating func insert(_ word: Word) {
    bits[Int(word.rawValue >> 6)] |= 1 << UInt64(word.rawValue & 63)
  }

  package func union(_ other: WordSet) -> WordSet {
    var union = self
    union.bits |= other.bits
    return union
  }

  package func subtracting(_ other: WordSet) -> WordSet {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  /// The words in the order of the table.
  package var words: [Word] { Word.allCases.filter(contains) }
}

extension Word {
  /// Words that may stand where a name is expected.
  package static let possibleNames = WordSet(allCases.filter(\.mayBeName))

  /// Units of what is counted: 元, 人, 平方米.
  package static let measureWords: WordSet = [
    .yuan, .person, .household, .squareMetre, .mu, .metre, .kilometre, .kilogram, .tonne, .piece, .vehicle,
    .yearsOfAge, .bottle, .place, .storey,
  ]

  /// Units of duration that follow a number.
  package static let durationUnits: WordSet = [
    .minute, .hour, .urgentWorkHour, .calendarDay, .day, .week, .months, .years, .urgentWorkday, .workHour, .workday,
  ]

  /// Durations that need no number.
  package static let fixedDurations: WordSet = [.sameDay, .sameWorkday, .nextDay, .immediate]

  /// Fields that every event has, and kinds that stand like one.
  package static let builtInFields: WordSet = [
    .item, .category, .unit, .id, .reportedAt, .area, .source, .reporter,
  ]

  /// Built-in functions.
  package static let functions: WordSet = [
    .countOf, .casesOf, .shareOf, .meanOf, .percentile, .workTimeBetween, .larger, .smaller, .rounded, .orElse,
  ]
}
