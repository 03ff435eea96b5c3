/// Finds the number of a word by its bytes, in one of several tables: open addressing, one comparison as a rule, and no
/// reference counted on the way.
final class WordTables: Sendable {
  private struct Slot {
    /// Part of the hash; the word is compared only where it agrees.
    var tag: UInt32 = 0
    var start: Int32 = 0
    /// Less than `start`: free.
    var end: Int32 = -1
    var number: Int32 = 0
  }

  private let slots: [Slot]
  private let bytes: [UInt8]
  /// By table: where its slots begin, and their number less one.
  private let firsts: [Int32]
  private let masks: [Int32]

  /// Words with their numbers, a list a table; of a word that comes twice the first number stands.
  init(_ tables: [[(String, Int32)]]) {
    var slots: [Slot] = []
    var bytes: [UInt8] = []
    var firsts: [Int32] = []
    var masks: [Int32] = []
    for words in tables {
      var size = 2
      while size < words.count * 3 { size *= 2 }
      let first = slots.count
      firsts.append(Int32(first))
      masks.append(Int32(size - 1))
      slots.append(contentsOf: repeatElement(Slot(), count: size))
      for (word, number) in words {
        let text = Array(word.utf8)
        let hash = unsafe text.withUnsafeBufferPointer { buffer in unsafe Self.hash(buffer) }
        var index = Int(hash & UInt64(size - 1))
        var isKnown = false
        while slots[first + index].end >= slots[first + index].start {
          let slot = slots[first + index]
          if bytes[Int(slot.start)..<Int(slot.end)].elementsEqual(text) { isKnown = true }
          index = (index + 1) & (size - 1)
        }
        if isKnown { continue }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        slots[first + index] = Slot(tag: UInt32(hash >> 32), start: start, end: Int32(bytes.count), number: number)
      }
    }
    self.slots = slots
    self.bytes = bytes
    self.firsts = firsts
    self.masks = masks
  }

  /// The number of a word in a table; negative where it is none of its words. O(length).
  func number(of word: Span<UInt8>, in table: Int) -> Int32 {
    unsafe word.withUnsafeBufferPointer { bytes in unsafe number(of: bytes, in: table) }
  }

  private func number(of word: UnsafeBufferPointer<UInt8>, in table: Int) -> Int32 {
    let hash = unsafe Self.hash(word)
    let first = Int(firsts[table])
    let mask = Int(masks[table])
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[first + index]
      if slot.end < slot.start { return -1 }
      if slot.tag == UInt32(hash >> 32), unsafe matches(slot, word) { return slot.number }
      index = (index + 1) & mask
    }
  }

  private func matches(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = Int(slot.end - slot.start)
    guard length == word.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { own in
      guard let a = own.baseAddress, let b = word.baseAddress else { return length == 0 }
      let left = unsafe UnsafeRawPointer(a + Int(slot.start))
      let right = unsafe UnsafeRawPointer(b)
      var index = 0
      while index + 8 <= length {
        if unsafe left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          return false
        }
        index += 8
      }
      while index < length {
        if unsafe left.load(fromByteOffset: index, as: UInt8.self) != right.load(fromByteOffset: index, as: UInt8.self) {
          return false
        }
        index += 1
      }
      return true
    }
  }

  /// Eight bytes at a time. The words are a rule set's own, not an attacker's: what an event holds can make a look-up
  /// compare once more than needed, never a table grow.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = word.baseAddress else { return 0 }
    let raw = unsafe UnsafeRawPointer(base)
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= word.count {
      hash = unsafe (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      index += 8
    }
    var tail: UInt64 = 0
    while index < word.count {
      tail = unsafe tail << 8 | UInt64(raw.load(fromByteOffset: index, as: UInt8.self))
      index += 1
    }
    hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
