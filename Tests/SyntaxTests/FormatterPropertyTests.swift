import Foundation
import SourceText
import Syntax
import Testing
import TextReading
import Vocabulary

/// What holds of every program there is: those of the project, and those that the grammar makes by chance.
@Suite struct FormatterPropertyTests {
  @Test func `every rule pack keeps its meaning in both languages`() throws {
    for url in try projectPrograms() {
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(flaws(of: text, path: url.lastPathComponent) == [], "\(url.path)")
    }
  }

  @Test(arguments: 0..<30)
  func `every sentence of the grammar keeps its meaning in both languages`(seed: Int) throws {
    var sentences = Sentences(try Grammar.read(), seed: UInt64(20_000 + seed))
    for round in 0..<10 * scale {
      let text = Sentences.text(sentences.sentence("program", depth: 4 + round % 16))
      let flaws = flaws(of: text)
      #expect(flaws == [], "seed \(seed): \(text)")
      if !flaws.isEmpty { return }
    }
  }

  @Test(arguments: 0..<30)
  func `sentences keep a comment in each of their gaps`(seed: Int) throws {
    var sentences = Sentences(try Grammar.read(), seed: UInt64(30_000 + seed))
    for round in 0..<scale {
      let text = Sentences.text(sentences.sentence("declaration", depth: 4 + round % 12))
      for commented in Gaps(text).filled(one: round) {
        let flaws = flaws(of: commented)
        #expect(flaws == [], "seed \(seed): \(commented)")
        if !flaws.isEmpty { return }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `sentences keep comments strewn over many gaps`(seed: Int) throws {
    var sentences = Sentences(try Grammar.read(), seed: UInt64(40_000 + seed))
    for round in 0..<10 * scale {
      let text = Sentences.text(sentences.sentence("program", depth: 4 + round % 16))
      guard let strewn = Gaps(text).filled(oneIn: 1 + round % 9, &sentences.numbers) else { continue }
      let flaws = flaws(of: strewn)
      #expect(flaws == [], "seed \(seed): \(strewn)")
      if !flaws.isEmpty { return }
    }
  }

  @Test func `declarations of the packs keep a comment in each of their gaps`() throws {
    var seen: Set<Int> = []
    for url in try projectPrograms() where url.pathExtension == "pai" {
      let read = ReadText(try String(contentsOf: url, encoding: .utf8))
      for declaration in read.parsed.tree.declarations {
        // One of each length will do: the packs have hundreds that differ in their names alone.
        let text = read.file.text(declaration.range)
        guard text.utf8.count < 100 + 200 * scale, seen.insert(text.utf8.count).inserted else { continue }
        for commented in Gaps(text).filled(one: seen.count) {
          let flaws = flaws(of: commented)
          #expect(flaws == [], "\(url.path): \(commented)")
          if !flaws.isEmpty { return }
        }
      }
    }
  }

  /// How many programs each test makes: more where the environment asks for it.
  private let scale = ProcessInfo.processInfo.environment["PAI_TEST_SCALE"].flatMap { Int($0) } ?? 1
}

/// The gaps between the tokens of a text, and before and after them.
private struct Gaps {
  private static let fillings = [
    " // 注\n", "\n// 注\n", "\n\n  /// 注\n// 二\n\n", " /// 注\n", "\n// 一\n\n\n// 二\n", " // 一\n/// 二\n/// 三\n",
    "\n\n",
  ]
  private let bytes: [UInt8]
  private let offsets: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var names = NameTable()
    offsets = tokens(of: SourceFile(path: "", bytes: bytes), names: &names).map { Int($0.lower) }
  }

  /// The text once for each gap, filled with one of the fillings in turn, where it can still be read: a row of a table
  /// or a date with its time may not be broken in two.
  func filled(one first: Int) -> [String] {
    offsets.indices.compactMap { index in
      filled { $0 == index ? Self.fillings[(first + index) % Self.fillings.count] : "" }
    }
  }

  func filled(oneIn count: Int, _ numbers: inout SeededNumbers) -> String? {
    let chosen = offsets.map { _ in
      Int.random(in: 0..<count, using: &numbers) == 0 ? Self.fillings.randomElement(using: &numbers) ?? "" : ""
    }
    return filled { chosen[$0] }
  }

  private func filled(_ filling: (Int) -> String) -> String? {
    var filled: [UInt8] = []
    var written = 0
    for (index, offset) in offsets.enumerated() {
      filled += bytes[written..<offset]
      filled += filling(index).utf8
      written = offset
    }
    filled += bytes[written...]
    let text = String(decoding: filled, as: UTF8.self)
    return ReadText(text).codes.isEmpty ? text : nil
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
