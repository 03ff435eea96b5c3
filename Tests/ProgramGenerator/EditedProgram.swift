package import Semantics

extension Program {
  /// The program after an edit of one to three of its rules, or of what its directory knows of a place, as an author makes them.
  package func edited(seed: UInt64) -> Program {
    var random = SeededRandom(seed: seed)
    var result = self
    for _ in 0..<random.within(1...3) {
      let rule = random.below(result.rules.count)
      let other = result.rules[random.below(result.rules.count)]
      switch random.below(6) {
      case 0: result.rules[rule].condition = other.condition
      case 1: result.rules[rule].condition = .not(result.rules[rule].condition)
      case 2: result.rules[rule].says = other.says
      case 3: result.rules[rule].overrides = []
      case 4:
        guard !directory.attributes.isEmpty else { continue }
        let attribute = random.below(directory.attributes.count)
        let value = random.one(of: directory.areas).attributes[attribute]
        result.directory.areas[random.below(directory.areas.count)].attributes[attribute] = value
      // Exceptions point backwards, so that nothing points at the last rule.
      default: if result.rules.count > 1 { result.rules.removeLast() }
      }
    }
    return result
  }
}
