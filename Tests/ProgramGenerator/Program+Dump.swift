import ExactNumbers
package import Semantics
import SourceText
import WorkingTime

extension Program {
  /// The program and an event of it, for whoever has to find out why something fails.
  package func dump(_ answers: [Ref<Field>: Value]) -> String {
    var lines = ["in force \(header.effectiveFrom.map(shown) ?? "-") … \(header.effectiveTo.map(shown) ?? "-")"]
    for area in directory.areas {
      lines.append("area \(area.path) \(area.attributes.map { $0.map { shown($0) } ?? "-" })")
    }
    for period in periods { lines.append("\(period.entry.name) \(period.spans.map { shown($0) })") }
    for field in fields where field.isDeclared {
      var line = "\(field.entry.name) \(field.type)"
      if let range = field.range { line += " \(range.lowerBound)…\(range.upperBound)" }
      if let value = field.defaultValue { line += " = \(shown(value))" }
      lines.append(line + (field.admitsUnknownAnswer ? " or 不详" : ""))
    }
    for (position, rule) in rules.enumerated() {
      let overrides = rule.overrides.map { rules[$0.position].name }
      lines.append("\(position) \(rule.name)\(rule.isFallback ? " fallback" : "") over \(overrides)")
      lines.append("    when \(shown(rule.condition))")
      for saying in rule.says { lines.append("    \(shown(saying))") }
    }
    lines.append("event")
    for (field, value) in answers.sorted(by: { $0.key < $1.key }) {
      lines.append("    \(name(field)) \(shown(value))")
    }
    return lines.joined(separator: "\n")
  }

  private func name(_ field: Ref<Field>) -> String { fields[field.position].entry.name }

  private func shown(_ date: CivilDate) -> String { "\(date.year)-\(date.month)-\(date.day)" }

  private func shown(_ time: TimeOfDay) -> String { "\(time.hour):\(time.minute):\(time.second)" }

  private func shown(_ day: MonthDay) -> String { "\(day.month)-\(day.day)" }

  private func shown(_ span: TimeSpan) -> String { "\(span.amount) \(span.unit)" }

  private func shown(_ instant: Instant) -> String {
    instant.civil(in: header.offset).map { "\(shown($0.date)) \(shown($0.time))" } ?? "\(instant.seconds)"
  }

  private func shown(_ value: Value) -> String {
    switch value {
    case .text(let text): "“\(text)”"
    case .number(let number): "\(number)"
    case .yesNo(let truth): "\(truth)"
    case .date(let date): shown(date)
    case .instant(let instant): shown(instant)
    case .timeOfDay(let time): shown(time)
    case .duration(let span): shown(span)
    case .member(let member): "\(member)"
    case .area(let area): directory.areas[area.position].path
    case .members(let members): "\(members)"
    case .unknownAnswer: "不详"
    }
  }

  private func shown(_ span: PeriodSpan) -> String {
    switch span {
    case .dates(let from, let to): "\(shown(from)) … \(shown(to))"
    case .instants(let from, let start, let to, let end): "\(shown(from)) \(shown(start)) ..< \(shown(to)) \(shown(end))"
    case .everyYear(let from, let to): "every year \(shown(from)) … \(shown(to))"
    case .everyDay(let from, let to): "every day \(shown(from)) ..< \(shown(to))"
    case .everyWeek(let days, let slots): "weekdays \(days) \(slots.map { "\(shown($0.from)) ..< \(shown($0.to))" })"
    }
  }

  private func shown(_ condition: Condition) -> String {
    switch condition {
    case .constant(let truth): "\(truth)"
    case .test(let test): shown(test)
    case .all(let parts): "(" + parts.map { shown($0) }.joined(separator: " and ") + ")"
    case .any(let parts): "(" + parts.map { shown($0) }.joined(separator: " or ") + ")"
    case .not(let part): "not \(shown(part))"
    }
  }

  private func shown(_ test: Test) -> String {
    switch test {
    case .item(let items): "item in \(items.map(\.index))"
    case .choice(let field, let members): "\(name(field)) in \(members)"
    case .yes(let field): name(field)
    case .number(let field, let comparison, let constant): "\(name(field)) \(comparison) \(constant)"
    case .date(let field, let comparison, let constant): "\(name(field)) \(comparison) \(shown(constant))"
    case .timeOfDay(let field, let comparison, let constant): "\(name(field)) \(comparison) \(shown(constant))"
    case .instant(let field, let comparison, let constant): "\(name(field)) \(comparison) \(shown(constant))"
    case .duration(let field, let comparison, let constant): "\(name(field)) \(comparison) \(shown(constant))"
    case .textIs(let field, let text): "\(name(field)) is “\(text)”"
    case .textHas(let field, let text): "\(name(field)) has “\(text)”"
    case .textStarts(let field, let text): "\(name(field)) starts “\(text)”"
    case .within(let area): "within \(directory.areas[area.position].path)"
    case .areaIs(let area): "at \(directory.areas[area.position].path)"
    case .attribute(let attribute, let members): "\(directory.attributes[attribute.position].name) in \(members)"
    case .attributeHas(let attribute, let member): "\(directory.attributes[attribute.position].name) has \(member)"
    case .attributeNumber(let attribute, let comparison, let constant):
      "\(directory.attributes[attribute.position].name) \(comparison) \(constant)"
    case .attributeYes(let attribute): directory.attributes[attribute.position].name
    case .has(let field, let member): "\(name(field)) has \(member)"
    case .count(let field, let comparison, let number): "count \(name(field)) \(comparison) \(number)"
    case .unknownAnswer(let field): "\(name(field)) 不详"
    case .during(let field, let period): "\(name(field)) during \(periods[period.position].entry.name)"
    case .dutyHours: "duty hours"
    case .workday: "workday"
    case .compare(let left, let comparison, let right): "\(shown(left)) \(comparison) \(shown(right))"
    }
  }

  private func shown(_ formula: Formula) -> String {
    switch formula {
    case .value(let value): shown(value)
    case .field(let field): name(field)
    case .count(let field): "count \(name(field))"
    case .negative(let part): "-\(shown(part))"
    case .sum(let a, let b): "(\(shown(a)) + \(shown(b)))"
    case .difference(let a, let b): "(\(shown(a)) - \(shown(b)))"
    case .product(let a, let b): "(\(shown(a)) × \(shown(b)))"
    case .quotient(let a, let b): "(\(shown(a)) ÷ \(shown(b)))"
    case .larger(let parts): "larger \(parts.map { shown($0) })"
    case .smaller(let parts): "smaller \(parts.map { shown($0) })"
    case .rounded(let part): "rounded \(shown(part))"
    }
  }

  private func shown(_ saying: Saying) -> String {
    switch saying {
    case .lead(.unit(let unit)): "lead unit\(unit.index)"
    case .lead(.field(let field)): "lead \(name(field))"
    case .lead(.decline(let reason)): "decline \(reason)"
    case .limit(let milestone, let limit):
      "limit \(milestone.index) \(shown(limit.span))\(limit.base.map { " from \($0.index)" } ?? "")\(limit.countingOnly.map { " within \($0.index)" } ?? "")"
    case .ladder(let milestone, let choice):
      "ladder \(milestone.index) \(choice.ladder.index)\(choice.entry.map { " from \($0.index)" } ?? "")"
    case .adds(let set, .unit(let unit)): "\(set) unit\(unit.index)"
    case .adds(let set, .field(let field)): "\(set) \(name(field))"
    case .adds(let set, .tag(let tag)): "\(set) \(tag)"
    case .adds(let set, .item(let item)): "\(set) item\(item.index)"
    case .replaces(let set): "\(set) only"
    }
  }
}
