/// Writes JSON into bytes: the same calls always give the same bytes, without white space.
///
/// Commas are set by the writer; that what is begun is ended, and that members have keys, is for
/// the caller.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8]
  private var needsComma = false

  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(max(capacity, 0))
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  package mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a number that is text already. What is no JSON number is written as a string, so that
  /// the whole stays JSON.
  package mutating func number(_ text: String) {
    if isJSONNumber(text) {
      separate()
      bytes.append(contentsOf: text.utf8)
    } else {
      string(text)
    }
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// - Complexity: linear in the tree; the stack grows with its depth.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// The place of a value that is written later, by whoever puts the parts together.
  package mutating func hole() -> Int {
    separate()
    return bytes.count
  }

  /// Begins an element of the current array that is written in parts.
  package mutating func element() { separate() }

  /// Goes on after a part: with a comma before what comes next, or without.
  package mutating func continues(withComma: Bool) { needsComma = withComma }

  /// Writes parts of a JSON text that were written before, with all the commas that they need, and none that comes
  /// after them.
  /// - Parameter limit: The bytes that the parts have at most, all together: memory is made sure of once.
  package mutating func parts(atMost limit: Int, _ put: (inout JSONParts) -> Void) {
    bytes.append(addingCapacity: limit) { span in
      unsafe span.withUnsafeMutableBufferPointer { room, count in
        var parts = unsafe JSONParts(UnsafeMutableRawBufferPointer(room))
        put(&parts)
        count = parts.count
      }
    }
  }

  /// Ends a line of NDJSON; the next value stands by itself.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// A string that is UTF-8 already; the caller has made sure of it.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    unsafe text.withUnsafeBufferPointer { bytes in unsafe appendQuoted(bytes) }
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { bytes in unsafe appendQuoted(bytes) }
  }

  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Names and texts seldom hold what must be escaped.
    if unsafe text.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      unsafe bytes.append(contentsOf: text)
    } else {
      unsafe text.forEach { appendEscaped($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): appendEscape(Unicode.Scalar(byte))
    case 0x0A: appendEscape("n")
    case 0x0D: appendEscape("r")
    case 0x09: appendEscape("t")
    case 0x08: appendEscape("b")
    case 0x0C: appendEscape("f")
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    default: bytes.append(byte)
    }
  }

  private mutating func appendEscape(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: letter))
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

private func isJSONNumber(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  guard let first = bytes.first, first == UInt8(ascii: "-") || first &- 0x30 <= 9 else {
    return false
  }
  var scanner = JSONScanner()
  guard let slice = try? scanner.number(in: bytes.span) else { return false }
  return slice.range == bytes.indices
}
