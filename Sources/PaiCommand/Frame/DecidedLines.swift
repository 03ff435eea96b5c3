import Interpreter
import JSONText
import Pai
import Vocabulary

/// What became of some lines of a stream of events.
struct DecidedLines: Sendable {
  /// The decisions as NDJSON, or, where they are to be shown, as they are.
  var json = JSONWriter()
  var decisions: [Pai.Decision] = []
  var decidedCount = 0
  var refused: [RefusedLine] = []
  var undeclared: [(line: Int, key: String)] = []

  struct RefusedLine: Sendable {
    let number: Int
    /// With its end, where it has one.
    let bytes: [UInt8]
    /// Nil: said with the first part of the line.
    let reason: EventRefused?
    /// Whether more of the same line follows.
    let isUnfinished: Bool
  }

  /// - Parameter keepsDecisions: instead of writing them as JSON.
  init(_ piece: LineChunks.Piece, by rules: RuleSet, keepsDecisions: Bool) {
    switch piece {
    case .part(let bytes, let line, let isFirst, let isLast):
      let reason = isFirst ? EventRefused(.tooLong(limit: Limits.eventBytes)) : nil
      refused.append(RefusedLine(number: line, bytes: bytes, reason: reason, isUnfinished: !isLast))
    case .lines(let bytes, let first):
      if !keepsDecisions { json = JSONWriter(capacity: bytes.count * 4) }
      decide(bytes, first, rules, keepsDecisions)
    }
  }

  private mutating func decide(_ bytes: [UInt8], _ first: Int, _ rules: RuleSet, _ keepsDecisions: Bool) {
    var memory = EventMemory(rules)
    var number = first
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      if !isBlank(bytes, start, end) { decide(bytes, start, end, number, rules, &memory, keepsDecisions) }
      start = end + 1
      number += 1
    }
  }

  private mutating func decide(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ number: Int, _ rules: RuleSet, _ memory: inout EventMemory,
    _ keepsDecisions: Bool
  ) {
    do throws(EventRefused) {
      let decision = try rules.decide(line: bytes.span.extracting(start..<end), in: &memory)
      for key in memory.undeclaredKeys { undeclared.append((number, key)) }
      decidedCount += 1
      if keepsDecisions {
        decisions.append(decision)
      } else {
        json.decision(decision.raw)
        json.endLine()
      }
    } catch {
      let line = Array(bytes[start..<min(end + 1, bytes.count)])
      refused.append(RefusedLine(number: number, bytes: line, reason: error, isUnfinished: false))
    }
  }

  private func isBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] != UInt8(ascii: " ") {
      if bytes[index] != UInt8(ascii: "\t"), bytes[index] != UInt8(ascii: "\r") { return false }
    }
    return true
  }
}
