extension Int {
  /// So many of a thing, in English: `1 rule`, `0 rules`, `2 entries`.
  ///
  /// - Parameters:
  ///   - one: the noun of a single one.
  ///   - many: of none, or of several; by default the noun with an s.
  package func english(_ one: String, _ many: String? = nil) -> String { "\(self) \(agreeing(one, many ?? one + "s"))" }

  /// The form that goes with so many: `is` or `are`.
  package func agreeing(_ one: String, _ many: String) -> String { self == 1 ? one : many }
}
