extension JSONScanner {
  /// A string whose opening quote is the next byte.
  mutating func string(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONSlice {
    let quote = at
    var here = at + 1
    var hasEscapes = false
    let count = bytes.count
    while here < count {
      // Eight bytes at a time, as far as they need no closer look.
      while count - here >= 8 {
        let eight = word(in: bytes, at: here)
        let plain = plainLength(of: eight)
        here += plain
        // A Han character may follow ASCII; nothing else that follows is plain.
        if plain < 6, plain == 0 || eight &>> UInt64(plain &* 8) & 0x80 == 0 { break }
      }
      guard here < count else { break }
      let byte = bytes[here]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\"") {
          at = here + 1
          return JSONSlice(quote + 1, here, hasEscapes: hasEscapes)
        }
        if byte == UInt8(ascii: "\\") {
          hasEscapes = true
          at = here
          here += try escapeLength(in: bytes)
          continue
        }
        guard byte >= 0x20 else { throw JSONProblem(.controlCharacter, at: here) }
        here += 1
      } else {
        let length = sequenceLength(in: bytes, at: here)
        guard length > 0 else { throw JSONProblem(.badUTF8, at: here) }
        here += length
      }
    }
    throw JSONProblem(.unterminatedString, at: quote)
  }

  /// The length of the escape that begins at `at`: 2, 6, or 12 for a pair of surrogates.
  private func escapeLength(in bytes: Span<UInt8>) throws(JSONProblem) -> Int {
    guard at + 1 < bytes.count else { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = hexUnit(in: bytes, at: at + 2) else {
        throw JSONProblem(.badEscape, at: at)
      }
      if !UTF16.isSurrogate(unit) { return 6 }
      guard UTF16.isLeadSurrogate(unit), at + 7 < bytes.count,
        bytes[at + 6] == UInt8(ascii: "\\"), bytes[at + 7] == UInt8(ascii: "u"),
        let partner = hexUnit(in: bytes, at: at + 8), UTF16.isTrailSurrogate(partner)
      else { throw JSONProblem(.loneSurrogate, at: at) }
      return 12
    default: throw JSONProblem(.badEscape, at: at)
    }
  }

  /// A number whose first byte, a minus or a digit, is the next.
  mutating func number(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONSlice {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try digits(of: start, in: bytes)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(of: start, in: bytes)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      try digits(of: start, in: bytes)
    }
    // `01`, `1a` and `1.2.3` are one faulty number rather than a number and something else.
    if at < bytes.count, continuesWord(bytes[at]) { throw JSONProblem(.badNumber, at: start) }
    return JSONSlice(start, at)
  }

  private mutating func digits(
    of start: Int, in bytes: Span<UInt8>
  ) throws(JSONProblem) {
    let first = at
    while at < bytes.count, bytes[at] &- 0x30 <= 9 { at += 1 }
    guard at > first else {
      throw at < bytes.count
        ? JSONProblem(.badNumber, at: start) : JSONProblem(.unexpectedEnd, at: at)
    }
  }
}

private func continuesWord(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"),
    UInt8(ascii: "+"), UInt8(ascii: "_"):
    true
  default: false
  }
}

/// Eight bytes, the first of them lowest; the caller has made sure that they are there.
@inline(__always)
private func word(in bytes: Span<UInt8>, at offset: Int) -> UInt64 {
  // Any eight bytes are a UInt64, and the load checks its bounds: nothing is unsafe in fact.
  UInt64(
    littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
      fromByteOffset: offset, as: UInt64.self))
}

/// How many of eight bytes are surely text that stands for itself: two Han characters or one, or the
/// ASCII before the first quote, backslash, control character or byte from 0x80 on.
///
/// The test for a zero byte in a word is that of Bit Twiddling Hacks ("Determine if a word has a
/// zero byte"); its lowest hit, the only one used, is always exact.
@inline(__always)
private func plainLength(of word: UInt64) -> Int {
  if word & 0xC0_C0F0 == 0x80_80E0, !isLimitedLead(word) {
    let second = word >> 24
    return second & 0xC0_C0F0 == 0x80_80E0 && !isLimitedLead(second) ? 6 : 3
  }
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = word ^ ones &* UInt64(UInt8(ascii: "\""))
  let backslash = word ^ ones &* UInt64(UInt8(ascii: "\\"))
  let hits =
    ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
      | (word &- ones &* 0x20) & ~word | word) & (ones &* 0x80)
  return hits.trailingZeroBitCount / 8
}

/// Whether the lowest byte is 0xE0 or 0xED, whose second byte may not be every continuation byte.
@inline(__always)
private func isLimitedLead(_ word: UInt64) -> Bool { word & 0xFF == 0xE0 || word & 0xFF == 0xED }

/// The UTF-16 unit of four hexadecimal digits; nil where they are not.
func hexUnit(in bytes: Span<UInt8>, at offset: Int) -> UInt16? {
  guard bytes.count - offset >= 4 else { return nil }
  var unit: UInt16 = 0
  for at in offset..<offset + 4 {
    let byte = bytes[at]
    let digit: UInt8
    switch byte {
    case 0x30...0x39: digit = byte - 0x30
    case 0x41...0x46: digit = byte - 0x41 + 10
    case 0x61...0x66: digit = byte - 0x61 + 10
    default: return nil
    }
    unit = unit << 4 | UInt16(digit)
  }
  return unit
}

/// The length of the well-formed UTF-8 sequence of a byte from 0x80 on (Unicode, table 3-7); 0 where
/// none begins.
private func sequenceLength(in bytes: Span<UInt8>, at offset: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[offset] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return 0 }
  var at = offset + 2
  while at < offset + length {
    guard bytes[at] & 0xC0 == 0x80 else { return 0 }
    at += 1
  }
  return length
}
