import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `rule = "规则" NAME [ "兜底" ] [ "例外于" names ] [ "自拟" ] "{" { clause [ end ] } "}"`
  mutating func rule() throws(Abandoned) -> RuleSyntax {
    let name = try declaredName()
    let isFallback = takes(.fallback)
    let overrides = try overrides()
    let own = ownMark()
    isInRule = true
    defer { isInRule = false }
    let clauses = try block(.rule) { (parser) throws(Abandoned) in try parser.clause() }
    return RuleSyntax(
      name: try needed(name), isFallback: isFallback, overrides: overrides, own: own, clauses: clauses)
  }

  mutating func clause() throws(Abandoned) -> RuleClause {
    guard let word, Block.rule.starters.contains(word) else {
      throw unexpected(Wording.oneOf(Block.rule.starters.words))
    }
    at += 1
    if word == .basis { return .basis(try basis()) }
    colon()
    if word == .when { return .when(try wholeCondition()) }
    if word == .lead { return .lead(try reference()) }
    if word == .assist { return .assist(try members()) }
    if word == .notify { return .notify(try members()) }
    if word == .within { return .within(try limits()) }
    if word == .ladder { return .ladder(try ladderUses()) }
    if word == .tag { return .tag(try members()) }
    if word == .decline { return .decline(try string()) }
    if word == .start { return .start(try members()) }
    if word == .meant { return .meant(try wholeCondition()) }
    return .note(try string())
  }

  /// `members = [ "仅" ] member { "，" member } | "仅" "无"`
  private mutating func members() throws(Abandoned) -> MembersSyntax {
    let lower = start
    let only = takes(.only) ? tokens[at - 1].range : nil
    if only != nil, takes(.none) { return MembersSyntax(only: only, members: [], range: range(from: lower)) }
    var members: [MemberSyntax] = []
    repeat {
      members.append(kind == .string ? .text(textLiteral()) : .reference(try reference()))
    } while takes(.comma)
    return MembersSyntax(only: only, members: members, range: range(from: lower))
  }

  /// `limit { "；" limit }`
  private mutating func limits() throws(Abandoned) -> [LimitSyntax] {
    var limits = [try limit()]
    while stands(.semicolon), peek(1).isName {
      at += 1
      limits.append(try limit())
    }
    return limits
  }

  /// `limit = NAME [ "自" NAME ] duration [ "只计" NAME ]`
  private mutating func limit() throws(Abandoned) -> LimitSyntax {
    let lower = start
    let milestone = try name()
    let base = takes(.from) ? try name() : nil
    let duration = try duration()
    let countingOnly = takes(.countingOnly) ? try name() : nil
    return LimitSyntax(
      milestone: milestone, base: base, duration: duration, countingOnly: countingOnly, range: range(from: lower))
  }

  /// `ladder_use { "，" ladder_use }`
  private mutating func ladderUses() throws(Abandoned) -> [LadderUse] {
    var uses: [LadderUse] = []
    repeat {
      let ladder = try name()
      uses.append(LadderUse(ladder: ladder, entry: takes(.from) ? try name() : nil))
    } while takes(.comma)
    return uses
  }
}
