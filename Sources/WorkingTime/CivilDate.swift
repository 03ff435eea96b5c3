/// A day of the proleptic Gregorian calendar, without a zone.
///
/// The supported dates are 1900-01-01 to 2199-12-31; what would lie outside them is nil.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let days: Int32

  package static let earliest = CivilDate(unchecked: -25_567)
  package static let latest = CivilDate(unchecked: 84_005)

  /// Nil outside the supported dates.
  package init?(days: Int) {
    guard Int(Self.earliest.days)...Int(Self.latest.days) ~= days else { return nil }
    self.days = Int32(truncatingIfNeeded: days)
  }

  /// Nil for a date that does not exist or is not supported.
  @inline(__always)
  package init?(year: Int, month: Int, day: Int) {
    guard 1900...2199 ~= year, 1...12 ~= month, day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    days = Self.days(year: Int32(year), month: Int32(month), day: Int32(day))
  }

  private init(unchecked days: Int32) { self.days = days }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }

  /// Year, month and day by Neri and Schneider 2023 ("Euclidean affine functions and their application to calendar
  /// algorithms"): years that begin in March put the leap day last, and divisions by constants become products.
  package var parts: (year: Int, month: Int, day: Int) {
    // Days since 0000-03-01, so that every supported date is positive.
    let quarters = UInt32(bitPattern: days &+ 719_468) &* 4 &+ 3
    let century = quarters / 146_097
    let dayOfCentury = quarters % 146_097 | 3
    let product = UInt64(dayOfCentury) &* 2_939_745
    let yearOfCentury = UInt32(truncatingIfNeeded: product &>> 32)
    let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
    let shifted = dayOfYear &* 2141 &+ 197_913
    let isPastNewYear = dayOfYear >= 306
    let year = century &* 100 &+ yearOfCentury &+ (isPastNewYear ? 1 : 0)
    let month = shifted &>> 16 &- (isPastNewYear ? 12 : 0)
    return (Int(year), Int(month), Int((shifted & 0xFFFF) / 2141 &+ 1))
  }

  /// Hinnant's `days_from_civil`, for parts already checked.
  @inline(__always)
  private static func days(year: Int32, month: Int32, day: Int32) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday; the sum is positive for every supported date.
    Weekday(rawValue: (Int(days) + 70_003) % 7 + 1) ?? .monday
  }

  /// The date so many days later, or earlier when negative; nil outside the supported dates.
  package func adding(days count: Int) -> CivilDate? {
    let (sum, overflow) = Int(days).addingReportingOverflow(count)
    return overflow ? nil : CivilDate(days: sum)
  }

  /// The same day so many months later; where the month is shorter, its last day (1月31日 and one
  /// month is 2月28日 or 29日). Nil outside the supported dates.
  package func adding(months count: Int) -> CivilDate? {
    let (year, month, day) = parts
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
    guard !overflow, 1900 * 12..<2200 * 12 ~= total else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = Self.length(ofMonth: newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last))
  }

  /// How many days lie from this date to another; negative when that is earlier.
  package func days(to other: CivilDate) -> Int { Int(other.days) - Int(days) }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month; 0 for a month that is none.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }
}

/// By ISO 8601: Monday is 1, Sunday 7.
package enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
