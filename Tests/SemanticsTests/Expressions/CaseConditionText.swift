import Semantics
import WorkingTime

/// Conditions on cases as short text.
struct CaseConditionText {
  let program: Program

  func text(_ condition: CaseCondition) -> String {
    switch condition {
    case .constant(let value): value ? "真" : "假"
    case .all(let parts): "(" + parts.map(text).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(text).joined(separator: " | ") + ")"
    case .not(let part): "!" + text(part)
    case .event(let condition): "<" + ConditionText(program: program).text(condition) + ">"
    case .outcome(let outcome): outcome.rawValue
    case .leadIs(let parties): "lead{" + parties.map(text).joined(separator: ",") + "}"
    case .leadIsNone: "lead{}"
    case .setHas(let attribute, let member): "\(attribute)∋\(text(member))"
    case .setIs(let attribute, let members): "\(attribute){" + members.map(text).joined(separator: ",") + "}"
    case .levelIs(let levels): "level{" + levels.map { program.levels[$0.position].name }.joined(separator: ",") + "}"
    case .ladderIs(let ladders):
      "ladder{" + ladders.map { program.ladders[$0.position].entry.name }.joined(separator: ",") + "}"
    case .limit(let milestone, let comparison, let span):
      "limit(\(name(milestone)))\(sign(comparison))\(span.map { "\($0.amount) \($0.unit)" } ?? "none")"
    case .hasDeadline(let milestone): "due(\(name(milestone)))"
    case .deadline(let milestone, let comparison, let instant):
      "due(\(name(milestone)))\(sign(comparison))\(instant.rfc3339(in: program.header.offset)?.prefix(16).description ?? "")"
    case .onTime(let milestone): "onTime(\(name(milestone)))"
    case .overdue(let milestone, let span):
      "overdue(\(name(milestone))\(span.map { ", \($0.amount) \($0.unit)" } ?? ""))"
    case .leftShare(let milestone, let share): "left(\(name(milestone)), \(share))"
    case .left(let milestone, let span): "left(\(name(milestone)), \(span.amount) \(span.unit))"
    case .later(let happening, let span): "later(\(text(happening)), \(span.amount) \(span.unit))"
    case .happened(let happening, let result, let party):
      "did(\(text(happening))\(result.map { "#\($0)" } ?? "")\(party.map { "→\(text($0))" } ?? ""))"
    case .takenOnCall(let measure, let party, let unit):
      "onCall(\(program.measures[measure.position].name)\(party.map { "→\(text($0))" } ?? ""), \(program.units[unit.position].entry.name))"
    case .reaches(let happening, let result, let count, let isConsecutive):
      "reaches(\(text(happening))\(result.map { "#\($0)" } ?? ""), \(count)\(isConsecutive ? " in a row" : ""))"
    case .unitReaches(let period, let measure, let count):
      "unit(\(period.map { "\($0) " } ?? "")\(program.measures[measure.position].name), \(count))"
    }
  }

  func text(_ formula: AssessmentFormula) -> String {
    switch formula {
    case .number(let number): "\(number)"
    case .input(let input): "input\(input)"
    case .measure(let measure): "measure\(measure)"
    case .field(let field): program.fields[field.position].entry.name
    case .arithmetic(let left, let operation, let right): "(\(text(left)) \(operation) \(text(right)))"
    case .negative(let inner): "-\(text(inner))"
    case .cases(let condition): "cases(\(text(condition)))"
    case .share(let part, let whole): "share(\(text(part)), \(text(whole)))"
    case .mean(let inner): "mean(\(text(inner)))"
    case .percentile(let inner, let share): "percentile(\(text(inner)), \(share))"
    case .workTime(let from, let to): "work(\(name(from)), \(name(to)))"
    case .larger(let parts): "max(" + parts.map(text).joined(separator: ", ") + ")"
    case .smaller(let parts): "min(" + parts.map(text).joined(separator: ", ") + ")"
    case .rounded(let inner): "round(\(text(inner)))"
    case .orElse(let inner, let other): "orElse(\(text(inner)), \(text(other)))"
    }
  }

  private func name(_ milestone: Ref<Milestone>) -> String { program.milestones[milestone.position].name }

  private func text(_ happening: HappeningRef) -> String {
    switch happening {
    case .milestone(let milestone): name(milestone)
    case .happening(let position): program.process.happenings[position].name
    case .measure(let measure): program.measures[measure.position].name
    case .correction: "更正"
    }
  }

  private func text(_ party: CaseParty) -> String {
    switch party {
    case .lead: "主办"
    case .assist: "协办"
    case .reporter: "上报人"
    case .unit(let unit): program.units[unit.position].entry.name
    case .field(let field): program.fields[field.position].entry.name
    }
  }

  private func text(_ member: Member) -> String {
    switch member {
    case .unit(let unit): program.units[unit.position].entry.name
    case .field(let field): program.fields[field.position].entry.name
    case .tag(let tag): "“\(tag)”"
    case .item(let item): program.items[item.position].entry.name
    }
  }

  private func sign(_ comparison: Comparison) -> String { ConditionText(program: program).sign(comparison) }
}
