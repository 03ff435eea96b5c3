/// The units in which the language says how long.
package enum DurationUnit: CaseIterable, Hashable, Sendable {
  /// 分钟, 小时, 紧急工作时
  case minute, hour, urgentWorkHour
  /// 自然日, 天 or 日, 周, 个月, 年, 紧急工作日
  case calendarDay, day, week, month, year, urgentWorkday
  /// 工作时
  case workHour
  /// 工作日
  case workday
  /// 当日, 当个工作日, 次日, 即时: they have no amount of their own.
  case sameDay, sameWorkday, nextDay, immediate

  /// What a unit counts.
  package enum Counting: Hashable, Sendable {
    /// The clock on the wall.
    case wallClock
    /// Dates, to 24:00 of the last.
    case dates
    /// Duty hours only, to the second.
    case dutyTime
    /// Days with duty.
    case dutyDays
    /// Nothing: the unit names its end.
    case fixed
  }

  package var counting: Counting {
    switch self {
    case .minute, .hour, .urgentWorkHour: .wallClock
    case .calendarDay, .day, .week, .month, .year, .urgentWorkday: .dates
    case .workHour: .dutyTime
    case .workday: .dutyDays
    case .sameDay, .sameWorkday, .nextDay, .immediate: .fixed
    }
  }

  /// Units that measure by one another: which measure, and how many of its steps one unit is.
  enum Measure: Hashable { case minutes, days, months, dutyHours, dutyDays }

  var steps: (measure: Measure, count: Int)? {
    switch self {
    case .minute: (.minutes, 1)
    case .hour, .urgentWorkHour: (.minutes, 60)
    case .calendarDay, .day, .urgentWorkday: (.days, 1)
    case .week: (.days, 7)
    case .month: (.months, 1)
    case .year: (.months, 12)
    case .workHour: (.dutyHours, 1)
    case .workday: (.dutyDays, 1)
    case .sameDay, .sameWorkday, .nextDay, .immediate: nil
    }
  }
}
