import Casework
import Diagnostics
import Foundation
import FuzzEntry
import Interpreter
import JSONText
import Pai
import Semantics
import SourceText
import TextReading
import Vocabulary

/// Checker, compiler, analysis and scenarios, on a folder of files; then the events of the folder are decided.
///
/// The input is files one after the other, each after a line `==> PATH <==`; what stands before the first such line is
/// `rules.pai`, and the lines of `events.ndjson` are events.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzChecker(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe input(start, count)
  let files = folder(in: bytes)
  let check = RuleCheck(RuleFiles(files))
  for (index, source) in check.editions.sources.enumerated() {
    demand(placeFlaws(of: check.all.filter { Int($0.place.file.index) == index && !$0.spansFiles }, in: source))
  }
  demand(
    check.all.allSatisfy { check.editions.sources.indices.contains(Int($0.place.file.index)) || check.editions.unreadable != nil },
    "a diagnostic of no file")
  // A SARIF log has the pages of all codes, which takes a hundred times as long as the check of a small folder: one input in
  // 64 is written so, the empty one not.
  write(check, asSARIF: bytes.reduce(0, &+) % 64 == 1)
  // Rules that are refused for their findings alone can be run all the same.
  guard let rules = try? RuleSet(check, despiteFindings: true) else {
    demand(check.isUnreadable, "refused though all of it could be read")
    return 0
  }
  for edition in rules.caseRules { _ = edition.runScenarios() }
  let lines = ["{}"] + (files["events.ndjson"].map { String(decoding: $0, as: UTF8.self) } ?? "").split(separator: "\n").prefix(3)
  for line in lines {
    guard let decision = try? rules.decide(json: String(line)) else { continue }
    demand((try? JSONValue(parsing: decision.json)) != nil, "a decision that is not JSON: \(decision.json)")
    _ = decision.raw.explanation
    if decision.raw.engine.program.rules.count > 0 { _ = decision.raw.whyNot(.rule(0)) }
  }
  return 0
}

/// All that is told, in every form.
private func write(_ check: RuleCheck, asSARIF: Bool) {
  let sources = check.editions.sources
  for language in Language.allCases {
    _ = TextRenderer(language: language).text(check.all, in: sources)
    let json = JSONRenderer(language: language).text(check.all, in: sources)
    demand((try? JSONValue(parsing: json)) != nil, "diagnostics that are not JSON: \(json)")
  }
  guard asSARIF else { return }
  let sarif = SARIFRenderer(language: .english, version: "0").text(check.all, in: sources)
  demand((try? JSONValue(parsing: sarif)) != nil, "diagnostics that are not SARIF: \(sarif)")
}

private func folder(in bytes: [UInt8]) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  var path = "rules.pai"
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if let named = named(by: line) {
      path = named
      files[path] = []
    } else {
      files[path, default: []] += line + [UInt8(ascii: "\n")]
    }
  }
  return files
}

/// The path in a line `==> PATH <==`.
private func named(by line: ArraySlice<UInt8>) -> String? {
  let text = String(decoding: line, as: UTF8.self)
  guard text.hasPrefix("==> "), text.hasSuffix(" <=="), text.utf8.count > 8 else { return nil }
  return String(text.dropFirst(4).dropLast(4))
}

extension Diagnostic {
  /// Whether notes or fix lie in another file.
  fileprivate var spansFiles: Bool {
    (notes.compactMap(\.place?.file) + [fix?.place.file].compactMap { $0 }).contains { $0 != place.file }
  }
}
