import SourceText
import Vocabulary

extension Printer {
  mutating func scenario(_ scenario: ScenarioSyntax, _ range: ByteRange) {
    put("\(spelling(.scenario)) \(spelling(scenario.name))")
    own(scenario.own)
    var parts: [ScenarioPart] = [.situation(scenario.situation, scenario.situationRange)]
    if !scenario.basis.isEmpty { parts.insert(.basis(scenario.basis, start: basisStart(of: scenario)), at: 0) }
    parts += scenario.steps.map(ScenarioPart.step)
    block(parts, endingIn: range, startOf: \.start) { printer, part in
      switch part {
      case .basis(let sources, _): printer.basis(sources)
      case .situation(let situation, let range): printer.situation(situation, range)
      case .step(let step): printer.step(step.content)
      }
    }
  }

  private enum ScenarioPart {
    case basis([BasisSource], start: Int32)
    case situation(Situation, ByteRange)
    case step(Entry<ScenarioStep>)

    var start: Int32 {
      switch self {
      case .basis(_, let start): start
      case .situation(_, let range): range.lower
      case .step(let entry): entry.range.lower
      }
    }
  }

  /// The basis is the first thing in its scenario's braces.
  private func basisStart(of scenario: ScenarioSyntax) -> Int32 {
    source.start(after: (scenario.own ?? scenario.name.range).upper, skipping: 1)
  }

  private mutating func situation(_ situation: Situation, _ range: ByteRange) {
    switch situation {
    case .event(let moment, let settings):
      put(.event)
      if let moment { put(" \(spelling(moment))") }
      let last = settings.last?.range.lower
      shortBlock(settings, endingIn: range, startOf: \.range.lower, separator: spelling.semicolon) {
        $0.setting($1)
      } broken: { printer, setting in
        printer.setting(setting)
        if setting.range.lower != last { printer.put(printer.spelling(.semicolon)) }
      }
    case .caseFile(let text): put("\(spelling(.caseFile)) \(spelling(text))")
    case .property(let expression):
      put("\(spelling(.when)) ")
      condition(expression)
    }
  }

  private mutating func setting(_ setting: SettingSyntax) {
    reference(setting.reference)
    put(" ")
    for (index, value) in setting.values.enumerated() {
      // A semicolon is a mistake that the meaning tells; it is not for the layout to mend.
      let before = index > 0 ? setting.values[index - 1].range.upper..<value.range.lower : 0..<0
      let isSemicolon = setting.semicolons.contains { before.contains($0.lower) }
      if index > 0 { put(isSemicolon ? spelling.semicolon : spelling.listComma) }
      expression(value)
    }
  }

  private mutating func step(_ step: ScenarioStep) {
    switch step {
    case .expect(let expression):
      put("\(spelling(.expect)) ")
      condition(expression)
    case .expectRefused: put("\(spelling(.expect)) \(spelling(.refused))")
    case .elapse(let duration): put("\(spelling(.elapse)) \(spelling(duration))")
    case .occurrence(let moment, let occurrence):
      put("\(text(of: moment)) ")
      self.occurrence(occurrence)
    }
  }

  private func text(of moment: Moment) -> String {
    switch moment {
    case .time(let time): "\(time.time)"
    case .instant(let moment): spelling(moment)
    case .nextDay(let time): "\(spelling(.nextDay)) \(time.time)"
    // Half-width and touching its number, so that it begins a step and adds nothing.
    case .later(let duration): "+\(spelling(duration))"
    }
  }

  private mutating func occurrence(_ occurrence: Occurrence) {
    switch occurrence {
    case .correct(let setting):
      put("\(spelling(.correct)) ")
      self.setting(setting)
    case .happening(let name, let result, let text, let by, let to):
      put(spelling(name))
      if let result { parenthesized { $0.names([result]) } }
      if let text { put(" \(spelling(text))") }
      if let by { put(" \(spelling(.by)) \(self.text(of: by))") }
      if !to.isEmpty {
        put(" \(spelling(.to)) ")
        recipients(to)
      }
    }
  }
}
