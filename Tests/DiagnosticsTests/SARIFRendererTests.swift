import Testing
import Vocabulary

@testable import Diagnostics
@testable import JSONText
@testable import SourceText

/// What SARIF 2.1.0 asks of a log, by the sections of the standard.
@Suite struct SARIFRendererTests {
  private func log(_ rendered: RenderedText, _ diagnostics: [Diagnostic], _ language: Language = .english) throws
    -> JSONValue
  {
    try JSONValue(
      parsing: SARIFRenderer(language: language, version: "1.0.0").text(diagnostics, in: [rendered.file]))
  }

  private func run(_ log: JSONValue) throws -> JSONValue { try #require(log["runs"]?.elements?.first) }

  @Test func `the log names its version and has one run with a tool`() throws {
    let rendered = RenderedText("⟦甲⟧")
    let log = try log(rendered, [rendered.diagnostic()])
    // 3.13: sarifLog has version and runs.
    #expect(log["version"]?.string == "2.1.0")
    #expect(log["$schema"]?.string == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(log["runs"]?.elements?.count == 1)
    let run = try run(log)
    // 3.14: run has tool; 3.19: toolComponent has name.
    #expect(run["tool"]?["driver"]?["name"]?.string == "pai")
    #expect(run["tool"]?["driver"]?["version"]?.string == "1.0.0")
    #expect(run["columnKind"]?.string == "utf16CodeUnits")
    #expect(["zh-CN", "en"].contains(run["language"]?.string))
  }

  @Test(arguments: Language.allCases)
  func `every code is a rule with its texts and level`(language: Language) throws {
    let rendered = RenderedText("⟦甲⟧")
    let rules = try #require(run(log(rendered, [], language))["tool"]?["driver"]?["rules"]?.elements)
    #expect(rules.compactMap { $0["id"]?.string } == MistakeCatalogue.all.map(\.code))
    for rule in rules {
      // 3.49: multiformatMessageString has text.
      for member in ["shortDescription", "fullDescription", "help"] {
        #expect(rule[member]?["text"]?.string?.isEmpty == false)
      }
      #expect(rule["help"]?["markdown"]?.string?.hasPrefix("# ") == true)
      #expect(["error", "warning", "note"].contains(rule["defaultConfiguration"]?["level"]?.string))
    }
  }

  @Test func `a result has its rule, level, message and place`() throws {
    let rendered = RenderedText("甲\n𠮷e\u{301}⟦乙丙⟧\n单位 ⟦丁⟧", path: "规则 集/a:b.pai")
    let run = try run(log(rendered, [rendered.diagnostic(fix: "戊")]))
    let result = try #require(run["results"]?.elements?.first)
    #expect(result["ruleId"]?.string == "L002")
    let index = try #require(result["ruleIndex"]?.integer)
    #expect(run["tool"]?["driver"]?["rules"]?.elements?[index]["id"]?.string == "L002")
    #expect(result["level"]?.string == "error")
    #expect(result["message"]?["text"]?.string?.isEmpty == false)

    let location = try #require(result["locations"]?.elements?.first?["physicalLocation"])
    #expect(location["artifactLocation"]?["uri"]?.string == "%E8%A7%84%E5%88%99%20%E9%9B%86/a%3Ab.pai")
    #expect(location["artifactLocation"]?["uriBaseId"]?.string == "SRCROOT")
    #expect(location["artifactLocation"]?["index"]?.integer == 0)
    // 3.30: lines and columns from 1, the end column is past the last character; 𠮷 is two units.
    #expect(region(location["region"]) == [2, 5, 2, 7])

    let related = try #require(result["relatedLocations"]?.elements?.first)
    #expect(related["id"]?.integer == 0)
    #expect(related["message"]?["text"]?.string == "First here.")
    #expect(region(related["physicalLocation"]?["region"]) == [3, 4, 3, 5])

    // 3.55 to 3.57: fix has artifactChanges, each with artifactLocation and replacements with deletedRegion.
    let fix = try #require(result["fixes"]?.elements?.first)
    #expect(fix["description"]?["text"]?.string == "replace “乙丙” by “戊”.")
    let change = try #require(fix["artifactChanges"]?.elements?.first)
    #expect(change["artifactLocation"]?["uri"]?.string == location["artifactLocation"]?["uri"]?.string)
    let replacement = try #require(change["replacements"]?.elements?.first)
    #expect(region(replacement["deletedRegion"]) == [2, 5, 2, 7])
    #expect(replacement["insertedContent"]?["text"]?.string == "戊")
  }

  @Test func `an insertion is an empty region and a deletion inserts nothing`() throws {
    let inserting = RenderedText("甲⟦⟧乙")
    let insertion = try replacement(inserting, "x")
    #expect(region(insertion["deletedRegion"]) == [1, 2, 1, 2])
    let deleting = RenderedText("甲⟦乙⟧")
    let deletion = try replacement(deleting, "")
    #expect(deletion["insertedContent"] == nil)
  }

  private func replacement(_ rendered: RenderedText, _ text: String) throws -> JSONValue {
    let result = try run(log(rendered, [rendered.diagnostic(fix: text)]))["results"]?.elements?.first
    let change = result?["fixes"]?.elements?.first?["artifactChanges"]?.elements?.first
    return try #require(change?["replacements"]?.elements?.first)
  }

  private func region(_ region: JSONValue?) -> [Int?] {
    ["startLine", "startColumn", "endLine", "endColumn"].map { region?[$0]?.integer }
  }

  @Test(arguments: [
    ("a.pai", "a.pai", true), ("./a.pai", "a.pai", true), ("a b/c.pai", "a%20b/c.pai", true),
    ("/root/规.pai", "file:///root/%E8%A7%84.pai", false), ("a%20.pai", "a%2520.pai", true), ("x?y#z", "x%3Fy%23z", true),
  ])
  func `a path becomes a URI`(path: String, uri: String, isRelative: Bool) {
    #expect(RelativeURI(path: path).text == uri)
    #expect(RelativeURI(path: path).isRelative == isRelative)
  }

  @Test func `the same diagnostics give the same bytes`() {
    let rendered = RenderedText("⟦甲⟧ ⟦乙⟧")
    let renderer = SARIFRenderer(language: .chinese, version: "1")
    let diagnostics = [rendered.diagnostic(fix: "x"), rendered.diagnostic()]
    #expect(renderer.text(diagnostics, in: [rendered.file]) == renderer.text(diagnostics, in: [rendered.file]))
  }
}
