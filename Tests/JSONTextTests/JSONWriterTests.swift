import Foundation
import Testing

@testable import JSONText

@Suite struct JSONWriterTests {
  @Test func `commas, escapes and numbers are set as JSON has them`() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("名")
    writer.string("a\"\\\n\r\t\u{8}\u{C}\u{1}\u{1F}/规😀\u{7F}")
    writer.key("list")
    writer.beginArray()
    writer.number(-5)
    writer.number("1.50")
    writer.number("NaN")
    writer.bool(true)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.bool(false)
    #expect(
      writer.text
        == "{\"名\":\"a\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001f/规😀\u{7F}\",\"list\":[-5,1.50,\"NaN\",true,null,{},[]]}\nfalse"
    )
    writer.removeAll()
    writer.number(.min)
    #expect(writer.text == "-9223372036854775808")
  }

  @Test func `parts are put after what is there, and take no more than they need`() {
    var writer = JSONWriter()
    writer.beginObject()
    let written = Array("\"a\":1,\"b\":2".utf8)
    writer.parts(atMost: 100) { parts in
      parts.put(written, 0..<5)
      parts.put(written, 3..<3)
      parts.put(written.span.extracting(5...))
    }
    writer.endObject()
    #expect(writer.text == "{\"a\":1,\"b\":2}")
  }

  @Test(arguments: ["", "-", "1 ", " 1", "01", "1,2", "\"", "+1", "1e", "1]"])
  func `what is no number becomes a string`(text: String) throws {
    var writer = JSONWriter()
    writer.number(text)
    #expect(try JSONValue(parsing: writer.bytes) == .string(text))
  }

  @Test func `what is written is read back, by Foundation too`() throws {
    let seed: UInt64 = 5
    var random = SplitMix64(state: seed)
    for _ in 0..<2000 {
      let value = random.value(depth: 0)
      var writer = JSONWriter()
      writer.value(value)
      #expect(try JSONValue(parsing: writer.bytes) == value, "seed \(seed): \(writer.text)")
      let there = try JSONSerialization.jsonObject(
        with: Data(writer.bytes), options: .fragmentsAllowed)
      #expect(agrees(value, there), "seed \(seed): \(writer.text)")
    }
  }

  @Test func `members are found by name`() throws {
    let value = try JSONValue(parsing: "{\"a\":[1,\"x\"],\"b\":{\"c\":true},\"n\":1.0}")
    #expect(value["a"]?.elements?.first?.integer == 1)
    #expect(value["a"]?.elements?.last?.string == "x")
    #expect(value["b"]?["c"]?.bool == true)
    #expect(value["n"]?.integer == nil && value["z"] == nil && value["a"]?["z"] == nil)
    #expect(value.members?.map(\.key) == ["a", "b", "n"])
  }

  private func agrees(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours {
    case .null: theirs is NSNull
    case .bool(let value): (theirs as? Bool) == value
    case .number(let text): (theirs as? NSNumber)?.doubleValue == Double(text)
    case .string(let text): (theirs as? String) == text
    case .array(let elements):
      (theirs as? [Any]).map {
        $0.count == elements.count && zip(elements, $0).allSatisfy { agrees($0, $1) }
      } ?? false
    case .object(let members):
      (theirs as? [String: Any]).map { there in
        there.count == members.count
          && members.allSatisfy { member in
            there[member.key].map { agrees(member.value, $0) } ?? false
          }
      } ?? false
    }
  }
}

extension SplitMix64 {
  mutating func value(depth: Int) -> JSONValue {
    switch next() % (depth > 3 ? 5 : 7) {
    case 0: return .null
    case 1: return .bool(next() % 2 == 0)
    case 2: return .number(String(Int.random(in: -1000...1000, using: &self)))
    case 3: return .number("\(Int.random(in: -99...99, using: &self)).25")
    case 4: return .string(text())
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth + 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &self)).map {
          .init("\($0)" + text(), value(depth: depth + 1))
        })
    }
  }

  mutating func text() -> String {
    let pool = ["a", "\"", "\\", "\n", "\u{1}", "规", "😀", "/", "é", " ", "\u{7F}", "\u{2028}"]
    return (0..<Int.random(in: 0...6, using: &self))
      .map { _ in pool[Int.random(in: 0..<pool.count, using: &self)] }.joined()
  }
}
