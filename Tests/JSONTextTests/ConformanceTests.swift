import Testing

@testable import JSONText

/// Vectors in the manner of JSONTestSuite: what every parser must accept and must refuse.
@Suite struct ConformanceTests {
  static let accepted = [
    "[]", "{}", "[[]]", "[{}]", "{\"a\":[]}", " [] ", "\t\r\n[]\n", "[1]", "[-0]", "[0]",
    "[-1]",
    "[1.5]", "[-1.5]", "[0.0]", "[1e1]", "[1E1]", "[1e+1]", "[1e-1]", "[0e0]", "[0e+1]",
    "[1.5e10]", "[123456789012345678901234567890]", "[0.000000000000000000000000001]",
    "[1E400]", "[-0.0e-0]", "[ 4]", "[20e1]", "[true]", "[false]", "[null]",
    "[true,false,null]",
    "[1,2 , 3]", "[\"\"]", "[\"a\"]", "[\" \"]", "[\"\\u0060\"]", "[\"\\u012a\\u12AB\"]",
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]", "[\"\\\\a\"]", "[\"\\u0000\"]",
    "[\"\\u0022\"]", "[\"\\uD801\\udc37\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
    "[\"\\uDBFF\\uDFFF\"]", "[\"\\uFFFF\"]", "[\"\\uFDD0\"]", "[\"\\u005C\"]", "[\"a/*b*/c\"]",
    "[\"\u{7F}\"]", "[\"\u{80}\"]", "[\"\u{7FF}\"]", "[\"\u{800}\"]", "[\"\u{D7FF}\"]",
    "[\"\u{E000}\"]", "[\"\u{FFFF}\"]", "[\"\u{10000}\"]", "[\"\u{10FFFF}\"]", "[\"规则\"]",
    "[\"😀\"]", "[\"\u{2028}\u{2029}\"]", "[\"\u{FEFF}\"]", "{\"\":0}", "{\"a\":1,\"b\":2}",
    "{ \"a\" : 1 }", "{\"a\\u0000b\":1}", "{\"键\":\"值\"}",
    "{\"a\":{\"b\":{\"c\":[1,{\"d\":2}]}}}",
    "\"x\"", "1", "-1", "true", "null", " 0 ", "[1,null,null,2]", "[\"asd \"]", "[\"\\uA66D\"]",
    "[1\n]", "{\"a\":\n1\t}", "[[],[],{}]", "0.1", "[-123]",
  ]

  static let refused = [
    "", " ", "\n", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]",
    "[1:2]",
    "[\"a\" 1]", "[1}", "{\"a\":1]", "[]]", "{}}", "[][]", "{}{}", "[] 1", "1 2", "[]x", "1,",
    "{\"a\"}",
    "{\"a\":}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\",1}", "{:1}", "{1:1}", "{a:1}", "{'a':1}",
    "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\":1 \"b\":2}", "{\"a\":1,2}",
    "{null:1}",
    "{[]:1}", "{\"a\":1:2}", "['a']", "[a]", "[tru]", "[nul]", "[fals]", "[True]", "[NULL]",
    "[truefalse]", "true1", "nulll", "[NaN]", "[Infinity]", "[-Infinity]", "[-]", "[--1]",
    "[+1]",
    "[.5]", "[-.5]", "[5.]", "[-5.]", "[1.e1]", "[01]", "[-01]", "[00]", "[-00]", "[1e]",
    "[1e+]",
    "[1e-]", "[1e1.5]", "[1.2.3]", "[1e1e1]", "[0x1]", "[0e]", "[0.e1]", "[1+2]", "[1-2]",
    "[1_000]",
    "[1a]", "[- 1]", "[１]", "[1 000]", "[0.1.]", "[1,\u{A0}2]", "[\u{3000}1]", "\u{FEFF}[]",
    "[\u{C}1]",
    "[\u{B}]", "[\u{0}]", "\u{0}", "[\"", "[\"a", "[\"a]", "\"", "[\"\\", "[\"\\\"",
    "[\"\\x41\"]",
    "[\"\\a\"]", "[\"\\'\"]", "[\"\\\n\"]", "[\"\\u\"]", "[\"\\u1\"]", "[\"\\u12\"]",
    "[\"\\u123\"]",
    "[\"\\u123g\"]", "[\"\\U0041\"]", "[\"\\u 041\"]", "[\"\\u+041\"]", "[\"\\uD800\"]",
    "[\"\\uDC00\"]",
    "[\"\\uD800\\u\"]", "[\"\\uD800\\uD800\"]", "[\"\\uD800\\n\"]", "[\"\\uD800x\"]",
    "[\"\\uD800\\u0041\"]", "[\"\\uDC00\\uD800\"]", "[\"\\u{41}\"]", "[\"\\😀\"]", "[\"a\nb\"]",
    "[\"a\tb\"]", "[\"\u{0}\"]", "[\"\u{1F}\"]", "[\"a\r\"]", "// c\n[]", "[] // c", "/**/[]",
    "[1/**/]",
    "#[]", "<a>", "undefined", "[undefined]", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
    "[\"a\",\n4\n,1,", "{\"a\":\"b\"}#", "{\"a\":true} \"x\"", "*", "[*]", "a", "[\"x\"",
    "{\"a\":1", "{\"a\":",
    "{\"a", "{\"", "[1}]", "[{]}", "，", "［］", "{“a”:1}",
  ]

  static let brokenUTF8: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC3, 0x28], [0xE0, 0x80, 0x80],
    [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xE4], [0xE4, 0x28, 0xAD], [0xE4, 0xB8, 0x28],
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    [0xF8, 0x80, 0x80, 0x80, 0x80],
  ]

  @Test func `there are vectors enough`() {
    #expect(Self.accepted.count + Self.refused.count + Self.brokenUTF8.count >= 120)
  }

  @Test(arguments: accepted) func `valid JSON is accepted`(text: String) throws {
    _ = try JSONValue(parsing: text)
  }

  @Test(arguments: refused) func `everything else is refused`(text: String) {
    #expect(throws: JSONProblem.self) { try JSONValue(parsing: text) }
  }

  @Test(arguments: brokenUTF8) func `broken UTF-8 is refused where it begins`(bytes: [UInt8]) {
    let text = Array("[\"a".utf8) + bytes + Array("\"]".utf8)
    #expect(throws: JSONProblem(.badUTF8, at: 3)) { try JSONValue(parsing: text) }
    #expect(throws: JSONProblem.self) { try JSONValue(parsing: Array("[\"a".utf8) + bytes) }
    #expect(throws: JSONProblem.self) { try JSONValue(parsing: bytes) }
  }

  @Test func `every prefix of a document is refused and the whole accepted`() throws {
    let text =
      "{\"编号\":\"A-1\\u00e9\\ud83d\\ude00\\n\",\"数\":[1,-2.5e+3,0],\"是\":true,\"否\":false,\"无\":null}"
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      #expect(throws: JSONProblem.self) { try JSONValue(parsing: Array(bytes[..<length])) }
    }
    _ = try JSONValue(parsing: bytes)
  }

  @Test func `nesting is limited and never overflows the stack`() throws {
    let limit = JSONScanner.nestingLimit
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    _ = try JSONValue(parsing: nested(limit, "[", "]"))
    _ = try JSONValue(parsing: nested(limit, "{\"a\":", "}"))
    #expect(throws: JSONProblem(.tooDeep, at: limit)) {
      try JSONValue(parsing: nested(limit + 1, "[", "]"))
    }
    #expect(throws: JSONProblem.self) {
      try JSONValue(parsing: String(repeating: "[", count: 1_000_000))
    }
    #expect(throws: JSONProblem.self) {
      try JSONValue(parsing: String(repeating: "{\"a\":", count: 1_000_000))
    }
  }
}
