import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// The scenarios of one edition of a rule set, and what came of them.
struct ScenarioRun {
  let path: String
  let program: Program
  let sources: [SourceFile]
  let results: [ScenarioResult]
  let coverage: Coverage?

  func count(_ status: ScenarioResult.Status) -> Int { results.count { $0.status == status } }

  func line(_ place: Place) -> (path: String, line: Int) {
    let index = Int(place.file.index)
    guard sources.indices.contains(index) else { return ("", 1) }
    return (sources[index].path, sources[index].line(at: place.range.lower) + 1)
  }

  func uncovered(_ coverage: Coverage) -> [Rule] { coverage.uncovered.map { program.rules[Int($0)] } }
}

/// What came of all of them.
struct ScenarioReport {
  let runs: [ScenarioRun]

  var hasFailures: Bool { runs.contains { $0.count(.failed) > 0 } }

  func text(_ language: Language, _ paint: Paint) -> String {
    var text = ""
    for run in runs {
      for result in run.results where result.status == .failed {
        let place = run.line(run.program.scenarios[result.scenario].entry.place)
        let failed = paint(Words(zh: "没有通过", en: "failed")(language), .bad)
        text += "\(place.path.shown):\(place.line): \(failed)\(language.colon)\(result.name.shown)\n"
        for reason in result.reasons {
          let at = run.line(reason.place)
          let lines = reason.words(language).split(separator: "\n", omittingEmptySubsequences: false)
          text += "  \(at.path):\(at.line): \(lines[0])".shown + "\n"
          text += excerpt(reason.place, run, paint)
          // What happened until then, a line each.
          for line in lines.dropFirst() { text += "    \(line)".shown + "\n" }
        }
      }
      for result in run.results {
        guard let (all, leftOut) = result.cases, leftOut > 0 else { continue }
        let place = run.line(run.program.scenarios[result.scenario].entry.place)
        text +=
          Words(
            zh: "\(place.path.shown):\(place.line): 提醒：\(result.name.shown)：\(all) 件案卷里 \(leftOut) 件不在这一版施行的日子，没有算",
            en: """
              \(place.path.shown):\(place.line): note: \(result.name.shown): \(leftOut) of \(all.english("case")) \
              \(leftOut.agreeing("is", "are")) of days on which this edition is not in force, and left out
              """)(language) + "\n"
      }
      let counts = Words(
        zh: """
          \(run.path)（\(run.program.header.title)）：\(run.results.count) 个情景，通过 \(run.count(.passed))，\
          没有通过 \(run.count(.failed))，没有跑 \(run.count(.notRun))（未能证实）
          """,
        en: """
          \(run.path) (\(run.program.header.title)): \(run.results.count.english("scenario")), \(run.count(.passed)) passed, \
          \(run.count(.failed)) failed, \(run.count(.notRun)) not run (unproven)
          """)(language)
      text += paint(counts, run.count(.failed) > 0 ? .bad : .good) + "\n"
      if let coverage = run.coverage { text += self.text(coverage, run, language, paint) }
    }
    return text
  }

  private func excerpt(_ place: Place, _ run: ScenarioRun, _ paint: Paint) -> String {
    let index = Int(place.file.index)
    guard run.sources.indices.contains(index) else { return "" }
    let file = run.sources[index]
    let line = file.text(ofLine: file.line(at: place.range.lower))
    return paint("    | \(line.drop { $0 == " " || $0 == "\t" })", .faint) + "\n"
  }

  private func text(_ coverage: Coverage, _ run: ScenarioRun, _ language: Language, _ paint: Paint) -> String {
    let covered = coverage.ruleCount - coverage.uncovered.count
    var text =
      Words(
        zh: """
            规则 \(coverage.ruleCount) 条，有情景管着 \(covered) 条（\(percent(covered, coverage.ruleCount))）；\
          判定图的边 \(coverage.edgeCount) 条，走过 \(coverage.edgesWalked) 条（\(percent(coverage.edgesWalked, coverage.edgeCount))）
          """,
        en: """
            \(covered) of \(coverage.ruleCount.english("rule")) \(covered.agreeing("is", "are")) watched (\(percent(covered, coverage.ruleCount))); \
          \(coverage.edgesWalked) of \(coverage.edgeCount.english("edge")) of the diagrams \(coverage.edgesWalked.agreeing("was", "were")) walked \
          (\(percent(coverage.edgesWalked, coverage.edgeCount)))
          """)(language) + "\n"
    for rule in run.uncovered(coverage) {
      let place = run.line(rule.place)
      text +=
        Words(
          zh: "  \(place.path):\(place.line): 没有情景管着：\(rule.name)",
          en: "  \(place.path):\(place.line): no scenario watches: \(rule.name)")(language) + "\n"
    }
    return text
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    // Rounded down: 100 % is said of nothing less.
    whole == 0 ? "—" : "\(part * 100 / whole)%"
  }

  /// One line.
  func json(_ language: Language) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.list("rulesets", runs) { run, json in
      json.key("path")
      json.string(run.path)
      json.key("name")
      json.string(run.program.header.title)
      for (name, status) in [("passed", ScenarioResult.Status.passed), ("failed", .failed), ("notRun", .notRun)] {
        json.key(name)
        json.number(run.count(status))
      }
      json.list("scenarios", run.results) { result, json in
        let place = run.line(run.program.scenarios[result.scenario].entry.place)
        json.key("name")
        json.string(result.name)
        json.key("status")
        json.string(result.status.rawValue)
        json.key("file")
        json.string(place.path)
        json.key("line")
        json.number(place.line)
        if let (all, leftOut) = result.cases {
          json.key("cases")
          json.number(all)
          json.key("leftOut")
          json.number(leftOut)
        }
        json.list("reasons", result.reasons) { reason, json in
          let at = run.line(reason.place)
          json.key("message")
          json.string(reason.words(language))
          json.key("file")
          json.string(at.path)
          json.key("line")
          json.number(at.line)
        }
      }
      json.key("coverage")
      if let coverage = run.coverage {
        json.beginObject()
        json.key("rules")
        json.number(coverage.ruleCount)
        json.strings("uncovered", run.uncovered(coverage).map(\.name))
        json.key("edges")
        json.number(coverage.edgeCount)
        json.key("edgesWalked")
        json.number(coverage.edgesWalked)
        json.endObject()
      } else {
        json.null()
      }
    }
    json.endObject()
    return json.text
  }

  /// JUnit's XML, as build servers read it.
  func junit(_ language: Language) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for run in runs {
      text += "  <testsuite name=\"\(XMLText.escaped(run.path))\" tests=\"\(run.results.count)\""
      text += " failures=\"\(run.count(.failed))\" skipped=\"\(run.count(.notRun))\">\n"
      for result in run.results {
        let place = run.line(run.program.scenarios[result.scenario].entry.place)
        text += "    <testcase classname=\"\(XMLText.escaped(run.program.header.title))\" name=\"\(XMLText.escaped(result.name))\""
        text += " file=\"\(XMLText.escaped(place.path))\" line=\"\(place.line)\""
        let reasons = result.reasons.map { reason in
          let at = run.line(reason.place)
          return "\(at.path):\(at.line): \(reason.words(language))"
        }.joined(separator: "\n")
        switch result.status {
        case .passed: text += "/>\n"
        case .failed: text += ">\n      <failure message=\"\(XMLText.escaped(reasons))\"/>\n    </testcase>\n"
        case .notRun: text += ">\n      <skipped message=\"\(XMLText.escaped(reasons))\"/>\n    </testcase>\n"
        }
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }
}
