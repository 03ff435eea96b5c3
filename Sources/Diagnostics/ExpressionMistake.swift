package import Vocabulary

/// What is wrong in a condition, a value or a formula. Arguments are ready to read.
package enum ExpressionMistake: Sendable {
  /// Something else stands where a yes/no condition is meant.
  case conditionExpected(found: Words)
  case wrongKind(expected: Words, found: Words)
  /// Larger and smaller mean nothing here; of a set its count has an order.
  case noOrder(Words, isSet: Bool = false)
  case unitsOfMeasureDiffer(Words, Words)
  case durationsCountDifferently(Words, Words)
  case outsideRange(field: Words, from: String, to: String, found: String)
  case rangeReversed(from: Words, to: Words)
  case wholeNumberExpected(field: Words, found: Words)
  case unknownAnswerNotAdmitted(field: Words)
  case noneWithoutSet(field: Words)
  case areaOfOtherLevel(area: String, level: String, expected: String)
  case dutyOfReportOnly
  case columnsDiffer(list: String, expected: [String], found: [String])
  case tupleWithoutList
  case dayOfEveryYear
  case caseInRule(Words)
  /// 早于 for amounts, 至少 for times; the word that would fit.
  case comparisonWord(found: Words, fitting: Words)
  case divisionByZero
  case numberTooLarge
  case unknownFunction(Words, known: [Words])
  case arguments(function: Words, expected: Words, found: Int)
  /// 按时, 逾期, 期限 and the like belong to milestones.
  /// What stands there, and where it is a milestone with one of its results, the two conditions that say it.
  case milestoneExpected(Words, apart: String? = nil)
  /// Only milestones have results.
  case resultOfMilestone(String)
  case anyOrAll
  case decisionWord(Words)
  case wholeCountExpected(found: String)
  case shareExpected(found: String)
  case attributeTextParts(field: Words)
  case notInCell(Words)
  case refusedAfterNothing
  case stepInProperty
  case emptyText
  case durationNotWhole(found: Words)
  /// 属于 before a value of the field; the word that would fit.
  case valueForList(String, field: Words, fitting: Words)

  package var code: String {
    switch self {
    case .conditionExpected: "M050"
    case .wrongKind: "M051"
    case .noOrder: "M052"
    case .unitsOfMeasureDiffer: "M053"
    case .durationsCountDifferently: "M054"
    case .outsideRange: "M055"
    case .rangeReversed: "M056"
    case .wholeNumberExpected: "M057"
    case .unknownAnswerNotAdmitted: "M058"
    case .noneWithoutSet: "M059"
    case .areaOfOtherLevel: "M060"
    case .dutyOfReportOnly: "M061"
    case .columnsDiffer: "M062"
    case .tupleWithoutList: "M063"
    case .dayOfEveryYear: "M064"
    case .caseInRule: "M065"
    case .comparisonWord: "M066"
    case .divisionByZero: "M067"
    case .numberTooLarge: "M068"
    case .unknownFunction: "M069"
    case .arguments: "M070"
    case .milestoneExpected: "M071"
    case .anyOrAll: "M072"
    case .decisionWord: "M073"
    case .wholeCountExpected: "M074"
    case .shareExpected: "M075"
    case .attributeTextParts: "M076"
    case .notInCell: "M077"
    case .refusedAfterNothing: "M078"
    case .stepInProperty: "M079"
    case .emptyText: "M080"
    case .durationNotWhole: "M081"
    case .resultOfMilestone: "M082"
    case .valueForList: "M083"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    switch language {
    case .chinese: words.zh
    // Arguments are named in the middle of sentences and may begin one.
    case .english: words.en.prefix(1).uppercased() + words.en.dropFirst()
    }
  }

  private var words: Words {
    switch self {
    case .conditionExpected(let found):
      Words(
        zh: "这里要写一个成立或不成立的条件，写的却是\(found.zh)。",
        en: "A condition that holds or not is expected here, found \(found.en).")
    case .wrongKind(let expected, let found):
      Words(
        zh: "这里应写\(expected.zh)，写的却是\(found.zh)。",
        en: "Expected \(expected.en) here, found \(found.en).")
    case .noOrder(let found, isSet: true):
      Words(
        zh: "\(found.zh)可有若干个值，没有大小先后之分；比有几个写“个数（…）”，有没有某一个写“含”。",
        en: "\(found.en) holds several values and has no order; compare “count_of(…)”, or ask “has” for one of them.")
    case .noOrder(let found, isSet: false):
      Words(
        zh: "\(found.zh)没有大小先后之分，只能用“为”“不为”来比。",
        en: "\(found.en) has no order; compare it with “is” or “is_not” only.")
    case .unitsOfMeasureDiffer(let left, let right):
      Words(
        zh: "计量单位不同，不能相比相加：一边是“\(left.zh)”，一边是“\(right.zh)”。",
        en: "The units of measure differ: “\(left.en)” on one side, “\(right.en)” on the other.")
    case .durationsCountDifferently(let left, let right):
      Words(
        zh: "“\(left.zh)”与“\(right.zh)”算法不同（一天有多少工作时间由日历定），不能相比相加。",
        en: "“\(left.en)” and “\(right.en)” count differently, so they can't be compared or added.")
    case .outsideRange(let field, let from, let to, let found):
      Words(
        zh: "\(field.zh)只在 \(from) 至 \(to) 之间，\(found) 不在其内，这个条件的结果永远一样。",
        en: "\(field.en) lies between \(from) and \(to); \(found) is outside, so the answer never changes.")
    case .rangeReversed(let from, let to):
      Words(
        zh: "范围写反了：\(from.zh) 大于 \(to.zh)。",
        en: "The range is the wrong way round: \(from.en) is greater than \(to.en).")
    case .wholeNumberExpected(let field, let found):
      Words(
        zh: "\(field.zh)是整数，永远不会正好是 \(found.zh)；请与整数相比。",
        en: "\(field.en) is a whole number and never exactly \(found.en); compare it with a whole number.")
    case .unknownAnswerNotAdmitted(let field):
      Words(
        zh: "\(field.zh)没有“不详”这个答案；若允许答不详，请在字段声明里写“不详”。",
        en: "\(field.en) does not admit “unknown”; if it should, write “unknown” in its declaration.")
    case .noneWithoutSet(let field):
      Words(
        zh: "“无”只用于可有若干个值的字段，\(field.zh)不是；没有问到的字段不能当作“无”。",
        en: "“none” is for fields of several values, which \(field.en) is not; a field not asked is not “none”.")
    case .areaOfOtherLevel(let area, let level, let expected):
      Words(
        zh: "“\(area)”是\(level)一级的，这里应写\(expected)一级的区域。",
        en: "“\(area)” is of level “\(level)”; an area of level “\(expected)” is expected here.")
    case .dutyOfReportOnly:
      Words(
        zh: "“工作时间”“工作日”只对上报时间而言；其他时间请用时段。",
        en: "“duty_hours” and “workday” speak of the reporting time only; use a period for other times.")
    case .columnsDiffer(let list, let expected, let found):
      Words(
        zh: "清单“\(list)”的栏是（\(expected.joined(separator: "、"))），这里写的是（\(found.joined(separator: "、"))）。",
        en: "List “\(list)” has the columns (\(expected.joined(separator: ", "))), found (\(found.joined(separator: ", "))).")
    case .tupleWithoutList:
      Words(
        zh: "括号里列几个字段，后面只能是“属于”某个清单。",
        en: "Several fields in parentheses can only be followed by “belongs_to” and a list.")
    case .dayOfEveryYear:
      Words(
        zh: "没有年份的日期每年都有；请先声明一个“每年”的时段，再写“在”那个时段。",
        en: "A date without a year comes every year; declare an “every_year” period and write “in” that period.")
    case .caseInRule(let found):
      Words(
        zh: "规则的条件和算式里只有事件本身的内容；\(found.zh)要到判定以后才有。",
        en: "Rules' conditions and calculations know the event alone; \(found.en) is known only after the decision.")
    case .comparisonWord(let found, let fitting):
      Words(
        zh: "“\(found.zh)”不适用于这里的值，应写“\(fitting.zh)”。",
        en: "“\(found.en)” does not fit these values; write “\(fitting.en)”.")
    case .divisionByZero:
      Words(zh: "这里除以了零。", en: "This divides by zero.")
    case .numberTooLarge:
      Words(zh: "算出的数太大，无法精确表示。", en: "The result is too large to be held exactly.")
    case .unknownFunction(let name, let known):
      Words(
        zh: "这里不能用\(name.zh)来算；可用的有：\(known.map(\.zh).joined(separator: "、"))。",
        en: "\(name.en) is no function here; there are: \(known.map(\.en).joined(separator: ", ")).")
    case .arguments(let function, let expected, let found):
      Words(
        zh: "“\(function.zh)”的括号里应写\(expected.zh)，写了 \(found) 项。",
        en: "“\(function.en)” takes \(expected.en) in its parentheses, found \(found).")
    case .milestoneExpected(_, let apart?):
      Words(
        zh: "这里说的是里程碑本身，不分结果；哪种结果另写一个条件：“\(apart)”。",
        en: "This is said of the milestone itself, whatever its result, which is a condition of its own: “\(apart)”.")
    case .milestoneExpected(let found, nil):
      Words(
        zh: "这里应写流程中的里程碑，写的却是\(found.zh)。",
        en: "A milestone of the process is expected here, found \(found.en).")
    case .resultOfMilestone(let name):
      Words(
        zh: "只有里程碑才分结果，这里不能写“（\(name)）”。",
        en: "Only milestones have results; “(\(name))” can't stand here.")
    case .anyOrAll:
      Words(
        zh: "“含”后面列了几个，看不出是都含还是含其中之一；请分开写，用“且”或“或”相连。",
        en: "It is unclear whether all of these or any of them is meant; write them apart, joined by “and” or “or”.")
    case .decisionWord(let found):
      Words(
        zh: "判定结果里的\(found.zh)不能这样用。",
        en: "\(found.en) of the decision can't be used like this.")
    case .wholeCountExpected(let found):
      Words(
        zh: "次数应是 1 以上的整数，写的却是 \(found)。",
        en: "A number of times is a whole number from 1 on, found \(found).")
    case .shareExpected(let found):
      Words(
        zh: "“剩”后面应写 0 与 100% 之间的比例或一段时长，写的却是 \(found)。",
        en: "“left” takes a share between 0 and 100% or a duration, found \(found).")
    case .attributeTextParts(let field):
      Words(
        zh: "\(field.zh)是区域的属性，文本属性只能整个相比（“为”“不为”）。",
        en: "\(field.en) is an attribute of areas; a text attribute can only be compared as a whole.")
    case .notInCell(let found):
      Words(
        zh: "条件栏的格子里不能写\(found.zh)。",
        en: "A cell of a condition column can't hold \(found.en).")
    case .refusedAfterNothing:
      Words(
        zh: "“应 被拒”要紧跟在一件发生的事之后。",
        en: "“expect refused” follows a happening directly.")
    case .stepInProperty:
      Words(
        zh: "以“当”开头的情景对所有事件求证，只能写“应”。",
        en: "A scenario that begins with “when” is proved for every event and holds “expect” only.")
    case .emptyText:
      Words(
        zh: "空的文本什么都含，判断不了什么。",
        en: "Every text has the empty text, so this tells nothing.")
    case .durationNotWhole(let found):
      Words(
        zh: "时长不是整数：\(found.zh)；请改用更小的单位。",
        en: "The duration is not whole: \(found.en); use a smaller unit.")
    case .valueForList(let name, let field, let fitting):
      Words(
        zh: "“属于”后面写清单、类别或区域；“\(name)”是\(field.zh)的一个取值，应写“\(fitting.zh)”。",
        en: "“belongs_to” takes a list, a category or an area; “\(name)” is a value of \(field.en): write “\(fitting.en)”.")
    }
  }
}
