/// What a length counts.
package enum PlainUnit: CaseIterable, Hashable, Sendable {
  /// 分钟, 小时, 紧急工作时
  case minute, hour, urgentHour
  /// 自然日, 天, 周, 个月, 年, 紧急工作日
  case calendarDay, day, week, month, year, urgentDay
  /// 工作时, 工作日
  case dutyHour, dutyDay
  /// 当日, 当个工作日, 次日, 即时
  case today, thisDutyDay, tomorrow, immediately

  package var isWallClock: Bool { [.minute, .hour, .urgentHour].contains(self) }
  package var isDates: Bool { [.calendarDay, .day, .week, .month, .year, .urgentDay].contains(self) }
  package var namesItsEnd: Bool { [.today, .thisDutyDay, .tomorrow, .immediately].contains(self) }
}

package struct PlainFraction: Hashable, Sendable, CustomStringConvertible {
  package let top: Int
  package let bottom: Int

  package init(_ top: Int, _ bottom: Int = 1) {
    var (a, b) = (abs(top), bottom)
    while b != 0 { (a, b) = (b, a % b) }
    self.top = top / max(a, 1)
    self.bottom = bottom / max(a, 1)
  }

  package static func - (left: PlainFraction, right: PlainFraction) -> PlainFraction {
    PlainFraction(left.top * right.bottom - right.top * left.bottom, left.bottom * right.bottom)
  }

  package static func + (left: PlainFraction, right: PlainFraction) -> PlainFraction {
    PlainFraction(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom)
  }

  package var description: String { bottom == 1 ? "\(top)" : "\(top)/\(bottom)" }
}

package struct PlainLength: Hashable, Sendable {
  package var amount: PlainFraction
  package var unit: PlainUnit

  package init(_ amount: PlainFraction, _ unit: PlainUnit) {
    self.amount = unit.namesItsEnd ? PlainFraction(1) : amount
    self.unit = unit
  }
}

package enum PlainRefusal: Error, Hashable, Sendable {
  case beforeFirst, afterLast, notWhole, zero, tooLarge
}
