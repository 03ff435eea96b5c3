package import Vocabulary

/// Rows of lists, tables and directories, inline or from a file, and the data of calendars.
package enum RowsMistake: Sendable {
  /// The file that the program names is not there.
  case missingFile(_ path: String)
  /// A path that leaves the program's folder.
  case outsideRoot(_ path: String)
  /// A byte that begins no character of the encoding.
  case badByte(offset: Int, encoding: String)
  /// A row with more or fewer cells than the heading.
  case ragged(expected: Int, found: Int)
  /// A heading that means nothing here.
  case unknownColumn(name: String, nearest: [String])
  /// A column without which the rows mean nothing.
  case missingColumn(_ column: Words)
  /// A cell that does not fit its column.
  case badValue(_ text: String, column: String, row: Int, expected: Words)
  /// A row that says what another has said.
  case rowTwice(row: Int, first: Int)
  /// An area that is listed twice.
  case areaTwice(_ path: String)
  /// An area whose parent is not listed.
  case missingParent(area: String, parent: String)
  /// A number that a spreadsheet has shortened.
  case scientificNotation(_ text: String)
  /// A quoted cell that the file never closes.
  case unclosedQuote
  /// Text after the closing mark of a quoted cell, or a mark within a bare one.
  case strayQuote
  /// Two columns with one heading.
  case columnTwice(_ name: String)
  /// A row of a table that says nothing.
  case noOutcome(row: Int)
  /// 同上 in the first row.
  case nothingAbove
  /// 其余 in an outcome, or in a row that is not the last.
  case otherwiseMisplaced
  /// An area that is not at a lower level than the one it lies in.
  case levelNotBelow(area: String, parent: String, order: [String])
  /// A table without conditions or without outcomes.
  case noColumns
  /// 止 before 起.
  case endsBeforeStart(row: Int)
  /// A table says one thing both in a clause and in a column.
  case clauseAndColumn(_ column: Words)
  /// A file larger than Pai reads.
  case tooLarge(_ path: String, limit: Int)
  /// A file of rows without a heading.
  case noHeading(_ path: String)
  /// A cell of conditions where an outcome stands.
  case notAnOutcome(_ text: String, expected: Words? = nil)
  /// Data of a calendar that can't be read.
  case badHolidays(_ path: String, line: Int, Words)

  package var code: String {
    switch self {
    case .missingFile: "R001"
    case .outsideRoot: "R002"
    case .badByte: "R003"
    case .ragged: "R004"
    case .unknownColumn: "R005"
    case .missingColumn: "R006"
    case .badValue: "R007"
    case .rowTwice: "R008"
    case .areaTwice: "R009"
    case .missingParent: "R010"
    case .scientificNotation: "R011"
    case .unclosedQuote: "R012"
    case .strayQuote: "R013"
    case .columnTwice: "R014"
    case .noOutcome: "R015"
    case .nothingAbove: "R016"
    case .otherwiseMisplaced: "R017"
    case .levelNotBelow: "R018"
    case .noColumns: "R019"
    case .endsBeforeStart: "R020"
    case .clauseAndColumn: "R021"
    case .tooLarge: "R022"
    case .noHeading: "R023"
    case .notAnOutcome: "R024"
    case .badHolidays: "R025"
    }
  }

  package var severity: Severity {
    switch self {
    case .scientificNotation, .rowTwice: .warning
    case .missingFile, .outsideRoot, .badByte, .ragged, .unknownColumn, .missingColumn, .badValue, .areaTwice,
      .missingParent, .unclosedQuote, .strayQuote, .columnTwice, .noOutcome, .nothingAbove, .otherwiseMisplaced,
      .levelNotBelow, .noColumns, .endsBeforeStart, .clauseAndColumn, .tooLarge, .noHeading, .notAnOutcome,
      .badHolidays:
      .error
    }
  }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .missingFile(let path):
        Words(zh: "找不到文件“\(path)”。", en: "The file “\(path)” is not there.")
      case .outsideRoot(let path):
        Words(
          zh: "文件“\(path)”不在规则所在的文件夹里。",
          en: "The file “\(path)” is outside the folder of the rules.")
      case .badByte(let offset, let encoding):
        Words(
          zh: "第 \(offset + 1) 个字节不是 \(encoding) 文字；请另存为 UTF-8。",
          en: "Byte \(offset + 1) is not \(encoding) text; save the file as UTF-8.")
      case .ragged(let expected, let found):
        Words(
          zh: "表头有 \(expected) 列，这一行却有 \(found) 格。",
          en: "The heading has \(expected.english("column")), this row \(found.english("cell")).")
      case .unknownColumn(let name, _) where name.contains("，"):
        Words(
          zh: "“\(name)”是一列，因为列与列之间写了全角逗号“，”；CSV 用半角逗号“,”分列，整个文件都要改。",
          en: "“\(name)” is one column: between columns stands the full-width comma “，”. CSV has the comma “,”, in every row.")
      case .unknownColumn(let name, let nearest):
        nearest.isEmpty
          ? Words(zh: "不认识“\(name)”这一列。", en: "Column “\(name)” is unknown here.")
          : Words(
            zh: "不认识“\(name)”这一列；相近的有：\(nearest.joined(separator: "、"))。",
            en: "Column “\(name)” is unknown here; near to it: \(nearest.joined(separator: ", ")).")
      case .missingColumn(let column):
        Words(zh: "缺少“\(column.zh)”这一列。", en: "The column “\(column.en)” is missing.")
      case .badValue(let text, let column, let row, let expected):
        Words(
          zh: "第 \(row) 行“\(column)”一列要填\(expected.zh)，填的却是“\(text)”。",
          en: "Row \(row), column “\(column)” takes \(expected.en), not “\(text)”.")
      case .rowTwice(let row, let first):
        Words(zh: "第 \(row) 行与第 \(first) 行相同。", en: "Row \(row) repeats row \(first).")
      case .areaTwice(let path):
        Words(zh: "区域“\(path)”列了两次。", en: "Area “\(path)” is listed twice.")
      case .missingParent(let area, let parent):
        Words(
          zh: "区域“\(area)”的上级“\(parent)”不在名录里。",
          en: "Area “\(area)” lies in “\(parent)”, which the directory does not list.")
      case .scientificNotation(let text):
        Words(
          zh: "“\(text)”像是被表格软件改成了科学记数，原来的编号可能已经丢失。",
          en: "“\(text)” looks like an id that a spreadsheet turned into scientific notation.")
      case .unclosedQuote:
        Words(zh: "这里的引号到文件末尾也没有闭合。", en: "This quotation mark is never closed.")
      case .strayQuote:
        Words(
          zh: "引号的位置不对：引号要么包住整格，要么写成两个。",
          en: "A quotation mark must enclose the whole cell, or be doubled.")
      case .columnTwice(let name):
        Words(zh: "“\(name)”一列写了两次。", en: "The column “\(name)” stands twice.")
      case .noOutcome(let row):
        Words(zh: "第 \(row) 行没有给出任何结果。", en: "Row \(row) says nothing of what follows.")
      case .nothingAbove:
        Words(zh: "第一行上面没有内容，不能写“同上”。", en: "Nothing stands above the first row to repeat.")
      case .otherwiseMisplaced:
        Words(zh: "“其余”只能写在最后一行的条件格里。", en: "“otherwise” belongs in a condition of the last row.")
      case .levelNotBelow(let area, let parent, let order):
        Words(
          zh: "区域“\(area)”的层级不低于它的上级“\(parent)”；层级从低到高写，写的是：\(order.joined(separator: " < "))。",
          en:
            "The level of area “\(area)” is not below that of “\(parent)”, in which it lies; levels are written from the lowest up, and these are: \(order.joined(separator: " < "))."
        )
      case .noColumns:
        Words(
          zh: "表里要既有条件列，又有结果列。",
          en: "A table needs a column of conditions and a column of outcomes.")
      case .endsBeforeStart(let row):
        Words(zh: "第 \(row) 行的止日早于起日。", en: "Row \(row) ends before it begins.")
      case .clauseAndColumn(let column):
        Words(
          zh: "“\(column.zh)”既写在表上，又写在列里，只能取其一。",
          en: "“\(column.en)” stands both above the table and as a column; keep one.")
      case .tooLarge(let path, let limit):
        Words(
          zh: "文件“\(path)”超过了 \(limit) 字节的上限。",
          en: "The file “\(path)” is larger than \(limit) bytes.")
      case .noHeading(let path):
        Words(zh: "文件“\(path)”是空的，没有表头。", en: "The file “\(path)” is empty: it has no heading.")
      case .notAnOutcome(let text, nil):
        Words(zh: "结果格里要写结果，不能写“\(text)”。", en: "A cell of outcomes cannot hold “\(text)”.")
      case .notAnOutcome(let text, let expected?):
        Words(
          zh: "结果格里不能写“\(text)”，这一栏要写\(expected.zh)。",
          en: "A cell of outcomes cannot hold “\(text)”; this column takes \(expected.en).")
      case .badHolidays(let path, let line, let why):
        Words(
          zh: "日历数据“\(path)”第 \(line) 行：\(why.zh)。",
          en: "Calendar data “\(path)”, line \(line): \(why.en).")
      }
    return words(language)
  }
}
