import Foundation
import ProgramGenerator
import Testing

/// Of every token of the rule sets that come with Pai: deleted, doubled or replaced, it is told, or nothing changes.
@Suite struct SlipTests {
  /// How many slips of each rule set, as many as the environment asks for; nil: all of them.
  private static let sample: Int? = {
    guard let asked = ProcessInfo.processInfo.environment["PAI_SLIPS"] else { return Optimisation.isOn ? 400 : 40 }
    return asked == "all" ? nil : Int(asked)
  }()

  private static let packs: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let rules = root.appending(path: "Rules")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: rules.path)) ?? []
    return names.sorted().map { rules.appending(path: $0) }
  }()

  @Test func `a slip in one token is told near it, or changes nothing`() async throws {
    let packs = try Self.packs.compactMap(SlippedPack.init)
    #expect(packs.count == 5)
    var tally = SlipTally()
    for pack in packs {
      var slips = pack.slips()
      if let sample = Self.sample {
        var random = SeededRandom(seed: 20_170_414)
        slips = random.some(min(sample, slips.count), of: slips)
      }
      let all = slips
      let parts = 4
      tally += await withTaskGroup(of: SlipTally.self) { group in
        for part in 0..<parts {
          group.addTask {
            var tally = SlipTally()
            for index in stride(from: part, to: all.count, by: parts) { tally.add(all[index], in: pack) }
            return tally
          }
        }
        return await group.reduce(into: SlipTally()) { $0 += $1 }
      }
    }
    print(tally)
    for slip in tally.unexpected.prefix(500) { Issue.record("\(slip)") }
    #expect(tally.counts[.toldNear, default: 0] * 10 > tally.total * 7, "\(tally)")
  }
}

/// What became of many slips.
struct SlipTally: CustomStringConvertible, Sendable {
  var counts: [Outcome: Int] = [:]
  /// Those that are told of nowhere, or elsewhere alone.
  var unexpected: [String] = []

  var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ slip: Slip, in pack: SlippedPack) {
    let outcome = pack.outcome(of: slip)
    counts[outcome, default: 0] += 1
    guard outcome == .silent || outcome == .toldElsewhere else { return }
    unexpected.append("\(outcome) \(pack.name)/\(slip)")
  }

  static func += (all: inout SlipTally, more: SlipTally) {
    all.counts.merge(more.counts, uniquingKeysWith: +)
    all.unexpected += more.unexpected
  }

  var description: String {
    let shown = counts.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    return "\(total) slips: \(shown); unexpected \(unexpected.count)"
  }
}
