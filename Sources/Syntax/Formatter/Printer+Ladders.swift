import SourceText
import Vocabulary

/// Ladders and assessments.
extension Printer {
  mutating func ladder(_ ladder: LadderSyntax, _ range: ByteRange) {
    put("\(spelling(.ladder)) \(spelling(ladder.name))")
    own(ladder.own)
    let conditions = ladder.rungs.map { rung in rendered { $0.expression(rung.content.condition) } }
    let widest = conditions.compactMap(\.self).map(Self.cells).max() ?? 0
    var next = 0
    block(ladder.rungs, endingIn: range) { printer, rung in
      printer.rung(rung, oneLine: conditions[next], widest: widest)
      next += 1
    }
  }

  private mutating func rung(_ rung: RungSyntax, oneLine: String?, widest: Int) {
    put("\(spelling(.when)) ")
    if let oneLine {
      put("\(oneLine)\(spelling(.colon))\(Self.padding(oneLine, to: widest))  ")
    } else {
      expression(rung.condition)
      put("\(spelling(.colon))  ")
    }
    list(rung.actions, by: spelling.semicolon) { $0.action($1) }
  }

  private mutating func action(_ action: ActionSyntax) {
    switch action.act {
    case .measure(let name): put("\(spelling(name)) ")
    case .notify: put("\(spelling(.notify)) ")
    }
    recipients(action.recipients)
    switch action.hold {
    case .opening?: put(" \(spelling(.holding)) \(spelling(.opening))")
    case .period(let name)?: put(" \(spelling(.holding)) \(spelling(name))")
    case nil: break
    }
  }

  mutating func assessment(_ assessment: AssessmentSyntax, _ range: ByteRange) {
    put("\(spelling(.assessment)) \(spelling(assessment.name))")
    if !assessment.groupings.isEmpty {
      put(" \(spelling(.per)) ")
      list(assessment.groupings, by: spelling.listComma) { printer, grouping in
        switch grouping {
        case .reference(let reference): printer.reference(reference)
        case .word(let word, _): printer.put(word)
        }
      }
    }
    if let milestone = assessment.periodOf {
      put(" \(spelling(.periodOf)) \(spelling(milestone))")
      if assessment.periodOfDeadline { put(" \(spelling(.deadline))") }
    }
    block(assessment.entries, endingIn: range) { $0.assessmentEntry($1) }
  }

  private mutating func assessmentEntry(_ entry: AssessmentEntry) {
    switch entry {
    case .given(let names, let from, let to):
      put("\(spelling(.given)) ")
      self.names(names)
      put(" \(spelling(.in)) ")
      expression(from)
      put(" \(spelling(.to)) ")
      expression(to)
    case .measure(let name, let expression):
      put("\(spelling(name)) \(spelling(.equal)) ")
      condition(expression)
    }
  }
}
