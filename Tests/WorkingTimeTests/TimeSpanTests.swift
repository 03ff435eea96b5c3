import ExactNumbers
import Testing

@testable import WorkingTime

@Suite struct TimeSpanTests {
  private func span(_ amount: Int, _ unit: DurationUnit) -> TimeSpan {
    TimeSpan(amount: Exact(amount), unit: unit)
  }

  @Test func `spans compare where their units measure by one another`() throws {
    #expect(span(60, .minute).compare(span(1, .hour)) == .equal)
    #expect(span(59, .minute).compare(span(1, .urgentWorkHour)) == .shorter)
    #expect(span(2, .week).compare(span(10, .calendarDay)) == .longer)
    #expect(span(7, .day).compare(span(1, .week)) == .equal)
    #expect(span(3, .urgentWorkday).compare(span(3, .calendarDay)) == .equal)
    #expect(span(12, .month).compare(span(1, .year)) == .equal)
    #expect(span(2, .workday).compare(span(3, .workday)) == .shorter)
    let half = TimeSpan(amount: try Exact(1, over: 2), unit: .hour)
    #expect(half.compare(span(30, .minute)) == .equal)
  }

  @Test func `spans whose units count differently have no order`() {
    for (a, b) in [
      (DurationUnit.hour, DurationUnit.day), (.hour, .workHour), (.day, .workday),
      (.month, .day),
      (.workHour, .workday), (.year, .week), (.sameDay, .nextDay), (.sameDay, .day),
      (.immediate, .minute),
    ] {
      #expect(span(1, a).compare(span(1, b)) == nil)
      #expect(span(1, b).compare(span(1, a)) == nil)
    }
  }

  @Test func `comparing is an order on every kind of unit`() {
    for unit in DurationUnit.allCases {
      #expect(span(2, unit).compare(span(2, unit)) == .equal)
      guard unit.counting != .fixed else { continue }
      #expect(span(1, unit).compare(span(2, unit)) == .shorter)
      #expect(span(2, unit).compare(span(1, unit)) == .longer)
    }
  }

  @Test func `a fixed unit has no amount of its own`() {
    #expect(span(5, .sameDay) == span(1, .sameDay))
    #expect(span(60, .minute) != span(1, .hour))
  }

  @Test func `an amount too large to compare is without order`() throws {
    let huge = TimeSpan(amount: try Exact(.max, over: 1), unit: .hour)
    #expect(huge.compare(span(1, .minute)) == nil)
  }

  @Test func `the middle of two spans is in the smaller unit`() throws {
    #expect(
      span(1, .hour).middle(to: span(61, .minute))
        == TimeSpan(amount: try Exact(121, over: 2), unit: .minute))
    #expect(span(10, .day).middle(to: span(2, .week)) == span(12, .day))
    #expect(span(2, .workday).middle(to: span(4, .workday)) == span(3, .workday))
    #expect(span(1, .hour).middle(to: span(1, .day)) == nil)
    #expect(span(1, .sameDay).middle(to: span(1, .sameDay)) == nil)
  }
}
