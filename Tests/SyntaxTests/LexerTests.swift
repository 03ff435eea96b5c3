import SourceText
import Syntax
import Testing
import TextReading
import Vocabulary

@Suite struct LexerTests {
  @Test(arguments: [
    ("三个工作日内", "NUMBER:三 工作日"), ("3个工作日", "NUMBER:3 工作日"), ("3工作日以内", "NUMBER:3 工作日"),
    ("3分钟", "NUMBER:3 分钟"), ("两次", "NUMBER:两 次"), ("半天", "NUMBER:半 天"), ("500元", "NUMBER:500 元"),
    ("5万元", "NUMBER:5万 元"), ("3.5万元", "NUMBER:3.5万 元"), ("2个月", "NUMBER:2 月"), ("3千克", "NUMBER:3 公斤"),
    ("３个工作日", "NUMBER:３ 工作日"), ("20workdays", "NUMBER:20 工作日"), ("三个", "NUMBER:三"),
    ("二百平方米", "NUMBER:二百 平方米"), ("2017年", "NUMBER:2017 年"),
  ])
  func `a number with its unit is a literal, noise words and all`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: [
    "12345热线", "一次办", "八一社区", "当事人", "三个代表", "2017年度", "3月1日前", "第3网格", "一号", "x_1", "march_x", "march_123",
    "工作日历", "不为所动", "内部", "一般事项", "3D打印",
  ])
  func `a run with anything else is one name`(text: String) {
    #expect(tokenText(text) == text)
  }

  @Test(arguments: [
    ("3", "NUMBER:3"), ("3.5", "NUMBER:3.5"), ("３．５", "NUMBER:３．５"), ("60%", "NUMBER:60%"), ("60％", "NUMBER:60％"),
    ("0.5%", "NUMBER:0.5%"), ("十五", "NUMBER:十五"), ("一百零五", "NUMBER:一百零五"), ("3.", "NUMBER:3 。"),
    ("3.5天", "NUMBER:3.5 天"), ("3.5甲", "NUMBER:3.5 甲"), ("3-6", "NUMBER:3 － NUMBER:6"), ("1, 000", "NUMBER:1 ， NUMBER:000"),
  ])
  func `numbers are decimals, percentages and Chinese numerals`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: [
    ("2017-04-12", "DATE:2017-04-12"), ("２０１７－０４－１２", "DATE:２０１７－０４－１２"), ("2017年4月12日", "DATE:2017年4月12日"),
    ("二〇一七年四月十二日", "DATE:二〇一七年四月十二日"), ("4月12日", "MONTHDAY:4月12日"), ("四月十二日", "MONTHDAY:四月十二日"),
    ("april_12", "MONTHDAY:april_12"), ("March_1", "MONTHDAY:March_1"), ("08:30", "TIME:08:30"),
    ("8：30", "TIME:8：30"), ("08:30:15", "TIME:08:30:15"), ("24:00", "TIME:24:00"),
    ("2017-04-12 08:30", "INSTANT:2017-04-12 08:30"), ("2017-04-12　08:30:15", "INSTANT:2017-04-12　08:30:15"),
    ("2017年4月12日15:48", "INSTANT:2017年4月12日15:48"), ("2017-04-12\n08:30", "DATE:2017-04-12 TIME:08:30"),
    ("2017-04-12 // 晚\n08:30", "DATE:2017-04-12 TIME:08:30"), ("4月12日 08:30", "MONTHDAY:4月12日 TIME:08:30"),
    ("08:300", "NUMBER:08 ： NUMBER:300"), ("2017-04-123", "NUMBER:2017 － NUMBER:04 － NUMBER:123"),
  ])
  func `dates and times are read in all their forms, and join on one line`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: [
    ("当：事项 为 甲、乙 之一 且 非 紧急", "当 ： 事项 为 甲 ， 乙 且 非 紧急"),
    ("when: item is a, b and not urgent", "当 ： 事项 为 a ， b 且 非 urgent"),
    ("在 汛期 内", "在 汛期"), ("以 “市” 开头", "以 STRING:“市”"), ("版本 kind 元", "版本? 类型? 元?"),
    ("Ｒ规则", "Ｒ规则"), ("规则", "规则"), ("ｒｕｌｅ", "规则"), ("`规则`", "`规则`"), ("`a b`", "`a b`"), ("〃 同上", "〃 〃"),
  ])
  func `words of both languages are words, noise is read over`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: [
    ("3 元", "NUMBER:3 元"), ("3\n元", "NUMBER:3 元"), ("甲 元", "甲 元?"),
  ])
  func `a unit of measure after a number is no name, but on another line`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test func `a number written full-width after the same one half-width keeps its own place`() {
    let text = "3个工作日 ３个工作日"
    var names = NameTable()
    let read = tokens(of: SourceFile(path: "test.pai", text: text), names: &names).dropLast()
    let bytes = Array(text.utf8)
    #expect(read.map { String(decoding: bytes[Int($0.lower)..<Int($0.upper)], as: UTF8.self) } == ["3", "工作日", "３", "工作日"])
  }

  @Test func `half-width and full-width signs are one`() {
    for row in Symbol.rows {
      for spelling in row.accepted where row.symbol != .bar {
        #expect(tokenText("甲 \(spelling) 乙") == "甲 \(row.zh) 乙", "\(spelling)")
      }
    }
    #expect(tokenText("a<=b>=c!=d->e==f<>g") == "a ≤ b ≥ c ≠ d → e ＝ f ≠ g")
    #expect(tokenText("a<-b") == "a < － b")
  }

  @Test(arguments: [
    ("“甲”", "STRING:“甲”"), ("”甲“", "STRING:”甲“"), ("「甲“乙”」", "STRING:「甲“乙”」"), ("\"甲”\"", "STRING:\"甲”\""),
    ("“甲「乙」”", "STRING:“甲「乙」”"), ("“”", "STRING:“”"), ("“甲“乙”", "STRING:“甲“乙”"),
    ("《甲〈乙〉》", "TITLE:《甲〈乙〉》"), ("《转发《甲》的通知》", "TITLE:《转发《甲》的通知》"),
    ("“// 甲”// 乙", "STRING:“// 甲”"), ("“甲\u{200B}乙”", "STRING:“甲\u{200B}乙”"),
  ])
  func `a text ends at the partner of its opening mark`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
    #expect(ReadText("规则 甲 { 说明：\(text) }").parsed.comments.isEmpty || text.hasSuffix("乙"))
  }

  @Test(arguments: [
    ("| 甲 | 乙 |\n| 丙 | 丁 |\n", "ROW 甲 | 乙 | ROW 丙 | 丁 |"),
    ("| 甲 | 乙\n| 丙 |\n}", "ROW 甲 | 乙 | 丙 | }"),
    ("| 甲 | // 乙\n// 丙\n| 丁 |\n", "ROW 甲 | ROW 丁 |"),
    ("| 甲 // 乙\n| 丙 |\n", "ROW 甲 | 丙 |"),
    ("| | 甲 |\n}", "ROW | 甲 | }"),
    ("甲 | 乙", "甲 | 乙"),
    ("{ | 甲 |\n| 乙 |\n}", "{ | 甲 | ROW 乙 | }"),
    ("| - | 3-6 | -5 | - - 5 | 甲-乙 |\n", "ROW — | NUMBER:3 — NUMBER:6 | － NUMBER:5 | － － NUMBER:5 | 甲 — 乙 |"),
  ])
  func `a bar that begins a line begins a row, and the last of the row ends it`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: [
    ("+3分钟 办结", "STEP NUMBER:3 分钟 办结"), ("甲\n  ＋半天", "甲 STEP NUMBER:半 天"), ("+ 3分钟", "＋ NUMBER:3 分钟"),
    ("甲 +3", "甲 ＋ NUMBER:3"), ("+三方 为 甲", "＋ 三方 为 甲"),
  ])
  func `a plus that begins a line and touches a number begins a step`(text: String, tokens: String) {
    #expect(tokenText(text) == tokens)
  }

  @Test(arguments: ["规则　甲\u{00A0}{\r\n}\r}", "\u{FEFF}规则 甲 {\n} }", "规则\t甲\u{2003}{ } }"])
  func `every kind of white space is white space`(text: String) {
    #expect(tokenText(text) == "规则 甲 { } }")
  }

  @Test func `names are equal by NFC and by half-width forms`() {
    let read = ReadText("措施 café < cafe\u{301} < ＡＢ１ < AB1 < `ＡＢ１`")
    guard case .measures(let list)? = read.parsed.tree.declarations.first?.content else {
      Issue.record("no measures")
      return
    }
    #expect(Set(list.map(\.name)).count == 2)
    #expect(list.map { read.names[$0.name] } == ["café", "café", "AB1", "AB1", "AB1"])
  }

  @Test func `comments are kept with their places, and doc comments go to what follows`() {
    let read = ReadText(
      """
      // 一
      /// 二
      ///三

      /// 四
      规则集 甲 { } // 五
      /// 六
      字段 {
        /// 七
        紧急 是否
      }
      """)
    #expect(read.comments == ["// 一", "/// 二", "///三", "/// 四", "// 五", "/// 六", "/// 七"])
    #expect(read.parsed.comments.map(\.isDocumentation) == [false, true, true, true, false, true, true])
    #expect(read.parsed.comments.map(\.startsLine) == [true, true, true, true, false, true, true])
    #expect(read.parsed.tree.declarations.map(\.documentation) == ["四", "六"])
    guard case .fields(let fields)? = read.parsed.tree.declarations.last?.content else {
      Issue.record("no fields")
      return
    }
    #expect(fields.map(\.documentation) == ["七"])
  }

  @Test func `the spellings of the vocabulary are unique`() {
    var seen: [String: Word] = [:]
    for row in Word.rows {
      for spelling in row.zh + row.en {
        #expect(seen.updateValue(row.word, forKey: spelling) == nil, "“\(spelling)” stands twice")
        #expect(NoiseWord(rawValue: spelling) == nil, "“\(spelling)” is noise too")
      }
      #expect(!row.zh.isEmpty && !row.en.isEmpty)
      #expect(Word.rows[Int(row.word.rawValue)].word == row.word)
    }
    #expect(Word.rows.count == Word.allCases.count)
    for spelling in seen.keys.sorted() where spelling != "〃" {
      #expect(tokenText(spelling).hasPrefix(seen[spelling]?.spelling(.chinese) ?? ""), "“\(spelling)” is read as something else")
    }
  }

  @Test func `every part of the vocabulary's table is in the order of its cases`() {
    #expect(Symbol.rows.map(\.symbol) == Symbol.allCases)
    for row in Symbol.rows { #expect(row.accepted.contains(row.zh) && row.accepted.contains(row.en)) }
  }
}
