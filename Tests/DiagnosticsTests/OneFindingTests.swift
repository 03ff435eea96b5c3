import Testing
import Vocabulary

@testable import DecisionDiagrams
@testable import Diagnostics
@testable import Interpreter
@testable import Pai
@testable import Semantics
@testable import SourceText

/// Programs without a mistake of which the analysis finds one thing.
@Suite struct OneFindingTests {
  @Test(arguments: OneMistakeCorpus.findings)
  func `one thing is found, by its code, at its place, and a fix mends it`(_ finding: OneMistake) throws {
    let check = RuleCheck(RuleFiles(finding.files))
    let told = check.all.map { shown($0, check.editions.sources) }
    let found = try #require(check.all.first, "nothing is found")
    #expect(told.count == 1, "\(told)")
    #expect(found.code == finding.code, "\(told)")
    let place = try #require(finding.place)
    #expect(check.editions.sources[Int(found.place.file.index)].path == place.path, "\(told)")
    #expect(found.place.range == place.range, "\(told)")
    for language in Language.allCases { try Wording.check(found.message(language), language) }
    if let fix = found.fix {
      let mended = RuleCheck(RuleFiles(finding.mended(by: fix, in: check.editions.sources)))
      #expect(mended.all.isEmpty, "the fix “\(fix.replacement)” leaves \(mended.all.map { shown($0, mended.editions.sources) })")
    }
  }

  /// What is mended in one way only has a fix, and what the author alone can know has none.
  @Test func `a fix is offered where one is honest, and nowhere else`() {
    func fixes(_ titles: [String]) -> [Bool] {
      titles.map { title in
        let found = OneMistakeCorpus.findings.filter { $0.title == title }
        return found.count == 1 && RuleCheck(RuleFiles(found[0].files)).all.first?.fix != nil
      }
    }
    let certain = [
      "limits that differ", "大额除外已有一个例外", "例外与规则不会同时适用", "amounts that never meet", "紧急与不紧急", "例外说的是另一件事",
      "an exception that only assists", "例外只加标记", "前一版没有写止日", "the earlier edition ends too late",
    ]
    #expect(fixes(certain) == certain.map { _ in true })
    let open = [
      "两条规则主办不同", "表里的两行", "既急又不急", "同一天施行", "one day within another", "中间空了半年", "an idle exception in a chain", "改了里程碑的名字",
    ]
    #expect(fixes(open) == open.map { _ in false })
  }

  /// What a rule says of days before its edition is of open cases, and of their limits alone.
  @Test(arguments: [
    ("适用在办", "限时：办结 4个工作日内", []), ("", "限时：办结 4个工作日内", ["F004"]),
    ("适用在办", "主办：便民服务", ["F004"]),
  ])
  func `a transitional rule has effect where the edition applies to open cases`(
    clause: String, says: String, codes: [String]
  ) {
    let files = [
      "2026.pai": "规则集 示例 { 版本：“1”  施行：2026-01-01 至 2026-12-31 }\n规则 全归 { 主办：综合执法  限时：办结 5个工作日内 }\n",
      "2027.pai": """
      规则集 示例 { 版本：“2”  施行：2027-01-01  \(clause) }
      规则 全归 { 主办：综合执法  限时：办结 3个工作日内 }
      规则 过渡 例外于 全归 { 当：上报时间 早于 2027-01-01  \(says) }

      """,
      "shared.pai": """
      层级 村社 < 乡镇
      单位 综合执法、便民服务 { 层级：乡镇 }
      类别 市容 { 事项 占道经营 }
      流程 { 里程碑 上报 → 办结 }

      """,
    ]
    #expect(RuleCheck(RuleFiles(files.mapValues { Array($0.utf8) })).all.map(\.code) == codes)
  }

  /// F011 needs more rules than a corpus should hold, or less room than anybody has.
  @Test(arguments: [
    "rule a { when: urgent  lead: enforcement }\nrule b { when: not urgent  lead: public_service }",
    "table c {\n| item | urgent | lead |\n| obstruction | yes | enforcement |\n| posters | no | public_service |\n}",
    "rule d { when: amount > 100 and persons > 5  lead: enforcement }",
  ])
  func `a diagram past its budget is told at the header`(rules: String) throws {
    let text = """
      ruleset example { version: "1"  effective: 2026-01-01 }
      levels village < town
      unit enforcement, public_service { level: town }
      category streets { item obstruction, posters }
      fields { urgent yes_no; amount integer; persons integer }
      rule rest fallback { lead: enforcement  meant: urgent or not urgent }
      \(rules)

      """
    let edition = try #require(ProgramSource(["rules.pai": Array(text.utf8)]).editions().editions.first)
    #expect(edition.diagnostics.isEmpty)
    var codes: Set<String> = []
    for budget in 2..<64 {
      guard let compiled = try? CompiledRules(edition.program, nodeBudget: budget) else { continue }
      for diagnostic in compiled.diagnostics(of: compiled.analysis()) where diagnostic.code == "F011" {
        codes.insert(diagnostic.code)
        #expect(diagnostic.place == edition.program.header.place)
      }
    }
    #expect(codes == ["F011"])
  }

  @Test func `conditions on one text past the budget are told at the header, and nothing decides differently`() throws {
    let text = """
      ruleset example { version: "1"  effective: 2026-01-01 }
      levels village < town
      unit enforcement, public_service { level: town }
      category streets { item obstruction }
      fields { story text }
      rule rest { when: story has_not "abc" and story has_not "bcd"  lead: public_service }
      rule one { when: story has "abc" or story has "bcd"  lead: enforcement }
      rule two { when: story has "abcd"  tag: "both" }

      """
    let edition = try #require(ProgramSource(["rules.pai": Array(text.utf8)]).editions().editions.first)
    #expect(edition.diagnostics.isEmpty)
    var told: Set<Bool> = []
    for budget in 2..<64 {
      guard let compiled = try? CompiledRules(edition.program, nodeBudget: budget) else { continue }
      let found = compiled.diagnostics(of: compiled.analysis()).filter { $0.code == "F015" }
      #expect(found.isEmpty == compiled.isFeasibleExact)
      #expect(found.allSatisfy { $0.place == edition.program.header.place && $0.severity == .note })
      told.insert(compiled.isFeasibleExact)
    }
    #expect(told == [true, false])
  }

  @Test func `rules whose conditions alone pass the budget are refused with the reason`() {
    let files = RuleFiles([
      "rules.pai": Array(
        """
        ruleset example { version: "1"  effective: 2026-01-01 }
        levels village < town
        unit enforcement { level: town }
        category streets { item obstruction }
        fields { urgent yes_no; night yes_no }
        rule all { when: urgent or night or not urgent  lead: enforcement }

        """.utf8)
    ])
    let check = RuleCheck(files, nodeBudget: 3)
    #expect(check.all.map(\.code) == ["F016"])
    #expect(check.isUnreadable && check.hasErrors)
  }

  @Test func `every code of the analysis has three programs`() {
    let counts = Dictionary(grouping: OneMistakeCorpus.findings, by: \.code).mapValues(\.count)
    let few = MistakeCatalogue.all.map(\.code).filter {
      $0.hasPrefix("F") && !["F011", "F015", "F016"].contains($0) && counts[$0] ?? 0 < 3
    }
    #expect(few.isEmpty, "\(few)")
  }

  private func shown(_ diagnostic: Diagnostic, _ sources: [SourceFile]) -> String {
    let file = sources[Int(diagnostic.place.file.index)]
    return "\(diagnostic.code) ⟦\(file.text(diagnostic.place.range))⟧ \(diagnostic.message(.english))"
  }
}
