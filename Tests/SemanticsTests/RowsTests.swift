import Diagnostics
import ExactNumbers
import Semantics
import SourceText
import Testing
import Vocabulary
import WorkingTime

@Suite("Rows of directories, lists and tables")
struct RowsTests {
  private static let areas = """
    区域,层级,起,止,类型,人口
    东县,县区,,,,
    东县/河镇,乡镇,2019-01-01,,城镇,12000
    东县/河镇/中村,村社,,,,
    """
  private static let directory = "名录 { 区域 自 \"areas.csv\"  属性 类型 （城镇、山区）  属性 人口 整数  任职 自 \"posts.csv\" }\n"
  private static let posts = "单位,区域,任职人,起,止\n平台,河镇,王某,2020-01-01,2021-12-31\n平台,河镇,,2022/1/1,\n"

  private func expect(
    _ codes: String..., areas: String = RowsTests.areas, posts: String = RowsTests.posts,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = CheckedText(Self.directory, files: ["areas.csv": areas, "posts.csv": posts])
    #expect(text.diagnostics.map(\.code) == codes, "\(text.shown)", sourceLocation: sourceLocation)
    #expect(text.diagnostics.map(\.place) == text.marked, "\(text.shown)", sourceLocation: sourceLocation)
  }

  @Test("areas, their attributes and posts come from files, parents before children")
  func directory() throws {
    let text = CheckedText(Self.directory, files: ["areas.csv": Self.areas, "posts.csv": Self.posts])
    #expect(text.shown == [])
    let directory = text.program.directory
    #expect(directory.areas.map(\.path) == ["东县", "东县/河镇", "东县/河镇/中村"])
    #expect(directory.areas.map(\.parent) == [nil, Ref(0), Ref(1)])
    #expect(directory.areas[1].from == CivilDate(year: 2019, month: 1, day: 1))
    #expect(directory.areas[1].attributes == [.member(0), .number(Exact(12000))])
    #expect(directory.areas[2].attributes == [nil, nil])
    #expect(directory.posts.map(\.holder) == ["王某", nil])
    #expect(directory.posts[1].from == CivilDate(year: 2022, month: 1, day: 1))
    #expect(text.editions.editions[0].files.map(\.path) == ["a.pai", "areas.csv", "posts.csv"])
  }

  @Test("English headings mean the same")
  func englishHeadings() {
    expect(
      areas: "area,level,from,to\n东县,县区,,\n东县/河镇,乡镇,,\n", posts: "unit,area,holder,from,to\n平台,河镇,,,\n")
  }

  @Test("a directory's mistakes are told at their cells")
  func directoryMistakes() {
    expect("R009", areas: Self.areas + "\n⟦东县/河镇⟧,乡镇")
    expect("R010", areas: Self.areas + "\n⟦西县/湖镇⟧,乡镇")
    expect("R018", areas: Self.areas + "\n⟦东县/河镇/后村⟧,乡镇")
    expect("M001", areas: Self.areas + "\n东县/山镇,⟦乡真⟧")
    expect("R007", areas: Self.areas + "\n东县/山镇,乡镇,⟦去年⟧")
    expect("R007", areas: Self.areas + "\n东县/山镇,乡镇,,,⟦城市⟧")
    expect("R007", areas: Self.areas + "\n⟦东县/山镇⟧,")
    expect("R020", areas: Self.areas + "\n⟦东县/山镇,乡镇,2021-01-01,2020-01-01⟧")
    expect("R005", areas: "区域,层级,⟦人囗⟧\n东县,县区,5\n东县/河镇,乡镇,5")
    expect("R004", areas: Self.areas + "\n东县/山镇,乡镇,,,,,⟦多⟧")
    expect("R006", areas: "⟦区域⟧\n东县", posts: "单位,区域\n平台,河镇\n平台,河镇")
    expect("R008", posts: Self.posts + "⟦平台,河镇,,2022/1/1⟧")
    expect("R007", posts: Self.posts + "平台,⟦中村⟧")
    expect("R007", posts: Self.posts + "⟦平太⟧,河镇")
    expect("M001", posts: Self.posts + "平台,⟦何镇⟧")
  }

  @Test("an area whose row has a mistake is there all the same, so that nobody is sent to another")
  func areasWithMistakes() {
    expect(
      "M001", areas: Self.areas + "\n东县/山镇,⟦乡真⟧\n东县/山镇/前村,村社", posts: Self.posts + "平台,东县/山镇\n")
    expect("R007", areas: Self.areas + "\n⟦东县/山镇⟧,\n东县/山镇/前村,村社", posts: Self.posts + "平台,山镇\n")
    expect("R010", areas: Self.areas + "\n⟦西县/湖镇⟧,乡镇", posts: Self.posts + "平台,西县/湖镇\n")
    expect("R007", "M001", areas: Self.areas + "\n东县/山镇,乡镇,⟦去年⟧", posts: Self.posts + "平台,⟦何镇⟧\n")
  }

  @Test("of a directory that can't be read nothing else is told")
  func unreadDirectory() throws {
    expect("R006", "R005", areas: "⟦区域⟧,⟦级别⟧\n东县,县区\n东县/河镇,乡镇")
    expect("R005", areas: "⟦区域，层级⟧\n东县，县区\n东县/河镇，乡镇")
    let text = CheckedText(Self.directory, files: ["areas.csv": "区域，层级\n东县，县区", "posts.csv": Self.posts])
    #expect(try #require(text.diagnostics.first).message(.english).contains("full-width comma"))
  }

  @Test("a file's mistakes are told in the file")
  func fileMistakes() {
    expect("R012", posts: "单位,区域,任职人\n⟦平台⟧,河镇,\"王某")
    expect("R013", posts: "单位,区域,任职人\n平台,河镇,⟦\"王\"某⟧")
    expect("R014", posts: "单位,区域,⟦单位⟧\n平台,河镇")
    expect("R014", posts: "单位,区域,⟦地点⟧\n平台,河镇")
    expect("R011", posts: "单位,区域,任职人\n平台,河镇,⟦3.30723E+17⟧")
    expectMistakes("R023", in: CheckedText("名录 { 区域 自 ⟦\"areas.csv\"⟧ }", files: ["areas.csv": "\n"]))
    expectMistakes("R001", in: CheckedText("名录 { 区域 自 ⟦\"areas.csv\"⟧ }"))
    expectMistakes("R002", in: CheckedText("名录 { 区域 自 ⟦\"../areas.csv\"⟧ }"))
    var files = ["a.pai": Array(("名录 { 区域 自 \"areas.csv\" }" + CheckedText.surroundings).utf8)]
    files["areas.csv"] = Array("区域,层级\n".utf8) + [0x41, 0xFF, 0xFF, 0x0A]
    #expect(CheckedText(files).diagnostics.map(\.code) == ["R003"])
  }

  @Test("a file in the encoding of Chinese spreadsheets is read as it is")
  func gb18030() {
    // 区域,层级 / 东县,县区
    let bytes: [UInt8] = [
      0xC7, 0xF8, 0xD3, 0xF2, 0x2C, 0xB2, 0xE3, 0xBC, 0xB6, 0x0D, 0x0A, 0xB6, 0xAB, 0xCF, 0xD8, 0x2C, 0xCF, 0xD8,
      0xC7, 0xF8, 0x0D, 0x0A,
    ]
    let text = CheckedText([
      "a.pai": Array(("名录 { 区域 自 \"areas.csv\" }" + CheckedText.surroundings).utf8), "areas.csv": bytes,
    ])
    #expect(text.shown == [])
    #expect(text.program.directory.areas.map(\.name) == ["东县"])
    #expect(text.editions.editions[0].files.last?.bytes == bytes)
  }

  @Test("lists hold rows of values, from a file or in place")
  func lists() {
    let inline = CheckedText("清单 下放（事项、紧急） {\n| 紧急 | 事项 |\n| 是 | 纠纷 |\n| 否 | 盗窃 |\n}")
    #expect(inline.shown == [])
    #expect(inline.program.relations[0].rows == [[.member(0), .yesNo(true)], [.member(1), .yesNo(false)]])
    let file = CheckedText(
      "清单 下放（事项、紧急） 自 \"下放.csv\"", files: ["下放.csv": "事项,紧急\n纠纷,是\n盗窃,否\n"])
    #expect(file.shown == [])
    #expect(file.program.relations[0].rows == inline.program.relations[0].rows)
    let twice = CheckedText("清单 下放（事项） 自 \"下放.csv\"", files: ["下放.csv": "事项\n纠纷\n⟦纠纷⟧\n"])
    expectMistakes("R008", in: twice)
    expectMistakes("R007", in: CheckedText("清单 下放（事项） 自 \"下放.csv\"", files: ["下放.csv": "事项\n⟦纠份⟧\n"]))
    expectMistakes("R006", in: CheckedText("清单 下放（事项、紧急） 自 \"下放.csv\"", files: ["下放.csv": "⟦事项⟧\n纠纷\n"]))
    expectMistakes("R014", in: CheckedText("清单 下放（事项、⟦事项⟧） 自 \"下放.csv\"", files: ["下放.csv": "事项\n纠纷\n"]))
  }

  @Test("a table in a file is read as between bars")
  func tables() {
    let text = CheckedText(
      "表 丙 自 \"丙.csv\" { 当：紧急 }",
      files: ["丙.csv": "事项,金额,主办,办结,依据\n纠纷,1—5元,公安,3天,《办法》\n同上,>5元,平台,三天,\n其余,,平台,,\n"])
    #expect(text.shown == [])
    #expect(text.program.rules.prefix(3).map(\.name) == ["丙#1", "丙#2", "丙#3"])
    #expect(text.program.rules[0].basis == [.title("办法")])
    #expect(text.program.rules[1].says.count == 2)
    let wrong = CheckedText("表 丙 自 \"丙.csv\"", files: ["丙.csv": "事项,主办\n⟦纠份⟧,公安\n盗窃,⟦平太⟧\n"])
    expectMistakes("M001", "M001", in: wrong)
    let empty = CheckedText("表 丙 自 \"丙.csv\"", files: ["丙.csv": "事项,主办\n⟦纠纷⟧,\n"])
    expectMistakes("R015", in: empty)
    #expect(empty.diagnostics.first.map { $0.message(.english).contains("Row 2") } == true)
  }
}
