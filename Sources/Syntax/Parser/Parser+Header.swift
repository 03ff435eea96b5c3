import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `ruleset = "规则集" NAME "{" { header_clause [ end ] } "}"`
  mutating func ruleset() throws(Abandoned) -> RulesetSyntax {
    let name = try declaredName()
    try bracesRuleset()
    let clauses = try block(.ruleset) { (parser) throws(Abandoned) in try parser.headerClause() }
    return RulesetSyntax(name: try needed(name), clauses: clauses)
  }

  private mutating func headerClause() throws(Abandoned) -> HeaderClause {
    if takes(.version) {
      colon()
      return .version(try string())
    }
    if takes(.effective) {
      colon()
      let from = try date()
      return .effective(from: from, to: takesTo() ? try date() : nil)
    }
    if takes(.basis) { return .basis(try basis()) }
    if takes(.clauses) {
      colon()
      return .clauses(try nameList())
    }
    if takes(.calendar) {
      colon()
      return .calendar(try name())
    }
    if takes(.disputes) {
      colon()
      return .disputes(try name())
    }
    try need(.appliesToOpen)
    return .appliesToOpen
  }

  /// `unencoded = "未编码" names STRING`
  mutating func unencoded() throws(Abandoned) -> UnencodedSyntax {
    UnencodedSyntax(clauses: try nameList(), reason: try string())
  }
}
