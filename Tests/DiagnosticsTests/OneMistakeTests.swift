import Foundation
import Testing
import Vocabulary

@testable import Diagnostics
@testable import Semantics
@testable import SourceText

@Suite struct OneMistakeTests {
  @Test(arguments: OneMistakeCorpus.all)
  func `one mistake is told once, by its code, at its place, and its fix mends it`(_ mistake: OneMistake) throws {
    let editions = mistake.editions
    let told = editions.editions.flatMap(\.diagnostics)
    let diagnostic = try #require(told.first, "nothing is told")
    let others = told.map { shown($0, editions.sources) }
    #expect(told.count == 1, "\(others)")
    #expect(diagnostic.code == mistake.code, "\(others)")
    if let place = mistake.place {
      #expect(editions.sources[Int(diagnostic.place.file.index)].path == place.path, "\(others)")
      #expect(diagnostic.place.range == place.range, "\(others)")
    }
    for note in diagnostic.notes {
      for language in Language.allCases { #expect(!note.message(language).isEmpty) }
    }
    if let fix = diagnostic.fix {
      let mended = ProgramSource(mistake.mended(by: fix, in: editions.sources)).editions()
      let left = mended.editions.flatMap(\.diagnostics).map { shown($0, mended.sources) }
      #expect(left.isEmpty, "the fix “\(fix.replacement)” leaves \(left)")
    }
  }

  @Test(arguments: OneMistakeCorpus.all)
  func `a message is a sentence in each language and speaks of nothing of ours`(_ mistake: OneMistake) throws {
    for diagnostic in mistake.editions.editions.flatMap(\.diagnostics) {
      try Wording.check(diagnostic.message(.chinese), .chinese)
      try Wording.check(diagnostic.message(.english), .english)
    }
  }

  @Test func `every code has three programs or stands among those that no text can hold`() {
    let counts = Dictionary(grouping: OneMistakeCorpus.all, by: \.code).mapValues(\.count)
    let few = MistakeCatalogue.all.map(\.code).filter {
      !$0.hasPrefix("F") && counts[$0] ?? 0 < 3 && !LargeInputTests.codes.contains($0)
    }
    #expect(few.isEmpty, "\(few)")
  }

  /// Codes whose programs here are likely mended in one way, so that a message which loses its fix is noticed.
  @Test(arguments: ["M056", "M066", "M083", "S007", "S019", "L015"])
  func `a fix is offered for each`(code: String) {
    // A night turned round would be the day, so that it alone has none.
    for mistake in OneMistakeCorpus.all where mistake.code == code && mistake.title != "跨过半夜的钟点" {
      let diagnostic = mistake.editions.editions.flatMap(\.diagnostics).first
      #expect(diagnostic?.fix != nil, "\(mistake.title)")
    }
  }

  @Test func `a fix is offered where the order, the marks or the sign alone are wrong`() {
    for title in [
      "栏的次序不同", "引号里的数", "取证是取整", "剩两成写成二十", "a number for yes", "文字与数相比",
      "主办单位", "should", "和当作且", "不当作非", "exception for overrides", "一小时半", "逗号隔开两项时限", "时长与里程碑连写",
      "等号当冒号", "a unit beside lead", "主办写了两个单位", "single quotation marks", "一个字符的平方米", "or between two items",
      "should and be", "lead should be", "井号写的注释", "after a clause", "一行的块注释",
      "a block of several lines", "止于零点", "逾期零天", "层级之间写成顿号", "a comma between milestones",
      "两个单位之间少了顿号", "no comma between items", "取值没有括号", "圆括号当花括号", "时刻之间写成减号", "a dash between days",
      "日历里写成破折号", "版本没有引号", "开头的文字没有引号", "那么", "逗号和那么", "if after when", "中文单引号", "波浪号当至",
      "两个减号写的注释", "文字没有引号", "逗号之后是下一个条款", "条件之后的逗号", "文字之后的逗号", "协办之后的逗号", "逗号与且",
      "a comma before or", "一个半工作时", "两个文字之间写成或", "or between two texts", "开头的两个文字之间写成或", "以后面又写开头", "范围写成减号",
      "连着比较", "否定连着的比较", "a chain of comparisons after or", "写成月份", "里程碑后面的冒号", "名称前面的冒号", "a colon before a name",
      "字段后面的冒号", "不超过的时限", "不超过分开写", "working days", "协办之间写成分号", "真当作是",
      "为后面是范围", "比较两次没有且", "且后面没有字段", "or without its subject", "范围之间写成和", "a range with and", "范围后面的之间", "between",
      "不紧急", "not_urgent", "或后面只有为", "例外于后面的冒号", "名称写在引号里",
      "立刻", "immediately", "小时写成 h", "hours as h", "钟上的两种单位", "标记之间写了分号", "单位之间写了分号", "事项之间写了分号",
      "条件里的取值之间写了分号", "事项为甲和乙", "表里的路径没有引号", "没有紧急", "两个与号", "two ampersands", "两条竖线",
      "a mark that denies", "惊叹号当作非", "等号写在小于号前面", "日期用斜线", "日期没有补零", "a date with slashes", "文本为空",
      "a text that is empty", "没有涉及的", "不详写成未知", "含甲或乙", "一段数后面再列一个", "a number more after a stretch", "时限格里写了不超过",
      "当……时", "规则名后面有冒号", "取值没有括号，头一个像类型",
      "是和否当作类型", "yes and no as a type", "字段各部分之间写了逗号", "commas between the parts of a field", "范围和减号", "括号里的范围",
      "a range as a word", "默认与值连写", "括号里的计量单位", "布尔类型", "boolean", "必填", "里程碑在时限内连写", "里程碑应在时限内", "时限后面的完成",
      "一分当一分钟", "两个时限之间没有分号", "no semicolon between limits", "没有写限时", "a limit without its word", "办结时限", "由某单位主办",
      "由、单位和主办分开写", "某单位协办", "从某里程碑起", "计时从某里程碑起", "计时自某里程碑起", "计时的里程碑连写", "since a milestone", "允许的单位在前",
      "who may do it before what", "档次没有写当", "a rung without when", "档次没有写当，又连写", "逾期几天后", "档次的冒号写成逗号", "措施与主办连写",
      "两项措施之间写了逗号", "向主办督办", "条件后面的的", "的情况下", "时和逗号", "是写在字段前面", "既又", "除什么外", "除什么以外连写", "未写在字段前面", "两个且",
      "and twice", "没有写当", "a condition without when", "没有写当，又连写", "中的一种", "冒号当作为", "非当作不为", "为与取值连写", "在与以上", "及以上",
      "在一个取值", "协办之间写斜线", "标记之间写和", "例外于连写", "施行日期后面的起", "施行日期", "里程碑后面有冒号", "两个单位之间写和，又连写", "两个事项之间写或，又连写",
      "两条规则之间写和，又连写", "主办写成两个单位，又连写", "取值当作条件", "an item for a condition", "表格里打勾", "表格里打叉", "a tick in a cell",
      "日期用点", "a date with dots", "比有几个写成比集合", "a set compared with a number", "有几个写成一段数", "事项写成类别", "a category for an item",
      "面积大于多少连写", "面积不超过多少连写", "两个条件连写", "不写在括号前面", "除事项外", "除两个事项外，连写", "个数没有括号",
      "a count without its parentheses", "所有事件", "所有情况，另起一行", "all events", "计量单位没有写完", "计量单位没有写完，又连写", "兜底没有名称",
      "a fallback without a name", "兜底写在名称前面", "规则的名称里有括号", "施行的日期没有补零", "时限的单位写错一个字", "时限的单位写错一个字，没有个",
      "箭头是破折号和大于号", "an arrow of an equals sign",
    ] {
      let found = OneMistakeCorpus.all.filter { $0.title == title }
      #expect(found.count == 1, "\(title)")
      for mistake in found { #expect(mistake.editions.editions.flatMap(\.diagnostics).first?.fix != nil, "\(title)") }
    }
  }

  /// Where it can't be known what is meant, a fix would say something for the writer.
  @Test(arguments: [
    "两种单位的时长", "下个工作日", "三到五天", "派发后几天内办结", "没有协办", "nobody to notify", "含甲和乙", "数没有空",
    "一段数后面再列一个，前面还有条件", "跨过半夜的钟点",
    "编号的条件没有说都要还是之一", "某日以前", "主办写成两个之一", "主办写成两个之一，又连写", "不是是否的一列里打勾",
    "数为空", "数前面写了约", "上报时间跨过半夜", "a night of points in time", "时刻跨到次日", "除了不认识的", "类别和事项写在一起", "默认写了几个值",
    "several values by default", "数默认写了几个",
  ])
  func `no fix is offered where the meaning is not certain`(title: String) {
    let found = OneMistakeCorpus.all.filter { $0.title == title }
    #expect(found.count == 1)
    for mistake in found {
      for diagnostic in mistake.editions.editions.flatMap(\.diagnostics) {
        #expect(diagnostic.fix == nil, "\(diagnostic.message(.chinese))")
      }
    }
  }

  private func shown(_ diagnostic: Diagnostic, _ sources: [SourceFile]) -> String {
    let file = sources[Int(diagnostic.place.file.index)]
    let line = file.line(at: diagnostic.place.range.lower) + 1
    return
      "\(diagnostic.code) \(file.path):\(line) ⟦\(file.text(diagnostic.place.range))⟧ \(diagnostic.message(.english))"
  }
}

/// What every message keeps to.
enum Wording {
  static func check(_ message: String, _ language: Language) throws {
    #expect(!message.isEmpty)
    // How Swift shows values of our types.
    for ours in ["Optional(", "nil", "Words(", "Diagnostics.", "Semantics.", "Syntax.", "SourceText.", "Ref<", "()", "\\("] {
      #expect(!message.contains(ours), "\(message)")
    }
    switch language {
    case .chinese: #expect(message.hasSuffix("。"), "\(message)")
    case .english: #expect(message.hasSuffix("."), "\(message)")
    }
  }
}
