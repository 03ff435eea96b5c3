import Foundation
import MinuteModel
import Testing

/// The calendar's prefix sums and searches against one truth value a minute.
@Suite struct CalendarTests {
  private static let casesPerCalendar = 40
  /// As many as the environment asks for.
  private static let caseCount =
    ProcessInfo.processInfo.environment["PAI_CALENDAR_CASES"].flatMap { Int($0) } ?? (Optimisation.isOn ? 10_000 : 200)

  @Test func `the calendar and the minutes agree`() async throws {
    let calendars = UInt64((Self.caseCount + Self.casesPerCalendar - 1) / Self.casesPerCalendar)
    let parts: UInt64 = 8
    let all = await withTaskGroup(of: CalendarFindings.self) { group in
      for part in 0..<parts {
        group.addTask {
          var findings = CalendarFindings()
          for seed in stride(from: part, to: calendars, by: Int(parts)) {
            var trial = CalendarTrial(seed: seed)
            for _ in 0..<Self.casesPerCalendar {
              // One disagreement of a calendar is enough to read.
              if let disagreement = trial.disagreement() {
                Issue.record("\(disagreement)")
                break
              }
            }
            findings += trial.findings
          }
          return findings
        }
      }
      return await group.reduce(into: CalendarFindings()) { $0 += $1 }
    }
    print(all)
    let tenth = all.cases / 10
    #expect(all.deadlines >= tenth, "\(all)")
    #expect(all.refusals >= tenth, "\(all)")
    #expect(all.differences >= tenth, "\(all)")
    #expect(all.warnings >= tenth, "\(all)")
    #expect(all.pauses >= tenth, "\(all)")
    #expect(all.extensions >= tenth, "\(all)")
    #expect(all.reassignments >= tenth, "\(all)")
  }

  /// Deliberately wrong calendars: a property test that accepts one of them tests nothing.
  enum Lie: CaseIterable {
    case convention, end, notices, seasons, halfDays, off, makeUp, aMinute, firstDay, lastDay

    func tell(_ plan: inout PlainCalendar) {
      switch self {
      case .convention: plan.countsFromNextDay.toggle()
      case .end: plan.endsAt = plan.endsAt == nil ? 1440 : nil
      case .notices: plan.notices.removeAll()
      case .seasons: plan.seasons.removeAll()
      case .halfDays: plan.halfDays.removeAll()
      case .off: plan.off.removeAll()
      case .makeUp: plan.makeUp.removeAll()
      case .aMinute:
        for day in plan.week.indices where !plan.week[day].isEmpty {
          let last = plan.week[day].count - 1
          plan.week[day][last].to -= 1
        }
      case .firstDay: plan.days = min(plan.days.lowerBound + 1, plan.days.upperBound)...plan.days.upperBound
      case .lastDay: plan.days = plan.days.lowerBound...max(plan.days.lowerBound, plan.days.upperBound - 1)
      }
    }
  }

  @Test(arguments: Lie.allCases) func `a wrong calendar is caught`(lie: Lie) {
    for seed in UInt64(0)..<50 {
      var trial = CalendarTrial(seed: seed, falsely: lie.tell)
      for _ in 0..<Self.casesPerCalendar where trial.disagreement() != nil { return }
    }
    Issue.record("\(lie) was never caught")
  }
}
