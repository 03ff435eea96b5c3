/// A whole decision of the rules as numbers in a row: the outcomes of the attributes, then the members, the rules that
/// speak and the rules overridden, each list after its length.
///
/// Every decision that the rules of a program can come to stands once, side by side with the others; so that a
/// decision is an index, expanded when it is read.
package struct Record: Sendable {
  /// In place of a value: nothing said.
  package static let nothing: Int32 = -1
  /// In place of a value: the rules that speak disagree.
  package static let conflict: Int32 = -2

  package let numbers: ArraySlice<Int32>
  package let attributes: Int

  package init(_ numbers: ArraySlice<Int32>, attributes: Int) {
    self.numbers = numbers
    self.attributes = attributes
  }

  /// `nothing`, `conflict`, or twice the value's number, plus one where a fallback says who leads.
  @inline(__always) package func outcome(_ attribute: Int) -> Int32 { numbers[numbers.startIndex + attribute] }

  package var members: ArraySlice<Int32> { list(0) }
  package var rules: ArraySlice<Int32> { list(1) }
  package var overridden: ArraySlice<Int32> { list(2) }

  private func list(_ number: Int) -> ArraySlice<Int32> {
    var index = numbers.startIndex + attributes
    for _ in 0..<number { index += 1 + Int(numbers[index]) }
    return numbers[index + 1..<index + 1 + Int(numbers[index])]
  }
}

/// Works records out, with scratch space that is kept from one to the next.
package struct RecordBuilder: Sendable {
  private let sayings: NumberedSayings
  private let exceptions: Exceptions
  private var outcomes: [Int32]
  private var named: [Bool]
  private var isMember: [Bool]
  private var speaks: [Bool] = []
  private var silenced: [Bool] = []
  private var silencers: [Int32] = []

  init(_ sayings: NumberedSayings, _ exceptions: Exceptions) {
    self.sayings = sayings
    self.exceptions = exceptions
    outcomes = Array(repeating: Record.nothing, count: sayings.attributeCount)
    named = Array(repeating: false, count: sayings.attributeCount)
    isMember = Array(repeating: false, count: sayings.setOfMember.count)
  }

  /// Appends the record of an event to which exactly these rules apply; ascending.
  package mutating func append(applying: [Int32], to row: inout [Int32]) {
    for index in outcomes.indices {
      outcomes[index] = Record.nothing
      named[index] = false
    }
    for index in isMember.indices { isMember[index] = false }
    speaks.removeAll(keepingCapacity: true)
    silenced.removeAll(keepingCapacity: true)
    var replacedByOrdinary: UInt8 = 0
    for rule in applying {
      speaks.append(sayings.replaces[Int(rule)] != 0)
      silenced.append(false)
      guard !sayings.isFallback[Int(rule)] else { continue }
      replacedByOrdinary |= sayings.replaces[Int(rule)]
      // Whoever names an attribute silences every fallback on it, even where it is itself silenced.
      for pair in sayings.pairs(of: rule) { named[Int(pair.attribute)] = true }
    }
    for (position, rule) in applying.enumerated() {
      findSilencers(of: rule, applying)
      let isFallback = sayings.isFallback[Int(rule)]
      for pair in sayings.pairs(of: rule) {
        if silencers.contains(where: { sayings.value(of: $0, pair.attribute) != nil }) {
          silenced[position] = !isFallback
        } else if !isFallback || !named[Int(pair.attribute)] {
          speaks[position] = true
          let isLead = Int(pair.attribute) == sayings.leadAttribute
          say(pair.value << 1 | (isFallback && isLead ? 1 : 0), Int(pair.attribute))
        }
      }
      var replaced: UInt8 = isFallback ? replacedByOrdinary : 0
      for silencer in silencers { replaced |= sayings.replaces[Int(silencer)] }
      for member in sayings.members(of: rule) {
        if sayings.setOfMember[Int(member)] & replaced != 0 {
          if !isFallback { silenced[position] = true }
        } else {
          speaks[position] = true
          isMember[Int(member)] = true
        }
      }
    }
    row.append(contentsOf: outcomes)
    // Plain loops: load time hangs on them.
    let members = row.count
    row.append(0)
    let lead = sayings.leadAttribute < 0 ? -1 : outcomes[sayings.leadAttribute] >> 1
    for member in isMember.indices where isMember[member] && (lead < 0 || sayings.leadOfMember[member] != lead) {
      row.append(Int32(member))
    }
    row[members] = Int32(row.count - members - 1)
    append(applying, where: speaks, to: &row)
    append(applying, where: silenced, to: &row)
  }

  private mutating func findSilencers(of rule: Int32, _ applying: [Int32]) {
    silencers.removeAll(keepingCapacity: true)
    guard !exceptions.overriders[Int(rule)].isEmpty else { return }
    for other in applying where exceptions.isException(other, to: rule) { silencers.append(other) }
  }

  private mutating func say(_ outcome: Int32, _ attribute: Int) {
    switch outcomes[attribute] {
    case Record.nothing, outcome: outcomes[attribute] = outcome
    default: outcomes[attribute] = Record.conflict
    }
  }

  private func append(_ list: [Int32], where isListed: [Bool], to row: inout [Int32]) {
    let start = row.count
    row.append(0)
    for position in list.indices where isListed[position] { row.append(list[position]) }
    row[start] = Int32(row.count - start - 1)
  }
}
