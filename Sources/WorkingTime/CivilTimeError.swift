/// Why a date, a time or an instant could not be read.
package enum CivilTimeError: Error, Hashable, Sendable {
  /// Not of the form that was expected.
  case malformed
  /// Of the right form, but no such day, or outside 1900 to 2199.
  case noSuchDate
  /// Of the right form, but no clock shows it: 24:01, 12:60, or 12:00:60 (a leap second).
  case noSuchTime
  /// Of the right form, but a day or more away from UTC, or with minutes above 59.
  case noSuchOffset
}
