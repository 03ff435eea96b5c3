import Diagnostics
import Vocabulary

/// A kind of braced block: what messages call it and what its entries begin with.
struct Block: Sendable {
  let words: Words
  let starters: WordSet
  var startsWithName = false
  var startsWithTime = false
  var startsWithRow = false

  static let ruleset = Block(
    words: Words(zh: "规则集", en: "the ruleset"),
    starters: [.version, .effective, .basis, .clauses, .calendar, .disputes, .appliesToOpen])
  static let unit = Block(
    words: Words(zh: "单位", en: "the unit"),
    starters: Parser.entryClauseWords.union([.level, .kind, .deputy, .duty]))
  static let directory = Block(
    words: Words(zh: "名录", en: "the directory"), starters: [.areas, .attribute, .posts, .mergedInto])
  static let category = Block(
    words: Words(zh: "类别", en: "the category"), starters: Parser.entryClauseWords.union([.item]))
  static let item = Block(words: Words(zh: "事项", en: "the item"), starters: Parser.entryClauseWords)
  static let fields = Block(words: Words(zh: "字段", en: "the fields"), starters: [], startsWithName: true)
  static let calendar = Block(
    words: Words(zh: "日历", en: "the calendar"),
    starters: [.works, .season, .off, .makeUp, .halfDay, .offset, .countsFrom, .endsAt, .dataFrom])
  static let season = Block(words: Words(zh: "季节", en: "the season"), starters: [.works])
  static let period = Block(
    words: Words(zh: "时段", en: "the period"), starters: [.everyYear, .everyDay, .everyWeek], startsWithTime: true)
  static let process = Block(
    words: Words(zh: "流程", en: "the process"), starters: [.milestones, .count, .record, .allow])
  static let rule = Block(words: Words(zh: "规则", en: "the rule"), starters: ruleWords)
  static let table = Block(words: Words(zh: "表", en: "the table"), starters: ruleWords, startsWithRow: true)
  static let grid = Block(words: Words(zh: "表格", en: "the table"), starters: [], startsWithRow: true)
  static let ladder = Block(words: Words(zh: "督促", en: "the ladder"), starters: [.when])
  static let assessment = Block(
    words: Words(zh: "考核", en: "the assessment"), starters: [.given], startsWithName: true)
  static let event = Block(words: Words(zh: "事件", en: "the event"), starters: Word.builtInFields, startsWithName: true)
  static let situation = Block(
    words: Words(zh: "情景", en: "the scenario"), starters: [.basis, .event, .caseFile, .when])
  static let scenario = Block(
    words: Words(zh: "情景", en: "the scenario"), starters: [.expect, .elapse, .nextDay], startsWithTime: true)

  private static let ruleWords: WordSet = [
    .basis, .when, .lead, .assist, .notify, .within, .ladder, .tag, .decline, .start, .meant, .note,
  ]

  /// What its entries begin with, as messages list it.
  var beginnings: Words {
    var kinds: [Words] = starters.words.map(Wording.quoted)
    if startsWithName { kinds.append(Words(zh: "名称", en: "a name")) }
    if startsWithTime { kinds.append(Words(zh: "时间", en: "a time")) }
    if startsWithRow { kinds.append(Words(zh: "以“|”开头的行", en: "a row that begins with “|”")) }
    return Wording.oneOf(kinds)
  }

  /// Whether an entry may begin with this token.
  func begins(_ token: Token) -> Bool {
    switch token.kind {
    case .word(let word): starters.contains(word) || (startsWithName && token.isName)
    case .name: startsWithName
    case .time, .instant, .date, .step: startsWithTime
    case .row: startsWithRow
    case .symbol, .string, .title, .number, .monthDay, .end: false
    }
  }

  /// Words that begin an entry and may as well stand inside a condition or a duration.
  static let standInside: WordSet = [
    .lead, .assist, .notify, .tag, .ladder, .start, .level, .decline, .nextDay,
  ]
}
