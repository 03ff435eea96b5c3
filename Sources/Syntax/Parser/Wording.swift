import Diagnostics
import Vocabulary

/// How messages name tokens and what is expected.
enum Wording {
  static let name = Words(zh: "名称", en: "a name")
  static let text = Words(zh: "文本（“…”）", en: "a text (“…”)")
  static let withoutMarks = Words(zh: "没有引号的", en: "it without them")
  static let number = Words(zh: "数", en: "a number")
  static let date = Words(zh: "日期（如 2017-04-12）", en: "a date, such as 2017-04-12")
  static let monthDay = Words(zh: "月日（如 3月1日）", en: "a day of the year, such as march_1")
  static let time = Words(zh: "时刻（如 08:30）", en: "a time, such as 08:30")
  static let dayWithYear = Words(zh: "有年份的时间（如 2017-04-12 08:30）", en: "a time with its year, such as 2017-04-12 08:30")
  static let oneCorrection = Words(
    zh: "步骤的结尾（一步只更正一项，另一项另写“更正”）", en: "the end of the step (one step corrects one field; write “correct” again)")
  static let weekday = Words(zh: "星期（如 周一）", en: "a day of the week, such as monday")
  static let duration = Words(zh: "时长（如 3个工作日）", en: "a duration, such as 3 workdays")
  static let oneUnit = Words(zh: "只用一种单位的时长（如 36小时）", en: "a duration in one unit, such as 36 hours")
  static let oneWorkday = Words(
    zh: "时长（如 1个工作日，到下一个工作日下班）", en: "a duration, such as 1 workday, to the close of the next one")
  static let oneLength = Words(zh: "一个时长（时限只有一个，如 5个工作日）", en: "one duration, as a limit has one end, such as 5 workdays")
  static let lead = Words(
    zh: "单位，或填单位的字段（这条规则不定主办就不写这一条；不办的写“不予受理：…”）",
    en:
      "a unit, or a field that holds one (where the rule names no lead, leave the clause out; what is not taken up is a “decline”)")
  static let assistants = Words(
    zh: "名称（没有就不写这一条；要一个都没有写“仅 无”）", en: "a name (where there is none, leave the clause out; “only none” says that there is none)")
  static let durationUnit = Words(zh: "时长的单位（如 个工作日、小时）", en: "a unit of duration, such as workdays or hours")
  static let condition = Words(zh: "条件", en: "a condition")
  static let milestoneBeforeClock = Words(zh: "里程碑（如 办结 逾期）", en: "a milestone, as in “completion overdue”")
  static let comparison = Words(zh: "比较的词、空格和取值", en: "a comparison, a space and a value")
  static let value = Words(zh: "取值", en: "a value")
  static let field = Words(zh: "字段名", en: "the name of a field")
  static let type = Words(zh: "类型（如 文本、整数、是否）", en: "a type, such as text, integer or yes_no")
  static let oneDefault = Words(
    zh: "一个默认值（可有若干个值的字段也只能默认一个值，或者“无”）",
    en: "one value by default (of a field of several values too, or “none”)")
  static let measureWord = Words(zh: "计量单位（如 元、人）", en: "a unit of measure, such as yuan or person")
  static let recipient = Words(zh: "单位的名称、主办、协办或上报人", en: "the name of a unit, or lead, assist or reporter")
  static let basis = Words(zh: "依据：《…》、“…”、条款编号或自拟", en: "a basis: a title, a text, the number of a clause, or own")
  static let rows = Words(zh: "“自”和文件名，或者花括号里的表格", en: "“from” and a file, or a table in braces")
  static let listComma = Words(zh: "“、”", en: "“,”")
  static let row = Words(zh: "以“|”开头的表格行", en: "a row of a table, which begins with “|”")
  static let heading = Words(zh: "表头：字段名、里程碑或主办等", en: "a heading: a field, a milestone, or lead and the like")
  static let cell = Words(zh: "一格的内容", en: "what a cell may hold")
  static let allowance = Words(zh: "由、自 里程碑、早于、至多、须或“：”", en: "by, from a milestone, before, at_most, requires or “:”")
  static let effect = Words(zh: "停表、复表、顺延、退至、重新计时、免计或置", en: "pauses, resumes, extends, back_to, restarts, exempts or set")
  static let action = Words(zh: "措施的名称或抄送", en: "the name of a measure, or notify")
  static let assisting = Words(
    zh: "“协办：”（主办只有一个单位）", en: "“assist:” (only one unit leads)")
  static let milestone = Words(zh: "里程碑（如 办结 3个工作日内）", en: "a milestone, as in “resolve 3 workdays”")
  static let happening = Words(zh: "里程碑或情况的名称", en: "the name of a milestone or happening")
  static let grouping = Words(zh: "字段、主办、月、季或年", en: "a field, lead, month, quarter or year")
  static let declaredPeriod = Words(
    zh: "“在”和时段的名称（时段先声明，如：时段 夜间 { 每日 22:00 至 24:00 }）",
    en: "“in” and the name of a period, declared before, as “period night { every_day 22:00 to 24:00 }”")
  static let itemNumber = Words(zh: "“（一）”这样的编号", en: "a number in parentheses, such as (1)")

  static func quoted(_ word: Word) -> Words {
    Words(zh: "“\(word.spelling(.chinese))”", en: "“\(word.spelling(.english))”")
  }

  static func quoted(_ symbol: Symbol) -> Words {
    Words(zh: "“\(symbol.spelling(.chinese))”", en: "“\(symbol.spelling(.english))”")
  }

  /// One of several words: 甲、乙或丙.
  static func oneOf(_ words: [Word]) -> Words { oneOf(words.map(quoted)) }

  static func oneOf(_ things: [Words]) -> Words {
    let zh = things.map(\.zh)
    let en = things.map(\.en)
    guard let lastZh = zh.last, let lastEn = en.last, things.count > 1 else {
      return Words(zh: zh.joined(), en: en.joined())
    }
    return Words(
      zh: zh.dropLast().joined(separator: "、") + "或" + lastZh,
      en: en.dropLast().joined(separator: ", ") + " or " + lastEn)
  }

  /// What was found, with the text as it was written.
  static func found(_ token: Token, text: String) -> Words {
    let shown = text.count > 24 ? text.prefix(24) + "…" : text[...]
    return switch token.kind {
    case .name: Words(zh: "名称“\(shown)”", en: "the name “\(shown)”")
    case .word, .symbol: Words(zh: "“\(shown)”", en: "“\(shown)”")
    case .string: Words(zh: "文本 \(shown)", en: "the text \(shown)")
    case .title: Words(zh: "标题\(shown)", en: "the title \(shown)")
    case .number: Words(zh: "数“\(shown)”", en: "the number “\(shown)”")
    case .date: Words(zh: "日期“\(shown)”", en: "the date “\(shown)”")
    case .monthDay: Words(zh: "日期“\(shown)”", en: "the day “\(shown)”")
    case .time: Words(zh: "时刻“\(shown)”", en: "the time “\(shown)”")
    case .instant: Words(zh: "时间“\(shown)”", en: "the time “\(shown)”")
    case .row: Words(zh: "表格行", en: "a row of a table")
    case .step: Words(zh: "行首的“\(shown)”", en: "“\(shown)” at the start of a line")
    case .end: endOfFile
    }
  }

  private static let endOfFile = Words(zh: "文件末尾", en: "the end of the file")
  private static let endOfEntry = Words(zh: "输入的末尾", en: "the end of the input")

  /// What is told of a text at a prompt, which is no file.
  static func ofEntry(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .syntax(.expected(let expected, endOfFile)) = diagnostic.mistake else { return diagnostic }
    var told = diagnostic
    told.mistake = .syntax(.expected(expected, found: endOfEntry))
    return told
  }
}
