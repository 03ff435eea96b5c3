import Testing
import Vocabulary

@testable import Diagnostics
@testable import SourceText

@Suite struct TextRendererTests {
  @Test func `a diagnostic has its place, severity, code, message, line and marks`() {
    let rendered = RenderedText("rule a {\n    lead: ⟦centre#⟧\n}\n")
    let text = TextRenderer(language: .english).text(rendered.diagnostic(), in: [rendered.file])
    #expect(
      text == """
        a.pai:2:11: error[L002]: The character “#” has no meaning here.
         2 |     lead: centre#
           |           ^^^^^^^

        """)
  }

  @Test func `Chinese is written in Chinese`() {
    let rendered = RenderedText("规则 ⟦甲⟧ { }")
    let text = TextRenderer(language: .chinese).text([rendered.diagnostic()], in: [rendered.file])
    #expect(
      text == """
        a.pai:1:4: 错误[L002]：这里不认识字符“#”。
         1 | 规则 甲 { }
           |      ^^

        详细说明：pai explain L002
        1 个错误。

        """)
  }

  @Test(arguments: [
    ("规则⟦甲⟧", "    ^^"), ("“⟦甲⟧”", " ^^"), ("e\u{301}⟦x⟧", " ^"), ("\t⟦x⟧", "    ^"), ("ａ⟦ｂ⟧", "  ^^"),
    ("👨‍👩‍👧⟦x⟧", "  ^"), ("⟦👨‍👩‍👧⟧x", "^^"), ("𠮷⟦𠮷⟧", "  ^^"), ("a⟦⟧b", " ^"), ("甲⟦⟧", "  ^"), ("⟦⟧", "^"),
    ("甲⟦⟧乙", "  ^"), ("a ⟦b c⟧ d", "  ^^^"), ("\u{FEFF}⟦甲⟧", "^^"),
  ])
  func `marks stand under exactly the cells of the place`(text: String, marks: String) {
    #expect(RenderedText(text).excerpt().last == "   | " + marks)
  }

  @Test func `ambiguous characters take the cells that the setting says`() {
    let rendered = RenderedText("“⟦甲⟧”")
    #expect(rendered.excerpt(ambiguousIsWide: true).last == "   |   ^^")
  }

  @Test func `what is invisible is shown by its code point and marked`() {
    #expect(RenderedText("甲⟦\u{200B}⟧乙").excerpt() == [" 1 | 甲<U+200B>乙", "   |   ^^^^^^^^"])
    #expect(RenderedText("⟦\u{1B}⟧[31m").excerpt() == [" 1 | <U+001B>[31m", "   | ^^^^^^^^"])
    #expect(RenderedText("甲⟦\u{200D}⟧乙").excerpt() == [" 1 | 甲<U+200D>乙", "   |   ^^^^^^^^"])
  }

  @Test func `a byte that is no text is one cell`() {
    let file = SourceFile(path: "a.pai", bytes: Array("甲".utf8) + [0xFF] + Array("乙".utf8))
    let place = Place(file: FileID(0), range: ByteRange(3..<4))
    let text = TextRenderer(language: .english).text(Diagnostic(.lexical(.notUTF8(offset: 3)), at: place), in: [file])
    #expect(text.hasSuffix(" 1 | 甲\u{FFFD}乙\n   |   ^\n"))
    #expect(text.contains("at byte 4"))
    #expect(RowsMistake.badByte(offset: 0, encoding: "UTF-16").message(.english).hasPrefix("Byte 1 is not UTF-16"))
  }

  @Test func `a place that spans lines shows its first and its last`() {
    #expect(
      RenderedText("⟦规则 甲 {\n  a\n  b\n}⟧ c").excerpt() == [
        " 1 | 规则 甲 {", "   | ^^^^^^^^^", "   | ...", " 4 | } c", "   | ^",
      ])
    #expect(RenderedText("a ⟦b\n   c⟧ d").excerpt() == [" 1 | a b", "   |   ^", " 2 |    c d", "   |    ^"])
  }

  @Test func `a place that takes in the end of its line is on that line`() {
    #expect(RenderedText("a ⟦b\n⟧c").excerpt() == [" 1 | a b", "   |   ^"])
    #expect(RenderedText("ab⟦\n⟧c").excerpt() == [" 1 | ab", "   |   ^"])
  }

  @Test(arguments: [24, 30, 40, 60])
  func `a line too wide is cut between characters and keeps its marks in sight`(width: Int) throws {
    for before in [0, 3, 20, 70] {
      for after in [0, 5, 90] {
        let text = String(repeating: "字", count: before) + "⟦目标⟧" + String(repeating: "后x", count: after)
        let lines = RenderedText(text).excerpt(width: width)
        let cells = TerminalCells(ambiguousIsWide: false)
        let widest = lines.map { cells.width(of: $0) }.max() ?? 0
        #expect(widest <= max(width, 29), "\(lines)")
        #expect(lines[0].contains("目标"))
        // What stands above the marks is what is marked.
        let column = lines[1].prefix { $0 != "^" }.count
        var cell = 0
        let shown = lines[0].filter { character in
          defer { cell += cells.width(of: character) }
          return cell >= column && cell < column + 4
        }
        #expect(shown == "目标", "\(lines)")
        let marks = lines[1].filter { $0 == "^" }.count
        #expect(marks == 4)
      }
    }
  }

  @Test func `a place wider than the terminal is marked from its beginning`() {
    let lines = RenderedText("前⟦" + String(repeating: "长", count: 80) + "⟧").excerpt(width: 40)
    #expect(lines[0].hasPrefix(" 1 | ") && lines[0].contains("前长") && lines[0].hasSuffix("…"))
    let marks = lines[1].filter { $0 == "^" }.count
    #expect(marks >= 24)
  }

  @Test func `a note shows its own place`() {
    let rendered = RenderedText("单位 ⟦甲⟧\n单位 甲\n单位 ⟦甲⟧\n")
    let text = TextRenderer(language: .english).text(rendered.diagnostic(), in: [rendered.file])
    #expect(text.hasSuffix("  a.pai:3:4: note: First here.\n 3 | 单位 甲\n   |      --\n"))
  }

  @Test(arguments: [
    ("⟦甲⟧", "乙", "把“甲”改为“乙”。", "replace “甲” by “乙”."), ("⟦⟧甲", "“", "在这里插入““”。", "insert ““” here."),
    ("⟦甲⟧", "", "删去“甲”。", "delete “甲”."), ("a⟦⟧b", " ", "在这里插入一个空格。", "insert a space here."),
    ("⟦\u{200B}⟧a", "", "删去“<U+200B>”。", "delete “<U+200B>”."), ("a⟦⟧", "\n", "在这里插入一个换行。", "insert a line break here."),
  ])
  func `a fix says what to write`(text: String, replacement: String, zh: String, en: String) {
    let rendered = RenderedText(text)
    let diagnostic = rendered.diagnostic(fix: replacement)
    #expect(TextRenderer(language: .chinese).text(diagnostic, in: [rendered.file]).hasSuffix("  改法：\(zh)\n"))
    #expect(TextRenderer(language: .english).text(diagnostic, in: [rendered.file]).hasSuffix("  fix: \(en)\n"))
  }

  @Test func `a fix at another place says where`() {
    let rendered = RenderedText("a ⟦b⟧\nc")
    var diagnostic = rendered.diagnostic()
    diagnostic.fix = Fix(replace: Place(file: FileID(0), range: ByteRange(at: 4)), by: "x")
    #expect(
      TextRenderer(language: .english).text(diagnostic, in: [rendered.file]).hasSuffix("  a.pai:2:1: fix: insert “x” here.\n"))
  }

  @Test func `colours add nothing that is not said`() {
    let rendered = RenderedText("单位 ⟦甲⟧ ⟦乙⟧")
    let diagnostics = [rendered.diagnostic(fix: "丙")]
    let plain = TextRenderer(language: .chinese).text(diagnostics, in: [rendered.file])
    let coloured = TextRenderer(language: .chinese, isColoured: true).text(diagnostics, in: [rendered.file])
    #expect(coloured != plain)
    #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `a message can't give the terminal orders`() {
    let rendered = RenderedText("⟦甲⟧")
    let diagnostic = rendered.diagnostic(.lexical(.strayCharacter("\u{1B}[2J\n")))
    let text = TextRenderer(language: .english).text(diagnostic, in: [rendered.file])
    #expect(!text.contains("\u{1B}") && text.contains("<U+001B>[2J<U+000A>"))
  }

  @Test func `nothing to mend is said`() {
    #expect(TextRenderer(language: .chinese).text([], in: []) == "没有要改的地方。\n")
    #expect(TextRenderer(language: .english).text([], in: []) == "Nothing to mend.\n")
  }

  @Test func `a place in no file has no line`() {
    let place = Place(file: FileID(7), range: ByteRange(3..<4))
    let text = TextRenderer(language: .english).text(Diagnostic(.rows(.missingFile("x")), at: place), in: [])
    #expect(text == "error[R001]: The file “x” is not there.\n")
  }
}

@Suite struct DiagnosticListTests {
  private func diagnostic(_ mistake: Mistake, _ file: Int32, _ at: Int32) -> Diagnostic {
    Diagnostic(mistake, at: Place(file: FileID(file), range: ByteRange(at: at)))
  }

  @Test func `diagnostics stand by file and place, the gravest first`() {
    let error = Mistake.meaning(.noHeader)
    let warning = Mistake.meaning(.clauseNotCovered(id: "a"))
    let list = DiagnosticList([
      diagnostic(error, 1, 0), diagnostic(warning, 0, 5), diagnostic(error, 0, 9), diagnostic(error, 0, 5),
    ])
    #expect(
      list.shown.map { "\($0.place.file.index) \($0.place.range.lower) \($0.severity)" } == [
        "0 5 error", "0 5 warning", "0 9 error", "1 0 error",
      ])
    #expect(list.summary.en == "3 errors, 1 warning.")
    #expect(list.summary.zh == "3 个错误、1 个警告。")
  }

  @Test func `of a file past the limit the gravest are shown and the rest are counted`() {
    let warnings = (0..<10).map { diagnostic(.meaning(.clauseNotCovered(id: "a")), 0, $0) }
    let error = diagnostic(.meaning(.noHeader), 0, 99)
    let list = DiagnosticList(warnings + [error], limit: 4)
    #expect(list.shown.map(\.place.range.lower) == [0, 1, 2, 99])
    #expect(list.omitted.map(\.count) == [7])
    #expect(list.count(of: .warning) == 10)
    let file = SourceFile(path: "a.pai", text: "")
    let text = TextRenderer(language: .english, limit: 4).text(warnings + [error], in: [file])
    #expect(text.contains("a.pai: 7 more are not shown.\n"))
    #expect(text.hasSuffix("More on this: pai explain M005 M009\n1 error, 10 warnings.\n"))
  }
}
