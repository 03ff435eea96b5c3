package import Semantics

/// An event, and in which order its fields are to be forgotten.
package struct RandomEvent: Sendable {
  /// An answer to every field that an event can carry, but to some of those with a default.
  package var answers: [Ref<Field>: Value] = [:]
  package var forgetting: [Ref<Field>] = []

  package init(of program: Program, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for position in program.fields.indices {
      let field = program.fields[position]
      switch field.origin {
      case .builtIn(.category), .level, .attribute, .derived: continue
      case .builtIn, .declared: break
      }
      if field.defaultValue != nil, random.chance(50) { continue }
      let isUnknownAnswer = field.admitsUnknownAnswer && random.chance(20)
      answers[Ref(position)] = isUnknownAnswer ? .unknownAnswer : program.randomValue(of: field, &random)
    }
    forgetting = answers.keys.sorted().shuffled(using: &random)
  }
}
