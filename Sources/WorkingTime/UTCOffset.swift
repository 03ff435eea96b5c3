/// How far the local clock is ahead of UTC. Fixed: there is no time-zone database here, and China
/// has kept +08:00 since 1991.
package struct UTCOffset: Hashable, Sendable {
  /// Minutes ahead of UTC: −1,439 to 1,439.
  package let minutes: Int32

  package static let utc = UTCOffset(unchecked: 0)
  package static let china = UTCOffset(unchecked: 480)

  /// Nil for a day or more.
  package init?(minutes: Int) {
    guard -1439...1439 ~= minutes else { return nil }
    self.minutes = Int32(truncatingIfNeeded: minutes)
  }

  private init(unchecked minutes: Int32) { self.minutes = minutes }

  package var seconds: Int64 { Int64(minutes) * 60 }
}
