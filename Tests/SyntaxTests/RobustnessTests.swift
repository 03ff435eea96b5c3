import Diagnostics
import Foundation
import SourceText
import Syntax
import Testing
import TextReading
import Vocabulary

/// Whatever the bytes, reading ends, its places lie in the source, and its tokens with what stands between them are the
/// source (`readingFlaws`).
@Suite struct RobustnessTests {
  /// The same bytes read as a rule file, a literate file and a condition.
  private func flaws(of bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "test.pai", bytes: bytes)
    var names = NameTable()
    return readingFlaws(of: bytes)
      + placeFlaws(of: parsedCondition(file, id: FileID(0), names: &names).diagnostics, in: file)
  }

  /// Every declaration kind stands in these.
  static let files = [
    "Tests/Corpus/call-and-response.pai", "Tests/Corpus/call-and-response.en.pai", "Tests/Corpus/four-platforms.pai",
    "docs/examples/5-exception.pai",
  ]

  private func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: projectFolder.appending(path: path)))
  }

  /// Reading is linear, so all prefixes of a file are quadratic in it: from the second kilobyte on, one in thirteen, a
  /// stride that meets every place within a character of three bytes.
  @Test(arguments: files)
  func `every prefix of a file can be read`(path: String) throws {
    let whole = try bytes(of: path)
    for end in whole.indices where end < 1000 || end % 13 == 0 {
      let flaws = flaws(of: Array(whole[..<end]))
      #expect(flaws == [], "the first \(end) bytes of \(path)")
      if !flaws.isEmpty { return }
    }
  }

  /// One byte at a time, each declaration by itself: what one does to the next, prefixes and random bytes show.
  @Test(arguments: files)
  func `a declaration without any one of its bytes can be read`(path: String) throws {
    let whole = ReadText(bytes: try bytes(of: path))
    var lengths: Set<Int> = []
    for declaration in whole.parsed.tree.declarations where lengths.insert(declaration.range.count).inserted {
      let text = Array(whole.file.bytes[declaration.range.offsets].prefix(700))
      for at in text.indices {
        let flaws = flaws(of: Array(text[..<at] + text[(at + 1)...]))
        #expect(flaws == [], "\(path), the declaration at \(declaration.range.lower) without its byte \(at)")
        if !flaws.isEmpty { return }
      }
    }
  }

  /// What fuzzing found.
  @Test(arguments: [[0, 2], Array("5个内".utf8), Array("0 ０".utf8) + [0x8F, 0x83], Array("///\u{0}\u{B}time\u{B} \n".utf8)])
  func `bytes that are hardly text can be read`(bytes: [UInt8]) { #expect(flaws(of: bytes) == []) }

  @Test(arguments: 0..<20)
  func `random bytes can be read`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 0..<200, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      #expect(flaws(of: bytes) == [], "seed \(seed): \(bytes)")
    }
  }

  @Test(arguments: 0..<20)
  func `random words and signs can be read`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(1_000 + seed))
    let pieces =
      Word.rows.flatMap { $0.zh + $0.en } + Symbol.rows.flatMap(\.accepted) + NoiseWord.allCases.map(\.rawValue)
      + [
        "甲", "a_1", "3", "三", "60%", "2017-04-12", "四月十二日", "08:30", "“", "”", "《甲》", "`", "//", "///", "\n", "\u{FEFF}",
        "\u{202E}",
      ]
    for _ in 0..<50 {
      let text = (0..<60).map { _ in
        (pieces.randomElement(using: &numbers) ?? "") + (["", " ", "\n"].randomElement(using: &numbers) ?? "")
      }.joined()
      #expect(flaws(of: Array(text.utf8)) == [], "seed \(seed): \(text)")
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE5, 0xBD], [0xE5], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0x80], [0xBF, 0xBF, 0xBF],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are told where they stand, and the rest is read`(bad: [UInt8]) throws {
    let (before, after) = (Array("层级 村社 < 乡镇\n单位 甲 { 层级：".utf8), Array("乡镇 }\n规则 乙 { 主办：甲 }\n".utf8))
    let bytes = before + bad + after
    #expect(flaws(of: bytes) == [])
    let read = ReadText(bytes: bytes)
    #expect(Set(read.codes) == ["L001"])
    for diagnostic in read.parsed.diagnostics {
      #expect(ByteRange(before.count..<(before.count + bad.count)).contains(diagnostic.place.range))
    }
    #expect(read.parsed.tree.declarations.count == 3)
  }

  /// Each of them is told with what was closed before it: that must not be searched to the beginning of the file every time.
  @Test func `many braces that close nothing are read in time that grows with them`() {
    let read = ReadText(bytes: Array(String(repeating: "}\n", count: 100_000).utf8))
    #expect(
      read.codes.prefix(Limits.diagnosticsPerFile).allSatisfy { $0 == "S005" } && read.codes.count >= Limits.diagnosticsPerFile)
  }

  @Test func `a file in another encoding is told once`() throws {
    let bytes = try bytes(of: Self.files[0])
    let shifted = bytes.map { $0 < 0x80 ? $0 : 0x80 | ($0 & 0x3F) }
    #expect(ReadText(bytes: shifted).codes == ["L001"])
    #expect(flaws(of: shifted) == [])
  }

  @Test func `a literate file is read in its blocks alone, wherever it is cut`() {
    let text = Array("# 题\n\n```pai\n层级 甲 < 乙\n```\n文 {{{ “\n\n~~~pai\n规则 丙 { 主办：丁 }\n~~~\n尾".utf8)
    #expect(ReadText(bytes: text, path: "test.pai.md").codes == [])
    for end in text.indices {
      #expect(readingFlaws(of: Array(text[..<end]), path: "test.pai.md") == [], "the first \(end) bytes")
    }
  }
}

/// What is found for one mark on a line is not found out again for the next, and is the same for each.
@Suite struct ClosingMarkTests {
  @Test(arguments: [
    ("”甲 ”乙“ 丙", "STRING:”甲 ”乙“ 丙"), ("“甲 “乙", "STRING:“甲 “ 乙"), ("《甲 《乙》 丙", "TITLE:《甲 《乙》 丙"),
    ("《甲《乙》丙》 《丁》", "TITLE:《甲《乙》丙》 TITLE:《丁》"), ("《甲；《乙》 丙", "TITLE:《甲 ； TITLE:《乙》 丙"),
    ("“甲；“乙", "STRING:“甲 ； STRING:“乙"), ("“甲；“乙\n“丙”", "STRING:“甲 ； STRING:“乙 STRING:“丙”"),
    ("《甲；《乙\n《丙》", "TITLE:《甲 ； TITLE:《乙 TITLE:《丙》"),
  ])
  func `a mark that is not closed leaves the others of its line and the next lines alone`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }
}

/// Nesting that is deeper than the language has it is a diagnostic, however deep, and never the end of the stack.
@Suite struct NestingTests {
  private static let limit = Limits.nesting
  private static let far = 100_000

  private func codes(_ count: Int, _ open: String, _ close: String) -> [String] {
    ReadText(
      "规则 甲 { 当：" + String(repeating: open, count: count) + "乙" + String(repeating: close, count: count)
        + " 主办：丙 }\n层级 丁 < 戊"
    ).codes
  }

  @Test(arguments: [("（", "）"), ("非 ", ""), ("f（", "）")])
  func `conditions nest up to the limit, and past it that alone is told`(open: String, close: String) {
    #expect(codes(Self.limit - 1, open, close) == [])
    #expect(codes(Self.limit + 1, open, close) == ["S016"])
    #expect(codes(Self.far, open, close) == ["S016"])
  }

  @Test(arguments: [
    "（", "f（", "{", "规则 甲 {", "类别 甲 {", "情景 “甲” { 事件 {", "字段 { 甲 ＝ （", "当 下列各项：（一）", "|", "“", "”", "「", "《", "\"", "`",
  ])
  func `what is opened again and again and never closed is read to its end`(open: String) {
    for before in ["", "规则 甲 { 当：", "字段 { 甲 ＝ ", "流程 { "] {
      // Anything that is searched to the end of the line for each of them would not come back.
      let read = ReadText(before + String(repeating: open, count: 20_000))
      #expect(!read.codes.isEmpty, "\(before)")
      #expect(placeFlaws(of: read.parsed.diagnostics, in: read.file) == [])
    }
  }

  @Test(arguments: ["）", "}", "》", "。", "；", "，", "之一", "+", "—"])
  func `what is closed again and again and was never opened is read to its end`(close: String) {
    let read = ReadText(String(repeating: close, count: 20_000) + "\n层级 甲 < 乙")
    #expect(placeFlaws(of: read.parsed.diagnostics, in: read.file) == [])
  }
}
