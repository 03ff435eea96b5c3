import Diagnostics
import JSONText
import Vocabulary

/// A case as a line of JSON has it: `{"event":{…},"log":[…]}`.
package struct WrittenRecord: Sendable {
  /// Where the event stands in the line.
  package let event: Range<Int>
  package let log: [WrittenEntry]
  /// Keys that a record does not have, each once: a warning.
  package let unknownKeys: [String]

  /// Reads one line.
  /// - Complexity: linear in its bytes.
  package init(_ line: Span<UInt8>) throws(RecordMistake) {
    guard line.count <= Limits.caseBytes else { throw .tooLong(limit: Limits.caseBytes) }
    var reader = EntryReader()
    let parts = try Parts(line)
    guard let event = parts.event else { throw .noEvent }
    for key in parts.unknownKeys { reader.note(key) }
    self.event = event
    log = try parts.log.map { value throws(RecordMistake) in try reader.entries(value) } ?? []
    unknownKeys = reader.unknownKeys
  }

  /// The id of the event in a line, where that much of it can be read: what messages name the case by.
  package static func id(in line: Span<UInt8>) -> String? {
    guard let parts = try? Parts(line), let range = parts.event,
      let event = try? JSONValue(parsing: line.extracting(range))
    else { return nil }
    return ["id", "编号"].lazy.compactMap { key in
      switch event[key] {
      case .string(let text)?: text
      case .number(let digits)?: digits
      default: nil
      }
    }.first
  }

  /// Whether a line of JSON is a record rather than an event by itself.
  package static func isRecord(_ line: Span<UInt8>) -> Bool {
    guard let parts = try? Parts(line), let event = parts.event else { return false }
    var scanner = JSONScanner()
    guard case .objectStart? = try? scanner.next(in: line.extracting(event)) else { return false }
    return true
  }
}

/// The entries of a log that stands by itself: an array, or an entry a line. Empty lines are none.
package struct WrittenLog: Sendable {
  package let entries: [WrittenEntry]
  package let unknownKeys: [String]

  /// - Throws: of lines, with the number of the entry.
  package init(_ text: Span<UInt8>) throws(RecordMistake) {
    var reader = EntryReader()
    let first = text.indices.first { ![0x20, 0x09, 0x0A, 0x0D].contains(text[$0]) }
    guard let first else {
      (entries, unknownKeys) = ([], [])
      return
    }
    if text[first] == UInt8(ascii: "[") {
      entries = try reader.entries(Parts.value(text))
    } else {
      var found: [WrittenEntry] = []
      var start = 0
      while start < text.count {
        let end = (start..<text.count).first { text[$0] == 0x0A } ?? text.count
        let line = text.extracting(start..<end)
        start = end + 1
        guard line.indices.contains(where: { ![0x20, 0x09, 0x0D].contains(line[$0]) }) else { continue }
        let number = found.count + 1
        let value: JSONValue
        do throws(RecordMistake) { value = try Parts.value(line) } catch { throw .inEntry(number, error) }
        found.append(try reader.entry(value, number: number))
      }
      entries = found
    }
    unknownKeys = reader.unknownKeys
  }
}

/// What stands at the keys of a record.
private struct Parts {
  var event: Range<Int>?
  var log: JSONValue?
  var unknownKeys: [String] = []

  init(_ line: Span<UInt8>) throws(RecordMistake) {
    var seen: [String] = []
    var repeated: String?
    var isObject = false
    do throws(JSONProblem) {
      var scanner = JSONScanner()
      if case .objectStart = try scanner.next(in: line) { isObject = true }
      while isObject, case .key(let slice) = try scanner.next(in: line) {
        let key = slice.text(in: line)
        if seen.contains(key) { repeated = key }
        seen.append(key)
        let start = scanner.offset
        try scanner.skipValue(in: line)
        let value = start..<scanner.offset
        switch key {
        case "event": event = value
        case "log": log = try JSONValue(parsing: line.extracting(value))
        default: unknownKeys.append(key)
        }
      }
      if isObject { _ = try scanner.next(in: line) }
    } catch {
      throw RecordMistake(error)
    }
    guard isObject else { throw .notARecord }
    if let repeated { throw .duplicateKey(repeated) }
  }

  static func value(_ text: Span<UInt8>) throws(RecordMistake) -> JSONValue {
    do throws(JSONProblem) { return try JSONValue(parsing: text) } catch { throw RecordMistake(error) }
  }
}
