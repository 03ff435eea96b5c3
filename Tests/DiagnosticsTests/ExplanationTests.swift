import Foundation
import Testing
import Vocabulary

@testable import Diagnostics
@testable import Semantics

@Suite struct ExplanationTests {
  @Test func `every code of every enum is in the catalogue once and has its page`() throws {
    let ofRules = MistakeCatalogue.all.map(\.code)
    #expect(Set(ofRules).count == ofRules.count)
    #expect(try Self.codesInSources("Sources/Diagnostics") == ofRules.sorted())
    let catalogue = ofRules + (try Self.codesInSources("Sources/Interpreter/Intake"))
    #expect(Explanation.all.map(\.code).sorted() == catalogue.sorted())
    for code in catalogue { #expect(Explanation.page(for: code.lowercased())?.code == code) }
  }

  /// The codes as the enums' sources write them.
  private static func codesInSources(_ folder: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    var codes: [String] = []
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes += text.matches(of: #/case \.\w+: "([A-Z]\d{3})"/#).map { String($0.1) }
    }
    return codes.sorted()
  }

  @Test func `a code that is none has no page`() {
    #expect(Explanation.page(for: "M999") == nil)
    #expect(Explanation.page(for: "") == nil)
  }

  @Test(arguments: Explanation.all.map(\.code), Language.allCases)
  func `a page says what, why and how in each language`(code: String, language: Language) throws {
    let page = try #require(Explanation.page(for: code))
    for part in [page.meaning, page.reason, page.mending] { try Wording.check(part(language), language) }
    #expect(!page.title(language).isEmpty)
    for text in [page.text(language), page.markdown(language)] {
      #expect(text.contains(code) && text.contains(page.mending(language)))
      #expect(text.hasSuffix("\n") && !text.contains("\n\n\n"))
    }
    if language == .english {
      let isEnglish = page.title.en.unicodeScalars.allSatisfy(\.isASCIIOrQuotation)
      #expect(isEnglish, "\(page.title.en)")
    }
  }

  @Test func `only what fits on no page has no example`() {
    let without = Explanation.all.filter { $0.bad == nil }.map(\.code)
    #expect(
      without.sorted() == [
        "E005", "E014", "E015", "F009", "F011", "F013", "F014", "F015", "F016", "F017",
        "L001", "L011", "L012", "M028", "R003", "R022", "S016", "S017",
      ])
    let halves = Explanation.all.filter { ($0.bad == nil) != ($0.good == nil) }.map(\.code)
    #expect(halves.isEmpty)
  }

  @Test(arguments: Explanation.all.filter { $0.bad != nil && !$0.code.hasPrefix("E") }.map(\.code), Language.allCases)
  func `the bad example has its mistake and no other, the good one none`(code: String, language: Language) throws {
    let page = try #require(Explanation.page(for: code))
    let good = try #require(page.good)
    let bad = try #require(page.bad)
    #expect(told(good, language) == [])
    // What is found by the analysis is no mistake of the check.
    #expect(told(bad, language) == (code.hasPrefix("F") ? [] : [code]), "\(bad.program(language))")
  }

  private func told(_ example: Explanation.Example, _ language: Language) -> [String] {
    var files = ["rules.pai": Array((example.program(language) + "\n").utf8)]
    for file in example.files { files[file.path(language)] = Array(file.text(language).utf8) }
    return ProgramSource(files).editions(at: "rules.pai").editions.flatMap(\.diagnostics).map(\.code)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIOrQuotation: Bool { isASCII || "“”".unicodeScalars.contains(self) }
}

@Suite struct MistakeCatalogueTests {
  @Test(arguments: MistakeCatalogue.all.map(\.code))
  func `every mistake has a sentence in each language`(code: String) throws {
    for mistake in MistakeCatalogue.all where mistake.code == code {
      try Wording.check(mistake.message(.chinese), .chinese)
      try Wording.check(mistake.message(.english), .english)
      #expect(mistake.message(.english) != mistake.message(.chinese))
    }
  }
}
