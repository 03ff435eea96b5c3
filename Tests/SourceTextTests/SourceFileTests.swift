import Testing

@testable import SourceText

@Suite struct SourceFileTests {
  @Test func `LF, CRLF and CR each end a line`() {
    let file = SourceFile(path: "a.pai", text: "一\n二\r\n三\r四")
    #expect(file.lineStarts == [0, 4, 9, 13])
    #expect((0..<5).map(file.text(ofLine:)) == ["一", "二", "三", "四", ""])
    #expect(SourceFile(path: "", text: "").lineStarts == [0])
    #expect(SourceFile(path: "", text: "a\n").lineStarts == [0, 2])
    #expect(SourceFile(path: "", text: "\r\n\r\n").lineStarts == [0, 2, 4])
    #expect(SourceFile(path: "", text: "\n\r").lineStarts == [0, 1, 2])
  }

  @Test func `one place has a byte, a UTF-16 column and a cell that differ`() {
    let file = SourceFile(path: "a", text: "x\n当 😀é“甲” 为")
    let offset = Int32(file.bytes.count - 3)
    #expect(file.utf16Position(at: offset) == UTF16Position(line: 1, column: 9))
    #expect(file.cell(at: offset, ambiguousIsWide: false) == 11)
    #expect(file.cell(at: offset, ambiguousIsWide: true) == 14)
    #expect(file.offset(of: UTF16Position(line: 1, column: 9)) == offset)
  }

  @Test func `offsets inside a character count as its start`() {
    let file = SourceFile(path: "a", text: "甲😀乙")
    for offset in 3..<7 as Range<Int32> {
      #expect(file.utf16Position(at: offset).column == 1)
      #expect(file.cell(at: offset, ambiguousIsWide: false) == 2)
    }
    #expect(file.offset(of: UTF16Position(line: 0, column: 2)) == 3)
  }

  @Test func `no offset or position outside the file can crash it`() {
    for text in ["", "a", "甲\r\n", "\n\n"] {
      let file = SourceFile(path: "a", text: text)
      for offset in [Int32.min, -1, 0, 1, 2, 3, 4, 5, 100, .max] {
        _ = file.utf16Position(at: offset)
        _ = file.cell(at: offset, ambiguousIsWide: true)
        _ = file.text(ByteRange(lower: offset, upper: .max))
        for line in [-1, 0, 1, 2, Int.max] {
          _ = file.offset(of: UTF16Position(line: line, column: Int(offset)))
        }
      }
    }
  }

  @Test func `broken UTF-8 can still be shown`() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xE7, 0x94, 0x0A, 0xFF, 0x80, 0x62])
    #expect(file.text(ofLine: 0) == "a\u{FFFD}")
    for offset in 0...7 as ClosedRange<Int32> {
      _ = file.cell(at: offset, ambiguousIsWide: false)
    }
    #expect(file.utf16Position(at: 6).column == 2)
  }

  @Test func `every character start survives the way to UTF-16 and back`() {
    let text = "规则 A\r\n“甲”😀\té\u{301}\n\n尾"
    let file = SourceFile(path: "a", text: text)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      if scalar != "\n" && scalar != "\r" {
        #expect(file.offset(of: file.utf16Position(at: offset)) == offset)
      }
      offset += Int32(UTF8.width(scalar))
    }
  }

  @Test func `ranges join, contain and never turn around`() {
    let range = ByteRange(lower: 5, upper: 3)
    #expect(range.isEmpty && range.count == 0)
    #expect(ByteRange(2..<4).joined(to: ByteRange(7..<9)) == ByteRange(2..<9))
    #expect(ByteRange(2..<4).contains(2) && !ByteRange(2..<4).contains(4))
    #expect(ByteRange(lower: .min, upper: .max).count == Int(UInt32.max))
    let places = [(1, 0), (0, 9), (0, 2)].map {
      Place(file: FileID(Int32($0.0)), range: ByteRange(at: Int32($0.1)))
    }
    #expect(places.sorted().map(\.range.lower) == [2, 9, 0])
  }

  @Test func `the first bad byte is where the standard library starts to repair`() {
    #expect(UTF8Sequence.firstBadByte(in: Array("规则😀é".utf8)) == nil)
    let bad: [([UInt8], Int)] = [
      ([0x80], 0), ([0x61, 0xC0, 0x80], 1), ([0xE7, 0x94], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xE0, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0x61, 0x62, 0xFF], 2), ([0xC3, 0x28], 0), ([0xF0, 0x9F, 0x98], 0),
      ([0xE7, 0x94, 0xB2, 0xE7, 0x28, 0xB2], 3), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xC3], 0),
    ]
    for (bytes, offset) in bad {
      #expect(UTF8Sequence.firstBadByte(in: bytes) == offset)
      #expect(String(validating: bytes, as: UTF8.self) == nil)
    }
    for value in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let bytes = Array(String(scalar).utf8)
      if UTF8Sequence.scalar(in: bytes.span, at: 0) != scalar { Issue.record("U+\(value)") }
    }
  }
}
