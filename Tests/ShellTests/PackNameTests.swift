import Foundation
import Semantics
import Shell
import Testing

/// The names of a rule set that comes with the project are found by their pinyin.
@Suite struct PackNameTests {
  private static func names() throws -> [String] {
    let folder = PinyinTableTests.root.appending(path: "Rules/zhejiang-four-platforms")
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    let program = try #require(ProgramSource(files).editions().editions.first).program
    try #require(program.items.count == 33)
    let entries = program.items.map(\.entry) + program.categories.map(\.entry) + program.units.map(\.entry)
    return entries.flatMap { [$0.name] + $0.aliases } + program.directory.areas.map(\.path)
  }

  @Test func `every name is found by its usual readings and by its initials`() throws {
    let pinyin = Pinyin()
    for name in try Self.names() {
      let syllables = name.map { pinyin.readings(of: $0).first ?? String($0) }
      #expect(pinyin.matches(name, typed: syllables.joined()), "\(name) \(syllables)")
      #expect(pinyin.matches(name, typed: syllables.map { String($0.prefix(1)) }.joined()), "\(name) \(syllables)")
      // What goes on is another name.
      #expect(!pinyin.matches(name, typed: syllables.joined() + "x"), "\(name)")
    }
  }
}
