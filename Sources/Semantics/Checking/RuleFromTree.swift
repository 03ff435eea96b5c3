import Diagnostics
import ExactNumbers
import SourceText
import Syntax
package import Vocabulary
import WorkingTime

/// What the clauses of a rule, or those that stand above a table's rows, come to.
struct RuleClauses {
  var condition: Condition?
  var says: [Saying] = []
  var basis: [Basis] = []
  var note: String?
  var meant: Condition?
}

/// The rule or table to which clauses belong, as its messages need it.
struct RuleHead {
  let name: NameID
  let isFallback: Bool
  let isException: Bool
  let place: Place
}

extension Scope {
  /// A rule without its exceptions, which wait until all rules are there.
  mutating func rule(from syntax: RuleSyntax, documentation: String?, in file: FileID) -> Rule {
    let head = RuleHead(
      name: syntax.name.name, isFallback: syntax.isFallback, isException: !syntax.overrides.isEmpty,
      place: place(syntax.name.range, file))
    var clauses = self.clauses(syntax.clauses, of: head, in: file)
    if syntax.own != nil, !clauses.basis.contains(.own) { clauses.basis.append(.own) }
    if clauses.says.isEmpty, !syntax.clauses.contains(where: { $0.content.isOutcome }) {
      report(
        .missing(
          what: Words(zh: "结果", en: "outcome"),
          of: Words(zh: "规则“\(names[head.name])”", en: "Rule “\(names[head.name])”")), at: head.place)
    }
    var rule = Rule(
      name: names[head.name], isFallback: syntax.isFallback, condition: clauses.condition ?? .constant(true),
      says: clauses.says, meant: clauses.meant, basis: clauses.basis, note: clauses.note,
      documentation: documentation, place: head.place)
    if !syntax.isFallback {
      let end = syntax.name.range.upper
      rule.exceptionClause = ExceptionClause(
        place: place(ByteRange(lower: end, upper: syntax.overrides.last?.range.upper ?? end), file),
        count: syntax.overrides.count, language: syntax.language)
    }
    return rule
  }

  mutating func clauses(
    _ clauses: [Syntax.Entry<RuleClause>], of head: RuleHead, in file: FileID
  ) -> RuleClauses {
    var result = RuleClauses()
    result.says.reserveCapacity(clauses.count)
    var said = WordSet()
    for clause in clauses {
      if let word = clause.content.onceOnly {
        if said.contains(word) { report(.saidTwice(Words(word)), at: place(clause.range, file)) }
        said.insert(word)
      }
      switch clause.content {
      case .basis(let sources): result.basis += basis(from: sources, in: file)
      case .when(let expression):
        // What can't be read applies to nothing, so that no finding follows from it.
        result.condition = condition(from: expression, in: file) ?? .constant(false)
      case .lead(let reference):
        let assists = clauses.contains { if case .assist = $0.content { true } else { false } }
        if let lead = lead(reference, canAssist: !assists, in: file) { result.says.append(.lead(lead)) }
      case .decline(let reason): result.says.append(.lead(.decline(names[reason.text])))
      case .assist(let members): add(members, to: .assist, of: head, in: file, says: &result.says)
      case .notify(let members): add(members, to: .notify, of: head, in: file, says: &result.says)
      case .tag(let members): add(members, to: .tag, of: head, in: file, says: &result.says)
      case .start(let members): add(members, to: .start, of: head, in: file, says: &result.says)
      case .within(let limits): for limit in limits { add(limit, in: file, says: &result.says) }
      case .ladder(let uses): for use in uses { add(use, in: file, says: &result.says) }
      case .meant(let expression):
        if !head.isFallback {
          let fallback = Note(
            Words(zh: "规则在这里；兜底写在名称后面。", en: "The rule is here; “fallback” stands behind its name."), at: head.place)
          report(.meantOutsideFallback(rule: names[head.name]), at: place(clause.range, file), notes: [fallback])
        }
        result.meant = condition(from: expression, in: file)
      case .note(let text): result.note = names[text.text]
      }
    }
    if said.contains(.lead), said.contains(.decline) {
      report(.leadAndDecline(rule: names[head.name]), at: head.place)
      result.says.removeAll { if case .lead(.decline) = $0 { true } else { false } }
    }
    return result
  }

  /// 主办: a kind of unit, or a field that holds one.
  mutating func lead(_ reference: ReferenceSyntax, canAssist: Bool = false, in file: FileID) -> Lead? {
    if reportsJoinedLead(reference, canAssist: canAssist, in: file) { return nil }
    switch unitOrField(reference, in: file) {
    case .unit(let unit): return .unit(unit)
    case .field(let field):
      // Several units can't lead together.
      if case .several = program.fields[field.position].type {
        report(
          .holdsNoUnit(field: program.fields[field.position].entry.name, several: true), at: place(reference.range, file))
        return nil
      }
      return .field(field)
    case .tag, .item, nil: return nil
    }
  }

  /// Tells that 主办 names several units in one run; which of them leads, and whether the others assist, is not said.
  private mutating func reportsJoinedLead(_ reference: ReferenceSyntax, canAssist: Bool, in file: FileID) -> Bool {
    guard case .name(let name) = reference.target, units[name] == nil, fields[name] == nil,
      let joined = joinedNames(names[name], of: .unit)
    else { return false }
    let (lead, others) = (joined.names[0], joined.names.dropFirst().joined(separator: "、"))
    let note = Note(
      Words(zh: "主办只能有一个，其余的写在“协办”里。", en: "One unit leads; the others assist."), at: nil)
    let here = place(reference.range, file)
    let spaced = canAssist ? "\(lead)  协办：\(others)" : lead
    report(
      .runTogether(names[name], spaced: spaced), at: here, notes: [note],
      fix: canAssist && !joined.areAlternatives ? Fix(replace: here, by: spaced) : nil)
    return true
  }

  private mutating func unitOrField(_ reference: ReferenceSyntax, in file: FileID) -> Member? {
    let here = place(reference.range, file)
    switch reference.target {
    case .name(let name):
      if let unit = units[name] { return .unit(unit) }
      guard let field = fields[name] else {
        reportUnknown(.unit, name, at: here, candidates: units.keys)
        return nil
      }
      return unitField(field, at: here).map { .field($0) }
    case .word:
      guard let field = resolveField(reference, in: file) else { return nil }
      return unitField(field, at: here).map { .field($0) }
    }
  }

  /// 协办, 抄送, 标记, 发起.
  mutating func add(
    _ syntax: MembersSyntax, to attribute: SetAttribute, of head: RuleHead, in file: FileID, says: inout [Saying]
  ) {
    if let only = syntax.only {
      if !head.isException { report(.onlyOverridesNothing(rule: names[head.name]), at: place(only, file)) }
      says.append(.replaces(attribute))
    }
    let first = says.endIndex
    for syntax in syntax.members {
      guard let member = member(syntax, of: attribute, in: file) else { continue }
      let saying = Saying.adds(attribute, member)
      if says[first...].contains(saying) {
        report(
          .sameTwice(Words(attribute.word), name: writtenName(syntax)), at: place(syntax.range, file))
        continue
      }
      says.append(saying)
    }
  }

  private mutating func member(_ syntax: MemberSyntax, of attribute: SetAttribute, in file: FileID) -> Member? {
    switch (attribute, syntax) {
    case (.assist, .reference(let reference)), (.notify, .reference(let reference)):
      return unitOrField(reference, in: file)
    case (.assist, .text(let text)), (.notify, .text(let text)):
      return resolveUnit(Identifier(name: text.text, range: text.range), in: file).map { .unit($0) }
    case (.tag, .text(let text)): return .tag(names[text.text])
    case (.tag, .reference(let reference)):
      switch reference.target {
      case .name(let name): return .tag(names[name])
      case .word(let word): return .tag(word.spelling(.chinese))
      }
    case (.start, .text(let text)):
      return resolveItem(Identifier(name: text.text, range: text.range), in: file).map { .item($0) }
    case (.start, .reference(let reference)):
      switch reference.target {
      case .name(let name): return resolveItem(Identifier(name: name, range: reference.range), in: file).map { .item($0) }
      case .word(let word):
        reportUnknown(
          .item, names.intern(word.spelling(.chinese)), at: place(reference.range, file), candidates: items.keys)
        return nil
      }
    }
  }

  private func writtenName(_ member: MemberSyntax) -> String {
    switch member {
    case .text(let text): return names[text.text]
    case .reference(let reference):
      switch reference.target {
      case .name(let name): return names[name]
      case .word(let word): return word.spelling(.chinese)
      }
    }
  }

  /// 限时.
  mutating func add(_ syntax: LimitSyntax, in file: FileID, says: inout [Saying]) {
    guard let milestone = resolveMilestone(syntax.milestone, in: file) else { return }
    var limit = Limit(span: syntax.duration.span)
    if let identifier = syntax.base {
      guard let base = resolveMilestone(identifier, in: file) else { return }
      guard base < milestone else {
        report(
          .baseNotEarlier(milestone: names[syntax.milestone.name], base: names[identifier.name]),
          at: place(identifier.range, file))
        return
      }
      limit.base = base
    }
    if let identifier = syntax.countingOnly {
      guard let period = resolvePeriod(identifier, in: file) else { return }
      limit.countingOnly = period
      // Months and years are of the whole calendar: of days in a period there is no such number.
      if limit.span.unit.counting == .fixed || [.month, .year].contains(limit.span.unit) {
        report(.differentCounting(limit: words(for: syntax.duration.span)), at: place(syntax.duration.range, file))
      }
    }
    add(limit, on: milestone, spanAt: place(syntax.duration.range, file), at: place(syntax.range, file), says: &says)
  }

  mutating func add(
    _ limit: Limit, on milestone: Ref<Milestone>, spanAt: Place, at place: Place, says: inout [Saying]
  ) {
    if milestone.index == 0 {
      report(.limitOnFirst(milestone: program.milestones[0].name), at: place)
      return
    }
    if limit.span.amount.isZero || limit.span.amount.isNegative {
      report(.zeroLimit, at: spanAt, fix: Fix(replace: spanAt, by: Word.immediate.spelling(.chinese)))
      return
    }
    checkWhole(limit.span, at: spanAt)
    for saying in says {
      if case .limit(milestone, _) = saying {
        report(
          .sameTwice(Words(.within), name: program.milestones[milestone.position].name), at: place)
        return
      }
    }
    let base = limit.base ?? program.milestones[milestone.position].base ?? Ref(0)
    let use = LimitUse(milestone: milestone, base: base)
    if limitUses[use] == nil { limitUses[use] = place }
    says.append(.limit(milestone, limit))
  }

  /// 督促: of every milestone whose deadline the ladder names.
  mutating func add(_ use: LadderUse, in file: FileID, says: inout [Saying]) {
    guard let ladder = resolveLadder(use.ladder, in: file) else { return }
    var choice = LadderChoice(ladder: ladder)
    if let identifier = use.entry {
      guard let measure = resolveMeasure(identifier, in: file) else { return }
      let takes = program.ladders[ladder.position].rungs.contains { rung in
        rung.actions.contains { $0.measure == measure }
      }
      guard takes else {
        report(
          .notInLadder(measure: names[identifier.name], ladder: names[use.ladder.name]),
          at: place(identifier.range, file))
        return
      }
      choice.entry = measure
    }
    for milestone in program.ladders[ladder.position].milestones {
      let isTaken = says.contains { if case .ladder(milestone, _) = $0 { true } else { false } }
      if isTaken {
        report(
          .sameTwice(Words(.ladder), name: program.milestones[milestone.position].name),
          at: place(use.ladder.range, file),
          notes: withoutDeadline(says + [.ladder(milestone, choice)], of: milestone))
        continue
      }
      says.append(.ladder(milestone, choice))
    }
  }

  /// That a ladder of a rule presses a milestone only since it names no deadline: nobody who wrote it thinks of that.
  private func withoutDeadline(_ says: [Saying], of milestone: Ref<Milestone>) -> [Note] {
    says.compactMap { saying in
      guard case .ladder(milestone, let choice) = saying, case let ladder = program.ladders[choice.ladder.position],
        ladder.rungs.allSatisfy({ $0.condition.deadlineMilestones.isEmpty })
      else { return nil }
      let (name, pressed) = (ladder.entry.name, program.milestones[milestone.position].name)
      return Note(
        Words(
          zh: "“\(name)”没有写哪个里程碑的期限，所以算在“\(pressed)”上。", en: "“\(name)” names no deadline, and so presses “\(pressed)”."),
        at: ladder.entry.place)
    }
  }
}

/// A limited milestone and that from which its limit counts.
struct LimitUse: Hashable {
  let milestone: Ref<Milestone>
  let base: Ref<Milestone>
}

extension MemberSyntax {
  var range: ByteRange {
    switch self {
    case .reference(let reference): reference.range
    case .text(let text): text.range
    }
  }
}

extension SetAttribute {
  package var word: Word {
    switch self {
    case .assist: .assist
    case .notify: .notify
    case .tag: .tag
    case .start: .start
    }
  }
}

extension RuleClause {
  /// The word of a clause that may stand once in a rule; nil for those that may be repeated.
  fileprivate var onceOnly: Word? {
    switch self {
    case .when: .when
    case .lead: .lead
    case .assist: .assist
    case .notify: .notify
    case .tag: .tag
    case .decline: .decline
    case .start: .start
    case .meant: .meant
    case .note: .note
    case .basis, .within, .ladder: nil
    }
  }

  fileprivate var isOutcome: Bool {
    switch self {
    case .lead, .assist, .notify, .within, .ladder, .tag, .decline, .start: true
    case .basis, .when, .meant, .note: false
    }
  }
}
