package import Diagnostics
import JSONText

/// Why a line is no case record.
package indirect enum RecordMistake: Error, Hashable, Sendable {
  case notJSON(reason: Words, offset: Int)
  case tooLong(limit: Int)
  case notARecord
  case noEvent
  case duplicateKey(String)
  case notALog
  case notAnEntry
  case missing(String)
  case wrongType(String, expected: Words)
  /// By the entry's number, from 1.
  case inEntry(Int, RecordMistake)

  init(_ problem: JSONProblem) { self = .notJSON(reason: problem.kind.words, offset: problem.offset) }

  package var words: Words {
    switch self {
    case .notJSON(let reason, let offset):
      Words(
        zh: "不是 JSON：第 \(offset + 1) 个字节处\(reason.zh)", en: "it is not JSON: \(reason.en) at byte \(offset + 1)")
    case .tooLong(let limit):
      Words(zh: "一份案卷最多 \(limit) 字节", en: "a case record has at most \(limit) bytes")
    case .notARecord:
      Words(
        zh: "一份案卷应是一个 JSON 对象，形如 {\"event\":{…},\"log\":[…]}",
        en: "a case record is a JSON object such as {\"event\":{…},\"log\":[…]}")
    case .noEvent: Words(zh: "案卷没有事件（键 event）", en: "the case record has no event (key “event”)")
    case .duplicateKey(let key): Words(zh: "键“\(key)”出现了两次", en: "the key “\(key)” stands twice")
    case .notALog: Words(zh: "log 应是一个 JSON 数组", en: "log takes a JSON array")
    case .notAnEntry:
      Words(
        zh: "一条记录应是一个 JSON 对象，形如 {\"at\":\"2017-05-08 10:01\",\"happening\":\"派发\"}",
        en: "an entry is a JSON object such as {\"at\":\"2017-05-08 10:01\",\"happening\":\"派发\"}")
    case .missing(let key): Words(zh: "没有写 \(key)", en: "it has no “\(key)”")
    case .wrongType(let key, let expected):
      Words(zh: "\(key) 应是\(expected.zh)", en: "“\(key)” takes \(expected.en)")
    case .inEntry(let number, let mistake):
      Words(zh: "第 \(number) 条记录：\(mistake.words.zh)", en: "entry \(number): \(mistake.words.en)")
    }
  }
}
