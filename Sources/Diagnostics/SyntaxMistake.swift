package import Vocabulary

/// Words in an order that the grammar does not know.
package enum SyntaxMistake: Sendable {
  /// Something else was expected here.
  case expected(Words, found: Words)
  /// No declaration begins with this.
  case noDeclaration(found: Words, nearest: [String])
  /// No entry of this block begins with this, but with those.
  case noEntry(of: Words, found: Words, nearest: [String], beginnings: Words)
  /// A block that another declaration, or the end of the file, cuts off.
  case unclosedBlock(of: Words)
  /// A closing mark that nothing opened.
  case strayClosing(String)
  /// A word of the language where a name is expected.
  case reservedWord(String, use: WordGroup)
  /// Words written without spaces between them.
  case writtenTogether(String, apart: String)
  /// 且 and 或 side by side without parentheses.
  case mixedConnectives
  /// A comma where 且 is meant.
  case commaForAnd
  /// Another sign stands where a colon is meant.
  case signForColon(found: String)
  /// Two settings with nothing between them.
  case unseparatedSettings
  /// A number without its unit where a duration is expected.
  case durationWithoutUnit(String)
  /// Nothing between two bars of a table row.
  case emptyCell
  /// A table row that does not begin on a line of its own.
  case rowInsideLine
  /// A scenario without an event, cases or a condition.
  case noSituation(found: Words)
  /// Deeper than conditions may nest.
  case nestedTooDeep(limit: Int)
  /// A field and a value side by side, with nothing that compares them.
  case missingIs(value: String)
  /// A comparison of everyday language, and what is written for it here.
  case everydayComparison(String, meant: String)
  /// A word that is said already by what stands around it.
  case superfluous(String)
  /// How many mistakes follow those that are shown.
  case moreMistakes(Int)

  package var code: String {
    switch self {
    case .expected: "S001"
    case .noDeclaration: "S002"
    case .noEntry: "S003"
    case .unclosedBlock: "S004"
    case .strayClosing: "S005"
    case .reservedWord: "S006"
    case .writtenTogether: "S007"
    case .mixedConnectives: "S008"
    case .commaForAnd: "S009"
    case .signForColon: "S010"
    case .unseparatedSettings: "S011"
    case .durationWithoutUnit: "S012"
    case .emptyCell: "S013"
    case .rowInsideLine: "S014"
    case .noSituation: "S015"
    case .nestedTooDeep: "S016"
    case .moreMistakes: "S017"
    case .missingIs: "S018"
    case .everydayComparison: "S019"
    case .superfluous: "S020"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .expected(let expected, let found):
        Words(
          zh: "这里应写\(expected.zh)，写的却是\(found.zh)。",
          en: "Expected \(expected.en) here, found \(found.en).")
      case .noDeclaration(let found, let nearest):
        Words(
          zh: "这里应是一条声明（如“规则”“字段”“情景”），写的却是\(found.zh)\(near(nearest).zh)。",
          en: "Expected a declaration here, such as “rule”, “fields” or “scenario”, found \(found.en)\(near(nearest).en)."
        )
      case .noEntry(let block, let found, let nearest, let beginnings):
        nearest.isEmpty
          ? Words(
            zh: "\(block.zh)里没有以\(found.zh)开头的内容；这里可以写\(beginnings.zh)。",
            en: "Nothing in \(block.en) begins with \(found.en), but with \(beginnings.en).")
          : Words(
            zh: "\(block.zh)里没有以\(found.zh)开头的内容\(near(nearest).zh)。",
            en: "Nothing in \(block.en) begins with \(found.en)\(near(nearest).en).")
      case .unclosedBlock(let block):
        Words(zh: "\(block.zh)到这里还没有写“}”。", en: "There is no “}” for \(block.en) up to here.")
      case .strayClosing(let mark):
        Words(zh: "多了一个“\(mark)”，前面没有与它成对的符号。", en: "There is one “\(mark)” too many: nothing opened it.")
      case .reservedWord(let word, let use):
        Words(
          zh: "“\(word)”是语言里的词（\(use.words.zh)），要用作名称请写成“`\(word)`”。",
          en: "“\(word)” is a word of the language (\(use.words.en)); to use it as a name write “`\(word)`”.")
      case .writtenTogether(let text, let apart):
        Words(
          zh: "“\(text)”连写在一起了；请用空格分开，写成“\(apart)”。",
          en: "“\(text)” is written together; put spaces between: “\(apart)”.")
      case .mixedConnectives:
        Words(
          zh: "“且”与“或”写在一起时要用括号说明先后。",
          en: "Where “and” stands beside “or”, parentheses must say which comes first.")
      case .commaForAnd:
        Words(
          zh: "逗号不能连接两个条件；请写“且”或“或”。",
          en: "A comma does not join two conditions; write “and” or “or”.")
      case .signForColon(let found):
        Words(zh: "这里应写“：”，写的却是“\(found)”。", en: "Expected “:” here, found “\(found)”.")
      case .unseparatedSettings:
        Words(zh: "两项取值之间要有“；”。", en: "There must be a “;” between two settings.")
      case .durationWithoutUnit(let number):
        Words(
          zh: "“\(number)”后面要写单位，如“\(number)个工作日”“\(number)小时”。",
          en: "“\(number)” needs a unit, such as “\(number) workdays” or “\(number) hours”.")
      case .emptyCell:
        Words(zh: "这一格是空的；不作规定请写“—”。", en: "This cell is empty; write “—” where nothing is said.")
      case .rowInsideLine:
        Words(zh: "表格的每一行要另起一行，以“|”开头。", en: "Every row of a table begins on a line of its own, with “|”.")
      case .noSituation(let found):
        Words(
          zh: "情景要先写“事件”“案卷”或“当”，写的却是\(found.zh)。",
          en: "A scenario begins with “event”, “case_file” or “when”, found \(found.en).")
      case .nestedTooDeep(let limit):
        Words(
          zh: "条件套了 \(limit) 层以上；请分成几个字段来写。",
          en: "The condition nests more than \(limit) levels deep; divide it among several fields.")
      case .missingIs(let value):
        Words(
          zh: "“\(value)”前面少了“为”或其他比较的词。",
          en: "There is no “is” or other comparison before “\(value)”.")
      case .everydayComparison(let found, let meant):
        Words(
          zh: "比较时不写“\(found)”，请写“\(meant)”。",
          en: "Write “\(meant)” to compare; “\(found)” does not compare here.")
      case .superfluous(let word):
        Words(
          zh: "这里不写“\(word)”；请删去。", en: "“\(word)” is not written here; leave it out.")
      case .moreMistakes(let count):
        Words(zh: "另有 \(count) 处问题没有列出。", en: "\(count.english("more mistake is", "more mistakes are")) not shown.")
      }
    return words(language)
  }

  private func near(_ names: [String]) -> Words {
    names.isEmpty
      ? Words(zh: "", en: "")
      : Words(
        zh: "；相近的有：\(names.joined(separator: "、"))",
        en: "; near to it: \(names.joined(separator: ", "))")
  }
}

extension WordGroup {
  /// What a word of the group does.
  fileprivate var words: Words {
    switch self {
    case .declaration: Words(zh: "用来声明", en: "it begins a declaration")
    case .clause: Words(zh: "声明里的条目", en: "an entry of declarations")
    case .rule: Words(zh: "规则里的条款", en: "a clause of rules")
    case .type: Words(zh: "字段的类型和选项", en: "a type or an option of fields")
    case .field: Words(zh: "每件事都有的字段", en: "a field that every event has")
    case .condition: Words(zh: "用来写条件", en: "it stands in conditions")
    case .process: Words(zh: "用来写流程", en: "it describes the process")
    case .ladder: Words(zh: "用来写时限和督促", en: "it speaks of limits and ladders")
    case .outcome: Words(zh: "判定的结果", en: "an outcome of decisions")
    case .assessment: Words(zh: "用来写考核", en: "it stands in assessments")
    case .scenario: Words(zh: "用来写情景", en: "it stands in scenarios")
    case .calendar: Words(zh: "用来写日历和时段", en: "it describes calendars and periods")
    case .table: Words(zh: "表格里的写法", en: "it stands in tables")
    case .duration: Words(zh: "时长的单位", en: "a unit of duration")
    case .measure: Words(zh: "计量单位", en: "a unit of measure")
    case .function: Words(zh: "用来计算", en: "a function")
    }
  }
}
