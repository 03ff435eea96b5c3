import Testing

/// The tutorials in docs walk through the town of `:教程`.
@Suite struct TutorialTests {
  @Test func `the town of the tutorial is the file of the documents`() throws {
    let source = try Repository.text("Sources/Shell/Tutorial.swift")
    let literal = try #require(source.firstMatch(of: /static let rules = """\n(.*?)\n    """/.dotMatchesNewlines())).1
    let town = literal.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("    ") ? String(line.dropFirst(4)) : String(line)
    }
    #expect(try Repository.text("docs/examples/tongxi.pai") == town.joined(separator: "\n") + "\n")
  }
}
