/// The two languages in which rules are written and messages are read.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}
