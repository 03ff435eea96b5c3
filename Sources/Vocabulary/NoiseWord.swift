/// Words that one language needs and the other has no part for. They mean nothing, are read over wherever they
/// stand, and are written where the formatter's canonical form has them.
package enum NoiseWord: String, CaseIterable, Sendable {
  /// After a limit or a period: `3个工作日内`, `在 汛期 内`.
  case within = "内"
  case withinToo = "以内"
  case withinAlso = "之内"
  /// After a list of alternatives: `为 甲、乙 之一`.
  case oneOf = "之一"
  /// After the text of `以 “…” 开头`.
  case atStart = "开头"
  /// Between a number and a unit: `3个工作日`.
  case classifier = "个"

  /// Those after a limit or a period, by their spellings.
  package static let withins: Set<String> = [within.rawValue, withinToo.rawValue, withinAlso.rawValue]
}
