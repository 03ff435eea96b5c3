import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

// Conditions on what was decided: 主办 为 X, 协办 含 X, 层级 为, 督促 为, 时限 and 期限.

extension Scope {
  /// 派办, 不予受理, 有争议, 待定 or 兜底 alone.
  mutating func outcome(_ word: Word, at range: ByteRange, in file: FileID) -> CaseCondition? {
    guard let outcome = Outcome(word: word) else { return reportUnfit(word, at: range, in: file) }
    return .outcome(outcome)
  }

  private mutating func reportUnfit(_ word: Word, at range: ByteRange, in file: FileID) -> CaseCondition? {
    report(.decisionWord(Words(word)), at: range, in: file)
    return nil
  }

  /// 为 after a word of the decision.
  mutating func caseCondition(
    _ subject: Expression, is choices: [Expression], in file: FileID
  ) -> CaseCondition? {
    switch subject.content {
    case .decided(.lead): return anyOf(choices) { scope, choice in scope.leadIs(choice, in: file) }
    case .decided(.level):
      return anyOf(choices) { scope, choice in
        scope.level(choice, in: file).map { .levelIs([$0]) }
      }.map(\.mergedLevels)
    case .decided(.ladder): return anyOf(choices) { scope, choice in scope.ladderIs(choice, in: file) }
    case .decided(let word):
      guard let attribute = SetAttribute(word: word) else { return reportUnfit(word, at: subject.range, in: file) }
      return caseCondition(attribute, is: choices, in: file)
    case .limit, .deadline:
      return anyOf(choices) { scope, choice in scope.caseCondition(subject, .equal, .equal, choice, in: file) }
    case .reference, .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue, .call, .negative, .arithmetic, .parenthesized, .all, .any, .enumeration, .not, .comparison,
      .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened,
      .unitReaches:
      return nil
    }
  }

  private mutating func anyOf(
    _ choices: [Expression], _ condition: (inout Scope, Expression) -> CaseCondition?
  ) -> CaseCondition? {
    var conditions: [CaseCondition] = []
    for choice in choices {
      if let condition = condition(&self, choice.unwrapped) { conditions.append(condition) }
    }
    return conditions.count == choices.count ? .disjunction(conditions) : nil
  }

  // MARK: 主办, 层级, 督促

  private mutating func leadIs(_ choice: Expression, in file: FileID) -> CaseCondition? {
    if case .none = choice.content { return .leadIsNone }
    return party(choice, in: file).map { .leadIs([$0]) }
  }

  /// A kind of unit, or a field that holds units.
  private mutating func party(_ choice: Expression, in file: FileID) -> CaseParty? {
    guard let name = identifier(choice, expected: words(for: .unit), in: file) else { return nil }
    return resolveParty(Recipient(target: .name(name.name), range: name.range), in: file)
  }

  private mutating func level(_ choice: Expression, in file: FileID) -> Ref<Level>? {
    let expected = Words(zh: "一个层级", en: "a level")
    return identifier(choice, expected: expected, in: file).flatMap { resolveLevel($0, in: file) }
  }

  private mutating func ladderIs(_ choice: Expression, in file: FileID) -> CaseCondition? {
    if case .none = choice.content { return .not(.ladderIs(program.ladders.indices.map { Ref($0) })) }
    let expected = Words(zh: "一个督促的名称", en: "the name of a ladder")
    return identifier(choice, expected: expected, in: file).flatMap { resolveLadder($0, in: file) }
      .map { .ladderIs([$0]) }
  }

  private mutating func identifier(
    _ choice: Expression, expected: Words, in file: FileID
  ) -> Identifier? {
    if case .reference(let reference) = choice.content, case .name(let name) = reference.target {
      return Identifier(name: name, range: reference.range)
    }
    report(.wrongKind(expected: expected, found: words(for: choice)), at: choice.range, in: file)
    return nil
  }

  /// 主办 属于 a list of units.
  mutating func caseCondition(
    _ word: Word, belongsTo choices: [Expression], at range: ByteRange, in file: FileID
  ) -> CaseCondition? {
    guard word == .lead else { return reportUnfit(word, at: range, in: file) }
    let expected = Words(zh: "清单的名称", en: "the name of a list")
    return anyOf(choices) { scope, choice in
      guard let name = scope.identifier(choice, expected: expected, in: file),
        let relation = scope.resolveRelation(name, in: file)
      else { return nil }
      let (columns, rows) = (
        scope.program.relations[relation.position].columns, scope.program.relations[relation.position].rows
      )
      guard columns.count == 1, case .unit = scope.program.fields[columns[0].position].type else {
        scope.report(
          .columnsDiffer(
            list: scope.names[name.name],
            expected: columns.map { scope.program.fields[$0.position].entry.name },
            found: [Word.lead.spelling(.chinese)]), at: range, in: file)
        return nil
      }
      return .leadIs(rows.compactMap { $0.first?.member }.ascending.map { .unit(Ref(Int($0))) })
    }
  }

  // MARK: 协办, 抄送, 标记, 发起

  private mutating func caseCondition(
    _ attribute: SetAttribute, is choices: [Expression], in file: FileID
  ) -> CaseCondition? {
    if choices.count == 1, case .none = choices[0].unwrapped.content { return .setIs(attribute, []) }
    let members = choices.compactMap { member($0.unwrapped, of: attribute, in: file) }
    guard members.count == choices.count else { return nil }
    var seen: Set<Member> = []
    return .setIs(attribute, members.filter { seen.insert($0).inserted })
  }

  mutating func caseCondition(
    _ word: Word, has choices: [Expression], isNegated: Bool, at range: ByteRange, in file: FileID
  ) -> CaseCondition? {
    guard let attribute = SetAttribute(word: word) else { return reportUnfit(word, at: range, in: file) }
    if choices.count > 1, !isNegated { return reportAnyOrAll(choices, in: file) }
    return anyOf(choices) { scope, choice in
      scope.member(choice, of: attribute, in: file).map { .setHas(attribute, $0) }
    }?.negated(if: isNegated)
  }

  private mutating func member(
    _ choice: Expression, of attribute: SetAttribute, in file: FileID
  ) -> Member? {
    switch attribute {
    case .assist, .notify:
      switch party(choice, in: file) {
      case .unit(let unit): return .unit(unit)
      case .field(let field): return .field(field)
      case .lead, .assist, .reporter, nil: return nil
      }
    case .tag:
      if case .text(let text) = choice.content { return .tag(names[text.text]) }
      let expected = Words(zh: "一个标记", en: "a tag")
      return identifier(choice, expected: expected, in: file).map { .tag(names[$0.name]) }
    case .start:
      guard let name = identifier(choice, expected: words(for: .item), in: file) else { return nil }
      return resolveItem(name, in: file).map { .item($0) }
    }
  }

  // MARK: 时限, 期限, and levels by their order

  mutating func caseCondition(
    _ subject: Expression, _ written: ComparisonOperator, _ comparison: Comparison, _ right: Expression,
    in file: FileID
  ) -> CaseCondition? {
    let right = right.unwrapped
    switch subject.content {
    case .limit(let owner): return limit(of: owner, written, comparison, right, in: file)
    case .deadline(let owner): return deadline(of: owner, written, comparison, right, in: file)
    case .decided(.level):
      guard let level = level(right, in: file) else { return nil }
      let levels = program.levels.indices.map { Ref<Level>($0) }.filter { comparison.holds($0, level) }
      return levels.isEmpty ? .constant(false) : .levelIs(levels)
    case .decided(let word):
      switch comparison {
      case .equal: return caseCondition(subject, is: [right], in: file)
      case .notEqual: return caseCondition(subject, is: [right], in: file)?.negated
      case .less, .lessOrEqual, .greaterOrEqual, .greater:
        report(.noOrder(Words(word)), at: subject.range, in: file)
        return nil
      }
    case .reference, .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue, .call, .negative, .arithmetic, .parenthesized, .all, .any, .enumeration, .not, .comparison,
      .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened,
      .unitReaches:
      return nil
    }
  }

  private mutating func limit(
    of owner: Expression, _ written: ComparisonOperator, _ comparison: Comparison, _ right: Expression,
    in file: FileID
  ) -> CaseCondition? {
    let milestone = milestone(owner, in: file)
    guard fits(written, times: false, owner.range, right.range, in: file) else { return nil }
    if case .none = right.content {
      guard let milestone, let isNegated = equality(comparison, with: right, in: file) else { return nil }
      return CaseCondition.limit(milestone, .equal, nil).negated(if: isNegated)
    }
    if case .moment = right.content {
      let expected = Words(
        zh: "时长（“时限”是办多久，几时到期写“期限”）", en: "a duration (“limit” is how long; until when is “deadline”)")
      report(.wrongKind(expected: expected, found: words(for: right)), at: right.range, in: file)
      return nil
    }
    guard case .duration(let span) = value(right, of: .duration, field: nil, in: file), let milestone else {
      return nil
    }
    if case .notEqual = comparison { return .not(.limit(milestone, .equal, span)) }
    return .limit(milestone, comparison, span)
  }

  private mutating func deadline(
    of owner: Expression, _ written: ComparisonOperator, _ comparison: Comparison, _ right: Expression,
    in file: FileID
  ) -> CaseCondition? {
    let milestone = milestone(owner, in: file)
    guard fits(written, times: true, owner.range, right.range, in: file) else { return nil }
    if case .none = right.content {
      guard let milestone, let isNegated = equality(comparison, with: right, in: file) else { return nil }
      return CaseCondition.hasDeadline(milestone).negated(if: !isNegated)
    }
    if case .duration = right.content {
      let expected = Words(
        zh: "日期或日期加时刻（“期限”是几时到期，办多久写“时限”）",
        en: "a date, or a date and a time (“deadline” is until when; how long is “limit”)")
      report(.wrongKind(expected: expected, found: words(for: right)), at: right.range, in: file)
      return nil
    }
    guard case .moment(let moment) = right.content else {
      // Says what is wrong with it.
      _ = value(right, of: .instant, field: nil, in: file)
      return nil
    }
    guard let milestone else { return nil }
    return deadline(of: milestone, comparison, moment)
  }

  /// A date alone means its whole day, as for 上报时间; a deadline at 24:00 is of the day that it ends.
  private func deadline(
    of milestone: Ref<Milestone>, _ comparison: Comparison, _ moment: MomentLiteral
  ) -> CaseCondition {
    let start = instant(moment)
    guard moment.time == nil else {
      if case .notEqual = comparison { return .not(.deadline(milestone, .equal, start)) }
      return .deadline(milestone, comparison, start)
    }
    let end = startOfNextDay(moment.date)
    switch comparison {
    case .less: return .deadline(milestone, .lessOrEqual, start)
    case .lessOrEqual: return .deadline(milestone, .lessOrEqual, end)
    case .greater: return .deadline(milestone, .greater, end)
    case .greaterOrEqual: return .deadline(milestone, .greater, start)
    case .equal: return .all([.deadline(milestone, .greater, start), .deadline(milestone, .lessOrEqual, end)])
    case .notEqual: return .not(deadline(of: milestone, .equal, moment))
    }
  }

  /// Whether 无 is denied; nil after telling that nothing is more or less than none.
  private mutating func equality(
    _ comparison: Comparison, with right: Expression, in file: FileID
  ) -> Bool? {
    switch comparison {
    case .equal: return false
    case .notEqual: return true
    case .less, .lessOrEqual, .greaterOrEqual, .greater:
      report(.noOrder(words(for: right)), at: right.range, in: file)
      return nil
    }
  }
}

extension Outcome {
  init?(word: Word) {
    let outcomes: [Word: Outcome] = [
      .routed: .routed, .decline: .declined, .disputed: .disputed, .undetermined: .undetermined,
      .fallback: .fallback,
    ]
    guard let outcome = outcomes[word] else { return nil }
    self = outcome
  }
}

extension SetAttribute {
  init?(word: Word) {
    let attributes: [Word: SetAttribute] = [.assist: .assist, .notify: .notify, .tag: .tag, .start: .start]
    guard let attribute = attributes[word] else { return nil }
    self = attribute
  }
}

extension CaseCondition {
  /// Levels under 或 as one set.
  fileprivate var mergedLevels: CaseCondition {
    guard case .any(let parts) = self else { return self }
    var levels: [Ref<Level>] = []
    for part in parts {
      guard case .levelIs(let more) = part else { return self }
      levels += more
    }
    return .levelIs(levels.ascending)
  }
}
