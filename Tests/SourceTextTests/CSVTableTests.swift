import Testing

@testable import SourceText

private func table(_ text: String) -> CSVTable { CSVTable(file: Array(text.utf8)) }

private func texts(_ table: CSVTable) -> [[String]] {
  ([table.header] + table.rows.map(\.cells)).map { $0.map(\.text) }
}

@Suite struct CSVTableTests {
  @Test func `rows end in LF, CRLF or CR and cells may be quoted`() {
    for end in ["\n", "\r\n", "\r"] {
      let table = table("镇,\"名,称\"\(end)\"甲\"\"乙\"\"\",\"一\(end)二\"\(end)丙,丁")
      #expect(texts(table) == [["镇", "名,称"], ["甲\"乙\"", "一\(end)二"], ["丙", "丁"]])
      #expect(table.rows.map(\.number) == [2, 3])
      #expect(table.problems.isEmpty)
    }
  }

  @Test func `empty cells at the end and empty rows are dropped`() {
    let table = table("a,b,c,,\n1,,,,\n,,,\n\n,2,\n,,\n\n")
    #expect(texts(table) == [["a", "b", "c"], ["1"], ["", "2"]])
    #expect(table.rows.map(\.number) == [2, 5])
    #expect(table.rows.last?[column: 2] == "2" && table.rows.last?[column: 3] == "")
    #expect(table.rows.first?[column: 0] == "" && table.problems.isEmpty)
  }

  @Test func `spaces around a cell do not belong to it, full-width ones included`() {
    let table = table(" a \u{3000},\u{3000}b\u{A0}\n\u{3000}甲 乙\u{3000} , \"\u{3000}丙 \" \n")
    #expect(texts(table) == [["a", "b"], ["甲 乙", "丙"]])
    #expect(table.problems.isEmpty)
  }

  @Test func `another separator counts only where the header has no comma`() {
    #expect(texts(table("a;b\n1;2,3")) == [["a", "b"], ["1", "2,3"]])
    #expect(texts(table("a\tb\n1\t\t\n")) == [["a", "b"], ["1"]])
    #expect(texts(table("a;b,c\n1;2,3")) == [["a;b", "c"], ["1;2", "3"]])
    #expect(texts(table("\"a,x\";b\n1;2")) == [["a,x", "b"], ["1", "2"]])
    #expect(texts(table("a\n1;2")) == [["a"], ["1;2"]])
  }

  @Test func `a cell knows its row, column and bytes`() throws {
    let table = table("名,乙\r\n \"甲\" ,\u{3000}丙 \n")
    let cells = try #require(table.rows.first?.cells)
    #expect(cells.map(\.row) == [2, 2] && cells.map(\.column) == [1, 2])
    #expect(
      cells.map { String(decoding: table.bytes[$0.range.offsets], as: UTF8.self) } == [
        "\"甲\"", "丙",
      ])
    #expect(table.column(named: "乙") == 2 && table.column(named: "丁") == nil)
  }

  @Test(arguments: [
    ("a,b\n1,2,3\n", [CSVProblem.raggedRow(row: 2, expected: 2, found: 3)]),
    ("a,b\n\"1\" x,2\n", [.textAfterQuote(row: 2, column: 1)]),
    ("a,b\n1,\"2\n3", [.unclosedQuote(row: 2)]),
    ("a,a\n", [.duplicateHeader(column: 2, text: "a")]),
    ("a,,b\n", [.emptyHeader(column: 2)]),
    ("a\n1.23E+17\n", [.scientificID(row: 2, column: 1, text: "1.23E+17")]),
    ("a\n4E+11\n", [.scientificID(row: 2, column: 1, text: "4E+11")]),
    ("a\nE+17\n1E17\n12.3E+17\nA1E+17\n1.E+1\n1E+\n", []),
    ("", []), ("\n\n", []),
  ])
  func `a problem says what and where`(text: String, problems: [CSVProblem]) {
    #expect(table(text).problems == problems)
  }

  @Test func `problems come in the order of their places`() {
    let table = table("a,a\n1.2E+20,2\n1,2,3\n\"x\" y,\"")
    #expect(
      table.problems == [
        .duplicateHeader(column: 2, text: "a"),
        .scientificID(row: 2, column: 1, text: "1.2E+20"),
        .raggedRow(row: 3, expected: 2, found: 3), .textAfterQuote(row: 4, column: 1),
        .unclosedQuote(row: 4),
      ])
    #expect(texts(table).last == ["x y"])
  }

  @Test func `a table is decoded like any text`() {
    let gb: [UInt8] = [0xD5, 0xF2, 0x2C, 0xC3, 0xFB, 0x0D, 0x0A, 0xBC, 0xD7, 0x2C, 0x31]
    #expect(texts(CSVTable(file: gb)) == [["镇", "名"], ["甲", "1"]])
    #expect(texts(CSVTable(file: [0xEF, 0xBB, 0xBF] + Array("a,b".utf8))) == [["a", "b"]])
    #expect(
      CSVTable(file: gb + [0xFF]).problems
        == [.badByte(offset: gb.count, encoding: .gb18030)])
    #expect(
      CSVTable(file: gb, encoding: .utf8).problems == [.badByte(offset: 0, encoding: .utf8)])
  }

  @Test func `what is too large is a problem and the rest is kept`() {
    let wide = table("a\n" + String(repeating: ",", count: CSVTable.columnLimit) + "1")
    #expect(wide.problems == [.tooManyColumns] && wide.header.count == 1)
    let long = table("a\n" + String(repeating: "1\n", count: CSVTable.rowLimit + 1))
    #expect(long.problems == [.tooManyRows] && long.rows.count == CSVTable.rowLimit)
  }

  @Test func `no random table crashes it`() {
    let seed: UInt64 = 4180
    var random = SplitMix64(state: seed)
    let pieces = [
      "a", "\"", ",", "\n", "\r", " ", "\u{3000}", "规", ";", "\t", "\"\"", "1.2E+9",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let found = table(text)
      for cell in found.header + found.rows.flatMap(\.cells) {
        if cell.range.upper > found.bytes.count || cell.text.hasPrefix(" ") {
          Issue.record("seed \(seed): \(text)")
        }
      }
    }
  }

  @Test func `what is quoted by the rules is read back`() {
    let seed: UInt64 = 77
    var random = SplitMix64(state: seed)
    let pieces = ["a", "\"", ",", "\n", "\r\n", "规", ";", "x"]
    for _ in 0..<1000 {
      let cells = (0..<3).map { _ in
        "<"
          + (0..<Int.random(in: 0...6, using: &random))
          .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
          + ">"
      }
      let row = cells.map {
        "\""
          + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(
            separator: "\"\"") + "\""
      }
      .joined(separator: ",")
      #expect(texts(table("1,2,3\n\(row)\n")).last == cells, "seed \(seed): \(row)")
    }
  }
}
