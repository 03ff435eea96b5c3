/// Whose limit a clock has.
package enum ClockEdition: Hashable, Sendable {
  /// That of the edition by which the case lives.
  case own
  /// That of a later one which applies to open cases (适用在办), by its number among them.
  case later(Int)
  /// The own edition's, though a later one was in force when it began.
  indirect case kept(Int, NotFollowed)

  /// The later edition whose limit it is; nil: the own one's.
  var number: Int? { if case .later(let number) = self { number } else { nil } }
}
