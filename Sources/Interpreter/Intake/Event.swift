package import ExactNumbers
package import Semantics
package import WorkingTime

/// A value as an embedder or a line of JSON hands it over: nothing looked up yet.
package enum EventValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  indirect case number(Exact)
  case yesNo(Bool)
  case instant(Instant)
  case list([String])
  /// A text of more bytes than an event may have; refused when the event is decided.
  case tooLong
}

/// An event: a value a field, nothing where it was not asked.
///
/// One block of memory, so that handing an event on, and a decision with it, counts one reference however many fields
/// there are, and so that the bytes of a stream reach the look-ups without a string in between. Word 0 says how many
/// fields there are; two words a field follow; then what did not fit there.
package struct Event: Sendable {
  enum Kind: UInt8 {
    case absent, text, integer, number, yesNo, instant, list, tooLong
  }

  /// The first word of a field: the kind of its value, and of texts, numbers and lists the length in bytes and the words
  /// kept for them.
  struct Head {
    let raw: UInt64
    /// Longer than any event: 28 bits.
    static let lengthLimit = 1 << 28

    init(raw: UInt64) { self.raw = raw }
    init(_ kind: Kind, length: Int = 0, room: Int = 0) {
      raw = UInt64(kind.rawValue) | UInt64(length) << 8 | UInt64(room) << 36
    }

    @inline(__always) var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: raw)) ?? .absent }
    @inline(__always) var length: Int { Int(raw >> 8 & 0xFFF_FFFF) }
    var room: Int { Int(raw >> 36) }

    /// The words that hold the text, of all that the event has.
    @inline(__always)
    func words(_ event: UnsafeBufferPointer<UInt64>, _ payload: UInt64) -> UnsafeBufferPointer<UInt64> {
      unsafe UnsafeBufferPointer(
        start: event.baseAddress.map { unsafe $0 + Int(truncatingIfNeeded: payload) }, count: (length &+ 7) &>> 3)
    }
  }

  private var words: [UInt64]

  package init(fields: Int) {
    words = Array(repeating: 0, count: 1 + fields * 2)
    words[0] = UInt64(fields)
  }

  package var fieldCount: Int { Int(words[0]) }

  /// Forgets every value; keeps the places of texts for the next ones, unless they have come to much.
  mutating func removeAll() {
    let heads = 1 + fieldCount * 2
    if words.count > heads + Self.keptWords {
      words.removeLast(words.count - heads)
      for index in 1..<heads { words[index] = 0 }
    } else {
      for position in 0..<fieldCount {
        let head = head(position)
        words[1 + position * 2] = head.kind == .text || head.kind == .absent ? Head(.absent, room: head.room).raw : 0
      }
    }
  }

  private static let keptWords = 4096

  /// The name that whoever reported it knows it by.
  package var id: String? {
    get { if case .text(let text)? = self[BuiltInField.id.ref] { text } else { nil } }
    set { self[BuiltInField.id.ref] = newValue.map(EventValue.text) }
  }

  var hasID: Bool { head(BuiltInField.id.rawValue).kind == .text }

  package subscript(field: Ref<Field>) -> EventValue? {
    get { value(field.position) }
    set { set(newValue, field.position) }
  }

  // MARK: Reading

  private func head(_ position: Int) -> Head { Head(raw: words[1 + position * 2]) }
  private func payload(_ position: Int) -> UInt64 { words[2 + position * 2] }

  /// All of it, for a reader that knows the form.
  @inline(__always)
  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    unsafe words.withUnsafeBufferPointer { words in unsafe body(words) }
  }

  /// The bytes of a field that holds a text.
  @inline(__always)
  func withText<Result>(_ position: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let length = head(position).length
    let start = Int(payload(position)) * 8
    return unsafe words.withUnsafeBytes { bytes in
      body(unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<start + length]).assumingMemoryBound(to: UInt8.self).span)
    }
  }

  private func value(_ position: Int) -> EventValue? {
    switch head(position).kind {
    case .absent: nil
    case .text:
      .text(withText(position) { text in unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) } })
    case .integer: .integer(Int(truncatingIfNeeded: payload(position)))
    case .number: number(Int(payload(position)))
    case .yesNo: .yesNo(payload(position) != 0)
    case .instant: .instant(Instant(seconds: Int64(bitPattern: payload(position))))
    case .list: .list(list(Int(payload(position))))
    case .tooLong: .tooLong
    }
  }

  private func number(_ start: Int) -> EventValue? {
    func whole(_ index: Int) -> Int128 { Int128(words[index + 1]) << 64 | Int128(words[index]) }
    return (try? Exact(whole(start), over: whole(start + 2))).map(EventValue.number)
  }

  private func list(_ start: Int) -> [String] {
    var texts: [String] = []
    var index = start + 1
    for _ in 0..<words[start] {
      let length = Int(words[index])
      let text = unsafe words.withUnsafeBytes { bytes in
        unsafe String(decoding: bytes[(index + 1) * 8..<(index + 1) * 8 + length], as: UTF8.self)
      }
      texts.append(text)
      index += 1 + Self.words(length)
    }
    return texts
  }

  // MARK: Writing

  private mutating func set(_ value: EventValue?, _ position: Int) {
    switch value {
    case nil: put(Head(.absent), 0, position)
    case .text(var text)?:
      text.withUTF8 { bytes in set(text: unsafe bytes.span, position) }
    case .integer(let number)?: set(integer: number, position)
    case .number(let number)?:
      let start = words.count
      for part in [number.numerator, number.denominator] {
        words.append(UInt64(truncatingIfNeeded: part))
        words.append(UInt64(truncatingIfNeeded: part >> 64))
      }
      put(Head(.number), UInt64(start), position)
    case .yesNo(let value)?: set(yesNo: value, position)
    case .instant(let instant)?: put(Head(.instant), UInt64(bitPattern: instant.seconds), position)
    case .list(let texts)?: set(list: texts, position)
    case .tooLong?: put(Head(.tooLong), 0, position)
    }
  }

  mutating func set(integer: Int, _ position: Int) {
    put(Head(.integer), UInt64(truncatingIfNeeded: integer), position)
  }

  mutating func set(yesNo value: Bool, _ position: Int) { put(Head(.yesNo), value ? 1 : 0, position) }

  /// Zeros fill the last word up. Texts that are set again take the place that they have, where they fit.
  mutating func set(text: Span<UInt8>, _ position: Int) {
    guard text.count < Head.lengthLimit else { return put(Head(.tooLong), 0, position) }
    let size = Self.words(text.count)
    let known = head(position)
    let hasRoom = known.room >= size
    let start = hasRoom ? Int(payload(position)) : words.count
    if !hasRoom { words.append(contentsOf: repeatElement(0, count: size)) }
    var all = words.mutableSpan
    for index in 0..<size { all[start &+ index] = WordTables.word(of: text, at: index &<< 3) }
    all[1 &+ position &* 2] = Head(.text, length: text.count, room: hasRoom ? known.room : size).raw
    all[2 &+ position &* 2] = UInt64(start)
  }

  private mutating func set(list texts: [String], _ position: Int) {
    let start = words.count
    words.append(UInt64(texts.count))
    for text in texts {
      var word: UInt64 = 0
      var count = 0
      words.append(UInt64(text.utf8.count))
      for byte in text.utf8 {
        word |= UInt64(byte) << UInt64(count % 8 * 8)
        count += 1
        if count % 8 == 0 {
          words.append(word.littleEndian)
          word = 0
        }
      }
      if count % 8 != 0 { words.append(word.littleEndian) }
    }
    put(Head(.list), UInt64(start), position)
  }

  private mutating func put(_ head: Head, _ payload: UInt64, _ position: Int) {
    words[1 + position * 2] = head.raw
    words[2 + position * 2] = payload
  }

  private static func words(_ bytes: Int) -> Int { (bytes + 7) / 8 }
}

extension Event: Hashable {
  package static func == (left: Event, right: Event) -> Bool {
    left.fieldCount == right.fieldCount && (0..<left.fieldCount).allSatisfy { left.value($0) == right.value($0) }
  }

  package func hash(into hasher: inout Hasher) {
    for position in 0..<fieldCount { hasher.combine(value(position)) }
  }
}
