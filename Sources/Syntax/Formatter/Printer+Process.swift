import SourceText
import Vocabulary

extension Printer {
  mutating func process(_ process: ProcessSyntax, _ range: ByteRange) {
    put(.process)
    let widest = process.entries.compactMap { heading(of: $0.content) }.map { Self.cells(spelling($0)) }.max() ?? 0
    block(process.entries, endingIn: range) { printer, entry in
      if let word = printer.heading(of: entry) {
        let text = printer.spelling(word)
        printer.put("\(text)\(Self.padding(text, to: widest))  ")
      }
      printer.processEntry(entry)
    }
  }

  /// The word before contents that are aligned; nil where the contents follow at once.
  private func heading(of entry: ProcessEntry) -> Word? {
    switch entry {
    case .milestones: .milestones
    case .clocks: .count
    case .recordings: .record
    case .allow: nil
    }
  }

  private mutating func processEntry(_ entry: ProcessEntry) {
    switch entry {
    case .milestones(let stages): list(stages, by: " \(spelling(.arrow)) ") { $0.stage($1) }
    case .clocks(let clocks): list(clocks, by: spelling.semicolon) { $0.clock($1) }
    case .recordings(let recordings): list(recordings, by: spelling.semicolon) { $0.recording($1) }
    case .allow(let allow): self.allow(allow)
    }
  }

  private mutating func stage(_ stage: MilestoneSyntax) {
    if stage.isOptional { put(spelling(.leftParenthesis)) }
    put(spelling(stage.name))
    if !stage.results.isEmpty {
      put(spelling.spaceBeforeList)
      parenthesized { $0.names(stage.results) }
    }
    if stage.isOptional { put(spelling(.rightParenthesis)) }
  }

  private mutating func clock(_ clock: ClockSyntax) {
    names(clock.milestones)
    put(" \(spelling(.from)) \(spelling(clock.base))")
  }

  private mutating func recording(_ recording: RecordingSyntax) {
    put("\(spelling(recording.milestone)) \(spelling(.by)) ")
    recipients(recording.by)
    if let condition = recording.requires {
      put(" \(spelling(.requires)) ")
      expression(condition)
    }
  }

  mutating func recipients(_ recipients: [Recipient]) {
    put(recipients.map { text(of: $0) }.joined(separator: spelling.listComma))
  }

  func text(of recipient: Recipient) -> String {
    switch recipient.target {
    case .name(let id): spelling(id)
    case .lead: spelling(.lead)
    case .assist: spelling(.assist)
    case .reporter: spelling(.reporter)
    }
  }

  private mutating func allow(_ allow: AllowSyntax) {
    put("\(spelling(.allow)) \(spelling(allow.name))")
    for allowance in allow.allowances {
      put(" ")
      self.allowance(allowance.content)
    }
    guard !allow.effects.isEmpty else { return }
    put(colon)
    list(allow.effects, by: spelling.clauseComma) { $0.effect($1.content) }
  }

  private mutating func allowance(_ allowance: Allowance) {
    switch allowance {
    case .by(let recipients):
      put("\(spelling(.by)) ")
      self.recipients(recipients)
    case .from(let milestone, let duration):
      put("\(spelling(.from)) \(spelling(milestone)) \(spelling.limit(duration))")
    case .beforeDeadline(let milestone):
      put("\(spelling(.before)) \(spelling(milestone)) \(spelling(.deadline))")
    case .atMost(let number): put("\(spelling(.atMost)) \(spelling.count(number))")
    case .requires(let condition):
      put("\(spelling(.requires)) ")
      expression(condition)
    }
  }

  private mutating func effect(_ effect: Effect) {
    switch effect {
    case .pauses: put(.pauses)
    case .resumes: put(.resumes)
    case .extends: put(.extends)
    case .restarts: put(.restarts)
    case .backTo(let milestone): put("\(spelling(.backTo)) \(spelling(milestone))")
    case .exempts(let measure): put("\(spelling(.exempts)) \(spelling(measure))")
    case .set(let reference, let value):
      put("\(spelling(.set)) ")
      self.reference(reference)
      put(" ")
      expression(value)
    }
  }
}
