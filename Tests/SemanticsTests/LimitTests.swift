import Diagnostics
import Semantics
import Testing
import Vocabulary

@Suite("Limits")
struct LimitTests {
  @Test("more fields than Pai takes are told, not refused by a crash")
  func fields() {
    let fields = (0...Limits.fields).map { "项目\($0)号 是否" }.joined(separator: "；")
    let text = CheckedText("字段 { \(fields) }")
    #expect(text.diagnostics.map(\.code) == ["M028"])
  }

  @Test("a file that is too large is not read")
  func fileBytes() {
    let large = [UInt8](repeating: 0x20, count: Limits.fileBytes + 1)
    #expect(ProgramSource(["a.pai": large]).editions().unreadable?.code == "R022")
    let rules = Array(("名录 { 区域 自 \"areas.csv\" }" + CheckedText.surroundings).utf8)
    let beside = ProgramSource(["a.pai": rules, "areas.csv": large]).editions()
    #expect(beside.editions.flatMap(\.diagnostics).map(\.code) == ["R022"])
    let imports = Array(("引入 \"b.pai\"" + CheckedText.surroundings).utf8)
    let source = ProgramSource(["x/a.pai": imports, "x/b.pai": large]).editions(at: "x/a.pai")
    #expect(source.editions.flatMap(\.diagnostics).map(\.code) == ["R022"])
  }

  @Test("a long chain of derived fields and of exceptions is walked without recursion")
  func longChains() {
    let fields = (1..<400).map { "层\($0)号 ＝ 非 层\($0 - 1)号" }.joined(separator: "；")
    let rules = (1..<5000).map { "规则 规\($0)号 例外于 规\($0 - 1)号 { 主办：公安 }" }.joined(separator: "\n")
    let text = CheckedText("字段 { 层0号 是否；\(fields) }\n规则 规0号 { 当：层399号  主办：公安 }\n\(rules)")
    #expect(text.shown.prefix(3) == [])
  }
}
