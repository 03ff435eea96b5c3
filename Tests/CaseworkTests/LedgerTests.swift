import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

@Suite struct LedgerTests {
  /// Cases that go overdue on the given days, told to the ledger of the unit in order.
  private func overdue(_ town: TestTown, reported days: [String]) throws -> (ledger: Ledger, sent: [Effect], cases: [Case]) {
    var ledger: Ledger?
    var sent: [Effect] = []
    var cases: [Case] = []
    for day in days {
      var one = try town.open("\(day) 09:00")
      try one.take(town, "\(day) 09:02", "派发")
      let moved = advance(one, to: Instant(seconds: one.clock.seconds + 8 * 86_400))
      for effect in moved.effects {
        guard case .unit(let unit) = effect.recipient, effect.content == .measure(try town.measure("督办单")) else { continue }
        let told = tally(ledger ?? Ledger(of: unit), effect, of: moved.case)
        ledger = told.ledger
        sent += told.effects
      }
      cases.append(moved.case)
    }
    return (try #require(ledger), sent, cases)
  }

  @Test func theThirdInAMonthFiresOnceForTheUnit() throws {
    let town = try TestTown()
    let three = try overdue(town, reported: ["2017-05-08", "2017-05-09", "2017-05-10", "2017-05-11"])
    #expect(town.told(three.sent, in: three.sent) == ["2017-05-17 17:30 约谈 平台（甲镇）"])
  }

  @Test func monthsAreCountedByThemselves() throws {
    let town = try TestTown()
    let three = try overdue(town, reported: ["2017-05-08", "2017-05-09", "2017-06-08"])
    #expect(three.sent.isEmpty)
  }

  @Test func whatIsWithdrawnNoLongerCounts() throws {
    let town = try TestTown()
    var (ledger, sent, cases) = try overdue(town, reported: ["2017-05-08", "2017-05-09", "2017-05-10"])
    #expect(sent.count == 1)
    let late = try town.entry("2017-05-16 10:00", "办结", recorded: "2017-05-30 10:00")
    let moved = try advance(cases[2], late)
    for effect in moved.effects {
      let told = tally(ledger, effect, of: moved.case)
      ledger = told.ledger
      sent += told.effects
    }
    #expect(sent.last?.content == .withdrawal(of: 0))
    let measure = try town.measure("督办单")
    #expect(ledger.count(of: measure, in: .month, at: try TestTown.at("2017-05-20 09:00"), .china) == 2)
  }
}
