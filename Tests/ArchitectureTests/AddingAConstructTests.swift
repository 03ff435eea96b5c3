import Testing

/// docs/ADDING-A-CONSTRUCT.md names files and declarations; each must be there.
@Suite struct AddingAConstructTests {
  private static func quoted() throws -> [String] {
    let page = try Repository.text("docs/ADDING-A-CONSTRUCT.md")
    return Set(page.matches(of: /`([^`\n]+)`/).map { String($0.1) }).sorted()
  }

  private static let files =
    Repository.files(in: ["Sources", "Tests", "Grammar", "Scripts", "docs"]) + ["Makefile", "CHANGELOG.md"]

  private static func isPath(_ text: String) -> Bool {
    text.contains("/") || text.hasSuffix(".swift") || text.hasSuffix(".md") || text == "Makefile"
  }

  /// `X` stands for whatever is added.
  private static func isPlaceholder(_ path: String) -> Bool {
    path.hasSuffix("+X.swift") || path == "XFromTree.swift"
  }

  /// Whether a path, or the end of one, leads to a file or a folder; `….` stands for any letters.
  private static func exists(_ path: String) -> Bool {
    let parts = path.split(separator: "…", omittingEmptySubsequences: false)
    return files.contains { file in
      guard parts.count == 2 else {
        return file == path || file.hasSuffix("/" + path) || file.hasPrefix(path + "/") || file.contains("/" + path + "/")
      }
      let folder = file.contains("/" + parts[0]) || file.hasPrefix(parts[0])
      return folder && file.hasSuffix(parts[1])
    }
  }

  @Test func `every file that the page names is there`() throws {
    let paths = try Self.quoted().filter(Self.isPath).flatMap { $0.split(separator: " ").map(String.init) }
      .filter { Self.isPath($0) && !$0.hasPrefix("--") && !$0.hasPrefix(".build") }
    #expect(paths.count > 50)
    for path in paths where !Self.isPlaceholder(path) { #expect(Self.exists(path), "\(path)") }
  }

  @Test func `every declaration that the page names is there`() throws {
    let sources = try Self.files.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".ebnf") || $0.hasSuffix(".py") }
      .filter { !$0.contains("ArchitectureTests") }.map(Repository.text).joined(separator: "\n")
    let words = Set(sources.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    for name in try Self.quoted() where !Self.isPath(name) {
      // `Block.ruleWords`, `clause()`, `pai list`: each word of it.
      let parts = name.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      for part in parts where part.count > 1 && part.first?.isASCII == true && part != "XFromTree" {
        #expect(words.contains(part), "\(name)")
      }
    }
  }
}
