import Diagnostics
import ExactNumbers
package import SourceText
package import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// A condition on a case, in canonical form; what looks at the event alone is one condition of it. Nil after a
  /// reported mistake.
  package mutating func caseCondition(from expression: Expression, in file: FileID) -> CaseCondition? {
    let range = expression.range
    switch expression.content {
    case .all(let parts), .enumeration(all: true, let parts):
      return caseConditions(from: parts, in: file).map(CaseCondition.conjunction)
    case .any(let parts), .enumeration(all: false, let parts):
      return caseConditions(from: parts, in: file).map(CaseCondition.disjunction)
    case .not(let part): return caseCondition(from: part, in: file)?.negated
    case .parenthesized(let parts) where parts.count == 1: return caseCondition(from: parts[0], in: file)
    case .decided(let word): return outcome(word, at: range, in: file)
    case .reference(let reference):
      guard let happening = happeningMeant(by: reference) else { return eventCondition(from: expression, in: file) }
      return .happened(happening, result: nil, to: nil)
    case .call(let callee, let arguments):
      guard BuiltInFunction(callee, names: names) == nil || happening(namedBy: callee) != nil else {
        return eventCondition(from: expression, in: file)
      }
      guard let (happening, result) = happening(callee, arguments, at: range, in: file) else { return nil }
      return .happened(happening, result: result, to: nil)
    case .is(let subject, let choices, let isNegated):
      guard subject.unwrapped.isOfDecision else { return eventCondition(from: expression, in: file) }
      return caseCondition(subject.unwrapped, is: choices, in: file)?.negated(if: isNegated)
    case .comparison(let left, let comparison, let right):
      if left.unwrapped.isOfDecision {
        return caseCondition(left.unwrapped, comparison, comparison.comparison, right, in: file)
      }
      if right.unwrapped.isOfDecision, left.isLiteral {
        return caseCondition(right.unwrapped, comparison, comparison.comparison.flipped, left, in: file)
      }
      return eventCondition(from: expression, in: file)
    case .inRange(let subject, let from, let to, let isNegated):
      guard subject.unwrapped.isOfDecision else { return eventCondition(from: expression, in: file) }
      let low = caseCondition(subject.unwrapped, .greaterOrEqual, .greaterOrEqual, from, in: file)
      guard let low else { return nil }
      let high = caseCondition(subject.unwrapped, .lessOrEqual, .lessOrEqual, to, in: file)
      guard let high, isOrdered(from, to, in: file) else { return nil }
      return CaseCondition.conjunction([low, high]).negated(if: isNegated)
    case .has(let subject, let choices, let isNegated):
      guard case .decided(let word) = subject.unwrapped.content else {
        return eventCondition(from: expression, in: file)
      }
      return caseCondition(word, has: choices, isNegated: isNegated, at: subject.range, in: file)
    case .belongs(let subject, let choices, let isNegated):
      guard case .decided(let word) = subject.unwrapped.content else {
        return eventCondition(from: expression, in: file)
      }
      return caseCondition(word, belongsTo: choices, at: subject.range, in: file)?.negated(if: isNegated)
    case .onTime(let subject):
      return milestone(subject, of: range, in: file).map { .onTime($0) }
    case .overdue(let subject, let by):
      if let by { check(by, after: .overdue, fix: Fix(replace: place(by.range, file), by: ""), in: file) }
      return milestone(subject, of: range, in: file).map { .overdue($0, by: by?.span) }
    case .left(let subject, let amount): return left(subject, amount, at: range, in: file)
    case .later(let subject, let duration):
      guard let (happening, result) = happened(subject, in: file) else { return nil }
      guard result == nil else {
        reportUnfit(subject, of: range, in: file)
        return nil
      }
      check(duration, after: .later, in: file)
      return .later(happening, duration.span)
    case .reaches(let subject, let times, let isConsecutive):
      let happened = happened(subject, in: file)
      guard let count = times.count(in: &self, file), let (happening, result) = happened else { return nil }
      return .reaches(happening, result: result, count, consecutive: isConsecutive)
    case .happened(let name, let result, let recipient, let onCall, let isNegated):
      return happened(name, result, recipient, onCall, in: file)?.negated(if: isNegated)
    case .unitReaches(let scope, let name, let times):
      let measure = resolveMeasure(name, in: file)
      guard let count = times.count(in: &self, file), let measure else { return nil }
      return .unitReaches(scope.map(CountingPeriod.init), measure, count)
    case .deadline, .limit:
      report(.conditionExpected(found: words(for: expression)), at: range, in: file)
      return nil
    case .yes, .no, .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .none,
      .unknownValue, .negative, .arithmetic, .parenthesized, .inTime, .startsWith:
      return eventCondition(from: expression, in: file)
    }
  }

  private mutating func eventCondition(from expression: Expression, in file: FileID) -> CaseCondition? {
    condition(from: expression, in: file).map(CaseCondition.of)
  }

  private mutating func caseConditions(from parts: [Expression], in file: FileID) -> [CaseCondition]? {
    let conditions = parts.compactMap { caseCondition(from: $0, in: file) }
    return conditions.count == parts.count ? conditions : nil
  }

  // MARK: What happened

  /// A bare name: a field of the event where there is one, else what happened.
  private func happeningMeant(by reference: ReferenceSyntax) -> HappeningRef? {
    guard case .name(let name) = reference.target, findField(name) == nil else { return nil }
    return findHappened(name)
  }

  private func happening(namedBy callee: Expression) -> HappeningRef? {
    guard case .reference(let reference) = callee.content, case .name(let name) = reference.target else {
      return nil
    }
    return findHappened(name)
  }

  /// `回访（满意）`
  private mutating func happening(
    _ callee: Expression, _ arguments: [Expression], at range: ByteRange, in file: FileID
  ) -> (HappeningRef, Int?)? {
    guard case .reference(let reference) = callee.content, case .name(let name) = reference.target,
      arguments.count == 1, case .reference(let argument) = arguments[0].content,
      case .name(let result) = argument.target
    else {
      report(.milestoneExpected(words(for: callee)), at: range, in: file)
      return nil
    }
    let identifier = Identifier(name: name, range: reference.range)
    guard let happening = resolveHappened(identifier, in: file) else { return nil }
    return self.result(Identifier(name: result, range: argument.range), of: happening, at: range, in: file)
      .map { (happening, $0) }
  }

  /// Only milestones have results.
  private mutating func result(
    _ result: Identifier, of happening: HappeningRef, at range: ByteRange, in file: FileID
  ) -> Int? {
    switch happening {
    case .milestone(let milestone): return resolveResult(result, of: milestone, in: file)
    case .happening, .measure, .correction:
      report(.resultOfMilestone(names[result.name]), at: result.range, in: file)
      return nil
    }
  }

  /// Before 后 and 满: a milestone, with or without a result, a happening or a measure.
  private mutating func happened(_ subject: Expression, in file: FileID) -> (HappeningRef, Int?)? {
    let subject = subject.unwrapped
    if case .call(let callee, let arguments) = subject.content {
      return happening(callee, arguments, at: subject.range, in: file)
    }
    guard case .reference(let reference) = subject.content, case .name(let name) = reference.target else {
      reportUnfit(subject, in: file)
      return nil
    }
    return resolveHappened(Identifier(name: name, range: reference.range), in: file).map { ($0, nil) }
  }

  private mutating func happened(
    _ name: Identifier, _ result: Identifier?, _ recipient: Recipient?, _ onCall: Identifier?, in file: FileID
  ) -> CaseCondition? {
    // Nothing but a measure is sent to anybody who may be on call.
    let happening = onCall == nil ? resolveHappened(name, in: file) : resolveMeasure(name, in: file).map { .measure($0) }
    let unit = onCall.flatMap { resolveUnit($0, in: file) }
    var party: CaseParty?
    var isComplete = onCall == nil || unit != nil
    if let recipient {
      party = resolveParty(recipient, in: file)
      isComplete = isComplete && party != nil
    }
    guard let happening, isComplete else { return nil }
    if let result {
      return self.result(result, of: happening, at: name.range.joined(to: result.range), in: file)
        .map { .happened(happening, result: $0, to: party) }
    }
    if let unit, case .measure(let measure) = happening { return .takenOnCall(measure, to: party, by: unit) }
    return .happened(happening, result: nil, to: party)
  }

  // MARK: Clocks

  /// Before 按时, 逾期, 剩, 期限 and 时限.
  ///
  /// - Parameter whole: what is said of it; nil where that is more than one condition.
  mutating func milestone(_ subject: Expression, of whole: ByteRange? = nil, in file: FileID) -> Ref<Milestone>? {
    let outer = subject
    let subject = subject.unwrapped
    guard case .reference(let reference) = subject.content, case .name(let name) = reference.target else {
      reportUnfit(outer, of: whole, in: file)
      return nil
    }
    if let milestone = findMilestone(name) { return milestone }
    if findHappened(name) != nil || findField(name) != nil {
      reportUnfit(subject, in: file)
      return nil
    }
    return resolveMilestone(Identifier(name: name, range: reference.range), in: file)
  }

  private mutating func reportUnfit(_ subject: Expression, of whole: ByteRange? = nil, in file: FileID) {
    let fix = whole.flatMap { resultApart(subject, of: $0, in: file) }
    let unwrapped = subject.unwrapped
    // A milestone that has no such result.
    if whole != nil, fix == nil, case .call(let callee, let arguments) = unwrapped.content, arguments.count == 1,
      case .reference(let reference) = callee.content, case .name(let name) = reference.target, let milestone = findMilestone(name),
      case .reference(let argument) = arguments[0].content, case .name(let result) = argument.target,
      resolveResult(Identifier(name: result, range: argument.range), of: milestone, in: file) == nil
    {
      return
    }
    report(
      .milestoneExpected(words(for: unwrapped), apart: fix?.apart), at: unwrapped.range, in: file, fix: fix?.fix)
  }

  private mutating func left(
    _ subject: Expression, _ amount: LeftAmount, at range: ByteRange, in file: FileID
  ) -> CaseCondition? {
    let milestone = milestone(subject, of: range, in: file)
    switch amount {
    case .duration(let duration):
      check(duration, after: .left, in: file)
      return milestone.map { .left($0, duration.span) }
    case .number(let share):
      guard share.value > .zero, share.value < .one else {
        report(
          .shareExpected(found: words(for: share)), at: share.range, in: file, fix: percentage(share, in: file))
        return nil
      }
      return milestone.map { .leftShare($0, share.value) }
    }
  }
}

extension NumberLiteral {
  /// A number of times, from 1 on.
  fileprivate func count(in scope: inout Scope, _ file: FileID) -> Int? {
    if let count = value.wholeValue, count >= 1 { return count }
    scope.report(.wholeCountExpected(found: scope.words(for: self)), at: range, in: file)
    return nil
  }
}

extension CountingPeriod {
  fileprivate init(_ scope: CountingScope) {
    switch scope {
    case .month: self = .month
    case .quarter: self = .quarter
    case .year: self = .year
    }
  }
}
