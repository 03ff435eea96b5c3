import Diagnostics
import ExactNumbers
import JSONText
package import Semantics
import Vocabulary

/// Reads events from JSON for one edition of a rule set.
package final class EventReader: Sendable {
  private let program: Program
  private let keys: EventKeys

  package init(_ program: Program) {
    self.program = program
    keys = EventKeys(program)
  }

  /// The position of the field that a key names; nil where it is none's.
  package func slot(_ name: String) -> Int? { keys.slot(name) }

  /// Reads one line into an event of this program, whose values are forgotten first.
  ///
  /// O(length); allocates nothing where the event's memory has held as long a line before.
  /// - Returns: the keys that the rule set does not declare: a warning each.
  package func read(_ line: Span<UInt8>, into event: inout Event) throws(EventError) -> [String] {
    guard line.count <= Limits.eventBytes else { throw .tooLong(limit: Limits.eventBytes) }
    event.removeAll()
    var reading = Reading()
    do throws(JSONProblem) {
      try reading.read(line, into: &event, keys, program)
    } catch {
      throw .notJSON(reason: error.kind.words, offset: error.offset)
    }
    if let failure = reading.failure { throw failure }
    return reading.undeclaredKeys
  }
}

/// The state of reading one line.
private struct Reading {
  var undeclaredKeys: [String] = []
  var failure: EventError?
  /// By field: whether a key has named it.
  private var named: UInt64 = 0
  private var namedLater: Set<Int> = []

  mutating func read(
    _ line: Span<UInt8>, into event: inout Event, _ keys: EventKeys, _ program: borrowing Program
  ) throws(JSONProblem) {
    var scanner = JSONScanner()
    guard case .objectStart = try scanner.next(in: line) else {
      failure = .notAnObject
      return
    }
    while failure == nil {
      switch try scanner.next(in: line) {
      case .key(let key):
        if let slot = keys.slot(key, in: line) {
          if !markNamed(slot) { failure = repeated(key, slot, line, program) }
          try readValue(&scanner, line, into: &event, slot, program)
        } else {
          let name = key.text(in: line)
          if undeclaredKeys.contains(name) { failure = .duplicateKey(name) }
          undeclaredKeys.append(name)
          try scanner.skipValue(in: line)
        }
      case .end: return
      case .objectEnd: continue
      case .objectStart, .arrayStart, .arrayEnd, .string, .number, .true, .false, .null: failure = .notAnObject
      }
    }
  }

  /// - Returns: false where the field was named before.
  private mutating func markNamed(_ slot: Int) -> Bool {
    guard slot < 64 else { return namedLater.insert(slot).inserted }
    let bit: UInt64 = 1 << UInt64(slot)
    guard named & bit == 0 else { return false }
    named |= bit
    return true
  }

  private func repeated(_ key: JSONSlice, _ slot: Int, _ line: Span<UInt8>, _ program: borrowing Program) -> EventError {
    let text = key.text(in: line)
    var scanner = JSONScanner()
    var found: [String] = []
    while let token = try? scanner.next(in: line), token != .end {
      if case .key(let other) = token, other.lower < key.lower { found.append(other.text(in: line)) }
    }
    if found.contains(text) { return .duplicateKey(text) }
    let names = [program.fields[slot].entry.name] + program.fields[slot].entry.aliases
    return .bothNames(found.first { names.contains($0) } ?? program.fields[slot].entry.name, text)
  }

  private mutating func readValue(
    _ scanner: inout JSONScanner, _ line: Span<UInt8>, into event: inout Event, _ slot: Int,
    _ program: borrowing Program
  ) throws(JSONProblem) {
    switch try scanner.next(in: line) {
    case .null: break
    case .true: event.set(yesNo: true, slot)
    case .false: event.set(yesNo: false, slot)
    case .string(let slice): set(slice, line, into: &event, slot)
    case .number(let slice):
      let text = line.extracting(slice.range)
      if slot == BuiltInField.id.rawValue {
        // An id of digits alone is a name all the same.
        set(slice, line, into: &event, slot)
      } else if let small = integer(text) {
        event.set(integer: small, slot)
      } else if let number = try? Exact(jsonNumber: text) {
        event[Ref(slot)] = .number(number)
      } else {
        failure = tooManyDigits(program, slot, found: slice.text(in: line))
      }
    case .arrayStart: try readList(&scanner, line, into: &event, slot, program)
    case .objectStart, .objectEnd, .arrayEnd, .key, .end:
      failure = wrongType(program, slot, found: "{…}")
    }
  }

  private func set(_ slice: JSONSlice, _ line: Span<UInt8>, into event: inout Event, _ slot: Int) {
    if slice.hasEscapes {
      event[Ref(slot)] = .text(slice.text(in: line))
    } else {
      event.set(text: line.extracting(slice.range), slot)
    }
  }

  private func wrongType(_ program: borrowing Program, _ slot: Int, found: String) -> EventError {
    .wrongType(
      field: program.fields[slot].entry.name, expected: program.fields[slot].type.valueWords, found: found)
  }

  /// A number that is none of Pai's; where its field takes numbers, that is why.
  private func tooManyDigits(_ program: borrowing Program, _ slot: Int, found: String) -> EventError {
    let type = program.fields[slot].type
    guard type == .integer || type == .decimal else { return wrongType(program, slot, found: found) }
    let words = type.valueWords
    return .wrongType(
      field: program.fields[slot].entry.name,
      expected: Words(
        zh: "\(words.zh)（小数点前最多 18 位，后最多 9 位）",
        en: "\(words.en) (of at most 18 digits before the point and 9 after it)"),
      found: found)
  }

  private mutating func readList(
    _ scanner: inout JSONScanner, _ line: Span<UInt8>, into event: inout Event, _ slot: Int,
    _ program: borrowing Program
  ) throws(JSONProblem) {
    var texts: [String] = []
    while true {
      switch try scanner.next(in: line) {
      case .string(let slice): texts.append(slice.text(in: line))
      case .arrayEnd:
        event[Ref(slot)] = .list(texts)
        return
      case .objectStart, .objectEnd, .arrayStart, .key, .number, .true, .false, .null, .end:
        failure = wrongType(program, slot, found: "[…]")
        return
      }
    }
  }

  /// Up to 18 digits without a point: the numbers of most events.
  private func integer(_ text: Span<UInt8>) -> Int? {
    var value = 0
    var index = 0
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard text.count - index <= 18, text.count > index else { return nil }
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }
}

extension EventKeys {
  func slot(_ key: JSONSlice, in line: Span<UInt8>) -> Int? {
    if key.hasEscapes { return slot(key.text(in: line)) }
    return slot(line.extracting(key.range)) ?? slot(key.text(in: line))
  }
}
