/// A JSON text as a tree: for messages and small files. Lines by the million go through
/// ``JSONScanner``.
///
/// Members keep their order and numbers their text. No tree that ``init(parsing:)`` makes is deeper
/// than ``JSONScanner/nestingLimit``.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as it was written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// - Throws: also ``JSONProblem/Kind/duplicateKey``, at the second of two names that are
  ///   canonically equivalent in one object.
  /// - Complexity: linear in the bytes.
  package init(parsing bytes: Span<UInt8>) throws(JSONProblem) {
    var scanner = JSONScanner()
    let first = try scanner.next(in: bytes)
    self = try JSONValue(first, &scanner, bytes)
    // Only the end is left, or text that is in the way.
    _ = try scanner.next(in: bytes)
  }

  package init(parsing bytes: [UInt8]) throws(JSONProblem) { try self.init(parsing: bytes.span) }

  package init(parsing text: String) throws(JSONProblem) {
    try self.init(parsing: Array(text.utf8))
  }

  private init(
    _ token: JSONToken, _ scanner: inout JSONScanner, _ bytes: Span<UInt8>
  ) throws(JSONProblem) {
    switch token {
    case .true: self = .bool(true)
    case .false: self = .bool(false)
    case .string(let slice): self = .string(slice.text(in: bytes))
    case .number(let slice): self = .number(slice.text(in: bytes))
    case .arrayStart:
      var elements: [JSONValue] = []
      while case let next = try scanner.next(in: bytes), next != .arrayEnd {
        elements.append(try JSONValue(next, &scanner, bytes))
      }
      self = .array(elements)
    case .objectStart:
      var members: [Member] = []
      var keys: Set<String> = []
      while case .key(let slice) = try scanner.next(in: bytes) {
        let key = slice.text(in: bytes)
        guard keys.insert(key).inserted else {
          throw JSONProblem(.duplicateKey, at: Int(slice.lower) - 1)
        }
        let next = try scanner.next(in: bytes)
        members.append(Member(key, try JSONValue(next, &scanner, bytes)))
      }
      self = .object(members)
    // A scanner gives none of the others where a value begins.
    case .null, .key, .objectEnd, .arrayEnd, .end: self = .null
    }
  }

  /// The member of an object; nil for what is no object or has no such member.
  ///
  /// - Complexity: linear in the members.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  package var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  package var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// A number written as an integer; nil for `1.0` and what does not fit.
  package var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}
