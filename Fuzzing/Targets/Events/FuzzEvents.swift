import Foundation
import FuzzEntry
import Interpreter
import JSONText
import Pai

/// Events as lines of JSON, each decided by several rule sets: what is accepted is answered in JSON, and the scanner
/// agrees with Foundation on what JSON is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEvents(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  for line in unsafe input(start, count).split(separator: UInt8(ascii: "\n")) {
    compareScanners(Array(line))
    for rules in ruleSets { decide(Array(line), rules) }
  }
  return 0
}

private func decide(_ line: [UInt8], _ rules: RuleSet) {
  var memory = EventMemory(rules)
  let decision: Pai.Decision
  do {
    decision = try rules.decide(line: line.span, in: &memory)
  } catch {
    demand(error.message("zh") != "" && error.message("en") != "", "nothing said of \(error.code)")
    return
  }
  let json = decision.json
  demand((try? JSONValue(parsing: json)) != nil, "a decision that is not JSON: \(json)")
  demand(foundationReads(Array(json.utf8)), "a decision that Foundation can't read: \(json)")
  demand(!json.contains("\n"), "a decision of two lines: \(json)")
  demand((try? JSONValue(parsing: line)) != nil, "an event that is not JSON was decided")
  let again = try? rules.decide(line: line.span, in: &memory)
  demand(again?.json == json, "decided another way the second time: \(json)")
  _ = decision.raw.explanation
}

/// What the scanner takes for JSON, Foundation does too. Not the other way round: the scanner refuses lone surrogates and
/// deep nesting, and Foundation reads other encodings than UTF-8.
private func compareScanners(_ line: [UInt8]) {
  var scanner = JSONScanner()
  while let token = try? scanner.next(in: line.span) {
    switch token {
    case .end:
      demand(foundationReads(line), "Foundation can't read what the scanner can")
      return
    // Foundation makes numbers of what it reads, and has none that are as large as a text can write.
    case .number(let slice) where slice.text(in: line.span).contains { "eE".contains($0) } || slice.range.count > 30: return
    case .number, .string, .key, .true, .false, .null, .objectStart, .objectEnd, .arrayStart, .arrayEnd: continue
    }
  }
}

private func foundationReads(_ bytes: [UInt8]) -> Bool {
  (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
}

/// A small town, a province and two editions.
private let ruleSets: [RuleSet] = ["docs/examples/town", "Rules/zhejiang-four-platforms", "docs/examples/versions"].map {
  guard let rules = try? RuleSet(RuleFiles(files(of: $0))) else { fatalError("\($0) can't be read") }
  return rules
}
