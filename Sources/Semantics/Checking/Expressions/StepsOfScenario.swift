import Diagnostics
import SourceText
import Syntax

extension Scope {
  /// Steps that stand where they say nothing: 被拒 after no happening, happenings in a proof.
  mutating func checkSteps(of scenario: ScenarioSyntax, in file: FileID) {
    let isProperty = if case .property = scenario.situation { true } else { false }
    var happened = false
    for step in scenario.steps {
      switch step.content {
      case .expect: happened = false
      case .expectRefused:
        if !happened { report(.refusedAfterNothing, at: step.range, in: file) }
        happened = false
      case .elapse, .occurrence:
        if isProperty { report(.stepInProperty, at: step.range, in: file) }
        if case .occurrence = step.content { happened = true } else { happened = false }
      }
    }
  }
}
