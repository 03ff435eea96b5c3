/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// 0 ..< bound.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  package mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// One of some; the list is never empty.
  package mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }

  /// So many of some, in their order.
  package mutating func some<T>(_ count: Int, of choices: [T]) -> [T] {
    var left = count
    var result: [T] = []
    for (index, choice) in choices.enumerated() where below(choices.count - index) < left {
      result.append(choice)
      left -= 1
    }
    return result
  }
}
