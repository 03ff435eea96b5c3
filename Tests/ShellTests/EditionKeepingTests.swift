import Casework
import Interpreter
import Pai
import Testing
import Vocabulary

@testable import Shell

/// Where a scenario goes that is kept of rules in several editions: each of them runs what they share.
@Suite struct EditionKeepingTests {
  private let disk: MemoryDisk

  init() {
    let header = "规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }\n"
    let shared = MemoryTown.text.replacing(header, with: "").split(separator: "\n情景")[0]
    disk = MemoryDisk([
      "town/a.pai": header.replacing("2026-01-01", with: "2026-01-01 至 2026-05-31"),
      "town/b.pai": header.replacing("2026-01-01", with: "2026-06-01").replacing("“1”", with: "“2”"),
      "town/common.pai": String(shared),
    ])
  }

  private func statuses() throws -> [String] {
    try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.map { "\($0.name) \($0.status)" }
  }

  @Test(arguments: [("2026-03-02", "town/a.pai"), ("2026-07-02", "town/b.pai")])
  func `the file with the header of the edition of its event has it`(day: String, file: String) throws {
    let session = disk.session()
    _ = session.take("事件 \(day) 09:00 { 事项 占道经营；地点 “桐溪镇” }")
    let before = disk.files
    let reply = session.take(":存 “甲”")
    #expect(!reply.isError && reply.text.contains("写进了 \(file)"), "\(reply.text)")
    #expect(disk.files.keys.filter { disk.files[$0] != before[$0] } == [file])
    #expect(try statuses() == ["甲 passed"])
  }

  @Test(arguments: [Language.chinese, .english])
  func `a file that the editions share is refused with those that would do`(language: Language) {
    let session = disk.session(language)
    _ = session.take("事件 2026-07-02 09:00 { 事项 占道经营；地点 “桐溪镇” }")
    let before = disk.files
    // A file that is not there has no header either; that of the other edition would not have the rules of the event.
    for file in ["town/common.pai", "town/new.pai", "town/a.pai"] {
      let reply = session.take(":save 甲 \(file)")
      #expect(reply.isError && reply.text.contains(file) && reply.text.contains("“2”"), "\(reply.text)")
      #expect(reply.text.contains("town/b.pai"), "\(reply.text)")
    }
    #expect(disk.files == before)
    #expect(!session.take(":save 甲 town/./b.pai").isError)
  }
}
