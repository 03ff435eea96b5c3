import Casework
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Testing
import WorkingTime

/// Random logs, each from its own seed.
@Suite struct ReplayTests {
  /// SplitMix64.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// The town by itself, and with two later editions whose clocks open cases follow: one by another calendar, the other
  /// with a limit that hangs on what is corrected.
  private static let towns = Result { try madeTowns() }

  private static func madeTowns() throws -> [TestTown] {
    let later = [
      (
        "施行：2017-05-10 至 2017-05-14  日历 天天  适用在办",
        """
        日历 天天 { 办公 周一 至 周日 08:00 至 20:00  起算 即时 }
        规则 派 兜底 { 主办：平台；限时：派发 5分钟内；办结 12个工作时内；回访 1个工作日内；督促：督办 }
        """
      ),
      (
        "施行：2017-05-15  适用在办",
        """
        规则 派 兜底 { 主办：平台；限时：派发 3分钟内；办结 2个工作日内；督促：督办 }
        规则 急 { 当：紧急  限时：办结 1个工作日内；回访 3小时内 }
        """
      ),
    ]
    return [
      try TestTown(ladder: ladder),
      try TestTown(until: "2017-05-09", followedBy: later, shared: TestTown.process + ladder + TestTown.shared),
    ]
  }

  /// One that goes on after a measure of its own.
  private static let ladder = TestTown.ladder.replacing(
    "当 本单位", with: "当 督办单 后 1个工作日 且 未 办结： 约谈 主办\n      当 本单位")

  private func contents(_ town: TestTown, _ one: Case, _ measure: String) throws -> [Instant] {
    let measure = try town.measure(measure)
    return one.effects.indices.filter { one.effects[$0].content == .measure(measure) && !one.isWithdrawn($0) }
      .map { one.effects[$0].sent }
  }

  /// A measure that nobody could send before a record came is followed from when it was sent, and one that was sent from when
  /// it was, though by a later record it was due before.
  @Test(arguments: [
    ("2017-05-15 17:31", "2017-05-18 10:00", ["2017-05-18 10:00"], ["2017-05-19 17:30"]),
    ("2017-05-15 17:31", nil, ["2017-05-15 17:30"], ["2017-05-16 17:30"]),
  ])
  func whatFollowsAMeasureCountsFromWhenItWasSent(_ until: String, _ recorded: String?, _ sent: [String], _ followed: [String])
    throws
  {
    let town = try TestTown(ladder: Self.ladder)
    var one = try town.open("2017-05-08 09:00")
    if let recorded {
      // 派发 is known of when 办结 has been overdue for days.
      one.advance(to: try TestTown.at(until))
      try one.take(try town.entry("2017-05-08 09:02", "派发", recorded: recorded))
    } else {
      try one.take(try town.entry("2017-05-08 09:02", "派发"))
    }
    one.advance(to: try TestTown.at("2017-06-01 09:00"))
    #expect(try contents(town, one, "督办单") == sent.map(TestTown.at))
    #expect(try contents(town, one, "约谈") == followed.map(TestTown.at))
  }

  @Test func aMeasureThatALateRecordMakesDueBeforeIsFollowedFromWhenItWasSent() throws {
    // By the extension, known of in time, it is overdue on the 22nd; by its withdrawal a fifth day counts anew.
    let town = try TestTown(
      ladder: Self.ladder,
      rest: """
        规则集 测试 { 版本：“1” }
        \(TestTown.shared)
        规则 派 兜底 { 主办：平台；限时：派发 3分钟内；督促：督办 }
        规则 慢 兜底 { 限时：办结 5个工作日内 }
        规则 急 例外于 慢 { 当：紧急  限时：办结 2个工作日内 }

        """)
    var one = try town.open("2017-05-08 09:00")
    try one.take(try town.entry("2017-05-08 09:02", "派发"))
    // Overdue and pressed on the 15th; on the 16th it turns out to have been urgent since the 9th, and overdue on the 10th.
    one.advance(to: try TestTown.at("2017-05-16 10:00"))
    try one.take(try town.entry("2017-05-09 09:00", "加急", recorded: "2017-05-16 10:00"))
    one.advance(to: try TestTown.at("2017-06-01 09:00"))
    #expect(try contents(town, one, "督办单") == [try TestTown.at("2017-05-15 17:30")])
    #expect(try contents(town, one, "约谈") == [try TestTown.at("2017-05-16 17:30")])
  }

  /// What happens in a case: many proposals, of which the case takes those that it may.
  private func proposals(_ town: TestTown, _ random: inout Seeded) throws -> [CaseEntry] {
    let names = [
      "受理", "派发", "派发", "出动", "办结", "办结", "回访（满意）", "回访（不满意）", "关闭", "退单", "退回", "延期", "挂起", "恢复", "返工",
      "加急", "告知",
    ]
    var recorded = try TestTown.at("2017-05-08 09:00").seconds
    var entries: [CaseEntry] = []
    for _ in 0..<30 {
      recorded += [0, 1, 60, 3600, 40_000, 90_000, 200_000].randomElement(using: &random) ?? 0
      let late: Int64 = Int.random(in: 0..<4, using: &random) == 0 ? Int64.random(in: 0..<200_000, using: &random) : 0
      var entry = try town.entry("2017-05-08 09:00", names.randomElement(using: &random) ?? "告知")
      entry.at = Instant(seconds: max(recorded - late, try TestTown.at("2017-05-08 09:00").seconds))
      entry.recordedAt = Instant(seconds: recorded)
      entries.append(entry)
    }
    return entries
  }

  /// Takes what it may; between entries the clock is moved as often as `cuts` says.
  private func walk(_ town: TestTown, _ entries: [CaseEntry], cuts: Int, _ random: inout Seeded) throws -> Case {
    var one = try town.open("2017-05-08 09:00")
    func cut(until end: Instant) {
      guard cuts > 0, end > one.clock else { return }
      let points = (0..<cuts).map { _ in Int64.random(in: one.clock.seconds...end.seconds, using: &random) }.sorted()
      for point in points { one.advance(to: Instant(seconds: point)) }
    }
    for entry in entries {
      cut(until: entry.recordedAt)
      try? one.take(entry)
    }
    let end = try TestTown.at("2017-12-01 09:00")
    cut(until: end)
    one.advance(to: end)
    return one
  }

  @Test(arguments: 0..<60) func replayingALogGivesTheSameEffectsHoweverItsTimeWasCut(seed: Int) throws {
    for town in try Self.towns.get() {
      var random = Seeded(state: UInt64(seed))
      let entries = try proposals(town, &random)
      let whole = try walk(town, entries, cuts: 0, &random)
      let pieces = try walk(town, entries, cuts: 5, &random)
      #expect(pieces.record.log == whole.record.log)
      #expect(pieces.effects == whole.effects)
      #expect(pieces.timeline == whole.timeline)
      var again = try Case(replaying: whole.record, under: town.rules)
      again.advance(to: try TestTown.at("2017-12-01 09:00"))
      #expect(again.effects == whole.effects)
      #expect(again.timeline == whole.timeline)
    }
  }

  /// Clocks of the same random logs that begin under either later edition, that keep their own limit under one, and that
  /// are corrected.
  /// What a record brings that comes late could be sent by nobody before it came.
  @Test func whatALateRecordBringsIsSentNoEarlier() throws {
    let town = try TestTown()
    var one = try town.open("2017-05-08 09:00")
    var entry = try town.entry("2017-05-08 09:02", "派发")
    entry.recordedAt = try TestTown.at("2017-05-22 10:00")
    try one.take(entry)
    let overdue = try TestTown.at("2017-05-15 17:30")
    let brought = one.effects.filter { $0.due == overdue }
    #expect(!brought.isEmpty)
    #expect(brought.allSatisfy { $0.sent == entry.recordedAt })
  }

  @Test func theRandomLogsReachEveryEdition() throws {
    let town = try #require(Self.towns.get().last)
    var found: Set<String> = []
    for seed in 0..<60 {
      var random = Seeded(state: UInt64(seed))
      let one = try walk(town, try proposals(town, &random), cuts: 0, &random)
      for clock in one.allClocks {
        switch clock.edition {
        case .own: found.insert("own")
        case .later(let number): found.insert("later \(number)\(clock.number > 1 ? " again" : "")")
        case .kept(let number, let reason): found.insert("kept \(number) \(reason)")
        }
      }
    }
    #expect(found.isSuperset(of: ["own", "later 0", "later 1", "later 0 again", "later 1 again", "kept 1 noLimit"]), "\(found)")
  }

  @Test(arguments: 0..<60) func noEffectComesTwiceAndNothingIsSentBeforeItIsDue(seed: Int) throws {
    for town in try Self.towns.get() {
      var random = Seeded(state: UInt64(1000 + seed))
      let one = try walk(town, try proposals(town, &random), cuts: 0, &random)
      let standing = one.effects.indices.filter { !one.isWithdrawn($0) }.map { one.effects[$0] }
      let measures = standing.filter { if case .measure = $0.content { true } else { false } }
      #expect(Set(measures).count == measures.count)
      #expect(one.effects.allSatisfy { $0.sent >= $0.due })
      // But for warnings, which a deadline that moves arms again, a rung fires once a clock.
      let beyond = measures.filter { if case .rung(_, let rung, _, _) = $0.cause { rung > 0 } else { false } }
      #expect(Set(beyond.map(\.cause)).count == beyond.count)
    }
  }

  @Test(arguments: 0..<60) func aRefusedEntryLeavesTheCaseAsItWas(seed: Int) throws {
    for town in try Self.towns.get() {
      var random = Seeded(state: UInt64(3000 + seed))
      var one = try town.open("2017-05-08 09:00")
      for entry in try proposals(town, &random) {
        let before = one
        do { try one.take(entry) } catch {
          #expect(one.effects == before.effects)
          #expect(one.timeline == before.timeline)
          #expect(one.wakeUp == before.wakeUp)
          #expect(one.pending == before.pending)
          #expect(one.clock == before.clock)
        }
      }
    }
  }

  @Test(arguments: 0..<60) func theWakeUpIsNeverLate(seed: Int) throws {
    for town in try Self.towns.get() {
      var random = Seeded(state: UInt64(2000 + seed))
      let entries = try proposals(town, &random)
      var one = try town.open("2017-05-08 09:00")
      for entry in entries {
        // A server that moves the clock whenever it is told to.
        while let wakeUp = one.wakeUp, wakeUp <= entry.recordedAt {
          let known = one.effects.count
          one.advance(to: Instant(seconds: wakeUp.seconds - 1))
          #expect(one.effects.count == known)
          one.advance(to: wakeUp)
          #expect(one.effects.count > known)
        }
        let known = one.effects.count
        one.advance(to: entry.recordedAt)
        #expect(one.effects.count == known)
        try? one.take(entry)
      }
    }
  }
}
