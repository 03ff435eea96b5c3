import Casework
import Diagnostics
import ExactNumbers
import Foundation
import Interpreter
import Semantics
import Testing
import WorkingTime

/// The scenarios of the rule sets that come with the project, those with a clock too.
@Suite struct PackScenarioTests {
  static let packs = [
    "zhejiang-four-platforms", "jiangsu-one-plus-four", "quzhou-modules", "jiubao-one-four-ninety-eight",
    "shouguang-call-and-response",
  ]

  private func files(_ pack: String) throws -> [String: [UInt8]] {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = project.appending(path: "Rules/\(pack)")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".pai") || path.hasSuffix(".csv") || path.hasSuffix(".pai.md") {
      files[path] = Array(try Data(contentsOf: folder.appending(path: path)))
    }
    return files
  }

  @Test(arguments: packs) func everyScenarioWithAClockRunsAndPasses(pack: String) throws {
    let town = try TestTown(files: try files(pack))
    let results = town.rules.runScenarios()
    for result in results where result.status == .failed {
      Issue.record("\(result.name)\n\(result.reasons.map(\.words.zh).joined(separator: "\n"))")
    }
    let timed = results.filter { town.rules.program.scenarios[$0.scenario].needsClock }
    #expect(!timed.isEmpty && timed.allSatisfy { $0.status != .notRun })
  }

  /// ZJ13: 60 % of what a stationed agency gets is the town's mark.
  @Test func theTownsMarkIsSixtyPercent() throws {
    let town = try TestTown(files: try files("zhejiang-four-platforms"))
    var event = Event(fields: town.rules.engine.fieldCount)
    event[BuiltInField.reportedAt.ref] = .instant(try TestTown.at("2017-05-08 09:00"))
    event[BuiltInField.item.ref] = .text("违法建筑")
    event[BuiltInField.area.ref] = .text("淤上乡/蒲潭村/第一网格")
    let assessment = try #require(town.rules.program.assessments.first { $0.entry.name == "派驻机构" })
    let rows = town.rules.assess(assessment, [try Case(event, under: town.rules)], at: try TestTown.at("2017-06-01 09:00")) {
      _ in [Exact(90), Exact(80)]
    }
    #expect(rows.map { $0.values.first } == [.number(Exact(86))])
  }
}
