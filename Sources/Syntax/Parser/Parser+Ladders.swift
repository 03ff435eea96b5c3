import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `ladder = "督促" NAME [ "自拟" ] "{" { rung [ end ] } "}"`
  mutating func ladder() throws(Abandoned) -> LadderSyntax {
    let name = try declaredName()
    let own = ownMark()
    let rungs = try block(.ladder) { (parser) throws(Abandoned) in try parser.rung() }
    return LadderSyntax(name: try needed(name), own: own, rungs: rungs)
  }

  /// `rung = "当" condition "：" action { "；" action }`
  private mutating func rung() throws(Abandoned) -> RungSyntax {
    try need(.when)
    isInRung = true
    defer { isInRung = false }
    let condition = try wholeCondition()
    dropsAfter()
    if stands(.stop) || stands(.semicolon) || stands(.comma) {
      signForColon()
    } else if !takes(.colon) {
      let place = ByteRange(at: range(from: start).upper)
      throw unexpected(Wording.quoted(.colon), fix: log.fix(place, "："))
    }
    var actions = [try action()]
    while stands(.semicolon) && (peek(1).isName || peek(1).kind == .word(.notify)) || actionFollowsComma {
      if stands(.comma), !log.isFull {
        let sign = Symbol.semicolon.spelling(language(of: peek(1).range))
        log.tell(
          .syntax(.expected(Wording.quoted(.semicolon), found: found)), at: current.range, fix: log.fix(current.range, sign))
      }
      at += 1
      actions.append(try action())
    }
    return RungSyntax(condition: condition, actions: actions)
  }

  /// `action = ( NAME | "抄送" ) recipients [ "待" ( "上班" | NAME ) ]`
  private mutating func action() throws(Abandoned) -> ActionSyntax {
    if let turned = try turnedAction() { return turned }
    splitsAction()
    let lower = start
    let act: ActionSyntax.Act =
      if takes(.notify) { .notify(tokens[at - 1].range) } else { .measure(try name(Wording.action)) }
    let recipients = try recipients()
    var hold: ActionSyntax.Hold?
    if takes(.holding) {
      hold = if takes(.opening) { .opening(tokens[at - 1].range) } else { .period(try name()) }
    }
    return ActionSyntax(act: act, recipients: recipients, hold: hold, range: range(from: lower))
  }

  /// `assessment = "考核" NAME [ "每" grouping { "，" grouping } ] [ "归期" NAME [ "期限" ] ] "{" … "}"`
  mutating func assessment() throws(Abandoned) -> AssessmentSyntax {
    let name = try declaredName()
    var groupings: [GroupingSyntax] = []
    if takes(.per) {
      repeat { groupings.append(try grouping()) } while takes(.comma)
    }
    let periodOf = takes(.periodOf) ? try self.name() : nil
    let periodOfDeadline = periodOf != nil && takes(.deadline)
    let entries = try block(.assessment) { (parser) throws(Abandoned) in try parser.assessmentEntry() }
    return AssessmentSyntax(
      name: try needed(name), groupings: groupings, periodOf: periodOf, periodOfDeadline: periodOfDeadline,
      entries: entries)
  }

  /// `grouping = reference | "主办" | "月" | "季" | "年"`
  private mutating func grouping() throws(Abandoned) -> GroupingSyntax {
    if let word, Self.groupingWords.contains(word) {
      at += 1
      return .word(word, tokens[at - 1].range)
    }
    return .reference(try reference(Wording.grouping))
  }

  private static let groupingWords: WordSet = [.lead, .months, .quarter, .years]

  private mutating func assessmentEntry() throws(Abandoned) -> AssessmentEntry {
    if takes(.given) {
      let names = try nameList()
      try need(.in)
      let from = try value()
      try needTo()
      return .given(names, from: from, to: try value())
    }
    let name = try name()
    try need(.equal)
    return .measure(name, try wholeCondition())
  }
}
