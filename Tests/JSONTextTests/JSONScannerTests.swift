import Foundation
import Testing

@testable import JSONText

private func tokens(_ text: String) throws -> [JSONToken] {
  let bytes = Array(text.utf8)
  var scanner = JSONScanner()
  var found: [JSONToken] = []
  repeat { found.append(try scanner.next(in: bytes.span)) } while found.last != .end
  return found
}

private func problem(_ text: String) -> JSONProblem? {
  do throws(JSONProblem) {
    _ = try JSONValue(parsing: text)
    return nil
  } catch { return error }
}

@Suite struct JSONScannerTests {
  @Test func `tokens point at names, strings and numbers without their quotes`() throws {
    #expect(
      try tokens("{\"a\": [\"b\\n\", -1.5, true, false, null, {}], \"c\":\"\"}") == [
        .objectStart, .key(JSONSlice(2, 3)), .arrayStart,
        .string(JSONSlice(8, 11, hasEscapes: true)), .number(JSONSlice(14, 18)), .true,
        .false,
        .null, .objectStart, .objectEnd, .arrayEnd, .key(JSONSlice(45, 46)),
        .string(JSONSlice(49, 49)), .objectEnd, .end,
      ])
  }

  @Test func `the end stays the end`() throws {
    let bytes = Array("1 ".utf8)
    var scanner = JSONScanner()
    _ = try scanner.next(in: bytes.span)
    for _ in 0..<3 {
      let token = try scanner.next(in: bytes.span)
      #expect(token == .end)
    }
  }

  @Test func `a value can be skipped whole`() throws {
    let bytes = Array("{\"a\":{\"b\":[1,{}]},\"c\":2,\"d\":[]}".utf8)
    var scanner = JSONScanner()
    var names: [String] = []
    _ = try scanner.next(in: bytes.span)
    while case .key(let slice) = try scanner.next(in: bytes.span) {
      names.append(slice.text(in: bytes.span))
      try scanner.skipValue(in: bytes.span)
    }
    let last = try scanner.next(in: bytes.span)
    #expect(names == ["a", "c", "d"] && last == .end)
  }

  @Test func `a problem says what and where`() {
    #expect(problem("") == JSONProblem(.unexpectedEnd, at: 0))
    #expect(problem("[1,]") == JSONProblem(.unexpectedByte(0x5D), at: 3))
    #expect(problem("[1") == JSONProblem(.unexpectedEnd, at: 2))
    #expect(problem("{\"a\" 1}") == JSONProblem(.unexpectedByte(0x31), at: 5))
    #expect(problem("[\"abc") == JSONProblem(.unterminatedString, at: 1))
    #expect(problem("[\"a\u{1}\"]") == JSONProblem(.controlCharacter, at: 3))
    #expect(problem("[\"a\\q\"]") == JSONProblem(.badEscape, at: 3))
    #expect(problem("[\"a\\ud800\"]") == JSONProblem(.loneSurrogate, at: 3))
    #expect(problem("[1, 01]") == JSONProblem(.badNumber, at: 4))
    #expect(problem("[1, 1.x]") == JSONProblem(.badNumber, at: 4))
    #expect(problem("[1, -") == JSONProblem(.unexpectedEnd, at: 5))
    #expect(problem("[] []") == JSONProblem(.trailingText, at: 3))
    #expect(problem("[trux]") == JSONProblem(.unexpectedByte(0x74), at: 1))
    #expect(problem("[tru") == JSONProblem(.unexpectedEnd, at: 4))
    #expect(problem("{\"a\":1, \"\\u0061\":2}") == JSONProblem(.duplicateKey, at: 8))
  }

  @Test func `escapes decode to what they stand for`() throws {
    let text = "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\ud83d\\ude00\\u0000规\"]"
    let expected = "\"\\/\u{8}\u{C}\n\r\t中😀\0规"
    #expect(try JSONValue(parsing: text) == .array([.string(expected)]))
  }

  @Test func `a slice is compared by its decoded text`() throws {
    let bytes = Array("{\"\\u4e2d\":1,\"中\":2,\"中文\":3}".utf8)
    let name = Array("中".utf8)
    var scanner = JSONScanner()
    var equal: [Bool] = []
    while case let token = try scanner.next(in: bytes.span), token != .end {
      if case .key(let slice) = token {
        equal.append(slice.equals(name.span, in: bytes.span))
      }
    }
    #expect(equal == [true, true, false])
  }

  @Test func `no random bytes crash it and Foundation accepts what it accepts`() {
    let seed: UInt64 = 99
    var random = SplitMix64(state: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "\"\\u00e9\"", "1", "-2.5", "1e3,",
      "true", "null", " ",
      "\"规", "\"", "\\", "0", ".", "\n",
    ]
    var valid = 0
    for _ in 0..<30_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8
      }
      if random.next() % 8 == 0, let at = bytes.indices.randomElement(using: &random) {
        bytes[at] = UInt8.random(in: 0...255, using: &random)
      }
      guard (try? JSONValue(parsing: bytes)) != nil else { continue }
      valid += 1
      let there = try? JSONSerialization.jsonObject(
        with: Data(bytes), options: .fragmentsAllowed)
      if there == nil {
        Issue.record("seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(valid > 100)
  }
}

struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
