import Pai
import Testing

@Suite struct NoticesAsOfTests {
  @Test func ruleSetsCountByWhatWasKnown() throws {
    let checked = RuleCheck(RuleFiles(text: CaseTests.rules))
    let event = #"{"id":"A1","事项":"纠纷","地点":"甲镇","上报时间":"2019-04-28 10:00"}"#
    func due(_ date: String?) throws -> (due: String?, receipt: String) {
      let rules = try RuleSet(
        checked, despiteFindings: true, calendarsAsOf: try date.map { text throws(TimeRefused) in try NoticesAsOf(text) })
      var one = try Case(json: event, under: rules)
      try one.record(CaseEntry("派发", at: "2019-04-29 09:00"))
      return (one.clocks.last?.due?.text, rules.receipt)
    }
    // Of 1 to 5 May 2019 only the first was off before the notice of 22 March.
    let (then, now) = (try due("2019-03-21"), try due(nil))
    #expect(then.due == "2019-05-03 17:30")
    #expect(now.due == "2019-05-06 17:30")
    #expect(try due("2019-03-22").due == now.due)
    #expect(then.receipt != now.receipt)
  }

  @Test func whatWasNotAnnouncedIsRefused() throws {
    let calendar = DutyCalendar.office(asOf: try NoticesAsOf("2018-12-05"))
    #expect(try calendar.deadline("1个工作日", from: "2018-12-28 16:00").text == "2018-12-31 17:30")
    do throws(TimeRefused) {
      _ = try calendar.deadline("2个工作日", from: "2018-12-28 16:00")
      Issue.record("2019 was not announced")
    } catch {
      #expect(error.message("en").contains("2019"))
    }
    #expect(throws: TimeRefused.self) { try NoticesAsOf("2003-12-31") }
    #expect(throws: TimeRefused.self) { try NoticesAsOf("2019-02-30") }
  }

  /// Of a year whose first notice has no date it is known only that it was out when the year began.
  @Test func yearsWithoutADateAreKnownFromTheirFirstDay() throws {
    #expect(throws: TimeRefused.self) {
      try DutyCalendar.office(asOf: try NoticesAsOf("2004-12-31")).deadline("3个工作日", from: "2004-12-31 10:00")
    }
    let calendar = DutyCalendar.office(asOf: try NoticesAsOf("2005-01-01"))
    #expect(try calendar.deadline("1个工作日", from: "2004-12-31 10:00").text == "2005-01-04 17:30")
  }
}
