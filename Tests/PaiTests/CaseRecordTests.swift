import Pai
import Testing

@Suite struct CaseRecordTests {
  private static let log = """
    [{"at":"2017-05-08 10:01","happening":"派发","by":"指挥室","to":"平台"},\
    {"at":"2017-05-09 09:00","happening":"延期","by":"指挥室","granted":"2个工作日"},\
    {"at":"2017-05-10 09:00","recordedAt":"2017-05-10 12:00","happening":"更正","set":{"紧急":true},"note":"火"},\
    {"at":"2017-05-11 09:00","happening":"办结"},{"at":"2017-05-11 10:00","happening":"回访","result":"满意"}]
    """

  private func line(_ log: String) -> String { "{\"event\":\(CaseTests.event),\"log\":\(log)}" }

  private func refused(_ line: String, _ language: String = "zh") throws -> (entry: Int?, message: String)? {
    let rules = try CaseTests.ruleSet()
    do throws(CaseError) {
      _ = try Case(recordJSON: line, under: rules)
      return nil
    } catch { return (error.entry, error.message(language)) }
  }

  @Test func aRecordIsReadAndWrittenAgain() throws {
    let rules = try CaseTests.ruleSet()
    let one = try Case(recordJSON: line(Self.log), under: rules)
    #expect(one.milestones.map(\.result) == [nil, nil, nil, "满意", nil])
    #expect(one.log[0].to == ["平台"])
    #expect(one.log[1].granted == "2个工作日")
    #expect(one.log[2].set == ["紧急": true])
    #expect(one.log[2].note == "火")
    let again = try Case(recordJSON: one.recordJSON, under: rules)
    #expect(again.log == one.log)
    #expect(again.recordJSON == one.recordJSON)
    #expect(again.timelineText() == one.timelineText())
  }

  @Test func aRecordWithoutALogIsACaseThatWasReported() throws {
    let rules = try CaseTests.ruleSet()
    #expect(try Case(recordJSON: #"{"event":"# + CaseTests.event + "}", under: rules).log.isEmpty)
    #expect(try Case(recordJSON: line("null"), under: rules).log.isEmpty)
  }

  @Test(arguments: [
    ("{", "不是 JSON"), ("[]", "JSON 对象"), (#"{"log":[]}"#, "没有事件"), (#"{"event":1,"event":2}"#, "出现了两次"),
    (#"{"event":7}"#, "JSON 对象"),
  ])
  func whatIsNoRecordIsToldSo(_ text: String, _ words: String) throws {
    let told = try #require(try refused(text))
    #expect(told.message.contains(words), "\(told.message)")
  }

  @Test(arguments: [
    (#"7"#, "JSON 数组", nil as Int?), (#"[7]"#, "第 1 条", nil), (#"[{"at":"2017-05-08 10:01"}]"#, "没有写 happening", nil),
    (#"[{"happening":"派发"}]"#, "没有写 at", nil), (#"[{"at":7,"happening":"派发"}]"#, "at 应是文本", nil),
    (#"[{"at":"昨天","happening":"派发"}]"#, "不是时间", 1), (#"[{"at":"2017-05-08 10:01","happening":"派法"}]"#, "派发", 1),
    (#"[{"at":"2017-05-08 10:01","happening":"办结"}]"#, "还没有“派发”", 1),
    (#"[{"at":"2017-05-08 10:01","happening":"派发"},{"at":"2017-05-08 10:00","happening":"挂起"}]"#, "2017-05-08 10:01", 2),
    (#"[{"at":"2017-05-08 10:01","happening":"更正","set":{"紧急":{}}}]"#, "set.紧急", nil),
    (#"[{"at":"2017-05-08 10:01","happening":"派发","by":"公安局"}]"#, "公安局", 1),
  ])
  func whatIsWrongWithALogIsToldByItsEntry(_ log: String, _ words: String, _ entry: Int?) throws {
    let told = try #require(try refused(line(log)))
    #expect(told.message.contains(words), "\(told.message)")
    #expect(told.entry == entry)
  }

  @Test func mistakesAreToldInEnglishToo() throws {
    let told = try #require(try refused(line(#"[{"at":"2017-05-08 10:01","happening":"派法"}]"#), "en"))
    #expect(told.message.hasPrefix("entry 1: no milestone, happening or measure is named “派法”; near to it: 派发"))
  }
}
