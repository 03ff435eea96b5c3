import Semantics

/// What every rule says, in numbers: attributes and members by their position, values by their number.
package struct NumberedSayings: Sendable {
  /// The distinct values that rules give attributes.
  package private(set) var values: [AttributeValue] = []
  /// By rule: pairs of an attribute and a value, `pairs[pairStarts[r] ..< pairStarts[r + 1]]`.
  private(set) var pairs: [(attribute: Int32, value: Int32)] = []
  private(set) var pairStarts: [Int32] = [0]
  private(set) var members: [Int32] = []
  private(set) var memberStarts: [Int32] = [0]
  /// By rule: the sets that it replaces, a bit each.
  private(set) var replaces: [UInt8] = []
  private(set) var isFallback: [Bool] = []
  /// By member: the bit of its set.
  let setOfMember: [UInt8]
  package let attributeCount: Int
  /// The position of who leads; negative: no rule says it.
  let leadAttribute: Int
  /// By member: the number of the value of the lead beside which it is in no set; negative: none.
  private(set) var leadOfMember: [Int32]

  init(_ sayings: [RuleSayings], attributes: [Attribute], memberships: [Membership], rules: [Rule]) {
    attributeCount = attributes.count
    var positions: [Attribute: Int32] = [:]
    for (position, attribute) in attributes.enumerated() { positions[attribute] = Int32(position) }
    var memberPositions: [Membership: Int32] = [:]
    for (position, membership) in memberships.enumerated() { memberPositions[membership] = Int32(position) }
    leadAttribute = attributes.firstIndex(of: .lead) ?? -1
    leadOfMember = Array(repeating: -1, count: memberships.count)
    setOfMember = memberships.map { 1 << UInt8($0.set.rawValue) }
    var numbers: [AttributeValue: Int32] = [:]
    for (rule, said) in sayings.enumerated() {
      for (attribute, value) in said.values {
        guard let position = positions[attribute] else { continue }
        let number = numbers[value] ?? Int32(values.count)
        if number == values.count {
          numbers[value] = number
          values.append(value)
        }
        pairs.append((position, number))
      }
      pairStarts.append(Int32(pairs.count))
      members.append(contentsOf: said.adds.compactMap { memberPositions[$0] })
      memberStarts.append(Int32(members.count))
      replaces.append(said.replaces.reduce(0) { $0 | 1 << UInt8($1.rawValue) })
      isFallback.append(rules[rule].isFallback)
    }
    for (position, membership) in memberships.enumerated() {
      if let lead = membership.lead, let number = numbers[lead] { leadOfMember[position] = number }
    }
  }

  func pairs(of rule: Int32) -> ArraySlice<(attribute: Int32, value: Int32)> {
    pairs[Int(pairStarts[Int(rule)])..<Int(pairStarts[Int(rule) + 1])]
  }

  func value(of rule: Int32, _ attribute: Int32) -> Int32? {
    for pair in pairs(of: rule) where pair.attribute == attribute { return pair.value }
    return nil
  }

  func members(of rule: Int32) -> ArraySlice<Int32> {
    members[Int(memberStarts[Int(rule)])..<Int(memberStarts[Int(rule) + 1])]
  }
}
