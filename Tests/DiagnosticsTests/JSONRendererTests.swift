import Testing
import Vocabulary

@testable import Diagnostics
@testable import JSONText
@testable import SourceText

@Suite struct JSONRendererTests {
  @Test func `a document holds code, words, places, notes and fix in one order`() throws {
    let rendered = RenderedText("单位 ⟦甲⟧ 𠮷⟦乙⟧\n", path: "规则/a.pai")
    let text = JSONRenderer(language: .english).text([rendered.diagnostic(fix: "丙")], in: [rendered.file])
    let place = #""file":"规则/a.pai","line":1,"column":4,"endLine":1,"endColumn":5,"byteRange":[7,10]"#
    let message = #""The character “#” has no meaning here.""#
    #expect(
      text == #"{"diagnostics":[{"code":"L002","severity":"error","message":"# + message
        + #","messages":{"zh":"这里不认识字符“#”。","en":"# + message + "}," + place
        + #","notes":[{"message":"First here.","messages":{"zh":"先在这里。","en":"First here."},"file":"规则/a.pai","line":1,"column":7,"endLine":1,"endColumn":8,"byteRange":[15,18]}]"#
        + #","fix":{"replacement":"丙","# + place + #"}}],"omitted":[],"summary":{"errors":1,"warnings":0,"notes":0}}"#)
    _ = try JSONValue(parsing: text)
  }

  @Test func `columns count Unicode scalars and leave out a byte order mark`() throws {
    let rendered = RenderedText("\u{FEFF}e\u{301}𠮷⟦甲\n⟧乙")
    let json = try JSONValue(
      parsing: JSONRenderer(language: .chinese).text([rendered.diagnostic()], in: [rendered.file]))
    let first = try #require(json["diagnostics"]?.elements?.first)
    #expect(first["column"]?.integer == 4)
    #expect(first["endLine"]?.integer == 2)
    #expect(first["endColumn"]?.integer == 1)
    #expect(first["byteRange"]?.elements?.map(\.integer) == [10, 14])
  }

  @Test func `what is left out is counted`() throws {
    let rendered = RenderedText("⟦甲⟧")
    let all = [Diagnostic](repeating: rendered.diagnostic(), count: 3)
    let json = try JSONValue(parsing: JSONRenderer(language: .chinese, limit: 2).text(all, in: [rendered.file]))
    #expect(json["diagnostics"]?.elements?.count == 2)
    #expect(json["omitted"]?.elements?.first?["count"]?.integer == 1)
    #expect(json["summary"]?["errors"]?.integer == 3)
  }
}
