import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `process = "流程" "{" { process_entry [ end ] } "}"`
  mutating func process() throws(Abandoned) -> ProcessSyntax {
    bracesProcess()
    return ProcessSyntax(entries: try block(.process) { (parser) throws(Abandoned) in try parser.processEntry() })
  }

  private mutating func processEntry() throws(Abandoned) -> ProcessEntry {
    if takes(.milestones) {
      dropsColon()
      var stages = [try stage()]
      while takesJoint(.arrow) { stages.append(try stage()) }
      return .milestones(stages)
    }
    if takes(.count) {
      var clocks = [try clock()]
      while anotherFollows { clocks.append(try clock()) }
      return .clocks(clocks)
    }
    if takes(.record) {
      var recordings = [try recording()]
      while anotherFollows { recordings.append(try recording()) }
      return .recordings(recordings)
    }
    try need(.allow)
    return .allow(try allow())
  }

  /// Reads the `；` before another clock or recording of the same entry.
  private var anotherFollows: Bool {
    mutating get {
      guard stands(.semicolon), peek(1).isName else { return false }
      at += 1
      return true
    }
  }

  /// `stage = milestone | "（" milestone "）"`, `milestone = NAME [ "（" names "）" ]`
  private mutating func stage() throws(Abandoned) -> MilestoneSyntax {
    let lower = start
    let isOptional = takes(.leftParenthesis)
    let name = try name()
    var results: [Identifier] = []
    if takes(.leftParenthesis) {
      results = try nameList()
      try need(.rightParenthesis)
    }
    if isOptional { try need(.rightParenthesis) }
    return MilestoneSyntax(name: name, results: results, isOptional: isOptional, range: range(from: lower))
  }

  /// `clock = names "自" NAME`
  private mutating func clock() throws(Abandoned) -> ClockSyntax {
    if let clock = try turnedClock() { return clock }
    let milestones = try nameList()
    guard let base = try startingPoint() else { throw unexpected(Wording.quoted(.from)) }
    return ClockSyntax(milestones: milestones, base: base)
  }

  /// `recording = NAME "由" recipients [ "须" condition ]`
  private mutating func recording() throws(Abandoned) -> RecordingSyntax {
    let milestone = try name()
    try need(.by)
    let by = try recipients()
    return RecordingSyntax(milestone: milestone, by: by, requires: takes(.requires) ? try wholeCondition() : nil)
  }

  /// `recipients = recipient { "，" recipient }`
  mutating func recipients() throws(Abandoned) -> [Recipient] {
    var list = [try recipient()]
    while !actionFollowsComma, takes(.comma) { list.append(try recipient()) }
    return list
  }

  /// `recipient = NAME | "主办" | "协办" | "上报人"`
  mutating func recipient() throws(Abandoned) -> Recipient {
    let lower = start
    if takes(.lead) { return Recipient(target: .lead, range: range(from: lower)) }
    if takes(.assist) { return Recipient(target: .assist, range: range(from: lower)) }
    if takes(.reporter) { return Recipient(target: .reporter, range: range(from: lower)) }
    let name = try name(Wording.recipient)
    return Recipient(target: .name(name.name), range: name.range)
  }

  /// `"允许" NAME { allowance } [ "须" condition ] [ "：" effect { "，" effect } ]`
  private mutating func allow() throws(Abandoned) -> AllowSyntax {
    let turned = try turnedAllowance()
    let name = if let turned { turned.name } else { try name() }
    var allowances = turned.map { [$0.by] } ?? []
    while true {
      let lower = start
      guard let allowance = try allowance() else { break }
      allowances.append(Entry(allowance, range: range(from: lower)))
    }
    if stands(.requires) {
      let lower = start
      at += 1
      let condition = try condition()
      allowances.append(Entry(.requires(condition), range: range(from: lower)))
    }
    var effects: [Entry<Effect>] = []
    if stands(in: Self.effectWords), !current.startsLine, !log.isFull {
      let end = ByteRange(at: tokens[at - 1].upper)
      let colon = Symbol.colon.spelling(language(of: current.range))
      log.tell(.syntax(.expected(Wording.quoted(.colon), found: found)), at: current.range, fix: log.fix(end, colon))
    } else if !takes(.colon) {
      try needEndOfAllowances()
      return AllowSyntax(name: name, allowances: allowances, effects: [])
    }
    repeat {
      let lower = start
      let effect = try effect()
      effects.append(Entry(effect, range: range(from: lower)))
    } while takes(.comma)
    return AllowSyntax(name: name, allowances: allowances, effects: effects)
  }

  static let allowanceWords: WordSet = [.by, .from, .before, .atMost, .requires]

  /// Without a colon nothing more may stand in the line but what begins the next entry.
  private mutating func needEndOfAllowances() throws(Abandoned) {
    guard !current.startsLine, !Block.process.begins(current) else { return }
    switch kind {
    case .symbol, .end: return
    case .word, .name, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step:
      throw unexpected(Wording.allowance, among: Self.allowanceWords)
    }
  }

  private mutating func allowance() throws(Abandoned) -> Allowance? {
    if let word = everydayWord, Self.allowanceWords.contains(word), !current.startsLine, !log.isFull { corrects(to: word) }
    if takes(.by) { return .by(try recipients()) }
    if takes(.from) {
      let milestone = try name()
      return .from(milestone, try duration())
    }
    if takes(.before) {
      let milestone = try name()
      try need(.deadline)
      return .beforeDeadline(of: milestone)
    }
    if takes(.atMost) {
      let count = try number()
      try need(.times)
      return .atMost(count)
    }
    return nil
  }

  private static let effectWords: WordSet = [.pauses, .resumes, .extends, .restarts, .backTo, .exempts, .set]

  private mutating func effect() throws(Abandoned) -> Effect {
    if let word = everydayWord, Self.effectWords.contains(word), !log.isFull { corrects(to: word) }
    if takes(.pauses) { return .pauses }
    if takes(.resumes) { return .resumes }
    if takes(.extends) { return .extends }
    if takes(.restarts) { return .restarts }
    if takes(.backTo) { return .backTo(try name()) }
    if takes(.exempts) { return .exempts(try name()) }
    guard takes(.set) else { throw unexpected(Wording.effect, among: Self.effectWords) }
    let reference = try reference(Wording.field)
    return .set(reference, try value())
  }
}
