import ExactNumbers
package import JSONText
import Semantics
package import WorkingTime

extension Engine {
  /// An event as one JSON object under the keys by which it is read again: what was given, nothing that follows from it.
  ///
  /// A text that was too long to keep is null.
  package func write(_ event: Event, to json: inout JSONWriter) {
    json.beginObject()
    for position in 0..<min(event.fieldCount, fieldCount) {
      guard let value = event[Ref(position)] else { continue }
      json.key(BuiltInField(rawValue: position)?.jsonKey ?? program.fields[position].entry.name)
      json.value(value, in: offset)
    }
    json.endObject()
  }
}

extension JSONWriter {
  /// A value as a line of JSON gives it; instants in RFC 3339.
  package mutating func value(_ value: EventValue, in offset: UTCOffset) {
    switch value {
    case .text(let text): string(text)
    case .integer(let number): self.number(number)
    case .number(let number): self.number(number.description)
    case .yesNo(let value): bool(value)
    case .instant(let instant): string(instant.rfc3339(in: offset) ?? instant.description)
    case .list(let texts):
      beginArray()
      for text in texts { string(text) }
      endArray()
    case .tooLong: null()
    }
  }
}
