import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

/// A condition as a test writes it: every operation in brackets, operator first.
struct ConditionText {
  let names: NameTable

  static func read(_ text: String) -> (text: String, codes: [String]) {
    var names = NameTable()
    let (condition, diagnostics) = parsedCondition(
      SourceFile(path: "", text: text), id: FileID(0), names: &names)
    return (condition.map { ConditionText(names: names).text($0) } ?? "nil", diagnostics.map(\.code))
  }

  func text(_ expression: Expression) -> String {
    switch expression.content {
    case .reference(let reference): text(reference)
    case .text(let literal): "“\(names[literal.text])”"
    case .number(let number): text(number)
    case .measured(let number, let unit): text(number) + unit.spelling(.chinese)
    case .count(let number): text(number) + "次"
    case .duration(let duration): text(duration)
    case .moment(let moment): "\(moment.date)" + (moment.time.map { " \($0)" } ?? "")
    case .timeOfDay(let time): "\(time.time)"
    case .monthDay(let day): "\(day.month)-\(day.day)"
    case .yes: "是"
    case .no: "否"
    case .none: "无"
    case .unknownValue: "不详"
    case .decided(let word): "!\(word.spelling(.chinese))"
    case .call(let callee, let arguments): "\(text(callee))(\(list(arguments)))"
    case .deadline(let milestone): "[期限 \(text(milestone))]"
    case .limit(let milestone): "[时限 \(text(milestone))]"
    case .negative(let operand): "[- \(text(operand))]"
    case .arithmetic(let left, let sign, let right): "[\(sign) \(text(left)) \(text(right))]"
    case .parenthesized(let parts): "(\(list(parts)))"
    case .all(let parts): "[且 \(list(parts))]"
    case .any(let parts): "[或 \(list(parts))]"
    case .enumeration(let all, let parts): "[\(all ? "各项" : "之一") \(list(parts))]"
    case .not(let operand): "[非 \(text(operand))]"
    case .comparison(let left, let sign, let right): "[\(sign) \(text(left)) \(text(right))]"
    case .is(let subject, let choices, let negated): "[\(no(negated))为 \(text(subject)): \(list(choices))]"
    case .inRange(let subject, let from, let to, let negated):
      "[\(no(negated))在 \(text(subject)): \(text(from))…\(text(to))]"
    case .inTime(let subject, let frame, let negated):
      "[\(no(negated))在 \(subject.map(text) ?? "此时"): \(text(frame))]"
    case .has(let subject, let choices, let negated): "[\(no(negated))含 \(text(subject)): \(list(choices))]"
    case .startsWith(let subject, let texts):
      "[以 \(text(subject)): \(texts.map { names[$0.text] }.joined(separator: " "))]"
    case .belongs(let subject, let choices, let negated): "[\(no(negated))属于 \(text(subject)): \(list(choices))]"
    case .onTime(let milestone): "[按时 \(text(milestone))]"
    case .overdue(let milestone, let by): "[逾期 \(text(milestone))\(by.map { " " + text($0) } ?? "")]"
    case .left(let milestone, .number(let number)): "[剩 \(text(milestone)) \(text(number))]"
    case .left(let milestone, .duration(let duration)): "[剩 \(text(milestone)) \(text(duration))]"
    case .later(let happening, let duration): "[后 \(text(happening)) \(text(duration))]"
    case .reaches(let happening, let count, let consecutive):
      "[\(consecutive ? "连续" : "")满 \(text(happening)) \(text(count))]"
    case .happened(let name, let result, let to, let onCall, let negated):
      "[\(negated ? "未" : "已") \(names[name.name])\(result.map { "(\(names[$0.name]))" } ?? "")\(to.map { " " + text($0) } ?? "")\(onCall.map { " 值守 \(names[$0.name])" } ?? "")]"
    case .unitReaches(let scope, let name, let count):
      "[本单位\(scope.map { " \($0)" } ?? "") \(names[name.name]) \(text(count))]"
    }
  }

  private func list(_ parts: [Expression]) -> String { parts.map(text).joined(separator: ", ") }
  private func no(_ negated: Bool) -> String { negated ? "不" : "" }
  private func text(_ number: NumberLiteral) -> String { "\(number.value)" + (number.isPercent ? "(%)" : "") }
  private func text(_ duration: DurationLiteral) -> String { "\(duration.span.amount)\(duration.span.unit)" }

  private func text(_ reference: ReferenceSyntax) -> String {
    switch reference.target {
    case .name(let name): names[name]
    case .word(let word): ":\(word.spelling(.chinese))"
    }
  }

  private func text(_ frame: TimeFrame) -> String {
    switch frame {
    case .period(let name): names[name.name]
    case .dutyHours: "工作时间"
    case .workday: "工作日"
    }
  }

  private func text(_ recipient: Recipient) -> String {
    switch recipient.target {
    case .name(let name): names[name]
    case .lead: "!主办"
    case .assist: "!协办"
    case .reporter: "!上报人"
    }
  }
}
