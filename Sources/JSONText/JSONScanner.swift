/// Reads a JSON text (RFC 8259) token by token, strictly and without allocating.
///
/// The scanner keeps only where it is: the bytes are handed to every call, and must be the same
/// ones each time. UTF-8, escapes and numbers are checked as they pass, so that what a token points
/// at can be decoded without failing. After a problem a scanner is of no further use.
///
///     var scanner = JSONScanner()
///     while case let token = try scanner.next(in: line), token != .end { … }
package struct JSONScanner: Sendable {
  /// How many arrays and objects may stand in one another.
  package static let nestingLimit = 64

  /// The offset of the next byte to be read.
  package var offset: Int { at }

  var at = 0
  private var depth = 0
  /// One bit a level, the innermost lowest: set for an object, clear for an array.
  private var objects: UInt64 = 0
  private var expected = Expectation.value

  private enum Expectation {
    case value, firstElement, firstKey, key, afterValue
  }

  package init() {}

  /// The next token.
  ///
  /// - Complexity: linear in the bytes that the token takes.
  package mutating func next(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONToken {
    var byte = try significantByte(in: bytes)
    if expected == .afterValue {
      guard depth > 0 else {
        guard at >= bytes.count else { throw JSONProblem(.trailingText, at: at) }
        return .end
      }
      let inObject = objects & 1 == 1
      switch byte {
      case UInt8(ascii: ","):
        at += 1
        expected = inObject ? .key : .value
        byte = try significantByte(in: bytes)
      case UInt8(ascii: "}") where inObject: return close(.objectEnd)
      case UInt8(ascii: "]") where !inObject: return close(.arrayEnd)
      default: throw unexpected(in: bytes)
      }
    }
    switch expected {
    case .firstKey where byte == UInt8(ascii: "}"): return close(.objectEnd)
    case .firstElement where byte == UInt8(ascii: "]"): return close(.arrayEnd)
    case .firstKey, .key: return try key(in: bytes)
    case .value, .firstElement, .afterValue: return try value(byte, in: bytes)
    }
  }

  /// Reads past the next value whole: an array or object with all that is in it.
  ///
  /// Call it where a value comes next, after a key or inside an array; before `]` it reads past
  /// that alone.
  package mutating func skipValue(in bytes: Span<UInt8>) throws(JSONProblem) {
    let outer = depth
    repeat { _ = try next(in: bytes) } while depth > outer
  }

  @inline(__always)
  private mutating func value(
    _ byte: UInt8, in bytes: Span<UInt8>
  ) throws(JSONProblem) -> JSONToken {
    switch byte {
    case UInt8(ascii: "\""):
      let slice = try string(in: bytes)
      expected = .afterValue
      return .string(slice)
    case UInt8(ascii: "{"):
      try open(object: true)
      return .objectStart
    case UInt8(ascii: "["):
      try open(object: false)
      return .arrayStart
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let slice = try number(in: bytes)
      expected = .afterValue
      return .number(slice)
    case UInt8(ascii: "t"):
      try literal([0x74, 0x72, 0x75, 0x65], in: bytes)
      return .true
    case UInt8(ascii: "f"):
      try literal([0x66, 0x61, 0x6C, 0x73, 0x65], in: bytes)
      return .false
    case UInt8(ascii: "n"):
      try literal([0x6E, 0x75, 0x6C, 0x6C], in: bytes)
      return .null
    default: throw unexpected(in: bytes)
    }
  }

  @inline(__always)
  private mutating func key(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONToken {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw unexpected(in: bytes) }
    let slice = try string(in: bytes)
    guard try significantByte(in: bytes) == UInt8(ascii: ":"), at < bytes.count else {
      throw unexpected(in: bytes)
    }
    at += 1
    expected = .value
    return .key(slice)
  }

  private mutating func open(object: Bool) throws(JSONProblem) {
    guard depth < Self.nestingLimit else { throw JSONProblem(.tooDeep, at: at) }
    at += 1
    depth += 1
    objects = objects << 1 | (object ? 1 : 0)
    expected = object ? .firstKey : .firstElement
  }

  private mutating func close(_ token: JSONToken) -> JSONToken {
    at += 1
    depth -= 1
    objects >>= 1
    expected = .afterValue
    return token
  }

  private mutating func literal<let count: Int>(
    _ word: [count of UInt8], in bytes: Span<UInt8>
  ) throws(JSONProblem) {
    let start = at
    for index in word.indices {
      guard at < bytes.count, bytes[at] == word[index] else {
        throw at < bytes.count
          ? JSONProblem(.unexpectedByte(bytes[start]), at: start)
          : JSONProblem(.unexpectedEnd, at: at)
      }
      at += 1
    }
    expected = .afterValue
  }

  /// Skips white space; 0, which begins nothing, at the end.
  @inline(__always)
  private mutating func significantByte(in bytes: Span<UInt8>) throws(JSONProblem) -> UInt8 {
    guard bytes.count <= Int(Int32.max) else { throw JSONProblem(.tooLarge, at: 0) }
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return byte
      }
    }
    return 0
  }

  private func unexpected(in bytes: Span<UInt8>) -> JSONProblem {
    at < bytes.count
      ? JSONProblem(.unexpectedByte(bytes[at]), at: at) : JSONProblem(.unexpectedEnd, at: at)
  }
}
