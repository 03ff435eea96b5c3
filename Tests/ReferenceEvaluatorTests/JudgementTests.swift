import ExactNumbers
import ProgramGenerator
import ReferenceEvaluator
import Semantics
import Testing

@Suite struct JudgementTests {
  @Test func `what all completions share is settled, and what they hang on matters`() {
    let program = Program.small(
      fields: [.declared(.yesNo), .declared(.integer), .declared(.yesNo, default: .yesNo(true))],
      rules: [
        .made(.led(by: 0), when: .test(.yes(.declared(0)))),
        .made(.led(by: 1), when: .not(.test(.yes(.declared(0))))),
        .made(.adds(.tag, .tag("large")), when: .test(.number(.declared(1), .greater, Exact(5)))),
        .made(.adds(.tag, .tag("large")), when: .test(.yes(.declared(2)))),
      ])
    let judgement = PlainEvaluator(program).judgement(on: [:])
    #expect(judgement.attributes == [.open])
    #expect(judgement.members == [true])
    #expect(judgement.speakingRules == [Ref(3)])
    var relevance = Judgement.Relevance()
    relevance.attributes = [0]
    #expect(judgement.relevance == [.field(.declared(0)): relevance])
  }

  @Test func `answers stand on every side of every constant`() {
    let program = Program.small(
      fields: [.declared(.text), .declared(.decimal), .declared(.several(.unit), admitsUnknownAnswer: true)],
      rules: [
        .made(.led(by: 0), when: .all([.test(.textHas(.declared(0), "路面")), .test(.textStarts(.declared(0), "路"))])),
        .made(.led(by: 1), when: .test(.number(.declared(1), .less, .one))),
        .made(.led(by: 1), when: .test(.number(.declared(1), .greaterOrEqual, Exact(2)))),
        .made(.led(by: 2), when: .test(.count(.declared(2), .greater, 1))),
        .made(.led(by: 2), when: .test(.has(.declared(2), 0))),
      ])
    let evaluator = PlainEvaluator(program)
    // Neither, one of each, both.
    #expect(evaluator.answers(to: .declared(0)).count == 4)
    #expect(evaluator.answers(to: .declared(1)).count == 3)
    // None, one other, the two others, the one, the one with others; 不详 has no members either, nor one other.
    #expect(evaluator.answers(to: .declared(2)).count == 4)
  }
}
