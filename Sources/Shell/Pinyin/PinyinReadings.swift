/// The readings of Han characters, as ``table`` has them.
struct PinyinReadings: Sendable {
  /// Read from the table where it is first asked for: some milliseconds, once in a process.
  static let all = PinyinReadings(table.description)

  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  /// In ASCII, small.
  private let syllables: [[UInt8]]
  /// Numbers of syllables, those of one character beside each other, its usual one first.
  private let numbers: [UInt16]
  /// Where the numbers of each character begin, and after the last one where they end.
  private let starts: [UInt32]

  /// The syllables of a character, its usual one first; none where it is not a character of the table.
  ///
  /// - Complexity: constant.
  func syllables(of character: Character) -> some Collection<[UInt8]> {
    numbers[range(of: character)].lazy.map { syllables[Int($0)] }
  }

  private func range(of character: Character) -> Range<Int> {
    // Whatever stands behind the first scalar selects one of its glyphs.
    let value = character.unicodeScalars.first?.value ?? 0
    // 〇 stands outside the block and is read as 零.
    let character = value == 0x3007 ? 0x96F6 : value
    guard (Self.first...Self.last).contains(character) else { return 0..<0 }
    let place = Int(character - Self.first)
    return Int(starts[place])..<Int(starts[place + 1])
  }

  /// Reads the form of ``table``. What is not of it is passed over: the table is generated.
  private init(_ table: String) {
    var syllables: [[UInt8]] = []
    var syllable: [UInt8] = []
    // Who has the syllable as the usual reading, and who has it besides; each the character and the syllable's number.
    var usual: [(place: Int, number: UInt16)] = []
    var besides: [(place: Int, number: UInt16)] = []
    var spaces = 0
    for scalar in table.unicodeScalars {
      switch scalar {
      case "a"..."z": syllable.append(UInt8(truncatingIfNeeded: scalar.value))
      case " ": spaces += 1
      case "\n":
        syllables.append(syllable)
        syllable = []
        spaces = 0
      default:
        guard (Self.first...Self.last).contains(scalar.value) else { continue }
        let entry = (Int(scalar.value - Self.first), UInt16(truncatingIfNeeded: syllables.count))
        if spaces == 1 { usual.append(entry) } else { besides.append(entry) }
      }
    }
    // The last line has no end of its own.
    syllables.append(syllable)

    var starts = [UInt32](repeating: 0, count: Int(Self.last - Self.first) + 2)
    for list in [usual, besides] {
      for entry in list { starts[entry.place + 1] += 1 }
    }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var free = starts
    var numbers = [UInt16](repeating: 0, count: usual.count + besides.count)
    for list in [usual, besides] {
      for entry in list {
        numbers[Int(free[entry.place])] = entry.number
        free[entry.place] += 1
      }
    }
    self.syllables = syllables
    self.numbers = numbers
    self.starts = starts
  }
}
