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
