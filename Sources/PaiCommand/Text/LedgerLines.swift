import Casework
import Diagnostics
import JSONText
import Reports
import Vocabulary

/// What the ledgers of units send over cases, besides what the cases send themselves.
struct LedgerLines {
  private let effects: [(at: String, words: Words, cause: Words)]

  /// Of no cases, nothing.
  init(over cases: [Casework.Case] = []) {
    effects = Ledgers(over: cases).effects.map { sent in
      let words = CaseWords(sent.case.rules)
      return (words.text(sent.effect.sent), words.words(sent.effect, in: sent.all), words.cause(of: sent.effect))
    }
  }

  /// A heading and a line each; none where nothing is sent.
  var lines: [Words] {
    guard !effects.isEmpty else { return [] }
    return [Words(zh: "单位的台账另发：", en: "The ledgers of units send besides:")]
      + effects.map { effect in
        Words(
          zh: "  \(effect.at)  \(effect.words.zh)  \(effect.cause.zh)", en: "  \(effect.at)  \(effect.words.en)  \(effect.cause.en)"
        )
      }
  }

  /// As the member `ledger` of an object.
  func write(_ language: Language, to json: inout JSONWriter) {
    json.list("ledger", effects) { effect, json in
      json.key("at")
      json.string(effect.at)
      json.key("text")
      json.string(effect.words(language))
      json.key("cause")
      json.string(effect.cause(language))
    }
  }
}
