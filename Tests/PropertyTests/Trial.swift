import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics

/// One random program under test: its rules compiled twice, its events, and what they show.
struct Trial {
  let seed: UInt64
  let program: Program
  let evaluator: PlainEvaluator
  /// With all diagrams.
  let rules: CompiledRules
  /// With no room for diagrams: rules are found in an index and tested.
  let indexed: CompiledRules
  private(set) var findings = Findings()

  /// How many completions of one event are tried at most.
  static let completionLimit = 400

  init(seed: UInt64, mistake: Mistake? = nil) throws(OverBudget) {
    self.seed = seed
    program = Program.random(seed: seed)
    evaluator = PlainEvaluator(program, mistake: mistake)
    rules = try CompiledRules(program, nodeBudget: 200_000)
    indexed = Trial.withoutRoom(program) ?? rules
    findings.sets = 1
    findings.setsWithoutRoom = indexed.attributes.contains { $0.root == nil } || !indexed.index.isComplete ? 1 : 0
  }

  /// The smallest budget that lets the conditions stand, one by one.
  private static func withoutRoom(_ program: Program) -> CompiledRules? {
    var budget = 8
    while budget < 100_000 {
      if let rules = try? CompiledRules(program, nodeBudget: budget) { return rules }
      budget += budget / 2
    }
    return nil
  }

  /// Tries events of which all is known, then events of which part was forgotten; the first disagreement, in words.
  mutating func disagreement(full: Int = 5, partial: Int = 3) -> String? {
    for number in 0..<full + partial {
      var event = RandomEvent(of: program, seed: seed &* 31 &+ UInt64(number))
      if number >= full { forget(in: &event) }
      if let disagreement = disagreement(on: event.answers) {
        return """
          seed \(seed), event \(number): \(disagreement)
          \(program.dump(event.answers))
          """
      }
    }
    return nil
  }

  /// Forgets answers as long as all completions can still be tried.
  private func forget(in event: inout RandomEvent) {
    for field in event.forgetting {
      let answer = event.answers.removeValue(forKey: field)
      if evaluator.completions(of: event.answers).count > Trial.completionLimit { event.answers[field] = answer }
    }
  }

  private mutating func disagreement(on answers: [Ref<Field>: Value]) -> String? {
    let completions = evaluator.completions(of: answers)
    let judgement = evaluator.judgement(over: completions)
    findings.add(judgement, completions, evaluator)
    let circumstances = Circumstances(answers, in: program)
    let isKnown = completions.unknown.isEmpty
    let exact = Agreement(rules: rules, evaluator: evaluator, isExact: !completions.isSample)
    if let found = exact.disagreement(rules.verdict(for: circumstances), judgement) { return found }
    // Without room the engine may claim less of an event that is known in part.
    let cautious = Agreement(rules: indexed, evaluator: evaluator, isExact: isKnown)
    if let found = cautious.disagreement(indexed.verdict(for: circumstances), judgement) { return "indexed: " + found }
    return exact.disagreement(ofDiagramsAt: rules.grid.cells(of: circumstances, in: program), judgement)
  }
}

/// What the events of some programs showed.
struct Findings {
  var sets = 0
  var setsWithoutRoom = 0
  var events = 0
  var completions = 0
  var gaps = 0
  var conflicts = 0
  var exceptions = 0
  var unknowns = 0

  /// Counts a set once, whatever it shows and how often.
  private var seen: Set<Sight> = []
  private enum Sight { case gap, conflict, exception, unknown }

  mutating func add(_ judgement: Judgement, _ completions: Completions, _ evaluator: PlainEvaluator) {
    events += 1
    self.completions += completions.count
    let lead = evaluator.attributes.firstIndex(of: .lead).map { judgement.attributes[$0] } ?? .nothing
    if lead == .nothing, seen.insert(.gap).inserted { gaps += 1 }
    let isConflict = judgement.attributes.contains { if case .conflict = $0 { true } else { false } }
    if isConflict, seen.insert(.conflict).inserted { conflicts += 1 }
    if !judgement.overriddenRules.isEmpty, seen.insert(.exception).inserted { exceptions += 1 }
    if !judgement.relevance.isEmpty, seen.insert(.unknown).inserted { unknowns += 1 }
  }

  static func += (all: inout Findings, some: Findings) {
    all.sets += some.sets
    all.setsWithoutRoom += some.setsWithoutRoom
    all.events += some.events
    all.completions += some.completions
    all.gaps += some.gaps
    all.conflicts += some.conflicts
    all.exceptions += some.exceptions
    all.unknowns += some.unknowns
  }
}
