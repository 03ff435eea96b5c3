package import Vocabulary

/// What is written well but means nothing, or two things.
package enum MeaningMistake: Sendable {
  /// No entity of the expected kind has this name.
  case unknownName(kind: Words, name: String, nearest: [String])
  /// Declared twice, before as something of this kind or of another with which it shares a space.
  case declaredTwice(kind: Words, name: String, before: Words)
  /// The name stands for something of another kind.
  case wrongKind(expected: Words, name: String, found: Words)
  /// Words written without the spaces between them.
  case runTogether(_ run: String, spaced: String)
  /// A program without 规则集.
  case noHeader
  /// A file with two headers.
  case secondHeader(first: String)
  /// A stretch of dates, times or numbers whose end lies before its start.
  case endsBeforeStart(Words)
  /// 依据 names a clause that 条款 does not list.
  case unlistedClause(id: String, nearest: [String])
  /// A clause of 条款 that no 依据 names and no 未编码 explains.
  case clauseNotCovered(id: String)
  /// A unit's levels from the highest down.
  case levelsNotAscending(unit: String)
  /// What leads back to itself.
  case circular(what: Words, path: [String])
  /// A part without which the whole means nothing.
  case missing(what: Words, of: Words)
  /// A clause that may stand once stands twice.
  case saidTwice(Words)
  /// 主办 and 不予受理 in one rule.
  case leadAndDecline(rule: String)
  /// 仅 in a rule that is no exception.
  case onlyOverridesNothing(rule: String)
  /// 本意 in a rule that is no fallback.
  case meantOutsideFallback(rule: String)
  /// A limit of no time.
  case zeroLimit
  /// 主办 or 协办 names a field that holds no unit.
  case holdsNoUnit(field: String, several: Bool = false)
  /// A word of the language that is no field.
  case noField(_ word: Words)
  /// A limit counted from a milestone that does not come before.
  case baseNotEarlier(milestone: String, base: String)
  /// A limited milestone whose base nobody has a limit for.
  case baseWithoutLimit(milestone: String, base: String)
  /// 自 names a measure that no rung of the ladder takes.
  case notInLadder(measure: String, ladder: String)
  /// A scenario that expects nothing.
  case noExpectation(scenario: String)
  /// A value outside its field's range.
  case outsideRange(value: String, field: String, range: String)
  /// 计量, a range or a default where the type has none.
  case optionDoesNotFit(option: Words, type: Words)
  /// A place name that several areas bear.
  case ambiguousArea(_ name: String, candidates: [String])
  /// A place where the program has no directory.
  case noDirectory(area: String)
  /// More than Pai takes.
  case tooMany(what: Words, limit: Int)
  /// A scenario's happening that the process does not know.
  case occurrenceUnknown(_ name: String, nearest: [String])
  /// One member named twice in one list.
  case sameTwice(_ what: Words, name: String)
  /// An import that can't be followed.
  case badImport(_ path: String, Words)
  /// 只计 on a limit that has no amount of days or hours, such as 当日 and 1个月.
  case differentCounting(limit: Words)
  /// A limit on the milestone with which every case begins.
  case limitOnFirst(milestone: String)
  /// 时区 that is no offset.
  case badOffset(_ text: String)
  /// An attribute of areas with a formula.
  case derivedInDirectory(name: String)
  /// A field that a program may not set.
  case notOwn(field: String, Words)
  /// A list's column whose values are computed.
  case derivedColumn(_ field: String)
  /// 每日 with an end that lies more than a day later.
  case longerThanDay
  /// A rung that falls before the one above it.
  case rungsOutOfOrder(ladder: String)
  /// A later rung with a milder measure.
  case milderMeasure(_ measure: String, after: String)
  /// Several values for a field that holds one.
  case severalValues(field: String)
  /// A number of times that is no whole number from 1 up.
  case notWhole(Words)
  /// The deadline of a milestone for which no rule gives a limit.
  case noLimitAnywhere(milestone: String)
  /// An effect on clocks where no rule limits anything.
  case noClock(effect: Words)
  /// 停表 in a process without 复表.
  case pausesForGood(happening: String)
  /// 复表 in a process without 停表.
  case resumesNothing(happening: String)
  /// 退至 the milestone with which every case begins.
  case backToFirst(milestone: String)
  /// What a gate asks for can't be so yet when it is asked.
  case neverAllowed(what: String)
  /// A rung waits for a measure that no rung takes.
  case neverTaken(measure: String)
  /// A ladder that no rule chooses.
  case ladderNotChosen(String)
  /// 止于 a time at which nobody has been on duty yet.
  case endsBeforeDuty(time: String, opening: String)
  /// A calendar that says two things of one time: of which, and what.
  case saidOfOneTime(time: Words, one: Words, other: Words)
  /// A rung at which more is to be left of a limit than the longest of its limits has.
  case leftBeforeStart(milestone: String, left: Words, longest: Words)
  /// A division by a field that may be zero.
  case mayDivideByZero(field: String)
  case oneResult(milestone: String, result: String)
  /// A measure against the one party that can have recorded what it follows.
  case pressesSender(measure: String, party: Words, happening: String)
  /// A duration of nothing after 逾期, 剩, 后 or 自.
  case zeroOffset(after: Words)
  /// A default with a unit of measure, of a field that is not measured.
  case unitWithoutMeasure(field: String, unit: Words)

  package var code: String {
    switch self {
    case .unknownName: "M001"
    case .declaredTwice: "M002"
    case .wrongKind: "M003"
    case .runTogether: "M004"
    case .noHeader: "M005"
    case .secondHeader: "M006"
    case .endsBeforeStart: "M007"
    case .unlistedClause: "M008"
    case .clauseNotCovered: "M009"
    case .levelsNotAscending: "M010"
    case .circular: "M011"
    case .missing: "M012"
    case .saidTwice: "M013"
    case .leadAndDecline: "M014"
    case .onlyOverridesNothing: "M015"
    case .meantOutsideFallback: "M016"
    case .zeroLimit: "M017"
    case .holdsNoUnit: "M018"
    case .noField: "M019"
    case .baseNotEarlier: "M020"
    case .baseWithoutLimit: "M021"
    case .notInLadder: "M022"
    case .noExpectation: "M023"
    case .outsideRange: "M024"
    case .optionDoesNotFit: "M025"
    case .ambiguousArea: "M026"
    case .noDirectory: "M027"
    case .tooMany: "M028"
    case .occurrenceUnknown: "M029"
    case .sameTwice: "M030"
    case .badImport: "M031"
    case .differentCounting: "M032"
    case .limitOnFirst: "M033"
    case .badOffset: "M034"
    case .derivedInDirectory: "M035"
    case .notOwn: "M036"
    case .derivedColumn: "M037"
    case .longerThanDay: "M038"
    case .rungsOutOfOrder: "M039"
    case .milderMeasure: "M040"
    case .severalValues: "M041"
    case .notWhole: "M042"
    case .noLimitAnywhere: "M043"
    case .noClock: "M044"
    case .pausesForGood: "M045"
    case .resumesNothing: "M046"
    case .backToFirst: "M047"
    case .neverAllowed: "M048"
    case .neverTaken: "M049"
    case .ladderNotChosen: "M084"
    case .endsBeforeDuty: "M085"
    case .pressesSender: "M086"
    case .zeroOffset: "M087"
    case .unitWithoutMeasure: "M088"
    case .saidOfOneTime: "M089"
    case .leftBeforeStart: "M090"
    case .mayDivideByZero: "M091"
    case .oneResult: "M092"
    }
  }

  package var severity: Severity {
    switch self {
    case .clauseNotCovered, .pausesForGood, .neverTaken, .ladderNotChosen, .pressesSender, .leftBeforeStart,
      .mayDivideByZero, .oneResult:
      .warning
    case .unknownName, .declaredTwice, .wrongKind, .runTogether, .noHeader, .secondHeader, .endsBeforeStart,
      .unlistedClause, .levelsNotAscending, .circular, .missing, .saidTwice, .leadAndDecline, .onlyOverridesNothing,
      .meantOutsideFallback, .zeroLimit, .holdsNoUnit, .noField, .baseNotEarlier, .baseWithoutLimit, .notInLadder,
      .noExpectation, .outsideRange, .optionDoesNotFit, .ambiguousArea, .noDirectory, .tooMany, .occurrenceUnknown,
      .sameTwice, .badImport, .differentCounting, .limitOnFirst, .badOffset, .derivedInDirectory, .notOwn, .derivedColumn,
      .longerThanDay,
      .rungsOutOfOrder, .milderMeasure, .severalValues, .notWhole, .noLimitAnywhere, .noClock, .resumesNothing,
      .backToFirst, .neverAllowed, .endsBeforeDuty, .zeroOffset, .unitWithoutMeasure,
      .saidOfOneTime:
      .error
    }
  }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .unknownName(let kind, let name, let nearest):
        nearest.isEmpty
          ? Words(zh: "没有名为“\(name)”的\(kind.zh)。", en: "There is no \(kind.en) named “\(name)”.")
          : Words(
            zh: "没有名为“\(name)”的\(kind.zh)；相近的有：\(nearest.joined(separator: "、"))。",
            en: "There is no \(kind.en) named “\(name)”; near to it: \(nearest.joined(separator: ", ")).")
      case .declaredTwice(let kind, let name, let before):
        kind == before
          ? Words(zh: "\(kind.zh)“\(name)”声明了两次。", en: "The \(kind.en) “\(name)” is declared twice.")
          : Words(
            zh: "“\(name)”已经是\(before.zh)的名称，不能再作\(kind.zh)的名称。",
            en: "“\(name)” is \(before.withArticle) already and can't name \(kind.withArticle) too.")
      case .wrongKind(let expected, let name, let found):
        Words(
          zh: "这里要写\(expected.zh)，“\(name)”却是\(found.zh)。",
          en: "Expected \(expected.withArticle) here, but “\(name)” is \(found.withArticle).")
      case .runTogether(let run, let spaced):
        Words(
          zh: "“\(run)”连写在一起了，应写成“\(spaced)”。",
          en: "The words of “\(run)” are run together; write “\(spaced)”.")
      case .noHeader:
        Words(
          zh: "没有“规则集”开头；请写明这套规则的名称、版本和施行日期。",
          en: "There is no “ruleset” header; give the rules their name, version and date of effect.")
      case .secondHeader(let first):
        Words(
          zh: "一个文件只能有一个“规则集”，前面已有“\(first)”。",
          en: "A file has one “ruleset”, and “\(first)” stands before this one.")
      case .endsBeforeStart(let what):
        Words(zh: "\(what.zh)的止点早于起点。", en: "The \(what.en) ends before it begins.")
      case .unlistedClause(let id, let nearest):
        nearest.isEmpty
          ? Words(zh: "“条款”里没有列出“\(id)”。", en: "“clauses” does not list “\(id)”.")
          : Words(
            zh: "“条款”里没有列出“\(id)”；相近的有：\(nearest.joined(separator: "、"))。",
            en: "“clauses” does not list “\(id)”; near to it: \(nearest.joined(separator: ", ")).")
      case .clauseNotCovered(let id):
        Words(
          zh: "条款“\(id)”既没有规则引为依据，也没有写明“未编码”的理由。",
          en: "No rule is based on clause “\(id)”, and no “unencoded” says why it is left out.")
      case .levelsNotAscending(let unit):
        Words(zh: "单位“\(unit)”的层级要从低到高写。", en: "Write the levels of unit “\(unit)” from the lowest up.")
      case .circular(let what, let path):
        Words(
          zh: "\(what.zh)绕成了圈：\(path.joined(separator: " → "))。",
          en: "There is a circle (\(what.en)): \(path.joined(separator: " → ")).")
      case .missing(let what, let of):
        Words(zh: "\(of.zh)缺少\(what.zh)。", en: "\(of.en) has no \(what.en).")
      case .saidTwice(let what):
        Words(zh: "\(what.zh)写了两遍。", en: "The \(what.en) is given twice.")
      case .leadAndDecline(let rule):
        Words(
          zh: "规则“\(rule)”既定主办又不予受理，只能取其一。",
          en: "Rule “\(rule)” both names a lead and declines the event; keep one.")
      case .onlyOverridesNothing(let rule):
        Words(
          zh: "“仅”是用来取代别的规则的，规则“\(rule)”却没有写“例外于”。",
          en: "“only” replaces what other rules say, but rule “\(rule)” overrides none.")
      case .meantOutsideFallback(let rule):
        Words(
          zh: "“本意”只能写在兜底规则里，“\(rule)”不是兜底规则。",
          en: "“meant” belongs to a fallback, and rule “\(rule)” is none.")
      case .zeroLimit:
        Words(
          zh: "时限不能为零；要马上做，请写“即时”。",
          en: "A limit cannot be zero; write “at_once” for what is due immediately.")
      case .holdsNoUnit(let field, several: true):
        Words(
          zh: "字段“\(field)”填的是若干单位，主办只有一个；都来办的写协办。",
          en: "Field “\(field)” holds several units, and one leads; those that help are assistants.")
      case .holdsNoUnit(let field, several: false):
        Words(
          zh: "字段“\(field)”填的不是单位，不能当作单位来用。",
          en: "Field “\(field)” does not hold a unit, so it cannot stand for one.")
      case .noField(let word):
        Words(zh: "“\(word.zh)”不是事件的字段。", en: "“\(word.en)” is not a field of an event.")
      case .baseNotEarlier(let milestone, let base):
        Words(
          zh: "“\(milestone)”不能自“\(base)”起计时：“\(base)”不在它之前。",
          en: "“\(milestone)” cannot be counted from “\(base)”, which does not come before it.")
      case .baseWithoutLimit(let milestone, let base):
        Words(
          zh: "“\(milestone)”的时限自“\(base)”起算，可是没有规则给“\(base)”定时限。",
          en: "The limit on “\(milestone)” counts from “\(base)”, for which no rule gives a limit.")
      case .notInLadder(let measure, let ladder):
        Words(
          zh: "督促“\(ladder)”里没有“\(measure)”这一措施。",
          en: "Ladder “\(ladder)” has no rung that takes measure “\(measure)”.")
      case .noExpectation(let scenario):
        Words(
          zh: "情景“\(scenario)”没有写“应”，什么也没有检验。",
          en: "Scenario “\(scenario)” expects nothing, so it tests nothing.")
      case .outsideRange(let value, let field, let range):
        Words(
          zh: "“\(value)”超出了字段“\(field)”的范围 \(range)。",
          en: "“\(value)” is outside the range \(range) of field “\(field)”.")
      case .optionDoesNotFit(let option, let type):
        Words(zh: "“\(option.zh)”不适用于\(type.zh)。", en: "“\(option.en)” does not apply to \(type.en).")
      case .ambiguousArea(let name, let candidates):
        Words(
          zh: "叫“\(name)”的区域不止一个，请写全路径：\(candidates.joined(separator: "、"))。",
          en: "Several areas are named “\(name)”; write the whole path: \(candidates.joined(separator: ", ")).")
      case .noDirectory(let area):
        Words(
          zh: "这套规则没有区域名录，认不出“\(area)”。",
          en: "These rules have no directory of areas, so “\(area)” is unknown.")
      case .tooMany(let what, let limit):
        Words(zh: "\(what.zh)超过了 \(limit) 的上限。", en: "There are more than \(limit) \(what.en).")
      case .occurrenceUnknown(let name, let nearest):
        nearest.isEmpty
          ? Words(zh: "流程里没有“\(name)”这件事。", en: "The process knows nothing called “\(name)”.")
          : Words(
            zh: "流程里没有“\(name)”这件事；相近的有：\(nearest.joined(separator: "、"))。",
            en: "The process knows nothing called “\(name)”; near to it: \(nearest.joined(separator: ", ")).")
      case .sameTwice(let what, let name):
        Words(zh: "\(what.zh)里“\(name)”写了两遍。", en: "“\(name)” stands twice under “\(what.en)”.")
      case .badImport(let path, let why):
        Words(zh: "不能引入“\(path)”：\(why.zh)。", en: "“\(path)” cannot be imported: \(why.en).")
      case .differentCounting(let limit):
        Words(
          zh: "“只计”要配数得出天数、钟点的时限（如 30天、5小时），不能用于“\(limit.zh)”。",
          en: "“counting_only” goes with a limit of days or hours, such as 30 days, not with “\(limit.en)”.")
      case .limitOnFirst(let milestone):
        Words(
          zh: "案件自“\(milestone)”开始，不能给它定时限。",
          en: "Every case begins with “\(milestone)”, so it can have no limit.")
      case .badOffset(let text):
        Words(
          zh: "时区要写成“+08:00”这样，写的却是“\(text)”。",
          en: "An offset is written like “+08:00”, not “\(text)”.")
      case .derivedInDirectory(let name):
        Words(
          zh: "属性“\(name)”的值来自名录，不能用算式定义。",
          en: "Attribute “\(name)” takes its values from the directory and cannot be derived.")
      case .notOwn(let field, let why):
        Words(zh: "“\(field)”\(why.zh)，不能在这里赋值。", en: "“\(field)” \(why.en), so it cannot be set here.")
      case .derivedColumn(let field):
        Words(
          zh: "字段“\(field)”是算出来的，不能在清单里列举。",
          en: "Field “\(field)” is computed, so its values cannot be listed.")
      case .longerThanDay:
        Words(
          zh: "每日的时段不能超过一天。",
          en: "A period of every day cannot last longer than a day.")
      case .rungsOutOfOrder(let ladder):
        Words(
          zh: "督促“\(ladder)”的各档要按先后写，这一档却早于上一档；请移到它前面。",
          en: "The rungs of ladder “\(ladder)” go by time, and this one falls before the one above it; move it up.")
      case .milderMeasure(let measure, let after):
        Words(
          zh: "“\(measure)”比前一档的“\(after)”轻，督促应逐档加重。",
          en: "“\(measure)” is milder than “\(after)” of the rung before; a ladder goes up.")
      case .severalValues(let field):
        Words(
          zh: "字段“\(field)”只能填一个值。",
          en: "Field “\(field)” holds one value, not several.")
      case .notWhole(let what):
        Words(
          zh: "\(what.zh)要写成 1 以上的整数。",
          en: "\(what.en) must be a whole number from 1 up.")
      case .noLimitAnywhere(let milestone):
        Words(
          zh: "没有规则给“\(milestone)”定时限，它不会有期限。",
          en: "No rule gives “\(milestone)” a limit, so it never has a deadline.")
      case .noClock(let effect):
        Words(
          zh: "没有规则定过时限，“\(effect.zh)”没有可以作用的计时。",
          en: "No rule gives any limit, so there is no clock for “\(effect.en)”.")
      case .pausesForGood(let happening):
        Words(
          zh: "“\(happening)”停表以后，流程里没有“复表”的事，表再也走不起来。",
          en: "After “\(happening)” nothing in the process resumes the clocks: they stand still for good.")
      case .resumesNothing(let happening):
        Words(
          zh: "流程里没有“停表”的事，“\(happening)”没有可复的表，总会被拒。",
          en: "Nothing in the process pauses the clocks, so “\(happening)” is always refused.")
      case .backToFirst(let milestone):
        Words(
          zh: "案件自“\(milestone)”开始，不能退至它；请写它后面的里程碑。",
          en: "Every case begins with “\(milestone)”, so it can't go back there; name a later milestone.")
      case .neverAllowed(let what):
        Words(
          zh: "记录“\(what)”的时候，这一条件不可能成立，所以它总会被拒。",
          en: "This can't hold when “\(what)” is recorded, so that is always refused.")
      case .neverTaken(let measure):
        Words(
          zh: "没有哪一档督促会先采取“\(measure)”，这一档只有等人另行记录了它才会到。",
          en: "No rung of a ladder takes “\(measure)” before this one; it fires only if somebody records it by hand.")
      case .ladderNotChosen(let ladder):
        Words(zh: "没有规则选用督促“\(ladder)”，它不起作用。", en: "No rule chooses ladder “\(ladder)”, so it does nothing.")
      case .endsBeforeDuty(let time, let opening):
        Words(
          zh: "止于 \(time) 早于最早的上班时间 \(opening)，时限到时还没有人上班；一天的终点写作 24:00。",
          en: "Limits that end at \(time) end before anybody is on duty (\(opening)); the end of a day is written 24:00.")
      case .saidOfOneTime(let time, let one, let other):
        one == other
          ? Words(
            zh: "“\(time.zh)”的“\(one.zh)”写了两处，要合成一处。", en: "“\(time.en)” has “\(one.en)” twice; join them into one.")
          : Words(
            zh: "“\(time.zh)”既写了“\(one.zh)”，又写了“\(other.zh)”，只能留一样。",
            en: "“\(time.en)” has both “\(one.en)” and “\(other.en)”; only one can stand.")
      case .pressesSender(let measure, let party, let happening):
        Words(
          zh: "“\(happening)”只能由“\(party.zh)”记录，这一档又把“\(measure)”发给它自己。",
          en: "Only “\(party.en)” can record “\(happening)”, and this rung sends “\(measure)” to no other.")
      case .leftBeforeStart(let milestone, let left, let longest):
        Words(
          zh: "“\(milestone)”的时限最长 \(longest.zh)，不会还剩 \(left.zh)；不停表、不顺延，这一档不会到。",
          en: """
            The longest limit of “\(milestone)” is \(longest.en), less than the \(left.en) that are to be left: unless a \
            clock is paused or extended, this rung never fires.
            """)
      case .oneResult(let milestone, let result):
        Words(
          zh: "“\(milestone)”只写了一个结果“\(result)”，到它时总是这个结果；“\(result)”若是可以跳过的一步，前面要写“→”。",
          en: """
            “\(milestone)” has one result, “\(result)”, which it always comes to; where “\(result)” is a step that may be left out, \
            “->” stands before it.
            """)
      case .mayDivideByZero(let field):
        Words(
          zh: "“\(field)”可以是 0，那样的事件判不了（E020），另有“\(field) ＞ 0”也一样；改写成乘法，或给“\(field)”写明不含 0 的范围。",
          en: """
            “\(field)” may be 0, and such an event can't be decided (E020), even beside “\(field) > 0”; write a product \
            instead, or give “\(field)” a range without 0.
            """)
      case .unitWithoutMeasure(let field, let unit):
        Words(
          zh: "默认值带了单位“\(unit.zh)”，字段“\(field)”却没有写“计量 \(unit.zh)”。",
          en: "The default has the unit “\(unit.en)”, but field “\(field)” is not declared “measured_in \(unit.en)”.")
      case .zeroOffset(let word):
        Words(zh: "“\(word.zh)”所用的时长不能为零。", en: "The duration that goes with “\(word.en)” can't be zero.")
      }
    return words(language)
  }
}
