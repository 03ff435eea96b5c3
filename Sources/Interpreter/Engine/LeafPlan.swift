import DecisionDiagrams
import Semantics

/// What decisions of one leaf come to, where units lead and help by name.
struct LeafPlan: Sendable {
  /// The kind of unit that leads; negative: it takes a longer look.
  let lead: Int32
  let isFallback: Bool
  /// The number of what it says besides its lead and its rules.
  let saying: Int32
  /// Where the units that help stand among those of all leaves.
  let companions: Range<Int32>

  init(
    _ record: Record, _ rules: CompiledRules, lead attribute: Int?, _ companions: inout [Int32],
    _ sayings: inout LeafSayings
  ) {
    var lead: Int32 = -1
    let outcome = attribute.map(record.outcome) ?? Record.nothing
    if outcome >= 0, case .lead(.unit(let unit)) = rules.numbered.values[Int(outcome >> 1)] { lead = unit.index }
    isFallback = outcome >= 0 && outcome & 1 == 1
    let start = Int32(companions.count)
    for number in record.members {
      let membership = rules.memberships[Int(number)].membership
      guard membership.set == .assist || membership.set == .notify else { continue }
      if case .unit(let unit) = membership.member {
        companions.append(unit.index << 1 | (membership.set == .notify ? 1 : 0))
      } else {
        lead = -1
      }
    }
    self.lead = lead
    saying = sayings.number(of: record, isNamed: lead >= 0)
    self.companions = start..<Int32(companions.count)
  }
}

/// Numbers what leaves say besides the unit that leads and the rules: a few things as a rule, however many leaves there
/// are.
struct LeafSayings {
  private var numbers: [[Int32]: Int32] = [:]
  private var key: [Int32] = []
  private(set) var count = 0
  private let leadAttribute: Int?

  init(lead attribute: Int?) { leadAttribute = attribute }

  /// - Parameter isNamed: whether a unit leads by its name.
  mutating func number(of record: Record, isNamed: Bool) -> Int32 {
    key.removeAll(keepingCapacity: true)
    for attribute in 0..<record.attributes {
      let outcome = record.outcome(attribute)
      // What rules disagree on hangs on which rules they are.
      if outcome == Record.conflict { return next() }
      key.append(attribute == leadAttribute && isNamed ? Record.nothing : outcome)
    }
    key.append(contentsOf: record.members)
    if let known = numbers[key] { return known }
    let number = next()
    numbers[key] = number
    return number
  }

  private mutating func next() -> Int32 {
    count += 1
    return Int32(count - 1)
  }
}
