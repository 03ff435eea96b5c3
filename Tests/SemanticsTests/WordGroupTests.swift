import Foundation
import Testing

@testable import Vocabulary

@Suite struct WordGroupTests {
  /// Headings of `WordRows.swift`, from which the reference is made, are the same groups.
  @Test func `groups begin where the table of words has its headings`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Sources/Vocabulary/WordRows.swift"), encoding: .utf8)
    var first: [String] = []
    var isHeading = false
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("// ") {
        isHeading = true
      } else if isHeading, let word = line.firstMatch(of: /WordRow\(\.(\w+)/)?.1 {
        first.append(String(word))
        isHeading = false
      }
    }
    #expect(WordGroup.allCases.map { "\($0.first)" } == first)
    #expect(Word.sameDay.group == .duration && Word.orElse.group == .function && Word.ruleset.group == .declaration)
  }

  @Test func `no comparison of everyday language is a word of the language`() {
    for row in EverydayComparison.rows {
      for spelling in row.spellings where spelling != "是" {
        #expect(!Word.rows.contains { ($0.zh + $0.en).contains(spelling) }, "\(spelling)")
      }
    }
    for spelling in EverydayComparison.alone.keys {
      #expect(!Word.rows.contains { ($0.zh + $0.en).contains(spelling) }, "\(spelling)")
    }
  }
}
