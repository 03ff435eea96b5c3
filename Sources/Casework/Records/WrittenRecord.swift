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
///
/// One that can't be read is kept as its mistake: the others can be taken up all the same.
package struct WrittenLog: Sendable {
  package struct Row: Sendable {
    /// Of the entry, from 1.
    package let number: Int
    /// Of the text, from 1; nil in an array.
    package let line: Int?
    package let entry: Result<WrittenEntry, RecordMistake>

    package init(number: Int, line: Int? = nil, _ entry: Result<WrittenEntry, RecordMistake>) {
      self.number = number
      self.line = line
      self.entry = entry
    }
  }

  package let rows: [Row]
  package let unknownKeys: [String]

  /// - Throws: that it is no array, where it begins as one.
  package init(_ text: Span<UInt8>) throws(RecordMistake) {
    var reader = EntryReader()
    let first = text.indices.first { ![0x20, 0x09, 0x0A, 0x0D].contains(text[$0]) }
    guard let first else {
      (rows, unknownKeys) = ([], [])
      return
    }
    var found: [Row] = []
    if text[first] == UInt8(ascii: "[") {
      guard let elements = try Parts.value(text).elements else { throw .notALog }
      for (index, element) in elements.enumerated() {
        found.append(Row(number: index + 1, reader.row(element)))
      }
    } else {
      var start = 0
      var line = 0
      while start < text.count {
        let end = (start..<text.count).first { text[$0] == 0x0A } ?? text.count
        let bytes = text.extracting(start..<end)
        start = end + 1
        line += 1
        guard bytes.indices.contains(where: { ![0x20, 0x09, 0x0D].contains(bytes[$0]) }) else { continue }
        let entry: Result<WrittenEntry, RecordMistake>
        do throws(RecordMistake) { entry = reader.row(try Parts.value(bytes)) } catch { entry = .failure(error) }
        found.append(Row(number: found.count + 1, line: line, entry))
      }
    }
    rows = found
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
