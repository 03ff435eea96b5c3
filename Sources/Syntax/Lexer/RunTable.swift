import Vocabulary

/// What a run of letters and digits stands for.
enum RunMeaning {
  case word(Word)
  /// Read over.
  case noise
  case name(NameID)
  /// The index of a literal run that was read before.
  case literal(Int32)

  var isLiteral: Bool { if case .literal = self { true } else { false } }
}

/// The meanings of all runs met so far, by their bytes: an open-addressing hash table that begins as a copy of the
/// vocabulary, so that a run is looked up once, whatever it is.
struct RunTable {
  private struct Slot {
    var hash: UInt32
    /// Where the run's bytes stand in `arena`.
    var start: Int32
    /// Negative in an empty slot.
    var count: Int32
    var meaning: RunMeaning
  }

  private var slots: [Slot]
  private var arena: [UInt8] = []
  private var used = 0

  /// The vocabulary of both languages and the noise words.
  static let vocabulary: RunTable = {
    var table = RunTable()
    for row in Word.rows {
      for spelling in row.zh + row.en { table.insert(Array(spelling.utf8), .word(row.word)) }
    }
    for word in NoiseWord.allCases { table.insert(Array(word.rawValue.utf8), .noise) }
    return table
  }()

  private static let empty = Slot(hash: 0, start: 0, count: -1, meaning: .noise)

  private init() { slots = Array(repeating: Self.empty, count: 1024) }

  /// - Complexity: linear in the run.
  func meaning(of run: Range<Int>, in bytes: [UInt8]) -> RunMeaning? {
    let hash = Self.hash(run, bytes)
    var at = Int(hash) & (slots.count - 1)
    while slots[at].count >= 0 {
      if slots[at].hash == hash, Int(slots[at].count) == run.count, holds(slots[at], run, bytes) {
        return slots[at].meaning
      }
      at = (at + 1) & (slots.count - 1)
    }
    return nil
  }

  func meaning(of run: [UInt8]) -> RunMeaning? { meaning(of: 0..<run.count, in: run) }

  /// The run must not be in the table yet.
  mutating func insert(_ run: [UInt8], _ meaning: RunMeaning) {
    if used * 2 >= slots.count { grow() }
    let slot = Slot(
      hash: Self.hash(0..<run.count, run), start: Int32(clamping: arena.count), count: Int32(clamping: run.count),
      meaning: meaning)
    arena += run
    place(slot)
    used += 1
  }

  private mutating func place(_ slot: Slot) {
    var at = Int(slot.hash) & (slots.count - 1)
    while slots[at].count >= 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    for slot in old where slot.count >= 0 { place(slot) }
  }

  private func holds(_ slot: Slot, _ run: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let shift = Int(slot.start) - run.lowerBound
    for at in run where bytes[at] != arena[at + shift] { return false }
    return true
  }

  private static func hash(_ run: Range<Int>, _ bytes: [UInt8]) -> UInt32 { fowlerNollVo(bytes[run]) }
}
