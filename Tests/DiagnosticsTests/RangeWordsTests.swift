import Testing

@testable import DecisionDiagrams
@testable import Diagnostics
@testable import ExactNumbers
@testable import Interpreter

/// Stretches of a number line cut at 5 and 9: below 5, 5, between, 9, above.
@Suite struct RangeWordsTests {
  private let line = NumberCells(constants: [Exact(5), Exact(9)], cellOfPosition: [0, 1, 2, 3, 4], examples: [])

  @Test(
    arguments: [
      ([0], "不到 5", "under 5"), ([0, 1], "至多 5", "at most 5"), ([1], "5", "5"), ([1, 2], "5 以上不到 9", "5 or more and under 9"),
      ([1, 2, 3], "5 至 9", "5 to 9"), ([2], "超过 5 不到 9", "over 5 and under 9"),
      ([2, 3], "超过 5 至多 9", "over 5 and at most 9"), ([3, 4], "9 以上", "9 or more"), ([4], "超过 9", "over 9"),
      ([0, 4], "不到 5、超过 9", "under 5, over 9"), ([0, 2, 3, 4], "不到 5、超过 5", "under 5, over 5"),
      ([0, 1, 2, 3, 4], "任何值", "any value"),
    ] as [([Int32], String, String)])
  func `a stretch is told by the constants that bound it`(cells: [Int32], zh: String, en: String) {
    let words = line.ranges(of: cells) { Words($0.description) }
    #expect(words.map(\.zh).joined(separator: "、") == zh)
    #expect(words.map(\.en).joined(separator: ", ") == en)
  }

  @Test func `where no value can be nothing is parted`() {
    // Of integers nothing lies between 5 and 6.
    let whole = NumberCells(constants: [Exact(5), Exact(6)], cellOfPosition: [0, 1, -1, 2, 3], examples: [])
    #expect(whole.ranges(of: [1, 2]) { Words($0.description) }.map(\.zh) == ["5 至 6"])
    #expect(whole.ranges(of: [0, 1]) { Words($0.description) }.map(\.zh) == ["至多 5"])
  }
}
