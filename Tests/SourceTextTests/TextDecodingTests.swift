import Testing

@testable import SourceText

@Suite struct TextDecodingTests {
  private let utf8 = Array("乡镇,😀\r\n".utf8)
  private let gb: [UInt8] = [0xCF, 0xE7, 0xD5, 0xF2, 0x2C, 0x94, 0x39, 0xFC, 0x36, 0x0D, 0x0A]

  private func utf16(_ text: String, little: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return little ? [low, high] : [high, low]
    }
  }

  @Test func `each encoding is recognised and becomes the same UTF-8`() throws {
    let text = "乡镇,😀\r\n"
    let cases: [([UInt8], TextEncoding, Int)] = [
      (utf8, .utf8, 0), ([0xEF, 0xBB, 0xBF] + utf8, .utf8, 3), (gb, .gb18030, 0),
      ([0xFF, 0xFE] + utf16(text, little: true), .utf16le, 2),
      ([0xFE, 0xFF] + utf16(text, little: false), .utf16be, 2), ([], .utf8, 0),
      (utf16(text, little: true), .utf16le, 0), (utf16(text, little: false), .utf16be, 0),
    ]
    for (bytes, encoding, mark) in cases {
      let decoded = try TextDecoding(bytes)
      #expect(decoded.bytes == (bytes.isEmpty ? [] : utf8))
      #expect(decoded.encoding == encoding && decoded.markLength == mark)
    }
  }

  @Test func `a stated encoding needs no mark`() throws {
    #expect(try TextDecoding(utf16("甲", little: true), as: .utf16le).bytes == Array("甲".utf8))
    #expect(try TextDecoding(utf16("甲", little: false), as: .utf16be).bytes == Array("甲".utf8))
    #expect(try TextDecoding(gb, as: .gb18030).bytes == utf8)
  }

  @Test func `zero bytes on both sides, or in half a unit, show no UTF-16`() throws {
    #expect(try TextDecoding([0x61, 0, 0, 0x62]).encoding == .utf8)
    #expect(try TextDecoding([0x61, 0, 0x62]).encoding == .utf8)
    // Lone surrogates: what looked like UTF-16 is none.
    #expect(try TextDecoding([0x61, 0, 0x62, 0, 0x61, 0, 0x00, 0x5A]).encoding == .utf16le)
    // 一 is U+4E00.
    #expect(try TextDecoding(utf16("一,1\r\n一,2\r\n", little: true)).encoding == .utf16le)
  }

  @Test func `the offset of the bad byte is in what was given`() {
    func error(_ bytes: [UInt8], _ encoding: TextEncoding?) -> TextDecodingError? {
      do throws(TextDecodingError) {
        if let encoding {
          _ = try TextDecoding(bytes, as: encoding)
        } else {
          _ = try TextDecoding(bytes)
        }
        return nil
      } catch { return error }
    }
    #expect(error([0xEF, 0xBB, 0xBF, 0x61, 0xFF], nil) == .badByte(offset: 4, encoding: .utf8))
    #expect(error([0x61, 0xFF], .utf8) == .badByte(offset: 1, encoding: .utf8))
    #expect(error([0xFF, 0xFE, 0x61], nil) == .badByte(offset: 2, encoding: .utf16le))
    #expect(error([0xFF, 0xFE, 0x00, 0xD8], nil) == .badByte(offset: 2, encoding: .utf16le))
    #expect(error([0xDC, 0x00], .utf16be) == .badByte(offset: 0, encoding: .utf16be))
    #expect(error(gb + [0xFF], nil) == .badByte(offset: gb.count, encoding: .gb18030))
    #expect(error(gb + [0xCF], nil) == .badByte(offset: gb.count, encoding: .gb18030))
    // UTF-8 with a damaged byte must not turn into other characters of GB18030.
    var damaged = Array("综合信息指挥室".utf8)
    damaged[4] = 0x20
    #expect(error(damaged, nil) == .badByte(offset: 3, encoding: .utf8))
  }

  @Test func `long texts pass the converter in pieces and keep their bad byte's offset`() throws {
    let bytes = Array(repeating: gb, count: 20_000).flatMap(\.self)
    #expect(
      try TextDecoding(bytes).bytes == Array(repeating: utf8, count: 20_000).flatMap(\.self))
    for length in [5400, 5461, 5462, 16383, 16384, 16385, 20_000] {
      let broken = Array(bytes[..<(length * gb.count)]) + [0xFF] + gb
      #expect(
        throws: TextDecodingError.badByte(offset: length * gb.count, encoding: .gb18030)
      ) {
        try TextDecoding(broken, as: .gb18030)
      }
    }
  }
}
