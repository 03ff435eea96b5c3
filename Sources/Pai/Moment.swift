import Casework
import Interpreter
package import WorkingTime

/// A point in time, to the second.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let instant: Instant
  let offset: UTCOffset
  /// Whether it ends what it is the end of: midnight is then 24:00 of the day before.
  let isEnd: Bool

  package init(_ instant: Instant, in offset: UTCOffset, isEnd: Bool = false) {
    self.instant = instant
    self.offset = offset
    self.isEnd = isEnd
  }

  /// Since 1970-01-01T00:00:00Z.
  public var seconds: Int64 { instant.seconds }
  /// As people read it, in the calendar's offset: `2017-05-11 17:30`, the end of a day `2017-05-11 24:00`.
  public var text: String { CaseWords.text(instant, in: offset, isEnd: isEnd) }
  /// In the calendar's offset.
  public var rfc3339: String { instant.rfc3339(in: offset) ?? instant.description }
  public var description: String { text }

  public static func == (left: Moment, right: Moment) -> Bool { left.instant == right.instant }
  public static func < (left: Moment, right: Moment) -> Bool { left.instant < right.instant }
  public func hash(into hasher: inout Hasher) { hasher.combine(instant) }
}
