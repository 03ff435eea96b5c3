/// Finds the number of a word by its bytes, in one of several tables: open addressing, one comparison as a rule, and no
/// reference counted on the way.
///
/// Words are kept, hashed and compared eight bytes at a time, the last eight filled up with zeros.
final class WordTables: Sendable {
  private struct Slot {
    /// Part of the hash; the word is compared only where it agrees.
    var tag: UInt32 = 0
    /// In bytes; negative: free.
    var length: Int32 = -1
    /// Where the word stands among the words of all tables, in eights of bytes.
    var start: Int32 = 0
    var number: Int32 = 0
  }

  private struct Table {
    var first: Int32
    /// The number of slots less one.
    var mask: Int32
  }

  private let slots: [Slot]
  private let words: [UInt64]
  private let tables: [Table]

  /// Words with their numbers, a list a table; of a word that comes twice the first number stands.
  init(_ lists: [[(String, Int32)]]) {
    var slots: [Slot] = []
    var kept: [UInt64] = []
    var tables: [Table] = []
    for list in lists {
      var size = 2
      while size < list.count * 3 { size *= 2 }
      let first = slots.count
      tables.append(Table(first: Int32(first), mask: Int32(size - 1)))
      slots.append(contentsOf: repeatElement(Slot(), count: size))
      for (text, number) in list {
        let words = Self.words(of: text.utf8Span.span)
        let length = Int32(text.utf8.count)
        let hash = unsafe words.withUnsafeBufferPointer { words in unsafe Self.hash(words, length: Int(length)) }
        var index = Int(truncatingIfNeeded: hash) & (size - 1)
        var isKnown = false
        while slots[first + index].length >= 0 {
          let slot = slots[first + index]
          let start = Int(slot.start)
          if slot.length == length, kept[start..<start + words.count].elementsEqual(words) { isKnown = true }
          index = (index + 1) & (size - 1)
        }
        if isKnown { continue }
        slots[first + index] = Slot(
          tag: UInt32(truncatingIfNeeded: hash >> 32), length: length, start: Int32(kept.count), number: number)
        kept += words
      }
    }
    self.slots = slots
    words = kept
    self.tables = tables
  }

  /// The number of a word in a table, without allocating; negative where it is none of its words. O(length).
  func number(of text: Span<UInt8>, in table: Int) -> Int32 {
    var hash = Self.seed(length: text.count)
    var offset = 0
    while offset < text.count {
      hash = Self.mixed(hash, Self.word(of: text, at: offset))
      offset = offset &+ 8
    }
    return number(hash: hash, length: text.count, in: table) { Self.word(of: text, at: $0 &<< 3) }
  }

  /// - Parameter words: hold at least so many bytes, and zeros after them.
  @inline(__always)
  func number(of word: UnsafeBufferPointer<UInt64>, length: Int, in table: Int) -> Int32 {
    let hash = unsafe Self.hash(word, length: length)
    return number(hash: hash, length: length, in: table) { unsafe word[$0] }
  }

  /// - Parameter word: gives the eights of bytes that are looked for.
  @inline(__always)
  private func number(hash: UInt64, length: Int, in table: Int, _ word: (Int) -> UInt64) -> Int32 {
    let table = tables[table]
    let count = (length &+ 7) &>> 3
    return unsafe slots.withUnsafeBufferPointer { slots in
      unsafe words.withUnsafeBufferPointer { words in
        var index = Int32(truncatingIfNeeded: hash) & table.mask
        while true {
          let slot = unsafe slots[Int(table.first &+ index)]
          if slot.length < 0 { return -1 }
          if slot.tag == UInt32(truncatingIfNeeded: hash >> 32), Int(slot.length) == length {
            var same = 0
            while same < count, unsafe words[Int(slot.start) &+ same] == word(same) { same = same &+ 1 }
            if same == count { return slot.number }
          }
          index = (index &+ 1) & table.mask
        }
      }
    }
  }

  /// The words are a rule set's own, not an attacker's: what an event holds can make a look-up compare once more than
  /// needed, never a table grow.
  @inline(__always)
  private static func hash(_ words: UnsafeBufferPointer<UInt64>, length: Int) -> UInt64 {
    var hash = seed(length: length)
    var index = 0
    while index &<< 3 < length {
      hash = unsafe mixed(hash, words[index])
      index = index &+ 1
    }
    return hash
  }

  @inline(__always)
  private static func seed(length: Int) -> UInt64 { UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  private static func words(of text: Span<UInt8>) -> [UInt64] {
    (0..<(text.count + 7) / 8).map { word(of: text, at: $0 * 8) }
  }

  /// Eight bytes of a text from an offset on, zeros where it ends before; the first byte lowest.
  @inline(__always)
  static func word(of text: Span<UInt8>, at offset: Int) -> UInt64 {
    let bytes = unsafe text.bytes
    let left = text.count - offset
    // Any bytes are a number, and every load checks its bounds: nothing is unsafe in fact.
    if left >= 8 { return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
    if text.count >= 8 {
      let last = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
      return last >> UInt64((8 - left) * 8)
    }
    if left >= 4 {
      let low = unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let high = unsafe UInt32(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset + left - 4, as: UInt32.self))
      return UInt64(low) | UInt64(high) << UInt64((left - 4) * 8)
    }
    var word: UInt64 = 0
    for index in 0..<left { word |= UInt64(text[offset + index]) << UInt64(index * 8) }
    return word
  }
}
