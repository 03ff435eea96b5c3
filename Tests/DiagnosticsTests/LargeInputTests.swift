import Testing

@testable import Diagnostics
@testable import Semantics
@testable import SourceText
@testable import Vocabulary

/// Mistakes of bytes and of size, which a corpus of texts can't hold.
@Suite struct LargeInputTests {
  static let codes: Set<String> = [
    "L001", "L011", "L012", "S016", "S017", "M028", "R003", "R022",
  ]
  private let header = "规则集 示例 { 版本：“1”  施行：2026-01-01 }\n"

  private func told(_ files: [String: [UInt8]]) -> [Diagnostic] {
    ProgramSource(files).editions().editions.flatMap(\.diagnostics)
  }

  private func told(_ text: String) -> [Diagnostic] { told(["rules.pai": Array((header + text).utf8)]) }

  @Test(arguments: [[0xC4], [0xE8, 0xA7], [0xFF, 0xFE], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `bytes that are no UTF-8 are told once, at their place`(bytes: [UInt8]) {
    let before = Array((header + "// ").utf8)
    let told = told(["rules.pai": before + bytes + Array("\n层级 村社 < 乡镇\n".utf8)])
    #expect(told.map(\.code) == ["L001"])
    #expect(told.first?.place.range.lower == Int32(before.count))
  }

  @Test(arguments: ["```pai\n", "text\n\n~~~pai\n", "   ```` pai\n"])
  func `a block that is never closed is told once, at its fence`(fence: String) {
    let told = told(["rules.pai.md": Array((fence + header).utf8)])
    #expect(told.map(\.code) == ["L011"])
  }

  @Test func `a file past the limit is told`() {
    let text = Array(header.utf8) + [UInt8](repeating: UInt8(ascii: " "), count: Limits.fileBytes)
    let editions = ProgramSource(["rules.pai": text]).editions()
    let codes = editions.editions.flatMap(\.diagnostics).map(\.code) + [editions.unreadable?.code].compactMap { $0 }
    #expect(codes == ["L012"] || codes == ["R022"], "\(codes)")
  }

  @Test(arguments: [("（", "）"), ("非 （", "）")])
  func `a condition past the limit of nesting is told once`(open: String, close: String) {
    let deep = String(repeating: open, count: 80) + "紧急" + String(repeating: close, count: 80)
    let told = told("单位 甲\n字段 { 紧急 是否 }\n规则 深 { 当：\(deep)  主办：甲 }\n")
    #expect(told.map(\.code) == ["S016"])
  }

  @Test func `mistakes past the limit are counted`() {
    let told = told(String(repeating: "＠", count: 1) + String(repeating: "层级 \n", count: 2_000))
    #expect(told.count <= Limits.diagnosticsPerFile + 1)
    #expect(told.last?.code == "S017")
  }

  @Test func `too many fields are told once`() {
    let fields = (0...Limits.fields).map { "甲\($0) 是否" }.joined(separator: "\n")
    #expect(told("字段 {\n\(fields)\n}\n").map(\.code) == ["M028"])
  }

  @Test(arguments: [[0xFF], [0x81, 0x20], [0x80]] as [[UInt8]])
  func `rows in no encoding are told once`(bytes: [UInt8]) {
    let rules = header + "类别 甲 { 事项 乙 }\n清单 名单（事项） 自 \"名单.csv\"\n"
    let told = told([
      "rules.pai": Array(rules.utf8), "名单.csv": Array("事项\n乙".utf8) + bytes + Array("\n".utf8),
    ])
    #expect(told.map(\.code) == ["R003"])
  }

  @Test func `rows past the limit are told once`() {
    let rules = header + "类别 甲 { 事项 乙 }\n清单 名单（事项） 自 \"名单.csv\"\n"
    let told = told([
      "rules.pai": Array(rules.utf8),
      "名单.csv": Array("事项\n".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: Limits.fileBytes),
    ])
    #expect(told.map(\.code) == ["R022"])
  }
}
