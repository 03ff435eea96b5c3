import SourceText
import Vocabulary

extension Printer {
  mutating func rule(_ rule: RuleSyntax, _ range: ByteRange) {
    put("\(spelling(.rule)) \(spelling(rule.name))")
    if rule.isFallback { put(" \(spelling(.fallback))") }
    overrides(rule.overrides)
    own(rule.own)
    block(rule.clauses, endingIn: range) { $0.clause($1) }
  }

  mutating func overrides(_ names: [Identifier]) {
    guard !names.isEmpty else { return }
    put(" \(spelling(.overrides)) ")
    self.names(names)
  }

  mutating func clause(_ clause: RuleClause) {
    switch clause {
    case .basis(let sources): basis(sources)
    case .when(let expression):
      put(label(.when))
      condition(expression)
    case .lead(let reference):
      put(label(.lead))
      self.reference(reference)
    case .assist(let members): self.members(.assist, members)
    case .notify(let members): self.members(.notify, members)
    case .within(let limits):
      put(label(.within))
      list(limits, by: spelling.semicolon) { $0.limit($1) }
    case .ladder(let uses):
      put(label(.ladder))
      list(uses, by: spelling.listComma) { $0.ladderUse($1) }
    case .tag(let members): self.members(.tag, members)
    case .decline(let text): put("\(label(.decline))\(spelling(text))")
    case .start(let members): self.members(.start, members)
    case .meant(let expression):
      put(label(.meant))
      condition(expression)
    case .note(let text): put("\(label(.note))\(spelling(text))")
    }
  }

  private mutating func members(_ word: Word, _ members: MembersSyntax) {
    put(label(word))
    if members.only != nil { put("\(spelling(.only)) ") }
    if members.members.isEmpty { put(.none) }
    list(members.members, by: spelling.listComma) { printer, member in
      switch member {
      case .reference(let reference): printer.reference(reference)
      case .text(let text): printer.put(printer.spelling(text))
      }
    }
  }

  private mutating func limit(_ limit: LimitSyntax) {
    put("\(spelling(limit.milestone)) ")
    if let base = limit.base { put("\(spelling(.from)) \(spelling(base)) ") }
    put(spelling.limit(limit.duration))
    if let period = limit.countingOnly { put(" \(spelling(.countingOnly)) \(spelling(period))") }
  }

  private mutating func ladderUse(_ use: LadderUse) {
    put(spelling(use.ladder))
    if let entry = use.entry { put(" \(spelling(.from)) \(spelling(entry))") }
  }
}
