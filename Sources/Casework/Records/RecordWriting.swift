import Interpreter
package import JSONText
import WorkingTime

extension CaseRules {
  /// A case record as one JSON object: what `WrittenRecord` reads. Times are in RFC 3339 in the calendar's offset.
  package func write(_ record: CaseRecord, to json: inout JSONWriter) {
    json.beginObject()
    json.key("event")
    engine.write(record.event, to: &json)
    json.key("log")
    json.beginArray()
    for entry in record.log { write(written(entry), to: &json) }
    json.endArray()
    json.endObject()
  }

  package func write(_ entry: WrittenEntry, to json: inout JSONWriter) {
    func pair(_ key: String, _ text: String?) {
      guard let text else { return }
      json.key(key)
      json.string(text)
    }
    json.beginObject()
    pair("at", entry.at)
    pair("recordedAt", entry.recordedAt)
    pair("happening", entry.happening)
    pair("result", entry.result)
    pair("by", entry.by)
    if !entry.to.isEmpty {
      json.key("to")
      json.beginArray()
      for party in entry.to { json.string(party) }
      json.endArray()
    }
    if !entry.set.isEmpty {
      json.key("set")
      json.beginObject()
      for setting in entry.set {
        json.key(setting.field)
        json.value(setting.value, in: calendar.offset)
      }
      json.endObject()
    }
    pair("granted", entry.granted)
    pair("note", entry.note)
    json.endObject()
  }
}
