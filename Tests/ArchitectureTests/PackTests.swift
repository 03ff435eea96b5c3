import Foundation
import Testing

/// What the README of a rule pack says of its source, clause by clause, is in its files.
@Suite struct PackTests {
  static let packs = [
    "zhejiang-four-platforms", "jiangsu-one-plus-four", "quzhou-modules", "jiubao-one-four-ninety-eight",
    "shouguang-call-and-response",
  ]

  /// The cells of the table's rows, that of the clause first.
  private func rows(_ pack: String) throws -> [[String]] {
    let text = try Repository.text("Rules/\(pack)/README.md")
    return text.split(separator: "\n").filter { $0.wholeMatch(of: /\| [A-Z]+\d+ \|.*/) != nil }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  private func text(_ pack: String) throws -> String {
    try Repository.files(in: ["Rules/\(pack)"], named: ".pai").map(Repository.text).joined(separator: "\n")
  }

  @Test(arguments: packs) func everyClauseHasItsRow(pack: String) throws {
    let clauses = try #require(try text(pack).firstMatch(of: /条款：(.*)/)).1.split(separator: "、").map(String.init)
    #expect(try rows(pack).map { $0[0] } == clauses)
  }

  @Test(arguments: packs) func whatARowNamesIsDeclared(pack: String) throws {
    let text = try text(pack)
    let files = Set(Repository.files(in: ["Rules/\(pack)"]).map { ($0 as NSString).lastPathComponent })
    for row in try rows(pack) {
      try #require(row.count == 4, "\(row)")
      #expect(!row[2].isEmpty || !row[3].isEmpty, "\(row[0])")
      for name in (row[2] + row[3]).matches(of: /`([^`]+)`/).map({ String($0.1) }) where !files.contains(name) {
        #expect(isDeclared(name, in: text), "\(row[0]): \(name)")
      }
    }
  }

  /// As a scenario, or where a declaration or a field begins.
  private func isDeclared(_ name: String, in text: String) -> Bool {
    if text.contains("情景 “\(name)”") { return true }
    let words = ["规则", "表", "督促", "考核", "时段", "清单", "类别", "属性"]
    if words.contains(where: { word in text.contains("\(word) \(name) ") || text.contains("\(word) \(name)（") }) {
      return true
    }
    return text.split(separator: "\n").contains { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      return line.hasPrefix("单位 ")
        ? line.dropFirst(3).prefix { $0 != "{" }.split(whereSeparator: { "、 ".contains($0) }).contains { $0 == name }
        : line.hasPrefix("\(name) ")
    }
  }
}
