import Diagnostics
import Semantics
import SourceText
import Testing
import WorkingTime

@Suite("Loading a folder of rule files")
struct LoadingTests {
  private func loaded(_ files: [String: String], at path: String = "") -> Editions {
    ProgramSource(files.mapValues { Array($0.utf8) }).editions(at: path)
  }

  private func codes(_ editions: Editions) -> [String] { editions.editions.flatMap(\.diagnostics).map(\.code) }

  @Test("a folder with one header is one program")
  func oneProgram() {
    let found = loaded([
      "a.pai": "规则 一号 { 主办：甲 }", "b.pai": "规则集 乙 { }", "c.pai.md": "单位：\n```pai\n单位 甲\n```\n", "notes.txt": "",
    ])
    #expect(found.editions.count == 1 && codes(found) == [])
    #expect(found.editions[0].program.rules.count == 1)
    #expect(found.editions[0].files.map(\.path) == ["a.pai", "b.pai", "c.pai.md"])
  }

  @Test("every header makes an edition, with what it imports and all files that have none")
  func severalEditions() {
    let found = loaded([
      "common.pai": "单位 甲", "new.pai": "规则集 新 { 施行：2021-01-01 }\n规则 一号 { 主办：甲 }",
      "old.pai": "引入 \"old/more.pai\"\n规则集 旧 { 施行：2011-01-01 至 2020-12-31 }", "old/more.pai": "规则 旧一 { 主办：甲 }",
    ])
    #expect(codes(found) == [])
    #expect(found.editions.map(\.program.header.name) == ["旧", "新"])
    #expect(found.editions[0].files.map(\.path) == ["common.pai", "old.pai", "old/more.pai"])
    #expect(found.editions[1].files.map(\.path) == ["common.pai", "new.pai"])
    #expect(found.editions[0].program.rules[0].place.file != found.editions[1].program.rules[0].place.file)
  }

  @Test("imports stay inside the root, and may go in a circle")
  func imports() {
    #expect(
      codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"b.pai\"", "b.pai": "引入 \"a.pai\""], at: "a.pai")) == [])
    #expect(codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"../b.pai\""])) == ["R002"])
    #expect(codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"/etc/b.pai\""])) == ["R002"])
    #expect(codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"b.pai\""])) == ["R001"])
    #expect(codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"b.txt\"", "b.txt": ""])) == ["M031"])
    #expect(codes(loaded(["a.pai": "规则集 甲 { }\n引入 \"空\"", "空/b.txt": ""])) == ["M031"])
    let up = loaded(
      ["x/a.pai": "规则集 甲 { }\n引入 \"../common\"\n规则 一号 { 主办：甲 }", "common/b.pai": "单位 甲"], at: "x")
    #expect(codes(up) == [])
    #expect(up.editions[0].files.map(\.path) == ["common/b.pai", "x/a.pai"])
  }

  @Test("a path that leads to nothing says so")
  func nothing() {
    #expect(loaded([:]).unreadable?.code == "R001")
    #expect(loaded(["a.txt": ""]).unreadable?.code == "R001")
    #expect(loaded(["a.pai": ""], at: "b.pai").unreadable?.code == "R001")
    #expect(loaded(["a.pai": ""], at: "../a.pai").unreadable?.code == "R002")
  }

  @Test("a literate file must close its blocks")
  func openBlock() {
    #expect(codes(loaded(["a.pai.md": "文字\n```pai\n规则集 甲 { }\n"])) == ["L011"])
  }

  @Test("places in a literate file are those of the file")
  func literatePlaces() throws {
    let found = loaded(["a.pai.md": "文字\n```pai\n规则集 甲 { }\n规则 一号 { 主办：乙 }\n```\n"])
    let diagnostic = try #require(found.editions.first?.diagnostics.first)
    #expect(diagnostic.code == "M001")
    #expect(found.sources[0].text(diagnostic.place.range) == "乙")
    #expect(found.sources[0].line(at: diagnostic.place.range.lower) == 3)
  }

  @Test("a file of text that is no UTF-8 is told and does no harm")
  func badBytes() {
    let found = ProgramSource(["a.pai": [0x41, 0xFF, 0xFE], "b.pai": Array("规则集 甲 { }".utf8)]).editions()
    #expect(found.editions.flatMap(\.diagnostics).contains { $0.code.hasPrefix("L") })
  }

  @Test("the data of a calendar belong to the receipt, a file of cases does not")
  func otherFiles() {
    let found = loaded(
      [
        "x/a.pai": """
        规则集 甲 { 日历：乙 }
        单位 丙
        日历 乙 { 办公 周一 至 周五 08:30 至 12:00；数据 自 "../days.json" }
        情景 “一” { 案卷 "cases.ndjson" 应 主办 为 丙 }
        """, "days.json": #"{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}"#,
        "x/cases.ndjson": "",
      ], at: "x")
    #expect(codes(found) == [])
    #expect(found.editions[0].files.map(\.path) == ["days.json", "x/a.pai"])
    #expect(found.editions[0].program.calendars[0].dataFile == "days.json")
    #expect(found.editions[0].program.calendars[0].holidays.map(\.year) == [2026])
    #expect(found.editions[0].program.header.calendar == "乙")
  }
}
