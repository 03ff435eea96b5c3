import Pai
import Testing
import Vocabulary

@testable import Shell

/// What the tabulator key finds of files.
@Suite struct FileCompletionTests {
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text, "town/.hidden.pai": "", "town/data/events.ndjson": "", "town/units.csv": "",
    "town/a plan.pai.md": "", "town/a plan, 2.pai": "", "town/附件/说明.txt": "", "tower.pai": "", "notes.txt": "",
  ])

  private func found(after line: String, _ language: Language = .chinese) -> [String] {
    disk.session(language).completions(after: line).candidates.map(\.text)
  }

  @Test(arguments: [":载入 ", "：载入　", ":load ", "  :LOAD  "]) func `rules and events are found where they are loaded`(line: String) {
    #expect(found(after: line + "t") == ["town/", "tower.pai"])
    #expect(found(after: line) == ["town/", "tower.pai"])
    #expect(found(after: line + "town/") == ["data/", "附件/", "a plan, 2.pai", "a plan.pai.md", "rules.pai"])
    #expect(found(after: line + "town/data/") == ["events.ndjson"])
    #expect(found(after: line + "town/.") == [".hidden.pai"])
    #expect(found(after: line + "nowhere/") == [])
  }

  @Test(arguments: [":写出 ", ":export ", ":录 "]) func `any file is found where one is written`(line: String) {
    #expect(found(after: line + "n") == ["notes.txt"])
    #expect(found(after: line + "town/u") == ["units.csv"])
    // By pinyin, as any name.
    #expect(found(after: line + "town/fj") == ["附件/"])
  }

  @Test func `only the last step is put in, and all of it where it has spaces`() throws {
    let session = disk.session()
    for (line, replaced) in [(":载入 town/a plan, ", "a plan, "), (":载入 town/a plan,", "a plan,")] {
      let completions = session.completions(after: line)
      #expect(completions.replacedCount == replaced.unicodeScalars.count)
      #expect(completions.candidates.map(\.text) == ["a plan, 2.pai"])
    }
    // As it is put in, the command takes it.
    #expect(!session.take(":录 town/a plan, 3.txt").isError && !session.take(":录 停").isError)
    #expect(session.completions(after: ":录 town/a plan, 3").candidates.map(\.text) == ["a plan, 3.txt"])
    let folder = try #require(session.completions(after: ":载入 tow").candidates.first)
    #expect(!folder.isWhole && folder.text == "town/")
    #expect(session.completions(after: ":载入 tow").common == "tow")
  }

  @Test func `the values of the field that was asked are its answers`() throws {
    let session = disk.session()
    _ = session.take("事项 噪声扰民，地点 桐溪镇")
    #expect(!session.take(":问").isError)
    let field = try #require(session.state.asked)
    let values = try #require(session.enacted?.decision?.questions.first { $0.field == field }).values
    #expect(values.count > 1 && session.completions(after: "").candidates.map(\.text) == values)
    // What is none of them is completed as ever.
    #expect(session.completions(after: "事").candidates.map(\.text).contains("事项"))
  }

  @Test func `the name of the command is found as before`() {
    #expect(found(after: ":载") == ["载入"])
    #expect(found(after: ":列 事").contains("事项"))
  }
}

/// What the tabulator key finds after a quote that is opened.
@Suite struct QuoteCompletionTests {
  private static let areas = "| 桐溪镇 | 乡镇 |\n            | “桐溪镇/东街村” | 村社 |\n            | “桐溪镇/北山村” | 村社 |"
  private let disk = MemoryDisk([
    "town/rules.pai": MemoryTown.text.replacing("| 桐溪镇 | 乡镇 |", with: areas)
  ])

  /// The line after the key.
  private func completed(_ line: String) -> String {
    let found = disk.session().completions(after: line)
    guard let common = found.common else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.dropLast(found.replacedCount))) + common
  }

  @Test(arguments: [("“", "”"), ("\"", "\""), ("「", "」")])
  func `the quote that is there begins the value`(opening: String, closing: String) {
    let event = "事项 占道经营，地点 "
    #expect(completed(event + opening) == event + opening + "桐溪镇")
    #expect(completed(event + opening + "桐") == event + opening + "桐溪镇")
    #expect(completed(event + opening + "桐溪镇/东") == event + opening + "桐溪镇/东街村" + closing)
    // A step of the path, its initials, and after 为.
    #expect(completed(event + opening + "北山") == event + opening + "桐溪镇/北山村" + closing)
    #expect(completed(event + opening + "bsc") == event + opening + "桐溪镇/北山村" + closing)
    #expect(completed("地点 为 " + opening + "东街") == "地点 为 " + opening + "桐溪镇/东街村" + closing)
    let candidates = disk.session().completions(after: event + opening).candidates.map(\.text)
    #expect(candidates == ["桐溪镇", "桐溪镇/东街村", "桐溪镇/北山村"].map { opening + $0 + closing })
    // What is put in is understood.
    #expect(!disk.session().take(completed(event + opening + "桐溪镇/东")).isError)
  }

  @Test func `where no quote is open, and where values have none, all is as it was`() {
    #expect(completed("地点 北山") == "地点 “桐溪镇/北山村”")
    #expect(completed("地点 “桐溪镇”，事项 占道") == "地点 “桐溪镇”，事项 占道经营")
    #expect(completed("事项 “占道") == "事项 “占道经营")
  }

  @Test func `the answer to a question may begin with a quote`() throws {
    let session = disk.session()
    _ = session.take("事项 占道经营")
    #expect(session.take(":问").text.contains("地点"))
    // Of the places those that are asked for.
    #expect(session.completions(after: "“").candidates.map(\.text) == ["“桐溪镇”"])
    #expect(session.completions(after: "「桐").common == "「桐溪镇」")
    #expect(!session.take("“桐溪镇”").isError && session.state.asked == nil)
  }
}
