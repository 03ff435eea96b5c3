import Casework
import Interpreter
import Semantics
import Testing
import WorkingTime

/// Rungs are looked at only where something that they ask changed, and a refused entry is as if nobody had sent it.
@Suite struct LookingTests {
  /// What a rung asks, what happens, and when it is to fire.
  struct Look: CustomTestStringConvertible, Sendable {
    let condition: String
    let log: [(String, String)]
    let fires: String?
    var testDescription: String { condition }
  }

  static let looks = [
    Look(condition: "已 告知", log: [("05-08 10:00", "告知")], fires: "2017-05-08 10:00"),
    Look(condition: "告知 满 2次", log: [("05-08 10:00", "告知"), ("05-09 10:00", "告知")], fires: "2017-05-09 10:00"),
    Look(condition: "告知 后 3小时", log: [("05-08 10:00", "告知")], fires: "2017-05-08 13:00"),
    Look(condition: "未 告知 且 派发 后 1小时", log: [], fires: "2017-05-08 10:02"),
    Look(condition: "未 告知 且 派发 后 1小时", log: [("05-08 10:00", "告知")], fires: nil),
    Look(condition: "办结 按时", log: [("05-08 10:00", "办结")], fires: "2017-05-08 10:00"),
    Look(condition: "办结 期限 晚于 2017-05-16", log: [("05-08 10:00", "延期")], fires: "2017-05-08 10:00"),
    Look(condition: "非 （办结 剩 2个工作日） 且 派发 后 5天", log: [("05-14 10:00", "延期")], fires: "2017-05-14 10:00"),
    Look(condition: "紧急 为 是", log: [("05-08 10:00", "加急")], fires: "2017-05-08 10:00"),
    Look(
      condition: "回访（不满意） 连续 满 1次", log: [("05-08 10:00", "办结"), ("05-08 11:00", "回访（不满意）")],
      fires: "2017-05-08 11:00"),
    Look(condition: "办结 逾期 1小时", log: [], fires: "2017-05-15 18:30"),
    // Its time passes unseen by anything else that happens.
    Look(
      condition: "非 （办结 剩 1个工作日） 且 告知 满 1次", log: [("05-14 10:00", "告知"), ("05-16 10:00", "出动")],
      fires: "2017-05-16 10:00"),
  ]

  @Test(arguments: looks) func aRungIsLookedAtWhenWhatItAsksChanges(look: Look) throws {
    let town = try TestTown(ladder: "督促 督办 { 当 \(look.condition)： 追责 主办 }\n")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 09:02", "派发")
    for (at, what) in look.log { try one.take(town, "2017-\(at)", what) }
    try one.advance(to: "2017-05-31 09:00")
    let measure = try town.measure("追责")
    #expect(
      one.effects.filter { $0.content == .measure(measure) }.map { CaseWords(town.rules).text($0.due) }
        == (look.fires.map { [$0] } ?? []))
  }

  /// One measure is what the next rung waits for, whichever stands first.
  @Test func aMeasureIsSeenByARungBeforeTheOneThatTakesIt() throws {
    let town = try TestTown(
      ladder: "督促 督办 { 当 已 追责： 约谈 指挥室\n 当 已 督办单： 追责 主办\n 当 已 告知： 督办单 主办 }\n")
    var one = try town.open("2017-05-08 09:00")
    try one.take(town, "2017-05-08 10:00", "告知")
    try one.advance(to: "2017-05-08 10:01")
    #expect(
      one.told(town).map { $0.prefix(20) } == [
        "2017-05-08 10:00 督办单", "2017-05-08 10:00 追责 ", "2017-05-08 10:00 约谈 ",
      ])
  }

  /// Of logs made by chance, in and out of order: what is refused leaves everything as it was, and what was taken up comes
  /// to the same when it is replayed.
  @Test(arguments: 0..<60) func whatIsRefusedLeavesTheCaseAsItWas(seed: UInt64) throws {
    let town = try TestTown()
    var seed = seed
    func chance(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    var one = try town.open("2017-05-08 09:00")
    var now = one.reportedAt.seconds
    var refused = 0
    for _ in 0..<40 {
      now += Int64([0, 60, 3600, 40_000, 90_000][chance(5)])
      let what: HappeningRef =
        chance(2) == 0
        ? .milestone(Ref(1 + chance(town.rules.program.milestones.count - 1)))
        : .happening(chance(town.rules.program.process.happenings.count))
      let at = chance(5) == 0 ? now - Int64(chance(300_000)) : now
      let isResult = if case .milestone(let milestone) = what { milestone == (try town.milestone("回访")) } else { false }
      let entry = CaseEntry(
        at: Instant(seconds: at), recordedAt: Instant(seconds: now), what, result: isResult ? chance(2) : nil)
      let before = told(one)
      do throws(CaseRefusal) {
        try one.take(entry)
      } catch {
        refused += 1
        #expect(told(one) == before)
      }
    }
    #expect(refused > 0 && refused < 40)
    var again = try Case(replaying: one.record, under: town.rules)
    again.advance(to: one.clock)
    #expect(told(again) == told(one))
  }

  /// Everything that shows of a case.
  private func told(_ one: Case) -> [String] {
    var lines = ["\(one.clock) \(String(describing: one.pausedAt)) \(String(describing: one.wakeUp)) \(one.record.log.count)"]
    lines += one.effects.map { "\($0)" }
    lines += one.pending.map { "\($0)" }
    lines += one.allClocks.map { "\($0)" }
    return lines + one.rules.program.milestones.indices.map { "\(String(describing: one.reached(Ref($0))))" }
  }
}
