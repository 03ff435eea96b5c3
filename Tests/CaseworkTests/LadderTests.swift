import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

@Suite struct LadderTests {
  @Test func whatWasMissedFiresInOrderEachWhenItWasDue() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-06-01 09:00")
    #expect(
      one.told(town) == [
        "2017-05-12 17:30 提醒 平台（甲镇）",
        "2017-05-15 17:30 督办单 平台（甲镇）",
        "2017-05-15 17:30 抄送 指挥室（甲镇）",
        "2017-05-17 17:30 问询 平台（甲镇）（应于 2017-05-17 17:30）",
      ])
    #expect(one.effects.last?.sent == (try TestTown.at("2017-05-18 08:30")))
  }

  /// One of several units in a field is vacant: neither it nor the others go without the notice.
  @Test func aVacancyLosesNoRecipientOfAField() throws {
    let rest = TestTown.rest
      .replacing("紧急 是否 默认 否", with: "紧急 是否 默认 否；协查 若干 单位")
      .replacing(
        "| 甲镇 | 乡镇 |\n  }",
        with: """
          | 甲镇 | 乡镇 |
              | 乙镇 | 乡镇 |
            }
            任职 {
              | 单位 | 区域 | 任职人 |
              | 公安 | 乙镇 | 张三 |
            }
          """)
    let town = try TestTown(ladder: "督促 督办 { 当 办结 逾期：督办单 协查 }\n", rest: rest)
    var event = Event(fields: town.rules.engine.fieldCount)
    event[BuiltInField.reportedAt.ref] = .instant(try TestTown.at("2017-05-08 09:00"))
    event[BuiltInField.item.ref] = .text("纠纷")
    event[BuiltInField.area.ref] = .text("甲镇")
    event[try town.field("协查")] = .list(["网格长", "公安"])
    var one = try Case(event, under: town.rules)
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-16 09:00")
    #expect(one.told(town) == ["2017-05-15 17:30 督办单 公安（名录里没有找到任这个职的）", "2017-05-15 17:30 督办单 网格长（甲镇）"])
  }

  @Test func aNoticeThatWaitsIsNotLostWhenTheMatterIsDoneMeanwhile() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-17 20:00", "办结")
    try one.advance(to: "2017-05-19 09:00")
    #expect(one.told(town).contains { $0.contains("问询") })
  }

  @Test func aWarningBeforeItsBaseDoesNotFireAndItIsSaid() throws {
    let ladder = """
      督促 督办 {
        当 办结 剩 40工作时： 提醒 主办
        当 办结 逾期： 督办单 主办
      }

      """
    let town = try TestTown(ladder: ladder, rest: TestTown.rest.replacing("办结 5个工作日内", with: "办结 2个工作时内"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-08 11:00")
    #expect(one.effects.map(\.content) == [.skipped])
    try one.advance(to: "2017-05-08 12:00")
    #expect(one.told(town).last == "2017-05-08 11:02 督办单 平台（甲镇）")
  }

  @Test func aDayPastAnEndAtMidnightIsTheNextDay() throws {
    let ladder = """
      督促 督办 {
        当 办结 逾期： 督办单 主办
        当 办结 逾期 1天： 追责 主办
      }

      """
    let town = try TestTown(ladder: ladder, rest: TestTown.rest.replacing("办结 5个工作日内", with: "办结 1天内"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-15 09:00")
    // 24:00 of the ninth, and of the tenth.
    #expect(one.effects.map(\.due) == [try TestTown.at("2017-05-10 00:00"), try TestTown.at("2017-05-11 00:00")])
  }

  @Test func aRungNeverFiresTwiceForOneClock() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    for day in 10...31 { try one.advance(to: "2017-05-\(day) 09:00") }
    try one.take(town, "2017-05-31 10:00", "加急")
    try one.advance(to: "2017-08-01 09:00")
    #expect(Set(one.effects).count == one.effects.count && one.effects.count == 4)
  }

  @Test func aWarningIsArmedAgainWhereAnExtensionPutsItAhead() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-15 09:00", "延期", by: "指挥室")
    try one.advance(to: "2017-05-22 17:00")
    #expect(one.told(town) == ["2017-05-12 17:30 提醒 平台（甲镇）", "2017-05-19 17:30 提醒 平台（甲镇）"])
  }

  @Test func aNewClockFiresAnew() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.take(town, "2017-05-16 09:00", "办结")
    try one.take(town, "2017-05-16 10:00", "回访（不满意）")
    try one.take(town, "2017-05-16 11:00", "返工")
    try one.take(town, "2017-05-16 11:30", "派发")
    try one.advance(to: "2017-05-24 09:00")
    #expect(one.told(town).filter { $0.contains("督办单") }.count == 2)
  }

  @Test func twiceIsCountedOverAllRunsAndFiresOnce() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    for day in 8...10 {
      try one.take(town, "2017-05-0\(day)".replacing("010", with: "10") + " 10:00", "派发")
      try one.take(town, "2017-05-0\(day)".replacing("010", with: "10") + " 11:00", "办结")
      try one.take(town, "2017-05-0\(day)".replacing("010", with: "10") + " 12:00", "回访（不满意）")
      try one.take(town, "2017-05-0\(day)".replacing("010", with: "10") + " 13:00", "返工")
    }
    try one.advance(to: "2017-05-10 13:30")
    #expect(one.told(town).filter { $0.contains("追责") } == ["2017-05-09 12:00 追责 平台（甲镇）"])
  }

  @Test func whoEntersTheLadderFurtherUpGetsThatMeasureFirstAndWarningsStay() throws {
    let ladder = """
      督促 三色 {
        当 办结 剩 20%： 提醒 主办
        当 办结 逾期： 督办单 主办
        当 办结 逾期 1个工作日： 问询 主办
        当 办结 逾期 3个工作日： 追责 主办
      }

      """
    let town = try TestTown(ladder: ladder, rest: TestTown.rest.replacing("督促：督办", with: "督促：三色 自 问询"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-06-08 09:00")
    #expect(
      one.told(town) == [
        "2017-05-12 17:30 提醒 平台（甲镇）", "2017-05-15 17:30 问询 平台（甲镇）", "2017-05-18 17:30 追责 平台（甲镇）",
      ])
  }

  @Test func aMeasureThatALateRecordMakesUndueIsWithdrawnAndStays() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2017-05-16 09:00")
    try one.take(town, "2017-05-15 17:00", "办结", recorded: "2017-05-16 10:00")
    #expect(
      one.told(town) == [
        "2017-05-12 17:30 提醒 平台（甲镇）",
        "2017-05-15 17:30 督办单 平台（甲镇）",
        "2017-05-15 17:30 抄送 指挥室（甲镇）",
        "2017-05-16 10:00 撤销：督办单 平台（甲镇）",
        "2017-05-16 10:00 撤销：抄送 指挥室（甲镇）",
      ])
    #expect(try one.judgement(town, "办结") == .onTime)
  }

  /// Of a limit of whole days what is left of a day is a part of that day's duty, so that half comes before two fifths.
  @Test(arguments: [
    ("2个工作日", 50, "2017-05-09 17:30"), ("2个工作日", 40, "2017-05-10 10:00"), ("2个工作日", 75, "2017-05-09 13:45"),
    ("5个工作日", 60, "2017-05-10 17:30"), ("5个工作日", 59, "2017-05-11 08:52:30"), ("5个工作日", 50, "2017-05-11 13:45"),
    ("3天", 50, "2017-05-10 12:00"), ("15工作时", 50, "2017-05-09 09:30"), ("当个工作日", 50, "2017-05-08 14:15"),
  ]) func aShareIsLeftOfTheLimit(limit: String, percent: Int, expected: String) throws {
    let town = try TestTown(
      ladder: "督促 督办 { 当 办结 剩 \(percent)%： 提醒 主办 }\n",
      rest: TestTown.rest.replacing("5个工作日内", with: limit))
    var one = try town.open("2017-05-08 08:57")
    try one.take(town, "2017-05-08 09:30", "派发")
    try one.advance(to: "2017-05-16 09:00")
    #expect(one.told(town) == ["\(expected) 提醒 平台（甲镇）"])
  }

  /// Where its clock begins anew, a measure is followed from that of the new run, if there is one.
  @Test(arguments: [
    ("2017-05-16 15:00", ["2017-05-10 17:30 督办单 平台（甲镇）"]),
    (nil, ["2017-05-10 17:30 督办单 平台（甲镇）", "2017-05-16 17:30 督办单 平台（甲镇）", "2017-05-18 17:30 追责 平台（甲镇）"]),
  ]) func whatFollowsAMeasureIsOfTheRunAtHand(done: String?, sent: [String]) throws {
    let town = try TestTown(
      process: TestTown.process.replacing("允许 退单 由 主办 自 派发 1个工作日内", with: "允许 退单 由 主办"),
      ladder: "督促 督办 { 当 办结 逾期：督办单 主办；当 督办单 后 2个工作日 且 未 办结：追责 主办 }\n",
      rest: TestTown.rest.replacing("5个工作日内", with: "2个工作日"))
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 10:00", "派发")
    try one.take(town, "2017-05-12 10:00", "退单", by: "平台")
    try one.take(town, "2017-05-12 10:30", "派发")
    if let done { try one.take(town, done, "办结") }
    try one.advance(to: "2017-05-22 09:00")
    #expect(one.told(town) == sent)
  }

  /// What was done by hand, and what else happened, before the clock began anew is no more followed than what a rung sent.
  @Test(arguments: [
    ("督办单", nil, ["2017-05-09 10:00 督办单 平台（甲镇）"]),
    ("督办单", "2017-05-10 16:00", ["2017-05-09 10:00 督办单 平台（甲镇）（应于 2017-05-09 10:00）"]),
    ("催问", nil, []),
  ]) func whatFollowsWhatWasDoneByHandIsOfTheRunAtHand(done: String, recorded: String?, sent: [String]) throws {
    let town = try TestTown(
      process: TestTown.process.replacing("允许 退单 由 主办 自 派发 1个工作日内", with: "允许 催问 允许 退单 由 主办"),
      ladder: "督促 督办 { 当 \(done) 后 2个工作日 且 未 办结：追责 主办 }\n")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 10:00", "派发")
    if recorded == nil { try one.take(town, "2017-05-09 10:00", done) }
    try one.take(town, "2017-05-10 10:00", "退单", by: "平台")
    try one.take(town, "2017-05-10 10:30", "派发")
    if let recorded { try one.take(town, "2017-05-09 10:00", done, recorded: recorded) }
    try one.advance(to: "2017-05-12 17:00")
    #expect(one.told(town) == sent)
    // In this run it is.
    try one.take(town, "2017-05-15 09:00", done)
    try one.advance(to: "2017-05-19 09:00")
    #expect(one.told(town).last == "2017-05-17 17:30 追责 平台（甲镇）")
  }

  /// A month is as long as the one that was counted.
  @Test(arguments: [
    ("2017-01-31", "1个月", 50, "2017-02-15 00:00"), ("2017-01-31", "1个月", 95, "2017-02-02 09:36"),
    ("2017-03-31", "1个月", 50, "2017-04-16 00:00"), ("2017-01-30", "1个月", 50, "2017-02-14 12:00"),
    ("2017-02-28", "1个月", 50, "2017-03-15 00:00"), ("2016-02-29", "1年", 50, "2016-08-30 12:00"),
  ]) func aShareOfAMonthIsThatOfItsDays(day: String, limit: String, percent: Int, expected: String) throws {
    let town = try TestTown(
      ladder: "督促 督办 { 当 办结 剩 \(percent)%： 提醒 主办 }\n", rest: TestTown.rest.replacing("5个工作日内", with: limit))
    var one = try town.open("\(day) 08:57")
    try one.take(town, "\(day) 09:30", "派发")
    try one.advance(to: "2017-05-16 09:00")
    #expect(one.told(town) == ["\(expected) 提醒 平台（甲镇）"])
  }

  /// Where only a period counts, what is left is left of it.
  @Test(arguments: [
    ("5天 只计 农季", "剩 3天", "2017-05-31 00:00"), ("5天 只计 农季", "剩 50%", "2017-05-31 12:00"),
    ("5天 只计 农季", "剩 40%", "2017-06-01 00:00"), ("5小时 只计 夜", "剩 90%", "2017-05-28 22:30"),
    ("5小时 只计 夜", "剩 1小时", "2017-05-29 02:00"), ("5小时 只计 周末", "剩 50%", "2017-06-04 09:00"),
    ("4个工作日 只计 农季", "剩 50%", "2017-09-01 17:30"),
  ]) func whatIsLeftLiesInThePeriodThatCounts(limit: String, left: String, expected: String) throws {
    let town = try TestTown(
      "时段 农季 { 每年 3月1日 至 5月31日；每年 9月1日 至 10月31日 }  时段 夜 { 每日 22:00 至 次日 06:00 }  时段 周末 { 每周 周六、周日 09:00 至 11:00 }\n",
      ladder: "督促 督办 { 当 办结 \(left)： 提醒 主办 }\n", rest: TestTown.rest.replacing("5个工作日内", with: limit))
    var one = try town.open("2017-05-28 10:25")
    try one.take(town, "2017-05-28 10:30", "派发")
    try one.advance(to: "2017-10-16 09:00")
    #expect(one.told(town) == ["\(expected) 提醒 平台（甲镇）"])
  }

  @Test(arguments: ["2个工作日", "5个工作日", "7天", "3周", "9工作时", "100分钟", "2个月", "当日"])
  func aLargerShareIsNeverLeftLater(limit: String) throws {
    var last: Instant?
    for percent in stride(from: 3, through: 97, by: 2) {
      let town = try TestTown(
        ladder: "督促 督办 { 当 办结 剩 \(percent)%： 提醒 主办 }\n", rest: TestTown.rest.replacing("5个工作日内", with: limit))
      var one = try town.open("2017-09-27 08:57")
      try one.take(town, "2017-09-27 09:30", "派发")
      try one.advance(to: "2018-03-01 09:00")
      let sent = try #require(one.effects.first?.due)
      if let last { #expect(sent < last, "\(percent)") }
      last = sent
    }
  }

  @Test(arguments: [
    ("2030-01-01 至 2030-01-31", "2030-01-01 00:00"), ("每年 2月29日 至 2月29日", "2020-02-29 00:00"),
    // What never comes again is not waited for.
    ("2016-01-01 至 2016-01-31", "2017-05-15 17:30"),
  ]) func aNoticeWaitsForAPeriodHoweverFarAhead(period: String, expected: String) throws {
    let town = try TestTown(
      "时段 以后 { \(period) }\n", ladder: "督促 督办 { 当 办结 逾期： 督办单 主办 待 以后 }\n")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    try one.advance(to: "2031-01-01 00:00")
    #expect(one.effects.map { CaseWords(town.rules).text($0.sent) } == [expected])
  }
}
