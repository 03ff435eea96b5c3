import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// Tells a duration of nothing, and one that can't be laid out; what it stands after is named.
  mutating func check(_ duration: DurationLiteral, after word: Word, fix: Fix? = nil, in file: FileID) {
    let here = place(duration.range, file)
    if duration.span.amount.isZero {
      report(.zeroOffset(after: Words(word)), at: here, fix: fix)
    } else {
      checkWhole(duration.span, at: here)
    }
  }

  /// Tells a duration of which no calendar could say when it ends: half a date, half a workday that ends with its day, a
  /// part of a second.
  mutating func checkWhole(_ span: TimeSpan, at place: Place) {
    let isWhole: Bool =
      switch span.unit.counting {
      case .dates: span.amount.isInteger
      case .dutyDays: span.amount.isInteger || !workdaysEndWithTheDay
      case .wallClock, .dutyTime:
        (try? span.amount.multiplied(by: Exact(span.unit == .minute ? 60 : 3600)))?.isInteger ?? true
      case .fixed: true
      }
    if !isWhole { report(.durationNotWhole(found: words(for: span)), at: place.range, in: place.file) }
  }

  private var workdaysEndWithTheDay: Bool {
    program.calendars.first { $0.entry.name == program.header.calendar }?.countsFromNextDay ?? true
  }
}
