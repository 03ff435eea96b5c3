import SourceText

/// Finds the number of a word by its bytes: open addressing, one comparison as a rule. No `String`, no allocation.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// End of word n in `bytes`; it begins where the word before ends.
  private var ends: [Int32] = [0]
  private var numbers: [Int32] = []
  /// Position of a word plus one; zero is free.
  private var slots: [Int32] = [0]
  private var mask = 0

  /// Words with their numbers; of a word that comes twice the first number stands.
  init(_ words: [(String, Int32)]) {
    var size = 2
    while size < words.count * 3 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
    for (word, number) in words {
      let text = Array(word.utf8)
      unsafe text.withUnsafeBufferPointer { buffer in unsafe insert(buffer, number) }
    }
  }

  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ number: Int32) {
    var slot = unsafe Self.hash(word) & mask
    while slots[slot] != 0 {
      if unsafe matches(Int(slots[slot]) - 1, word) { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(numbers.count) + 1
    unsafe bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    numbers.append(number)
  }

  /// The number of a word; nil where it is none of the table's. O(length).
  func number(of word: UnsafeBufferPointer<UInt8>) -> Int32? {
    var slot = unsafe Self.hash(word) & mask
    while true {
      let position = slots[slot]
      if position == 0 { return nil }
      if unsafe matches(Int(position) - 1, word) { return numbers[Int(position) - 1] }
      slot = (slot + 1) & mask
    }
  }

  private func matches(_ position: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[position])
    let length = Int(ends[position + 1]) - start
    guard length == word.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { own in
      guard let a = own.baseAddress, let b = word.baseAddress else { return length == 0 }
      var index = 0
      while index + 8 <= length {
        let left = unsafe UnsafeRawPointer(a + start + index).loadUnaligned(as: UInt64.self)
        let right = unsafe UnsafeRawPointer(b + index).loadUnaligned(as: UInt64.self)
        if left != right { return false }
        index += 8
      }
      while index < length {
        if unsafe a[start + index] != b[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// Eight bytes at a time; the words are a rule set's own, not an attacker's, and a long run of collisions costs time
  /// and not truth.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = word.baseAddress else { return 0 }
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= word.count {
      let part = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      hash = (hash ^ part) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < word.count {
      tail = unsafe tail << 8 | UInt64(base[index])
      index += 1
    }
    hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) >> 8)
  }
}
