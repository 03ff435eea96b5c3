import Foundation
import SourceText
import Syntax
import Testing
import Vocabulary

/// What holds of every program there is: those of the project, and those that the grammar makes by chance.
@Suite struct FormatterPropertyTests {
  @Test func `every rule pack keeps its meaning in both languages`() throws {
    for url in try projectPrograms() {
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(flaws(of: text, path: url.lastPathComponent) == [], "\(url.path)")
    }
  }

  @Test(arguments: 0..<40)
  func `every sentence of the grammar keeps its meaning in both languages`(seed: Int) throws {
    var sentences = Sentences(try Grammar.read(), seed: UInt64(20_000 + seed))
    for round in 0..<40 {
      let text = Sentences.text(sentences.sentence("program", depth: 4 + round % 16))
      let flaws = flaws(of: text)
      #expect(flaws == [], "seed \(seed): \(text)")
      if !flaws.isEmpty { return }
    }
  }

  @Test(arguments: 0..<40)
  func `sentences keep the comments in all their gaps`(seed: Int) throws {
    var sentences = Sentences(try Grammar.read(), seed: UInt64(30_000 + seed))
    for round in 0..<8 {
      let text = Sentences.text(sentences.sentence("declaration", depth: 4 + round))
      for commented in Self.commented(text) {
        let flaws = flaws(of: commented)
        #expect(flaws == [], "seed \(seed): \(commented)")
        if !flaws.isEmpty { return }
      }
    }
  }

  @Test func `every declaration of the packs keeps a comment in each of its gaps`() throws {
    var seen: Set<Int> = []
    for url in try projectPrograms() where url.pathExtension == "pai" {
      let read = ReadText(try String(contentsOf: url, encoding: .utf8))
      for declaration in read.parsed.tree.declarations {
        // One of each length will do: the packs have hundreds that differ in their names alone.
        let text = read.file.text(declaration.range)
        guard text.utf8.count < 600, seen.insert(text.utf8.count).inserted else { continue }
        for commented in Self.commented(text) {
          let flaws = flaws(of: commented)
          #expect(flaws == [], "\(url.path): \(commented)")
          if !flaws.isEmpty { return }
        }
      }
    }
  }

  /// The text with a comment in each gap between its tokens, and before and after them, where it can still be read: a
  /// row of a table or a date with its time is not broken in two.
  private static func commented(_ text: String) -> [String] {
    var names = NameTable()
    let bytes = Array(text.utf8)
    let comments = [" // 注\n", "\n// 注\n", "\n\n  /// 注\n// 二\n\n"]
    let gaps = tokens(of: SourceFile(path: "", bytes: bytes), names: &names).map { Int($0.lower) }
    return gaps.indices.compactMap { index in
      let comment = comments[index % comments.count]
      let commented = bytes[..<gaps[index]] + Array(comment.utf8) + bytes[gaps[index]...]
      let text = String(decoding: Array(commented), as: UTF8.self)
      return ReadText(text).codes.isEmpty ? text : nil
    }
  }
}

/// The programs of the project, but for those that are meant to be wrong.
func projectPrograms() throws -> [URL] {
  var urls = try corpus()
  let rules = FileManager.default.enumerator(
    at: projectFolder.appending(path: "Rules"), includingPropertiesForKeys: nil)
  while let url = rules?.nextObject() as? URL {
    if url.pathExtension == "pai" || url.path.hasSuffix(".pai.md") { urls.append(url) }
  }
  return urls.sorted { $0.path < $1.path }
}
