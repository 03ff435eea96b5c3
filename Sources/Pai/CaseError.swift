import Casework
package import Diagnostics
import Interpreter
import Vocabulary

/// Why a case can't be opened, or what is to be recorded is refused. The case is then as it was.
public struct CaseError: Error, Hashable, Sendable, CustomStringConvertible {
  enum Reason: Hashable, Sendable {
    case event(EventError)
    /// A line that is no case record.
    case record(RecordMistake)
    /// A name or time that is none of the rule set's.
    case entry(EntryMistake)
    /// The process does not admit it.
    case refusal(CaseRefusal, Words)
    case time(TimeRefused)
  }

  let reason: Reason
  /// Of a log: the entry at fault, from 1; nil: the event, or an entry by itself.
  public var entry: Int?

  init(_ reason: Reason, entry: Int? = nil) {
    self.reason = reason
    self.entry = entry
  }

  init(_ refusal: CaseRefusal, _ rules: CaseRules, entry: Int? = nil) {
    if case .undecidable(let error) = refusal {
      self.init(.event(error), entry: entry)
    } else {
      self.init(.refusal(refusal, CaseWords(rules).words(refusal)), entry: entry)
    }
  }

  /// Of an event that can't be decided, as in `pai explain CODE`; else nil.
  public var code: String? { if case .event(let error) = reason { error.code } else { nil } }
  /// Whether it was understood, and refused by the process: who may record what and when.
  public var isRefusal: Bool { if case .refusal = reason { true } else { false } }
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { words(Language(rawValue: language) ?? .chinese) }
  public var description: String { words.en }

  package var words: Words {
    let words =
      switch reason {
      case .event(let error): error.words
      case .record(let mistake): mistake.words
      case .entry(let mistake): mistake.words
      case .refusal(_, let words): words
      case .time(let refused): refused.words
      }
    guard let entry else { return words }
    return Words(zh: "第 \(entry) 条记录：\(words.zh)", en: "entry \(entry): \(words.en)")
  }
}
