import Diagnostics
import ExactNumbers
import Interpreter
import JSONText

/// Reads entries from JSON. Keys that an entry does not have are kept for a warning.
struct EntryReader {
  private(set) var unknownKeys: [String] = []

  mutating func note(_ key: String) {
    if !unknownKeys.contains(key) { unknownKeys.append(key) }
  }

  mutating func entries(_ log: JSONValue) throws(RecordMistake) -> [WrittenEntry] {
    if log == .null { return [] }
    guard let elements = log.elements else { throw .notALog }
    var entries: [WrittenEntry] = []
    for (index, element) in elements.enumerated() { entries.append(try entry(element, number: index + 1)) }
    return entries
  }

  mutating func row(_ value: JSONValue) -> Result<WrittenEntry, RecordMistake> {
    do throws(RecordMistake) { return .success(try entry(value)) } catch { return .failure(error) }
  }

  private mutating func entry(_ value: JSONValue, number: Int) throws(RecordMistake) -> WrittenEntry {
    do throws(RecordMistake) { return try entry(value) } catch { throw .inEntry(number, error) }
  }

  private mutating func entry(_ value: JSONValue) throws(RecordMistake) -> WrittenEntry {
    guard let members = value.members else { throw .notAnEntry }
    var entry = WrittenEntry("", at: "")
    for member in members where member.value != .null {
      switch member.key {
      case "at": entry.at = try text(member)
      case "happening": entry.happening = try text(member)
      case "recordedAt": entry.recordedAt = try text(member)
      case "result": entry.result = try text(member)
      case "by": entry.by = try text(member)
      case "granted": entry.granted = try text(member)
      case "note": entry.note = try text(member)
      case "to": entry.to = try texts(member)
      case "set": entry.set = try settings(member)
      default: note(member.key)
      }
    }
    if entry.at.isEmpty { throw .missing("at") }
    if entry.happening.isEmpty { throw .missing("happening") }
    return entry
  }

  private func text(_ member: JSONValue.Member) throws(RecordMistake) -> String {
    guard let text = member.value.string else {
      throw .wrongType(member.key, expected: Words(zh: "文本", en: "a text"))
    }
    return text
  }

  private func texts(_ member: JSONValue.Member) throws(RecordMistake) -> [String] {
    if let text = member.value.string { return [text] }
    let found = member.value.elements?.map(\.string)
    guard let found, !found.contains(nil) else {
      throw .wrongType(member.key, expected: Words(zh: "名称，或名称的数组", en: "a name, or an array of names"))
    }
    return found.compactMap { $0 }
  }

  private func settings(_ member: JSONValue.Member) throws(RecordMistake) -> [WrittenEntry.Setting] {
    guard let fields = member.value.members else {
      throw .wrongType(member.key, expected: Words(zh: "一个 JSON 对象，字段对新值", en: "a JSON object of fields and new values"))
    }
    var settings: [WrittenEntry.Setting] = []
    for field in fields {
      guard let value = EventValue(field.value) else {
        throw .wrongType(
          "set.\(field.key)", expected: Words(zh: "文本、数、是否，或文本的数组", en: "a text, a number, true, false, or an array of texts"))
      }
      settings.append(.init(field.key, value))
    }
    return settings
  }
}

extension EventValue {
  /// As a line of JSON gives it; nil for what no field takes.
  fileprivate init?(_ value: JSONValue) {
    switch value {
    case .null, .object: return nil
    case .bool(let value): self = .yesNo(value)
    case .string(let text): self = .text(text)
    case .number(let text):
      if let whole = Int(text) {
        self = .integer(whole)
      } else if let number = try? Exact(jsonNumber: text.utf8) {
        self = .number(number)
      } else {
        return nil
      }
    case .array(let elements):
      let texts = elements.compactMap(\.string)
      guard texts.count == elements.count else { return nil }
      self = .list(texts)
    }
  }
}
