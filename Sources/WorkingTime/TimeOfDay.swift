/// A time on the clock of one day, to the second; 24:00 is the end of the day.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Seconds since 00:00: 0 to 86,400.
  package let seconds: Int32

  package static let startOfDay = TimeOfDay(unchecked: 0)
  package static let endOfDay = TimeOfDay(unchecked: 86_400)

  /// Nil outside 0 to 86,400.
  package init?(seconds: Int) {
    guard 0...86_400 ~= seconds else { return nil }
    self.seconds = Int32(truncatingIfNeeded: seconds)
  }

  /// Nil for what no clock shows: minute or second 60, or anything after 24:00:00.
  package init?(hour: Int, minute: Int, second: Int = 0) {
    guard 0...24 ~= hour, 0...59 ~= minute, 0...59 ~= second else { return nil }
    self.init(seconds: hour * 3600 + minute * 60 + second)
  }

  private init(unchecked seconds: Int32) { self.seconds = seconds }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.seconds < right.seconds
  }

  package var hour: Int { Int(seconds) / 3600 }
  package var minute: Int { Int(seconds) / 60 % 60 }
  package var second: Int { Int(seconds) % 60 }
}
