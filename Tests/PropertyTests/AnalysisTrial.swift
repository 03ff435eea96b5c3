import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics

/// What the analysis of one random program finds, against what trying the program's events finds.
struct AnalysisTrial {
  let seed: UInt64
  let program: Program
  let evaluator: PlainEvaluator
  let rules: CompiledRules
  private(set) var examples = 0
  private(set) var findings = 0
  /// Whether all events of the program were tried.
  private(set) var isExhaustive = false
  private var random: SeededRandom

  /// How many events of one program are tried at most.
  static let eventLimit = 1_500
  /// How many completions of one example are tried at most.
  static let completionLimit = 60

  init(seed: UInt64) throws(OverBudget) {
    self.seed = seed
    program = Program.random(seed: seed)
    evaluator = PlainEvaluator(program)
    rules = try CompiledRules(program, nodeBudget: 200_000)
    random = SeededRandom(seed: seed)
  }

  /// The first thing that is wrong with the findings, in words; nil: nothing.
  mutating func disagreement() -> String? {
    let results = rules.analysis()
    findings = results.count
    for result in results {
      if let wrong = wrongExample(of: result) { return report("\(result) has an example for which \(wrong)", [:]) }
    }
    let completions = evaluator.allEvents()
    guard completions.count <= Self.eventLimit, !completions.isSample else { return nil }
    isExhaustive = true
    let events = (0..<completions.count).map { completions[$0] }
    let facts = Facts(events: events, decisions: events.map { evaluator.decision(on: $0) }, trial: self)
    return facts.disagreement(results).map { report($0, [:]) }
  }

  private func report(_ disagreement: String, _ answers: [Ref<Field>: Value]) -> String {
    "seed \(seed): \(disagreement)\n\(program.dump(answers))"
  }

  // MARK: Examples

  /// What an example does not show of what it should; nil: it shows it, under every completion that is tried.
  private mutating func wrongExample(of result: AnalysisResult) -> String? {
    switch result {
    case .gap(let attribute, let example):
      return wrong(example) { trial, decision in trial.outcome(attribute, decision) == .nothing }
    case .namesNobody(_, let example): return wrong(example) { _, decision in decision.isLedByNobody }
    case .conflict(let attribute, _, let values, let example):
      let expected = [DecidedValue(values.0), DecidedValue(values.1)]
      return wrong(example) { trial, decision in
        guard case .conflict(let claims) = trial.outcome(attribute, decision) else { return false }
        return expected.allSatisfy { claims[$0] != nil }
      }
    case .reachesFallback(let attribute, _, _, let example):
      return wrong(example) { trial, decision in trial.isByFallback(attribute, decision) }
    case .neverApplies, .applicationUnproven, .neverSpeaks, .exceptionNeverApplies, .exceptionOverridesNothing, .overBudget,
      .textsOverBudget,
      .effectUnproven,
      .exceptionsUnproven, .conflictsUnproven,
      .defaultRoutes,
      .propertyFails, .propertyIsVacuous:
      return nil
    }
  }

  private mutating func wrong(_ example: Example?, _ shows: (AnalysisTrial, PlainDecision) -> Bool) -> String? {
    let comparesFields = !rules.grid.compared.isEmpty
    guard let example else { return comparesFields ? nil : "there is no example" }
    examples += 1
    let completions = evaluator.completions(
      of: example.circumstances.answers, dutyHours: example.dutyHours, workday: example.workday)
    for number in 0..<min(completions.count, Self.completionLimit) {
      let position = completions.count <= Self.completionLimit ? number : random.below(completions.count)
      let event = completions[position]
      if !shows(self, evaluator.decision(on: event)) {
        return "this does not show it:\n\(program.dump(event.answers))"
      }
    }
    return nil
  }

  // MARK: What decisions say

  func outcome(_ attribute: Attribute, _ decision: PlainDecision) -> Decided {
    if attribute == .lead, decision.isLedByNobody { return .nothing }
    return evaluator.attributes.firstIndex(of: DecidedAttribute(attribute)).map { decision.attributes[$0] } ?? .nothing
  }

  /// Whether fallbacks alone say it: of a limit that is no part of the decision, since it is the same whoever says it.
  func isByFallback(_ attribute: Attribute, _ decision: PlainDecision) -> Bool {
    if attribute == .lead, decision.isLedByNobody { return false }
    let naming = decision.applyingRules.map(\.position).filter { RuleSayings(program.rules[$0]).values.has(attribute) }
    return !naming.isEmpty && naming.allSatisfy { program.rules[$0].isFallback }
  }
}
